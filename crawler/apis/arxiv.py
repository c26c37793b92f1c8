"""arXiv: the feed of a person who is known there (author id, ORCID), or a search for a name, which others may bear."""

from crawler.apis.description import Api, Ask, Listing

_ENTRIES = "//*[local-name()='entry'][not(contains(string(*[local-name()='id']), 'api/errors'))]"
_ID = "string(*[local-name()='id'])"
_OWN = Ask(path="/a/{id}.atom2", listing=Listing(records=_ENTRIES, record_id=_ID), root="https://arxiv.org")

API = Api(
    title="arXiv",
    root="https://export.arxiv.org",
    about={
        "arxiv": (_OWN,),
        "orcid": (_OWN,),
        "name": (
            Ask(
                path="/api/query?search_query=au:%22{id}%22&sortBy=submittedDate&sortOrder=ascending"
                "&max_results=100&start=0",
                listing=Listing(
                    records=_ENTRIES,
                    record_id=_ID,
                    total="string(//*[local-name()='totalResults'])",
                    step="offset",
                    parameter="start",
                    size=100,
                ),
            ),
        ),
    },
    delay=3.0,
    terms="https://info.arxiv.org/help/api/tou.html",
    volatile=r"<feed[^>]*>.*?(?=<entry|</feed)",
)

"""Crossref: the works that state a person's ORCID, by cursor. Each answer names a next one, the last too."""

from crawler.apis.description import Api, Ask, Key, Listing

API = Api(
    title="Crossref",
    root="https://api.crossref.org",
    about={
        "orcid": (
            Ask(
                path="/works?filter=orcid:{id}&sort=created&order=asc&rows=200&cursor=*",
                since="/works?filter=orcid:{id},from-index-date:{since}&rows=0",
                listing=Listing(
                    records="message.items",
                    record_id="DOI",
                    total="message.total-results",
                    step="cursor",
                    parameter="cursor",
                    size=200,
                    onward="message.next-cursor",
                ),
            ),
        ),
    },
    delay=1.0,
    terms="https://www.crossref.org/documentation/retrieve-metadata/rest-api/",
    contact="mailto",
    key=Key(variable="CROSSREF_PLUS_TOKEN", header="Crossref-Plus-API-Token", form="Bearer {key}"),
    volatile=r'"next-cursor":\s*"[^"]*"',
)

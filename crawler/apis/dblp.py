"""dblp: a person's whole bibliography is one XML file, which says how many records it holds."""

from crawler.apis.description import Api, Ask, Listing

_RECORDS = Listing(records="/dblpperson/r/*", record_id="string(@key)", total="string(/dblpperson/@n)")

API = Api(
    title="dblp",
    root="https://dblp.org",
    about={
        "dblp": (Ask(path="/pid/{id}.xml", listing=_RECORDS),),
        "orcid": (Ask(path="/orcid/{id}.xml", listing=_RECORDS),),
    },
    delay=2.0,
    terms="https://dblp.org/faq/Am+I+allowed+to+crawl+the+dblp+website.html",
    is_website=True,
)

"""Semantic Scholar's Graph API: an author, and the papers by offset. The list does not say how long it is."""

from crawler.apis.description import Api, Ask, Key, Listing

_AUTHOR = "name,aliases,affiliations,homepage,url,externalIds,paperCount,citationCount,hIndex"
_PAPER = (
    "externalIds,url,title,abstract,venue,publicationVenue,year,publicationDate,publicationTypes,journal,authors,"
    "openAccessPdf,citationCount"
)

API = Api(
    title="Semantic Scholar",
    root="https://api.semanticscholar.org/graph/v1",
    about={
        "semanticscholar": (
            Ask(path="/author/{id}?fields=" + _AUTHOR, announces="paperCount"),
            Ask(
                path="/author/{id}/papers?fields=" + _PAPER + "&limit=500&offset=0",
                listing=Listing(
                    records="data", record_id="paperId", step="offset", parameter="offset", size=500, onward="next"
                ),
            ),
        ),
    },
    delay=1.1,
    terms="https://www.semanticscholar.org/product/api",
    key=Key(variable="SEMANTIC_SCHOLAR_API_KEY", header="x-api-key"),
)

"""Europe PMC: the articles and preprints of the life sciences that state a person's ORCID, by cursor."""

from crawler.apis.description import Api, Ask, Listing

API = Api(
    title="Europe PMC",
    root="https://www.ebi.ac.uk/europepmc/webservices/rest",
    about={
        "orcid": (
            Ask(
                path="/search?query=AUTHORID:%22{id}%22&resultType=core&format=json&pageSize=200&cursorMark=*",
                listing=Listing(
                    records="resultList.result",
                    record_id="id",
                    total="hitCount",
                    step="cursor",
                    parameter="cursorMark",
                    size=200,
                    onward="nextCursorMark",
                ),
            ),
        ),
    },
    delay=0.5,
    terms="https://europepmc.org/RestfulWebService",
)

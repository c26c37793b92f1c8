"""DataCite: what has a DOI of a repository and names a person by ORCID."""

from crawler.apis.description import Api, Ask, Listing

API = Api(
    title="DataCite",
    root="https://api.datacite.org",
    about={
        "orcid": (
            Ask(
                path="/dois?query=creators.nameIdentifiers.nameIdentifier:%22https://orcid.org/{id}%22"
                "&affiliation=true&sort=created&page[size]=200&page[number]=1",
                listing=Listing(
                    records="data",
                    record_id="id",
                    total="meta.total",
                    step="page",
                    parameter="page[number]",
                    size=200,
                ),
            ),
        ),
    },
    delay=0.5,
    terms="https://support.datacite.org/docs/api",
)

"""INSPIRE HEP: the papers of a person of high-energy physics, by ORCID."""

from crawler.apis.description import Api, Ask, Listing

_FIELDS = (
    "control_number,titles,authors.full_name,authors.ids,authors.affiliations.value,author_count,abstracts,arxiv_eprints,dois,"
    "publication_info,imprints,earliest_date,document_type,citation_count,withdrawn"
)

API = Api(
    title="INSPIRE",
    root="https://inspirehep.net/api",
    about={
        "orcid": (
            Ask(
                path="/literature?q=authors.ids.value:{id}&fields=" + _FIELDS + "&size=250&page=1",
                listing=Listing(
                    records="hits.hits", record_id="id", total="hits.total", step="page", parameter="page", size=250
                ),
            ),
        ),
    },
    delay=0.4,
    terms="https://github.com/inspirehep/rest-api-doc",
)

"""ORCID: the public record of a person, whole in one answer."""

from crawler.apis.description import Api, Ask, Key, Listing

API = Api(
    title="ORCID",
    root="https://pub.orcid.org/v3.0",
    about={
        "orcid": (
            Ask(
                path="/{id}/record",
                listing=Listing(records="activities-summary.works.group", record_id="work-summary.0.put-code"),
            ),
        ),
    },
    delay=0.5,
    terms="https://info.orcid.org/documentation/integration-guide/public-api-terms/",
    key=Key(variable="ORCID_TOKEN", header="Authorization", form="Bearer {key}"),
    headers={"Accept": "application/json"},
)

"""OpenReview: the profile, and the notes that name it as author, in both of its APIs: old venues are in the first."""

from crawler.apis.description import Api, Ask, Key, Listing

_NOTES = Listing(records="notes", record_id="id", total="count", step="offset", parameter="offset", size=1000)
_PATH = "/notes?content.authorids={id}&sort=tcdate:asc&limit=1000&offset=0"

API = Api(
    title="OpenReview",
    root="https://api2.openreview.net",
    about={
        "openreview": (
            Ask(path="/profiles?id={id}"),
            Ask(path=_PATH, listing=_NOTES),
            Ask(path=_PATH, listing=_NOTES, root="https://api.openreview.net"),
        ),
    },
    delay=1.0,
    terms="https://docs.openreview.net/getting-started/using-the-api",
    key=Key(variable="OPENREVIEW_TOKEN", header="Authorization", form="Bearer {key}"),
)

"""OpenAlex. Without a key it answers a few requests a day, by page number only: cursors need a key."""

from crawler.apis.description import Api, Ask, Key, Listing

_WORKS = Listing(records="results", record_id="id", total="meta.count", step="page", parameter="page", size=100)
_PAGE = "per_page=100&page=1"

API = Api(
    title="OpenAlex",
    root="https://api.openalex.org",
    about={
        "openalex": (
            Ask(path="/authors/{id}"),
            Ask(path="/works?filter=author.id:{id}&sort=publication_date&" + _PAGE, listing=_WORKS),
        ),
        "orcid": (
            Ask(path="/authors/orcid:{id}"),
            Ask(path="/works?filter=author.orcid:{id}&sort=publication_date&" + _PAGE, listing=_WORKS),
        ),
    },
    delay=0.2,
    terms="https://developers.openalex.org/api-reference/authentication",
    contact="mailto",
    key=Key(variable="OPENALEX_API_KEY", parameter="api_key"),
    volatile=r'"(?:db_response_time_ms|cost_usd)":\s*[\d.eE+-]+',
)

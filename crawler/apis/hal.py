"""HAL: the deposits of a person by idHal, ORCID or name; it tells what changed since a day."""

from crawler.apis.description import Api, Ask, Listing

_FIELDS = (
    "docid,halId_s,uri_s,title_s,authFullName_s,authIdHal_s,authORCIDIdExt_s,structName_s,docType_s,publicationDate_s,"
    "producedDate_s,producedDateY_i,journalTitle_s,conferenceTitle_s,bookTitle_s,authorityInstitution_s,volume_s,"
    "issue_s,page_s,doiId_s,arxivId_s,fileMain_s,abstract_s,label_s"
)
_DOCS = Listing(
    records="response.docs", record_id="docid", total="response.numFound", step="offset", parameter="start", size=500
)


def _ask(query: str) -> tuple[Ask, ...]:
    path = f"/search/?q={query}&wt=json&fl={_FIELDS}&sort=docid+asc&rows=500&start=0"
    since = f"/search/?q={query}&wt=json&fq=modifiedDate_tdate:%5B{{since}}T00:00:00Z+TO+*%5D&rows=0"
    return (Ask(path=path, since=since, listing=_DOCS),)


API = Api(
    title="HAL",
    root="https://api.archives-ouvertes.fr",
    about={
        "hal": _ask("authIdHal_s:%22{id}%22"),
        "orcid": _ask("authORCIDIdExt_s:%22{id}%22"),
        "name": _ask("authFullName_t:%22{id}%22"),
    },
    delay=1.0,
    terms="https://api.archives-ouvertes.fr/docs/search",
    volatile=r'"QTime":\s*\d+',
)

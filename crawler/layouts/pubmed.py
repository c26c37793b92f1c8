"""PubMed: articles as its E-utilities give them, in full (XML of efetch) or in short (JSON of esummary)."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import printed_name
from crawler.papers.records import (
    as_raw,
    distinct,
    fold,
    iso_date,
    make_publication,
    mapping,
    mark,
    objects,
    paper_links,
    person_ids,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.dates import find_dates
from crawler.values.identifiers import doi

_SITE = "https://pubmed.ncbi.nlm.nih.gov/{}/"
_ROOTS = {"PubmedArticleSet", "PubmedArticle"}
_RETRACTED = "retracted publication"


def matches(document: Document) -> bool:
    """A set of articles, or summaries by number."""
    if document.form == "xml":
        return document.data.tag in _ROOTS
    result = mapping(mapping(document.data).get("result")) if document.form == "json" else {}
    return "uids" in result and all("pubtype" in mapping(result.get(uid)) for uid in sequence(result["uids"]))


def read(document: Document) -> Iterator[Item]:
    """Every article."""
    made = _in_full(document.data) if document.form == "xml" else _in_short(mapping(document.data)["result"])
    for publication, kinds in made:
        yield publication
        if _RETRACTED in {str(kind).lower() for kind in kinds}:
            yield mark(publication, "retracted")
        elif problem := title_mark(publication):
            yield problem


def _in_full(root: Any) -> Iterator[tuple[Publication, list[str]]]:
    for ordinal, record in enumerate(root.iter("PubmedArticle"), 1):
        kinds = [_text(kind) or "" for kind in record.iter("PublicationType")]
        yield _of_record(ordinal, record, kinds), kinds


def _of_record(ordinal: int, record: Any, kinds: list[str]) -> Publication:
    article = record.find("MedlineCitation/Article")
    article = record if article is None else article
    issue = article.find("Journal/JournalIssue")
    ids = {e.get("IdType"): _text(e) for e in record.iterfind("PubmedData/ArticleIdList/ArticleId")}
    pmid = _text(record.find("MedlineCitation/PMID")) or ids.get("pubmed")
    found_doi = ids.get("doi") or _text(article.find("ELocationID[@EIdType='doi']"))
    people = article.findall("AuthorList/Author")
    parts = [(e.get("Label"), _text(e)) for e in article.iterfind("Abstract/AbstractText")]
    whole = article.find("AuthorList")
    return make_publication(
        ordinal,
        f"/PubmedArticleSet/PubmedArticle[{ordinal}]",
        fold("".join(record.itertext())) or "",
        title=(_text(article.find("ArticleTitle")) or "").removeprefix("[").removesuffix("].") or None,
        authors=[name for person in people if (name := _name(person))],
        author_ids=[person_ids(("orcid", _text(p.find("Identifier[@Source='ORCID']")))) for p in people if _name(p)],
        authors_complete=None if whole is None else whole.get("CompleteYN") != "N",
        affiliations=distinct(_text(e) for e in article.iterfind("AuthorList/Author/AffiliationInfo/Affiliation")),
        venue=_text(article.find("Journal/Title")),
        venue_type=next((kind for k in kinds if (kind := record_type(k))), None) or "journal",
        published=_date(article, issue),
        links=paper_links([(None, _SITE.format(pmid) if pmid else None)]),
        doi=doi(found_doi) if found_doi else None,
        volume=_text(issue.find("Volume")) if issue is not None else None,
        number=_text(issue.find("Issue")) if issue is not None else None,
        pages=_text(article.find("Pagination/MedlinePgn")),
        abstract=" ".join(f"{label}: {text}" if label else text for label, text in parts if text) or None,
    )


def _name(person: Any) -> str | None:
    family, given = _text(person.find("LastName")), _text(person.find("ForeName"))
    if family is None:
        return _text(person.find("CollectiveName"))
    return printed_name(family, given or "", suffix=_text(person.find("Suffix")) or "")


def _date(article: Any, issue: Any) -> str | None:
    """The issue's date; the electronic one if it says more of the same year."""
    printed = issue.find("PubDate") if issue is not None else None
    online = article.find("ArticleDate")
    dates = [_iso(element) for element in (printed, online) if element is not None]
    stated = [date for date in dates if date]
    if len(stated) == 2 and stated[1].startswith(stated[0]):
        return stated[1]
    return stated[0] if stated else None


def _iso(element: Any) -> str | None:
    words = [text for name in ("Year", "Month", "Day") if (text := _text(element.find(name)))]
    if words and all(word.isdecimal() for word in words):
        return iso_date(words)
    printed = " ".join(reversed(words)) or _text(element.find("MedlineDate")) or ""
    return next((found.iso for found in find_dates(printed) if found.iso), None)


def _text(element: Any) -> str | None:
    return None if element is None else fold("".join(element.itertext()))


def _in_short(result: Mapping[str, Any]) -> Iterator[tuple[Publication, list[str]]]:
    for ordinal, uid in enumerate(sequence(result["uids"]), 1):
        record = mapping(result.get(uid))
        kinds = [str(kind) for kind in sequence(record.get("pubtype"))]
        yield _of_summary(ordinal, str(uid), record, kinds), kinds


def _of_summary(ordinal: int, uid: str, record: Mapping[str, Any], kinds: list[str]) -> Publication:
    ids = {i.get("idtype"): fold(i.get("value")) for i in objects(record.get("articleids"))}
    dates = find_dates(fold(record.get("pubdate")) or "")
    return make_publication(
        ordinal,
        f"/result/{uid}",
        as_raw(record),
        title=unmarked(record.get("title")),
        authors=[name for a in objects(record.get("authors")) if (name := fold(a.get("name")))],
        venue=fold(record.get("fulljournalname")) or fold(record.get("source")),
        venue_type=next((kind for k in kinds if (kind := record_type(k))), None),
        published=next((found.iso for found in dates if found.iso), None),
        published_text=fold(record.get("pubdate")),
        links=paper_links([(None, _SITE.format(uid))]),
        doi=doi(ids.get("doi") or ""),
        volume=fold(record.get("volume")),
        number=fold(record.get("issue")),
        pages=fold(record.get("pages")),
    )

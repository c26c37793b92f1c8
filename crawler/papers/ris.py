"""RIS, the tagged lines in which reference managers and publishers give records to each other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import bib_name
from crawler.papers.records import fold, iso_date, paper_links, unmarked
from crawler.values.identifiers import arxiv_id, doi

Record = Mapping[str, Sequence[str]]

_LINE = re.compile(r"\s{0,4}([A-Z][A-Z0-9])  ?- ?(.*)")
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?")
_TYPES = {
    "JOUR": "journal", "JFULL": "journal", "MGZN": "journal", "EJOUR": "journal", "INPR": "journal",
    "CONF": "conference",
    "CPAPER": "conference", "CHAP": "book", "ECHAP": "book", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book",
    "THES": "thesis", "RPRT": "report", "UNPB": "preprint", "PAT": "patent",
}  # fmt: skip
NOT_PAPERS = {"DATA", "DBASE", "COMP", "VIDEO", "SOUND", "MUSIC", "ART", "AGGR", "SLIDE", "MAP", "MULTI"}


def ris_records(text: str) -> Iterator[tuple[int, str, Record]]:
    """Each record with its line and text. What does not begin with a tag goes on the line before."""
    fields: dict[str, list[str]] = {}
    lines: list[str] = []
    begin, last = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line.rstrip())
        if found and found[1] == "TY":
            if fields:
                yield begin, "\n".join(lines), fields
            fields, lines, begin = {}, [], number
        elif not fields:
            continue
        lines.append(line)
        if found and found[1] == "ER":
            yield begin, "\n".join(lines), fields
            fields, lines = {}, []
        elif found:
            last = found[1]
            fields.setdefault(last, []).append(found[2].strip())
        elif line.strip() and fields.get(last):
            fields[last][-1] += " " + line.strip()
    if fields:
        yield begin, "\n".join(lines), fields


def ris_stated(record: Record) -> dict[str, Any]:
    """The fields of a publication that a record states."""
    kind = _first(record, "TY") or ""
    date = _DATE.match(_first(record, "DA", "PY", "Y1") or "")
    year = _DATE.match(_first(record, "PY", "Y1", "DA") or "")
    first, last = _first(record, "SP"), _first(record, "EP")
    names = record.get("AU") or record.get("A1") or ()
    links = [(None, url) for tag in ("UR", "L2") for text in record.get(tag, ()) for url in text.split(";")]
    found_doi = doi(" ".join((*record.get("DO", ()), *record.get("M3", ()), *record.get("UR", ()))))
    return {
        "title": unmarked(_first(record, "TI", "T1", "CT")),
        "authors": [bib_name(name) for text in names if (name := fold(text.rstrip(",")))],
        "affiliations": tuple(dict.fromkeys(text for text in record.get("AD", ()) if text)),
        "venue": _venue(record, kind),
        "venue_type": _TYPES.get(kind) or record_type(_first(record, "M3")),
        "year": int(year[1]) if year else None,
        "published": iso_date([part for part in date.groups() if part]) if date else None,
        "links": paper_links([*links, *(("pdf", url) for url in record.get("L1", ()))]),
        "doi": found_doi,
        "arxiv_id": next((found for text in _many(record, "UR", "DO", "C1", "M1") if (found := arxiv_id(text))), None),
        "volume": _first(record, "VL"),
        "number": _first(record, "IS"),
        "pages": f"{first}-{last}" if first and last and first != last else first,
        "abstract": unmarked(_first(record, "AB", "N2")),
    }


def _venue(record: Record, kind: str) -> str | None:
    tags = (
        ("T2", "BT", "JO", "JF", "J2", "JA", "T3")
        if kind in {"CONF", "CPAPER", "CHAP"}
        else ("T2", "JF", "JO", "JA", "J2")
    )
    if kind in {"THES", "RPRT", "BOOK", "EBOOK"}:
        tags = ("PB", *tags)
    return unmarked(_first(record, *tags))


def _first(record: Record, *tags: str) -> str | None:
    return next(filter(None, _many(record, *tags)), None)


def _many(record: Record, *tags: str) -> list[str]:
    return [text for tag in tags for text in record.get(tag, ())]

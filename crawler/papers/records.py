"""What the records of all scholarly APIs have in common on their way to publications."""

import html
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from crawler.entries.links import printed_ids
from crawler.items import Link, Problem, Publication
from crawler.values.identifiers import person_id
from crawler.values.links import link_kind

_Any = TypeVar("_Any")
_ENOUGH = 50
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.S)
_HEADING = re.compile(r"<((?:jats:)?title|h\d)>\s*(?:abstract|summary|résumé)\s*</\1>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</(?:(?:jats:)?(?:p|title|sec)|h\d|div|li)>|<br\s*/?>", re.IGNORECASE)
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.IGNORECASE)
_ISO = re.compile(r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$|(?<=[)\]\d])\.$")
_RETRACTED = re.compile(
    r"\W*(?P<what>retracted|withdrawn|retraction|removed)\b(?:\s+article)?\s*[:\]—–-]", re.IGNORECASE
)


def make_publication(ordinal: int, locator: str, raw: str, **stated: Any) -> Publication:
    """A publication of the values that a record states; whatever is empty in it is absent.

    The year is the date's if no other is stated; identifiers that only the links spell are taken from there.
    """
    kept: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in stated.items()}
    kept = {name: value for name, value in kept.items() if value not in (None, "", ())}
    for name, value in zip(("arxiv_id", "doi", "openreview_id"), printed_ids(kept.get("links")), strict=True):
        if value:
            kept.setdefault(name, value)
    if "title" in kept:
        kept["title"] = _FULL_STOP.sub("", kept["title"])
    _check_dates(kept)
    if "year" in kept:
        kept.setdefault("published", str(kept["year"]))
    if "published" in kept:
        kept.setdefault("year", int(kept["published"][:4]))
        if "published" not in kept.get("inferred", ()):
            kept.setdefault("published_text", kept["published"])
    if "authors" in kept:
        kept.setdefault("authors_complete", True)
    _check_author_ids(kept)
    kept.setdefault("confidence", 1.0)
    return Publication(ordinal=ordinal, locator=locator, raw=raw, **kept)


def _check_author_ids(kept: dict[str, Any]) -> None:
    """As many as there are authors, or none: an identifier at the wrong name is worse than none."""
    found = kept.pop("author_ids", ())
    if len(found) == len(kept.get("authors", ())) and any(found):
        kept["author_ids"] = tuple(ids or None for ids in found)


def _check_dates(kept: dict[str, Any]) -> None:
    """A source that says something else where a date should be says no date."""
    year, published = kept.get("year"), kept.get("published")
    if year is not None and (not isinstance(year, int) or isinstance(year, bool) or not 1000 <= year <= 9999):
        del kept["year"]
    if published is not None:
        found = _ISO.match(published) if isinstance(published, str) else None
        if found:
            kept["published"] = found[0]
        else:
            del kept["published"]


def fold(text: object) -> str | None:
    """A printed value on one line; None if there is nothing, or no text at all."""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    return " ".join(str(text).split()) or None


def unmarked(text: object) -> str | None:
    """The words of a value that holds HTML or JATS; TeX stays as it is.

    >>> unmarked("<jats:title>Abstract</jats:title><jats:p>For <jats:italic>n</jats:italic> &lt; 3.</jats:p>")
    'For n < 3.'
    """
    if not isinstance(text, str):
        return None
    if "<" not in text and "&" not in text:
        return fold(text)
    spaced = _PARAGRAPH.sub(" ", _HEADING.sub(" ", text))
    return fold(html.unescape(_TAG.sub("", spaced)))


def paper_links(pairs: Iterable[tuple[str | None, object]]) -> tuple[Link, ...] | None:
    """(label, address) pairs as links, each address once, in order; an unknown one of a paper's record is the paper."""
    found: dict[str, Link] = {}
    for label, url in pairs:
        if isinstance(url, str) and url.startswith(("http://", "https://")) and url not in found:
            kind = link_kind(label, url)
            found[url] = Link(label, url, "paper" if kind == "other" else kind)
    return tuple(found.values()) or None


def person_ids(*stated: tuple[str, object]) -> dict[str, str]:
    """Identifiers of one person by scheme, of pairs with whatever the source gives: `0000-…`, an address, nothing.

    >>> person_ids(("orcid", "http://orcid.org/0000-0002-1825-009x"), ("dblp", None), ("semanticscholar", 7))
    {'orcid': '0000-0002-1825-009X', 'semanticscholar': '7'}
    """
    found: dict[str, str] = {}
    for scheme, value in stated:
        text = fold(value)
        if text is None:
            continue
        if scheme == "orcid":
            orcid = _ORCID.search(text)
            text = orcid[0].upper() if orcid else None
        elif "//" in text:
            known = person_id(text)
            text = known[1] if known and known[0] == scheme else None
        if text:
            found.setdefault(scheme, text)
    return found


def distinct(values: Iterable[object]) -> tuple[str, ...] | None:
    """The texts among the values, each once, in order; None if there are none."""
    return tuple(dict.fromkeys(text for value in values if (text := fold(value)))) or None


def native_name(names: Iterable[object], printed: str | None) -> str | None:
    """The first of a person's further names that is written in another script than Latin.

    >>> native_name(["H. Lee", "이혜범"], "Haebeom Lee"), native_name(["Nguyễn Văn A"], None)
    ('이혜범', None)
    """
    for text in names:
        name = fold(text)
        if name and name != printed and any(c.isalpha() and not _is_latin(c) for c in name):
            return name
    return None


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"


def iso_date(parts: Sequence[object]) -> str | None:
    """Year, month and day, as many as there are: `[2018, 3]` is `2018-03`.

    >>> iso_date([2018, 3]), iso_date(["2018", "03", "07"]), iso_date([None])
    ('2018-03', '2018-03-07', None)
    """
    numbers: list[int] = []
    for part, most in zip(parts, (9999, 12, 31), strict=False):
        if not isinstance(part, int | str) or not str(part).isdigit() or not 0 < int(part) <= most:
            break
        numbers.append(int(part))
    if not numbers or numbers[0] < 1000:
        return None
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])


def whole_number(value: object) -> int | None:
    """The value if it is a whole number or the digits of one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.strip().isdecimal() else None


def as_raw(record: Mapping[str, Any], without: Collection[str] = ()) -> str:
    """The record as JSON, without its reference lists and the like, which are other papers."""
    return json.dumps({k: v for k, v in record.items() if k not in without}, ensure_ascii=False)


def mark(publication: Publication, what: str, quote: str | None = None) -> Problem:
    """A record that says of itself that it is retracted or withdrawn."""
    return Problem(
        problem_kind=what,
        severity="warning",
        message=f"the source marks this paper as {what}",
        quote=quote or publication.title,
        locator=publication.locator,
        about=publication.locator,
    )


def title_mark(publication: Publication) -> Problem | None:
    """`RETRACTED: …` before a title."""
    found = _RETRACTED.match(publication.title or "")
    if not found:
        return None
    what = "withdrawn" if found["what"].lower() == "withdrawn" else "retracted"
    return mark(publication, what)


def mapping(value: object) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one: absent parts of a record need no branches."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> Sequence[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else ()


def objects(value: object) -> list[Mapping[str, Any]]:
    """The objects of a list, whatever else stands in it."""
    return [item for item in sequence(value) if isinstance(item, dict)]


def each_object(value: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list and their places, one at a time: the list may be long."""
    return ((at, item) for at, item in enumerate(sequence(value)) if isinstance(item, dict))


def first_of(records: Iterable[_Any]) -> list[_Any]:
    """As many records as show what they all are: a list may be long and in its bytes."""
    return list(islice(records, _ENOUGH))

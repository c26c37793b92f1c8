# ruff: noqa: E501 (patterns are read more easily whole)
"""Who says that a list is of publications: its heading, its column heads, a sentence above it, or the page's own name."""

import re
from collections.abc import Sequence
from enum import IntEnum
from urllib.parse import unquote, urlsplit

from crawler.document.model import Document
from crawler.homepage.entry.columns import announces_works
from crawler.homepage.headings.sections import Section, lineage
from crawler.homepage.headings.titles import PUBLISHED
from crawler.lexicon.headings import heading_kind, may_tell
from crawler.values.cues import holds

_WORKS = r"(?:papers?|publications?|articles?|publikationen|veröffentlichungen|publicaciones|publicações|pubblicazioni|論文|论文|논문)"
_ANNOUNCES = re.compile(
    rf"\b(?:list|collection|selection|overview|selected|recent|below|following|here (?:is|are))\b[^.!?]{{0,60}}\b{_WORKS}\b"
    rf"|\b{_WORKS}\b[^.!?]{{0,60}}\b(?:below|listed|following|include)\b|\b{_WORKS}\s?:$"
    rf"|(?<![\d.–-])\b\d{{1,3}}\+?\s(?:[a-z-]+\s){{0,2}}{_WORKS}\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:(?:selected|recent|published|online|my|some|all|research)\s){{0,2}}{_WORKS}(?:\s(?:and|&)\s[^\W\d_]+)?(?:\s\([^()]{{3,120}}\))?\s?[:.]?",
    re.IGNORECASE,
)
"""`Papers (penultimate drafts; please cite what is printed)`: a line that heads works of several topics."""
_SERVICE = re.compile(
    r"\b(?:google scholar|scholar\.google|research\s?gate|orcid|dblp|scopus|mathscinet|publons|semantic scholar)\b",
    re.I,
)
_SERVICE_CUES = ("scholar", "research", "orcid", "dblp", "scopus", "mathscinet", "publons")
_WORKS_CUES = ("paper", "publi", "article", "veröffentlichungen", "pubblicazioni", "論文", "论文", "논문")
_BRACKETED = re.compile(r"[(\[（［【][^()\[\]（）［］【】]*[)\]）］】]")
_PARTED = re.compile(r"\s[|–—·•»«/:-]+\s|[|»«:]")
_YEARS = re.compile(r"[12](?<!\d[12])(?:(?<=1)9|(?<=2)0)\d\d(?!\d)\W*")
"""`Jump to: 2024 2023 2022`, if there is nothing else."""
_LONGEST, _SEVERAL = 220, 2
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?20\d\d"
    r"|\d{1,2}\.?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s20\d\d|20\d\d[-/.]\d\d(?:[-/.]\d\d)?"
)
_POST = re.compile(rf"[^.;“”\"]{{5,90}}?\s?[—–|·:,(-]+\s?(?:{_MONTH})\)?|(?:{_MONTH})\s?[—–|·:-]\s?[^.;“”\"]{{5,90}}")
"""`My thesis in numbers — Nov 2024`"""
_OF_LISTS = PUBLISHED | {"talks", "teaching"}
_MODEST = frozenset({None, "about", "interests"})
"""Kinds of sections that may hold anything."""


class Claim(IntEnum):
    """How plainly it is said that a list is of publications."""

    NONE = 0
    BESIDE = 1
    """Its heading says nothing; the one beside it heads works."""
    PAGE = 2
    """The page is called so; what stands on it may still be something else."""
    HEADED = 3


def claims_of(doc: Document, sections: Sequence[Section]) -> list[Claim]:
    """What is said of each section."""
    called = called_publications(doc)
    beside = {s.parent for s in sections if s.own_kind in PUBLISHED}
    return [_claim(doc, sections, i, called, s.parent in beside) for i, s in enumerate(sections)]


def _claim(doc: Document, sections: Sequence[Section], index: int, called: bool, beside: bool) -> Claim:
    """`called`: the page is named so; `beside`: a section under the same heading, if any, is headed as publications."""
    section = sections[index]
    if beside and _of_posts(doc, section):
        return Claim.NONE
    if _is_headed(sections, index) or announces_works(doc.lines[section.first : section.last + 1]):
        return Claim.HEADED
    if section.kind in _MODEST and _is_announced(doc, section):
        return Claim.HEADED
    if section.kind not in _MODEST:
        return Claim.BESIDE if beside and section.kind == "other" else Claim.NONE
    if section.own_kind is None and _is_led_to(doc, sections, index):
        return Claim.HEADED
    if called and all(s.own_kind is None or _names_the_page(s) for s in lineage(sections, index)):
        return Claim.PAGE
    return Claim.BESIDE if beside else Claim.NONE


def _of_posts(doc: Document, section: Section) -> bool:
    """Nothing but a few words each with a month or day, beside a list of works: what somebody posts on a blog."""
    lines = [n for n in doc.lines[section.first : section.last + 1] if n.visible]
    return len(lines) >= _SEVERAL and all(_POST.fullmatch(n.text) for n in lines)


def _names_the_page(section: Section) -> bool:
    """A name alone heads a page of any kind, where `About me` heads an introduction."""
    return section.own_kind == "about" and heading_kind(section.heading or "") is None


def is_topic(sections: Sequence[Section], index: int) -> bool:
    """Words such as `People and Places` below the heading of the publications: a topic, whatever else they may mean."""
    if sections[index].own_kind == "talks":
        return False
    heading = _BRACKETED.sub("", sections[index].heading or "")
    return len(heading.split()) > 2 and any(s.own_kind in PUBLISHED for s in lineage(sections, index)[1:])


def called_publications(doc: Document) -> bool:
    """Whether the page's title or the last part of its address names publications.

    `Publications | Jane Doe` and `/~doe/pubs.html` do.
    """
    names = [p.strip() for p in _PARTED.split(doc.embedded.title or "")]
    last = unquote(urlsplit(doc.page.url).path).rstrip("/").rsplit("/", 1)[-1]
    names.append(re.sub(r"[-_]", " ", last.rsplit(".", 1)[0]))
    return any(heading_kind(n) in PUBLISHED for n in names if n)


def tells_of_lists(text: str) -> bool:
    """Whether a line speaks of lists of works, or is a row of links to pages, and is no work itself."""
    if len(_YEARS.findall(text)) >= 3 and len(_YEARS.sub("", text).split()) <= 3:
        return True
    if len(text) >= _LONGEST:
        return False
    words = [w for w in text.split() if w.strip("/|&-–—·•")]
    if len(words) > 1 and all(w == "All" or heading_kind(w) for w in words):
        return True
    if "\n" not in text and 3 <= len(words := text.split()) <= 16 and may_tell(text) and _names_kinds(words):
        return True
    pages = [p for p in re.split(r"\s[|•·/]\s", text) if p.strip()]
    if len(pages) > 2 and any(heading_kind(p) for p in pages):
        return True
    low = text.lower()
    if holds(low, _SERVICE_CUES) and (len(_SERVICE.findall(text)) > 1 or (len(text) < 80 and names_service(text))):
        return True
    if _announces(low, text):
        return True
    dated = ". " in text.rstrip(" .") and _YEARS.search(text) is not None  # `Towpaths. Dissertation, Kai 2016.`
    return not dated and heading_kind(text) in _OF_LISTS


def _names_kinds(words: Sequence[str]) -> bool:
    """Whether a row of words is one heading after the other: `Artigos Livros Capítulos de livros Resumos`."""
    told = sum(w[0].isupper() and heading_kind(w) is not None for w in words)
    return told >= 3 and told * 5 >= 2 * sum(w[0].isupper() for w in words)


def names_service(text: str) -> bool:
    """Whether a line names a place on the web where lists of works are kept."""
    return _SERVICE.search(text) is not None


def _is_headed(sections: Sequence[Section], index: int) -> bool:
    """The section, or one around it, is headed as publications."""
    return any(s.own_kind in PUBLISHED for s in lineage(sections, index)) and sections[index].kind in PUBLISHED


def _is_announced(doc: Document, section: Section) -> bool:
    """A sentence at the top says so: `Below is a list of my papers`."""
    top = [n for n in doc.lines[section.first : section.last + 1][:3] if n.visible and n.kind == "text"]
    return any(len(n.text) < _LONGEST and _announces(n.text.lower(), n.text) for n in top)


def _is_led_to(doc: Document, sections: Sequence[Section], index: int) -> bool:
    """Whether the last line above the first of the topics that stand beside this one says that papers follow."""
    if not index or (parent := sections[index].parent) is None:
        return False
    above = doc.lines[sections[parent].last]
    alone = above.visible and above.kind == "text" and not any(r.href for r in above.runs)  # no item of a menu
    told = alone and len(above.text) < _LONGEST and holds(above.text.lower(), _WORKS_CUES)
    return told and sections[parent].own_kind in _MODEST and _BARE.fullmatch(above.text.strip()) is not None


def _announces(low: str, text: str) -> bool:
    return holds(low, _WORKS_CUES) and _ANNOUNCES.search(text) is not None

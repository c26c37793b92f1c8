"""Where topics below a heading of interests end: no heading need part them from how to reach somebody, or a motto."""

from dataclasses import replace

from crawler.document.model import Document, Line
from crawler.document.nodes import ancestors
from crawler.homepage.entry.page_foot import begins_foot
from crawler.homepage.headings.sections import Section
from crawler.lexicon.person_labels import person_labels
from crawler.values.emails import find_email

_MOST_LINES, _LABEL, _SHORT, _FEW_WORDS = 80, 36, 24, 12
_STRANGE = ("footer", "blockquote")


def up_to_else(doc: Document, section: Section) -> Section:
    """Without what stands at its end and is no topic: the ways to reach somebody, a quotation, the foot of the page."""
    told = range(section.first, min(section.last + 1, section.first + _MOST_LINES))
    return next((replace(section, last=i - 1) for i in told if _is_else(doc, doc.lines[i], i > section.first)), section)


def first_block(doc: Document, section: Section) -> Section:
    """What stands together right below the heading."""
    first = doc.lines[section.first]
    around = [
        (n.block, (doc.nodes[n.block].tag, doc.nodes[n.block].parent))
        for n in doc.lines[section.first : section.last + 1]
    ]
    if len(around) > 1 and around[0][0] != around[1][0] and not (first.kind == "text" and "," in first.text):
        last = next((i for i, a in enumerate(around) if a[1] != around[0][1]), len(around))
    else:
        last = next((i for i, a in enumerate(around) if a[0] != around[0][0]), len(around))
    return replace(section, last=section.first + last - 1)


def _is_else(doc: Document, line: Line, later: bool) -> bool:
    """`later`: topics stand before it; below a heading alone a quotation may hold them."""
    return is_contact(line.text, line.kind == "item") or (later and (begins_foot(line.text) or _is_set_off(doc, line)))


def _is_set_off(doc: Document, line: Line) -> bool:
    return any(doc.nodes[n].tag in _STRANGE for n in (line.block, *ancestors(doc.nodes, line.block)))


def is_contact(text: str, listed: bool = False) -> bool:
    """Whether a line says how or when somebody may be reached; of topics in a list one may be called `Mobile`.

    >>> is_contact("Office hours: Mon 2-3"), is_contact("doe@lock.example"), is_contact("Office architecture")
    (True, True, False)
    """
    label, colon, _ = text[:_LABEL].replace("：", ":").partition(":")
    alone = bool(colon) or (len(text) < _SHORT and not listed)
    return (alone and label.strip(" .*-•").lower() in person_labels("contact")) or (
        "@" in text and find_email(text) is not None and len(text.split()) < _FEW_WORDS
    )

"""The e-mail addresses of a page, and which of them is its person's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from crawler.document.model import Document
from crawler.document.nodes import attributes
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.homepage.people.name_forms import handle_fit
from crawler.homepage.person.hidden_emails import hidden_emails
from crawler.homepage.person.stated_people import stated_people
from crawler.values.emails import SIGNS, find_email, find_emails

_MAYBE_EMAIL = re.compile(
    rf"[@＠]|[\[({{<](?:at|AT|At|ät|a|chez)\b|(?<!\w)(?:{SIGNS})(?!\w)|\bchez\b.*\bpoint\b|"
    r"\b(?:at|AT|ät)\b.*(?:\bdot\b|\bDOT\b|\.[a-z]{2,6}\b|"
    r"[\[(]dot)|[a-z]AT[a-z]|_at_|[Rr]eplace |"
    r"[Ss]hift\s?\+\s?2|艾特|小老鼠|アットマーク|あっとまーく|アット|골뱅이|앳|[\u3400-\u9fffをに을를로→]\s?[@＠]"
)
_EVENTS = frozenset({"news", "press", "talks"})
_OF_OTHERS = -0.9
"""In lists of events an address is mostly somebody else's; it takes the person's name to be hers."""
_CONTACT = frozenset({None, "about", "contact"})


def emails(doc: Document, sections: Sequence[Section]) -> Iterator[tuple[str, float]]:
    """Each address with how much its place speaks for it; none from lists of papers."""
    author = doc.front_matter.get("author")
    given = author.get("email") if isinstance(author, Mapping) else doc.front_matter.get("email")
    if isinstance(given, str) and (found := find_email(given)):
        yield found, 3.0
    for person in stated_people(doc):
        if isinstance(said := person.get("email"), str) and (found := find_email(said.removeprefix("mailto:"))):
            yield found, 2.0
    for section in sections:
        if section.kind in PUBLISHED:
            continue
        weight = 1.0 if section.kind in _CONTACT else _OF_OTHERS if section.kind in _EVENTS else 0.0
        for line in doc.lines[section.start : section.last + 1]:
            for href in dict.fromkeys(r.href for r in line.runs if r.href and r.href.lower().startswith("mailto:")):
                if found := _written_to(href):
                    yield found, weight + 1.0
            if len(line.text) < 400 and _MAYBE_EMAIL.search(line.text):
                yield from ((found, weight + 0.5) for found in find_emails(line.text))
    for tag, attrs in attributes(doc.nodes):
        href = attrs.get("href", "") if tag == "a" else ""
        if href[:7].lower() == "mailto:" and (found := _written_to(href)):
            yield found, 0.4
    yield from ((found, 1.0) for found in hidden_emails(doc))


def _written_to(href: str) -> str | None:
    return find_email(unquote(href.partition(":")[2]).partition("?")[0])


def own_email(found: Sequence[tuple[str, float]], names: Sequence[str]) -> str | None:
    """The one that is most the person's; of many that are nobody's none."""
    best: dict[str, float] = {}
    for address, weight in found:
        own = 3.0 if fits(address, names) else 0.0
        best[address] = max(best.get(address, 0.0), weight + own)
    if not best:
        return None
    address = max(best, key=lambda a: best[a])
    return address if best[address] >= 3.0 or (len(best) <= 2 and best[address] >= 1.0) else None


def fits(address: str, names: Sequence[str]) -> float:
    """How much of the local part the names explain."""
    return max((handle_fit(n, address.partition("@")[0]) for n in names), default=0.0)

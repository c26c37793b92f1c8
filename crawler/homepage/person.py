"""Whose page it is: name, position, affiliation, advisor, e-mail, interests, identifiers."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.homepage import interests, person_links, person_name
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.careers import Told, told
from crawler.homepage.facts.segments import segments, span
from crawler.homepage.facts.sentences import Sentence, introduction
from crawler.homepage.facts.texts import cut, of_lines
from crawler.homepage.facts.words import calling, find_degrees, is_place, names_institution
from crawler.homepage.person_name import Printed, bare, key
from crawler.homepage.sections import Section
from crawler.homepage.titles import PUBLISHED
from crawler.items import Profile
from crawler.values.emails import find_email

_ACADEMIC = frozenset({*PUBLISHED, "education", "positions", "services", "interests", "talks", "awards"})
_MAYBE_EMAIL = re.compile(
    r"[@＠]|[\[({<](?:at|AT|At|ät|a|arroba|arr?obase|chiocciola)\b|\b(?:at|AT|ät)\b.*(?:\bdot\b|\bDOT\b|\.[a-z]{2,6}\b|"
    r"[\[(]dot)|[a-z]AT[a-z]"
)
_CONTACT = frozenset({None, "about", "contact"})
_PAST = re.compile(
    r"\b(?:was|were|had|received|obtained|earned|completed|finished|got|did|graduated|"
    r"previously|before|prior|promovierte)\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"post-?doc|fellow|(?<!rector )assistant(?! prof)|researcher|intern|student|candidate|"
    r"doctoran|doktorand|trainee|生$",
    re.IGNORECASE,
)
_HEADER = 9
_NEEDED = 2.0


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    printed: Printed | None
    lines: tuple[int, ...] = ()
    """The lines that print it on their own."""


def read_profile(doc: Document, sections: Sequence[Section], owner: str | None) -> Iterator[Profile]:
    """The profile, if the page names its person or its lists point to one."""
    owner = bare(owner) if owner and not person_name.is_group(owner) else None
    today = doc.page.fetched_at.date() if doc.page.fetched_at else None
    prose = introduction(doc, sections)
    emails = list(_emails(doc, sections))
    named = _name(doc, sections, prose, owner, emails)
    if named is None:
        return
    jobs = told(prose, [n for n in (named.name, owner) if n], today)
    now = next((j for j in jobs if j.present), None)
    position, affiliation = _post(doc, named, now)
    ids, links = person_links.read(doc, sections, named.name)
    latin = person_name.latin(doc, named.name)
    yield Profile(
        name=latin or named.name,
        name_native=named.name if latin else person_name.native(doc, named.name),
        position=position,
        affiliation=affiliation,
        advisor=_advisor(prose, now, position),
        email=_email(emails, latin or named.name),
        interests=interests.read(doc, sections, prose),
        ids=ids,
        links=links,
        locator=_locator(doc, named, now),
        inferred=() if named.printed else ("name",),
    )


def _locator(doc: Document, named: _Named, now: Told | None) -> str:
    if named.printed and named.printed.locator:
        return named.printed.locator
    if now is not None:
        return now.sentence.locator
    return next((n.locator for n in doc.lines if n.visible), "")


def _name(
    doc: Document,
    sections: Sequence[Section],
    prose: Sequence[Sentence],
    owner: str | None,
    emails: Sequence[tuple[str, float]],
) -> _Named | None:
    """The printed name that most speaks for; one that the lists point to outranks all that differ from it."""
    weights: dict[tuple[str, str], float] = defaultdict(float)
    candidates = person_name.printed(doc, prose)
    for candidate in candidates:
        weights[key(candidate.name)] += candidate.weight
        weights[key(candidate.name)] += 1.0 if _in_email(candidate.name, emails) else 0.0
    if owner is not None:
        same = [c for c in candidates if key(c.name) == key(owner)]
        return _Named(_spelling(same, owner), same[0], _lines(same)) if same else _Named(owner, None)
    if not candidates:
        return None
    best = max(weights, key=lambda k: weights[k])
    same = [c for c in candidates if key(c.name) == best]
    supported = (
        any(s.kind in _ACADEMIC for s in sections)
        or any(_in_email(c.name, emails) for c in same)
        or _tells(prose, same)
    )
    if (
        weights[best] < _NEEDED
        or not supported
        or not (weights[best] > _NEEDED or any(_in_email(c.name, emails) for c in same))
    ):
        return None
    chosen = _uncapitalized(same)
    return _Named(chosen.name, chosen, _lines(same))


def _lines(same: Sequence[Printed]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(c.line for c in same if c.line is not None))


def _spelling(same: Sequence[Printed], owner: str) -> str:
    """As printed most prominently, unless that is in capitals."""
    chosen = _uncapitalized(same).name
    return owner if chosen.isupper() and not owner.isupper() else chosen


def _uncapitalized(same: Sequence[Printed]) -> Printed:
    """The most prominent; `Eva Muster` rather than `Eva MUSTER` if the page prints both."""
    chosen = max(same, key=lambda c: c.weight)
    if not re.search(r"[^\W\d_]{3}", chosen.name) or not any(w.isupper() and len(w) > 2 for w in chosen.name.split()):
        return chosen
    alike = [c for c in same if c.name.casefold() == chosen.name.casefold()]
    return min(alike, key=lambda c: sum(map(str.isupper, c.name)))


def _tells(prose: Sequence[Sentence], same: Sequence[Printed]) -> bool:
    """Whether the introduction says what somebody is, in the first person or of that name."""
    return any(t.organization for t in told(prose[:12], [c.name for c in same], None))


def _in_email(name: str, emails: Sequence[tuple[str, float]]) -> bool:
    parts = list(re.findall(r"[a-z]{3,}", _ascii(name)))
    return any(p in address.partition("@")[0].lower() for address, _ in emails for p in parts)


def _ascii(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


def _emails(doc: Document, sections: Sequence[Section]) -> Iterator[tuple[str, float]]:
    """Each address with how much its place speaks for it; none from lists of papers."""
    author = doc.front_matter.get("author")
    given = author.get("email") if isinstance(author, Mapping) else doc.front_matter.get("email")
    if isinstance(given, str) and (found := find_email(given)):
        yield found, 3.0
    for section in sections:
        if section.kind in PUBLISHED or section.kind in {"news", "press", "talks"}:
            continue
        weight = 1.0 if section.kind in _CONTACT else 0.0
        for line in doc.lines[section.start : section.last + 1]:
            for href in dict.fromkeys(r.href for r in line.runs if r.href and r.href.lower().startswith("mailto:")):
                if found := find_email(href.partition(":")[2].replace("%40", "@").partition("?")[0]):
                    yield found, weight + 1.0
            if len(line.text) < 400 and _MAYBE_EMAIL.search(line.text) and (found := find_email(line.text)):
                yield found, weight + 0.5
    for node in doc.nodes:
        href = node.attrs.get("href", "") if node.tag == "a" else ""
        if href.lower().startswith("mailto:") and (found := find_email(href.partition(":")[2].partition("?")[0])):
            yield found, 0.4


def _email(emails: Sequence[tuple[str, float]], name: str) -> str | None:
    """The one that is most the person's; of many that are nobody's none."""
    best: dict[str, float] = {}
    for address, weight in emails:
        own = 3.0 if _in_email(name, [(address, 0)]) else 0.0
        best[address] = max(best.get(address, 0.0), weight + own)
    if not best:
        return None
    address = max(best, key=lambda a: best[a])
    return address if best[address] >= 3.0 or (len(best) <= 2 and best[address] >= 1.0) else None


def _post(doc: Document, named: _Named, now: Told | None) -> tuple[str | None, str | None]:
    """Position and affiliation: below the printed name, else what the introduction says."""
    cards = (_below_name(doc, named.name, line) for line in named.lines)
    position, affiliation = next((card for card in cards if any(card)), (None, None))
    if now is not None and (position is None or affiliation is None):
        if position is None:
            position, affiliation = now.role, now.organization or affiliation
        else:
            affiliation = affiliation or now.organization
    return position, affiliation


def _below_name(doc: Document, name: str, at: int) -> tuple[str | None, str | None]:
    """The lines that follow the name like those of a visiting card."""
    position: str | None = None
    affiliation: str | None = None
    for line in doc.lines[at : at + _HEADER]:
        text = line.text.strip()
        if not line.visible:
            continue
        address = re.search(r"\s*(?:\be-?mail\s*:\s*)?\S+@\S+\.\w+$", text, re.IGNORECASE)
        shown = of_lines([line])
        if address and address.start():
            text, shown = text[: address.start()], cut(shown, 0, address.start())
        if len(text) > 140 or (
            line.kind == "heading" and line.level < 3 and key(bare(text)) != key(name) and line is not doc.lines[at]
        ):
            break
        if re.search(r"\S@|@\S", text) or "。" in text or re.search(r"\b(?:I|my|is|am)\b", text) or text.count(".") > 3:
            break
        parts = segments(shown)
        parts = [
            p
            for p in parts
            if not (p.href and person_links.is_label(p.text))
            and key(bare(p.text)) != key(name)
            and not is_place(p.text)
        ]
        role = next((p for p in parts if _is_post(p.text)), None)
        where = [p for p in parts if p is not role and names_institution(p.text)]
        if role is not None and position is None and affiliation is None:
            position, at_where = _apart(role.text)
            affiliation = affiliation or at_where
        behind = next((p for p in parts if role is not None and shown.chars[role.end : p.start].strip() == "@"), None)
        where = where or ([behind] if behind else [])
        if where and affiliation is None:
            affiliation = span(shown, where[0], where[-1]).text.rstrip(".")
        if position and affiliation:
            break
    return position, affiliation


def _is_post(text: str) -> bool:
    found = calling(text) or calling(text, "study")
    return found is not None and len(text.split()) <= 12 and not text.endswith(("?", "!"))


def _apart(text: str) -> tuple[str, str | None]:
    """`PhD Student at Acme University`, `Professor of Physics`."""
    parted = re.search(r"\s+(?:à l['’]|(?:at|@|an der|am|bei|chez|en la|en el|à la|à)\s+(?:the\s+)?)", text)
    return (text[: parted.start()], text[parted.end() :]) if parted else (text, None)


def _advisor(prose: Sequence[Sentence], now: Told | None, position: str | None) -> str | None:
    """The advisor of what one does now; that of a past degree is told with the degree."""
    if now is not None and now.advisor:
        return now.advisor
    role = now.role if now is not None else position
    if role is not None and not ((now is not None and now.student) or _ADVISED.search(role)):
        return None
    for sentence in prose:
        flat = sentence.text.flat
        advice = find_advice(flat)
        if advice and not _PAST.search(flat) and (not find_degrees(flat) or re.search(r"student|candidate", flat)):
            return advice.name
    return None

"""Whose page it is: name, position, affiliation, advisor, e-mail, interests, identifiers."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.homepage import interests, person_links
from crawler.homepage.academic_titles import bare
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.careers import Told, told
from crawler.homepage.facts.segments import segments, span
from crawler.homepage.facts.sentences import Sentence, introduction
from crawler.homepage.facts.texts import cut, of_lines
from crawler.homepage.facts.words import calling, find_degrees, is_place, names_institution
from crawler.homepage.native_name import names_of
from crawler.homepage.person_emails import emails, own_email
from crawler.homepage.sections import Section
from crawler.homepage.whose import Owner
from crawler.items import Profile

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


def read_profile(doc: Document, sections: Sequence[Section], owner: Owner | None) -> Iterator[Profile]:
    """The profile of the page's person, if there is one."""
    if owner is None:
        return
    today = doc.page.fetched_at.date() if doc.page.fetched_at else None
    prose = introduction(doc, sections)
    jobs = told(prose, owner.forms, today)
    now = next((j for j in jobs if j.present), None)
    position, affiliation = _post(doc, owner, now)
    ids, links = person_links.read(doc, sections, owner)
    name, native = names_of(doc, owner.name)
    yield Profile(
        name=name,
        name_native=native,
        position=position,
        affiliation=affiliation,
        advisor=_advisor(prose, now, position),
        email=own_email(list(emails(doc, sections)), owner.forms),
        interests=interests.read(doc, sections, prose),
        ids=ids,
        links=links,
        locator=_locator(doc, owner, now),
        inferred=() if owner.printed else ("name",),
    )


def _locator(doc: Document, owner: Owner, now: Told | None) -> str:
    if owner.printed and owner.printed.locator:
        return owner.printed.locator
    if now is not None:
        return now.sentence.locator
    return next((n.locator for n in doc.lines if n.visible), "")


def _post(doc: Document, owner: Owner, now: Told | None) -> tuple[str | None, str | None]:
    """Position and affiliation: below the printed name, else what the introduction says."""
    cards = (_below_name(doc, owner, line) for line in owner.lines)
    position, affiliation = next((card for card in cards if any(card)), (None, None))
    if now is not None and (position is None or affiliation is None):
        if position is None:
            position, affiliation = now.role, now.organization or affiliation
        else:
            affiliation = affiliation or now.organization
    return position, affiliation


def _below_name(doc: Document, owner: Owner, at: int) -> tuple[str | None, str | None]:
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
            line.kind == "heading" and line.level < 3 and not owner.is_(bare(text)) and line is not doc.lines[at]
        ):
            break
        if re.search(r"\S@|@\S", text) or "。" in text or re.search(r"\b(?:I|my|is|am)\b", text) or text.count(".") > 3:
            break
        parts = segments(shown)
        parts = [
            p
            for p in parts
            if not (p.href and person_links.is_label(p.text)) and not owner.is_(bare(p.text)) and not is_place(p.text)
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

"""Whose page it is: name, position, affiliation, advisor, e-mail, interests, identifiers."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.called import speaks_of
from crawler.homepage.facts.careers import Told, told
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.other_verbs import where_at_work
from crawler.homepage.facts.postal_address import of_address
from crawler.homepage.facts.sentences import Sentence, introduction
from crawler.homepage.facts.tongue_posts import tongue_work
from crawler.homepage.facts.words import calling, find_degrees
from crawler.homepage.headings.sections import Section
from crawler.homepage.person import interests, person_links
from crawler.homepage.person.email_patterns import told_email
from crawler.homepage.person.front_person import FrontPerson, front_person
from crawler.homepage.person.fuller_place import fuller_place
from crawler.homepage.person.labelled_lines import labelled
from crawler.homepage.person.native_name import names_of
from crawler.homepage.person.opening_line import opening_post
from crawler.homepage.person.person_emails import emails, own_email
from crawler.homepage.person.present_post import present_of, present_post
from crawler.homepage.person.said_names import LIKELY
from crawler.homepage.person.visiting_card import below_name, in_title, stated
from crawler.homepage.person.whose import Owner
from crawler.items import Fact, Item, Profile
from crawler.lexicon.letters import WIDE
from crawler.lexicon.people import is_given_name
from crawler.values.names import name_likeness

_PAST = re.compile(
    r"\b(?:was|were|had|received|obtained|earned|completed|finished|got|did|graduated|"
    r"previously|before|prior|promovierte)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ii]ch|[Jj]e|[Yy]o|[Ee]r|[Ss]ie|[Ii]l|[Ee]lle)\b|^(?:Insegno|Coordino|Dirijo|Dirigo|Imparto|Enseño|Lidero|Leciono|Ensino)\b"
)
_CROWD, _OPENING = 2, 8
_ADVISED = re.compile(
    r"post-?doc|fellow|(?<!rector )assistant(?! prof)|researcher|intern|student|candidate|"
    r"doctoran|doktorand|trainee|生$",
    re.IGNORECASE,
)
_GRADUATE_POST = re.compile(r"post-?doc|professor|lecturer|scientist", re.IGNORECASE)
"""Held by those who have a doctorate."""
_VISIT = re.compile(r"\b(?:visiting|guest|adjunct|honorary|part-time|incoming|future)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\bI\b|\b[Ii]ch\b|\b[Jj]e\b|\b[Yy]o\b")
_OF_ANOTHER = re.compile(
    r"['’]s\s|\b(?:who|whose|he|she)\b(?!.*\b(?:I|am)\b)|\b(?:advis|supervis|mentor)\w*\b(?!.*\b(?:I|am)\b)",
    re.IGNORECASE,
)
"""`I work with Ben Roe, who is a professor …`"""
_WORKS_WITH = re.compile(
    r"\bworking (?:closely )?(?:with|under) "
    r"(?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w’'-]+){1,2})"
    r"(?=\s*(?:[.,;:()&/]|$)|\s(?:on|and|at|in|to|as|for|from|with|within|since|who|where|or|towards?|through)\b)"
)
"""`working with Eva Muster on tides`, and not `working with Victoria Falls data`."""


def read_profile(
    doc: Document, sections: Sequence[Section], owner: Owner | None, facts: Sequence[Item] = ()
) -> Iterator[Profile]:
    """The profile of the page's person, if there is one; `facts` are those that the page lists.

    A CV that leaves out whose it is, as those on a site of one's own do, still says what somebody is.
    """
    today = doc.page.fetched_at.date() if doc.page.fetched_at else None
    prose = introduction(doc, sections)
    jobs = told(prose, owner.forms if owner else (), today)
    now = present_of(jobs)
    opening = opening_post(doc, sections, facts, named=owner is not None)
    if owner is None and not (now or opening[0] or _is_cv(facts)):
        return
    owner = owner or Owner("", (), None, emails=tuple(emails(doc, sections)))
    name, native = names_of(doc, owner.name) if owner.name else ("", None)
    native = native or owner.native
    if native is None and owner.other is not None:
        name, native = (owner.other, name) if WIDE.search(name) else (name, owner.other)
    label = labelled(doc, sections)
    front = front_person(doc, owner) if doc.front_matter else FrontPerson()
    position, affiliation = _post(doc, sections, owner, now, native, opening)
    position, affiliation = _with_front(front, now, position, affiliation)
    position = label[0] or position if position is None or _has_label(position) else position
    affiliation = _where(label[1], position, affiliation)
    position, affiliation = _filled(position, affiliation, facts)
    position, affiliation = _elsewhere(doc, sections, owner, position, affiliation)
    affiliation = affiliation or _at_work(prose, owner.forms)
    ids, links = person_links.read(doc, sections, owner)
    email = own_email(owner.emails, owner.forms)
    implied = None if email or not name else told_email(doc, sections, name)
    yield Profile(
        name=name or None,
        name_native=native,
        position=position,
        affiliation=fuller_place(doc, sections, affiliation) if affiliation else None,
        advisor=_advisor(prose, now, position, facts, label[2]),
        email=email or implied,
        interests=front.interests or interests.read(doc, sections, prose),
        ids=ids,
        links=links,
        locator=_locator(doc, owner, now),
        inferred=(*(() if owner.printed or not name else ("name",)), *(("email",) if implied else ())),
    )


def _with_front(
    front: FrontPerson, now: Told | None, position: str | None, affiliation: str | None
) -> tuple[str | None, str | None]:
    """What the front matter labels comes first, unless a sentence says otherwise; what it says in passing fills in."""
    role, where = front.position, front.affiliation
    if position and role and now is not None and not _one_holds_other(role, now.role):
        role = None
    if affiliation and where and now is not None and not _one_holds_other(where, now.organization or where):
        where = None
    place = where or affiliation if role else affiliation or where
    return role or position or front.in_passing[0], place or front.in_passing[1]


def _one_holds_other(one: str, other: str) -> bool:
    return one.casefold() in other.casefold() or other.casefold() in one.casefold()


def _has_label(words: str) -> bool:
    """`职称：副教授`: a line that says less than its label does."""
    return ":" in words or "：" in words


def _is_cv(facts: Sequence[Item]) -> bool:
    """Jobs or degrees at several times, one of them over; those of a department's people begin with their names."""
    stations = _stations(facts)
    named = sum(
        is_given_name(f.text.split()[0]) and name_likeness(f.text.partition(",")[0]) >= LIKELY for f in stations
    )
    if {f.kind for f in stations} == {"education", "position"} and any(f.status == "present" for f in stations):
        return named < _CROWD
    times = {(f.start, f.end) for f in stations if f.start or f.end}
    return named < _CROWD and len(times) >= _CROWD and any(f.end for f in stations)


def _locator(doc: Document, owner: Owner, now: Told | None) -> str:
    if owner.printed and owner.printed.locator:
        return owner.printed.locator
    if now is not None:
        return now.sentence.locator
    return next((n.locator for n in doc.lines if n.visible), "")


def _post(
    doc: Document,
    sections: Sequence[Section],
    owner: Owner,
    now: Told | None,
    native: str | None,
    opening: tuple[str | None, str | None],
) -> tuple[str | None, str | None]:
    """Position and affiliation: below the printed name, else what the introduction says."""
    position, affiliation = below_name(doc, sections, owner, native)
    if position is None or affiliation is None:
        post, where = stated(doc, owner)
        position, affiliation = position or post, affiliation or where
    if position is None and opening[0] is not None and (now is None or _says_else(opening, now)):
        position, affiliation = opening[0], affiliation or opening[1]
    if now is not None and (position is None or _is_outgrown(position, now, owner.forms)):
        within = affiliation is not None and (now.organization is None or affiliation.endswith(f", {now.organization}"))
        position, affiliation = now.role, affiliation if within else now.organization or affiliation
    elif now is not None:
        affiliation = affiliation or now.organization
    return position, affiliation


def _is_outgrown(position: str, now: Told, names: Sequence[str]) -> bool:
    """A card of one's time as a student, above a sentence that tells a post of the person, and no visit."""
    learns = calling(position, "study") is not None and calling(position) is None
    holds = bool(now.organization) and not now.student and _GRADUATE_POST.search(now.role) is not None
    if not (learns and holds) or calling(now.role, "beside") or _VISIT.search(now.role):
        return False
    flat = now.sentence.text.flat
    lead = flat[: max(flat.find(now.role), 0)]
    return (_FIRST_PERSON.search(lead) is not None or speaks_of(lead, names)) and not _OF_ANOTHER.search(lead)


def _elsewhere(
    doc: Document, sections: Sequence[Section], owner: Owner, position: str | None, affiliation: str | None
) -> tuple[str | None, str | None]:
    """With what title and address tell: all where nothing else does, and the department before its university."""
    if affiliation is None:
        post, affiliation = in_title(doc, owner)
        return position or post, affiliation or of_address(doc, sections)
    address = of_address(doc, sections)
    return position, address if address and address.endswith(f", {affiliation}") else affiliation


def _says_else(opening: tuple[str | None, str | None], now: Told) -> bool:
    """Whether a line without a verb tells a post and its place that the sentence below does not tell."""
    role, where = opening
    return bool(role and where) and not _one_holds_other(role or "", now.role)


def _at_work(prose: Sequence[Sentence], names: Sequence[str]) -> str | None:
    """Where a sentence says that somebody leads, teaches or studies, without saying as what."""
    for sentence in prose[:_OPENING]:
        flat = sentence.text.flat
        if sentence.kind not in (None, "about") or not (speaks_of(flat, names) or _OWN.search(flat)):
            continue
        if where := where_at_work(flat) or tongue_work(flat):
            return where
    return None


def _stations(facts: Sequence[Item]) -> list[Fact]:
    return [f for f in facts if f.kind in ("education", "position")]


def _where(labelled: str | None, position: str | None, affiliation: str | None) -> str | None:
    """What card and sentences say, unless they repeat the label, or are nothing but its word."""
    if labelled is None or affiliation is None:
        return labelled or affiliation
    if labelled.removeprefix(affiliation).strip(" ,，、") == position:
        return affiliation
    repeats = (
        affiliation in labelled
        or _has_label(affiliation)
        or all(part in affiliation for part in labelled.split(", "))
        or " " not in affiliation
    )
    return labelled if repeats else affiliation


def _filled(position: str | None, affiliation: str | None, facts: Sequence[Item]) -> tuple[str | None, str | None]:
    """With what the list of jobs and degrees says to last."""
    role, where = present_post(facts)
    if position is None:
        return role, affiliation or where
    agree = role is not None and _one_holds_other(role, position)
    return position, affiliation or (where if agree else None)


def _advisor(
    prose: Sequence[Sentence], now: Told | None, position: str | None, facts: Sequence[Item], labelled: str | None
) -> str | None:
    """The advisor of what one does now; that of a past degree is told with the degree."""
    if now is not None and now.advisor:
        return now.advisor
    stations = _stations(facts)
    if labelled and not any(labelled in f.text for f in stations):
        return labelled
    if lasting := next((f.advisor for f in stations if f.advisor and _is_advised(f)), None):
        return lasting
    role = now.role if now is not None else position
    if role is not None and not ((now is not None and now.student) or _ADVISED.search(role)):
        return None
    if now is not None and (beside := _WORKS_WITH.search(now.sentence.text.flat)) and is_given_name(beside["given"]):
        return beside["name"]
    for sentence in prose:
        flat = sentence.text.flat
        advice = find_advice(flat)
        over = _PAST.search(flat) or of_span(flat).status == "past"
        if advice and not over and (not find_degrees(flat) or re.search(r"student|candidate", flat)):
            return advice.name
    return None


def _is_advised(station: Fact) -> bool:
    """Studies that are not finished, or a job of one who learns."""
    if station.kind == "education" and station.status is None and station.start and not station.end:
        return True
    return station.status in ("present", "expected") and (
        station.kind == "education" or bool(_ADVISED.search(station.role or ""))
    )

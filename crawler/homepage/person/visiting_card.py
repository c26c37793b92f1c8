"""Position and affiliation as a visiting card prints them: below the name, or behind it in the page's title."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment, segments, span
from crawler.homepage.facts.texts import Text
from crawler.homepage.facts.wide_posts import TOLD
from crawler.homepage.facts.words import calling, ends_as, is_wide, names_institution
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.people.name_forms import is_full
from crawler.homepage.person import person_links
from crawler.homepage.person.card_lines import (
    first_sentence,
    is_address,
    is_former,
    is_label,
    is_of_studies,
    is_prose,
    is_room,
    without_address,
)
from crawler.homepage.person.person_name import groups_in, is_group
from crawler.homepage.person.role_and_place import apart
from crawler.homepage.person.stated_people import stated_names, stated_people
from crawler.homepage.person.whose import Owner
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place
from crawler.values.emails import find_email

_WEAK = re.compile(
    r"\b(?:systems?|electronics|technolog(?:y|ies)|vector|teams?|groups?|national|society|bank)\b", re.IGNORECASE
)
"""Words of institutions that are words of subjects as well, as in a list of courses."""
_LISTS = PUBLISHED | {"education", "awards", "talks", "services", "teaching", "projects", "news", "press"}
_HEADER, _TOP = 9, 40
_TOWN = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?")
_WHOLE = re.compile(r"univ|üniv|大学|大學|대학교|hochschule", re.IGNORECASE)
_WIDE_GROUP = re.compile(r"[^\s,、。：:]{2,14}(?:分野|部門|領域|チーム|グループ|ユニット|팀|그룹|课题组|課題組)")
_STREET = re.compile(r"[\w.]{0,6}\d{1,5}\s[^\W\d_][^@|]{3,50}$")
_BRACKET = re.compile(r"\([^()]{0,30}\)")
_THINGS = re.compile(
    r"\b(?:students?|graduate|undergraduate|teaching|research)\s(?:projects?|theses|supervision|courses?|opportunities|guidelines)$",
    re.IGNORECASE,
)
"""`Student Projects`, in a menu"""
_MOST_MORE, _MENU = 4, 3
_RIGHT_BELOW = 1
_SIGN = re.compile(r",\s|\s(?:at|in|@|[|–—-])\s")
_LONGEST = 140
_LONGEST_HEADING = 40
_TOLD = re.compile(r"[a-zà-ÿ]{3}\)?\. [A-ZÀ-Þ][a-zà-ÿ]+ |\d\)\. [A-ZÀ-Þ]")
"""`… (2006). Atualmente é professor`: two sentences."""
_FEW, _OPENING = 3, 25
_AND = Late(joint("and"))
_AND_AMID = Late(rf"\s{joint('and')}")
_LABEL = re.compile(r"^[^\W\d_]{3,14}\s?[:：]\s*")
_TITLE_PARTS = re.compile(r"\s*[|·•–—:：()（）]\s*|\s+-\s+|\s*[–—]\s*")


def below_name(
    doc: Document, sections: Sequence[Section], owner: Owner, native: str | None = None
) -> tuple[str | None, str | None]:
    """Position and affiliation of the first card that says something; a list of papers or degrees is none."""
    listed = [range(s.start, s.last + 1) for s in sections if s.kind in _LISTS and not _is_about(doc, s, owner)]
    shown = [i for i in owner.lines if any(is_full(n) for n in owner.forms if n in doc.lines[i].text)] or owner.lines
    shown = sorted(shown, key=lambda i: doc.lines[i].kind != "heading")  # before the name in a bar of the site
    if native:
        shown = (*shown, *(i for i, n in enumerate(doc.lines[:_TOP]) if i not in shown and n.text.strip() == native))
    if not owner.name:
        first = next((i for i, n in enumerate(doc.lines) if n.visible and n.text.strip()), 0)
        shown = (first,) if _is_post(doc.lines[first].text) and len(doc.lines[first].text) < _LONGEST_HEADING else ()
    return next((card for at in shown if any(card := _card(doc, owner, at, listed))), (None, None))


def _is_about(doc: Document, section: Section, owner: Owner) -> bool:
    """A heading that names the person as well: `Ada Holm, Professor of Education`."""
    return owner.is_(bare(section.heading or "")) or any(n in doc.lines[section.start].text for n in owner.forms)


def stated(doc: Document, owner: Owner) -> tuple[str | None, str | None]:
    """What the page's JSON-LD says of its person."""
    for person in stated_people(doc):
        if isinstance(name := person.get("name"), str) and owner.is_(bare(name)):
            post = next(stated_names(person.get("jobTitle")), None)
            where = next(stated_names(person.get("affiliation") or person.get("worksFor")), None)
            return post, where
    return None, None


def in_title(doc: Document, owner: Owner) -> tuple[str | None, str | None]:
    """`Eva Muster | Reader at Acme University`: what stands in the page's title beside the name."""
    title = doc.embedded.title or ""
    named = next((n for n in owner.forms if n in title), None)
    behind = title[title.find(named) + len(named) :] if named else ""
    parts = [p.strip() for p in _TITLE_PARTS.split(title) if p]
    parts += [behind.partition(",")[2].strip()] if "," in behind else []
    rest = [p for p in parts if names_institution(p) and not (is_group(p) or any(groups_in(p)) or owner.is_(bare(p)))]
    whole = [p for p in rest if heading_kind(p) is None and 3 <= len(p) <= 80]
    if len(parts) < 2 or not whole:
        return None, None
    post, where = apart(whole[0])
    if where is None or not names_institution(where):
        held = (p for p in parts if p != whole[0] and len(p) <= 80 and _is_post(p) and not owner.is_(bare(p)))
        return next(held, None), whole[0]
    return (post if _is_post(post) else None), where


def _card(doc: Document, owner: Owner, at: int, listed: Sequence[range]) -> tuple[str | None, str | None]:
    """What the lines that follow the name say."""
    position: str | None = None
    affiliation: str | None = None
    for number, line in enumerate(doc.lines[at : at + _HEADER], at):
        if number > at and any(number in r for r in listed):
            break
        if not line.visible or _leads_away(line) or is_of_studies(line.text) or is_address(line.text):
            continue
        if is_former(line.text) or (line.kind != "heading" and is_label(line.text)):
            continue
        shown = without_address(line)
        if _ends(doc.lines[at], line, shown.chars.strip(), owner, number - at <= _RIGHT_BELOW):
            break
        parts = [p for p in segments(shown) if _may_tell(p, owner)]
        firm = (lambda t: names_institution(_WEAK.sub("", t))) if line.kind == "item" else names_institution
        role = _role(shown, parts)
        where = [p for p in parts if role is None or not role.start <= p.start < role.end]
        where = [p for p in where if firm(p.text) and not _is_office(p.text) and not _is_told(p.text)]
        if role is not None and position is None and (affiliation is None or _is_nothing_else(shown, role)):
            position, place = apart(_LABEL.sub("", first_sentence(role.text)))
            affiliation = affiliation or (place and place + _goes_on(shown, role, where))
        behind = next((p for p in parts if role is not None and shown.chars[role.end : p.start].strip() == "@"), None)
        where = [behind] if behind else where
        if where and affiliation is None:
            affiliation = first_sentence(span(shown, where[0], where[-1]).text).rstrip(".")
            sign = " " if is_wide(affiliation) else ", "
            affiliation = sign.join([affiliation, *_continued(doc, number + 1, owner, listed)])
        if position and affiliation:
            break
    return position, affiliation


def _is_told(text: str) -> bool:
    return _TOLD.search(first_sentence(text)) is not None


def _role(shown: Text, parts: Sequence[Segment]) -> Segment | None:
    """The first part that says what somebody is, with those that a last one with `and` joins to it."""
    heads = (apart(first_sentence(p.text))[0] for p in parts)
    at = next((i for i, head in enumerate(heads) if _is_post(head)), None)
    if at is None:
        return None
    last = next((i for i in range(at + 1, min(at + _FEW + 1, len(parts))) if _closes(parts[i].text)), at)
    between = shown.chars[parts[at].end : parts[last].start]
    if apart(parts[at].text)[1] or any(names_institution(p.text) for p in parts[at + 1 : last]) or "|" in between:
        last = at
    return span(shown, parts[at], parts[last])


def _is_nothing_else(shown: Text, role: Segment) -> bool:
    """`Lecturer in Composition` on a line below the place: short, and without a date."""
    words = shown.flat.strip()
    said = calling(role.text) or calling(role.text, "study")
    opens = said is not None and said.start() < _OPENING
    return opens and role.end - role.start >= len(words) - _FEW and not any(c.isdigit() or c == ":" for c in words)


def _closes(text: str) -> bool:
    """`and Linguistic Studies`, `investigadora y consultora`: the last of what somebody is."""
    if _AND.match(text):
        return True
    said = calling(text) or calling(text, "study")
    return said is not None and not names_institution(text) and bool(_AND_AMID.search(text))


def _goes_on(shown: Text, role: Segment, where: Sequence[Segment]) -> str:
    """What of the line names the larger institution: `Lektor ved Institutt for historie, Universitetet i Oslo`."""
    behind = [p for p in where if p.start >= role.end]
    near = behind and shown.chars[role.end : behind[0].start].strip() == "," and behind[0].text[:1].isupper()
    return f", {behind[0].text}" if near else ""


def _continued(doc: Document, at: int, owner: Owner, listed: Sequence[range]) -> Iterator[str]:
    """The next lines that name nothing but institutions: a department, and on the line below its university."""
    whole = _WHOLE.search(doc.lines[at - 1].text) is not None
    skipped = False
    for number, line in enumerate(doc.lines[at : at + _MOST_MORE], at):
        shown = without_address(line)
        text = shown.flat.strip(" ,;")
        if not skipped and not whole and _is_street(doc, number) and _tells_more(doc, number + 1, owner, listed, at):
            skipped = True
            continue
        if not _tells_more(doc, number, owner, listed, at) or (whole and _WHOLE.search(text)):
            return
        whole = whole or _WHOLE.search(text) is not None
        yield text.rstrip(".")


def _is_street(doc: Document, at: int) -> bool:
    """`2115 Summit Avenue`, between a department and its university."""
    text = doc.lines[at].text
    return doc.lines[at].visible and bool(_STREET.match(text)) and at + 1 < len(doc.lines)


def _tells_more(doc: Document, number: int, owner: Owner, listed: Sequence[range], first: int) -> bool:
    """Whether a line below an affiliation names nothing but institutions."""
    line, before = doc.lines[number], doc.lines[first - 1]
    shown = without_address(line)
    text, parts = shown.flat.strip(" ,;"), segments(shown)
    return not (
        not line.visible
        or (line.kind in ("heading", "item") and (line.kind, line.level) != (before.kind, before.level))
        or any(number in r for r in listed)
        or not parts
        or not _is_unit(parts[0].text, before.text)
        or not all(
            _is_unit(p.text, before.text) or names_institution(p.text) or is_place(p.text) or _TOWN.fullmatch(p.text)
            for p in parts
        )
        or _is_post(apart(text)[0])
        or any(c.isdigit() for c in _BRACKET.sub("", text))
        or len({r.href for r in line.runs if r.href}) >= _MENU
        or _ends(before, line, text, owner)
        or heading_kind(text) is not None
        or find_email(text)
    )


def _is_unit(text: str, before: str) -> bool:
    """An institution; where no blanks part words also a group below the line of a larger one: `知能情報学分野`."""
    group = _WIDE_GROUP.fullmatch(text) if is_wide(text) and names_institution(before) else None
    return group is not None or names_institution(_WEAK.sub("", text))


def _leads_away(line: Line) -> bool:
    """A link in a list is one of the site's menu, and so are several side by side."""
    shown = [r for r in line.runs if r.text.strip()]
    if not all(r.href for r in shown):
        return False
    return line.kind == "item" or sum(heading_kind(r.text.strip()) is not None for r in shown) >= _MENU


def _ends(name: Line, line: Line, text: str, owner: Owner, below: bool = False) -> bool:
    """Whether the card is over: prose, a list of papers, or a heading of something else begins."""
    if line is name:
        return False
    heads = line.kind == "heading" and line.level < 3 and not (owner.is_(bare(text)) or text.strip(".") in owner.name)
    kind = heading_kind(text) if len(text) < _LONGEST_HEADING else None
    lower = line.level > name.level > 0 and (names_institution(text) or _is_post(text))
    if heads and not lower and not (below and name.kind != "heading" and kind is None and _opens_as_post(text)):
        return True
    if kind in PUBLISHED or (line.kind == "heading" and kind not in (None, "about", "positions")):
        return True
    return len(text) > _LONGEST or is_prose(text) or text.count(".") > 3


def _may_tell(part: Segment, owner: Owner) -> bool:
    return (
        not (part.href and person_links.is_label(part.text))
        and not owner.is_(bare(part.text))
        and not any(form in part.text for form in owner.forms)
        and not is_place(part.text)
        and not is_room(part.text)
    )


def _is_post(text: str) -> bool:
    found = calling(text) or calling(text, "study") or _learnt(text)
    if found is None or text[: found.start()].lower().endswith("multi-") or (is_wide(text) and TOLD.search(text)):
        return False
    if _THINGS.search(text) or (not is_wide(text) and heading_kind(text) == "education"):
        return False
    return len(text.split()) <= 12 and not text.endswith(("?", "!", "..."))


def _opens_as_post(text: str) -> bool:
    said = calling(text) or calling(text, "study")
    return said is not None and said.start() < _OPENING and _is_post(_SIGN.split(text, maxsplit=1)[0])


def _learnt(text: str) -> re.Match[str] | None:
    """`Senior Economist`: a profession, and nothing behind it."""
    found = calling(text, "profession") if len(text.split()) <= _FEW else None
    return found if found and found.end() == len(text) and text[:1].isupper() else None


def _is_office(text: str) -> bool:
    """`系主任` holds `系`."""
    return is_wide(text) and ends_as(text, "job")

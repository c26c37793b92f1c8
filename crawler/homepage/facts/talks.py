"""Talks, one row an occasion: a title with its occasions nested below, or all of it in one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.document.model import Look
from crawler.homepage.facts import places_by_year
from crawler.homepage.facts.dates import of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.occasions import QUOTED, occasions_behind, with_occasions
from crawler.homepage.facts.segments import Segment, segments, span, stops
from crawler.homepage.facts.speakers import without_speakers
from crawler.homepage.facts.talk_parts import (
    behind_occasion,
    decks,
    exact,
    heads_title,
    is_brief,
    is_occasion,
    is_titled,
    role_apart,
)
from crawler.homepage.facts.texts import Text, trim, without_stop
from crawler.homepage.facts.words import looks_like_acronym, names_institution
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_city, is_place

_IN_EAST = re.compile(r"[《「『](.{2,300}?)[》」』]")
_ROLE = re.compile(
    r"^(?:an? |the )?(?:(?:invited|keynote|contributed|guest|plenary|oral|poster|spotlight|research|"
    r"seminar|panel|lightning|conference|department(?:al)?|virtual|job)\s*)*"
    r"(?:talks?|lectures?|keynotes?|presentations?|speaker|speech|seminars?|panel(?:l?ist)?|tutorials?|"
    r"poster|invited|oral|vortrag|eingeladener vortrag"
    r"|exposé|présentation(?: invitée)?|charla|ponencia|colloquium|address)$|^(?:邀请报告|特邀报告|招待講演|기조강연|"
    r"초청강연|口頭発表|基調講演|학회발표|口头报告|报告)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\W*(?:title|talk|titel|titre|题目|題目|제목)\s*[:：]\s*(?P<title>.+?)(?=[.。](?:\s|$)|$|"
    r"[;；])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[\s\W]*(?P<title>(?:[^\s.\x00]+[ \t\n]+){2,24}[^\s.\x00]{3,}[.?!])\s+(?=[A-Z\d])")
_AT = re.compile(r"^(?:@|at|bei|beim|an der|in|chez|à|en)\s+(?:the\s+)?", re.IGNORECASE)
_ROLE_AT = re.compile(r"^(?P<role>.{4,40}?)\s+(?:at|@|for|in)\s+(?:the\s+)?(?P<rest>\S.*)$", re.IGNORECASE)
_CALLED = Late(of_cv("talk"), re.IGNORECASE)
_MEETING = Late(rf"(?:\w+\s)?{of_cv('meeting')}", re.IGNORECASE)
_MEETING_BEFORE = Late(rf"\w.*{of_cv('meeting')}\s*$", re.IGNORECASE)
"""`Titel, Tagung „Technik und Raum“`: what stands in quotation marks is the name of a meeting."""
_CITED = re.compile(r"(?P<title>[^.?!]{3,240}[.?!])\s+(?=\S)")
_LABEL_BEHIND = re.compile(r"\.?\s*\[[^\[\]]{2,20}\]\s*$")
_TOLD = re.compile(r"\bI(?: have|['’]ve| am| was| gave| give)\b")
"""A sentence about talks is none."""
_OPENING = 80
_DECK = re.compile(
    r"^\W*(?:slides?|video|recording|link|abstract|poster|pdf|website|youtube|folien)\W*$", re.IGNORECASE
)


def read(listed: list[Entry], section: str | None, today: date | None, year: int | None = None) -> Iterator[Fact]:
    """An entry with occasions nested in it is their title; any other is a talk itself."""
    for entry in with_occasions(listed):
        if told := places_by_year.split(entry, section, today):
            yield from told
            continue
        if several := occasions_behind(entry, today):
            title = _bare_title(entry.text)
            found = [_fact(e, section, today, year, title, entry.text.href()) for e in several]
            yield from (f for f in found if f is not None)
            continue
        occasions = [c for c in entry.children if not _DECK.match(c.text.chars)]
        if (
            occasions
            and not exact(entry.text.flat, today, None).start
            and any(of_event(c.text.flat, today).start for c in occasions)
        ):
            title = _bare_title(entry.text)
            found = [_fact(c, section, today, year, title, entry.text.href()) for c in occasions]
        else:
            found = [_fact(entry, section, today, year, None, None)]
        yield from (f for f in found if f is not None)


def _is_deck(part: Segment) -> bool:
    """`slides`; but `Poster` is one only if it is a link, else it tells what kind of a talk it was."""
    return _DECK.match(part.text) is not None and (part.href is not None or part.text.casefold() != "poster")


def _is_role(words: str) -> bool:
    return _ROLE.match(words) is not None or _CALLED.fullmatch(words) is not None


def _bare_title(text: Text) -> str:
    quoted = QUOTED.search(text.flat)
    return trim(next(g for g in quoted.groups() if g)) if quoted else trim(text.flat).strip('"“”')


def _fact(
    entry: Entry, section: str | None, today: date | None, year: int | None, title: str | None, url: str | None
) -> Fact | None:
    text, said = without_speakers(entry.text)
    when = exact(said or _unquoted(text.flat), today, year)
    if said:
        when = replace(when, cuts=())
    apart = role_apart(text, when.cuts, _is_role)
    cuts = [*when.cuts, *([apart] if apart else [])]
    if _TOLD.search(text.flat[:_OPENING]) and not QUOTED.search(text.flat):
        return None
    where_ends = 0
    if title is None:
        title, where = _cited_title(text) if said else _own_title(text, cuts)
        cuts += [where] if where else []
        where_ends = where[1] if where else 0
    if title is not None or when.start is not None:
        cuts += [c for c in stops(text.flat) if title is None or c[0] >= where_ends]
    cuts += decks(text)
    parts = [p for p in segments(text, cuts, spaces=title is None) if not _is_deck(p)]
    role, parts = _role(text, parts)
    role = trim(text.flat[slice(*apart)]).strip("()（）[]:： ") if apart else role
    if title is None:
        title, parts = _first_part(parts, role is not None)
    if title is None and when.start is not None:
        title, parts = behind_occasion(text, parts)
    organization, place = _occasion(text, parts)
    if not title and not (organization and (when.start or place or url or entry.children or entry.parent)):
        return None
    return Fact(
        kind="talk",
        section=section,
        text=entry.text.folded,
        url=entry.text.href() or url,
        title=title,
        role=role,
        organization=organization,
        place=place,
        start=when.start,
        end=when.end,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _cited_title(text: Text) -> tuple[str | None, tuple[int, int] | None]:
    """Behind the speakers and the date: what stands in quotes, else the first sentence."""
    if not QUOTED.match(text.flat) and (sentence := _CITED.match(text.flat)):
        return without_stop(trim(sentence["title"])), sentence.span("title")
    return _own_title(text, ())


def _unquoted(flat: str) -> str:
    """A year in a quoted title is no date."""
    return QUOTED.sub(lambda m: " " * len(m.group()), flat)


def _own_title(text: Text, cuts: Sequence[tuple[int, int]]) -> tuple[str | None, tuple[int, int] | None]:
    """What stands in quotes, else the longest stretch that is set apart."""
    quoted = QUOTED.search(text.flat) or _IN_EAST.search(text.flat)
    if quoted and not _MEETING_BEFORE.match(text.flat[: quoted.start()]):
        return without_stop(trim(next(g for g in quoted.groups() if g))), quoted.span()
    undated = "".join("\x00" if any(a <= i < b for a, b in cuts) else c for i, c in enumerate(text.flat))
    behind = max((b for a, b in cuts if not any(c.isalnum() for c in text.chars[:a])), default=0)
    if labelled := _TITLE.match(text.flat, behind):
        end = min([labelled.end(), *(a for a, _ in cuts if a > labelled.start("title"))])
        signs = ",，" if end < labelled.end() else "，"
        end = min([end, *(at for s in signs if (at := text.flat.find(s, labelled.start("title"), end)) > 0)])
        return trim(text.flat[labelled.start("title") : end]), (0, end)
    best: tuple[int, int] | None = None
    for look in (Look.ITALIC, Look.BOLD):
        for s in text.spans:
            words = text.chars[s.start : s.end]
            dated = any(a < s.end and s.start < b for a, b in cuts)
            named = names_institution(words) or (s.start > 0 and places_by_year.is_meeting(words))
            if s.look & look and len(words.split()) >= 3 and not dated and not named:
                best = max(best or (0, 0), (s.start, s.end), key=lambda x: x[1] - x[0])
        if best:
            best = _with_neighbours(text, best, look)
            return without_stop(trim(text.chars[best[0] : best[1]])), best
    if (opening := _opening(text, cuts)) is not None:
        return without_stop(trim(text.chars[opening[0] : opening[1]])), opening
    head, broken, _ = text.chars.partition("\n")
    if broken and "\x00" not in undated[: len(head)] and _is_heading_line(head) and not heads_title(text.chars):
        return without_stop(trim(head)), (0, len(head))
    if sentence := _SENTENCE.match(undated):
        return without_stop(trim(sentence["title"])), sentence.span("title")
    linked = [
        s
        for s in text.spans
        if s.href
        and len(text.chars[s.start : s.end].split()) >= 4
        and not any(a < s.end and s.start < b for a, b in cuts)
    ]
    if linked and not names_institution(text.chars[linked[0].start : linked[0].end]):
        return without_stop(trim(text.chars[linked[0].start : linked[0].end])), (linked[0].start, linked[0].end)
    return None, None


def _is_heading_line(head: str) -> bool:
    """The first of several lines, if it may be a title."""
    return len(head.split()) >= 3 and not names_institution(head) and not _ROLE.match(head.strip())


def _with_neighbours(text: Text, stretch: tuple[int, int], look: Look) -> tuple[int, int]:
    """`<i>Integrate</i> <b>this</b>: <i>the planimeter</i>`: what is set apart right beside is of the title too."""
    start, end = stretch
    apart = [s for s in text.spans if s.look & (Look.ITALIC | Look.BOLD)]
    for s in reversed(apart):
        gap = text.chars[s.end : start]
        if s.end <= start and gap.strip() in {"", ":"} and "\n" not in gap and len(gap) < 4:
            start = s.start
    for s in apart:
        gap = text.chars[end : s.start]
        if s.start >= end and gap.strip() in {"", ":"} and "\n" not in gap and len(gap) < 4 and s.look & look:
            end = s.end
    return start, end


def _opening(text: Text, cuts: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """What is set apart at the very beginning, up to a stop or break: a title, however short."""
    start = max((b for a, b in cuts if not any(c.isalnum() for c in text.chars[:a])), default=0)
    for s in text.spans:
        words = trim(text.chars[s.start : s.end])
        if s.end <= start or not words:
            continue
        opens = not any(c.isalnum() for c in text.chars[start : s.start]) and s.look & (Look.ITALIC | Look.BOLD)
        closed = text.chars[s.end :].lstrip(" ")[:1] in {".", ",", "\n", "\t", ":"} or words.endswith((".", ","))
        named = names_institution(words) or is_place(words) or _ROLE.match(words) or looks_like_acronym(words)
        return (s.start, s.end) if opens and closed and not named else None
    return None


def _role(text: Text, parts: list[Segment]) -> tuple[str | None, list[Segment]]:
    """`Invited talk` as a part of its own, or before `at`."""
    for i, part in enumerate(parts):
        if _is_role(part.text):
            return part.text, parts[:i] + parts[i + 1 :]
        at = _ROLE_AT.match(text.chars[part.start : part.end])
        if at and _ROLE.match(at["role"]):
            start = part.start + at.start("rest")
            rest = Segment(trim(at["rest"]), start, part.end, part.marked, part.href, part.bracketed)
            return at["role"], [*parts[:i], rest, *parts[i + 1 :]]
    return None, parts


def _first_part(parts: list[Segment], called: bool) -> tuple[str | None, list[Segment]]:
    """Without quotes or emphasis the first part is the title, if more follow and it names no institution."""
    names = [p for p in parts if not is_place(p.text)]
    if called and len(names) == 1 and _is_title(names[0]):
        return names[0].text, [p for p in parts if p is not names[0]]
    if len(names) > 1 and names[0].marked and not names[1].marked and _is_title(names[1]):
        return names[1].text, [p for p in parts if p is not names[1]]
    if names and _MEETING.match(names[0].text) and all(names_institution(p.text) for p in names[1:]):
        return None, parts
    if len(names) < 2 or names_institution(names[0].text) or not (len(names[0].text.split()) > 2 or is_brief(names)):
        return None, parts
    if is_occasion(names[0].text) and is_titled(names):
        return None, parts
    return names[0].text, [p for p in parts if p is not names[0]]


def _is_title(part: Segment) -> bool:
    """Several words that name no host: behind an event in bold (`**SC24** — Graphs in the wild`) they are the title."""
    return len(part.text.split()) >= 3 and not names_institution(part.text)


def _is_town(part: Segment) -> bool:
    """A short capitalized part before a country, which nobody knows to be anything else."""
    words = part.text.split()
    return len(words) <= 2 and part.text[:1].isupper() and not names_institution(part.text) and not part.marked


def _occasion(text: Text, parts: Sequence[Segment]) -> tuple[str | None, str | None]:
    """Host or event up to the place: `Acme University, Seoul, Korea`."""
    places = [p for p in parts if is_place(p.text)]
    names = [p for p in parts if p not in places]
    place = None
    if places:
        last = first = places[-1]
        for p in reversed(places[:-1]):
            if text.chars[p.end : first.start].strip() not in {",", "，"}:
                break
            first = p
        town = names[-1] if len(names) > 1 else None
        if town and text.chars[town.end : first.start].strip() == "," and _is_town(town) and not is_city(first.text):
            names, first = names[:-1], town
        place = span(text, first, last).text
    if not names:
        return None, place
    end = names[0]
    for following in names[1:]:
        if text.chars[end.end : following.start].strip() not in {",", "，"}:
            break
        end = following
    whole = span(text, names[0], end).text if end is not names[0] else names[0].text
    return trim(_LABEL_BEHIND.sub("", _AT.sub("", whole.lstrip(". ")))).rstrip(".") or None, place

"""Awards, fellowships and grants, one row each, also when one bullet holds several."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crawler.document.model import Look
from crawler.homepage.facts.award_givers import ACRONYM, KIND, MEETING, given_by, is_giver
from crawler.homepage.facts.award_names import bare, set_apart
from crawler.homepage.facts.award_signs import by_sign, giver_among
from crawler.homepage.facts.dates import When, of_event, of_span, only_year
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.nested_details import with_nested_details
from crawler.homepage.facts.sums import sums
from crawler.homepage.facts.texts import EDGES, Text, cut, divided, fold, trim, without_stop
from crawler.homepage.facts.words import is_wide, names_institution
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.values.dates import find_dates

_SPONSOR = re.compile(
    r"(?:sponsored|funded|awarded|supported|given|granted|presented|issued|"
    r"organi[sz]ed) by\s+(?:the\s+)?|sponsors?:\s*|gefördert (?:von|durch)\s+(?:de[rmn]\s+)?|financée? par\s+",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
_PARTS = re.compile(r"\s*[;；\n]\s*|\.\s+(?=[A-Z])")
_YEARS_BEFORE = re.compile(r"(?:\b(?:19|20)\d\d\s*(?:,|&|and|und|et|y)?\s+)+$")
_GONE = re.compile(r"[\[(（]?\x00+[\])）]?")
_LABEL_YEAR = re.compile(r"\W*(?:19|20)\d\d\s*[:–—]\s")
"""`2023: one prize; another`"""
_WIDE_PARTS = re.compile(r"[，,；;。、]\s*(?=(?:19|20)\d\d)")
"""`2021年获A奖，2022年获B奖`"""
_WIDE_LIST = re.compile(r"[、，]\s*")
_WIDE_AWARD = re.compile(r"(?:[奖獎賞상]|奖学金|獎學金|奨学金|장학금|称号|毕业生|三好学生|优秀\w{2,8}|优秀)$")
_WON = re.compile(r"^(?:荣获|榮獲|获得|獲得|曾获|获评|荣膺|获|獲)\s*(?=\S{3})")
_WAS_WON = re.compile(r"(?<=[奖獎賞상章])(?:\s*を)?\s*(?:受賞|수상|获得者|得主)(?:しました)?$")
_LONGEST = 1500
_DETAILS, _SHORT_NAME = 5, 4
_BRACKETED_YEAR = re.compile(r"(?<=\d\d\d\d[)\]])(?:,\s*(?:and\s+)?|;\s*|\s+and\s+)(?:(?:the|an?)\s+)?(?=[^\W\d_])")
_REASON = re.compile(r"(?:awarded |given |presented )?(?:for|to|in recognition of|as)\s", re.IGNORECASE)
_LAUREATE = Late(
    rf"^(?:{of_cv('laureate')})\s*(?:la |le |l['’]|el |il |der |des |de la |du |del )?(?=\S)", re.IGNORECASE
)
_CALLED = re.compile(
    r"^(?:recipient|winner|awardee|awarded|recibido|lauréate?)\s*[:：]\s*"
    r"|^(?:I|he|she)(?: have| has|['’]ve|['’]s)?(?: been| was)? (?:received|awarded|won)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?=[A-Z])|,\s+and\s+(?:the\s+)?(?=[A-Z])")


def read(listed: list[Entry], section: str | None, today: date | None, year: int | None = None) -> Iterator[Fact]:
    """One fact an award; details nested below an award stay out unless they are dated awards themselves."""
    found = [fact for entry in _with_details(listed) for fact in _of_entry(entry, section, today, year)]
    dated = sum(f.start is not None for f in found)
    for fact in found:
        if fact.start or dated * 2 < len(found) or KIND.search(fact.text) or fact.url:
            yield fact


def _with_details(listed: list[Entry]) -> list[Entry]:
    """With who gave each and when; what is nested and called an award, or stands below a year, is one of its own."""
    own = with_nested_details(listed)
    return [a if _holds_awards(a) else b for a, b in zip(listed, own, strict=True)]


def _holds_awards(entry: Entry) -> bool:
    return any(KIND.search(c.text.chars) for c in entry.children) or only_year(entry.text.flat) is not None


def _of_entry(entry: Entry, section: str | None, today: date | None, year: int | None) -> Iterator[Fact]:
    if entry.children and (own := only_year(entry.text.flat)):
        for child in entry.children:
            yield from _one(child, section, today, own)
        return
    inner = [c for c in entry.children if of_event(c.text.flat, today).start and KIND.search(c.text.chars)]
    for each in inner if inner and not of_event(entry.text.flat, today).start else [entry]:
        yield from _one(each, section, today, year)


def _one(entry: Entry, section: str | None, today: date | None, year: int | None) -> Iterator[Fact]:
    parted = _apart(entry.text, today)
    whole = of_event(entry.text.flat, today)
    for text in parted:
        shared = whole.year if len(parted) > 1 and not of_event(text.flat, today).cuts else None
        fact = _fact(replace(entry, text=text), section, today, shared or year)
        if fact is not None:
            yield fact


def _apart(text: Text, today: date | None) -> list[Text]:
    """Several awards in one bullet: each with its own date, or each called an award."""
    if len(text.chars) > _LONGEST:
        return [text]
    if is_wide(text.chars) and (pieces := _apart_in_east(text, today)):
        return pieces
    if pieces := _behind_brackets(text, today):
        return pieces
    for pattern in (_PARTS, _AND):
        breaks = (m for m in pattern.finditer(text.chars) if not _inside_brackets(text.chars, m.start()))
        pieces = [p for p in divided(text, breaks) if p.chars]
        if len(pieces) < 2:
            continue
        dated = [bool(of_event(p.flat, today).cuts) for p in pieces]
        called = [bool(KIND.search(p.chars)) for p in pieces]
        if called[0] and not any(called[1:]) and "\n" in text.chars and MEETING.match(pieces[1].chars):
            continue
        if pattern is _PARTS and all(_closes_with_year(p, today) for p in pieces):
            return pieces
        if pattern is _PARTS and all(called) and not any(dated[1:]) and _LABEL_YEAR.match(pieces[0].chars):
            return pieces
        if all(called) and (all(dated) or (pattern is _PARTS and not any(dated[:-1]) and ";" in text.chars)):
            return pieces
    return [text]


def _behind_brackets(text: Text, today: date | None) -> list[Text]:
    """`the Lock Prize (2019), the Canal Medal (2016) and a Tolmin fellowship (2010)`"""
    breaks = list(_BRACKETED_YEAR.finditer(text.chars))
    pieces = [p for p in divided(text, breaks) if p.chars] if breaks else []
    whole = len(pieces) > 1 and all(of_event(p.flat, today).start and KIND.search(p.chars) for p in pieces)
    return pieces if whole else []


def _apart_in_east(text: Text, today: date | None) -> list[Text]:
    """Several awards behind one another, each with a year, or behind one year."""
    for pattern in (_WIDE_PARTS, _WIDE_LIST):
        breaks = [m for m in pattern.finditer(text.chars) if not _inside_brackets(text.chars, m.start())]
        pieces = divided(text, breaks)
        if len(pieces) < 2 or not all(KIND.search(p.chars) or _WIDE_AWARD.search(p.chars) for p in pieces):
            continue
        dated = [bool(of_event(p.flat, today).cuts) for p in pieces]
        bare = [trim(_BRACKET.sub("", p.chars)) for p in pieces]
        if all(dated) or (not any(dated[1:]) and all(_WIDE_AWARD.search(b) for b in bare)):
            return pieces
    return []


def _closes_with_year(text: Text, today: date | None) -> bool:
    """`Teacher of the Year, 2019`: an award as a whole, whatever it is called."""
    cuts = of_event(text.flat, today).cuts
    return (
        bool(cuts)
        and not any(c.isalnum() for c in text.flat[cuts[-1][1] :])
        and len(text.flat[: cuts[0][0]].split()) > 1
    )


def _inside_brackets(chars: str, at: int) -> bool:
    return any(chars.count(a, 0, at) > chars.count(b, 0, at) for a, b in ("()", "（）"))


def _fact(entry: Entry, section: str | None, today: date | None, year: int | None) -> Fact | None:
    text = entry.text
    if len(text.chars) > _LONGEST:
        return None
    named = _headed(text, today)
    when = _when(named.flat, today, year)
    title, organization = _title(named, when)
    if not title or len(title) > 400:
        return None
    return Fact(
        kind="award",
        section=section,
        text=text.folded,
        url=text.href(),
        title=title,
        organization=organization,
        start=when.start,
        end=when.end,
        status=when.status if when.end or when.status == "present" else None,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _headed(text: Text, today: date | None) -> Text:
    """The first line of an award whose further lines describe it."""
    head, _, rest = text.chars.partition("\n")
    called = KIND.search(head) or (of_event(head, today).cuts and only_year(head) is None)
    if called and MEETING.match(rest) and of_event(head, today).cuts:
        return cut(text, 0, len(head))
    return (
        cut(text, 0, len(head)) if called and len(rest.split()) > _DETAILS and not of_event(rest, today).cuts else text
    )


def _when(flat: str, today: date | None, year: int | None) -> When:
    span = of_span(flat, today)
    event = of_event(flat, today, year=year)
    if span.end or span.status == "present":
        later = [d for d in find_dates(flat, today) if d.iso and d.start >= span.cuts[0][1]]
        return (
            When(later[-1].iso, None, None, int((later[-1].iso or "0")[:4]), (), ((later[-1].start, later[-1].end),))
            if later
            else span
        )
    return event


def _title(text: Text, when: When) -> tuple[str | None, str | None]:
    """The name without its date, and the sponsor that stands in brackets or behind a comma."""
    chars = list(text.flat)
    for start, end in when.cuts:
        if run := _YEARS_BEFORE.search(text.flat[:start]):
            start = run.start()
        chars[start:end] = "\x00" * (end - start)
    for start, end in sums("".join(chars)):
        chars[start:end] = "\x00" * (end - start)
    flat = "".join(chars)
    organization = None
    for bracket in reversed(list(_BRACKET.finditer(flat))):
        inner = bracket.group(1)
        said = _SPONSOR.search(inner)
        name = trim(inner[said.end() :] if said else inner)
        gone = not trim(inner)
        if gone or said or (names_institution(name) and ("\x00" in inner or _closes(flat, bracket.end()))):
            organization = organization or (name or None)
            flat = flat[: bracket.start()] + "\x00" * (bracket.end() - bracket.start()) + flat[bracket.end() :]
    parted = _of_cells(text, flat) or _of_two_lines(text, flat) or set_apart(text, flat)
    title, giver = parted or _of_pieces(_pieces(flat), organization)
    return bare(title, giver) if title else (title, giver)


def _closes(flat: str, at: int) -> bool:
    return not any(c.isalnum() for c in flat[at:])


def _of_cells(text: Text, flat: str) -> tuple[str, str | None] | None:
    """`2018 | Golden Prize | Acme Society`: the cell that is called an award, and the short one beside it."""
    edges = [-1, *(i for i, c in enumerate(text.chars) if c == "\t"), len(flat)]
    cells = [w for a, b in itertools.pairwise(edges) if (w := trim(flat[a + 1 : b]))]
    split = any("\x00" in flat[a + 1 : b].strip(EDGES) for a, b in itertools.pairwise(edges))
    if split or len(cells) != 2 or len(cells[1].split()) > 9:
        return None
    swapped = names_institution(cells[0]) and KIND.search(cells[1]) and not KIND.search(cells[0])
    title, giver = reversed(cells) if swapped else cells
    return without_stop(title), without_stop(giver)


def _of_two_lines(text: Text, flat: str) -> tuple[str, str | None] | None:
    """The award, and on a line of its own nothing but who gave it."""
    edges = [-1, *(i for i, c in enumerate(text.chars) if c == "\n"), len(flat)]
    lines = [w for a, b in itertools.pairwise(edges) if (w := trim(flat[a + 1 : b].rstrip(" .")))]
    if len(lines) > 2 and "\x00" not in flat and text.look(0, text.chars.index("\n")) & Look.BOLD:
        return without_stop(lines[0]), next((without_stop(w) for w in lines[1:] if is_giver(w)), None)
    if len(lines) != 2 or len(lines[1].split()) > 9 or "\x00" in lines[0] + lines[1]:
        return None
    giver = without_stop(lines[1])
    if KIND.search(lines[0]) and (_REASON.match(giver) or _is_bare_name(giver)):
        return without_stop(lines[0]), None if _REASON.match(giver) else giver
    if not (names_institution(giver) or ACRONYM.fullmatch(giver)) or (KIND.search(giver) and not is_wide(giver)):
        return None
    return without_stop(lines[0]), giver


def _is_bare_name(words: str) -> bool:
    """`Leverhulme Trust`: a few words, all with a capital, that are called no award."""
    return len(words.split()) <= _SHORT_NAME and words.istitle() and "," not in words and not KIND.search(words)


def _pieces(flat: str) -> list[str]:
    """What dates and sums leave, each stretch between them by itself."""
    pieces = [trim(p).lstrip(". ") for p in _GONE.split(flat)]
    return [p.rstrip(".") if not re.search(r"\b(?:[A-Z]|Inc|Ltd|Co|al)\.$", p) else p for p in pieces if p]


def _of_pieces(pieces: list[str], organization: str | None) -> tuple[str | None, str | None]:
    """The piece that is called an award, whole, or parted from who gave it; that one may be the only other piece."""
    if not pieces:
        return None, organization
    at = next((i for i, p in enumerate(pieces) if KIND.search(p)), 0)
    name = _LAUREATE.sub("", _CALLED.sub("", fold(pieces[at]))).strip('"“”')
    name = _WAS_WON.sub("", _WON.sub("", name))
    beside = giver_among(pieces[:at] + pieces[at + 1 :]) if organization is None else None
    if organization is None and beside is None and (both := by_sign(name)):
        return both
    title, giver = given_by(name, organization or beside)
    return title or None, giver

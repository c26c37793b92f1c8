"""Degrees and jobs that are told in sentences: `I finished my B.S. at UNIST in 2016, advised by Prof. X`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.homepage.facts import wide_prose
from crawler.homepage.facts.advisors import Advice, find_advice
from crawler.homepage.facts.alumni import degrees_of_schools
from crawler.homepage.facts.dates import whole_dates
from crawler.homepage.facts.graduations import graduations
from crawler.homepage.facts.ongoing import HIRING, graduating, supervised
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import find_degrees, is_wide, looks_like_acronym, names_institution
from crawler.homepage.facts.words import level as level_of
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates, find_range

_SUBJECT = re.compile(
    r"\b(?:I|I['’]m|I['’]ve|my|he|she|his|her|they|their|ich|je|j['’]ai|yo|io)\b|\bis an?\b|我|本人|私|저는|나는|他|她",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:receiv\w+|obtain\w+|earn\w+|finish\w+|complet\w+|got|hold|holds|have|has|had|pursu\w+|did|"
    r"graduat\w+|award\w+|defend\w+|gain\w+|am|is|['’]m|was|working toward\w*|enrolled|studied|study|"
    r"studying|conferred|acquired"
    r"|promovi\w+|erhielt|schloss|studiert\w*|habe|obtenu|reçu|obtuve|recib\w+|conseguito)\b|获得|取得|毕业|卒業|졸업|취득|就读|攻读",
    re.IGNORECASE,
)
_MENTIONED_ONLY = re.compile(
    r"(?:prior to|before|during|after|besides|since|throughout|following|while)\s+(?:starting |joining |"
    r"pursuing |finishing |completing |receiving |obtaining |earning |doing |getting )?(?:my|his|her|"
    r"their|the|an?)?\s*$",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"^\.?\s*(?:degree\s+)?(?:student|candidate|researcher|scholar|program|生|在读|研究生)", re.IGNORECASE
)
_PREPOSITION = Late(
    r"(?:(?:\b(?:from|at|in|of|with|within|an der|von der|am|im|bei|de l['’]|à l['’]|à|à la|du|dans|en|"
    r"presso)\b|@|\bd['’])\s*(?:the\s+)?|,\s*(?:the\s+)?)(?=[A-ZÀ-Þ\u3040-\u9fff\uac00-\ud7a3\[(])"
)
_PHRASE_END = re.compile(
    r",|;|\s\(|\)|\.(?=\s|$)|\s+(?:in\s+(?:\d|the\s+(?:spring|fall|summer|winter|field|area)|"
    r"[A-Z][a-z]{2,8}\.?\s+\d)|on\s|under\s|advised\s|supervised\s|mentored\s|where\s|who\s|which\s|"
    r"with\s|and\s(?![A-Z][a-z]+\sof\s[A-Z])(?!(?:Technology|Sciences?|Engineering|Arts|Medicine|Mechanics|Economics|"
    r"Agriculture|Law|Design|Education|Management|Humanities|Letters|Commerce|Research|Business|Health|Mathematics|"
    r"Letters|Dentistry|Surgery|Planning|Trade)\b)|as\s|by\s|from\s|at\s|since\s|for\s|during\s|after\s|before\s|between\s|working\s|"
    r"majoring\s|I\s|he\s|she\s)"
)
_IN_FIELD = re.compile(
    r"^\.?\s*(?:degrees?\s*|thesis\s*|studies\s*|student\s*|candidate\s*)?(?:\([^)]*\)\s*)?(?:both\s+|all\s+)?(?:in|of|en|"
    r"in der)\s+(?!\d)(?:the\s+)?(?P<field>[A-Za-zÀ-ÿ][^,;()]*?)(?=,|;|\(|\)|\.(?:\s|$)|$|\s+(?:from|at|"
    r"in\s+(?:\d+|[A-Z][a-z]+ \d+|the\s)|under|advised|supervised|with|on|where|and (?:my|a|an|the|his|her|"
    r"[BM]\.|obtained|received|earned|completed|got|holds?|then|later|subsequently|finished|gained|was|is|has|had)|as|during|department)\b)"
)
_FROM_TOWN = frozenset({"from", "at"})
"""`a PhD from Cambridge` names no town."""
_OF_A_LAB = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:lab|laboratory|group|institute|center|centre|team|"
    r"department)\b",
    re.IGNORECASE,
)
_HIGH = re.compile(
    r"univ|college|école|ecole|hochschule|institute of (?:science|technology)|politec|大学|大學|대학교|과학기술원|"
    r"eth\b|epfl|\bmit\b",
    re.IGNORECASE,
)
_LOW = re.compile(
    r"\b(?:lab|labs|laboratory|group|department|dept|school|faculty|center|centre|team|division)\b|研究室|实验室|学院|연구실|학과",
    re.IGNORECASE,
)


_HABILITATION = re.compile(r"habil|hdr\b|agrega|livre", re.IGNORECASE)
"""Told as doctorates are, and besides one."""
_ANOTHER = re.compile(r"\b(?:and|und|et)\s+(?:an?|my|une?|eine?n?)\s*$", re.IGNORECASE)
"""`a B.S. in physics and a M.S. in optics from Acme`: the school of the second is that of the first."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A degree in a sentence, with the words that belong to it."""

    mention: re.Match[str]
    clause: tuple[int, int]
    nth: int
    of: int


def degrees(told: Sequence[Sentence], names: Sequence[str], today: date | None) -> list[Fact]:
    """One fact a degree; a graduation date of its own sentence completes the studies that go on.

    `names`: those of the person, of whom a sentence may be without a pronoun.
    """
    found: list[Fact] = []
    for sentence in told:
        flat = sentence.text.flat
        if sentence.kind not in (None, "about", "education") or (
            HIRING.search(flat) and not re.search(r"\bI (?:am|received|obtained)\b", flat)
        ):
            continue
        if is_wide(flat):
            found += wide_prose.degrees(sentence, today)
        told_here = [f for t in _told(flat, names) if (f := _degree(sentence, t, today)) is not None]
        found += list(degrees_of_schools(sentence, names, today)) or told_here or graduations(sentence, today)
    return graduating(supervised(_first_of_each(found), told), told, today)


def _first_of_each(found: Sequence[Fact]) -> list[Fact]:
    kept: dict[tuple[str, str], Fact] = {}
    for fact in found:
        level = next((level_of(m) for m in find_degrees(fact.degree or "")), "")
        taken_once = level in ("doctor", "bachelor") and not _HABILITATION.match(fact.degree or "")
        key = (level, "") if taken_once else (level, f"{fact.organization} {fact.degree}")
        kept.setdefault(key, fact)
    return list(kept.values())


def _told(flat: str, names: Sequence[str]) -> Iterator[_Told]:
    if not (_DID.search(flat) and (_SUBJECT.search(flat) or any(name in flat for name in names))):
        return
    mentions = [m for m in find_degrees(flat) if not _MENTIONED_ONLY.search(flat[: m.start()])]
    groups: list[list[re.Match[str]]] = []
    for m in mentions:
        joined = groups and re.fullmatch(
            r"\.?\s*(?:degrees?\s*)?(?:,|and|&|/|,\s*and|und|et)\s*(?:my\s+|a\s+|an\s+|his\s+|her\s+)?",
            flat[groups[-1][-1].end() : m.start()],
        )
        if joined:
            groups[-1].append(m)
        else:
            groups.append([m])
    for i, group in enumerate(groups):
        start = group[0].start()
        end = groups[i + 1][0].start() if i + 1 < len(groups) else len(flat)
        for nth, m in enumerate(group):
            yield _Told(m, (start, end), nth, len(group))


def _degree(sentence: Sentence, told: _Told, today: date | None) -> Fact | None:
    flat = sentence.text.flat
    start, end = told.clause
    clause = flat[told.mention.end() : end] if told.nth == told.of - 1 else flat[start:end]
    offset = told.mention.end() if told.nth == told.of - 1 else start
    behind = flat[told.mention.end() : end]
    studies = (
        bool(_STUDENT.match(behind))
        and bool(re.search(r"\b(?:am|is|['’]m|currently|now|pursu\w+)\b|在读|攻读|现", flat[:start], re.IGNORECASE))
    ) or bool(
        re.search(r"\b(?:pursuing|working towards?|currently (?:pursuing|enrolled))\b", flat[:start], re.IGNORECASE)
    )
    advice = find_advice(flat[start:end])
    field = _field(_group_tail(flat, told))
    organization = _organization(sentence, offset, clause, advice, start, field) or _before(flat, start)
    if organization is None and _ANOTHER.search(clause):
        organization = _organization(sentence, end, flat[end:], None, start, field)
    if organization is None and advice is None:
        return None
    begin, finish, inferred = _dates(flat[offset:end], flat[:start], told, studies, today)
    if not studies and organization is None:
        return None
    return Fact(
        kind="education",
        text=sentence.text.folded,
        url=_href(sentence, organization),
        organization=organization,
        degree=told.mention.group().strip(),
        field=field,
        advisor=advice.name if advice else None,
        start=begin,
        end=finish,
        status="present" if studies else "past",
        locator=sentence.locator,
        inferred=inferred,
    )


def _href(sentence: Sentence, organization: str | None) -> str | None:
    at = sentence.text.flat.find(organization) if organization else -1
    return sentence.text.href(at, at + len(organization)) if organization and at >= 0 else None


def _group_tail(flat: str, told: _Told) -> str:
    """What follows the last degree of the group: `B.S. and M.S. in Physics`."""
    tail = flat[told.mention.end() : told.clause[1]]
    if told.nth < told.of - 1:
        others = list(find_degrees(tail))
        tail = tail[others[-1].end() :] if others else tail
    return tail


def _field(behind: str) -> str | None:
    match = _IN_FIELD.match(behind)
    if not match:
        return None
    if _OF_A_LAB.match(behind, match.end("field")):
        return None
    field = trim(match["field"])
    field = re.sub(r"\s+degrees?$", "", field)
    if not field or names_institution(field) or field.isupper() or len(field.split()) > 8 or is_place(field):
        return None
    return field


def _organization(
    sentence: Sentence, offset: int, clause: str, advice: Advice | None, start: int, field: str | None
) -> str | None:
    """The institution of the clause that ranks highest: a university before a school, a school before a lab."""
    best: tuple[float, str] | None = None
    for cue in _PREPOSITION.finditer(clause):
        at = offset + cue.end()
        if advice and start + advice.start <= at < start + advice.end:
            continue
        stop = _PHRASE_END.search(clause, cue.end())
        phrase = trim(clause[cue.end() : stop.start() if stop else len(clause)]).rstrip(".")
        score = _institution_score(phrase, cue.group().strip(), field)
        if score > 0 and (best is None or score > best[0]):
            best = (score, _whole_campus(clause, cue.end(), phrase))
    return best[1] if best else None


def _institution_score(phrase: str, cue: str, field: str | None) -> float:
    if (
        not phrase
        or phrase == field
        or (is_place(phrase) and cue not in _FROM_TOWN)
        or find_dates(phrase)
        or len(phrase.split()) > 12
        or find_degrees(phrase)
    ):
        return 0.0
    if _HIGH.search(phrase):
        return 3.0
    if looks_like_acronym(phrase) and len(phrase.split()) <= 2:
        return 2.5
    if is_place(phrase):
        return 0.4
    if names_institution(phrase):
        return 1.0 if _LOW.search(phrase) else 2.0
    return 0.5 if cue in {"from", "at"} else 0.0


def _whole_campus(clause: str, at: int, phrase: str) -> str:
    """`University of California, Berkeley` goes on behind its comma."""
    more = re.match(
        r",\s*(?:Berkeley|Los Angeles|San Diego|Santa Barbara|Santa Babara|Santa Cruz|Irvine|Davis|"
        r"Riverside|Merced|San Francisco|Urbana[- ]Champaign|Austin|Dallas|Amherst|Chapel Hill|Madison|"
        r"College Park|Twin Cities|Ann Arbor|Boulder)\b",
        clause[at + len(phrase) :],
    )
    return phrase + more.group() if more and re.search(r"University of|State University|^UC", phrase) else phrase


def _before(flat: str, start: int) -> str | None:
    """`I graduated from UNIST with a B.S.`."""
    match = re.search(
        r"\b(?:graduat\w+|studied|study)\s+(?:from|at)\s+(?:the\s+)?(?P<org>[A-Z][^,;()]*?)(?=,|\s+(?:with|in|and)\b)",
        flat[:start],
    )
    return match["org"] if match else None


def _dates(
    clause: str, before: str, told: _Told, studies: bool, today: date | None
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Start and end; the n-th date belongs to the n-th degree of `B.S. and M.S. in 2016 and 2018`."""
    span = find_range(clause, today)
    if span and ((span.start and span.end) or span.status == "present"):
        return span.start, span.end, span.inferred
    found = whole_dates(clause, today)
    if not found:
        found = (
            whole_dates(before[-40:], today)[-1:]
            if re.search(
                r"\b(?:in|since|en)\s+\w{0,9}\.?,?\s*\d{4},?\s*\S*\s*\S*\s*\S*\s*\S*\s*$", before, re.IGNORECASE
            )
            else []
        )
    if not found:
        return None, None, ()
    chosen = found[told.nth] if len(found) == told.of else found[0]
    return (chosen, None, ()) if studies else (None, chosen, ())

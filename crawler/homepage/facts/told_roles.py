# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody is, behind the verb of a sentence: `a third-year PhD student`, `Professor of Tides and Chair of …`."""

import re
from collections.abc import Iterator

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import WEAK, calling, names_institution

_LEAD = re.compile(
    r"\s*(?:(?-i:[A-ZÀ-Þ])[\w.’'-]*(?:\s(?-i:[A-ZÀ-Þ])[\w.’'-]*){0,3},\s+(?=(?:currently |now )?(?:an?|the)\s))?"
    r"(?:(?:currently|now|also|previously|formerly|presently|jointly|both|thereby|"
    r"recently|already)\s*,?\s+)*(?:(?:delighted|excited|proud|lucky|happy|thrilled|honou?red|fortunate|pleased|grateful)\s+to\s+(?:be|serve as|work as)\s+)?(?:(?:working|serving|employed|acting) as\s+|(?:appointed|promoted|named|elected)\s+(?:as\s+|to\s+)?)?"
    r"(?:an?\s+|the\s+)?(?:tenured\s+)?(?:\w{4,7}[- ]year\s+|"
    r"\d(?:st|nd|rd|th)[- ]year\s+)?",
    re.IGNORECASE,
)
_CUE = re.compile(r"\s+(?P<cue>at|@|an der|bei|in|with|within|from|for|on|of)\s+(?:the\s+)?")
_NOT_HELD = re.compile(
    r"\bby (?:training|trade|education|profession)\b|\b(?:interested|looking|happy|honou?red|excited|fortunate|lucky|member of|part of|author|recipient|"
    r"fan|native|born|planning|accepting|recruiting|hiring|seeking|proud|glad|delighted|pleased|thrilled|responsible|involved|reviewer|organi[sz]er|collaborating|cooperating)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;]|\((?![^()]{1,20}\)\s(?:of|in)\s)|\s+(?:and(?!\s(?-i:[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})(?:\s(?:of|at|in)\b|[.,;(]|$))|who|whose|working|where|advised|"
    r"supervised|jointly|studying|researching|majoring|exploring|investigating|focus(?:s?ing|s?ed)|interested|speciali[sz]ing|based|living|affiliated|employed|pursuing)\s|\.(?=\s*$)|$"
)
"""Behind a bracket within a title, and before a second one (`and Chair of`), the role goes on."""
_SECOND = re.compile(r"\s+and\s+(?:an?\s+)?(?=[A-Z])")
_ANOTHER = re.compile(r"\s+and\s+(?:an?|the)\s+")
_JOINED = re.compile(
    r"(?:\s(?:and|&)|,)\s(?=[A-Z])(?P<more>[^,.;()]{3,60}?)(?=,|\.\s*$|$|\s(?:at|@|in the|of the|with)\s(?:the\s)?[A-Z]|\sand\s)"
)
"""`…, Principal & Dean`, `… and Associate Dean for Research`: the same person is that as well."""
_BOTH = re.compile(
    r"\sand\s(?!(?:an?|the|I|he|she|am|is)\s)(?P<more>[^,.;()]{3,60}?(?:\s\([^()]{3,30}\))?)(?=\s(?:at|@|in the|of the|with)\s(?:the\s)?[A-Z])"
)
"""`software developer and PhD student at the Tide Institute`"""
_REMARK = re.compile(r"\s\((?:[^()]*\d|on (?:\w+ )?leave|she|he|they)[^()]*\)$")
"""`Associate Professor (on leave)`"""
_WHERE = re.compile(r"\s+(?:at|@|in|with)\s+(?:the\s+)?[A-Z]")
_SUBJECT = re.compile(r"(?:[A-Z][a-z]+|[a-z]+)(?:\s(?:and\s|of\s|&\s)?(?:[A-Z][a-z]+|[a-z]+)){0,4}")
"""`Reader in Marine Law`, where no name of a firm stands."""
_AT_PLACE = re.compile(r"\s+(?:and\s(?:[\w-]+\s){1,4})?(?:at|@|of|with|in)\s+(?:the\s+)?[A-Z]")
_OF_SUBJECT = re.compile(r"\b(?:systems?|technolog(?:y|ies)|electronics)\b", re.IGNORECASE)
"""`a student in Information Systems at …`"""
_LONGEST_ROLE = 12
_FAR, _MOST_MORE = 60, 8


def role_at(flat: str, at: int) -> tuple[str, int] | None:
    """The role that stands behind `at`, and where it ends; of two the one with which stands where.

    >>> role_at("She is an Associate Professor of Physics and Biology at Quayside University.", 6)
    ('Associate Professor of Physics and Biology', 52)
    >>> role_at("I am a political scientist and an Assistant Professor at Quayside University.", 4)
    ('Assistant Professor', 53)
    """
    found = _one(flat, at)
    if found is None and (another := _ANOTHER.search(flat, at, at + _FAR)) and ";" not in flat[at : another.start()]:
        return _one(flat, another.end())
    if found and (longer := _with_more(flat, found)):
        return longer
    if found and (second := _SECOND.match(flat, found[1])) and not _WHERE.match(flat, found[1]):
        other = _one(flat, second.end())
        if other and _WHERE.match(flat, other[1]):
            return other
    return found


def _with_more(flat: str, found: tuple[str, int]) -> tuple[str, int] | None:
    """The role with those that follow it, if each begins with a capital as it does."""
    role, end = found
    while joined := (_JOINED.match(flat, end) if role[:1].isupper() else None) or _BOTH.match(flat, end):
        more = joined["more"]
        said = calling(more) or (calling(more, "study") if more[:1].isalpha() else None)
        if said is None or said.start() > _FAR // 2 or names_institution(more[: said.start()]):
            break
        if len(more.split()) > _MOST_MORE or names_institution(WEAK.sub("", more[said.end() :])):
            break
        role, end = role + flat[end : joined.end()], joined.end()
    return (role, end) if end > found[1] else None


def _one(flat: str, at: int) -> tuple[str, int] | None:
    lead = _LEAD.match(flat, at)
    at = lead.end() if lead else at
    advice = find_advice(flat[at:])
    shown = (
        flat
        if not advice or advice.start > 80
        else flat[: at + advice.start] + " " * (advice.end - advice.start) + flat[at + advice.end :]
    )
    for match in _cuts(shown, at):
        words = trim(match)
        said = calling(words) or calling(words, "study") or _learnt(words, flat, at + len(match))
        if said and 0 < len(words.split()) <= _LONGEST_ROLE and not _NOT_HELD.search(words):
            return _REMARK.sub("", words), at + len(match)
    return None


def _learnt(words: str, flat: str, end: int) -> re.Match[str] | None:
    """`an economist at the Tide Bank`: a post as the place behind it makes it one."""
    return calling(words, "profession") if _AT_PLACE.match(flat, end) else None


def _cuts(flat: str, at: int) -> Iterator[str]:
    """What may be the role: up to `at`, or up to `in`, `of` before an institution; else up to the next of those."""
    end = _END.search(flat, at)
    stretch = flat[at : end.start() if end else len(flat)]
    cues = list(_CUE.finditer(stretch))
    for cue, following in zip(cues, [*cues[1:], None], strict=False):
        right = stretch[cue.end() : following.start() if following else len(stretch)]
        chaired = cue["cue"] == "of" and re.search(
            r"professor|chair|head|director|dean|lecturer", stretch[: cue.start()], re.I
        )
        plain = right if cue.group().endswith("the ") else _OF_SUBJECT.sub("", right)
        if cue["cue"] in {"at", "@", "an der", "bei"} or (names_institution(plain) and not chaired):
            yield stretch[: cue.start()]
    if gap := re.search(r"\s{2,}", stretch):
        yield stretch[: gap.start()]
    closed = end is None or end.group().strip()[:1] in ("", ".", "(", ";")
    if closed and cues and cues[0]["cue"] in {"in", "on"} and not names_institution(stretch):
        yield from [stretch] * bool(_SUBJECT.fullmatch(stretch, cues[0].end()))
    yield from (stretch[: cue.start()] for cue in cues if cue["cue"] != "of")
    yield stretch

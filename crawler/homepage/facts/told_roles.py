"""What somebody is, behind the verb of a sentence: `a third-year PhD student`, `Professor of Tides and Chair of …`."""

import re
from collections.abc import Iterator

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import calling, names_institution

_LEAD = re.compile(
    r"\s*(?:(?-i:[A-ZÀ-Þ])[\w.’'-]*(?:\s(?-i:[A-ZÀ-Þ])[\w.’'-]*){0,3},\s+(?=(?:currently |now )?(?:an?|the)\s))?"
    r"(?:(?:currently|now|also|previously|formerly|presently|jointly|both|thereby|"
    r"recently)\s*,?\s+)*(?:working as\s+|an?\s+|the\s+)?(?:\w{4,7}[- ]year\s+|"
    r"\d(?:st|nd|rd|th)[- ]year\s+)?",
    re.IGNORECASE,
)
_CUE = re.compile(r"\s+(?P<cue>at|@|an der|bei|in|with|within|from|for|on|of)\s+(?:the\s+)?")
_NOT_HELD = re.compile(
    r"\b(?:interested|looking|happy|honou?red|excited|fortunate|lucky|member of|part of|author|recipient|"
    r"fan|native|born|reviewer|organi[sz]er|collaborating|cooperating)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;]|\((?![^()]{1,20}\)\s(?:of|in)\s)|\s+(?:and(?!\s(?-i:[A-Z])[a-z]+\s(?:of|at|in)\b)|who|working|where|advised|"
    r"supervised|jointly)\s|\.(?=\s*$)|$"
)
"""Behind a bracket within a title, and before a second one (`and Chair of`), the role goes on."""
_SECOND = re.compile(r"\s+and\s+(?:an?\s+)?(?=[A-Z])")
_WHERE = re.compile(r"\s+(?:at|@|in|with)\s+(?:the\s+)?[A-Z]")
_LONGEST_ROLE = 12


def role_at(flat: str, at: int) -> tuple[str, int] | None:
    """The role that stands behind `at`, and where it ends; of two the one with which stands where.

    >>> role_at("She is an Associate Professor of Physics and Biology at Quayside University.", 6)
    ('Associate Professor of Physics and Biology', 52)
    >>> role_at("I am a political scientist and an Assistant Professor at Quayside University.", 4)
    ('Assistant Professor', 53)
    """
    found = _one(flat, at)
    if found and (second := _SECOND.match(flat, found[1])) and not _WHERE.match(flat, found[1]):
        other = _one(flat, second.end())
        if other and _WHERE.match(flat, other[1]):
            return other
    return found


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
        said = calling(words) or calling(words, "study")
        if said and 0 < len(words.split()) <= _LONGEST_ROLE and not _NOT_HELD.search(words):
            return words, at + len(match)
    return None


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
        if cue["cue"] in {"at", "@", "an der", "bei"} or (names_institution(right) and not chaired):
            yield stretch[: cue.start()]
    if gap := re.search(r"\s{2,}", stretch):
        yield stretch[: gap.start()]
    yield from (stretch[: cue.start()] for cue in cues if cue["cue"] != "of")
    yield stretch

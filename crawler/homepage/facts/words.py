# ruff: noqa: E501 (patterns are read more easily whole)
"""Which words of a CV name a job, a degree, an institution or a place."""

import re
from functools import cache

from crawler.lexicon.callings import any_of, callings
from crawler.lexicon.letters import WIDE
from crawler.lexicon.tables import rows

_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z]\b")
_RESEARCH = re.compile(
    r"(?<=\w )(?<!\bfor )(?<!\bof )Research(?: (?:Asia|Europe|America|Labs?|Cent(?:er|re)|Institute|Zurich|Cambridge|India|"
    r"Beijing|Seoul|Tokyo))?$"
)
"""`Samsung Research` is an institution, `Research Intern` is none."""
_HANGUL = re.compile(r"[\uac00-\ud7a3]+$")
_RANK = re.compile(
    r"(?:박사후|박사 후|선임|책임|전임|주임|위촉|초빙|객원|수석|상임|보조|방문|학생|인턴|박사급|전문|일반|참여|공동|계약|상근|정규)$"
)
WEAK = re.compile(
    r"\b(?:systems?|electronics|technolog(?:y|ies)|tech|vector|team|group|lab(?:oratory)?|office|museum|hospital|national|"
    r"society|bank|organi[sz]ations?)\b",
    re.IGNORECASE,
)
"""Words of institutions that are words of subjects as well: `MSc, Systems and Control`."""


@cache
def _institutions() -> re.Pattern[str]:
    return any_of(rows("institutions.csv"))


@cache
def _degrees() -> re.Pattern[str]:
    """Forms of each level; those in scripts without spaces need no word to end around them."""
    latin, wide = [], []
    for row in rows("degrees.csv"):
        forms = row["forms"].split("|") if "(" not in row["forms"] else _alternatives(row["forms"])
        spaced = [f for f in forms if not is_wide(f)]
        latin.append(f"(?P<{row['level']}>{'|'.join(spaced)})")
        if len(spaced) < len(forms):
            wide.append(
                f"(?P<{row['level']}_wide>{'|'.join(f for f in forms if is_wide(f))})(?![后後](?!期)|(?:研究)?生[导導])"
            )
    return re.compile(rf"(?<![\w.])(?:{'|'.join(latin)})(?![\w&])|{'|'.join(wide)}")


def _alternatives(forms: str) -> list[str]:
    """The alternatives on the outermost level of a regular expression."""
    found, depth, start = [], 0, 0
    for i, c in enumerate(forms):
        depth += (c == "(") - (c == ")")
        if c == "|" and depth == 0:
            found.append(forms[start:i])
            start = i + 1
    return [*found, forms[start:]]


def calling(text: str, what: str = "job") -> re.Match[str] | None:
    """The first word that says what somebody is (`job`, `study`, `service`, `teaching`)."""
    found = (m for m in callings(what).finditer(text) if not _of_institute(text, m))
    return next((m for m in found if what != "job" or not _is_whose(text, m)), None)


def _is_whose(text: str, match: re.Match[str]) -> bool:
    """`a librarian's daughter` is no librarian, nor is who took a course for librarians."""
    if match.group()[-1:] == "s" and text.endswith("for ", 0, match.start()):
        return True
    return match.group().endswith(("'s", "’s")) and text[match.end() : match.end() + 1] == " "


def ends_as(text: str, what: str) -> bool:
    """Whether the last word that says what somebody is ends the text."""
    return any(m.end() == len(text) and not _of_institute(text, m) for m in callings(what).finditer(text))


def _of_institute(text: str, match: re.Match[str]) -> bool:
    """연구원 is a researcher in 선임연구원 and an institute in 한국전자통신연구원; a `Faculty of Law` is no member of it."""
    if match.group() in ("Faculty", "faculty"):
        return text.startswith(" of ", match.end())
    if match.group() != "연구원":
        return False
    before = _HANGUL.search(text[: match.start()])
    return before is not None and len(before.group()) >= 2 and not _RANK.search(before.group())


def has_role(text: str) -> bool:
    """Whether a word of the text says what somebody is or does, whatever it is."""
    return any(calling(text, what) for what in ("job", "study", "service", "teaching"))


def names_institution(text: str) -> bool:
    """Whether a word of the text is one that institutions are called by."""
    return bool(_institutions().search(text) or _RESEARCH.search(text))


def looks_like_acronym(text: str) -> bool:
    return bool(_ACRONYM.search(text))


def is_wide(text: str) -> bool:
    """Whether the text is in a script without spaces or in Korean."""
    return bool(WIDE.search(text))


def find_degrees(text: str) -> list[re.Match[str]]:
    """The degrees in a text; the name of the group that matched is the level."""
    return [m for m in _degrees().finditer(text) if not _part_of_a_word(text, m)]


_MY_DEGREE = re.compile(
    r"(?:^|\b(?:her|his|my|their|an|the|received|earned|obtained|and)|[(/;|:·]|\d\s?[–—])\s*$", re.IGNORECASE
)
"""`received her MD from Acme`, `2012 – MD`, and neither `Baltimore, MD` nor `Baltimore – MD`."""
_DOCTORAL = re.compile(r"Doctoral|Ph\.?\s?D\.?", re.IGNORECASE)
_HELD_BY_DOCTORS = re.compile(
    r"\s(?:[Rr]esearch(?:er)?|[Ff]ellow|[Aa]ssistant|[Aa]ssociate|Employee|[Pp]osition)\b(?!\s(?:in|at) )"
)
"""`Doctoral Researcher` is a job."""
_OFFICE_BEHIND = re.compile(r"[. ]{0,2}(?:Associates?|Supervisors?|Committee|Director|Examiner)\b")
"""`Ph.D. Associate` is a job."""


def _part_of_a_word(text: str, match: re.Match[str]) -> bool:
    """`MS Research` is a firm, `Ma Long` a person, `MA, USA` a state: short forms need the company of a degree."""
    form = match.group()
    if _OFFICE_BEHIND.match(text, match.end()):
        return True
    if _DOCTORAL.fullmatch(form) and _HELD_BY_DOCTORS.match(text, match.end()):
        return True
    if form not in {
        "MA",
        "MD",
        "MS",
        "BA",
        "BS",
        "Doctor",
        "Promotion",
        "Master",
        "Undergraduate",
        "学部",
        "Doctoral",
        "Lic.",
    }:
        return False
    after = text[match.end() :].lstrip()
    if form == "Undergraduate":
        return (
            re.match(r"(?:[A-Z]\w+ )?(?:Tournament|Award|Research|Prize|Competition|Teaching|Council|Journal)", after)
            is not None
        )
    if form == "MD":
        return not _MY_DEGREE.search(text[: match.start()])
    if form == "MA":
        return bool(re.search(r",\s*$", text[: match.start()])) and not after.startswith("in ")
    return False


def level(match: re.Match[str]) -> str:
    """doctor, master, bachelor or school."""
    return (match.lastgroup or "").removesuffix("_wide")

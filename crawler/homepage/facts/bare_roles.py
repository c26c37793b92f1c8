"""What an office or a lesson makes of somebody, and no more: with whom, for whom and when stand behind it."""

import re

from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.seats import is_seat
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import calling, is_wide, looks_like_acronym, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv

_LEAD = re.compile(
    r"^(?:(?:(?:19|20)\d\d\s*[-–—,:]?\s*)+|[^()]*\)\s*|(?:I |s?he )?(?:also )?(?:serve[sd]?|serving|acts?|acted|acting)"
    r"(?: currently)? as (?:(?:an?|the)\s+)?)(?=[^\W\d_])",
    re.IGNORECASE,
)
"""`2021 Reviewer`, `PHIL104) Course Instructor`, `I serve as the Director`"""
_STOP = Late(
    rf"\s*[(（\[;:：«“„\"]|,\s|\s+(?:with|to|{joint('of')}|{joint('in')}|{joint('at')}|for\s|since\s|from\s)",
    re.IGNORECASE,
)
_BODY = Late(
    rf"(?:chief|chef|jefe|capo|charge|training|residence|large\b|record\b|{of_cv('body')}|(?:the\s)?(?:[\w-]+\s){{0,3}}(?:committees?|board|panel|council|jury|team|staff|faculty|direttivo)\b"
    r"(?:\s(?:of|on|for)\s(?:(?:under)?graduate\s)?(?:studies|directors|trustees|governors|regents|examiners|advis[eo]rs|overseers|visitors"
    r"|management|education|editors|experts|ethics|admissions|teaching|research|diversity)\b)?)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s+(?:IEEE|ACM|(?!PC|TPC|SPC|AC|TA|RA|AE|APC)[A-Z]\w*[A-Z][\w-]*)(?=\s|$)")
"""`Guest Editor IEEE Transactions`: letters behind an office that are of no office."""
_DUTY = re.compile(
    r"(?:president|dean|provost|chancellor|rector|director|officer|delegate|secretary|head|coordinator|commissioner)$",
    re.IGNORECASE,
)
"""`Vice President for Research`: what stands behind `for` is what the office is about."""
_FOR = re.compile(r"\s+for\s+\S+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_FOR_WHOM = re.compile(
    r"\b(?:conference|workshop|symposium|congress|journal|transactions|review|letters|committee|board|council|commission|panel|group|union"
    r"|society|association)s?\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"since", "from", "with"})
_LONGEST = 200


def bare(role: str, what: str) -> tuple[str, str | None]:
    """The role alone, and what stood behind it if that is whom it is for.

    >>> bare("Mentor, LockBridge Tolmin", "service"), bare("Teaching Assistant (Fall 23)", "teaching")
    (('Mentor', 'LockBridge Tolmin'), ('Teaching Assistant', None))
    """
    if is_wide(role) or len(role) > _LONGEST or is_seat(role):
        return role, None
    if (lead := _LEAD.match(role)) and calling(role[lead.end() :], what):
        role = role[lead.end() :]
    found = calling(role, what) or calling(role)
    if found is None:
        return role, None
    at = found.end()
    while more := calling(role[at:], what):
        if _STOP.search(role[at : at + more.start()]) or at + more.start() - at > 1 + len(role) // 2:
            break
        at += more.end()
    stop = _first_stop(role, at)
    if stop is None or stop.start() == 0:
        return role, None
    sign = stop.group().strip()
    office = role[: stop.start()].rstrip(" ,;:–—-")
    if stop.re is _NAME or sign in {",", ":", "："}:
        return office, trim(role[stop.start() :]) or None
    if not sign[-1:].isalpha() or sign.lower() in _TIMES:
        return office, None
    whom = trim(_ARTICLE.sub("", role[stop.end() :]))
    if looks_like_acronym(whom) or names_institution(whom) or _FOR_WHOM.search(whom):
        return office, whom
    return (office if what == "teaching" else role), None


def _first_stop(role: str, at: int) -> re.Match[str] | None:
    """The first sign, small word or name behind the office; a committee one sits on is part of it."""
    stop = _STOP.search(role, at)
    if name := _NAME.match(role, at):
        return name
    if stop is not None and stop.group().strip()[-1:].isalpha() and (body := _BODY.match(role, stop.end())):
        return _STOP.search(role, body.end())
    if stop is not None and _DUTY.search(role, 0, stop.start()) and (duty := _FOR.match(role, stop.start())):
        return _STOP.search(role, duty.end())
    return stop

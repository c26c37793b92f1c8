# ruff: noqa: E501 (patterns are read more easily whole)
"""Works about the works of others, which they name with their authors: reviews, replies, contributions to a discussion."""

import re

_ABOUT = re.compile(
    r"(?:(?:book )?reviews?(?: essay)?|rev\.) of\b|(?:contributions? to )?(?:a |the )?(?:discussion|critique|appraisal|translation) (?:of|on|to)\b"
    r"|comments? on\b|commentary on\b|(?:reply|response|rejoinder|addendum) to\b|(?:rezension|besprechung|buchbesprechung|rez\.|bespr\.|rezension und besprechung)(?: zu| von)?\b|(?:compte[- ]rendu|c\. ?r\.) d|reseña (?:de|a)\b|recensione (?:di|a)\b|rec\. (?:di|a)\b|resenha d|recensão d"
    r"|recenzja|recenze|recenzia|rec\.:|рец(?:ензия|\.)|рецензія|recensi(?:e|on) (?:van|av)\b|anmeldelse af|anmeldelse av|ismertetés|kitap (?:tanıtımı|değerlendirmesi)|書評|书评|서평|مراجعة كتاب|βιβλιοκρισία",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:comment(?:ary)?|discussion|critique|reply|response|rejoinder|reanalysis|replication|review|extension)\b[^.:]{0,20}?\s(?:on|of|to)\s[^.:()]{2,60}?(?:\bet al\b|\s\((?:19|20)\d\d[a-z]?\))",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"(?:(?:book )?reviews?(?: essay)?|rev\.|rez(?:ension|\.)|bespr(?:echung|\.)|compte[- ]rendu|c\. ?r\.|reseña|recensione|rec\.|resenha|recenzj[ae]|recenze|recenzia|рец(?:ензия|\.)|рецензія|recensi(?:e|on)|anmeldelse|βιβλιοκρισία)(?:(?:\s(?:of|zu|zum|von|de|di|a|do|da|van|av|af|на|του|της)\b)?\s?:\s|\s(?:of|zu|zum|von|de|di|a|do|da|van|av|af)\s(?=[^\W\d_]|[«“„\"‘]))",
    re.IGNORECASE,
)
_PLACE_OF_REVIEW = re.compile(
    r"(?:[.,;]|(?<=[)»”“?!]))\s+(?:(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Ee]m|[Ww]):?\s(?=[^\W\d_a-z]|[«“„\"])|[Ii]n:\s(?=[a-z]))|\s//\s"
)


_SERIAL = re.compile(
    r"[.,]\s(?=[«“„\"]?[^\W\d_a-z][^\n\x1f.,;:()\d]{1,70}?[»”“\"]?,?\s(?:s(?:er)?\.\s[IVX\d]{1,4},\s)?(?:(?:vol|t|Bd|[Nn]r|n|no|Jg)[.°]\s?)?(?:(?!(?:19|20)\d\d\b)\d{1,4}(?:[-–/.:]\d|,\s|\s\(|:\s)|[IVXLC]{1,8}(?:,\s|\s\()))"
)
"""`, Canal Review 131-4 (2016)`"""


def end_of_review(clean: str, start: int, hard: int) -> int:
    """Where the title of a review ends that names the people and the work; 0 if it is no review.

    >>> end_of_review("Rez. zu: A. Doe, Slow Canals (2011), in: Fog 35 (2013), S. 1-2.", 0, 60)
    35
    """
    if not _REVIEW.match(clean, start, hard):
        return 0
    place = _PLACE_OF_REVIEW.search(clean, start, hard) or _SERIAL.search(clean, start, hard)
    return place.start() if place else 0


_HONOURS = re.compile(
    r"\b(?:Geburtstag|Festschrift|Festgabe|Gedenkschrift|Gedächtnis|Ehren|Andenken|Emeritierung|hono(?:u?r|re)|memory|birthday|hommage|mémoire|mélanges|homenaje|onore|amicorum|vänbok|festskrift|fødselsdag|fødselsdag|bundel voor|juhlakirja|na počest|ku czci)\b",
    re.IGNORECASE,
)


def honours_somebody(title: str) -> bool:
    """Whether a name ends the title because the work is dedicated to that person.

    >>> honours_somebody("Symposion zum 70. Geburtstag von Jost Poe")
    True
    """
    return _HONOURS.search(title) is not None


def cites_a_work(title: str) -> bool:
    """Whether `et al.` or a year in brackets ends no list of authors but names the work that this one speaks of.

    >>> cites_a_work("Locks leak: A comment on Doe et al. (2013)")
    True
    """
    return _CITES.search(title) is not None


def is_about_a_work(title: str) -> bool:
    """Whether it is somebody else whom this title names behind `by`.

    >>> is_about_a_work("Review of `Slow canals' by A. Doe")
    True
    """
    return _ABOUT.match(title) is not None

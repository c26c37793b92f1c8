# ruff: noqa: E501 (patterns are read more easily whole)
"""Works about the works of others, which they name with their authors: reviews, replies, contributions to a discussion."""

import re

_ABOUT = re.compile(
    r"(?:book )?reviews?(?: essay)? of\b|(?:contributions? to )?(?:a |the )?(?:discussion|critique|appraisal|translation) (?:of|on|to)\b"
    r"|comments? on\b|commentary on\b|(?:reply|response|rejoinder|addendum) to\b|rezension (?:zu|von)\b|compte[- ]rendu d|reseña de|recensione (?:di|a)\b",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:comment(?:ary)?|discussion|critique|reply|response|rejoinder|reanalysis|replication|review|extension)\b[^.:]{0,20}?\s(?:on|of|to)\s[^.:()]{2,60}?(?:\bet al\b|\s\((?:19|20)\d\d[a-z]?\))",
    re.IGNORECASE,
)


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

# ruff: noqa: E501 (patterns are read more easily whole)
"""Works about the works of others, which they name with their authors: reviews, replies, contributions to a discussion."""

import re

_ABOUT = re.compile(
    r"(?:book )?reviews?(?: essay)? of\b|(?:contributions? to )?(?:a |the )?(?:discussion|critique|appraisal|translation) (?:of|on|to)\b"
    r"|comments? on\b|commentary on\b|(?:reply|response|rejoinder|addendum) to\b|rezension (?:zu|von)\b|compte[- ]rendu d|reseña de|recensione (?:di|a)\b",
    re.IGNORECASE,
)


def is_about_a_work(title: str) -> bool:
    """Whether it is somebody else whom this title names behind `by`.

    >>> is_about_a_work("Review of `Slow canals' by A. Doe")
    True
    """
    return _ABOUT.match(title) is not None

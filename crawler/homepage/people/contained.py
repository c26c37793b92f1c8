"""Whether people are named in what holds a work, and so did not write it: `„Fog”, în Ana Doe (ed.), Ape`."""

import re

_STANDS_IN = re.compile(r"(?:In|IN|Dans|Dins)\b:?\s(?=[^\W\d_a-z])")
_LED_IN = re.compile(r"(?<!\w)(?:[Ii]n|IN|[Dd]ans|[Dd]ins|[Ee][nm])\s?:?\s*[\"“„«‘]?$")
_LONGEST_LEAD = 8


def is_contained(clean: str, at: int) -> bool:
    """Whether what stands there holds the work: the word for `in` begins it, or stands right before it.

    >>> is_contained("On fog, in Ann Doe (ed.), Waters", 11), is_contained("On fog, Ann Doe", 8)
    (True, False)
    """
    return _STANDS_IN.match(clean, at) is not None or _LED_IN.search(clean, max(0, at - _LONGEST_LEAD), at) is not None

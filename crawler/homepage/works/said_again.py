"""One work printed twice, in two languages: the same volume, pages and year behind each title."""

import re
from collections.abc import Sequence

from crawler.lexicon.letters import WIDE

_DIGITS = re.compile(r"\d+")
_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff]")
_SURE = 3


def says_again(texts: Sequence[str]) -> bool:
    """Whether these texts hold the same numbers and differ in script.

    >>> says_again(["水門の漏れ, 運河 Vol. 52, No. 11, 74 (2017)", "Leaking locks, Canal Vol. 52, No 11, 74 (2017)"])
    True
    """
    if all(map(str.isascii, texts)):
        return False
    numbers = [_DIGITS.findall(t) for t in texts]
    return (
        len(numbers[0]) >= _SURE
        and all(n == numbers[0] for n in numbers)
        and len({(bool(WIDE.search(t)), bool(_OTHER.search(t))) for t in texts}) > 1
    )

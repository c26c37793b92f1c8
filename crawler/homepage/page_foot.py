"""What stands at the foot of a page: when it was changed, how many have seen it, whose it is."""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of

_OWNED = r"©|\(c\)\s?(?:19|20)\d\d|copyright\b"
_BEGINS = Late(rf"\W*(?:{_OWNED}|stand:\s\d|{one_of('foot')}(?![a-zà-ž]))", re.IGNORECASE)
_LONGEST = 120


def begins_foot(text: str) -> bool:
    """Whether a short line begins as the foot of a page does.

    >>> begins_foot("Last updated: 3 May 2021"), begins_foot("访问量：0000012345"), begins_foot("Lasting fog. 2021.")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _BEGINS.match(text) is not None

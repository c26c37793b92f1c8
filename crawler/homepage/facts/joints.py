"""Patterns of the small words that join the parts of a line of a CV, in many tongues."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def joint(what: str) -> str:
    """A pattern for the words of one kind with the blank behind them, the longest first.

    >>> bool(re.fullmatch(joint("at"), "an der ")), bool(re.fullmatch(joint("at"), "à l'"))
    (True, True)
    """
    words = sorted({w for row in rows("joints.csv") if row["what"] == what for w in row["words"].split("|")}, key=len)
    apart = [re.escape(w) for w in reversed(words) if w[-1] not in "'’"]
    glued = [re.escape(w) for w in reversed(words) if w[-1] in "'’"]
    either = rf"(?:{'|'.join(apart)})\s+"
    return rf"(?:(?:{'|'.join(glued)})\s?|{either})" if glued else f"(?:{either})"


_ARTICLE = re.compile(rf"^(?!a )(?:{joint('article')})(?=[^\W\d_])")


def without_article(words: str) -> str:
    """`la Société des canaux` without its article; a name that is all of two words keeps it.

    >>> without_article("la Société des canaux"), without_article("Le Monde")
    ('Société des canaux', 'Le Monde')
    """
    article = _ARTICLE.match(words)
    return words[article.end() :] if article else words

"""Lists of people parted by dots in mid-height, or cut off by a button, in the signs that every reader knows.

As long as before, so that all offsets agree.
"""

import re

from crawler.homepage.people.authors import authors_at_start
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.values.names import name_likeness

_DOT = re.compile(r"(?<=[^\s·•]) [·•] (?=[^\W\d_])")
_MORE = Late(rf"(?<=[\w.*†‡]),?\s?\+\s?\d{{1,3}}(?:\s(?i:{one_of('more people')})\b|(?=\s*(?:[\n\x1f]|$)))")
_OTHERS, _CUT, _SURE = ", et al.", ",…", 0.6
_LONGEST, _MOST = 48, 0.7


def in_usual_signs(clean: str) -> str:
    """The text with commas between such names, and `et al.` where more are said to follow.

    >>> in_usual_signs("On fog\\nAnna Carter · Lars Holm · Ida Quill +3 more\\nCanal Review · 2021")
    'On fog\\nAnna Carter;  Lars Holm;  Ida Quill, et al.\\nCanal Review · 2021'
    """
    if "+" in clean:
        clean = _MORE.sub(_left_out, clean)
    if " · " not in clean and " • " not in clean:
        return clean
    return "\n".join(_listed(line) if _DOT.search(line) else line for line in clean.split("\n"))


def _left_out(found: re.Match[str]) -> str:
    length = len(found.group())
    return (_OTHERS if length >= len(_OTHERS) else _CUT).ljust(length)[:length]


def _listed(line: str) -> str:
    names = [part.strip(" \x1f*†‡") for part in _DOT.split(line.removesuffix(_OTHERS))]
    if max(map(len, names)) > _LONGEST or any(map(str.isdigit, line)):
        return line
    likely = sum(name_likeness(n) >= _SURE or authors_at_start(n)[1] >= _SURE for n in names)
    return _DOT.sub(";  ", line) if likely >= max(2, _MOST * len(names)) else line

"""Degrees behind the names of an author list: `Lucy Holm, Ph.D., Rosa Delgado, MSW, and Farah Qaderi, MA`."""

import re
from collections import defaultdict
from functools import cache

from crawler.lexicon.people import is_given_name, is_surname
from crawler.lexicon.tables import rows

_SHORT = re.compile(r"[A-Z.\s]{1,5}")
"""`MA`, `M.D.`: initials as well, where nothing else says that they are degrees."""
_CUE = re.compile(r",\s[A-Z][a-z]{0,4}\.?\s?[A-Z]|\sPh\.?\s?D|\sM\.?Sc")
_NAME = re.compile(r"(?<![\w.])[^\W\d_a-z][\w'’.-]*(?:\s[\w'’.-]+){1,3}$")
_FAR = 60
_INITIALS = re.compile(r"[^\W\d_a-z]{1,3}|(?:[^\W\d_a-z]\.-?){1,3}")
_OWN = ("MA", "MS", "M.A", "M.S", "BA", "BS")
"""Nobody's degree where it stands behind a name with no comma."""


def without_degrees(text: str) -> str:
    """The list without them, if one of them is no one's initials for sure.

    >>> without_degrees("Lucy Holm, Ph.D., Rosa Delgado, MSW, and Farah Qaderi, MA")
    'Lucy Holm, Rosa Delgado, and Farah Qaderi'
    >>> without_degrees("Holm, MA, Delgado, J.D.")
    'Holm, MA, Delgado, J.D.'
    """
    for a, b in reversed(_degrees(text)):
        text = text[:a] + text[b:]
    return text


def degrees_blanked(text: str) -> str:
    """As long as before, with spaces in their places.

    >>> degrees_blanked("Holm L, PhD, Delgado R, MD. On fog")
    'Holm L     , Delgado R    . On fog'
    """
    for a, b in _degrees(text):
        text = text[:a] + " " * (b - a) + text[b:]
    return text


def _degrees(text: str) -> list[tuple[int, int]]:
    """Where they stand, each with the comma before it."""
    if not _CUE.search(text):
        return []
    found: list[tuple[int, int]] = []
    sure = False
    for degree in _pattern().finditer(text):
        start, end = degree.span()
        another = bool(found) and found[-1][1] == start
        name = None if another else _NAME.search(text, max(0, start - _FAR), start)
        if not another and name is None:
            continue
        comma, short = degree.group()[0] == ",", _SHORT.fullmatch(degree[1]) is not None
        whole = another or (name is not None and _is_whole(name.group()))
        if short and not (comma or (whole and degree[1] not in _OWN)):
            continue
        if short and text[end : end + 1] == "." and "." in degree[1]:
            continue  # `Doe, J., M.A. Roe`
        sure = sure or not short or (whole and comma)
        found.append((start, end))
    return found if sure else []


def _is_whole(name: str) -> bool:
    """Whether nothing is wanting of a name, so that what stands behind it are not its initials."""
    words = name.rpartition(" and ")[2].split()
    if len(words) < 2:
        return False
    if any(map(_INITIALS.fullmatch, words)):
        return True
    first, last = words[0], words[-1]
    return is_given_name(first) and (not is_surname(first) or (is_surname(last) and not is_given_name(last)))


@cache
def _pattern() -> re.Pattern[str]:
    """A degree behind a name, which ends there."""
    known = [t for row in rows("academic_titles.csv") if row["place"] == "behind" for t in row["titles"].split("|")]
    by_letter: dict[str, list[str]] = defaultdict(list)
    for title in sorted({*known, *_OWN}, key=len, reverse=True):
        if title[0].isupper() and " " not in title.replace(". ", ""):
            by_letter[title[0]].append(re.escape(title[1:]).replace(r"\ ", r"\s?"))
    every = "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in by_letter.items())
    return re.compile(rf",?\s({every})(?:\.?(?=\s*[,;&(\n\x1f]|\s+and\s|\s*$)|(?=\.\s))")

# ruff: noqa: E501 (patterns are read more easily whole)
"""Volumes that somebody edited: works whose titles may be the names of conferences, right behind the editors."""

import re

_WORD = r"[,\s]*[(\[]?(?:editors?|[Ee]ditors|[Ee]ds?\.|eds\b|[Hh]rsgg?\.|Hgg?\.|[Hh]erausgeber(?:in|innen)?|[Cc]oords?\.|[Oo]rgs?\.|[Dd]irs?\.|éds?\.|a cura di|curatori?|red\.|ред\.)[)\]]?"
EDITORS_BEHIND = re.compile(rf"{_WORD}(?=[\s.,:;)])")
"""`Jane Doe, editor. `, `Doe & Roe (Hrsg.): `: what the people named before it did."""
_EDITED = re.compile(rf"{_WORD}[\s.,:;)]*(?:[(\[]?(?:19|20)\d\d[a-z]?[)\]]?[\s.,:;]*)?[\"“„«‘]?\s?$")
_CONTAINED = re.compile(r"(?<!\w)(?:[Ii]n|IN|Dans|Dins|En|Em)\b:?\s")
_ENDED = re.compile(r"[\"”“»’]?(?:[.,][\"”“»’]?(?:\s|$)|[\n\x1f]|$)")
_NEAR = 60


def is_edited_volume(clean: str, start: int, end: int) -> bool:
    """Whether a title stands between editors, with whom the entry begins, and the end of its sentence.

    >>> line = "K. Doe and R. Roe, editors. Fifth Workshop on Locks. Proceedings, Quayside 2010."
    >>> is_edited_volume(line, 28, 51), is_edited_volume("In K. Doe, editor. Locks and Quays.", 19, 34)
    (True, False)
    """
    if _EDITED.search(clean, max(0, start - _NEAR), start) is None or not _ENDED.match(clean, end):
        return False
    return _CONTAINED.search(clean, max(0, start - 600), start) is None

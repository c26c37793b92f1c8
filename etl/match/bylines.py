"""One string of authors in any usual notation → the names in it, in order.

Tables of records write authors in a hundred ways: `A. Smith and B. Jones`, `Smith, A.; Jones, B.`, `Smith A, Jones B`,
`Smith, A., Jones, B. & Lee, C.`, `["A. Smith", "B. Jones"]`. The separator is guessed from the whole string, never name
by name. `et al.` comes out as a name of its own, so that whoever compares knows that the list was cut.
"""

import html
import json
import re

_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}(?:Jr\.?|Sr\.?|I{2,3})?", re.UNICODE)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D)\.?", re.IGNORECASE)
_ET_AL = re.compile(r"[\s,;]*\b(?:et\.?\s*al\b\.?|and\s+others|u\.\s?a\.)\s*$|[\s,;]*(?:\.\.\.|…)\s*$", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s+(?:and|AND|und|et|y|e)\s+|\s*,?\s*&\s*")
_WIDE = str.maketrans("，、；،", ",,;,")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
"""A whole name in a script that sets no space between its parts."""
_LONGEST = 200_000


def split_byline(text: str) -> list[str]:
    """The names of an author string.

    >>> split_byline("Zuna, R E and Wang, S S")
    ['Zuna, R E', 'Wang, S S']
    >>> split_byline("Anna Bell, Carl Dean, and Eve Fox et al.")
    ['Anna Bell', 'Carl Dean', 'Eve Fox', 'et al.']
    >>> split_byline("Bell, A., Dean, C. & Fox, E. G.")
    ['Bell, A.', 'Dean, C.', 'Fox, E. G.']
    >>> split_byline("Bell, A., C. Dean and E. Fox")
    ['Bell, A.', 'C. Dean', 'E. Fox']
    >>> split_byline("Bell A, Dean CD")
    ['Bell A', 'Dean CD']
    """
    text = html.unescape(text[:_LONGEST]).translate(_WIDE).strip()
    if text.startswith("[") and (listed := _listed(text)) is not None:
        return listed
    cut = _ET_AL.search(text)
    names = _split(_ET_AL.sub("", text) if cut else text)
    return [*names, "et al."] if cut and names else names


def _listed(text: str) -> list[str] | None:
    """A list written as JSON, or as Python writes one."""
    for candidate in (text, re.sub(r"(?<=[\[,])\s*'|'\s*(?=[\],])", '"', text)):
        try:
            names = json.loads(candidate)
        except ValueError:
            continue
        return [str(n).strip() for n in names if n and str(n).strip()] if isinstance(names, list) else None
    return None


def _split(text: str) -> list[str]:
    for separator in (";", "|", "\n", " / "):
        if separator in text:
            parts = [p for chunk in text.split(separator) for p in ([chunk] if "," in chunk else _AND.split(chunk))]
            return _clean(parts)
    parts = _AND.split(text)
    if len(parts) > 1 and sum(map(_is_inverted, parts)) >= 0.7 * len(parts):
        return _clean(parts)
    return _by_commas([p for part in parts for p in part.split(",")])


def _is_inverted(part: str) -> bool:
    """`Smith, John`: one comma and nothing that looks like a second name behind it; a group's name has none."""
    pieces = [p for p in part.split(",") if p.strip() and not _SUFFIX.fullmatch(p.strip())]
    return len(pieces) == 2 or (len(pieces) == 1 and all(map(_SUFFIX.fullmatch, pieces[0].split()[1:])))


def _by_commas(pieces: list[str]) -> list[str]:
    """Commas between names, or within them, or both."""
    pieces = _first_turned(_with_suffixes([p.strip() for p in pieces if p.strip()]))
    givens = pieces[1::2]
    paired = len(pieces) >= 2 and len(pieces) % 2 == 0 and sum(map(_is_given, givens)) >= 0.8 * len(givens)
    dotted = givens[-1:] and givens[0].endswith(".") and not pieces[0].endswith(".")
    if paired and (dotted or not all(_is_given(p) for p in pieces[0::2])):
        return _clean([f"{family}, {given}" for family, given in zip(pieces[0::2], givens, strict=True)])
    if any(map(_UNSPACED.fullmatch, pieces)):
        return _clean(pieces)
    if len(pieces) == 2 and " " not in pieces[0] and len(pieces[1].split()) <= 3:
        return _clean([f"{pieces[0]}, {pieces[1]}"])
    return _clean(pieces)


def _first_turned(pieces: list[str]) -> list[str]:
    """`Dean, C., E. Fox, A. Bell` and `Dean, Carl, Eve Fox, Ann Bell`: only the first name is turned around."""
    if len(pieces) < 3 or any(len(word.strip(".")) == 1 for word in pieces[0].split()):
        return pieces
    given, others = pieces[1], pieces[2:]
    dotted = _is_given(given) and "." in given and not any(map(_is_given, others))
    spelled = not {" "} & {*pieces[0], *given} and all(
        " " in other and not _is_given(other.split()[-1]) for other in others
    )
    return [f"{pieces[0]}, {given}", *others] if dotted or spelled else pieces


def _is_given(piece: str) -> bool:
    """Initials: `A.`, `E. G.`, `CD`, `J.-P.`; a short family name has small letters behind its first."""
    single = all(len(letters) == 1 for letters in re.findall(r"[^\W\d_]+", piece))
    return bool(_INITIALS.fullmatch(piece)) and len(piece) <= 12 and (single or piece.isupper())


def _with_suffixes(pieces: list[str]) -> list[str]:
    joined: list[str] = []
    for piece in pieces:
        if joined and _SUFFIX.fullmatch(piece):
            joined[-1] += f" {piece}"
        else:
            joined.append(piece)
    return joined


def _clean(parts: list[str]) -> list[str]:
    names = (re.sub(r"\s+", " ", p).strip(" ,;&").removeprefix("and ") for p in parts)
    return [n for n in names if n]

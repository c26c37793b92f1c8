"""What is compared: texts folded to plain ASCII, where SQL alone cannot do it.

The set-based steps fold accents and case themselves. Only texts with entities, TeX accents or letters of other scripts
come here, each distinct text once.
"""

import html
import re
import unicodedata

from anyascii import anyascii

LONGEST = 2000
"""Characters of a text that are compared; a title of a megabyte is a broken page, not a title."""

_TEX_ACCENT = re.compile(r"\\(?:[\"'`^~=.]|[Hckrtuv](?=[{\s]))\s*\{?\\?([A-Za-z])\}?")
_TEX_LETTER = re.compile(r"\\(ss|aa|AA|o|O|l|L|ae|AE|oe|OE|i|j)\b\s*(?:\{\})?")
_GREEK = re.compile("(?<![\u0370-\u03ff])[\u0391-\u03a9\u03b1-\u03c9](?![\u0370-\u03ff])")


def plain(text: str) -> str:
    """ASCII letters for any script; entities and TeX accents become the letters they stand for.

    >>> plain("Fran&#231;oise &amp; J{\\\\o}rgen")
    'Francoise & Jorgen'
    >>> plain("$Δ$-AI")
    '$Delta$-AI'
    """
    text = html.unescape(text[:LONGEST])
    text = _TEX_ACCENT.sub(r"\1", text)
    text = _TEX_LETTER.sub(r"\1", text)
    text = unicodedata.normalize("NFKC", text)
    return anyascii(_GREEK.sub(_greek_name, text)).replace("{", "").replace("}", "")


def _greek_name(letter: re.Match[str]) -> str:
    name = unicodedata.name(letter[0]).rsplit(" ", 1)[-1].lower()
    return name.capitalize() if letter[0].isupper() else name

"""Surnames of two families joined by a word that elsewhere parts two people: `Robles y Cantera, Inés`."""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name

_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+"
_INVERTED = Late(
    rf"(?:^|(?<=[;&]\s)|(?<=\b(?:and|und)\s)){_WORD}\s([yi])\s{_WORD}(?=,\s(?:{_WORD}|[A-ZÀ-Þ]\.)(?:\s[A-Z]\.)?\s*(?:[;&.(:]|,?\s(?:and|und)\s|$))"
)
_CAPITALS = re.compile(r"(?:^|(?<=[;&/]\s))[A-ZÀ-Þ][A-ZÀ-Þ'’-]+\s([YI])\s[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?=,\s[A-ZÀ-Þ])")
"""`ROVIRA I FONT, Mireia`: where one stands, its other half is turned round."""
_UPRIGHT = Late(rf"({_WORD})\s({_WORD})\s([yi])\s{_WORD}(?=\s*(?:[,;&.(:]|$))")


def hyphenated(text: str) -> str:
    """The text with such surnames made one word each; no longer and no shorter than before.

    >>> hyphenated("Robles y Cantera, Inés & Tom Roe"), hyphenated("Inés Robles y Tom Roe")
    ('Robles-y-Cantera, Inés & Tom Roe', 'Inés Robles y Tom Roe')
    """
    if " I " in text or " Y " in text:
        text = _CAPITALS.sub(lambda m: _hyphens(m.group(), m.start(1) - m.start()), text)
    if " y " not in text and " i " not in text:
        return text
    text = _INVERTED.sub(lambda m: _hyphens(m.group(), m.start(1) - m.start()), text)
    return _UPRIGHT.sub(
        lambda m: (
            _hyphens(m.group(), m.start(3) - m.start())
            if is_given_name(m.group(1)) and not is_given_name(m.group(2))
            else m.group()
        ),
        text,
    )


def _hyphens(name: str, at: int) -> str:
    return f"{name[: at - 1]}-{name[at]}-{name[at + 2 :]}"


def as_printed(name: str, text: str) -> str:
    """A name that was read from the hyphenated text, as it stands in the text itself."""
    spaced = re.sub(r"-([yiYI])-", r" \1 ", name)
    return spaced if spaced in text else name

"""People with a dash or an `a` between them, as Hungarians, Czechs and Croats have it: `Roe E. – Poe-Doe G.: Title`.

A dash parts a title from its second half elsewhere. It parts people only where the words on both sides are names by
their form alone, with initials or with the family's name before a comma, or where a known given name stands in each.
"""

import re

from crawler.lexicon.people import is_given_name
from crawler.values.name_patterns import CAPITAL

_WORD = rf"[{CAPITAL}][\w’'-]+"
_INITIALS = rf"(?!No\.|Nr\.|St\.)[{CAPITAL}][a-z]?\.(?:[\s-]?[{CAPITAL}][a-z]?\.)*"
_INITIALLED = rf"(?:{_INITIALS}\s?{_WORD}(?:-{_WORD})?|{_WORD}(?:\s{_WORD})?,?\s{_INITIALS})"
_NAME = rf"(?:{_INITIALLED}|{_WORD}(?:\s{_WORD})?,\s{_WORD}|{_WORD}(?:\s{_WORD}){{1,2}})"
_DASH = r"\s[–-]\s"
_BETWEEN = re.compile(r"\s[a–-]\s")
_SURELY = re.compile(rf"(?<!\w){_INITIALLED}(?:{_BETWEEN.pattern}{_INITIALLED})+(?!\w)")
_MAY_PART = re.compile(rf"[\w.]\s[a–-]\s(?=[{CAPITAL}])")
"""An `a` or a dash with a capital behind it, as few texts have: what is sought in all of them."""
_AT_START = re.compile(
    rf"(?:^|(?<=[\n\x1f]))[ \t]*({_NAME}(?:{_DASH}{_NAME})+)(?=\s?[:(]|\.\s|,\s(?:19|20)\d\d)", re.MULTILINE
)


def with_people_parted(text: str) -> str:
    """The text with a semicolon for each dash between two people, as long as before.

    >>> with_people_parted("Roe E. - Poe-Doe G.: Nets"), with_people_parted("Slow Canals – Fast Locks: Nets")
    ('Roe E. ; Poe-Doe G.: Nets', 'Slow Canals – Fast Locks: Nets')
    """
    if (" a " not in text and " –" not in text and " - " not in text) or _MAY_PART.search(text) is None:
        return text
    if "." in text:
        text = _SURELY.sub(lambda m: _parted(m.group()), text)
    return _AT_START.sub(lambda m: _parted(m.group()) if _are_people(m.group(1)) else m.group(), text)


def _are_people(listed: str) -> bool:
    return all(
        "." in name or (name[:2].isupper() and "," in name) or any(is_given_name(w) for w in re.split(r",?\s", name))
        for name in _BETWEEN.split(listed)
    )


def _parted(listed: str) -> str:
    return _BETWEEN.sub(lambda m: ";".center(len(m.group())), listed)

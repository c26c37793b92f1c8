"""What a stretch between two signs of a list says of itself, whatever stands around it: is it a name, or part of one?

The same people stand in many lists of a page, and each list is read many times; what each of them says is found once.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from crawler.homepage.venue.nobody import names_no_person
from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.name_patterns import (
    INITIALS,
    INITIALS_NAME,
    LONG_INITIALLED,
    SPACED_INITIALS,
    SURNAME,
    TWO_INITIALS_NAME,
)
from crawler.values.names import name_likeness

_COUNTED = re.compile(r"(?<=[A-Z])\s(?:2nd|3rd|4th)$")
_GROUP_ENDS, _BODY_ENDS = phrases("group"), phrases("body")
_OF_GROUPS = r"(?:[Tt]he\s)?(?:[A-Z][\w&.’'\-]*\s|(?:of|for|and|on|in|the)\s(?=[A-Z])){1,8}"
_GROUP = re.compile(rf"{_OF_GROUPS}{one_of('group')}")
_BODY = re.compile(rf"{_OF_GROUPS}{one_of('body')}")
_EAST_ASIAN = Late(r"[\u3400-\u9fff々ヶ]{1,3}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff々]{1,3}")
_ASIDE = re.compile(r"\s*(?:[\[(（][^)\]）\n]{1,60}[)\]）]|\{[^}]{1,20}\})")
_BY_NICKNAME = re.compile(r"\s['’‘][A-Z][a-z]+['’]\s")
_LONGEST, _MOST_WORDS = 60, 6


class Chunk(NamedTuple):
    """What a stretch of a list of names is, as far as it tells alone."""

    text: str
    """Without a count behind it."""
    bare: str
    """Without a nickname as well."""
    nobody: bool = False
    """Surely no part of a list of names."""
    group: bool = False
    body: bool = False
    """A group if people stand before and behind it."""
    initials: bool = False
    """Nothing but initials."""
    initialled: str = ""
    """The last word, if initials stand before it and nothing else."""
    surely: bool = False
    """Whoever stands amid names and is written so is somebody."""
    long_initialled: bool = False
    """The same, if a name ends here."""
    surname: bool = False
    surname_first: bool = False
    east_asian: bool = False
    likeness: float = 0.0
    """How much it looks like one person's name."""


@lru_cache(maxsize=16384)
def chunk_of(text: str) -> Chunk:
    """What these words say."""
    if len(text) <= _LONGEST and text.endswith(("2nd", "3rd", "4th")):
        text = _COUNTED.sub("", text)
    if text.endswith(_GROUP_ENDS) and _GROUP.fullmatch(text):
        return Chunk(text, text, group=True)
    if text.endswith(_BODY_ENDS) and _BODY.fullmatch(text):
        return Chunk(text, text, body=True)
    if not text or len(text) > _LONGEST or text.count(" ") >= _MOST_WORDS or names_no_person(text):
        return Chunk(text, text, nobody=True)
    bare = _BY_NICKNAME.sub(" ", text) if "'" in text or "’" in text else text
    named = " ".join(_ASIDE.sub(" ", bare).split()) if "(" in bare else bare
    dotted = "." in text
    return Chunk(
        text,
        bare,
        initials=INITIALS.fullmatch(text) is not None,
        initialled=text.rsplit(" ", 1)[-1] if dotted and INITIALS_NAME.fullmatch(text) else "",
        surely=SPACED_INITIALS.fullmatch(text) is not None
        or (dotted and TWO_INITIALS_NAME.fullmatch(text) is not None),
        long_initialled=dotted and LONG_INITIALLED.fullmatch(text) is not None,
        surname=SURNAME.fullmatch(bare) is not None,
        surname_first=text.count(" ") < 3 and SURNAME.match(text) is not None,
        east_asian=not text.isascii() and _EAST_ASIAN.fullmatch(text) is not None,
        likeness=name_likeness(named),
    )


def is_titled(chunk: Chunk) -> bool:
    """Whether the one word behind the initials is a word of titles."""
    return is_title_word(chunk.initialled)


def is_full_name(chunk: str) -> bool:
    """`Kenneth D. Birnbaum` amid `Doe J, Roe R`: a given name, and no family name with initials."""
    words = chunk.split()
    if not 3 <= len(words) <= 4 or not is_given_name(words[0]):
        return False
    return (is_surname(words[-1]) or not is_surname(words[0])) and name_likeness(chunk) >= 0.7

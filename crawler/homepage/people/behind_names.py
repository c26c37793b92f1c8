"""What stands behind a name: signs that end it, a short parenthesis, what the person did, a journal with its volume."""

import re

from crawler.homepage.people.between_names import MARKS
from crawler.homepage.venue.nobody import names_no_person
from crawler.lexicon.people import is_given_name
from crawler.values.name_patterns import CAPITAL
from crawler.values.names import name_likeness

_ASIDE = re.compile(r"\s*(?:[\[(（][^)\]）\n]{1,60}[)\]）]|\{[^}]{1,20}\})")
_YEAR_WITHIN = re.compile(r"(?:19|20)\d\d")
SEVERAL_EDITORS = re.compile(r"\((?:eds|hrsg|hgg?|hrsgg|dirs?|coords|orgs|éds|a cura di)\.?\)\W*$", re.IGNORECASE)
"""Nobody else is named behind `(eds.)`."""
_EDITORS = re.compile(
    r"\s*[,(]*\s*\(?(?:eds?\.|editors?|hrsg\.?|hg\.|red\.|ur\.|szerk\.|toim\.|ред\.)\)?", re.IGNORECASE
)
_SERIAL_AND_VOLUME = re.compile(rf"(?:[{CAPITAL}][\w&-]+\s){{3,}}\d{{1,4}}")
"""`Small Canal Review 13` behind names: more words than a name has, and a number that does not touch them."""
_SIGN_BEHIND = re.compile(r"(?<=\w)[*∗†‡]+(?=\s[^\W\d_a-z])")

_SEVERAL = re.compile(r"[,.;&]")
_WORDS_GO_ON = re.compile(
    r"\s+(?:und|and|et|y|en|og|och)\s(?!(?:v[ao]n|d\w{0,4}|zu\w?|te[nr]|[ae]l|l[aeo]s?|the|other|co|ander|autr|otr|many|more|coll|stud|friends|weiter|team|member|\w*group)\w*)[a-zß-ÿ]{3,}\s",
)
"""`Das Klagelied und sein Echo`: what might be one person goes on in small letters."""


def is_serial(text: str) -> bool:
    return _SERIAL_AND_VOLUME.fullmatch(text) is not None and not is_given_name(text.partition(" ")[0])


def ends_at_sign(printed: str) -> int:
    """`Rong Ji* ACS Nano`: how far a name goes on which a sign stands, if the words behind it are nobody's; else 0."""
    sign = _SIGN_BEHIND.search(printed)
    if sign is None or name_likeness(printed[: sign.start()]) < 0.5:
        return 0
    words = printed[sign.end() :].strip(MARKS)
    return sign.end() if names_no_person(words) or name_likeness(words) < 0.6 else 0


def marked(printed: str, before: str) -> str:
    """`Shentu M, Hasibagen*, et al.`: one word amid names is one, if a sign stands on it."""
    name = printed.rstrip("*∗†‡#")
    return "name" if before == "name" and name != printed and name.isalpha() and name.istitle() else ""


_SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III)\b\.?(?=[\s.,;:(]|$)")


def with_suffix(text: str, end: int) -> int:
    """`Roe E, Smith J Jr. On fog`: behind what tells the last of the people from somebody older."""
    found = _SUFFIX.match(text, end)
    return found.end() if found else end


def with_aside(text: str, end: int) -> int:
    """Markers and a short parenthesis (an affiliation) behind a name belong to it if the list goes on."""
    while end < len(text) and text[end] in "*∗⋆†‡§¶⁎#^⁰¹²³⁴⁵⁶⁷⁸⁹":
        end += 1
    aside = _ASIDE.match(text, end)
    while aside and (more := _ASIDE.match(text, aside.end())) and not _YEAR_WITHIN.search(aside.group(0)):
        end, aside = aside.end(), more
    if aside and not _YEAR_WITHIN.search(aside.group(0)):
        after = text[aside.end() :].lstrip()
        if not after or after[0] in ",;.\n\x1f&" or after.startswith("and "):
            return aside.end()
    return end


def with_editors(text: str, end: int) -> int:
    found = _EDITORS.match(text, end)
    return found.end() if found and found.end() > end else end


def words_go_on(text: str, end: int) -> bool:
    """Whether the two words with which a text begins are no person, for the sentence goes on behind them.

    >>> words_go_on("Das Klagelied und sein Echo", 13), words_go_on("Jana Doe und andere Leute", 8)
    (True, False)
    """
    return _WORDS_GO_ON.match(text, end) is not None and not _SEVERAL.search(text, 0, end)

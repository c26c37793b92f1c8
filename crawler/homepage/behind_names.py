"""What stands behind a name and belongs to it: signs, a short parenthesis, and what the person did."""

import re

_ASIDE = re.compile(r"\s*(?:[\[(（][^)\]）\n]{1,60}[)\]）]|\{[^}]{1,20}\})")
_YEAR_WITHIN = re.compile(r"(?:19|20)\d\d")
SEVERAL_EDITORS = re.compile(r"\((?:eds|hrsg|hgg?|hrsgg|dirs?|coords|orgs|éds|a cura di)\.?\)\W*$", re.IGNORECASE)
"""Nobody else is named behind `(eds.)`."""
_EDITORS = re.compile(
    r"\s*[,(]*\s*\(?(?:eds?\.|editors?|hrsg\.?|hg\.|red\.|ur\.|szerk\.|toim\.|ред\.)\)?", re.IGNORECASE
)


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

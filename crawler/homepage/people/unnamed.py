# ruff: noqa: E501 (patterns are read more easily whole)
"""Authors who are not named: `et al.`, `7 more authors`, the group that stands for them."""

import re

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.name_patterns import CAPITAL

_REST = re.compile(
    r"\(?(?:et\.? al\b\.?|e\.\s?a\.|u\.\s?a\.(?=\s?[(:,])|others\b|and others|…|\.\.\.|i (?:wsp|in)\.|a kol\.|и др\.|та ін\.|i dr\.|és mtsai|ve ark\.|ir kt\.|\[\s?(?:…|\.\.\.)\s?\]|(?:\+\s?)?\d+ (?:(?:more|other|additional) )?(?:(?:co-?)?authors?|co-?workers|colleagues|others)\b|(?:(?:ed?|y|et)\s)?(?:altri|otros|outros|autres)\b|等|외|ほか|他)\)?"
)
ONE_AND_OTHERS = re.compile(rf"(?:[{CAPITAL}][\w'’.\-]+,?\s+){{1,3}}(?:et\.?\s?al\b\.?|and others\b)(?=[\s,:(]|$)")
"""`Tarafder et al. (2022)`."""
_FAR = 160
_REST_STARTS = frozenset("(eoayuiиvтé+….[等외ほ他")
_AMONG = re.compile(
    r",?\s(?:including|incl\.|darunter|dont)\s[^\W\d_a-z][^()\[\]:\n\x1f]{3,60}?(?=\s?[(\[:]|(?<=[^\W\d_]{2})\.\s+[^\W\d_a-z]|(?<=[a-z]\s[A-Z])\.\s|(?<=[a-z]\s[A-Z]{2})\.\s|$)|[,.]?\s*[\[(](?:(?:including|incl\.|with|inkl\.|dont)\s[^\])]{2,60}|[^\])]{2,60}\b[Cc]ollaboration)[\])]"
    r"|[,.]?\s*[;,]\s(?:(?:for|on behalf of)\s)?(?:the\s)?[A-Z][^.;:()]{2,60}\b(?:Investigators|(?:Study|Working|Research|Trial) Group|Collaborat(?:ion|ors)|Consortium|Trialists|Network|Task Force|Committee)(?=[.:,;])"
)
_ON_BEHALF = Late(
    rf"[;,.]?\s?[;,]?\s(?:{one_of('behalf')})\s(?:the\s)?(?:[A-Z][\w&.’'-]*\s|(?:of|for|and|on|in|the)\s(?=[A-Z])){{1,8}}{one_of('group')}(?=\s?[.:,;(]|$)"
)
"""`; on behalf of the Polaris Study Group.`: for whom people write."""
_ON_BEHALF_SHORT = re.compile(r"[;,.]{1,2}\s(?:on behalf of|for)\sthe\s(?:[A-Z][A-Z-]{2,}\s?){1,2}(?=[.:])")
"""`; for the TOWPATH.`"""
_OF_GROUPS = Cues("|".join({p.rpartition(" ")[2].lower() for p in phrases("group")}))
ENDS_SO = re.compile(
    r"\s(?=et\.?\s?al\b|[eu]\.\s?a\.[\s:,(]|(?:ed?|y|et)\s(?:altri|otros|outros|autres)\b|i\s(?:wsp|in|dr)\.|a\skol\.|и\sдр\.|та\sін\.|és\smtsai|ve\sark\.|ir\skt\.|他|ほか|외(?:\s?\d|$|[\s(（,.:]))"
)


def rest_at(text: str, at: int) -> re.Match[str] | None:
    """`et al.`, `and others`, `7 more authors`; by their first letters most names need no closer look."""
    first = text[at : at + 1]
    return _REST.match(text, at) if first in _REST_STARTS or first.isdecimal() else None


def behind_group(text: str, end: int) -> int:
    """Who else is among those left out: `et al. [including Doe, J.]`, `et al. (Polaris Collaboration)`."""
    found = _AMONG.match(text, end)
    return found.end() if found else end


def on_behalf(text: str, end: int) -> int:
    """Behind the group for whom the people write that end here, if one is named."""
    found = _ON_BEHALF.match(text, end) if _OF_GROUPS.search(text[end : end + _FAR].lower()) else None
    found = found or _ON_BEHALF_SHORT.match(text, end)
    return found.end() if found else end

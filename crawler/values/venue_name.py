"""The name in a venue line: what is left when generic words, ordinals, towns and figures are taken away."""

import re

from crawler.lexicon.letters import UPPER
from crawler.values import cues
from crawler.values import venue_words as said
from crawler.values.imprints import without_town
from crawler.values.known_venues import BRACKETED, known_venue
from crawler.values.venue_ends import up_to_its_end, without_generic_tail
from crawler.values.venue_signs import clean, still_clean
from crawler.values.venue_tails import without_loose_ends

_FIGURES_LEFT = re.compile(r"\s?:\s?\d+\s?[–—-]\s?\d+$|(?<=[A-Z]{4})\s\d{4,5}\s[\dA-Z]{2,3}$")
"""Pages behind a colon, `SPIE 10346 07`."""
_PLACES = re.compile(rf"[\s,.;:–-]+[{UPPER}][^()\[\]:]{{1,60}}")
_EVENT = re.compile(r"conference|workshop|symposium|congress|meeting", re.IGNORECASE)
_EVENT_ON = re.compile(rf"\s[^,.;:()]{{0,40}}\b(?:{_EVENT.pattern})\b", re.IGNORECASE)
_ORGANIZED = re.compile(r"[A-Z]{3,}[A-Z/]*\s\S")
"""`The IEEE/CVF CVPR`"""
_LIKE_LEADS = ("Actes", "Actas", "Atti")
_PLACE_TAIL = re.compile(
    rf",\s+[{UPPER}][\w.’'À-ÿ-]*(?:\s[{UPPER}][\w.’'À-ÿ-]*){{0,2}}(?:,\s+[{UPPER}][\w.’'À-ÿ]*(?:\s[{UPPER}][\w.’'À-ÿ]*){{0,2}}){{0,2}}$"
)


def name_left(text: str) -> str | None:
    """What is left when all else is taken away."""
    whole = rest = clean(text)
    counted = _without_ordinal(rest)
    rest = still_clean(rest, said.CJK_ORDINAL.sub("", counted) if "第" in counted else counted)
    printed = rest.removeprefix("In ").removeprefix("in ")
    if _is_called_so(printed):
        return printed
    led = still_clean(rest, _without_lead(rest))
    if led != whole or counted != whole:
        rest = still_clean(led, _without_ordinal(led if led == rest else _without_lead(led)))
    if _last_word(rest) in cues.LABELS:
        rest = still_clean(rest, said.LABEL_LEFT.sub("", rest)) or rest
    if rest.lower().endswith(cues.GENERIC_TAIL):
        rest = still_clean(rest, without_generic_tail(rest)) or rest
    if cues.KIND_WORDS.search(rest.lower()):
        rest = still_clean(rest, said.KIND_WORDS.sub("", rest, count=1))
    rest = _without_place(rest)
    rest = still_clean(rest, without_town(up_to_its_end(rest))) or rest
    bare = still_clean(rest, said.GENERIC_WORD.sub("", rest)) if rest.lower().endswith(cues.GENERIC_WORD) else rest
    if bare != rest and known_venue(bare):
        rest = bare
    twice = rest.split()
    if len(twice) == 2 and twice[0].lower() == twice[1].lower():
        rest = twice[0]
    if rest[-1:].isdecimal() or rest[-1:].isupper():
        rest = _FIGURES_LEFT.sub("", rest)
    rest = without_loose_ends(rest)
    return rest if rest[:1].isalpha() or any(map(str.isalpha, rest)) else None


def _is_called_so(printed: str) -> bool:
    """`Proceedings of the National Academy of Sciences` is a name, not where something was held."""
    if "roc" not in printed and not printed.startswith(_LIKE_LEADS):
        return False
    called = known_venue(printed)
    return called is not None and printed.lower() in map(str.lower, called.names)


def _last_word(text: str) -> str:
    return text.rstrip(".").replace(",", " ").replace(";", " ").rpartition(" ")[2].lower()


def _without_lead(text: str) -> str:
    """Without `In Proceedings of the` and the like."""
    led = not text[:1].isascii() or cues.LEADS.begins(text.lower())
    if not led or not (found := said.LEAD.match(text)) or not found.group():
        return text
    rest = text[found.end() :]
    if (
        found.group().endswith("The ")
        and "roc" not in found.group()
        and not (_EVENT.search(rest) or _ORGANIZED.match(rest))
    ):
        return f"The {rest}"  # `The Computer Journal` is called so, and no meeting is
    return rest


def _without_ordinal(text: str) -> str:
    if cues.COUNTED.search(text) or cues.ROMAN.search(text) or cues.ORDINAL.search(text.lower()):
        return said.ORDINAL.sub(" ", text)
    return text


def _without_place(text: str) -> str:
    """`… on Computer Vision (ICCV), Seoul, Korea`: a name ends with its acronym; else places follow in capitals."""
    found = BRACKETED.search(text) if "(" in text or "[" in text else None
    if found and found.start() > 3:
        after = text[found.end() :]
        if not after or (_PLACES.fullmatch(after) and not _EVENT_ON.match(after)):
            return text[: found.end()]
    shorter = still_clean(text, _PLACE_TAIL.sub("", text)) if "," in text else text
    if shorter != text and shorter and (known_venue(shorter) or _EVENT.search(shorter)):
        return shorter
    return text

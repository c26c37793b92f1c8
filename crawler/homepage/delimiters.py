"""Where a title ends that nothing marks but a delimiter."""

import re

from crawler.homepage.authors import authors_at_start
from crawler.homepage.entries import Entry
from crawler.homepage.parts import Span
from crawler.homepage.shapes import place_likeness, word_count

_STOPS = {
    ".": re.compile(
        r"(?<!\bvs)(?<!\bal)(?<!\b[A-Z])(?<!\bNo)(?<!\bVol)\.(?=[\s\x1f\"”“\[(]|$)|(?<=[?!])(?=[\s\x1f\"”]|$)|。|．"
    ),
    ";": re.compile(r"\s*;\s"),
    ":": re.compile(r":\s"),
    "|": re.compile(r"\s+(?:[|/·•]|//)\s+"),
    "-": re.compile(r"\s+[–—-]{1,2}\s+|—"),
    "(": re.compile(r"\s+[(\[（]"),
    "in": re.compile(
        r"(?:[.,;]|(?<=[?!]))\s*(?:In|in|IN|Dans|dans|En|en)[: ]\s*(?=\S)|\s+(?:In|in|IN):\s|\s+In\s+(?=[A-Z\d])"
        r"|\s+in\s+(?=(?:the )?(?:Proc|Advances|International Conf|Trans|Journal of|\d+(?:st|nd|rd|th)))"
    ),
    "by": re.compile(r"[.,;]?\s+(?:by|with|par|von|por)\s+(?=[A-Z])"),
}
_HARD = re.compile(r"[\n\x1f]")
_VOLUME = re.compile(r",?\s\d")
_COMMA = re.compile(r",\s+|，|、")
_LEADS_TO_VENUE = re.compile(r"(?:[.,;:]|(?<=[?!]))\s*(?:In|in|IN|Dans|En|Proc\.?)\s*:?\s*(?:the\s*)?$")
_IMPRINT = re.compile(r"[.,]\s+(?=[A-ZÀ-Þ][\w./ -]{2,40}:\s[A-ZÀ-Þ][^.:,()]{2,40}[\s,]+(?:19|20)\d\d)")
"""`. Göttingen: Wallenhof 2020`."""
ENDS = ("hard", "style", ".", ",", ";", ":", "|", "-", "(", "in", "by", ":venue", "imprint")


def up_to(entry: Entry, start: int, end: str) -> Span | None:
    """From `start` to the first delimiter of this kind, within the line."""
    clean = entry.clean
    break_ = _HARD.search(clean, start)
    hard = break_.start() if break_ else len(clean)
    if end == "hard":
        return start, hard
    if end == "style":
        return _to_new_style(entry, start, hard)
    if end == ",":
        return _to_comma(entry, start, hard)
    if end == ":venue":
        return _to_colon(clean, start, hard)
    if end == "imprint":
        found = _IMPRINT.search(clean, start, hard)
        return (start, found.start()) if found and word_count(clean[start : found.start()]) >= 1 else None
    asked: Span | None = None
    for stop in _STOPS[end].finditer(clean, start, hard):
        if asked and _is_more_title(clean[asked[1] : stop.start()].strip()):
            return start, stop.start()
        if asked:
            break
        if word_count(clean[start : stop.start()]) >= 1:
            if end != "." or clean[stop.start() - 1] not in "?!":
                return start, stop.start()
            asked = (start, stop.start())
    return asked


def _is_more_title(text: str) -> bool:
    """After a question mark: a second half of the title, and neither venue nor authors."""
    return word_count(text) >= 2 and place_likeness(text) < 0.4 and authors_at_start(text)[1] < 0.4


def _to_new_style(entry: Entry, start: int, hard: int) -> Span | None:
    clean = entry.clean
    style: int | None = None
    for m in entry.marks:
        if m.end <= start or not entry.text[m.start : m.end].strip(" .,"):
            continue
        if m.start >= hard:
            break
        if style is None:
            style = m.style
        elif m.style != style:
            lead = _LEADS_TO_VENUE.search(clean, start, m.start)
            return start, lead.start() if lead else m.start
    return None


def _to_colon(clean: str, start: int, hard: int) -> Span | None:
    """Before the colon that leads to a venue, as geologists have it; the colons within the title do not."""
    for colon in _STOPS[":"].finditer(clean, start, hard):
        if word_count(clean[start : colon.start()]) >= 1 and _names_a_venue(clean[colon.end() : hard]):
            return start, colon.start()
    return None


def _to_comma(entry: Entry, start: int, hard: int) -> Span | None:
    clean, fallback = entry.clean, None
    changes = {m.start for m in entry.marks}
    for comma in _COMMA.finditer(clean, start, hard):
        behind = clean[comma.end() : hard]
        if fallback is None and word_count(clean[start : comma.start()]) >= 3:
            fallback = (start, comma.start())
        if comma.end() in changes or authors_at_start(behind)[1] > 0.6 or _names_a_venue(behind):
            return start, comma.start()
    return fallback


def _names_a_venue(text: str) -> bool:
    likeness = place_likeness(text[:120])
    return likeness > 0.6 or (likeness == 0.6 and "," not in _VOLUME.split(text, maxsplit=1)[0])

"""Where a title ends that nothing marks but a delimiter."""

import re
from itertools import islice
from math import sqrt

from crawler.homepage.entry.blots import RECORD_TYPE
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.homepage.entry.title_ends import ends
from crawler.homepage.people.authors import authors_at_start, names_end
from crawler.homepage.title.abbreviations import abbreviates
from crawler.homepage.title.case_notes import end_of_note
from crawler.homepage.title.enumerations import breaks_off
from crawler.homepage.title.questions import COMMA_BEFORE_WORDS, LED, asks_on, goes_on
from crawler.homepage.title.style_ends import to_new_style
from crawler.homepage.venue.genres import names_genre
from crawler.homepage.venue.imprints import imprint_of
from crawler.homepage.venue.place_shapes import in_other_case, place_likeness
from crawler.homepage.venue.reviews import is_about_a_work
from crawler.homepage.venue.serials import amid_serial
from crawler.homepage.venue.shapes import title_shape, title_shape_at_most, word_count
from crawler.lexicon.late import Late
from crawler.lexicon.letters import WIDE
from crawler.lexicon.people import is_surname
from crawler.lexicon.phrases import one_of
from crawler.lexicon.theses import called_a_thesis
from crawler.values.venue_glance import hardly_a_venue

_STOPS = {
    ".": re.compile(
        r"\.(?<!\bvs.)(?<!\bal.)(?<!(?<!\w-)\b[A-Z].)(?<!\bNo.)(?<!\bVol.)(?=[\s\x1f\"”“\[(]|$)|\.(?<=\s[A-Z].)(?=\s"
        + one_of("serial")
        + r"\s)"
        r"|(?<=[a-zà-ÿ]{4})\.(?=[A-ZÀ-Þ][\w&'’-]{3,40}(?:\s[\w&'’-]{1,40}){0,7}?,\s?\d)"
        r"|(?<=[?!])(?=[\s\x1f\"”]|,\s[A-ZÀ-Þ]|$)|。|．"
    ),
    ";": re.compile(r"\s*;\s"),
    ":": re.compile(r":\s"),
    "|": re.compile(r"\s+(?:[|/·•]|//)\s+"),
    "-": re.compile(r"\s+[–—-]{1,2}\s+|—"),
    "(": re.compile(r"\s+[(\[（{](?![^()\[\]（）{}\n]*[)\]）}]\s+[a-z]{2})"),
    "in": re.compile(
        r"(?:[.,;]|(?<=[?!]))\s*(?:[Ii]n|IN|[Dd]ans|Dins|[Ee]n|[Ee]m|A(?=:))[: ]\s*(?=\S)"
        r"|\s+(?:In|in|IN):\s|\s+In\s+(?=[A-Z\d])"
        r"|\s+in\s+(?=(?:the )?(?:Proc|Advances|International Conf|Trans|Journal of|\d+(?:st|nd|rd|th)))"
    ),
    "by": re.compile(
        r"[.,;]?\s+(?:(?:written|edited|compiled|translated)\s)?"
        r"(?:by|with|par|von(?!\s[^\W\d_]+,\s[A-Z]\.)|por)\s+(?=[A-Z])"
    ),
}
_HARD, _VOLUME = re.compile(r"[\n\x1f]"), re.compile(r",?\s\d")
_COMMA = re.compile(r",\s+|，|、|(?<=[A-Za-z\d)]),(?=(?:[A-Z][a-z]+|[A-Z]{3,}|(?:19|20)\d\d)\s)")
_YEAR_ONLY = re.compile(r"[(\[]?(?:19|20)\d\d[)\]]?\s*(?:[.,;]|$)")
_COLLECTED = re.compile(
    r"(?:(?:The |Springer |Oxford |Cambridge |Routledge |Elsevier )?"
    r"(?:Encyclop(?:a)?edia|Handbook|Dictionary|Companion|Memoirs|Annals|Bulletin|Transactions) (?:of|to|on)"
    r"|Handbuch|Lexikon|Enzyklopädie|Wörterbuch|Encyclopédie|Dictionnaire|Enciclopedia|Diccionario|Dizionario)\b"
)
"""What holds many works, and is no second half of a title."""
_STANDS_IN = re.compile(
    r"(?:in:?\s(?:the\s|The\s|[\"“„«‘`]{1,2})?[A-ZÀ-Þ][^\W\d_]*,?\s(?:[^\W\d_]+[\s,]){2}|(?:\d{1,2}\.?\s)?(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-zä]{0,7}\.?\s(?:19|20)\d\d(?!\d))"
)
"""`, in The Mathematical Legacy of Ann Poe`, `, August 2007`: what no title goes on with."""
ENDS = ("hard", "style", ".", ",", ";", ":", "|", "-", "(", "in", "by", ":venue", "imprint")
_BY = re.compile(r",?\s(?:by|von|de|par|di)\s")
_PART_BEHIND = re.compile(
    r"\.?\s(?:[IVX]{1,4}|(?:Part|Teil|Partie|Parte)\s(?:[IVX]{1,4}|\d{1,2}|[A-Z]))[.:]\s+(?=[^\W\d_a-z])"
)
"""`On fog. I. Harbours`, `On fog. Part II: Rivers`: a part of a work is named with the whole."""
_ONE_NAMED = re.compile(r"\.\s[IVX]\.\s([A-ZÀ-Þ][\w'’-]+)(?:[.,;]|\s(?:&|and)\s)")
"""`On fog. I. Brandt. Canal Review`: a person, and no first part."""
_QUOTES = ' \x1f"“”„«»「」『』'
_IN_EDITED = re.compile(
    r",\sin\s[A-ZÀ-Þ][\w'’-]+,\s(?:[A-Z]\.[\s-]?){1,3},[^:\n]{0,160}?\s?\b(?:eds?|compilers?)\.?,\s"
)
"""`, in Holt, R., ed., Faults: `"""
_SERIAL = re.compile(r"\s*[A-ZÀ-Þ][\w&'’-]*(?:\s[\w&'’-]+){0,9},\s(?:v|vol|no|t)\.\s?\d")
"""`Journal of Inland Navigation, v. 60`."""
_IN_SMALL = re.compile(
    r"(?!npj|preprint|submitted|accepted|arxiv|unpublished|working|available|edited|forthcoming|published|proc|vol)[a-zà-ÿ]{3,}\s"
)
"""`…, quays and L-functions, Invent. Math.`: the title goes on, and its venue stands further on."""
_PART = re.compile(r"(?:(?:[Pp]art|[Tt]eil|[Pp]artie)\s)?[IVX]{1,4}[,.:]\s")
"""`…, II, Duke Math. J.`: a part of a longer work."""
_PAGES_BEFORE = re.compile(
    r",\s(?:pp?\.\s?)?[A-Z]?\d+(?:\s?[-–]\s?\d+)?[.:]\s+([^\W\d_a-z][^\n\x1f]{11,}?)\.?(?=[\n\x1f]|$)"
)
_THESIS = Late(
    rf"(?:{called_a_thesis()}|tech(?:nical|\.) rep(?:ort|\.)|(?:working|discussion|white) paper|research report"
    r"|unpublished manuscript|rapport (?:technique|de recherche|de stage)|informe técnico|rapporto tecnico"
    r"|technischer bericht|forschungsbericht)"
    r"(?:\s(?:en|in|no\.)\s[\w -]{1,30}?)?\s*[,.:;(]",
    re.IGNORECASE,
)
_STATUS = Late(rf"{one_of('status')}(?:\s(?:to|in|for|by|at|à|a|bei)\s|[,.;]|\s?[\n\x1f]|$)")
_MOST_COMMAS, _FAR = 60, 1500


def up_to(entry: Entry, start: int, end: str) -> Span | None:
    """From `start` to the first delimiter of this kind, within the line."""
    clean = entry.clean
    if start >= len(clean):
        return None
    break_ = _HARD.search(clean, start)
    hard = break_.start() if break_ else len(clean)
    if to := end_of_note(clean, start, hard) or _before_type(entry, start, hard):
        return start, to
    if end == "hard":
        return start, hard
    if end == "style":
        return to_new_style(entry, start, hard)
    hard = min(hard, start + _FAR)
    if end == ",":
        return _to_comma(entry, start, hard)
    if end == ":venue":
        return _to_colon(clean, start, hard)
    if end == "best":
        return _to_best(entry, start, hard)
    if end == "imprint":
        found = imprint_of(clean[start:hard])
        return (start, start + found.start) if found and word_count(clean[start : start + found.start]) >= 1 else None
    asked: Span | None = None
    for stop in _STOPS[end].finditer(clean, start, hard):
        if end == "by" and (
            is_about_a_work(clean[start : stop.start()])
            or not names_end(clean[stop.end() : min(hard, stop.end() + 120)])
        ):
            continue
        if end == "." and (
            _names_a_part(clean, stop.start(), hard)
            or amid_serial(clean, start, stop.start())
            or abbreviates(clean, start, stop.start())
        ):
            continue
        if asked:
            stops = (stop, COMMA_BEFORE_WORDS.search(clean, asked[1], stop.start()))
            return next(((start, s.start()) for s in stops if s and goes_on(clean, asked, s)), asked)
        if word_count(clean[start : stop.start()]) >= 1:
            if end != "." or clean[stop.start() - 1] not in "?!" or stop.group()[:1] == ".":
                return start, stop.start()
            asked = (start, stop.start())
            if clean[stop.start() : stop.start() + 1] == ",":
                break  # `Who pays?, Canal Review, No. 6`
    return asked


def _before_type(entry: Entry, start: int, hard: int) -> int:
    """`On fog, Norland[J]`: in the Chinese standard of references that mark ends every title; 0 if there is none."""
    return hard if RECORD_TYPE.match(entry.text, hard) and word_count(entry.clean[start:hard]) >= 1 else 0


def _names_a_part(clean: str, stop: int, hard: int) -> bool:
    """Whether the number of a part stands behind this full stop, and what it is called."""
    part = _PART_BEHIND.match(clean, stop, hard)
    one = _ONE_NAMED.match(clean, stop, hard)
    if part is None or (one is not None and is_surname(one[1])):
        return False
    named = _up_to_a_stop(clean, part.end(), hard)
    return place_likeness(named) < 0.4 or (
        word_count(first := named.partition(",")[0]) >= 2 and place_likeness(first) < 0.4
    )


def _to_colon(clean: str, start: int, hard: int) -> Span | None:
    """Before the colon that leads to a venue, as geologists have it; the colons within the title do not.

    Of a part of a book before the word that leads to its editors.
    """
    if (edited := _IN_EDITED.search(clean, start, hard)) and word_count(clean[start : edited.start()]) >= 1:
        return start, edited.start()
    for colon in _STOPS[":"].finditer(clean, start, hard):
        behind = clean[colon.end() : min(hard, colon.end() + _FAR)]
        if word_count(clean[start : colon.start()]) >= 1 and (_names_a_venue(behind) or _SERIAL.match(behind)):
            return start, colon.start()
    return None


def _to_comma(entry: Entry, start: int, hard: int) -> Span | None:
    clean, fallback = entry.clean, None
    changes = {m.start for m in entry.marks}
    for comma in islice(_COMMA.finditer(clean, start, hard), _MOST_COMMAS):
        behind = clean[comma.end() : min(hard, comma.end() + _FAR)]
        if _PART.match(behind) or breaks_off(clean, comma.start()):
            continue
        if fallback is None and word_count(clean[start : comma.start()]) >= (
            1 if WIDE.match(clean, comma.start() - 1) else 3
        ):
            fallback = (start, comma.start())
        named = names_genre(behind) or authors_at_start(behind)[1] > 0.6 or behind[:1] in ("《", "『")
        named = named or (not _IN_SMALL.match(behind) and _names_a_venue(behind))
        named = named or (fallback is not None and _STANDS_IN.match(behind) is not None)
        named = named or _STATUS.match(behind) is not None or _THESIS.match(behind) is not None
        if comma.end() in changes or named or in_other_case(clean[start : comma.start()], behind):
            return start, comma.start()
    return fallback


def _to_best(entry: Entry, start: int, hard: int) -> Span | None:
    """To the likeliest end with a title before it and a venue, people or a year behind it, for lists without a rule.

    The most hopeful ends are looked at first, so that most of the others need no look.
    """
    clean = entry.clean
    hopes: list[tuple[float, Span, str, float]] = []
    for at, behind, chance in ends(clean, start):
        title = clean[start:at].strip(_QUOTES)
        if word_count(title) >= 1 and not _goes_on_behind(clean, start, at, hard, title):
            sure = sqrt(chance)
            hopes.append((sure * title_shape_at_most(title), (at, behind), title, sure))
    best, found = 0.0, hard
    for hope, (at, behind), title, sure in sorted(hopes, key=lambda h: (-h[0], h[1])):
        if hope <= best:
            break
        shape = title_shape(title)
        if sure * shape <= best:
            continue
        explained = max(_explains(clean[behind:]), 0.85 * in_other_case(title, clean[behind:hard]))
        value = sure * shape * (0.5 + 0.5 * explained)
        if value > best:
            best, found = value, at
    return (start, found) if found > start else None


def _goes_on_behind(clean: str, start: int, at: int, hard: int, title: str) -> bool:
    """Whether the sign there is part of a question, a serial's name, an abbreviation, a row or a review's title."""
    if clean[at - 1] in "?!":
        return asks_on(clean, start, at, hard)
    if clean[at : at + 1] == ".":
        return _names_a_part(clean, at, hard) or amid_serial(clean, start, at) or abbreviates(clean, start, at)
    if breaks_off(clean, at):
        return True
    return _BY.match(clean, at) is not None and is_about_a_work(title)


def _up_to_a_stop(clean: str, start: int, hard: int) -> str:
    stop = _STOPS["."].search(clean, start, hard)
    return clean[start : stop.start() if stop else hard].strip(_QUOTES)


def _explains(behind: str) -> float:
    """0-1: does a text begin with what may follow a title, a place, people or a year?"""
    text = behind.lstrip(' \n\x1f.,;:)]"”»')
    piece = _HARD.split(text, maxsplit=1)[0]
    if not piece.strip(" .,;()"):
        return 0.5
    if _YEAR_ONLY.match(piece):
        return 0.6
    led = LED.match(piece)
    end, people = authors_at_start(piece[led.end() :] if led else piece)
    if end and (led or end >= 0.6 * len(piece)):
        return max(people, place_likeness(piece[:200]))
    return place_likeness(piece[:200])


def _names_a_venue(text: str) -> bool:
    if _THESIS.match(text):
        return True
    if hardly_a_venue(text[:120]):
        return False
    if _COLLECTED.match(text):
        return True
    likeness = place_likeness(text[:120])
    return likeness > 0.6 or (likeness == 0.6 and "," not in _VOLUME.split(text, maxsplit=1)[0])


def behind_pages(entry: Entry, start: int | None) -> Span | None:
    """Where a title stands that comes last: `W. Li, J. Ma, Canal Review, 2014, 7, 387–395. Who pays for the lock?`"""
    tails = list(_PAGES_BEFORE.finditer(entry.clean, start)) if start is not None else []
    return (up_to(entry, tails[-1].start(1), ".") or tails[-1].span(1)) if tails else None

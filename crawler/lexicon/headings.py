"""What a section heading announces, in the languages of headings.csv."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from crawler.lexicon.letters import without_accents
from crawler.lexicon.tables import rows

_YEARS = re.compile(
    r"[\s\W]*(?:year\s*)?(?:19|20)\d\d(?:\s*[-–—/~]\s*(?:(?:19|20)\d\d|present|now))?"
    r"(?:\s*(?:and\s+)?(?:earlier|before|or earlier|年度?|년))?(?:\s*\(\s*\d+[^)]*\))?[\s\W]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[（][^()\[\]（）]{2,40}[)\]）]")
"""What `Articles (academic)` or `论文（部分）` adds to its heading."""
_COUNT = re.compile(r"[(\[（]\s*\d[^)\]）]{0,20}[)\]）]|\b\d+\b")
_NO_LETTER = re.compile(r"[\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")
_NUMBERED = re.compile(r"\W*(?:[ivx]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2}){0,2})[.)]\s+(?=\S)", re.IGNORECASE)
"""`II. Articles`, `3.1 Books`, `b) Reports`"""
_SPACED = re.compile(r"(?:\w\s){5,}\w")
"""`P A P E R S`"""
_DASH = re.compile(
    r"\s[-–—|/]\s|(?<=[^\W\d_]{4})/(?=[^\W\d_]{4})|(?<=[\u3040-\u9fff\uac00-\ud7af])\s+(?=[A-Z][A-Za-z&' ]{2,40}$)"
)
_VAGUE = frozenset({None, "interests", "about", "news", "other", "contact", "year"})
"""Kinds that may head anything: `Research – Publications`."""
_WIDE, _SHORT = "\u3040", 24
"""A line of more letters without spaces is rather a title that holds these characters."""
_FEW_LETTERS, _SHORTEST_STEM = 3, 3
_CITES = re.compile(r"[《『「][^》』」]+[》』」].*\d|(?:19|20)\d\d\D.*[，、．。；]|[，、．。；].*(?:19|20)\d\d")
"""`《水门法讲义》，运河出版社2016年版`: a work, whatever characters its press holds."""
_FEW = 7
"""Words. A longer heading is known by how it begins or ends alone."""
_LONG_NUMBER = re.compile(r"\d{5}")
"""Of a patent, say: what bears it is a thing itself."""
_UNMARKED = str.maketrans("ıłøđ", "ilod")
"""Letters that a font may draw with a mark, but that are no letter and mark to Unicode."""
_QUALIFIER = re.compile(
    r"^(?:(?:my|our|the|some|selected|recent|latest|full|all|complete|representative|main|key|notable|other|further|more"
    r"|additional|past|previous|current|major|featured|chosen|ausgewahlte|neueste|publies|selectionnees|seleccionadas"
    r"|selezionate|selecionadas|list of|refereed|peer reviewed|international|domestic|first author|invited)\s+)+"
)
_ENDING = re.compile(
    r"\s+(?:list|section|highlights?|overview|archive|page|and more|etc|selected|auswahl"
    r"|seleccionad[ao]s|destacad[ao]s|representativ[ao]s|recientes|selecionad[ao]s|selezionat[ei]|selectionnee?s|choisi(?:e?s)|recenti)$"
)
_JOINT = re.compile(r"\s(?:and|und|et|y|e|и)\s")
_LED = re.compile(r"^(?:and|und|et|y|e)\s")
_FIELDS = frozenset({"education", "positions", "teaching", "interests", "projects"})
_GATHERINGS = frozenset({"workshops", "talks", "conferences"})
_ORGANIZED = re.compile(
    r"(?<!self )\b(?:co ?)?organi[sz](?:ed|ing|ees?|es?|ierte?|ad[oa]s|at[ie])\b(?! by\b| crime)|\b(?:mit)?veranstaltet"
)
"""`Co-organised seminars`, `Séminaires organisés`: what one did for others."""
_TOLD_BY_ONE = frozenset({"education", "positions", "awards", "services", "talks"})
"""`Academic Qualification` says what `Academic Qualifications` says; one paper is another thing than several."""
_WORKS = frozenset({"articles", "papers", "publications", "chapters"})
"""`Medical Education Articles`: the last word says what they are, the others what they are about."""
_PAPERS = frozenset(
    "publications papers articles preprints publikationen veroffentlichungen aufsatze publicaciones articulos"
    " publicacoes artigos pubblicazioni articoli publicaties publikasjoner публикации".split()
)
_MINE = frozenset("my our own meine unsere eigene mes nos mis nuestros i nostri meus".split())
_WHOSE = frozenset("bibliography bibliographie bibliografia texts textes textos testi manuels".split())
"""What may be by anybody, unless `my` stands before it."""
_PUBLISHER = "press"
"""Last of several words that are no known heading, it ends the name of one that prints books."""
_JOINING = re.compile(r"[&,/+]")
_LONGEST, _JOINED = 100, 70


def _plain(text: str) -> str:
    """Letters only: no accents, digits, signs; lower case; single spaces."""
    if text.isascii():
        return _NO_LETTER.sub(" ", text.lower()).strip()
    letters = without_accents(text.casefold().translate(_UNMARKED))
    return unicodedata.normalize("NFC", _NO_LETTER.sub(" ", letters)).strip()


@cache
def _told() -> dict[str, dict[str, str]]:
    """What headings.csv tells, by how it is sought: kinds by headings, phrases, characters as they are compared."""
    found: dict[str, dict[str, str]] = {"whole": {}, "word": {}, "part": {}, "stem": {}, "tail": {}}
    for row in rows("headings.csv"):
        for heading in row["headings"].split("|"):
            found[row["how"]].setdefault(_plain(heading), row["kind"])
    return found


@cache
def _table() -> tuple[dict[str, str], dict[str, list[tuple[int, str, str]]], list[tuple[str, str]]]:
    """Whole headings; phrases between spaces, with their rank, by their first word; characters that tell.

    The longer phrase or characters come first.
    """
    found = _told()
    longest_first = {how: sorted(found[how].items(), key=lambda item: -len(item[0])) for how in ("word", "part")}
    phrases: dict[str, list[tuple[int, str, str]]] = {}
    for rank, (phrase, kind) in enumerate(longest_first["word"]):
        phrases.setdefault(phrase.partition(" ")[0], []).append((rank, f" {phrase} ", kind))
    return found["whole"], phrases, longest_first["part"]


@cache
def _stems(how: str) -> dict[str, list[tuple[str, str]]]:
    """Beginnings of words that tell (ends, for `tail`: both spelled from there), with their kinds, by three letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for stem, kind in _told()[how].items():
        spelled = stem if how == "stem" else stem[::-1]
        found.setdefault(spelled[:3], []).append((spelled, kind))
    return found


def _bent(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """What the beginnings and ends of these words tell, the longest least: `publikacji`, `Wörterbuchartikel`."""
    for word in words:
        for how, spelled in (("stem", word), ("tail", word[::-1])):
            for stem, kind in _stems(how).get(spelled[:3], ()):
                if spelled.startswith(stem):
                    yield -len(stem), 0, kind


@cache
def _telling() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The longest word of each heading and phrase; how words begin that tell, and how they end."""
    whole, phrases, _ = _table()
    told = chain(whole, (phrase for those in phrases.values() for _, phrase, _ in those))
    words = {max(heading.split(), key=len) for heading in told if heading.strip()} | _PAPERS
    return frozenset(words), tuple(_told()["stem"]), tuple(_told()["tail"])


def may_tell(text: str) -> bool:
    """Whether a text holds a word of headings, or only spaced letters; most in ASCII do not: no closer look then.

    >>> may_tell("Forests that learn"), may_tell("Selected papers of mine")
    (False, True)
    """
    if not text.isascii():
        return True
    words = _ASCII_WORD.findall(text.lower())
    telling, stems, tails = _telling()
    if not telling.isdisjoint(words):
        return True
    spaced = len(words) > _FEW_LETTERS and all(len(w) == 1 for w in words)
    return spaced or any(w.startswith(stems) or w.endswith(tails) for w in words if len(w) >= _SHORTEST_STEM)


def heading_kind(text: str) -> str | None:
    """The kind of section that a heading announces: `publications`, `education`, …; None if nobody can tell.

    A heading that is only a year is `year`: it orders a list and says nothing about what the list holds.

    >>> heading_kind("Selected Publications (12)"), heading_kind("2021"), heading_kind("Ausgewählte Veröffentlichungen")
    ('publications', 'year', 'publications')
    """
    kind = _kind(text) if 0 < len(text) <= 2 * _LONGEST else None
    return "publications" if kind in ("conferences", "forthcoming") else kind


def announces_forthcoming(heading: str) -> bool:
    """Whether a heading stands where a year would stand, had the works below it appeared.

    >>> announces_forthcoming("Im Erscheinen"), announces_forthcoming("Preprints")
    (True, False)
    """
    return len(heading) <= 2 * _LONGEST and _kind(heading) == "forthcoming"


def announces_conferences(heading: str) -> bool:
    """Whether a heading says that the publications below it are conference papers.

    >>> announces_conferences("Refereed Conference Papers"), announces_conferences("Journal and Conference Papers")
    (True, False)
    """
    return len(heading) <= 2 * _LONGEST and _kind(heading) == "conferences"


def joins_talks(heading: str) -> bool:
    """Whether talks are one of the things that a heading joins.

    >>> joins_talks("Conference Sessions and Papers"), joins_talks("Books and Papers")
    (True, False)
    """
    return any(_by_whole(side) == "talks" for side in _joined(heading[:_LONGEST]))


def leaves_open_whose(heading: str) -> bool:
    """Whether what a heading announces may as well be what others wrote: books, theses, a bibliography.

    >>> leaves_open_whose("Books"), leaves_open_whose("My books"), leaves_open_whose("Papers")
    (True, False, False)
    """
    plain = _plain(heading)
    return plain.split(" ")[0] not in _MINE and (plain in _WHOSE or _by_whole(plain) in ("books", "theses"))


def kinds_joined(heading: str) -> tuple[str, ...]:
    """What each of the things that a heading joins is; nothing if one of them is unknown.

    >>> kinds_joined("Honors, Awards & Service"), kinds_joined("Awards"), kinds_joined("Locks and Talks")
    (('awards', 'awards', 'services'), (), ())
    """
    sides = [_LED.sub("", side) for side in _joined(heading)] if len(heading) <= _LONGEST else []
    kinds = [kind for side in sides if side and (kind := _by_whole(side))]
    return tuple(kinds) if len(kinds) > 1 and len(kinds) == sum(map(bool, sides)) else ()


@lru_cache(maxsize=4096)
def _kind(text: str) -> str | None:
    if ("19" in text or "20" in text) and _YEARS.fullmatch(text):
        return "year"
    if not may_tell(text):
        return None
    numbered = _NUMBERED.match(text)
    text = text[numbered.end() :] if numbered else text
    text = text.replace("(s)", "s").replace("(es)", "es")
    text = text.replace(" ", "") if _SPACED.fullmatch(text.strip()) else text
    if _LONG_NUMBER.search(text):
        return None
    if told := _by_first_side(text):
        return told
    plain = _plain(_COUNT.sub(" ", text.replace("’", " ").replace("'", " ")))
    if not plain or len(plain) > _LONGEST:
        return None
    kind = _by_whole(plain) or ("publications" if _joins_papers(text) else None)
    if kind is None and (text.isascii() or not _CITES.search(text)):
        kind = _by_parts(plain)
    if kind == "workshops" and joins_talks(text):
        return "talks"
    if kind in _GATHERINGS and _ORGANIZED.search(plain) and _PAPERS.isdisjoint(plain.split()):
        return "services"
    if _BRACKETED.search(text) is None:
        return kind
    bare = _plain(_BRACKETED.sub(" ", text))
    return "talks" if _by_parts(bare) == "talks" else kind or _by_whole(bare)


def _by_first_side(text: str) -> str | None:
    """What stands before a dash or bar says the kind, and behind it which of them: `Publications – Articles in …`.

    On either side of a slash, and in two scripts, stand words for the same: `Niveles/Grados`, `课题 Projects`.
    """
    first, *others = _DASH.split(text, maxsplit=1)
    kind = _by_whole(_plain(first)) if others else None
    if kind is None and len(others) == 1 and text[len(first)] == "/":
        kind = _by_whole(_plain(others[0]))
    return kind if kind not in _VAGUE else None


def _by_whole(plain: str) -> str | None:
    whole = _table()[0]
    bare = _ENDING.sub("", _QUALIFIER.sub("", plain))
    return whole.get(plain) or whole.get(bare) or (_of_cvs().get(_unnumbered(bare)) if bare.isascii() else None)


@cache
def _of_cvs() -> dict[str, str]:
    """What headings of several words announce but works, whichever of their words stand in the plural."""
    found = ((h, kind) for h, kind in _table()[0].items() if kind in _TOLD_BY_ONE and " " in h and h.isascii())
    return {_unnumbered(heading): kind for heading, kind in found}


def _unnumbered(plain: str) -> str:
    return " ".join(word[:-1] if len(word) > _FEW_LETTERS and word[-1] == "s" else word for word in plain.split())


def _joined(text: str) -> list[str]:
    """The things that a heading joins, in plain letters."""
    return _JOINT.split(_plain(_JOINING.sub(" and ", text)))


def _joins_papers(text: str) -> bool:
    """Whether publications are one of some things joined: `Talks & Publications`, `My recent papers and talks`."""
    sides = [words for side in _joined(text) if (words := side.split())]
    if len(sides) < 2 or max(map(len, sides)) > 4 or {"best", "for"} & set(sides[0]):
        return False
    return any(words[-1] in _PAPERS for words in sides)


def _by_parts(plain: str) -> str | None:
    """By the first known of two things joined (`Awards & Honors`), else by the phrase or characters that tell most."""
    whole, phrases, parts = _table()
    sides = [whole.get(_QUALIFIER.sub("", side)) for side in _JOINT.split(plain)] if len(plain) <= _JOINED else []
    if sides and sides[0] == "interests" and sides[-1] == "positions":
        return sides[-1]  # `Research and Professional Experience`
    if kind := next((k for k in sides if k), None):
        return kind
    if not plain.isascii():
        short = len(plain) <= _SHORT
        for characters, kind in parts:
            if characters in plain and (short or characters < _WIDE):
                return kind
    padded, words = f" {plain} ", plain.split()
    if len(words) > _FEW:
        inside = (p for word in words for p in phrases.get(word, ()) if " " in p[1].strip())
        ends = (k for _, p, k in inside if padded.startswith(p) or (padded.endswith(p) and k != "preprints"))
        return next(ends, None)
    if len(words) > 1 and words[-1] == _PUBLISHER:
        return None  # `Quayside University Press`
    told = [(-len(phrase), rank, kind) for w in words for rank, phrase, kind in phrases.get(w, ()) if phrase in padded]
    told += _bent(words)
    kind = min(told, default=(0, 0, None))[2]
    if kind == "workshops" and any(other == "talks" for _, _, other in told):
        return "talks"
    return "publications" if kind in _FIELDS and words[-1] in _WORKS else kind

"""What a section heading announces, in the languages of headings.csv."""

import re
import unicodedata
from functools import cache, lru_cache

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
_QUALIFIER = re.compile(
    r"^(?:(?:my|our|the|some|selected|recent|latest|full|all|complete|representative|main|key|notable|other|further|more"
    r"|additional|past|previous|current|major|featured|chosen|ausgewahlte|neueste|publies|selectionnees|seleccionadas"
    r"|selezionate|selecionadas|list of|refereed|peer reviewed|international|domestic|first author|invited)\s+)+"
)
_ENDING = re.compile(r"\s+(?:list|section|highlights?|overview|archive|page|and more|etc|selected)$")
_JOINT = re.compile(r"\s(?:and|und|et|y|e|и)\s")
_FIELDS = frozenset({"education", "positions", "teaching", "interests", "projects"})
_WORKS = frozenset({"articles", "papers", "publications", "chapters"})
"""`Medical Education Articles`: the last word says what they are, the others what they are about."""
_PAPERS = frozenset(
    "publications papers articles preprints publikationen veroffentlichungen aufsatze publicaciones articulos"
    " publicacoes artigos pubblicazioni articoli publicaties publikasjoner публикации".split()
)
_JOINING = re.compile(r"[&,/+]")
_LONGEST = 70


def _plain(text: str) -> str:
    """Letters only: no accents, digits, signs; lower case; single spaces."""
    if text.isascii():
        return _NO_LETTER.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", _NO_LETTER.sub(" ", letters)).strip()


@cache
def _table() -> tuple[dict[str, str], dict[str, list[tuple[int, str, str]]], list[tuple[str, str]]]:
    """Whole headings; phrases between spaces, with their rank, by their first word; characters that tell.

    The longer phrase or characters come first.
    """
    found: dict[str, dict[str, str]] = {"whole": {}, "word": {}, "part": {}}
    for row in rows("headings.csv"):
        for heading in row["headings"].split("|"):
            found[row["how"]].setdefault(_plain(heading), row["kind"])
    longest_first = {how: sorted(found[how].items(), key=lambda item: -len(item[0])) for how in ("word", "part")}
    phrases: dict[str, list[tuple[int, str, str]]] = {}
    for rank, (phrase, kind) in enumerate(longest_first["word"]):
        phrases.setdefault(phrase.partition(" ")[0], []).append((rank, f" {phrase} ", kind))
    return found["whole"], phrases, longest_first["part"]


def heading_kind(text: str) -> str | None:
    """The kind of section that a heading announces: `publications`, `education`, …; None if nobody can tell.

    A heading that is only a year is `year`: it orders a list and says nothing about what the list holds.

    >>> heading_kind("Selected Publications (12)"), heading_kind("2021"), heading_kind("Ausgewählte Veröffentlichungen")
    ('publications', 'year', 'publications')
    """
    kind = _kind(text) if 0 < len(text) <= 2 * _LONGEST else None
    return "publications" if kind == "conferences" else kind


def announces_conferences(heading: str) -> bool:
    """Whether a heading says that the publications below it are conference papers.

    >>> announces_conferences("Refereed Conference Papers"), announces_conferences("Journal and Conference Papers")
    (True, False)
    """
    return len(heading) <= 2 * _LONGEST and _kind(heading) == "conferences"


@lru_cache(maxsize=4096)
def _kind(text: str) -> str | None:
    if _YEARS.fullmatch(text):
        return "year"
    plain = _plain(_COUNT.sub(" ", text.replace("’", " ").replace("'", " ")))
    if not plain or len(plain) > _LONGEST:
        return None
    kind = _by_whole(plain) or ("publications" if _joins_papers(text) else _by_parts(plain))
    if _BRACKETED.search(text) is None:
        return kind
    bare = _plain(_BRACKETED.sub(" ", text))
    return "talks" if _by_parts(bare) == "talks" else kind or _by_whole(bare)


def _by_whole(plain: str) -> str | None:
    whole = _table()[0]
    bare = _ENDING.sub("", _QUALIFIER.sub("", plain))
    return whole.get(plain) or whole.get(bare)


def _joins_papers(text: str) -> bool:
    """Whether publications are one of some things joined: `Talks & Publications`, `My recent papers and talks`."""
    sides = [words for side in _JOINT.split(_plain(_JOINING.sub(" and ", text))) if (words := side.split())]
    if len(sides) < 2 or max(map(len, sides)) > 4 or {"best", "for"} & set(sides[0]):
        return False
    return any(words[-1] in _PAPERS for words in sides)


def _by_parts(plain: str) -> str | None:
    """By the first of two things joined (`Awards & Honors`), else by the phrase or characters that tell most."""
    whole, phrases, parts = _table()
    for side in _JOINT.split(plain):
        if kind := whole.get(_QUALIFIER.sub("", side)):
            return kind
    if not plain.isascii():
        for characters, kind in parts:
            if characters in plain:
                return kind
    padded, words = f" {plain} ", plain.split()
    if len(words) > 7:
        begins = (p for p in phrases.get(words[0], ()) if padded.startswith(p[1]) and " " in p[1].strip())
        return next((kind for _, _, kind in begins), None)
    inside = [p for word in words for p in phrases.get(word, ()) if p[1] in padded]
    kind = min(inside)[2] if inside else None
    return "publications" if kind in _FIELDS and words[-1] in _WORKS else kind

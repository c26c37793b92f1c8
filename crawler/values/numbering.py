# ruff: noqa: E501 (patterns are read more easily whole)
"""Where in a journal: volume, number, pages and the year between them, with or without their words.

Every trade writes it in its own order (`93 (2019): 801-806`, `2022 Feb;29(7):9-35`, `34巻6号、534-562頁`,
`100 Cornell L. Rev. 422`), and what stands in front of it is the journal's name, known or not.
"""

import re
from typing import NamedTuple

from crawler.lexicon.late import Late
from crawler.values import cues
from crawler.values.cues import DIGIT, holds

COUNTED = r"(?<!\w)(?:(?:[TtZzτТт]|[Ss]a)\.|R\.(?=\s?[IVX])|(?:[Nn]r|[Rr]oč|[Čč]|[Ss]v|[Bb]r|[Kk]nj|[Вв]ып|№|[Ll]etn|[Šš]t|[Cc]ilt|n\.?[°º]|τχ|τόμ|[Гг]од|[Кк]н)\.?)\s?(?:\d|[IVXLC]{1,7}\b(?!\.))"
"""The number of a volume or an issue, with what stands before it in many languages."""
_PAGES = re.compile(
    r"(?<![\w&])(?<![^\W\d_]\.)(?:pp?\.?|pages?|Seiten|s?s\.|págs?\.|стр\.|с\.(?=\s?\d)|str\.|σσ?\.|頁|页)\s?:?\s*(?P<p>[A-Za-z]?\d+(?::\d+)?(?:\s?(?:-|–|—|−|‐|--|to)\s?[A-Za-z]?\d+(?::\d+)?)?)(?!\w)",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    r"(?<!\w)(?:vol(?:ume|\.)?|Bd\.|Band|Jg\.|jrg\.?|jaargang|Jahrgang|årg\.|tome|t\.|т\.|том|τόμ\.|v\.(?=\s?\d)|(?<=,\s)(?-i:v)(?=\d)|cilt\.?|roč\.?|letn\.|knj\.|r\.(?=\s?[XVI]))\s?:?\s*(?P<v>\d{1,4}|(?-i:[A-Z]{1,2}\d{1,3}(?:-[A-Z]{1,2})?)|(?-i:(?<=[\s.])[A-Z]|(?<=[\s.])[IVXLC]{1,7}))(?!\w)(?:\s?\((?P<n>(?!(?:19|20)\d\d\))\d{1,4}(?:[-–/]\d+)?)\))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<!\w)(?:no\.?|number|issue|iss\.|n[uú]ms?\.|fasc\.|nr\.?|n\.?[°º]\.?|n\.(?=\s?\d)|№|вып\.|č\.(?=\s?\d)|št\.|br\.|sv\.|sa\.|sayı|(?-i:z)\.(?=\s?\d)|τχ\.|Heft|art(?:icle|\.)?(?: no\.?)?)\s*(?P<n>[A-Za-z]?\d{1,7}(?:[-–/](?!(?:19|20)\d\d)\d+)?)(?:/(?=(?:19|20)\d\d|$))?(?!(?<!/)\w)",
    re.IGNORECASE,
)
_PARTS = (
    (("p", "seiten", "s.", "стр", "str", "с.", "σ.", "頁", "页"), _PAGES),
    ((*cues.VOLUME, "v.", " v"), _VOLUME),
    (
        (
            "no",
            "num",
            "núm",
            "iss",
            "nr",
            "n°",
            "nº",
            "fasc",
            "n.",
            "№",
            "вып",
            "heft",
            "art",
            "č.",
            "št.",
            "br.",
            "sv.",
            "sa",
            "z.",
            "τχ",
        ),
        _NUMBER,
    ),
)
_RUN = re.compile(
    r"[\s,]++(?!(?:19|20)\d\d(?![\d(])|\d{1,3},\d{3}\s[a-zA-Z])(?P<v>\d{1,4}|[A-Z]{1,2}\d{1,3}|(?<=,\s)[IVXLC]{1,7}(?=,\s\d|\s?\(\d))\s*(?:\(\s*(?P<n>(?!(?:19|20)\d\d\))\d{1,4}(?:[-–/]\d+)?|Suppl[^)]{0,12}|S\d+|[A-F])\s*\))?\s*(?:(?:[:,]\s*|(?<=\)\s)(?=\d+[-–]\d))(?P<p>(?!(?:19|20)\d\d(?![\d-]))(?:e(?:19|20)\d\d[A-Z]{2,3}|[A-Z]{2,3}|[a-z]{4}(?=\d{3}(?!\d))|[A-Za-z])?\d{1,9}(?:/\d{1,2}[-–]\d{1,3}|\s?(?:[-–—−‐]|--)\s?[A-Za-z]?\d{1,7}|[A-Z](?:\d{1,4}|-\d{1,3})?|\.\d{1,3}(?=[,;]))?)(?!\w))?(?=[\s,.;()]|$)"
)
_ISSUE_ALONE = re.compile(
    r"[\s,]\((?P<n>(?!(?:19|20)\d\d\))\d{1,4}(?:[-–/]\d{1,4})?)\)\s?[,:]\s?(?P<p>\d{1,5}\s?(?:-{1,2}|[–—])\s?\d{1,5})(?!\w)"
)
"""`Revista del Canal, (48), 23-47`."""
_ARTICLE = re.compile(r"(?<=[\w.)])[\s,]+(?P<p>[a-z]{1,5}\d{3,8}|(?<=,\s)\d{5,7}|\d{6,7})(?=[\s.;,]*$)")
"""`Journal of Fog, e23352`: papers that are numbered have no pages."""
_YEAR_OF_SERIAL = re.compile(
    r",\s(?:[Aa]n(?:ul|no|née)?|[Aa][ñn]o|[Aa]ny)\s(?P<v>[IVXLC]{1,7}|(?!(?:19|20)\d\d)\d{1,4})(?=[,;.(\s]|$)"
)
"""`Belfagor, anno LX, fasc. 3`, `Vatra, an XII, nr. 1`: which year of its life."""
_ONLY_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL_END = re.compile(r"\s*(?:st|nd|rd|th)\b", re.IGNORECASE)
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
_IN_BRACKETS = rf"\((?:[A-Z][a-z]{{2,8}}\.?,?\s)?{_YEAR}\)"
"""`(2013)`, `(March 2013)`."""
_SPAN = r"(?P<p>[A-Za-z]?\d{1,7}(?:\s?(?:-{1,2}|[–—−‐])\s?[A-Za-z]?\d{1,7})?)(?!\w)(?!\s?[-–/]\d)"
_ISSUE = r"(?:\s*\(\s*(?P<n>\d{1,4}(?:[-–/]\d+)?|Suppl[^)]{0,12})\s*\))?"
_WHOLE = tuple(
    (needed, Late(pattern))
    for needed, pattern in (
        (
            (" 18", " 19", " 20", "(18", "(19", "(20"),
            rf"(?:^|(?<=[\w.)])[\s,]+)(?P<v>\d{{1,4}})(?:,\s(?:[Nn]o|[Nn]r|n)\.\s?|:)(?P<n>\d{{1,4}}(?:[-–/]\d+)?)\s*,?\s*{_IN_BRACKETS}(?:\s*[,:;]\s*(?:pp?\.\s?|S\.\s?)?{_SPAN})?",
        ),
        (
            ("o. ", "r. ", "sue ", "n. "),
            rf"(?:^|(?<=[\w.)])[\s,]+)(?P<v>\d{{1,4}}),?\s(?:[Nn]o|[Nn]r|n|[Ii]ssue)\.?\s(?P<n>\d{{1,4}}(?:[-–/]\d+)?)\s*,\s*(?:[A-Z][a-z]{{2,8}}\.?\s)?{_YEAR}(?:\s*[,:;]\s*(?:pp?\.\s?|S\.\s?)?{_SPAN})?",
        ),
        (
            ("(18", "(19", "(20"),
            rf"(?:^|(?<=[\w.)])[\s,]+)(?P<v>\d{{1,4}}|[A-Z]\d{{1,3}}|(?<=,\s)[IVXLC]{{1,7}}){_ISSUE}\s*,?\s*\({_YEAR}\)\s*[,:;]?\s*(?:(?:[Nn]o|[Nn]r|n)\.\s?(?P<k>\d+(?:[-–/]\d+)?)\s*[,:;]\s*)?(?:pp?\.\s?|S\.\s?)?{_SPAN}",
        ),
        (
            (", 18", ", 19", ", 20", ",18", ",19", ",20", ",  "),
            rf"(?:^|(?<=[\w.])(?<!\bfasc\.)(?<!\bn\.[ºo])(?<!\bnúm\.)[\s,]+)(?P<v>\d{{1,4}}){_ISSUE}\s*,\s*{_YEAR}\s*[,:;]\s*(?:pp?\.\s?|S\.\s?)?{_SPAN}",
        ),
        (
            (";",),
            rf"(?<=[\w.)])[\s.,]+{_YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d\d?)?)?\s?;\s?(?P<v>\d{{1,4}}){_ISSUE}\s?:\s?{_SPAN}",
        ),
        (
            (".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9", "/"),
            rf"(?<=[\w.)])[\s,]+(?P<v>(?!(?:19|20)\d\d[./])\d{{1,4}})[./](?P<n>\d{{1,2}}(?:[-–/]\d{{1,2}})?)(?:\s?\((?:[A-Z][a-z]{{2,8}}(?:[/–-][A-Z][a-z]{{2,8}})?\.?,?\s)?{_YEAR}\))?"
            r"\s?[,:]\s?(?:pp?\.\s?|S\.\s?)?(?P<p>\d{1,5}\s?(?:-{1,2}|[–—−‐])\s?\d{1,5})(?!\w)",
        ),
        (
            (", p", ", S"),
            rf"(?<=\w)[\s.,]+(?P<v>\d{{1,4}}),\s(?P<n>(?!(?:19|20)\d\d\b)\d{{1,4}}),\s(?:pp?\.|S\.)\s?{_SPAN}",
        ),
        (
            ("年",),
            rf"{_YEAR}\s?年\s?(?:第\s?(?P<v>\d{{1,4}})\s?[卷巻]\s?)?第\s?(?P<n>\d{{1,4}})\s?[期号號](?:[、，,]\s?(?:第\s?)?(?P<p>\d+(?:[-–~〜]\d+)?)\s?[頁页])?",
        ),
        (
            ("号（", "號（", "号("),
            r"(?<=[^\d第])第?(?P<v>)(?P<n>\d{1,4})\s?[号號][（(](?P<y>(?:19|20)\d\d)年?[）)](?:\s?(?P<p>\d+(?:[-–~〜]\d+)?)\s?[頁页])?",
        ),
        (
            ("권",),
            r"(?:제\s?)?(?P<v>\d{1,4})\s?권(?:\s?제?\s?(?P<n>\d{1,4})\s?호)?(?:[(]?(?P<y>(?:19|20)\d\d)년?[)]?)?(?:[,]?\s?(?:pp?\.\s?)?(?P<p>\d+[-–~]\d+)(?:\s?쪽)?)?",
        ),
        (
            ("巻", "卷"),
            r"第?\s?(?P<v>\d{1,4})\s?[巻卷](?:\s?第?(?P<n>\d{1,4})\s?[号號期](?:[・･]\d{1,4}\s?[号號期])*)?(?:[（(](?P<y>(?:19|20)\d\d)年?[）)])?(?:[、，,]?\s?(?P<p>\d+(?:[-–~〜]\d+)?)\s?[頁页])?",
        ),
    )
)
"""The run from volume to pages, with the year within; before each the signs of which it needs one."""
_REPORTER = re.compile(
    rf"^(?P<v>\d{{1,3}}|(?:19|20)\d\d)\s(?P<name>[A-Z][\w.&’' ]*?(?:\bRev\.|\bL\.\s?[JQ]\.|\bJ\.|\bReview|\bJournal|\bReports|U\.S\.|F\.[23]d)[\w.&’' ]*?)\s(?:(?P<p>\d{{1,5}})(?=\s*(?:\({_YEAR}\)|[,.;]|$))|(?=\(\s*(?P<z>(?:19|20)\d\d)\)))"
)
"""Of law: the volume stands before the journal, the first page behind it."""


class Numbering(NamedTuple):
    """Volume, number and pages as printed, and the year if it stands among them."""

    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    year: int | None = None


UNNUMBERED = Numbering()


def take_numbering(text: str) -> tuple[str, Numbering]:
    """The text without its numbering, and the numbering.

    >>> take_numbering("Antiquity 93 (2019): 801-806")
    ('Antiquity ', Numbering(volume='93', number=None, pages='801-806', year=2019))
    """
    if (", a" in text or ", A" in text) and (annual := _YEAR_OF_SERIAL.search(text)):
        rest, at = take_numbering(text[: annual.start()] + text[annual.end() :])
        return rest, at._replace(volume=annual["v"], number=at.volume or at.number)
    if not DIGIT.search(text) and not cues.VOLUME.search(text.lower()):
        return text, UNNUMBERED
    if reporter := _REPORTER.match(text):
        year = reporter["y"] or reporter["z"]
        name, rest = reporter["name"], text[reporter.end() :]
        return f"{name} {rest}", Numbering(reporter["v"], None, reporter["p"], int(year) if year else None)
    for needed, pattern in _WHOLE:
        if holds(text, needed) and (found := pattern.search(text)):
            part = found.groupdict()
            year = part.get("y")
            numbers = Numbering(part["v"], part.get("n") or part.get("k"), part["p"], int(year) if year else None)
            return f"{text[: found.start()]} {text[found.end() :]}", numbers
    return _in_pieces(text)


def _in_pieces(text: str) -> tuple[str, Numbering]:
    """Each part by its own word; volume, number and pages without words only where they stand in a run."""
    got: dict[str, str | None] = {"v": None, "n": None, "p": None}
    low = text.lower()
    for words, pattern in _PARTS:
        if holds(low, words) and (found := pattern.search(text)):
            got |= {k: v for k, v in found.groupdict().items() if v}
            text = f"{text[: found.start()]} {text[found.end() :]}"
    for found in _RUN.finditer(text):
        if _ONLY_YEAR.fullmatch(found.group("v")) and not found.group("n"):
            continue
        if not (found.group("n") or found.group("p") or got["p"] or got["n"]) or _ORDINAL_END.match(
            text, found.end("v")
        ):
            continue
        for part in "vnp":
            got[part] = got[part] or found.group(part)
        text = f"{text[: found.start()]} {text[found.end() :]}"
        break
    for sparse in (_ISSUE_ALONE, _ARTICLE):
        if not got["p"] and (found := sparse.search(text)):
            got |= found.groupdict()
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return text, Numbering(got["v"], got["n"], got["p"]) if any(got.values()) else UNNUMBERED

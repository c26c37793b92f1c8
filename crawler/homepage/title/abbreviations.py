"""Words with a full stop that end no title: before numbers, names and editions, as many languages have them."""

import re

_BEFORE_NUMBERS = frozenset(
    (
        "s. S. č. Č. p. pp. P. nr. Nr. no. No. n. N. r. R. roč. ročn. str. Str. sz. t. T. Bd. bd. vol. Vol. cz. z. Z. "
        "sv. Sv. br. с. С. т. Т. стр. Стр. вып. Вып. св. σ. σσ. τ. τχ. núm. pág. págs. fasc. Jg. H. Sp. kn. bl. blz. "
        "god. iss. art. Art. cap. pt. ed. sect. Sect. fig. Fig."
    ).split()
)
_BEFORE_NAMES = frozenset(
    "red. Red. ur. szerk. Hrsg. hrsg. Hg. hg. coord. dir. ed. eds. Eds. Ed. отв. ред. επιμ. prir. ured. toim.".split()
)
_OF_TAXA = frozenset("sp. spp. ssp. subsp. var. cf. aff. pv. bv. str.".split())
_STRAIN = re.compile(r"\s(?:[A-Z]{1,6}[- ]?\d|(?!(?:19|20)\d\d\b)\d{2,}\b|[Nn]ov\.|strains?\b)")
"""`Janthinobacterium sp. KBS0711`: which of the kind."""
_BEFORE_LEMMAS = frozenset(("Art.", "Rez.", "Anm.", "Bespr.", "Komm.", "Lex.", "Rec."))
"""`Art. Fischfang`: with which a title begins."""
_OF_YEARS = frozenset("r. г. гг. р. рр. god. год. y. yy.".split())
"""`z 2006 r. (MLC)`: what stands behind years."""
_OF_TOWNS = frozenset("i.Br. Br. a.M. M. a.d. i.Ü. i.Ue. i.W. i.Allg. a.Rh.".split())
"""`Freiburg i.Br. 2014`, `Frankfurt a. M. 2017`: which of the towns of that name, before a year."""
_SHORT_WORDS = frozenset("a. i. u.".split())
_BEHIND_TOWN, _REST_OF_TOWN = re.compile(r"[:,]|\s(?:19|20)\d\d"), re.compile(r"\s(?:M|Br|W|Allg|Ü|Rh|a|d)\.")
_BEFORE_ORDINALS = re.compile(r"(?:,|\b(?:im|am|zum|vom|der|des|dem|den|die|das))$")
"""`, 2. Aufl.`, `im 2. Jahrtausend`."""
_EDITED_BY = re.compile(r"(?:\ba c|\b(?:[Hh]r?s?gg?|[Üü]bers|[Bb]earb|[Rr]ed)\.\sv)\.\s(?=[^\W\d_a-z]|d)")
_TO_EDITED_BY = 12
"""Letters. `hrsg. v` is no longer."""
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_LONGEST = 6


def _opens(clean: str, start: int, stop: int) -> bool:
    """`Bir Tersane: XVIII. Yüzyılda`, `II. Rákóczi`: whether nothing stands before the number that it could count."""
    before = clean[start : max(start, clean.rfind(" ", start, stop))].rstrip()
    return (not before or before[-1] == ":") and clean[stop + 1 : stop + 3].strip()[:1].isupper()


def abbreviates(clean: str, start: int, stop: int) -> bool:
    """Whether the full stop ends a word that never ends a title: `s. 301`, `red. P. Doe`, `, 2. Aufl.`"""
    if clean[start : stop + 1] in _BEFORE_LEMMAS:
        return True
    if clean.startswith((" c", " v"), stop - 2) and (by := _EDITED_BY.search(clean, max(start, stop - _TO_EDITED_BY))):
        return by.start() < stop < by.end()
    if _ROMAN.fullmatch(clean, max(start, clean.rfind(" ", start, stop) + 1), stop) and _opens(clean, start, stop):
        return True
    word = max(clean.rfind(sign, start, stop) for sign in " ([")
    token, behind = clean[word + 1 : stop + 1], clean[stop + 1 : stop + 3].strip()
    if word < start or len(token) > _LONGEST:
        return False
    if token in _BEFORE_NUMBERS:
        return behind[:1].isdigit()
    if token in _OF_TAXA:
        return _STRAIN.match(clean, stop + 1) is not None
    if token in _BEFORE_NAMES:
        return behind[:1].isupper()
    if token in _OF_YEARS and clean[word - 1 : word].isdigit():
        return behind[:1].islower() or behind[:1] in ("(", "–", "-", ",")
    if token in _OF_TOWNS:
        return _BEHIND_TOWN.match(clean, stop + 1) is not None
    if token in _SHORT_WORDS:
        amid = _REST_OF_TOWN.match(clean, stop + 1) is not None
        return amid or (clean.startswith("u. a.", stop - 4) and _BEHIND_TOWN.match(clean, stop + 1) is not None)
    ordinal = token[:-1].isdigit() and len(token) <= 3 and behind[:1].isupper()
    return ordinal and _BEFORE_ORDINALS.search(clean, max(start, word - 5), word) is not None

"""Lists of authors with slips of typing, as they were meant: `M. Doe, Y, Roe, T. Fox` names three people, not four."""

import re

from crawler.lexicon.people import is_given_name

_TYPED = re.compile(r"(?<=[^\W\d_], )([A-Z]),(?= [A-Z][\w'’-]+(?:,| and | & |;))")
_ALONE = re.compile(r", [A-Z], [A-Z]")
_INITIALLED = re.compile(r"(?:[A-Z]\.[ -]?)+[A-Z][\w'’-]+[,;]")
_INVERTED = re.compile(r"[^\W\d_]{2,}, [A-Z]\.[,;]")
_FEW = 2
_STOP_APART = re.compile(r"(?<=\b[A-Z]) \.(?=[\s,;&])")
_HYPHEN_APART = re.compile(r"\b([A-Z]\.) (-[A-Z]\.)(?=\s?[A-Z])")
_STOP_AND_COMMA = re.compile(r"(?:(?<=^)|(?<=[,;&] ))((?:[A-Z]\. ?)*[A-ZÀ-Þ][a-zß-ÿ]{2,})\.(?=, [A-ZÀ-Þ])")
_STOP_FOR_COMMA = re.compile(
    r"\.(?<=[a-zß-ÿ]{2}\.)(?= (?:[A-Z]\. ?){1,3}(?:(?:El|de|van|von) )?[A-Z][\w'-]+, (?:[A-Z]\. ?)+[A-Z][a-z])"
)
_STAR_BEFORE_AND = re.compile(r",([*∗†‡]+)(?=\s?(?:and|&)\s)")
_BARE = re.compile(r"[A-Z][a-z]+ [A-Z]{1,3}[,.;]")
_COMMA_TOO_MANY = re.compile(r"(?<=,) ([A-Z][a-zß-ÿ'-]+), ([A-Z]{1,3})(?=[,.;]|\sand\s|$)")
_SURNAME = r"(?:(?:von|van|de|der|zu) )*[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
_SLASH_INVERTED = re.compile(rf"(?<=[\w.])\s?/\s?(?={_SURNAME}, [A-ZÀ-Þ])")
_BEGINS_INVERTED = re.compile(rf"{_SURNAME}, [A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)*\s?/")
_SLASH_UPRIGHT = re.compile(r"([A-ZÀ-Þ][\w-]+)(?: [A-ZÀ-Þ][\w.’'-]+){1,2}/([A-ZÀ-Þ][\w-]+) [A-ZÀ-Þ]")
_ARABIC = str.maketrans("،؛", ",;")


def mended(text: str) -> str:
    """The list with the signs that were meant, as long as before.

    >>> mended("M. Doe, T. Fox, Y, Roe, K. Poe"), mended("Holm, Ann/Poe, Eva: On fog")
    ('M. Doe, T. Fox, Y. Roe, K. Poe', 'Holm, Ann;Poe, Eva: On fog')
    """
    if "/" in text:
        text = _slashes_parting(text)
    if "،" in text or "؛" in text:
        text = text.translate(_ARABIC)
    if "," not in text:
        return text
    if "." in text:
        text = _initials_mended(text)
    elif _COMMA_TOO_MANY.search(text) and _BARE.search(text):
        text = _COMMA_TOO_MANY.sub(r"  \1 \2", text)
    if ",*" in text or ",†" in text:
        text = _STAR_BEFORE_AND.sub(r"\1,", text)
    if (
        not _ALONE.search(text)
        or not _TYPED.search(text)
        or _INVERTED.search(text)
        or len(_INITIALLED.findall(text)) < _FEW
    ):
        return text
    return _TYPED.sub(r"\1.", text)


def _initials_mended(text: str) -> str:
    """`S. Y . , W. -C. Roe, Poe., E.`: full stops and hyphens that stand apart, too many, or for a comma."""
    if " ." in text:
        text = _STOP_APART.sub(". ", text)
    if ". -" in text:
        text = _HYPHEN_APART.sub(r" \1\2", text)
    if ".," in text:
        text = _STOP_AND_COMMA.sub(r"\1 ", text)
    if _STOP_FOR_COMMA.search(text) and len(_INITIALLED.findall(text)) >= _FEW:
        text = _STOP_FOR_COMMA.sub(",", text)
    return text


def _slashes_parting(text: str) -> str:
    """`Holm, Ann/Poe, Eva`, `Ann Holm/Eva Poe`: German lists part people by slashes."""
    if _BEGINS_INVERTED.match(text):
        return _SLASH_INVERTED.sub(lambda m: m.group().replace("/", ";"), text)
    two = _SLASH_UPRIGHT.match(text)
    if two and is_given_name(two.group(1)) and is_given_name(two.group(2)):
        return text[: two.end()].replace("/", ";") + text[two.end() :]
    return text

# ruff: noqa: E501 (patterns are read more easily whole)
"""How one name among others is written: with initials before or behind it, inverted, in capitals."""

import re

CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u1e00-\u1eff\u0391-\u03a9\u0410-\u042f"
INITIALS = re.compile(
    rf"(?:(?:(?:ul|al)\s)?[{CAPITAL}][a-z]?\.(?:[-‐]?[a-z]\.)?[\s\-‐]*|[{CAPITAL}](?![a-z])[\s\-‐]*){{1,4}}"
)
FIRST_INITIALS = re.compile(rf"(?:[{CAPITAL}][a-z]?\.[\s\-‐]*){{1,4}}(?=[*∗†‡§¶#]*\s?[^\W_])")
PARTICLES = re.compile(
    r"\b(?:van|von|vom|zu|zur|de|der|den|da|di|del|dos|du|la|le|el|al|bin|ten|ter)\s+", re.IGNORECASE
)
SURNAME = re.compile(
    r"(?:[dlDL]['’])?(?:(?:van|von|de|der|den|da|di|del|la|le|el|al|bin|ten|dos|VAN|VON|DE|DER|DEN|DA|DI|DEL|LA|LE|TEN|DOS)[ -])*[^\W\d_a-z][\w'’\-‐]+(?:[ -][^\W\d_a-z][\w'’\-]+)?"
)
INITIALS_NAME = re.compile(rf"(?:[{CAPITAL}][a-z]?\.(?:[-‐][A-Za-z]\.)?[\s\-‐]?){{1,3}}[{CAPITAL}][\w'’\-]{{1,24}}")
TWO_INITIALS_NAME = re.compile(rf"(?:[{CAPITAL}]\.[\s\-‐]?){{2,3}}[{CAPITAL}][\w'’\-]{{1,24}}")
"""`T. P. Power` amid names: somebody, whatever else the word means."""
LONG_INITIALLED = re.compile(
    rf"(?:[{CAPITAL}]\.[\s\-‐]?){{1,3}}(?:(?:d[aeio]s?|de|del|van|von|der|e|y)\s|[{CAPITAL}][\w'’\-]+\s?){{2,6}}|(?:[{CAPITAL}]\.\s?){{1,3}}(?:[a-z]{{4,}}|[Dd][’']\s?[{CAPITAL}]\w+)"
)
"""`R. Ivo da Rocha Filho`, `R. tenaglia` amid names."""
ENDS_NAME = re.compile(r"\s?[,;(&]|\s?$|\s(?:and|ed?|et|und|y)\s")
VANCOUVER = re.compile(rf"[a-z](?:\s[{CAPITAL}]{{1,3}}|(?:\s[{CAPITAL}]){{2,3}})$")
SURNAME_INITIALS = re.compile(
    rf"(.*[a-z](?:\s[{CAPITAL}]{{1,3}}|(?:\s[{CAPITAL}]){{2,3}})\.)(?!\s+[{CAPITAL}]\.\s)\s+\S"
)
ENDS_IN_INITIALS = re.compile(rf"[^\W\d_]\s(?:[{CAPITAL}]\.[\s\-‐]?){{1,3}}$")
DOTTED_BEHIND = re.compile(
    rf"((?:[^\W\d_][\w'’\-‐]+\s){{1,2}}(?:[{CAPITAL}]\.[\s\-‐]?){{0,2}}[{CAPITAL}]\.)\s?(?=[^\W_][\w'’\-]+)(?![\w'’\-]+,)"
)
"""`Roe A. On fog`: a family name with its initials, and words behind them."""
SPACED_INITIALS = re.compile(rf"[{CAPITAL}][\w'’\-]{{1,24}}(?:\s[{CAPITAL}]){{2,4}}\.?")
"""`Low K H` amid names: a family name, whatever else the word means."""
ONE_INVERTED = re.compile(rf"[{CAPITAL}][\w'’\-]{{1,24}}, (?:[{CAPITAL}]\.[\s\-]?){{1,3}}")
ALL_INVERTED = re.compile(
    rf"[{CAPITAL}][\w'’\- ]{{1,24}}, (?:[{CAPITAL}]\.[\s\-]?){{1,4}}(?:\s?;\s{{1,3}}[{CAPITAL}][\w'’\- ]{{1,24}}, (?:[{CAPITAL}]\.[\s\-]?){{1,4}})+"
)
ALL_VANCOUVER = re.compile(
    rf"[{CAPITAL}][\w'’\-]{{1,24}}(?: [{CAPITAL}][\w'’\-]{{1,24}})? [{CAPITAL}]{{1,3}}(?:, [{CAPITAL}][\w'’\-]{{1,24}}(?: [{CAPITAL}][\w'’\-]{{1,24}})? [{CAPITAL}]{{1,3}})+"
)
"""`Quayle AP, Roe CH`, however rare the names."""
CAPITALS_INVERTED = re.compile(
    rf"[{CAPITAL}]{{2,}}(?:[ '-][{CAPITAL}]+)*, [{CAPITAL}][\w .'’\-*∗†‡]+(?:;\s{{1,3}}[{CAPITAL}]{{2,}}(?:[ '-][{CAPITAL}]+)*, [{CAPITAL}][\w .'’\-*∗†‡]+)+"
)
"""`GARCIA DE AMO, Gustavo; ROEPKE, H.`: as ABNT has them."""
CAPITALS_FIRST = re.compile(rf"[{CAPITAL}]{{3,}}(?:[ '’-][{CAPITAL}]{{2,}}){{0,2}} (?:[{CAPITAL}]\.[\s-]?){{1,3}}")
"""`MOUGENOT P.`"""
ROLE_BEHIND = re.compile(r"\s?\((?:(?:[Dd]ir|[EeÉé]d|[Cc]oord|[Oo]rg)s?\.?|in press\s?|n\.d\.)\)$")
"""`(dir.)`, `(in press)`: what says nothing about the form of a name."""
_WIDE_NAMES = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3々ヶ]{2,6}(?:[ \u3000・、，,]+[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3々ヶ]{1,6}){0,5}"
)
"""`真鍋孝之・小野木冴`, where something says that people stand here."""
_BIBTEX_NAME = (
    rf"(?:(?:van|von|de|der|den|da|di|del|la|le|al|bin|ten)\s)*[{CAPITAL}][\w'’\-‐]++,"
    rf"\s(?:(?:[{CAPITAL}]\.[\s-]?){{1,4}}(?:[{CAPITAL}][\w'’\-‐]*+)?|[{CAPITAL}][\w'’\-‐]++(?:\s[{CAPITAL}][\w.'’\-‐]*+){{0,3}}|[{CAPITAL}](?:\s[{CAPITAL}][\w.'’\-‐]*+){{0,3}})"
)
AS_BIBTEX = re.compile(rf"{_BIBTEX_NAME}(?:\s+and\s+{_BIBTEX_NAME})+(?=\s*(?:$|[.,:;\n\x1f(\"“]))")
"""`Gray, Alasdair J G and Watson, Richard`: as BibTeX has them."""
_FAMILY = rf"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]el|[Dd]i|[Dd]a|[Dd]os|[Ll]a|VAN|VON|DE|DEN|DER|DEL|DI|DA|LA)\s){{0,2}}[{CAPITAL}][\w'’\-‐]*(?:\s[{CAPITAL}][\w'’\-‐]*){{0,2}}"
_GIVEN = rf"(?:(?:[{CAPITAL}][a-z]?\.[\s-]?(?:[a-z]\.)?){{1,4}}|[{CAPITAL}][\w'’\-‐]+(?:\s[{CAPITAL}](?:\.|[\w'’\-‐]*)){{0,2}})(?:(?<=\s)(?:d[aeo]s?|van|von)\b)?"
PARTED_INVERTED = re.compile(
    rf"(?!(?:In|Eds?|Hrsg|Dans|En)\b){_FAMILY}, {_GIVEN}[*∗†‡§]?(?:\s?[;/]\s{{1,3}}{_FAMILY}, {_GIVEN}[*∗†‡§]?){{1,60}}(?:(?<=\.)(?=\s)|(?<=\.\s)|(?<=\.[*∗†‡§])|(?=\s*(?:$|[(:.,\n\x1f“\"„«])))"
)
"""`Brandt, Lena / Ní Bhriain, Aoife`, `IBARRA SANZ, T.; TRẦN, M. A.`: one comma in each name, another sign between them."""
_IN_CAPITALS = rf"[{CAPITAL}]{{2,}}(?:[ '’-][{CAPITAL}]{{2,}}){{0,3}}, (?:[{CAPITAL}][a-z]?\.[\s-]?){{1,4}}"
CAPITALS_LISTED = re.compile(
    rf"{_IN_CAPITALS}(?:(?:(?<=\s)|[,;]\s|\s{{1,20}})(?:(?:&|und|and|en|et|u\.)\s)?{_IN_CAPITALS}){{1,60}}"
)
"""`OSTERLUND, M. & HOLM, P.`, `KÖSTER, D., HOLM, M.`: as geographers have them, and lawyers of the Low Countries."""
ONE_IN_CAPITALS = re.compile(_IN_CAPITALS)
_GRAMMARS = (
    (0.85, ALL_INVERTED, " ;"),
    (0.85, CAPITALS_INVERTED, " ;."),
    (0.85, PARTED_INVERTED, " ;"),
    (0.8, ALL_VANCOUVER, " ,.;"),
    (0.85, CAPITALS_LISTED, " ,;"),
    (0.7, ONE_INVERTED, " "),
    (0.7, CAPITALS_FIRST, " "),
)


def likeness_by_grammar(text: str) -> float:
    """0-1: how sure the order of commas and initials makes that a text is a list of names, however rare they are."""
    if text.endswith(")"):
        text = ROLE_BEHIND.sub("", text)
    return next((sure for sure, form, around in _GRAMMARS if form.fullmatch(text.strip(around))), 0.0)


def wide_names_end(text: str) -> int:
    """How far the text is nothing but East Asian names, if something said that people stand there; 0 if it is not."""
    return len(text.rstrip(" )）")) if _WIDE_NAMES.fullmatch(text.strip(" .,;()（）")) else 0


def one_first(text: str) -> str:
    """`MOUGENOT P.`, if it is all there is but for what the person did; nothing else."""
    one = ROLE_BEHIND.sub("", text.strip())
    return one.strip() if CAPITALS_FIRST.fullmatch(one) else ""

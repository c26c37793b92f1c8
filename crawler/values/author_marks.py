# ruff: noqa: E501 (patterns are read more easily whole)
"""What stands around the names of an author list: markers, legends, cut ends, words of introduction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_letters

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.values import cues

MARKERS = "*∗＊⁎†‡§¶#♯^⋆★☆✱✻✽⭐♦◊♠♣♥△▲⟡⊕⊗∥‖✉📧📩🖂✝¤⁺⁎"
ENVELOPES = "✉📧📩🖂"
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠ"
_MARK_CLASS = f"[{re.escape(MARKERS)}{_SUPER}]"
_TRAILING = re.compile(
    rf"(?:\s?(?:\\?{_MARK_CLASS}|\ufe0f|\^\{{?[\d,*†‡]{{1,8}}\}}?|\\dagger|\\ddagger|\$\^?\{{?[^$]{{1,12}}\}}?\$|(?<=[^\W\d_.])\d{{1,2}}(?:,\d{{1,2}})*(?![\d])))+$"
)
_PLAIN_ENDS = frozenset(ascii_letters + ".")
_TAIL = 2_000  # legends end a list; the pattern for them is the slowest here
_NUMBERED = re.compile(r"\^\{?[\d,]+\}?")
_LEADING = re.compile(rf"^(?:\\?{_MARK_CLASS}\s?)+")
_LEGEND = Late(
    r"[(\[（【]?\s*(?P<mark>\\?[*∗＊†‡§¶#^⋆★✉📧+=1]{0,3})\s*[:：=\-–]?\s*(?:denotes?|indicates?|means|marks?|for|are|is|:|：|=)?\s*"
    r"(?P<what>(?:the\s)?(?:(?:these\s|co-?first\s|both\s|first\s(?:two|three|four)\s)?authors?\s(?:have\s|has\s)?contribut\w+\sequally(?:\sto this (?:work|paper))?|(?<!\d\s)(?:joint|co|shared|equal)[- ]?(?:first|lead|senior)?[- ]?(?:authors?(?:hip)?|contributions?|contributors?)|"
    r"equally?[- ]contribut\w*|contributed equally|equal(?:ly)?[- ](?:contribution|advising|supervision)s?|equal|co-?first(?: authors?)?|alphabetical(?: order)?|authors? (?:are )?(?:listed )?in alphabetical order|alphabetic(?:al)? author order|"
    r"(?:co-?)?corresponding(?: authors?)?|correspondence|共同第一作者|共一|同等贡献|通讯作者|通訊作者|교신저자|공동\s?1저자|責任著者|gleicher beitrag|contribution égale))"
    r"(?:\s(?:by|of|to|the|first|two|three|authors?|this|work|and|lead))*\s*[)\]）】]?",
    re.IGNORECASE,
)
_CUT = Late(
    r"[,;&]?\s*(?:(?<!\w)(?:and|und|et|y)\s+)?(?:(?<!\w)et\.?\s?al(?:ii|ia)?(?!\w)\.?|(?<!\w)and\sothers\b|(?<!\w)others$|(?<!\w)(?-i:u)\.\s?a\.(?!\w)|(?<!\w)(?:ed?|y) (?:otros|outros|altri|colaboradores|colegas|col\.)(?!\w)|(?<!\w)et (?:coll?\.|collaborateurs|autres)(?!\w)|(?<!\w)(?:и\s)?др\.|(?<!\w)и соавт(?:оры|\.)|(?<!\w)m\.\s?fl\.|(?<!\w)(?:i in|a kol|ve (?:ark|diğ))\.(?!\w)|(?<=\s)e\.\s?a\.$|(?<=[\u3001\u3040-\u9fff，,])\s?(?:ほか|他)(?:\s?\d+\s?[名人])?$|(?<=[\uac00-\ud7af])\s외(?:\s?\d+\s?[명인])?$|等(?:人)?(?=\s*$|[,，。;；.])|"
    r"(?:\[\s?(?:\.{3}|…)\s?\]|\.{3,}|…|⋯)|\(?(?:\+|and|plus)?\s?(?<![\w.])\d{1,4}\s(?:(?:more|others|other|additional)(?:\s(?:co-?)?authors?|\sothers)?|co-?authors|co-?workers|colleagues)\)?|(?<=[\s,;])\+\s?\d{1,4}(?!\w)(?:\s?(?:authors?|more|others))?)"
    r"(?:\s?\(?(?:\d+\sauthors)\)?)?(?:,?\s(?:including|incl\.|darunter|dont)\s)?",
    re.IGNORECASE,
)
_GAPS = re.compile(r"[,;]?\s*\[\s?(?:\.{3}|…)\s?\][,;]?\s*(?=.*\[\s?(?:\.{3}|…))")
_INTRO = re.compile(
    r"^\s*[\[(]?\s*(?:(?:joint work |joint |work |jointly |together |co-?authored |collaboration )?(?:with|w/)|by|authors?\s?[:：]|written by|eds?\.:?|editor(?:s|es|as|a)?:|including|incl\.|von(?!\s+(?:(?:de[rmn]|zu[rm]?)\b|[^\W\d_]+,))|von:|mit|avec|par|con|作者\s?[:：]|著者\s?[:：]|저자\s?[:：]|author\(s\)\s?:)\s*[:：]?\s+|^\s*[\[(](?=[^\])]+[\])][\s.]*$)",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    r"\s*[(\[](?:eds?\.?|editors?|hrsg\.?|herausgeber|dir\.|coords?\.)[)\]]|,\s*(?:editors?|eds?\.|hrsg\.)\s*$",
    re.IGNORECASE,
)
_BEHALF = Late(
    rf"[;,.]?\s?[;,]?\s(?:on behalf of|for|representing)\s(?:the\s)?[A-ZÀ-Þ][^;,]{{2,120}}{one_of('group')}[\s.,:;]*$"
)
_BEHALF_CUES = Cues("behalf of|for |representing")
_YEAR_END = re.compile(r"\s*\(\s*(?:19|20)\d\d[a-z]?\s*\)\s*[.:,]?\s*$")


@dataclass(slots=True)
class Trimmed:
    """An author list without its surroundings, and what they said."""

    text: str
    cut: bool
    legend: dict[str, str] = field(default_factory=dict)
    """marker → `equal` or `corresponding`; the marker of a legend without one is empty."""


def without_superscripts(text: str, superscripts: Sequence[tuple[int, int]]) -> str:
    """The text with digits and letters of superscripts made spaces-free gaps; signs stay, they mark people."""
    for start, end in sorted(superscripts, reverse=True):
        kept = "".join(c for c in text[start:end] if c in MARKERS)
        text = f"{text[:start]}{kept}{' ' if text[end : end + 1].isalpha() else ''}{text[end:]}"
    return text


def trimmed(text: str) -> Trimmed:
    """The list without words of introduction, legend, editors' mark, year in parentheses and cut end."""
    legend: dict[str, str] = {}
    low = text.lower().replace("\u00a0", " ")
    if cues.LEGEND.search(low):
        head, tail = text[:-_TAIL], text[-_TAIL:]
        text = head + _LEGEND.sub(lambda match: _noted(match, legend), tail)
    if ")" in text:
        text = _YEAR_END.sub("", text)
    introduced = _INTRO.match(text)
    if introduced:
        text = text[introduced.end() :].rstrip()
        if text[-1:] in ")]" and text.count("(") + text.count("[") < text.count(")") + text.count("]"):
            text = text[:-1]
    if "(" in text or "[" in text or text[-9:].rstrip().lower().endswith(("editor", "editors", "ed.", "eds.", "hrsg.")):
        text = _EDITOR.sub("", text)
    if _BEHALF_CUES.search(low):
        text = _BEHALF.sub("", text)
    text = _GAPS.sub(", … ", text) if text.count("[") > 1 else text
    cut = _CUT.search(text) if cues.CUT.search(low) or ("et" in low and cues.ET_AL.search(low)) else None
    if cut:
        rest = text[cut.end() :]
        text = text[: cut.start()] + (", " if any(map(str.isalpha, rest)) else "") + rest.lstrip(" ,;&")
    return Trimmed(
        text.strip(" \t\n,;.:") if not text.rstrip().endswith(".") else text.strip(" \t\n,;:"), bool(cut), legend
    )


def _noted(match: re.Match[str], legend: dict[str, str]) -> str:
    what = match.group("what").lower()
    if (
        not match.group("mark")
        and match.group().endswith((")", "]"))
        and any(map(str.isalpha, match.string[match.end() : match.end() + 9]))
    ):
        legend["∗"] = "corresponding" if "correspond" in what else "equal"
        return "∗"  # said of the name before it, in the midst of the list
    if any(cue in what for cue in ("correspond", "通讯", "通訊", "교신", "責任")):
        legend[match.group("mark").replace("\\", "")] = "corresponding"
    elif "alphabet" not in what:
        legend[match.group("mark").replace("\\", "")] = "equal"
    return " "


@lru_cache(maxsize=16384)
def unmarked(name: str) -> tuple[str, str]:
    """A name and the markers that stood on it."""
    plain = name[-1:] in _PLAIN_ENDS and name[-6:-1] != "dagge"
    if plain and name[:1] in _PLAIN_ENDS and name[0] != ".":
        return name.strip(), ""
    marks = ""
    if not plain and (found := _TRAILING.search(name)):
        marks, name = found.group(), name[: found.start()]
    if found := _LEADING.search(name):
        marks, name = marks + found.group(), name[found.end() :]
    marks = _NUMBERED.sub("", marks)
    return name.strip(), "".join(c for c in marks.replace("\\dagger", "†").replace("\\ddagger", "‡") if c in MARKERS)


def roles(
    marks: Sequence[str], names: Sequence[str], legend: dict[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who contributed equally and who corresponds.

    The legend decides. Without one an envelope corresponds, and a sign on two or more names is equal contribution.
    """
    meaning = dict(legend)
    unnamed = meaning.pop("", None)
    used = [m for m in dict.fromkeys("".join(marks)) if m not in ENVELOPES]
    if unnamed and used:
        meaning.setdefault(used[0], unnamed)
    for mark in used:
        count = sum(1 for m in marks if mark in m)
        if mark not in meaning and not legend and count > 1 and mark == used[0]:
            meaning[mark] = "equal"
    meaning.update(dict.fromkeys(ENVELOPES, "corresponding"))
    equal = tuple(n for n, m in zip(names, marks, strict=True) if any(meaning.get(c) == "equal" for c in m))
    if not equal and unnamed == "equal" and not used and len(names) < 3:
        equal = tuple(names)
    corresponding = tuple(
        n for n, m in zip(names, marks, strict=True) if any(meaning.get(c) == "corresponding" for c in m)
    )
    return equal, corresponding

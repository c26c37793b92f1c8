# ruff: noqa: E501 (patterns are read more easily whole)
"""One entry of a list as one string, with the looks and links of its parts kept beside it as offsets.

The words of an entry are its content; link labels, list numbers and remarks about equal contribution are not. They
are blotted out in `clean` by a separator of the same length, so that all offsets agree and every other reader sees a boundary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from crawler.document.model import Document, Look
from crawler.homepage.labels import is_label
from crawler.values.cues import holds

BLOT = "\x1f"
"""Stands in `clean` for whatever is no content. A boundary, like a line break."""
LINKED, HEADING = 1 << 12, 1 << 13
"""Bits beside those of Look: inside a link, on a heading line."""
STYLED = int(
    Look.BOLD
    | Look.ITALIC
    | Look.UNDERLINE
    | Look.SIZE
    | Look.COLOUR
    | Look.QUOTE
    | Look.CODE
    | Look.BUTTON
    | Look.STRIKE
)

_BUTTON = int(Look.BUTTON)
_NUMBER = re.compile(
    r"\s*(?:[\[(（【]\s*[A-Za-z]{0,3}[-.\s]?\d{1,3}\s*[\])）】][.:]?|[A-Z]{0,2}\d{1,3}\s*[.):、．](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s[A-Z])|[#№]\s*\d{1,3}[.:]?"
    r"|[•▪◦‣·∙●○■□▸▹►➢➤✦★☆*–—-])(?=\s|[^\W\d_\x00-\x7f]|[“\"„«「《‘])\s*|\s*[o§Øü](?:\s(?=\s*[A-Z“\"])\s*|\s{2,})"
)
_BRACKETED = re.compile(r"[\[(（【{]\s*([^\[\](){}（）【】\n]{1,60}?)\s*[\])）】}]")
_RECORD_TYPE = re.compile(r"\s?[\[［](?:[JCDMPRNAZSG]|EB|DB|CP)(?:/OL)?[\]］]")
"""`[J]`, `[C]`, `[EB/OL]`: what kind of work it is, in the Chinese standard of references."""
_FIELD_LABEL = re.compile(
    r"^[ \t]*(?:(?:paper |full )?title|authors?(?:\(s\))?|author ?\(s\)|by|journal|venue|conference|published in|publication|source|year|date"
    r"|year of publication|publication (?:year|date|type)|published(?: on| in)?|titel|autor(?:en|innen|\(en\))?|zeitschrift|erschienen in|jahr"
    r"|titre|auteurs?(?:\(s\))?|revue|ann[ée]e(?: de publication)?|publi[ée] dans|t[ií]tulo|autor(?:es|\(es\)|\(a\))?|revista|a[ñn]o|publicado en"
    r"|fecha(?: de publicaci[oó]n)?|data (?:di pubblicazione|de publicação)|date de (?:publication|parution)|titolo|autori|rivista|anno|题目|题名|标题|作者|期刊|来源|年份|发表于|标題|著者|タイトル|掲載誌|発行年|제목|저자|학술지|연도)"
    r"[ \t\u00a0]*[:：][ \t\u00a0]*",
    re.IGNORECASE | re.MULTILINE,
)
"""`Title:`, `Auteur(s) :`, `作者：` at the beginning of a line: the page names its own fields."""
_BARE_URL = re.compile(r"<?(?:https?://|\b(?:dx\.)?doi\.org/10\.|\bdoi[/:]\s?10\.|\bwww\.)[^\s<>\"]+>?", re.IGNORECASE)
_BREAK_SIGN = re.compile(r"(?:(?<=\s)|(?<=^))\\{1,2}(?=\s|$)", re.MULTILINE)
"""A backslash alone: a line break in Org and Markdown that nobody has understood."""
_NOTE = re.compile(
    r"[\[(（]?\s*(?:[*∗⋆†‡§¶+]|\\\*|\bdenotes?\b|\bindicates?\b)+[\s:=,;.\-–]*(?:and\s*[*†‡]\s*)?(?:denotes?|indicates?|means|signifies|marks|for"
    r"|stands for)?\s*(?:the\s+|these\s+|that\s+)?(?:(?:both|all|first two)?\s*authors?\s*)?(?:co-?first|co-?lead|co-?senior|"
    r"equal(?:ly)?|joint(?:ly)?|shared|contributed|corresponding|alphabetical|共同|通讯|通訊|責任|교신|공동)[^)\]）\n]{0,60}[)\]）]?"
    r"|[\[(（]\s*(?:all\s+|both\s+)?(?:authors?\s+)?(?:co-?first|equal(?:ly)?|joint first|contributed|alphabetical|in alphabetical)"
    r"[^)\]）\n]{0,50}[)\]）]",
    re.IGNORECASE,
)
_NOTE_CUES = (
    *("first", "lead", "senior", "equal", "joint", "shared", "contribut", "correspond", "alphabet", "共同", "通讯"),
    *("通訊", "責任", "교신", "공동"),
)
_OPENING = re.compile(r"[\[(（【{［]")
_VENUE_TOO = frozenset(
    "arxiv openreview jmlr pmlr acm ieee hal ssrn biorxiv medrxiv preprint article springer osf".split()
)
_PRESENTED = re.compile(r"\b(?:oral|spotlight|poster|talk|presentation|lecture|tutorial|demo)", re.IGNORECASE)
_IS_VENUE = re.compile(r"(?:19|20)\d\d|['’]\d\d|[A-Z]{3,}\d\d|^[A-Z][A-Z&+-]{2,9}$|[:=]")
_ENDS = re.compile(r"[^\W\d_A-Z]\)?$")
_GAP = re.compile(r"[\s|/,·•\[\](){}（）&;:+～~\-–—]*")
_BOXES = frozenset({"span", "a", "label", "button"})
_CONJUNCTION = re.compile(
    r"\b(?:and|und|et|y|e|with|by|in|of|the|at|for|to|on)\|(?!\w)|\b(?:and|und|et|y|with|by|in|of|the|at|for|to|on)\|"
    r"|\|(?:and|und|et|y|with|of|for|the|to)\b"
)
_SPLIT = re.compile(r"\s*[|/·•]\s*|\s{2,}")


class Mark(NamedTuple):
    """A run of the entry: its place in the text, and how it looks."""

    start: int
    end: int
    style: int
    href: str | None
    node: int
    look: Look
    title: str | None
    top: int
    """The outermost inline element around it; the block itself if there is none."""


class Entry(NamedTuple):
    """One entry, flattened."""

    lines: tuple[int, ...]
    hidden: tuple[int, ...]
    text: str
    clean: str
    marks: tuple[Mark, ...]
    starts: tuple[int, ...]
    """Where each visible line starts in `text`."""
    blots: tuple[tuple[int, int], ...]
    seams: tuple[int, ...]
    """Where the look changes between two words with no punctuation: one field ends there and another begins."""
    notes: tuple[str, ...]
    """Remarks on equal contribution and the like."""


def make_entry(doc: Document, at: Iterable[int], width: int = 0, labels: Set[str] = frozenset()) -> Entry:
    """The lines with these indexes as one entry.

    `width` is where a plain text wraps its lines, if it does; `labels` are link labels peculiar to the page.
    """
    shown: list[int] = []
    hidden: list[int] = []
    for i in at:
        (shown if doc.lines[i].visible else hidden).append(i)
    marks: list[Mark] = []
    starts: list[int] = []
    texts: list[str] = []
    offset = 0
    for i in shown:
        wrapped = bool(width and texts and wraps(doc, i, width))
        if texts:
            texts.append(" " if wrapped else "\n")
        if not wrapped:
            starts.append(offset)
        own, shown_text = _boxed(doc, _marks(doc, i, offset), doc.lines[i].text, offset)
        starts += [offset + at + 1 for at, c in enumerate(shown_text) if c == "\n"]
        marks += own
        texts.append(shown_text)
        offset += len(texts[-1]) + 1
    text = "".join(texts)
    blots, notes = _blots(text, marks, labels)
    seams = tuple(_seams(text, marks))
    return Entry(
        tuple(shown), tuple(hidden), text, blotted(text, blots), tuple(marks), tuple(starts), blots, seams, notes
    )


def _boxed(doc: Document, marks: list[Mark], text: str, offset: int) -> tuple[list[Mark], str]:
    """The line broken where two elements touch that must be boxes of their own to a style sheet, wherever that stands.

    Nobody publishes `… carbon anodesNano Letters`; the words of one sentence do not change from span to span so.
    """
    cuts = [two.start - offset for one, two in pairwise(marks) if _are_boxes(doc, text, one, two, offset)]
    if not cuts:
        return marks, text
    ends = [0, *cuts, len(text)]
    broken = "\n".join(text[a:b] for a, b in pairwise(ends))
    moved = [
        m._replace(start=m.start + n, end=m.end + n) for m in marks for n in [sum(c <= m.start - offset for c in cuts)]
    ]
    return moved, broken


def _are_boxes(doc: Document, text: str, one: Mark, two: Mark, offset: int) -> bool:
    at = two.start - offset
    if one.end != two.start or one.node == two.node or not 0 < at < len(text) - 2:
        return False
    before, behind = text[at - 1], text[at]
    if not (behind.isupper() or behind.isdigit()) or not {doc.nodes[one.node].tag, doc.nodes[two.node].tag} & _BOXES:
        return False
    left, right = text[one.start - offset : at], text[at : two.end - offset]
    if before.isdigit():
        return left.replace(",", "").isdigit() and behind.isalpha() and len(right) > 10
    return len(left) > 3 and (before.islower() or before in ")?!↗”") and (" " in left.strip() or " " in right.strip())


def _seams(text: str, marks: Sequence[Mark]) -> Iterator[int]:
    for one, two in pairwise(marks):
        if one.end != two.start or (one.style | LINKED == two.style | LINKED and one.top == two.top):
            continue
        left, right = text[one.start : one.end].rstrip(), text[two.start : two.end].lstrip()
        spaced = text[one.end - 1 : one.end] == " " or text[two.start : two.start + 1] == " "
        touching = not spaced and len(left) > 15 and _ENDS.search(left) and right[:1].isupper() and right[1:2].isalpha()
        if one.style & ~two.style & Look.ITALIC and left[-1:] == "." and len(right) > 100 and right[:1].isupper():
            yield two.start
            continue
        if (
            (spaced or touching)
            and (left[-1:].isalnum() or touching)
            and right[:1].isalnum()
            and not _CONJUNCTION.search(left[-5:] + "|" + right[:5])
        ):
            yield two.start


def wrap_width(doc: Document) -> int:
    """The width at which a text, or what a page sets as one, breaks its lines; 0 if it does not."""
    inner = [i for i in range(1, len(doc.lines)) if _may_go_on(doc, i)]
    lengths = [len(doc.lines[i - 1].text) for i in inner]
    width = max(lengths, default=0)
    if not 40 <= width <= 110 or sum(n > width - 14 for n in lengths) < 3:
        return 0
    return width if sum(wraps(doc, i, width) for i in inner) * 3 >= len(inner) else 0


def _may_go_on(doc: Document, at: int) -> bool:
    line = doc.lines[at]
    return line.kind == "text" and not line.gap and (doc.form == "text" or doc.nodes[line.block].tag == "pre")


def wraps(doc: Document, at: int, width: int) -> bool:
    """Whether the first word of this line did not fit on the line before."""
    before = doc.lines[at - 1].text
    return _may_go_on(doc, at) and len(before) + 7 + len(doc.lines[at].text.partition(" ")[0]) > width


def blotted(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these spans blotted out."""
    parts, at = [], 0
    for a, b in spans:
        if b <= at:
            continue
        parts += [text[at : max(a, at)], BLOT * (b - max(a, at))]
        at = b
    parts.append(text[at:])
    return "".join(parts)


def _marks(doc: Document, at: int, offset: int) -> list[Mark]:
    line = doc.lines[at]
    found = []
    joined = "".join(r.text for r in line.runs)
    place = offset - (len(joined) - len(joined.lstrip()))
    end = offset + len(line.text)
    for run in line.runs:
        style = (int(run.look) & STYLED) | (LINKED if run.href else 0) | (HEADING if line.kind == "heading" else 0)
        a, b = max(place, offset), min(place + len(run.text), end)
        if b > a:
            found.append(Mark(a, b, style, run.href, run.node, run.look, run.title, _top(doc, run.node)))
        place += len(run.text)
    return found


def _top(doc: Document, node: int) -> int:
    at = doc.nodes[node]
    while not at.block and at.parent != node:
        if doc.nodes[at.parent].block:
            return node
        node, at = at.parent, doc.nodes[at.parent]
    return node


def _blots(text: str, marks: Sequence[Mark], labels: Set[str]) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    spans: list[tuple[int, int]] = []
    if number := _NUMBER.match(text):
        spans.append(number.span())
    notes = list(_NOTE.finditer(text)) if holds(text.lower(), _NOTE_CUES) else []
    spans += [m.span() for m in notes]
    if _OPENING.search(text):
        inner = [m for m in _BRACKETED.finditer(text) if is_label(m.group(1)) and not _PRESENTED.search(m.group(1))]
        spans += [m.span() for m in inner]
        spans += [m.span() for m in _RECORD_TYPE.finditer(text)]
    if ":" in text or "：" in text:
        spans += [m.span() for m in _FIELD_LABEL.finditer(text)]
    spans += [m.span() for m in _BREAK_SIGN.finditer(text)] if "\\" in text else []
    spans += [m.span() for m in _BARE_URL.finditer(text)]
    maybe: list[tuple[int, int]] = []
    for a, b, href, styled in linked_spans(text, marks):
        label = text[a:b].strip(" \n[](){}.,;:|/").lower()
        if href and (label in labels or _is_bracketed_link(text, a, b)):
            spans.append(_widen(text, a, b))
            continue
        if not (href or styled) or not is_label(label):
            continue
        (maybe if label in _VENUE_TOO and not _bracketed(text, a, b) and not styled else spans).append(
            _widen(text, a, b)
        )
    spans = _joined(text, sorted(spans))
    spans = _joined(text, sorted([*spans, *(m for m in maybe if _beside(text, m, spans))]))
    spans = _joined(text, sorted([*spans, *_label_lines(text)]))
    return tuple(spans), tuple(m.group(0) for m in notes)


def _is_bracketed_link(text: str, a: int, b: int) -> bool:
    """A few words that are linked, with square brackets of their own: `[Verlagsankündigung]`."""
    whole = text[a:b].strip()
    own = whole[:1] == "[" and whole[-1:] == "]"
    inner = whole[1:-1] if own else whole
    around = own or (text[:a].rstrip()[-1:] == "[" and text[b:].lstrip()[:1] == "]")
    return around and a > 0 and 0 < len(inner) <= 50 and len(inner.split()) <= 5 and not _IS_VENUE.search(inner)


def linked_spans(text: str, marks: Sequence[Mark]) -> list[tuple[int, int, str | None, bool]]:
    """(start, end, target, is a button) of each link or button, neighbouring runs of the same one joined."""
    found: list[tuple[int, int, str | None, bool]] = []
    for m in marks:
        button = bool(m.style & _BUTTON)
        if not (m.href or button):
            continue
        last = found[-1] if found else None
        if last and last[2] == m.href and m.href and last[1] == m.start:
            found[-1] = (last[0], m.end, m.href, last[3] or button)
        else:
            found.append((m.start, m.end, m.href, button))
    return found


def _bracketed(text: str, a: int, b: int) -> bool:
    return text[:a].rstrip()[-1:] in ("[", "(", "（", "{") or text[a : a + 1] in ("[", "(")


def _widen(text: str, a: int, b: int) -> tuple[int, int]:
    """With the brackets around."""
    left, right = text[:a].rstrip(" "), text[b:].lstrip(" ")
    if left[-1:] in ("[", "(", "{", "（") and right[:1] in ("]", ")", "}", "）", ",", "|", "/", ";"):
        a = len(left) - 1
        b = len(text) - len(right) + (right[0] in "])}）")
    return a, b


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbours parted by nothing but separators become one."""
    found: list[tuple[int, int]] = []
    for a, b in spans:
        if found and (a <= found[-1][1] or _gap(text[found[-1][1] : a])):
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found


def _gap(between: str) -> bool:
    return len(between) <= 8 and "\n" not in between and _GAP.fullmatch(between) is not None


def _beside(text: str, span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """A label that may be a venue counts as a label beside other labels, or alone on its line."""
    a, b = span
    for c, d in spans:
        if (d <= a and text[d:a].strip() != "," and _gap(text[d:a])) or (b <= c and _gap(text[b:c])):
            return True
    line = text[text.rfind("\n", 0, a) + 1 : (text.find("\n", b) + 1 or len(text) + 1) - 1]
    return not line.replace(text[a:b], "").strip(" []()|/·•")


def _label_lines(text: str) -> list[tuple[int, int]]:
    """Lines that hold nothing but labels, linked or not: `PDF | Code | Slides`."""
    found, at = [], 0
    for line in text.split("\n"):
        parts = [p for p in _SPLIT.split(line.strip()) if p] if at and len(line) < 120 else []
        if 0 < len(parts) <= 12 and all(is_label(p) for p in parts):
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found

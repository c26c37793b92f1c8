# ruff: noqa: E501 (patterns are read more easily whole)
"""What in an entry is no content: link labels, list numbers, the page's names for its fields, remarks on equal contribution."""

import re
from collections.abc import Sequence, Set

from crawler.homepage.entry.afterwards import afterwards
from crawler.homepage.entry.badges import badges, is_badge
from crawler.homepage.entry.labels import folded_label, follows_title, is_label
from crawler.homepage.entry.marks import Mark, linked_spans
from crawler.homepage.entry.rankings import rankings
from crawler.lexicon.asides import aside
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import is_kind, one_of, phrases
from crawler.lexicon.theses import called_a_thesis
from crawler.values.cues import holds

BLOT = "\x1f"
"""Stands in `clean` for whatever is no content. A boundary, like a line break."""
_NUMBER = re.compile(
    r"\s*\d{1,3}(?:\s?-|[.)]\s?[-–])\s(?=[^\W\d_]|[¿¡“\"«])|\s*(?:[\[(（【]\s*[A-Za-z]{0,3}[-.\s]?\d{1,3}[a-z]?\s*[\])）】][.:]?|[A-ZА-Я]{0,2}\d{1,3}[a-zа-я]?\s*[.):、．](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s[A-Z])|[#№]\s*\d{1,3}[.:]?|\d{1,3}(?=\s(?:[A-ZÀ-ÞĀ-ſ][\w’'-]+,\s[A-ZÀ-ÞĀ-ſ]\.|(?:[A-ZÀ-ÞĀ-ſ]\.\s?){1,2}[A-ZÀ-ÞĀ-ſ][\w’'-]+,\s[A-ZÀ-ÞĀ-ſ]\.))"
    r"|[•▪◦‣·∙・●○■□◆◇◎▲△▼▶▸▹►➢➤✦★☆※❖♦⁃→⇒✓✔*–—‐‑−-])(?=\s|(?<=[\])）】.、．])[A-Z][A-Za-z]|[^\W\d_\x00-\x7f]|[“\"„«「『《〈‘]|[\[【〔（][\u3400-\u9fff]{1,3}[\]】〕）])\s*|[・◆◇]\s?(?=\S)|\s*[o§Øü](?:\s(?=\s*[A-Z“\"])\s*|\s{2,})"
)
_AMID_WORDS = re.compile(
    r"\s(?!(?:with|and|by|in|at|to|or|mit|und|avec|et|con|y|com|e|code|slides|pdf|doi)\b)[a-zà-ÿ]{2,}"
)
"""`aplicación (App) para`: words go on behind the brackets."""
_CLOSING_QUOTES = tuple('"”“»')
_SHEETS = re.compile(
    r"\s?\(\s?\d+(?:[.,]\d+)?\s?(?:п\.?\s?л|а\.\s?л|авт\.|др\.\s?арк|д\.\s?а|ark\.|ар?к\.)[^()\n]{0,40}\)"
)
"""`(0,6 п.л.)`: how long it is, in printer's sheets."""
_SUB_VOCE = re.compile(r"(?<!\w)s\.\s?v\.:?\s(?=[\"“«„]?[^\W\d_a-z])")
_ROMAN = re.compile(r"[IVXL]{1,7}\.\s*(?=[^\W_])")
_BRACKETED = re.compile(r"[\[(（【{]\s*([^\[\](){}（）【】\n]{1,60}?)\s*[\])）】}]")
RECORD_TYPE = re.compile(r"\s?[\[［〔](?:[JCDMPRNAZSG]|EB|DB|CP)(?:/OL)?[\]］〕]")
"""`[J]`, `[C]`, `[EB/OL]`: what kind of work it is, in the Chinese standard of references."""
_OPENS_TYPE = re.compile(r"[\[［〔]")
_FIELD_LABEL = re.compile(
    r"^[ \t]*(?:(?:paper |full )?title|authors?(?:\(s\))?|author ?\(s\)|by|journal|venue|conference|published in|publication|source|year|date"
    r"|year of publication|publication (?:year|date|type)|published(?: on| in)?|titel|autor(?:en|innen|\(en\))?|zeitschrift|erschienen in|jahr"
    r"|titre|auteurs?(?:\(s\))?|revue|ann[ée]e(?: de publication)?|publi[ée] dans|t[ií]tulo|autor(?:es|\(es\)|\(a\))?|revista|a[ñn]o|publicado en"
    r"|autores ?\(p\.\s?o\. de firma\)|autor(?:es)?/a?s?|ref\. ?(?:revista(?:/libro)?|libro)|libro|congreso|editorial|lugar(?: de publicaci[oó]n)?|clave|tipo de producci[oó]n|nombre de la revista|nome da revista|casa editrice|editore|[eé]diteur"
    r"|fecha(?: de publicaci[oó]n)?|data (?:di pubblicazione|de publicação)|date de (?:publication|parution)|titolo|autori|rivista|anno|题目|题名|标题|作者|期刊|来源|年份|发表于|标題|著者|タイトル|掲載誌|発行年|제목|저자|학술지|연도)"
    r"[ \t\u00a0]*(?:[:：][ \t\u00a0]*|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""`Title:`, `Auteur(s) :`, `作者：` at the beginning of a line: the page names its own fields."""
_LABEL_WITHIN = re.compile(
    r"(?<=\s)(?:clave|vol(?:umen|ume)?|p[aá]ginas?(?:, (?:inicial|desde))?|(?:inicial|final)|fecha|a[ñn]o|ano|anno|year|issue|pages)\s?:\s?(?=\S)",
    re.IGNORECASE,
)
"""`Clave: A Volumen: 178 Páginas, inicial: 112 final: 121 Fecha: 2016`: further ones on the line of the first."""
_BARE_URL = re.compile(r"<?(?:https?://|\b(?:dx\.)?doi\.org/10\.|\bdoi[/:]\s?10\.|\bwww\.)[^\s<>\"]+>?", re.IGNORECASE)
_URL_CUES = ("://", "doi", "www.")
_BREAK_SIGN = re.compile(r"(?:(?<=\s)|(?<=^))\\{1,2}(?=\s|$)", re.MULTILINE)
"""A backslash alone: a line break in Org and Markdown that nobody has understood."""
_NOTE = Late(
    r"^[ \t]*[*∗⋆†‡]\s?[^\W\d_][^\n]{5,300}?\b(?:co-?first|joint first|contributed equally|equal contribution)[^\n]*$"
    r"|[\[(（]?\s*(?:[*∗⋆†‡§¶+]|\\\*|\bdenotes?\b|\bindicates?\b)+[\s:=,;.\-–]*(?:and\s*[*†‡]\s*)?(?:denotes?|indicates?|means|signifies|marks|for"
    r"|stands for)?\s*(?:the\s+|these\s+|that\s+)?(?:(?:both|all|first two)?\s*authors?\s*)?(?:co-?first|co-?lead|co-?senior|"
    r"equal(?:ly)?|joint(?:ly)?|shared|contributed|corresponding|alphabetical|共同|通讯|通訊|責任|교신|공동)[^)\]）\n]{0,60}[)\]）]?"
    r"|[\[(（]\s*(?:all\s+|both\s+)?(?:authors?\s+)?(?:co-?first|equal(?:ly)?|joint first|contributed|alphabetical|in alphabetical)"
    r"[^)\]）\n]{0,50}[)\]）]",
    re.IGNORECASE | re.MULTILINE,
)
_NOTE_CUES = (
    *("first", "lead", "senior", "equal", "joint", "shared", "contribut", "correspond", "alphabet"),
    *("共同", "通讯", "通訊", "責任", "교신", "공동"),
)
_ROLE = re.compile(
    r"[(（\[［【](?:単著|共著|共編著?|編著|単編|分担執筆|単訳|共訳|翻訳|査読(?:付き?|有り?|無し?|あり|なし)|主筆|筆頭著者|责任著者|責任著者|独著|专著|合著|参编|参著|主编|副主编|第一作者|通讯作者|独立作者|獨著|단독|단독저|단독저자|공저|공역|공동저자|단행본|편저|교신저자|제1저자)(?:[、，,\s:：](?![^()（）\[\]\n]{1,30}(?:19|20)\d\d)[^()（）\[\]\n]{0,40})?[)）\]］】]|[（(](?:単著|共著|共?編著?|共訳|翻訳|단독|공저|공역|편저|独著|合著|主编)[、，,](?=[^()（）\n]{1,30}(?:19|20)\d\d)"
    r"|(?<=[》』”」)）][，,、\s])\s?(?:独著|獨著|单著|專著|专著|合著|合編|合编|编著|主编|主編|副主编|副主編|参编|參編|参著|编委|單著|単著|共著|編著|共編|独立作者|第[一二三]作者|通[讯訊]作者|단독|공저|편저)(?:[（(][^()（）\n]{1,40}[)）])?(?=[，,、。；;]|\s*$)"
)
_ROLE_BEFORE = re.compile(
    r"^[^\S\n]{0,9}(?:[\[［(（]?\d{1,3}[\]］)）.．、]{0,3}[^\S\n]{0,9})?[(（]?(?:(?:独立|獨立|第[一二三四1-4]|共同第?一?|通[讯訊])作者|筆頭著者|責任著者|主[编編]|副主[编編]|参[编編]|編者|[编編]著|合[编編著]"
    r"|[专專独獨]著|译著|譯著|교신저자|제?1저자|공동저자|단독저자)[)）]?\s?[:：]\s?",
    re.MULTILINE,
)
"""`通讯作者：On fog`, `主编：《水门》`: what part the page's person had in it, before its title."""
_BOOK_OF = re.compile(
    r"(?<=》)[（(][^（）()\n]{0,30}(?:教材|丛书|叢書|资助|資助|译著|譯著|用书|用書|读本|系列)[^（）()\n]{0,10}[)）](?=[，,.。；;\s]|$)"
)
"""`《水门原理》（“十三五”规划教材）`: for whom a book is, or in which series."""
_MADE = re.compile(
    r"(?<=[\u3040-\u9fff])\s?(?:著|译|譯|訳|等[译譯]|主[编編]|[编編]著|合[著编編])[，,、](?=\s?[\[（(\u3040-\u9fffA-Z])"
    r"|(?<=[》』])[（(](?:[上中下]|第[^（）()\n]{1,4}|修订|修訂|增订|增訂)[册冊卷版編编巻]?[)）][，,、]"
)
"""`（上册），[德]普吕廷著，沈若谷译，`: behind those who wrote and translated a book."""
_CLOSED_TITLE = re.compile(r"[》』][^《『]{0,30}$")
"""`（分担執筆、第3章「渦の力学」）`: what part the page's person had in it."""
_OPENING = re.compile(r"[\[(（【{［〔]")
_VENUE_TOO = frozenset(
    "arxiv openreview jmlr pmlr acm ieee hal ssrn biorxiv medrxiv preprint article springer osf".split()
)
_CITED_SO = Late(rf"(?i:{one_of('cite')})\s*(?=[^\W\d_a-z][^\n]{{2,300}}?(?:19|20)\d\d)")
"""`trawlr, models of trawls. Cite as: Doe J (2023). trawlr`: what is cited so says all, and says it right."""
_CITE_CUES = tuple(p.lower() for p in phrases("cite"))
_MOST_BEFORE = 300
_BULLETED = re.compile(r"(?<=\n)[ \t]*[-–—•*·»>]\s*([^\W\d_][^\n]{4,200})")
_VERSION = re.compile(
    r"(?:[A-Za-z][\w-]*\s){0,2}(?:[Vv]ersion\s|[Vv](?:er)?\.?\s?)\d{1,4}(?:\.\d{1,4}){0,3}[\w.-]{0,8}"
)
"""`(Version 1.3)`, `[R package version 0.4.1]`: what is named before has a title without it."""
_PRESENTED = re.compile(r"\b(?:oral|spotlight|poster|talk|presentation|lecture|tutorial|demo)", re.IGNORECASE)
_IS_VENUE = re.compile(r"(?:19|20)\d\d|['’]\d\d|[A-Z]{3,}\d\d|^[A-Z][A-Z&+-]{2,9}$|[:=]")
_FILE_LINE = re.compile(
    r"(?:pdf|portable document format|postscript|word|powerpoint|epub|html)\b[^\n.]{0,40}\d\s?(?:[KM]i?B|[KM]o|[Bb]ytes)\b.{0,60}",
    re.IGNORECASE,
)
"""`Portable Document Format, 342 KB, as of 25.05.2018`: the file that the line above leads to."""
_KIND_FIRST = Late(
    rf"[^\w\"“«„‘(\[]{{0,6}}(?:(?:{one_of('kind label')}|{called_a_thesis()})(?:\s\([^()\d\n]{{2,30}}\))?\s?[:：]|{one_of('degree')},)\s*(?=[\"“«„‘¿¡]?[^\W\d_][^\n]{{10}})"
)
"""`PhD thesis: Sluices and society`, `Doktora, Nehirlerde kapaklar`."""
_FAR = 48
_GAP = re.compile(r"[\s|/,·•\[\](){}（）&;:+～~\-–—]*")
_SPLIT = re.compile(r"\s*[|/·•]\s*|\s{2,}")


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


def blots_of(text: str, marks: Sequence[Mark], labels: Set[str]) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """The stretches that are no content, in order, and the remarks among them. `labels` are peculiar to the page."""
    spans: list[tuple[int, int]] = []
    if number := _NUMBER.match(text) or _roman(text, marks):
        spans.append(number.span())
    low = text.lower()
    if holds(low, _CITE_CUES) and (cited := _CITED_SO.search(text)) and 0 < cited.start() <= _MOST_BEFORE:
        spans.append((0, cited.end()))
    notes = list(_NOTE.finditer(text)) if holds(low, _NOTE_CUES) else []
    spans += [m.span() for m in notes]
    if _OPENING.search(text):
        bracketed = list(_BRACKETED.finditer(text))
        inner = [m for m in bracketed if is_label(m.group(1)) and not _PRESENTED.search(m.group(1))]
        inner = [m for m in inner if not _ends_title(text, m, marks) and not _AMID_WORDS.match(text, m.end())]
        spans += [m.span() for m in inner]
        kinds = (m for m in bracketed if is_kind(m.group(1)) or _VERSION.fullmatch(m.group(1)))
        spans += [m.span() for m in kinds if text[m.end() : m.end() + 1] not in _CLOSING_QUOTES]
    spans += _asides(text) + rankings(text, marks) + badges(text, low, marks) + _remarks(text)
    spans += [m.span() for m in _SUB_VOCE.finditer(text)] if "v. " in text else []
    if ":" in text or "：" in text or "\n" in text:
        spans += _field_labels(text)
    spans += afterwards(text, low)
    spans += _kind_first(text, spans[0][1] if number else 0)
    spans += [m.span() for m in _BREAK_SIGN.finditer(text)] if "\\" in text else []
    spans += [m.span() for m in _BARE_URL.finditer(text)] if holds(low, _URL_CUES) else []
    maybe: list[tuple[int, int]] = []
    for a, b, href, styled in linked_spans(text, marks):
        label = text[a:b].strip(" \n[](){}.,;:|/").lower()
        if href and (folded_label(text[a:b]) in labels or _is_bracketed_link(text, a, b)):
            spans.append(_widen(text, a, b))
            continue
        sure, venue = is_label(label), label in _VENUE_TOO
        asked = href and (venue or not sure) and is_label(label, behind=True)
        behind = asked and follows_title(text, marks, a, b)
        if not (href or styled) or not (behind or sure):
            continue
        placed = behind and text.count("\n", b) > 1  # `On fog [arXiv]`, its people, its journal
        unsure = venue and not (styled or placed or _bracketed(text, a, b))
        (maybe if unsure else spans).append(_widen(text, a, b))
    spans = _joined(text, sorted(spans))
    spans = _joined(text, sorted([*spans, *(m for m in maybe if _beside(text, m, spans))]))
    spans = _joined(text, sorted([*spans, *_label_lines(text)]))
    return tuple(spans), tuple(m.group(0) for m in notes)


def _roman(text: str, marks: Sequence[Mark]) -> re.Match[str] | None:
    """`<b>IV.</b> On fog`: nobody has two initials in an element of their own."""
    number = _ROMAN.match(text) if text[:1] in "IVXL" else None
    return number if number and marks and marks[0].end <= number.end() else None


def _asides(text: str) -> list[tuple[int, int]]:
    """What kind of work it is, and who did what."""
    spans = [m.span() for m in RECORD_TYPE.finditer(text)] if _OPENS_TYPE.search(text) else []
    if not text.isascii():
        spans += [m.span() for m in _ROLE.finditer(text)]
        spans += [m.span() for m in _ROLE_BEFORE.finditer(text)] if ":" in text or "：" in text else []
        spans += [m.span() for m in _BOOK_OF.finditer(text)] if "》" in text else []
        if "》" in text or "』" in text:
            spans += [m.span() for m in _MADE.finditer(text) if _CLOSED_TITLE.search(text, 0, m.start())]
        spans += [m.span() for m in _SHEETS.finditer(text)] if "(" in text else []
    return spans


def _remarks(text: str) -> list[tuple[int, int]]:
    """Lines below the first that begin with a typed bullet and tell what became of the work: `- Winner of the Prize`."""
    bulleted = _BULLETED.finditer(text) if "\n" in text else ()
    return [m.span() for m in bulleted if aside(m.group(1)) == "opens"]


def _ends_title(text: str, bracket: re.Match[str], marks: Sequence[Mark]) -> bool:
    """`(Extended Abstract)` set in one with the words before it is their end, not a link."""
    if "extended" not in bracket.group(1).lower():
        return False
    around = next((m for m in marks if m.start < bracket.start() and m.end >= bracket.end()), None)
    return around is not None and bool(around.style) and text[around.start : bracket.start()].count(" ") >= 3


def _kind_first(text: str, at: int) -> list[tuple[int, int]]:
    """What the work is, where that stands before its title and a sign."""
    head = text[at : at + _FAR]
    found = _KIND_FIRST.match(text, at) if ":" in head or "," in head or "：" in head else None
    return [found.span()] if found else []


def _field_labels(text: str) -> list[tuple[int, int]]:
    """With a colon anywhere; without one where several stand on lines of their own, each with its field below."""
    found = list(_FIELD_LABEL.finditer(text))
    bare = [m for m in found if m.group().rstrip(" \t\u00a0")[-1:] not in (":", "：")]
    listed = 2 <= len(bare) <= (text.count("\n") + 1) // 2
    named = [m.span() for m in found if listed or m not in bare]
    return sorted([*named, *(m.span() for m in _LABEL_WITHIN.finditer(text))]) if len(named) > 2 else named


def _is_bracketed_link(text: str, a: int, b: int) -> bool:
    """A few words that are linked, with square brackets of their own: `[Verlagsankündigung]`."""
    whole = text[a:b].strip()
    own = whole[:1] == "[" and whole[-1:] == "]"
    inner = whole[1:-1] if own else whole
    around = own or (text[:a].rstrip()[-1:] == "[" and text[b:].lstrip()[:1] == "]")
    return around and a > 0 and 0 < len(inner) <= 50 and len(inner.split()) <= 5 and not _IS_VENUE.search(inner)


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
    """Lines that hold nothing but labels, linked or not, or what a file is: `PDF | Code | Slides`."""
    found, at = [], 0
    for line in text.split("\n"):
        parts = [p for p in _SPLIT.split(line.strip()) if p] if at and len(line) < 120 else []
        file = at and _FILE_LINE.fullmatch(line.strip(" ()[]"))
        if file or (0 < len(parts) <= 12 and all(is_label(p) or is_badge(p) for p in parts)):
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found

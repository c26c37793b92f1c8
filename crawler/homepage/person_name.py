"""What the page's person is called: in its title, headings, sentences and small print, and in native script."""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from crawler.document.model import Document, Line
from crawler.homepage.facts.sentences import Sentence
from crawler.lexicon import heading_kind
from crawler.values.names import name_likeness

_TITLES = re.compile(
    r"^(?:(?:(?:univ\.-|jun(?:ior)?\.?-|apl\. ?|assoc\. ?|asst\. ?)?prof(?:essor(?:in)?|\.?ssa)?|"
    r"dra?|drs|profa|ing|mag|lic|pd|mr|mrs|ms|dipl\.-\w+|m\.sc|apl)\b\.?(?:-ing\.?|"
    r"\s?rer\.\s?nat\.?|\s?habil\.?)?\s*|h\.\s?c\.\s*)+",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r",?\s*(?:\(?(?:ph\.?\s?d\.?|m\.?sc\.?|m\.?s\.?|m\.?d\.?|b\.?sc\.?|dr\.?|he/him|"
    r"she/her|they/them)\)?)$",
    re.IGNORECASE,
)
_WIDE_TITLES = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*(?:副?教授|准教授|讲师|博士|研究员|老师|先生|교수|박사)$"
)
_FILLER = re.compile(
    r"\b(?:(?:personal |academic )?(?:home ?page|web ?page|web ?site|web site)|home|publications?|"
    r"about me|about|curriculum vitae|cv|resume|research page|research|welcome to|welcome|personal|"
    r"portfolio|blog|news|contact)\b(?:\s+of)?|(?:的)?(?:个人)?(?:主页|網頁|网页|ホームページ|研究室|홈페이지)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|·•–—:：,()（）\[\]<>~»«/]\s*|\s+-\s+|\s+@\s+|['’]s\b|\s{2,}")
_SAID = re.compile(
    r"(?:\b(?:I am|I['’]m|my name is|this is|ich bin|ich heiße|mein name ist|je suis|je m['’]appelle|"
    r"me llamo|soy|mi nombre es|mi chiamo)\s+)(?P<name>[^\W\d_][^,.;:!?()]{2,40}?)(?=\s*(?:[,.;:!?(]|$|"
    r"\band\b|\bund\b|\bet\b|\by\b|\ba\b|\ban\b))",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:(?:Prof|"
    r"Dr)\.?\s+)*(?P<name>[A-ZÀ-Þ][^,.;:!?()\d]{3,40}?(?:\s[A-Z]\.\s[A-Z][\w-]+)?)\s+(?:\([^)]*\)\s+)?(?:is|was|received|ist|est|es)\s+(?:currently\s+|now\s+)?(?:an?|the|his|her|ein|eine|une?|\w+)\b"
)
_WIDE_SAID = re.compile(
    r"(?:我叫|我是|저는|私は|名前は)\s*(?P<name>[\u4e00-\u9fff]{2,4}|"
    r"[\uac00-\ud7a3]{2,4})(?=[，,。.、\s]|입니다|です|$)"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|"
    r"present))?)?\s*(?:by\s+)?(?P<name>[^\d|.,©]{4,40}?)(?:\s*(?:[|.,]|\d{4}|all rights|powered|$))",
    re.IGNORECASE,
)
_NATIVE = (
    r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff々]{1,4}[ 　][\u4e00-\u9fff々ぁ-んァ-ヶ]{1,4}|"
    r"[\uac00-\ud7a3]{2,5}|[\uac00-\ud7a3]{1,2} [\uac00-\ud7a3]{1,3}|"
    r"[А-ЯЁІЇЄ][а-яёіїє'-]+(?: [А-ЯЁІЇЄ][а-яёіїє'-]+){1,2}|[\u0590-\u05ff]+(?: [\u0590-\u05ff]+){1,2}|"
    r"[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){1,3})"
)
_WIDE = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_OTHER_SCRIPT = re.compile(r"[(（][^()（）]*[)）]|[\u3040-\u9fff\uac00-\ud7a3]+")
_GROUP = re.compile(r"\W*(?:AG|Arbeitsgruppe|Lehrstuhl|Fachgebiet|Équipe|Grupo|Gruppo)\b")
_LIKELY = 0.58
_MAYBE = 0.45
_PARTED_WIDE = re.compile(r"[\u4e00-\u9fff々]{1,3}[ 　][\u4e00-\u9fff々ぁ-んァ-ヶ]{1,3}")
_TOP_LINES = 60


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as printed, how much its place speaks for it, and where that is."""

    name: str
    weight: float
    locator: str | None
    line: int | None = None


@lru_cache(maxsize=4096)
def key(name: str) -> tuple[str, str]:
    """Family name and first initial, to see that `Jon Doe` and `Jonathan T. Doe` are one."""
    plain = name.casefold()
    if not name.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    if _WIDE.search(name):
        return re.sub(r"\s", "", plain), ""
    family, comma, given = plain.partition(",")
    if comma:
        return family.strip(), given.strip()[:1]
    words = re.findall(r"[^\W\d_][\w'-]*", plain)
    return (words[-1], words[0][:1]) if words else ("", "")


def bare(text: str) -> str:
    """Without `Prof. Dr.` before and `, Ph.D.` behind.

    >>> bare("Prof. Dr. Eva Muster, PhD")
    'Eva Muster'
    """
    text = _TITLES.sub("", text.strip(" \t|–—-,.:;!#"))
    previous = None
    while previous != text:
        previous, text = text, _WIDE_TITLES.sub("", _DEGREES.sub("", text)).strip(" ,")
    return text


def is_group(text: str) -> bool:
    """Whether it is the name of a working group, which holds that of its head: `AG Muster`."""
    return _GROUP.match(text) is not None


def printed(doc: Document, introduction: Sequence[Sentence]) -> list[Printed]:
    """Every place where the page prints what looks like the name of its person."""
    found = [*_of_embedded(doc), *_of_lines(doc), *_of_sentences(introduction)]
    return [p for p in found if p.name]


def _likely(text: str) -> str | None:
    """The text, or the part of it, that is one person's name; `AG Muster` is a group."""
    if is_group(text):
        return None
    for part in (text, *_PARTS.split(text)):
        words = bare(" ".join(_FILLER.sub("  ", part).split()))
        if (
            1 < len(words) <= 45
            and (" " in words or _WIDE.search(words))
            and name_likeness(words) >= _LIKELY
            and heading_kind(part) is None
        ):
            return words
    return None


def _parted_wide(line: Line) -> str | None:
    """A topmost heading of a family and a given name in characters, parted by a space: `星野 遥`, known or not."""
    words = line.text.strip()
    apart = line.level == 1 and _PARTED_WIDE.fullmatch(words) and heading_kind(words) is None
    return words if apart and name_likeness(words) >= _MAYBE else None


def _of_embedded(doc: Document) -> Iterator[Printed]:
    front = doc.front_matter.get("author") or doc.front_matter.get("name")
    named = front.get("name") if isinstance(front, Mapping) else front
    if isinstance(named, str) and (name := _likely(named)):
        yield Printed(name, 3, None)
    if doc.embedded.title and (name := _likely(doc.embedded.title)):
        yield Printed(name, 2, None)
    for meta, content in doc.embedded.meta:
        if meta in {"author", "og:title", "og:site_name", "twitter:title", "dc.creator", "profile:username"} and (
            name := _likely(content)
        ):
            yield Printed(name, 1.5 if meta == "author" else 1, None)
    for data in doc.embedded.json_ld:
        yield from (Printed(name, 3, None) for said in _people(data) if (name := _likely(said)))
    for item in doc.embedded.microdata:
        kind, name = str(item.get("type", item.get("@type", ""))), item.get("name")
        if "Person" in kind and isinstance(name, str) and (likely := _likely(name)):
            yield Printed(likely, 3, None)


def _people(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for each in data:
            yield from _people(each)
    elif isinstance(data, Mapping):
        if data.get("@type") == "Person" and isinstance(data.get("name"), str):
            yield data["name"]
        for inner in ("@graph", "mainEntity"):
            yield from _people(data.get(inner))


def _of_lines(doc: Document) -> Iterator[Printed]:
    """Headings and lines of their own near the top; a notice of copyright near the end."""
    headings = 0
    for i, line in enumerate(doc.lines[:_TOP_LINES]):
        if not line.visible or not 2 <= len(line.text) <= 90:
            continue
        headings += line.kind == "heading"
        if line.kind == "heading" and headings <= 4 and (name := _likely(line.text) or _parted_wide(line)):
            yield Printed(name, 3 if line.level == 1 else 2, line.locator, i)
        elif line.kind != "heading" and i < 40 and not any(r.href for r in line.runs) and len(line.text) <= 60:
            name = _likely(line.text)
            shown = _OTHER_SCRIPT.sub("", line.text).strip() if name and not _WIDE.search(name) else line.text.strip()
            if (name and len(name) * 2 >= len(shown)) or (name and name_likeness(bare(line.text)) >= _LIKELY):
                yield Printed(name, 2 if i < 6 else 1, line.locator, i)
    for line in doc.lines[-8:]:
        if (found := _COPYRIGHT.search(line.text)) and (name := _likely(found["name"])):
            yield Printed(name, 1, line.locator)


def _of_sentences(introduction: Sequence[Sentence]) -> Iterator[Printed]:
    for sentence in introduction[:12]:
        flat = sentence.text.flat
        for pattern, weight in ((_SAID, 2.5), (_IS, 2.0), (_WIDE_SAID, 2.5)):
            if (
                (found := pattern.search(flat))
                and name_likeness(name := bare(found["name"])) >= _LIKELY
                and (" " in name or _WIDE.search(name))
            ):
                yield Printed(name, weight, sentence.locator)


def native(doc: Document, name: str) -> str | None:
    """The name in its own script: in brackets behind it, beside it, or before it."""
    texts = [doc.embedded.title or "", *(n.text for n in doc.lines[:_TOP_LINES])]
    texts = [t for t in texts if len(t) <= 600 and _WIDE.search(t)]
    if not texts or _WIDE.search(name):
        return _below(doc, name)
    spaced = r"[\s,.]*".join(re.escape(w) for w in re.split(r"[\s.]+", name) if w)
    behind = re.compile(
        rf"{spaced}\.?\s*[（(/|,·，–—-]?\s*(?P<native>{_NATIVE})(?=\s*(?:[)）/|,，;.·–—-]|$|"
        rf"\s[A-Z(]))",
        re.IGNORECASE,
    )
    before = re.compile(rf"(?:^|(?<=[\s(（|/,]))(?P<native>{_NATIVE})\s*[（(/|,·，–—-]?\s*{spaced}", re.IGNORECASE)
    for text in texts:
        for pattern in (behind, before):
            if (found := pattern.search(text)) and name_likeness(found["native"]) >= 0.4:
                return found["native"]
    return _below(doc, name)


def latin(doc: Document, name: str) -> str | None:
    """The name in Latin letters that stands in brackets behind, or beside, one in another script."""
    if not _WIDE.search(name):
        return None
    behind = re.compile(
        rf"{re.escape(name)}\s*[（(/|"
        rf",，·–—-]?\s*(?P<latin>[A-ZÀ-Þ][^\W\d_]*(?:[ -][A-ZÀ-Þ][\w.-]*){{1,3}})(?=\s*(?:[)）/|,，;·–—]|$))"
    )
    for text in (doc.embedded.title or "", *(n.text for n in doc.lines[:_TOP_LINES])):
        if (found := behind.search(text)) and name_likeness(found["latin"]) >= 0.4:
            return found["latin"]
    return None


def _below(doc: Document, name: str) -> str | None:
    """A line of nothing but a name in another script right below or above the line that prints the name."""
    if _WIDE.search(name):
        return None
    lines = [n for n in doc.lines[:_TOP_LINES] if n.visible and n.text.strip()]
    for one, two in itertools.pairwise(lines):
        for here, there in ((one, two), (two, one)):
            words = there.text.strip(" ()（）")
            if len(here.text) <= len(name) + 12 and re.fullmatch(_NATIVE, words) and key(bare(here.text)) == key(name):
                return words if name_likeness(words) >= 0.4 else None
    return None

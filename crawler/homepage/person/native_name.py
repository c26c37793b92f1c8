"""The name of the page's person in its own script, and in Latin letters, where the page prints both."""

import itertools
import re

from crawler.document.model import Document, Line
from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.people.name_forms import agree
from crawler.homepage.person.person_name import names_in
from crawler.homepage.person.said_names import LIKELY
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.late import Late
from crawler.lexicon.letters import WIDE
from crawler.values.names import name_likeness

_NATIVE = (
    r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff々]{1,4}[ 　][\u4e00-\u9fff々ぁ-んァ-ヶ]{1,4}|"
    r"[\uac00-\ud7a3]{2,5}|[\uac00-\ud7a3]{1,2} [\uac00-\ud7a3]{1,3}|"
    r"[А-ЯЁІЇЄ][а-яёіїє'-]+(?: [А-ЯЁІЇЄ][а-яёіїє'-]+){1,2}|[\u0590-\u05ff]+(?: [\u0590-\u05ff]+){1,2}|"
    r"[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){1,3}|[\u0e00-\u0e7f]{2,}(?: [\u0e00-\u0e7f]{2,}){1,2}|"
    r"[Α-ΩΆΈΉΊΌΎΏ][α-ωά-ώς]+(?: [Α-ΩΆΈΉΊΌΎΏ][α-ωά-ώς]+){1,2}|[\u0900-\u0dff]{2,}(?: [\u0900-\u0dff]{2,}){1,2})"
)
_SIGN = r"\s*[（(/|,·，–—-]?\s*"
_BEHIND = Late(rf"(?<=[^\W\d_.]){_SIGN}(?P<native>{_NATIVE})(?=\s*(?:[)）/|,，;.·–—-]|$|\s[A-Z(]))")
_BEFORE = Late(rf"(?:^|(?<=[\s(（|/,]))(?P<native>{_NATIVE}){_SIGN}(?=[A-ZÀ-Þ])")
_NOT_LETTERS = re.compile(r"[\s,.]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'-]+){1,4}(?:, [\w.]{2,6})?")
_LIKELY = 0.4
_TITLE = 12
"""Signs that a title before or behind the name takes."""
_SURELY = 0.85
_TOP_LINES = 60
_LONGEST = 600


def names_of(doc: Document, name: str) -> tuple[str, str | None]:
    """The name and, if the page prints it, its native form."""
    if spelled := latin(doc, name):
        return spelled, name
    return name, native(doc, name) or (None if _OTHER_SCRIPT.search(name) else _in_title(doc))


def native(doc: Document, name: str) -> str | None:
    """The name in its own script: in brackets behind it, beside it, or before it."""
    texts = [doc.embedded.title or "", *(n.text for n in doc.lines[:_TOP_LINES])]
    texts = [t for t in texts if len(t) <= _LONGEST and _OTHER_SCRIPT.search(t)]
    if not texts or _OTHER_SCRIPT.search(name):
        return _below(doc, name)
    letters = (_letters(name), _letters(" ".join(reversed(name.split()))))
    for text in texts:
        for found in _BEHIND.finditer(text):
            if _letters(text[: found.start()]).endswith(letters) and name_likeness(found["native"]) >= _LIKELY:
                return found["native"]
        for found in _BEFORE.finditer(text):
            if _letters(text[found.end() :]).startswith(letters) and name_likeness(found["native"]) >= _LIKELY:
                return found["native"]
    return _below(doc, name)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def latin(doc: Document, name: str) -> str | None:
    """The name in Latin letters that stands in brackets behind, or beside, one in another script."""
    if not _OTHER_SCRIPT.search(name):
        return None
    behind = re.compile(
        rf"{re.escape(name)}\s*[（(/|"
        rf",，·–—-]?\s*(?P<latin>[A-ZÀ-Þ][^\W\d_]*(?:[ -][A-ZÀ-Þ][\w.-]*){{1,3}})(?=\s*(?:[)）/|,，;·–—]|$))"
    )
    for text in (doc.embedded.title or "", *(n.text for n in doc.lines[:_TOP_LINES])):
        if (found := behind.search(text)) and name_likeness(found["latin"]) >= _LIKELY:
            return found["latin"]
    return _latin_beside(doc, name)


def _latin_beside(doc: Document, name: str) -> str | None:
    """A line of nothing but a name in Latin letters right below or above the line that prints the name."""
    lines = [n for n in doc.lines[:_TOP_LINES] if n.visible and n.text.strip()]
    for one, two in itertools.pairwise(lines):
        for here, there in ((one, two), (two, one)):
            if len(here.text) > len(name) + _TITLE or name not in here.text or not _LATIN.fullmatch(there.text.strip()):
                continue
            words = bare(there.text)
            if name_likeness(words) >= LIKELY and " " in words and _may_be_called(words, there):
                return words
    return None


def _in_title(doc: Document) -> str | None:
    """The one name in another script that stands in the title of a page whose person is known by another place."""
    title = doc.embedded.title or ""
    found = [n for n in names_in(title) if _OTHER_SCRIPT.search(n)] if _OTHER_SCRIPT.search(title) else []
    return found[0] if len(found) == 1 and name_likeness(found[0]) >= _LIKELY else None


def _below(doc: Document, name: str) -> str | None:
    """A line of nothing but a name in another script right below or above the line that prints the name."""
    if _OTHER_SCRIPT.search(name):
        return None
    lines = [n for n in doc.lines[:_TOP_LINES] if n.visible and n.text.strip()]
    for one, two in itertools.pairwise(lines):
        for here, there in ((one, two), (two, one)):
            words = there.text.strip(" ()（）")
            near = len(here.text) <= len(name) + 12 and re.fullmatch(_NATIVE, words)
            if near and agree(bare(here.text), name) and _may_be_called(words, there):
                return words
    return None


def _may_be_called(words: str, line: Line) -> bool:
    """No heading such as `教育背景`, and no `教授`: below a name these look like one."""
    if heading_kind(words) is not None or calling(words) or calling(words, "study") or names_institution(words):
        return False
    return name_likeness(words) >= (_SURELY if line.kind == "heading" and WIDE.search(words) else _LIKELY)

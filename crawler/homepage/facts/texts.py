"""An entry's words with what sets them apart: one string, and the spans of it that are bold, linked, quoted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from crawler.document.model import Line, Look, Run

LINE_BREAK, CELL_BREAK = "\n", "\t"
_MONTH = r"(?:[^\W\d_]{3,9}\.? |[^\W\d_]{4,10} de )"
_DATE_ALONE = re.compile(
    rf"\s*(?:(?:\d\d?[./]){{1,2}}|[^\W\d_]{{3,9}}\.? \d\d?, |(?:\d\d?\.? (?:de )?)?{_MONTH})?"
    r"(?:19|20)\d\d(?:[./-]\d\d?){0,2}"
    rf"(?:\s?[-–—]\s?(?:(?:\d\d?[./]|{_MONTH})?(?:\d\d){{1,2}}(?:[./]\d\d?)?|present|now|today)?)?",
    re.IGNORECASE,
)
"""`2021–` in an element of its own, right before the words: the two are set apart by nothing but the style sheet."""
_SPACE = re.compile(r"\s+")
_ANY_BRACKET = re.compile(r"[()（）\[\]]")
_EMPTY_BRACKETS = re.compile(r"[(（\[]\s*[,;:.·|–—-]*\s*[)）\]]")
EDGES = " \t\n\x00,;:·•|/–—-‐−~@，；：、・。"
_MARKED = Look.BOLD | Look.ITALIC | Look.UNDERLINE | Look.SIZE | Look.COLOUR


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that shares look and link."""

    start: int
    end: int
    look: Look
    href: str | None


@dataclass(frozen=True, slots=True)
class Text:
    """What some lines say. Line breaks are newlines, breaks between cells are tabs, all else is single spaces."""

    chars: str
    spans: tuple[Span, ...]

    @property
    def folded(self) -> str:
        return fold(self.chars)

    @property
    def flat(self) -> str:
        """The same with spaces for breaks, so that offsets hold and patterns need not know of breaks."""
        return self.chars.replace(LINE_BREAK, " ").replace(CELL_BREAK, " ")

    def href(self, start: int = 0, end: int | None = None) -> str | None:
        """The first link that begins in this stretch or covers its beginning."""
        end = len(self.chars) if end is None else end
        return next((s.href for s in self.spans if s.href and s.start < end and s.end > start), None)

    def look(self, start: int, end: int) -> Look:
        """What all visible characters of the stretch share."""
        shared: Look | None = None
        for s in self.spans:
            if (
                s.start < end
                and s.end > start
                and self.chars[max(s.start, start) : min(s.end, end)].strip(EDGES + ".()")
            ):
                shared = s.look if shared is None else shared & s.look
        return Look.PLAIN if shared is None else shared

    def marked(self, start: int, end: int) -> bool:
        """Whether the whole stretch is set apart or linked."""
        return bool(self.look(start, end) & _MARKED) or self._linked(start, end)

    def _linked(self, start: int, end: int) -> bool:
        inside = [s for s in self.spans if s.start < end and s.end > start and self.chars[s.start : s.end].strip(EDGES)]
        return bool(inside) and all(s.href for s in inside)


def joined(one: Text, two: Text) -> Text:
    """The second text on a line below the first."""
    by = len(one.chars) + 1
    shifted = (Span(s.start + by, s.end + by, s.look, s.href) for s in two.spans)
    return Text(one.chars + LINE_BREAK + two.chars, (*one.spans, *shifted))


def fold(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\x00", " ")).strip()


def of_lines(doc_lines: Iterable[Line], same_row: Sequence[bool] = ()) -> Text:
    """Several lines as one text; `same_row[i]` says whether line i+1 stands beside line i rather than below it."""
    chars: list[str] = []
    spans: list[Span] = []
    at = 0
    for i, line in enumerate(doc_lines):
        if i:
            chars.append(CELL_BREAK if i <= len(same_row) and same_row[i - 1] else LINE_BREAK)
            at += 1
        text, before = "", -1
        for run, after in zip_longest(line.runs, line.runs[1:]):
            words = run.text if text else run.text.lstrip()
            apart = text[-1:].strip() and words[:1] != CELL_BREAK
            if apart and run.node != before and _DATE_ALONE.fullmatch(words) and _ends_word(text, after):
                text += CELL_BREAK
            before = run.node
            spans.append(Span(at + len(text), at + len(text) + len(words), run.look, run.href))
            text += words
            if (
                after is not None
                and after.node != run.node
                and _DATE_ALONE.fullmatch(words)
                and (after.text[0].isalpha() or after.text[0] in '“"«‘')
            ):
                text += CELL_BREAK
        chars.append(text.rstrip())
        at += len(chars[-1])
    return Text("".join(chars), tuple(s for s in spans if s.end > s.start))


def _ends_word(text: str, after: Run | None) -> bool:
    return (text[-1].isalpha() or text[-1] in ")）") and (after is None or not after.text[:1].strip())


def cut(text: Text, start: int, end: int) -> Text:
    """The stretch as a text of its own, without white space around."""
    raw = text.chars[start:end]
    start += len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    kept = [
        Span(max(s.start, start) - start, min(s.end, end) - start, s.look, s.href)
        for s in text.spans
        if s.start < end and s.end > start
    ]
    return Text(text.chars[start:end], tuple(kept))


def divided(text: Text, breaks: Iterable[re.Match[str]]) -> list[Text]:
    """The stretches between these places, each a text of its own; those without words are empty."""
    edges = [0, *(at for found in breaks for at in found.span()), len(text.chars)]
    return [cut(text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


_LAST_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$|(?<=[A-Z]{2})\.$|(?<=[)\]\"”'’\d])\.$")
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Corp|Univ|Dept|Inst|Tech|Eng|Assoc|Dipl|etc|Ph\. ?D)\.$", re.IGNORECASE)


def without_stop(text: str) -> str:
    """Without the full stop of a sentence; that of an abbreviation stays.

    >>> without_stop("Acme University."), without_stop("Acme Inc."), without_stop("Ph.D.")
    ('Acme University', 'Acme Inc.', 'Ph.D.')
    """
    return text if _ABBREVIATED.search(text) else _LAST_STOP.sub("", text)


def trim(text: str) -> str:
    """Folded, without the separators that lists and removed dates leave at the ends and without empty brackets."""
    text = fold(text).strip(EDGES)
    if not _ANY_BRACKET.search(text):
        return text
    previous = None
    while text != previous:
        previous = text
        text = fold(_EMPTY_BRACKETS.sub(" ", text)).strip(EDGES)
        text = _unbalanced(text)
    return text


def _unbalanced(text: str) -> str:
    for opening, closing in ("()", "（）", "[]"):
        if text.count(opening) < text.count(closing) and text.endswith(closing):
            text = text[:-1]
        if text.count(opening) > text.count(closing) and text.startswith(opening):
            text = text[1:]
        if text.count(opening) > text.count(closing) and text.endswith(opening):
            text = text[:-1]
    return text

"""BibTeX entries, wherever they stand and however broken they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from crawler.document.latex import decode_latex

_LIKELY = re.compile(r"@\s{0,9}[A-Za-z]{3,30}\s{0,9}[{(]")
_START = re.compile(r"(?<![\w.])@\s*([A-Za-z]{3,30})\s*([{(])\s*([^\s,={}()\"#%~]{0,200})\s*,", re.ASCII)
_NO_ENTRY = frozenset({"string", "comment", "preamble", "media", "supports", "keyframes"})
_BRACE = re.compile(r"[{}]")
_BRACKET = re.compile(r"[{})]")
_JOIN = re.compile(r"\s*#\s*")
_FIELD = re.compile(r"[\s,]*([A-Za-z][\w:.+/-]{0,60})\s*=\s*")
_FIELD_LINE = re.compile(r"(?:^|\n)[ \t]*[A-Za-z][\w-]{1,30}[ \t]*=[^\n]*")
_SWALLOWED = re.compile(r",[ \t]*\n\s*[A-Za-z]{3,20}\s*=\s*[{\"]")
"""The next field inside a value: its closing brace was forgotten."""
_SWALLOWED_INLINE = re.compile(r"\}\s*,\s*[A-Za-z]{3,20}\s*=\s*[{\"]")
"""The same on one line, where a value would end with the whole entry."""
_BARE = re.compile(r"[^\s,#{}\"]+")
_MACRO = re.compile(r"@string\s*[{(]\s*([A-Za-z][\w:.+/-]{0,60})\s*=\s*", re.IGNORECASE)
_NO_MACROS: Mapping[str, str] = {}
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class BibEntry:
    """One entry: `fields` as they print, `raw_fields` as they are written; names of fields in lower case."""

    type: str
    key: str
    fields: Mapping[str, str]
    raw_fields: Mapping[str, str] = field(default_factory=dict, repr=False)


def might_hold(source: str) -> bool:
    """Cheap test of a whole page, so that most pages pay nothing for a search of their every corner."""
    return _LIKELY.search(source) is not None or "&#64;" in source or "&#x40;" in source or "&commat;" in source


def find_entries(text: str) -> list[str]:
    """Every entry in a text, as written.

    >>> find_entries("see @article{a1, title={One {T}wo}} and @book(b2, title = 3)")
    ['@article{a1, title={One {T}wo}}', '@book(b2, title = 3)']
    """
    return [entry for _, entry in locate_entries(text)]


def locate_entries(text: str) -> Iterator[tuple[int, str]]:
    """The entries with their offsets."""
    starts = [m for m in _START.finditer(text) if m[1].lower() not in _NO_ENTRY]
    past = 0
    for i, start in enumerate(starts):
        if start.start() < past:
            continue
        limit = starts[i + 1].start() if i + 1 < len(starts) else len(text)
        end = _end(text, start, min(limit, start.start() + _LONGEST))
        entry = text[start.start() : end]
        if "=" in entry:
            past = end
            yield start.start(), entry


def _end(text: str, start: re.Match[str], limit: int) -> int:
    """Where the entry's own bracket closes; if it never does, after its last line that is a field."""
    depth = 0
    round_ = start[2] == "("
    for bracket in _BRACKET.finditer(text, start.end(2), limit):
        if bracket[0] == "{":
            depth += 1
        elif depth and bracket[0] == "}":
            depth -= 1
        elif not depth and (bracket[0] == ")") == round_:
            return bracket.end()
    newline = text.find("\n", start.end(), limit)
    last = limit if newline == -1 else newline
    for line in _FIELD_LINE.finditer(text, start.end(), limit):
        last = line.end()
    return last


def find_macros(text: str) -> dict[str, str]:
    """What each `@string` stands for, as written.

    >>> find_macros('@string{nips = "Proc. of {NIPS}"} @STRING(now = nips # " 32")')
    {'nips': 'Proc. of {NIPS}', 'now': 'Proc. of {NIPS} 32'}
    """
    macros: dict[str, str] = {}
    for found in _MACRO.finditer(text):
        macros.setdefault(found[1].lower(), _value(text, found.end(), macros)[0])
    return macros


def parse_entry(raw: str, macros: Mapping[str, str] = _NO_MACROS) -> BibEntry:
    r"""The parts of an entry; what cannot be understood is left out.

    >>> parse_entry(r"@Article{k, Title = {On {\'E}tudes}, year = 20 # {21}}").fields
    {'title': 'On Études', 'year': '2021'}
    """
    start = _START.search(raw)
    if start is None:
        return BibEntry("", "", {})
    written: dict[str, str] = {}
    at = start.end()
    while at < len(raw):
        name = _FIELD.match(raw, at) or _FIELD.search(raw, at)
        if name is None:
            break
        value, at = _value(raw, name.end(), macros)
        if value:
            written.setdefault(name[1].lower(), value)
    printed = {name: decode_latex(value) for name, value in written.items()}
    return BibEntry(start[1].lower(), start[3], printed, written)


def _value(raw: str, at: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """Parts joined by `#`; and where the value ends."""
    parts = []
    while at < len(raw):
        if raw[at] == "{":
            end = _closing(raw, at)
            swallowed = _SWALLOWED.search(raw, at, end) or (
                end >= len(raw) - 1 and _SWALLOWED_INLINE.search(raw, at, end)
            )
            if swallowed:
                return raw[at + 1 : swallowed.start()], swallowed.start()
            parts.append(raw[at + 1 : end])
            at = end + 1
        elif raw[at] == '"':
            end = _quote(raw, at + 1)
            parts.append(raw[at + 1 : end])
            at = end + 1
        else:
            bare = _BARE.match(raw, at)
            if bare is None:
                break
            word = bare[0].rstrip(")")
            parts.append(macros.get(word.lower(), word))
            at = bare.end()
        joined = _JOIN.match(raw, at)
        if joined is None:
            break
        at = joined.end()
    return "".join(parts), at


def _closing(raw: str, at: int) -> int:
    """The brace that closes the one at `at`; without one, the end of the line."""
    depth = 0
    for brace in _BRACE.finditer(raw, at):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    end = raw.find("\n", at)
    return len(raw) if end == -1 else end


def _quote(raw: str, at: int) -> int:
    """The quote that closes a value: one outside of braces."""
    depth = 0
    for i in range(at, len(raw)):
        c = raw[i]
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
        elif c == '"' and depth <= 0 and raw[i - 1] != "\\":
            return i
    end = raw.find('"', at)
    return len(raw) if end == -1 else end

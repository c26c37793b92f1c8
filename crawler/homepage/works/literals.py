"""Data that a page's scripts hold as literals, for pages that are drawn only in a browser.

Whether the page writes JSON or JavaScript makes no difference: keys may go without quotes, strings may have any, commas
may trail. What is no literal (a call, a name) becomes null. Nothing is run.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|//[^\n]*|/\*.*?\*/|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\[\]{},:]"
    r"|[A-Za-z_$][\w$]*|\s+|.",
    re.DOTALL,
)
_START = re.compile(r"\[\s*(?://[^\n]*\n\s*)?\{|\{\s*(?:\"|'|[A-Za-z_$][\w$]*\s*:)|\[\s*[\"']")
_PUSHED = re.compile(r"\.push\(\s*\[\s*\d+\s*,\s*(\"(?:[^\"\\]|\\.)*\")")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SHORT = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "0": "", "\n": ""}
_LONGEST, _MOST_TOKENS, _DEEPEST = 3_000_000, 400_000, 40


def literals(script: str) -> Iterator[Any]:
    """Every list or object that the script states, the outermost ones only."""
    if len(script) > _LONGEST:
        return
    text = script.strip()
    if text[:1] in ("{", "[") and (whole := _json(text)) is not None:
        yield whole
        return
    for pushed in _PUSHED.finditer(script):
        text += "\n" + (_json(pushed.group(1)) or "")
    at, left = 0, _MOST_TOKENS
    while left > 0 and (start := _START.search(text, at)):
        value, end, read = _literal(text, start.start(), left)
        left -= read
        at = start.start() + 1 if value is None else end
        if value is not None:
            yield value


def _json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _literal(text: str, start: int, most: int) -> tuple[Any, int, int]:
    """The value that begins here, where it ends and how many tokens were read; None if it is a block of code."""
    stack: list[Any] = []
    keys: list[str | None] = []
    read = 0
    for read, token in enumerate(islice(_TOKEN.finditer(text, start), most), 1):
        word = token.group()
        if word.isspace() or word.startswith(("//", "/*")):
            continue
        if word in ("[", "{"):
            if len(stack) > _DEEPEST:
                return None, start, read
            stack.append([] if word == "[" else {})
            keys.append(None)
        elif word in ("]", "}"):
            value = stack.pop()
            keys.pop()
            if isinstance(value, dict) != (word == "}"):
                return None, start, read
            if not stack:
                return value, token.end(), read
            _put(stack[-1], keys, value)
        elif word == ",":
            keys[-1] = None
        elif word == ":":
            continue
        elif isinstance(stack[-1], dict) and keys[-1] is None:
            if len(word) == 1 and not word.isalnum() and word not in "_$":
                return None, start, read
            keys[-1] = _string(word)
        else:
            _put(stack[-1], keys, _scalar(word))
    return None, start, read


def _put(box: Any, keys: list[str | None], value: Any) -> None:
    if isinstance(box, list):
        box.append(value)
    elif keys[-1] is not None:
        box.setdefault(keys[-1], value)


def _scalar(word: str) -> Any:
    if word[0] in "\"'`":
        return _string(word)
    if word in ("true", "false"):
        return word == "true"
    return int(word) if word.isdigit() and len(word) < 12 else None


def _string(word: str) -> str:
    if word[0] not in "\"'`":
        return word
    return _ESCAPE.sub(_unescaped, word[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    code = found.group(1)
    if code[0] in "ux" and len(code) > 1:
        return chr(int(code[1:], 16))
    return _SHORT.get(code, code)

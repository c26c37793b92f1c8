"""Where each key of a sources file stands: tomllib tells what a file says, not where."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator

_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")


class Lines:
    """The lines of one file."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._places = dict(reversed(list(_places(self._lines))))

    def of(self, number: int, key: str, value: object = None) -> int:
        """Where a key of a source (-1: of no source) stands, else the source; in a long list, where the value does."""
        line = self._places.get((number, key)) or self._places.get((number, "")) or 1
        if isinstance(value, str) and value.strip():
            for at in range(line, len(self._lines) + 1):
                if f'"{value}"' in self._lines[at - 1] or f"'{value}'" in self._lines[at - 1]:
                    return at
                if at > line and _KEY.match(self._lines[at - 1]):
                    break
        return line


def place_of(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, str, str]:
    """(line, key with a colon, what is wrong) of a file that is no TOML."""
    said, _, where = str(error).rpartition(" (at ")
    lines = text.splitlines()
    found = re.match(r"line (\d+)", where)
    line = int(found[1]) if found else _begins(lines)
    key = _KEY.match(lines[line - 1]) if line <= len(lines) else None
    return line, f"{key[1]}: " if key else "", said or str(error)


def _begins(lines: list[str]) -> int:
    """Where the statement begins of whose fault tomllib says no more than that the file ended meanwhile."""
    starts = [at for at, line in enumerate(lines) if _KEY.match(line) or re.match(r"\s*\[", line)]
    broken = bisect_left(starts, True, key=lambda at: not _is_toml(lines[:at]))
    return starts[broken - 1] + 1 if broken else 1


def _is_toml(lines: list[str]) -> bool:
    try:
        tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _places(lines: list[str]) -> Iterator[tuple[tuple[int, str], int]]:
    number, inside = -1, -1
    for line, content in enumerate(lines, 1):
        if re.match(r"\s*\[\[\s*source\s*\]\]", content):
            number += 1
            inside = number
            yield (inside, ""), line
        elif re.match(r"\s*\[", content) and "=" not in content and not re.search(r"[\"'],?\s*\]?\s*$", content):
            inside = -1
        elif match := _KEY.match(content):
            yield (inside, match[1]), line

"""Where each key of a sources file stands: tomllib tells what a file says, not where."""

import re
from collections.abc import Iterator


def lines_of(text: str) -> dict[tuple[int, str], int]:
    """(number of the source or -1, key) → line; an empty key is the source's own heading."""
    return dict(reversed(list(_places(text))))


def _places(text: str) -> Iterator[tuple[tuple[int, str], int]]:
    number, inside = -1, -1
    for line, content in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*source\s*\]\]", content):
            number += 1
            inside = number
            yield (inside, ""), line
        elif re.match(r"\s*\[", content) and "=" not in content and not re.search(r"[\"'],?\s*\]?\s*$", content):
            inside = -1
        elif match := re.match(r"\s*([\w-]+)\s*=", content):
            yield (inside, match[1]), line

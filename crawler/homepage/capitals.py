"""People in capitals, as some style sheets want them: `JANE DOE, RICHARD A. ROE`."""

import re

_HEAD = re.compile(r"[^\W\d_a-z][^a-z\d\n\x1f(:]{8,}(?=[\n\x1f(:]|$)")
_FULL_NAME = re.compile(r"[^\W\d_]{2,}(?:[ '’.-]+[^\W\d_]+)+")


def in_usual_case(text: str) -> str:
    """The text, as long as before; its first line with few capitals if it may be people in nothing but capitals.

    >>> in_usual_case("JANE DOE, RICHARD A. ROE")
    'Jane Doe, Richard A. Roe'
    """
    head = _HEAD.match(text)
    if head is None or "," not in head[0] or sum(map(str.islower, head[0])) * 5 > len(head[0]):
        return text  # Cyrillic and Greek have small letters too
    parts = head[0].split(",")
    if sum(_FULL_NAME.match(p.strip(" *†‡")) is not None for p in parts) * 2 < len(parts):
        return text
    usual = head[0].title().replace(" And ", " and ")
    return usual + text[head.end() :] if len(usual) == len(head[0]) else text

"""Numbers that a homepage prints about its person: citations and indices, nothing else."""

import re
from collections.abc import Iterator

from crawler.document.model import Document
from crawler.items import Metric

_LABEL = (
    r"(?:total\s+)?(?:h[- ]?index|i10[- ]?index|g[- ]?index|hirsch[- ]index|citations?|cited by|zitationen"
    r"|引用数|被引次数|被引用数|被引用|引用)"
)
_NUMBER = r"(?P<{0}>\d{{1,3}}(?:[,.  ]\d{{3}})+|\d{{1,7}})(?:\s?\+)?(?![\d.,]*\d|\s*(?:%|papers|st|nd|rd|th))"
_LABEL_FIRST = re.compile(
    rf"(?<![\w-])(?P<label>{_LABEL})\s*(?:[:：=]|of|is|\()?\s*" + _NUMBER.format("value"), re.IGNORECASE
)
_NUMBER_FIRST = re.compile(
    _NUMBER.format("value").replace("(?P<value>", r"(?<![\d.,])(?P<value>") + rf"\s*(?P<label>{_LABEL})(?![\w-])",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"[Ii]ndex|INDEX|[Cc]it(?:ed|ation)|CIT|[Zz]itation|引用")
_LONGEST = 160


def read(doc: Document, skip: frozenset[int] = frozenset()) -> Iterator[Metric]:
    """The first value of each label, from short lines that are not those of publications (`skip`)."""
    seen: set[str] = set()
    fetched = doc.page.fetched_at
    for i, line in enumerate(doc.lines):
        if i in skip or not line.visible or len(line.text) > _LONGEST or not _MAYBE.search(line.text):
            continue
        for match in _found(line.text):
            name = re.sub(r"[\W_]+", "_", match["label"].lower()).strip("_")
            if name not in seen:
                seen.add(name)
                value = float(re.sub(r"\D", "", match["value"]))
                yield Metric(
                    metric=name,
                    value=value,
                    observed_at=fetched.isoformat() if fetched else None,
                    text=line.text.strip(),
                    locator=line.locator,
                )


def _found(text: str) -> list[re.Match[str]]:
    """A label between two numbers belongs to the side that the line begins with."""
    first, second = list(_LABEL_FIRST.finditer(text)), list(_NUMBER_FIRST.finditer(text))
    if not first or not second:
        return first or second
    return first if first[0].start() <= second[0].start() else second

"""Topics below a heading of interests that stand in groups: `Methods: sampling, matching`, or lists below their labels.

What the groups are called says what they hold, as `Substantive areas` or `In computer science` do, and is no topic.
"""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Line
from crawler.homepage.facts.texts import of_lines
from crawler.homepage.person.listed_topics import LONGEST, VERB, parted
from crawler.homepage.person.topics_in_lists import topic_of
from crawler.values.dates import find_dates

_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:：,;]{2,50}?)\s?[:：]\s*(?P<said>\S.*)")
_SIGN = re.compile(r"[,;、，；]\s?\S")
_LONGEST_LABEL, _FEWEST, _MOST_LINES, _LONGEST_LIST = 6, 2, 40, 400


def grouped(lines: Sequence[Line]) -> list[str]:
    """The topics of all groups; none unless each line is of one, and there are two.

    >>> from crawler.document.model import Look, Run
    >>> def line(text):
    ...     return Line((Run(text, Look.PLAIN, 0),), text, "text", 0, 0, True, "", 1)
    >>> grouped([line("Tides: spring tides, neap tides"), line("Methods: sampling, matching")])
    ['spring tides', 'neap tides', 'sampling', 'matching']
    """
    if len(lines) > _MOST_LINES or all(n.kind == "item" for n in lines):
        return []
    groups: list[list[str]] = []
    for line in lines:
        text = line.text.strip()
        labelled = _LABELLED.fullmatch(text) if line.kind != "item" else None
        if _is_label(line, text):
            groups.append([])
        elif labelled and len(labelled["label"].split()) <= _LONGEST_LABEL and _SIGN.search(labelled["said"]):
            groups.append([*_topics(labelled["said"])])
        elif groups and (topics := [*_of_line(line, text)]):
            groups[-1] += topics
        else:
            return []
    return [t for g in groups for t in g] if len(groups) >= _FEWEST and all(groups) else []


def _is_label(line: Line, text: str) -> bool:
    short = len(text.split()) <= _LONGEST_LABEL
    return short and (line.kind == "heading" or text.endswith((":", "：")))


def _of_line(line: Line, text: str) -> Iterator[str]:
    if line.kind == "item":
        topic = topic_of(of_lines([line]))
        yield from [topic] if len(topic.split()) <= LONGEST and not VERB.search(topic) else []
    else:
        yield from _topics(text)


def _topics(text: str) -> list[str]:
    """Of a line that is a list, and no sentence."""
    if len(text) > _LONGEST_LIST or VERB.search(text) or find_dates(text):
        return []
    return parted(text.rstrip(". "))

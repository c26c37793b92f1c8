"""Topics below a heading of interests that stand in groups: `Methods: sampling, matching`, or lists below their labels.

What the groups are called says what they hold, as `Substantive areas` or `In computer science` do, and is no topic.
"""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Line, Look
from crawler.homepage.facts.texts import of_lines
from crawler.homepage.person.listed_topics import LONGEST, VERB, parted
from crawler.homepage.person.topics_in_lists import topic_of
from crawler.lexicon.headings import heading_kind
from crawler.values.dates import find_dates

_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:：,;]{2,50}?)\s?[:：]\s*(?P<said>\S.*)")
_SIGN = re.compile(r"[,;、，；]\s?\S")
_LONGEST_LABEL, _FEWEST, _MOST_LINES, _LONGEST_LIST, _PROSE = 6, 2, 40, 400, 60
_SET_APART = int(Look.BOLD | Look.ITALIC | Look.UNDERLINE)


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
    signs = 0
    for line in lines:
        text = line.text.strip()
        labelled = _LABELLED.fullmatch(text) if line.kind != "item" else None
        if _is_label(line, text):
            groups.append([])
        elif labelled and len(labelled["label"].split()) <= _LONGEST_LABEL:
            groups.append([*_topics(labelled["said"])])
            signs += _SIGN.search(labelled["said"]) is None
        elif groups and (topics := [*_of_line(line, text)]):
            groups[-1] += topics
        else:
            return []
    fine = len(groups) >= _FEWEST and all(groups) and signs * 2 <= len(groups)
    return [t for g in groups for t in g] if fine else []


def led(lines: Sequence[Line]) -> list[str]:
    """The words that open each paragraph of a text on interests and are set apart: `**Tides.** I study how …`"""
    prose = [n for n in lines if len(n.text) >= _PROSE]
    leads = [lead for n in prose if (lead := _lead_of(n))]
    return leads if len(leads) >= _FEWEST and len(leads) * 5 >= len(prose) * 4 else []


def _lead_of(line: Line) -> str | None:
    """What stands apart at the beginning, up to its stop, colon or dash; a sentence that goes on has none."""
    first, rest = line.runs[0], line.text[len(line.runs[0].text) :]
    words = first.text.strip()
    ends = words.endswith((".", ":", "：", "–", "—")) or rest.lstrip()[:1] in (*".:：–—-",)
    fine = bool(first.look & _SET_APART) and ends and not first.href and len(words.split()) <= LONGEST
    lead = words.strip(" .:：–—-*")
    return lead if fine and lead and not VERB.search(lead) and not find_dates(lead) else None


def headed(headings: Sequence[str]) -> list[str]:
    """The headings themselves, if each is a topic, below which it is told of."""
    fine = [h for h in headings if len(h.split()) <= LONGEST and not VERB.search(h) and not h.endswith(("?", "!"))]
    told = len(fine) == len(headings) and not any(heading_kind(h) or find_dates(h) for h in headings)
    return [h.rstrip(" .:：") for h in fine] if told and len(headings) >= _FEWEST else []


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

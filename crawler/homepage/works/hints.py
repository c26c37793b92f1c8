"""A cheap look at lines that nothing says to be publications, before a close one: do people stand there in a row?"""

import re
from collections.abc import Set

from crawler.document.model import Document
from crawler.homepage.headings.sections import Section
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.owner import plain_letters
from crawler.lexicon.late import Late

_NAMES = Late(
    r"[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ][\w'’-]+[\d*†]*\s*(?:,|;|and|&|und|et|y|/|\||·)\s*(?:and\s)?[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+\s[A-Z]{1,2},"
    r"|\b(?:with|avec|con|mit)\s[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ][\w'’.-]+\s?[;&]|[\u3400-\u9fff\uac00-\ud7a3]{2,4}[，、,；;·]\s?[\u3400-\u9fff\uac00-\ud7a3]{2,4}"
)
"""Two people in a row, somebody with initials, or somebody with whom it was written."""
_GOES_ON = re.compile(r"(?:['’ ]?\w{1,3}\b\.?){0,3}\W*(?:$|(?<=[^\w\s])|\d|(?:and|und|et|y|e)\b)")
"""What follows an author: a sign, a year, initials before one. `Doe is with the Institute` goes on otherwise."""
_LINES, _LONGEST, _TELLING, _SHORTEST = 80, 400, 20, 10
_ENOUGH = 200
"""Signs of a list of authors."""


def hints_at_authors(doc: Document, section: Section, owners: Set[str]) -> bool:
    """Whether names in a row, or the person of the page, stand in a part of the first lines."""
    lines = [n.text[:_LONGEST] for n in doc.lines[section.first : section.last + 1][:_LINES] if n.visible]
    telling = sum(len(t) > _TELLING or (len(t) > 4 and not t.isascii()) for t in lines)
    texts = [t for t in lines if len(t) > _SHORTEST or not t.isascii()]
    return sum(_names_people(t) or _names_one_of(t, owners) for t in texts) * 10 >= telling > 0


def _names_people(text: str) -> bool:
    return any(
        not m.group()[0].isascii() or m.group()[0].islower() or authors_at_start(text[m.start() :][:_ENOUGH])[1] >= 0.5
        for m in _NAMES.finditer(text)
    )


def _names_one_of(text: str, owners: Set[str]) -> bool:
    plain = plain_letters(text)
    return any(_GOES_ON.match(behind) for o in owners for behind in plain.split(o)[1:])

"""Headings such as `Communications`, which head papers on one page and talks on another: what stands below decides."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from crawler.document.model import Document
from crawler.homepage.facts.dates import of_event
from crawler.homepage.facts.entries import entries
from crawler.homepage.headings.sections import Section
from crawler.lexicon.headings import announces_conferences
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv

_HELD = Late(rf"{of_cv('meeting')}|{of_cv('talk')}|\b(?:conference|symposium|meeting|talk|lecture)\b", re.IGNORECASE)
_VAGUE = Late(of_cv("communications"), re.IGNORECASE)
_PAGES = re.compile(r"\b(?:pp?|S)\.\s?\d|\d\s?[–-]\s?\d{2,4}\.?$")


def with_talks(doc: Document, sections: Sequence[Section], works: Collection[str | None]) -> list[Section]:
    """The sections; those of conferences that held no works are read as talks, if their lines are told as talks are.

    `works`: the headings under which works were found.
    """
    return [replace(s, kind="talks", own_kind="talks") if _is_spoken(doc, s, works) else s for s in sections]


def _is_spoken(doc: Document, section: Section, works: Collection[str | None]) -> bool:
    heading = section.heading or ""
    claimed = section.own_kind == "publications" and announces_conferences(heading)
    if section.heading in works or not (claimed or (section.own_kind is None and _VAGUE.fullmatch(heading.strip()))):
        return False
    listed = entries(doc, section.first, section.last)
    dated = sum(of_event(e.text.flat).start is not None and not _PAGES.search(e.text.flat) for e in listed)
    held = sum(_HELD.search(e.text.flat) is not None for e in listed)
    return bool(listed) and dated * 2 >= len(listed) and held * 2 >= len(listed)

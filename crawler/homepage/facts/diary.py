"""News that no heading announces: paragraphs below years or none that begin with a day, and tell what somebody did."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.document.model import Document
from crawler.homepage.facts import news
from crawler.homepage.facts.dates import NEVER
from crawler.homepage.facts.entries import entries
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.year_headings import heads_years
from crawler.items import Fact

_SELF = re.compile(
    r"(?<!\w)(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Mm]y|[Oo]ur|[Jj]e|[Jj]['’]ai|[Nn]ous|[Mm]on|[Nn]otre|[Ii]ch|[Ww]ir|[Mm]eine?|[Uu]nsere?"
    r"|[Yy]o|[Mm]i|[Nn]uestr[ao]|[Hh]o|[Aa]bbiamo|[Nn]ostr[ao]|[Ee]u|[Nn]oss[ao]|[Mm]eu)(?!\w)"
)
_SEVERAL, _WORDS = 3, 5
_MONTH = len("2024-05")


def unannounced(doc: Document, sections: Sequence[Section], today: date | None) -> list[Fact]:
    """News of sections of no kind, if several of them speak of oneself, and most of what is told is dated so."""
    plain = [s for s in sections if s.kind is None and (s.heading is None or heads_years(s.heading))]
    found = [f for s in plain for f in _told(doc, s, today)]
    dated = [f for f in found if f.start and len(f.start) >= _MONTH and len((f.title or "").split()) >= _WORDS]
    of_self = sum(bool(_SELF.search(f.title or "")) for f in dated)
    return dated if of_self >= _SEVERAL and of_self * 2 >= len(dated) and len(dated) * 3 >= len(found) * 2 else []


def _told(doc: Document, section: Section, today: date | None) -> Iterator[Fact]:
    if section.last >= section.first:
        above = news.heads(section.heading or "", today, section.year) or NEVER
        yield from news.read(entries(doc, section.first, section.last), section.heading, today, above)

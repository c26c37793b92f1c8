# ruff: noqa: E501 (patterns are read more easily whole)
"""What a site says of itself and its pages: footers and menus, which are no entries of any list."""

import re

from crawler.document.model import Line
from crawler.homepage.entry.page_foot import begins_foot
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of

_PAGE = re.compile(
    r"(?:personal |my )?(?:web ?site|home ?page|web ?page|page|e-?mail|mail|cv|full cv|resume|google scholar|github|linkedin|twitter|orcid)",
    re.IGNORECASE,
)
_OF_PAGES = Late(
    rf"\W*(?:(?:page |site )?latest (?:update|modifi|chang|edit)|(?:page |site |this page was )?last edit|updated (?:on|in|:)|powered by|"
    r"design(?:ed)?(?: by)?:|feel free to|follow me (?:on|at)|(?:page )?generated (?:on|by)|page generated|back to top|course (?:web ?)?(?:site|page)\W*$|"
    r"page created\b|return to\b.{0,30}$|coming soon\W*$|under construction|準備中|ページ先頭|[^©]{3,60}©\s?(?:19|20)\d\d\W*$|"
    rf"more\W*$|ver más\W*$|{one_of('more')})",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:(?:for|please see|please refer to|see|here is|click|download|view|find)\b[^:]{0,60}\b(?:full|complete|more|details?|detailed|list|"
    r"further|here|information|cv|resume|vita|below|github|google scholar|linkedin)\b[^:]{0,60}|"
    r"(?:a |the |my )?(?:full|complete|comprehensive|detailed|longer|older|earlier|more|previous)\s(?:\w+\s){0,3}(?:list|news|posts?|updates|items|cv|"
    r"version|information|details)\b[^:]{0,60}|"
    r"[^:]{0,60}\b(?:is|are|can be) (?:available|found|listed) (?:here|below|above|(?:up)?on request|at this|online|in my|on my)\b[^:]{0,40}|"
    r"please (?:contact|email|e-mail|check|click|visit|feel free|get in touch|let me know)\b.{0,120}|"
    r"(?:last|recently) updated\b.{0,40}|\(?(?:in )?reverse chronological(?: order)?\)?|\W*\(?\*?\s?denotes .{0,60})[.!]?\s*",
    re.IGNORECASE,
)
"""What an author says about a list, before or after it."""
_LONGEST_NOTE, _FEW = 160, 6
_ARROWS = " →»›⟶➔➜"


def is_of_site(line: Line) -> bool:
    """Whether the line is part of a footer or a menu, or a note about the list it stands beside."""
    said = begins_foot(line.text) or _OF_PAGES.match(line.text) is not None
    return said or _leads_to_more(line) or _is_note(line) or _is_menu(line)


def _leads_to_more(line: Line) -> bool:
    """`All projects →`: a few words that are one link, and an arrow."""
    text = line.text.rstrip()
    shown = [r for r in line.runs if r.text.strip(_ARROWS)]
    return text.endswith(tuple(_ARROWS.strip())) and len(text.split()) <= _FEW and all(r.href for r in shown)


def _is_note(line: Line) -> bool:
    return line.kind != "item" and len(line.text) < _LONGEST_NOTE and _NOTE.fullmatch(line.text) is not None


def _is_menu(line: Line) -> bool:
    """Nothing but links to the other pages of a site: `Curriculum Vitae Projects`."""
    labels: dict[str, str] = {}
    for run in line.runs:
        if run.text.strip(" |·•/"):
            if not run.href:
                return False
            labels[run.href] = labels.get(run.href, "") + run.text
    return len(labels) > 1 and all(_leads_on(label.strip()) for label in labels.values())


def _leads_on(label: str) -> bool:
    return heading_kind(label) is not None or _PAGE.fullmatch(label) is not None

"""Names that follow a title with nothing between: `Free choice of locks Cockburn, J, and Frank, MJ (2014) Neuron`."""

import re

from crawler.homepage.entry.pieces import Span, trimmed
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.between_names import AND
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.values.names import name_likeness

_CAPITALIZED = re.compile(r"(?<=[\s.])(?=[^\W\d_a-z])|(?<=[a-z]\.)(?=[A-ZÀ-Þ][a-z])")
_JOINED = re.compile(rf"\s?(?:[,;]|\s(?:{AND}))\s?|\s?\((?:19|20)\d\d|\s?\.\s")
_FIRST = re.compile(rf"[^,;&\n]{{2,40}}?(?=\s?[,;&]|\s(?:{AND}))")
_INVERTED = re.compile(r"[^\W\d_a-z][\w'’-]+, (?:[A-Z]\.?[\s-]?){1,4}(?=[,;]|\s(?:and|&)|\s?\()")
_DOTTED = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)? (?:[A-ZÀ-Þ]\.\s?){1,3}(?:[A-ZÀ-Þ](?=,))?")
_INITIALLED = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)? [A-Z]{1,3}")
_TWO_FAMILIES = re.compile(r"[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+ [A-ZÀ-Þ]")
_WITH_INITIALS = re.compile(r"[^\W\d_a-z][\w'’-]+ (?:(?:[A-ZÀ-Þ]\.\s?){1,3}|[A-ZÀ-Þ]{1,2}\s)[^\W\d_a-z][\w'’-]+")
_CLOSED = re.compile(r"[\s,.;:]*(?:[(\[]?(?:19|20)\d\d|\n|\x1f|$|\.\s)|[.;:]")
_INITIAL = re.compile(r"\b[A-ZÀ-Þ]\.?$")
_SENTENCE, _WORD = re.compile(r"[a-z]{3}\.\s"), re.compile(r"[^\W\d_]+")
_LEADS = frozenset(
    "a an and as at between by de del der die das en et for from in into la le mit of on or over the to und von with y"
    " after before about against under via without through".split()
)
"""Words behind which the title goes on: `the letters of Jane Austen`."""
_TAIL = 70
"""Letters. One or two names are no longer."""


def up_to_names(clean: str, span: Span) -> Span:
    """The stretch without the names with which it ends, if with what follows they are a list of at least two people."""
    start, end = span
    if not _JOINED.match(clean, end) and not _JOINED.search(clean, max(start, end - _TAIL), end):
        return span
    best: tuple[float, int] | None = None
    for found in _CAPITALIZED.finditer(clean, max(start + 1, end - _TAIL), end):
        at = found.start()
        before = clean[start:at].rstrip()
        if (
            word_count(before) < 3
            or _INITIAL.search(before)
            or before.rsplit(None, 1)[-1].lower() in _LEADS
            or before[-1] in ",;&"
        ):
            continue
        likely = _begins_list(clean, at, end)
        if likely >= 0.75 and (best is None or likely > best[0] + 0.09):
            best = likely, at
    return trimmed(clean, start, best[1]) if best else span


def _begins_list(clean: str, at: int, end: int) -> float:
    """How much a list of several people, which goes over the end of what was taken for the title, begins here."""
    text = clean[at : at + 600]
    given = _WITH_INITIALS.match(text) if is_given_name(text.partition(" ")[0]) else None
    first = given or _INVERTED.match(text) or _DOTTED.match(text) or _FIRST.match(text)
    name = first.group() if first else ""
    if not first or _SENTENCE.search(name) or any(map(is_title_word, _WORD.findall(name.partition(" ")[0]))):
        return 0.0
    likely = _by_form(name) or min(0.9, name_likeness(name))
    if likely < 0.8 and not (likely >= 0.6 and is_given_name(name.split()[0])):
        return 0.0
    stop, sure = authors_at_start(text)
    if (
        at + stop <= end - 1
        or sure < 0.6
        or not (text[stop - 1] == "." or _CLOSED.match(text, stop))
        or first.end() >= stop - 1
    ):
        return 0.0
    return likely


def _by_form(name: str) -> float:
    """How sure commas and initials make a name: `Roe, J`, `Roe JA`, `Eva G. E. Holm`; 0 if they say nothing."""
    family = name.split()[0]
    if _WITH_INITIALS.fullmatch(name) and is_given_name(family):
        return 0.9
    if _TWO_FAMILIES.match(name) and not is_surname(family):
        return 0.78
    return 0.9 if any(form.fullmatch(name) for form in (_INVERTED, _DOTTED, _INITIALLED)) else 0.0

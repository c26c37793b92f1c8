"""No pattern may run away: a hundred thousand characters of the worst kind end soon, in every function."""

import time

import pytest

from crawler.lexicon import heading_kind
from crawler.values import acceptance, dates, emails, identifiers, links, names, venues

LENGTH = 100_000
WORST = [
    "a",
    " ",
    "1",
    "aB",
    "(",
    "10.",
    "2020 - ",
    "at ",
    "Jan ",
    "*,",
    "A. ",
    "x@",
    "1/",
    "张三，",
    "J.,",
    "Proceedings of the ",
    ".a-",
    "and ",
]
FUNCTIONS = [
    acceptance.find_acceptance,
    dates.find_dates,
    dates.find_range,
    emails.find_email,
    identifiers.arxiv_id,
    identifiers.doi,
    identifiers.openreview_id,
    identifiers.person_id,
    lambda text: links.link_kind(text, text),
    names.split_authors,
    names.name_likeness,
    names.author_list_likeness,
    names.split_glued,
    venues.parse_venue,
    venues.venue_likeness,
    heading_kind,
]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_long_text_ends_soon(function):
    started = time.process_time()
    for piece in WORST:
        function(piece * (LENGTH // len(piece)) + "2")
    assert time.process_time() - started < 20


@pytest.mark.parametrize("function", [names.split_authors, names.author_list_likeness])
def test_long_lists_end_soon(function):
    started = time.process_time()
    for piece in [*WORST, "equal (* ", "Jane Doe, ", "et al "]:
        function(piece * (11_000 // len(piece)))
    assert time.process_time() - started < 20

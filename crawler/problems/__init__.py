"""What on a page cannot be right; each question is a module with `find`, and nothing right is flagged by any."""

from collections.abc import Iterable, Sequence
from itertools import chain

from crawler.document.model import Document
from crawler.items import Item, Problem
from crawler.problems import days, figures, gaps, intervals, rates, totals


def find(document: Document, items: Iterable[Item], exact: bool = True) -> list[Problem]:
    """All problems of a page; `exact` says that a layout which knows the page read it, so that nothing was missed."""
    read: Sequence[Item] = tuple(items)
    return list(
        chain(
            intervals.find(read),
            figures.find(read),
            days.find(read),
            rates.find(read),
            gaps.find(read),
            totals.find(document, read, exact),
        )
    )

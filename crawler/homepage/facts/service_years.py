"""In which years somebody served: `2020, 2021 (expert), 2022`, `ICCV'25`, `since 2020`."""

import re
from datetime import date

from crawler.homepage.facts.dates import When, of_cell, of_event, of_span, years

_SHORT_YEAR = re.compile(r"(?<=\w)\s?['’‘](\d\d)(?!\w)")


def years_of(flat: str, today: date | None) -> When:
    """Several years are from the first to the last; a single one is its own."""
    if opened := of_cell(flat):
        return opened
    found = years(flat)
    numbers = [int(m.group()) for m in found]
    cuts = tuple((m.start(), m.end()) for m in found)
    span = of_span(flat, today)
    if span.inferred and span.start and len(set(numbers)) == 1:
        return When(span.start, span.end, span.status, numbers[0], span.inferred, (*span.cuts, *cuts))
    if span.end is not None or span.status is not None:
        inside = [n for m, n in zip(found, numbers, strict=True) if not span.cuts[0][0] <= m.start() < span.cuts[0][1]]
        if not inside:
            return span
    if not numbers:
        return _short_years(flat) or of_event(flat, today)
    first, last = min(numbers), max(numbers)
    if span.status == "present":
        return When(str(first), None, "present", None, (), cuts)
    if first == last:
        event = of_event(flat, today)
        same = event.start is not None and event.start.startswith(str(first))
        return When(
            event.start if same else str(first),
            None,
            None,
            first,
            event.inferred if same else (),
            event.cuts if same else cuts,
        )
    return When(str(first), str(last), None, None, (), cuts)


def _short_years(flat: str) -> When | None:
    """`ICCV'25, AAAI'26`: of several venues the years stay where they stand."""
    found = list(_SHORT_YEAR.finditer(flat))
    if not found:
        return None
    numbers = [2000 + int(m[1]) if int(m[1]) < 50 else 1900 + int(m[1]) for m in found]
    first, last = min(numbers), max(numbers)
    if len(found) == 1:
        return When(str(first), None, None, first, (), (found[0].span(),))
    return When(str(first), str(last) if last > first else None, None, first if last == first else None)

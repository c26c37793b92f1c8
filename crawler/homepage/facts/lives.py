"""The jobs, degrees and duties of one list, told apart by their words, and as people study before they work."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from crawler.homepage.facts import education, positions
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.duties import is_duty
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.study_steps import is_step
from crawler.homepage.facts.teaching import SCHOOL
from crawler.homepage.facts.words import calling, find_degrees

_LONGEST = 100
"""Signs of a line that names nothing but a school and when."""


@dataclass(slots=True)
class Life:
    """Entries of a list by what they are, each kind in the order of the page."""

    jobs: list[Entry] = field(default_factory=list)
    degrees: list[Entry] = field(default_factory=list)
    duties: list[Entry] = field(default_factory=list)


def apart(listed: Sequence[Entry], kind: str | None, today: date | None) -> Life:
    """Each entry by its words; `kind` is what the heading announces, if it announces one of the two alone."""
    life = Life()
    begun = _first_job(listed, today) if kind is None else None
    for entry in listed:
        flat = entry.text.flat
        if is_duty(flat):
            life.duties.append(entry)
        elif _is_of_studies(entry, kind) or (begun and _is_school_before(flat, begun, today)):
            life.degrees.append(entry)
        else:
            life.jobs.append(entry)
    return life


def _is_of_studies(entry: Entry, kind: str | None) -> bool:
    if kind != "education":
        return education.is_degree(entry)
    flat = entry.text.flat
    return bool(find_degrees(flat)) or is_step(flat) or not positions.is_job(entry)


def _first_job(listed: Sequence[Entry], today: date | None) -> str | None:
    """When the first job began that is one by its words."""
    flats = (e.text.flat for e in listed if not education.is_degree(e) and calling(e.text.flat))
    return min((start for flat in flats if (start := of_span(flat, today).start)), default=None)


def _is_school_before(flat: str, begun: str, today: date | None) -> bool:
    """`2012 – 2016 Faculty of Agriculture, Acme University`: nothing but where, before there was any job."""
    when = of_span(flat, today)
    bare = len(flat) <= _LONGEST and SCHOOL.search(flat) is not None and calling(flat) is None
    return bare and when.start is not None and when.end is not None and when.start < begun

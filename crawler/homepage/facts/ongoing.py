"""What later sentences tell of studies that go on: who supervises them, and when they are to end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.sentences import Sentence
from crawler.items import Fact
from crawler.values.dates import find_dates, find_range

HIRING = re.compile(
    r"\b(?:looking for|recruit\w*|hiring|openings?|prospective|applicants?|apply|vacanc\w+|students? who|"
    r"welcome to|supervis(?:e|es|ing) |advis(?:e|es|ing) |mentor(?:s|ing)? |joined my|"
    r"my (?:ph\.?d\.? )?students?|available for)\b",
    re.IGNORECASE,
)
"""Somebody else's studies, sought or supervised."""
_EXPECTED = re.compile(
    r"\bexpect\w*\b.{0,40}\bgraduat\w*|\bgraduat\w*\b.{0,30}\bexpect\w*|\b(?:will|plan to|going to|"
    r"anticipate\w*)\b.{0,20}\bgraduat\w*|\bgraduating\b|\b(?:expected|anticipated) (?:completion|defen[sc]e)",
    re.IGNORECASE,
)
_OWN_STUDIES = re.compile(
    r"(?:My|His|Her|Their)\s+(?:Ph\.?\s?D\.?|doctoral|doctorate|thesis|dissertation|advis|supervis)", re.IGNORECASE
)


def supervised(found: list[Fact], told: Sequence[Sentence]) -> list[Fact]:
    """`My PhD, under the supervision of Jane Roe, …` completes the studies that go on."""
    going = [i for i, f in enumerate(found) if f.status == "present" and f.advisor is None]
    for sentence in told if going else ():
        flat = sentence.text.flat
        if _OWN_STUDIES.match(flat) and (advice := find_advice(flat)):
            found[going[0]] = replace(found[going[0]], advisor=advice.name)
            break
    return found


def graduating(found: list[Fact], told: Sequence[Sentence], today: date | None) -> list[Fact]:
    """A graduation date of its own sentence is the end."""
    for sentence in told:
        flat = sentence.text.flat
        said = _EXPECTED.search(flat)
        if not said or HIRING.search(flat):
            continue
        span = find_range(flat[said.start() :], today)
        dates = [d for d in find_dates(flat[said.start() :], today) if d.iso and not d.inferred]
        end = span.end if span and span.end else dates[0].iso if dates else None
        going = next((i for i, f in enumerate(found) if f.status == "present"), None)
        if end and going is not None and found[going].end is None:
            marks = ("end",) if span and "end" in span.inferred else ()
            found[going] = replace(found[going], end=end, status="expected", inferred=found[going].inferred + marks)
    return found

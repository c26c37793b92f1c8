"""What sentences tell beside what lists hold: each fact once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.homepage.facts.words import find_degrees, level
from crawler.items import Fact


def with_prose(listed: list[Fact], degrees: list[Fact], jobs: list[Fact]) -> Iterator[Fact]:
    """What the introduction tells fills in what the lists leave out and comes first; it repeats nothing."""
    filled = [_filled(fact, degrees) if fact.kind == "education" else fact for fact in listed]
    in_lists = {_level(f) for f in listed if f.kind == "education"}
    yield from (d for d in degrees if (_level(d) not in in_lists if d.degree else not in_lists))
    known = [f for f in listed if f.kind == "position"]
    for job in jobs:
        if not any(_same_job(job, other) for other in known):
            known.append(job)
            yield job
    yield from filled


def _level(fact: Fact) -> str | None:
    return next((level(m) for m in find_degrees(fact.degree or "")), None)


def _filled(fact: Fact, degrees: Sequence[Fact]) -> Fact:
    told = next((d for d in degrees if _level(d) == _level(fact) and _level(fact)), None)
    if told is None:
        return fact
    return replace(
        fact,
        advisor=fact.advisor or told.advisor,
        field=fact.field or told.field,
        organization=fact.organization or told.organization,
        end=fact.end or told.end if told.status == "expected" or not fact.start else fact.end,
        status="expected" if told.status == "expected" and not fact.end else fact.status,
    )


def _same_job(one: Fact, other: Fact) -> bool:
    a, b = (one.organization or "").casefold(), (other.organization or other.text).casefold()
    return bool(a) and bool(b) and (a in b or b in a or (other.section is not None and a in other.text.casefold()))

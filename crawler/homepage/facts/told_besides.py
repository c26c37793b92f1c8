"""Honours and offices that the introduction tells, as far as no list of the page tells them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.told_honours import honours
from crawler.homepage.facts.told_offices import is_office, offices
from crawler.items import Fact

_WORD = re.compile(r"\w{2,}")
_FELLOW = "fellow"


def besides(prose: Sequence[Sentence], names: Sequence[str], today: date | None) -> Iterator[Fact]:
    """All of them, also where they are told twice."""
    yield from honours(prose, names, today)
    yield from offices(prose, names, today)


def without_offices(jobs: Iterator[Fact], beside: Sequence[Fact]) -> list[Fact]:
    """The jobs that are none of these: an editor of a journal and a fellow of a society have their posts elsewhere."""
    fellows = {f.locator for f in beside if f.kind == "award" and _FELLOW in (f.title or "").lower()}
    return [
        job
        for job in jobs
        if not is_office(job.role or "") and not (job.locator in fellows and (job.role or "").lower().endswith(_FELLOW))
    ]


def not_listed(beside: Sequence[Fact], listed: Sequence[Fact]) -> Iterator[Fact]:
    """Those that no list tells in much the same words, each once."""
    known = [(f.kind, _words(f.text)) for f in listed]
    for fact in beside:
        words = _words(fact.title or fact.organization or "")
        if not any(kind == fact.kind and len(words & said) * 4 >= len(words) * 3 for kind, said in known):
            known.append((fact.kind, _words(f"{fact.title} {fact.role} {fact.organization}")))
            yield fact


def _words(text: str) -> set[str]:
    return {w for w in _WORD.findall(text.casefold()) if w not in {"the", "of", "and", "for", "in"}}

"""`paperhouse add`: from what somebody has of a person to a source, and to the further ones that it leads to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from etl.glance import Glance, glance, namesakes
from etl.recognise import SCHOLAR, Candidate, UnwantedError, further, recognise, same
from etl.source_file import append, block, named, read_or_none, watched
from etl.sources import Sources

_SCHOLAR_SAVED = "a Google Scholar profile: " + SCHOLAR


@dataclass(frozen=True, slots=True)
class Wish:
    """How to add."""

    spider: str | None = None
    base: str | None = None
    every: str = "1 week"
    is_offline: bool = False
    is_dry: bool = False
    takes_suggested: bool = False


@dataclass(slots=True)
class _Adding:
    path: Path
    wish: Wish
    sources: Sources
    out: Callable[[str], None]
    say: Callable[[str], None]
    known: dict[Candidate, str] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    refused: int = 0

    def __post_init__(self) -> None:
        for source in self.sources.sources:
            self.known |= dict.fromkeys(watched(source), source.name)


def add(path: Path, texts: Sequence[str], wish: Wish, out: Callable[[str], None], say: Callable[[str], None]) -> int:
    """Say what each text is, write its source, suggest more. `out` gets the blocks, `say` the rest. The exit status."""
    adding = _Adding(path, wish, read_or_none(path), out, say)
    for text in texts:
        _add(adding, text)
    if adding.blocks and not wish.is_dry:
        append(path, adding.blocks)
        say(f"{path}: {len(adding.blocks)} added; `paperhouse crawl` fetches now, `paperhouse schedule` when due")
    if adding.refused:
        return 2 if adding.refused == len(texts) else 1
    return 0


def _add(adding: _Adding, text: str) -> None:
    try:
        candidate = recognise(text, adding.wish.spider, adding.wish.base)
    except UnwantedError as error:
        adding.refused += 1
        adding.say(f"{text}: {error}")
        return
    found = _take(adding, candidate, text)
    if found is None:
        return
    for more in _suggested(candidate, found):
        if same(more) in adding.known:
            continue
        if adding.wish.takes_suggested:
            _take(adding, more, more.value, must_list=True)
        else:
            adding.say(f"  further: {more.title} {more.value}: paperhouse add {more.as_argument}")
    scholar = (found.ids or {}).get("scholar")
    if scholar:
        adding.say(f"  further: {scholar}: {_SCHOLAR_SAVED}")


def _take(adding: _Adding, candidate: Candidate, text: str, must_list: bool = False) -> Glance | None:
    """Look at a source and write it down, unless it is there already. What was seen, None if it is refused."""
    there = adding.known.get(same(candidate))
    if there is not None:
        adding.say(f"{text}: is there already, as source {there!r}")
        return Glance()
    found = Glance() if adding.wish.is_offline else glance(candidate, adding.sources)
    kind = "page" if candidate.kind == "address" else f"{candidate.kind} at {candidate.title}"
    if found.trouble and not found.publications:
        adding.refused += not must_list
        hint = "" if must_list else " (--offline adds it unseen)"
        adding.say(f"{text}: {kind}: {found.trouble}{hint}")
        return None
    if must_list and not found.publications and not adding.wish.is_offline:
        adding.say(f"{text}: {kind}: lists no paper, not added")
        return found
    said = _said(found)
    name = named(candidate, found.name, {*adding.known.values(), *(s.name for s in adding.sources.sources)})
    adding.say(f"{text}: {kind}{said and ': ' + said}; source {name!r}")
    if found.trouble:
        adding.say(f"  but {found.trouble}")
    if candidate.kind == "name":
        adding.say("  whoever bears the name is found; an identifier finds one person")
        known = () if adding.wish.is_offline else namesakes(candidate.value, candidate.base, adding.sources)
        for line in known:
            adding.say(f"  dblp knows {line}")
    remark = f"{found.name or candidate.value}, {candidate.title}; added {datetime.now(UTC):%Y-%m-%d}"
    written = block(candidate, name, adding.wish.every, remark)
    adding.known[same(candidate)] = name
    adding.blocks.append(written)
    adding.out(written)
    return found


def _said(found: Glance) -> str:
    if not found.layouts:
        return ""
    listed = f"{found.publications} papers" + (" on its first page" if _is_more(found) else "")
    announced = f" of {found.announced}" if _is_more(found) else ""
    return f"{found.name or 'nobody is named'}, {listed}{announced}, read as {', '.join(found.layouts)}"


def _is_more(found: Glance) -> bool:
    return found.announced is not None and found.announced > found.publications


def _suggested(candidate: Candidate, found: Glance) -> list[Candidate]:
    """Where else the person's papers are listed, as far as this source tells."""
    ids = dict(found.ids or {})
    if candidate.kind != "address":
        ids.setdefault(candidate.kind, candidate.value)
    more = [other for kind, value in ids.items() if kind != "name" for other in further(kind, value)]
    if found.homepage:
        more.append(Candidate("homepage", "address", found.homepage))
    return list(dict.fromkeys(other for other in more if not _is_twin(candidate, other)))


def _is_twin(one: Candidate, other: Candidate) -> bool:
    """Are they one address, or one person at one service by two identifiers?"""
    is_asked_already = one.spider == other.spider and "address" not in (one.kind, other.kind)
    return is_asked_already or same(one) == same(other)

"""Adds a block to sources.toml and changes nothing else in it: the comments and the order are somebody's."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

from anyascii import anyascii

from crawler.apis.identities import identify
from crawler.apis.known import known_apis
from etl.recognise import Candidate, same
from etl.sources import Source, Sources, SourcesError, load

_HEAD = """\
# What to watch and how often; sources.example.toml shows all that can stand here.

# contact = "you@example.org"       # sent with every request, so that a site can reach you
"""
_LONGEST_NAME = 60


def read_or_none(path: Path) -> Sources:
    """The sources; none if there is no file yet. Raises SourcesError."""
    return load(path) if path.exists() else Sources()


def watched(source: Source) -> Iterable[Candidate]:
    """What a source watches already."""
    for text in source.urls:
        yield same(Candidate(source.spider, "address", text))
    for text in source.ids:
        found = identify(text, tuple(known_apis()[source.spider].about))
        if found:
            yield same(Candidate(source.spider, *found))


def named(candidate: Candidate, person: str | None, taken: Iterable[str]) -> str:
    """A name for a source that no other has: the person's, and where the papers are from."""
    words = person or (candidate.value.partition("//")[2] if candidate.kind == "address" else candidate.value)
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(words).lower()).strip("-")[:_LONGEST_NAME].strip("-") or "source"
    name = slug if candidate.kind == "address" else f"{slug}-{candidate.spider}"
    used = set(taken)
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, len(used) + 2))
    return next(free for free in numbered if free not in used)


def block(candidate: Candidate, name: str, every: str, remark: str) -> str:
    """The source as it is written."""
    known_by = "urls" if candidate.kind == "address" else "ids"
    value = candidate.value
    if candidate.kind != "address" and identify(value) != (candidate.kind, value):
        value = f"{candidate.kind}:{value}"
    lines = [
        f"# {' '.join(remark.split())}",
        "[[source]]",
        f"name = {_text(name)}",
        f"spider = {_text(candidate.spider)}",
    ]
    lines.append(f"{known_by} = [{_text(value)}]")
    if candidate.base:
        lines.append(f"base = {_text(candidate.base)}")
    return "\n".join([*lines, f"every = {_text(every)}", 'jitter = "1 day"']) + "\n"


def append(path: Path, blocks: Iterable[str]) -> None:
    """Add the blocks at the end, if the file is right with them. Raises SourcesError and leaves the file as it was."""
    path = path.resolve()
    before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    fresh = path.with_name(path.name + ".arriving")
    text = before + ("" if before.endswith("\n") or not before else "\n")
    try:
        with fresh.open("w", encoding="utf-8", newline="") as file:
            file.write(text + "".join(f"\n{added}" for added in blocks))
            file.flush()
            os.fsync(file.fileno())
        load(fresh)
        if path.exists():
            fresh.chmod(path.stat().st_mode & 0o777)
        fresh.replace(path)
    except SourcesError as error:
        raise SourcesError([line.replace(str(fresh), str(path)) for line in error.mistakes]) from None
    finally:
        fresh.unlink(missing_ok=True)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

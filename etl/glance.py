"""A first look at a source: its first page, fetched as politely as ever and thrown away again."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from crawler.apis.known import known_apis
from crawler.document.unreadable import Unreadable
from crawler.items import Item, Metric, Profile, Publication
from crawler.reading import read_page
from crawler.storage.archive import Archive
from crawler.values.identifiers import person_id
from etl.recognise import Candidate
from etl.sources import Sources

_PATIENCE = 180.0
_EXPECTED = "incomplete"
"""Whoever looks at the first page only does not come to the end."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What a source shows at first sight."""

    name: str | None = None
    layouts: tuple[str, ...] = ()
    publications: int = 0
    announced: int | None = None
    """How many papers the source says that it lists."""
    ids: Mapping[str, str] | None = None
    homepage: str | None = None
    trouble: str | None = None


def namesakes(name: str, base: str | None, sources: Sources) -> Iterator[str]:
    """Whom dblp knows by a name, a line each: an identifier finds one of them."""
    address = f"{base or known_apis()['dblp'].root}/search/author/api?q={quote(name)}&format=json&h=20"
    with TemporaryDirectory(prefix="paperhouse-") as folder:
        _fetch(Candidate("aggregator", "address", address), sources, folder)
        archive = Archive(folder)
        for entry in archive.entries():
            for person in read_page(archive.read(entry)).items if entry.reason is None else ():
                if isinstance(person, Profile) and person.ids and "dblp" in person.ids:
                    place = f", {person.affiliation}" if person.affiliation else ""
                    yield f"{person.name}{place}: paperhouse add 'dblp:{person.ids['dblp']}'"


def glance(candidate: Candidate, sources: Sources) -> Glance:
    """Fetch and read the first page."""
    with TemporaryDirectory(prefix="paperhouse-") as folder:
        told = _fetch(candidate, sources, folder)
        failures = [f for f in told["outcome"]["failures"] if f["reason"] != _EXPECTED]
        items: list[Item] = []
        layouts: dict[str, None] = {}
        archive = Archive(folder)
        for entry in archive.entries():
            if entry.reason is None:
                try:
                    reading = read_page(archive.read(entry))
                except Unreadable as error:
                    failures.append({"reason": error.reason, "detail": error.detail})
                    continue
                layouts[reading.layout] = None
                items += reading.items
    trouble = "; ".join(f"{f['reason']}: {f['detail']}" for f in failures) or told["error"]
    return _seen(items, tuple(layouts), candidate, trouble)


def _seen(items: list[Item], layouts: tuple[str, ...], candidate: Candidate, trouble: str | None) -> Glance:
    profiles = [item for item in items if isinstance(item, Profile)]
    ids = {scheme: value for profile in profiles for scheme, value in (profile.ids or {}).items()}
    announced = [int(item.value) for item in items if isinstance(item, Metric) and item.metric == "papers"]
    return Glance(
        name=next((profile.name for profile in profiles if profile.name), None),
        layouts=layouts,
        publications=sum(isinstance(item, Publication) for item in items),
        announced=announced[0] if announced else None,
        ids=ids or None,
        homepage=_homepage(profiles) if candidate.kind != "address" else None,
        trouble=trouble,
    )


def _homepage(profiles: list[Profile]) -> str | None:
    """The address that a service calls the person's own."""
    links = [link for profile in profiles for link in profile.links or ()]
    return next((k.url for k in links if "home" in (k.label or "").lower() and person_id(k.url) is None), None)


def _fetch(candidate: Candidate, sources: Sources, folder: str) -> dict[str, Any]:
    arguments = {"archive": str(Path(folder)), "read": "no", "pages": "1", "depth": "0"}
    if candidate.kind == "address":
        arguments["url"] = candidate.value
    else:
        arguments["ids"] = f"{candidate.kind}:{candidate.value}"
        arguments |= {"base": candidate.base} if candidate.base else {}
    settings = {"ALLOW_PRIVATE_HOSTS": list(sources.allow_private_hosts), "CONTACT": sources.contact}
    job = {"name": "glance", "spider": candidate.spider, "settings": {}, "arguments": arguments}
    done = subprocess.run(
        [sys.executable, "-m", "crawler.fetching.fetch"],
        input=json.dumps({"settings": settings | {"LOG_LEVEL": "ERROR"}, "jobs": [job]}),
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    )
    for line in done.stdout.splitlines():
        told: dict[str, Any] = json.loads(line)
        if told["event"] == "finished":
            return told
    return {"outcome": {"failures": []}, "error": f"the fetching process ended with status {done.returncode}"}

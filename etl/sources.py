"""sources.toml: what to watch and how often. A mistake in it is named by file, line and key, all of them at once."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cronsim import CronSim, CronSimError

from crawler.apis.known import known_apis
from etl.toml_lines import lines_of

_SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)

SPIDERS = ("homepage", "aggregator", *known_apis())
"""Known without importing Scrapy, which takes half a second; a test compares them with `scrapy list`."""

_TOP = {"contact", "allow_private_hosts", "keep_emails", "alarm", "source"}
_KEYS = frozenset("name spider urls urls_file ids base every cron jitter layout delay depth pages".split())
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(second|minute|hour|day|week|month|year)s?")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


class SourcesError(Exception):
    """What is wrong in the file, a line for each mistake."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("; ".join(mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Some pages that are fetched together, and when."""

    name: str
    spider: str
    urls: tuple[str, ...]
    ids: tuple[str, ...] = ()
    """Of an API: whom to ask for, by identifier or address."""
    base: str | None = None
    """Of an API: another host that answers like it."""
    every: timedelta | None = None
    cron: str | None = None
    jitter: timedelta = timedelta()
    layout: str | None = None
    """The look that the pages are known to have; another one raises an alarm."""
    delay: float | None = None
    depth: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The whole file."""

    contact: str | None = None
    keep_emails: bool = True
    """Do e-mail addresses come into the warehouse at all?"""
    allow_private_hosts: tuple[str, ...] = ()
    alarm_command: tuple[str, ...] = ()
    alarm_webhook: str | None = field(default=None, repr=False)
    sources: tuple[Source, ...] = ()

    def named(self, names: Sequence[str]) -> tuple[Source, ...]:
        """The sources with these names, all of them if there are none."""
        known = {source.name: source for source in self.sources}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise SourcesError(
                [f"there is no source {name!r}; there are {', '.join(known) or 'none'}" for name in unknown]
            )
        return tuple(known[name] for name in dict.fromkeys(names)) if names else self.sources


def load(path: Path) -> Sources:
    """Read and check the file. Raises SourcesError."""
    try:
        text = path.read_text(encoding="utf-8")
        stated = tomllib.loads(text)
    except FileNotFoundError:
        raise SourcesError([f"{path}: no such file; sources.example.toml shows what it holds"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SourcesError([f"{path}: cannot be read: {error}"]) from None
    except tomllib.TOMLDecodeError as error:
        raise SourcesError([f"{path}: {error}"]) from None
    return _Reading(path, lines_of(text)).sources(stated)


def keeps_emails(path: Path) -> bool:
    """What the file says of e-mail addresses, whatever else is wrong in it; they are kept if there is no file."""
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8")).get("keep_emails", True)
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcesError([f"{path}: does not say whether e-mails are kept: {error}"]) from None
    if not isinstance(kept, bool):
        raise SourcesError([f"{path}: keep_emails must be true or false, not {kept!r}"])
    return kept


def parse_span(text: str) -> timedelta:
    """
    >>> parse_span("1 week"), parse_span("90 minutes")
    (datetime.timedelta(days=7), datetime.timedelta(seconds=5400))
    """
    match = _SPAN.fullmatch(text.strip().lower())
    if not match or float(match[1]) <= 0:
        raise ValueError(f"{text!r} is no span of time such as '1 week' or '12 hours'")
    return timedelta(seconds=float(match[1]) * _UNITS[match[2]])


class _Reading:
    """One pass over the file that collects all mistakes before it gives up."""

    def __init__(self, path: Path, lines: Mapping[tuple[int, str], int]) -> None:
        self._path = path
        self._lines = lines
        self._mistakes: list[str] = []

    def sources(self, stated: Mapping[str, Any]) -> Sources:
        for key in stated.keys() - _TOP:
            self._wrong(-1, key, "is not known here")
        alarm = self._table(stated, "alarm")
        for key in alarm.keys() - {"command", "webhook"}:
            self._wrong(-1, key, "is not known under [alarm]")
        entries = stated.get("source", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._wrong(-1, "source", "is written as [[source]], once for each")
            entries = []
        found = [self._source(number, entry) for number, entry in enumerate(entries)]
        self._repeated(found)
        sources = Sources(
            contact=self._text(-1, stated, "contact"),
            keep_emails=self._switch(-1, stated, "keep_emails", True),
            allow_private_hosts=self._texts(-1, stated, "allow_private_hosts"),
            alarm_command=self._texts(-1, alarm, "command"),
            alarm_webhook=self._web(-1, "webhook", self._text(-1, alarm, "webhook")),
            sources=tuple(source for source in found if source),
        )
        if self._mistakes:
            raise SourcesError(self._mistakes)
        return sources

    def _source(self, number: int, entry: Mapping[str, Any]) -> Source | None:
        before = len(self._mistakes)
        for key in entry.keys() - _KEYS:
            self._wrong(number, key, f"is not known; a source has {', '.join(sorted(_KEYS))}")
        name = self._text(number, entry, "name") or ""
        if not _NAME.fullmatch(name):
            self._wrong(number, "name", "is needed: letters, digits, '.', '_' and '-'")
        spider = self._text(number, entry, "spider") or "homepage"
        if spider not in SPIDERS:
            self._wrong(number, "spider", f"is {spider!r}; there are {', '.join(SPIDERS)}")
        if "every" in entry and "cron" in entry:
            self._wrong(number, "cron", "and every exclude each other")
        source = Source(
            name=name,
            spider=spider,
            urls=() if spider in known_apis() else self._urls(number, entry),
            ids=self._ids(number, entry, spider),
            base=self._web(number, "base", self._text(number, entry, "base")),
            every=self._span(number, entry, "every"),
            cron=self._cron(number, entry),
            jitter=self._span(number, entry, "jitter") or timedelta(),
            layout=self._layout(number, entry),
            delay=self._number(number, entry, "delay", float),
            depth=self._number(number, entry, "depth", int),
            pages=self._number(number, entry, "pages", int),
        )
        return source if len(self._mistakes) == before else None

    def _ids(self, number: int, entry: Mapping[str, Any], spider: str) -> tuple[str, ...]:
        api = known_apis().get(spider)
        if api is None:
            for key in entry.keys() & {"ids", "base"}:
                self._wrong(number, key, f"is for {', '.join(known_apis())}")
            return ()
        from crawler.apis.identities import identify  # it brings the lexicon, which costs a moment

        ids = (*self._texts(number, entry, "ids"), *self._texts(number, entry, "urls"))
        for text in ids:
            if identify(text, tuple(api.about)) is None:
                key = "ids" if text in entry.get("ids", ()) else "urls"
                self._wrong(number, key, f"holds {text!r}; {api.title} knows people by {', '.join(api.about)}")
        if not ids:
            self._wrong(number, "ids", f"must name somebody by {', '.join(api.about)}")
        return tuple(dict.fromkeys(ids))

    def _urls(self, number: int, entry: Mapping[str, Any]) -> tuple[str, ...]:
        urls = list(self._texts(number, entry, "urls"))
        listed = self._text(number, entry, "urls_file")
        if listed:
            file = self._path.parent / listed
            try:
                lines = file.read_text(encoding="utf-8").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                self._wrong(number, "urls_file", f"cannot be read: {error}")
                return ()
            urls += [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
        if not urls:
            self._wrong(number, "urls", "or urls_file must name at least one page")
        for url in urls:
            self._web(number, "urls_file" if listed and url not in entry.get("urls", ()) else "urls", url)
        return tuple(dict.fromkeys(urls))

    def _web(self, number: int, key: str, url: str | None) -> str | None:
        try:
            parts = urlsplit(url or "http://none")
            fine = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        except ValueError:
            fine = False
        if not fine or (url and " " in url):
            self._wrong(number, key, f"holds {url!r}, which is no http or https address for everybody")
        return url

    def _cron(self, number: int, entry: Mapping[str, Any]) -> str | None:
        cron = self._text(number, entry, "cron")
        if cron:
            try:
                next(CronSim(cron, _SOME_DAY))
            except (CronSimError, StopIteration) as error:
                self._wrong(number, "cron", f"is {cron!r}: {error or 'it never comes'}")
        return cron

    def _layout(self, number: int, entry: Mapping[str, Any]) -> str | None:
        layout = self._text(number, entry, "layout")
        if layout:
            from crawler.reading import layout_names  # it brings all readers, which cost a moment

            if layout not in layout_names():
                self._wrong(number, "layout", f"is {layout!r}; there are {', '.join(layout_names())}")
        return layout

    def _span(self, number: int, entry: Mapping[str, Any], key: str) -> timedelta | None:
        text = self._text(number, entry, key)
        try:
            return parse_span(text) if text else None
        except ValueError as error:
            self._wrong(number, key, f"is wrong: {error}")
            return None

    def _text(self, number: int, table: Mapping[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            self._wrong(number, key, f"must be text, not {value!r}")
            return None
        return value

    def _switch(self, number: int, table: Mapping[str, Any], key: str, usual: bool) -> bool:
        value = table.get(key, usual)
        if isinstance(value, bool):
            return value
        self._wrong(number, key, f"must be true or false, not {value!r}")
        return usual

    def _texts(self, number: int, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._wrong(number, key, f"must be a list of texts, not {value!r}")
            return ()
        return tuple(value)

    def _table(self, stated: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = stated.get(key, {})
        if not isinstance(value, dict):
            self._wrong(-1, key, f"is written as [{key}]")
            return {}
        return value

    def _number(self, number: int, entry: Mapping[str, Any], key: str, kind: type) -> Any:
        value = entry.get(key)
        fine = isinstance(value, int) or (kind is float and isinstance(value, float))
        if value is None or (fine and not isinstance(value, bool) and value >= 0):
            return value
        self._wrong(number, key, f"must be a number from 0 on, not {value!r}")
        return None

    def _repeated(self, found: Sequence[Source | None]) -> None:
        first: dict[str, int] = {}
        for number, source in enumerate(found):
            if source and first.setdefault(source.name, number) != number:
                self._wrong(number, "name", f"{source.name!r} is taken by an earlier source")

    def _wrong(self, number: int, key: str, what: str) -> None:
        line = self._lines.get((number, key)) or self._lines.get((number, "")) or 1
        self._mistakes.append(f"{self._path}:{line}: {key} {what}")

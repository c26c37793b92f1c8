"""sources.toml: what to watch and how often. A mistake in it is named by file, line and key, all of them at once."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from crawler.apis.known import known_apis
from etl.stated import parse_contact, parse_count, parse_cron, parse_delay, parse_host, parse_span, parse_web
from etl.toml_lines import Lines, place_of

T = TypeVar("T")

SPIDERS = ("homepage", "aggregator", *known_apis())
"""Known without importing Scrapy, which takes half a second; a test compares them with `scrapy list`."""

_TOP = {"contact", "allow_private_hosts", "keep_emails", "alarm", "source"}
_KEYS = frozenset("name spider urls urls_file ids base every cron jitter layout delay depth pages".split())
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
        text = path.read_text(encoding="utf-8-sig")
        stated = tomllib.loads(text)
    except FileNotFoundError:
        raise SourcesError([f"{path}: no such file; sources.example.toml shows what it holds"]) from None
    except OSError as error:
        raise SourcesError([f"{path}: cannot be read: {error}"]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SourcesError([f"{path}:{line}: is not UTF-8: {error.reason}"]) from None
    except tomllib.TOMLDecodeError as error:
        line, key, said = place_of(error, text)
        raise SourcesError([f"{path}:{line}: {key}{said}"]) from None
    return _Reading(path, Lines(text)).sources(stated)


def keeps_emails(path: Path) -> bool:
    """What the file says of e-mail addresses, whatever else is wrong in it; they are kept if there is no file."""
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("keep_emails", True)
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcesError([f"{path}: does not say whether e-mails are kept: {error}"]) from None
    if not isinstance(kept, bool):
        raise SourcesError([f"{path}: keep_emails must be true or false, not {kept!r}"])
    return kept


class _Reading:
    """One pass over the file that collects all mistakes before it gives up."""

    def __init__(self, path: Path, lines: Lines) -> None:
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
            contact=self._checked(-1, "contact", "is", parse_contact, self._text(-1, stated, "contact")),
            keep_emails=self._switch(-1, stated, "keep_emails", True),
            allow_private_hosts=self._hosts(stated),
            alarm_command=self._command(alarm),
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
            cron=self._checked(number, "cron", "is", parse_cron, self._text(number, entry, "cron")),
            jitter=self._span(number, entry, "jitter") or timedelta(),
            layout=self._layout(number, entry),
            delay=self._checked(number, "delay", "", parse_delay, entry.get("delay")),
            depth=self._checked(number, "depth", "", lambda given: parse_count(given, 0), entry.get("depth")),
            pages=self._checked(number, "pages", "", lambda given: parse_count(given, 1), entry.get("pages")),
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
        for url in urls:
            self._web(number, "urls", url)
        listed = self._listed(number, entry)
        if not urls and not {"urls", "urls_file"} & set(entry):
            self._wrong(number, "urls", "or urls_file must name at least one page")
        elif not urls and listed == []:
            self._wrong(number, "urls_file" if "urls_file" in entry else "urls", "must name at least one page")
        return tuple(dict.fromkeys([*urls, *(listed or ())]))

    def _listed(self, number: int, entry: Mapping[str, Any]) -> list[str] | None:
        """What stands in `urls_file`; None if it cannot be read."""
        name = self._text(number, entry, "urls_file")
        if not name:
            return []
        try:
            lines = (self._path.parent / name).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            self._wrong(number, "urls_file", f"cannot be read: {error}")
            return None
        urls = {line.strip(): at for at, line in enumerate(lines, 1) if line.strip() and line.strip()[0] != "#"}
        for url, at in urls.items():
            self._checked(number, "urls_file", f"{name}:{at} holds", parse_web, url)
        return list(urls)

    def _web(self, number: int, key: str, url: str | None) -> str | None:
        return self._checked(number, key, "holds", parse_web, url)

    def _hosts(self, stated: Mapping[str, Any]) -> tuple[str, ...]:
        hosts = self._texts(-1, stated, "allow_private_hosts")
        for host in hosts:
            self._checked(-1, "allow_private_hosts", "holds", parse_host, host)
        return hosts

    def _command(self, alarm: Mapping[str, Any]) -> tuple[str, ...]:
        command = self._texts(-1, alarm, "command")
        if "command" in alarm and not (command and command[0].strip()):
            self._wrong(-1, "command", "must name a program first")
        return command

    def _layout(self, number: int, entry: Mapping[str, Any]) -> str | None:
        layout = self._text(number, entry, "layout")
        if layout:
            from crawler.reading import layout_names  # it brings all readers, which cost a moment

            if layout not in layout_names():
                self._wrong(number, "layout", f"is {layout!r}; there are {', '.join(layout_names())}")
        return layout

    def _span(self, number: int, entry: Mapping[str, Any], key: str) -> timedelta | None:
        return self._checked(number, key, "is wrong:", parse_span, self._text(number, entry, key))

    def _checked(self, number: int, key: str, says: str, parse: Callable[[Any], T], value: Any) -> T | None:
        try:
            return parse(value) if value is not None else None
        except ValueError as error:
            self._wrong(number, key, f"{says} {error}".strip(), value)
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

    def _repeated(self, found: Sequence[Source | None]) -> None:
        first: dict[str, int] = {}
        for number, source in enumerate(found):
            if source and first.setdefault(source.name, number) != number:
                self._wrong(number, "name", f"{source.name!r} is taken by an earlier source")

    def _wrong(self, number: int, key: str, what: str, value: Any = None) -> None:
        self._mistakes.append(f"{self._path}:{self._lines.of(number, key, value)}: {key} {what}")

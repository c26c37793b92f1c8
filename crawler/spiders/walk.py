"""The one walk that all spiders share: fetch, judge, keep, read, go on. A spider adds only where it goes on to."""

import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urldefrag

import scrapy
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from crawler.document.unreadable import Unreadable
from crawler.fetching import blocked
from crawler.fetching.discretion import discreet, spoken
from crawler.fetching.guard import own_host
from crawler.fetching.outcome import Failure, Outcome, asked_to_wait, failure_of
from crawler.fetching.rounds import Rest, Step, ask_first
from crawler.fetching.visits import Visit, Visits, visit_of
from crawler.items import Page, as_dict
from crawler.reading import read_page
from crawler.storage.archive import MOVED, Archive, ArchiveError, Entry
from crawler.storage.redaction import items_without
from crawler.storage.warc import content_type

_NO_PAGE = re.compile(r"(?:image|audio|video|font)/|application/(?:pdf|zip|gzip|x-gzip|x-tar|msword|vnd\.|postscript)")


class Walk(scrapy.Spider):
    """Arguments: `url` (or several, separated by spaces) or `urls_file`; `archive`, a folder; `read=no` to keep pages
    without printing what they state; `at`, the run's clock; `depth` and `pages`, limits; `run_id`, `source`."""

    handle_httpstatus_list: ClassVar = [304]

    def __init__(self, url: str = "", urls_file: str = "", **named: str) -> None:
        super().__init__()
        self.outcome = Outcome()
        self._urls = url.split()
        self._urls_file = urls_file
        self._given = named
        self._read = named.get("read", "yes") != "no"
        self._run_id = named.get("run_id")
        self._source = named.get("source")
        self._at = datetime.fromisoformat(named["at"]) if named.get("at") else None
        self._taken: Counter[str] = Counter()
        self._met: set[str] = set()
        # A user who names a local address on the command line wants just that one; a source file has its own list.
        self.private_hosts = set() if self._source else {host for u in self._urls if (host := own_host(u))}

    async def start(self) -> AsyncIterator[Any]:
        try:
            self._set_out()
        except (OSError, sqlite3.Error) as error:
            self.outcome.failures.append(Failure(self.name, "not_kept", f"the archive cannot be used: {error}"))
            return
        async for found in ask_first(self.crawler, self._first_steps(), self._known, self._same):
            if isinstance(found, Rest):
                request = self._request(found.step.url, found.step.start, found.step.depth)
                if found.answer is not None:
                    request.meta["answered"] = found.answer
                yield request
            else:
                yield found

    def _set_out(self) -> None:
        folder = Path(self._given.get("archive") or self.settings["ARCHIVE"])
        self.archive = _opened(folder)
        self.outcome.since = self.archive.mark()
        self.visits = Visits(folder)
        self._depth = int(self._given.get("depth", self.settings.getint("MAX_DEPTH")))
        self._pages = int(self._given.get("pages", self.settings.getint("MAX_PAGES")))

    def _first_steps(self) -> Iterator[Step]:
        for url in self._start_urls():
            if self.archive.forgotten().is_page(url):
                self.logger.info("a page of somebody who is left out is not fetched")
            else:
                self._taken[url] += 1
                yield Step(url, url, 0)

    def closed(self, reason: str) -> None:
        if hasattr(self, "visits"):
            self.visits.close()
            self.archive.settle()
        for failure in self.outcome.failures:
            self.logger.error("%s: %s (%s)", failure.url, failure.reason, failure.detail)

    def follow(self, page: Page) -> Iterable[str]:
        """The URLs to go on to from a page; each kind of site says which."""
        return ()

    def _start_urls(self) -> Iterator[str]:
        yield from self._urls
        if self._urls_file:
            with open(self._urls_file, encoding="utf-8") as lines:
                yield from (line.strip() for line in lines if line.strip() and not line.startswith("#"))

    def _request(self, url: str, start: str, depth: int, whole: bool = False) -> scrapy.Request:
        meta = {"start": start, "step": depth, "asked": url, "revalidate_at": None if whole else self._now()}
        again = whole or depth == 0
        return scrapy.Request(urldefrag(url).url, self._take, errback=self._failed, dont_filter=again, meta=meta)

    def _take(self, response: Response) -> Iterator[Any]:
        self.outcome.fetched_bytes += len(response.body)
        try:
            page = self._unchanged(response) if response.status == 304 else self._arrived(response)
        except OSError as error:  # a full disk, a folder that is not ours: the next page would fare no better
            detail = f"the archive cannot be written: {error.strerror or error}"
            self.outcome.failures.append(Failure(discreet(response.meta["asked"]), "not_kept", detail))
            raise CloseSpider("not_kept") from error
        if page is None:
            yield from self._once_more(response) if response.status == 304 else self._lost(response)
            return
        self.outcome.pages += 1
        for old, status in zip(
            response.meta.get("redirect_urls", []), response.meta.get("redirect_reasons", []), strict=True
        ):
            if status in (301, 308):
                self.outcome.moved.append((old, response.url))
                self._note_move(old, page.url)
        if self._read:
            yield from self._items(page)
        yield from self._onward(page, response)

    def _note_move(self, old: str, new: str) -> None:
        """What stood at the old address counts no more; told once."""
        had = self.archive.newest(old)
        if had is not None and old != new and self._source in (None, had.source):
            at, source, run = self._now(), self._source, self._run_id
            self.archive.refuse(Entry(url=old, fetched_at=at, source=source, run_id=run, reason=MOVED, detail=new))

    def _lost(self, response: Response) -> Iterable[Any]:
        """What to do after an answer that was no page, beside telling of it."""
        return ()

    def _address(self, response: Response) -> str:
        """Under which address an answer is kept."""
        return response.url

    def _once_more(self, response: Response) -> Iterator[scrapy.Request]:
        """We no longer have what the server thinks we have; some say 304 even when nobody asked."""
        if response.meta["revalidate_at"] is None:
            found = Failure(response.meta["asked"], "http_error", "status 304 to a plain request")
            self._report(found, response.meta, None, response)
        else:
            yield self._request(response.url, response.meta["start"], response.meta["step"], whole=True)

    def _onward(self, page: Page, response: Response) -> Iterator[scrapy.Request]:
        step = Step(page.url, response.meta["start"], response.meta["step"])
        if step.depth < self._depth:
            leads = list(self.follow(page))
            self.visits.lead(page.url, page.sha256, self.name, leads)
            for further in self._further(step, leads):
                yield self._request(further.url, further.start, further.depth)

    def _further(self, step: Step, leads: Iterable[str]) -> Iterator[Step]:
        for url in leads:
            if self._taken[step.start] >= self._pages:
                self.logger.info("%s: stopped at %d pages", step.start, self._pages)
                return
            if url not in self._met and not self.archive.forgotten().is_page(url):
                self._taken[step.start] += 1
                yield Step(url, step.start, step.depth + 1)

    def _known(self, step: Step) -> Visit | None:
        """What to ask about a page that we have, if there is reason to believe the answer."""
        visit = self.visits.last(step.url)
        if visit is None or not visit.is_worth_asking(self._now()):
            return None
        entry = self.archive.newest(step.url)
        ours = entry is not None and entry.sha256 == visit.sha256 and self._source in (None, entry.source)
        return visit if ours and entry is not None and self.archive.holds(entry) else None

    def _same(self, step: Step, visit: Visit) -> Iterator[Step | dict[str, Any]]:
        """What follows from an unchanged page, which is not even opened if nobody wants to know what it states."""
        leads = self.visits.leads(step.url, visit.sha256, self.name) if step.depth < self._depth else []
        if self._read or leads is None:
            entry = self.archive.newest(step.url)
            assert entry is not None
            page = self.archive.read(entry)
            if leads is None:
                leads = list(self.follow(page))
                self.visits.lead(step.url, visit.sha256, self.name, leads)
            if self._read:
                yield from self._items(page)
        for further in self._further(step, leads):
            self._met.add(further.url)
            yield further
        self.outcome.pages += 1
        self.outcome.unchanged += 1

    def _unchanged(self, response: Response) -> Page | None:
        """The page that the server says we have, if we have it."""
        url = self._address(response)
        visit, entry = self.visits.last(url), self.archive.newest(url)
        if visit is None or entry is None or visit.sha256 != entry.sha256:
            return None
        if self._source not in (None, entry.source):
            return None
        try:
            page = self.archive.read(entry)
        except ArchiveError as error:
            self.logger.warning("%s", error)
            return None
        self.outcome.unchanged += 1
        return page

    def _arrived(self, response: Response) -> Page | None:
        header = (response.headers.get(b"Content-Type") or b"application/octet-stream").decode("latin-1")
        media_type, encoding = content_type(header)
        page = Page(self._address(response), response.body, media_type, self._now(), None, self._source, encoding)
        obstacle = self._obstacle(page, response)
        if obstacle:
            self._report(obstacle, response.meta, page, response)
            return None
        digest, newest = page.sha256, self.archive.newest(page.url)
        same = newest is not None and self._source in (None, newest.source) and self._says_the_same(page, newest)
        if newest is not None and same and self.archive.holds(newest):
            self.outcome.unchanged += 1
            digest = newest.sha256 or digest
            page = replace(page, fetched_at=newest.fetched_at, path=newest.path)
        else:
            self.archive.keep(page, self._run_id, response.status, spoken(response))
        self.visits.remember(visit_of(page.url, digest, response.headers, self._now()))
        return page

    def _says_the_same(self, page: Page, newest: Entry) -> bool:
        """Whether a page need not be kept, since its last version tells the same."""
        return newest.sha256 == page.sha256

    def _obstacle(self, page: Page, response: Response) -> Failure | None:
        url = response.meta["asked"]
        if _NO_PAGE.match(page.media_type) and page.body.lstrip()[:1] != b"<":
            return Failure(url, "not_a_page", page.media_type)
        if not page.body.strip():
            return Failure(url, "empty", "the answer has no content")
        if "html" not in page.media_type and b"<html" not in page.body[:1000].lower():
            return None
        found = blocked.judge(page.body, spoken(response))
        return Failure(url, *found) if found else None

    def _items(self, page: Page) -> Iterator[dict[str, Any]]:
        try:
            items = items_without(read_page(page).items, self.archive.forgotten())
        except Unreadable as error:
            self.outcome.failures.append(Failure(page.url, error.reason, error.detail))
            return
        self.outcome.items += len(items)
        for item in items:
            yield as_dict(item)

    def _failed(self, failure: TwistedFailure) -> Iterable[Any]:
        request: scrapy.Request = failure.request  # type: ignore[attr-defined]
        error = failure.value or RuntimeError("no reason given")
        response = getattr(error, "response", None)
        found = failure_of(request.meta.get("asked", request.url), error)
        self.outcome.wait = max(self.outcome.wait, asked_to_wait(error))
        self._report(found, request.meta, None, response if isinstance(response, Response) else None)
        return ()

    def _report(self, found: Failure, meta: dict[str, Any], page: Page | None, response: Response | None) -> None:
        """A failure of a page that was asked for, or that we had before; else just a link that leads nowhere."""
        if meta.get("step") and self.archive.newest(found.url) is None:
            self.outcome.dead_links += 1
            self.logger.info("%s: %s (%s)", found.url, found.reason, found.detail)
            return
        found = replace(found, url=discreet(found.url), detail=discreet(found.detail))
        self.outcome.failures.append(found)
        entry = Entry(
            url=found.url,
            media_type=page.media_type if page else "application/octet-stream",
            encoding=page.encoding if page else None,
            fetched_at=self._now(),
            source=self._source,
            status=response.status if response else None,
            headers=spoken(response) if response else None,
            run_id=self._run_id,
            reason=found.reason,
            detail=found.detail,
        )
        self.archive.refuse(entry, response.body if response and response.body else None)

    def _now(self) -> datetime:
        return self._at or datetime.now(UTC).replace(microsecond=0)


@cache
def _opened(folder: Path) -> Archive:
    """One for all crawls of a process, so that a long manifest is read once. A power cut costs some pages, no more."""
    return Archive(folder, at_once=False)

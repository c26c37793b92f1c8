"""One spider for each API that is described in `crawler.apis`: everything it lists about a person, page by page.

A list is read to its end, or the run says what is missing: fewer records than the API announces, a page that comes
back again, an answer that breaks off or looks unlike all others.
"""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import scrapy
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from crawler.apis.description import Api, Ask, Listing
from crawler.apis.identities import identify
from crawler.apis.known import known_apis
from crawler.fetching.answers import Answer, AnswerError, is_cut, number_in, parse_answer, read_answer
from crawler.fetching.bookmarks import Bookmarks
from crawler.fetching.guard import own_host
from crawler.fetching.introduction import introduction
from crawler.fetching.onward import onward_url
from crawler.fetching.outcome import Failure
from crawler.fetching.progress import Progress
from crawler.fetching.visits import DISTRUST
from crawler.items import Page
from crawler.spiders.walk import Walk
from crawler.storage.manifest import Entry

_MOST_PAGES = 1000
_TRIES = 3
"""Times that an empty page is asked for where there should be more."""


class Scholarly(Walk):
    """Arguments: `ids`, one a line or with `;` between, or `url`, addresses of people; `base`, another host; and those
    of every walk."""

    api: ClassVar[Api]

    def __init__(self, ids: str = "", base: str = "", **named: str) -> None:
        super().__init__(**named)
        self._ids = [text.strip() for text in re.split(r"[\n;]+", ids) if text.strip()] + self._urls
        self._base = base or None
        if self._base and not self._source and (host := own_host(self._base)):
            self.private_hosts.add(host)

    async def start(self) -> AsyncIterator[Any]:
        self._set_out()
        self._pages = int(self._given.get("pages", _MOST_PAGES))
        self.bookmarks = Bookmarks(Path(self.archive.folder), self._source)
        self.bookmarks.sweep()
        for text in self._ids:
            found = identify(text, tuple(self.api.about))
            if found is None:
                said = f"{self.api.title} knows people by {', '.join(self.api.about)}"
                self.outcome.failures.append(Failure(text, "unknown_id", said))
            elif self.archive.forgotten().is_id(*found):
                self.logger.info("somebody who is left out is not asked for")
            else:
                for request in self._next_ask(list(self.api.about[found[0]]), found[1], None):
                    yield request

    def _next_ask(self, rest: list[Ask], value: str, total: int | None) -> Iterator[scrapy.Request]:
        """The first request of what is asked next about a person, or of a question whether it has to be asked."""
        if not rest:
            return
        ask, *rest = rest
        start = scrapy.Request(self.api.address(ask, value, self._base)).url
        progress = Progress(ask, value, start, rest, total=total)
        whole_at = self.bookmarks.whole_at(start, self._now(), DISTRUST)
        since = whole_at and self.api.since(ask, value, (whole_at - timedelta(days=1)).date().isoformat(), self._base)
        if since:
            yield self._ask(since, progress, probe=True)
        else:
            yield self._begin(progress)

    def _begin(self, progress: Progress) -> scrapy.Request:
        place = self.bookmarks.left_off(progress.start) if progress.ask.listing else None
        if place is None:
            return self._ask(progress.start, progress)
        self.logger.info("%s: goes on at page %d", progress.start, place.number)
        progress.number, progress.seen, progress.resumed = place.number, dict.fromkeys(place.seen), True
        return self._ask(place.onward, progress)

    def _ask(self, url: str, progress: Progress, whole: bool = False, probe: bool = False) -> scrapy.Request:
        request = self._request(url, progress.start, 0, whole)
        ours = introduction(self.api, url, self.settings.get("CONTACT"))
        meta = {
            **request.meta,
            "progress": progress,
            "probe": probe,
            "introduction": ours,
            "dont_obey_robotstxt": self._is_api(url),
            "must_be_whole": True,
        }
        return request.replace(meta=meta, dont_filter=True)

    def _is_api(self, url: str) -> bool:
        """Whether it is what the terms of the API permit, so that robots.txt need not be asked."""
        return not self.api.is_website and urlsplit(url).netloc == urlsplit(self._base or self.api.root).netloc

    def _take(self, response: Response) -> Iterator[Any]:
        if response.meta["probe"]:
            yield from self._probed(response)
        else:
            yield from super()._take(response)

    def _probed(self, response: Response) -> Iterator[scrapy.Request]:
        """Nothing has changed since the list was whole, or the list has to be read."""
        progress: Progress = response.meta["progress"]
        listing = progress.ask.listing
        self.outcome.fetched_bytes += len(response.body)
        try:
            changed = number_in(response.body, listing.total) if listing and listing.total else None
        except AnswerError:
            changed = None
        if changed == 0:
            self.outcome.pages += 1
            self.outcome.unchanged += 1
            yield from self._next_ask(progress.rest, progress.value, None)
        else:
            yield self._begin(progress)

    def _once_more(self, response: Response) -> Iterator[scrapy.Request]:
        if response.meta["revalidate_at"] is None:
            yield from super()._once_more(response)
        else:
            yield self._ask(response.url, response.meta["progress"], whole=True)

    def _address(self, response: Response) -> str:
        """Cursors are different each time, so a page is kept as the part of its list that it is."""
        progress: Progress = response.meta["progress"]
        listing = progress.ask.listing
        if listing is None or listing.step != "cursor" or progress.number == 1:
            return progress.start if progress.number == 1 and listing else response.url
        return self._nth(progress, progress.number)

    def _nth(self, progress: Progress, number: int) -> str:
        return f"{progress.start}#page={number}"

    def _obstacle(self, page: Page, response: Response) -> Failure | None:
        obstacle = super()._obstacle(page, response)
        if obstacle is not None:
            return obstacle
        progress: Progress = response.meta["progress"]
        try:
            if is_cut(page.body):
                raise AnswerError("broken_answer", f"breaks off after {len(page.body):,} bytes")
            if progress.ask.listing:
                read_answer(page.body, progress.ask.listing)
            elif isinstance(said := parse_answer(page.body), dict) and said.keys() <= {"error", "message", "detail"}:
                raise AnswerError("changed_schema", f"{said}")
        except AnswerError as error:
            return Failure(response.meta["asked"], error.reason, error.detail)
        return None

    def _says_the_same(self, page: Page, newest: Entry) -> bool:
        if super()._says_the_same(page, newest):
            return True
        if not self.api.volatile or not self.archive.holds(newest):
            return False
        pattern = re.compile(self.api.volatile.encode(), re.DOTALL)
        return pattern.sub(b"", self.archive.body(newest), 1) == pattern.sub(b"", page.body, 1)

    def _onward(self, page: Page, response: Response) -> Iterator[scrapy.Request]:
        progress: Progress = response.meta["progress"]
        listing = progress.ask.listing
        if listing is None:
            total = number_in(page.body, progress.ask.announces) if progress.ask.announces else None
            yield from self._next_ask(progress.rest, progress.value, total)
            return
        answer = read_answer(page.body, listing)
        known = len(progress.seen)
        progress.seen.update(dict.fromkeys(answer.ids))
        progress.asked.add(response.url)
        progress.total = answer.total if answer.total is not None else progress.total
        if answer.ids and len(progress.seen) == known and not progress.resumed:
            yield from self._end(progress, "repeated_page", f"page {progress.number} brings nothing new")
            return
        progress.resumed = False
        if not answer.ids and self._lacks(progress) and progress.tries < _TRIES:
            progress.tries += 1
            yield self._ask(response.url, progress, whole=True)
            return
        url = self._following(answer, progress, listing, response)
        yield from self._turn(url, answer, progress) if url else self._end(progress)

    def _turn(self, url: str, answer: Answer, progress: Progress) -> Iterator[scrapy.Request]:
        """Go on to the next page, if it can be one."""
        if url in progress.asked:
            yield from self._end(progress, "repeated_page", f"page {progress.number} leads back to an earlier one")
        elif progress.number >= self._pages:
            yield from self._end(progress, "incomplete", f"stopped at {self._pages:,} pages")
        else:
            progress.number += 1
            progress.tries = 0
            self.bookmarks.leave(progress.start, url, progress.number, progress.seen)
            yield self._ask(url, progress)

    def _following(self, answer: Answer, progress: Progress, listing: Listing, response: Response) -> str | None:
        """The address of the next page. After the end, that of a page we had: so it is seen to be empty now."""
        url = onward_url(answer, listing, response.url, progress.number)
        if url is None:
            return None
        if answer.ids and self._is_more(answer, progress, listing):
            return url
        return url if self._was_there(progress, listing, url) else None

    def _lacks(self, progress: Progress) -> bool:
        return progress.total is not None and len(progress.seen) < progress.total

    def _is_more(self, answer: Answer, progress: Progress, listing: Listing) -> bool:
        if progress.total is not None and not self._lacks(progress):
            return False
        return answer.onward is not None if listing.onward else bool(progress.total) or len(answer.ids) >= listing.size

    def _was_there(self, progress: Progress, listing: Listing, url: str) -> bool:
        kept = self._nth(progress, progress.number + 1) if listing.step == "cursor" else url
        entry = self.archive.newest(kept)
        if entry is None or self._source not in (None, entry.source):
            return False
        try:
            return bool(read_answer(self.archive.body(entry), listing).ids)
        except AnswerError:
            return False

    def _end(self, progress: Progress, reason: str = "", detail: str = "") -> Iterator[scrapy.Request]:
        """The end of a list: is it whole? Then the next thing is asked."""
        if not reason and self._lacks(progress):
            reason, detail = "incomplete", "the list ended early"
        if reason:
            self.bookmarks.drop(progress.start)
            self._tell(progress, reason, f"{detail}: {progress.counted} records came")
        else:
            self.bookmarks.finish(progress.start, self._now())
        yield from self._next_ask(progress.rest, progress.value, None)

    def _tell(self, progress: Progress, reason: str, detail: str) -> None:
        self._report(Failure(progress.start, reason, detail), {}, None, None)

    def _failed(self, failure: TwistedFailure) -> Iterator[scrapy.Request]:
        """A page did not come. What is asked next is asked all the same; the list goes on from here the next time."""
        request: scrapy.Request = failure.request  # type: ignore[attr-defined]
        progress: Progress = request.meta["progress"]
        status = getattr(getattr(failure.value, "response", None), "status", None)
        if request.meta["probe"]:
            yield self._begin(progress)
        elif progress.resumed and isinstance(status, int) and 400 <= status < 500 and status != 429:
            self.bookmarks.drop(progress.start)  # a cursor that has expired
            fresh = Progress(progress.ask, progress.value, progress.start, progress.rest, total=progress.total)
            yield self._ask(fresh.start, fresh)
        else:
            super()._failed(failure)
            yield from self._broken_off(progress)

    def _lost(self, response: Response) -> Iterator[scrapy.Request]:
        yield from self._broken_off(response.meta["progress"])

    def _broken_off(self, progress: Progress) -> Iterator[scrapy.Request]:
        if progress.number > 1:
            at = f"page {progress.number} did not come"
            self._tell(
                progress, "incomplete", f"{at}: {progress.counted} records came; the next run goes on from there"
            )
        yield from self._next_ask(progress.rest, progress.value, None)


def _spider(name: str, api: Api) -> type[Scholarly]:
    settings = {"DOWNLOAD_DELAY": api.delay, "RANDOMIZE_DOWNLOAD_DELAY": False}
    said = {"__module__": __name__, "__doc__": f"{api.title}.", "name": name, "api": api, "custom_settings": settings}
    return type(api.title.replace(" ", ""), (Scholarly,), said)


# Scrapy takes every class of this module that has a name for a spider.
globals().update({name: _spider(name, api) for name, api in known_apis().items()})

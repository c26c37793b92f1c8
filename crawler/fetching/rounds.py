"""A round over the hosts: first ask each about the pages that we have, then leave to Scrapy what else there is.

Nothing goes to a host over Scrapy while we ask it, so that its pace is kept.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.fetching.visits import Visit

_MOST_HELD = 16 * 2**20
"""Bytes of answers that wait for the end of their host's round; after that Scrapy fetches."""
_WAITING = 64
_AHEAD = 100
"""Requests that may wait in Scrapy before it is given more."""
Item = dict[str, Any]


class Answered:
    """Gives Scrapy the answer that came already, at the place where it would be fetched."""

    def process_request(self, request: Request) -> Response | None:
        answer: Response | None = request.meta.pop("answered", None)
        return answer


@dataclass(frozen=True, slots=True)
class Step:
    """A page to visit: its address, the start URL that led to it, and how many links away from there it is."""

    url: str
    start: str
    depth: int


@dataclass(frozen=True, slots=True)
class Rest:
    """A page that is left to Scrapy, with the answer if there was one."""

    step: Step
    answer: Response | None


class _Asks(Protocol):
    """What a round needs of the client that asks, which is imported for the first page that we have."""

    async def pace(self, url: str) -> tuple[float, int]: ...

    async def ask(self, visit: Visit) -> Response | None: ...

    async def close(self) -> None: ...


@dataclass(slots=True)
class _Host:
    """What is to be asked of one host, and what is left to Scrapy."""

    steps: deque[Step] = field(default_factory=deque)
    rest: list[Rest] = field(default_factory=list)
    held: int = 0

    def leave(self, step: Step, answer: Response | None) -> None:
        self.rest.append(Rest(step, answer))
        self.held += len(answer.body) if answer else 0
        if answer is None or answer.status >= 429 or self.held > _MOST_HELD:
            self.rest.extend(Rest(left, None) for left in self.steps)
            self.steps.clear()


async def ask_first(
    crawler: Crawler,
    steps: Iterable[Step],
    known: Callable[[Step], Visit | None],
    same: Callable[[Step, Visit], Iterator[Step | Item]],
) -> AsyncIterator[Rest | Item]:
    """One round over these steps; what is left to Scrapy comes no faster than Scrapy works it off.

    `known` tells what to ask about a page, None if it has to be fetched; `same` takes note of an unchanged one and
    tells where to go on to, and what the page states.
    """
    if not crawler.settings.getbool("ASK_FIRST") or crawler.settings.getbool("HTTPPROXY_ENABLED"):
        for step in steps:
            await _room(crawler)
            yield Rest(step, None)
        return
    going = _Round(crawler, known, same)
    crawler.signals.connect(going.end, signal=signals.spider_closed)
    try:
        async for found in going.over(steps):
            await _room(crawler)
            yield found
    finally:
        await going.close()


async def _room(crawler: Crawler) -> None:
    """Thousands of requests that wait would fill the memory."""
    engine = crawler.engine
    scheduler: Any = engine.scheduler if engine else None
    if engine and scheduler and len(scheduler) >= _AHEAD and engine.needs_backout():
        await crawler.signals.wait_for(signals.scheduler_empty)


class _Round:
    def __init__(
        self,
        crawler: Crawler,
        known: Callable[[Step], Visit | None],
        same: Callable[[Step, Visit], Iterator[Step | Item]],
    ) -> None:
        self._crawler = crawler
        self._made: _Asks | None = None
        self._known = known
        self._same = same
        self._out: asyncio.Queue[Rest | Item | Exception | None] = asyncio.Queue(_WAITING)
        self._workers: list[asyncio.Future[None]] = []
        self._ended = False

    async def over(self, steps: Iterable[Step]) -> AsyncIterator[Rest | Item]:
        """All that the round brings: items of unchanged pages, and what is left to fetch."""
        hosts: dict[str, _Host] = defaultdict(_Host)
        for step in steps:
            hosts[_host(step.url)].steps.append(step)
        queue = deque(hosts.values())
        left = min(self._crawler.settings.getint("CONCURRENT_REQUESTS"), len(queue))
        self._workers = [asyncio.ensure_future(self._work(queue)) for _ in range(left)]
        try:
            while left and not self._ended:
                found = await self._out.get()
                if isinstance(found, Exception):
                    raise found
                if found is None:
                    left -= 1
                else:
                    yield found
        finally:
            self.end()

    @property
    def _asker(self) -> _Asks:
        if self._made is None:
            from crawler.fetching.asking import Asker

            self._made = Asker(self._crawler)
        return self._made

    async def close(self) -> None:
        if self._made is not None:
            await self._made.close()

    def end(self) -> None:
        """Ask nobody any more, wherever the round is: the crawl is over, for whatever reason."""
        self._ended = True
        for worker in self._workers:
            worker.cancel()
        with suppress(asyncio.QueueFull):
            self._out.put_nowait(None)

    async def _work(self, queue: deque[_Host]) -> None:
        try:
            while queue:
                await self._visit(queue.popleft())
        except Exception as error:  # noqa: BLE001 - raised again where the round is watched
            await self._out.put(error)
        else:
            await self._out.put(None)

    async def _visit(self, host: _Host) -> None:
        known = self._next(host)
        if known is not None:
            delay, together = await self._asker.pace(known.url)
            await asyncio.gather(*(self._ask(host, delay) for _ in range(min(together, len(host.steps)))))
        host.rest.reverse()
        while host.rest:
            await self._out.put(host.rest.pop())

    def _next(self, host: _Host) -> Visit | None:
        """What is known of the next page that we have; those before it are left to Scrapy."""
        while host.steps:
            visit = self._known(host.steps[0])
            if visit is not None:
                return visit
            host.rest.append(Rest(host.steps.popleft(), None))
        return None

    async def _ask(self, host: _Host, delay: float) -> None:
        while (visit := self._next(host)) is not None:
            step = host.steps.popleft()
            answer = await self._asker.ask(visit)
            if answer is not None and answer.status == 304:
                await self._note(step, visit, host)
            else:
                host.leave(step, answer)
            if delay and (host.steps or host.rest):
                await asyncio.sleep(delay)

    async def _note(self, step: Step, visit: Visit, host: _Host) -> None:
        try:
            found = list(self._same(step, visit))
        except Exception:  # noqa: BLE001 - Scrapy asks again, fails at the same place and tells of it as of any page
            host.rest.append(Rest(step, None))
            return
        for told in found:
            if not isinstance(told, Step):
                await self._out.put(told)
            elif _host(told.url) == _host(step.url):
                host.steps.append(told)
            else:
                host.rest.append(Rest(told, None))


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""

"""Asks servers whether the pages that we have are still the same, which most of them are most of the time.

Scrapy spends a millisecond or more of computing on each request, whatever comes back. For "not modified" that is
nearly all there is to do, so these questions go over a client of their own that spends a tenth of it. The same rules
hold: robots.txt, the pace of each host, checked addresses, verified TLS, limits of size and time. Any other answer is
handed to Scrapy as if it had fetched it; where there is no answer, Scrapy asks again and says what is wrong.
"""

import asyncio
import socket
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import ACCEPTED_ENCODINGS
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from yarl import URL

from crawler.fetching.guard import is_allowed, is_public, opened_hosts, refusal
from crawler.fetching.robots import Robots
from crawler.fetching.visits import Visit


class Asker:
    """One client for one crawl. `ask` is `None` where there is no answer, for whatever reason."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.together = settings.getint("CONCURRENT_REQUESTS")
        self._crawler = crawler
        self._robots = crawler.get_downloader_middleware(Robots)
        self._opened = opened_hosts(crawler)
        self._largest = settings.getint("DOWNLOAD_MAXSIZE")
        self._pace = (settings.getfloat("DOWNLOAD_DELAY"), settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))
        headers = {k: v for k, v in settings.getdict("DEFAULT_REQUEST_HEADERS").items() if v is not None}
        headers["User-Agent"] = settings["USER_AGENT"]
        headers["Accept-Encoding"] = b", ".join(ACCEPTED_ENCODINGS).decode("ascii")
        self._slots = asyncio.Semaphore(self.together)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self.together, resolver=_CheckedResolver(self._opened)),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            headers=headers,
            timeout=aiohttp.ClientTimeout(total=settings.getfloat("DOWNLOAD_TIMEOUT")),
        )

    async def close(self) -> None:
        await self._session.close()

    async def pace(self, url: str) -> tuple[float, int]:
        """Seconds between two requests to this host, and how many may be under way; robots.txt has its say first."""
        if self._robots is not None and not await self._robots.allows(url):
            return self._pace
        slot = self._downloader.per_slot_settings.get(urlsplit(url).hostname or "", {})
        delay, together = self._pace
        return float(slot.get("delay", delay)), int(slot.get("concurrency", together))

    async def ask(self, visit: Visit) -> Response | None:
        """What the server says to "has it changed since?"; 304 has no body."""
        allowed = self._robots is None or await self._robots.allows(visit.url)
        if not allowed or refusal(visit.url, self._opened):
            return None  # Scrapy comes to the same end, and says why
        try:
            async with self._slots:
                return await self._answer(visit)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return None

    async def _answer(self, visit: Visit) -> Response | None:
        condition = {}
        if visit.etag:
            condition["If-None-Match"] = visit.etag
        if visit.last_modified:
            condition["If-Modified-Since"] = visit.last_modified
        url = URL(visit.url, encoded=True)
        async with self._session.get(url, headers=condition, allow_redirects=False) as came:
            if came.status == 304:
                return _NOT_MODIFIED
            body = bytearray()
            async for chunk in came.content.iter_any():
                body += chunk
                if len(body) > self._largest:
                    return None
            headers = Headers([(name, value) for name, value in came.raw_headers])
            kind = responsetypes.from_args(headers=headers, url=visit.url, body=bytes(body[:1000]))
            return kind(visit.url, status=came.status, headers=headers, body=bytes(body))

    @property
    def _downloader(self) -> Any:
        assert self._crawler.engine is not None
        return self._crawler.engine.downloader


_NOT_MODIFIED = Response("about:blank", status=304)


class _CheckedResolver(AbstractResolver):
    """Hands on only the addresses that we may connect to, as `crawler.fetching.guard` does for Scrapy."""

    def __init__(self, opened: Collection[str]) -> None:
        self._opened = opened
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        if is_allowed(host, port, self._opened):
            return found
        public = [address for address in found if is_public(address["host"])]
        if not public:
            raise OSError(f"{host} leads to a private address")
        return public

    async def close(self) -> None:
        await self._inner.close()

"""robots.txt as RFC 9309 has it: a server that cannot say what is allowed allows nothing, and Crawl-delay is kept."""

import logging
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.fetching.guard import Refused
from crawler.fetching.patience import retry_after

LONGEST_DELAY = 300.0


class Forbidden(IgnoreRequest):
    """The site does not want this page to be fetched."""


class Silent(IgnoreRequest):
    """The site did not say, when asked for its rules, what they are. It may do so in an hour."""

    def __init__(self, said: str, reason: str = "unreachable", wait: float | None = None) -> None:
        super().__init__(said)
        self.reason = reason
        self.wait = wait


class Robots(RobotsTxtMiddleware):
    """Scrapy's own takes an error page for permission, and lets through what waits while the rules are on their way."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._closed: dict[str, IgnoreRequest] = {}
        # It logs a traceback for each host that is down; the walk says so in a line.
        logging.getLogger(RobotsTxtMiddleware.__module__).setLevel(logging.CRITICAL)
        crawler.signals.connect(self._slow_down, signal=signals.robots_parsed)

    async def robot_parser(self, request: Request) -> Any:
        """Of several requests that wait for one robots.txt, Scrapy 2.19 gives the rules to the first only."""
        await super().robot_parser(request)
        return self._parsers[urlsplit(request.url).netloc]

    async def allows(self, url: str) -> bool:
        """The same for whoever asks without Scrapy."""
        parts = urlsplit(url)
        rules = self._parsers.get(parts.netloc)
        if not hasattr(rules, "allowed"):
            rules = await self.robot_parser(Request(url))
        if _origin(url) in self._closed:
            return False
        return rules is None or bool(rules.allowed(url, self._robotstxt_useragent or self._default_useragent))

    def process_request_2(self, rp: Any, request: Request) -> None:
        closed = self._closed.get(_origin(request.url))
        if closed:
            raise closed
        try:
            super().process_request_2(rp, request)
        except IgnoreRequest:
            raise Forbidden("robots.txt forbids it") from None

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            said = f"robots.txt could not be read (status {response.status})"
            reason = "busy" if response.status in (429, 503) else "server_error"
            wait = retry_after(response.headers.get(b"Retry-After"), datetime.now(UTC))
            self._closed[_origin(request.url)] = Silent(said, reason, wait)
        if response.status >= 300:
            response = response.replace(body=b"")  # an error page is no list of rules
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        why = exc if isinstance(exc, Refused) else None if isinstance(exc, IgnoreRequest) else Silent(_said(exc))
        if why is not None:
            for scheme in ("http", "https"):
                self._closed.setdefault(f"{scheme}://{netloc}", why)
        super()._robots_error(exc, netloc)

    def _slow_down(self, robotparser: Any, request: Request) -> None:
        """Crawl-delay slows the host for the rest of the run; it never makes it faster than our own pace."""
        wanted = robotparser.rp.crawl_delay(self._robotstxt_useragent or self._default_useragent)
        if not wanted:
            return
        downloader = self.crawler.engine.downloader
        key = downloader.get_slot_key(request)
        delay = min(float(wanted), LONGEST_DELAY)
        pace = {**downloader.per_slot_settings.get(key, {}), "concurrency": 1}
        pace["delay"] = max(delay, float(pace.get("delay", self.crawler.settings.getfloat("DOWNLOAD_DELAY"))))
        pace["jitter"] = 0.0
        downloader.per_slot_settings[key] = pace
        if key in downloader.slots:
            slot = downloader.slots[key]
            slot.concurrency, slot.delay, slot.jitter = 1, pace["delay"], 0.0


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _origin(url: str) -> str:
    return "/".join(url.split("/", 3)[:3])

"""When a site says "not now", wait as long as it asks, and let nothing else of ours bother it meanwhile."""

import asyncio
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response

from crawler.fetching.answers import is_cut


class Patience(RetryMiddleware):
    """Retries what may pass by itself, not before the time in Retry-After, and else twice as late each time."""

    def __init__(self, settings: Any) -> None:
        super().__init__(settings)
        self._longest = settings.getfloat("LONGEST_WAIT")
        self._first = settings.getfloat("RETRY_FIRST_WAIT", 2.0)
        self._until: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Patience":
        patience = cls(crawler.settings)
        patience.crawler = crawler
        return patience

    async def process_request(self, request: Request) -> None:
        while (left := self._until.get(_host(request), 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(left)

    def process_response(self, request: Request, response: Response, spider: Any = None) -> Request | Response:
        if response.status == 200 and request.meta.get("must_be_whole") and is_cut(response.body):
            return self._again(request, "breaks off", None) or response
        if response.status not in self.retry_http_codes:
            return response
        wait = retry_after(response.headers.get(b"Retry-After"), datetime.now(UTC))
        if wait is not None and wait > self._longest:
            return response  # longer than a run should last; the next run comes anyway
        return self._again(request, f"status {response.status}", wait) or response

    def process_exception(self, request: Request, exception: Exception, spider: Any = None) -> Request | None:
        if not isinstance(exception, self.exceptions_to_retry):
            return None
        return self._again(request, type(exception).__name__, None)

    def _again(self, request: Request, reason: str, wait: float | None) -> Request | None:
        again = self._retry(request, reason)
        if again is not None:
            pause = self._first * 2 ** request.meta.get("retry_times", 0) if wait is None else wait
            until = time.monotonic() + min(pause, self._longest)
            self._until[_host(request)] = max(until, self._until.get(_host(request), 0.0))
        return again


def retry_after(header: bytes | None, now: datetime) -> float | None:
    """Seconds to wait: the header holds them, or a date.

    >>> retry_after(b"120", datetime.now(UTC)), retry_after(b"soon", datetime.now(UTC))
    (120.0, None)
    """
    text = (header or b"").decode("latin-1").strip()
    if text.isdecimal() and text.isascii():
        return float(text[:9])
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, ((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds())


def _host(request: Request) -> str:
    return urlsplit(request.url).netloc

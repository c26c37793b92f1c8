"""What one crawl brought, counted by us: Scrapy's own exit status and finish reason say nothing about it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError

from crawler.fetching import blocked
from crawler.fetching.guard import Refused
from crawler.fetching.patience import retry_after
from crawler.fetching.robots import Forbidden, Silent


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be fetched or read. `reason` is one of a few fixed words."""

    url: str
    reason: str
    detail: str


@dataclass(slots=True)
class Outcome:
    """The figures of one crawl."""

    pages: int = 0
    """Answers that held a page, changed or not."""
    unchanged: int = 0
    fetched_bytes: int = 0
    items: int = 0
    dead_links: int = 0
    """Links on a page that led nowhere: the page's fault, not a failure of the crawl."""
    failures: list[Failure] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)
    """(old URL, new URL) of permanent redirects."""
    since: int = 0
    """Where the archive's manifest ended before."""
    wait: float = 0.0
    """Seconds that sites which did not answer want to be left alone, by their Retry-After: the longest."""


def failed(crawler: Crawler) -> bool:
    """Whether this run deserves a non-zero exit status."""
    outcome = getattr(crawler.spider, "outcome", None)
    if not isinstance(outcome, Outcome):
        return True
    stats = crawler.stats.get_stats()
    raised = any(name.startswith("spider_exceptions/") for name in stats)
    return bool(outcome.failures) or raised or not outcome.pages or stats.get("finish_reason") != "finished"


def asked_to_wait(error: BaseException) -> float:
    """Seconds for which the site wants no further request, by its Retry-After."""
    if isinstance(error, HttpError):
        return retry_after(error.response.headers.get(b"Retry-After"), datetime.now(UTC)) or 0.0
    return (error.wait if isinstance(error, Silent) else None) or 0.0


def failure_of(url: str, error: BaseException) -> Failure:
    """Why a request brought no page, in our words."""
    if isinstance(error, HttpError):
        return _status_failure(url, error.response)
    detail = " ".join(str(error).split())[:300] or type(error).__name__
    if isinstance(error, Silent):
        return Failure(url, error.reason, detail)
    for kinds, reason in _REASONS:
        if isinstance(error, kinds):
            return Failure(url, reason, detail)
    if isinstance(error, IgnoreRequest):
        reason = "too_big" if "DOWNLOAD_MAXSIZE" in detail else "too_many_redirects"
        return Failure(url, reason, detail)
    return Failure(url, "unreachable", f"{type(error).__name__}: {detail}")


_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (Refused, "refused_address"),
    (Forbidden, "robots"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too_big"),
)


def _status_failure(url: str, response: Response) -> Failure:
    status = response.status
    said = f"status {status}"
    headers = {k.decode("latin-1"): v[-1].decode("latin-1") for k, v in response.headers.items() if v}
    found = blocked.judge(response.body[:200_000], headers)
    obstacle = found[1] if found and found[0] == "blocked" else None
    if obstacle or status in (401, 403, 407, 451):
        return Failure(url, "blocked", f"{said}: {obstacle or 'access denied'}")
    if status in (404, 410):
        return Failure(url, "gone", said)
    if status in (429, 503):
        wait = headers.get("Retry-After")
        return Failure(url, "busy", f"{said}, Retry-After {wait}" if wait else said)
    if 300 <= status < 400:
        return Failure(url, "bad_redirect", f"{said} to {headers.get('Location', 'nowhere')[:200]}")
    return Failure(url, "server_error" if status >= 500 else "http_error", said)

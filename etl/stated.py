"""Single values of sources.toml: each function takes one as it stands, or says in a ValueError what is wrong."""

import math
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from cronsim import CronSim, CronSimError

_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}
_SPAN = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)\s*(second|minute|hour|day|week|month|year)s?")
_LONGEST = timedelta(days=3660)
_MOST_DELAY = 3600.0
_SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_HOST = re.compile(r"[\w.-]+(?::\d{1,5})?|[0-9A-Fa-f:.]+|\[[0-9A-Fa-f:.]+\](?::\d{1,5})?")


def parse_span(text: str) -> timedelta:
    """
    >>> parse_span("1 week"), parse_span("90 minutes")
    (datetime.timedelta(days=7), datetime.timedelta(seconds=5400))
    """
    match = _SPAN.fullmatch(text.strip().lower())
    seconds = float(match[1]) * _UNITS[match[2]] if match else 0.0
    if not 0 < seconds <= _LONGEST.total_seconds():
        raise ValueError(f"{text!r} is no span of time such as '1 week' or '12 hours', up to ten years")
    return timedelta(seconds=seconds)


def parse_cron(text: str) -> str:
    """Five fields that come true some day."""
    if len(text.split()) != 5:
        raise ValueError(f"{text!r}; it has five fields: minute, hour, day of month, month, weekday")
    try:
        next(CronSim(text, _SOME_DAY))
    except (CronSimError, StopIteration) as error:
        raise ValueError(f"{text!r}: {error or 'it never comes'}") from None
    return text


def parse_web(url: str) -> str:
    """An address that everybody may know."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        fine = fine and (parts.port is None or parts.port > 0) and url.isprintable() and " " not in url
    except ValueError:
        fine = False
    if not fine:
        raise ValueError(f"{url!r}, which is no http or https address for everybody")
    return url


def parse_host(text: str) -> str:
    """A host that is opened, alone or with its port."""
    if not _HOST.fullmatch(text):
        raise ValueError(f"{text!r}, which is neither 'host' nor 'host:port'")
    return text


def parse_contact(text: str) -> str:
    """What stands in a header of every request."""
    if not text.isprintable() or set(text) & set("()"):
        raise ValueError(f"{text!r}; it must be one line without brackets, since it is sent with every request")
    return text


def parse_delay(value: object) -> float:
    """Seconds between two requests."""
    fine = isinstance(value, int | float) and not isinstance(value, bool)
    if not fine or not math.isfinite(number := float(str(value))) or not 0 <= number <= _MOST_DELAY:
        raise ValueError(f"must be a number of seconds from 0 to {_MOST_DELAY:.0f}, not {value!r}")
    return number


def parse_count(value: object, least: int) -> int:
    """A limit."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= 10**9:
        raise ValueError(f"must be a whole number from {least} on, not {value!r}")
    return value

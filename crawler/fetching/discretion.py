"""Keeps secrets out of log and archive: passwords in URLs, tokens in queries, settings that hold a key, cookies."""

import logging
import re
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response

_SECRETS = (
    (re.compile(r"(?<![\w@/])[\w.~%-]+:[^\s/@:]+@(?=[\w\[])"), r"***@"),
    (re.compile(r"(\w://)[^/\s@'\"]+@"), r"\1***@"),
    (
        re.compile(
            r"(?i)([?&;](?:[\w-]*(?:key|token|secret|passw(?:or)?d|auth|signature|sig|session)[\w-]*)=)[^&\s'\"<>]+"
        ),
        r"\1***",
    ),
    (re.compile(r"(?i)('[\w-]*(?:key|token|secret|pass|auth)[\w-]*': )(?:'[^']*'|\"[^\"]*\")"), r"\1'***'"),
    (re.compile(r"(?i)((?:authorization|cookie)['\"]?\s*[:=]\s*\[?b?['\"]?)[^'\"\]\r\n]+"), r"\1***"),
)

_UNSPOKEN = {b"set-cookie", b"authorization", b"proxy-authorization", b"cookie", b"www-authenticate"}


def discreet(text: str) -> str:
    """
    >>> discreet("GET https://jo:pw@a.example/?api_key=123&page=2")
    'GET https://***@a.example/?api_key=***&page=2'
    """
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def spoken(response: Response) -> dict[str, str]:
    """The headers that are worth keeping, without what identifies us or a session."""
    return {
        name.decode("latin-1"): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
        if name.lower() not in _UNSPOKEN
    }


class _Mask(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        masked = discreet(said)
        if masked != said:
            record.msg, record.args = masked, ()
        return True


class Discretion:
    """Masks what every handler of the process writes, from the moment the crawl is set up."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        discretion = cls()
        discretion.mask()
        # Scrapy puts a new handler in place of the one that told the settings.
        crawler.signals.connect(discretion.mask, signal=signals.spider_opened)
        return discretion

    def mask(self) -> None:
        for handler in logging.getLogger().handlers:
            if not any(isinstance(known, _Mask) for known in handler.filters):
                handler.addFilter(_Mask())

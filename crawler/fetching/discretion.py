"""Keeps secrets out of the log: passwords in URLs, tokens in queries, settings that hold a key."""

import logging
import re
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

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


def discreet(text: str) -> str:
    """
    >>> discreet("GET https://jo:pw@a.example/?api_key=123&page=2")
    'GET https://***@a.example/?api_key=***&page=2'
    """
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


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

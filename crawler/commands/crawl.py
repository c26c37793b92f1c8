"""`scrapy crawl` with an honest exit status: 1 when a page could not be fetched or read, 2 when none was named."""

import argparse
from typing import Any

import scrapy.core.downloader.contextfactory  # noqa: F401 - before all others: it walks the stack of whoever imports it
from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from crawler.fetching.outcome import failed


class Command(ScrapyCrawl):
    """Scrapy's own exits 0 when callbacks raise, when the host is down and when nothing came back."""

    _made: Crawler | None = None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        spider = args[0] if args else ""
        if spider and spider not in (self.crawler_process.spider_loader.list() if self.crawler_process else []):
            raise UsageError(f"there is no spider {spider!r}; scrapy list names them", print_help=False)
        if spider and not {"url", "urls_file", "ids"} & set(opts.spargs):
            raise UsageError(f"what should be fetched? scrapy crawl {spider} -a url=https://…", print_help=False)
        super().run(args, opts)
        if self._made is None or failed(self._made):
            self.exitcode = 1

    def _create_crawler(self, *args: Any, **named: Any) -> Crawler:
        self._made = super()._create_crawler(*args, **named)
        return self._made

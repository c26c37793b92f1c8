"""An author's page on an aggregator, and the pages that continue its list."""

from collections.abc import Iterable

from crawler.fetching.outlinks import next_page
from crawler.items import Page
from crawler.spiders.walk import Walk


class Aggregator(Walk):
    name = "aggregator"
    custom_settings = {"MAX_DEPTH": 40}  # noqa: RUF012 - each step is the next page of one list

    def follow(self, page: Page) -> Iterable[str]:
        return next_page(page)

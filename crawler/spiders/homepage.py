"""A researcher's homepage and, one step on, its pages of publications, CV, news and projects."""

from collections.abc import Iterable

from crawler.fetching.outlinks import same_person
from crawler.items import Page
from crawler.spiders.walk import Walk


class Homepage(Walk):
    name = "homepage"

    def follow(self, page: Page) -> Iterable[str]:
        return same_person(page)

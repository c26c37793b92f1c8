"""The fetching process: takes jobs as JSON on stdin and tells on stdout what came of each.

It is a process of its own because a Twisted reactor starts once, and so that whoever schedules it survives whatever
happens here. The lines on stdout are JSON: `started`, `progress` and `finished`, each with the job's name. If the order
says `wait`, nothing is fetched for a job before a line on stdin answers `started`, so that no page comes from a run
that nobody has noted.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, cast

import scrapy.core.downloader.contextfactory  # noqa: F401 - before all others: it walks the stack of whoever imports it
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.fetching.outcome import Outcome, failed

_SECONDS_BETWEEN_TIDINGS = 0.5


def main() -> None:
    """Run the jobs of stdin, one after the other."""
    order = json.loads(sys.stdin.readline())
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(order["settings"], priority="cmdline")
    if contact := settings.get("CONTACT"):
        settings.set("USER_AGENT", settings["USER_AGENT"].replace(")", f"; {contact})"), priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    loop = asyncio.get_event_loop()
    work = loop.create_task(_work(process, order["jobs"], bool(order.get("wait"))))
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, process)
    process.start(stop_after_crawl=False, install_signal_handlers=False)
    work.result()


def _stop(process: AsyncCrawlerProcess) -> None:
    """Finish the pages in flight, tell what came of them, and take no further job. A page that drips is left behind."""
    _stopping.append(asyncio.ensure_future(process.stop()))
    asyncio.get_event_loop().call_later(process.settings.getfloat("SECONDS_TO_FINISH"), _leave, process)


def _leave(process: AsyncCrawlerProcess) -> None:
    """What is archived is whole at any moment, so there is nothing to wait for."""
    for crawler in process.crawlers:
        _finished(_names[id(crawler)], crawler, "shutdown", None)
    os._exit(0)


_stopping: list["asyncio.Future[None]"] = []
_names: dict[int, str] = {}


async def _work(process: AsyncCrawlerProcess, jobs: Sequence[Mapping[str, Any]], waits: bool) -> None:
    from twisted.internet import reactor

    try:
        for job in jobs:
            if _stopping:
                break
            crawler = process.create_crawler(job["spider"])
            crawler.settings.setdict(job["settings"], priority="cmdline")
            _names[id(crawler)] = job["name"]
            _tell("started", job["name"])
            if waits and not await asyncio.to_thread(sys.stdin.readline):
                break  # whoever asked is gone
            await _run(process, crawler, job)
    finally:
        cast(Any, reactor).stop()


async def _run(process: AsyncCrawlerProcess, crawler: Crawler, job: Mapping[str, Any]) -> None:
    crawl = process.crawl(crawler, **job["arguments"])
    while not crawl.done():
        await asyncio.wait([crawl], timeout=_SECONDS_BETWEEN_TIDINGS)
        outcome = getattr(crawler.spider, "outcome", None)
        if not crawl.done() and isinstance(outcome, Outcome):
            _tell("progress", job["name"], pages=outcome.pages, failures=len(outcome.failures))
    error = crawl.exception()
    reason = "broken" if error else str(crawler.stats.get_value("finish_reason"))
    _finished(job["name"], crawler, reason, error)


def _finished(name: str, crawler: Crawler, reason: str, error: BaseException | None) -> None:
    outcome = getattr(crawler.spider, "outcome", None) or Outcome()
    _tell(
        "finished",
        name,
        finish_reason=reason,
        failed=bool(error) or failed(crawler),
        error=f"{type(error).__name__}: {error}" if error else None,
        outcome=asdict(outcome),
    )


def _tell(event: str, name: str, **more: Any) -> None:
    try:
        print(json.dumps({"event": event, "name": name, **more}), flush=True)
    except BrokenPipeError:
        os._exit(1)  # whoever asked is gone; what is archived is whole, and the next run goes on from it


if __name__ == "__main__":
    main()

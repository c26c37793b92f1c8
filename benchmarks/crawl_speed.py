"""How fast is a crawl, against bare Scrapy that only downloads? `python benchmarks/crawl_speed.py [PAGES]`

A local server in a process of its own serves PAGES homepages (10,000) of 30 kB. Bare Scrapy, our walk into an empty
archive, our walk again over the unchanged pages, and bare Scrapy that is told "not modified" throughout fetch them,
each in a fresh process, in turn, three times over; the table shows the best times of each and the memory at its end.
On a machine that does other things as well, trust the seconds of computing more than those of the clock.
Ours archives every page and judges whether it is one. At last `paperhouse crawl` brings a tenth of the pages into a
warehouse, and is run again when nothing has changed.
"""

import asyncio
import json
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

ROUNDS = 3
CRAWLS = (
    ("bare Scrapy", "bare"),
    ("first crawl", "ours"),
    ("second crawl", "ours"),
    ("bare, unchanged", "bare_unchanged"),
)
SETTINGS = {
    "DOWNLOAD_DELAY": 0,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
    "CONCURRENT_REQUESTS": 32,
    "LOG_LEVEL": "ERROR",
    "ALLOW_PRIVATE_HOSTS": ["127.0.0.1"],
}


STYLE = "".join(f".part-{n} {{ margin: {n}px; color: #{n:06x}; font: {n}px serif }}\n" for n in range(450))


def homepage(number: int) -> bytes:
    entries = "".join(
        f"<li><b>Person {number}</b>, Colleague {n}. <i>On subject {n * number}</i>. Some Venue, {2000 + n}. "
        f'<a href="paper{n}.pdf">pdf</a></li>'
        for n in range(40)
    )
    head = f"<head><title>Person {number}</title><style>{STYLE}</style></head>"
    return f"<html>{head}<body><h1>Person {number}</h1><ul>{entries}</ul></body></html>".encode()


class Server(asyncio.Protocol):
    """Each answer in one piece and at once, so that what is measured is the crawler."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.waiting = b""

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        while b"\r\n\r\n" in self.waiting:
            asked, self.waiting = self.waiting.split(b"\r\n\r\n", 1)
            self.transport.write(answer(asked))


def answer(asked: bytes) -> bytes:
    path = asked.split(b" ", 2)[1]
    if not path.startswith(b"/p"):
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    tag = b'"version 1 of ' + path + b'"'
    if tag in asked:
        return b"HTTP/1.1 304 Not Modified\r\nETag: " + tag + b"\r\n\r\n"
    body = homepage(int(path[2:]))
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nETag: " % len(body)
    return head + tag + b"\r\n\r\n" + body


def serve(pipe) -> None:
    async def forever() -> None:
        server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0, backlog=256)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(forever())


def bare(urls: list[str], folder: str, unchanged: bool = False) -> None:
    """Scrapy with our politeness and nothing of our work: no archive, no question what the page is."""
    import scrapy
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(scrapy.Spider):
        name = "bare"
        handle_httpstatus_list = (304,)

        async def start(self):
            for url in urls:
                tag = f'"version 1 of /p{url.rpartition("/p")[2]}"'
                yield scrapy.Request(url, dont_filter=True, headers={"If-None-Match": tag} if unchanged else {})

        def parse(self, response):
            self.crawler.stats.inc_value("pages", response.status == (304 if unchanged else 200))

    process = AsyncCrawlerProcess({**SETTINGS, "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False})
    crawler = process.create_crawler(Bare)
    process.crawl(crawler)
    process.start()
    assert crawler.stats.get_value("pages") == len(urls)


def bare_unchanged(urls: list[str], folder: str) -> None:
    """What Scrapy spends on pages that have not changed."""
    bare(urls, folder, unchanged=True)


def ours(urls: list[str], folder: str) -> None:
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.settings import Settings

    listed = Path(folder).with_suffix(".txt")
    listed.write_text("\n".join(urls))
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(SETTINGS, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler("homepage")
    process.crawl(crawler, urls_file=str(listed), archive=folder, read="no", depth="0")
    process.start()
    assert crawler.spider.outcome.pages == len(urls), crawler.spider.outcome.failures[:3]


def whole(urls: list[str], folder: str) -> None:
    """`paperhouse crawl`: fetch, read, match, load."""
    from etl.place import Place
    from etl.schedule import crawl_now

    house = Path(folder)
    house.mkdir(exist_ok=True)
    (house / "urls.txt").write_text("\n".join(urls))
    stated = (
        'allow_private_hosts = ["127.0.0.1"]\n[[source]]\nname = "all"\nurls_file = "urls.txt"\ndelay = 0\ndepth = 0'
    )
    (house / "sources.toml").write_text(stated)
    names = ("house.duckdb", "archive", "sources.toml", "judgements.csv")
    assert crawl_now(Place(*(house / name for name in names)), []) == 0


Figures = tuple[float, float, float]


def measure(how: str, port: int, pages: int, folder: Path) -> Figures:
    """(seconds of crawling, seconds of computing, MB at the end) of a fresh process; start-up is not counted."""
    done = subprocess.run(
        [sys.executable, __file__, "--run", how, str(port), str(pages), str(folder)], capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], told["computing"], told["mb"]


def run(how: str, port: str, pages: str, folder: str) -> None:
    import crawler.spiders.homepage  # noqa: F401 - imports are not what is measured

    urls = [f"http://127.0.0.1:{port}/p{n}" for n in range(int(pages))]
    started, computed = time.perf_counter(), time.process_time()
    {"bare": bare, "bare_unchanged": bare_unchanged, "ours": ours, "whole": whole}[how](urls, folder)
    times = {"seconds": time.perf_counter() - started, "computing": time.process_time() - computed}
    print(json.dumps({**times, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    server.start()
    port = here.recv()
    best: dict[str, Figures] = {}
    try:
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as scratch:
                folder = Path(scratch) / "archive"
                small = measure("ours", port, max(1, pages // 10), Path(scratch) / "small")
                for name, how in CRAWLS:
                    found = measure(how, port, pages, folder)
                    best[name] = better(found, best.get(name, found))
                best["a tenth of it"] = better(small, best.get("a tenth of it", small))
                shutil.rmtree(folder)
        tell(best, pages)
        with tempfile.TemporaryDirectory() as scratch:
            loads = [measure("whole", port, max(1, pages // 10), Path(scratch) / "house")[0] for _ in range(2)]
    finally:
        server.terminate()
    ratio = loads[0] / loads[1]
    print(f"paperhouse crawl of a tenth: {loads[0]:.1f} s, again {loads[1]:.1f} s: {ratio:.1f} times as fast")


def better(one: Figures, other: Figures) -> Figures:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2])


def tell(best: dict[str, Figures], pages: int) -> None:
    for name, (seconds, computing, mb) in best.items():
        count = pages // 10 if name.startswith("a ") else pages
        print(f"{name:15} {seconds:7.2f} s {computing:7.2f} s of computing {count / seconds:7.0f} pages/s {mb:6.0f} MB")
    for column, what in enumerate(("by the clock", "of computing")):
        bare_time, first, second = (best[name][column] for name in ("bare Scrapy", "first crawl", "second crawl"))
        told = f"first crawl at {bare_time / first:.2f} of bare Scrapy's speed"
        print(f"{what}: {told}; second {first / second:.1f} times as fast")


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1:2] == ["--run"] else main()

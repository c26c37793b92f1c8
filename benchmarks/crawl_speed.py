"""How fast is a crawl, against bare Scrapy that only downloads? `python benchmarks/crawl_speed.py [PAGES]`

A local server in a process of its own serves PAGES homepages (10,000). Bare Scrapy, our walk into an empty archive, and
our walk again over the unchanged pages fetch them, each in a fresh process, in turn, three times over; the table shows
the best time of each and the memory at its end. Ours archives every page and judges whether it is one. At last
`paperhouse crawl` brings a tenth of the pages into a warehouse, and is run again when nothing has changed.
"""

import json
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

ROUNDS = 3
SETTINGS = {
    "DOWNLOAD_DELAY": 0,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
    "CONCURRENT_REQUESTS": 32,
    "LOG_LEVEL": "ERROR",
    "ALLOW_PRIVATE_HOSTS": ["127.0.0.1"],
}


def homepage(number: int) -> bytes:
    entries = "".join(
        f"<li><b>Person {number}</b>, Colleague {n}. <i>On subject {n * number}</i>. Some Venue, {2000 + n}. "
        f'<a href="paper{n}.pdf">pdf</a></li>'
        for n in range(20)
    )
    return (
        f"<html><title>Person {number}</title><body><h1>Person {number}</h1><ul>{entries}</ul></body></html>".encode()
    )


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self.path.startswith("/p"):
            self.send_response_only(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = homepage(int(self.path[2:]))
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        same = self.headers.get("If-None-Match") == tag
        self.send_response_only(304 if same else 200)
        self.send_header("ETag", tag)
        if not same:
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not same:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def serve(pipe) -> None:
    ThreadingHTTPServer.request_queue_size = 256
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    pipe.send(server.server_address[1])
    server.serve_forever()


def bare(urls: list[str], folder: str) -> None:
    """Scrapy with our politeness and nothing of our work: no archive, no question what the page is."""
    import scrapy
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(scrapy.Spider):
        name = "bare"

        async def start(self):
            for url in urls:
                yield scrapy.Request(url, dont_filter=True)

        def parse(self, response):
            self.crawler.stats.inc_value("pages")

    process = AsyncCrawlerProcess({**SETTINGS, "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False})
    crawler = process.create_crawler(Bare)
    process.crawl(crawler)
    process.start()
    assert crawler.stats.get_value("pages") == len(urls)


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


def measure(how: str, port: int, pages: int, folder: Path) -> tuple[float, float]:
    """(seconds of crawling, MB at the end) of one fresh process; start-up and imports are not counted."""
    done = subprocess.run(
        [sys.executable, __file__, "--run", how, str(port), str(pages), str(folder)], capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], told["mb"]


def run(how: str, port: str, pages: str, folder: str) -> None:
    import crawler.spiders.homepage  # noqa: F401 - imports are not what is measured

    urls = [f"http://127.0.0.1:{port}/p{n}" for n in range(int(pages))]
    started = time.perf_counter()
    {"bare": bare, "ours": ours, "whole": whole}[how](urls, folder)
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    server.start()
    port = here.recv()
    best: dict[str, tuple[float, float]] = {}
    try:
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as scratch:
                folder = Path(scratch) / "archive"
                small = measure("ours", port, max(1, pages // 10), Path(scratch) / "small")
                for name, how in (("bare Scrapy", "bare"), ("first crawl", "ours"), ("second crawl", "ours")):
                    found = measure(how, port, pages, folder)
                    best[name] = min(found, best.get(name, found))
                best["a tenth of it"] = min(small, best.get("a tenth of it", small))
                shutil.rmtree(folder)
        with tempfile.TemporaryDirectory() as scratch:
            loads = [measure("whole", port, max(1, pages // 10), Path(scratch) / "house")[0] for _ in range(2)]
    finally:
        server.terminate()
    for name, (seconds, mb) in best.items():
        count = pages // 10 if name.startswith("a ") else pages
        print(f"{name:14} {seconds:7.2f} s {count / seconds:7.0f} pages/s {mb:6.0f} MB")
    bare_time, first, second = (best[name][0] for name in ("bare Scrapy", "first crawl", "second crawl"))
    ratio = loads[0] / loads[1]
    print(f"paperhouse crawl of a tenth: {loads[0]:.1f} s, again {loads[1]:.1f} s: {ratio:.1f} times as fast")
    print(f"first crawl at {bare_time / first:.2f} of bare Scrapy's speed; second {first / second:.1f} times as fast")


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1:2] == ["--run"] else main()

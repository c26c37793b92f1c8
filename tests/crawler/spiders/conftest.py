import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from sites import Site

from crawler.storage.archive import Archive

ROOT = Path(__file__).parents[3]
FAST = {"DOWNLOAD_DELAY": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 16, "RETRY_FIRST_WAIT": 0.02, "DOWNLOAD_TIMEOUT": 1.5}


@pytest.fixture
def site():
    made = Site()
    yield made
    made.close()


@dataclass
class Crawl:
    code: int
    items: list
    log: str
    archive: Archive

    @property
    def refused(self):
        return {e.url: e.reason for e in self.archive.entries() if e.reason}

    @property
    def kept(self):
        return [e for e in self.archive.entries() if not e.reason]


@pytest.fixture
def crawl(tmp_path):
    """`scrapy crawl` as a user runs it, in the project's folder."""

    def run(spider, *urls, settings=None, **arguments):
        out = tmp_path / "items.jsonl"
        command = [sys.executable, "-m", "scrapy", "crawl", spider, "-a", f"url={' '.join(urls)}", "-O", str(out)]
        for name, value in ({"archive": tmp_path / "archive"} | arguments).items():
            command += ["-a", f"{name}={value}"]
        for name, value in (FAST | (settings or {})).items():
            command += ["-s", f"{name}={value}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
        items = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
        return Crawl(done.returncode, items, done.stderr, Archive(tmp_path / "archive"))

    return run

"""How long reading a page takes beside lxml's bare parse of the same bytes, and whether the time grows with the page.

usage: python benchmarks/reading_speed.py [FOLDER ...] [--repeat N] [--pages] [--linear]

Reads every page.* below tests/pages/looks, homepages and lab and below the folders given. For each page: the least CPU
time of N readings, by that of N parses. Every cache that fills with texts is emptied before each reading, so that no
page profits from itself; tables of the lexicon stay. `--linear` compares one generated page of 50,000 entries to ten
of 5,000, each in a process of its own, with the peak memory of both. Prints one JSON line at the end.
"""

import argparse
import functools
import gc
import json
import mimetypes
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import lxml.html

from crawler.items import Page, Publication
from crawler.reading import read_page

PAGES = Path(__file__).parents[1] / "tests" / "pages"
OWN = ("looks", "homepages", "lab")
ENTRIES, PARTS = 50_000, 10
GIVEN = "Ada Ben Clara David Elena Frank Grace Hugo Irene Jonas Karin Liam Maria Nora Oscar Paula".split()
FAMILY = "Adams Baker Carter Dietrich Evans Fischer Garcia Hansen Ito Jansen Keller Lopez Meyer Novak".split()
WORDS = (
    "sparse causal graph neural kernel robust learning inference retrieval planning speech vision "
    "language protein quantum streaming private federated adaptive hierarchical bayesian contrastive"
).split()
VENUES = ("ICML", "NeurIPS", "ICLR", "Journal of Synthetic Results", "Workshop on Made-up Data", "CVPR", "ACL")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--pages", action="store_true", help="print one line a page")
    parser.add_argument("--linear", action="store_true", help="measure growth instead of the ratio")
    parser.add_argument("--generated", nargs=2, type=int, metavar=("PAGES", "ENTRIES"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.generated:
        print(json.dumps(read_generated(*given.generated)))
    elif given.linear:
        print(json.dumps(growth()))
    else:
        print(json.dumps(ratios([PAGES / name for name in OWN] + given.folders, given.repeat, given.pages)))


def ratios(folders: list[Path], repeat: int, shown: bool) -> dict[str, float]:
    """The median over pages of reading by parsing, and what lies around it."""
    found = []
    for path in sorted(p for folder in folders for p in folder.rglob("page.*") if p.suffixes[-1] != ".json"):
        page = Page(
            url="https://example.org/~someone/",
            body=path.read_bytes(),
            media_type=mimetypes.guess_type(path.name)[0] or "",
            path=str(path),
        )
        read_page(page)
        reading = least(lambda page=page: read_page(page), repeat)  # type: ignore[misc]
        parsing = least(lambda page=page: lxml.html.document_fromstring(page.body), 5 * repeat)  # type: ignore[misc]
        found.append((reading / parsing, reading, parsing))
        if shown:
            print(f"{reading / parsing:8.1f}  {reading * 1e3:8.2f} ms  {path}")
    ratio = [f[0] for f in found]
    return {
        "pages": len(found),
        "median_ratio": round(statistics.median(ratio), 1),
        "mean_ratio": round(statistics.mean(ratio), 1),
        "worst_ratio": round(max(ratio), 1),
        "total_ratio": round(sum(f[1] for f in found) / sum(f[2] for f in found), 1),
        "median_ms": round(1e3 * statistics.median(f[1] for f in found), 2),
    }


def least(act: Callable[[], object], repeat: int) -> float:
    """The least CPU seconds of some runs with cold caches."""
    times = []
    for _ in range(repeat):
        for cached in text_caches():
            cached.cache_clear()
        begun = time.process_time()
        act()
        times.append(time.process_time() - begun)
    return max(min(times), 1e-6)


@functools.cache
def text_caches() -> "tuple[functools._lru_cache_wrapper[object], ...]":
    """The bounded caches of the readers; the unbounded ones hold tables of the lexicon."""
    wrappers = [o for o in gc.get_objects() if isinstance(o, functools._lru_cache_wrapper)]
    return tuple(
        w for w in wrappers if w.__module__.startswith("crawler.") and w.cache_parameters()["maxsize"] is not None
    )


def growth() -> dict[str, float]:
    """One page of all entries beside ten pages that share them."""
    small, large = (
        json.loads(
            subprocess.run([sys.executable, __file__, "--generated", *size], capture_output=True, check=True).stdout
        )
        for size in ((str(PARTS), str(ENTRIES // PARTS)), ("1", str(ENTRIES)))
    )
    return {
        "growth": round(large["seconds"] / small["seconds"], 2),
        "large_seconds": large["seconds"],
        "large_ms_per_entry": round(1e3 * large["seconds"] / ENTRIES, 3),
        "large_found": large["found"],
        "small_found": small["found"],
        "large_peak_mb": large["peak_mb"],
        "small_peak_mb": small["peak_mb"],
        "large_page_mb": large["page_mb"],
        "peak_to_page": round(large["peak_mb"] / large["page_mb"], 1),
    }


def read_generated(pages: int, entries: int) -> dict[str, float]:
    """CPU seconds for reading so many generated pages one after the other, and the most memory the process held."""
    seconds, found, size = 0.0, 0, 0
    read_page(generated(0, 20))
    for number in range(pages):
        page = generated(number * entries, entries)
        size = max(size, len(page.body))
        begun = time.process_time()
        items = read_page(page).items
        seconds += time.process_time() - begun
        found += sum(isinstance(item, Publication) for item in items)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": round(seconds, 2), "found": found, "peak_mb": round(peak), "page_mb": round(size / 2**20, 2)}


def generated(first: int, count: int) -> Page:
    """A homepage with so many made-up entries, each unlike the others."""
    entries = "\n".join(entry(i) for i in range(first, first + count))
    body = f"<html><body><h1>Ada Novak</h1><h2>Publications</h2><ul>\n{entries}\n</ul></body></html>"
    return Page(url="https://example.org/~novak/", body=body.encode(), media_type="text/html", path="page.html")


def entry(i: int) -> str:
    authors = ", ".join(drawn(GIVEN, FAMILY, i * 7 + k * 13) for k in range(2 + i % 4))
    title = " ".join(word(i * 31 + k * k * 17 + i // (k + 2)) for k in range(5 + i % 5)).capitalize()
    where = f"{VENUES[i % len(VENUES)]} {1990 + i % 36}"
    links = f'[<a href="{i}.pdf">pdf</a>] [<a href="{i}.bib">bib</a>]'
    return f"<li>{authors}. <b>{title} {i}</b>. <i>{where}</i>. {links}</li>"


def drawn(given: list[str], family: list[str], n: int) -> str:
    return f"{given[n % len(given)]} {chr(65 + n // 3 % 26)}. {family[n // 16 % len(family)]}"


def word(n: int) -> str:
    return WORDS[n % len(WORDS)]


if __name__ == "__main__":
    main()

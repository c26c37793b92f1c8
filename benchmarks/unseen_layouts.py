"""How well the general reader alone reads pages whose theme it has never been told about.

usage: python benchmarks/unseen_layouts.py [FOLDER ...] [--look NAME] [--split NAME] [--pages] [--misses PAGE]

FOLDER holds <page>/page.* with gold.json and source.json beside it; without one, tests/pages/looks, looks_fresh and
looks_last are read. Exact layouts are never asked: each page goes from its bytes to the general reader. Prints one line
a look, the splits apart, and one JSON line. `dev` is what the reader is developed on. The others were written without
knowledge of the reader, each later than the one before: `held-out`, `fresh`, and `last`, which is typed by hand, as
irregular as people are. Each was unseen until its first figures were taken (F1 .910, .933, .831; over pages .835, .893,
.837) and has been developed on since. Figures of lists count entries; `macro_f1` is the
mean over pages; fields are counted over the entries found. tests/pages/other holds pages that list no work of their
owner: whatever is found there is wrong.
"""

import argparse
import difflib
import json
import mimetypes
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Publication

ROOT = Path(__file__).parents[1] / "tests" / "pages"
OWN = ("looks", "looks_fresh", "looks_last")
MEDIA_TYPES = {".html": "text/html", ".md": "text/markdown", ".txt": "text/plain"}
FIELDS = ("title", "authors", "year", "venue", "links")
ALIKE = 0.85
"""Titles at least this alike are the same entry read inexactly."""
VENUES_ALIKE = 0.8

Entry = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts that add up, over one page or over many."""

    gold: int = 0
    got: int = 0
    hit: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    asked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    f1s: list[float] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hit / self.got if self.got else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else float(not self.got)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: "Score") -> None:
        self.gold, self.got, self.hit = self.gold + other.gold, self.got + other.got, self.hit + other.hit
        self.f1s += other.f1s or [other.f1]
        for name in FIELDS:
            self.right[name] += other.right[name]
            self.asked[name] += other.asked[name]

    def figures(self) -> dict[str, float | int | None]:
        rates = {name: ratio_of(self.right[name], self.asked[name]) for name in FIELDS}
        lists = {"precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4)}
        macro = round(sum(self.f1s) / len(self.f1s), 4) if self.f1s else None
        return {"pages": len(self.f1s), "publications": self.gold, **lists, "macro_f1": macro, **rates}


def ratio_of(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def plain(text: str | None) -> str:
    """The text without case, accents, TeX and punctuation, so that typography cannot decide."""
    letters = (c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c))
    without_tex = re.sub(r"\\[a-z]+|[{}$]", "", "".join(letters).lower())
    return re.sub(r"[\W_]+", " ", without_tex).strip()


def name_key(name: str) -> str:
    return re.sub(r"\b\d{4}\b", "", plain(name)).strip()


def alike(left: str, right: str) -> float:
    return difflib.SequenceMatcher(None, left, right, autojunk=False).ratio()


def align(gold: Sequence[Entry], got: Sequence[Entry]) -> list[tuple[int, int, bool]]:
    """(gold, got, exact) pairs by title, one to one: equal ones first, then the most alike."""
    keys = [plain(entry["title"]) for entry in got]
    free = set(range(len(got)))
    pairs: list[tuple[int, int, bool]] = []
    rest: list[int] = []
    for i, entry in enumerate(gold):
        same = next((j for j in sorted(free) if keys[j] == plain(entry["title"])), None)
        if same is None:
            rest.append(i)
        else:
            free.discard(same)
            pairs.append((i, same, True))
    for i in rest:
        wanted = plain(gold[i]["title"])
        near = [j for j in sorted(free) if keys[j] and abs(len(keys[j]) - len(wanted)) <= 0.4 * max(len(wanted), 10)]
        best = max(near, key=lambda j: alike(wanted, keys[j]), default=None)
        if best is not None and alike(wanted, keys[best]) >= ALIKE:
            free.discard(best)
            pairs.append((i, best, False))
    return pairs


def same_venue(gold: str, got: str | None) -> bool:
    left, right = plain(gold), plain(got)
    return bool(right) and (left in right or right in left or alike(left, right) > VENUES_ALIKE)


def links_of(entry: Entry) -> set[str]:
    links = entry.get("links") or ()
    urls = links.values() if isinstance(links, dict) else (link["url"] for link in links)
    return {url.rstrip("/") for url in urls if url and url.startswith("http")}


def score(gold: Sequence[Entry], got: Sequence[Entry], complete: bool = True) -> Score:
    """Entries marked optional (talks, theses, software) count neither way, found or not."""
    pairs = align(gold, got)
    soft = {i for i, entry in enumerate(gold) if entry.get("optional")}
    counted = [pair for pair in pairs if pair[0] not in soft]
    found = len(got) - (len(pairs) - len(counted))
    result = Score(len(gold) - len(soft), found if complete else min(found, len(counted)), len(counted))
    for i, j, exact in counted:
        for name, right in judge(gold[i], got[j], exact):
            result.asked[name] += right[1]
            result.right[name] += right[0]
    result.f1s = [result.f1]
    return result


def judge(want: Entry, have: Entry, exact: bool) -> Iterable[tuple[str, tuple[int, int]]]:
    """(field, (right, asked)) of one found entry; a field that the page does not print is not asked."""
    yield "title", (int(exact), 1)
    if want.get("authors"):
        names = [name_key(name) for name in have.get("authors") or ()]
        yield "authors", (int([name_key(name) for name in want["authors"]] == names), 1)
    if want.get("year"):
        yield "year", (int(want["year"] == have.get("year")), 1)
    if want.get("venue"):
        yield "venue", (int(same_venue(want["venue"], have.get("venue"))), 1)
    wanted = links_of(want)
    yield "links", (len(wanted & links_of(have)), len(wanted))


def page_in(folder: Path) -> Page:
    path = next(p for p in sorted(folder.iterdir()) if p.stem == "page")
    sidecar = path.with_name(path.name + ".meta.json")
    meta = json.loads(sidecar.read_text(encoding="utf-8")) if sidecar.exists() else source_of(folder)
    fetched = meta.get("fetched_at")
    media_type = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"
    url = meta.get("url") or meta.get("public_url") or path.absolute().as_uri()
    return Page(url, path.read_bytes(), media_type, datetime.fromisoformat(fetched) if fetched else None, str(path))


def source_of(folder: Path) -> dict[str, Any]:
    path = folder / "source.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def gold_of(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "gold.json").read_text(encoding="utf-8")))


def found_in(folder: Path) -> list[Entry]:
    """What the general reader alone finds, as plain values. Links of an entry keep their addresses only."""
    publications = (item for item in read(build(page_in(folder))) if isinstance(item, Publication))
    return [
        {
            "title": p.title,
            "authors": list(p.authors or ()),
            "year": p.year,
            "venue": p.venue,
            "links": [{"url": link.url} for link in p.links or ()],
            "locator": p.locator,
        }
        for p in publications
    ]


def read_folders(folders: Iterable[Path]) -> list[Path]:
    return [p for folder in folders for p in sorted(folder.iterdir()) if (p / "gold.json").exists()]


def line(name: str, result: Score) -> str:
    fields = " ".join(f"{result.right[f] / result.asked[f]:8.3f}" if result.asked[f] else "       -" for f in FIELDS)
    macro = sum(result.f1s) / len(result.f1s) if result.f1s else 0.0
    lists = f"{result.precision:6.3f} {result.recall:6.3f} {result.f1:6.3f} {macro:6.3f}"
    return f"{name:30s} {len(result.f1s):5d} {result.gold:5d} {lists} {fields}"


def header() -> str:
    return f"{'':30s} {'pages':>5s} {'gold':>5s} {'P':>6s} {'R':>6s} {'F1':>6s} {'macro':>6s} " + " ".join(
        f"{name:>8s}" for name in FIELDS
    )


def measure(folders: Iterable[Path], looks: set[str], splits: set[str], each: bool) -> dict[str, Any]:
    by_split: dict[str, dict[str, Score]] = defaultdict(lambda: defaultdict(Score))
    for folder in read_folders(folders):
        source, gold = source_of(folder), gold_of(folder)
        look, split = source.get("layout_family") or "?", source.get("split") or "?"
        if (looks and look not in looks) or (splits and split not in splits):
            continue
        result = score(gold["publications"], found_in(folder), gold.get("complete", True))
        by_split[split][look].add(result)
        if each:
            print(line(folder.name, result))
    summary: dict[str, Any] = {}
    for split, scores in sorted(by_split.items()):
        print(f"\n{header()}")
        whole = Score()
        for look, result in sorted(scores.items()):
            print(line(look, result))
            whole.add(result)
        print(line(f"= {split}", whole))
        summary[split] = whole.figures()
    return summary


def wrongly_found(folder: Path) -> dict[str, int]:
    """How many publications are found on pages that list none of their owner's; pages open to dispute apart."""
    wrong: dict[str, int] = {"clear": 0, "ambiguous": 0, "pages": 0}
    for page in read_folders([folder]):
        found = found_in(page)
        wrong["pages"] += 1
        wrong["ambiguous" if source_of(page).get("ambiguous") else "clear"] += len(found)
        if found:
            print(f"  {page.name}: {len(found)} found, first {found[0]['title']!r}")
    return wrong


def misses(folder: Path) -> None:
    """Every entry of one page that was missed, invented, or read inexactly."""
    gold, got = gold_of(folder)["publications"], found_in(folder)
    pairs = align(gold, got)
    for i in sorted(set(range(len(gold))) - {i for i, _, _ in pairs}):
        print("missed  ", "(optional)" if gold[i].get("optional") else "", gold[i]["title"])
    for j in sorted(set(range(len(got))) - {j for _, j, _ in pairs}):
        print("invented", got[j]["title"], "|", got[j]["authors"], "|", got[j]["locator"])
    for i, j, exact in pairs:
        for name, (right, asked) in judge(gold[i], got[j], exact):
            if right < asked:
                print(f"{name:8s}", gold[i].get(name), "<-", got[j].get(name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--look", action="append", default=[])
    parser.add_argument("--split", action="append", default=[])
    parser.add_argument("--pages", action="store_true", help="a line for each page as well")
    parser.add_argument("--misses", type=Path, help="a page's folder: list what was read wrongly there")
    asked = parser.parse_args()
    if asked.misses:
        misses(asked.misses)
        return
    summary = measure(asked.folders or [ROOT / name for name in OWN], set(asked.look), set(asked.split), asked.pages)
    if not asked.folders and (ROOT / "other").is_dir():
        print("\nPages of other kinds:")
        summary["other"] = wrongly_found(ROOT / "other")
    print(json.dumps(summary))


if __name__ == "__main__":
    main()

"""How well pages are read for whom they are of, and for what stands beside the papers.

usage: python benchmarks/front_pages.py [FOLDER ...] [--pages]

FOLDER holds <page>/page.* with gold.json (`person`: name, position, …; `facts`: lists by kind) or with facts.json
(`items`, as tests/pages/cv has them, which is read if no folder is given). An `optional` fact counts neither way;
`teaching` is service. Facts are matched by their words; fields are counted over the facts found, and where the labels
leave a field out, none is asked. Prints one line for each kind and field, and one JSON line.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from unseen_layouts import gold_of, page_in

from crawler.items import as_dict
from crawler.reading import read_page

OWN = Path(__file__).parents[1] / "tests" / "pages" / "cv"
KINDS = ("education", "position", "award", "news", "talk", "service", "project", "press")
PERSON = ("name", "name_native", "position", "affiliation", "email", "advisor", "interests")
FIELDS = ("title", "role", "organization", "place", "degree", "field", "advisor", "start", "end", "status", "year")
ALIKE = 0.45
"""Of the words of a fact and of what was read, so much is shared."""
SAME_WORDS = 0.8

Fact = dict[str, Any]


@dataclass(slots=True)
class Count:
    """What is labelled, what was read, and what of it is right."""

    gold: int = 0
    got: int = 0
    hit: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.gold + self.got) if self.gold + self.got else 0.0

    def line(self, name: str) -> str:
        return f"{name:24} labelled {self.gold:4}  read {self.got:4}  right {self.hit:4}  F1 {self.f1:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pages", action="store_true", help="print what each page lacks and has too much")
    given = parser.parse_args()
    counts: dict[str, Count] = defaultdict(Count)
    for folder in given.folders or [OWN]:
        for page in sorted(p for p in folder.iterdir() if p.is_dir()):
            for line in measure(page, counts):
                if given.pages:
                    print(f"{page.name}: {line}")
    for name, count in sorted(counts.items()):
        print(count.line(name))
    print(json.dumps({name: round(count.f1, 3) for name, count in sorted(counts.items()) if "." not in name}))


def measure(folder: Path, counts: dict[str, Count]) -> Iterator[str]:
    """Add a page's counts; yield what differs."""
    url, person, facts = labelled(folder)
    page = page_in(folder)
    items = [as_dict(i) for i in read_page(replace(page, url=url or page.url)).items]
    profile = next((i for i in items if i["kind"] == "profile"), {})
    for name in PERSON:
        gold, got = person.get(name), profile.get(name)
        add_values(counts[f"person {name}"], gold, got)
        if gold != got:
            yield f"{name}: {got!r}, labelled {gold!r}"
    for kind in KINDS:
        told, read = facts.get(kind, []), [i for i in items if i["kind"] == kind]
        pairs = matched(told, read)
        soft = sum(bool(told[i].get("optional")) for i, _ in pairs)
        count = counts[kind]
        count.gold += sum(not f.get("optional") for f in told)
        count.got += len(read) - soft
        count.hit += len(pairs) - soft
        found, used = {i for i, _ in pairs}, {j for _, j in pairs}
        yield from (f"no {kind}: {f['text'][:90]}" for i, f in enumerate(told) if i not in found)
        yield from (f"{kind} too much: {f['text'][:90]}" for j, f in enumerate(read) if j not in used)
        for i, j in pairs:
            add_fields(counts, kind, told[i], read[j])


def labelled(folder: Path) -> tuple[str | None, Fact, dict[str, list[Fact]]]:
    """The page's address if it stands with the labels, what is labelled of its person, and the facts by kind."""
    if (folder / "facts.json").exists():
        told = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
        person = next((i for i in told["items"] if i["kind"] == "profile"), {})
        return told["url"], person, {kind: [i for i in told["items"] if i["kind"] == kind] for kind in KINDS}
    gold = gold_of(folder)
    facts: dict[str, list[Fact]] = dict(gold.get("facts", {}))
    facts["service"] = facts.get("service", []) + facts.pop("teaching", [])
    return None, gold.get("person", {}), facts


def matched(told: list[Fact], read: list[Fact]) -> list[tuple[int, int]]:
    """One-to-one, the most alike first."""
    ranked = sorted(((alike(a, b), i, j) for i, a in enumerate(told) for j, b in enumerate(read)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for score, i, j in ranked:
        if score >= ALIKE and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def alike(told: Fact, read: Fact) -> float:
    """How many words the texts share, with a hint from the fields where one bullet holds several facts."""
    most, least = shared(told["text"], read["text"])
    hints = [
        shared(str(told[n]), str(read[n]))[1]
        for n in ("title", "organization", "degree")
        if told.get(n) and read.get(n)
    ]
    return 0.7 * most + 0.3 * least + 0.25 * sum(h - 0.5 for h in hints)


def shared(one: str, two: str) -> tuple[float, float]:
    """Words in common by those of the longer, and by those of the shorter text."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (one, two))
    common = (a & b).total()
    return (common / max(a.total(), b.total()), common / min(a.total(), b.total())) if a and b else (0.0, 0.0)


def add_values(count: Count, gold: Any, got: Any) -> None:
    told, read = (set(map(plain, v if isinstance(v, list | tuple) else [v] if v else [])) for v in (gold, got))
    count.gold, count.got = count.gold + len(told), count.got + len(read)
    count.hit += sum(any(same(a, b) for b in read) for a in told)


def add_fields(counts: dict[str, Count], kind: str, told: Fact, read: Fact) -> None:
    for name in FIELDS:
        if told.get(name) is None:
            continue
        count = counts[f"{kind}.{name}"]
        count.gold += 1
        count.got += read.get(name) is not None
        count.hit += read.get(name) is not None and same(plain(told[name]), plain(read[name]))


def plain(value: Any) -> str:
    return " ".join(re.findall(r"\w+", str(value).casefold()))


def same(told: str, read: str) -> bool:
    """The same but for a few words; of dates the same as far as both go."""
    if told.replace(" ", "").isdigit() and read.replace(" ", "").isdigit():
        return told.startswith(read) or read.startswith(told)
    return told == read or shared(told, read)[0] >= SAME_WORDS


if __name__ == "__main__":
    main()

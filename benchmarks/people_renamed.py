"""How well people are told apart whose papers and teams are real, and whose names we chose.

usage: PYTHONPATH=. python benchmarks/people_renamed.py RECORDS.csv [--truth PAIRS.csv] [--share 0.15] [--seed S]

Takes a real table of papers (`id,title,authors,venue`; `id1,id2` of what is one paper) whose names are fairly
unique, so that each name is one person. Then names change hands: a share of all people is given the name of somebody
else, as a rule a common one (homonyms), a share is printed differently from list to list (variants: initials, another
romanization, a middle name left out, the family name first). Teams, titles and venues stay as they are, so nothing of
the generator in `people_quality.py` helps here. Prints the same three lines as that.
"""

import argparse
import csv
import random
import re
import time
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.people_quality import b_cubed
from etl.match.alignment import AuthorList
from etl.match.authors import Paper
from etl.match.bylines import split_byline
from etl.match.names import name_key
from etl.match.people import resolve

ROMANIZED = [
    "Seong Min/Sung Min",
    "Ji Hyun/Jee Hyeon",
    "Young Soo/Yeong Su",
    "Kyung Hee/Gyeong Hui",
    "Hyun Joo/Hyeon Ju",
]
ROMANIZED += ["Jung Woo/Jeong U", "Sergey/Sergei", "Dmitry/Dmitri", "Mohammed/Muhammad", "Seung Kyu/Sung Gyu"]
ROMANIZED += ["Aleksei/Alexey", "Yuki/Yuuki", "Jürgen/Juergen", "Hussein/Hossein", "Beom Seok/Bum Suk"]


def read(records: Path, pairs: Path | None) -> list[list[dict[str, str]]]:
    """The records of each paper."""
    home: dict[str, str] = {}
    if pairs:
        for row in csv.DictReader(pairs.open(encoding="utf-8")):
            home[row["id1"]] = home.get(row["id2"], row["id2"])
    papers = defaultdict(list)
    for row in csv.DictReader(records.open(encoding="utf-8")):
        papers[home.get(row["id"], row["id"])].append(row)
    return list(papers.values())


def known_by(name: str) -> str:
    """Family name and first given name: how the table's own spellings differ is not what is measured."""
    key = name_key(name)
    return f"{key.family}|{key.given[0] if key.given else ''}"


def renamed(people: list[str], share: float, rng: random.Random) -> tuple[dict[str, str], set[str], set[str]]:
    """(who is called what now, those who share a name, those who are printed in several ways)"""
    count = int(share * len(people) / 2)
    families = Counter(one.split("|")[0] for one in people)
    givens = Counter(one.split("|")[1] for one in people)

    def commonness(one: str) -> int:
        family, given = one.split("|")
        return families[family] * givens[given]

    lenders = sorted(people, key=lambda one: (-commonness(one), one))[: 2 * count]
    lenders = rng.sample(lenders, count)
    rest = sorted(set(people) - set(lenders))
    shuffled = rng.sample(rest, len(rest))
    borrowers, wanderers = shuffled[:count], shuffled[count : 2 * count]
    called = dict(zip(borrowers, lenders, strict=True))
    return called, {*borrowers, *lenders}, set(wanderers)


def printed(first: str, name: str, wanders: int | None, rng: random.Random) -> str:
    """The name as one list shows it. A wanderer goes by a romanization of his own choice for each list, or initials."""
    if wanders is None:
        return name
    words = first.split()
    family = words[-1]
    style = rng.random()
    if wanders % 3 == 0:
        given = rng.choice(ROMANIZED[wanders // 3 % len(ROMANIZED)].split("/"))
        return f"{family}, {given}" if style < 0.2 else f"{given.replace(' ', '-' if style < 0.5 else ' ')} {family}"
    if wanders % 3 == 1:
        return f"{words[0][0]}. {family}" if style < 0.5 else f"{words[0]} {family}"
    return f"{words[0]} {family}" if style < 0.5 else f"{words[0]} {'ABCDEFGHJKLM'[wanders % 12]}. {family}"


def build(
    records: list[list[dict[str, str]]], share: float, rng: random.Random
) -> tuple[list[Paper], dict[tuple[str, int], int], set[int], set[int]]:
    lists = [[(row, split_byline(row["authors"])) for row in paper if row["authors"]] for paper in records]
    first = {known_by(n): n for paper in lists for _, names in paper for n in names if "et al" not in n}
    people = sorted(one for one, name in first.items() if len(one.split("|")[1]) > 1 and len(name.split()) > 1)
    number = {one: i for i, one in enumerate(people)}
    called, homonyms, wanderers = renamed(people, share, rng)
    papers, truth = [], {}
    for paper in lists:
        built = []
        for row, names in paper:
            shown = []
            for position, name in enumerate(names, 1):
                one = known_by(name)
                if one in number:
                    truth[row["id"], position] = number[one]
                    wanders = number[one] if one in wanderers else None
                    name = first[called[one]] if one in called else first[one] if one in homonyms | wanderers else name
                    name = printed(first[one], name, wanders, rng)
                shown.append(name)
            built.append(AuthorList(row["id"], tuple(shown), True))
        words = tuple(sorted({w for row, _ in paper for w in re.findall(r"[a-z0-9]{3,}", row["title"].lower())}))
        if built:
            papers.append(Paper(tuple(built), words, tuple(sorted({row["venue"].lower() for row, _ in paper} - {""}))))
    return papers, truth, {number[p] for p in homonyms}, {number[p] for p in wanderers}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--share", type=float, default=0.15)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    papers, truth, homonyms, wanderers = build(read(arguments.records, arguments.truth), arguments.share, rng)
    started = time.process_time()
    found = resolve(papers).persons
    seconds = time.process_time() - started
    got = {(mention, position): n for n, person in enumerate(found) for mention, position, _ in person}
    print(f"{len(papers)} papers, seed {arguments.seed}, {seconds:.1f} CPU s")
    print("all      ", b_cubed(truth, got, set(truth.values())))
    print("homonyms ", b_cubed(truth, got, homonyms))
    print("variants ", b_cubed(truth, got, wanderers))


if __name__ == "__main__":
    main()

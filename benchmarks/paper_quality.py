"""How well the engine finds which records are one paper, on labelled sets.

usage: python benchmarks/paper_quality.py [FOLDER …]

Without folders: the citations beside this script, typed by hand as people type them. A record's paper is the part of
its id before the last hyphen. A FOLDER holds records.csv and truth.csv (id1,id2), or mentions.parquet and truth.parquet
(mention_id,truth_paper_id). Prints pairwise precision, recall and F1 after clustering, and every wrong or missed pair
of the citations. One configuration for all sets.
"""

import csv
import sys
import tempfile
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

import duckdb

from etl.dedupe import dedupe

CITATIONS = Path(__file__).parent / "citations" / "records.csv"
WORKS = {"backprop-1": "nature", "backprop-2": "nature", "maml-3": "probabilistic", "maml-4": "probabilistic"}
WORKS |= {"paxos-3": "simple", "paxos-4": "simple", "ssa-3": "popl", "preface-2": "tide", "preface-3": "geo12"}
"""Records whose id names the family, and what tells their paper from its neighbours."""


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]]
    if not folders:
        truth = {row: row.rsplit("-", 1)[0] + "/" + WORKS.get(row, "") for row in _ids(CITATIONS)}
        found = _cluster(CITATIONS)
        _report("citations", truth, found)
        for a, b in combinations(truth, 2):
            if (truth[a] == truth[b]) != (found[a] == found[b]):
                print("  missed" if truth[a] == truth[b] else "  wrong ", a, b)
    for folder in folders:
        parquet = folder / "mentions.parquet"
        records = parquet if parquet.exists() else folder / "records.csv"
        began = time.perf_counter()
        found = _cluster(records)
        _report(folder.name, _truth(folder, found), found, time.perf_counter() - began)


def _ids(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [row["id"] for row in csv.DictReader(lines)]


def _cluster(records: Path) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "out.csv"
        dedupe(records, out, None, None, False)
        with out.open(encoding="utf-8", newline="") as lines:
            return {row["id"]: row["paper_id"] for row in csv.DictReader(lines)}


def _truth(folder: Path, ids: dict[str, str]) -> dict[str, str]:
    if (folder / "truth.parquet").exists():
        path = str(folder / "truth.parquet")
        query = "SELECT CAST(mention_id AS VARCHAR), CAST(truth_paper_id AS VARCHAR) FROM read_parquet(?)"
        return dict(duckdb.connect().execute(query, [path]).fetchall())
    root = {row: row for row in ids}

    def find(row: str) -> str:
        while root[row] != row:
            row = root[row]
        return row

    with (folder / "truth.csv").open(encoding="utf-8", newline="") as lines:
        for pair in csv.DictReader(lines):
            root[find(pair["id1"])] = find(pair["id2"])
    return {row: find(row) for row in ids}


def _report(name: str, truth: dict[str, str], found: dict[str, str], seconds: float | None = None) -> None:
    def pairs(groups: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in groups.values())

    both = pairs(Counter((truth[row], found[row]) for row in truth))
    precision = both / max(1, pairs(Counter(found[row] for row in truth)))
    recall = both / max(1, pairs(Counter(truth.values())))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    took = "" if seconds is None else f"  {seconds:.1f} s"
    print(f"{name:32s} {len(truth):8d} records  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}{took}")


if __name__ == "__main__":
    main()

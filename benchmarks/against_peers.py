"""How much does matching cost beside its peers? Side by side, each in a fresh process, in CPU and in wall seconds.

usage: python benchmarks/against_peers.py MENTIONS.parquet [TRUTH.parquet] [--peer PYTHON]

MENTIONS has id, source, title, authors (a list), year, venue, abstract, url. The floor is reading all columns into a
DuckDB table and one group-by on lower(title). With `--peer`, the Python of an environment that has Splink installed,
`splink_model.py` runs on the same file. Then 1,000 mentions arrive at a matched store (`arrivals.py`).
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FLOOR = """
import duckdb, sys
con = duckdb.connect()
con.execute("CREATE TABLE m AS SELECT * FROM read_parquet(?)", [sys.argv[1]])
con.execute("CREATE TABLE g AS SELECT lower(title) AS title, count(*) AS n FROM m GROUP BY 1")
"""

OURS = """
import sys
from pathlib import Path
from etl.dedupe import dedupe
dedupe(Path(sys.argv[1]), Path(sys.argv[2]), None, None, False)
"""

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", type=Path)
    parser.add_argument("truth", type=Path, nargs="?")
    parser.add_argument("--peer", help="the Python of an environment with Splink")
    options = parser.parse_args()
    floor = _run("floor", sys.executable, FLOOR, options.mentions, None)
    ours = _run("paperhouse", sys.executable, OURS, options.mentions, options.truth)
    print(f"{'':12s} {ours.wall / floor.wall:.1f} times the floor", flush=True)
    if options.peer:
        model = (HERE / "splink_model.py").read_text("utf-8")
        peer = _run("splink", options.peer, model, options.mentions, options.truth)
        print(f"{'':12s} {peer.cpu / ours.cpu:.1f} times our CPU time, {peer.wall / ours.wall:.1f} times our wall time")
    told = subprocess.run(
        [sys.executable, str(HERE / "arrivals.py"), str(options.mentions)],
        check=True,
        capture_output=True,
        text=True,
    )
    cost = json.loads(told.stdout)
    shares = [100 * arrivals / full for arrivals, full in zip(cost["arrivals"], cost["full"], strict=True)]
    seconds, (wall, cpu) = cost["arrivals"][0], shares
    print(f"1,000 arrivals: {seconds:.2f} s, {wall:.1f} % of a full run (CPU: {cpu:.1f} %)")


@dataclass(frozen=True, slots=True)
class Cost:
    wall: float
    cpu: float
    peak: float
    status: int

    def __str__(self) -> str:
        failed = f"  failed with status {self.status}" if self.status else ""
        return f"wall {self.wall:8.1f} s  CPU {self.cpu:8.1f} s  peak {self.peak:6.0f} MB{failed}"


def measure(command: Sequence[str]) -> Cost:
    """Run a command in a process of its own; what it says on the way is shown only if it fails."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        peak = _watch(child)
        wall = time.perf_counter() - began
        if child.returncode:
            said.seek(0)
            print(said.read().decode("utf-8", "replace"), file=sys.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, peak, child.returncode)


def _run(name: str, python: str, code: str, mentions: Path, truth: Path | None) -> Cost:
    """Run, print what it cost and how good it was."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "out.csv"
        cost = measure([python, "-c", code, str(mentions), str(out)])
        quality = _quality(out, truth) if truth and out.exists() else ""
        print(f"{name:12s} {cost}{quality}", flush=True)
        return cost


def _watch(child: subprocess.Popen[bytes]) -> float:
    """Wait for the child; its highest resident memory in MB, as the kernel tells it."""
    peak = 0.0
    while child.poll() is None:
        try:
            lines = Path(f"/proc/{child.pid}/status").read_text().splitlines()
            peak = max([peak, *(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))])
        except FileNotFoundError:
            break
        time.sleep(0.05)
    child.wait()
    return peak


def _quality(out: Path, truth: Path) -> str:
    import duckdb

    def pairs(groups: str) -> int:
        query = f"SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM scored GROUP BY {groups})"
        return int(con.execute(query).fetchall()[0][0])

    con = duckdb.connect()
    con.execute(
        "CREATE TABLE scored AS SELECT t.truth_paper_id AS truth, c.paper_id AS found FROM read_parquet(?) t "
        "JOIN read_csv(?, all_varchar = true) c ON c.id = CAST(t.mention_id AS VARCHAR)",
        [str(truth), str(out)],
    )
    both, precision = pairs("truth, found"), pairs("found")
    recall = pairs("truth")
    return f"  precision {both / precision:.4f}  recall {both / recall:.4f}  F1 {2 * both / (precision + recall):.4f}"


if __name__ == "__main__":
    main()

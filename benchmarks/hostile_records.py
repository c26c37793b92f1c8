"""What records cost that nobody would write: `python benchmarks/hostile_records.py [--records 100000]`.

Each case runs in a fresh process and must end, lose no record and stay within memory.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import duckdb
from against_peers import OURS, measure

CASES = {
    "one title": "'Attention Is All You Need' AS title, ['A. Vaswani', 'N. Shazeer'] AS authors, 2017 AS year",
    "one title, many teams": "'Introduction' AS title, 2000 AS year,"
    " ['Ann ' || translate(CAST(i // 3 AS VARCHAR), '0123456789', 'abcdefghij')] AS authors",
    "one title, no authors": "'Annual report on rivers' AS title, CAST(NULL AS VARCHAR[]) AS authors, 2000 AS year",
    "one link": "'Report ' || i || ' on silt' AS title, ['A. Bach'] AS authors, 'http://example.org/x' AS url",
    "two words": "'w' || i % 300 || ' v' || i // 300 AS title, ['A. Bach'] AS authors, 2000 AS year",
    "a chain of typing errors": "left(repeat('river ', 20), 40) || bin(i) AS title, ['A. Bach'] AS authors",
    "titles of a megabyte": "repeat(chr(97 + CAST(i % 26 AS INTEGER)) || ' ', 500000) AS title, ['A. Bach'] AS authors",
    "10,000 authors": "'A large collaboration' AS title,"
    " list_transform(range(10000), lambda n: 'P' || n || ' N' || n) AS authors",
    "empty titles": "'' AS title, ['A. Bach'] AS authors, 2000 AS year",
    "all null": "CAST(NULL AS VARCHAR) AS title, CAST(NULL AS VARCHAR[]) AS authors",
}
HEAVY = ("titles of a megabyte", "10,000 authors")
"""Cases of a hundred records: one is heavy enough."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        records, out = Path(scratch) / "records.parquet", Path(scratch) / "out.csv"
        for case, columns in CASES.items():
            count = 100 if case in HEAVY else options.records
            duckdb.execute(f"COPY (SELECT i AS id, {columns} FROM range({count}) r(i)) TO '{records}'")
            cost = measure([sys.executable, "-c", OURS, str(records), str(out)])
            counted = f"SELECT count(DISTINCT id), count(DISTINCT paper_id) FROM '{out}'"
            kept, papers = duckdb.execute(counted).fetchall()[0]
            lost = "" if kept == count else f"  LOST {count - kept}"
            print(f"{case:26s} {count:8d} records  {cost}  {papers:7d} papers{lost}", flush=True)
            out.unlink()


if __name__ == "__main__":
    main()

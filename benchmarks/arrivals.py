"""What it costs when 1,000 mentions arrive at a matched store: `python benchmarks/arrivals.py MENTIONS.parquet`.

The arrivals are matched in one transaction, as every load of a warehouse is. Prints one JSON line: wall and CPU seconds
of the full run and of the run on the arrivals.
"""

import json
import sys
import time

import duckdb

from etl.dedupe import MEMORY
from etl.match.engine import match_papers

ABSENT = "page owner venue_type volume number pages doi arxiv_id openreview_id".split()


def main() -> None:
    con = duckdb.connect()
    con.execute(f"SET memory_limit = '{MEMORY}'")
    absent = ", ".join(f"CAST(NULL AS VARCHAR) AS {column}" for column in ABSENT)
    con.execute(
        f"""
        CREATE TABLE everything AS
        SELECT CAST(id AS VARCHAR) AS mention_id, row_number() OVER () AS seq, source, title, authors, year, venue,
            CAST(NULL AS BOOLEAN) AS authors_complete, nullif(abstract, '') AS abstract, {absent}, [url] AS urls
        FROM read_parquet(?)
        """,
        [sys.argv[1]],
    )
    con.execute("CREATE VIEW late AS SELECT * FROM everything ORDER BY seq DESC LIMIT 1000")
    con.execute("CREATE TABLE mention_input AS SELECT * FROM everything WHERE seq NOT IN (SELECT seq FROM late)")
    full = timed(con, new_only=False)
    con.execute("INSERT INTO mention_input SELECT * FROM late ORDER BY seq")
    print(json.dumps({"full": full, "arrivals": timed(con, new_only=True)}))


def timed(con: duckdb.DuckDBPyConnection, new_only: bool) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    if new_only:
        con.begin()
    match_papers(con, new_only=new_only)
    if new_only:
        con.commit()
    return time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    main()

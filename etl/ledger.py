"""Which id a cluster has, now and for good: an append-only ledger of ids given, moved, merged and parted.

An id belongs to its founder, the mention (or author of a mention) for which it was given. A cluster is called by the
eldest id whose founder it holds: the one whose founder came first. The younger ones redirect to it. So a merge keeps
the elder id, a split leaves it with its founder and revives what had been merged, and the same clusters and ledger
always give the same ids.
"""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from duckdb import DuckDBPyConnection

from etl import json_lines
from warehouse import scripts

_COLUMNS = (
    "{n: 'BIGINT', kind: 'VARCHAR', event: 'VARCHAR', id: 'VARCHAR', founder: 'VARCHAR', target: 'VARCHAR',"
    " \"at\": 'TIMESTAMP', reason: 'VARCHAR'}"
)
_PREFIX = {"paper": "p", "person": "a"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of one warehouse; `at` is the time of this run."""

    path: Path
    at: datetime

    def open(self, con: DuckDBPyConnection) -> None:
        """Make the ledger readable as the temporary table `ledger`."""
        con.execute(
            "CREATE OR REPLACE TEMP TABLE ledger (n BIGINT, kind VARCHAR, event VARCHAR, id VARCHAR, founder VARCHAR,"
            ' target VARCHAR, "at" TIMESTAMP, reason VARCHAR)'
        )
        if json_lines.length(self.path):
            # A torn last line, which a kill leaves, is cut off before DuckDB reads the file.
            json_lines.cut_torn_line(self.path)
            file = str(self.path).replace("'", "''")
            con.execute(
                f"INSERT INTO ledger SELECT * FROM read_json('{file}', format = 'newline_delimited',"
                f" columns = {_COLUMNS}) ORDER BY n NULLS LAST"
            )

    def name(self, con: DuckDBPyConnection, kind: Literal["paper", "person"]) -> None:
        """Give every cluster of the temporary table `members` (member, cluster, place) its id, in `named`.

        Also reads `called_before` (member, id) and `joined_because` (left_id, right_id, reason, score); makes
        `id_targets` (id, target, at, reason), the redirects of this kind.
        """
        con.execute("SET VARIABLE kind = ?", [kind])
        con.execute("SET VARIABLE prefix = ?", [_PREFIX[kind]])
        con.execute("SET VARIABLE run_started = CAST(? AS TIMESTAMP)", [self.at])
        for step in ("founders", "named", "events", "targets"):
            scripts.run(con, "etl", f"naming/{step}")

    def save(self, con: DuckDBPyConnection) -> None:
        """Append what is new; on disk before the warehouse is published."""
        done = sum(1 for _ in json_lines.read(self.path)) if self.path.exists() else 0
        with tempfile.TemporaryDirectory(prefix="paperhouse-") as scratch:
            fresh = Path(scratch) / "ledger.jsonl"
            con.execute(
                f"COPY (SELECT * FROM ledger WHERE n > {done} ORDER BY n NULLS LAST) TO '{fresh}' (FORMAT json)"
            )
            json_lines.append_file(self.path, fresh)

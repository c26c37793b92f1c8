"""Where one warehouse's own record lies: beside the archive's manifest, in files named after the warehouse.

`NAME.arrivals.jsonl` lists what was brought, `NAME.ids.jsonl` which ids were given, `NAME.runs.jsonl` which runs there
were. With the archive's objects and the judgements they are all that is true; the warehouse can be made from them.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crawler.storage.archive import Archive
from etl import json_lines
from etl.arrivals import Journal, arrival

_PARTS = ("arrivals", "ids", "runs")


@dataclass(frozen=True, slots=True)
class Record:
    """The three files of one warehouse."""

    archive: Path
    name: str

    @property
    def journal(self) -> Journal:
        return Journal(self._file(self.name, "arrivals"))

    @property
    def ids(self) -> Path:
        return self._file(self.name, "ids")

    def begin(self, run_id: str, at: datetime, **more: Any) -> None:
        json_lines.append(self._file(self.name, "runs"), [{"run_id": run_id, "started_at": at.isoformat(), **more}])

    def end(self, run_id: str, at: datetime, status: str, counts: Mapping[str, Any], **more: Any) -> None:
        line = {"run_id": run_id, "finished_at": at.isoformat(), "status": status, "counts": counts, **more}
        json_lines.append(self._file(self.name, "runs"), [line])

    def runs(self) -> list[dict[str, Any]]:
        """All runs, oldest first; one without an end was killed."""
        runs: dict[str, dict[str, Any]] = {}
        for line in json_lines.read(self._file(self.name, "runs")):
            known = {"status": "killed", "counts": {"source": line["source"]} if "source" in line else None}
            runs.setdefault(line["run_id"], known).update(line)
        return list(runs.values())

    def adopt(self) -> None:
        """Where this warehouse has no record yet, take the only one in the archive, else all that the archive keeps."""
        if self._file(self.name, "arrivals").exists():
            return
        others = [path.name.removesuffix(".arrivals.jsonl") for path in self.archive.glob("*.arrivals.jsonl")]
        if len(others) == 1:
            for part in _PARTS:
                if self._file(others[0], part).exists():
                    shutil.copyfile(self._file(others[0], part), self._file(self.name, part))
            return
        kept = Archive(self.archive).entries()
        self.journal.add(arrival(entry, entry.run_id or "archive") for entry in kept)

    def _file(self, name: str, part: str) -> Path:
        return self.archive / f"{name}.{part}.jsonl"

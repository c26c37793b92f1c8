"""Limits that hold even inside one call of a function: DuckDB's own are asked between the rows, not within them.

`range(300000000)` takes fifteen gigabytes whatever the memory limit says, and the edit distance of two long texts hears
no interruption. So a process that does nothing but answer a stranger's question is limited by the system.
"""

import os
import re
import resource
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?\s*", re.IGNORECASE)
_ROOM = 256 << 20
"""Bytes beside the query's: what DuckDB and Python themselves take meanwhile."""


@contextmanager
def confined(memory: str, seconds: float, scratch: Path) -> Iterator[None]:
    """Let the system refuse memory beyond the limit, and end the process that is still busy after its time."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = _bytes(memory)
    timer = threading.Timer(seconds + max(1.0, seconds / 10), _end, [scratch])
    timer.daemon = True
    if most is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (_taken() + most + _ROOM, hard))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _end(scratch: Path) -> None:
    shutil.rmtree(scratch, ignore_errors=True)
    print("paperhouse: the query took too long and was stopped: narrow it", file=sys.stderr, flush=True)
    os._exit(2)


def _bytes(size: str) -> int | None:
    """What DuckDB understands as a size; None for what it does not, which it will say itself.

    >>> _bytes("2GB"), _bytes("1.5 MiB"), _bytes("plenty")
    (2000000000, 1572864, None)
    """
    found = _SIZE.fullmatch(size)
    if found is None:
        return None
    power = " kmgt".index(found[2].lower() or " ")
    return int(float(found[1]) * (1024 if "i" in size.lower() else 1000) ** power)


def _taken() -> int:
    """Bytes of data that the process has now; nought where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(r"VmData:\s+(\d+) kB", status.read_text("ascii")) if status.exists() else None
    return int(found[1]) << 10 if found else 0

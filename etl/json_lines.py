"""Files of JSON lines that only grow: a killed writer leaves at most a torn last line, which the next one cuts off.

Several processes may append to one file."""

import fcntl
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO


def read(path: Path, start: int = 0) -> Iterator[dict[str, Any]]:
    """The complete lines from byte `start` on."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        file.seek(start)
        for line in file:
            if line.endswith(b"\n") and line.strip():
                yield json.loads(line)


def length(path: Path) -> int:
    """Bytes up to the end of the last complete line."""
    try:
        with path.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            while end:
                start = max(0, end - 65536)
                file.seek(start)
                newline = file.read(end - start).rfind(b"\n")
                if newline >= 0:
                    return start + newline + 1
                end = start
            return 0
    except FileNotFoundError:
        return 0


def append(path: Path, lines: Iterable[Mapping[str, Any]]) -> None:
    """Add lines and have them on disk before returning."""
    text = "".join(json.dumps(line, ensure_ascii=True) + "\n" for line in lines)
    if text:
        _append(path, io.BytesIO(text.encode("ascii")))


def append_file(path: Path, lines: Path) -> None:
    """Add the lines of another file, which may be long."""
    if lines.stat().st_size:
        with lines.open("rb") as source:
            _append(path, source)


def cut_torn_line(path: Path) -> None:
    """Remove what a killed writer left of its last line."""
    end = length(path)
    if path.exists() and path.stat().st_size != end:
        os.truncate(path, end)


def _append(path: Path, source: BinaryIO) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        cut_torn_line(path)
        shutil.copyfileobj(source, file)
        file.flush()
        os.fsync(file.fileno())

"""What it takes for bytes to survive a power cut: one file, one folder, or all that was written to a file system."""

import ctypes
import os
from pathlib import Path


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything, however little the system takes at a time."""
    while data:
        data = data[os.write(descriptor, data) :]


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_all(descriptor: int) -> None:
    """Write back the file system of an open file; where the system cannot do one, all of them."""
    syncfs = getattr(ctypes.CDLL(None), "syncfs", None)
    if syncfs is None or syncfs(descriptor) != 0:
        os.sync()

"""Ids that never change: hashes of what a thing is, told apart by a first letter.

A page is `g…`, a mention `m…`, a paper `p…`, a person `a…`, a venue `v…`, a run `r…`. SQL makes the same ids with
`left(sha256(text), 16)`; sixteen digits keep ten million things apart.
"""

from datetime import datetime
from hashlib import sha256


def page_id(url: str, digest: str) -> str:
    """One version of a page: an address with a content."""
    return "g" + _digits(f"{url}\n{digest}")


def mention_id(url: str, digest: str, locator: str, repeat: int = 0) -> str:
    """One entry: a place on a version of a page. `repeat` counts earlier entries at the very same place.

    What the reader makes of the entry is no part of it, so that a better reader orphans nothing.
    """
    return "m" + _digits(f"{url}\n{digest}\n{locator}" + (f"\n{repeat}" if repeat else ""))


def run_id(started: datetime, process: int) -> str:
    """One run; sorts by time."""
    return f"r{started:%Y%m%dT%H%M%S%f}-{process}"


def _digits(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]

"""One line on a terminal that says what is being done, rewritten at most ten times a second."""

import time
from typing import TextIO


class Progress:
    """Called with what is done, how much of it, and of how much if that is known."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._what = ""
        self._at = 0.0

    def __call__(self, what: str, done: int, of: int | None) -> None:
        now = time.monotonic()
        finished = done == of
        if what == self._what and now - self._at < 0.1 and not finished:
            return
        self._what, self._at = what, now
        amount = f" {done:,} of {of:,}" if of else f" {done:,}" if done else ""
        self._out.write(f"\r\x1b[K{what}{amount} …")
        if finished or what == "checking":
            self._out.write("\r\x1b[K")
        self._out.flush()

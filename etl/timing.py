"""When a source is due. A missed run is caught up once, however many were missed."""

from datetime import datetime, timedelta
from hashlib import sha256

from cronsim import CronSim

from etl.sources import Source


def next_run(source: Source, last: datetime | None, now: datetime) -> datetime | None:
    """When the source is to be fetched after a run that began at `last`; in the past or now means: do it.

    A source that never ran is due at once. One with neither `every` nor `cron` runs only when it is asked for.
    """
    if source.every is None and source.cron is None:
        return None
    if last is None:
        return now
    if source.every is not None:
        due = last + source.every
    else:
        due = next(CronSim(str(source.cron), last))
    return due + _jitter(source, due)


def _jitter(source: Source, due: datetime) -> timedelta:
    """A share of the source's jitter that is the same whenever it is asked for, and another for each run."""
    digest = sha256(f"{source.name} {due.isoformat()}".encode()).digest()
    return source.jitter * (int.from_bytes(digest[:4], "big") / 2**32)

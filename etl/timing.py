"""When a source is due. A missed run is caught up once, however many were missed; one that failed is tried again."""

from datetime import datetime, timedelta
from hashlib import sha256

from cronsim import CronSim

from etl.past import Past
from etl.sources import Source

FIRST_PAUSE = timedelta(hours=1)
_GROWTH, _LONGEST = 4, 8


def next_run(source: Source, past: Past, now: datetime) -> datetime | None:
    """When the source is to be fetched; in the past or now means: do it.

    A source that never ran is due at once, and so is what was left undone. One with neither `every` nor `cron` runs
    only when it is asked for, which it was if that run was killed. What failed but may pass is tried again after an
    hour, four hours, sixteen and so on, not before the site wants it, until the regular time comes.
    """
    if past.undone == "killed":
        return now
    if source.every is None and source.cron is None:
        return None
    if past.undone:
        return now
    regular = regular_run(source, past)
    if regular is None:
        return now
    if past.failures and past.last is not None:
        again: datetime = past.last + FIRST_PAUSE * _GROWTH ** min(past.failures - 1, _LONGEST)
        return min(regular, max(again, past.not_before or again))
    return regular


def regular_run(source: Source, past: Past) -> datetime | None:
    """When the source's own rhythm brings it next; None if it never ran or has none."""
    if past.regular is None or (source.every is None and source.cron is None):
        return None
    due: datetime
    due = past.regular + source.every if source.every is not None else next(CronSim(str(source.cron), past.regular))
    return due + _jitter(source, due)


def _jitter(source: Source, due: datetime) -> timedelta:
    """A share of the source's jitter that is the same whenever it is asked for, and another for each run."""
    digest = sha256(f"{source.name} {due.isoformat()}".encode()).digest()
    return source.jitter * (int.from_bytes(digest[:4], "big") / 2**32)

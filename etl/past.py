"""What the record of runs tells of one source: when it ran, what was left undone, what failed and may pass."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

SETTLED = ("done", "failed", "broken")
"""Runs that came to an end of their own; one that was killed or stopped is done again."""

_PASSING = frozenset(("busy", "server_error", "timeout", "unreachable", "broken_answer", "not_kept"))
_WORTH_IT = 0.1
"""Share of a source's pages that must be missing before all of it is asked again: the rest is asked again with it."""

Runs = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Past:
    """What decides when a source runs next."""

    regular: datetime | None = None
    """When the last run began that kept the source's own rhythm."""
    last: datetime | None = None
    """When the last settled run began, be it another try."""
    failures: int = 0
    """Settled runs in a row, up to the last, that failed for something that may pass."""
    not_before: datetime | None = None
    """What a site asked for with Retry-After."""
    undone: str | None = None
    """`killed` or `stopped`, if that is how the last run ended."""


def by_source(runs: Runs) -> Mapping[str, Runs]:
    """The runs that fetched, oldest first, by the name of their source."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for run in runs:
        if "source" in run:
            found.setdefault(run["source"], []).append(run)
    return found


def past_of(runs: Runs, running: bool) -> Past:
    """`runs` are those of one source. While it is `running`, a run without an end was not killed."""
    settled = [run for run in runs if run["status"] in SETTLED]
    regular = [run for run in settled if not run.get("again")]
    last = settled[-1] if settled else {}
    status = str(runs[-1]["status"]) if runs else ""
    return Past(
        regular=began(regular[-1]) if regular else None,
        last=began(last) if last else None,
        failures=_in_a_row(settled),
        not_before=datetime.fromisoformat(last["not_before"]) if last.get("not_before") else None,
        undone=None if status in ("", *SETTLED) or (running and status == "killed") else status,
    )


def began(run: Mapping[str, Any]) -> datetime:
    """When a run began."""
    return datetime.fromisoformat(run["started_at"]).replace(tzinfo=UTC)


def may_pass(fetched: int, reasons: Mapping[str, int]) -> bool:
    """Whether so much failed for reasons that may be gone in an hour that the source is worth another try.

    >>> may_pass(1, {"busy": 1}), may_pass(99, {"timeout": 1}), may_pass(0, {"gone": 1})
    (True, False, False)
    """
    passing = sum(count for reason, count in reasons.items() if reason in _PASSING)
    return passing > 0 and passing >= _WORTH_IT * (fetched + sum(reasons.values()))


def is_owed(runs: Runs, running: Collection[str]) -> bool:
    """Whether pages may have been fetched that no load has taken since; sources `running` will see to it themselves."""
    for run in reversed(runs):
        if run.get("loads"):
            return bool(run["status"] == "killed")
        if "source" in run and not (run["status"] == "killed" and run["source"] in running):
            return True
    return False


def _in_a_row(settled: Runs) -> int:
    count = 0
    for run in reversed(settled):
        if not run.get("may_pass"):
            break
        count += 1
    return count

"""What a run did, for those who started it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that could not be read, for the user's eyes."""

    path: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise about our own data that does not hold; `example` is the first row that breaks it."""

    check: str
    promise: str
    rows: int
    example: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. `notes` are lines for the user that change no exit status."""

    run_id: str
    counts: dict[str, int]
    refused: tuple[Refused, ...] = ()
    broken: tuple[Broken, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        if self.broken:
            return "check failed"
        return "rejected" if self.refused else "done"

    @property
    def exit_status(self) -> int:
        return 1 if self.refused or self.broken else 0

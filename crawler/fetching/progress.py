"""How far a list of an API is read, while it is read."""

from dataclasses import dataclass, field

from crawler.apis.description import Ask


@dataclass(slots=True)
class Progress:
    """How far one list is read."""

    ask: Ask
    value: str
    start: str
    rest: list[Ask]
    """What to ask about the person after this."""
    number: int = 1
    resumed: bool = False
    total: int | None = None
    tries: int = 0
    seen: dict[str, None] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    @property
    def counted(self) -> str:
        return f"{len(self.seen):,} of {self.total:,}" if self.total is not None else f"{len(self.seen):,}"

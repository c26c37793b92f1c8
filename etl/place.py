"""Where the files of a house lie: the warehouse, its archive, its sources and the judgements of its people."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from etl.record import Record


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one house."""

    warehouse: Path
    archive: Path
    sources: Path
    judgements: Path

    @property
    def record(self) -> Record:
        return Record(self.archive, self.warehouse.stem)


def place(args: Namespace) -> Place:
    """The files that the options name: the archive lies beside the warehouse, the judgements beside the sources."""
    warehouse, sources = Path(args.warehouse), Path(args.sources)
    return Place(
        warehouse=warehouse,
        archive=Path(args.archive) if args.archive else warehouse.parent / "archive",
        sources=sources,
        judgements=Path(args.judgements) if args.judgements else sources.parent / "judgements.csv",
    )

"""What each command does: it calls one function and prints what came of it. Imports wait until they are needed."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from etl.outcome import Outcome


def etl(args: Namespace) -> int:
    """Read saved pages into the warehouse."""
    from etl.pipeline import run_etl
    from etl.place import place

    return _report(run_etl([Path(path) for path in args.paths], place(args), _progress()), args)


def rebuild(args: Namespace) -> int:
    """Make the warehouse again from what is kept."""
    from etl.pipeline import rebuild
    from etl.place import place

    return _report(rebuild(place(args), _progress()), args)


def parse(args: Namespace) -> int:
    """Print what pages state."""
    from etl.parse import parse_files

    return parse_files([Path(path) for path in args.files], args.url, args.fetched_at, sys.stdout, _complain)


def crawl(args: Namespace) -> int:
    """Fetch the sources now and load what is new."""
    from etl.place import place
    from etl.schedule import crawl_now

    return crawl_now(place(args), args.names, _progress())


def schedule(args: Namespace) -> int:
    """Do what is due: once, or as a service."""
    from etl.place import place
    from etl.schedule import run_due, serve

    return run_due(place(args), told=_progress()) if args.once else serve(place(args), _progress())


def sources(args: Namespace) -> int:
    """Say where each source stands."""
    from etl.place import place
    from etl.standing import write_standings

    write_standings(place(args), sys.stdout)
    return 0


def add(args: Namespace) -> int:
    """Add a source."""
    from etl.add import Wish, add
    from etl.sources import SPIDERS, SourcesError
    from etl.stated import parse_span

    if args.spider and args.spider not in SPIDERS:
        raise SourcesError([f"--spider is {args.spider!r}; there are {', '.join(SPIDERS)}"])
    try:
        parse_span(args.every)
    except ValueError as error:
        raise SourcesError([f"--every: {error}"]) from None
    wish = Wish(args.spider, args.base, args.every, args.offline, args.dry_run, args.yes)
    return add(Path(args.sources), args.texts, wish, print, _complain)


def query(args: Namespace) -> int:
    """Answer one question in SQL."""
    from warehouse.query import run_query

    sys.stdout.flush()
    run_query(Path(args.warehouse), args.sql, args.format, sys.stdout.buffer, args.timeout, args.memory, alone=True)
    return 0


def search(args: Namespace) -> int:
    """Find people and papers."""
    from warehouse.search import run_search

    sys.stdout.flush()
    run_search(Path(args.warehouse), " ".join(args.words), args.limit, args.format, sys.stdout.buffer)
    return 0


def explain(args: Namespace) -> int:
    """Say why things are one or not."""
    from etl.explain import explain
    from warehouse.database import open_reader

    con = open_reader(Path(args.warehouse))
    try:
        for line in explain(con, args.ids):
            print(line)
    finally:
        con.close()
    return 0


def review(args: Namespace) -> int:
    """List the pairs most worth a look."""
    from etl.review import write_review
    from warehouse.database import open_reader

    con = open_reader(Path(args.warehouse))
    try:
        write_review(con, sys.stdout, args.limit)
    finally:
        con.close()
    return 0


def dedupe(args: Namespace) -> int:
    """Cluster any table of records."""
    from etl.dedupe import dedupe

    pairs, people = (Path(name) if name else None for name in (args.pairs, args.people))
    return dedupe(Path(args.records), Path(args.output), pairs, people, args.one_per_source)


def export(args: Namespace) -> int:
    """Write the papers for other tools."""
    from warehouse.export import export

    sys.stdout.flush()
    target = Path(args.output) if args.output else None
    export(Path(args.warehouse), args.format, sys.stdout.buffer, target, args.where, args.partition_by)
    return 0


def report(args: Namespace) -> int:
    """Write the report."""
    from warehouse.report.write import write_report

    write_report(Path(args.warehouse), Path(args.output))
    return 0


def forget(args: Namespace) -> int:
    """Leave a person out, for good."""
    from etl.forget import forget
    from etl.place import place

    forgot = forget(place(args), args.person, args.keep_name, _progress())
    for note in forgot.notes:
        _complain(note)
    _complain(f"left out for good; {forgot.pages} pages in the archive were rewritten")
    return _report(forgot.outcome, args)


def _report(outcome: Outcome, args: Namespace) -> int:
    for note in outcome.notes:
        _complain(note)
    for refused in outcome.refused:
        _complain(f"{refused.path}: {refused.reason}: {refused.detail}")
    for broken in outcome.broken:
        _complain(f"check {broken.check} failed for {broken.rows} rows ({broken.promise}): {broken.example}")
    counts = outcome.counts
    seen = (
        f"{counts['seen']} seen, {counts['rejected']} rejected, {counts['ignored']} ignored; " if counts["seen"] else ""
    )
    _complain(
        f"{seen}{args.warehouse} holds {counts['pages']} pages, {counts['entries']} mentions"
        f" of {counts['papers']} papers by {counts['people']} people"
    )
    return outcome.exit_status


def _complain(line: str) -> None:
    print(" ".join(line.splitlines()), file=sys.stderr)


def _progress() -> Callable[[str, int, int | None], None] | None:
    if not sys.stderr.isatty():
        return None
    from etl.progress import Progress

    return Progress(sys.stderr)

"""The `paperhouse` command: its options, and what an error looks like. Commands call functions and hold no logic."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

Command = Callable[[argparse.Namespace], int]
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_DEFAULTS = {"warehouse": "paperhouse.duckdb", "archive": None, "sources": "sources.toml", "judgements": None}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status. Whatever goes wrong is one line on stderr."""
    _speak_utf8()
    args = parser().parse_args(argv)
    for name, value in _DEFAULTS.items():
        if not hasattr(args, name):
            setattr(args, name, value)
    try:
        status = _command(args.command)(args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader has seen enough; what is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("paperhouse: interrupted", file=sys.stderr)
        return 130
    except Exception as error:
        # The last resort: one line for people, the rest on demand.
        if os.environ.get("PAPERHOUSE_TRACEBACK"):
            raise
        print(f"paperhouse: {_line(error)}", file=sys.stderr)
        return 2


def parser() -> argparse.ArgumentParser:
    """All commands and options."""
    shared = argparse.ArgumentParser(add_help=False)
    files = shared.add_argument_group("files of the house")
    for name, what in (
        ("warehouse", "the DuckDB file (paperhouse.duckdb)"),
        ("archive", "raw pages and what was brought (archive/ beside the warehouse)"),
        ("sources", "what to fetch and when (sources.toml)"),
        ("judgements", "your own decisions (judgements.csv beside the sources)"),
    ):
        metavar = "DIR" if name == "archive" else "FILE"
        files.add_argument(f"--{name}", metavar=metavar, default=argparse.SUPPRESS, help=what)
    top = argparse.ArgumentParser(
        prog="paperhouse",
        description="Who published what, where, when and with whom: pages in, a DuckDB warehouse out.",
        parents=[shared],
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in (
        _etl,
        _parse,
        _dedupe,
        _crawl,
        _schedule,
        _sources,
        _add_source,
        _rebuild,
        _query,
        _search,
        _explain,
        _review,
        _export,
        _report,
        _forget,
    ):
        add(commands, shared)
    return top


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
    name: str,
    what: str,
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=what, description=what[:1].upper() + what[1:] + ".", parents=[shared])


def _etl(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "etl", "read saved pages, deduplicate them and load the warehouse")
    command.add_argument("paths", nargs="+", metavar="PATH", help="saved pages: files, folders, WARC archives")


def _parse(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "parse", "print what pages state, one JSON item a line")
    command.add_argument("files", nargs="+", metavar="FILE", help="saved pages")
    command.add_argument("--url", help="the address of the page")
    command.add_argument("--fetched-at", metavar="TIME", help="when it was fetched, ISO 8601")


def _dedupe(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "dedupe", "cluster any table of bibliographic records")
    command.add_argument(
        "records", metavar="RECORDS", help="CSV, JSON lines or Parquet with id, title, authors and more"
    )
    command.add_argument("-o", "--output", required=True, metavar="OUT", help="CSV or Parquet: id, paper_id")
    command.add_argument("--pairs", metavar="FILE", help="each judged pair with verdict, score and reason")
    command.add_argument("--people", metavar="FILE", help="who is who: id, position, name, person_id")
    command.add_argument("--one-per-source", action="store_true", help="a source lists a paper at most once")


def _crawl(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "crawl", "fetch the sources now, into the archive, and load what is new")
    command.add_argument("names", nargs="*", metavar="SOURCE", help="names from sources.toml; all of them without any")


def _schedule(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "schedule", "fetch and load what is due, for as long as it runs")
    command.add_argument("--once", action="store_true", help="do what is due now and end, for cron and systemd timers")


def _sources(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    _add(commands, shared, "sources", "list the sources with last run, last change, next run and health")


def _add_source(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "add", "say what an address or identifier of a person is, and add it as a source")
    command.add_argument(
        "texts",
        nargs="+",
        metavar="URL|ID",
        help="a homepage, an ORCID, a dblp key, an id of OpenAlex, Semantic Scholar, OpenReview, arXiv or HAL",
    )
    command.add_argument("--offline", action="store_true", help="do not look at it, just add it")
    command.add_argument("--dry-run", action="store_true", help="print the source, write nothing")
    command.add_argument("--yes", action="store_true", help="add the further sources as well to which this one leads")
    command.add_argument("--spider", metavar="NAME", help="who is to fetch it, if that is not plain")
    command.add_argument("--every", default="1 week", metavar="SPAN", help="how often (1 week)")
    command.add_argument("--base", metavar="URL", help="another host that answers like the API")


def _rebuild(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    _add(commands, shared, "rebuild", "make the warehouse again from the archive, the id ledger and the judgements")


def _query(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "query", "answer read-only SQL on the warehouse")
    command.add_argument("sql", metavar="SQL", help="one SELECT; see what there is with: SHOW TABLES")
    command.add_argument("--format", choices=("table", "csv", "json", "parquet"), default="table")
    command.add_argument("--timeout", type=float, default=60.0, metavar="SECONDS", help="at most this long (60)")
    command.add_argument("--memory", default="2GB", metavar="SIZE", help="at most this much memory (2GB)")


def _search(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "search", "find people and papers by words, best first")
    command.add_argument("words", nargs="+", metavar="WORDS", help="of titles, abstracts, names, venues; any script")
    command.add_argument("--limit", type=int, default=10, metavar="N", help="at most this many of each (10)")
    command.add_argument("--format", choices=("table", "csv", "json", "parquet"), default="table")


def _explain(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "explain", "say why mentions are one paper, or names one person, or why not")
    command.add_argument("ids", nargs="+", metavar="ID", help="one or two ids of papers, mentions or people")


def _review(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "review", "list the pairs most worth a human look, as lines of judgements.csv")
    command.add_argument("--limit", type=int, default=50, metavar="N", help="at most this many (50)")


def _export(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "export", "write the papers for reference managers and data tools")
    command.add_argument("format", choices=("bibtex", "csl-json", "csv", "jsonl", "parquet"))
    command.add_argument("--where", metavar="SQL", help="a condition on the columns of `papers`")
    command.add_argument("-o", "--output", metavar="FILE|DIR", help="where to write; stdout without it")
    command.add_argument("--partition-by", metavar="COLUMN", help="write Parquet folders by this column")


def _report(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(
        commands, shared, "report", "write one HTML file: coverage, conflicts, problems, history, with plots"
    )
    command.add_argument("-o", "--output", default="report.html", metavar="FILE", help="where to write (report.html)")


def _forget(commands: _Commands, shared: argparse.ArgumentParser) -> None:
    command = _add(commands, shared, "forget", "leave a person out, for good")
    command.add_argument("person", metavar="PERSON", help="a name, an e-mail address, a person id or a page's URL")
    names = command.add_mutually_exclusive_group()
    names.add_argument(
        "--keep-name", action="store_true", help="leave the name among the authors of papers, as it is printed"
    )
    names.add_argument(
        "--no-name",
        action="store_false",
        dest="keep_name",
        help="take the name out of the papers as well (the default)",
    )


def _command(name: str) -> Command:
    from etl import commands

    found: Command = getattr(commands, name)
    return found


def _line(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    known = type(error).__module__.split(".")[0] in ("crawler", "etl", "warehouse")
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return (
        text
        if known
        else f"{type(error).__name__}: {text} (this is a fault of ours; PAPERHOUSE_TRACEBACK=1 shows where)"
    )


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")

"""Pages whose items are written down in the test: what the pipeline does with items, whatever the readers are like."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from crawler.document.unreadable import Unreadable
from crawler.items import Fact, Link, Metric, Page, Problem, Profile, Publication
from crawler.reading import Reading
from etl.outcome import Outcome
from etl.pipeline import rebuild, run_etl
from etl.place import Place
from warehouse.database import open_reader

KINDS = {"publication": Publication, "profile": Profile, "metric": Metric, "problem": Problem}


def read_told(page: Page) -> Reading:
    """The reader of such pages: a JSON list of items."""
    text = page.body.decode()
    if not text.startswith("["):
        raise Unreadable("binary", "no told page")
    items = [_item(number, dict(told)) for number, told in enumerate(json.loads(text), 1)]
    return Reading("told", SimpleNamespace(page=page), tuple(items))


def _item(number: int, told: dict):
    kind = told.setdefault("kind", "publication")
    told.setdefault("locator", f"item {number}")
    if kind == "publication":
        told = {"ordinal": number, "raw": json.dumps(told), "confidence": 1.0} | told
    if told.get("links"):
        told["links"] = tuple(Link("link", url, "paper") for url in told["links"])
    told = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    return KINDS.get(kind, Fact)(**told)


class House:
    """A warehouse in a folder, fed with told pages."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.place = Place(folder / "w.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")
        self.inbox = folder / "in"

    def page(self, name: str, *items: dict, url: str | None = None, at: str | None = None) -> Path:
        path = self.inbox / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(items))
        stated = {"url": url or f"https://{name.split('@')[0]}.example/", "fetched_at": at}
        path.with_name(path.name + ".meta.json").write_text(json.dumps(stated))
        return path

    def copied(self, folder: Path) -> "House":
        """A copy of all that is here: what happens to it does not happen to this one."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return House(folder)

    def etl(self, *paths: Path) -> Outcome:
        return run_etl(list(paths) or [self.inbox], self.place)

    def rebuild(self) -> Outcome:
        return rebuild(self.place)

    def judge(self, *lines: str) -> None:
        self.place.judgements.write_text("\n".join(("verdict,kind,left,right,note", *lines)) + "\n")

    def ask(self, sql: str) -> list[tuple]:
        with self.asking() as ask:
            return ask(sql)

    @contextmanager
    def asking(self) -> Iterator[Callable[[str], list[tuple]]]:
        """For many questions to one warehouse: to open it takes longer than to ask."""
        con = open_reader(self.place.warehouse)
        try:
            yield lambda sql: con.execute(sql).fetchall()
        finally:
            con.close()

    def rows(self, *leave_out: str, views: bool = False) -> dict[str, list[str]]:
        """Everything in the warehouse, by relation, except what tells of runs; views, which take long, if asked."""
        con = open_reader(self.place.warehouse)
        listed = "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
        if views:
            listed += " UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'"
        try:
            names = con.execute(listed).fetchall()
            kept = sorted({name for (name,) in names} - {"runs", "warehouse", *leave_out})
            return {name: sorted(map(repr, con.execute(f'SELECT * FROM "{name}"').fetchall())) for name in kept}
        finally:
            con.close()

"""Forty versions of one homepage: `changes` tells each edit, once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from etl.pipeline import run_etl
from etl.place import Place
from warehouse.database import open_reader

URL = "https://jo.example/"
START = date(2025, 1, 6)
TITLES = [
    f"{way} {thing}"
    for way in ("Reading Pages of", "Counting Errors in", "A Short History of", "Measuring the Weight of")
    for thing in ("Lists without Order", "Names in Many Scripts", "Archives of Glass", "Storms over Lakes", "Old Maps")
]
PREPRINTS, CONFERENCES, JOURNALS = "Preprints", "Conference Papers", "Journal Articles"


@dataclass
class Homepage:
    papers: list[dict[str, str]] = field(default_factory=list)
    awards: list[str] = field(default_factory=lambda: ["Best Paper Award, ICML 2019", "Dissertation Prize, 2018"])
    style: str = "plain"

    def add(self, number: int, section: str, venue: str) -> None:
        coauthors = ("Ann Roe", "Kim Poe", "Max Noe", "Lea Coe")
        authors = f"<b>Jo Doe</b>, {coauthors[number % 4]}, {coauthors[(number + 1) % 4]}"
        self.papers.insert(
            0,
            {"title": TITLES[number], "file": f"{number}.pdf", "authors": authors, "section": section, "venue": venue},
        )

    def paper(self, number: int) -> dict[str, str]:
        return next(paper for paper in self.papers if paper["title"].startswith(TITLES[number]))

    def html(self) -> str:
        parts = [f'<html><body class="{self.style}"><h1>Jo Doe</h1><p>I am a professor at a university.</p>']
        for section in (PREPRINTS, CONFERENCES, JOURNALS):
            listed = [paper for paper in self.papers if paper["section"] == section]
            parts += [f"<h2>{section}</h2><ul>"] if listed else []
            parts += [f"<li>{p['authors']}. <a href='{p['file']}'>{p['title']}</a>. {p['venue']}.</li>" for p in listed]
            parts += ["</ul>"] if listed else []
        awards = "".join(f"<li>{award}</li>" for award in self.awards)
        return "\n".join([*parts, f"<h2>Awards</h2><ul>{awards}</ul></body></html>"])


def edits() -> list[tuple[Callable[[Homepage], object], set[tuple[str, str]]]]:
    """Thirty-nine edits, each with what has to be told of it: (change, what stands there now, or stood there)."""

    def put(number: int, **values: str) -> Callable[[Homepage], object]:
        return lambda page: page.paper(number).update(values)

    told: list[tuple[Callable[[Homepage], object], set[tuple[str, str]]]] = []
    for n in range(6, 18):
        told.append((lambda page, n=n: page.add(n, PREPRINTS, "arXiv, 2024"), {("added", TITLES[n])}))
    for n in range(6, 12):
        longer = f"{TITLES[n]}: A Second Look"
        told.append((put(n, title=longer), {("retitled", longer)}))
    for n in range(6, 14):
        accepted = put(n, section=CONFERENCES, venue="NeurIPS, 2025")
        told.append((accepted, {("moved", CONFERENCES), ("edited", f"paper {n}")}))
    for n in range(3):
        told.append((put(n, section=JOURNALS), {("moved", JOURNALS)}))
    for n in range(3, 5):
        told.append((put(n, venue="ICML, 2023, Oral"), {("edited", f"paper {n}")}))
    for n in range(14, 17):
        told.append((lambda page, n=n: page.papers.remove(page.paper(n)), {("removed", TITLES[n])}))
    fixed = "Best Paper Award, ICML 2020"
    told.append((lambda page: page.awards.__setitem__(0, fixed), {("edited", fixed)}))
    told.append(
        (
            lambda page: page.awards.insert(0, "Young Researcher Medal, 2025"),
            {("added", "Young Researcher Medal, 2025")},
        )
    )
    told.append((lambda page: setattr(page, "style", "dark"), set()))
    told.append((lambda page: page.papers.reverse(), set()))
    told.append((lambda page: page.papers.reverse(), set()))
    return told


def test_each_edit_is_told_once(tmp_path: Path):
    page, expected = Homepage(), []
    for n in range(6):
        page.add(n, CONFERENCES, "ICML, 2023")
    steps = [(lambda page: None, set()), *edits()]
    for week, (edit, told) in enumerate(steps):
        edit(page)
        day = START + timedelta(weeks=week)
        file = tmp_path / "in" / f"{week:02}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(page.html())
        file.with_name(file.name + ".meta.json").write_text(f'{{"url": "{URL}", "fetched_at": "{day}T06:00:00Z"}}')
        expected += [(week, *each) for each in told]
    assert len(steps) == 40
    place = Place(tmp_path / "w.duckdb", tmp_path / "archive", tmp_path / "sources.toml", tmp_path / "judgements.csv")
    run_etl([tmp_path / "in"], place)
    con = open_reader(place.warehouse)
    rows = con.execute(
        "SELECT CAST(c.seen_at AS DATE), c.change, coalesce(c.after, c.before), e.title"
        " FROM changes AS c LEFT JOIN entries AS e ON e.mention_id = c.mention_id"
    ).fetchall()
    con.close()
    found = []
    for day, change, value, title in rows:
        number = next((n for n, known in enumerate(TITLES) if title and title.startswith(known)), None)
        said = f"paper {number}" if change == "edited" and number is not None else value
        found.append(((day - START).days // 7, change, said))
    assert sorted(found) == sorted(expected)

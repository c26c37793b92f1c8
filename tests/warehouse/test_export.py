"""Exports that other tools read without complaint, whatever stands on the pages."""

import csv
import io
import json
import re

import duckdb
import pytest

from made_by_hand import MadeByHand
from warehouse.bibtex import entries
from warehouse.cited import Cited, citation_key, later_keys, split_name
from warehouse.export import ExportError, export
from warehouse.query import QueryError


def exported(house, how: str, **options) -> str:
    out = io.BytesIO()
    export(house.place.warehouse, how, out, **options)
    return out.getvalue().decode()


def test_csv(house):
    text = exported(house, "csv")
    assert "\r" not in text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["title"] for row in rows} == {title for (title,) in house.ask("SELECT title FROM papers")}
    assert {row["authors"] for row in rows if row["year"] == "2018"} == {"Hae Beom Lee; Juho Lee"}
    assert {row["authors"][:12] for row in rows if row["year"] == "2021"} == {"'=HYPERLINK("}


def test_json_lines(house):
    rows = [json.loads(line) for line in exported(house, "jsonl").splitlines()]
    assert len(rows) == 3
    assert [row["authors"] for row in rows if row["year"] == 2018] == [["Hae Beom Lee", "Juho Lee"]]


def test_parquet_in_folders(house, tmp_path):
    export(house.place.warehouse, "parquet", io.BytesIO(), tmp_path / "papers", partition_by="year")
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == [
        "year=2018", "year=2021", "year=__HIVE_DEFAULT_PARTITION__",
    ]  # fmt: skip
    read = f"read_parquet('{tmp_path}/papers/*/*.parquet', hive_partitioning = true)"
    assert duckdb.sql(f"SELECT year, count(*) FROM {read} GROUP BY 1 ORDER BY 1 NULLS LAST").fetchall() == [
        (2018, 1), (2021, 1), (None, 1),
    ]  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == ["papers"]


def test_parquet_in_folders_of_any_name(tmp_path):
    house = MadeByHand(tmp_path / "w.duckdb")
    venues = ["ICML", "../../escape/VII", "50% of = 漢字", None]
    for number, venue in enumerate(venues):
        house.paper(f"p{number}", "A title", venue=venue)
    house.con.close()
    export(tmp_path / "w.duckdb", "parquet", io.BytesIO(), tmp_path / "papers", partition_by="venue")
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == [
        "venue=..%2F..%2Fescape%2FVII", "venue=50%25 of %3D 漢字", "venue=ICML", "venue=__HIVE_DEFAULT_PARTITION__",
    ]  # fmt: skip
    read = f"read_parquet('{tmp_path}/papers/*/*.parquet', hive_partitioning = true)"
    assert duckdb.sql(f"SELECT venue FROM {read} ORDER BY paper_id").fetchall() == [
        (venue,) for venue in venues
    ]  # fmt: skip


def test_parquet_has_types_that_spark_reads(house, tmp_path):
    export(house.place.warehouse, "parquet", io.BytesIO(), tmp_path / "papers.parquet")
    types = duckdb.sql(
        f"SELECT DISTINCT type, logical_type FROM parquet_schema('{tmp_path}/papers.parquet')"
    ).fetchall()
    assert {kind for kind, _ in types} <= {None, "BYTE_ARRAY", "INT32", "INT64"}
    assert not [logical for _, logical in types if re.search("UUID|isSigned=0|NANOS", logical or "")]


def test_a_condition(house):
    assert len(exported(house, "jsonl", where="year >= 2020 AND venue_type = 'journal'").splitlines()) == 1
    assert exported(house, "csl-json", where="false") == "[\n]\n"
    for wrong in (
        "nope = 1",
        "1) OR (1=1",
        "true; DROP TABLE papers",
        "true) --",
        "EXISTS (FROM read_text('/etc/passwd'))",
    ):
        with pytest.raises(QueryError):
            exported(house, "csv", where=wrong)


def test_where_it_cannot_be_written(house, tmp_path):
    with pytest.raises(ExportError, match="does not exist"):
        export(house.place.warehouse, "csv", io.BytesIO(), tmp_path / "no" / "x.csv")
    with pytest.raises(ExportError, match="is a folder"):
        export(house.place.warehouse, "csv", io.BytesIO(), tmp_path)
    with pytest.raises(ExportError, match="-o DIR"):
        exported(house, "csv", partition_by="year")
    with pytest.raises(ExportError, match="columns"):
        export(house.place.warehouse, "parquet", io.BytesIO(), tmp_path / "p", partition_by="colour")


def test_bibtex_balances_and_holds_entries_only(house):
    text = exported(house, "bibtex")
    assert text.count("{") == text.count("}")
    found = re.findall(r"^@(\w+)\{(\w+),$(.*?)^\}$", text, re.MULTILINE | re.DOTALL)
    assert sorted(kind for kind, *_ in found) == ["article", "inproceedings", "misc"]
    assert re.sub(r"^@\w+\{\w+,$.*?^\}$", "", text, flags=re.MULTILINE | re.DOTALL).strip() == ""
    [dropmax] = [body for _, key, body in found if key == "lee2018dropmax"]
    assert "author = {Lee, Hae Beom and Lee, Juho and others}," in dropmax
    assert "eprint = {1712.07834}," in dropmax
    [hostile] = [body for kind, _, body in found if kind == "article"]
    assert "van Beethoven, Ludwig" in hostile
    assert "{Band and Friends}" in hostile
    assert "journal = {Journal of New Lines}," in hostile
    assert r"\& 100\%" in hostile
    assert "doi = {10.1000/a_b}," in hostile


def test_csl(house):
    items = {item["id"]: item for item in json.loads(exported(house, "csl-json"))}
    assert items["lee2018dropmax"]["issued"] == {"date-parts": [[2018]]}
    assert items["lee2018dropmax"]["type"] == "paper-conference"
    [hostile] = [item for item in items.values() if item["type"] == "article-journal"]
    assert hostile["author"][1] == {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}
    assert hostile["author"][2] == {"literal": "李明"}
    assert hostile["DOI"] == "10.1000/a_b"


def cited(**known) -> Cited:
    return Cited(**(dict.fromkeys(Cited.__dataclass_fields__) | {"paper_id": "p1234567890"} | known))


NAMES = [
    ("Hae Beom Lee", ("Lee", "Hae Beom", "")),
    ("Jean de la Fontaine", ("Fontaine", "Jean", "de la")),
    ("Van Nguyen", ("Nguyen", "Van", "")),
    ("Fontaine, Jean", ("Fontaine", "Jean", "")),
    ("Plato", ("Plato", "", "")),
    ("The ATLAS Collaboration", ("The ATLAS Collaboration", "", "")),
    ("Ann Group", ("Group", "Ann", "")),
]


@pytest.mark.parametrize(("printed", "parts"), NAMES)
def test_split_name(printed, parts):
    name = split_name(printed)
    assert (name.family, name.given, name.particle) == parts


def test_citation_keys_are_stable_and_one_each():
    papers = [cited(paper_id=f"p{n:016x}", title="The Same", authors=["Ø. Ås"], year=2020) for n in (3, 1, 1 << 20)]
    assert citation_key(papers[0]) == "as2020same"
    keys = later_keys((paper.paper_id, "Ø. Ås", 2020, "The Same") for paper in papers)
    assert [entry.split("{")[1].split(",")[0] for entry in entries(papers, keys)] == [
        "as2020same", "as2020same_000000", "as2020same_00000000001",
    ]  # fmt: skip
    assert citation_key(cited()) == "anonymous"


TITLES = [
    ("Plain words", "Plain words"),
    ("The DNA of BibTeX", "The {DNA} of {BibTeX}"),
    ("Costs of 5% & more_less #1", r"Costs of 5\% \& more\_less \#1"),
    (r"Already \% escaped \& set", r"Already \% escaped \& set"),
    ("$x_1$ in mathematics", "$x_1$ in mathematics"),
    ("A lone $ sign", r"A lone \$ sign"),
    ("An {open brace", "An open brace"),
    ("A {Kept} brace", "A {Kept} brace"),
]


@pytest.mark.parametrize(("title", "field"), TITLES)
def test_bibtex_titles(title, field):
    [entry] = entries([cited(title=title)], {})
    assert f"  title = {{{field}}},\n" in entry


def test_a_command_keeps_its_name_where_braces_do_not_balance():
    [entry] = entries([cited(title=r"Sets { and \textbf{Bold Kites")], {})
    assert r"\textbf Bold Kites" in entry
    assert entry.count("{") == entry.count("}")

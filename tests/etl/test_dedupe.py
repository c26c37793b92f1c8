"""Any table in, clusters out: forms of input, forms of output, and what is wrong named in one line."""

import csv
import json
from pathlib import Path

import duckdb
import pytest

from etl.dedupe import RecordsError, dedupe
from etl.match.bylines import split_byline

ROWS = [
    {"id": "a", "title": "Sediment in burned mountain rivers", "authors": ["Anna Bach", "Carl Dorn"], "year": 2011},
    {"id": "b", "title": "SEDIMENT IN BURNED MOUNTAIN RIVERS.", "authors": ["Bach, A.", "Dorn, C."], "year": 2011},
    {"id": "c", "title": "Silt in tidal harbours", "authors": ["Eve Fuchs"], "year": 2012},
]
EXPECTED = [("a", "a"), ("b", "a"), ("c", "c")]


def written(path: Path, rows: list[dict[str, object]], joiner: str = "; ") -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            for row in rows:
                writer.writerow(row | {"authors": joiner.join(row["authors"])})
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        lines = written(path.with_suffix(".jsonl"), rows)
        duckdb.connect().execute(f"COPY (SELECT * FROM read_json('{lines}')) TO '{path}' (FORMAT parquet)")
    return path


def told(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [tuple(row) for row in csv.reader(lines)][1:]


def run(records: Path, **more: Path | bool | None) -> tuple[int, list[tuple[str, ...]]]:
    out = records.with_name("out.csv")
    options = {"pairs": None, "people": None, "one_per_source": False} | more
    return dedupe(records, out, **options), told(out)


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_reads_every_form(tmp_path, suffix):
    assert run(written(tmp_path / f"in.{suffix}", ROWS)) == (0, EXPECTED)


def test_reads_authors_in_any_notation(tmp_path):
    lines = ["id,title,authors,year"]
    for number, joiner in enumerate(("; ", " and ", " | ") * 2):
        authors = joiner.join(ROWS[number // 3]["authors"])
        lines.append(f'{number},{ROWS[0]["title"]},"{authors}",2011')
    (tmp_path / "in.csv").write_text("\n".join(lines))
    people = tmp_path / "people.csv"
    assert run(tmp_path / "in.csv", people=people) == (0, [(str(number), "0") for number in range(6)])
    assert [name for _, _, name, _ in told(people)] == ["Anna Bach", "Carl Dorn"] * 3 + ["Bach, A.", "Dorn, C."] * 3


def test_authors_as_objects(tmp_path):
    rows = [row | {"authors": [{"name": name} for name in row["authors"]]} for row in ROWS]
    assert run(written(tmp_path / "in.jsonl", rows)) == (0, EXPECTED)


def test_writes_parquet_with_ids_as_they_came(tmp_path):
    rows = [row | {"id": number} for number, row in enumerate(ROWS)]
    records = written(tmp_path / "in.parquet", rows)
    assert dedupe(records, tmp_path / "out.parquet", None, None, False) == 0
    out = duckdb.connect().execute(f"SELECT id, paper_id FROM '{tmp_path}/out.parquet'").fetchall()
    assert out == [(0, "0"), (1, "0"), (2, "2")]


def test_pairs_have_reasons(tmp_path):
    pairs = tmp_path / "pairs.csv"
    run(written(tmp_path / "in.csv", ROWS), pairs=pairs)
    ((left, right, verdict, score, reason),) = told(pairs)
    assert (left, right, verdict, int(score) >= 65) == ("a", "b", "same", True)
    assert reason == "same title; 2 of 2 authors align; same year"


def test_one_per_source(tmp_path):
    rows = [ROWS[0] | {"source": "x"}, ROWS[1] | {"source": "x"}, ROWS[2] | {"source": "y"}]
    _, clusters = run(written(tmp_path / "in.csv", rows), one_per_source=True)
    assert len({paper for _, paper in clusters}) == 3


def test_line_ends_are_plain(tmp_path):
    run(written(tmp_path / "in.csv", ROWS))
    assert b"\r" not in (tmp_path / "out.csv").read_bytes()


def test_a_missing_column_is_named(tmp_path):
    (tmp_path / "in.csv").write_text("id,title\n1,x\n", encoding="utf-8")
    with pytest.raises(RecordsError, match=r"in\.csv: column authors missing; there are id, title"):
        run(tmp_path / "in.csv")


def test_a_record_that_cannot_be_named_is_left_out_and_the_rest_is_done(tmp_path, capsys):
    (tmp_path / "in.csv").write_text("id,title,authors\n1,x,y\n,x,y\n  ,x,y\n2,z,w\n1,z,y\n", encoding="utf-8")
    status, clusters = run(tmp_path / "in.csv")
    assert (status, [row for row, _ in clusters]) == (1, ["1", "2"])
    said = capsys.readouterr().err
    for message in ("record 2: has no id", "record 3: has no id", "record 5: id 1 stands in record 1 already"):
        assert message in said


def test_no_record_has_an_id(tmp_path):
    (tmp_path / "in.csv").write_text("id,title,authors\n,x,y\n", encoding="utf-8")
    with pytest.raises(RecordsError, match="no record has an id"):
        run(tmp_path / "in.csv")


def test_an_unreadable_row_is_left_out_and_named(tmp_path, capsys):
    records = written(tmp_path / "in.jsonl", ROWS)
    records.write_text(records.read_text("utf-8") + "{broken\n", encoding="utf-8")
    assert run(records) == (1, EXPECTED)
    assert "line 4: no JSON" in capsys.readouterr().err


def test_a_row_with_cells_too_many_is_left_out_and_named(tmp_path, capsys):
    (tmp_path / "in.csv").write_text('id,title,authors\n1,x,y\n2,"a",b,c,d\n3,z,w\n', encoding="utf-8")
    status, clusters = run(tmp_path / "in.csv")
    assert (status, [row for row, _ in clusters]) == (1, ["1", "3"])
    assert "line 3: 5 cells where the header has 3" in capsys.readouterr().err


def test_an_open_quote_costs_its_own_line_only(tmp_path, capsys):
    (tmp_path / "in.csv").write_text('id,title,authors\n1,x,y\n2,"x,y\n3,z,w\n4,"a\nb",w\n', encoding="utf-8")
    status, clusters = run(tmp_path / "in.csv")
    assert (status, [row for row, _ in clusters]) == (1, ["1", "3", "4"])
    assert "line 3: " in capsys.readouterr().err


def test_names_of_several_types(tmp_path):
    (tmp_path / "in.jsonl").write_text(
        '{"id": 1, "title": "x", "authors": ["Ann Roe", null]}\n{"id": 2, "title": "x", "authors": ["Ann Roe", 5]}\n'
    )
    assert run(tmp_path / "in.jsonl")[0] == 0


@pytest.mark.parametrize("name", ["in.xlsx", "gone.csv"])
def test_no_table_at_all(tmp_path, name):
    (tmp_path / "in.xlsx").write_bytes(b"PK")
    with pytest.raises(RecordsError, match=name):
        run(tmp_path / name)


def test_no_records(tmp_path):
    (tmp_path / "in.csv").write_text("id,title,authors\n", encoding="utf-8")
    assert run(tmp_path / "in.csv") == (0, [])


BYLINES = {
    "Smith, John": ["Smith, John"],
    "Kim Lee, Park Min": ["Kim Lee", "Park Min"],
    "Smith, J., Doe, J. and Lee, K.": ["Smith, J.", "Doe, J.", "Lee, K."],
    "Li, A., Wu, B., Xu, C.": ["Li, A.", "Wu, B.", "Xu, C."],
    "Denny, L and Wright Jr and Hu, C.-C.": ["Denny, L", "Wright Jr", "Hu, C.-C."],
    "Fran&#231;ois Llirbat, Jo&#227;o Pereira": ["François Llirbat", "João Pereira"],
    "Vaswani A, Shazeer N, Parmar N, et al.": ["Vaswani A", "Shazeer N", "Parmar N", "et al."],
    "A. Vaswani and others": ["A. Vaswani", "et al."],
    "John Smith Jr., Jane Doe": ["John Smith Jr.", "Jane Doe"],
    "a gupta; r bapna; p goes": ["a gupta", "r bapna", "p goes"],
    "['Anna Bach', \"Eve O'Hara\"]": ["Anna Bach", "Eve O'Hara"],
    "van der Berg, J. & de la Cruz, M": ["van der Berg, J.", "de la Cruz, M"],
    "": [],
}


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text):
    assert split_byline(text) == BYLINES[text]


def test_a_cut_list_names_nobody_called_et_al(tmp_path):
    records = tmp_path / "in.csv"
    records.write_text("id,title,authors\n1,Silt in harbours,Eve Fuchs et al.\n", encoding="utf-8")
    run(records, people=tmp_path / "people.csv")
    assert told(tmp_path / "people.csv") == [("1", "1", "Eve Fuchs", "1#1")]


@pytest.mark.parametrize("out", ["in.csv", "out.xlsx", "out", "nowhere/out.csv", "folder.csv"])
def test_refuses_outputs_that_cannot_or_must_not_be_written(tmp_path, out):
    records = written(tmp_path / "in.csv", ROWS)
    before = records.read_bytes()
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(RecordsError):
        dedupe(records, tmp_path / out, None, None, False)
    assert records.read_bytes() == before

"""Strangers may ask anything, and touch nothing."""

import io
import json
import time

import duckdb
import pytest

from warehouse.query import QueryError, run_query
from warehouse.tables_as_text import write_table


def asked(house, sql: str, how: str = "csv", **limits) -> str:
    out = io.BytesIO()
    run_query(house.place.warehouse, sql, how, out, **limits)
    return out.getvalue().decode()


READING = [
    "SELECT 1",
    "FROM papers",
    "WITH p AS (SELECT * FROM papers) SELECT count(*) FROM p",
    "DESCRIBE papers",
    "SHOW TABLES",
    "SUMMARIZE papers",
    "EXPLAIN FROM papers",
    "VALUES (1), (2);",
    "SELECT 1 -- a remark",
    "SELECT 'a;b'",
]


@pytest.mark.parametrize("sql", READING)
def test_what_reads_is_answered(house, sql):
    assert asked(house, sql, "table").count("\n") >= 3


FORBIDDEN = [
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "FROM '/etc/passwd'",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "COPY papers TO '/tmp/stolen.csv'",
    "EXPORT DATABASE '/tmp/stolen'",
    "ATTACH '/tmp/other.duckdb'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET memory_limit = '1TB'",
    "SET enable_external_access = true",
    "RESET lock_configuration",
    "PRAGMA threads = 64",
    "DROP TABLE papers",
    "DELETE FROM papers",
    "UPDATE papers SET title = ''",
    "INSERT INTO people VALUES ('x', 'y')",
    "CREATE TABLE t AS SELECT 1",
    "CALL pragma_version()",
    "CHECKPOINT",
    "BEGIN",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP TABLE papers",
    "",
    "-- nothing",
    "SELEC 1",
    "SELECT 1) TO '/tmp/stolen.csv' (FORMAT csv); --",
]


@pytest.mark.parametrize("how", ["table", "csv"])
@pytest.mark.parametrize("sql", FORBIDDEN)
def test_what_does_more_than_read_is_refused(house, sql, how):
    before = house.place.warehouse.read_bytes()
    with pytest.raises(QueryError) as error:
        asked(house, sql, how)
    assert "\n" not in str(error.value)
    assert house.place.warehouse.read_bytes() == before


def test_time_is_limited(house):
    started = time.monotonic()
    with pytest.raises(QueryError, match="took too long"):
        asked(house, "SELECT count(*) FROM range(1000000000) a, range(1000000000) b", timeout=0.5)
    assert time.monotonic() - started < 10


def test_memory_is_limited(house):
    with pytest.raises(QueryError, match="memory"):
        asked(house, "SELECT list(i) FROM range(200000000) t(i)", memory="50MB")
    with pytest.raises(QueryError):
        asked(house, "SELECT 1", memory="plenty")


def test_formats(house, tmp_path):
    sql = "SELECT title, authors, year FROM papers WHERE year = 2018"
    assert asked(house, sql, "csv").splitlines()[0] == "title,authors,year"
    assert "\r" not in asked(house, sql, "csv")
    assert json.loads(asked(house, sql, "json")) == [
        {"title": "DropMax: Adaptive Variational Softmax", "authors": ["Hae Beom Lee", "Juho Lee"], "year": 2018}
    ]
    assert json.loads(asked(house, "FROM papers WHERE false", "json")) == []
    out = io.BytesIO()
    run_query(house.place.warehouse, sql, "parquet", out)
    (tmp_path / "x.parquet").write_bytes(out.getvalue())
    assert duckdb.sql(f"SELECT year FROM '{tmp_path}/x.parquet'").fetchall() == [(2018,)]


def test_a_table_is_as_wide_as_what_it_shows():
    con = duckdb.connect()
    con.execute("SELECT * FROM (VALUES ('李明', 1, 'a' || chr(10) || 'b'), ('Lee', 22, NULL)) AS t(name, n, note)")
    out = io.BytesIO()
    write_table(con, out)
    assert out.getvalue().decode().splitlines() == [
        "name   n  note",
        "────  ──  ────",
        "李明   1  a b",
        "Lee   22",
        "(2 rows)",
    ]

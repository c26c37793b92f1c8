"""Strangers may ask anything, and touch nothing."""

import io
import json
import subprocess
import sys
import threading
import time

import duckdb
import pytest
from told_pages import House, read_told

from warehouse.database import open_reader
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
    "-- why\nEXPLAIN ANALYZE SELECT count(*) FROM papers",
    "explain (format json) SELECT 1",
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
    "SELECT * FROM read_json('/etc/passwd')",
    "SELECT * FROM read_blob('/proc/self/environ')",
    "SELECT * FROM sniff_csv('/etc/passwd')",
    "SELECT * FROM parquet_schema('/etc/passwd')",
    "SELECT * FROM query($$COPY papers TO '/tmp/stolen.csv'$$)",
    "SELECT getenv('HOME')",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT system('id')",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '{warehouse}.wal'",
    "/* why */ EXPLAIN ANALYZE COPY (SELECT 1) TO '{warehouse}.wal'",
    "EXPLAIN (ANALYZE) COPY (SELECT 1) TO '{warehouse}.wal'",
    "EXPLAIN ANALYZE SELECT 1) TO '{warehouse}.wal'; --",
    "COPY (SELECT 1) TO '{warehouse}.wal'",
    "PREPARE x AS SELECT 1",
    "CREATE SECRET s (TYPE s3, KEY_ID 'x')",
    "CREATE TEMP TABLE t AS SELECT 1",
    "USE memory",
    "DETACH paperhouse",
    "VACUUM",
    "IMPORT DATABASE '/tmp'",
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


LIKE_READING = ("SELECT", "FROM", "EXPLAIN", "/*")
"""What begins like this goes another way for each format; all else is refused before."""


@pytest.mark.parametrize(
    ("sql", "how"),
    [(sql, how) for sql in FORBIDDEN for how in ("table", "csv") if how == "table" or sql.startswith(LIKE_READING)],
)
def test_what_does_more_than_read_is_refused(house, sql, how):
    before = house.place.warehouse.read_bytes()
    beside = set(house.folder.iterdir())
    with pytest.raises(QueryError) as error:
        asked(house, sql.replace("{warehouse}", str(house.place.warehouse)), how)
    assert "\n" not in str(error.value)
    assert house.place.warehouse.read_bytes() == before
    assert set(house.folder.iterdir()) == beside


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


HEAVY = [
    ("SELECT len(range(300000000))", "30", "memory"),
    ("SELECT length(repeat('x', 3000000000))", "30", "memory"),
    ("WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t) SELECT max(length(s)) FROM t", "30", "memory"),
    ("SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))", "0.3", "took too long"),
]


def test_limits_hold_inside_one_call_of_a_function(house):
    program = "import sys; from etl.cli import main; sys.exit(main())"
    ask = [sys.executable, "-c", program, "query", "--warehouse", str(house.place.warehouse), "--memory", "100MB"]
    asking = [
        subprocess.Popen([*ask, "--timeout", seconds, sql], stderr=subprocess.PIPE, text=True)
        for sql, seconds, _ in HEAVY
    ]
    answers = [(process.communicate(timeout=60)[1], process.returncode) for process in asking]
    for (said, status), (sql, _, why) in zip(answers, HEAVY, strict=True):
        assert (status, said.count("\n"), why in said) == (2, 1, True), (sql, said)


def test_a_query_leaves_other_connections_alone(house):
    con = open_reader(house.place.warehouse)
    try:
        for _ in range(2):
            assert asked(house, "SELECT count(*) AS n FROM papers") == "n\n3\n"
        assert con.execute("SET threads = 2; SELECT count(*) FROM papers").fetchall() == [(3,)]
    finally:
        con.close()


def test_readers_read_on_while_a_run_publishes(tmp_path, monkeypatch):
    monkeypatch.setattr("etl.load.read_page", read_told)
    house = House(tmp_path)
    house.page("one", {"title": "The First of Many Papers", "authors": ["Ann Roe"]})
    house.etl()
    seen, done = [], threading.Event()

    def read():
        while not done.wait(0.05):
            seen.append(asked(house, "SELECT count(*) AS n, count(DISTINCT paper_id) AS p FROM mentions").split()[1])

    held = open_reader(house.place.warehouse)
    reader = threading.Thread(target=read)
    reader.start()
    try:
        house.page("two", {"title": "Something Else Entirely, Read Later", "authors": ["Li Wu"]})
        house.etl()
        assert held.execute("SELECT count(*) FROM papers").fetchall() == [(1,)]
        assert asked(house, "SELECT count(*) AS n FROM papers") == "n\n2\n"
    finally:
        done.set()
        reader.join()
        held.close()
    assert set(seen) <= {"1,1", "2,2"}
    assert seen == sorted(seen)


def test_numbers_that_json_cannot_say_are_null(house):
    sql = "SELECT 'nan'::DOUBLE AS x, [1.5, '-inf'::DOUBLE] AS l, {'a': 'inf'::DOUBLE} AS s, 'NaN, \\\": NaN' AS t"
    assert json.loads(asked(house, sql, "json")) == [
        {"x": None, "l": [1.5, None], "s": {"a": None}, "t": 'NaN, \\": NaN'}
    ]


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

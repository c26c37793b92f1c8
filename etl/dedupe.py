"""Any table of bibliographic records in, who is the same paper out.

The table may come from anywhere, so everything about it is checked before anything is compared: the columns, the ids,
the rows. No network, no training data, no warehouse.
"""

from pathlib import Path

import duckdb

from etl.match.bylines import split_byline
from etl.match.engine import match_papers

NEEDED = ("id", "title", "authors")
OPTIONAL = ("year", "venue", "volume", "number", "pages", "abstract", "doi", "arxiv_id", "url", "source")
_BATCH = 50_000


class RecordsError(ValueError):
    """The table of records cannot be used; the message says what is wrong and where."""


def dedupe(
    records: Path, out: Path, pairs: Path | None = None, people: Path | None = None, one_per_source: bool = False
) -> int:
    """Cluster the records; every id stands in `out` exactly once. Returns the exit status."""
    with duckdb.connect() as con:
        con.execute("SET preserve_insertion_order = true")
        _read(con, records)
        _as_mentions(con, people is not None)
        match_papers(con, one_per_source=one_per_source)
        _write(
            con, out,
            "SELECT r.id, c.cluster AS paper_id FROM records r JOIN clusters c ON c.mention_id = CAST(r.id AS VARCHAR) "
            "ORDER BY r.row_number ASC NULLS LAST",
        )  # fmt: skip
        if pairs is not None:
            _write(
                con, pairs,
                "SELECT left_mention AS left_id, right_mention AS right_id, verdict, score, reason FROM verdicts "
                "ORDER BY left_mention ASC NULLS LAST, right_mention ASC NULLS LAST",
            )  # fmt: skip
        if people is not None:
            _people(con, people)
    return 0


def _people(con: duckdb.DuckDBPyConnection, people: Path) -> None:
    from etl.match.person_tables import match_people

    match_people(con)
    _write(
        con, people,
        "SELECT r.id, p.position, p.name, p.person AS person_id FROM author_people p "
        "JOIN records r ON CAST(r.id AS VARCHAR) = p.mention_id ORDER BY r.row_number ASC NULLS LAST, p.position ASC NULLS LAST",
    )  # fmt: skip


def _read(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """`records`: the table as it stands, with the row number of each record."""
    if not path.is_file():
        raise RecordsError(f"{path}: no such file")
    readers = {
        ".csv": "read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', max_line_size = 100000000)",
        ".tsv": "read_csv(?, all_varchar = true, header = true, delim = '\t', quote = '\"', escape = '\"', max_line_size = 100000000)",
        ".parquet": "read_parquet(?)",
        ".jsonl": "read_json(?, format = 'newline_delimited', sample_size = -1, maximum_object_size = 100000000)",
    }
    reader = readers.get({".ndjson": ".jsonl", ".json": ".jsonl"}.get(path.suffix.lower(), path.suffix.lower()))
    if reader is None:
        raise RecordsError(f"{path}: a table of records ends in .csv, .jsonl or .parquet")
    try:
        con.execute(f"CREATE TABLE records AS SELECT *, row_number() OVER () AS row_number FROM {reader}", [str(path)])
    except duckdb.Error as error:
        raise RecordsError(f"{path}: {str(error).splitlines()[0]}") from error
    _check(con, path)


def _check(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    columns = {name for name, *_ in con.execute("DESCRIBE records").fetchall()}
    if missing := [name for name in NEEDED if name not in columns]:
        raise RecordsError(
            f"{path}: column {', '.join(missing)} is missing; the columns are {', '.join(sorted(columns - {'row_number'}))}"
        )
    nameless = con.execute("SELECT min(row_number) FROM records WHERE id IS NULL").fetchone()
    if nameless and nameless[0] is not None:
        raise RecordsError(f"{path}: record {nameless[0]} has no id")
    twice = con.execute(
        "SELECT CAST(id AS VARCHAR), list_sort(list(row_number)) FROM records GROUP BY 1 HAVING count(*) > 1 "
        "ORDER BY min(row_number) ASC NULLS LAST LIMIT 1"
    ).fetchone()
    if twice:
        raise RecordsError(f"{path}: id {twice[0]} stands twice, in records {twice[1][0]} and {twice[1][1]}")


def _as_mentions(con: duckdb.DuckDBPyConnection, with_people: bool) -> None:
    """`mention_input` from the records; a column that the table lacks is null."""
    types = {name: kind for name, kind, *_ in con.execute("DESCRIBE records").fetchall()}
    text = {
        c: f"nullif(trim(CAST({c} AS VARCHAR)), '')" if c in types else "CAST(NULL AS VARCHAR)"
        for c in (*OPTIONAL, "title")
    }
    authors = "authors" if types["authors"].endswith("[]") else "split_authors"
    if authors != "authors":
        _split_authors(con)
    con.execute(
        f"""
        CREATE TABLE mention_input AS
        WITH named AS (
            SELECT r.*, {"NULL" if authors == "authors" else "b.names"} AS split_authors FROM records r
            {"" if authors == "authors" else "LEFT JOIN bylines b ON b.byline = CAST(r.authors AS VARCHAR)"}
        )
        SELECT CAST(id AS VARCHAR) AS mention_id, row_number AS seq, {text["source"]} AS source, CAST(NULL AS VARCHAR) AS page,
            {text["title"]} AS title, CAST({authors} AS VARCHAR[]) AS authors, CAST(NULL AS BOOLEAN) AS authors_complete,
            CAST(NULL AS VARCHAR) AS owner,
            TRY_CAST(regexp_extract({text["year"]}, '(1[5-9]|20)[0-9][0-9]') AS INTEGER) AS year,
            {text["venue"]} AS venue, CAST(NULL AS VARCHAR) AS venue_type, {text["volume"]} AS volume, {text["number"]} AS number,
            {text["pages"]} AS pages, {text["abstract"]} AS abstract,
            coalesce({text["doi"]}, nullif(regexp_extract({text["url"]}, 'doi\\.org/(10\\.[^?# ]+)', 1), '')) AS doi,
            coalesce({text["arxiv_id"]}, nullif(regexp_extract({text["url"]}, 'arxiv\\.org/[a-z]+/([^?# ]+)', 1), '')) AS arxiv_id,
            nullif(regexp_extract({text["url"]}, 'openreview\\.net/[a-z]+\\?id=([^&# ]+)', 1), '') AS openreview_id,
            CASE WHEN {text["url"]} IS NULL THEN NULL ELSE [{text["url"]}] END AS urls
        FROM named
        """
    )
    if not with_people:
        con.execute("ALTER TABLE records DROP COLUMN authors")


def _split_authors(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("CREATE TABLE bylines (byline VARCHAR, names VARCHAR[])")
    distinct = con.execute("SELECT DISTINCT CAST(authors AS VARCHAR) FROM records WHERE trim(authors) <> ''").fetchall()
    for at in range(0, len(distinct), _BATCH):
        batch = [byline for (byline,) in distinct[at : at + _BATCH]]
        con.execute(
            "INSERT INTO bylines SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[][])",
            [batch, [split_byline(b) for b in batch]],
        )


def _write(con: duckdb.DuckDBPyConnection, path: Path, query: str) -> None:
    form = "FORMAT parquet" if path.suffix.lower() == ".parquet" else "FORMAT csv, HEADER true"
    con.execute(f"COPY ({query}) TO '{str(path).replace(chr(39), chr(39) * 2)}' ({form})")

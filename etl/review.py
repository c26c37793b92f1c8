"""The pairs most worth a human look, in the form in which `judgements.csv` takes the answers."""

import csv
from typing import TextIO

from duckdb import DuckDBPyConnection

_PAPERS = """
SELECT 'paper' AS kind, l.url || '#' || coalesce(l.title, l.raw) AS one,
    r.url || '#' || coalesce(r.title, r.raw) AS other,
    m.verdict || ' (' || coalesce(m.score, 0) || '): ' || coalesce(m.reason, '') AS note,
    CASE m.verdict WHEN 'unsure' THEN 0 ELSE 1 END AS later, abs(coalesce(m.score, 0)) AS certainty
FROM matches AS m
JOIN (SELECT e.*, p.url FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id WHERE p.current) AS l
    ON l.mention_id = m.left_mention
JOIN (SELECT e.*, p.url FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id WHERE p.current) AS r
    ON r.mention_id = m.right_mention
WHERE l.url || coalesce(l.title, l.raw) <> r.url || coalesce(r.title, r.raw)
"""
_PEOPLE = """
SELECT 'person', l.url || '#' || m.left_name, r.url || '#' || m.right_name,
    m.verdict || ' (' || coalesce(m.score, 0) || '): ' || coalesce(m.reason, ''),
    CASE m.verdict WHEN 'unsure' THEN 0 ELSE 1 END, abs(coalesce(m.score, 0))
FROM person_matches AS m
JOIN (SELECT e.mention_id, p.url FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id WHERE p.current) AS l
    ON l.mention_id = m.left_mention
JOIN (SELECT e.mention_id, p.url FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id WHERE p.current) AS r
    ON r.mention_id = m.right_mention
WHERE l.url || m.left_name <> r.url || m.right_name
"""


def write_review(con: DuckDBPyConnection, out: TextIO, limit: int) -> None:
    """The undecided pairs first, then the least certain decisions; the verdict is left for people to fill in."""
    rows = con.execute(
        f"SELECT kind, one, other, min(note) FROM ({_PAPERS} UNION ALL {_PEOPLE}) GROUP BY kind, one, other"
        " ORDER BY min(later) NULLS LAST, min(certainty) NULLS LAST, kind NULLS LAST, one NULLS LAST, other NULLS LAST"
        " LIMIT ?",
        [limit],
    ).fetchall()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(("verdict", "kind", "left", "right", "note"))
    for kind, one, other, note in rows:
        lines.writerow(("?", kind, " ".join(one.split()), " ".join(other.split()), note))

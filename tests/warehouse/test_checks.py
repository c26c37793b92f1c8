"""The checks find what they promise to find."""

import duckdb
import pytest

from warehouse.checks import run_checks
from warehouse.database import create

ENTRY = "INSERT INTO entries BY NAME SELECT 'm1' AS mention_id, 'g1' AS page_id, 1 AS seq, 1 AS ordinal, 'x' AS locator"
BREAKS = {
    "unique_ids": "INSERT INTO people VALUES ('a1', 'One'), ('a1', 'Two')",
    "every_mention_has_a_paper": ENTRY,
    "no_orphans": "INSERT INTO facts BY NAME"
    " SELECT 'g1' AS page_id, 1 AS ordinal, 'news' AS kind, 'x' AS text, 'y' AS locator",
    "every_author_is_a_person": "INSERT INTO mention_authors VALUES ('m1', 1, 'A', NULL, NULL, NULL, false, NULL)",
    "parsed_and_rejected_is_seen": "INSERT INTO runs BY NAME"
    " SELECT 'r1' AS run_id, TIMESTAMP '2021-01-01' AS started_at,"
    """ 'done' AS status, '{"seen": 3, "parsed": 1, "rejected": 1}' AS counts""",
    "captures_are_read_or_rejected": "INSERT INTO captures VALUES (1, 'g1', NULL, 'r1')",
    "one_current_version": "INSERT INTO pages BY NAME"
    " SELECT 'g1' AS page_id, 'u' AS url, 's' AS sha256, 'r1' AS run_id, 1 AS seq, false AS current",
    "values_have_mentions": "INSERT INTO paper_fields VALUES ('p1', 'title', 'x', 'm1', 'why')",
    "redirects_lead_somewhere": "INSERT INTO redirects VALUES ('p1', 'p2', NULL, NULL), ('p2', 'p3', NULL, NULL)",
    "dates_are_dates": f"{ENTRY}, '2021-13' AS published",
}


@pytest.fixture
def con():
    with duckdb.connect() as con:
        create(con)
        yield con


def test_an_empty_warehouse_keeps_all_promises(con):
    assert run_checks(con) == []


@pytest.mark.parametrize("check", BREAKS)
def test_what_is_broken_is_found(con, check):
    con.execute(BREAKS[check])
    found = {failure.check: failure for failure in run_checks(con)}
    assert check in found
    assert found[check].rows >= 1
    assert found[check].promise.endswith(".")

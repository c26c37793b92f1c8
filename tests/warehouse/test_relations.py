"""Every relation and every column is there, described where it is made."""

import re

import pytest

from warehouse.database import relation_files

TEXTS = relation_files("tables") | relation_files("views")

# Columns that can be relied on, in the words of the contract.
PROMISED = {
    "pages": "page_id source url path fetched_at sha256 media_type layout run_id",
    "mentions": "mention_id page_id paper_id current ordinal section title authors authors_complete equal_contribution"
    " corresponding affiliations owner venue venue_type year published published_precision published_text presentation"
    " accepted submitted acceptance_rate acceptance_rate_bound links arxiv_id doi openreview_id category has_code"
    " abstract raw locator confidence",
    "mention_authors": "mention_id position name person_id equal_contribution corresponding is_owner affiliation",
    "links": "mention_id paper_id label kind url",
    "papers": "paper_id title authors year venue venue_type presentation arxiv_id doi openreview_id abstract"
    " mention_count source_count",
    "versions": "paper_id version_type venue year published arxiv_id doi mention_id",
    "abstracts": "paper_id mention_id abstract",
    "venues": "venue_id name venue_type names",
    "people": "person_id name",
    "person_names": "person_id name mention_count",
    "person_ids": "person_id scheme value",
    "authorships": "paper_id position person_id name equal_contribution corresponding",
    "profiles": "page_id person_id name name_native position affiliation advisor email interests ids links",
    "metrics": "page_id person_id metric value observed_at",
    "matches": "left_mention right_mention verdict score reason",
    "redirects": "old_id new_id at reason",
    "conflicts": "paper_id field value mention_id kind",
    "claims": "subject field value mention_id page_id locator",
    "problems": "page_id mention_id kind severity message quote",
    "rejects": "path url run_id reason detail",
    "changes": "url seen_at change mention_id before after",
    "runs": "run_id started_at finished_at status counts",
}
FACTS = "page_id person_id text url title role organization place degree field advisor start end status year"
PROMISED |= dict.fromkeys(("positions", "education", "awards", "news", "talks", "services", "projects", "press"), FACTS)


@pytest.fixture(scope="module")
def ask(house):
    with house.asking() as ask:
        yield ask


@pytest.mark.parametrize("relation", PROMISED)
def test_promised_columns_are_there(ask, relation):
    columns = [name for name, *_ in ask(f"DESCRIBE {relation}")]
    assert set(PROMISED[relation].split()) <= set(columns)


@pytest.mark.parametrize("relation", [name for name, text in TEXTS.items() if "MACRO" not in text])
def test_every_column_is_described_where_it_is_made(ask, relation):
    header = re.match(r"(?:--.*\n)+", TEXTS[relation])[0]
    described = re.findall(r"^-- (\w+): \S", header, re.MULTILINE)
    assert described[0] == relation
    assert described[1:] == [name for name, *_ in ask(f'DESCRIBE "{relation}"')]


def test_types_are_those_that_spark_reads(ask):
    rows = ask("SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal")
    assert not [row for row in rows if re.search("HUGEINT|UUID|ENUM|UNION|TIME ZONE", row[2])]


def test_papers_people_and_authorships_hold_no_clock_and_no_run(ask):
    for relation in ("papers", "people", "authorships"):
        columns = ask(f"DESCRIBE {relation}")
        assert not [name for name, kind, *_ in columns if kind.startswith("TIME") or "run" in name]

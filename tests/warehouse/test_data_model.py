"""The page of the data model says all there is, and nothing else."""

from pathlib import Path

import pytest

from made_by_hand import MadeByHand
from warehouse.data_model import Relation, actual_columns, actual_parameters, page, relations

PAGE = Path(__file__).parents[2] / "docs" / "data-model.md"


@pytest.fixture(scope="module")
def made() -> MadeByHand:
    return MadeByHand()


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.name)
def test_every_column_and_parameter_is_told(made: MadeByHand, relation: Relation):
    assert relation.kind
    assert relation.text, "the first comment line is `-- name: what it is`"
    assert list(relation.columns) == list(actual_columns(made.con, relation))
    if relation.kind == "macro":
        assert list(relation.parameters) == actual_parameters(made.con, relation)
    assert all({**relation.columns, **relation.parameters}.values())


def test_there_is_no_relation_without_a_file(made: MadeByHand):
    there = made.ask(
        "SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal "
        "UNION ALL SELECT function_name FROM duckdb_functions() WHERE function_type LIKE '%macro' AND NOT internal"
    )
    assert {name for (name,) in there} == {relation.name for relation in relations()}


def test_the_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == page(), "make it anew: python -m warehouse.data_model > docs/data-model.md"

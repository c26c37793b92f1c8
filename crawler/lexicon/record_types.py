"""What libraries and APIs call the kinds of publications, in the words of the contract."""

from functools import cache

from crawler.lexicon.tables import rows


@cache
def _table() -> dict[str, str]:
    return {row["type"]: row["venue_type"] for row in rows("record_types.csv")}


def record_type(printed: object) -> str | None:
    """`journal-article` and `JournalArticle` are `journal`; None if the kind says nothing about a venue.

    >>> record_type("proceedings-article"), record_type("dataset")
    ('conference', None)
    """
    return _table().get(printed.strip().lower()) if isinstance(printed, str) else None

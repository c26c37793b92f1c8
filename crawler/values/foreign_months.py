"""Months in languages beyond the common ones: dateparser knows them, but is slow to ask, so few words reach it."""

from functools import cache

from crawler.lexicon.tables import rows


def foreign_month(word: str) -> int | None:
    """The number of the month that a word in lower case names in one of these languages.

    >>> foreign_month("feber"), foreign_month("tabel")
    (2, None)
    """
    language = _languages().get(word)
    return _asked_month(word, language) if language else None


@cache
def _languages() -> dict[str, str]:
    """Which language a month's name is of: to ask dateparser without one makes it load all it has, for seconds."""
    return {word: row["language"] for row in rows("month_words.csv") for word in row["words"].split("|")}


@cache
def _asked_month(word: str, language: str) -> int | None:
    """Asked once for each of the words of month_words.csv: no others come here."""
    import dateparser  # type: ignore[import-untyped]  # here, for few pages need it

    parsed = dateparser.parse(
        f"1 {word} 2001",
        languages=[language],
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
    )
    return parsed.month if parsed and (parsed.year, parsed.day) == (2001, 1) else None

"""What cannot be right is flagged, and nothing right is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import problems
from crawler.document.model import Document
from crawler.items import Fact, Item, Link, Metric, Page, Problem, Publication

LINKS = (Link("paper", "https://papers.example.org/1", "paper"),)
ENTRY = Publication(ordinal=1, title="A Title", raw="A Title", locator="/p[1]", confidence=1.0)


def found(*items: Item, lines: tuple = (), exact: bool = True) -> list[Problem]:
    page = Page(url="https://lab.example.org/", body=b"", media_type="text/html")
    return problems.find(Document(page, "html", (), lines), items, exact)


def kinds(*items: Item, exact: bool = True) -> list[str]:
    return [p.problem_kind for p in found(*items, exact=exact)]


def job(text: str, start: str | None, end: str | None) -> Fact:
    return Fact(kind="position", text=text, start=start, end=end, status="past", locator="/li[3]")


def metric(name: str, value: float) -> Metric:
    return Metric(metric=name, value=value, text=f"{name} {value:g}", locator="/p")


def entries(count: int, unlinked: int = 0, section: str | None = "Papers", **fields: object) -> list[Publication]:
    return [
        replace(ENTRY, ordinal=n, locator=f"/p[{n}]", section=section, links=None if n <= unlinked else LINKS, **fields)
        for n in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("start", "end", "flagged"),
    [
        ("2015-07", "2015-06", True),
        ("2019", "2018", True),
        ("2015-07-02", "2015-07-01", True),
        ("2015-07", "2016-06", False),
        ("2015-07", "2015-07", False),
        ("2015-07", "2015", False),
        ("2015", "2015-06", False),
        ("2015-07", None, False),
        (None, "2015-07", False),
    ],
)
def test_intervals(start: str | None, end: str | None, flagged: bool) -> None:
    assert kinds(job("Research Intern", start, end)) == ["interval_end_before_start"] * flagged


def test_an_interval_is_quoted() -> None:
    [problem] = found(job("Research Intern, AI Institute, Daejeon (Jul 2015 - Jun 2015)", "2015-07", "2015-06"))
    assert problem.quote == "Jul 2015 - Jun 2015"
    assert problem.locator == "/li[3]"


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"h_index": 76, "papers": 24, "citations": 754}, ["76 papers", "5776 citations"]),
        ({"h_index": 30, "papers": 24}, ["30 papers"]),
        ({"h_index": 20, "papers": 24, "citations": 399}, ["400 citations"]),
        ({"i10_index": 30, "papers": 24}, ["30 papers"]),
        ({"i10_index": 30, "citations": 299}, ["300 citations"]),
        ({"h_index": 20, "papers": 20, "citations": 400}, None),
        ({"h_index": 20, "papers": 24}, None),
        ({"h_index": 20}, None),
        ({"papers": 24, "citations": 0}, None),
        ({"h_index": 0, "papers": 0, "citations": 0}, None),
    ],
)
def test_figures(figures: dict[str, float], said: list[str] | None) -> None:
    flagged = found(*(metric(name, value) for name, value in figures.items()))
    assert len(flagged) == (said is not None)
    for problem in flagged:
        assert problem.problem_kind == "impossible_metric"
        assert all(words in problem.message for words in said or [])


def test_figures_of_several_people_are_not_compared() -> None:
    assert kinds(metric("h_index", 50), metric("h_index", 4), metric("papers", 20)) == []


@given(st.lists(st.integers(0, 400), max_size=60))
def test_figures_that_come_from_papers_are_possible(citations: list[int]) -> None:
    ranked = sorted(citations, reverse=True)
    h_index = sum(cited >= rank for rank, cited in enumerate(ranked, 1))
    i10_index = sum(cited >= 10 for cited in ranked)
    figures = {"h_index": h_index, "i10_index": i10_index, "papers": len(ranked), "citations": sum(ranked)}
    assert kinds(*(metric(name, value) for name, value in figures.items())) == []


@pytest.mark.parametrize(
    ("fields", "flagged"),
    [
        ({"published_text": "Feb 3"}, True),
        ({"published_text": "Feb 3", "published": "2026-02-03", "inferred": ("year", "published")}, True),
        ({"published_text": "Feb 3, 2023", "published": "2023-02-03"}, False),
        ({"published_text": "2023", "published": "2023"}, False),
        ({"published_text": "Spring '23"}, False),
        ({}, False),
    ],
)
def test_dates_of_entries(fields: dict, flagged: bool) -> None:
    assert kinds(replace(ENTRY, **fields)) == ["date_without_year"] * flagged


@pytest.mark.parametrize(
    ("text", "start", "inferred", "flagged"),
    [
        ("Feb 3: one paper accepted", None, (), True),
        ("Feb 3: one paper accepted", "2026-02-03", ("start", "year"), True),
        ("Feb 3, 2024: one paper accepted", "2024-02-03", (), False),
        ("Feb 3: one paper accepted to ICLR 2023", None, (), True),
        ("Feb 2024: one paper accepted", "2024-02", (), False),
        ("One paper accepted", None, (), False),
        ("You may 3D-print it", None, (), False),
    ],
)
def test_dates_of_news(text: str, start: str | None, inferred: tuple[str, ...], flagged: bool) -> None:
    assert kinds(Fact(kind="news", text=text, start=start, inferred=inferred, locator="/li")) == (
        ["date_without_year"] * flagged
    )


@pytest.mark.parametrize(
    ("raw", "accepted", "submitted", "rate", "right"),
    [
        ("(acceptance = 176 / 3391 = 5.1%)", 176, 3391, 5.1, "5.2%"),
        ("(acceptance = 176 / 3391 = 5.2%)", 176, 3391, 5.2, None),
        ("(acceptance = 176 / 3391 = 5%)", 176, 3391, 5.0, None),
        ("(acceptance = 176 / 3391 = 5.19%)", 176, 3391, 5.19, None),
        ("(acceptance = 48/2594 = 1.9%)", 48, 2594, 1.9, None),
        ("(48/2594 = 1.85%)", 48, 2594, 1.85, None),
        ("1/8 = 12.5%", 1, 8, 12.5, None),
        ("1/8 = 13%", 1, 8, 13.0, None),
        ("1/8 = 12%", 1, 8, 12.0, None),
        ("1/8 = 14%", 1, 8, 14.0, "12%"),
        ("176 of 3391 (about 5.1%)", 176, 3391, 5.1, None),
        ("(3391 accepted of 176)", 3391, 176, None, "3391 accepted"),
        ("no rate, 176 of 3391", 176, 3391, None, None),
    ],
)
def test_rates(raw: str, accepted: int, submitted: int, rate: float | None, right: str | None) -> None:
    entry = replace(ENTRY, raw=raw, accepted=accepted, submitted=submitted, acceptance_rate=rate)
    flagged = found(entry)
    assert [p.problem_kind for p in flagged] == (["rate_mismatch"] if right else [])
    assert all(right and right in p.message and p.about == entry.locator for p in flagged)


def test_a_rate_is_quoted() -> None:
    entry = replace(ENTRY, raw="X, ICLR 2022 (acceptance = 176 / 3391 = 5.1%)", accepted=176, submitted=3391)
    [problem] = found(replace(entry, acceptance_rate=5.1))
    assert problem.quote == "176 / 3391 = 5.1%"


@given(st.integers(1, 9000), st.integers(1, 9000), st.integers(0, 3))
def test_rounded_rates_are_right(accepted: int, rest: int, digits: int) -> None:
    printed = f"{100 * accepted / (accepted + rest):.{digits}f}"
    entry = replace(
        ENTRY, raw=f"{accepted} / {accepted + rest} = {printed}%", accepted=accepted, submitted=accepted + rest
    )
    assert found(replace(entry, acceptance_rate=float(printed))) == []


def test_one_entry_without_a_link() -> None:
    [problem] = found(*entries(6, unlinked=1))
    assert (problem.problem_kind, problem.about) == ("missing_link", "/p[1]")


@pytest.mark.parametrize(
    "items",
    [
        entries(6, unlinked=6),
        entries(6, unlinked=3),
        entries(6),
        entries(2, unlinked=1),
        entries(9, unlinked=1, raw="A Title. To appear in J."),
        entries(9, unlinked=1, venue_type="thesis"),
        [*entries(8), *entries(1, unlinked=1, section="Thesis")],
    ],
)
def test_gaps_that_say_nothing(items: list[Publication]) -> None:
    assert kinds(*items) == []


def test_a_short_section_is_compared_with_the_page() -> None:
    assert kinds(*entries(8), *entries(2, unlinked=1, section="Workshops")) == ["missing_link"]


@pytest.mark.parametrize(
    ("section", "count", "flagged"),
    [
        ("24 Papers", 23, True),
        ("24 Papers", 24, False),
        ("Publications (12)", 11, True),
        ("Publications (12)", 12, False),
        ("Publications (2012)", 2012, False),
        ("Papers at 3 venues", 2, False),
        ("Possible papers", 2, False),
        ("Publications", 2, False),
    ],
)
def test_totals_of_headings(section: str, count: int, flagged: bool) -> None:
    assert kinds(*entries(count, section=section)) == ["count_mismatch"] * flagged


def test_totals_of_the_page() -> None:
    assert kinds(metric("papers", 7), *entries(6)) == ["count_mismatch"]
    assert kinds(metric("papers", 6), *entries(6)) == []
    assert kinds(metric("papers", 7), *entries(6), exact=False) == []
    assert kinds(metric("papers", 7), *entries(6, section="Selected papers")) == []
    assert kinds(metric("papers", 7), *entries(6, section="7 papers")) == ["count_mismatch"]

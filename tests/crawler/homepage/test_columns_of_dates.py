"""A column of dates beside what was when, in boxes of any kind: its single months and years head nothing."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict

LIFE = (
    ("Since May 2021", "Lecturer at the Institute of Tides, Acme University"),
    ("April 2018 – April 2021", "Research associate at the Institute of Tides, Acme University"),
    ("March 2017", "Visiting scholar at Roe University, Tolmin"),
    ("January 2016", "PhD in Oceanography, Acme University"),
)


def facts(body: str) -> list[dict]:
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


@pytest.mark.parametrize("heading", ["Curriculum Vitae", "Positions"])
def test_months_between_spans_are_those_of_their_row(heading: str) -> None:
    rows = "".join(f"<div class='row'><p>{when}</p><p>{what}</p></div>" for when, what in LIFE)
    got = facts(f"<main><h2>{heading}</h2>{rows}</main>")
    assert [(f["kind"], f["start"], f["end"]) for f in got] == [
        ("position", "2021-05", None),
        ("position", "2018-04", "2021-04"),
        ("position", "2017-03", None),
        ("education", None, "2016-01"),
    ]
    assert {f["section"] for f in got} == {heading}


def test_years_over_several_entries_head_them() -> None:
    talks = (("2021", "Delft", "Kobe"), ("2020", "Oslo", "Bergen"))
    boxes = "".join(
        f"<div><p>{year}</p><ul><li>Tides of {one}, Acme</li><li>Tides of {two}, Roe University</li></ul></div>"
        for year, one, two in talks
    )
    got = facts(f"<main><h2>Talks</h2>{boxes}<div><p>2015 – 2019</p><ul><li>Tides of Tarn, Acme</li></ul></div></main>")
    assert [f["start"] for f in got[:4]] == ["2021", "2021", "2020", "2020"]


def test_a_bold_line_opens_a_paragraph_of_dated_lines() -> None:
    got = facts(
        "<main><p><b>Education</b><br><i>2018</i> - PhD in Physics, Acme University<br>"
        "<i>2012</i> - MSc in Tides, Oban<br></p><p><b>Awards, Funding and Fellowships</b><br>"
        "<i>2020 - 2022</i> - Tide Fund<br><i>2012</i> - Lock Medal<br><br><i>2011</i> - Excellence Award</p></main>"
    )
    assert [(f["kind"], f["start"] or f["end"]) for f in got] == [
        ("education", "2018"),
        ("education", "2012"),
        ("award", "2020"),
        ("award", "2012"),
        ("award", "2011"),
    ]

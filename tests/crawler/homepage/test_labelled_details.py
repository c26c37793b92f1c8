"""Lines with a label below a job or a degree, in lists whose other lines are dated."""

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict


def listed(heading: str, lines: tuple[str, ...], tag: str = "p") -> list[dict]:
    body = f"<h2>{heading}</h2>{''.join(f'<{tag}>{line}</{tag}>' for line in lines)}"
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


def test_what_a_label_opens_is_of_the_entry_above() -> None:
    got = listed(
        "Education",
        (
            "Ph.D., Physics of Tides, Acme University, 2019",
            "Thesis: Always a lecturer, never a keeper of locks",
            "Committee: Ada Holm (chair), Bruno Keller",
            "M.S., Physics, Oban College, 2008",
        ),
    )
    assert [(f["kind"], f["end"]) for f in got] == [("education", "2019"), ("education", "2008")]


def test_so_it_is_below_jobs() -> None:
    got = listed(
        "Positions",
        (
            "2017–2021 Lecturer, Acme University",
            "Teaching: 198 hours for the MSc at Acme University",
            "Duties: head of the tide gauges",
            "2015–2017 Postdoc, Oban College",
        ),
    )
    assert [(f["kind"], f["start"]) for f in got] == [("position", "2017"), ("position", "2015")]


def test_a_label_that_says_what_or_where_opens_an_entry() -> None:
    got = listed(
        "Positions",
        (
            "2017–2021 Lecturer, Acme University",
            "Visiting scholar: Oban College",
            "Tarn University: lecturer in tides",
            "2015–2017 Postdoc, Oban College",
        ),
        "li",
    )
    assert len(got) == 4

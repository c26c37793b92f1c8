"""Awards, projects, talks and services whose parts stand in whichever order and with whichever sign between them."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.facts.sums import sums
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict
from crawler.values.dates import find_range


def facts(body: str, media_type: str = "text/html") -> list[dict]:
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type=media_type))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


def below(heading: str, *lines: str) -> list[dict]:
    items = "".join(f"<li>{line}</li>" for line in lines)
    return facts(f"<h1>Jo Doe</h1><h2>{heading}</h2><ul>{items}</ul>")


@pytest.mark.parametrize(
    ("line", "title", "giver"),
    [
        ("Lock Prize – Leverhulme Trust – 2019", "Lock Prize", "Leverhulme Trust"),
        ("Lock Prize | Tarn University | 2019", "Lock Prize", "Tarn University"),
        ("Lock Prize (2019), Tarn University", "Lock Prize", "Tarn University"),
        ("Lock Prize [2019] – Royal Society", "Lock Prize", "Royal Society"),
        ("2019: Lock Prize. Tarn University.", "Lock Prize", "Tarn University"),
        ("IEEE: Best Paper Award (2019)", "Best Paper Award", "IEEE"),
        ("Lund Foundation – 35 Menders Under 35 – 2019", "35 Menders Under 35", "Lund Foundation"),
        ("Tarn University, Merit Scholarship, 2019", "Merit Scholarship", "Tarn University"),
        ("Best Paper Award (ACL), 2019", "Best Paper Award", "ACL"),
        ("Graduate Fellowship (GF), 2019", "Graduate Fellowship (GF)", None),
        ("Lock Prize, Tarn University, $1,500 (2019)", "Lock Prize", "Tarn University"),
        ("Honorable Mention, Thesis Competition – Society for Locks, 2019", None, "Society for Locks"),
        ("2019年 優秀論文賞 土木学会", "優秀論文賞", "土木学会"),
        ("2019年 国家奖学金，教育部", "国家奖学金", "教育部"),
    ],
)
def test_awards(line: str, title: str | None, giver: str | None) -> None:
    (got,) = below("Awards", line)
    assert (got["title"], got["organization"]) == (title or got["title"], giver)
    assert got["start"] == "2019"


def test_an_award_below_its_year_alone() -> None:
    html = "<h2>Awards</h2><div><h4>{}</h4><p>Merit Medal of Oars</p><p>Tarn University of Arts</p></div>"
    got = facts("<h1>Jo Doe</h1>" + html.format(2014) + html.format(2016)[15:])
    assert [(f["title"], f["year"]) for f in got] == [("Merit Medal of Oars", 2014), ("Merit Medal of Oars", 2016)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Deep Locks. Role: PI. Water Council. 2019–2021", ("Deep Locks", "PI", "Water Council")),
        ("2019–2021: Deep Locks, Zomer, Co-PI", ("Deep Locks", "Co-PI", "Zomer")),
        ("Deep Locks (Tarn Foundation) – PI – 2019–2021", ("Deep Locks", "PI", "Tarn Foundation")),
        ("“Deep Locks”, Tarn Trust, $24,500, 2019–2021", ("Deep Locks", None, "Tarn Trust")),
        ("Deep Locks, Formas, 3,2 MSEK, 2019–2021", ("Deep Locks", None, "Formas")),
        ("Deep Locks | Tarn Trust | 01/2019-12/2021", ("Deep Locks", None, "Tarn Trust")),
    ],
)
def test_projects(line: str, parts: tuple[str | None, ...]) -> None:
    (got,) = below("Projects", line)
    assert (got["title"], got["role"], got["organization"]) == parts
    assert (got["start"][:4], got["end"][:4]) == ("2019", "2021")


def test_who_pays_may_stand_first_throughout() -> None:
    got = below(
        "Projects",
        "NSERC | Sparse Gauges | 2010–2012",
        "Tarn Foundation | The Silt Archive | 2012–2014",
        "Horizon Europe | Deep Lakes | 2014–2016",
        "EPSRC | Barge | 2016–2018",
    )
    assert [f["title"] for f in got] == ["Sparse Gauges", "The Silt Archive", "Deep Lakes", "Barge"]
    assert [f["organization"] for f in got] == ["NSERC", "Tarn Foundation", "Horizon Europe", "EPSRC"]


def test_lines_that_one_button_unfolds() -> None:
    got = facts(
        "<h1>Jo Doe</h1><h2>Awards</h2><details><summary>Show all</summary><ul><li>Lock Prize, 2019</li>"
        "<li>Merit Medal, 2020</li></ul></details>"
    )
    assert [f["title"] for f in got] == ["Lock Prize", "Merit Medal"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Grant, €149,800, 2019", ["€149,800"]),
        ("Grant (1,2 Mio. €)", ["1,2 Mio. €"]),
        ("Grant – total amount: USD 75,000", ["total amount: USD 75,000"]),
        ("科研费，30万元，2020", ["30万元"]),
        ("The $100 laptop for 20 people, 2019, 2020", []),
    ],
)
def test_sums(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in sums(text)] == found


def test_months_in_figures_on_both_sides_of_a_dash() -> None:
    got = find_range("09/2016-12/2020")
    assert got is not None
    assert (got.start, got.end) == ("2016-09", "2020-12")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Why rivers forget (Poster), Tarn College, May 2021",
            ("Why rivers forget", "Poster", "Tarn College", "2021-05"),
        ),
        (
            "“Why rivers forget”. Keynote. Tarn College. May 2021",
            ("Why rivers forget", "Keynote", "Tarn College", "2021-05"),
        ),
        ("Tarn College, May 2021: Why rivers forget", ("Why rivers forget", None, "Tarn College", "2021-05")),
        ("AGU Fall Meeting, May 2021. Why rivers forget", ("Why rivers forget", None, "AGU Fall Meeting", "2021-05")),
        (
            "<i>Women at sea, 1850–1920</i>, Tarn College, 3 May 2021",
            ("Women at sea, 1850–1920", None, "Tarn College", "2021-05-03"),
        ),
        (
            "“Why rivers forget” [<a href='v.html'>video</a>]. Guest lecture. Tarn College, May 2021",
            ("Why rivers forget", "Guest lecture", "Tarn College", "2021-05"),
        ),
        (
            "“Why rivers forget”, Tarn College<span style='float:right'>May 3, 2021</span>",
            ("Why rivers forget", None, "Tarn College", "2021-05-03"),
        ),
    ],
)
def test_talks(line: str, parts: tuple[str | None, ...]) -> None:
    (got,) = below("Talks", line)
    assert (got["title"], got["role"], got["organization"], got["start"]) == parts


@pytest.mark.parametrize(
    ("heading", "line", "parts"),
    [
        ("Service", "Lock Review (Referee), 2019", ("Referee", "Lock Review", None)),
        ("Service", "Tarn University. Senate Representative. 2019", ("Senate Representative", "Tarn University", None)),
        ("Service", "2019: Secretary, IEEE", ("Secretary", "IEEE", None)),
        ("Service", "Member, Editorial Board, Lock Review, 2019", ("Member, Editorial Board", "Lock Review", None)),
        ("Service", "Reviewer, ICML (2018, 2019), ACL (2019)", ("Reviewer", "ICML (2018, 2019), ACL (2019)", None)),
        (
            "Teaching",
            "Guest Lecturer for Advanced Topics in Fluid Dynamics and Locks (CE 463), 2019",
            ("Guest Lecturer", None, "Advanced Topics in Fluid Dynamics and Locks"),
        ),
        (
            "Teaching",
            "Co-Instructor. Water Rights. Tarn College. 2019",
            ("Co-Instructor", "Tarn College", "Water Rights"),
        ),
    ],
)
def test_services(heading: str, line: str, parts: tuple[str | None, ...]) -> None:
    (got,) = below(heading, line)
    assert (got["role"], got["organization"], got["title"]) == parts
    assert "2019" in (got["start"] or "")[:4] + (got["end"] or "")[:4]


@pytest.mark.parametrize(
    ("heading", "item", "parts"),
    [
        ("Projects", "Deep Locks<ul><li>Tarn Trust, 2019–2021</li></ul>", ("Deep Locks", "Tarn Trust", "2019")),
        ("Awards", "Lock Prize<ul><li>Tarn University, 2019</li></ul>", ("Lock Prize", "Tarn University", "2019")),
        ("Teaching", "Canal Law<ul><li>Tarn College</li><li>2019</li></ul>", ("Canal Law", "Tarn College", "2019")),
        ("Enseignement", "Cours magistral, Canaux anciens, 2019", ("Canaux anciens", None, "2019")),
        (
            "Föredrag",
            "Föredrag: Gamla slussar, Tarns universitet, 2019",
            ("Gamla slussar", "Tarns universitet", "2019"),
        ),
        ("Projekt", "2019-2021. Vetenskapsrådet. Gamla slussar.", ("Gamla slussar", "Vetenskapsrådet", "2019")),
    ],
)
def test_what_stands_below_or_before(heading: str, item: str, parts: tuple[str | None, ...]) -> None:
    (got,) = below(heading, item)
    assert (got["title"], got["organization"], got["start"]) == parts

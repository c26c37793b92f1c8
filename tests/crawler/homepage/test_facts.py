"""One line of a CV at a time: which parts it has."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict

PARTS = ("title", "role", "organization", "place", "degree", "field", "advisor", "start", "end", "status", "year")


def facts(heading: str, *lines: str) -> list[dict]:
    body = f"# Jo Doe\n\n## {heading}\n\n" + "".join(f"- {line}\n" for line in lines)
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/markdown"))
    found = [as_dict(i) for i in read_facts(doc, sections(doc), ())]
    return [{k: f[k] for k in PARTS if f[k] is not None} for f in found]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Research Intern, Acme AI, Seattle, WA (Jan 2020 - Mar 2020)",
            {
                "role": "Research Intern",
                "organization": "Acme AI",
                "place": "Seattle, WA",
                "start": "2020-01",
                "end": "2020-03",
            },
        ),
        (
            "**Acme Labs**, Software Engineer, 2019 – present",
            {"role": "Software Engineer", "organization": "Acme Labs", "start": "2019", "status": "present"},
        ),
        (
            "2018.03 – 2019.02: Postdoctoral Fellow at University of California, Berkeley (Mentor: Prof. Ana B. Cruz)",
            {
                "role": "Postdoctoral Fellow",
                "organization": "University of California, Berkeley",
                "advisor": "Ana B. Cruz",
                "start": "2018-03",
                "end": "2019-02",
            },
        ),
        (
            "Visiting Researcher, Lab of Things, Oldtown, Germany, Summer 2021",
            {
                "role": "Visiting Researcher",
                "organization": "Lab of Things",
                "place": "Oldtown, Germany",
                "start": "2021-06",
            },
        ),
        (
            "Intern | Acme Inc. | Jun 2023 - Aug 2023",
            {"role": "Intern", "organization": "Acme Inc.", "start": "2023-06", "end": "2023-08"},
        ),
    ],
)
def test_positions(line: str, parts: dict) -> None:
    (got,) = facts("Experience", line)
    assert {k: got.get(k) for k in parts} == parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "**Ph.D.** in Computer Science, Acme University, Mar. 2018 - Present",
            {"degree": "Ph.D.", "field": "Computer Science", "organization": "Acme University", "status": "present"},
        ),
        (
            "B.Sc. Mathematics (First Class Honours), University of Oldtown, 2011",
            {"degree": "B.Sc.", "field": "Mathematics", "organization": "University of Oldtown", "end": "2011"},
        ),
        (
            "2012 - 2014: Master of Science in Physics, ETH Zurich. Advisor: Dr. Uli Kern",
            {"degree": "Master of Science", "field": "Physics", "organization": "ETH Zurich", "advisor": "Uli Kern"},
        ),
        (
            "Acme University, Ph.D. student in Economics, expected 2027",
            {
                "degree": "Ph.D.",
                "field": "Economics",
                "organization": "Acme University",
                "end": "2027",
                "status": "expected",
            },
        ),
    ],
)
def test_degrees(line: str, parts: dict) -> None:
    (got,) = facts("Education", line)
    assert {k: got.get(k) for k in parts} == parts


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Best Paper Award, 2019; Travel Grant, 2020", ["Best Paper Award", "Travel Grant"]),
        ("Acme PhD Fellowship 2021 and Beta Scholarship 2020", ["Acme PhD Fellowship", "Beta Scholarship"]),
        ("Award for Research and Teaching, 2020", ["Award for Research and Teaching"]),
        ("Rising Star 2022 (sponsored by Acme; 2022)", ["Rising Star 2022"]),
    ],
)
def test_awards_are_one_each(line: str, titles: list[str]) -> None:
    assert [f["title"] for f in facts("Awards", line)] == titles


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Feb. 2022. One paper accepted", {"title": "One paper accepted", "start": "2022-02", "year": 2022}),
        (
            "**[Nov 2024]** I will be at Conf 2025!",
            {"title": "I will be at Conf 2025!", "start": "2024-11", "year": 2024},
        ),
        (
            "*2025.11*: 🎉 One paper accepted by Conf 2026",
            {"title": "One paper accepted by Conf 2026", "start": "2025-11"},
        ),
        ("I joined Acme (May 2021)", {"title": "I joined Acme", "start": "2021-05"}),
        ("Our paper won at Conf 2020", {"title": "Our paper won at Conf 2020"}),
        ("Feb 3: New preprint", {"title": "New preprint"}),
    ],
)
def test_news(line: str, parts: dict) -> None:
    (got,) = facts("News", line)
    assert {k: got.get(k) for k in parts} == parts
    assert ("start" in got) == ("start" in parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Conference on Odd Things (**COT**) 2020, 2021 (expert), 2022",
            ("Conference on Odd Things (COT)", "2020", "2022", None),
        ),
        ("Transactions on Odd Things (**TOT**)", ("Transactions on Odd Things (TOT)", None, None, None)),
        ("COT 2021", ("COT", "2021", None, 2021)),
    ],
)
def test_services_below_their_role(line: str, parts: tuple) -> None:
    body = f"## Service\n**Conference Reviewer**\n- {line}\n- Other Venue 2019\n"
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/markdown"))
    first = next(as_dict(i) for i in read_facts(doc, sections(doc), ()))
    assert (first["section"], first["role"]) == ("Service", "Conference Reviewer")
    assert (first["organization"], first["start"], first["end"], first["year"]) == parts


def test_a_talk_is_one_an_occasion() -> None:
    body = (
        '## Talks\n- **"A Title, of Course"** \\\\\n  - @ Acme Lab, Korea, April 2021\n  - @ Odd Conf: ML, Dec 2021\n'
    )
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/markdown"))
    found = [as_dict(i) for i in read_facts(doc, sections(doc), ())]
    assert [(f["title"], f["organization"], f["place"], f["start"]) for f in found] == [
        ("A Title, of Course", "Acme Lab", "Korea", "2021-04"),
        ("A Title, of Course", "Odd Conf: ML", None, "2021-12"),
    ]


@pytest.mark.parametrize(
    ("heading", "line", "parts"),
    [
        (
            "Talks",
            "**Knot Days 2024** — A braid that nobody tied",
            {"title": "A braid that nobody tied", "organization": "Knot Days", "start": "2024", "year": 2024},
        ),
        (
            "Talks",
            "*Tie* **this**: *the mathematics of laces*, Tarn College, May 1, 2021",
            {
                "title": "Tie this: the mathematics of laces",
                "organization": "Tarn College",
                "start": "2021-05-01",
                "year": 2021,
            },
        ),
        (
            "Awards",
            "Compass Prize, Institute for Paper, Technology, and Ink, 2024",
            {
                "title": "Compass Prize",
                "organization": "Institute for Paper, Technology, and Ink",
                "start": "2024",
                "year": 2024,
            },
        ),
        (
            "Experience",
            "2022: Media Intern, Acme 2012 Lab",
            {"role": "Media Intern", "organization": "Acme 2012 Lab", "start": "2022", "year": 2022},
        ),
        (
            "Experience",
            "Ph.D. Associate, Tarn University (2002–2007)",
            {
                "role": "Ph.D. Associate",
                "organization": "Tarn University",
                "start": "2002",
                "end": "2007",
                "status": "past",
            },
        ),
        (
            "Service",
            "Deputy Director, Young Weavers Society (2017–2018)",
            {
                "role": "Deputy Director",
                "organization": "Young Weavers Society",
                "start": "2017",
                "end": "2018",
                "status": "past",
            },
        ),
        (
            "Awards",
            "Outstanding Reviewer, Letters on Weaving. 2014",
            {"title": "Outstanding Reviewer", "organization": "Letters on Weaving", "start": "2014", "year": 2014},
        ),
        (
            "Experience",
            "Project Engineer, Tarn Associates, Denver, CO, 2015 – 2017",
            {
                "role": "Project Engineer",
                "organization": "Tarn Associates",
                "place": "Denver, CO",
                "start": "2015",
                "end": "2017",
                "status": "past",
            },
        ),
        (
            "社会兼职",
            "2017-，织物学会，副主任委员",
            {"role": "副主任委员", "organization": "织物学会", "start": "2017", "status": "present"},
        ),
    ],
)
def test_lines_as_real_pages_print_them(heading: str, line: str, parts: dict) -> None:
    assert facts(heading, line) == [parts]


@pytest.mark.parametrize(
    "line", ["Developing LLM-assisted solutions", "Third Prize in the Undergraduate Physics Tournament"]
)
def test_no_degree(line: str) -> None:
    assert not any("degree" in f for f in facts("Experience", "Intern, Acme, 2020", line))

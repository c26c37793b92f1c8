"""Lists of a CV below headings that nobody knows, or below none: most of their entries say together what they are."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, as_dict

LIFE = (
    "1994: Diplom in Physik an der Universität Trier",
    "1997–2001: Arbeit im Rechenzentrum der Schleuse",
    "2001–2005: Assistentin an der Universität Graz",
    "Zeitgleich Promotion in Gezeitenkunde an der Universität Graz",
    "Seit 2014: Sektionsleiterin am Wasseramt Bremen",
)
STUDENTS = (
    "Ada Holm, PhD student, 2019–2023",
    "Bruno Keller, MSc student, 2018–2020",
    "Carla Roe, PhD student, 2016–2020",
)


def facts(body: str) -> list[dict]:
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


def listed(heading: str, lines: tuple[str, ...]) -> list[dict]:
    head = f"<h2>{heading}</h2>" if heading else ""
    return facts(f"{head}<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>")


@pytest.mark.parametrize("heading", ["", "Woher ich komme", "Lebenslauf"])
def test_a_course_of_life_is_known_by_its_dates(heading: str) -> None:
    got = listed(heading, LIFE)
    assert [(f["kind"], f["start"] or f["end"]) for f in got] == [
        ("education", "1994"),
        ("position", "1997"),
        ("position", "2001"),
        ("education", None),
        ("position", "2014"),
    ]
    assert got[1]["role"] is None  # of words that nobody knows only the dates are told
    assert got[4]["status"] == "present"


def test_it_may_hang_below_a_menu() -> None:
    inner = "".join(f"<li>{line}</li>" for line in LIFE)
    got = facts(f"<ul><li>Home Contact Teaching<ul>{inner}</ul></li></ul>")
    assert len(got) == len(LIFE)


def test_schools_before_the_first_job_are_studies() -> None:
    got = listed(
        "",
        (
            "2012 – 2016 Faculty of Agriculture, Tarn University",
            "2016 – 2018 Graduate School of Tides, Tarn University",
            "2018 – 2020 Research Fellow, Institute of Locks",
            "2020 – 2023 Lecturer, Oban University",
        ),
    )
    assert [f["kind"] for f in got] == ["education", "education", "position", "position"]


@pytest.mark.parametrize("heading", ["", "Those who came before", "Research guidance"])
def test_what_others_were_is_nothing_of_ones_own(heading: str) -> None:
    assert not listed(heading, STUDENTS)


def test_degrees_awarded_to_others_are_none() -> None:
    assert not listed("Guidance", ("Ph.D. awarded: seven, at Tarn University", "M.Phil. awarded: two"))


@pytest.mark.parametrize(
    ("heading", "kind", "lines"),
    [
        ("What I know", "education", ("LLB (Tarn University)", "MSc (Oban University)", "PhD (Graz University)")),
        ("For the house", "service", ("Membre du jury de la Schelde", "Président de la commission des écluses")),
        ("Nice things", "award", ("Best Paper Award, Locks 2019", "2020 Travel Grant of the Tide Society")),
    ],
)
def test_entries_that_all_begin_alike_tell_their_kind(heading: str, kind: str, lines: tuple[str, ...]) -> None:
    assert {f["kind"] for f in listed(heading, lines)} == {kind}


def test_prose_and_papers_are_not_taken_for_lives() -> None:
    assert not listed(
        "",
        (
            "In 2019 the professor of tides left the harbour, and nobody knew until 2021 where she had gone.",
            "2020: a storm",
            "2021: the director of the port resigned",
        ),
    )


@pytest.mark.parametrize(
    ("skills", "count"),
    [
        (("Git", "Matlab", "Adobe InDesign"), 0),
        (("FogLib", "WeirSim", "LockTool"), 3),
        (("tidekit: predicts tides from gauges", "lockstep: plans the passage of locks", "Matlab"), 3),
    ],
)
def test_tools_that_are_only_named_are_nobodys_projects(skills: tuple[str, ...], count: int) -> None:
    assert len(listed("Software", skills)) == count


def test_what_leads_to_more_is_no_entry() -> None:
    got = facts(
        "<h2>Projects</h2><ul><li>Tide gauges of the North, 2019–2021</li><li>Locks of the South, 2020–2022</li></ul>"
        '<p><a href="/all">All projects →</a></p>'
    )
    assert len(got) == 2


def test_a_heading_that_opens_with_years_is_an_entry_whatever_its_words_head_elsewhere() -> None:
    got = facts(
        "<h2>Education</h2><h4>2013-2016: BSc Tides</h4><p>Oban University</p>"
        "<h4>2007-2013: Voorbereidend Wetenschappelijk Onderwijs</h4><p>Gymnasium Leeuwarden</p>"
    )
    assert [f["kind"] for f in got] == ["education", "education"]


def test_a_motto_over_a_list_is_no_entry_of_it() -> None:
    got = facts(
        "<h2>Education</h2><div><p>From the coast to the locks.</p><ul><li>2008 PhD in Tides, Oban University</li>"
        "<li>2004 MSc in Peat, Tarn University</li></ul></div>"
    )
    assert [(f["degree"], f["end"]) for f in got] == [("PhD", "2008"), ("MSc", "2004")]


def test_a_motto_may_follow_an_entry_and_say_what_the_heading_says() -> None:
    row = "<article><div>{}</div><div><h3>{}</h3><p>{}</p></div></article>"
    jobs = (
        ("Since 2014", "Tarn University", "Lecturer in tides."),
        ("2011–2013", "Oban Lock Works", "Charts of kelp and wrack."),
    )
    got = facts(
        "<section><p>EXPERIENCE</p><h2>Academic and postdoctoral experience.</h2>"
        + "".join(row.format(*job) for job in jobs)
        + "</section>"
    )
    assert [(f["kind"], f["start"], f["organization"]) for f in got] == [
        ("position", "2014", "Tarn University"),
        ("position", "2011", "Oban Lock Works"),
    ]
    got = facts(
        "<h2>Awards</h2><ul><li>2025 Member of the Dyke Academy</li><li>Marks along the way.<ul>"
        "<li>2024 Teacher of Merit</li><li>2022 Order of the Quays</li></ul></li></ul>"
    )
    assert [(f["kind"], f["year"]) for f in got] == [("award", 2025), ("award", 2024), ("award", 2022)]


def test_what_opens_with_its_date_below_jobs_is_one_though_nobody_knows_its_words() -> None:
    (job,) = listed("Employment", ("2016 Kelp and wrack for the Lower Harbour",))
    assert (job["kind"], job["start"], job["role"]) == ("position", "2016", None)


def test_each_award_below_a_year_alone_has_that_year() -> None:
    got = facts(
        "<h2>Awards</h2><ul><li>2022<ul><li>Lock Medal</li></ul></li>"
        "<li>2020<ul><li>Tide Prize, Tarn University</li><li>Travel Grant of the Quays</li></ul></li>"
        "<li>2018<ul><li>Fog Fellowship</li></ul></li></ul>"
    )
    assert [(f["title"], f["start"]) for f in got] == [
        ("Lock Medal", "2022"),
        ("Tide Prize", "2020"),
        ("Travel Grant of the Quays", "2020"),
        ("Fog Fellowship", "2018"),
    ]


def test_a_job_that_lasts_by_a_word_in_brackets() -> None:
    got = facts(
        "<h2>Experience</h2><p><b>Research Associate</b> (Present)<br>Tarn University</p>"
        "<p><b>Lecturer</b> (2019–2022)<br>Oban University</p>"
    )
    assert [(f["role"], f["status"]) for f in got] == [("Research Associate", "present"), ("Lecturer", "past")]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Through the years", tuple(f"{n}. Roe, PhD student, 201{i} – 201{i + 3}" for i, n in enumerate("ABCD"))),
        ("Our history", ("1990 – 1995 First shop, with one technician", "1995 – 2001 Second shop, with a manager") * 2),
        ("Where I teach", ("BSc in Tides", "MSc in Tides", "PhD programme in Weirs")),
    ],
)
def test_what_is_no_course_of_ones_own_life(heading: str, lines: tuple[str, ...]) -> None:
    assert not listed(heading, lines)


def test_titles_that_are_sentences_stay_entries() -> None:
    items = "".join(
        f"<li>{title}<ul><li>2015-2017 first phase</li><li>2017-2019 second phase</li></ul></li>"
        for title in ("Fog on canals.", "Locks at night.")
    )
    assert [f["text"].split(" 20")[0] for f in facts(f"<h2>Projects</h2><ul>{items}</ul>")] == [
        "Fog on canals.",
        "Locks at night.",
    ]


def test_a_heading_of_papers_or_studies_is_told_by_spans_of_years() -> None:
    body = (
        "<h2>Tanulmányok</h2><ul><li><b>2017 – :</b><br>Vízparti Egyetem, Zsilip Doktori Iskola, doktorandusz</li>"
        "<li><b>2014 – 2016:</b><br>Vízparti Egyetem, csatornatan MSc szak, mesterdiploma</li>"
        "<li><b>2010 – 2013:</b><br>Vízparti Egyetem, hajózás BSc szak, alapdiploma</li></ul>"
    )
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    assert not read_publications(doc, sections(doc))[0]
    assert [f["degree"] for f in facts(body) if f["kind"] == "education"] == ["MSc", "BSc"]


def test_conferences_that_are_called_talks_are_talks() -> None:
    body = "<h2>Conférences</h2><ol>" + "".join(
        f"<li><p><b>Conférence :</b> « {title} »</p><p>Dans le cadre du colloque {title[3:]}, Université de la Marée, "
        f"{day} octobre 2019.</p></li>"
        for day, title in ((11, "La force des courants"), (22, "Les ancres et le vent"), (29, "Une vie de canal"))
    )
    doc = build(Page(url="https://example.org/", body=f"{body}</ol>".encode(), media_type="text/html"))
    assert not read_publications(doc, sections(doc))[0]
    assert [f["kind"] for f in facts(f"{body}</ol>")] == ["talk"] * 3


def test_papers_below_their_prizes_are_no_works() -> None:
    prizes = (
        ("Quayside Best Paper Award - 1st Prize", "H. Ito, R. Imai, L. Holm, and Y. Noda", "Comparison of long locks"),
        ("Best Paper Award Finalist", "L. Holm, and C. Roe", "A slow model of barges in the fog of autumn"),
        ("Rope Prize of the Lock Society", "L. Holm, Y. Noda, and C. Roe", "Knots that hold in salt water"),
    )
    items = "".join(
        f'<li><b>{prize}</b><br>{people}, "{title}," <i>Proc. of 10th International Conference on Canals</i>, '
        "pp. 332-345, Tarn, 2019.</li>"
        for prize, people, title in prizes
    )
    body = f"<h1>Lars Holm</h1><h2>Awards</h2><ul>{items}</ul>"
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    assert not [p.title for p in read_publications(doc, sections(doc))[0] if "Prize" in p.title or "Award" in p.title]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Talks</h2><h2>Conference Papers</h2><ul><li>J. Doe, A. Holm, “The rise of the water in rivers,” in Proc. "
        "SODA 2010, pp. 1-9.</li><li>A. Holm, J. Doe, “How weirs change the flow of fish,” in Proc. SODA 2012, pp. 3-7."
        "</li></ul>",
        "<h2>Books</h2><ul><li>2021 – Rivers: a history of their banks. Acme University Press.</li>"
        "<li>2018 – Tides: what the moon does. Tarn University Press.</li></ul>",
    ],
    ids=["proceedings below an empty heading of talks", "titles with a colon behind a year"],
)
def test_works_that_look_like_talks_and_lives(body: str) -> None:
    doc = build(Page(url="https://example.org/", body=body.encode(), media_type="text/html"))
    assert len(read_publications(doc, sections(doc))[0]) == 2

# ruff: noqa: E501 (lists are read more easily whole)
"""Each field of a fact holds its own words and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.homepage.facts import award_names, bare_posts, bare_roles, course_names
from crawler.items import Fact, Page
from crawler.reading import read_page


def facts(heading: str, *lines: str) -> list[Fact]:
    listed = "".join(f"<li>{line}</li>" for line in lines)
    body = f"<h1>Ann Poe</h1><h2>{heading}</h2><ul>{listed}</ul>"
    page = Page(url="https://uni.example.edu/~apoe/", body=body.encode(), media_type="text/html")
    return [i for i in read_page(page).items if isinstance(i, Fact)]


@pytest.mark.parametrize(
    ("line", "title", "organization"),
    [
        ("Tarn Research Grant to study the letters of millers, Weir University, 2016", "Tarn Research Grant", "Weir University"),
        ("Quay Tuition Scholarship for attending “Sluices of the North” at the Lock Institute, 2016", "Quay Tuition Scholarship", None),
        ("Canal Doctoral Fellowship, “A Place to Moor: Stories of Bargees,” Society for Inland Navigation, 2021", "Canal Doctoral Fellowship", "Society for Inland Navigation"),
        ("“The Sluice as a Stage,” Curriculum Renewal Grant, Weir University, 2014 ($9,000)", "The Sluice as a Stage", "Weir University"),
        ("Winner, the Best Poster Award at the Society for Weirs Annual Meeting (Dec 2016)", "Best Poster Award", "Society for Weirs Annual Meeting"),
        ("Humane Locks Fellowship (declined), 2017", "Humane Locks Fellowship", None),
        ("<b>Completion Fellowship</b> QSU Graduate College, 2018", "Completion Fellowship", "QSU Graduate College"),
        ("2014 国家奖学金，中国", "国家奖学金", None),
        ("2017/05: 堰堤学会 「学生優秀発表賞」受賞", "学生優秀発表賞", "堰堤学会"),
        # what a rank is of, whom two words behind a comma name, and how many were honoured stay
        ("Second place, Puzzle Contest of the North, 2018", "Second place, Puzzle Contest of the North", None),
        ("Best Poster Award, Lantern Days, 2023", "Best Poster Award, Lantern Days", None),
        ("Lantern Medal (1%), 2023", "Lantern Medal (1%)", None),
        # and so does all of what it is for
        ("Prize for Outstanding Contributions to Fog, 2019", "Prize for Outstanding Contributions to Fog", None),
        ("Award for Services to Engineering, 2019", "Award for Services to Engineering", None),
        ("Medal for Contribution to Science, 2019", "Medal for Contribution to Science", None),
        ("Award for Innovation through Research, 2019", "Award for Innovation through Research", None),
        ("Award for Excellence in Teaching at the Faculty Level, 2019", "Award for Excellence in Teaching at the Faculty Level", None),
        ("Award for Excellence in Teaching from the University of Weir, 2019", "Award for Excellence in Teaching", "University of Weir"),
    ],
)  # fmt: skip
def test_what_an_award_is_called(line: str, title: str, organization: str | None) -> None:
    found = facts("Awards", line)
    assert [(f.title, f.organization) for f in found] == [(title, organization)]


@pytest.mark.parametrize(
    ("line", "title", "organization"),
    [
        ("“Locks, Weirs, and Tides” (Fall 2002). University of Tarn", "Locks, Weirs, and Tides", "University of Tarn"),
        ("«Il fiume: argini, chiuse e mulini», Università di Chiusa, 2019", "Il fiume: argini, chiuse e mulini", "Università di Chiusa"),
    ],
)  # fmt: skip
def test_signs_in_quotation_marks_part_nothing(line: str, title: str, organization: str) -> None:
    found = facts("Teaching", line)
    assert [((f.title or "").strip("“”«»"), f.organization) for f in found] == [(title, organization)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Second Language Tides: Theory and Practice (Spring 2016)", "Second Language Tides: Theory and Practice"),
        ("F10: Tides, Revisited: Currents in Perspective (LOCK 4800)*", "Tides, Revisited: Currents in Perspective"),
        ("Fall 2022: Elementary Locks (Face-to-Face, 2 sections), Teaching Assistant, Enrollment: 61+59", "Elementary Locks"),
        ("Spring 2021: College Algebra (Online), Teaching Assistant, Enrollment: 120", "College Algebra"),
        ("Cloud Weirs (8CLD202) - Undergraduate Course, Fall 2023", "Cloud Weirs"),
        ("Écluses en Licence 3 (Mathématiques).", "Écluses"),
        ("Tides for Beginners (exercise sessions), Fall 2015", "Tides for Beginners"),
        ("2019 (Tolmin University, Norland): The crisis of locks", "The crisis of locks"),
        ("Taught LOCK 2600: Computing Tides in Fall 2012", "LOCK 2600: Computing Tides"),
        # for whom it was stays, as a level and a part of it do
        ("Econometrics of Weirs (MSc)", "Econometrics of Weirs (MSc)"),
        ("Canal Law (I and II)", "Canal Law (I and II)"),
        # what it is about stays, though its words may say a form, a year or that it was taught
        ("Machines for Millers (Online Learning), Fall 2015", "Machines for Millers (Online Learning)"),
        ("Geography (Remote Sensing), Fall 2015", "Geography (Remote Sensing)"),
        ("Novels of the Canal (Elective Affinities), Fall 2015", "Novels of the Canal (Elective Affinities)"),
        ("Topics in L2 Acquisition, Fall 2015", "Topics in L2 Acquisition"),
        ("Topics in Master Planning, Fall 2015", "Topics in Master Planning"),
        ("Teaching English as a Second Language, Fall 2015", "Teaching English as a Second Language"),
        ("Teaching Mathematics, Fall 2015", "Teaching Mathematics"),
        ("I have taught Sluices, Fall 2015", "Sluices"),
    ],
)  # fmt: skip
def test_what_a_course_is_called(line: str, title: str) -> None:
    assert [f.title for f in facts("Teaching", line)] == [title]


def test_courses_below_their_schools() -> None:
    body = "# Ann Poe\n\n## Teaching\n\n### University of Tarn\n- S17: Ethics of Locks\n- W17: Weirs\n\n### UCLA\n- F08: Tides\n- F07: Currents\n"
    page = Page(url="https://uni.example.edu/~apoe/", body=body.encode(), media_type="text/markdown")
    found = [i for i in read_page(page).items if isinstance(i, Fact)]
    assert [(f.title, f.organization) for f in found] == [
        ("Ethics of Locks", "University of Tarn"),
        ("Weirs", "University of Tarn"),
        ("Tides", "UCLA"),
        ("Currents", "UCLA"),
    ]


@pytest.mark.parametrize(
    ("line", "role", "organization"),
    [
        ("Mentor, LockCamp Tolmin: Programming for Millers, 2016-2017", "Mentor", "LockCamp Tolmin: Programming for Millers"),
        ("2021 Reviewer: 10th Conference on Sluices (CS 2021)", "Reviewer", "10th Conference on Sluices"),
        ("Guest Editor IEEE Transactions on Weirs, 2019", "Guest Editor", "IEEE Transactions on Weirs"),
        ("PC, WEIR 2020", "PC", "WEIR"),
        ("National representative to Committee D, Union of Locks (1989-1995)", "National representative", "Union of Locks"),
        ("Member, Editorial Board, Lock Review, 2019", "Member, Editorial Board", "Lock Review"),
        ("Rédacteur en chef, revue Écluses, 2012", "Rédacteur en chef", "revue Écluses"),
        ("Member of the Program Committee of LOCKS 2013", "Member of the Program Committee", "LOCKS"),
        ("Member of the Board of Studies, 2019", "Member of the Board of Studies", None),
        ("Area Chair for ICML, 2019", "Area Chair", "ICML"),
    ],
)  # fmt: skip
def test_what_an_office_makes_of_somebody(line: str, role: str, organization: str | None) -> None:
    assert [(f.role, f.organization) for f in facts("Service", line)] == [(role, organization)]


@pytest.mark.parametrize(
    ("line", "role", "title"),
    [
        ("LOC 516: Automated Sluices, Teaching Assistant (Fall 23)", "Teaching Assistant", "LOC 516: Automated Sluices"),
        ("Tides for Actuaries, Teaching Assistant to Eva Roe, Fall 2015", "Teaching Assistant", "Tides for Actuaries"),
        ("Winter 2006 – 2008 : Section Leader, LOC106A : Weir Methods", "Section Leader", "LOC106A : Weir Methods"),
    ],
)  # fmt: skip
def test_what_a_lesson_makes_of_somebody(line: str, role: str, title: str) -> None:
    assert [(f.role, f.title) for f in facts("Teaching", line)] == [(role, title)]


def test_an_office_of_the_line_goes_before_that_of_the_heading() -> None:
    found = facts("学会活動 委員", "The 2nd Lock Conference (LC2012), Program Committee", "The 4th Weir Workshop, 2014")
    assert found[0].role == "Program Committee"


@pytest.mark.parametrize(
    ("line", "role", "organization", "place"),
    [
        ("March 2025–present: Visiting Professor (till Feb. 2027), Technical University of Weir", "Visiting Professor", "Technical University of Weir", None),
        ("2012-2014 Weir State University Graduate Research Associate (School of Locks and Tides)", "Graduate Research Associate", "Weir State University", None),
        ("10/95 - 07/96 Research Fellow at the School of Tides, University of Weir funded by the Canal Council", "Research Fellow", "School of Tides, University of Weir", None),
        ("Feb 1996 – Mar 1997 Engineer in Palm and Quay (M&E) Limited", "Engineer", "Palm and Quay (M&E) Limited", None),
        ("2018–2020 Postdoc, Lock Institute (tides team)", "Postdoc", "Lock Institute", None),
        ("2022–2025: Investigador, Universidad de Weir, Reino Unido", "Investigador", "Universidad de Weir", "Reino Unido"),
        ("1997년 - 현 재: 한빛대학교 신호처리연구센터 객원연구원", "객원연구원", "한빛대학교 신호처리연구센터", None),
        ("2021年8月 - 2022年3月 ： 北浜大学 リサーチアシスタント", "リサーチアシスタント", "北浜大学", None),
        # what sort of post it was, and how a place is shortened, stay
        ("2013 - 2016, Assistant Professor (Tenure Track), Weir University", "Assistant Professor (Tenure Track)", "Weir University", None),
        ("2021–2022: Postdoc, Halle Institute for Weirs (HIW)", "Postdoc", "Halle Institute for Weirs (HIW)", None),
        ("2013 - 2016, Assistant Professor (tenure track), Weir University", "Assistant Professor (tenure track)", "Weir University", None),
        ("2013 - 2016, Lecturer (part time), Weir University", "Lecturer (part time)", "Weir University", None),
        ("2013 - 2016, Privatdozent (venia legendi), Weir University", "Privatdozent (venia legendi)", "Weir University", None),
        ("2013 - 2016, Chair “Fog and Society”, Lock University", "Chair “Fog and Society”", "Lock University", None),
        # a place without a sign behind it takes its town, its subject and its school
        ("2012-2014 University College London Research Fellow", "Research Fellow", "University College London", None),
        ("2012-2014 Trinity College Dublin Lecturer", "Lecturer", "Trinity College Dublin", None),
        ("2012-2014 Tarn University of Applied Sciences Lecturer", "Lecturer", "Tarn University of Applied Sciences", None),
        ("2012-2014 Boston University Medical School Instructor", "Instructor", "Boston University Medical School", None),
        ("2012-2014 Weir University Physics Professor", None, "Weir University Physics Professor", None),
    ],
)  # fmt: skip
def test_what_a_post_and_its_place_are_called(
    line: str, role: str | None, organization: str, place: str | None
) -> None:
    assert [(f.role, f.organization, f.place) for f in facts("Experience", line)] == [(role, organization, place)]


@pytest.mark.parametrize(
    ("line", "degree", "field", "organization"),
    [
        ("2009 : Doctorat en Vision par Ordinateur de l'Université de Weir.", "Doctorat", "Vision par Ordinateur", "Université de Weir"),
        ("Doctor of Philosophy by the University of Weir, with a thesis on sluices (1981).", "Doctor of Philosophy", None, "University of Weir"),
        ("2018 : Habilitation à Diriger des Recherches, INP Tolmin", "Habilitation à Diriger des Recherches", None, "INP Tolmin"),
        ("PhD at the University of Weir in the lab of Eva Roe, 2019", "PhD", None, "University of Weir"),
        ("Ph.D. in Literary, Cultural, and Tidal Studies, University of Weir, 2017", "Ph.D.", "Literary, Cultural, and Tidal Studies", "University of Weir"),
    ],
)  # fmt: skip
def test_what_was_studied_where(line: str, degree: str, field: str | None, organization: str) -> None:
    assert [(f.degree, f.field, f.organization) for f in facts("Education", line)] == [(degree, field, organization)]


@pytest.mark.parametrize(
    ("words", "role", "organization"),
    [
        ("Editor at Large", "Editor at Large", None),
        ("Vice President for Research", "Vice President for Research", None),
        ("Member of the Board of Studies", "Member of the Board of Studies", None),
        ("Member of the Board of Directors, Lock Society", "Member of the Board of Directors", "Lock Society"),
        ("Area Chair for ICML", "Area Chair", "ICML"),
        ("Treasurer of the Canal Society", "Treasurer", "Canal Society"),
        ("Advisor to the Miller", "Advisor to the Miller", None),
    ],
)
def test_what_is_cut_off_an_office_is_whom_it_is_for(words: str, role: str, organization: str | None) -> None:
    assert bare_roles.bare(words, "service") == (role, organization)


def test_lines_without_end_are_left_alone() -> None:
    brackets = "Professor " + "( " * 10_000
    awards = "Award, " * 3_000
    assert (
        bare_posts.bare_organization(brackets)
        == bare_posts.bare_role(brackets)
        == course_names.bare(brackets)
        == brackets
    )
    assert award_names.bare(awards, None) == (awards, None)


_WORDS = (
    "University College Institute Lab of at the and Tarn London Sciences Research Senior Lecturer Professor Fellow Medical"
    " Award Prize for in to 2019 2020–2023 ( ) , : ; – Course Teaching Member Board “ ” PhD"
).split()


@given(
    st.sampled_from(["Employment", "Awards", "Teaching", "Service", "Education", "Whatever"]),
    st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4),
)
def test_words_in_whichever_order_are_read_or_left(heading: str, lines: list[str]) -> None:
    assert all(set(fact.text.split()) <= set(" ".join(lines).split()) for fact in facts(heading, *lines))

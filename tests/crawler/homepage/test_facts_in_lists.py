"""Facts in the structures that CVs and front pages are made with: cards, tables with heads, mixed sections, notes."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict

FIELDS = {"t": "title", "r": "role", "o": "organization", "p": "place", "d": "degree", "f": "field", "a": "advisor"}
FIELDS |= {"s": "start", "e": "end", "st": "status", "y": "year"}


def facts(body: str) -> list[dict]:
    page = f"<html><body><h1>Ada Holm</h1>{body}</body></html>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


def told(line: str) -> dict[str, str]:
    """`award | t=Best Poster | y=2021`: the kind, and the fields that matter."""
    kind, *fields = line.split(" | ")
    return {"kind": kind, **{FIELDS[k]: v for k, v in (f.split("=", 1) for f in fields)}}


CASES = {
    "a table of schools below a heading of careers": (
        "<h2>経歴</h2><table><tr><th>入学年度</th><th>修了年度</th><th>学校名</th><th>学部/研究科</th></tr>"
        "<tr><td>2018</td><td>2019</td><td>運河大学</td><td>工学部</td></tr>"
        "<tr><td>2020</td><td>2021(予定)</td><td>運河大学大学院</td><td>工学研究科</td></tr></table>",
        "education | o=運河大学 | s=2018 | e=2019",
        "education | o=運河大学大学院 | e=2021 | f=工学研究科",
    ),
    "cards with a date beside the headings of each job": (
        '<h2>Experience</h2><div class="timeline"><div class="item"><div class="date">Jun 2021 – Aug 2021</div><div>'
        "<h4>Research Intern</h4><h5>Acme Labs, Seattle</h5><p>Lock control. Mentor: Jane Roe.</p></div></div>"
        '<div class="item"><div class="date">2018 – 2020</div><div><h4>Software Engineer</h4><h5>Beta GmbH, Berlin</h5>'
        "<p>Built pipelines.</p></div></div></div>",
        "position | r=Research Intern | o=Acme Labs | p=Seattle | s=2021-06 | e=2021-08 | a=Jane Roe",
        "position | r=Software Engineer | o=Beta GmbH | p=Berlin | s=2018 | e=2020",
    ),
    "cards of two headings alike": (
        "<section><h1>Experience</h1><div class=card><div><h4>Research Scientist</h4><h4>Acme Labs</h4>"
        "<div>Jan 2021 – Present<span></span><span>Zurich</span></div><div><p>Responsibilities include:</p><ul>"
        "<li>Analysing</li><li>Modelling</li></ul></div></div></div><div class=card><div><h4>Postdoc</h4>"
        "<h4>University of Tolmin</h4><div>Jan 2018 – Dec 2020</div></div></div></section>",
        "position | r=Research Scientist | o=Acme Labs | p=Zurich | s=2021-01 | st=present",
        "position | r=Postdoc | o=University of Tolmin | s=2018-01 | e=2020-12",
    ),
    "kinds of talks are no titles": (
        '<h2>Talks and Teaching</h2><h3>Talks</h3><ul><li>"Locks that learn", Google Research, Zurich, May 2022</li>'
        "</ul><h3>Teaching</h3><ul><li>CS 101 Programming, Teaching Assistant, Spring 2021</li></ul>",
        "talk | t=Locks that learn | o=Google Research | s=2022-05",
        "service | r=Teaching Assistant | t=CS 101 Programming",
    ),
    "awards below heads of columns": (
        "<h2>Awards</h2><table><tr><th>Year</th><th>Award</th><th>Institution</th></tr><tr><td>2021</td>"
        "<td>Early Career Prize</td><td>Royal Society of Canals</td></tr><tr><td>2018</td><td>Best Thesis Prize</td>"
        "<td>University of Tolmin</td></tr></table>",
        "award | t=Early Career Prize | o=Royal Society of Canals | y=2021",
        "award | t=Best Thesis Prize | o=University of Tolmin | y=2018",
    ),
    "grants below heads of columns": (
        "<h2>Research Grants</h2><table><tr><th>Period</th><th>Title</th><th>Funder</th><th>Amount</th><th>Role</th>"
        "</tr><tr><td>2021–2024</td><td>Learning to steer barges</td><td>EPSRC</td><td>£410,000</td><td>PI</td></tr>"
        "<tr><td>2018–2020</td><td>Small rivers, big data</td><td>British Academy</td><td>£9,800</td><td>Co-I</td>"
        "</tr></table>",
        "project | t=Learning to steer barges | o=EPSRC | r=PI | s=2021 | e=2024",
        "project | t=Small rivers, big data | o=British Academy | r=Co-I | s=2018 | e=2020",
    ),
    "courses below heads of columns that no element marks": (
        "<h2>Teaching</h2><table><tr><td>Course</td><td>Term</td><td>Role</td></tr><tr><td>Hydraulics I</td>"
        "<td>Fall 2020</td><td>Lecturer</td></tr><tr><td>Numerical Methods</td><td>Spring 2019</td>"
        "<td>Teaching Assistant</td></tr></table>",
        "service | t=Hydraulics I | r=Lecturer | y=2020",
        "service | t=Numerical Methods | r=Teaching Assistant | y=2019",
    ),
    "awards and service": (
        "<h2>Awards and Service</h2><ul><li>Best Reviewer Award, ICML 2020</li><li>Dean's List, University of Tolmin, "
        "2012</li><li>Area chair, NeurIPS 2022, 2023</li><li>Reviewer for JMLR and TPAMI</li></ul>",
        "award | t=Best Reviewer Award | y=2020",
        "award | t=Dean's List | o=University of Tolmin | y=2012",
        "service | r=Area chair | s=2022 | e=2023",
        "service | r=Reviewer | o=JMLR and TPAMI",
    ),
    "talks and teaching in one list": (
        "<h2>Talks and Teaching</h2><ul><li>Guest lecture on lock scheduling, CS 229, Carrow College, Fall 2022</li>"
        '<li>Invited talk, "Locks that learn", Google Research, Zurich, May 2022</li><li>Teaching Assistant, CS 101 '
        "Introduction to Programming, University of Tolmin, Spring 2021</li></ul>",
        "service | y=2022",
        "talk | t=Locks that learn | o=Google Research | p=Zurich | s=2022-05",
        "service | r=Teaching Assistant | y=2021",
    ),
    "grants and awards": (
        '<h2>Grants and Awards</h2><ul><li>NSF Award #1234567, "Locks and graphs" (PI), $450,000, 2019–2023</li>'
        "<li>Best Paper Award, KDD 2018</li><li>Google Faculty Research Award, 2017</li></ul>",
        "project | t=Locks and graphs | r=PI | s=2019 | e=2023",
        "award | t=Best Paper Award",
        "award | t=Google Faculty Research Award | y=2017",
    ),
    "months below a year": (
        "<h2>News</h2><h3>2024</h3><ul><li>March: Two papers at CVPR</li><li>January: Moved to Tolmin</li></ul>"
        "<h3>2023</h3><ul><li>Dec 5: Best paper award at WACV</li></ul>",
        "news | t=Two papers at CVPR | s=2024-03",
        "news | t=Moved to Tolmin | s=2024-01",
        "news | t=Best paper award at WACV | s=2023-12-05",
    ),
    "a note behind courses": (
        "<h2>Teaching</h2><h3>Teaching Assistant</h3><ul><li>ECON 402 Game Theory, Fall 2018</li></ul>"
        "<p>Student evaluations are available <a href=e.pdf>here</a>.</p>",
        "service | r=Teaching Assistant | y=2018",
    ),
    "schools as bold lines": (
        "<h2>Teaching</h2><p><b>University of Tolmin</b></p><ul><li>Introduction to Syntax (undergraduate), 2019</li>"
        "</ul><p><b>Carrow College</b></p><ul><li>Language and Mind, 2017</li></ul>",
        "service | t=Introduction to Syntax (undergraduate) | o=University of Tolmin",
        "service | t=Language and Mind | o=Carrow College | y=2017",
    ),
    "the rest of a list in a hidden box": (
        "<h2>News</h2><ul><li>[09/2023] One paper accepted to EMNLP.</li><li>2023-06-01: New preprint.</li></ul>"
        '<div id="more" style="display:none"><ul><li>[01/2022] I joined Tolmin.</li></ul></div><a href=#>show more</a>',
        "news | t=One paper accepted to EMNLP. | s=2023-09",
        "news | t=New preprint. | s=2023-06-01",
        "news | t=I joined Tolmin. | s=2022-01",
    ),
    "sentences below one date": (
        "<h2>What's new</h2><dl><dt>June 2024</dt><dd>Our lock paper won an award.</dd><dd>I moved to Leeds.</dd>"
        "<dt>May 2024</dt><dd>New preprint.</dd></dl>",
        "news | t=Our lock paper won an award. | s=2024-06",
        "news | t=I moved to Leeds. | s=2024-06",
        "news | t=New preprint. | s=2024-05",
    ),
    "two awards behind one year": (
        "<h2>Awards</h2><ul><li>2023: Best Paper Award, SOSP; Distinguished Artifact Award, OSDI</li></ul>",
        "award | t=Best Paper Award | o=SOSP | y=2023",
        "award | t=Distinguished Artifact Award | o=OSDI | y=2023",
    ),
    "awards that are headings": (
        "<h2>Awards</h2><h3><a href=a>IEEE Best Paper Award</a></h3><p>For our paper on locks, 2021.</p>"
        "<h3>Early Career Fellowship</h3><p>Leverhulme Trust, 2018–2021.</p>",
        "award | t=IEEE Best Paper Award | y=2021",
        "award | t=Early Career Fellowship | o=Leverhulme Trust | s=2018 | e=2021",
    ),
    "courses below a bold line of role and school": (
        "<h2>Teaching Experience</h2><p><b>Lecturer, University of Tolmin</b><br>Econometrics (MSc), 2019–2021<br>"
        "Statistics (BSc), 2018</p><p><b>Teaching Assistant, LSE</b><br>EC220 Econometrics, 2015–16</p>",
        "service | t=Econometrics (MSc) | r=Lecturer | o=University of Tolmin",
        "service | t=Statistics (BSc) | r=Lecturer | y=2018",
        "service | t=EC220 Econometrics | r=Teaching Assistant",
    ),
    "a course that is called like a firm": (
        "<h2>Teaching</h2><p><b>Fall 2023</b></p><ul><li>CS 101: Intro</li></ul><p><b>Spring 2022</b></p>"
        "<ul><li>CS 340: Systems</li></ul>",
        "service | t=CS 101: Intro | y=2023",
        "service | t=CS 340: Systems | y=2022",
    ),
    "a meeting in italics behind the title": (
        "<h2>Talks</h2><ol><li>Canals and credit. <i>AEA Annual Meeting</i>, San Diego, January 2020.</li>"
        "<li>Mud and money. <i>University of Oslo</i>, Norway, March 2019 (invited).</li></ol>",
        "talk | t=Canals and credit | o=AEA Annual Meeting | p=San Diego | s=2020-01",
        "talk | t=Mud and money | o=University of Oslo | s=2019-03",
    ),
    "a menu and a footer behind awards": (
        "<h2>Awards</h2><ul><li>Best Poster Award, 2017</li></ul><footer><ul><li><a href=/>Home</a></li>"
        "<li><a href=/cv>CV</a></li><li>© 2024 Ada Holm</li></ul></footer>",
        "award | t=Best Poster Award | y=2017",
    ),
    "employers below jobs": (
        "<h2>Work experience</h2><ul><li>Spring 2024: Academic Pages Collaborator<ul><li>GitHub University</li>"
        "<li>Supervisor: Jane Roe</li></ul></li></ul>",
        "position | r=Academic Pages Collaborator | o=GitHub University | s=2024-03 | a=Jane Roe",
    ),
}


def test_lines_of_plain_texts_that_tell_more_of_a_degree() -> None:
    body = (
        "Ada Holm\n\nEDUCATION\n\n  Ph.D., Computer Science, University of Tolmin    2019\n     Thesis: Locks\n"
        "     Advisor: Jane Roe\n  B.S., Mathematics, Carrow College    2013\n\nEMPLOYMENT\n\n"
        "  2020-      Lecturer, University of Leeds\n  2014-2018  Engineer, Acme Inc.\n"
    )
    doc = build(Page(url="https://example.org/cv.txt", body=body.encode(), media_type="text/plain"))
    found = [as_dict(i) for i in read_facts(doc, sections(doc), ())]
    assert [(f["kind"], f["advisor"], f["status"]) for f in found] == [
        ("education", "Jane Roe", "past"),
        ("education", None, "past"),
        ("position", None, "present"),
        ("position", None, "past"),
    ]


@pytest.mark.parametrize("case", CASES)
def test_structures_tell_their_facts(case: str) -> None:
    body, *lines = CASES[case]
    expected = [told(line) for line in lines]
    got = facts(body)
    assert [{k: str(g[k]) for k in e} for g, e in zip(got, expected, strict=False)] == expected
    assert len(got) == len(expected)

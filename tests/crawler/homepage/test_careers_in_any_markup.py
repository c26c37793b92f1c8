"""Jobs and degrees whose lines the markup parts, in every way that CVs are set: one entry each, with all it says."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Fact, Page

_JOBS = [
    ("Software Engineer", "Acme University", "2019", None, "present"),
    ("Teaching Fellow", "Institute of Tides", "2015", "2019", "past"),
]
_DEGREES = [
    ("PhD", "Physics", "Acme University", "2015", "2019"),
    ("MSc", "Physics", "Tolmin College", "2012", "2014"),
]


def _facts(body: str, kind: str, media_type: str = "text/html") -> list[Fact]:
    if media_type == "text/html":
        body = f"<html><head><title>Ada Holm</title></head><body><h1>Ada Holm</h1>{body}</body></html>"
    page = Page("https://www.example.org/~holm/", body.encode(), media_type, None, None)
    return [i for i in read(build(page)) if isinstance(i, Fact) and (i.kind == kind or not kind)]


_BOXES = """<h2>Work Experience</h2>
<div class="cv-item"><div><b>Software Engineer</b></div><div>Acme University</div><div>2019 – present</div></div>
<div class="cv-item"><div><b>Teaching Fellow</b></div><div>Institute of Tides</div><div>2015 – 2019</div></div>"""
_ROWS = """<h2>Work Experience</h2>
<div class="row"><div class="col-3">2019 – present</div><div class="col-9"><div>Software Engineer</div>
<div>Acme University</div></div></div>
<div class="row"><div class="col-3">2015 – 2019</div><div class="col-9"><div>Teaching Fellow</div>
<div>Institute of Tides</div></div></div>"""
_TABLE = """<h2>Work Experience</h2><table>
<tr><td>2019 – present</td><td><b>Software Engineer</b></td></tr><tr><td></td><td>Acme University</td></tr>
<tr><td>2015 – 2019</td><td><b>Teaching Fellow</b></td></tr><tr><td></td><td>Institute of Tides</td></tr></table>"""
_BULLETS = """<h2>Work Experience</h2><ul>
<li>2019 – present: Software Engineer<ul><li>Acme University</li><li>Built gauges for slow rivers</li></ul></li>
<li>2015 – 2019: Teaching Fellow<ul><li>Institute of Tides</li><li>Taught about slow rivers</li></ul></li></ul>"""
_FLOATED = """<h2>Work Experience</h2>
<p><b>Software Engineer</b><span style="float:right">2019 – present</span><br>Acme University</p>
<p><b>Teaching Fellow</b><span style="float:right">2015 – 2019</span><br>Institute of Tides</p>"""
_COLUMNS = """<h2>Work Experience</h2><pre>
Software Engineer    Acme University       2019 – present
Teaching Fellow      Institute of Tides    2015 – 2019
</pre>"""


@pytest.mark.parametrize("body", [_BOXES, _ROWS, _TABLE, _BULLETS, _FLOATED, _COLUMNS])
def test_a_job_is_whole_however_its_lines_are_set(body: str) -> None:
    found = [(f.role, f.organization, f.start, f.end, f.status) for f in _facts(body, "")]
    assert found == _JOBS


_EDU_TABLES = """<h2>Education</h2>
<table><tr><td>2015 – 2019</td><td><b>PhD in Physics</b></td></tr><tr><td></td><td>Acme University</td></tr></table>
<table><tr><td>2012 – 2014</td><td><b>MSc in Physics</b></td></tr><tr><td></td><td>Tolmin College</td></tr></table>"""
_EDU_RECORDS = """<h2>Education</h2>
<section><header><div>2015 – 2019</div><div><div>PhD</div><div>Physics</div><div>Acme University</div></div></header>
</section>
<section><header><div>2012 – 2014</div><div><div>MSc</div><div>Physics</div><div>Tolmin College</div></div></header>
</section>"""
_EDU_HONOURS = """<h2>Education</h2>
<div><div><b>PhD in Physics</b></div><div>Acme University</div><div>2015 – 2019</div><p>First Class Honours</p></div>
<div><div><b>MSc in Physics</b></div><div>Tolmin College</div><div>2012 – 2014</div><p>First Class Honours</p></div>"""


@pytest.mark.parametrize("body", [_EDU_TABLES, _EDU_RECORDS, _EDU_HONOURS])
def test_a_degree_is_whole_however_its_lines_are_set(body: str) -> None:
    found = [(f.degree, f.field, f.organization, f.start, f.end) for f in _facts(body, "")]
    assert found == _DEGREES


def test_a_cell_that_spans_rows_is_the_employer_in_all_of_them() -> None:
    body = """<h2>Employment</h2><table><tr><td rowspan="2">Acme University</td><td>Reader</td><td>2019 – 2022</td></tr>
<tr><td>Lecturer</td><td>2015 – 2019</td></tr>
<tr><td>Tolmin College</td><td>Lecturer</td><td>2012 – 2015</td></tr></table>"""
    found = [(f.role, f.organization) for f in _facts(body, "position")]
    assert found == [("Reader", "Acme University"), ("Lecturer", "Acme University"), ("Lecturer", "Tolmin College")]


def test_signs_below_a_line_of_a_preformatted_page_make_it_a_heading() -> None:
    body = """<pre>Ada Holm

Employment History
------------------

Reader, Acme University, 2019 - 2022
Lecturer, Tolmin College, 2015 - 2019
</pre>"""
    assert [f.role for f in _facts(body, "position")] == ["Reader", "Lecturer"]


@pytest.mark.parametrize(
    ("line", "role", "organization", "place"),
    [
        ("Department Chair, Acme University, 2015–2019", "Department Chair", "Acme University", None),
        ("Reader. Acme University, 2015–2019", "Reader", "Acme University", None),
        ("Reader, Penn State (University Park, PA), 2015–2019", "Reader", "Penn State", "PA"),
    ],
)
def test_what_stands_beside_a_job(line: str, role: str, organization: str, place: str | None) -> None:
    body = f"<h2>Employment</h2><ul><li>{line}</li><li>Lecturer, Tolmin College, 2012–2015</li></ul>"
    found = _facts(body, "position")[0]
    assert (found.role, found.organization, found.place) == (role, organization, place)


@pytest.mark.parametrize(
    ("line", "degree", "field"),
    [
        ("Doctor of Philosophy Materials Science, Acme University, 2019", "Doctor of Philosophy", "Materials Science"),
        ("Acme University | MD | 2019", "MD", None),
    ],
)
def test_what_a_degree_is_called(line: str, degree: str, field: str | None) -> None:
    found = _facts(
        f"<h2>Education</h2><ul><li>{line}</li><li>BSc, Physics, Tolmin College, 2012</li></ul>", "education"
    )
    assert (found[0].degree, found[0].field) == (degree, field)

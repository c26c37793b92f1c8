"""Facts in paragraphs of a few lines, below lines of nothing but a date, and below headings that are dates."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict

FIELDS = {"t": "title", "r": "role", "o": "organization", "d": "degree", "s": "start", "e": "end", "st": "status"}

CASES = {
    "an award in bold, who gave it, and when": (
        "<h2>Awards</h2><p><b>Junior Scholar Fellowship</b><br>Social Science Research Council<br>2019</p>"
        "<p><b>Dissertation Fellowship</b><br>Canal Institute of Studies<br>2011</p>",
        "award | t=Junior Scholar Fellowship | o=Social Science Research Council | s=2019",
        "award | t=Dissertation Fellowship | o=Canal Institute of Studies | s=2011",
    ),
    "grants told in labelled lines, the same labels again": (
        "<h2>Grants</h2><p><b>Mapping the Locks of the North</b><br>PI: Eva Muster<br>Contact: Jo Doe<br>"
        "Amount: $50,000, pending: $20,000<br>Award period: August 2018 – September 2020</p>"
        "<p><b>Tides and Peat</b><br>PI: Eva Muster<br>Contact: Ann Roe<br>Award period: June 2018 – December 2018</p>",
        "project | s=2018-08 | e=2020-09",
        "project | s=2018-06 | e=2018-12",
    ),
    "awards below headings of years": (
        "<h2>Awards</h2><h3>2016-2017</h3><p><b>Collaborative Grant</b><br>Acme Society of Canals</p><h3>2014</h3>"
        "<p><b>Lock Fellow</b><br>Center for Theory<br>Tolmin University</p>"
        "<p><b>Visiting Scholar</b><br>Acme University</p>",
        "award | t=Collaborative Grant | o=Acme Society of Canals | s=2016 | e=2017",
        "award | t=Lock Fellow | o=Center for Theory | s=2014",
        "award | t=Visiting Scholar | o=Acme University | s=2014",
    ),
    "an award and its conference, both with the year": (
        "<h2>Awards</h2><ul><li>Best Paper Award, 2021<br>International Conference on Locks (ICL '21)</li>"
        "<li>Early Fellowship, 2019<br>Northern University</li></ul>",
        "award | t=Best Paper Award | s=2021",
        "award | t=Early Fellowship | o=Northern University | s=2019",
    ),
    "dates above lines": (
        "<h2>Service</h2><p>2007-present</p><p>Member, Center for Canals</p><p>2003-2006</p>"
        "<p>Panelist, Roe Foundation</p>"
        "<p>1995</p><p>Panelist, Lock Endowment</p><p>1993-present</p><p>Panelist, Archives of Locks</p>",
        "service | r=Member | o=Center for Canals | s=2007 | st=present",
        "service | r=Panelist | o=Roe Foundation | s=2003 | e=2006",
        "service | r=Panelist | o=Lock Endowment | s=1995",
        "service | r=Panelist | o=Archives of Locks | s=1993 | st=present",
    ),
    "dates above boxes": (
        "<h2>Employment History</h2><p>2007-present</p><div><p>Professor, Acme University</p><p>On leave 2013-2015</p>"
        "</div>"
        "<p>2000-2007</p><div><p>Curator, Museum of Locks</p></div>",
        "position | r=Professor | o=Acme University | s=2007 | st=present",
        "position | r=Curator | o=Museum of Locks | s=2000 | e=2007",
    ),
    "service below headings of years": (
        "<h2>Service</h2><h3>2022</h3><ul><li>Reviewer, ICML</li><li>PC member, WATER</li></ul><h3>2021</h3><ul>"
        "<li>Reviewer, ICML</li></ul>",
        "service | r=Reviewer | o=ICML | s=2022",
        "service | r=PC member | o=WATER | s=2022",
        "service | r=Reviewer | o=ICML | s=2021",
    ),
    "a term and a role in bold above the course": (
        "<h2>Teaching</h2><p><b>Fall 2014: Teaching Assistant</b><br>Modern Databases"
        "<br><a href=x>Course website</a></p>"
        "<p><b>Spring 2013: Instructor</b><br>Probability<br>Acme University</p>",
        "service | r=Teaching Assistant | t=Modern Databases | s=2014-09",
        "service | r=Instructor | t=Probability | o=Acme University | s=2013-03",
    ),
    "jobs below a heading that names degrees first": (
        "<h2>Ausbildung &amp; Arbeitserfahrung</h2><table><tr><td>2013 - heute</td><td>Acme Technologies<br>"
        "Legal Counsel</td></tr><tr><td>2006 - 2008</td><td>Universität Tolmin<br>LL.M. in Patents"
        "<br>Aufsicht: ein Richter und ein Direktor</td></tr><tr>"
        "<td>2001 - 2006</td><td>Beta Rotes Kreuz<br>Sozialbetreuerin</td></tr></table>",
        "position | o=Acme Technologies | s=2013 | st=present",
        "education | d=LL.M. | o=Universität Tolmin | s=2006 | e=2008",
        "position | o=Beta Rotes Kreuz | s=2001 | e=2006",
    ),
    "a date as the first bullet below each job": (
        "<h2>Experience</h2><h4>IT Engineer - Acme Digital</h4><ul><li>Sept. 2023 - Present | Tolmin, Slovenia</li><li>"
        "Runs servers</li></ul><h4>Operations I - Beta Technologies</h4><ul>"
        "<li>Mar. 2020 - Feb. 2022 | Tolmin</li></ul>",
        "position | r=IT Engineer | o=Acme Digital | s=2023-09 | st=present",
        "position | o=Beta Technologies | s=2020-03 | e=2022-02",
    ),
    "what a site says of itself": (
        "<h2>Teaching</h2><ul><li>Algebra, Fall 2014</li><li>Logic, Spring 2015</li></ul><p>Course website</p>"
        "<p>Ada Holm © 2025</p><p>Page created by Ada Holm in 2003</p>",
        "service | t=Algebra | s=2014-09",
        "service | t=Logic | s=2015-03",
    ),
    "degrees without years": (
        "<h2>Education</h2><p><b>PhD, Acme University</b><br>Major: History</p>"
        "<p><b>BA, Beta College</b><br>Major: Law</p>",
        "education | d=PhD | o=Acme University",
        "education | d=BA | o=Beta College",
    ),
}


def facts(body: str) -> list[dict]:
    page = f"<html><body><h1>Ada Holm</h1>{body}</body></html>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ())]


@pytest.mark.parametrize("case", CASES)
def test_facts(case):
    body, *lines = CASES[case]
    parted = [line.split(" | ") for line in lines]
    wanted = [{"kind": kind, **{FIELDS[f.split("=")[0]]: f.split("=")[1] for f in fields}} for kind, *fields in parted]
    found = facts(body)
    assert [{k: f.get(k) for k in w} for f, w in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)

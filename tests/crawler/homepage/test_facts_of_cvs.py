# ruff: noqa: E501 (snippets are read more easily whole)
"""Facts of CVs: short dates, degrees of all schools, what is told below a title, offices, occasions of a talk."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict

FIELDS = {
    "t": "title",
    "r": "role",
    "o": "organization",
    "d": "degree",
    "f": "field",
    "s": "start",
    "e": "end",
    "st": "status",
    "text": "text",
}

CASES = {
    "open ends of dots": (
        "<h2>Employment</h2><dl><dt>2018-…</dt><dd>Senior Lecturer, University of Oban</dd><dt>2014-2018</dt>"
        "<dd>Lecturer, University of Leeds</dd></dl>",
        "position | r=Senior Lecturer | o=University of Oban | s=2018 | st=present",
        "position | r=Lecturer | o=University of Leeds | s=2014 | e=2018",
    ),
    "months with years of two figures": (
        "<h2>Professional experience</h2><p>07/90 - 09/92 Research Assistant, University of Mainz</p>"
        "<p>10/92 – 07/96 Assistant Professor, University of Trier</p><p>since 10/08 Full Professor, University of Graz</p>",
        "position | r=Research Assistant | o=University of Mainz | s=1990-07 | e=1992-09",
        "position | r=Assistant Professor | o=University of Trier | s=1992-10 | e=1996-07",
        "position | r=Full Professor | o=University of Graz | s=2008-10 | st=present",
    ),
    "an end of one figure": (
        "<h2>Appointments</h2><table><tr><td>2009–15</td><td>Reader, Imperial College London</td></tr>"
        "<tr><td>2004–9</td><td>Lecturer, University of Hull</td></tr></table>",
        "position | r=Reader | o=Imperial College London | s=2009 | e=2015",
        "position | r=Lecturer | o=University of Hull | s=2004 | e=2009",
    ),
    "a campus behind a dash, and no sign behind the degree": (
        "<h2>Education</h2><ul><li>2009 B.F.A. University of Wisconsin - Milwaukee</li>"
        "<li>MBBS, King Edward Medical College, Lahore (1998)</li></ul>",
        "education | d=B.F.A. | o=University of Wisconsin - Milwaukee | e=2009",
        "education | d=MBBS | o=King Edward Medical College | e=1998",
    ),
    "honours before the field": (
        "<h2>Education</h2><p>B.A. with Highest Distinction in Anthropology, University of Iowa, 1998<br>"
        "BA (Hons) Geography, University of Malta, 1995</p>",
        "education | d=B.A. | f=Anthropology | o=University of Iowa | e=1998",
        "education | d=BA | f=Geography | o=University of Malta | e=1995",
    ),
    "a school above its degrees": (
        "<h2>Education</h2><p><b>University of Hull</b><br>PhD in Geography, 2004<br>MSc in Hydrology, 2000</p>",
        "education | d=PhD | f=Geography | o=University of Hull | e=2004",
        "education | d=MSc | f=Hydrology | o=University of Hull | e=2000",
    ),
    "degrees told of a person by name": (
        "<p>Dr. Ada Holm completed Diploma in Nursing in 1983 from Maharani College of Nursing. She got her B.Sc. Degree"
        " in 1988 from University of Kelaniya. She has been awarded Ph.D. Degree in 1996 from University of Colombo.</p>",
        "education | d=Diploma | f=Nursing | o=Maharani College of Nursing | e=1983",
        "education | d=B.Sc. | o=University of Kelaniya | e=1988",
        "education | d=Ph.D. | o=University of Colombo | e=1996",
    ),
    "a university of science and technology": (
        "<p>She graduated from Yarmouk University in 2005 with a BSc in Civil Engineering and obtained her MSc in"
        " Structural Engineering from Jordan University of Science and Technology in 2008.</p>",
        "education | d=BSc | f=Civil Engineering | o=Yarmouk University | e=2005",
        "education | d=MSc | f=Structural Engineering | o=Jordan University of Science and Technology | e=2008",
    ),
    "schools called by their towns": (
        "<p>She holds a PhD from Yale, an MPhil from Cambridge and a BA from Swarthmore College.</p>",
        "education | d=PhD | o=Yale",
        "education | d=MPhil | o=Cambridge",
        "education | d=BA | o=Swarthmore College",
    ),
    "numbers of courses": (
        "<h2>Teaching</h2><ul><li>Plain and Reinforced Concrete - II (CE-310)</li><li>Advanced Structures (CE-501)</li></ul>",
        "service | t=Plain and Reinforced Concrete - II",
        "service | t=Advanced Structures",
    ),
    "courses attended": (
        "<h2>Trainings attended</h2><ul><li>Workshop on Teaching, Acme Academy, March 2019</li></ul>"
        "<h2>Short Courses and Workshops Attended</h2><ul><li>Statistics, University of Lund, June 2018</li></ul>"
        "<h2>Formación complementaria</h2><ul><li>Curso de estadística, Universidad de Cádiz, 2016</li></ul>"
        "<h2>Courses taught</h2><ul><li>Fluid Mechanics, 2018</li></ul>",
        "service | t=Fluid Mechanics | s=2018",
    ),
    "offices": (
        "<h2>Administrative Duties</h2><ul><li>Head of Department, 2015-2018</li><li>Co-convenor, Lock Week, 2018</li></ul>",
        "service | r=Head of Department | s=2015 | e=2018",
        "service | r=Co-convenor | o=Lock Week | s=2018",
    ),
    "jobs outside of universities": (
        "<h2>Work Experience</h2><h3>Acme Water Ltd, Leeds</h3><p>Hydrologist | June 2014 – August 2017</p><ul>"
        "<li>Led four engineers</li></ul><h3>Tolmin Hospital</h3><p>Nurse | 2012 – 2013</p><ul><li>Night shifts</li></ul>",
        "position | r=Hydrologist | o=Acme Water Ltd | s=2014-06 | e=2017-08",
        "position | r=Nurse | o=Tolmin Hospital | s=2012 | e=2013",
    ),
    "what a job was about": (
        "<h2>Experience</h2><ul><li><b>Postdoctoral Fellow</b>, GNS Science, 2013–2016<p>Worked with the team of the lab on"
        " lake cores.</p></li><li><b>Reader</b>, Acme University, 2016–2018<p>Taught courses in hydraulics and locks.</p></li></ul>",
        "position | r=Postdoctoral Fellow | o=GNS Science | s=2013 | e=2016",
        "position | r=Reader | o=Acme University | s=2016 | e=2018",
    ),
    "what projects are about": (
        "<h2>Projects</h2><p><b>TideWatch</b></p><p>A network of cheap gauges along the coast, with four partners.</p>"
        "<p><b>LockLore</b></p><p>An oral history of lock keepers, told by their children.</p>",
        "project | t=TideWatch | text=TideWatch A network of cheap gauges along the coast, with four partners.",
        "project | t=LockLore | text=LockLore An oral history of lock keepers, told by their children.",
    ),
    "projects that look like who pays": (
        "<h2>Funded Projects</h2><ul><li>2021–24: MucoReady (ANR). Coordinator: J. Doe. Role: partner.</li></ul>"
        "<h2>Projects</h2><ul><li>Meta – 50, video, 2015</li></ul>",
        "project | t=MucoReady | s=2021 | e=2024",
        "project | t=Meta – 50 | s=2015",
    ),
    "grants whose role has a label": (
        "<h2>Grants</h2><ul><li>NSF Award, $500,000, 2018–2023, PI</li>"
        "<li>USDA: Soil from space. Role: Co-PI. $120,000. 2016–2018</li></ul>",
        "project | s=2018 | e=2023",
        "project | s=2016 | e=2018",
    ),
    "who gave a prize": (
        "<h2>Awards</h2><ul><li>Gold Medal, Best Graduate, University of Engineering Tolmin (2013)</li>"
        "<li>Best Poster Award, International Lock Congress, Ghent, 2017</li></ul>",
        "award | t=Gold Medal, Best Graduate | o=University of Engineering Tolmin | s=2013",
        "award | t=Best Poster Award | o=International Lock Congress | s=2017",
    ),
    "a talk given three times": (
        '<h2>Talks</h2><ul><li>"Locks and Liberty", University of Delft, May 2018; University of Ghent, June 2018;'
        ' Collège de Tolmin, October 2019</li><li>"What Rivers Remember", Acme Society, London, 3 March 2020</li></ul>',
        "talk | t=Locks and Liberty | o=University of Delft | s=2018-05",
        "talk | t=Locks and Liberty | o=University of Ghent | s=2018-06",
        "talk | t=Locks and Liberty | o=Collège de Tolmin | s=2019-10",
        "talk | t=What Rivers Remember | s=2020-03-03",
    ),
    "duties among jobs": (
        "<h2>Parcours professionnel</h2><ul><li>Depuis 2018 : Maître de conférences, Université de Nantes</li>"
        "<li>Depuis 2019 : Responsable pédagogique de la L1 Géographie</li>"
        "<li>2016-2018 : Membre de la commission de recrutement</li></ul>",
        "position | r=Maître de conférences | o=Université de Nantes | s=2018 | st=present",
        "service | s=2019 | st=present",
        "service | r=Membre | s=2016 | e=2018",
    ),
    "studies among jobs": (
        "<h2>Lebenslauf</h2><p>10/84 – 07/90 Studium der Physik an der Universität Göttingen<br>"
        "07/90 – 09/92 Wissenschaftlicher Mitarbeiter, Universität Mainz</p>",
        "education | f=Physik | o=Universität Göttingen | s=1984-10 | e=1990-07",
        "position | r=Wissenschaftlicher Mitarbeiter | o=Universität Mainz | s=1990-07 | e=1992-09",
    ),
    "two degrees in a sentence": (
        "<p>Ada Holm studierte Geologie an der Universität Graz und promovierte 2009 an der Universität Wien bei Hans"
        " Roth. 2015 wurde sie an der Universität Bonn habilitiert.</p>",
        "education | f=Geologie | o=Universität Graz",
        "education | d=Promotion | o=Universität Wien | e=2009",
        "education | d=Habilitation | o=Universität Bonn | e=2015",
    ),
    "degrees before their schools": (
        "<p>本科毕业于东湖大学广播电视专业，硕士毕业于江南大学。</p>",
        "education | d=本科 | f=广播电视 | o=东湖大学",
        "education | d=硕士 | o=江南大学",
    ),
    "months of one year": (
        "<h2>職歴</h2><ul><li>2020年4月〜10月 オバーン大学 客員研究員</li></ul>",
        "position | o=オバーン大学 | s=2020-04 | e=2020-10",
    ),
    "funding in other tongues": (
        "<h2>Financements obtenus</h2><ul><li>2020-2023 : « Écluses », ANR, 180 k€</li></ul>",
        "project | t=Écluses | o=ANR | s=2020 | e=2023",
    ),
    "grants behind who holds them": (
        "<h2>Research Grants</h2><ol><li>Holm, A. (PI), Roe, J. (Co-PI). Rivers of ice. Acme Foundation, $300,000, 2019-2022.</li>"
        "<li>Holm, A. (Co-PI). Ice in pipes. Department of Locks, $150,000, 2016-2018.</li></ol>",
        "project | t=Rivers of ice | s=2019 | e=2022",
        "project | t=Ice in pipes | s=2016 | e=2018",
    ),
    "projects behind their dates and a stop": (
        "<h2>Projects</h2><p>2022-2025. Rivers of ice. Research Council of Tolmin.</p><p>2018-2021. Ice in pipes. Nordforsk.</p>",
        "project | t=Rivers of ice | s=2022 | e=2025",
        "project | t=Ice in pipes | s=2018 | e=2021",
    ),
    "a project in labelled lines": (
        "<h2>Research Projects</h2><ul><li><b>Project title:</b> Rivers of ice<br><b>Funding agency:</b> DST, India<br>"
        "<b>Duration:</b> 2019-2022<br><b>Role:</b> PI</li><li><b>Project title:</b> Ice in pipes<br><b>Funding agency:</b> UGC<br>"
        "<b>Duration:</b> 2016-2018<br><b>Role:</b> Co-PI</li></ul>",
        "project | t=Rivers of ice | o=DST, India | r=PI | s=2019 | e=2022",
        "project | t=Ice in pipes | o=UGC | r=Co-PI | s=2016 | e=2018",
    ),
    "prizes in a sentence": (
        "<h2>Awards</h2><p>I have received the Hopper Prize (2019), the Lock Medal (2016) and a Tolmin scholarship (2010).</p>",
        "award | t=Hopper Prize | s=2019",
        "award | t=Lock Medal | s=2016",
        "award | t=Tolmin scholarship | s=2010",
    ),
    "dates in two cells": (
        "<h2>Employment</h2><table><tr><th>From</th><th>To</th><th>Position</th><th>Institution</th></tr><tr><td>01.2015</td>"
        "<td>present</td><td>Senior Researcher</td><td>Institute of Water</td></tr><tr><td>09.2010</td><td>12.2014</td>"
        "<td>Researcher</td><td>Institute of Water</td></tr></table>",
        "position | r=Senior Researcher | o=Institute of Water | s=2015-01 | st=present",
        "position | r=Researcher | o=Institute of Water | s=2010-09 | e=2014-12",
    ),
    "courses whose names hold words of institutions": (
        "<h2>Teaching</h2><ul><li>Fall 2019: CS 340 - Operating Systems</li><li>Spring 2020: CS 101, Introduction to Computing</li></ul>",
        "service | t=CS 340 - Operating Systems | s=2019-09",
        "service | t=CS 101, Introduction to Computing | s=2020-03",
    ),
    "degrees in brackets behind their schools": (
        "<p>Educated at the University of Leeds (BA, 1990) and the University of York (MA 1992, DPhil 1996), Holm joined"
        " the University of Hull in 1997.</p>",
        "education | d=BA | o=University of Leeds | e=1990",
        "education | d=MA | o=University of York | e=1992",
        "education | d=DPhil | o=University of York | e=1996",
    ),
    "a school that somebody graduated from": (
        "<p>I graduated from the University of Hull in 2015 with a first class degree in Geography.</p>",
        "education | o=University of Hull | f=Geography | e=2015",
    ),
    "degrees without a name of their own": (
        "<p>I did my undergraduate degree at the University of Hull and my doctorate at Oxford.</p>",
        "education | d=undergraduate degree | o=University of Hull",
        "education | d=doctorate | o=Oxford",
    ),
    "two degrees in a sentence of Romance tongues": (
        "<p>Me licencié en Historia por la Universidad de Granada en 2007 y me doctoré en la Universidad de Sevilla en 2014.</p>",
        "education | d=licenciatura | o=Universidad de Granada | e=2007",
        "education | d=doctorado | o=Universidad de Sevilla | e=2014",
    ),
    "a degree that only comes before the one told": (
        "<p>Après une licence de mathématiques à l'Université de Nantes, j'ai obtenu un master à l'Université de Rennes en 2012"
        " et soutenu ma thèse à l'EHESS en 2016.</p>",
        "education | d=master | o=Université de Rennes | e=2012",
        "education | d=thèse | o=EHESS | e=2016",
    ),
    "years before degrees before their schools": (
        "<p>2012年本科毕业于东湖大学，2017年博士毕业于江南大学，师从李明教授。</p>",
        "education | d=本科 | o=东湖大学 | e=2012",
        "education | d=博士 | o=江南大学 | e=2017",
    ),
    "academic years": (
        "<h2>Attività didattica</h2><ul><li>a.a. 2019/2020: Storia medievale</li><li>a.a. 2018/2019: Paleografia latina</li></ul>",
        "service | t=Storia medievale",
        "service | t=Paleografia latina",
    ),
    "jobs in French": (
        "<h2>Expériences professionnelles</h2><p><b>Hydrologue</b><br>Bureau d'études Aqua, Lyon<br>janvier 2015 - décembre 2017</p>"
        "<p><b>Stagiaire</b><br>Météo-France, Toulouse<br>mars - août 2014</p>",
        "position | r=Hydrologue | s=2015-01 | e=2017-12",
        "position | r=Stagiaire | s=2014-03 | e=2014-08",
    ),
    "nobody's employer": ("<p>I'm an economist and journalist with a focus on technology and finance.</p>",),
}


def facts(body: str) -> list[dict]:
    page = f"<html><body><h1>Ada Holm</h1>{body}</body></html>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    return [as_dict(i) for i in read_facts(doc, sections(doc), ("Ada Holm",))]


@pytest.mark.parametrize("case", CASES)
def test_facts(case):
    body, *lines = CASES[case]
    parted = [line.split(" | ") for line in lines]
    wanted = [{"kind": kind, **{FIELDS[f.split("=")[0]]: f.split("=")[1] for f in fields}} for kind, *fields in parted]
    found = facts(body)
    assert [{k: f.get(k) for k in w} for f, w in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)

# ruff: noqa: E501 (pages are read more easily whole)
"""Which lines of a page are entries, and which of them are works: one small page for each idea, and the titles it states."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.publications import read_publications
from crawler.items import Page

YEARS_OF_CARDS = "<h1>Lars Holm</h1><h2>Publications</h2>" + "".join(
    f'<article><div><h3>{title}</h3><span>{year}</span></div><p>L. Holm; F. Qaderi. <em>Canal Review</em>, v. {n}.</p><a href="{n}.pdf">PDF</a></article>'
    for n, (title, year) in enumerate(
        (("Leaking locks in winter", 2025), ("Barges and their songs", 2021), ("A rope is never too long", 2020))
    )
)
YEARS_IN_NO_ORDER = "<h1>Lars Holm</h1><h2>Publications</h2>" + "".join(
    f"<div><b>{year}</b><p>{title}</p><p>Lars Holm, Farah Qaderi</p><p>Canal Review</p></div>"
    for title, year in (
        ("Leaking locks in winter", 2021),
        ("Barges and their songs", 2013),
        ("A rope is never too long", 2020),
        ("Slow water and fast boats", 2016),
        ("Lanterns over dark water", 2018),
    )
)
SUBTITLES = """<h2>Publikationen</h2><ul>
<li>Holm, Lars (2019): Schleusen und Netze. Eine Untersuchung in drei Häfen. In: Kanalblätter 12, S. 3-9.</li>
<li>Holm, Lars (2018): Boote im Nebel. In: Kanalblätter 11, S. 4-8.</li>
<li>Holm, Lars (2017): Leinpfade am Abend. In: Kanalblätter 10, S. 1-7.</li></ul>"""
SOFTWARE = """<h1>Lars Holm</h1><h2>Papers</h2><ul><li>Lars Holm, Farah Qaderi. Leaking locks in winter. Canal Review, 2021.</li>
<li>Lars Holm, Rosa Delgado. Barges and their songs. Canal Review, 2019.</li></ul>
<h2>Software</h2><ul><li>Lock simulation (run by 700 users), 2014.</li><li>Firefly boats in three dimensions, 2013.</li></ul>"""
FILTERS = """<h1>Lars Holm</h1><h2>Publications</h2><div>All<br>Journal<br>Conference<br>Workshop</div>
<h3>2021</h3><ul><li>Lars Holm, Farah Qaderi. Leaking locks in winter. Canal Review, 2021.</li><li>Lars Holm, Rosa Delgado. Barges and their songs. Canal Review, 2021.</li></ul>"""
COUNTS = """<h1>Lars Holm</h1><h2>Publications</h2><p>All 117 papers, split into two records, as counted in July</p><p>Most cited and featured covers</p>
<h3>Recent</h3><ul><li>Lars Holm, Farah Qaderi. Leaking locks in winter. Canal Review, 2021.</li><li>Lars Holm, Rosa Delgado. Barges and their songs. Canal Review, 2020.</li>
<li>Lars Holm, Odile Ferrand. Ropes and knots. Canal Review, 2018.</li><li>Lars Holm. Slow water and fast boats. Canal Review, 2017.</li></ul>"""
PRESENTED = """<h1>Lars Holm</h1><h2>Working papers</h2><ul><li><a href="a.pdf">Leaking locks in winter</a>, 2021, with Farah Qaderi.</li>
<li><a href="b.pdf">Barges and their songs</a>, 2020, with Rosa Delgado.</li></ul><p>Slides here, presented in</p>
<ul><li>Meeting of the Canal Society in Cologne (2018)</li><li>Workshop on Dynamic Locks in Vigo (2017)</li></ul>"""
WELCOME = """<h1>Publications coming soon!</h1><p>Welcome to my website!</p><p><a href="https://x.example/l">Profile</a> 905.505.1818</p>"""
SAMPLES = """<h1>Your Name</h1><h2>Publications</h2><ul><li><b>Your Paper Title in Title Case.</b> Author A., Your Name. Conference abbreviation Year.</li>
<li><b>Another Publication Title.</b> Your Name, Coauthor B. Journal Name, vol. X, pp. 1–12, 2024.</li></ul>"""
OF_TWO_LINES = """<h1>Lars Holm</h1><h2>Working Papers</h2><ul><li><b>Leaking locks in winter</b><br>Quantifying the leaks of nine locks over ten years</li>
<li><b>Barges and their songs</b><br>A twin of all barges, linking maps of songs, boats<br>and the sheets that bargees keep.</li></ul>"""
WITH_TALKS = """<h1>Lars Holm</h1><h4>My most recent publications and talks:</h4><ul><li>Holm, L., Qaderi, F., 2019. "Leaking locks in winter." Canal Review, 3, 1-9.</li>
<li>Holm, L., 2018. "Barges and their songs." Workshop on Canals, Cologne, Germany.</li></ul>"""
PAPERS = ["Leaking locks in winter", "Barges and their songs"]


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        pytest.param(YEARS_OF_CARDS, [*PAPERS, "A rope is never too long"], id="years amid cards"),
        pytest.param(
            YEARS_IN_NO_ORDER,
            [*PAPERS, "A rope is never too long", "Slow water and fast boats", "Lanterns over dark water"],
            id="years in no order",
        ),
        pytest.param(
            SUBTITLES,
            ["Schleusen und Netze. Eine Untersuchung in drei Häfen", "Boote im Nebel", "Leinpfade am Abend"],
            id="subtitles",
        ),
        pytest.param(SOFTWARE, PAPERS, id="software of nobody"),
        pytest.param(FILTERS, PAPERS, id="filters"),
        pytest.param(COUNTS, [*PAPERS, "Ropes and knots", "Slow water and fast boats"], id="counts and notes"),
        pytest.param(PRESENTED, PAPERS, id="where it was presented"),
        pytest.param(WELCOME, [], id="welcome"),
        pytest.param(SAMPLES, [], id="samples of a template"),
        pytest.param(OF_TWO_LINES, PAPERS, id="items of more than one line"),
        pytest.param(WITH_TALKS, PAPERS, id="papers and talks"),
    ],
)
def test_titles(body, titles):
    page = f"<html><head><title>Lars Holm</title></head><body>{body}</body></html>"
    doc = build(Page(url="https://holm.example/pubs.html", body=page.encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == titles


@pytest.mark.parametrize(
    ("names", "behind"),
    [
        ("Xi, S.", " (2024). Leaking locks"),
        ("Vadder et. al", " (2022), Leaking locks"),
        ("Holm, L., Qaderi, F., Delgado., R.", " (submitted). Leaking locks"),
        ("Holm, L., Qaderi, F. [...] Delgado, R. [...], Ferrand O.", " (2025) Leaking locks"),
        ("International Lock Laboratory, Banga Kush, Qaderi Farah, et al.", " (2024). Leaking locks"),
        ("Dawn M. Tilberg+, Kira Bartos+", ". “Leaking locks”, 2021"),
    ],
)
def test_authors_end_where_a_year_stands_in_brackets(names, behind):
    end, likeness = authors_at_start(names + behind)
    assert (names[:end].strip(), likeness >= 0.5) == (names, True)


@pytest.mark.parametrize("text", ["Algorithmica 12, A. Vol. 3 (2001). Leaking", "On fog (2001). By"])
def test_a_year_in_brackets_behind_others_than_people(text):
    assert authors_at_start(text)[1] < 0.5


def test_a_head_that_is_never_closed():
    body = b"<html><head><title>Lars Holm</title><link rel=icon href=i><main><h2>Papers</h2><p>Lars Holm, Farah Qaderi. Leaking locks in winter. Canal Review, 2021.</p></main>"
    doc = build(Page(url="https://holm.example/", body=body, media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == PAPERS[:1]

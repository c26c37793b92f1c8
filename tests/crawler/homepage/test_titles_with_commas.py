# ruff: noqa: E501 (pages are read more easily whole)
"""Titles that hold commas or the names of conferences, between what else an entry says."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.title.enumerations import breaks_off
from crawler.items import Page

ROWS = """<h2>Papers</h2><ul>
<li>Locks and quays, (with Ann Roe) Canal Review, vol 30 (2019) 1337-1351. (updated 2018/11/11)</li>
<li>From towpaths to waterways --- Doe's double lock, Poe's line of quays, and Roe's theorem, (with Ann Roe) Canal Review, vol 20 (2009) 137-151.</li>
<li>On leaks, Annals of Locks, vol 3 (2007) 17-51.</li>
<li>Slow barges in the fog, (with Peter Poe) Annals of Locks, vol 2 (2006) 7-11.</li></ul>"""

SUSPENDED = """<h2>Publikationen</h2><ul>
<li>L. Holm, A. Roe, P. Poe (2021): Nasse Wege in Deutschland - Struktur, Potenziale und Bedarfe der deutschen Binnen-, Küsten- und Seeschifffahrt, Kaiverlag, 2021, 146 Seiten</li>
<li>L. Holm, A. Roe (2019): Wer schleust wen am Kanal, Kanalblätter, 2019, S. 46-58</li>
<li>L. Holm (2018): Der Nebel über den Kanälen im Norden, Kanalblätter, 2018, S. 4-9</li></ul>"""

EDITED = """<h2>Publications</h2>
<p>Holm, L., Roe, A., and Poe, P., editors (2016). <i>10th IEEE International Conference on Locks and Quays, LQ 2016, Oslo, Norway, September 12-16, 2016</i>. IEEE Computer Society.</p>
<p>Holm, L. and Roe, A. (2015). Lanterns of slow water. <i>Canal Review</i>, 12(3):45-67.</p>
<p>Lars Holm, editor. <i>Fifth Workshop on Leaks, Fog and Barges (Leaks 2010). Proceedings</i>, Quayside Notes in Navigation, 2010.</p>
<p>Poe, P. and Holm, L. (2009). Towpath erosion under heavy barges. <i>Annals of Locks</i>, 2:1-9.</p>"""

JOURNALS_SLANTED = """<h2>Publications</h2>
<h4>Lars Holm, 1996, Measuring Leaks With First Available Versus Fully Dried Rods of Oak, <i>Studies in Slow Waters and Quays</i>.</h4>
<h4>Lars Holm and Ann Roe, 1995, Lanterns of Slow Water in Narrow Canals, <i>Studies in Slow Waters and Quays</i>.</h4>
<h4>Ann Roe and Lars Holm, 1994, Who Keeps the Lock Keepers at Night, <i>Towpaths and Barges in Fog</i>.</h4>"""


def titles(page):
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return [p.title for p in read_publications(doc, sections(doc))[0]]


def test_things_in_a_row_are_one_title():
    assert titles(ROWS)[1] == "From towpaths to waterways --- Doe's double lock, Poe's line of quays, and Roe's theorem"
    assert titles(SUSPENDED)[0] == (
        "Nasse Wege in Deutschland - Struktur, Potenziale und Bedarfe der deutschen Binnen-, Küsten- und Seeschifffahrt"
    )


def test_the_title_of_an_edited_volume_stands_behind_its_editors():
    assert titles(EDITED) == [
        "10th IEEE International Conference on Locks and Quays, LQ 2016, Oslo, Norway, September 12-16, 2016",
        "Lanterns of slow water",
        "Fifth Workshop on Leaks, Fog and Barges (Leaks 2010). Proceedings",
        "Towpath erosion under heavy barges",
    ]


def test_a_slanted_journal_behind_a_title_is_none():
    assert titles(JOURNALS_SLANTED)[1:] == [
        "Lanterns of Slow Water in Narrow Canals",
        "Who Keeps the Lock Keepers at Night",
    ]


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("Leaks of old locks, promoted by light and oxygen. Canal Review", True),
        ("Leaks of old locks, and likely caused by fog. Canal Review", True),
        ("Canals: Form, size and leaks of locks. Canal Review", True),
        ("Binnen-, See- und Küstenschiffe, Kaiverlag", True),
        ("On leaks of old locks, Ann Roe, Peter Poe, and Lars Holm", False),
        ("On leaks of old locks, Canal and Lock Review, 12 (2010)", False),
        ("On leaks of old locks, Journal of Canals, Locks, and Quays, 12 (2010)", False),
        ("On leaks of old locks, preprint, Canal Review", False),
    ],
)
def test_where_no_title_ends(text, off):
    assert breaks_off(text, text.index(",")) is off

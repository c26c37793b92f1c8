# ruff: noqa: E501 (pages are read more easily whole)
"""Headings, leads and editors as they are printed elsewhere, and what stands beside the works of such pages."""

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
from crawler.items import Page, Publication


def read(body: str, title: str = "Ann Holm") -> list[Publication]:
    page = f"<title>{title}</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


POLISH = """<h2>Artykuły</h2><ul>
<li>Rzeczny A., Holm B., 2021. Mgła nad kanałem w świetle badań. Przegląd Kanałowy, 11, 2: 29-41.</li>
<li>Holm B., 2019. Śluzy drewniane i ich losy w dolinie. [W]: Rzeczny A., Wodny K. (red.): Dawne drogi wodne. Nabrzeże, Sosnowiec: 40-51.</li>
<li>Holm B., 2017. Holowanie barek po zmroku na południu. Przegląd Kanałowy, 7: 3-9.</li></ul>
<h2>Inne</h2><ul><li>Rzeczny A., Holm B., 2016. Plan odnowy nabrzeży w małym mieście. Fundacja Holownik. 80 s.</li></ul>"""


def test_a_volume_led_to_in_brackets_and_one_more_work_beside_the_list():
    works = read(POLISH)
    assert [w.title for w in works] == [
        "Mgła nad kanałem w świetle badań",
        "Śluzy drewniane i ich losy w dolinie",
        "Holowanie barek po zmroku na południu",
        "Plan odnowy nabrzeży w małym mieście",
    ]
    assert works[1].venue == "Dawne drogi wodne"


def test_talks_below_publications_are_no_topic():
    body = """<h2>Publications</h2><h3>Papers</h3><p>Holm, A. (2004). Bright locks at dusk. Canal Review 4: 1-9.</p>
<p>Holm, A., &amp; Roe, B. (2001). Ropes of the north. Annals of Locks 7: 2-11.</p>
<h3>Invited conference presentations</h3><p>Holm, A. Fog and water. Celebration of Locks, April 3, 2007. University of Quays.</p>
<p>Holm, A. Rowing by night. Canal Seminars, December 8, 2005. Towpath College.</p>"""
    assert [w.title for w in read(body)] == ["Bright locks at dusk", "Ropes of the north"]

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


def test_authors_with_one_left_unstopped_or_unnamed():
    body = """<h2>Publications</h2><ul><li>Holm, A, and 13 other authors including B. C. Roe (1982). Hinges of wooden locks. Journal of Canals 2: 65-70.</li>
<li>Holm, A. B, Poe, C., and D. Roe (1980). Rowing in fog and rain. Annals of Locks 7: 1-9.</li>
<li>Ca&#x0301;mpos, A., &amp; Marti\u0131\u0301n, B. (1979). Reeds of the quiet waters. Annals of Locks 6: 2-8.</li></ul>"""
    works = read(body)
    assert [w.authors for w in works] == [
        ("Holm, A", "B. C. Roe"),
        ("Holm, A. B", "Poe, C.", "D. Roe"),
        ("Cámpos, A.", "Martiín, B."),
    ]
    assert works[0].authors_complete is False


def test_months_patents_and_editors_of_japan():
    body = """<h2>論文</h2><ol><li>近藤洋・Jane Doe・戸嶋巌 (2013). 水路の霧に対する灯りの影響 <i>情報処理学会研究報告</i>, 24, 1-4.</li>
<li>川野洋 (2012). 灯りと音の中の水門 <i>水路研究</i>, 2, 3-9.</li></ol><h2>特許</h2><ol><li>近藤洋・川野洋 (2004年4月). 水門を測る手法及び装置（特願2004-133810、特開2005-316121）</li></ol><h2>著書</h2><ol><li>近藤洋 (June 2010). 霧の夜に漕ぐ人々とその歌 川野洋（編）「水の本」 培風館</li></ol>"""
    works = read(body, "近藤洋")
    assert [w.title for w in works] == [
        "水路の霧に対する灯りの影響",
        "灯りと音の中の水門",
        "水門を測る手法及び装置",
        "霧の夜に漕ぐ人々とその歌",
    ]
    assert works[0].authors == ("近藤洋", "Jane Doe", "戸嶋巌")
    assert [w.year for w in works] == [2013, 2012, 2004, 2010]


def test_a_file_below_a_work_dates_nothing():
    body = "<h2>Publikationen</h2>" + "".join(
        f"<div>Ann Holm: <b>{title}.</b> {place}<br><small>Portable Document Format, {size} KB, Stand 25.05.2018</small></div>"
        for title, place, size in [
            ("Schleusen im Nebel des Nordens", "Technischer Bericht Nr. 5 des Instituts für Kanäle, 2014", 342),
            ("Gruppen von Kähnen und ihre Lieder", "Diplomarbeit, Tübingen 1982.", 3433),
        ]
    )
    works = read(body)
    assert [(w.title, w.year, w.authors) for w in works] == [
        ("Schleusen im Nebel des Nordens", 2014, ("Ann Holm",)),
        ("Gruppen von Kähnen und ihre Lieder", 1982, ("Ann Holm",)),
    ]

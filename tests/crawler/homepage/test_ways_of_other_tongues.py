# ruff: noqa: E501 (pages are read more easily whole)
"""Headings, leads and editors as they are printed elsewhere, and what stands beside the works of such pages."""

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication
from crawler.values.names import split_authors


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


def test_months_and_patents_of_japan():
    body = """<h2>論文</h2><ol><li>近藤洋・Jane Doe・戸嶋巌 (2013). 水路の霧に対する灯りの影響 <i>情報処理学会研究報告</i>, 24, 1-4.</li>
<li>川野洋 (2012). 灯りと音の中の水門 <i>水路研究</i>, 2, 3-9.</li></ol><h2>特許</h2><ol><li>近藤洋・川野洋 (2004年4月). 水門を測る手法及び装置（特願2004-133810、特開2005-316121）</li></ol>"""
    works = read(body, "近藤洋")
    assert [w.title for w in works] == [
        "水路の霧に対する灯りの影響",
        "灯りと音の中の水門",
        "水門を測る手法及び装置",
    ]
    assert works[0].authors == ("近藤洋", "Jane Doe", "戸嶋巌")
    assert [w.year for w in works] == [2013, 2012, 2004]


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


def test_one_name_to_a_line_and_a_journal_behind_a_dot():
    body = """<h2>Publications</h2><ol><li><h4>Fog and the towpath at night</h4><p>Eric Holm<br>Ann B. Roe<br>Tom Poe</p><p>Canal Review, 3 May 2014</p></li>
<li><h4>Rowing in the cold months</h4><p>Jane Doe<br>Eric Holm</p><p>Annals of Locks, 12 June 2012</p></li></ol>"""
    assert [w.authors for w in read(body)] == [("Eric Holm", "Ann B. Roe", "Tom Poe"), ("Jane Doe", "Eric Holm")]


def test_what_is_said_of_a_journal_is_none_of_its_name():
    body = """<h2>Publications</h2><p>Jump to: 2023 2022 2021 2020</p><ul>
<li>Holm, A. (2023). Locks and blocks on quiet waters. Water &amp; Wire. Impact factor: 4.9 (Web of Science). CiteScore: 6.0 (Scopus).</li>
<li>Holm, A., Roe, B. (2022). Ropes of the far north. Journal of Canals, 14(2), 3-9. Q1.</li>
<li>Holm, A. (2021). Barges between towns. Journal of Rowing, 3(1), 11-19.</li>
<li>Holm, A. (2020). Songs of the lock keepers. Journal of Rowing, 2(1), 1-9.</li>
<li>Holm, A., editor of a special issue on "Lanterns and fog" of Journal of Rowing, 3, 2019</li></ul>"""
    assert [w.venue for w in read(body)] == [
        "Water & Wire",
        "Journal of Canals",
        "Journal of Rowing",
        "Journal of Rowing",
    ]


def test_russian_references():
    body = """<h4>Диссертации</h4><div><p>Д1. Холмин А.Б. Некоторые вопросы теории тумана на каналах: Кандидатская диссертация / Институт каналов. M., 1978. С. 1–114.</p>
<p>Д2. Холмин А.Б. Методы наблюдения тихой воды: Докторская диссертация / Институт каналов. M., 1991. С. 1–277.</p></div>
<h4>Монографии</h4><div><p>1. Речной Н.А., Болотин В.Г., Холмин А.Б. Математическая теория шлюзов. М.: Наука, 1986.</p>
<p>3. Stone P., Kholmin A., Brook A. Semi-Rowing and Bi-Rowing. Institute of Canals, 2012. <a href="a">MR 3553144</a>, <a href="b">Zbl 1307.37001</a></p></div>"""
    works = read(body, "Публикации")
    assert [w.title for w in works] == [
        "Некоторые вопросы теории тумана на каналах",
        "Методы наблюдения тихой воды",
        "Математическая теория шлюзов",
        "Semi-Rowing and Bi-Rowing",
    ]
    assert works[2].authors == ("Речной Н.А.", "Болотин В.Г.", "Холмин А.Б.")


def test_reviewed_books_joined_names_and_a_slanted_place_behind_the_year():
    body = """<h2>Book reviews</h2><p>"Rowing by Night" written by Ken Stone and Michael O'Brook, for <i>Canal Review</i> volume 20(3) (1997).</p>
<p>"Songs of the Lock Keepers" edited by Rosa Delgado and Tom Poe, for <i>Annals of Locks</i> 7 (1995).</p>"""
    assert [w.title for w in read(body)] == ["Rowing by Night", "Songs of the Lock Keepers"]
    authors = "Eds. Rosa Delgado, José Martínez Mesa, y María Sánchez Ruiz"
    assert split_authors(authors).names == ("Rosa Delgado", "José Martínez Mesa", "María Sánchez Ruiz")
    body = """<h2>Publications</h2><ul><li>Holm, et al. (2018) <i>Ten Years of Canal Watching</i>, 449, 247<br><a href="a">Bright locks in the morning fog</a></li>
<li>Roe, et al. (2014) <i>Locks and Instruments: Lanterns to Bells</i>, 914, 143<br><a href="b">The soft bell of the northern lock</a></li></ul>"""
    assert [w.venue for w in read(body)] == ["Ten Years of Canal Watching", "Locks and Instruments: Lanterns to Bells"]

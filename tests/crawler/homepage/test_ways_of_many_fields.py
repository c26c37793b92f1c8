# ruff: noqa: E501 (pages are read more easily whole)
"""Lists as people of many fields and countries set them: what heads them, and where their titles end."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

LAW = "<p>The Law of the Lock, 12 Harv. L. Rev. 345 (2019)</p><p>Rethinking Riparian Rights, 73 Geo. Wash. L. Rev. 561 (2018)</p>"
LAW_TITLES = ["The Law of the Lock", "Rethinking Riparian Rights"]
ECONOMICS = "<ul><li><b>Who Pays the Pilot?</b> with Jane Doe, Journal of Public Economics, 2022</li><li><b>Do Canals Cause Growth?</b> Econometrica, 2019</li></ul>"
ECONOMICS_TITLES = ["Who Pays the Pilot?", "Do Canals Cause Growth?"]
BY_YEAR = "<h3>2022</h3><ul><li>“Ghost Piers,” Past &amp; Present 24: 3-9.</li></ul><h3>2019</h3><ul><li>“Writing Water,” Speculum 9: 41-60.</li></ul>"
TABLE = "<table><tr><th>Year</th><th>Title</th><th>Journal</th></tr><tr><td>2022</td><td>Tilting modules and knotted docks</td><td>J. Algebra</td></tr><tr><td>2020</td><td>A remark on a theorem of Halphen</td><td>Math. Z.</td></tr></table>"
TYPED = "<p>2021</p><p>1. A. Holm and J. Doe, On leaking locks, J. Algebra 12 (2021), 3–9.</p><p>2019</p><p>2. A. Holm, On dry docks in winter, Math. Z. 7 (2019), 1–8.</p>"


CARDS = "".join(
    f"<div><div><h5>{t}</h5><h6>Jane Doe{a}</h6><p>TideCon 2021</p></div></div>"
    for t, a in (("Ghost Piers", ""), ("Learning to moor at night", " and Ann Holm"), ("Who drifts, and why?", ""))
)


def read(body: str, title: str = "Ann Holm") -> list[tuple[str | None, int | None]]:
    page = f"<title>{title}</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return [(p.title, p.year) for p in read_publications(doc, sections(doc))[0]]


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (f"<h1>Ann Holm</h1><h2>Articles</h2>{LAW}", LAW_TITLES),
        ("<h1>Ann Holm</h1><h2>Research</h2><ul><li>Locks and gates</li><li>Who pays for pilots?</li></ul>", []),
        (f"<h1>Ann Holm</h1><p><u>Publications</u></p>{BY_YEAR}", ["Ghost Piers", "Writing Water"]),
        (f"<h1>Ann Holm</h1><h3>Publications</h3>{BY_YEAR}", ["Ghost Piers", "Writing Water"]),
        (f"<h1>Ann Holm</h1><h3>Publications</h3><h3>2021</h3>{CARDS}", ["Ghost Piers", "Learning to moor at night", "Who drifts, and why?"]),
        (f"<h1>Ann Holm</h1><h2>Writings</h2>{TABLE}", ["Tilting modules and knotted docks", "A remark on a theorem of Halphen"]),
    ],
)  # fmt: skip
def test_what_heads_a_list(body, titles):
    assert [title for title, _ in read(body)] == titles


def test_a_page_called_publications_below_the_name_of_its_owner():
    assert [title for title, _ in read(f"<h1>Ann Holm</h1>{ECONOMICS}", "Publications | Ann Holm")] == ECONOMICS_TITLES


def test_a_year_below_an_entry_heads_the_next_one():
    assert read(f"<h2>Papers</h2>{TYPED}") == [("On leaking locks", 2021), ("On dry docks in winter", 2019)]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Jane Doe and Ann Holm. Learning to moor at night in winter. [Cited by 12]", "Learning to moor at night in winter"),
        ("Every lattice is a dock, Canad. J. Math. 93 (2022), 857–867.", "Every lattice is a dock"),
        ("The Law of the Lock, U. Chi. L. Rev., 2018 (with Jane Doe)", "The Law of the Lock"),
        ("J. Doe, Listening to the Lighthouse, Past &amp; Present (2022)", "Listening to the Lighthouse"),
        ("Ghost Piers of the Old Harbour. Speculum 79 (2021): 39–59.", "Ghost Piers of the Old Harbour"),
        ("张秀英、李芳，灯塔文化史研究，《历史研究》，2020年第4期。", "灯塔文化史研究"),
        ("鈴木花子*・高橋健一（2022）「塩の道を読む」『情報処理学会論文誌』92号，53–66頁", "塩の道を読む"),
        ("TRẦN, M. A.; DOE, W.-L.*; ROE, J. La esclusa y la ley. Historia Social, v. 68, p. 114–130, 2016.", "La esclusa y la ley"),
        ("On leaking locks. Jane Doe and <b>Ann Holm</b>. Journal of Locks, 2021.", "On leaking locks"),
        ("Who pays for locks? Joint work with Jane Doe. Published in Journal of Locks, 2021.", "Who pays for locks?"),
        ("Stability of waves for the lock equation, II, Duke Math. J. 31 (2021), 61–78.", "Stability of waves for the lock equation, II"),
        ("Brandt, Lena / Trần, Minh Anh / Ní Bhriain, Aoife (2022): Zur Semantik des Ufers, in: Merkur 36, S. 356–361.", "Zur Semantik des Ufers"),
        ("IBARRA SANZ, T.; KOWALCZYK, I. ¿Quién gobierna el puerto? Historia Social, v. 61, p. 306–321, 2017.", "¿Quién gobierna el puerto?"),
        ("Hale, R. J. &amp; Seo, H.-w. 2020, Astrophys. J., 45, 345: Spin transport through a leaky channel", "Spin transport through a leaky channel"),
        ("J. Ma and L. Holm, <i>Canal Review</i>, 2014, <b>7</b>, 387–395. Who drifts in winter", "Who drifts in winter"),
        ("佐藤太郎、渡辺翔太、鈴木花子, 塩の道を読む, 日本海事学会誌, 16巻7号, 2020.", "塩の道を読む"),
        ("Jane Doe and Ann Holm, 2019, Locks, 3, 9: Learning to moor at night (Oral presentation)", "Learning to moor at night"),
        ("Schiffbruch ohne Zuschauer. In: Jane Doe (Hrsg.): Am Strom. Berlin: Uferverlag 2023, S. 10–24.", "Schiffbruch ohne Zuschauer"),
    ],
)  # fmt: skip
def test_where_titles_end(entry, title):
    assert [t for t, _ in read(f"<h2>Publications</h2><ul><li>{entry}</li></ul>")] == [title]

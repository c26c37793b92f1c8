# ruff: noqa: E501 (pages are read more easily whole)
"""Who says that a list is of publications, which links are labels, and where a title ends that no rule ends."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.labels import recurring_labels
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.works.claims import called_publications, tells_of_lists
from crawler.items import Page, Publication


def read(body: str, title: str = "Ann Holm", path: str = "", media_type: str = "text/html") -> list[Publication]:
    page = f"<title>{title}</title><body>{body}</body>" if media_type == "text/html" else body
    doc = build(Page(url=f"https://holm.example/{path}", body=page.encode(), media_type=media_type))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("title", "path", "called"),
    [
        ("Publications | Ann Holm", "", True),
        ("Ann Holm", "~holm/pubs.html", False),
        ("Ann Holm", "publications/", True),
        ("Ann Holm", "", False),
        ("Canal Lab - Teaching", "teaching.html", False),
    ],
)
def test_what_a_page_is_called(title, path, called):
    body = f"<title>{title}</title><p>x</p>".encode()
    assert (
        called_publications(build(Page(url=f"https://holm.example/{path}", body=body, media_type="text/html")))
        is called
    )


@pytest.mark.parametrize(
    "text",
    [
        "Below is a list of my papers.",
        "All Journal Conference Workshop",
        "Home | Research | Publications | CV",
        "See Google Scholar and DBLP",
    ],
)
def test_lines_about_lists(text):
    assert tells_of_lists(text)


def test_a_sentence_announces_what_its_heading_does_not():
    body = "<h1>Research</h1><p>Below is a collection of my published and working papers.</p>" + "".join(
        f"<section><h4>{t}</h4><p>{'This paper asks how water behaves in locks. ' * 5}</p></section>"
        for t in ("Taxing the towpath: a model of locks", "Barges divided by fog", "Those who can row")
    )
    assert [p.title for p in read(body)] == [
        "Taxing the towpath: a model of locks",
        "Barges divided by fog",
        "Those who can row",
    ]


ENDS = """<h2>Publications</h2>
<p>Optimal locks in bilateral trade, <a href="a.pdf">paper</a>, Theoretical Canals, Vol. 18 (1), January 2023, pp. 421-461</p>
<p>Competing with big barges (with Jens Prüver), <a href="b.pdf">paper</a>, Journal of Canal Economics, Vol. 69, 2021, pp. 967-1008</p>
<p>Too good to be wet: Why careful rowers are fired, <a href="c.pdf">paper</a>, Journal of Rowing, Vol. 181, May 2019, pp. 333-360</p>"""


def test_each_title_ends_where_it_is_explained_best():
    assert [p.title for p in read(ENDS)] == [
        "Optimal locks in bilateral trade",
        "Competing with big barges",
        "Too good to be wet: Why careful rowers are fired",
    ]


def test_a_link_that_begins_with_the_title_ends_with_it():
    body = (
        "<h2>Articles</h2>"
        + "".join(
            f'<p>Holm, A. (20{n}). <a href="{n}.pdf">{t}</a>. In B. Roe (Ed.), <i>Slow Canals</i> (pp. 3-9). Quayside.</p>'
            for n, t in (("21", "Fog in locks"), ("19", "Ice in locks. Boats and love"), ("18", "Ropes on wet quays"))
        )
        + "<p>Holm, A. (2017). Rain on ropes. Canal Review, 4, 2-8.</p><p>Holm, A. (2016). Hail. Canal Review, 3, 2-8.</p>"
    )
    assert [(p.title, p.venue) for p in read(body)][1] == ("Ice in locks. Boats and love", "Slow Canals")


def test_labels_that_nobody_knows_recur():
    links = "".join(
        f'<li>Holm, A. <a href="x{n}">Lien vers la revue</a>, <a href="v">Canal Review</a></li>' for n in range(3)
    )
    doc = build(Page(url="https://holm.example/", body=f"<ul>{links}</ul>".encode(), media_type="text/html"))
    assert recurring_labels(doc) == {"lien vers la revue"}


def test_boxes_that_only_a_style_sheet_parts():
    body = "<h2>Publications</h2><ol>" + "".join(
        f"<li><span>{n}</span><span>{title}</span><span><span>Canal Letters</span>A. Holm, B. Roe</span></li>"
        for n, title in (
            (12, "Charging of carbon barges in winter"),
            (11, "Spin of ropes on wet quays"),
            (10, "Light as a knob for locks"),
        )
    )
    assert [p.title for p in read(body)] == [
        "Charging of carbon barges in winter",
        "Spin of ropes on wet quays",
        "Light as a knob for locks",
    ]


def test_years_behind_titles_lead_to_authors():
    body = "<h2>Papers</h2>" + "".join(
        f"<p><b>{t}</b> (20{n}). <i>A. Holm, B. Roe</i>. <i>Journal of Canals</i>.</p>"
        for n, t in ((24, "A twin for leaking locks"), (22, "Fields of fracture in ice"))
    )
    assert [p.authors for p in read(body)] == [("A. Holm", "B. Roe")] * 2


def test_markdown_of_jekyll_and_pelican():
    boxed = "---\ntitle: Publications\n---\n<div>\n    <ul>\n\n      <li>A. Holm. <b>On fog in locks</b>. Canal Review, 2020.</li>\n\n      <li>A. Holm. <b>On ice in locks</b>. Canal Review, 2021.</li>\n    </ul>\n</div>\n"
    fields = "Title: Publications\nDate: 2020-01-02\n\nHolm, Ann, and Bo Roe: On fog in locks. Canal Review 42 (2013): 83-91.\n\nHolm, Ann, and Bo Roe: On ice in locks. Canal Review 43 (2014): 3-9.\n"
    for source in (boxed, fields):
        assert [p.title for p in read(source, media_type="text/markdown")] == ["On fog in locks", "On ice in locks"]


def test_links_beside_the_words_of_an_entry():
    body = "<h2>Papers</h2>" + "".join(
        f"<article><h3>{t}</h3><p>A. Holm, B. Roe. Canal Review, 20{n}</p>"
        f'<a href="{n}.pdf"><img src="i.png" alt="pdf"></a><footer hidden><a href="/{n}.bib">BibTeX</a></footer></article>'
        for n, t in ((24, "A twin for leaking locks"), (22, "Fields of fracture in ice"))
    )
    assert [[link.url.rpartition("/")[2] for link in p.links] for p in read(body)] == [
        ["24.pdf", "24.bib"],
        ["22.pdf", "22.bib"],
    ]


def test_a_year_that_heads_the_next_entries_is_none_of_the_last():
    body = "<h2>Papers</h2>" + "".join(
        f"<h3>20{n} · 2 papers</h3><p><b>{t}</b><br>A. Holm, B. Roe<br><i>Canal Review</i> 3:8-9</p><p><b>More on {t}</b><br>A. Holm, C. Poe<br><i>Canal Review</i> 3:10-19</p>"
        for n, t in ((24, "twins for leaking locks"), (22, "fields of fracture in ice"))
    )
    assert [p.year for p in read(body)] == [2024, 2024, 2022, 2022]


def test_what_has_volume_and_pages_is_no_author():
    body = "<h2>Papers</h2><ol>" + "".join(
        f"<li><b>{t}</b>, with A. Holm{more}, Lettere al Nuovo Canale, <b>{n}</b>, pp. 417-423, (1984).</li>"
        for n, t, more in (
            (39, "Some estimates for leaking locks", ""),
            (34, "Solutions of waves on quays", ", B. Roe"),
        )
    )
    assert [(p.authors, p.venue) for p in read(body)] == [
        (("A. Holm",), "Lettere al Nuovo Canale"),
        (("A. Holm", "B. Roe"), "Lettere al Nuovo Canale"),
    ]


def test_where_the_list_has_its_venues_nothing_is_a_name():
    body = "<h2>Papers</h2>" + "".join(
        f"<div><a href='{n}.pdf'>{t}</a><p>Ann Holm, Bo Roe</p><p><span>{v}</span> · <span>{n} May 2023</span></p></div>"
        for n, t, v in (
            (1, "Doping of carbon barges", "Journal of Canals"),
            (2, "Spin of ropes on quays", "ACS Catalysis"),
            (3, "Light as a knob for locks", "npj Canal Materials"),
            (4, "Hail as a knob for locks", "Canal Letters"),
            (5, "Ice as a knob for locks", "Journal of Rowing"),
        )
    )
    assert [p.venue for p in read(body)][1:3] == ["ACS Catalysis", "npj Canal Materials"]


def test_an_element_may_hold_half_a_name():
    body = "<h2>Papers</h2>" + "".join(
        f"<p>Ann Holm, Mirko <span class='kept'>D'Angelo</span>, and Bo Roe. {t}. <em>Canal Review</em>, 20{n}.</p>"
        for n, t in ((24, "A twin for leaking locks"), (22, "Fields of fracture in ice"))
    )
    assert [p.authors for p in read(body)] == [("Ann Holm", "Mirko D'Angelo", "Bo Roe")] * 2


def test_people_in_brackets_behind_a_title_are_none_of_it():
    body = "<h2>Aufsätze</h2>" + "".join(
        f"<p>{t}<br>In: Treibgut. Hg. von Bo Roe<br>Utrecht: Quayside 20{n}, S. 3-9</p>"
        for n, t in ((24, "Nebel als Trope (mit Ruth Holm)"), (22, "Eis und Ohnmacht der Dinge"), (21, "Der Hagel"))
    )
    assert next((p.title, p.authors) for p in read(body)) == ("Nebel als Trope", ("Ruth Holm",))


def test_whose_year_it_is():
    tails = (
        "Canal Review (Topics), 2015, Vol. 15, Iss. 4, 1939-1973.",
        "2015. In: Roe, B. (ed.) Ice and Fog, Lille 2012. Quayside.",
        "Canal Review 306:177-194, 2015 (an earlier version appeared in: STACS 2000, LNCS 1770)",
        "Quayside, 978-2-7462-1943-4, 2015",
    )
    body = "<h2>Papers</h2>" + "".join(
        f"<p><b>{t}</b><br>A. Holm, B. Roe<br>{tail}</p>"
        for t, tail in zip(("Twins for locks", "Fields of ice", "Hail as a knob", "Ropes on quays"), tails, strict=True)
    )
    assert [p.year for p in read(body)] == [2015] * 4

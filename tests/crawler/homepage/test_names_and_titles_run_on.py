# ruff: noqa: E501 (pages are read more easily whole)
"""Names that nothing parts from each other or from the title; names of bodies, in capitals, and of other scripts."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.names_behind import up_to_names
from crawler.homepage.people.authors import names_end
from crawler.homepage.reader import read
from crawler.items import Page, Publication
from crawler.values.names import name_likeness, split_authors


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("Free choice of locks", " Roe, J, Holm, IGE, and Frank, MJ (2014) Neuron"),
        ("How much of steering is memory?", " Holm, IGE and Frank, MJ. (2013) Canal Review"),
        ("Damp memory in barge pilots", " Eva G. E. Holm, Tom Roe, James Gold (2014) Canal Review"),
        ("Reasoning in Human Lock-Keeping", " Holm A, Roe E (2012) Canal Biology 10(3)"),
        ("Appetite of barge mice with sweeteners.", "Contreras-Roe G, Holm I, Poe J. Nutr Canal. 2019"),
        ("Senescence in a wet cell line.", " Roe-Colin L.A. Holm J. E., Poe I., Gold J.A. Canal Rep. 2019"),
    ],
)
def test_a_title_ends_where_a_list_of_names_begins(title, behind):
    text = title + behind
    a, b = up_to_names(text, (0, text.index(",")))
    assert text[a:b] == title.rstrip(".")


@pytest.mark.parametrize(
    "text", ["The letters of Jane Austen, Eva Roe and Tom Poe. Canal Review", "Fog, rain, and hail, 2012"]
)
def test_a_title_may_name_people(text):
    assert up_to_names(text, (0, text.index(","))) == (0, text.index(","))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Holm Martin Roe, Eva Poe and Tom Gold. On fog", ["Anna Holm", "Martin Roe", "Eva Poe", "Tom Gold"]),
        ("Roe, I. y García Cabello de Alba, A. (en prensa). Del remo", ["Roe, I.", "García Cabello de Alba, A."]),
        ("R.G. Roe, M.M. Poe, C.A. Gold-French The Uranus system from", ["R.G. Roe", "M.M. Poe", "C.A. Gold-French"]),
        ("Holm, J. and Roe, I. Canal Economics, 11(3)", ["Holm, J.", "Roe, I."]),
        ("AMO, Gustavo Garcia de. As eclusas", ["AMO, Gustavo Garcia de"]),
        ("Anna Holm, PhD, and Tom Roe, PhD. Early lessons from fog. Canal News", ["Anna Holm", "Tom Roe"]),
        ("Anna Holm, RN, PhD; Tom B. Roe, MD, MPH (Canal News, page 18)", ["Anna Holm", "Tom B. Roe"]),
        ("J. Holm, Ph.D. and K. Roe, Ph.D., Dogs in boats", ["J. Holm", "K. Roe"]),
        ("Roe J, MD, Holm R, MPH. Harps in hospitals", ["Roe J", "Holm R"]),
        ("E. Holm, B. Roe, M.A. Poe. Vowels of the north", ["E. Holm", "B. Roe", "M.A. Poe"]),
        ("Roe C., New Rope Laboratory, Holm L., Poe B. (2025)", ["Roe C.", "New Rope Laboratory", "Holm L.", "Poe B."]),
        ("Иванов И.И. Бечевник: история", ["Иванов И.И."]),
        ("田中ゆき（2015）「運河の閘門について」", ["田中ゆき"]),
    ],
)  # fmt: skip
def test_where_names_end_and_which_they_are(text, names):
    assert list(split_authors(text[: names_end(text)].rstrip(" ,;")).names) == names


def test_an_article_and_a_word_are_no_name():
    assert name_likeness("Der Treidelpfad") < 0.2 < name_likeness("Das Gupta")


def test_a_question_ends_before_a_comma_and_its_place():
    html = "<h1>Eva Roe</h1><h2>Publications</h2><ul>{}</ul>".format(
        "".join(
            f"<li>(with Tom Holm), {title}, Die Kanalwirtschaft, Nr. {n}, 2002, S. 14-19.</li>"
            for n, title in enumerate(
                ["Haben Schleusen eine Zukunft?", "Neue Wege für alte Häfen", "Wasser und Wege"], 5
            )
        )
    )
    page = Page(url="https://example.org/", body=html.encode(), media_type="text/html")
    titles = [i.title for i in read(build(page)) if isinstance(i, Publication)]
    assert titles[0] == "Haben Schleusen eine Zukunft?"


def test_names_and_their_year_in_italics_are_no_title():
    rows = [("E Roe, J Holm, and T Poe", "Beyond averages of fog"), ("J Holm and E Roe", "Measuring rain at scale")]
    html = "".join(f"<li><p><em>{who}, 2024</em><br>{title}, Canal Review</p></li>" for who, title in rows)
    page = Page(
        url="https://example.org/",
        body=f"<h1>Eva Roe</h1><h2>Publications</h2><ul>{html}</ul>".encode(),
        media_type="text/html",
    )
    read_ = [i for i in read(build(page)) if isinstance(i, Publication)]
    assert [i.authors for i in read_] == [("E Roe", "J Holm", "T Poe"), ("J Holm", "E Roe")]


SET_APART = """<h2>Publications</h2><ul>
<li>HALE, R.; <a href="/">VAN DEN HOEK, P.</a> El faro como archivo. Boletín de Canales, v. 89, p. 703–708, 2024.</li>
<li><a href="/">VAN DEN HOEK, P.</a>; DE SANTIS, G. Poética de la orilla. Revista de Muelles, v. 78, p. 578–593, 2024.</li>
<li>HALE, R.; DE SANTIS, G.; <a href="/">VAN DEN HOEK, P.</a> Redes de sal. Revista de Muelles, v. 78, p. 59–93, 2022.</li></ul>"""
COLONS = """<h2>Publications</h2>
<p>Svetlana Orlova, Owen Fair and <a href="/">Ines Holm</a>: Sticky Tolls. Journal of Quays (2024). We show that gates leak more in winter.</p>
<p>Robert J. Hale and <a href="/">Ines Holm</a>: Do Canals Cause Growth? RAND Journal of Locks (2020). We study how pilots learn.</p>
<p><a href="/">Ines Holm</a>: The Long Shadow of the Grain Barge. Journal of Quays (2017). We explain why.</p>"""
OTHER_SIGN = """<h2>論文</h2><ul>
<li>伊藤恵子、高橋健一*, 運河と近代, 人工知能学会誌, 23巻2号, 2024.</li>
<li>高橋健一*、鈴木花子, 潮流予測のための疎な観測手法, 土木学会論文集, 43巻4号, 2022.</li>
<li>杨志强、王伟，盐道考，《自动化学报》，2022年第3期。</li></ul>"""
LIKE_NAMES = """<h2>Articles</h2><div>
<div><a href="/1">Holm, P. (2025). Salt Roads. Journal of Canals.</a></div>
<div><a href="/2">Holm, P. and Roe, C. (2024). Ghost Piers. Review of Quays.</a></div>
<div><a href="/3">Holm, P. (2021). The archive of a lighthouse in two rivers. Journal of Canals.</a></div></div>"""
AWARDED = """<h2>Papers</h2><ul>
<li>Holm, A., &amp; Roe, R. 2024, New J. Phys., 78, 359: Entanglement and locks in wet oxides <b>Best Paper Award</b></li>
<li>Roe, R., &amp; Holm, A. 2023, Phys. Rev. B, 60, 527: The mass function of harbour galaxies</li>
<li>Holm, A. 2021, Phys. Rev. B, 54, 666: Phase diagram of the two-dimensional barge</li></ul>"""


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (SET_APART, ["El faro como archivo", "Poética de la orilla", "Redes de sal"]),
        (COLONS, ["Sticky Tolls", "Do Canals Cause Growth?", "The Long Shadow of the Grain Barge"]),
        (OTHER_SIGN, ["運河と近代", "潮流予測のための疎な観測手法", "盐道考"]),
        (LIKE_NAMES, ["Salt Roads", "Ghost Piers", "The archive of a lighthouse in two rivers"]),
        (AWARDED, ["Entanglement and locks in wet oxides", "The mass function of harbour galaxies", "Phase diagram of the two-dimensional barge"]),
    ],
    ids=["in capitals", "before a colon", "two signs", "like names", "awarded"],
)  # fmt: skip
def test_whoever_is_set_apart_stands_in_no_title(body, title):
    page = Page(url="https://example.org/~x/", body=body.encode(), media_type="text/html")
    assert [item.title for item in read(build(page)) if isinstance(item, Publication)] == title

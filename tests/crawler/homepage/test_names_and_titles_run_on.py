"""Names that nothing parts from each other or from the title; names of bodies, in capitals, and of other scripts."""

import pytest

from crawler.document.build import build
from crawler.homepage.authors import names_end
from crawler.homepage.names_behind import up_to_names
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

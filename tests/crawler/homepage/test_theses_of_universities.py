# ruff: noqa: E501 (entries are read more easily whole)
"""Theses: a university is where they appeared, and nobody; who advised is no venue, and the degree part of no title."""

import pytest

from crawler.document.build import build
from crawler.homepage.fields.places import best_venue
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.nobody import names_university
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.items import Page, Publication


def read(heading: str, entries: list[str]) -> list[Publication]:
    page = (
        f"<title>Ann Holm</title><body><h1>Ann Holm</h1><h2>{heading}</h2>{''.join(f'<li>{e}</li>' for e in entries)}"
    )
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Universidad de Vigo", True),
        ("Ege Üniversitesi", True),
        ("Humboldt-Universität", True),
        ("Δημοκρίτειο Πανεπιστήμιο Θράκης", True),
        ("Uniwersytet Gdański", True),
        ("Ursula Holm", False),
    ],
)
def test_nobody_is_called_like_a_university(text, is_one):
    assert names_university(text) is is_one


@pytest.mark.parametrize(
    ("heading", "entry", "title", "venue"),
    [
        (
            "Tesis doctoral",
            "El agua y la ciudad, Universidad de Valencia, 2011. Directora: Luisa Marco.",
            "El agua y la ciudad",
            "Universidad de Valencia",
        ),
        (
            "Tesis",
            "El agua y la ciudad. Universidad de Valencia, 2011. Director: J. Marco. Premio.",
            "El agua y la ciudad",
            "Universidad de Valencia",
        ),
        (
            "Thèse",
            "Les écluses oubliées, Université de Toulouse, 2009. Directrice : Claire Morel.",
            "Les écluses oubliées",
            "Université de Toulouse",
        ),
        (
            "Proefschrift",
            "Sluizen en stuwen, Universiteit Twente, 2010. Promotor: prof. H. Lang.",
            "Sluizen en stuwen",
            "Universiteit Twente",
        ),
        (
            "Διδακτορική διατριβή",
            "«Τα κανάλια», Δημοκρίτειο Πανεπιστήμιο Θράκης, 2001.",
            "Τα κανάλια",
            "Δημοκρίτειο Πανεπιστήμιο Θράκης",
        ),
        ("学位論文", "「水門の流れの研究」博士（工学）、東都大学、2004年3月", "水門の流れの研究", "東都大学"),
        (
            "Dissertation",
            "A. Holm. Sluices. PhD thesis, advised by R. Roe, University of Leeds, 2014.",
            "Sluices",
            "University of Leeds",
        ),
    ],
)
def test_where_a_thesis_was_written(heading, entry, title, venue):
    found = read(heading, [entry])
    assert [(p.title, p.venue) for p in found] == [(title, venue)]
    assert found[0].authors in (None, ("A. Holm",))


@pytest.mark.parametrize(
    ("heading", "entry", "title"),
    [
        (
            "Theses",
            "PhD: Sluices and society in the Fens, University of Leeds, 2014.",
            "Sluices and society in the Fens",
        ),
        (
            "Theses",
            "Master's thesis: Weirs at rest in the hard winter, University of Hull, 2008.",
            "Weirs at rest in the hard winter",
        ),
        (
            "Dissertation",
            "Dissertation: Schleusen und Wehre im hohen Norden, Universität Bremen, 2010.",
            "Schleusen und Wehre im hohen Norden",
        ),
        (
            "Thèses",
            "Doctorat : Les écluses oubliées du canal de Brienne, Université de Toulouse, 2009.",
            "Les écluses oubliées du canal de Brienne",
        ),
        ("Tesis", "Doctorado: <i>Los molinos</i>, Universidad de Valencia, 2011.", "Los molinos"),
        (
            "Tezler",
            "Doktora, Nehirlerde kapakların sismik güvenilirliği, Ege Üniversitesi, 2015",
            "Nehirlerde kapakların sismik güvenilirliği",
        ),
        (
            "Tezler",
            "Yüksek Lisans Tezi: Set yapılarının deneysel incelenmesi, Gazi Üniversitesi, 2010",
            "Set yapılarının deneysel incelenmesi",
        ),
    ],
)
def test_the_degree_before_a_title(heading, entry, title):
    assert [(p.title, p.authors) for p in read(heading, [entry, entry.replace("20", "19")])][:1] == [(title, None)]


@pytest.mark.parametrize("text", ["Directora: Luisa Marco", "Betreuer: H. Lang", "supervised by Ann Roe"])
def test_who_advised_is_no_venue(text):
    assert best_venue([text]) is None


def test_capitals_that_name_a_university_are_a_place():
    assert place_likeness("Universidad de las Vegas") >= 0.6
    assert place_likeness("Universidad y sociedad en las vegas") < 0.4


@pytest.mark.parametrize("text", ["Gospodarka Wodna” 12 (2015), s. 3-20", "Acque» 12 (2015), pp. 3-20"])
def test_a_closing_mark_whose_opening_one_parted_the_title(text):
    venue = best_venue([text])
    assert venue is not None
    assert venue.name in ("Gospodarka Wodna", "Acque")


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        (
            "Une sociologie du halage en Picardie, thèse de doctorat en sociologie, sous la direction de Florence Roux, EHESS, 2012.",
            "Une sociologie du halage en Picardie",
            "EHESS",
        ),
        (
            "Servir ailleurs. Une sociologie du halage, thèse de doctorat en sociologie, Université de Lille, 2012.",
            "Servir ailleurs. Une sociologie du halage",
            "Université de Lille",
        ),
        (
            "Servir en casa. Una sociología del riego, tesis doctoral dirigida por Ana Ruiz, Universidad de Murcia, 2012.",
            "Servir en casa. Una sociología del riego",
            "Universidad de Murcia",
        ),
        (
            "Serving Others: A Sociology of Canals, PhD thesis in Sociology, under the supervision of Jane Roe, EHESS, 2012.",
            "Serving Others: A Sociology of Canals",
            "EHESS",
        ),
        (
            "Testimony Without Trust, PhD, University of Leeds, 2014. Supervised by Jessica Roe. Examiners: Paul Holm.",
            "Testimony Without Trust",
            "University of Leeds",
        ),
    ],
)
def test_a_title_ends_before_it_is_called_a_thesis(entry, title, venue):
    assert [(p.title, p.authors, p.venue) for p in read("Thesis", [entry])] == [(title, None, venue)]


@pytest.mark.parametrize(
    ("rest", "venue"),
    [
        (["2004. 143 f. Tese (Doutorado em Solos)", "ESALQ/USP, Piracicaba, 2004"], "ESALQ/USP"),
        (
            ["98 f. Dissertação (Mestrado) – Universidade Federal de Lavras, Lavras, 2000"],
            "Universidade Federal de Lavras",
        ),
        (["Dissertação (Mestrado)", "Faculdade de Letras, Universidade do Porto, 2001"], "Universidade do Porto"),
        (["M.Litt. thesis, Department of Logic, University of St. Andrews 1994"], "University of St. Andrews"),
        (["Magisterarbeit am Seminar für Theologie, Freie Universität Berlin 1997"], "Freie Universität Berlin"),
        (["Tesis doctoral, Departamento de Geografía, Universidad de Sevilla. 340 pp"], "Universidad de Sevilla"),
        (["Thèse de doctorat en géographie, Université de Lyon 2, 2004, 340 p"], "Université de Lyon 2"),
        (["Thèse, École des hautes études navales, Paris, 2001"], "École des hautes études navales"),
        (["Ph.D., Univ. of Edinburgh (unpubl.)"], "Univ. of Edinburgh"),
        (["PhD thesis, University of California, Berkeley, 2011"], "University of California, Berkeley"),
        (["дис. ... канд. техн. наук: 05.13.01. СПб., 1995. 150 с"], None),
    ],
)
def test_the_university_wherever_it_is_named(rest, venue):
    found = best_venue(rest)
    assert (found.name, found.venue_type) == (venue, "thesis")


def test_a_title_ends_before_what_russians_call_a_thesis():
    entries = [
        "Иванов И.И. Механика канатов: дис. ... д-ра физ.-мат. наук. М., 2005. 300 с.",
        "Иванов И.И. Узлы речные : автореф. дис. … канд. техн. наук. СПб., 1995. 20 с.",
        "Иванов И.И. Узлы в истории. Диссертация на соискание ученой степени кандидата наук. М., 2001.",
    ]
    assert [p.title for p in read("Публикации", entries)] == ["Механика канатов", "Узлы речные", "Узлы в истории"]


def test_what_portals_sort_works_by_is_no_venue():
    assert best_venue(
        ["Jun 2023, In: Canal Review. 94, 2, p. 101", "Output: Contribution to journal › Article"]
    ).name == ("Canal Review")
    assert best_venue(["2012, West Canal University. 402 p", "Output: Thesis › Doctoral Thesis"]).venue_type == "thesis"
    held = best_venue(["2023", "Slow Canals: A Reader. Prins, H. & Roe, A. (eds.). Leuven: Peeters, p. 55-70"])
    assert (held.name, held.pages) == ("Slow Canals: A Reader", "55-70")

"""Patents: their numbers are where they appeared, and no part of their titles."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.patent_numbers import behind_patent_number, patent_number
from crawler.items import Page


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("US Patent 7,123,456.", "Method for braiding ropes"),
        ("U.S. Patent No. 7,223,456:", "Rope with a knot for harbours"),
        ("EP 1234567 B1,", "Apparatus for measuring fog"),
        ("WO 2014/123456.", "Fog harp and method for its use"),
        ("Deutsches Patent DE 10 2010 012 345:", "Verfahren zum Flechten von Seilen"),
        ("DE102011012345A1", "Vorrichtung zum Messen von Nebel"),
        ("Brevet FR 2 912 345 :", "Procédé de tressage de cordes"),
        ("Patente ES 2 123 456.", "Método para trenzar cuerdas"),
        ("Brevetto IT 1234567.", "Metodo per intrecciare corde"),
        ("Пат. 2599001 РФ.", "Способ нанесения покрытий на канаты"),
        ("Патент РФ № 2599002.", "Устройство для вязки узлов"),
        ("А.с. 1234567 СССР.", "Способ плетения канатов"),
    ],
)
def test_a_number_before_a_title(number, title):
    text = f"{number} {title}"
    assert text[behind_patent_number(text, 0) :] == title
    assert patent_number(number.rstrip(".,: ")) == number.rstrip(".,: ")


@pytest.mark.parametrize(
    "text", ["Patent races on slow canals", "IT 2020: fog and rope", "Patents 1850 to 1900", "US 50"]
)
def test_what_is_no_number(text):
    assert behind_patent_number(text, 0) == 0
    assert patent_number(text) is None


def test_patents_of_a_list():
    entries = [
        "US Patent 7,123,456. Method for braiding ropes in harbours. J. Doe and K. Roe, 2010.",
        "WO 2014/123456. Fog harp and method for its use. J. Doe, K. Roe. 2014.",
        "J. Doe, K. Roe. Method for coating ropes in fog. Patent DE 10 2012 012 345, 2013.",
    ]
    page = f"<h1>Jane Doe</h1><h2>Patents</h2><ul>{''.join(f'<li>{e}</li>' for e in entries)}</ul>"
    doc = build(Page(url="https://doe.example/", body=page.encode(), media_type="text/html"))
    assert [(p.title, p.venue, p.year) for p in read_publications(doc, sections(doc))[0]] == [
        ("Method for braiding ropes in harbours", "US Patent 7,123,456", 2010),
        ("Fog harp and method for its use", "WO 2014/123456", 2014),
        ("Method for coating ropes in fog", "Patent DE 10 2012 012 345", 2013),
    ]

# ruff: noqa: E501 (a page is one line)
"""Interests below a sentence that ends in a colon, in groups, in long items; and what people like beside their work."""

import pytest

from crawler.document.build import build
from crawler.homepage.person.listed_topics import parted
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def interests(body: str) -> list[str] | None:
    html = f"<title>Ada Holm</title><h1>Ada Holm</h1><p>Lecturer, Acme University</p>{body}"
    page = Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")
    return next((as_dict(i)["interests"] for i in read(build(page)) if i.kind == "profile"), None)


@pytest.mark.parametrize(
    ("body", "topics"),
    [
        (
            "<p>Ik ben lector aan de Hogeschool Tarn. Mijn onderzoeksthema's zijn:</p><ul><li>Ondersteuning van schippers met een klein schip</li><li>Ouder wordende sluizen</li></ul>",
            ["Ondersteuning van schippers met een klein schip", "Ouder wordende sluizen"],
        ),
        (
            "<p>Com relação à Pesquisa, meus interesses incluem:</p><ul><li>Marés lentas</li><li>Névoa fria</li></ul>",
            ["Marés lentas", "Névoa fria"],
        ),
        (
            "<p>Née à Tarn, docteur en hydraulique de l’Université de Tarn. Elle est chercheuse dans les domaines des eaux calmes :</p><ul><li>Optimisation des écluses.</li><li>Diagnostic des barrages.</li></ul>",
            ["Optimisation des écluses", "Diagnostic des barrages"],
        ),
        (
            "<h2>Research</h2><p>My current research interests center on:</p><ul><li>Developing statistical tools to find and describe slow leaks in old locks and newer canals of clay</li><li>Tide tables</li></ul>",
            [
                "Developing statistical tools to find and describe slow leaks in old locks and newer canals of clay",
                "Tide tables",
            ],
        ),
        (
            "<h2>Research interests</h2><ul><li>In hydraulics:<ul><li>Locks, especially of wood</li><li>Weirs</li></ul></li></ul>",
            ["Locks", "Weirs"],
        ),
        (
            "<h2>Research interests</h2><ul><li>Methodologies: Sampling, Matching, Bootstrap</li><li>Applications: Locks, Weirs</li></ul>",
            ["Sampling", "Matching", "Bootstrap", "Locks", "Weirs"],
        ),
        (
            "<h2>Research interests</h2><p>Smoke control system analysis in large volume locks</p><p>Energy efficiency of weirs</p>",
            ["Smoke control system analysis in large volume locks", "Energy efficiency of weirs"],
        ),
        (
            "<h2>研究方向</h2><ul><li>运河网络（对内河网络的实证分析，主要是航运）</li><li>水闸建模</li></ul>",
            ["运河网络", "水闸建模"],
        ),
        ("<h2>Interests</h2><ul><li>Chess</li><li>Reading</li><li>Slow boats</li></ul>", None),
    ],
)
def test_in_lists(body: str, topics: list[str] | None) -> None:
    assert interests(body) == topics


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        (
            "Mes recherches portent principalement sur le droit fluvial et l’histoire.",
            ["le droit fluvial", "l’histoire"],
        ),
        (
            "Mis intereses también abarcan la historia de la niebla, el patrimonio fluvial, la relación entre arte y ciencia y la educación lenta.",
            [
                "la historia de la niebla",
                "el patrimonio fluvial",
                "la relación entre arte y ciencia",
                "la educación lenta",
            ],
        ),
        (
            "Meine Arbeit liegt im Wasserbau mit den Lehr- und Forschungs-Schwerpunkten Schleusenbau, Nebelkunde und Moore.",
            ["Schleusenbau", "Nebelkunde", "Moore"],
        ),
        ("My research and teaching focus on tides, soil, and old maps.", ["tides", "soil", "old maps"]),
    ],
)
def test_told(sentence: str, topics: list[str]) -> None:
    assert interests(f"<p>{sentence}</p>") == topics


def test_what_topics_are_applied_to_is_none() -> None:
    said = "l’hydraulique, la gestion des eaux (douces) et les modèles de marée, appliqués aux ports du Sud"
    assert parted(said) == ["l’hydraulique", "la gestion des eaux", "les modèles de marée"]

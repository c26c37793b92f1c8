# ruff: noqa: E501 (pages are read more easily whole)
"""Interests that sentences and labels tell, in many tongues; and names that only a card below shows to be a person's."""

from collections.abc import Sequence

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.homepage.reader import read
from crawler.items import Page, Profile


def profile(body: str, owner: Sequence[str] = ("Ann Poe",)) -> Profile | None:
    page = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    doc = build(Page(url="https://uni.example.edu/~apoe/", body=page.encode(), media_type="text/html"))
    found = sections(doc)
    return next(read_profile(doc, found, find_owner(doc, found, [owner] if owner else [])), None)


@pytest.mark.parametrize(
    ("body", "interests"),
    [
        (
            "<p>My areas of specialisation are ethics and political philosophy; my areas of competence include logic.</p>",
            ["ethics", "political philosophy"],
        ),
        ("<p>I am broadly interested in tide tables, with applications to public health.</p>", ["tide tables"]),
        (
            "<p>Main research topics: soil mechanics - slope stability - landslides</p>",
            ["soil mechanics", "slope stability", "landslides"],
        ),
        (
            "<p>My research lies in number theory, and in particular automorphic forms and L-functions.</p>",
            ["number theory", "automorphic forms", "L-functions"],
        ),
        (
            "<p>He has research interests in fog networks, edge weather and queues.</p>",
            ["fog networks", "edge weather", "queues"],
        ),
        (
            "<p>My research explores the following themes:</p><ul><li>Memory and place</li><li>Oral history</li></ul>",
            ["Memory and place", "Oral history"],
        ),
        ("<h3>Research Interests:</h3><p>Fog. Soil. Tides.</p>", ["Fog", "Soil", "Tides"]),
        ("<p>I work in algebraic topology and homotopy theory.</p>", ["algebraic topology", "homotopy theory"]),
        ("<p>I work in the Department of Fog.</p>", []),
        ("<p>I am a historian studying ports, parishes, and paper.</p>", ["ports", "parishes", "paper"]),
        (
            "<h2>Recherche</h2><p>Mes intérêts de recherche sont la topologie, les nœuds et les tresses.</p>",
            ["la topologie", "les nœuds", "les tresses"],
        ),
        (
            "<p>Meine Forschung bewegt sich an der Schnittstelle von Mooskunde und Technikgeschichte.</p>",
            ["Mooskunde", "Technikgeschichte"],
        ),
        ("<h3>研究方向</h3><p>1. 水文模型</p><p>2. 遥感</p>", ["水文模型", "遥感"]),
        ("<p>Research: Distributed tides, storage, and locks</p>", ["Distributed tides", "storage", "locks"]),
        (
            "<p>Ich beschäftige mich mit Strafrecht, Kriminologie und Rechtsgeschichte.</p>",
            ["Strafrecht", "Kriminologie", "Rechtsgeschichte"],
        ),
        (
            "<p>Schwerpunkte in Forschung und Lehre:</p><ul><li>Mooskunde</li><li>Nebelchemie</li></ul>",
            ["Mooskunde", "Nebelchemie"],
        ),
        (
            "<p>Domaines d'intérêt : économie du travail, politiques publiques</p>",
            ["économie du travail", "politiques publiques"],
        ),
        ("<p>Je m'intéresse aux marées, aux ports et à la pêche.</p>", ["marées", "ports", "pêche"]),
        (
            "<h2>Aree di interesse</h2><ul><li>Idrologia</li><li>Storia delle mappe</li></ul>",
            ["Idrologia", "Storia delle mappe"],
        ),
        (
            "<p>Atuando principalmente nos seguintes temas: currículo, leitura e avaliação.</p>",
            ["currículo", "leitura", "avaliação"],
        ),
        ("<p>本人主要从事水文学、雾化学和潮汐等方面的研究。</p>", ["水文学", "雾化学", "潮汐"]),
        ("<p>主に言語学と音声学に関心があります。趣味は山です。</p>", ["言語学", "音声学"]),
    ],
)
def test_what_somebody_works_on(body: str, interests: Sequence[str]) -> None:
    found = profile(f"<h1>Ann Poe</h1>{body}")
    assert found is not None
    assert list(found.interests or ()) == interests


@pytest.mark.parametrize(
    ("name", "card", "read"),
    [
        ("王建国", "<p>副教授</p><p>东湖大学 数学学院</p>", True),
        ("山本 花", "<p>東都大学 文学部 教授</p>", True),
        ("Oyelaran Babatimehin", "<p>Reader<br>Department of Fog<br>Quay University</p>", True),
        ("黄河", "<p>中国第二长河</p>", False),
        ("Slow Rivers", "<p>Associate Professor<br>Quay University</p>", False),
    ],
)
def test_whom_a_card_shows_to_be_a_person(name: str, card: str, read: bool) -> None:
    found = profile(f"<title>{name}</title><h1>{name}</h1>{card}", ())
    assert (found is not None and found.name == name) is read


def test_a_cv_without_a_name_that_tells_a_post_that_lasts() -> None:
    body = (
        "<h2>Appointments</h2><ul><li>2014 - present: Reader, Department of Fog, Quay University</li></ul>"
        "<h2>Education</h2><p>PhD, Weir University</p>"
    )
    page = Page(url="https://uni.example.edu/cv", body=body.encode(), media_type="text/html")
    found = next((i for i in read(build(page)) if isinstance(i, Profile)), None)
    assert found is not None
    assert (found.position, found.affiliation) == ("Reader", "Department of Fog, Quay University")


def test_whom_one_looks_for_is_no_post() -> None:
    found = profile(
        "<p>I am planning to accept two PhD students for fall at Quay University.</p>"
        "<p>I am an Associate Professor of Fog at Quay University.</p>"
    )
    assert found is not None
    assert found.position == "Associate Professor of Fog"

# ruff: noqa: E501 (pages are read more easily whole)
"""Posts on cards, behind labels and in sentences of several tongues."""

from collections.abc import Sequence

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Profile


def profile(name: str, body: str) -> Profile | None:
    page = f'<html><head><meta charset="utf-8"><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>'
    items = read(build(Page(url="https://uni.example.edu/p", body=page.encode(), media_type="text/html")))
    return next((i for i in items if isinstance(i, Profile)), None)


LATIN: Sequence[tuple[str, str | None, str | None]] = [
    ("<p>Prof. Dr. Ada Holm leitet den Lehrstuhl für Moore an der Universität Tarn.</p>", None, "Universität Tarn"),
    (
        "<p>Ada Holm studierte Physik. Seit 2015 ist sie Professorin für Optik an der Hochschule Tarn.</p>",
        "Professorin für Optik",
        "Hochschule Tarn",
    ),
    (
        "<p>Soy ingeniera y doctora por la Universidad de Quelmar. Actualmente trabajo como investigadora en el Centro de Energía.</p>",
        "investigadora",
        "Centro de Energía",
    ),
    (
        "<p>Dal 2021 è professoressa associata presso il Dipartimento di Lettere dell'Università di Tarno.</p>",
        "professoressa associata",
        "Dipartimento di Lettere dell'Università di Tarno",
    ),
    ("<p>Insegno Storia dell'arte all'Accademia di Tarno.</p>", None, "Accademia di Tarno"),
    (
        "<p>Olá! Sou doutoranda em Ecologia na Universidade de Tarno.</p>",
        "doutoranda em Ecologia",
        "Universidade de Tarno",
    ),
    (
        "<p>Seit 2020 habe ich die Professur für Mooskunde an der Hochschule Tarn inne.</p>",
        "Professur für Mooskunde",
        "Hochschule Tarn",
    ),
    (
        "<p>Depuis 2019, j'occupe un poste de professeure adjointe au Département de sociologie de l'Université de Tarn.</p>",
        "professeure adjointe",
        "Département de sociologie de l'Université de Tarn",
    ),
    (
        "<p>Actualmente es investigadora posdoctoral en el Instituto de Mareas.</p>",
        "investigadora posdoctoral",
        "Instituto de Mareas",
    ),
    ("<p>Me desempeño como docente en la Facultad de Ingeniería.</p>", "docente", "Facultad de Ingeniería"),
    (
        "<p>Dal 2019 insegno fisica all'Università di Tarno, dove sono professore ordinario.</p>",
        "professore ordinario",
        "Università di Tarno",
    ),
    (
        "<p>Atualmente é pesquisadora do Instituto de Marés e professora da Universidade de Tarno.</p>",
        "pesquisadora",
        "Instituto de Marés",
    ),
    (
        "<p>Professor für Mooskunde an der Hochschule Tarn mit dem Schwerpunkt Nebel.</p>",
        "Professor für Mooskunde",
        "Hochschule Tarn",
    ),
    (
        "<p>Qualifica: Professore ordinario<br>Struttura: Dipartimento di Matematica</p>",
        "Professore ordinario",
        "Dipartimento di Matematica",
    ),
    (
        "<p>Department of Physics<br>Tarn University<br>Professor of Physics</p>",
        "Professor of Physics",
        "Department of Physics, Tarn University",
    ),
    (
        "<table><tr><td>Department</td><td>Department of Botany</td></tr><tr><td>Institution</td><td>Tarn College</td></tr></table>",
        None,
        "Department of Botany, Tarn College",
    ),
    ("<p>Reader (she/her)<br>Department of Fog<br>Tarn University</p>", "Reader", "Department of Fog, Tarn University"),
    ("<p>Staff Software Engineer @ Quillon | ex-Tarn Labs</p>", "Staff Software Engineer", "Quillon"),
    ("<p>Current affiliation: Postdoctoral Fellow at the Tide Institute</p>", "Postdoctoral Fellow", "Tide Institute"),
    (
        "<h2>Affiliations</h2><ul><li>Associate Professor, Tarn University</li><li>Member, Fog Society</li></ul>",
        "Associate Professor",
        "Tarn University",
    ),
]


@pytest.mark.parametrize(("body", "position", "affiliation"), LATIN)
def test_in_letters(body: str, position: str | None, affiliation: str | None) -> None:
    found = profile("Ada Holm", body)
    assert found is not None
    assert (found.position, found.affiliation) == (position, affiliation)


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        ("<p>王建国，男，现为东湖大学物理学院教授。</p>", "教授", "东湖大学物理学院"),
        ("<p>我目前是东湖研究院的研究科学家。</p>", "研究科学家", "东湖研究院"),
        ("<p>2015年至今在东湖大学经济学院任教，现任教授。</p>", "教授", "东湖大学经济学院"),
        ("<p>現在、東都大学で博士研究員として働いています。</p>", "博士研究員", "東都大学"),
        ("<p>2020年4月より東都大学文学部准教授。専門は中世文学。</p>", "准教授", "東都大学文学部"),
        ("<p>東都大学大学院 博士後期課程3年の山本花です。</p>", "博士後期課程3年", "東都大学大学院"),
        ("<p>所属：東都大学 理学研究科 博士後期課程2年</p>", "博士後期課程2年", "東都大学 理学研究科"),
    ],
)
def test_in_wide_scripts(body: str, position: str, affiliation: str) -> None:
    found = profile("王建国", body)
    assert found is not None
    assert (found.position, found.affiliation) == (position, affiliation)

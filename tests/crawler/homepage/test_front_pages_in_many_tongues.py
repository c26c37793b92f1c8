# ruff: noqa: E501 (a page is one line)
"""Front pages in tongues that few pages are written in: name in both scripts, post and place, what is told of interests."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profile(body: str, title: str = "") -> dict:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    items = read(build(Page(url="https://www.uni.example.org/~x/", body=html.encode(), media_type="text/html")))
    return next((as_dict(i) for i in items if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("body", "name", "position", "affiliation"),
    [
        (
            "<h1>Kovács Eszter</h1><p>adjunktus</p><p>Szegedi Tudományegyetem</p>",
            "Kovács Eszter",
            "adjunktus",
            "Szegedi Tudományegyetem",
        ),
        (
            "<h1>Radu Ștefan Ionescu</h1><p>Conferențiar universitar<br>Facultatea de Litere<br>Universitatea din București</p>",
            "Radu Ștefan Ionescu",
            "Conferențiar universitar",
            "Facultatea de Litere, Universitatea din București",
        ),
        (
            "<h1>Dr. Budi Santoso, M.Si.</h1><p>Lektor Kepala</p><p>Departemen Matematika</p><p>Universitas Gadjah Mada</p>",
            "Budi Santoso",
            "Lektor Kepala",
            "Departemen Matematika, Universitas Gadjah Mada",
        ),
        (
            "<h1>TS. Trần Văn Minh</h1><ul><li>Chức vụ: Giảng viên</li><li>Đơn vị: Đại học Cần Thơ</li></ul>",
            "Trần Văn Minh",
            "Giảng viên",
            "Đại học Cần Thơ",
        ),
        (
            "<h1>دکتر مریم حسینی</h1><p>دانشیار</p><p>دانشگاه تهران</p>",
            "مریم حسینی",
            "دانشیار",
            "دانشگاه تهران",
        ),
        (
            "<h1>د. سارة عبد الله</h1><p>أستاذ مساعد</p><p>جامعة القاهرة</p>",
            "سارة عبد الله",
            "أستاذ مساعد",
            "جامعة القاهرة",
        ),
        (
            '<h1>ד"ר נועה ברקת</h1><p>מרצה בכירה</p><p>אוניברסיטת חיפה</p>',
            "נועה ברקת",
            "מרצה בכירה",
            "אוניברסיטת חיפה",
        ),
        (
            "<h1>Ірина Василівна Мельник</h1><p>асистент</p><p>Чернівецький університет</p>",
            "Ірина Василівна Мельник",
            "асистент",
            "Чернівецький університет",
        ),
        (
            "<h1>Dosentti Päivi Rantanen</h1><p>Akatemiatutkija</p><p>Turun yliopisto</p>",
            "Päivi Rantanen",
            "Akatemiatutkija",
            "Turun yliopisto",
        ),
    ],
)
def test_cards_of_pages_called_home(body: str, name: str, position: str, affiliation: str) -> None:
    found = profile(body, "Home")
    assert (found.get("name"), found.get("position"), found.get("affiliation")) == (name, position, affiliation)


@pytest.mark.parametrize(
    ("heading", "name", "native"),
    [
        ("<h1>Ольга Вольская Olga Volskaya</h1>", "Olga Volskaya", "Ольга Вольская"),
        ("<h1>Μαρία Παπαδοπούλου</h1><p>Maria Papadopoulou</p>", "Maria Papadopoulou", "Μαρία Παπαδοπούλου"),
        ("<h1>김지훈 조교수</h1><p>Jihoon Kim</p>", "Jihoon Kim", "김지훈"),
    ],
)
def test_names_in_both_scripts(heading: str, name: str, native: str) -> None:
    found = profile(f"{heading}<p>E-mail: x@uni.example.org</p><h2>Publications</h2><p>None.</p>", name)
    assert (found.get("name"), found.get("name_native")) == (name, native)


@pytest.mark.parametrize(
    ("told", "interests"),
    [
        ("<h2>Zainteresowania naukowe</h2><p>Językoznawstwo i hydrologia</p>", ["Językoznawstwo", "hydrologia"]),
        (
            "<h2>Onderzoeksinteresses</h2><p>waterrecht, kansrekening en taalkunde</p>",
            ["waterrecht", "kansrekening", "taalkunde"],
        ),
        ("<h2>Líneas de investigación</h2><p>redes, cálculo en paralelo</p>", ["redes", "cálculo en paralelo"]),
        ("<h2>İlgi Alanları</h2><p>su hukuku, iktisat tarihi ve optik</p>", ["su hukuku", "iktisat tarihi", "optik"]),
        ("<p>الاهتمامات البحثية: علم المياه، نظرية الأعداد</p>", ["علم المياه", "نظرية الأعداد"]),
        ("<p>Domeniile mele de interes sunt hidrologia și optica.</p>", ["hidrologia", "optica"]),
        (
            "<h2>Forschungsinteressen</h2><ul><li>Moose</li><li>Karten</li></ul><p>Tel.: +49 3641 944400</p><p>Raum: 2.14</p>",
            ["Moose", "Karten"],
        ),
        ("<h2>研究方向</h2><p>水文学、图论</p><p>办公室：信息楼305</p>", ["水文学", "图论"]),
    ],
)
def test_interests(told: str, interests: list[str]) -> None:
    assert list(profile(f"<h1>Ann Poe</h1>{told}", "Ann Poe").get("interests") or ()) == interests

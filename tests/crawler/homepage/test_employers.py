# ruff: noqa: E501 (a page is one line)
"""Firms as places to work at, ranks in Chinese, teachers named among degrees, and where a card says more than a sentence."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profile(body: str, name: str = "Ada Holm") -> dict[str, object]:
    html = f"<title>{name}</title><h1>{name}</h1>{body}<h2>Education</h2><p>PhD, Beta University, 2010</p>"
    page = Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")
    return next(as_dict(i) for i in read(build(page)) if i.kind == "profile")


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Ada Holm works at Mistware, where she builds maps.", "Mistware"),
        ("I work for Mistware Labs. I like tides.", "Mistware Labs"),
        ("At the Fog Association, I lead a change of lights.", "Fog Association"),
        ("Ada Holm arbeitet bei der Firma Nebelwerk an Karten.", "Nebelwerk"),
        ("Ada Holm travaille chez Brumeux.", "Brumeux"),
        ("Ada Holm работает в компании Mistware, где делает карты.", "Mistware"),
        ("Ada Holm worked at Mistware, where she built maps.", None),
        ("At Tidecon, I am chairing the session on fog.", None),
        ("I was taught by Bo Roe. She now works for Mistware.", None),
        ("At Tidecon, I presented a paper on fog.", None),
        ("Ada Holm works in Tarn.", None),
    ],
)
def test_firms(told: str, where: str | None) -> None:
    assert profile(f"<p>{told}</p>")["affiliation"] == where


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("博士，<b>东湖大学生物学院</b>副研究员", ("副研究员", "东湖大学生物学院")),
        ("我是一名来自东湖大学物理学院的博士后。", ("博士后", "东湖大学物理学院")),
        ("一名从事物理研究的“菜鸟”科学家", (None, None)),
    ],
)
def test_posts_in_chinese(told: str, post: tuple[str | None, str | None]) -> None:
    found = profile(f"<p>{told}</p>", "陈宇")
    assert (found["position"], found["affiliation"]) == post


def test_the_card_may_say_more_of_the_place() -> None:
    found = profile(
        "<p>Department of Tides<br>Acme University</p><h3>About</h3><p>She is a lecturer at the Acme University, where she works on fog.</p>"
    )
    assert (found["position"], found["affiliation"]) == ("lecturer", "Department of Tides, Acme University")


def test_who_taught_is_not_whose_page_it_is() -> None:
    body = "---\ntitle: CV\n---\n# 学歴\n\n- 博士課程, 東湖工業大学, 2020-2023\n- 学士課程, 東湖工業大学, 2014-2018\n    - 指導教員: 井上茂, 黒田宏 (学部4年次-博士課程)\n\n# 受賞\n\n- 2022 優秀賞\n"
    page = Page(url="https://www.example.org/", body=body.encode(), media_type="text/markdown")
    names = [as_dict(i)["name"] for i in read(build(page)) if i.kind == "profile"]
    assert names in ([], [None])


@pytest.mark.parametrize(
    "told",
    [
        "Научные интересы — химия тумана и приливы.",
        "Основные научные интересы – химия тумана, приливы.",
    ],
)
def test_a_dash_for_is(told: str) -> None:
    assert profile(f"<p>{told}</p>", "Иван Волков")["interests"] == ["химия тумана", "приливы"]

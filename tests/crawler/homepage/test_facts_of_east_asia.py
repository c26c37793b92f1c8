"""Careers as they are told in Chinese, Japanese and Korean: which facts their lines are, and with which fields."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.reader import read
from crawler.homepage.sections import sections
from crawler.items import Page, as_dict

PARTS = ("title", "role", "organization", "degree", "field", "advisor", "start", "end", "status")


def _doc(title: str, body: str):
    html = f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    return build(Page(url="https://example.org/~x/", body=html.encode(), media_type="text/html"))


def facts(heading: str, *lines: str) -> list[dict]:
    doc = _doc("林原圭介", f"<h1>林原圭介</h1><h2>{heading}</h2><ul>{''.join(f'<li>{n}</li>' for n in lines)}</ul>")
    found = [as_dict(i) for i in read_facts(doc, sections(doc), ())]
    return [{k: f[k] for k in PARTS if f[k] is not None} for f in found]


def profile(title: str, body: str) -> dict:
    return next((as_dict(i) for i in read(_doc(title, body)) if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("lines", "degrees"),
    [
        (
            [
                "2009年4月 東都大学工学部情報学科 入学",
                "2013年3月 同上 卒業",
                "2013年4月 東都大学大学院情報学研究科修士課程 入学",
                "2015年3月 同 修了",
                "2015年4月 東都大学大学院情報学研究科博士後期課程 入学",
                "現在 同上 在学中（指導教員：森田 聡 教授）",
            ],
            [
                {"organization": "東都大学工学部情報学科", "start": "2009-04", "end": "2013-03", "status": "past"},
                {
                    "organization": "東都大学大学院情報学研究科",
                    "degree": "修士課程",
                    "start": "2013-04",
                    "end": "2015-03",
                    "status": "past",
                },
                {
                    "organization": "東都大学大学院情報学研究科",
                    "degree": "博士後期課程",
                    "advisor": "森田 聡",
                    "start": "2015-04",
                    "status": "present",
                },
            ],
        ),
        (
            ["2015年3月 東都大学理学部 卒業", "2017年3月 同大学院理学系研究科 修士課程 修了"],
            [
                {"organization": "東都大学理学部", "end": "2015-03", "status": "past"},
                {
                    "organization": "東都大学大学院理学系研究科",
                    "degree": "修士課程",
                    "end": "2017-03",
                    "status": "past",
                },
            ],
        ),
        (
            ["平成21年4月 東都大学理学部 入学", "平成25年3月 東都大学理学部 卒業"],
            [{"organization": "東都大学理学部", "start": "2009-04", "end": "2013-03", "status": "past"}],
        ),
        (
            ["2019.09-至今 东湖大学 信息科学技术学院 博士研究生 导师：李明 教授"],
            [
                {
                    "organization": "东湖大学 信息科学技术学院",
                    "degree": "博士",
                    "advisor": "李明",
                    "start": "2019-09",
                    "status": "present",
                }
            ],
        ),
    ],
)
def test_studies_told_step_by_step(lines: list[str], degrees: list[dict]) -> None:
    assert facts("学歴", *lines) == degrees


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2023年4月－現在 名古屋大学 准教授", {"role": "准教授", "start": "2023-04", "status": "present"}),
        (
            "2018年4月～ 北浜市立博物館 学芸員",
            {"organization": "北浜市立博物館", "role": "学芸員", "status": "present"},
        ),
        (
            "2018.4 - 東都大学 助教",
            {"organization": "東都大学", "role": "助教", "start": "2018-04", "status": "present"},
        ),
        ("令和2年4月～令和4年3月 東都大学 助教", {"start": "2020-04", "end": "2022-03"}),
        ("２０１９年４月〜２０２０年３月 東都大学 助教", {"start": "2019-04", "end": "2020-03"}),
        (
            "國立南灣大學 副教授（2019/8 迄今）",
            {"organization": "國立南灣大學", "start": "2019-08", "status": "present"},
        ),
        ("民國109年8月 - 110年7月 國立南灣大學 助理教授", {"start": "2020-08", "end": "2021-07"}),
        ("2022.06—2022.09，启明科技（深圳）有限公司，算法实习生", {"organization": "启明科技（深圳）有限公司"}),
        ("2021. 3. ~ 2022. 2. 누리대학교 조교수", {"organization": "누리대학교", "start": "2021-03", "end": "2022-02"}),
    ],
)
def test_positions(line: str, parts: dict) -> None:
    (found,) = facts("職歴", line)
    assert found.items() >= parts.items()


@pytest.mark.parametrize("heading", ["教育背景", "학력", "个人简介", "経歴", "研究方向", "강의"])
def test_a_heading_below_the_name_is_no_name(heading: str) -> None:
    found = profile("Ada Holm", f"<h1>Ada Holm</h1><h2>{heading}</h2><p>2015 东湖大学</p>")
    assert found["name_native"] is None

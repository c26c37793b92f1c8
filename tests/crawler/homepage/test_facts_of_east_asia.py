# ruff: noqa: E501 (pages are read more easily whole)
"""Careers as they are told in Chinese, Japanese and Korean: which facts their lines are, and with which fields."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.homepage.reader import read
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


@pytest.mark.parametrize(
    ("line", "role", "whom"),
    [
        ("IEEE TPAMI, TIP 审稿人", "审稿人", "IEEE TPAMI, TIP"),
        ("情報処理学会 会員", "会員", "情報処理学会"),
        ("土木学会 水工学委員会 委員長", "委員長", "土木学会 水工学委員会"),
        ("担任《水利学报》编委（2020-2024）", "编委", "水利学报"),
        ("中国计算机学会高级会员", "高级会员", "中国计算机学会"),
        ("AAAI 2023 程序委员会委员", "程序委员会委员", "AAAI"),
        ("電子情報通信学会 論文誌編集委員（2021年〜2023年）", "論文誌編集委員", "電子情報通信学会"),
        ("IEEE, ACM 各会員", "会員", "IEEE, ACM"),
        ("한국정보과학회 정회원", "정회원", "한국정보과학회"),
        ("ICML 2022 심사위원", "심사위원", "ICML"),
    ],
)
def test_offices_behind_whom_they_are_for(line: str, role: str, whom: str) -> None:
    (found,) = facts("学会活動", line)
    assert (found["role"], found["organization"].strip("《》")) == (role, whom)


@pytest.mark.parametrize(
    ("line", "awards"),
    [
        (
            "2021年获ACM中国优秀博士论文奖，2022年获CCF优秀博士论文奖",
            [("ACM中国优秀博士论文奖", "2021"), ("CCF优秀博士论文奖", "2022")],
        ),
        ("2019年 国家奖学金、优秀学生干部", [("国家奖学金", "2019"), ("优秀学生干部", "2019")]),
        ("2020年3月 最優秀論文賞 受賞", [("最優秀論文賞", "2020-03")]),
        ("江南省自然科学二等奖（排名第三，单位第一），2019", [("江南省自然科学二等奖（排名第三，单位第一）", "2019")]),
    ],
)
def test_awards(line: str, awards: list[tuple[str, str]]) -> None:
    assert [(f["title"], f["start"]) for f in facts("受賞", line)] == awards


@pytest.mark.parametrize(
    ("line", "title", "start"),
    [
        ("2022-2 인공지능", "인공지능", "2022"),
        ("2022년 1학기 인공지능", "인공지능", "2022"),
        ("2022年度後期 水理学演習", "水理学演習", "2022"),
        ("运筹学，2021-2022学年第一学期", "运筹学", "2021"),
        ("2022-02 ~ 2022-06 인공지능", "인공지능", "2022-02"),
    ],
)
def test_terms_of_lessons(line: str, title: str, start: str) -> None:
    (found,) = facts("강의", line)
    assert (found["title"], found["start"]) == (title, start)


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        (
            "Takato Kinoshita's Homepage",
            "<h3>木下　貴登</h3><p>学生</p><p>東都大学 情報学研究科<br>通信情報システムコース</p><h3>学歴</h3><ul><li>2018年3月 東都大学 卒業</li></ul>",
            {
                "name": "Takato Kinoshita",
                "name_native": "木下 貴登",
                "position": "学生",
                "affiliation": "東都大学 情報学研究科",
            },
        ),
        (
            "木下研究室",
            "<h3>木下　貴登</h3><p>Takato Kinoshita</p><p>博士課程学生</p><p>東都大学 情報理工学系研究科</p><p>kinoshita ＠ mist.example.ac.jp</p><h3>学歴</h3><ul><li>2018年3月 東都大学 卒業</li></ul>",
            {
                "name": "Takato Kinoshita",
                "name_native": "木下 貴登",
                "position": "博士課程学生",
                "affiliation": "東都大学 情報理工学系研究科",
                "email": "kinoshita@mist.example.ac.jp",
            },
        ),
        (
            "陳家豪 Chia-Hao Chen",
            "<h1>陳家豪 <small>Chia-Hao Chen</small></h1><p>副教授 / 系主任</p><p>國立南灣大學 資訊管理學系</p><p>專長：資料探勘、機器學習</p><h2>學歷</h2><ul><li>國立東海岸大學 博士 2010-2015</li></ul>",
            {
                "name": "Chia-Hao Chen",
                "name_native": "陳家豪",
                "position": "副教授",
                "affiliation": "國立南灣大學 資訊管理學系",
                "interests": ["資料探勘", "機器學習"],
            },
        ),
    ],
)
def test_cards_in_both_scripts(title: str, body: str, said: dict) -> None:
    found = profile(title, body)
    assert {k: found[k] for k in said} == said


def test_the_latin_name_that_keywords_give() -> None:
    html = (
        "<html><head><meta charset=utf-8><title>榊原 悠介のページ</title>"
        '<meta name="keywords" content="Yusuke Sakakibara, 榊原悠介, numerical analysis"></head>'
        "<body><h1>榊原 悠介</h1><p>東都大学 准教授</p><h2>経歴</h2><p>2018.4 - 東都大学 准教授</p></body></html>"
    )
    page = Page(url="https://example.org/", body=html.encode(), media_type="text/html")
    (found,) = [i for i in read(build(page)) if i.kind == "profile"]
    assert (found.name, found.name_native) == ("Yusuke Sakakibara", "榊原 悠介")


def told(text: str) -> list[dict]:
    """What the sentences of an introduction tell."""
    doc = _doc("周明远", f"<h1>周明远</h1><p>{text}</p>")
    found = [as_dict(i) for i in read_facts(doc, sections(doc), ())]
    return [{"kind": f["kind"], **{k: f[k] for k in PARTS if f[k] is not None}} for f in found]


@pytest.mark.parametrize(
    ("text", "role", "where", "status"),
    [
        ("周明远，男，1985年生，东湖大学计算机学院副教授。", "副教授", "东湖大学计算机学院", "present"),
        ("2012年至2014年在东湖大学从事博士后研究。", "博士后研究", "东湖大学", "past"),
        ("目前就职于启明科技有限公司，担任算法工程师。", "算法工程师", "启明科技有限公司", "present"),
        ("曾任东湖科学研究院研究员。", "研究员", "东湖科学研究院", "past"),
        ("東都大学情報学部の教授です。", "教授", "東都大学情報学部", "present"),
        (
            "2010年から2015年まで株式会社ミズモリで研究員として勤務しました。",
            "研究員",
            "株式会社ミズモリ",
            "past",
        ),
        ("저는 누리대학교 컴퓨터공학과 조교수입니다.", "조교수", "누리대학교 컴퓨터공학과", "present"),
        ("现在还在钱立新教授的研究组中实习，感觉不错。", "实习", "钱立新教授的研究组", "present"),
    ],
)
def test_posts_in_sentences(text: str, role: str, where: str, status: str) -> None:
    (found,) = told(text)
    assert (found["kind"], found["role"], found["organization"], found["status"]) == ("position", role, where, status)


@pytest.mark.parametrize(
    "text",
    ["我们组欢迎本科生和研究生加入东湖大学。", "我的研究兴趣是机器学习和图像处理。", "主持国家自然科学基金项目三项。"],
)
def test_sentences_that_tell_no_post(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "degree", "school", "end"),
    [
        ("2010年に北浜大学大学院工学研究科博士課程を修了。", "博士課程", "北浜大学大学院工学研究科", "2010"),
        ("2019년 한빛과학기술원에서 박사학위를 받았습니다.", "박사학위", "한빛과학기술원", "2019"),
    ],
)
def test_degrees_in_sentences(text: str, degree: str, school: str, end: str) -> None:
    (found,) = told(text)
    assert (found["degree"], found["organization"], found["end"]) == (degree, school, end)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "江南省重点研发计划，智慧水务平台，2020-2022，100万元，参与",
            {"title": "智慧水务平台", "organization": "江南省重点研发计划", "role": "参与"},
        ),
        (
            "國科會專題研究計畫：水資源最佳化，主持人，2021/08～2023/07",
            {"title": "水資源最佳化", "organization": "國科會專題研究計畫", "role": "主持人", "end": "2023-07"},
        ),
        ("科研費 若手研究「水路の最適化」 2022年10月-2026年3月 代表", {"title": "水路の最適化", "role": "代表"}),
    ],
)
def test_projects(line: str, parts: dict) -> None:
    (found,) = facts("研究課題", line)
    assert found.items() >= parts.items()


def test_who_speaks_is_no_host() -> None:
    (found,) = facts("招待講演", "林原圭介「運河の数理」日本数学会 応用数学分科会 2021年9月15日")
    assert (found["title"], found["organization"]) == ("運河の数理", "日本数学会 応用数学分科会")


def test_a_blank_within_a_role() -> None:
    (found,) = facts("경력", "2018.06 ~ 2018.08 네모랩스 리서치 인턴")
    assert (found["role"], found["organization"]) == ("리서치 인턴", "네모랩스")


@pytest.mark.parametrize(
    ("heading", "line", "parts"),
    [
        (
            "Quá trình đào tạo",
            "2005 - 2009: Cử nhân Công nghệ thông tin, Trường Đại học Sông Hồng",
            {"degree": "Cử nhân", "field": "Công nghệ thông tin", "organization": "Trường Đại học Sông Hồng"},
        ),
        (
            "Quá trình công tác",
            "2016 - nay: Phó Giáo sư, Trường Đại học Sông Hồng",
            {"role": "Phó Giáo sư", "organization": "Trường Đại học Sông Hồng", "start": "2016", "status": "present"},
        ),
        (
            "ประวัติการศึกษา",
            "ปริญญาเอก วิทยาการคอมพิวเตอร์ มหาวิทยาลัยตัวอย่าง พ.ศ. 2558",
            {
                "degree": "ปริญญาเอก",
                "field": "วิทยาการคอมพิวเตอร์",
                "organization": "มหาวิทยาลัยตัวอย่าง",
                "end": "2015",
            },
        ),
    ],
)
def test_vietnamese_and_thai(heading: str, line: str, parts: dict) -> None:
    (found,) = facts(heading, line)
    assert found.items() >= parts.items()


def test_same_school_for_posts_and_degrees() -> None:
    jobs = facts("職歴", "2004年4月～2007年3月　南山大学経済学部専任講師", "2007年4月～2012年3月　同准教授")
    assert [(f["role"], f["organization"]) for f in jobs] == [
        ("専任講師", "南山大学経済学部"),
        ("准教授", "南山大学経済学部"),
    ]
    degrees = facts("学歴", "2001年3月 北浜大学大学院経済学研究科博士前期課程修了", "2004年3月 同博士後期課程修了")
    assert [(f["degree"], f["organization"]) for f in degrees] == [
        ("博士前期課程", "北浜大学大学院経済学研究科"),
        ("博士後期課程", "北浜大学大学院経済学研究科"),
    ]


def test_prizes_without_blanks_are_no_menu() -> None:
    found = facts("荣誉奖项", "研究生国家奖学金 (2024)", "东湖大学一等学业奖学金", "数学建模竞赛一等奖 2020.11")
    assert [f["title"] for f in found] == ["研究生国家奖学金", "东湖大学一等学业奖学金", "数学建模竞赛一等奖"]


def test_two_offices_in_one_line() -> None:
    found = facts("学术兼职", "《水科学进展》编委；《水文》审稿人")
    assert [(f["role"], f["organization"].strip("《》")) for f in found] == [("编委", "水科学进展"), ("审稿人", "水文")]


def test_a_talk_in_brackets_of_titles() -> None:
    (found,) = facts("学术报告", "2023年10月，《水网的图学习》，南山大学计算机学院")
    assert (found["title"], found["organization"]) == ("水网的图学习", "南山大学计算机学院")


@pytest.mark.parametrize(
    ("line", "degree", "field"),
    [
        ("2002.9--2007.6　东湖大学　水文学及水资源　博士（硕博连读）", "博士", "水文学及水资源"),
        ("2003~2007 한빛대학교 전자공학과 공학사", "공학사", "전자공학과"),
    ],
)
def test_fields_of_degrees(line: str, degree: str, field: str | None) -> None:
    (found,) = facts("学历", line)
    assert (found["degree"], found.get("field")) == (degree, field)


def test_a_card_of_cells() -> None:
    found = profile(
        "中原 千夏",
        "<h1>中原 千夏 (Chinatsu Nakahara)</h1><table><tr><td>所属</td><td>南山大学 経済学部</td></tr>"
        "<tr><td>職名</td><td>教授</td></tr><tr><td>専門分野</td><td>公共経済学、交通経済学</td></tr></table>"
        "<h2>学歴</h2><ul><li>1999年3月 北浜大学経済学部卒業</li></ul>",
    )
    assert (found["name"], found["name_native"]) == ("Chinatsu Nakahara", "中原 千夏")
    assert (found["position"], found["affiliation"]) == ("教授", "南山大学 経済学部")
    assert found["interests"] == ["公共経済学", "交通経済学"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "2011年4月 日本学術振興会特別研究員（〜2014年3月）",
            {"role": "特別研究員", "organization": "日本学術振興会", "start": "2011-04", "end": "2014-03"},
        ),
        (
            "2018年10月 北浜大学文学部准教授（現在に至る）",
            {"role": "准教授", "organization": "北浜大学文学部", "start": "2018-10", "status": "present"},
        ),
        ("北埔律師事務所 律師 (2011–2012)", {"role": "律師", "organization": "北埔律師事務所"}),
    ],
)
def test_what_ends_behind_the_words(line: str, parts: dict) -> None:
    (found,) = facts("職歴", line)
    assert found.items() >= parts.items()


def test_the_label_of_a_talk_behind_its_date() -> None:
    (found,) = facts("学术报告", "2022.11.05，题目：水库的强化学习调度，南山大学，线上")
    assert (found["title"], found["start"]) == ("水库的强化学习调度", "2022-11-05")

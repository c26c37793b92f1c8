# ruff: noqa: E501 (pages are read more easily whole)
"""What somebody works on, in the ways in which front pages say it."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Profile


def interests(body: str) -> list[str] | None:
    page = f"<title>Jane Doe</title><h1>Jane Doe</h1><p>Lecturer, Acme University</p>{body}<h2>Publications</h2><p>none yet</p>"
    found = read(build(Page(url="https://acme.example/~jdoe/", body=page.encode(), media_type="text/html")))
    [profile] = [i for i in found if isinstance(i, Profile)]
    return list(profile.interests) if profile.interests else None


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("My research focuses on robust statistics and tide tables.", ["robust statistics", "tide tables"]),
        ("I work on number theory, automorphic forms, and their applications.", ["number theory", "automorphic forms"]),
        ("I work on soil maps for climate science.", ["soil maps for climate science"]),
        (
            "I do research in cryptography, especially secret votes and shared keys.",
            ["cryptography", "secret votes", "shared keys"],
        ),
        (
            "My research lies in the area of queues, with a focus on consensus and storage.",
            ["queues", "consensus", "storage"],
        ),
        (
            "I specialize in modern verse, translation studies, and book history.",
            ["modern verse", "translation studies", "book history"],
        ),
        ("I study labor markets, migration, and trade.", ["labor markets", "migration", "trade"]),
        (
            "My work is in the history of science and the sociology of medicine.",
            ["history of science", "sociology of medicine"],
        ),
        (
            "Her research sits at the intersection of law, economics, and technology.",
            ["law", "economics", "technology"],
        ),
        (
            "I am a researcher working on vision (3D, tracking), robotics, and graphics.",
            ["vision", "robotics", "graphics"],
        ),
        ("My research area is operator algebras.", ["operator algebras"]),
        ("Her interests are in topology and geometry, and she enjoys cycling.", ["topology", "geometry"]),
        (
            "My interests span: (1) compilers, (2) program analysis, and (3) chips.",
            ["compilers", "program analysis", "chips"],
        ),
    ],
)
def test_sentences_that_say_what_one_works_on(sentence: str, topics: list[str]) -> None:
    assert interests(f"<p>{sentence}</p>") == topics


@pytest.mark.parametrize(
    "sentence",
    [
        "I study how rivers shape cities. I look for students interested in maps, archives and history.",
        "I work on the team at Quillon Labs. I enjoy cooking, hiking, and chess.",
        "My research asks how rivers shape cities, people and laws.",
        "I study at Acme University.",
        "I work with Milo Park on tide tables.",
        "My students work on maps, archives, and history.",
        "I am interested in everything from soil to stars.",
    ],
)
def test_sentences_that_tell_no_topics(sentence: str) -> None:
    assert interests(f"<p>{sentence}</p>") is None


@pytest.mark.parametrize(
    ("body", "topics"),
    [
        (
            "<h3>Research areas</h3><div><span>Ecology</span><span>Fisheries</span><span>Policy</span></div>",
            ["Ecology", "Fisheries", "Policy"],
        ),
        (
            "<h3>Research Interests</h3><p><a href='/1'>Ecology</a> <a href='/2'>Marine policy</a></p>",
            ["Ecology", "Marine policy"],
        ),
        ("<p>AOS: Ethics, Metaphysics</p><p>AOC: Logic</p>", ["Ethics", "Metaphysics"]),
        (
            "<table><tr><td>Fields</td><td>Labor Economics, Public Economics</td></tr><tr><td>References</td><td>Milo Park, Rhea Stone</td></tr></table>",
            ["Labor Economics", "Public Economics"],
        ),
        ("<dl><dt>Research Interests</dt><dd>Tides</dd><dd>Statistics</dd></dl>", ["Tides", "Statistics"]),
        (
            "<dl><dt>Fields of interest:</dt><dd>Tides, Statistics</dd><dt>Office hours</dt><dd>Mon, Tue</dd></dl>",
            ["Tides", "Statistics"],
        ),
        (
            "<p><strong>Research Fields</strong><br>Primary: Growth<br>Secondary: Trade, Statistics</p>",
            ["Growth", "Trade", "Statistics"],
        ),
        ("<p>Research Interests | Soil physics | Irrigation</p>", ["Soil physics", "Irrigation"]),
        ("<p>My research interests: <a href='/1'>Speech</a> / <a href='/2'>Dialogue</a></p>", ["Speech", "Dialogue"]),
    ],
)
def test_topics_in_cells_tags_and_ranks(body: str, topics: list[str]) -> None:
    assert interests(body) == topics


def test_the_next_word_of_a_menu_is_no_topic() -> None:
    assert interests("<table><tr><td>Research</td><td>Publications</td></tr></table>") is None


@pytest.mark.parametrize(
    ("body", "topics"),
    [
        ("<p>My interests are broad, but they mostly relate to what a science of fog should look like.</p>", None),
        (
            "<h2>Research Interests</h2><ul><li>Space life sciences and translational research for public health on Earth</li><li>Tides</li><li>Fog</li></ul>",
            ["Space life sciences and translational research for public health on Earth", "Tides", "Fog"],
        ),
        (
            "<p>My research interests are in number theory and arithmetic geometry, with a focus on modular forms.</p>",
            ["number theory", "arithmetic geometry", "modular forms"],
        ),
        (
            "<h2>Research Interests</h2><p>Research Interests: Fluid mechanics, Heat transfer, Combustion.</p>",
            ["Fluid mechanics", "Heat transfer", "Combustion"],
        ),
        (
            "<p>My research spans three areas: causal inference, survey methods, and Bayesian statistics.</p>",
            ["causal inference", "survey methods", "Bayesian statistics"],
        ),
        ("<p>Keywords: soil, rivers, remote sensing</p>", ["soil", "rivers", "remote sensing"]),
        ("<h2>Blog</h2><p>Keywords: soil, rivers, remote sensing</p>", None),
        ("<p>研究方向：机器学习、数据挖掘</p><p>邮箱：doe@acme.example</p>", ["机器学习", "数据挖掘"]),
        (
            "<p>専門は交通工学，交通流理論，交通モデリング．論文賞など受賞．</p>",
            ["交通工学", "交通流理論", "交通モデリング"],
        ),
    ],
)
def test_lists_labels_and_what_is_no_topic(body: str, topics: list[str] | None) -> None:
    assert interests(body) == topics


@pytest.mark.parametrize("heading", ["What I work on", "연구 관심사"])
def test_headings_that_announce_interests(heading: str) -> None:
    assert interests(f"<h2>{heading}</h2><ul><li>Soil</li><li>Rivers</li></ul>") == ["Soil", "Rivers"]

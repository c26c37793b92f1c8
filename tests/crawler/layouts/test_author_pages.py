"""Author pages of two aggregators state the same as text, loose or compact, and as HTML in any markup."""

import re

import pytest
from author_markups import LAB, PAGES, STYLES, AuthorPage
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Page, as_dict
from crawler.reading import read_page

PLACE = {"locator", "about", "raw", "confidence", "text"}
ANY_SLUG = pytest.mark.parametrize("slug", PAGES)


def read(body: str, media_type: str = "text/html") -> list[dict]:
    page = Page(url="https://papers.example.org/author/1", body=body.encode(), media_type=media_type)
    return [_bare(as_dict(item)) for item in read_page(page).items]


def _bare(item: dict) -> dict:
    """Without the places and wording that markup may change; links exist only in HTML."""
    return {k: v for k, v in item.items() if k not in PLACE | {"links", "quote", "message"}}


@pytest.fixture(scope="module")
def plain() -> dict[str, list[dict]]:
    return {slug: read(text(slug), "text/plain") for slug in PAGES}


def text(slug: str) -> str:
    return (LAB / slug / "page.txt").read_text(encoding="utf-8")


@ANY_SLUG
def test_text_states_every_entry(slug: str, plain: dict[str, list[dict]]) -> None:
    page = PAGES[slug]()
    publications = [item for item in plain[slug] if item["kind"] == "publication"]
    assert [p["title"] for p in publications] == [e.title for e in page.entries]
    assert [p["authors"] for p in publications] == [e.authors for e in page.entries]
    assert [p["authors_complete"] for p in publications] == [not e.cut for e in page.entries]
    assert [p["affiliations"] for p in publications] == [
        [e.affiliation] if e.affiliation else None for e in page.entries
    ]
    assert [p["abstract"] for p in publications] == [e.abstract for e in page.entries]


def test_arxiv_heads(plain: dict[str, list[dict]]) -> None:
    first, *_, dated = [p for p in plain["haebeom-lee-arxiv"] if p["kind"] == "publication"][:5]
    assert (first["category"], first["published"], first["has_code"]) == ("LG", "2023-10-03", False)
    assert (dated["published_text"], dated["year"], dated["has_code"]) == ("Oct 24, 2025", 2025, True)
    assert dated["venue"] is None
    assert (dated["venue_type"], dated["inferred"]) == ("preprint", ["venue_type"])


def test_arrow_heads(plain: dict[str, list[dict]]) -> None:
    first = next(p for p in plain["haebeom-lee-arrow"] if p["kind"] == "publication")
    assert (first["venue"], first["venue_type"], first["year"]) == ("ICLR", "conference", 2022)
    assert (first["section"], first["authors"][0]) == ("Possible papers", "Haebeom Lee")


@pytest.mark.parametrize(
    ("slug", "name", "inferred"),
    [
        ("haebeom-lee-arxiv", "Hae Beom Lee", ["name"]),
        ("hankook-lee-arxiv", "Hankook Lee", []),
        ("haebeom-lee-arrow", "Haebeom Lee", []),
    ],
)
def test_whose_page_it_is(slug: str, name: str, inferred: list[str], plain: dict[str, list[dict]]) -> None:
    profile = plain[slug][0]
    assert (profile["kind"], profile["name"], profile["inferred"]) == ("profile", name, inferred)


@pytest.mark.parametrize(
    ("slug", "metrics"),
    [
        ("haebeom-lee-arxiv", {}),
        ("hankook-lee-arxiv", {"h_index": 76, "papers": 24, "citations": 754, "novelty": 57, "ai_score": 60}),
        ("haebeom-lee-arrow", {"papers": 7, "author_row": 1}),
    ],
)
def test_figures(slug: str, metrics: dict[str, float], plain: dict[str, list[dict]]) -> None:
    assert {m["metric"]: m["value"] for m in plain[slug] if m["kind"] == "metric"} == metrics


@pytest.mark.parametrize(
    ("slug", "problems"),
    [
        ("haebeom-lee-arxiv", ["date_without_year"]),
        ("hankook-lee-arxiv", ["impossible_metric", "date_without_year"]),
        ("haebeom-lee-arrow", []),
    ],
)
def test_problems(slug: str, problems: list[str], plain: dict[str, list[dict]]) -> None:
    assert [p["problem_kind"] for p in plain[slug] if p["kind"] == "problem"] == problems


@ANY_SLUG
def test_blank_lines_do_not_matter(slug: str, plain: dict[str, list[dict]]) -> None:
    lines = [line for line in text(slug).split("\n") if line]
    assert read("\n".join(lines), "text/plain") == plain[slug]
    assert read("\n\n".join(lines), "text/plain") == plain[slug]


@ANY_SLUG
def test_glue_does_not_matter(slug: str, plain: dict[str, list[dict]]) -> None:
    """The compact form of every page: title and authors run together with nothing between."""
    page = PAGES[slug]()
    out = [page.name or "", *page.before]
    out += [a + b if a[0].isalpha() else f"{a} {b}" for a, b in page.figures] + page.section[:1]
    if page.section[1:] == ["Papers"]:
        out[-1] = " ".join(page.section)
    for e in page.entries:
        names = ", ".join(e.authors) + (" et al." if e.cut else "") + (f" · {e.affiliation}" if e.affiliation else "")
        out += [" ".join(e.head) if len(e.head) > 3 else "".join(e.head), e.title + names, e.abstract]
    assert read("\n".join(out), "text/plain") == plain[slug]


@pytest.mark.parametrize("slug", [slug for slug in PAGES if slug.endswith("arxiv")])
def test_a_head_glued_to_its_title(slug: str, plain: dict[str, list[dict]]) -> None:
    page = PAGES[slug]()
    section = " ".join(page.section)
    top = text(slug).partition(section)[0] + section if page.name else ""
    out = [top]
    for e in page.entries:
        names = ", ".join(e.authors) + (" et al." if e.cut else "") + (f" · {e.affiliation}" if e.affiliation else "")
        out += ["".join(e.head) + e.title + names, e.abstract]
    assert read("\n".join(out), "text/plain") == plain[slug]


@pytest.mark.parametrize("style", STYLES)
@ANY_SLUG
def test_every_markup_states_the_same(slug: str, style: str, plain: dict[str, list[dict]]) -> None:
    rendered = read(STYLES[style](PAGES[slug]()))
    for expected, got in zip(plain[slug], rendered, strict=False):
        assert got == expected
    assert len(rendered) == len(plain[slug])


def test_a_footer_is_no_abstract(plain: dict[str, list[dict]]) -> None:
    body = STYLES["cards"](PAGES["hankook-lee-arxiv"]())
    footer = "<footer><p>A service of people who like papers. Write to us whenever something is wrong.</p></footer>"
    assert read(body.replace("</body>", f"{footer}</body>")) == plain["hankook-lee-arxiv"]


def wrapped(body: str, depth: int, tag: str) -> str:
    return re.sub(
        r"(<body>)(.*)(</body>)",
        lambda m: m[1] + f"<{tag} class='w'>" * depth + m[2] + f"</{tag}>" * depth + m[3],
        body,
        flags=re.S,
    )


def blocks_in_heads(body: str) -> str:
    """Spans become blocks of their own."""
    return re.sub(r"<span[^>]*>([^<]*)</span>", r"<div>\1</div>", body)


@settings(max_examples=15, deadline=None)
@given(
    slug=st.sampled_from(sorted(PAGES)),
    style=st.sampled_from(sorted(STYLES)),
    depth=st.integers(0, 4),
    tag=st.sampled_from(["div", "main", "section", "article"]),
    suffix=st.text("abcxyz-_", min_size=1, max_size=6),
    space=st.sampled_from(["", "  ", "\t", "      "]),
    blocks=st.booleans(),
)
def test_clothes_do_not_matter(
    slug: str, style: str, depth: int, tag: str, suffix: str, space: str, blocks: bool
) -> None:
    body = STYLES[style](PAGES[slug]())
    dressed = re.sub(r"class='[^']*'", f"class='{suffix}'", body)
    dressed = wrapped(blocks_in_heads(dressed) if blocks else dressed, depth, tag)
    assert read("\n".join(space + line for line in dressed.split("\n"))) == read(body)


def test_a_single_entry_is_enough() -> None:
    page = AuthorPage(PAGES["haebeom-lee-arxiv"]().entries[:1])
    assert [item["kind"] for item in read(STYLES["cards"](page))] == ["profile", "publication"]


def test_labels_and_the_head_of_a_table_are_no_words_of_the_list(plain: dict[str, list[dict]]) -> None:
    page = PAGES["hankook-lee-arxiv"]()
    columns = "<tr><th>Category</th><th>Title</th><th>Abstract</th></tr>"
    assert read(STYLES["table"](page).replace("<table border=0>", f"<table>{columns}")) == plain["hankook-lee-arxiv"]
    labelled = (
        STYLES["cards"](page)
        .replace("<div class='by'>", "<div><b>Authors:</b> ")
        .replace("<p>", "<h5>Abstract</h5><p>")
    )
    assert read(labelled) == plain["hankook-lee-arxiv"]


@pytest.mark.parametrize("bullet", ["  - ", "  * ", "\t• ", "1. ", "  "])
def test_bullets_do_not_matter(bullet: str, plain: dict[str, list[dict]]) -> None:
    slug = "haebeom-lee-arrow"
    assert read(text(slug).replace("  • ", bullet), "text/plain") == plain[slug]


@ANY_SLUG
def test_a_text_under_a_markdown_name(slug: str, plain: dict[str, list[dict]]) -> None:
    assert read(text(slug), "text/markdown") == plain[slug]


@pytest.mark.parametrize("head", ["CV Oct 3, 2023", "CV (Oct 2023)", "AI 2024"])
def test_a_dated_cv_makes_no_author_page(head: str) -> None:
    items = "".join(f"<li>Paper {n}<br>Ann Other, Bea Nother<br>ICML 20{n}</li>" for n in range(10, 20))
    body = f"<h1>Ann Other</h1><p>{head}</p><h2>Selected works</h2><p>Ann Other, Bea Nother</p><ul>{items}</ul>"
    page = Page(url="https://lab.example.org/", body=body.encode(), media_type="text/html")
    assert read_page(page).layout == "homepage"


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Moorings in Object-Oriented Systems", ["Suad Halagic"]),
        ("What Do We Know about Fog?", ["Mirela Ostrova", "T. Vandel"]),
        ("Fog Seen from the Port (PSA)", ["Aris M. Oxel"]),
        ("Flags in Secure XML", ["SungRan Cho", "Laks V. S. Ram"]),
        ("Learning at Urbana-Champaign", ["ChengXiang Mai", "Ann Other"]),
        ("A Server for e-commerce", ["Stanley Y.W. Su", "Ann Other"]),
        ("Ropes, Knots, and Sails", ["Anneli de Vries"]),
        ("DropSail: Adaptive SoftMax", ["Kjetil Nørvåg", "Özgür Ulu"]),
    ],
)
def test_seams(title: str, names: list[str]) -> None:
    body = f"LGOct 3, 2023\n{title}{', '.join(names)}\nA sentence long enough to be an abstract."
    [entry] = [item for item in read(body, "text/plain") if item["kind"] == "publication"]
    assert (entry["title"], entry["authors"]) == (title, names)

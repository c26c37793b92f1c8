import pytest

from crawler.document.model import Look
from documents import document, looks, shown, texts


def md(body):
    return document(body, "pubs.md")


def test_an_entry_of_a_jekyll_page():
    doc = md(
        "---\ntitle: About\nlang: en\n---\n## Papers\n\n"
        '- <font size="4">Growing Bread</font>\n[[paper]](https://a.org/p) \\\\\n'
        ' **Ann Lee\\***, Bob Roe\\* \\\\\n<span style="color:darkred">**BREAD**</span> 2022, _Oral_\n'
    )
    assert doc.form == "markdown"
    assert doc.front_matter["title"] == doc.embedded.title == "About"
    assert shown(doc) == [
        ("heading", "Papers", 2),
        ("item", "Growing Bread [paper]", 1),
        ("item", "Ann Lee*, Bob Roe*", 1),
        ("item", "BREAD 2022, Oral", 1),
    ]
    assert [line.row for line in doc.lines] == [5, 7, 9, 10]
    title, people, venue = doc.lines[1:]
    assert [(r.look, r.href) for r in title.runs] == [(Look.SIZE, None), (Look.PLAIN, "https://a.org/p")]
    assert [(r.text, r.look) for r in people.runs] == [("Ann Lee*", Look.BOLD), (", Bob Roe*", Look.PLAIN)]
    assert [r.look for r in venue.runs] == [Look.BOLD | Look.COLOUR, Look.PLAIN, Look.ITALIC]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Title\n=====\ntext", [("heading", "Title", 1), ("text", "text", 0)]),
        ("- a\n  - b\n* c\n+ d\n1. e", [("item", t, level) for t, level in zip("abcde", (1, 2, 1, 1, 1), strict=True)]),
        ("one  \ntwo\nstill two", [("text", "one", 0), ("text", "two still two", 0)]),
        ("|a|b|\n|-|-|\n|c|d|", [("cell", t, 0) for t in "abcd"]),
        ("text\n\n| --- | --- |\n| c | d |\n| e | f |", [("text", "text", 0), *(("cell", t, 0) for t in "cdef")]),
        ("# a\n| b | c |\n| d | e |", [("heading", "a", 1), *(("cell", t, 0) for t in "bcde")]),
        ("a\n\n| b | c |", [("text", "a", 0), ("cell", "b", 0), ("cell", "c", 0)]),
        ("| a | b |\nc", [("text", "| a | b | c", 0)]),
        ("```\n| a | b |\n```", [("text", "| a | b |", 0)]),
        ("<div markdown='1'>\n\n**a** b\n\n</div>", [("text", "a b", 0)]),
        ("a {: .c}\n{: .btn}\n\n[x](y){:target='_blank'}", [("text", "a", 0), ("text", "x", 0)]),
        ("{% if x %}\na\n{% endif %}{% comment %}\nno\n{% endcomment %}", [("text", "a", 0)]),
        ("::: {.aside}\na\n:::", [("text", "a", 0)]),
        ("2017. 12 - 2018. 02\n\n- 2020. Bread", [("text", "2017. 12 - 2018. 02", 0), ("item", "2020. Bread", 1)]),
        ("<div markdown='1'>\n# A\n- *b*\n</div>\nc", [("heading", "A", 1), ("item", "b", 1), ("text", "c", 0)]),
        ("<u>Ann Lee*</u>, Bob\\*, <u>C*</u>", [("text", "Ann Lee*, Bob*, C*", 0)]),
        ("a <!-- b --> c", [("text", "a c", 0)]),
    ],
)
def test_markdown_as_it_looks_when_rendered(body, expected):
    assert shown(md(body)) == expected


def test_rows_survive_what_is_taken_out_and_put_in():
    doc = md("---\na: 1\n---\n{% comment %}\nx\n{% endcomment %}\none\n<div markdown=1>\ntwo\n</div>\n\nthree  \nfour")
    assert [(line.text, line.row) for line in doc.lines] == [("one", 7), ("two", 9), ("three", 12), ("four", 13)]


def test_rows_of_a_table_without_a_head():
    doc = md("one\n\n| 2019 | two |\n| 2020 | three | four |\n")
    assert [n.text for n in doc.lines] == ["one", "2019", "two", "2020", "three", "four"]
    assert [n.row for n in doc.lines] == [1, 3, 3, 4, 4, 4]


def test_rows_in_nested_lists():
    doc = md("- one \\\\\n  - two\n  - three\n- four\nstill four<br>five\n\n```\nsix\n\nseven\n```\n")
    assert [(line.text, line.row) for line in doc.lines] == [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four still four", 4),
        ("five", 5),
        ("six", 8),
        ("seven", 10),
    ]


def test_a_source_of_html_behind_front_matter_is_no_markdown():
    doc = document(
        "---\ntitle: Papers\n---\n<h2>Papers</h2>\n\n\t<p>Growing Bread\n\t\t<a href='a'>[pdf]</a></p>\n", "p.html"
    )
    assert [(line.text, line.row) for line in doc.lines] == [("Papers", 4), ("Growing Bread [pdf]", 6)]


def test_links_of_all_kinds():
    doc = md("[a](b.pdf) [c][r] <http://auto.org> [d]({{ site.baseurl }}/e.pdf)\n\n[r]: http://ref.org")
    assert [run.href for run in doc.lines[0].runs if run.href] == [
        "https://example.org/~doe/b.pdf",
        "http://ref.org",
        "http://auto.org",
        "https://example.org/e.pdf",
    ]


def test_braces_of_bibtex_are_no_template():
    doc = md("```\n@article{a,\n title = {{Deep Bread}}}\n```")
    assert [entry for _, entry in doc.embedded.bibtex] == ["@article{a,\ntitle = {{Deep Bread}}}"]


@pytest.mark.parametrize("front", ["---\n a: [\n---\n", "+++\ntitle = 3 3\n+++\n", "---\n- list\n---\n", "---\n---\n"])
def test_broken_front_matter_is_no_text_and_no_error(front):
    doc = md(front + "Hello there")
    assert (texts(doc), dict(doc.front_matter)) == (["Hello there"], {})


def test_toml_front_matter():
    assert md('+++\ntitle = "Hugo"\n+++\nx').front_matter == {"title": "Hugo"}


def test_the_same_page_as_markdown_and_html():
    markdown = md("# P\n\n- **T** \\\\\n  A *B*, [C](x.pdf)\n- D\n")
    html = document("<h1>P</h1><ul><li><b>T</b><br>A <i>B</i>, <a href='x.pdf'>C</a></li><li>D</li></ul>")
    assert looks(markdown) == looks(html)


def test_one_sign_of_markdown_makes_no_markdown_of_a_source_of_html():
    rows = "".join(f"\n        <p>\n        Work {i}, <span>Canal Review</span>\n        </p>" for i in range(12))
    doc = md(f"---\nlayout: default\n---\n        (*the first author)\n{rows}\n")
    assert texts(doc) == ["(*the first author)", *(f"Work {i}, Canal Review" for i in range(12))]


def test_the_texts_of_a_landing_page_stand_in_its_front_matter():
    first = "  - block: markdown\n    content:\n      title: Journals\n      text: |\n        1. Doe, J. On locks.\n"
    second = "  - block: x\n  - content:\n      text: |\n        *The end*\n"
    doc = md(f"---\ntitle: Papers\nsections:\n{first}{second}---\n")
    assert texts(doc) == ["Journals", "Doe, J. On locks.", "The end"]
    assert [n.kind for n in doc.lines] == ["heading", "item", "text"]


def test_definition_lists_stand_on_rows_of_their_own():
    doc = md(
        "# Papers\n\n2017\n:    Holm, L., **I. Robles**. Fog on\n     canals. *Canal Review*.\n\n:    Another one.\n\n"
        "2016\n: Ropes.\n"
    )
    assert [(doc.nodes[line.block].tag, line.text, line.row) for line in doc.lines[1:]] == [
        ("dt", "2017", 3),
        ("p", "Holm, L., I. Robles. Fog on canals. Canal Review.", 4),
        ("p", "Another one.", 7),
        ("dt", "2016", 9),
        ("p", "Ropes.", 10),
    ]


def test_a_heading_that_pandoc_is_told_not_to_count():
    page = document("# Papers {-}\n\n## Talks {.unnumbered}\n", "page.md", "text/markdown")
    assert texts(page) == ["Papers", "Talks"]

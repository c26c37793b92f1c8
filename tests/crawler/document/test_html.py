import pytest

from crawler.document.model import Look
from documents import document, shown, texts


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One<br>Two<p>Three", ["One", "Two", "Three"]),
        ("<p>One</br>Two</BR >Three", ["One", "Two", "Three"]),
        ("<p>A <b>bold</b>\n   word</p>", ["A bold word"]),
        ("<p><b>Ann</b> <i>Lee</i></p>", ["Ann Lee"]),
        ("<p>Ann&nbsp;&nbsp;Lee&#8203; Ha\u00adwk</p>", ["Ann Lee Hawk"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("<pre>one\n  two\n\nthree</pre>", ["one", "two", "three"]),
        ("<textarea>@a{b,\n c=1}</textarea>", ["@a{b,", "c=1}"]),
        ("<div style='white-space: pre-line'>one\ntwo</div>", ["one", "two"]),
        ("<p>a<script>b</script>c<style>d</style><noscript>e</noscript></p>", ["ac"]),
        ("<p>a<!-- b -->c</p>", ["ac"]),
        ("<p>a <svg><title>icon</title></svg>b</p>", ["a b"]),
        ("<span style='display:block'>one</span><span>two</span>", ["one", "two"]),
        ("<div style='display:inline'>one</div> <div style='display:inline-block'>two</div>", ["one two"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
        ("<span class=a>Ann Lee</span><span class=v>ICLR 2020</span>", ["Ann Lee ICLR 2020"]),
        ("<span class=a>in vi</span><span class=a>tro tests</span>", ["in vitro tests"]),
        ("<span>Ann Lee</span><span>ds on</span>", ["Ann Leeds on"]),
        ("<span class=i>H</span><span class=r>awk flies</span>", ["Hawk flies"]),
        ("<head><title>No</title></head><body>Yes", ["Yes"]),
        ("<p>Persian می‌روم</p>", ["Persian می\u200cروم"]),
    ],
)
def test_lines_are_what_a_person_sees(body, expected):
    assert texts(document(body)) == expected


def test_kinds_and_levels():
    body = "<h2>Pubs</h2><ul><li>One<ul><li>Deep</ul></ul><dl><dt>T<dd>D</dl><table><tr><td><p>C</p><h4>H</h4></table>"
    assert shown(document(body)) == [
        ("heading", "Pubs", 2),
        ("item", "One", 1),
        ("item", "Deep", 2),
        ("item", "T", 1),
        ("item", "D", 1),
        ("cell", "C", 0),
        ("heading", "H", 4),
    ]


@pytest.mark.parametrize(
    "hiding",
    [
        "hidden",
        "style='display: none'",
        "aria-hidden=true",
        "class='abstract hidden'",
        "class=collapse",
        "class=sr-only",
    ],
)
@pytest.mark.parametrize("tag", ["div", "span"])
def test_hidden_text_stands_in_lines_of_its_own(hiding, tag):
    doc = document(f"<p>Seen <{tag} {hiding}>unseen</{tag}> again</p>")
    assert [line.text for line in doc.lines if not line.visible] == ["unseen"]
    assert " ".join(line.text for line in doc.lines if line.visible) == "Seen again"


def test_details_show_their_summary_unless_open():
    doc = document("<details><summary>BibTeX</summary><p>@a</p></details><details open>Shown</details>")
    assert [(line.text, line.visible) for line in doc.lines] == [("BibTeX", True), ("@a", False), ("Shown", True)]


@pytest.mark.parametrize(
    "classes", ["collapse show", "hidden md:block", "d-none d-sm-inline", "none", "collapsed", "unhidden"]
)
def test_classes_that_hide_nothing(classes):
    assert document(f"<p class='{classes}'>x</p>").lines[0].visible


@pytest.mark.parametrize(
    ("markup", "look"),
    [
        ("<strong>x</strong>", Look.BOLD),
        ("<span style='font-weight:700'>x</span>", Look.BOLD),
        ("<b><span style='font-weight:normal'>x</span></b>", Look.PLAIN),
        ("<em>x</em>", Look.ITALIC),
        ("<font color=red size=4>x</font>", Look.COLOUR | Look.SIZE),
        ("<sup>x</sup>", Look.SUPERSCRIPT),
        ("<a class=btn role=button>x</a>", Look.BUTTON),
        ("<b><i><u>x</u></i></b>", Look.BOLD | Look.ITALIC | Look.UNDERLINE),
    ],
)
def test_looks(markup, look):
    assert [run.look for run in document(f"<p>{markup}</p>").lines[0].runs] == [look]


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("a.pdf", "https://example.org/~doe/a.pdf"),
        ("/a.pdf", "https://example.org/a.pdf"),
        ("../b/a.pdf", "https://example.org/b/a.pdf"),
        ("//cdn.org/a", "https://cdn.org/a"),
        ("?x=1", "https://example.org/~doe/pubs.html?x=1"),
        ("#top", "https://example.org/~doe/pubs.html#top"),
        ("https://Other.org/A/../b?", "https://Other.org/A/../b?"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_links_are_resolved_but_never_rewritten(href, target):
    assert document(f"<a href='{href}'>x</a>").lines[0].runs[0].href == target


def test_base_element_moves_links():
    doc = document("<head><base href='/else/'></head><a href='a.pdf'>x</a>")
    assert doc.lines[0].runs[0].href == "https://example.org/else/a.pdf"


def test_runs_join_to_the_text_and_know_their_node():
    doc = document(
        "<p> Title, <b> Ann  Lee </b>(<a href='x.pdf' title='the paper'>pdf</a>) <img alt='no' onclick='f()'></p>"
    )
    (line,) = doc.lines
    assert line.text == "".join(run.text for run in line.runs) == "Title, Ann Lee (pdf)"
    link = next(run for run in line.runs if run.href)
    assert (doc.nodes[link.node].tag, link.title) == ("a", "the paper")
    assert [node.attrs for node in doc.nodes if node.tag == "img"] == [{"alt": "no", "onclick": "f()"}]


def test_nodes_and_locators():
    doc = document("<body>\n<ul><li>a</ul>\n<ul><li>b<li>\nc<br>d</ul>")
    assert [(line.locator, line.row) for line in doc.lines] == [
        ("/html/body/ul[1]/li[1]", 2),
        ("/html/body/ul[2]/li[1]", 3),
        ("/html/body/ul[2]/li[2]", 4),
        ("/html/body/ul[2]/li[2]#2", 4),
    ]
    assert doc.nodes[0].parent == 0
    assert doc.nodes[doc.lines[2].block].path == "/html/body/ul[2]/li[2]"
    assert all(node.parent < i for i, node in enumerate(doc.nodes) if i)


def test_gap_is_an_empty_line_or_a_rule():
    doc = document("a<br>b<br><br>c<hr>d<p>e</p><p>f</p>")
    assert [(line.text, line.gap) for line in doc.lines] == [
        ("a", False),
        ("b", False),
        ("c", True),
        ("d", True),
        ("e", False),
        ("f", False),
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<ol><b><li>On fog</b>, with <i>Jane Doe</i>, 2019<li>On rain, 2018</ol>",
            ["On fog, with Jane Doe, 2019", "On rain, 2018"],
        ),
        ("<ol><u><font><li>Doe</font></u>, On fog<p>A remark</ol>", ["Doe, On fog", "A remark"]),
        ("<ul><b><li>On fog</li><li>On rain</li></b></ul>", ["On fog", "On rain"]),
        ("<ul><b><li>On fog</li></b><li>On rain</li></ul>", ["On fog", "On rain"]),
    ],
)
def test_an_item_begun_within_an_emphasis_goes_on_behind_it(body, lines):
    doc = document(body)
    assert [n.text for n in doc.lines] == lines
    assert all(n.kind == "item" for n in doc.lines if n.text != "A remark")


def test_headings_of_an_element_that_homepages_copy_from_one_another():
    assert shown(document("<div><heading>Research</heading><p>On fog.</p></div>")) == [
        ("heading", "Research", 2),
        ("text", "On fog.", 0),
    ]


def test_a_page_that_is_nothing_without_its_script_is_what_it_shows_instead():
    markdown = "# Papers\n\n * Holm, L., **I. Robles**, 2018: Fog. [[http](https://a.example/fog)]\n * Ropes.\n"
    doc = document(f"<script src='md-page.js'></script><noscript>\n<title>Papers</title>\n\n{markdown}")
    assert doc.form == "markdown"
    assert [line.text for line in doc.lines if line.kind == "item"] == [
        "Holm, L., I. Robles, 2018: Fog. [http]",
        "Ropes.",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head></head></html>\n<html><body><h2>Work</h2><p>Reader</p></body></html>",
        "<html><body><h2>Work</h2></body></html>\n<p>Reader</p>",
        "<HTML><BODY><h2>Work</h2></BODY></HTML> <HTML><HEAD></HEAD><BODY>Reader</BODY></HTML>",
    ],
)
def test_what_stands_behind_the_end_of_the_page_is_shown_as_browsers_show_it(page):
    assert [n.text for n in document(page).lines] == ["Work", "Reader"]

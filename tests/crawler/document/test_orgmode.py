import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.document.model import Look
from crawler.document.orgmode import as_markdown, is_org
from documents import document, shown

PAPERS = """#+TITLE: Lars Holm
#+OPTIONS: toc:nil

* Papers                                                         :research:
:PROPERTIES:
:CUSTOM_ID: papers
:END:
** TODO Fog on canals and how /not/ to row through it
74 /Canal Review/ (2022)\\\\
with *Ines Robles* ([[https://a.example/~holm/a_b_c/fog.pdf][PDF]], [[file:data/fog.csv][Data]])
# a remark to himself
- Presented at Oslo (2021*), Bergen/Moss (2020)
"""


def test_an_outline_of_emacs():
    doc = document(PAPERS, "page.txt", "text/plain")
    assert doc.form == "markdown"
    assert shown(doc) == [
        ("heading", "Lars Holm", 1),
        ("heading", "Papers", 1),
        ("heading", "Fog on canals and how not to row through it", 2),
        ("text", "74 Canal Review (2022)", 0),
        ("text", "with Ines Robles (PDF, Data)", 0),
        ("item", "Presented at Oslo (2021*), Bergen/Moss (2020)", 1),
    ]
    assert [line.row for line in doc.lines] == [1, 4, 8, 9, 10, 12]
    people = doc.lines[4]
    assert {r.text: r.href for r in people.runs if r.href} == {
        "PDF": "https://a.example/~holm/a_b_c/fog.pdf",
        "Data": "https://example.org/~doe/data/fog.csv",
    }
    assert next(r.text for r in people.runs if r.look & Look.BOLD) == "Ines Robles"


@pytest.mark.parametrize(
    "text",
    [
        "* Fog on canals\n* Ropes of the north\n* Locks\n* Quays",
        "# Papers\n\n* [Fog](https://a.example) **2021**\n* [Ropes](https://b.example)",
        "Holm, L. (2020). Fog [[1]]. Canal Review.\n#+ of papers: 3",
    ],
)
def test_other_texts_are_no_outlines_of_emacs(text):
    assert not is_org(text)


@given(st.text(alphabet="*/=~[]:#+ a\\\n-(ö", max_size=120))
def test_rows_stay_those_of_the_source(text):
    assert len(as_markdown(text).split("\n")) == max(1, len(text.splitlines()))


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("- 2021--2022 :: MPhil Tides, Oban", "- 2021–2022: MPhil Tides, Oban"),
        ("Fog --- and what is below it", "Fog — and what is below it"),
        ("a @@html:<b>@@bold@@html:</b>@@ word@@latex:\\quad@@", "a <b>bold</b> word"),
        ("std::vector is no term", "std::vector is no term"),
        ("Quill - a tale :: told", "Quill - a tale :: told"),
        ("see https://a.example/2010--2012/a---b.html", "see https://a.example/2010--2012/a---b.html"),
        ("call me @@twitter", "call me @@twitter"),
    ],
)
def test_terms_dashes_and_snippets(line: str, markdown: str) -> None:
    assert as_markdown(line) == markdown

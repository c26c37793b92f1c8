# ruff: noqa: E501 (pages are read more easily whole)
"""Family names alone, groups that write, sentences below works, and titles that numbers or a status follow."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page
from crawler.values.names import split_authors


def works(entries: list[str]) -> list[tuple[str | None, tuple[str, ...]]]:
    body = f"<h2>Publications</h2><ul>{''.join(f'<li>{e}</li>' for e in entries)}</ul>"
    doc = build(Page(url="https://holm.example/", body=body.encode(), media_type="text/html"))
    return [(p.title, p.authors or ()) for p in read_publications(doc, sections(doc))[0]]


def test_family_names_alone_as_astronomers_cite():
    assert works(
        [
            "2021, Quayle-Roe, Doyle &amp; Haapasalo, A disc that should not be there, MNRAS 501, 1204",
            "2019, Castellan-Uribe &amp; Quayle-Roe, How often do planets die twice?, ApJL 884, L12",
            "2018, Quayle-Roe, The disc at 20 years, A&amp;A 614, A88",
            "2008, Quaylor &amp; Haapasalo, OY Car in outburst. II. Eclipse maps at 12 phases, A&amp;A 486, 505",
        ]
    ) == [
        ("A disc that should not be there", ("Quayle-Roe", "Doyle", "Haapasalo")),
        ("How often do planets die twice?", ("Castellan-Uribe", "Quayle-Roe")),
        ("The disc at 20 years", ("Quayle-Roe",)),
        ("OY Car in outburst. II. Eclipse maps at 12 phases", ("Quaylor", "Haapasalo")),
    ]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Mbatha C, Okeke L, Roe PT; on behalf of the DAM-PD Study Group. Diaries of lock keepers. Mov Disord. 2021;36(4):900-909.", "Diaries of lock keepers"),
        ("Roe JC, Mbatha C, Quayside Children’s Fever Collaborative. Symptoms at school entry. Pediatrics. 2020;146(3):e2020.", "Symptoms at school entry"),
        ("Okeke L, 17 co-authors incl. Mbatha C. Sleep in quayside clinics. Sleep Med. 2019;55:12-19.", "Sleep in quayside clinics"),
        ("Roe, K., Doe, M., &amp; Poe, O. (2025). Ways to reduce emissions from barges for 2030, 2040, and 2050. Ocean Engineering, 310, 118.", "Ways to reduce emissions from barges for 2030, 2040, and 2050"),
        ("V. Moll and C. Holm, Solutions to the problems 11739, 11765 and 11791", "Solutions to the problems 11739, 11765 and 11791"),
        ("Z. P. Brad and C. Holm, Dubious Identities: A Visit to the Quay, submitted to the Canal Monthly", "Dubious Identities: A Visit to the Quay"),
        ("V. Moll and C. Holm, The valuations of sums, submitted, Journal of Number Theory", "The valuations of sums"),
        ("Holm RB. Comparing models using Roe’s c or Poe’s D. The Stata Journal 2010; 10(3): 339–358.", "Comparing models using Roe’s c or Poe’s D"),
    ],
)  # fmt: skip
def test_where_a_title_begins_and_ends(entry, title):
    assert [(t or "").rstrip(".") for t, _ in works([entry])] == [title]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ikonen, Wexler & Dubrovsky", ("Ikonen", "Wexler", "Dubrovsky")),
        ("Muster, Eva & Beispiel, Tom", ("Muster, Eva", "Beispiel, Tom")),
        ("Mbatha C, Okeke L, for the QUAY Investigators", ("Mbatha C", "Okeke L")),
        ("Holm, R.; Roe, S.; and 37 coauthors", ("Holm, R.", "Roe, S.")),
    ],
)
def test_who_stands_in_a_list(text, names):
    assert split_authors(text).names == names


def test_sentences_below_works_are_none():
    rows = [
        (f"<a href='/{i}'>{t}</a> (2023). <i>Synthese</i>.</li><ul><li>{s}</li></ul>", t)
        for i, (t, s) in enumerate(
            [
                ("Tracing the Lock", "I show that locks leak when nobody looks."),
                ("Women in Print", "We present data on authors in 25 journals."),
                ("Typical Tides", "Somebody had to count all the tides of the north."),
                ("Groups of Barges", "Featured in the Best of Navigation collection."),
            ]
        )
    ]
    assert [t for t, _ in works([html for html, _ in rows])] == [t for _, t in rows]


def page(body: str) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    doc = build(Page(url="https://holm.example/", body=body.encode(), media_type="text/html"))
    return [(p.title, p.authors or (), p.venue) for p in read_publications(doc, sections(doc))[0]]


def test_a_comment_on_a_quoted_work_holds_the_quotation():
    found = works(
        [
            "A. Holm, T. Reyl, “Spin waves in thin films”, Phys. Rev. B 92, 1201 (2015).",
            "A. Holm, Comment on “Magnon drag in thin films”, Phys. Rev. Lett. 121, 0391 (2018).",
            "B. Vance, A. Holm, “Magnons for everyone”, Am. J. Phys. 88, 12 (2020).",
        ]
    )
    assert [title for title, _ in found] == [
        "Spin waves in thin films",
        "Comment on “Magnon drag in thin films”",
        "Magnons for everyone",
    ]


def test_how_a_program_wants_to_be_cited_says_what_it_is():
    cited = "Cite as: Holm A, Ugland M (2023). trawlr: Joint Models for Trawls. R package version 1.2."
    found = page(f"<h2>Software</h2><ul><li><b>trawlr</b>: models for trawls (with M. Ugland). {cited}</li></ul>")
    assert [(t, a) for t, a, _ in found] == [("trawlr: Joint Models for Trawls", ("Holm A", "Ugland M"))]


def test_an_element_that_looks_like_nothing_begins_behind_the_last_author():
    row = "<li><a href='/1'>Pazopanib and antacids</a><span><b>Ann Holm</b>, Eva Roe, Tomas Reyl <span>Scientific Reports</span>, 2026.</span></li>"
    assert page(f"<h2>Publications</h2><ul>{row}</ul>") == [
        ("Pazopanib and antacids", ("Ann Holm", "Eva Roe", "Tomas Reyl"), "Scientific Reports")
    ]


def test_posts_beside_works_are_none():
    posts = "<h2>Writing</h2><ul><li><a href='/b'>Describing quays</a> — Nov 2024</li><li><a href='/c'>My thesis in numbers</a> — Jul 2023</li></ul>"
    work = "<h2>Publications</h2><ul><li>A. Holm, T. Reyl. Alt text that listens. ASSETS 2023.</li></ul>"
    assert [title for title, _, _ in page(work + posts)] == ["Alt text that listens"]


def test_the_years_of_a_left_column_stand_for_the_rows_below_them():
    rows = [
        ("2022", "“Mergers and Eggs,” <i>RAND Journal of Economics</i> 53, 201–230 (with L. Toft)."),
        ("2020", "“Do Locks Collude?” <i>Journal of Industrial Economics</i> 68, 1–40."),
        ("", "“Loyalty Cards,” <i>Canal Economics</i> 70 (with P. Aune and L. Toft)."),
    ]
    body = f"<h2>Publications</h2><table>{''.join(f'<tr><td>{y}</td><td>{e}</td></tr>' for y, e in rows)}</table>"
    doc = build(Page(url="https://holm.example/", body=body.encode(), media_type="text/html"))
    assert [p.year for p in read_publications(doc, sections(doc))[0]] == [2022, 2020, 2020]


def test_slanted_names_end_with_their_line():
    rows = "".join(
        f"<p><b>{t}</b><br>Tomas Reyl, <i>Ann Holm</i><br>ECOOP 2020.</p>"
        for t in ("Fearless Refactoring", "Fences for Weak Memory")
    )
    assert [a for _, a, _ in page(f"<h2>Publications</h2>{rows}")] == [("Tomas Reyl", "Ann Holm")] * 2


def test_a_linked_document_beside_works_is_one():
    rows = "<li><a href='/a.pdf'>Modal effects, modally</a></li><li><a href='/b.pdf'>A calculus for queues</a> (with Tomas Reyl)</li>"
    assert [t for t, _, _ in page(f"<h2>Drafts</h2><ul>{rows}</ul>")] == [
        "Modal effects, modally",
        "A calculus for queues",
    ]

"""Lines that people write between the works of a list: what they say is no title, and the works stay."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page
from crawler.lexicon.asides import aside

WORKS = ["Lanterns of slow water", "Towpath erosion under heavy barges", "A survey of lock gates and their leaks"]
WAYS = {
    "apa": "<li>Holm, L., & Roe, A. (2019). {}. <i>Canal Review, 12</i>(3), 45-67.</li>",
    "bare": "<li><b>{}</b>, Canal Review, 12(3) (2019)</li>",
    "quoted": "<li>“{},” <i>Canal Review</i> 12 (2019), 4-9.</li>",
}


@pytest.mark.parametrize(
    "line",
    [
        'A list is also available on <a href="h">HAL</a> or <a href="a">arXiv</a>.',
        'Full texts are on my <a href="r">old page</a>.',
        "Under construction",
        "Since 1991, the Canal Group has produced many papers, books and reports:",
        "Depuis 1995, le laboratoire a publié de nombreux articles, rapports et ouvrages.",
        "For a full list see the repository of Northgate University, updated March 2021.",
        "Supervisors: Rosa Delgado and Odile Ferrand",
        "Thesis submitted in June 2019 at the Department of Hydrology, University of Northgate.",
        "Soutenue le 12 mai 2018 devant le jury composé de Rosa Delgado et Odile Ferrand",
        "Seit 2017 (Band 4 ff.): Herausgeberin (mit Rosa Delgado) der Reihe Kanalstudien",
        "Minicourse: An Introduction to Locks, with R. Delgado, October 14, 2019, Oslo",
        "Translated into German by Ann Roe, 2020.",
        "(Mostly the same as the last entry, but re-written in German.)",
        "Names of engineers are underlined here and there",
        "☎ Call the harbour office ✉ write to us",
        "Übung: Knoten am Quai des Nordens (2020)",
        '<a href="a.pdf">PDF</a> <a href="b.pdf">Slides</a> <a href="c">Bibtex</a>',
    ],
)
def test_a_line_between_works_is_none(line):
    for way in WAYS.values():
        rows = [way.format(w) for w in WORKS * 2]
        rows = [r.replace("2019", str(2010 + i)) for i, r in enumerate(rows)]
        rows.insert(3, f"<li>{line}</li>")
        page = f"<h1>Lars Holm</h1><h2>Publications</h2><ul>{''.join(rows)}</ul>"
        doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
        assert [p.title for p in read_publications(doc, sections(doc))[0]] == WORKS * 2


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Gutachter: Prof. Dr. Rosa Delgado", "people"),
        ("Jury de thèse : Rosa Delgado, Odile Ferrand", "people"),
        ("Orientadora: Rosa Delgado", "people"),
        ("2015–present: Associate editor, Canal Review", "role"),
        ("Miembro del comité editorial de la Revista de Canales", "role"),
        ("Eine vollständige Liste finden Sie hier.", "begins"),
        ("Le pdf est disponible sur HAL", "says"),
        ("全文は下記のサイトをご覧ください。", "says"),
        ("Полный список публикаций доступен здесь", "begins"),
        ("Correction: the locks were measured twice", "label"),
        ("Reprinted in: A. Roe (ed.), Readings in Canals, 2021", "opens"),
        ("Screening: what a lock lets through", None),
        ("Who found the lock here?", None),
        ("Exposition au plomb des éclusiers", None),
        ("Talk in interaction beside the canal", None),
        ("Committee decisions under a bridge", None),
        ("The note: a history", None),
    ],
)
def test_the_words_tell(line, how):
    assert aside(line) == how


MORE = ["Reeds as filters of quay runoff", "Sluices: an economic history", "Who keeps the lock keepers?"]
REMARKS = [
    "Ich zeige, dass Schleusen im Winter lecken, und niemand weiß warum.",
    "A reply to those who think that barges can be trusted.",
    "Short and, I hope, not obviously wrong.",
    "Über die Schulden der Schiffer.",
    "We measured forty locks over three winters.",
    "This one took a long time to write.",
]


@pytest.mark.parametrize(
    "set_below",
    ["<blockquote>{}</blockquote>", "<p>{}</p>", "<p><small>{}</small></p>", "<ul><li>{}</li></ul>"],
)
@pytest.mark.parametrize(
    "work",
    [
        "Lars Holm, Ann Roe. {}. Canal Review, 12(3), 45-67, 2019.",
        "“{},” Canal Review, 12(3), 45-67, 2019 (with Ann Roe).",
        "Holm, L., & Roe, A. (2019). {}. <i>Canal Review, 12</i>(3), 45-67.",
    ],
)
def test_a_remark_below_each_work_is_no_work(work, set_below):
    rows = [f"<p>{work.format(w)}</p>{set_below.format(r)}" for w, r in zip(WORKS + MORE, REMARKS, strict=True)]
    rows = [r.replace("2019", str(2010 + i)) for i, r in enumerate(rows)]
    page = f"<h1>Lars Holm</h1><h2>Publications</h2>{''.join(rows)}"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == WORKS + MORE


def test_what_is_said_behind_a_title_is_no_reason_to_leave_out_the_work():
    page = "<h2>Work in Progress</h2>" + "".join(f"<p><b>{w}</b>. Draft available on request.</p>" for w in WORKS)
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == WORKS


def test_a_work_that_begins_like_a_line_is_one_if_it_says_who_and_where():
    titles = [*WORKS, "Erratum: Lanterns of slow water", "Funding: who pays for the lock"]
    page = f"<h2>Publications</h2><ul>{''.join(map(WAYS['apa'].format, titles))}</ul>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == titles

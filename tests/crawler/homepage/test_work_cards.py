"""Cards of works: the headings, kinds and years within a box head no section."""

import pytest

from crawler.document.build import build
from crawler.document.model import Look
from crawler.homepage.entry.badges import badges
from crawler.homepage.entry.marks import Mark
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication

WORKS = (
    ("Fog above the slow canals of Ghent", "Anna Carter, Boris Lindqvist", "Canal Review", 2021),
    ("Rain beside the lock", "Ida Quill, Anna Carter", "Journal of Locks", 2020),
    ("Why barges wait", "Lars Holm, Anna Carter, Ida Quill", "Canal Review", 2018),
)


def _read(body: str) -> list[Publication]:
    html = f"<html><head><title>Anna Carter</title></head><body><h1>Anna Carter</h1>{body}</body></html>"
    doc = build(Page(url="https://carter.example/", body=html.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


CARDS = [
    "<article><span>Preprint</span><h3>{t}</h3><p>{a}</p><span>{v}</span> <span>{y}</span></article>",
    "<div><p>Journal article</p><h6>{t}</h6><div>{a}</div><div>{v}</div><div>{y}</div></div>",
    "<section><div>March {y}</div><div><h4><a href='/{y}'>{t}</a></h4><p>{a}</p><p><em>{v}</em></p></div></section>",
    "<div><div>{v}</div><div>{y}</div><p><b>{t}</b></p><p>{a}</p><p>Open access</p><p>Keywords: fog, locks</p></div>",
]


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("head", ["<h2>Publications</h2>", "<h2>Publications</h2><p>Showing 3 of 9 results</p>"])
def test_fields_of_cards_head_no_sections(card: str, head: str) -> None:
    found = _read(head + "<div>" + "".join(card.format(t=t, a=a, v=v, y=y) for t, a, v, y in WORKS) + "</div>")
    assert [(p.title, ", ".join(p.authors or ()), p.venue, p.year) for p in found] == list(WORKS)


def test_years_head_lists_of_one_work_each() -> None:
    lists = "".join(
        f"<section><h3>{y}</h3><ul><li><h4>{t}</h4><p>{a}</p><p>{v}</p></li></ul></section>" for t, a, v, y in WORKS
    )
    found = _read(f"<h2>Publications</h2>{lists}")
    assert [(p.title, p.year) for p in found] == [(t, y) for t, _, _, y in WORKS]


@pytest.mark.parametrize(
    ("elements", "told"),
    [
        ("On fog and rain |Zeitschriftenartikel", ["Zeitschriftenartikel"]),
        ("Neu| On fog and rain", ["Neu"]),
        ("Conference paper\n|On fog\n|Anna Carter", ["Conference paper"]),
        ("On fog\n|Anna Carter\n|#fog #rain", ["#fog #rain"]),
        ("On fog\n|Palabras clave: niebla, lluvia", ["Palabras clave: niebla, lluvia"]),
        ("On fog\n|canals|low locks|rain", ["canalslow locksrain"]),
        ("On fog\n|New canals", []),
    ],
)
def test_what_is_said_beside_the_fields_is_none_of_them(elements: str, told: list[str]) -> None:
    marks, at = [], 0
    for words in elements.split("|"):
        marks.append(Mark(at, at + len(words.rstrip("\n")), 0, None, at + 1, Look(0), None, at + 1))
        at += len(words)
    text = elements.replace("|", "")
    assert [text[a:b] for a, b in badges(text, text.lower(), marks)] == told


def test_the_sign_beside_a_name_is_no_link_of_the_work() -> None:
    items = "".join(
        f"<li><b>{t}</b><br>{a} <a href='https://orcid.org/0000-0002-1825-0097'><img alt='ORCID' src='o.png'></a>"
        f"<br><i>{v}</i>, {y} <a href='/{y}.pdf'>PDF</a></li>"
        for t, a, v, y in WORKS
    )
    found = _read(f"<h2>Publications</h2><ul>{items}</ul>")
    assert [[link.url for link in p.links or ()] for p in found] == [
        [f"https://carter.example/{y}.pdf"] for _, _, _, y in WORKS
    ]


TERMS = "<dt>Papers</dt><dd>x</dd><dd>y</dd><dd>y</dd><dt>Talks</dt><dd>x</dd>"


@pytest.mark.parametrize("part", [TERMS, "<h3>Papers</h3><p>Ida Quill, Lars Holm</p>"])
def test_no_line_is_looked_at_for_cards_more_than_once(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def looked_at(_: object, first: int, last: int) -> frozenset[int]:
        seen.extend(range(first, last + 1))
        return frozenset()

    monkeypatch.setattr("crawler.homepage.headings.titles.card_lines", looked_at)
    sections(build(Page(url="https://carter.example/", body=f"<dl>{part * 40}</dl>".encode(), media_type="text/html")))
    assert seen
    assert len(seen) == len(set(seen))

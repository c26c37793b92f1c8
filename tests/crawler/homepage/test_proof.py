"""Which entries are works: what the list says, what an entry names, and what is none whatever it names."""

import pytest

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
from crawler.items import Page

WORKS = [
    "Leaking locks in winter",
    "Barges and their songs",
    "Ropes of the far north",
    "Who pays for the lock?",
]


def titles(body: str) -> list[str | None]:
    page = f"<html><head><title>Lars Holm</title></head><body><h1>Lars Holm</h1>{body}</body></html>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return [p.title for p in read_publications(doc, sections(doc))[0]]


CARD = "<li><small>{year}</small> article<h4>{title}</h4><p>Lars Holm, Ann Roe</p><p><i>Slow Water</i>, 12</p></li>"
PLAIN = "<li>Holm, L., & Roe, A. ({year}). {title}. <i>Canal Review, 12</i>(3), 45-67.</li>"
BARE = "<li><a href='{year}.pdf'>{title}</a></li>"


@pytest.mark.parametrize(
    ("heading", "entry"),
    [
        ("Publications", PLAIN),
        ("Publications", CARD),
        ("Publications", BARE),
        ("What I made", PLAIN),
        ("Timeline of work", CARD),
    ],
)
def test_lists_of_works(heading, entry):
    rows = "".join(entry.format(title=t, year=2010 + i) for i, t in enumerate(WORKS))
    assert titles(f"<h2>{heading}</h2><ul>{rows}</ul>") == WORKS


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Links", ["<a href='a'>The society of locks</a>", "<a href='b'>A map of the canals</a>"]),
        (
            "Positions",
            ["2019–2021: Lecturer, Department of Canals, Northgate University", "2015–2019: Assistant"],
        ),
        ("Teaching", ["Locks and quays, autumn 2019", "Introduction to towing, spring 2020", "Ropes, 2021"]),
        ("News", ["May 2021: our paper was accepted at BoatCon 2021!", "June 2020: I will speak in Oslo"]),
        ("For sale", ["On fog, by Ann Roe, 2019. €24.00", "On rain, by Tom Doe, 2018. €12.50"]),
    ],
)
def test_lists_of_else(heading, rows):
    assert titles(f"<h2>{heading}</h2><ul>{''.join(f'<li>{r}</li>' for r in rows)}</ul>") == []


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 Lars Holm. All rights reserved.",
        "Write to me at holm@canal.example",
        "Organized a workshop on locks, Oslo, 2019",
        "Lars Holm: Locks in the mountains (invited talk), Oslo, 2019",
        "수문과 안개 (구두 발표), Lars Holm, 제주, 2019",
        "<a href='#books'>Books</a> <a href='#articles'>Articles</a>",
    ],
)
def test_a_line_of_else_among_works(line):
    rows = [PLAIN.format(title=t, year=2010 + i) for i, t in enumerate(WORKS)]
    assert titles(f"<h2>Publications</h2><ul>{''.join(rows)}<li>{line}</li></ul>") == WORKS

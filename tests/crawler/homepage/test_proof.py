"""Which entries are works: what the list says, what an entry names, and what is none whatever it names."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
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


SPOKEN = [
    "“Leaking locks in winter,” Annual Meeting of the Society of Canals, March 10–14, 2010, Oslo",
    "“Barges and their songs,” Northern Waterways Forum, April 3–4, 2009, Bergen",
    "“Ropes of the far north,” Towpath Days, October 16–19, 2008, Turku",
]
WRITTEN = (
    "<h2>Publications</h2><ul><li>Holm, L. (2019). Who pays for the lock? <i>Canal Review, 12</i>(3), 45-67.</li></ul>"
)


@pytest.mark.parametrize("heading", ["Conference Sessions and Papers", "Workshops", "Conference papers"])
def test_conferences_below_talks_are_where_somebody_spoke(heading):
    rows = "".join(f"<li>{r}</li>" for r in SPOKEN)
    page = f"{WRITTEN}<h2>Presentations</h2><h3>{heading}</h3><ul>{rows}</ul>"
    assert titles(page) == ["Who pays for the lock?"]


def test_a_heading_as_large_as_that_of_the_works_is_no_title():
    spoken = "".join(f"<p>{r}</p>" for r in SPOKEN)
    body = f"<h1>Publications</h1>{WRITTEN}<h1>Conference papers & talks</h1>{spoken}"
    body += "<h1>Public and open writing</h1><p>A column.</p>"
    doc = build(Page(url="https://holm.example/", media_type="text/html", body=body.encode()))
    assert "Conference papers & talks" in [s.heading for s in sections(doc)]


def test_sums_tell_grants_that_stand_among_works():
    rows = [
        "Holm L, Roe A 2021, ‘Leaking locks in winter’, <i>Canal Review</i>, vol. 12, no. 3, pp. 4-9.",
        "Holm L, Roe A 2020–2021, ‘Safer locks’, Northern Department of Canals, $240,000.",
        "Roe A, Holm L 2019, ‘Barges and their songs’, <i>Slow Water</i>, vol. 1, no. 2, pp. 11-19.",
        "Doe T, Holm L 2023–2026, ‘Older bargees’, Water Council Partnership, $1.1m.",
        "Doe T, Roe A 2018, ‘Ropes of the far north’, <i>Canal Review</i>, vol. 9, no. 1, pp. 1-8.",
    ]
    assert titles(f"<h2>Publications</h2><ul>{''.join(f'<li>{r}</li>' for r in rows)}</ul>") == WORKS[:3]


def test_what_highlights_tell_again_is_counted_once():
    told = "Differentiated towing and the rebound of barges after relocation"
    rows = "".join(
        f"<li>{by}. {title}. <i>Canal Review</i>. {year};10(7):441-450.</li>"
        for by, title, year in [
            ("Holm L, Roe A, Doe T", f"{told}: a study", 2023),
            ("Doe T, Holm L", "Sleep and songs among lock keepers", 2022),
            ("Holm L, Roe A", "Ropes of the far north", 2021),
        ]
    )
    told_first = (
        f"<h2>Selected works</h2><p><b>{told}: a study</b> (Canal Review, 2023). Who moved was towed twice.</p>"
    )
    assert titles(f"{told_first}<h2>All articles</h2><ol>{rows}</ol>").count(f"{told}: a study") == 1


def test_rows_that_are_counted_are_works_where_most_of_them_surely_are():
    rows = "".join(
        f"<tr><td colspan='3'>{kind}</td></tr>"
        + "".join(f"<tr><td>{n}</td><td>{title}</td><td>{kind}</td></tr>" for n, title in works)
        for kind, works in (
            ("Book", [(1, "Locks and Quays: Theory and Practice")]),
            (
                "National journal",
                [
                    (2, "Implementation of Ropes on Barges of the Canal Through Slow Control"),
                    (3, "A Voice Over Water Based Communication Design for Towpath Keepers"),
                    (4, "Sales Analysis Using the Ropes of Forecasting"),
                    (5, "Decision Support System Best Barge Selection for Chicken Raising"),
                    (6, "Measuring the Performance of Lock Keepers Using the Lantern Method"),
                    (7, "Business Model Canvas for Hydroponic Gardens on Barges in Tarn"),
                ],
            ),
        )
    )
    head = "<thead><tr><th>No</th><th>Title</th><th>Kind</th></tr></thead>"
    found = titles(f"<h2>Publications</h2><table>{head}<tbody>{rows}</tbody></table>")
    assert len(found) == 7
    assert "Sales Analysis Using the Ropes of Forecasting" in found


def test_conference_papers_below_an_empty_heading_of_talks_were_spoken():
    lines = (
        "<p>Ropes and Knots of the North, Annual Conference of the Lock Society, Tarn, 2011.</p>"
        "<p>Barges in the Fog of Autumn, Meeting on Slow Canals, Graz, 2010.</p>"
    )
    assert titles(f"<h2>Presentations</h2><h2>Conference Papers</h2>{lines}") == []

"""Habits of setting a list that go wrong together: one made-up page for each, with what a reader would say."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

ENTRIES = (
    ("Slow Tides in Narrow Canals", "Ada Novak, Ben Lopez", "TideCon", 2024),
    ("Weak Labels for Old Maps", "Clara Meyer, Ada Novak and Hugo Ito", "Harbour Letters", 2024),
    ("A Study of Paper Bridges", "Ada Novak", "Harbour Letters", 2023),
    ("Clocks for Migrating Birds", "Grace Evans, Ada Novak", "Northgate Review", 2023),
    ("Small Archives and Large Ledgers", "Ada Novak, Paula Carter", "TideCon", 2022),
)
LOOKS = {
    "a heading within each item, not at its beginning": (
        "<ul>{}</ul>",
        "<li><div>{a}</div><div>({y})</div><div><h4>{t}</h4></div><div>{v}</div></li>",
    ),
    "a heading within each row": (
        "<table>{}</table>",
        '<tr><td><div class="badge">{v}</div><div><h4>{t}</h4></div><div>{a}</div><div>{y}</div></td></tr>',
    ),
    "a year above each entry": (
        "<div>{}</div>",
        "<div><div>({y})</div><div><b>{t}</b></div><div>{a}</div><div>{v}</div></div>",
    ),
    "dashes between fields": ("<ul>{}</ul>", "<li>{t} – {a} – {v} – {y}</li>"),
    "the year before the authors": ("<ol>{}</ol>", "<li><b>{t}</b>, {v}, {y}, {a}.</li>"),
    "cells": ("<table>{}</table>", "<tr><td>{y}</td><td>{t}</td><td>{a}</td><td>{v}</td></tr>"),
}


def read(look, heading):
    box, form = LOOKS[look]
    entries = "".join(form.format(t=t, a=a, v=v, y=y) for t, a, v, y in ENTRIES)
    body = f"<html><body><h1>Ada Novak</h1><p>Ada Novak works on tides.</p>{heading}{box.format(entries)}</body></html>"
    doc = build(Page(url="https://a.example/", body=body.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


TALKS_LOOK_SO = "cells"
"""Without a heading nothing tells a table of people, titles, years and unknown places from one of talks."""


@pytest.mark.parametrize("heading", ["<h2>Publications</h2>", ""], ids=["headed", "bare"])
@pytest.mark.parametrize("look", LOOKS)
def test_entries_and_venues_that_nobody_knows(look, heading):
    found = read(look, heading)
    if look == TALKS_LOOK_SO and not heading:
        assert found == []
        return
    assert [(p.title, len(p.authors or ()), p.venue, p.year) for p in found] == [
        (t, a.count(",") + a.count(" and ") + 1, v, y) for t, a, v, y in ENTRIES
    ]

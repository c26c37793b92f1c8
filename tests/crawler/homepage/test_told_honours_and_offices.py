"""Honours and offices that the introduction tells in sentences, and what looks like one and is none."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

CASES = {
    "I am an editor of the Journal of Locks and an associate editor for Water Letters.": [
        ("service", "editor", "Journal of Locks"),
        ("service", "associate editor", "Water Letters"),
    ],
    "I am serving as the Editor for Journal of Locks, an Area Chair for ICL and Senior PC for WATER.": [
        ("service", "Editor", "Journal of Locks"),
        ("service", "Area Chair", "ICL"),
        ("service", "Senior PC", "WATER"),
    ],
    "I serve on the editorial board of Water Letters, and I was program chair of ICL 2023.": [
        ("service", "editorial board", "Water Letters"),
        ("service", "program chair", "ICL"),
    ],
    "I am a reviewer for ICL and WATER.": [("service", "reviewer", "ICL and WATER")],
    "She is a Fellow of the Royal Society of Canals and a member of the editorial board of Barge Studies.": [
        ("award", "Fellow of the Royal Society of Canals", None),
        ("service", "member of the editorial board", "Barge Studies"),
    ],
    "I have been awarded the 2024-2025 Mary I. Lock Memorial Prize of the Canal Society.": [
        ("award", "Mary I. Lock Memorial Prize", None)
    ],
    "My thesis won the best dissertation award of the Canal Society in 2021.": [
        ("award", "best dissertation award", None)
    ],
    "I graduated with honors from Acme University and was a Roe Prize winner.": [("award", "Roe Prize", None)],
    "He was a Fulbright Scholar in 2012.": [("award", "Fulbright Scholar", None)],
    "My student Jane Roe was awarded the Lock Prize.": [],
    "I received a scholarship to study abroad, and a grant from the Canal Council.": [],
    "I am interested in how the Lock Prize is awarded.": [],
    "I am a member of the Vision Lab at Acme University.": [],
}


def told(body: str) -> list[tuple[str, str, str | None]]:
    page = f"<html><title>Ada Holm</title><body><h1>Ada Holm</h1>{body}</body></html>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    items = [as_dict(i) for i in read(doc)]
    found = [i for i in items if i["kind"] in ("award", "service")]
    return [(i["kind"], i.get("role") or i["title"], i.get("organization")) for i in found]


@pytest.mark.parametrize("sentence", CASES)
def test_sentences(sentence):
    assert told(f"<p>I study locks at Acme University. {sentence}</p>") == CASES[sentence]


def test_an_editor_of_a_journal_has_no_such_job():
    page = "<title>Ada Holm</title><h1>Ada Holm</h1><p>I am an editor of the Journal of Locks.</p>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    assert [i for i in read(doc) if i.kind == "position"] == []


def test_what_a_list_tells_is_told_once():
    body = (
        "<p>I won the Lock Medal of Tolmin.</p><h2>Awards</h2><ul><li>Lock Medal, 2020</li><li>Roe Cup, 2018</li></ul>"
    )
    assert [what for _, what, _ in told(body)] == ["Lock Medal", "Roe Cup"]


def test_several_jobs_in_one_sentence():
    said = (
        "I was a Scientist at Acme Labs, a Research Associate at the University of Tolmin, and an Intern at Beta Inc."
    )
    page = f"<title>Ada Holm</title><h1>Ada Holm</h1><p>{said}</p>"
    doc = build(Page(url="https://example.org/~holm/", body=page.encode(), media_type="text/html"))
    jobs = [as_dict(i) for i in read(doc) if i.kind == "position"]
    assert [(j["role"], j["organization"]) for j in jobs] == [
        ("Scientist", "Acme Labs"),
        ("Research Associate", "University of Tolmin"),
        ("Intern", "Beta Inc."),
    ]

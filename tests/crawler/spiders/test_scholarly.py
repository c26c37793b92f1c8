"""Each API in `crawler.apis` is fetched to its end, or the run says what is missing."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from scholarly_sites import (
    api_site,
    arxiv,
    crossref,
    datacite,
    dblp,
    europe_pmc,
    hal,
    inspire,
    json_of,
    openalex,
    openreview,
    orcid,
    semantic_scholar,
)
from sites import in_turn, page, status

from crawler.apis.known import known_apis
from crawler.reading import read_page
from crawler.storage.archive import Archive

ROOT = Path(__file__).parents[3]
ORCID = "0000-0002-1825-0097"
KEY = "s3cr3t-k3y"
FAST = {
    "DOWNLOAD_DELAY": 0,
    "RETRY_FIRST_WAIT": 0.01,
    "RETRY_TIMES": 2,
    "LOG_LEVEL": "DEBUG",
    "CONTACT": "jo@example.org",
}


@dataclass
class Fetched:
    outcome: dict
    archive: Archive
    site: object
    log: str

    @property
    def told(self):
        return [(f["reason"], f["detail"]) for f in self.outcome["failures"]]

    @property
    def reasons(self):
        return [reason for reason, _ in self.told]

    @property
    def titles(self):
        """What the layouts read from the newest versions of all pages."""
        newest = {entry.url: entry for entry in self.archive.entries() if not entry.reason}
        readings = [read_page(self.archive.read(entry)) for entry in newest.values()]
        assert "homepage" not in {reading.layout for reading in readings}
        return [item.title for reading in readings for item in reading.items if item.kind == "publication"]

    @property
    def asked(self):
        return [path for _, path, _, _ in self.site.log]


def run(folder, jobs, at="2026-03-01T00:00:00+00:00"):
    """Several spiders in one fetching process, as the scheduler has them: (name, spider, site, ids, more)."""
    order = {"settings": FAST, "jobs": []}
    for name, spider, site, ids, *more in jobs:
        arguments = {"ids": ids, "base": site.url, "archive": str(folder / name), "at": at, "read": "no"}
        settings = {"ALLOW_PRIVATE_HOSTS": ["127.0.0.1"]}
        arguments |= more[0] if more else {}
        order["jobs"].append({"name": name, "spider": spider, "settings": settings, "arguments": arguments})
    environment = os.environ | {"OPENALEX_API_KEY": KEY, "SEMANTIC_SCHOLAR_API_KEY": KEY}
    done = subprocess.run(
        [sys.executable, "-m", "crawler.fetching.fetch"],
        input=json.dumps(order),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    outcomes = {line["name"]: line["outcome"] for line in told if line["event"] == "finished"}
    assert "Traceback" not in done.stderr, done.stderr
    assert set(outcomes) == {name for name, *_ in jobs}, done.stderr
    sites = {name: site for name, _, site, *_ in jobs}
    return {n: Fetched(outcome, Archive(folder / n), sites[n], done.stderr) for n, outcome in outcomes.items()}


@pytest.fixture(scope="module")
def sites():
    made = []

    def make(answers):
        site = api_site()
        site.answers.update(answers)
        made.append(site)
        return site

    yield make
    for site in made:
        site.close()


def after(good, *faults):
    """Some faults first, then the good answer."""
    return in_turn(*faults, good)


CUT = page(b'{"meta": {"count": 230}, "results": [{"id": "https://op', "application/json")
OTHER = json_of(lambda _: {"error": "this API has moved", "items": []})


def at_page(number, fault, answers, place="/works", parameter="page"):
    """The fault where this page is asked for."""
    good = answers[place]

    def answer(request):
        (fault if f"{parameter}={number}&" in request.path + "&" else good)(request)

    return answers | {place: answer}


@pytest.fixture(scope="module")
def first(tmp_path_factory, sites):
    """Everything at once, in one process."""
    scholar = semantic_scholar(1200)
    slow = after(scholar["/author/1741101/papers"], status(429, Retry_After="1"), status(502))
    cut = hal(3)
    person = "A5000000001"
    jobs = [
        ("openalex", "openalex", sites(openalex(230)), person),
        ("crossref", "crossref", sites(crossref(400)), ORCID),
        ("scholar", "semantic_scholar", sites(scholar | {"/author/1741101/papers": slow}), "1741101"),
        ("dblp", "dblp", sites(dblp(7)), "https://dblp.org/pid/12/345.html"),
        ("arxiv", "arxiv", sites(arxiv(250)), "Jo Doe"),
        ("openreview", "openreview", sites(openreview(1100, 3)), "~Jo_Doe1"),
        ("hal", "hal", sites({"/search/": after(cut["/search/"], CUT)}), "jo-doe"),
        ("orcid", "orcid", sites(orcid(4)), f"https://orcid.org/{ORCID}"),
        ("datacite", "datacite", sites(datacite(410)), ORCID),
        ("europe_pmc", "europe_pmc", sites(europe_pmc(400)), ORCID),
        ("inspire", "inspire", sites(inspire(260)), ORCID),
        ("fewer", "dblp", sites(dblp(6, stated=8)), "12/345"),
        ("short", "semantic_scholar", sites(semantic_scholar(20, stated=23)), "1741101"),
        ("loop", "crossref", sites(crossref(900, cursor=lambda _: "200")), ORCID),
        ("deaf", "openalex", sites(_deaf()), person),
        ("moved", "openalex", sites(at_page(2, OTHER, openalex(230))), person),
        ("torn", "openalex", sites(at_page(3, CUT, openalex(230))), person),
        ("down", "openalex", sites(at_page(3, status(503), openalex(450))), person),
        ("nobody", "crossref", sites({}), "0000-0002-1825-0098\nJo Doe"),
        ("limit", "openalex", sites(openalex(450)), person, {"pages": "2"}),
    ]
    folder = tmp_path_factory.mktemp("scholarly")
    return folder, jobs, run(folder, jobs)


def _deaf():
    """A server that does not look at the page's number."""
    answers = openalex(230)
    first_page = answers["/works"]

    def answer(request):
        request.path = request.path.replace("page=2", "page=1").replace("per_page=1&", "per_page=100&")
        first_page(request)

    return answers | {"/works": answer}


@pytest.mark.parametrize(
    ("name", "count", "pages"),
    [
        ("openalex", 230, 4),
        ("crossref", 400, 2),
        ("scholar", 1200, 4),
        ("dblp", 7, 1),
        ("arxiv", 250, 3),
        ("openreview", 1103, 4),
        ("hal", 3, 1),
        ("orcid", 4, 1),
        ("datacite", 410, 3),
        ("europe_pmc", 400, 2),
        ("inspire", 260, 2),
    ],
)
def test_a_whole_person_is_fetched_and_read(first, name, count, pages):
    found = first[2][name]
    assert found.told == []
    assert len(found.titles) == len(set(found.titles)) == count
    assert len({entry.url for entry in found.archive.entries()}) == pages


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("fewer", [("incomplete", "the list ended early: 6 of 8 records came")]),
        ("short", [("incomplete", "the list ended early: 20 of 23 records came")]),
        ("loop", [("repeated_page", "page 2 leads back to an earlier one: 400 of 900 records came")]),
        ("deaf", [("repeated_page", "page 2 brings nothing new: 100 of 230 records came")]),
        (
            "moved",
            [
                ("changed_schema", "no list at results: this API has moved"),
                ("incomplete", "page 2 did not come: 100 of 230 records came; the next run goes on from there"),
            ],
        ),
        (
            "torn",
            [
                ("broken_answer", "breaks off after 55 bytes"),
                ("incomplete", "page 3 did not come: 200 of 230 records came; the next run goes on from there"),
            ],
        ),
        (
            "down",
            [
                ("busy", "status 503"),
                ("incomplete", "page 3 did not come: 200 of 450 records came; the next run goes on from there"),
            ],
        ),
        ("nobody", [("unknown_id", "Crossref knows people by orcid")] * 2),
        ("limit", [("incomplete", "stopped at 2 pages: 200 of 450 records came")]),
    ],
)
def test_what_is_missing_is_said(first, name, told):
    assert first[2][name].told == told


def test_every_api_is_played(first):
    assert {spider for _, spider, *_ in first[1]} == set(known_apis())


def test_what_came_is_kept_even_if_more_is_missing(first):
    _, _, found = first
    assert [len(found[name].titles) for name in ("fewer", "loop", "torn", "down")] == [6, 400, 200, 200]
    refused = {entry.reason: entry for entry in found["torn"].archive.entries() if entry.reason}
    assert found["torn"].archive.body(refused["broken_answer"]).startswith(b'{"meta"')


def test_keys_and_contacts_go_to_the_api_and_nowhere_else(first, tmp_path):
    folder, _, found = first
    works = [path for path in found["openalex"].asked if path.startswith("/works")]
    assert all(f"api_key={KEY}" in path and "mailto=jo@example.org" in path for path in works)
    headers = [headers for _, path, headers, _ in found["scholar"].site.log if "/author/" in path]
    assert all(h.get("X-Api-Key") == KEY or h.get("x-api-key") == KEY for h in headers)
    assert KEY not in found["openalex"].log
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert KEY.encode() not in kept
    assert b"jo@example.org" not in kept
    assert all("/robots.txt" not in found[name].asked for name in ("openalex", "crossref", "hal"))
    assert "/robots.txt" in found["dblp"].asked


def test_patience_is_kept(first):
    times = [(at, code) for at, path, _, code in first[2]["scholar"].site.log if "/papers" in path]
    assert [code for _, code in times] == [429, 502, 200, 200, 200]
    assert times[1][0] - times[0][0] >= 1.0


@pytest.fixture(scope="module")
def second(first):
    """In one process: a list that broke off, two without news, one with news, one that grew shorter."""
    folder, jobs, _ = first
    sites = {name: site for name, _, site, *_ in jobs}
    for site in sites.values():
        site.log.clear()
    sites["down"].answers.update(openalex(450))
    sites["crossref"].answers.update(crossref(400, changed=0))
    sites["hal"].answers.update(hal(4, changed=1))
    sites["openalex"].answers.update(openalex(90))
    sites["scholar"].answers.update(semantic_scholar(1200))
    again = [job for job in jobs if job[0] in {"down", "crossref", "hal", "openalex", "scholar", "arxiv"}]
    before = len(list(Archive(folder / "arxiv").entries()))
    return run(folder, again, at="2026-03-08T00:00:00+00:00"), before


def test_the_next_run_goes_on_asks_what_changed_and_sees_what_went(second):
    found, _ = second
    assert [done.told for done in found.values()] == [[]] * 6
    pages = [path.partition("&page=")[2] for path in found["down"].asked if "/works" in path]
    assert [page[:1] for page in pages] == ["3", "4", "5"]
    assert len(found["down"].titles) == 450
    assert [path.partition("?")[2].partition("&")[0] for path in found["crossref"].asked] == [
        f"filter=orcid:{ORCID},from-index-date:2026-02-28"
    ]
    assert len(found["hal"].titles) == 4
    assert len(found["openalex"].titles) == 90
    assert found["scholar"].outcome["unchanged"] == found["scholar"].outcome["pages"] == 4


def test_how_long_an_answer_took_is_no_news(second):
    found, before = second[0]["arxiv"], second[1]
    assert found.outcome["unchanged"] == 3
    assert len(list(found.archive.entries())) == before

"""`paperhouse add`: what a text is, what it shows, what is written of it."""

import pytest
from scholarly_sites import api_site, json_of, openalex
from sites import page

from etl.add import Wish, _suggested, add
from etl.glance import Glance, namesakes
from etl.recognise import Candidate, UnwantedError, recognise
from etl.sources import Sources, SourcesError, load

ORCID = "0000-0002-1825-0097"
HOME = f"""<html><head><title>Jo Doe</title></head><body><h1>Jo Doe</h1><p>I am a researcher.
<a href="https://orcid.org/{ORCID}">ORCID</a> <a href="https://dblp.org/pid/12/345.html">dblp</a>
<a href="https://scholar.google.com/citations?user=5D0uj78AAAAJ">Scholar</a></p><h2>Publications</h2><ul>
<li><b>Jo Doe</b>, Ann Roe. <i>Reading Pages as They Are</i>. ICML, 2024.</li>
<li>Ann Roe, <b>Jo Doe</b>. <i>Keeping What Was Read</i>. NeurIPS, 2023.</li></ul></body></html>"""


@pytest.fixture
def added(tmp_path):
    """Adds to one file; tells exit status, what was printed and what was said."""
    path = tmp_path / "sources.toml"

    def run(*texts, **wish):
        out, said = [], []
        return add(path, texts, Wish(**wish), out.append, said.append), "\n".join(out), "\n".join(said)

    run.path = path
    return run


@pytest.mark.parametrize(
    ("text", "spider", "value"),
    [
        ("A5023888391", "openalex", "A5023888391"),
        ("https://openalex.org/authors/A5023888391", "openalex", "A5023888391"),
        (ORCID, "orcid", ORCID),
        (f"https://orcid.org/{ORCID}", "orcid", ORCID),
        ("~Jo_Doe1", "openreview", "~Jo_Doe1"),
        ("https://openreview.net/profile?id=~Jo_Doe1", "openreview", "~Jo_Doe1"),
        ("12/345", "dblp", "12/345"),
        ("d/JoDoe", "dblp", "d/JoDoe"),
        ("https://dblp.org/pid/12/345-1.html", "dblp", "12/345-1"),
        ("https://dblp.uni-trier.de/pid/12/345.xml", "dblp", "12/345"),
        (f"https://dblp.org/orcid/{ORCID}", "orcid", ORCID),
        ("https://www.semanticscholar.org/author/J.-Doe/1741101", "semantic_scholar", "1741101"),
        ("1741101", "semantic_scholar", "1741101"),
        ("doe_j_1", "arxiv", "doe_j_1"),
        ("https://arxiv.org/a/doe_j_1.atom2", "arxiv", "doe_j_1"),
        (f"https://arxiv.org/a/{ORCID}", "orcid", ORCID),
        ("jo-doe", "hal", "jo-doe"),
        ("https://cv.hal.science/jo-doe", "hal", "jo-doe"),
        ("name: Jo Doe", "arxiv", "Jo Doe"),
        ("Jo Doe", "arxiv", "Jo Doe"),
        ("https://jo.example.org/~jo/", "homepage", "https://jo.example.org/~jo/"),
        ("https://aclanthology.org/people/j/jo-doe/", "aggregator", "https://aclanthology.org/people/j/jo-doe/"),
        ("https://proceedings.mlr.press/v139/", "aggregator", "https://proceedings.mlr.press/v139/"),
    ],
)
def test_what_a_text_is(text, spider, value):
    found = recognise(text)
    assert (found.spider, found.value) == (spider, value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5D0uj78AAAAJ", "Google Scholar's terms forbid"),
        ("https://scholar.google.com/citations?user=5D0uj78AAAAJ&hl=en", "save the page"),
        ("0000-0002-1825-0098", "neither an address nor an identifier"),
        ("ftp://jo.example.org/", "neither"),
        ("http://[x", "neither"),
        ("", "neither"),
    ],
)
def test_what_is_no_source(text, said):
    with pytest.raises(UnwantedError, match=said):
        recognise(text)


def test_a_homepage_is_looked_at_and_leads_further(added):
    site = api_site()
    site.answers["/~jo/"] = page(HOME)
    added.path.write_text('contact = "me@example.org"  # mine\n\n[alarm]\nwebhook = "https://hooks.example.org/x"')
    before = added.path.read_text()
    try:
        status, out, said = added(f"{site.url}/~jo/")
        again = added(f"{site.url}/~jo")
    finally:
        site.close()
    assert status == 0, said
    assert "Jo Doe, 2 papers, read as homepage; source 'jo-doe'" in said
    assert f"further: ORCID {ORCID}: paperhouse add '{ORCID}'" in said
    assert f"further: OpenAlex {ORCID}: paperhouse add --spider openalex '{ORCID}'" in said
    assert "further: dblp 12/345: paperhouse add '12/345'" in said
    assert "5D0uj78AAAAJ: a Google Scholar profile" in said
    text = added.path.read_text()
    assert text == f"{before}\n\n{out}"
    (source,) = load(added.path).sources
    assert (source.name, source.spider, source.urls) == ("jo-doe", "homepage", (f"{site.url}/~jo/",))
    assert again[0] == 0
    assert "is there already, as source 'jo-doe'" in again[2]
    assert added.path.read_text() == text
    assert site.asked["/~jo/"] == 1


def test_an_api_is_asked_for_its_first_page(added):
    site = api_site()
    site.answers.update(openalex(230))
    try:
        status, _, said = added("A5000000001", base=site.url)
        gone = added("A5000000009", "https://openalex.org/A5000000001", base=site.url)
    finally:
        site.close()
    assert status == 0, said
    assert "openalex at OpenAlex: Jo Doe, 100 papers on its first page of 230, read as openalex" in said
    (source,) = load(added.path).sources
    assert (source.name, source.ids, source.base) == ("jo-doe-openalex", ("A5000000001",), site.url)
    assert gone[0] == 1
    assert "A5000000009: openalex at OpenAlex: gone: status 404" in gone[2]
    assert "is there already" in gone[2]


def test_nobody_is_suggested_to_a_service_that_is_asked_already():
    asked = Candidate("openalex", "openalex", "A5000000001")
    suggested = _suggested(asked, Glance(ids={"orcid": ORCID}))
    assert [other.spider for other in suggested] == ["orcid", "crossref", "dblp"]


def test_the_bearers_of_a_name_are_told():
    site = api_site()
    hit = {"info": {"author": "Jo Doe 0002", "url": "https://dblp.org/pid/12/345-2"}}
    hits = {"result": {"query": "x", "completions": {}, "hits": {"hit": [hit]}}}
    site.answers["/search/author/api"] = json_of(lambda _: hits)
    try:
        told = list(namesakes("Jo Doe", site.url, Sources()))
    finally:
        site.close()
    assert told == ["Jo Doe 0002: paperhouse add 'dblp:12/345-2'"]


def test_suggestions_are_taken_by_who_says_yes(added):
    assert added(ORCID, is_offline=True, takes_suggested=True)[0] == 0
    found = [(source.spider, source.ids) for source in load(added.path).sources]
    assert found == [(spider, (ORCID,)) for spider in ("orcid", "openalex", "crossref", "dblp")]


def test_nothing_is_written_on_a_dry_run_or_into_a_broken_file(added):
    status, out, _ = added("A5000000001", is_offline=True, is_dry=True)
    assert (status, added.path.exists()) == (0, False)
    assert 'ids = ["A5000000001"]' in out
    assert added("what", is_offline=True)[0] == 2
    for broken in ("x = ", "source = []\n"):
        added.path.write_text(broken)
        with pytest.raises(SourcesError, match=r"sources\.toml"):
            added("A5000000001", is_offline=True)
        assert added.path.read_text() == broken
        assert [file.name for file in added.path.parent.iterdir()] == ["sources.toml"]

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from etl.past import Past, is_owed, past_of
from etl.sources import SPIDERS, Source, SourcesError, load
from etl.stated import parse_span
from etl.timing import next_run

EXAMPLE = Path(__file__).parents[2] / "sources.example.toml"


def read(tmp_path, text):
    file = tmp_path / "sources.toml"
    file.write_text(text, encoding="utf-8")
    return load(file)


def mistakes(tmp_path, text):
    with pytest.raises(SourcesError) as caught:
        read(tmp_path, text)
    return [line.removeprefix(f"{tmp_path}/sources.toml:") for line in caught.value.mistakes]


def test_the_example_is_right(tmp_path):
    (tmp_path / "authors.txt").write_text("# people\nhttps://a.example/1\n\nhttps://a.example/2\nhttps://a.example/1\n")
    found = read(
        tmp_path, EXAMPLE.read_text().replace("# allow", "allow").replace("# [alarm", "[alarm").replace("# c", "c")
    )
    assert found.contact == "you@example.org"
    assert found.allow_private_hosts == ("wiki.example.org",)
    assert found.alarm_command == ("/usr/local/bin/tell-me",)
    lab, authors, api = found.sources
    assert (api.spider, len(api.ids), api.urls) == ("openalex", 2, ())
    assert (lab.spider, len(lab.urls), lab.every, lab.jitter) == (
        "homepage",
        2,
        timedelta(weeks=1),
        timedelta(hours=6),
    )
    assert authors.urls == ("https://a.example/1", "https://a.example/2")
    assert (authors.cron, authors.layout, authors.delay, authors.pages) == ("30 4 * * 1", "acl_list", 2.0, 100)


def test_the_spiders_are_those_of_scrapy():
    settings = Settings()
    settings.setmodule("crawler.settings")
    assert sorted(SpiderLoader.from_settings(settings).list()) == sorted(SPIDERS)


GOOD = '[[source]]\nname = "a"\nurls = ["https://a.example/"]\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = ", "1: x: Invalid value"),
        (GOOD + "x = 'y\n" + GOOD, "4: x: Expected"),
        (GOOD + "delay = 1\n" * 2 + GOOD, "5: delay: Cannot overwrite"),
        ('contact = "a\\nb"', "1: contact is 'a\\nb'; it must be one line"),
        ('allow_private_hosts = ["10.0.0.0/8"]', "1: allow_private_hosts holds '10.0.0.0/8', which is neither"),
        ("[alarm]\ncommand = []", "2: command must name a program"),
        ("colour = 1", "1: colour is not known"),
        ('contact = ""', "1: contact must be text"),
        ('[[source]]\nname = "a"', "1: urls or urls_file"),
        ('\n[[source]]\nurls = ["https://a.example/"]', "2: name is needed"),
        ('[[source]]\nname = "a b"\nurls = ["https://a.example/"]', "2: name is needed"),
        (GOOD + 'every = "soon"', "4: every is wrong: 'soon' is no span"),
        (GOOD + 'every = "0 days"', "4: every is wrong"),
        (GOOD + "every = 7", "4: every must be text"),
        (GOOD + 'cron = "61 * * * *"', "4: cron is '61 * * * *'"),
        (GOOD + 'cron = "@daily"', "4: cron is '@daily'; it has five fields"),
        (GOOD + 'cron = "0 5 * * 1"\nevery = "1 day"', "4: cron and every exclude"),
        (GOOD + 'spider = "wiki"', "4: spider is 'wiki'; there are homepage, aggregator"),
        (GOOD + 'layout = "alfoliio"', "4: layout is 'alfoliio'; there are homepage, acl_list"),
        (GOOD + 'ids = ["A5000000001"]', "4: ids is for arxiv, crossref"),
        ('[[source]]\nname = "a"\nspider = "openalex"', "1: ids must name somebody by openalex, orcid"),
        (
            '[[source]]\nname = "a"\nspider = "crossref"\nids = ["0000-0002-1825-0098"]',
            "4: ids holds '0000-0002-1825-0098'; Crossref knows people by orcid",
        ),
        (GOOD + "delay = -1", "4: delay must be a number"),
        (GOOD + "delay = inf", "4: delay must be a number"),
        (GOOD + "pages = 1.5", "4: pages must be a whole number"),
        (GOOD + "pages = 0", "4: pages must be a whole number from 1 on"),
        (GOOD + "depth = true", "4: depth must be a whole number"),
        (GOOD + 'every = "999999999 years"', "4: every is wrong"),
        (GOOD + 'urls_file = "no.txt"', "4: urls_file cannot be read"),
        (GOOD + 'urls_file = "sources.toml"', "4: urls_file sources.toml:1 holds '[[source]]'"),
        ('[[source]]\nname = "a"\nurls = []', "3: urls must name at least one page"),
        ('[[source]]\nname = "a"\nurls = [\n"http://a.example",\n"a.example",\n]', "5: urls holds 'a.example'"),
        ('[[source]]\nname = "a"\nurls = "https://a.example/"', "3: urls must be a list"),
        ('[[source]]\nname = "a"\nurls = ["file:///etc/passwd"]', "3: urls holds 'file:///etc/passwd'"),
        ('[[source]]\nname = "a"\nurls = ["http://[x"]', "3: urls holds"),
        ('[[source]]\nname = "a"\nurls = ["https://jo:pw@a.example/"]', "3: urls holds"),
        (GOOD + GOOD.replace("[[", "\n[["), "6: name 'a' is taken"),
        (GOOD + "[[source]]\nname = 'b'\nurls = ['https://b.example/']\nhow = 1", "7: how is not known"),
        (GOOD + "[alarm]\nbell = 1", "5: bell is not known under [alarm]"),
        (GOOD + '[alarm]\nwebhook = "mailto:x"', "5: webhook holds 'mailto:x'"),
        ('source = "x"', "1: source is written as [[source]]"),
    ],
)
def test_each_mistake_is_named_by_line_and_key(tmp_path, text, said):
    found = mistakes(tmp_path, text)
    assert any(said in line for line in found), found
    assert all("\n" not in line for line in found)


def test_a_person_of_an_api_is_an_identifier_or_an_address(tmp_path):
    text = '[[source]]\nname = "a"\nspider = "openalex"\nids = ["A5000000001"]\nurls = ["https://orcid.org/{}"]'
    (source,) = read(tmp_path, text.replace("{}", "0000-0002-1825-0097")).sources
    assert (source.ids, source.urls) == (("A5000000001", "https://orcid.org/0000-0002-1825-0097"), ())


def test_all_mistakes_are_named_at_once(tmp_path):
    assert len(mistakes(tmp_path, GOOD + 'every = "x"\ndelay = "y"\n[[source]]\nname = "b"\n')) == 3


def test_a_missing_file_points_to_the_example(tmp_path):
    with pytest.raises(SourcesError, match=r"sources\.example\.toml"):
        load(tmp_path / "none.toml")


def test_an_unknown_name_is_told(tmp_path):
    found = read(tmp_path, GOOD)
    assert [s.name for s in found.named([])] == ["a"]
    with pytest.raises(SourcesError, match="there is no source 'b'; there are a"):
        found.named(["a", "b"])


NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)  # a Tuesday


def source(**more):
    return Source(name="a", spider="homepage", urls=("https://a.example/",), **more)


@pytest.mark.parametrize(
    ("schedule", "last", "due"),
    [
        ({}, None, None),
        ({}, NOW, None),
        ({"every": timedelta(days=7)}, None, NOW),
        ({"every": timedelta(days=7)}, NOW, NOW + timedelta(days=7)),
        ({"every": timedelta(days=7)}, NOW - timedelta(days=70), NOW - timedelta(days=63)),
        ({"cron": "0 5 * * 1"}, None, NOW),
        ({"cron": "0 5 * * 1"}, NOW, datetime(2026, 3, 16, 5, tzinfo=UTC)),
        ({"cron": "0 5 * * 1"}, datetime(2026, 3, 16, 5, tzinfo=UTC), datetime(2026, 3, 23, 5, tzinfo=UTC)),
        ({"cron": "0 5 29 2 *"}, NOW, datetime(2028, 2, 29, 5, tzinfo=UTC)),
    ],
)
def test_when_a_source_is_due(schedule, last, due):
    assert next_run(source(**schedule), Past(regular=last, last=last), NOW) == due


HOUR = timedelta(hours=1)


def ran(at, status="done", **more):
    return {"run_id": f"r{at}", "source": "a", "started_at": (NOW + at).isoformat(), "status": status, **more}


FAILED = {"status": "failed", "may_pass": True}
AGAIN = FAILED | {"again": True}


@pytest.mark.parametrize(
    ("runs", "due"),
    [
        ([ran(0 * HOUR, "failed")], 168),  # gone, blocked: it waits for its time
        ([ran(0 * HOUR, **FAILED)], 1),
        ([ran(0 * HOUR, **FAILED), ran(1 * HOUR, **AGAIN)], 5),
        ([ran(0 * HOUR, **FAILED), ran(1 * HOUR, **AGAIN), ran(5 * HOUR, **AGAIN)], 21),
        ([ran(0 * HOUR, **FAILED), *(ran(n * HOUR, **AGAIN) for n in (1, 5, 21, 85))], 168),
        ([ran(n * 168 * HOUR, **FAILED) for n in range(300)], 300 * 168),
        ([ran(0 * HOUR, **FAILED), ran(1 * HOUR, again=True)], 168),
        ([ran(0 * HOUR, **FAILED, not_before=(NOW + 3 * HOUR).isoformat())], 3),
        ([ran(0 * HOUR, **FAILED, not_before=(NOW + 9999 * HOUR).isoformat())], 168),
        ([ran(0 * HOUR), ran(2 * HOUR, "killed")], 3),
        ([ran(0 * HOUR), ran(2 * HOUR, "stopped")], 3),
        ([ran(0 * HOUR), ran(2 * HOUR, "killed"), ran(3 * HOUR, again=True)], 168),
    ],
)
def test_what_failed_is_tried_again_with_growing_pauses_and_keeps_its_rhythm(runs, due):
    past = past_of(runs, running=False)
    assert next_run(source(every=timedelta(weeks=1)), past, NOW + 3 * HOUR) == NOW + due * HOUR


def test_what_was_killed_is_done_again_unless_it_is_still_running():
    runs = [ran(0 * HOUR), ran(2 * HOUR, "killed")]
    assert next_run(source(), past_of(runs, running=False), NOW) == NOW
    assert next_run(source(), past_of(runs, running=True), NOW) is None
    assert next_run(source(), past_of([ran(0 * HOUR, "stopped")], running=False), NOW) is None


@pytest.mark.parametrize(
    ("runs", "owed"),
    [
        ([], False),
        ([ran(0 * HOUR)], True),
        ([ran(0 * HOUR), {"loads": "fetched", "status": "rejected"}], False),
        ([ran(0 * HOUR), {"loads": "fetched", "status": "killed"}], True),
        ([ran(0 * HOUR), {"loads": "fetched", "status": "done"}, ran(1 * HOUR, "killed")], False),
        ([ran(0 * HOUR), {"status": "done"}], True),
    ],
)
def test_what_was_fetched_is_owed_to_the_warehouse_until_it_is_loaded(runs, owed):
    assert is_owed(runs, running={"a"}) == owed


@settings(max_examples=30)
@given(hours=st.integers(1, 500), jitter=st.integers(0, 48), seconds=st.integers(0, 10**8))
def test_jitter_delays_by_less_than_it_says_and_always_the_same(hours, jitter, seconds):
    chosen = source(every=timedelta(hours=hours), jitter=timedelta(hours=jitter))
    last = NOW + timedelta(seconds=seconds)
    past = Past(regular=last, last=last)
    due = next_run(chosen, past, NOW)
    assert timedelta(0) <= due - last - timedelta(hours=hours) <= timedelta(hours=jitter)
    assert next_run(chosen, past, NOW + timedelta(days=9)) == due


@pytest.mark.parametrize("text", ["", "week", "1", "-1 day", "1 fortnight", "1 day 2 hours"])
def test_what_is_no_span(text):
    with pytest.raises(ValueError, match="no span"):
        parse_span(text)

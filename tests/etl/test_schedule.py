import fcntl
import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
from sites import Site, drip, in_turn, page, redirect, status

from crawler.fetching.outcome import Outcome
from crawler.items import Page
from crawler.storage.archive import Archive
from etl import schedule, standing
from etl.crawls import is_running
from etl.ending import Run
from etl.place import Place
from etl.sources import Source, Sources
from warehouse.database import open_reader

START = datetime(2026, 1, 5, 6, tzinfo=UTC)
WEEK = timedelta(weeks=1)
TITLES = [
    "Reading Pages as They Are",
    "Sorting What Was Printed",
    "A Long Look at Names",
    "Who Wrote What",
    "Keeping Time",
]


def home(titles, authors="<b>Jo Doe</b>, Ann Roe", venue="ICML, 2024"):
    entries = "".join(f"<li>{authors}. <i>{title}</i>. {venue}.</li>" for title in titles)
    return f"<html><body><h1>Jo Doe</h1><p>I am a researcher.</p><h2>Publications</h2><ul>{entries}</ul></body></html>"


@pytest.fixture
def site():
    made = Site()
    yield made
    made.close()


@pytest.fixture
def place(tmp_path):
    return Place(
        tmp_path / "house.duckdb", tmp_path / "archive", tmp_path / "sources.toml", tmp_path / "judgements.csv"
    )


def watch(place, site, *sources, alarm="", when='every = "1 week"'):
    lines = ['allow_private_hosts = ["127.0.0.1"]', alarm]
    for name, path in sources:
        lines += ["[[source]]", f'name = "{name}"', f'urls = ["{site.url}{path}"]', when, "delay = 0.0"]
    place.sources.write_text("\n".join(lines))


def due(place, now):
    out = io.StringIO()
    code = schedule.run_due(place, now, out=out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def ask(place, sql):
    con = open_reader(place.warehouse)
    try:
        return con.execute(sql).fetchall()
    finally:
        con.close()


def alarms(told):
    return [(line["kind"], line["url"]) for line in told if line["event"] == "alarm"]


def test_a_source_over_some_weeks(place, site):
    site.answers["/jo/"] = in_turn(
        page(home(TITLES)), page(home(TITLES)), page(home(TITLES[:1])), status(410), status(410)
    )
    site.answers["/ann/"] = page(home(TITLES[3:], authors="<b>Ann Roe</b>, Jo Doe"))
    watch(place, site, ("jo", "/jo/"), ("ann", "/ann/"))
    url = site.url + "/jo/"

    assert due(place, START)[0] == 0
    assert ask(place, "SELECT source, url, fetched_at FROM pages ORDER BY source") == [
        ("ann", site.url + "/ann/", START.replace(tzinfo=None)),
        ("jo", url, START.replace(tzinfo=None)),
    ]
    assert due(place, START + timedelta(days=6)) == (0, [])
    assert site.asked["/jo/"] == 1

    code, told = due(place, START + WEEK)
    assert (code, site.asked["/jo/"]) == (0, 2)
    assert [line["counts"]["unchanged"] for line in told if line["event"] == "fetched"] == [1, 1]
    assert len(ask(place, "SELECT * FROM pages")) == 2

    code, told = due(place, START + 5 * WEEK)
    assert (code, alarms(told)) == (1, [("fewer_entries", url)])
    assert standing.standings(place, START + 5 * WEEK)[0].health == "look at it: fewer_entries"
    assert site.asked["/jo/"] == 3
    gone = ask(place, "SELECT change, count(*) FROM changes GROUP BY change")
    assert gone == [("removed", len(TITLES) - 1)]

    site.answers["/ann/new/"] = site.answers["/ann/"]
    site.answers["/ann/"] = redirect("/ann/new/", 301)
    code, told = due(place, START + 6 * WEEK)
    assert (code, alarms(told)) == (1, [("gone", url), ("moved", site.url + "/ann/")])
    code, told = due(place, START + 7 * WEEK)
    assert (code, alarms(told)) == (1, [])
    assert ask(place, "SELECT url, moved_to FROM moves") == [(site.url + "/ann/", site.url + "/ann/new/")]
    assert ask(place, "SELECT url, current FROM pages WHERE source = 'ann' ORDER BY url") == [
        (site.url + "/ann/", False),
        (site.url + "/ann/new/", True),
    ]
    assert ask(place, "SELECT max(mention_count) FROM papers") == [(1,)]

    jo, ann = standing.standings(place, START + 7 * WEEK)
    assert (jo.last_run, jo.last_change) == (START + 7 * WEEK, START + 5 * WEEK)
    assert (jo.health, ann.health) == ("failed since 2026-02-16 (gone)", "ok")
    assert ann.next_run == START + 8 * WEEK
    runs = ask(place, "SELECT status, count(*) FROM runs WHERE run_id LIKE '%-jo' GROUP BY status ORDER BY status")
    assert runs == [("done", 3), ("failed", 2)]
    assert ask(place, 'SELECT source, kind, url, "at" FROM alarms ORDER BY ALL') == [
        ("ann", "moved", site.url + "/ann/", (START + 6 * WEEK).replace(tzinfo=None)),
        ("jo", "fewer_entries", url, (START + 5 * WEEK).replace(tzinfo=None)),
        ("jo", "gone", url, (START + 6 * WEEK).replace(tzinfo=None)),
    ]
    assert ask(place, "SELECT url, reason FROM rejects") == [(url, "gone")]


def test_alarms_ring(place, site, tmp_path):
    heard = tmp_path / "heard"
    hook = Site()
    posted = []

    def post(request):
        posted.append(json.loads(request.rfile.read(int(request.headers["Content-Length"]))))
        status(204, b"")(request)

    hook._server.RequestHandlerClass.do_POST = post
    command = json.dumps(["sh", "-c", f"cat > {heard}"])
    site.answers["/jo/"] = status(403)
    watch(place, site, ("jo", "/jo/"), alarm=f'[alarm]\ncommand = {command}\nwebhook = "{hook.url}/hook?token=s3cret"')
    code, told = due(place, START)
    hook.close()
    code2, told2 = due(place, START + WEEK)
    assert (code, code2) == (1, 1)
    assert posted == [json.loads(heard.read_text())]
    assert posted[0]["source"] == "jo"
    assert posted[0]["alarms"][0]["kind"] == "blocked"
    assert alarms(told2) == []
    assert "s3cret" not in json.dumps(told + told2)
    site.answers["/jo/"] = page(home(TITLES))
    due(place, START + 2 * WEEK)
    site.answers["/jo/"] = status(403)
    _, told = due(place, START + 3 * WEEK)
    assert next(line["line"] for line in told if line["event"] == "note").startswith("jo: the alarm webhook failed")


def test_what_may_pass_is_tried_again_before_its_time(place, site):
    hour = timedelta(hours=1)
    site.answers["/robots.txt"] = in_turn(status(503, Retry_After="9999"), status(404))
    site.answers["/jo/"] = page(home(TITLES))
    watch(place, site, ("jo", "/jo/"))
    code, told = due(place, START)
    assert (code, alarms(told), site.asked["/jo/"]) == (1, [("busy", site.url + "/jo/")], 0)
    (jo,) = standing.standings(place, START + hour)
    assert jo.health == "failed since 2026-01-05 (busy), is tried again"
    assert jo.next_run == START + timedelta(seconds=9999)
    assert ask(place, "SELECT source, pages, refused, reasons, signs FROM source_health") == [
        ("jo", 1, 1, ["busy"], ["refused"])
    ]
    assert due(place, START + 2 * hour) == (0, [])
    assert due(place, START + 3 * hour)[0] == 0
    (jo,) = standing.standings(place, START + 3 * hour)
    assert (jo.health, jo.next_run) == ("ok", START + WEEK)


def test_a_source_that_another_process_fetches_is_left_alone(place, site):
    site.answers["/jo/"] = page(home(TITLES))
    watch(place, site, ("jo", "/jo/"))
    (place.archive / "locks").mkdir(parents=True)
    with (place.archive / "locks" / "house.jo").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, told = due(place, START)
    assert (code, site.asked["/jo/"]) == (1, 0)
    assert told[0]["status"] == "locked"
    assert due(place, START)[0] == 0


def test_what_a_killed_run_kept_still_rings(place):
    url, archive = "https://jo.example/", Archive(place.archive)
    ours = Source(name="jo", spider="homepage", urls=(url,))
    for number, titles in enumerate((TITLES, TITLES[:1]), 1):
        kept = Page(url, home(titles).encode(), "text/html", START + number * WEEK, None, "jo", "utf-8")
        archive.keep(kept, f"r{number}")
    past = [{"run_id": "r1", "status": "done", "lasting": []}, {"run_id": "r2", "status": "killed"}]
    outcome = asdict(Outcome(pages=1, unchanged=1, since=archive.mark()))
    tidings = {"outcome": outcome, "finish_reason": "finished", "failed": False, "error": None}
    for run, kinds in (("r3", ["fewer_entries"]), ("r4", [])):
        ended = Run(place, Sources(), ours, run, START, archive, past).ended(tidings, START)
        assert [alarm.kind for alarm in ended.alarms] == kinds
        past.append({"run_id": run, "status": "done", "lasting": []})


def test_a_crawl_that_dies_rings_once_and_is_tried_again(place):
    run = Run(place, Sources(), Source(name="jo", spider="homepage", urls=()), "r1", START, Archive(place.archive), ())
    assert [alarm.kind for alarm in run.died("status -9", was_asked=False, at=START).alarms] == ["broken"]
    (noted,) = place.record.runs()
    assert (noted["status"], noted["may_pass"], noted["counts"]["source"]) == ("broken", True, "jo")
    again = replace(run, run_id="r2", past=(noted,)).died("status -9", was_asked=False, at=START)
    assert again.alarms == ()


CRAWL = """
import sys
from pathlib import Path
from etl import crawls, schedule
from etl.place import Place
def hurried(*told):
    order = patient(*told)
    order["settings"]["SECONDS_TO_FINISH"] = 0.5
    return order
patient, crawls._order = crawls._order, hurried
folder = Path(sys.argv[1])
place = Place(folder / "house.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")
sys.exit(schedule.serve(place) if sys.argv[2] == "serve" else schedule.crawl_now(place, []))
"""


def start(tmp_path, how):
    return subprocess.Popen(
        [sys.executable, "-c", CRAWL, str(tmp_path), how], stderr=subprocess.PIPE, start_new_session=True
    )


def wait_until(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_an_ended_run_is_caught_up_with_nothing_lost_and_nothing_twice(place, site, tmp_path, number):
    site.answers["/jo/"] = page(home(TITLES))
    site.answers["/ann/"] = in_turn(drip, page(home(TITLES[2:], authors="<b>Ann Roe</b>")))
    when = "" if number == signal.SIGKILL else 'every = "1 week"'  # what nobody scheduled was asked for all the same
    watch(place, site, ("jo", "/jo/"), ("ann", "/ann/"), when=when)
    run = start(tmp_path, "serve" if when else "crawl")
    wait_until(lambda: site.asked["/ann/"] and place.record.runs()[-1].get("source") == "ann")
    if number == signal.SIGKILL:
        os.kill(run.pid, number)
    else:
        run.send_signal(number)
    said = run.communicate()[1].decode()
    if number == signal.SIGTERM:
        assert (run.returncode, "Traceback" in said) == (0, False), said
    site.answers["/ann/"] = page(home(TITLES[2:], authors="<b>Ann Roe</b>"))
    wait_until(lambda: not is_running(place, "ann"))
    code, told = due(place, datetime.now(UTC))
    assert code == 0, told
    assert [line["source"] for line in told if line["event"] == "fetched"] == ["ann"]
    assert ask(place, "SELECT source, count(*) FROM pages GROUP BY source ORDER BY source") == [("ann", 1), ("jo", 1)]
    assert ask(place, "SELECT count(*) FROM mentions") == [(len(TITLES) + len(TITLES[2:]),)]

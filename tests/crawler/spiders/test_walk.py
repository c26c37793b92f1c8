import json
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from sites import Site, bomb, drip, endless, in_turn, page, redirect, reset, self_signed, status, validated

from crawler.items import as_dict
from crawler.reading import read_page
from crawler.storage.forgotten import Marks, leave_out

ROOT = Path(__file__).parents[3]
JO = """<html><head><title>Jo Doe</title></head><body><h1>Jo Doe</h1>
<p><a href="pubs.html">Publications</a> <a href="cv.pdf">CV</a> <a href="/~other/">Other</a> <a href="#x">News</a></p>
<p>I am a researcher at a university.</p><h2>Publications</h2><ul>
<li><b>Jo Doe</b>, Ann Roe. <i>Reading Pages as They Are</i>. ICML, 2024. [<a href="p/1.html">paper</a>]</li>
<li>Ann Roe, <b>Jo Doe</b>. <i>Keeping What Was Read</i>. NeurIPS, 2023. [<a href="p/2.html">paper</a>]</li>
</ul></body></html>"""
PUBS = JO.replace("Reading Pages", "Writing Pages").replace("Keeping What", "Dropping What")
GREEK = "<html><body><h1>Νίκος Παπαδόπουλος</h1><ul><li>Νίκος Παπαδόπουλος. Σελίδες. 2020.</li></ul></body></html>"
CHALLENGE = "<html><head><title>Just a moment...</title></head><body><script src='/cdn-cgi/challenge-platform/x.js'>"
SHELL = "<html><body><div id='root'></div><noscript>You need to enable JavaScript.</noscript><script src=a></script>"
LOGIN = "<html><body><form action=/login>User <input name=u> <input type=password name=p></form></body></html>"
PARAMETER_TRAP = "<html><body><h1>Jo Doe</h1>" + "".join(f'<a href="news{n}/">News {n}</a>' for n in range(200))


def read_again(crawl):
    """What `parse` prints for the kept pages."""
    return [as_dict(item) for entry in crawl.kept for item in read_page(crawl.archive.read(entry)).items]


def test_a_homepage_is_kept_and_read_as_the_saved_page_would_be(site, crawl):
    site.answers["/~jo/"] = page(JO, ETag='"1"', Set_Cookie="session=secret")
    site.answers["/~jo/pubs.html"] = page(PUBS)
    done = crawl("homepage", f"{site.url}/~jo/")
    assert done.code == 0, done.log
    assert [e.url for e in done.kept] == [f"{site.url}/~jo/", f"{site.url}/~jo/pubs.html"]
    first = done.kept[0]
    assert done.archive.body(first) == JO.encode()
    assert (first.status, first.encoding, first.media_type, first.headers["Etag"]) == (200, "utf-8", "text/html", '"1"')
    assert "secret" not in (done.archive.manifest.read_text() + done.log)
    assert done.items == read_again(done) != []
    assert {"/~other/", "/~jo/cv.pdf", "/~jo/p/1.html"}.isdisjoint(site.asked)
    assert site.asked["/robots.txt"] == 1
    agent = site.log[-1][2]["User-Agent"]
    assert agent.startswith("paperhouse/")
    assert "+https://" in agent


def test_an_aggregator_is_followed_from_page_to_page(site, crawl):
    for n in (1, 2, 3):
        more = f'<a rel="next" href="?page={n + 1}">Next</a>' if n < 3 else '<a href="?page=1">First</a>'
        site.answers[f"/author?page={n}"] = page(JO.replace("<h1>", f"{more}<h1>{n} "))
    done = crawl("aggregator", f"{site.url}/author?page=1")
    assert done.code == 0, done.log
    assert [e.url for e in done.kept] == [f"{site.url}/author?page={n}" for n in (1, 2, 3)]
    assert done.items == read_again(done)


def test_a_second_crawl_of_unchanged_pages_asks_once_and_adds_nothing(site, crawl):
    site.answers["/tag"] = validated('"1"', page(JO, ETag='"1"'))
    site.answers["/none"] = page(JO)
    site.answers["/new"] = in_turn(page(JO), page(PUBS))
    urls = [f"{site.url}/{name}" for name in ("tag", "none", "new")]
    first = crawl("homepage", *urls, at="2026-03-01T00:00:00+00:00", depth=0, read="no")
    second = crawl("homepage", *urls, at="2026-03-08T00:00:00+00:00", depth=0)
    assert (first.code, second.code) == (0, 0), second.log
    assert site.asked["/tag"] == site.asked["/none"] == 2
    assert [code for _, path, _, code in site.log if path == "/tag"] == [200, 304]
    versions = {(e.url[len(site.url) :], e.fetched_at.day) for e in second.kept}
    assert versions == {("/tag", 1), ("/none", 1), ("/new", 1), ("/new", 8)}
    assert len(second.kept) == 4
    newest = {entry.url: entry for entry in second.kept}.values()
    told = [as_dict(item) for entry in newest for item in read_page(second.archive.read(entry)).items]
    assert sorted(map(repr, second.items)) == sorted(map(repr, told)), "what is unchanged is told again"
    site.answers["/tag"] = page(PUBS, ETag='"1"')
    third = crawl("homepage", urls[0], at="2026-04-08T00:00:00+00:00", depth=0, read="no")
    assert "If-None-Match" not in site.log[-1][2], "an ETag that lies is found out in time"
    assert [e.fetched_at.month for e in third.kept if e.url == urls[0]] == [3, 4]


def test_what_goes_wrong_with_a_page_that_we_have_is_what_goes_wrong_with_any(site, crawl):
    tagged = page(JO, ETag='"1"')
    meanwhile = {
        "/same": (validated('"1"', tagged), None),
        "/storm": (in_turn(status(503, Retry_After="0"), validated('"1"', tagged)), None),
        "/broken-off": (in_turn(reset, validated('"1"', tagged)), None),
        "/moved": (redirect("/same", 302), None),
        "/gone": (status(404), "gone"),
        "/closed": (tagged, "robots"),
        "/bomb": (bomb(20), "too_big"),
        "/shell": (page(SHELL), "blocked"),
        "/new": (page(PUBS, ETag='"2"'), None),
    }
    site.answers |= dict.fromkeys(meanwhile, tagged)
    urls = [site.url + path for path in meanwhile]
    assert crawl("homepage", *urls, at="2026-03-01T00:00:00+00:00", read="no").code == 0
    site.asked.clear()
    site.answers |= {path: answer for path, (answer, _) in meanwhile.items()}
    site.answers["/robots.txt"] = page("User-agent: *\nDisallow: /closed", "text/plain")
    settings = {"DOWNLOAD_MAXSIZE": 2_000_000}
    done = crawl("homepage", *urls, at="2026-03-08T00:00:00+00:00", settings=settings, read="no")
    assert done.refused == {site.url + path: reason for path, (_, reason) in meanwhile.items() if reason}
    assert [e.url for e in done.kept if e.fetched_at.day == 8] == [site.url + "/new"]
    assert (site.asked["/closed"], site.asked["/new"], site.asked["/gone"], site.asked["/storm"]) == (0, 1, 1, 2)
    assert "Traceback" not in done.log


def test_every_kind_of_failure_is_named_and_the_rest_is_kept(site, crawl, tmp_path):
    other = Site("127.0.0.2")
    unvouched = Site(certificate=self_signed(tmp_path / "own.pem"))
    unvouched.answers["/"] = page(JO)
    other.answers["/"] = page(JO)
    try:
        answers = {
            "/good": (page(JO), None),
            "/latin": (page(GREEK.encode("iso8859-7"), "text/html; charset=utf-8"), None),
            "/lying": (page(JO, "image/png"), None),
            "/untyped": (status(200, JO.encode()), None),
            "/moved": (redirect("/target", 301), None),
            "/busy": (in_turn(status(503), page(JO)), None),
            "/later": (status(429, Retry_After="7200"), "busy"),
            "/gone": (status(410), "gone"),
            "/broken": (status(500), "server_error"),
            "/unasked": (status(304, b""), "http_error"),
            "/challenge": (page(CHALLENGE), "blocked"),
            "/forbidden": (status(403), "blocked"),
            "/shell": (page(SHELL), "blocked"),
            "/login": (page(LOGIN), "blocked"),
            "/empty": (page(""), "empty"),
            "/wordless": (page("<html><body><img src=x></body></html>"), "empty"),
            "/image": (page(b"\x89PNG\r\n", "image/png"), "not_a_page"),
            "/loop": (redirect("/loop2"), "too_many_redirects"),
            "/loop2": (redirect("/loop"), "too_many_redirects"),
            "/file": (redirect("file:///etc/passwd"), "bad_redirect"),
            "/inside": (redirect(other.url + "/"), "refused_address"),
            "/localhost": (redirect(f"http://localhost:{other.port}/"), "refused_address"),
            "/decimal": (redirect(f"http://2130706433:{other.port}/"), "refused_address"),
            "/octal": (redirect(f"http://0177.0.0.1:{other.port}/"), "refused_address"),
            "/hex": (redirect(f"http://0x7f.1:{other.port}/"), "refused_address"),
            "/zero": (redirect(f"http://0.0.0.0:{other.port}/"), "refused_address"),
            "/mapped": (redirect(f"http://[::ffff:127.0.0.1]:{other.port}/"), "refused_address"),
            "/metadata": (redirect("http://169.254.169.254/latest/"), "refused_address"),
            "/bomb": (bomb(20), "too_big"),
            "/endless": (endless, "too_big"),
            "/drip": (drip, "timeout"),
            "/reset": (reset, "unreachable"),
        }
        site.answers |= {path: answer for path, (answer, _) in answers.items()}
        site.answers |= {"/trap/": page(PARAMETER_TRAP), "/target": page(PUBS)}
        settings = {"DOWNLOAD_MAXSIZE": 2_000_000, "RETRY_TIMES": 1}
        urls = [site.url + path for path in answers] + [
            site.url + "/trap/",
            "http://127.0.0.1:1/",
            unvouched.url + "/",
            f"http://jo:s3cret@127.0.0.1:{site.port}/",
        ]
        done = crawl("homepage", *urls, settings=settings, depth=0)
    finally:
        other.close()
        unvouched.close()
    assert done.code == 1
    expected = {site.url + path: reason for path, (_, reason) in answers.items() if reason}
    expected |= {unvouched.url + "/": "unreachable"}
    expected |= {"http://127.0.0.1:1/": "unreachable", f"http://***@127.0.0.1:{site.port}/": "unreachable"}
    assert done.refused == expected
    assert "s3cret" not in done.log
    kept = {e.url.removeprefix(site.url) for e in done.kept}
    assert kept == {path for path, (_, reason) in answers.items() if not reason} - {"/moved"} | {"/trap/", "/target"}
    assert sum(other.asked.values()) == 0
    assert done.items == read_again(done)
    assert site.asked["/busy"] == 2
    assert site.asked["/later"] == 1
    assert "Traceback" not in done.log


def test_robots_and_pace(site, crawl):
    site.answers["/robots.txt"] = page("User-agent: *\nDisallow: /private\nCrawl-delay: 0.2", "text/plain")
    site.answers |= {f"/{n}": page(JO + str(n)) for n in range(3)}
    site.answers["/private"] = page(JO)
    site.answers["/wait"] = in_turn(status(429, Retry_After="1"), page(JO))
    closed = Site()
    closed.answers["/robots.txt"] = status(503)
    closed.answers["/"] = page(JO)
    try:
        urls = [f"{site.url}/{name}" for name in ("0", "1", "2", "private", "wait")] + [closed.url + "/"]
        done = crawl("homepage", *urls, depth=0, read="no")
    finally:
        closed.close()
    assert done.code == 1
    assert done.refused == {site.url + "/private": "robots", closed.url + "/": "busy"}
    assert (site.asked["/private"], closed.asked["/"]) == (0, 0)
    times = sorted(at for at, path, _, _ in site.log if path != "/robots.txt")
    assert min(b - a for a, b in pairwise(times)) > 0.15
    told, came = [at for at, path, _, _ in site.log if path == "/wait"]
    assert came - told >= 1.0


def test_limits_of_pages_and_dead_links_are_no_failure(site, crawl):
    site.answers["/"] = page(PARAMETER_TRAP)
    site.answers |= {f"/news{n}/": page(JO + str(n)) for n in range(0, 200, 2)}
    done = crawl("homepage", site.url + "/", pages=7, read="no")
    assert done.code == 0, done.log
    assert sum(site.asked.values()) == 8
    assert not done.refused


WRONG = {
    "what should be fetched": ["homepage"],
    "there is no spider 'nobody'": ["nobody", "-a", "url=http://127.0.0.1:1/"],
}
IN_TURN = """
import json, sys
from scrapy.cmdline import execute
for arguments in json.loads(sys.argv[1]):
    try:
        execute(["scrapy", "crawl", *arguments])
    except SystemExit as ended:
        print("ended with", ended.code, file=sys.stderr)
"""


def test_wrong_usage_is_one_line():
    command = [sys.executable, "-c", IN_TURN, json.dumps(list(WRONG.values()))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    *told, rest = done.stderr.split("ended with 2\n")
    assert (len(told), rest) == (len(WRONG), ""), done.stderr
    for said, text in zip(WRONG, told, strict=True):
        assert said in text.splitlines()[-1]
        assert "Traceback" not in text


def test_who_is_left_out_is_neither_fetched_nor_told(site, crawl, tmp_path):
    site.answers["/~jo/"] = page(JO)
    site.answers["/~ann/"] = page(JO.replace("Jo Doe</h1>", "Ann Roe</h1>").replace("<title>Jo Doe", "<title>Ann Roe"))
    marks = Marks(names=["Jo Doe"], pages=[f"{site.url}/~jo/"])
    (tmp_path / "archive").mkdir()
    leave_out(tmp_path / "archive", marks, False, datetime.now(UTC))
    done = crawl("homepage", f"{site.url}/~jo/", f"{site.url}/~ann/", depth=0)
    assert done.code == 0, done.log
    assert "/~jo/" not in site.asked
    assert "Jo Doe" not in repr(done.items)
    assert b"Jo Doe" not in b"".join(done.archive.body(entry) for entry in done.kept)
    assert next(item["title"] for item in done.items if item["kind"] == "publication") == "Reading Pages as They Are"

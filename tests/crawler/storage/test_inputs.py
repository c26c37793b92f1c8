import gzip
import io
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.items import Page
from crawler.storage import inputs
from crawler.storage.archive import Archive, Entry
from crawler.storage.inputs import Found, Reject, gather
from crawler.storage.warc import write

HTML = b"<html><body><h1>Jo Doe</h1></body></html>"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name, body=HTML):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def take(*paths):
    intake = gather([Path(p) for p in paths])
    return list(intake), intake.ignored


def pages(*paths):
    return {f.page.url: f.page for f in take(*paths)[0] if isinstance(f, Found)}


def rejects(*paths):
    return {r.path: r for r in take(*paths)[0] if isinstance(r, Reject)}


def test_a_folder_of_odds_and_ends(here):
    for name in ["b.html", "a.HTM", "sub/c.md", "d.txt", "e.bib", "f.json", "g.xml", "h.css", "noending", ".i.swp"]:
        put(f"in/{name}")
    put("in/b.html.meta.json", b"{}")
    found, ignored = take("in")
    assert [(f.page.url, f.optional) for f in found] == [
        ("in/a.HTM", False),
        ("in/b.html", False),
        ("in/d.txt", False),
        ("in/e.bib", False),
        ("in/f.json", True),
        ("in/g.xml", True),
        ("in/sub/c.md", False),
    ]
    assert ignored == 3


@pytest.mark.parametrize(
    ("given", "url"),
    [("./in//x.html", "in/x.html"), ("in/../in/x.html", "in/x.html"), ("{here}/in/x.html", "{here}/in/x.html")],
)
def test_without_a_sidecar_the_path_is_the_url_and_the_time_is_unknown(here, given, url):
    put("in/x.html")
    [found] = take(given.format(here=here))[0]
    expected = url.format(here=here)
    assert (found.page.url, found.page.path, found.page.fetched_at) == (expected, expected, None)
    assert found.page.media_type == "text/html"


def test_a_file_given_by_name_is_read_whatever_its_ending(here):
    put("x.dat")
    put("y.json")
    assert [(f.page.url, f.optional) for f in take("x.dat", "y.json")[0]] == [("x.dat", False), ("y.json", False)]


def test_a_page_named_twice_is_read_once(here):
    put("in/x.html")
    assert len(take("in", "in/x.html", "./in")[0]) == 1


def test_a_sidecar_says_where_and_when(here):
    put("x.html")
    put("x.html.meta.json", b'{"url": "https://jo.example/", "fetched_at": "2026-02-03T04:05:06Z", "etag": 3}')
    [found] = take("x.html")[0]
    assert (found.page.url, found.page.path) == ("https://jo.example/", "x.html")
    assert found.page.fetched_at == datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-02-03", datetime(2026, 2, 3, tzinfo=UTC)),
        ("2026-02-03T04:05", datetime(2026, 2, 3, 4, 5, tzinfo=UTC)),
        ("2026-02-03T04:05:06.5+09:00", datetime(2026, 2, 3, 4, 5, 6, 500000, timezone(timedelta(hours=9)))),
    ],
)
def test_times_of_sidecars(text, at):
    assert inputs.parse_time(text) == at


@pytest.mark.parametrize(
    "sidecar",
    [
        b"",
        b"{",
        b"[]",
        b'"x"',
        b"\xff\xfe",
        b'{"url": 3}',
        b'{"url": ""}',
        b'{"url": "a\\nb"}',
        b'{"fetched_at": "yesterday"}',
        b'{"fetched_at": 1700000000}',
        b"[" * 100_000,
    ],
)
def test_a_broken_sidecar_rejects_its_page_and_keeps_the_bytes(here, sidecar):
    put("in/x.html")
    put("in/x.html.meta.json", sidecar)
    [reject] = take("in")[0]
    assert (reject.path, reject.reason, reject.body) == ("in/x.html", "broken_sidecar", HTML)
    assert "x.html.meta.json" in reject.detail
    assert "\n" not in reject.detail


def test_null_in_a_sidecar_is_absence(here):
    put("x.html")
    put("x.html.meta.json", b'{"url": null, "fetched_at": null}')
    assert list(pages("x.html")) == ["x.html"]


def test_sidecars_named_by_a_shell_glob_are_not_pages(here):
    put("x.html")
    put("x.html.meta.json", b'{"url": "https://jo.example/"}')
    assert list(pages("x.html", "x.html.meta.json")) == ["https://jo.example/"]
    put("alone.html.meta.json", b"{}")
    assert list(pages("alone.html.meta.json")) == ["alone.html.meta.json"]


def test_nothing_hangs_and_everything_odd_is_named(here):
    put("in/x.html/y.txt")
    os.mkfifo("in/pipe.html")
    os.symlink("nowhere.html", "in/dead.html")
    os.symlink("loop.html", "in/loop.html")
    os.symlink("..", "in/up")
    os.symlink("x.html/y.txt", "in/link.txt")
    found, ignored = take("in", "missing.html", "in/pipe.html")
    assert [f.page.url for f in found if isinstance(f, Found)] == ["in/link.txt", "in/x.html/y.txt"]
    assert {f.path: f.reason for f in found if isinstance(f, Reject)} == {
        "in/pipe.html": "not_a_file",
        "in/dead.html": "not_found",
        "in/loop.html": "unreadable",
        "missing.html": "not_found",
    }
    assert ignored == 1


def test_a_fifo_beside_a_page_is_no_sidecar(here):
    put("x.html")
    os.mkfifo("x.html.meta.json")
    assert rejects("x.html")["x.html"].reason == "broken_sidecar"


def test_a_file_that_is_too_big_is_handed_on_as_a_file(here, monkeypatch):
    monkeypatch.setattr(inputs, "LARGEST", 10)
    put("x.html", b"x" * 11)
    reject = rejects("x.html")["x.html"]
    assert (reject.reason, reject.body) == ("too_big", Path("x.html"))


def test_a_name_that_is_no_text_is_shown_as_escapes(here):
    Path(os.fsdecode(b"in")).mkdir()
    Path(os.fsdecode(b"in/\xff.html")).write_bytes(HTML)
    assert list(pages("in")) == ["in/\\xff.html"]


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://jo.example/papers
Date: Tue, 3 Feb 2026 04:05:06 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--x"

----x
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable
Content-Location: https://jo.example/papers

<p>caf=C3=A9 =
au lait</p>
----x
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
----x--
"""


def test_mhtml(here):
    put("in/x.mhtml", MHTML.replace("\n", "\r\n").encode())
    [found] = take("in")[0]
    assert found.page.url == "https://jo.example/papers"
    assert found.page.body.decode() == "<p>café au lait</p>"
    assert (found.page.media_type, found.page.encoding, found.page.path) == ("text/html", "utf-8", "in/x.mhtml")
    assert found.page.fetched_at == datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
    put("in/x.mhtml.meta.json", b'{"url": "https://other.example/"}')
    assert list(pages("in")) == ["https://other.example/"]


@pytest.mark.parametrize("body", [b"", b"no headers", MHTML.replace("text/html; ch", "text/css; ch").encode()])
def test_mhtml_without_a_page(here, body):
    put("x.mhtml", body)
    assert rejects("x.mhtml")["x.mhtml"].reason == "broken_mhtml"


def warc(records, zipped=True):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=zipped)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "test"}))
    for url, status, headers, body in records:
        http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        more = {"WARC-Date": "2026-02-03T04:05:06Z"}
        record = writer.create_warc_record(
            url, "response", io.BytesIO(body), len(body), http_headers=http, warc_headers_dict=more
        )
        writer.write_record(record)
    return out.getvalue()


RECORDS = [
    ("https://jo.example/", "200 OK", {"Content-Type": "text/html; charset=latin-1"}, b"caf\xe9"),
    (
        "https://jo.example/zip",
        "200 OK",
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(HTML),
    ),
    ("https://jo.example/old", "301 Moved", {"Content-Type": "text/html", "Location": "/"}, b"moved"),
    ("https://jo.example/me.png", "200 OK", {"Content-Type": "image/png"}, b"\x89PNG"),
    ("https://jo.example/robots.txt", "200 OK", {"Content-Type": "text/plain"}, b"User-agent: *"),
    ("https://api.example/works", "200 OK", {"Content-Type": "application/json"}, b"{}"),
]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("x.warc", warc(RECORDS, zipped=False)),
        ("x.warc.gz", warc(RECORDS)),
        ("whole.warc.gz", gzip.compress(warc(RECORDS, zipped=False))),
    ],
)
def test_warc(here, name, body):
    put(f"in/{name}", body)
    found, ignored = take("in")
    assert [(f.page.url, f.page.body, f.page.encoding, f.optional) for f in found] == [
        ("https://jo.example/", b"caf\xe9", "latin-1", False),
        ("https://jo.example/zip", HTML, None, False),
        ("https://api.example/works", b"{}", None, True),
    ]
    assert ignored == 1
    assert {f.page.path for f in found} == {f"in/{name}"}
    assert {f.page.fetched_at for f in found} == {datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b"", 0),
        (b"<html>", 0),
        (warc(RECORDS, zipped=False)[:-40], 2),
        (warc(RECORDS)[:-40], 2),
        (warc(RECORDS[:2])[:-40], 1),
        (gzip.compress(warc(RECORDS, zipped=False))[:-60], 0),
        (b"\x1f\x8b\x08garbage", 0),
        (b"WARC/1.0\r\nContent-Length: zzz\r\n\r\n", 0),
    ],
)
def test_a_broken_warc_gives_what_is_whole_and_one_reject(here, body, read):
    put("x.warc.gz", body)
    found, _ = take("x.warc.gz")
    assert len([f for f in found if isinstance(f, Found)]) >= read
    [reject] = [f for f in found if isinstance(f, Reject)]
    assert (reject.reason, reject.path) == ("broken_warc", "x.warc.gz")
    assert "\n" not in reject.detail


def test_a_bomb_in_a_warc_is_one_reject(here, monkeypatch):
    monkeypatch.setattr(inputs, "LARGEST", 100_000)
    bomb = gzip.compress(b"0" * 50_000_000)
    put("x.warc.gz", warc([("https://jo.example/b", "200 OK", {"Content-Encoding": "gzip"}, bomb), RECORDS[0]]))
    found, _ = take("x.warc.gz")
    assert [(type(f).__name__, f.url if isinstance(f, Reject) else f.page.url) for f in found] == [
        ("Reject", "https://jo.example/b"),
        ("Found", "https://jo.example/"),
    ]


@pytest.mark.parametrize("name", ["out.warc", "out.warc.gz"])
def test_an_archive_written_as_warc_comes_back_as_it_was(here, name):
    put("x.warc", warc(RECORDS, zipped=False))
    archive = Archive("archive")
    for found in take("x.warc")[0]:
        archive.keep(replace(found.page, path=None), status=200, headers={"ETag": "x", "Content-Encoding": "gzip"})
    archive.keep(Page("https://jo.example/undated", HTML, "text/html"))
    archive.keep(Page("local.html", HTML, "text/html"))
    archive.refuse(Entry(url="https://jo.example/blocked", reason="blocked"), HTML)
    assert write(archive, Path(name)) == 4
    again = [replace(found.page, path=None) for found in take(name)[0]]
    assert again == [archive.read(entry) for entry in archive.entries() if not entry.reason][:4]

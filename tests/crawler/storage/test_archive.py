import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Page, Publication
from crawler.storage.archive import Archive, ArchiveError, Entry
from crawler.storage.forgotten import Forgotten, Marks, leave_out
from crawler.storage.redaction import items_without

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def page(url="https://a.example/~jo/", body=b"<p>hello", at=AT, **more):
    return Page(url=url, body=body, media_type="text/html", fetched_at=at, **more)


def test_a_kept_page_comes_back_as_it_was(tmp_path):
    kept = page(path="jo.html", source="jo", encoding="latin-1")
    entry = Archive(tmp_path).keep(kept, run_id="r1", status=200, headers={"ETag": '"x"'})
    [found] = Archive(tmp_path).entries()
    assert found == entry
    assert (found.status, found.headers, found.run_id) == (200, {"ETag": '"x"'}, "r1")
    assert Archive(tmp_path).read(found) == kept


@settings(max_examples=15)
@given(
    bodies=st.lists(st.binary(max_size=40), min_size=1, max_size=6),
    url=st.text(min_size=1, max_size=20),
)
def test_any_bytes_and_any_url_survive(tmp_path_factory, bodies, url):
    archive = Archive(tmp_path_factory.mktemp("archive"))
    for body in bodies:
        archive.keep(page(url=url, body=body))
    assert [archive.body(e) for e in archive.entries()] == list(dict.fromkeys(bodies))
    assert archive.newest(url).sha256 == page(body=list(dict.fromkeys(bodies))[-1]).sha256


def test_the_same_again_is_no_new_line(tmp_path):
    archive = Archive(tmp_path)
    for _ in range(2):
        archive.keep(page())
        Archive(tmp_path).keep(page())
    assert len(list(archive.entries())) == 1


@pytest.mark.parametrize("other", [{"url": "https://b.example/"}, {"body": b"2"}, {"at": None}, {"path": "x"}])
def test_another_url_version_time_or_path_is_a_new_line(tmp_path, other):
    archive = Archive(tmp_path)
    archive.keep(page())
    archive.keep(page(**other))
    assert len(list(archive.entries())) == 2


def test_same_bytes_are_stored_once(tmp_path):
    archive = Archive(tmp_path)
    archive.keep(page())
    archive.keep(page(url="https://b.example/"))
    assert len([f for f in (tmp_path / "objects").rglob("*") if f.is_file()]) == 1


@pytest.mark.parametrize("torn", [b'{"url": "https://x', b"{", b"\0\0\0"])
def test_a_torn_last_line_is_not_there_and_the_next_writer_removes_it(tmp_path, torn):
    Archive(tmp_path).keep(page())
    with (tmp_path / "manifest.jsonl").open("ab") as file:
        file.write(torn)
    assert len(list(Archive(tmp_path).entries())) == 1
    Archive(tmp_path).keep(page(body=b"2"))
    lines = (tmp_path / "manifest.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["size"] for line in lines] == [8, 1]


def test_a_line_that_is_no_entry_is_named(tmp_path):
    (tmp_path / "manifest.jsonl").write_bytes(b"[]\n")
    with pytest.raises(ArchiveError, match=r"manifest\.jsonl"):
        list(Archive(tmp_path).entries())


def test_fields_of_a_later_version_are_left_alone(tmp_path):
    (tmp_path / "manifest.jsonl").write_bytes(b'{"url": "u", "sha256": "00", "mood": "good"}\n')
    assert list(Archive(tmp_path).entries()) == [Entry(url="u", sha256="00")]


def test_damage_is_noticed(tmp_path):
    archive = Archive(tmp_path)
    entry = archive.keep(page())
    target = tmp_path / "objects" / entry.sha256[:2] / entry.sha256
    target.write_bytes(b"<p>hell0")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.read(entry)
    target.unlink()
    with pytest.raises(ArchiveError, match="missing"):
        archive.read(entry)


def test_a_rewritten_line_leads_to_other_bytes_and_the_old_ones_are_gone(tmp_path):
    archive = Archive(tmp_path)
    secret, kept = archive.keep(page(body=b"secret")), archive.keep(page(body=b"open", url="https://open.example/"))
    fresh = sha256(b"withheld").hexdigest()

    def change(entry):
        return (replace(entry, sha256=fresh, size=8), b"withheld") if entry == secret else (entry, None)

    archive.rewrite(change)
    assert not [f for f in (tmp_path / "objects").rglob("*") if f.is_file() and b"secret" in f.read_bytes()]
    assert [archive.body(entry) for entry in archive.entries()] == [b"withheld", b"open"]
    assert archive.newest(kept.url) == kept
    archive.keep(page(body=b"later"))
    assert [Archive(tmp_path).body(entry) for entry in archive.entries()] == [b"withheld", b"open", b"later"]


def test_a_refusal_keeps_its_bytes_and_is_never_the_newest_version(tmp_path):
    archive = Archive(tmp_path)
    good = archive.keep(page())
    big = tmp_path / "big.bin"
    big.write_bytes(b"x" * 3_000_000)
    archive.refuse(Entry(url=good.url, reason="too_big", detail="3,000,000 bytes"), big)
    archive.refuse(Entry(url="https://gone.example/", reason="gone"))
    assert archive.newest(good.url) == good
    [_, refused, gone] = archive.entries()
    assert (refused.reason, refused.size, archive.body(refused)) == ("too_big", 3_000_000, big.read_bytes())
    assert gone.sha256 is None
    with pytest.raises(ArchiveError, match="no bytes"):
        archive.body(gone)


WRITER = """
import sys
from crawler.storage.archive import Archive
from crawler.items import Page
archive = Archive(sys.argv[1])
for n in range(int(sys.argv[3])):
    archive.keep(Page(f"https://{sys.argv[2]}.example/{n}", b"%d" % n * 500, "text/html"))
    print(n, flush=True)
"""


def start(folder, name, count):
    command = [sys.executable, "-c", WRITER, str(folder), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=os.getcwd())


def test_two_processes_write_at_once(tmp_path):
    writers = [start(tmp_path, name, 40) for name in "ab"]
    assert [w.communicate() and w.returncode for w in writers] == [0, 0]
    urls = [e.url for e in Archive(tmp_path).entries()]
    assert len(urls) == len(set(urls)) == 80


def test_what_was_acknowledged_survives_a_kill(tmp_path):
    writer = start(tmp_path, "a", 100_000)
    for _ in range(30):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    acknowledged = 30 + len([line for line in writer.stdout.read().splitlines() if line])
    writer.wait()
    writer.stdout.close()
    archive = Archive(tmp_path)
    entries = list(archive.entries())
    assert acknowledged <= len(entries) <= acknowledged + 1
    assert all(archive.body(e) for e in entries)
    archive.keep(page())
    assert len(list(archive.entries())) == len(entries) + 1


def test_identifiers_go_with_those_who_are_left_out(tmp_path):
    ids = ({"orcid": "0000-0002-1825-0097"}, {"dblp": "1/2", "openalex": "A7"}, {"dblp": "3/4"})
    paper = Publication(
        ordinal=1, title="T", authors=("Jo Doe", "Ann Roe", "Max Moe"), author_ids=ids, raw="", locator="", confidence=1
    )
    leave_out(tmp_path, Marks(names=["Jo Doe"]), keep_name=False, at=AT)
    leave_out(tmp_path, Marks(names=["Ann Roe"], ids=[("dblp", "1/2")]), keep_name=True, at=AT)
    (left,) = items_without([paper], Forgotten(tmp_path))
    assert (left.authors, left.author_ids) == (("Ann Roe", "Max Moe"), ({"openalex": "A7"}, {"dblp": "3/4"}))

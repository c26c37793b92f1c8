"""Ids outlive everything: merges redirect, splits give back, better readers orphan nothing, judgements decide."""

import json
from datetime import datetime

import duckdb
import pytest
from told_pages import House

from etl.ids import mention_id, page_id
from etl.judgements import JudgementError
from etl.ledger import Ledger

LATENT = {"title": "Learning to Perturb Latent Features", "authors": ["Hae Beom Lee", "Taewook Nam"]}
METRICS = {"title": "Transductive Few-shot Learning with Metrics", "authors": ["Seong Min Kye", "Hoirin Kim"]}
SAME = (
    "same,paper,https://a.example/#Learning to Perturb Latent Features,"
    '"https://b.example/#""Transductive Few-shot Learning with Metrics""",'
)


def papers(house: House) -> dict[str, str]:
    return dict(house.ask("SELECT title, paper_id FROM papers"))


def two_papers(house: House) -> dict[str, str]:
    house.page("a", LATENT, at="2020-01-01T00:00:00Z")
    house.page("b", METRICS, at="2021-01-01T00:00:00Z")
    house.etl()
    return papers(house)


def test_what_an_id_is_made_of():
    assert page_id("u", "s") != page_id("us", "")
    assert mention_id("u", "s", "l") == mention_id("u", "s", "l", 0) != mention_id("u", "s", "l", 1)


def test_a_merge_redirects_a_split_gives_back_and_a_merge_redirects_again(house: House):
    before = two_papers(house)
    elder, younger = before[LATENT["title"]], before[METRICS["title"]]
    house.judge(SAME)
    house.etl()
    assert set(papers(house).values()) == {elder}
    [(old, new, reason)] = house.ask("SELECT old_id, new_id, reason FROM redirects WHERE old_id[1] = 'p'")
    assert (old, new) == (younger, elder)
    assert reason
    merged = house.rows()
    house.rebuild()
    assert house.rows() == merged
    house.judge()
    house.etl()
    assert papers(house) == before
    assert house.ask("SELECT * FROM redirects") == []
    events = [json.loads(line) for line in (house.place.archive / "w.ids.jsonl").read_text().splitlines()]
    assert [e["event"] for e in events if e["id"] == younger] == ["given", "merged", "parted"]
    house.judge(SAME)
    house.etl()
    assert set(papers(house).values()) == {elder}
    house.judge()
    house.etl()
    assert papers(house) == before


HISTORIES = (
    ["a bc d"],
    ["a b c d", "a bc d"],
    ["a c", "ab c", "abc d", "a b c d", "a bc d"],
)


@pytest.mark.parametrize("history", HISTORIES)
def test_the_first_founder_names_a_cluster_whichever_was_seen_alone_first(history, tmp_path):
    """`b` is given an id after `c` where a run saw `b` as part of something else."""
    con = duckdb.connect()
    con.execute("CREATE TABLE called_before (member VARCHAR, id VARCHAR)")
    con.execute("CREATE TABLE joined_because (left_id VARCHAR, right_id VARCHAR, reason VARCHAR, score INTEGER)")
    ledger = Ledger(tmp_path / "ids.jsonl", datetime(2026, 1, 1))
    ledger.open(con)
    for clusters in history:
        con.execute("CREATE OR REPLACE TABLE members (member VARCHAR, cluster VARCHAR, place BIGINT)")
        rows = [(member, cluster, ord(member)) for cluster in clusters.split() for member in cluster]
        con.executemany("INSERT INTO members VALUES (?, ?, ?)", rows)
        ledger.name(con, "paper")
    named = con.execute(
        "SELECT cluster, l.founder FROM named JOIN ledger AS l USING (id) WHERE event = 'given'"
    ).fetchall()
    assert sorted(named) == [("a", "a"), ("bc", "b"), ("d", "d")]


def test_a_no_keeps_apart_what_looks_the_same(house: House):
    house.page("a", LATENT)
    house.page("b", LATENT)
    house.etl()
    assert len(house.ask("FROM papers")) == 1
    house.judge(f"different,paper,https://a.example/#{LATENT['title']},https://b.example/#{LATENT['title']},")
    house.etl()
    assert len(house.ask("FROM papers")) == 2
    kept = house.rows()
    house.rebuild()
    assert house.rows() == kept


def test_an_id_survives_when_its_founder_goes(house: House, monkeypatch):
    """A reader that finds other places makes other mentions; the paper stays what it was called."""
    house.page("a", LATENT, at="2020-01-01T00:00:00Z")
    house.page("b", LATENT, at="2021-01-01T00:00:00Z")
    house.etl()
    [(paper,)] = house.ask("SELECT paper_id FROM papers")
    from told_pages import read_told

    def elsewhere(page):
        reading = read_told(page)
        items = tuple(
            type(i)(**{f: getattr(i, f) for f in i.__dataclass_fields__} | {"locator": "new"}) for i in reading.items
        )
        return type(reading)(reading.layout, reading.document, items)

    monkeypatch.setattr("etl.load.read_page", elsewhere)
    monkeypatch.setattr("etl.load.reader_fingerprint", lambda: "other")
    house.page("a2", LATENT | {"year": 2020}, url="https://a.example/", at="2022-01-01T00:00:00Z")
    house.etl()
    assert house.ask("SELECT paper_id FROM papers") == [(paper,)]
    kept = house.rows("pages", "entries", "mentions")
    assert house.etl().exit_status == 0
    assert house.rows("pages", "entries", "mentions") == kept


BAD = [
    (["same,paper,x,y,", "different,paper,y,x,"], "line 3 says different, but line 2 says same"),
    (["same,paper,x,y,", "same,paper,y,z,", "different,paper,x,z,"], "line 4 .* line 2 and line 3 say same"),
    (["maybe,paper,x,y,"], "line 2: wanted same or different"),
    (["same,venue,x,y,"], "line 2: wanted"),
    (["same,paper,,y,"], "line 2: wanted"),
]


@pytest.mark.parametrize(("lines", "told"), BAD)
def test_judgements_that_cannot_be_used(house: House, lines, told):
    house.page("a", LATENT)
    house.judge(*lines)
    with pytest.raises(JudgementError, match=told):
        house.etl()
    assert not house.place.warehouse.exists()


def test_a_contradiction_by_different_words_names_both_lines(house: House):
    ids = list(two_papers(house).values())
    house.judge(SAME, f"different,paper,{ids[0]},{ids[1]},")
    before = house.rows()
    with pytest.raises(JudgementError, match="line 3 says different, but line 2 says same"):
        house.etl()
    assert house.rows() == before


def test_lines_that_wait(house: House):
    house.page("a", LATENT)
    house.judge("?,paper,x,y,", ",paper,x,y,", "# a remark", "", "same,paper,https://later.example/#Later,px,")
    outcome = house.etl()
    assert outcome.exit_status == 0
    assert [note.split(": ", 1)[1] for note in outcome.notes] == [
        "line 6: nothing here is https://later.example/#Later; the line waits",
        "line 6: nothing here is px; the line waits",
    ]

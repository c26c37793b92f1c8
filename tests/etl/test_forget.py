"""A person who asks to be forgotten is gone to the last byte, stays out, and takes nobody and no paper along."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from crawler.storage.archive import Archive
from crawler.storage.forgotten import Forgotten, ForgottenError, folded, key_file
from crawler.storage.redacted_text import text_without
from etl.cli import main
from etl.forget import ForgetError, forget
from etl.pipeline import rebuild, run_etl
from etl.place import Place
from etl.who import WhoError
from warehouse.database import open_reader
from warehouse.export import export

JO = """<html><head><title>Joanna Quill</title></head><body>
<h1>Joanna Quill</h1>
<p>PhD student, Institute of Gliding Birds. E-mail:
<a href="mailto:joanna.quill@birds.example">joanna.quill@birds.example</a></p>
<p><a href="https://orcid.org/0000-0002-1825-0097">ORCID</a></p>
<h2>Education</h2><ul><li>Ph.D. in Ornithology, Saltmarsh University, 2019 - present</li></ul>
<h2>Awards</h2><ul><li>Golden Feather Fellowship, 2021</li></ul>
<h2>Publications</h2>
<ul>
<li><b>Joanna Quill</b>, Ann Roe, Li Wu. Soaring over Cold Water. ICLR 2021.</li>
<li>Ann Roe, <b>Joanna Quill</b>. Thermals and How to Find Them. NeurIPS 2020.</li>
<li><b>Joanna Quill</b>. A Lonely Paper about Wings. ICML 2022.</li>
</ul></body></html>"""

ANN = """<html><head><title>Ann Roe</title></head><body>
<h1>Ann Roe</h1><p>Professor. ann.roe@cliffs.example</p>
<p>With <a href="https://joanna-quill.example">my student</a> and
<a href="http://orcid.org/0000-0002-1825-0097">hers</a>, 0000-0002-1825-0097; <a href="https://li.example/">Li</a>.</p>
<h2>News</h2><ul><li>2021-05: Joanna Quill (joanna.quill@birds.example) won a prize, congratulations!</li></ul>
<h2>Publications</h2>
<ul>
<li>Joanna Quill, <b>Ann Roe</b>, Li Wu. Soaring over Cold Water. ICLR 2021.</li>
<li><b>Ann Roe</b>, Joanna Quill. Thermals and How to Find Them. NeurIPS 2020.</li>
<li><b>Ann Roe</b>, Li Wu. Cliffs as a Model of Patience. ICML 2019.</li>
<li><b>Ann Roe</b>, Kim Bohr. Nests as the Architecture of Birds. ICML 2018.</li>
</ul></body></html>"""

SECRETS = ["joanna.quill@birds", "Gliding Birds", "Golden Feather", "Saltmarsh", "0000-0002-1825-0097", "joanna-quill"]
NAME = ["Joanna Quill", "joannaquill"]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with both pages, loaded once and copied for every test."""
    folder = tmp_path_factory.mktemp("loaded")
    save(folder / "in" / "joanna-quill.html", JO, "https://joanna-quill.example/", "2024-01-01T00:00:00Z")
    save(folder / "in" / "ann.html", ANN, "https://ann.example/", "2024-01-02T00:00:00Z")
    run_etl([folder / "in"], place_in(folder))
    return folder


@pytest.fixture
def place(loaded: Path, tmp_path: Path) -> Place:
    shutil.copytree(loaded, tmp_path, dirs_exist_ok=True)
    return place_in(tmp_path)


@pytest.fixture(scope="module")
def left_out(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same house after Joanna Quill has been forgotten."""
    folder = tmp_path_factory.mktemp("left-out")
    shutil.copytree(loaded, folder, dirs_exist_ok=True)
    forget(place_in(folder), "Joanna Quill", keep_name=False)
    return folder


@pytest.fixture
def without_her(left_out: Path, tmp_path: Path) -> Place:
    shutil.copytree(left_out, tmp_path, dirs_exist_ok=True)
    return place_in(tmp_path)


def place_in(folder: Path) -> Place:
    return Place(folder / "w.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")


def save(path: Path, html: str, url: str, at: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(html)
    path.with_name(path.name + ".meta.json").write_text(json.dumps({"url": url, "fetched_at": at}))


def ask(place: Place, sql: str) -> list[tuple]:
    with closing(open_reader(place.warehouse)) as con:
        return con.execute(sql).fetchall()


def titles(place: Place) -> dict[str, str]:
    return dict(ask(place, "SELECT title, paper_id FROM papers"))


def exported(place: Place) -> Path:
    out = place.warehouse.parent / "out"
    out.mkdir()
    for form in ("bibtex", "csl-json", "csv", "jsonl", "parquet"):
        with (out / form).open("wb") as file:
            export(place.warehouse, form, file, None, None, None)
    return out


def holding(place: Place, words: list[str], *beside: Path) -> set[str]:
    """Files of the house, and of folders beside it, in which any of the words is left, whatever the case."""
    files = [place.warehouse, *place.archive.rglob("*"), *(file for folder in beside for file in folder.iterdir())]
    return {
        f"{file.name}: {word}"
        for file in files
        if file.is_file()
        for word in words
        if word.lower().encode() in file.read_bytes().lower()
    }


def test_the_person_is_there_before(place: Place):
    assert {found.split(": ")[1] for found in holding(place, SECRETS + NAME[:1])} == {*SECRETS, *NAME[:1]}


def test_no_byte_is_left(loaded: Path, without_her: Place):
    place, before = without_her, titles(place_in(loaded))
    assert holding(place, SECRETS + NAME, exported(place)) == set()
    assert titles(place) == before
    assert ask(place, "SELECT list_sort(list(name)) FROM people") == [(["Ann Roe", "Kim Bohr", "Li Wu"],)]


LIBRARY = r"""@inproceedings{quill2021soaring, title={Soaring over Cold Water}, booktitle={ICLR}, year={2021},
  author={Quill, Joanna and Roe, Ann and Wu, Li}}
@inproceedings{a, title={Thermals and How to Find Them}, booktitle={NeurIPS}, year={2020},
  author={Roe, Ann and Quill, Jo{\"a}nna}}
@article{b, title={Nests of One's Own}, journal={Bird Studies}, year={2017}, author={Joanna Roe and Ann Quill}}"""
CSL = [
    {"id": 1, "type": "article-journal", "title": "Feathers in Parts", "container-title": "Bird Studies",
     "author": [{"family": "Quill", "given": "Joanna"}, {"family": "Roe", "given": "Ann"}]},
    {"id": 2, "type": "book", "title": "Eggs", "author": [{"family": "Quill", "given": "Ann"}]},
]  # fmt: skip


def test_data_that_keep_names_in_parts_keep_none(place: Place, tmp_path: Path):
    (tmp_path / "in" / "library.bib").write_text(LIBRARY)
    (tmp_path / "in" / "library.json").write_text(json.dumps(CSL))
    run_etl([tmp_path / "in"], place)
    before, in_parts = titles(place), ["Quill, Joanna", "Quill, Jo{", '"Quill", "given": "Joanna"', "Joänna"]
    assert {found.split(": ", 1)[1] for found in holding(place, in_parts[:3])} == set(in_parts[:3])
    forget(place, "Joanna Quill", keep_name=False)
    assert holding(place, SECRETS + NAME + in_parts, exported(place)) == set()
    assert titles(place) == before
    listed = "SELECT authors FROM papers WHERE title = '{}'"
    assert ask(place, listed.format("Nests of One''s Own")) == [(["Joanna Roe", "Ann Quill"],)]
    assert ask(place, listed.format("Feathers in Parts")) == [(["Ann Roe"],)]
    assert ask(place, listed.format("Eggs")) == [(["Ann Quill"],)]


def test_lists_of_names_are_not_taken_for_names_turned_around():
    class Listed(Forgotten):
        lengths = frozenset([len("annbohr")])

        def __init__(self):
            pass

        def withholds(self, name, title=None):
            return folded(name) in {"annbohr", "joqbohr"}

    cases = {
        "Kim Bohr, Ann Roe": "Kim Bohr, Ann Roe",
        "Bohr, Ann, Roe, Kim": "Withheld, Name, Roe, Kim",
        "Roe, Kim and Bohr, Ann and Wu, Li": "Roe, Kim and Withheld, Name and Wu, Li",
        "by Ann Bohr, Kim": "by Name Withheld, Kim",
        "ThermalsAnn Bohr": "ThermalsName Withheld",
        "JoAnn Bohr": "JoAnn Bohr",
        "by Ann&nbsp;Bohr": "by Name Withheld",
        "Jo Q. Bohr, <b>Kim Roe</b>. <i>Kelp</i>": "Name Withheld, <b>Kim Roe</b>. <i>Kelp</i>",
    }
    assert {text: text_without(text, Listed()) for text in cases} == cases


def test_a_page_that_calls_its_owner_otherwise_is_theirs_too(without_her: Place, tmp_path: Path):
    nick = JO.replace("<h1>Joanna Quill", "<h1>Jo Q").replace("<title>Joanna Quill", "<title>Jo Q")
    nick = nick.replace("joanna.quill@birds.example", "jq@birds.example").replace("0000-0002-1825-0097", "")
    save(tmp_path / "more" / "jo.html", nick, "https://jo.example/", "2024-02-01T00:00:00Z")
    run_etl([tmp_path / "more"], without_her)
    assert holding(without_her, ["jq@birds", "Golden Feather", "jo.example", *NAME]) == set()


def test_papers_stay_and_so_do_the_ids_of_the_others(place: Place):
    before = dict(ask(place, "SELECT name, person_id FROM people"))
    forget(place, "joanna.quill@birds.example", keep_name=False)
    assert dict(ask(place, "SELECT name, person_id FROM people")).items() <= before.items()
    authors = dict(ask(place, "SELECT title, authors FROM papers"))
    assert authors["Soaring over Cold Water"] == ["Ann Roe", "Li Wu"]
    assert authors["Thermals and How to Find Them"] == ["Ann Roe"]
    assert authors["A Lonely Paper about Wings"] is None


def test_the_name_may_stay_with_the_papers(place: Place):
    before = dict(ask(place, "SELECT name, person_id FROM people"))
    forget(place, "https://joanna-quill.example/", keep_name=True)
    assert holding(place, SECRETS) == set()
    assert dict(ask(place, "SELECT name, person_id FROM people")) == before
    assert dict(ask(place, "SELECT title, authors FROM papers"))["Soaring over Cold Water"][0] == "Joanna Quill"
    assert ask(place, "FROM profiles WHERE name = 'Joanna Quill'") == []


def test_a_rebuild_and_a_new_etl_keep_them_out(without_her: Place):
    place = without_her
    once = titles(place), ask(place, "SELECT page_id, url FROM pages ORDER BY ALL")
    rebuild(place)
    run_etl([place.warehouse.parent / "in"], place)
    assert (titles(place), ask(place, "SELECT page_id, url FROM pages ORDER BY ALL")) == once
    assert holding(place, SECRETS + NAME) == set()


def test_new_pages_keep_them_out(without_her: Place, tmp_path: Path):
    place = without_her
    fresh = tmp_path / "fresh"
    save(fresh / "moved.html", JO.replace("2021.", "2021. Oral."), "https://new.example/~jq", "2025-01-01T00:00:00Z")
    save(fresh / "newer.html", JO + "<p>x", "https://joanna-quill.example/", "2025-01-01T00:00:00Z")
    save(fresh / "ann.html", ANN + "<p>x", "https://ann.example/", "2025-01-01T00:00:00Z")
    assert run_etl([fresh], place).exit_status == 0
    assert holding(place, [*SECRETS, *NAME, "new.example"]) == set()
    assert len(titles(place)) == 5


def test_the_key_lies_beside_the_archive_and_is_needed(without_her: Place, tmp_path: Path):
    place = without_her
    key = key_file(place.archive)
    assert key.parent == place.archive.parent
    assert key.stat().st_mode & 0o077 == 0
    key.unlink()
    with pytest.raises(ForgottenError, match=r"archive\.key"):
        run_etl([tmp_path / "in"], place)


def test_nobody_and_several_people(place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(WhoError, match="nobody here is 'Jane Nobody'"):
        forget(place, "Jane Nobody", keep_name=False)
    options = ["--warehouse", str(place.warehouse), "--sources", str(place.sources)]
    assert main(["forget", "Jane Nobody", *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_two_of_one_name(tmp_path: Path):
    place = place_in(tmp_path)
    papers = {
        "Ann Roe": ["Cliffs Remember Waves", "Erosion under Moonlight", "Salt and the Shape of Harbours"],
        "Bo Kim": ["Folding Rates of Small Proteins", "Enzymes in a Hurry", "Why Yeast Waits"],
    }
    for number, (friend, listed) in enumerate(papers.items()):
        entries = "".join(f"<li><b>{friend}</b>, Wei Wang. {title}. ICML 2019.</li>" for title in listed)
        page = f"<h1>{friend}</h1><h2>Publications</h2><ul>{entries}</ul>"
        save(tmp_path / "in" / f"{number}.html", page, f"https://p{number}.example/", "2024-01-01T00:00:00Z")
    place.judgements.write_text(
        "verdict,kind,left,right,note\ndifferent,person,https://p0.example/#Wei Wang,https://p1.example/#Wei Wang,\n"
    )
    run_etl([tmp_path / "in"], place)
    with pytest.raises(WhoError, match="may be 2 people") as told:
        forget(place, "Wei Wang", keep_name=False)
    one, other = (row[0] for row in ask(place, "SELECT person_id FROM people WHERE name = 'Wei Wang' ORDER BY ALL"))
    assert one in str(told.value)
    assert other in str(told.value)
    forget(place, one, keep_name=False)
    assert ask(place, "SELECT person_id FROM people WHERE name = 'Wei Wang'") == [(other,)]
    assert ask(place, "SELECT count(*) FROM papers WHERE len(authors) = 2") == [(3,)]


def test_nobody_is_forgotten_while_pages_come_in(place: Place):
    import fcntl

    (place.archive / "locks").mkdir()
    with (place.archive / "locks" / "w.lab").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(ForgetError, match="being fetched"):
            forget(place, "Joanna Quill", keep_name=False)
    assert not Archive(place.archive).forgotten()


def test_files_of_the_user_that_still_name_the_person_are_told(place: Place):
    place.sources.write_text('[[source]]\nname = "lab"\nurls = ["https://joanna-quill.example/"]\n')
    notes = forget(place, "Joanna Quill", keep_name=False).notes
    assert any("sources.toml: line 3" in note for note in notes)


def test_emails_are_kept_out_altogether(place: Place, tmp_path: Path):
    assert ask(place, "SELECT count(email) FROM profiles") == [(2,)]
    place.sources.write_text("keep_emails = false\n")
    run_etl([tmp_path / "in"], place)
    assert ask(place, "SELECT count(email) FROM profiles") == [(0,)]
    assert {
        found for found in holding(place, ["birds.example", "cliffs.example"]) if "." in found.split(":")[0]
    } == set()
    place.sources.write_text("keep_emails = true\n")
    run_etl([tmp_path / "in"], place)
    assert ask(place, "SELECT count(email) FROM profiles") == [(2,)]


@pytest.mark.parametrize("killed", ["_rewrite_record", "rebuild"])
def test_a_kill_loses_no_page_and_is_made_good(place: Place, monkeypatch: pytest.MonkeyPatch, killed: str):
    def dies(*_):
        raise KeyboardInterrupt

    before = titles(place)
    with monkeypatch.context() as patch:
        patch.setattr(f"etl.forget.{killed}", dies)
        with pytest.raises(KeyboardInterrupt):
            forget(place, "Joanna Quill", keep_name=False)
    run_etl([place.warehouse.parent / "in"], place)
    assert titles(place).keys() == before.keys()
    assert ask(place, "SELECT * FROM people WHERE name = 'Joanna Quill'") == []
    forget(place, "Joanna Quill", keep_name=False)
    assert titles(place).keys() == before.keys()
    assert holding(place, SECRETS + NAME) == set()

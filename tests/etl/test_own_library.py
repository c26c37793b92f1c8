"""One's own library: BibTeX and CSL-JSON come in, and what goes out again has every paper."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_pages import House

from crawler.items import Page, Publication
from crawler.reading import read_page
from warehouse import bibtex, csl
from warehouse.cited import Cited
from warehouse.export import export

LIBRARY = r"""
% A library with all that BibTeX allows.
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\newcommand{\noop}[1]{}"}
@string{nips = "Advances in Neural Information Processing Systems"}
@STRING(acm = {ACM Press})

@inproceedings{kim2019macro,
  author = {Kim, Minseop and {\"O}zt{\"u}rk, Ay{\c s}e and {Sand and Water Team} and others},
  title = {Graph {DNA} with {\'E}tudes: 100\% of \emph{nothing} \& more},
  booktitle = nips # { 32}, year = 2019, month = dec, publisher = acm, pages = {1--12}
}
@article(round2018,
  author = "Ludwig van der Berg and de la Cruz, Jr., Mar{\'\i}a",
  title = "Quoted {"}Quotes{"} in Round Brackets",
  journal = "Acta Testium", volume = 19, number = "3", pages = "10 -- 20", year = "2018")
@proceedings{conf2017,
  title = {Proceedings of the 5th Workshop on Testing}, editor = {An Editor}, year = 2017, publisher = {Springer}
}
@inproceedings{child2017, author={Crossref Child}, title={A Child that Inherits its Booktitle}, crossref={Conf2017}}
@misc{dup, author={First Author}, title={The First of two with one Key}, year=2020}
@misc{dup, author={Second Author}, title={Another Paper under the same Key}, year=2021}
@weirdtype{weird, author={Odd Type}, title={A Type that Nobody Knows}, year={2016}, url={https://example.org/weird}}
@online{web, author={Web Writer}, title={{A Whole Title in Braces}}, date={2021-05-06}, eprint={2105.01234}}
@phdthesis{thesis, author={Müller, Jörg}, title={Über die {Größe}}, school={Universität Zürich}, year={2015}, month={3}}
@unpublished{cjk, author={李, 明 and 山田, 太郎}, title={深度学习的方法}, year=2014, note={manuscript}}
@book{edited, editor={Only Editor}, title={A Book with Editors Only}, publisher={Example Press}, year=2013}
@techreport{tr, author={Tech Writer}, title={On $\alpha$-Tests with $O(n^2)$ Steps}, institution={KAIST}, year=2010}
@manual{man, title={A Manual without Author}, organization={Example}, year=2009}
@article{nobrace, author={Un Balanced}, title={An unbalanced {brace in the Title}, journal={Nature}, year={2008}
}
@article{after, author={Af Ter}, title={The Entry after the Broken One}, journal={Science}, year={2007}}
@inproceedings{again, author={Minseop Kim and Ay\c{s}e \"Ozt\"urk and others},
  title={Graph DNA with \'Etudes: 100\% of nothing and more}, booktitle={NeurIPS}, year={2019}}
"""
READ = [
    ("Graph DNA with Études: 100% of nothing & more", ("Minseop Kim", "Ayşe Öztürk", "Sand and Water Team"), "2019-12"),
    ('Quoted "Quotes" in Round Brackets', ("Ludwig van der Berg", "María de la Cruz Jr."), "2018"),
    ("A Child that Inherits its Booktitle", ("Crossref Child",), "2017"),
    ("The First of two with one Key", ("First Author",), "2020"),
    ("Another Paper under the same Key", ("Second Author",), "2021"),
    ("A Type that Nobody Knows", ("Odd Type",), "2016"),
    ("A Whole Title in Braces", ("Web Writer",), "2021-05-06"),
    ("Über die Größe", ("Jörg Müller",), "2015-03"),
    ("深度学习的方法", ("李明", "山田太郎"), "2014"),
    ("A Book with Editors Only", None, "2013"),
    (r"On $\alpha$-Tests with $O(n^2)$ Steps", ("Tech Writer",), "2010"),
    ("A Manual without Author", None, "2009"),
    ("An unbalanced brace in the Title", ("Un Balanced",), "2008"),
    ("The Entry after the Broken One", ("Af Ter",), "2007"),
    ("Graph DNA with Études: 100% of nothing and more", ("Minseop Kim", "Ayşe Öztürk"), "2019"),
]


def read(text: str, name: str) -> list[Publication]:
    kind = "application/json" if name.endswith("json") else "application/x-bibtex"
    page = Page(url=f"file:///{name}", body=text.encode(), media_type=kind, path=name, fetched_at=datetime.now(UTC))
    return [item for item in read_page(page).items if isinstance(item, Publication)]


def test_bibtex_is_read_with_all_that_it_allows():
    found = read(LIBRARY, "library.bib")
    assert [(p.title, p.authors, p.published) for p in found] == READ
    assert found[0].venue == "Advances in Neural Information Processing Systems 32"
    assert not found[0].authors_complete
    assert (found[2].venue, found[2].venue_type) == ("Workshop on Testing", "workshop")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(Path(tmp_path_factory.mktemp("library")))
    file = house.folder / "library.bib"
    file.write_text(LIBRARY)
    house.etl(file)
    return house


@pytest.mark.parametrize(("how", "name"), [("bibtex", "again.bib"), ("csl-json", "again.json")])
def test_a_round_trip_loses_no_paper(library, how, name):
    papers = library.ask("SELECT title, authors, year FROM papers ORDER BY title")
    assert len(papers) == len(READ) - 1  # one of them stands there twice
    out = io.BytesIO()
    export(library.place.warehouse, how, out)
    again = read(out.getvalue().decode(), name)
    assert sorted((p.title, list(p.authors) if p.authors else None, p.year) for p in again) == papers


letters = st.text(st.characters(categories=["Lu", "Ll", "Lo"], max_codepoint=0x2FFF), min_size=1, max_size=9)
signs = st.sampled_from(["&", "50%", "#1", "a_b", "~", "x^2", "(n,", "=)", "and"])
words = st.lists(st.one_of(letters, signs), min_size=1)


@settings(max_examples=40, deadline=None)
@given(title=words, names=st.lists(st.tuples(letters, letters), max_size=4), year=st.integers(1500, 2099))
def test_whatever_is_exported_is_read_again(title, names, year):
    title = " ".join(["A", *title, "B"])
    authors = [f"{given} {family}" for given, family in names]
    stated = {"paper_id": "p1", "title": title, "authors": authors, "year": year, "venue": "Acta"}
    paper = Cited(**(dict.fromkeys(Cited.__dataclass_fields__) | stated))
    for name, pieces in (("x.bib", bibtex.entries([paper], {})), ("x.json", csl.array([paper], {}))):
        [again] = read("".join(pieces), name)
        assert (again.title, list(again.authors or ()), again.year) == (title, authors, year)


ZOTERO = [
    {
        "id": "http://zotero.org/users/1/items/A",
        "type": "article-journal",
        "title": "On <i>Drosophila</i> &amp; Friends",
        "author": [
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
            {"literal": "Fly Consortium"},
            {"family": "李", "given": "明"},
            {"literal": "others"},
        ],
        "container-title": "Acta Muscarum",
        "issued": {"date-parts": [["2019", 5, "7"]]},
        "volume": 12,
        "issue": 3,
        "page": "1-9",
        "DOI": "10.1000/ABC",
    },
    {"id": 7, "type": "thesis", "title": "A Thesis", "publisher": "KAIST", "issued": {"raw": "2015-03"}},
    {"id": "x", "type": "article", "title": "A Preprint", "number": "arXiv:2001.00001", "issued": "2020-01-02"},
    {"id": "d", "type": "dataset", "title": "No Paper", "publisher": "Zenodo"},
    {"id": "n", "type": "webpage", "author": [{"family": "No Title"}]},
]  # fmt: skip
STATED = [
    ("On Drosophila & Friends", ("Ludwig van Beethoven", "Martin Luther King Jr.", "Fly Consortium", "李明"), False),
    ("A Thesis", None, None),
    ("A Preprint", None, None),
]


@pytest.mark.parametrize("wrapped", [ZOTERO, {"items": ZOTERO}])
def test_csl_as_reference_managers_write_it(wrapped):
    found = read(json.dumps(wrapped), "library.json")
    assert [(p.title, p.authors, p.authors_complete) for p in found] == STATED
    assert [p.published for p in found] == ["2019-05-07", "2015-03", "2020-01-02"]
    assert [p.venue for p in found] == ["Acta Muscarum", "KAIST", None]
    assert (found[0].doi, found[0].volume, found[0].number, found[0].pages) == ("10.1000/abc", "12", "3", "1-9")
    assert (found[1].venue_type, found[2].arxiv_id, found[2].number) == ("thesis", "2001.00001", None)


def test_one_csl_record_is_read_alone():
    assert [p.title for p in read(json.dumps(ZOTERO[0]), "one.json")] == ["On Drosophila & Friends"]

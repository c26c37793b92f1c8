"""What other people's programs make of the exports: none complains, none loses a paper."""

import json
import re
import warnings
from importlib.resources import files

import bibtexparser
import pybtex.errors
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pybtex.backends.plaintext import Backend
from pybtex.database import parse_string
from pybtex.style.formatting.plain import Style
from pybtex.textutils import normalize_whitespace

from warehouse import bibtex, csl
from warehouse.cited import Cited, later_keys


def stated(title: str | None = None, *authors: str, **more) -> dict:
    return {"title": title, "authors": list(authors) or None} | more


NASTY = [
    stated("Plain words", "Hae Beom Lee", "Juho Lee", year=2018, venue="NeurIPS", venue_type="conference"),
    stated("The same key", "Ann Lee", year=2018, cut=True),
    stated("The same other key", "Bea Lee", year=2018),
    stated(
        "Café „Größe“ naïve Øresund – ½ µm",
        "José Ñáñez",
        "Łukasz Święty",
        "Þór Æsir",
        year=2001,
        venue="Acta",
        venue_type="journal",
        volume="3",
        number="4",
        pages="1–12",
    ),
    stated(
        "On $O(n^2)$ and {\\'E}tudes \\& {\\\"o} \\textbackslashHos",
        "Donald E. Knuth",
        year=1984,
        venue="TUGboat",
        venue_type="journal",
    ),
    stated("深度学习的方法", "李明", "山田 太郎", "이 혜범", year=2014, venue="计算机学报", venue_type="journal"),
    stated(
        "Particles",
        "Ludwig van Beethoven",
        "Jean de la Fontaine",
        "Martin Luther King, Jr.",
        "Smith, J., PhD, MD",
        year=1999,
        venue="MIT Press",
        venue_type="book",
    ),
    stated("Unbalanced {brace", "A {Brace", "B} Race", year=2000, venue="} of {", venue_type="workshop"),
    stated("Ends in a backslash\\", "Back Slash\\", venue="x\\", year=2000, venue_type="report"),
    stated("Escaped \\{ alone", "Esc \\} Aped", year=2000),
    stated("5 $ & 10 % of #1 under_score ^hat ~tilde", "=CMD()", "@at", "a,b,c,d", year=2000),
    stated("@article{not, title = {an entry}}\n@comment{x", "New\nLine", "others", "Band and Friends", year=2001),
    stated('"><script>alert(1)</script> %00', "Robert'); DROP TABLE papers;--", doi="10.1/}{x y"),
    stated("A thesis without a school", "The Sis", year=2003, venue_type="thesis"),
    stated("A paper without a year", "No Year", venue="ICML", venue_type="conference"),
    stated("A preprint", "Pre Print", year=2020, venue="arXiv", venue_type="preprint", arxiv_id="2001.00001"),
    stated("Nobody wrote this", venue="PMLR", venue_type="conference", year=2022, abstract="One.\n\nTwo % {\\bf three"),
    stated(),
]


def made(known: dict, number: int = 0) -> Cited:
    return Cited(**(dict.fromkeys(Cited.__dataclass_fields__) | {"paper_id": f"p{number:016x}"} | known))


PAPERS = [made(known, number) for number, known in enumerate(NASTY)]
KEYS = later_keys((p.paper_id, (p.authors or [None])[0], p.year, p.title) for p in PAPERS)


def test_every_entry_is_parsed_by_bibtexparser():
    library = bibtexparser.parse_string("".join(bibtex.entries(PAPERS, KEYS)))
    assert (len(library.entries), library.failed_blocks, library.comments) == (len(PAPERS), [], [])
    titles = [entry.get("title").value if entry.get("title") else None for entry in library.entries]
    assert titles[3] == "Café „Größe“ naïve Øresund – ½ µm"
    assert titles[5] == "深度学习的方法"
    assert titles[11] == "@article{not, title = {an entry}} @comment{x".replace("{", "").replace("}", "")
    assert library.entries[7].get("author").value == "Brace, A and Race, B"


def test_every_entry_is_formatted_by_pybtex():
    pybtex.errors.set_strict_mode(True)
    parsed = parse_string("".join(bibtex.entries(PAPERS, KEYS)), "bibtex")
    people = {key: [str(person) for person in entry.persons.get("author", [])] for key, entry in parsed.entries.items()}
    assert people["beethoven1999particles"] == [
        "van Beethoven, Ludwig", "de la Fontaine, Jean", "King, Jr., Martin Luther", "{Smith, J., PhD, MD}",
    ]  # fmt: skip
    assert people["liming2014shenduxuexidefangfa"] == ["{李明}", "{山田 太郎}", "{이 혜범}"]
    assert people["line2001articlenot"] == ["Line, New", "{others}", "{Band and Friends}"]
    written = [normalize_whitespace(entry.text.render(Backend())) for entry in Style().format_bibliography(parsed)]
    assert len(written) == len(PAPERS)
    assert any(text.startswith("Hae Beom Lee and Juho Lee. Plain words. In NeurIPS. 2018.") for text in written)
    assert any(text.startswith("Ann Lee and others. The same key.") for text in written)


def vocabulary(name: str) -> set[str]:
    """The words of the official schema, which citeproc brings along."""
    text = (files("citeproc") / f"data/schema/schemas/styles/csl-{name}.rnc").read_text("utf-8")
    return set(re.findall(r'"([\w-]+)"', text))


TYPES, VARIABLES = vocabulary("types"), vocabulary("variables")
NAME_PARTS = {"family", "given", "literal", "suffix", "non-dropping-particle"}


def rendered() -> list[dict]:
    return json.loads("".join(csl.array(PAPERS, KEYS)))


def test_csl_uses_the_words_of_the_schema():
    for item in rendered():
        assert item["type"] in TYPES
        assert set(item) - {"id", "type"} <= VARIABLES
        texts = {name: value for name, value in item.items() if name not in ("author", "issued")}
        assert all(isinstance(value, str) and value for value in texts.values())
        assert all(set(name) <= NAME_PARTS and all(name.values()) for name in item.get("author", []))
    assert len({item["id"] for item in rendered()}) == len(PAPERS)


def test_csl_is_rendered_by_citeproc():
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        source = CiteProcJSON(rendered())
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.html)
        for item in rendered():
            bibliography.register(Citation([CitationItem(item["id"])]))
        written = [str(text) for text in bibliography.bibliography()]
    assert len(written) == len(PAPERS)
    assert any(text.startswith("Lee, H.B. and Lee, J. (2018)") for text in written)
    assert any(text.startswith("van Beethoven, L. <i>et al.</i> (1999)") for text in written)
    assert any(text.startswith("李明, 山田 太郎 and 이 혜범 (2014)") for text in written)
    assert any(text.startswith("Line, N., others and Band and Friends (2001)") for text in written)


texts = st.text(st.one_of(st.sampled_from("{}\\$&%#_^~@\"'=,; \nabAB-"), st.characters(codec="utf-8")), max_size=30)


@settings(max_examples=60, deadline=None)
@given(title=texts, names=st.lists(texts, max_size=3), venue=texts)
@example(title="\\{}", names=["{\\}", "and"], venue="$\\$")
def test_whatever_is_printed_stays_one_entry(title, names, venue):
    paper = made({"title": title, "authors": names, "venue": venue, "venue_type": "journal", "year": 2020}, 99)
    text = "".join(bibtex.entries([paper, PAPERS[0]], {paper.paper_id: "first", PAPERS[0].paper_id: "second"}))
    library = bibtexparser.parse_string(text)
    assert ([entry.key for entry in library.entries], library.failed_blocks, library.comments) == (
        ["first", "second"],
        [],
        [],
    )
    pybtex.errors.set_strict_mode(True)
    assert len(list(Style().format_bibliography(parse_string(text, "bibtex")))) == 2


@pytest.fixture(autouse=True)
def lenient_again():
    yield
    pybtex.errors.set_strict_mode(False)

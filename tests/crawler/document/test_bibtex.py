import pytest

from crawler.document.bibtex import find_entries, parse_entry
from crawler.document.latex import decode_latex
from crawler.papers.bib_records import bib_stated


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("@misc{a, title={x}} @Misc{b,title={y}}", ["a", "b"]),
        ("@misc{a, title={x {y}, year=1\n}\n\n@misc{b, title={y}}", ["a", "b"]),
        ("@misc{a,\n title={x\n year = 2}\nAnd then some other text", ["a"]),
        ("mail me: a@b{c, d}", []),
        ("@media screen{a, b} @page{x, y}", []),
        ("@string{a = {b}} @misc{c, d = a}", ["c"]),
        ("@article(a, title = {b (c)})", ["a"]),
        ("@inproceedings {276958,\nauthor = {A}}", ["276958"]),
        ("@misc{ , title = {no key}}", [""]),
        ("", []),
    ],
)
def test_entries_are_found(text, keys):
    assert [parse_entry(entry).key for entry in find_entries(text)] == keys


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title = {A {B} C}, year=2020", {"title": "A B C", "year": "2020"}),
        ('title = "A {"}quoted{"} B"', {"title": 'A "quoted" B'}),
        ("title = {A}\n year = {1}", {"title": "A", "year": "1"}),
        ("month = jan # {~1}", {"month": "jan 1"}),
        ("TITLE = {A},, title = {B},", {"title": "A"}),
        ("title = {A\n B},", {"title": "A B"}),
        ("title = {A,\n year = {2020}", {"title": "A", "year": "2020"}),
        ("title = , year = 3", {"year": "3"}),
    ],
)
def test_fields(fields, expected):
    assert parse_entry("@misc{k, " + fields + "}").fields == expected


def test_raw_fields_are_kept():
    entry = parse_entry(r"@Misc{k, author = {G{\"o}del, Kurt}}")
    assert (entry.type, entry.fields["author"], entry.raw_fields["author"]) == (
        "misc",
        "Gödel, Kurt",
        r"G{\"o}del, Kurt",
    )


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"Erd\H{o}s, Erd{\H o}s", "Erdős, Erdős"),
        (r"\'{\i}, {\'\i}, \'i", "í, í, í"),
        (r"{\AA}ngstr{\"o}m \o re", "Ångström øre"),
        (r"\v{S}koda {\c{c}} \~n", "Škoda ç ñ"),
        (r"A \& B 100\% \$5 a\_b", "A & B 100% $5 a_b"),
        (r"\textit{Graph} {\em nets} \emph{x}", "Graph nets x"),
        (r"$\mathcal{O}(n^{2})$ and {B}", r"$\mathcal{O}(n^{2})$ and B"),
        (r"\{a\}", "{a}"),
        ("Weiß~1--2", "Weiß 1--2"),
        ("\\", "\\"),
    ],
)
def test_latex(written, printed):
    assert decode_latex(written) == printed


@pytest.mark.parametrize("written", [r"\url{https://a.example/b_c}", "Available at: https://a.example/b_c", "A Blog"])
def test_an_address_is_no_venue(written):
    stated = bib_stated(parse_entry("@misc{k, title = {T}, howpublished = {" + written + "}}"))
    addresses = [link.url for link in stated["links"] or ()]
    assert (stated["venue"], addresses) in [("A Blog", []), (None, ["https://a.example/b_c"])]

# ruff: noqa: E501 (pages are read more easily whole)
"""Habits that disciplines have: what their lists say of ranks, kinds and versions, and where their works stand."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication


def read(body: str, title: str = "Ann Holm") -> list[Publication]:
    page = f"<title>{title}</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return list(read_publications(doc, sections(doc))[0])


def listed(*entries: str) -> list[Publication]:
    return read("<h1>Ann Holm</h1><h2>Publications</h2><ul>" + "".join(f"<li>{e}</li>" for e in entries) + "</ul>")


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        ('<span class="badge">CORE A*</span> <b>Who drains the lock?</b><br>Ann Holm, Jane Doe<br><i>ESORICS 2023</i>', "Who drains the lock?", "ESORICS"),
        ("<b>A toolbox for quays</b><br>Doe J, Holm A<br><i>Development</i> (2021) 148:dev199999<br>IF = 6.9 | JCR Q1 | Cited by 31", "A toolbox for quays", "Development"),
        ("Holm, A. (2019): Leaching below locks. Eur. J. Agron. 108, 11-20. IF: 4,1; Q1", "Leaching below locks", "Eur. J. Agron"),
        ("Holm, A., &amp; Doe, J. (2020). Smiles on ferries: A replication [Registered report]. <em>Collabra: Psychology, 6</em>(1), Article 33.", "Smiles on ferries: A replication", "Collabra: Psychology"),
        ("Doe J, Holm A. Reply to: Timing of tides [letter]. Kidney Int. 2017;92(1):270.", "Reply to: Timing of tides", "Kidney Int"),
        ("Holm, A. (2020): TidalModel v1.3 (Version 1.3). Zenodo. https://doi.org/10.5281/zenodo.3999999", "TidalModel v1.3", "Zenodo"),
        ("Holm, A.; Doe, J. (2022): Water levels at Norland, 2015-2021. PANGAEA, https://doi.org/10.1594/PANGAEA.949999", "Water levels at Norland, 2015-2021", "PANGAEA"),
    ],
)  # fmt: skip
def test_ranks_kinds_and_versions_are_no_part_of_a_title(entry, title, venue):
    (found,) = listed(entry)
    assert (found.title, found.venue) == (title, venue)


def test_what_is_not_printed_yet_is_dated_with_a_plus():
    (found,) = listed(
        'Holm, A. and Doe, J. (2023+). Thinning of quays. <em>Submitted.</em> <a href="https://arxiv.org/abs/2301.00999">arXiv:2301.00999</a>'
    )
    assert (found.title, found.year) == ("Thinning of quays", 2023)


def test_packages_have_a_heading_of_their_own():
    package = "<li><b>quays</b>: Thinning of Quays and Locks. Holm A, Doe J (2023). R package version 0.4.1. <a href='https://CRAN.R-project.org/package=quays'>CRAN</a></li>"
    (found,) = read(f"<h1>Ann Holm</h1><h2>R packages</h2><ul>{package}</ul>")
    assert (found.title, found.authors) == ("quays: Thinning of Quays and Locks", ("Holm A", "Doe J"))


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        ("‘Reading in the lock-house’, in M. O'Dowd and J. Roe (eds), <em>Rumour in Norland</em> (Dublin: Quay Press, 2018), pp. 45–66.", "Reading in the lock-house", "Rumour in Norland"),
        ("‘The stationers of Norland’, <em>The Library</em>, 7th series, 14:3 (2013), 290–311.", "The stationers of Norland", "The Library"),
        ("“Do Pilots Punish Defectors?” 2022. <em>Electoral Studies</em> 77: 102466. With Jane Doe.", "Do Pilots Punish Defectors?", "Electoral Studies"),
        ("HOLM, A. 2015. The animal bone. In: P. Roe, <i>Excavations at Norland Lane 2008-2011</i> (Quay Monograph 41). Oxford: Quay Archaeology, 211-238.", "The animal bone", "Excavations at Norland Lane"),
        ("HOLM, A. 2014. <i>Assessment of the faunal remains from Site 14</i>. Unpublished report, MOLA, London.", "Assessment of the faunal remains from Site 14", "MOLA, London"),
        ("Holm, A., 'Een dak van stro', <em>De Architect</em>, jrg. 45, nr. 9 (september 2014), pp. 22-27", "Een dak van stro", "De Architect"),
        ("Tone and the edge of the verb phrase. Ms., University of Norland, 2024. [<a href='x.pdf'>pdf</a>]", "Tone and the edge of the verb phrase", "University of Norland"),
        ("\"Wharves.\" <i>The Companion to the City in World Literature</i>, edited by Jane Doe and Mary Ann Poe, Quay UP, 2023, pp. 88-103.", "Wharves", "The Companion to the City in World Literature"),
        ("Schweigen vor Gott. Eine Theologie der Stille im Psalter (FAT II/98), Tübingen: Mohr Siebeck 2019.", "Schweigen vor Gott. Eine Theologie der Stille im Psalter", "Mohr Siebeck"),
    ],
)  # fmt: skip
def test_where_humanities_place_their_works(entry, title, venue):
    (found,) = listed(entry)
    assert (found.title, found.venue) == (title, venue)


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Das Klagelied und sein Echo. Studien zu Ps 74 und 79 (BZAW 412), Berlin/New York 2011.", "Das Klagelied und sein Echo. Studien zu Ps 74 und 79"),
        ("(Hg., gem. mit Jana Doe) Prophetie im Exil (HBS 77), Freiburg i.Br. 2014.", "Prophetie im Exil"),
        ("Rev. of <i>Sea Narratives</i>, by Jane Doe. <i>Victorian Studies</i>, vol. 60, no. 1, 2017, pp. 134-36.", "Rev. of Sea Narratives, by Jane Doe"),
        ("J. Doe and A. Holm, <i>Comment on \"Anomalous drag in locks\"</i>, Phys. Rev. Lett. <b>122</b>, 119701 (2019).", "Comment on \"Anomalous drag in locks\""),
    ],
)  # fmt: skip
def test_titles_in_series_and_about_works(entry, title):
    assert [found.title for found in listed(entry)] == [title]


PAPERS = '<p><a href="g.pdf">"Gunk and Glue"</a> forthcoming in <i>Noûs</i></p><p><a href="v.pdf">"Vague Parts, Sharp Wholes"</a>, <i>Philosophical Studies</i> 178 (2021): 2211–2230</p>'


def test_a_line_on_papers_leads_to_those_of_several_topics():
    body = f"<h1>Ann Holm</h1><p>Papers (penultimate drafts; please cite the published versions)</p><h3>Metaphysics</h3>{PAPERS}"
    assert [found.title for found in read(body)] == ["Gunk and Glue", "Vague Parts, Sharp Wholes"]


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue"),
    [
        ("\"Why Do Pilots Wait?\" <em>American Economic Journal: Applied Economics</em>, 2021, 13(2): 45-77 (lead article). Joint with J. Doe. Previously circulated as \"Vacancy\".", "Why Do Pilots Wait?", ("J. Doe",), "American Economic Journal: Applied Economics"),
        ("\"Who Benefits from Ferries?\" (2023), with J. Doe. IZA Discussion Paper No. 15999.", "Who Benefits from Ferries?", ("J. Doe",), "IZA Discussion Paper"),
        ("\"Runaways and Rice,\" <em>Slavery &amp; Abolition</em> 36 (2015): 101-19. Co-authored with Jane Doe.", "Runaways and Rice", ("Jane Doe",), "Slavery & Abolition"),
        ("Doe, J., van Roe, M. e.a. (2018). <em>Evaluatie van sluizen</em>. Utrecht: Quay.", "Evaluatie van sluizen", ("Doe, J.", "van Roe, M."), "Quay"),
        ("Holm, A. (2019). Werkplekleren. In R. Doe &amp; F. Roe (red.), <em>Wat is goed onderwijs? Bijdragen uit het mbo</em> (pp. 88-104). Den Haag: Quay.", "Werkplekleren", ("Holm, A.",), "Wat is goed onderwijs? Bijdragen uit het mbo"),
        ("“A coolant delivery apparatus for turning”, Indian Patent Application No. 202041012345, Published on 27/03/2020. Inventors: A. Holm, J. Doe.", "A coolant delivery apparatus for turning", ("A. Holm", "J. Doe"), None),
        ("Holm, A., Doe, L., and Roe, C., 2022, Slip budget of the Norland fault: Geology, v. 50, no. 6, p. 712–716.", "Slip budget of the Norland fault", ("Holm, A.", "Doe, L.", "Roe, C."), "Geology"),
        ("Holm, A., 2019, Geologic map of the Norland Thrust: British Geological Survey Open Report OR/19/011, scale 1:10,000.", "Geologic map of the Norland Thrust", ("Holm, A.",), "British Geological Survey"),
    ],
)  # fmt: skip
def test_who_else_wrote_it_and_where_it_stands(entry, title, authors, venue):
    (found,) = listed(entry)
    assert (found.title, found.authors) == (title, authors)
    assert venue is None or (found.venue or "").startswith(venue)


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        ("Anm. zu EuGH, Urt. v. 21.12.2023, Rs. C-38/21, EuZW 2024, 130", "Anm. zu EuGH, Urt. v. 21.12.2023, Rs. C-38/21", "EuZW"),
        ("Anmerkung zu BGH, Urt. v. 12.10.2021 – VIII ZR 9/20, LMK 2022, 808112", "Anmerkung zu BGH, Urt. v. 12.10.2021 – VIII ZR 9/20", "LMK"),
        ("Der gemalte Vorhang. Illusion in der Malerei des 17. Jahrhunderts, Berlin: Gebr. Mann 2017 (zugl. Diss. Univ. Hamburg, 2014).", "Der gemalte Vorhang. Illusion in der Malerei des 17. Jahrhunderts", "Gebr. Mann"),
        ("(mit Jana Doe) Licht und Leinwand. Vermeer und seine Zeit, Ausst.-Kat. Gemäldegalerie Norland, München: Hirmer 2021.", "Licht und Leinwand. Vermeer und seine Zeit", "Hirmer"),
        ("Trompe-l'œil und Zeugenschaft, in: Zeitschrift für Kunstgeschichte 83 (2020), H. 2, S. 201–226.", "Trompe-l'œil und Zeugenschaft", "Zeitschrift für Kunstgeschichte"),
    ],
)  # fmt: skip
def test_german_law_and_art_history(entry, title, venue):
    (found,) = listed(entry)
    assert (found.title, found.venue) == (title, venue)


def test_what_became_of_a_book_is_no_work():
    book = "<p><em>Salt Roads: Captivity in the Gulf South</em> (Chapel Hill: University of North Carolina Press, 2018).<br>- Winner of the Quay Prize<br>- Reviewed in <em>The American Historical Review</em>, <em>Journal of Southern History</em></p>"
    other = "<p>Co-editor, with James Doe, <em>Rivers of Empire</em> (Athens: University of Georgia Press, 2014).</p>"
    found = read(f"<h1>Ann Holm</h1><h3>Books</h3>{book}{other}")
    assert [f.title for f in found] == ["Salt Roads: Captivity in the Gulf South", "Rivers of Empire"]


def test_what_is_to_be_revised_has_a_heading():
    entry = '<li>"The Long Shadow of Closures" (with J. Doe), R&amp;R (2nd round), <em>Econometrica</em>. CEPR DP 17222.</li>'
    (found,) = read(f"<h1>Ann Holm</h1><h3>Revise &amp; Resubmit</h3><ul>{entry}</ul>")
    assert (found.title, found.authors) == ("The Long Shadow of Closures", ("J. Doe",))


@pytest.mark.parametrize(
    ("entry", "title", "venue", "year"),
    [
        ("I Holm and J Doe, 'Squatters Online' (2020) 40 OJLS 601", "Squatters Online", "OJLS", 2020),
        ("'Easements of Parking' in S Doe (ed), <i>Landmark Cases in Easements</i> (Hart 2019) 211-30", "Easements of Parking", "Landmark Cases in Easements", 2019),
        ("<i>The Scroll and the Seal: Studies in the Apocalypse</i> (WUNT 2/488; Tübingen: Mohr Siebeck, 2019)", "The Scroll and the Seal: Studies in the Apocalypse", "Mohr Siebeck", 2019),
        ("\"Patmos as Place,\" in <i>Reading Revelation</i>, ed. L. Doe and P. Roe (LNTS 620; London: Bloomsbury, 2020), 55–78", "Patmos as Place", "Reading Revelation", 2020),
    ],
)  # fmt: skip
def test_british_lawyers_theologians_and_testers(entry, title, venue, year):
    (found,) = listed(entry)
    assert (found.title, found.year) == (title, year)
    assert venue in (found.venue or "")


def test_a_year_in_square_brackets_leads_to_a_journal():
    found = listed(
        "'Overreaching and the Sleeping Beneficiary' (2023) 82 CLJ 110",
        "'Proprietary Estoppel: Detriment Reconsidered' [2021] Conv 233",
        "I Holm and J Doe, 'Squatters Online' (2020) 40 OJLS 601",
        "Ann Holm, ‘The Ghost of <em>Cooper v Stuart</em>’ (2009) 31 <cite>Norland Law Review</cite> 213",
    )
    placed = [("CLJ", 2023), ("Conv", 2021), ("OJLS", 2020), ("Norland Law Review", 2009)]
    assert [(f.venue, f.year) for f in found] == placed


def test_a_dutch_thesis_ends_a_title_in_small_letters():
    (found,) = listed(
        "Waterwegen en stedelijke autonomie, onuitgegeven doctoraatsverhandeling, Universiteit Gent, 2014."
    )
    assert (found.title, found.venue) == ("Waterwegen en stedelijke autonomie", "Universiteit Gent")


def test_a_heading_of_several_words_is_underlined_alone():
    body = '<p><u>Articles</u></p><p>"The Lamb at the Door," <i>NTS</i> 67 (2021): 344–61</p><p><u>Essays in Edited Volumes</u></p><p>"Patmos as Place," in <i>Reading Revelation</i>, ed. L. Doe (London: Bloomsbury, 2020), 55–78</p>'
    assert [f.title for f in read(f"<h1>Ann Holm</h1>{body}")] == ["The Lamb at the Door", "Patmos as Place"]

"""Venue lines, taken to pieces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.values.venues import parse_venue, venue_likeness


@pytest.mark.parametrize(
    ("text", "name", "kind", "year"),
    [
        ("ICLR Conference 2022 Conference Paper", "ICLR", "conference", 2022),
        ("arXiv preprint arXiv:2110.02508, 2021", "arXiv", "preprint", 2021),
        ("CoRR abs/2110.02508 (2021)", "CoRR", "preprint", 2021),
        ("arXiv, 2020", "arXiv", "preprint", 2020),
        ("ICML'21", "ICML", "conference", 2021),
        ("ACME19", "ACME", None, 2019),
        ("The 46th Conference on Locks (COL46)", "Conference on Locks (COL46)", "conference", None),
        ("AAAI2026", "AAAI", "conference", 2026),
        ("CKAIA 2020", "CKAIA", None, 2020),
        ("ICML 2021. arXiv", "ICML", "conference", 2021),
        ("Preprint 2021. arXiv", "Preprint", "preprint", 2021),
        (
            "GroundedML: Workshop on Anchoring Machine Learning in Classical Algorithmic Theory 2022",
            "GroundedML: Workshop on Anchoring Machine Learning in Classical Algorithmic Theory",
            "workshop",
            2022,
        ),
        ("RepL4NLP@ACL2024", "RepL4NLP@ACL", "workshop", 2024),
        ("NTIRE CVPRW, 2020", "NTIRE CVPRW", "workshop", 2020),
        (
            "In the 40th Conference on Uncertainty in Artificial Intelligence (UAI), 2024.",
            "Conference on Uncertainty in Artificial Intelligence (UAI)",
            "conference",
            2024,
        ),
        (
            "International Conference on Computer Vision (ICCV), Seoul, Korea, October 2019",
            "International Conference on Computer Vision (ICCV)",
            "conference",
            2019,
        ),
        ("Under review at ICML 2024", "ICML", "preprint", 2024),
        ("To appear in CHI '24", "CHI", "conference", 2024),
        ("PhD thesis, University of Edinburgh, 2019", "University of Edinburgh", "thesis", 2019),
        ("Technical Report, MIT CSAIL, 2004", "MIT CSAIL", "report", 2004),
        ("US Patent 10,123,456, 2020", "US Patent 10,123,456", "patent", 2020),
        ("第35回人工知能学会全国大会, 2021", "人工知能学会全国大会", "conference", 2021),
        (
            "In: Proc. of the 5th Conference on Locks, Nice, France, December 11-13, 2019",
            "Conference on Locks",
            "conference",
            2019,
        ),
        (
            "Workshop on Fog, Rain, and Hail, 20-22 October 2004, Toulouse, France",
            "Workshop on Fog, Rain, and Hail",
            "workshop",
            2004,
        ),
        (
            "Lecture Notes in Computer Science, 524, Advances in Canal Nets, 1992",
            "Advances in Canal Nets",
            "book",
            1992,
        ),
        ("In Slow Canals, P. Lock (ed.), Quayside Press, 1998", "Slow Canals", "book", 1998),
        ("en T. Olmo (coord.), Barcas en disputa, pp. 881-898, 2001", "Barcas en disputa", None, 2001),
    ],
)
def test_name_kind_and_year(text, name, kind, year):
    venue = parse_venue(text)
    assert (venue.name, venue.venue_type, venue.year) == (name, kind, year)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("In Proc. of ICML 2021 (Oral)", "oral"),
        ("NeurIPS 2021, Spotlight Presentation (acceptance < 3%)", "spotlight"),
        ("ICLR 2020, _Oral Presentation_ (acceptance = 48/2594 = 1.9%)", "oral"),
        ("CVPR 2024 Highlight", "highlight"),
        ("SANER 2024, Demo Track", "demo"),
        ("CHI 2019. Best Paper Award", "best paper"),
        ("ICLR 2022", None),
    ],
)
def test_presentation(text, shown):
    assert parse_venue(text).presentation == shown


@pytest.mark.parametrize(
    ("text", "name", "volume", "number", "pages"),
    [
        ("Nature 586, 123-130 (2020)", "Nature", "586", None, "123-130"),
        ("Applied Intelligence, 2023, 53:12749-12773", "Applied Intelligence", "53", None, "12749-12773"),
        (
            "Journal of Marine Science and Engineering 11(3), 520",
            "Journal of Marine Science and Engineering",
            "11",
            "3",
            "520",
        ),
        (
            "IEEE Transactions on Pattern Analysis and Machine Intelligence, vol. 43, no. 2, pp. 100-120, Feb. 2021",
            "IEEE Transactions on Pattern Analysis and Machine Intelligence",
            "43",
            "2",
            "100-120",
        ),
        ("软件学报, 2020, 31(5): 1234-1256", "软件学报", "31", "5", "1234-1256"),
    ],
)
def test_journals(text, name, volume, number, pages):
    venue = parse_venue(text)
    assert (venue.name, venue.venue_type) == (name, "journal")
    assert (venue.volume, venue.number, venue.pages) == (volume, number, pages)


def test_nothing_of_a_venue_is_no_venue():
    assert parse_venue("(to appear)") is None
    assert parse_venue("2031+") is None
    assert parse_venue("Under review").venue_type == "preprint"


def test_likeness_tells_venues_from_people_and_sentences():
    assert venue_likeness("NeurIPS 2021, Spotlight") > 0.9
    assert venue_likeness("Hae Beom Lee, Hayeon Lee") < 0.3
    assert venue_likeness("We propose a new method") < 0.3


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ICML Proc.of 2021(),:;-'oral @12", max_size=60))
def test_never_fails_and_keeps_the_text(text):
    venue = parse_venue(text)
    assert venue is None or venue.text == text


@pytest.mark.parametrize(
    ("text", "name", "volume", "number", "pages"),
    [
        ("J. Lock. and Weir Anal., 11, No. 4, 1998, 465-479.", "J. Lock. and Weir Anal", "11", "4", "465-479"),
        ("J. Lock. Anal., 5, No. 1, January 2003, 161-178.", "J. Lock. Anal", "5", "1", "161-178"),
        ("The Lock Bulletin 95:1 (March 2013), pp. 78-101.", "The Lock Bulletin", "95", "1", "78-101"),
        ("Journal of Canals, Vol:20(3), pp:49-55, 2017.", "Journal of Canals", "20", "3", "49-55"),
        ("Low Water Physics Vol. 44(12), pp. 1341-1347", "Low Water Physics", "44", "12", "1341-1347"),
        ("Journal of Parallel Locks, v35 (3), 2020", "Journal of Parallel Locks", "35", "3", None),
        ("Revista Canal Azul, (48), 23-47.", "Revista Canal Azul", None, "48", "23-47"),
        ("Journal of Canals, e23352.", "Journal of Canals", None, None, "e23352"),
        ("NeuroImage, 119599. (5-year-IF = 8.01; SCI -JCR-Q1)", "NeuroImage", None, None, "119599"),
        ("Electronic Journal of Locks, 25(2), P2.10, 2018", "Electronic Journal of Locks", "25", "2", "2"),
        ("Proc. Natl. Acad. Sci. U.S. 45, 222 (1970)", "Proc. Natl. Acad. Sci. U.S", "45", None, "222"),
        ("European Journal of Locks 43(C)", "European Journal of Locks", "43", "C", None),
        ("Advances in Locks, 409, Part A, (2022)", "Advances in Locks", None, None, None),
        ("運河紀要150, 2018", "運河紀要", None, None, None),
        ("운하저널 22권 2호", "운하저널", "22", "2", None),
    ],
)
def test_numbers_are_no_part_of_the_name(text, name, volume, number, pages):
    venue = parse_venue(text)
    assert (venue.name, venue.volume, venue.number, venue.pages) == (name, volume, number, pages)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Art History June", "Art History"),
        ("Bulletin of the Lock Museum of Art, 2012", "Bulletin of the Lock Museum of Art"),
        ("World Art, 2015", "World Art"),
        ("Film Quarterly: Hands On", "Film Quarterly: Hands On"),
        ("Workshop on Advances in ISO 9001", "Workshop on Advances in ISO 9001"),
        ("Physica A, Statistical Mechanics and its Locks", "Physica A, Statistical Mechanics and its Locks"),
        ("Nucl. Phys. (B)", "Nucl. Phys. (B)"),
        ("Proc. Second Int. Conf. on Tides", "Int. Conf. on Tides"),
        ("In The IEEE/CVF CVPR", "IEEE/CVF CVPR"),
        ("LNCS 12345", "LNCS 12345"),
        ("Journal of Tides, 12, 2010.pp. 12-15", "Journal of Tides"),
        ("Canal News, Summer", "Canal News"),
        ("Life on Mars", "Life on Mars"),
        ("The Long March", "The Long March"),
        ("The First Year Canal Cookbook", "The First Year Canal Cookbook"),
        ("The First Workshop on Canals", "Workshop on Canals"),
        ("Locks and the Fourth Industrial Revolution", "Locks and the Fourth Industrial Revolution"),
        ("Preprint at arXiv:1606.04491", "arXiv"),
        ("To apper in Journal of the Canal Society", "Journal of the Canal Society"),
        ("Atelier de Canaux (TexCanal @ EGC), Dijon (France), 2025", "Atelier de Canaux (TexCanal @ EGC)"),
        ("Conference on Locks, Weirs and Soft Nets (LWSN)", "Conference on Locks, Weirs and Soft Nets (LWSN)"),
        ("第39回運河力学講演会（CMD2026）, 大阪工業大学 (大阪市), 2026年9月14日-16日.", "運河力学講演会（CMD2026）"),
        ("Essays of locks (with Ann Holm), in: The Organ Yearbook", "The Organ Yearbook"),
        ("The Canal Papers 11, 3 (2016).", "The Canal Papers"),
        ("Oxford Economic Papers, 2012, 64(1): 103–127.", "Oxford Economic Papers"),
        ("AIP Conference Proceedings, 2077(1):020014, 2019.", "AIP Conference Proceedings"),
        ("CVPR 2021 Papers", "CVPR"),
        ("IWH Discussion Paper No. 4/2024", "IWH Discussion Paper"),
        ("The Computer Journal", "The Computer Journal"),
        ("The 23rd International Conference on Locks", "International Conference on Locks"),
    ],
)  # fmt: skip
def test_names_without_loose_ends(text, name):
    assert parse_venue(text).name == name


def test_a_month_is_no_venue():
    assert parse_venue("May") is None

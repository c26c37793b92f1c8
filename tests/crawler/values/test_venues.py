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

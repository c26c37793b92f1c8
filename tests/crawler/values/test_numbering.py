"""Where in a journal, as many trades print it: what is left is the journal's name."""

import pytest

from crawler.values.venues import parse_venue

LINES = [
    ("Eur. Phys. J. C 71 (2024) 74332, arXiv:2411.17342", "Eur. Phys. J. C", "71", None, "74332", 2024),
    ("Soft Matter 9, 13870 (2023)", "Soft Matter", "9", None, "13870", 2023),
    ("Geom. Dedicata 119 (2021), no. 8, 500–507", "Geom. Dedicata", "119", "8", "500–507", 2021),
    ("100 Cornell L. Rev. 422 (2023)", "Cornell L. Rev", "100", None, "422", 2023),
    ("In: Applied Energy. 33, 2, p. 375-392", "Applied Energy", "33", "2", "375-392", None),
    ("Age Ageing. 2022 Feb;29(7):9-35. PMID: 30090029", "Age Ageing", "29", "7", "9-35", 2022),
    ("SIAM J. Computing 118 (1991), 1202--1207", "SIAM J. Computing", "118", None, "1202--1207", 1991),
    ("Antiquity 93 (2019): 801-806", "Antiquity", "93", None, "801-806", 2019),
    ("Vernacular Architecture 46, 2015, 33-41", "Vernacular Architecture", "46", None, "33-41", 2015),
    ("『見本学会誌』34巻6号、534-562頁。", "見本学会誌", "34", "6", "534-562", None),
    ("《见本科学》2022年第3期", "见本科学", None, "3", None, 2022),
    ("Известия вузов. Математика. 2021. Т. 28, № 1. С. 22–33.", "Известия вузов. Математика", "28", "1", "22–33", 2021),
    ("Annales 91, no. 2 (2025): 552–560", "Annales", "91", "2", "552–560", 2025),
    ("Renaissance Quarterly 135:8 (2019): 475–503", "Renaissance Quarterly", "135", "8", "475–503", 2019),
    ("Molecular Ecology, 106(2):276–288", "Molecular Ecology", "106", "2", "276–288", None),
]


@pytest.mark.parametrize(("line", "name", "volume", "number", "pages", "year"), LINES)
def test_a_journal_and_its_numbers(line, name, volume, number, pages, year):
    venue = parse_venue(line)
    assert venue
    assert (venue.name, venue.volume, venue.number, venue.pages, venue.year) == (name, volume, number, pages, year)


@pytest.mark.parametrize("line", ["ICML 2021, arXiv:2110.02508", "NeurIPS 2021", "ICLR 2020 (Oral)"])
def test_a_year_is_no_volume(line):
    venue = parse_venue(line)
    assert venue
    assert (venue.venue_type, venue.volume, venue.pages) == ("conference", None, None)

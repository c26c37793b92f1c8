"""Places with something before or behind them: genres, editions, translators, reports, months, towns."""

import pytest

from crawler.document.build import build
from crawler.homepage.fields.places import best_venue
from crawler.homepage.headings.sections import sections
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.said_plainly import said_plainly
from crawler.items import Page, Publication


def read(heading: str, entries: list[str]) -> list[Publication]:
    items = "".join(f"<li>{e}</li>" for e in entries)
    page = f"<title>Ann Holm</title><body><h1>Ann Holm</h1><h2>{heading}</h2><ul>{items}</ul>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("(cuentos). Guadalajara: Arlequín, 2011", "Guadalajara: Arlequín, 2011"),
        ("Trad. X. Zamora. Ciudad de México: Antílope, 2019", "Ciudad de México: Antílope, 2019"),
        ("2nd ed (Irwin Law, 2015)", "(Irwin Law, 2015)"),
        ("(Technical Report No. 14). Mallee Institute", "Mallee Institute"),
        ("Final Report No. 142, Canal Commission, 2016", "Canal Commission, 2016"),
        ("Campus: Frankfurt/New York 2011", "Campus 2011"),
        ("Köln: Böhlau 2006", "Köln: Böhlau 2006"),
        ("NBER Working Paper 123, 2016", "NBER Working Paper 123, 2016"),
        (
            "In: 7º Congresso de Canais, 2018, Brasília. Arquivos de Canais, 2018. v. 11. p. 88",
            "Arquivos de Canais, 2018. v. 11. p. 88",
        ),
        (
            "In: 7º Congresso de Canais, 2018, Brasília. Anais do Congresso, 2018. v. 1. p. 8",
            "In: 7º Congresso de Canais, 2018, Brasília. Anais do Congresso, 2018. v. 1. p. 8",
        ),
    ],
)
def test_what_stands_before_the_place(text, plain):
    assert said_plainly(text) == plain


def test_a_report_stays_one():
    venue = best_venue(["Final Report No. 142, Canal Commission, 2016"])
    assert venue is not None
    assert (venue.name, venue.venue_type) == ("Canal Commission", "report")


@pytest.mark.parametrize(
    ("entry", "venue", "year"),
    [
        ("“Contra la letra bonita”, Letras Libres, agosto 2022.", "Letras Libres", 2022),
        ("“Cinco mitos sobre el molino”, Letras Libres, julio de 2021.", "Letras Libres", 2021),
        ("« Qui garde la rivière ? », Esprit, juillet-août 2021.", "Esprit", 2021),
        ("“Who keeps the weir in winter?”, Prospect, July 2021.", "Prospect", 2021),
        ("„Der Fluss, der nicht wollte“, Merkur, März 2022.", "Merkur", 2022),
        ('"Reasonable in the Rain", (2020) 65 McGill LJ 489', "McGill LJ", 2020),
        ('"Ad Medium Flumen: A Eulogy" (2017) 54:3 Osgoode Hall LJ 801', "Osgoode Hall LJ", 2017),
    ],
)
def test_magazines_by_their_months_and_law_journals_behind_their_years(entry, venue, year):
    assert [(p.venue, p.year, p.authors) for p in read("Articles", [entry, entry.replace("20", "19")])][:1] == [
        (venue, year, None)
    ]


def test_people_before_a_month_stay_people():
    assert authors_at_start("Jane Doe, March 2021")[0] == len("Jane Doe")


def test_a_press_and_its_town_are_nobody():
    found = read(
        "Bücher", ["Lineare Algebra für Lehrer, Teubner, Stuttgart 1982.", "Zahlen und Kanäle, Vieweg, Köln 1995."]
    )
    assert [(p.title, p.authors, p.venue, p.year) for p in found] == [
        ("Lineare Algebra für Lehrer", None, "Teubner", 1982),
        ("Zahlen und Kanäle", None, "Vieweg", 1995),
    ]


@pytest.mark.parametrize(
    ("text", "name", "volume"),
    [
        ("Geol. Mag., 113, 491-496", "Geol. Mag", "113"),
        ("J. Magn. Magn. Mater. 201, 88-90 (1999)", "J. Magn. Magn. Mater", "201"),
        ("Math. Z. 281 (2015), no. 3-4, 905–931", "Math. Z", "281"),
        ("Trans. Amer. Ent. Soc. 115: 201-267", "Trans. Amer. Ent. Soc", "115"),
        ("Trans. R. Soc. Edinb.: Earth Sci., 98, 155-170", "Trans. R. Soc. Edinb.: Earth Sci", "98"),
        ("134 Harv. L. Rev. (forthcoming 2021)", "Harv. L. Rev", "134"),
        ("Plasma Phys. Control. Fusion 55, 124021 (2013)", "Plasma Phys. Control. Fusion", "55"),
        ("Vasc. Surg 3:106-108,1987", "Vasc. Surg", "3"),
        ("Angew. Chem. Int. Ed. 141, 9418 (2021)", "Angew. Chem. Int. Ed", "141"),
        ("Böhlau. Köln, 2004", "Böhlau", None),
        ("Univ. of Nebraska Press. 318 pp", "Univ. of Nebraska Press", None),
    ],
)
def test_abbreviated_titles_stay_whole(text, name, volume):
    venue = best_venue([text])
    assert (venue.name, venue.volume) == (name, volume)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "chapter in The Canal Trade Now (eds. G. Doe and A. Roe), Routledge, 2021",
            "The Canal Trade Now",
        ),
        ("two entries in The Encyclopaedia of Locks, UCD Press 2013", "The Encyclopaedia of Locks"),
        (
            "in: Ders./Karla Roe (Hgg.): Lärm der Stadt, Stuttgart 2013, S. 45–71",
            "Lärm der Stadt",
        ),
        ("in Erin Doe and Cris Roe (eds), Rivers as Persons (Edward Elgar, 2020) 88", "Rivers as Persons"),
        ("Federation Press, 3rd ed, 2021", "Federation Press"),
        ("Soft Matter, 19, 4410–4421 (Back cover)", "Soft Matter"),
        ("Actes de la recherche en sciences sociales, n° 213, p. 34-51", "Actes de la recherche en sciences sociales"),
        ("Oaxaca: Almadía, 2015", "Almadía"),
        ("Turnhout: Brepols, 2016", "Brepols"),
    ],
)
def test_only_the_name_is_left(text, name):
    assert best_venue([text]).name == name


def test_a_journal_is_no_person():
    cited = "1963. Notes on Norland Staphylinidae. J. Kansas Ent. Soc. 36: 12-19."
    more = "1972. Bledius of the Sandhills. J. Kansas Ent. Soc. 45: 88-99."
    page = f"<h1>Ann Poe</h1><h2>Publications</h2><p>{cited}</p><p>{more}</p>"
    doc = build(Page(url="https://poe.example/", body=page.encode(), media_type="text/html"))
    first = read_publications(doc, sections(doc))[0][0]
    assert (first.title, first.authors, first.venue) == (
        "Notes on Norland Staphylinidae",
        None,
        "J. Kansas Ent. Soc",
    )


def test_short_names_keep_their_brackets():
    venue = best_venue(["Global Conference on Locks (GCLO 2023), Nara, 2023"])
    assert venue is not None
    assert venue.name == "Global Conference on Locks (GCLO)"

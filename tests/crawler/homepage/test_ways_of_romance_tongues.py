# ruff: noqa: E501 (entries are read more easily whole)
"""Lists as people set them who write French, Spanish, Portuguese, Italian, Romanian, Catalan and Galician."""

import pytest

from crawler.document.build import build
from crawler.homepage.fields.places import best_venue
from crawler.homepage.fields.town_and_press import press_beside_town
from crawler.homepage.headings.sections import sections
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication
from crawler.values.names import split_authors
from crawler.values.venues import parse_venue


def read(heading: str, entries: list[str], between: str = "<p>") -> list[Publication]:
    page = f"<title>Ann Holm</title><body><h1>Ann Holm</h1><h2>{heading}</h2>{''.join(between + e for e in entries)}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("text", "press"),
    [
        ("Granada, Comares, 2017. ISBN: 978-84-9045-512-1", "Comares"),
        ("Editura Univers, București, 2014, 310 p.", "Editura Univers"),
        ("edizione critica e commento, Milano, Franco Angeli, 2006", "Franco Angeli"),
        ("Iași, Polirom, 2019, colecția „Apa”", "Polirom"),
        ("Canal Review, vol. 3, 2014", None),
        ("Lisboa, 2014", None),
    ],
)
def test_who_printed_it_beside_the_town(text, press):
    assert press_beside_town(text) == press


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ROVIRA I FONT, Mireia. La llengua del moll", ("ROVIRA I FONT, Mireia",)),
        ("ROVIRA I FONT, Mireia; HOLM, Albert. La llengua del moll", ("ROVIRA I FONT, Mireia", "HOLM, Albert")),
        ("PARDO LEMA, Brais. Os peiraos", ("PARDO LEMA, Brais",)),
    ],
)
def test_families_of_two_names_in_capitals(text, people):
    end, likeness = authors_at_start(text)
    found = split_authors(text[:end])
    assert likeness > 0.7
    assert found is not None
    assert found.names == people


def test_a_book_by_its_town_press_and_number():
    found = read(
        "Libros",
        [
            "<i>Mujeres en el muelle. Trabajo y conflicto (1820-1914)</i>, Granada, Comares, 2017. ISBN: 978-84-9045-512-1.",
            "<i>El agua y la sal</i>, Madrid, Marcial Pons, 2013.",
        ],
    )
    assert [(p.title, p.authors, p.venue) for p in found] == [
        ("Mujeres en el muelle. Trabajo y conflicto (1820-1914)", None, "Comares"),
        ("El agua y la sal", None, "Marcial Pons"),
    ]


def test_who_wrote_it_behind_a_small_word():
    cards = [
        "<h4>Il vuoto necessario</h4><p>di Ann Holm e Marco Tosi</p><p>Quodlibet, Macerata 2021</p>",
        "<h4>Abitare il margine</h4><p>di Ann Holm</p><p>in «Territorio», n. 94, 2020, pp. 12-21</p>",
        "<h4>La scuola come canale</h4><p>di Ann Holm, Anna Lodi</p><p>in A. Bassi (a cura di), <i>Scuole e città</i>, Donzelli, Roma 2018</p>",
    ]
    assert [p.authors for p in read("Pubblicazioni", [f"{c}</div>" for c in cards], "<div class=card>")] == [
        ("Ann Holm", "Marco Tosi"),
        ("Ann Holm",),
        ("Ann Holm", "Anna Lodi"),
    ]


def test_who_is_named_behind_the_word_for_in_wrote_nothing():
    found = read(
        "Articole",
        [
            "„Ape și granițele lor”, în Ana Vlad, Ion Micu (ed.), <i>Ecluze</i>, Timișoara, Editura Brumar, 2017, pp. 112–130.",
            "„Trei lecturi din canal”, în <i>Philologica Jassyensia</i>, an XII, nr. 1 (23), 2016, pp. 91–103.",
        ],
    )
    assert [(p.authors, p.venue) for p in found] == [(None, "Ecluze"), (None, "Philologica Jassyensia")]


def test_patents_are_nobody():
    found = read(
        "Publications",
        [
            "23 - A. Holm, T. Marchetti, <i>Angew. Chem. Int. Ed.</i> <b>2019</b>, <i>58</i>, 4312-4316. Ring opening of quays.",
            "22 - T. Marchetti, A. Holm, <i>Org. Lett.</i> <b>2018</b>, <i>20</i>, 1881-1884. A short synthesis of mooring.",
            "21 - E. Dubreuil, A. Holm, N. Saidi, Brevet FR 3 041 234, <b>2016</b>. Procédé de préparation de vannes.",
        ],
    )
    assert found[2].authors == ("E. Dubreuil", "A. Holm", "N. Saidi")


@pytest.mark.parametrize(
    ("text", "name", "volume", "number", "year"),
    [
        ("Belfagor, anno LX, fasc. 3, 2005, pp. 3-9", "Belfagor", "LX", "3", 2005),
        ("Philologica Jassyensia, an XII, nr. 1 (23), 2016, pp. 91–103", "Philologica Jassyensia", "XII", "1", 2016),
        ("Ayer, año 12, núm. 3, 2016, págs. 12-19", "Ayer", "12", "3", 2016),
        ("Análise, ano III, n.º 2, 2004, pp. 3-9", "Análise", "III", "2", 2004),
    ],
)
def test_which_year_of_its_life_a_journal_is_in(text, name, volume, number, year):
    venue = parse_venue(text)
    assert venue is not None
    assert (venue.name, venue.volume, venue.number, venue.year) == (name, volume, number, year)


def test_fields_named_as_a_state_wants_them():
    found = read(
        "Publicaciones más relevantes",
        [
            "<b>Autores (p.o. de firma):</b> Holm, A.; Torralba, M.<br><b>Título:</b> Effect of deficit irrigation on quays<br>"
            "<b>Ref. revista:</b> Agricultural Water Management<br><b>Clave:</b> A <b>Volumen:</b> 178 <b>Páginas, inicial:</b> 112 <b>final:</b> 121 <b>Fecha:</b> 2016",
            "<b>Autores (p.o. de firma):</b> Torralba, M.; Holm, A.<br><b>Título:</b> Remote sensing of water stress in locks<br>"
            "<b>Ref. revista:</b> Irrigation Science<br><b>Clave:</b> A <b>Volumen:</b> 32 <b>Páginas, inicial:</b> 45 <b>final:</b> 57 <b>Fecha:</b> 2014",
        ],
    )
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Effect of deficit irrigation on quays", "Agricultural Water Management", 2016),
        ("Remote sensing of water stress in locks", "Irrigation Science", 2014),
    ]


def test_several_quoted_works_below_a_year_alone():
    found = read(
        "Publicaciones",
        [
            '2020<br>"Lope, el canal y el mercado", <i>Bulletin of Hispanic Studies</i>, 97.4, pp. 361-378.<br>'
            '"Notas a un muelle perdido", <i>Anuario Lope de Vega</i>, XXVI, pp. 200-221.<br><br>'
            '2018<br>"Las aguas de Gádor", <i>Criticón</i>, 120, pp. 3-19.<br>'
            '"El gracioso, ¿barquero o filósofo?", en <i>El teatro clásico y sus tipos</i>, Valladolid, pp. 345-360.<br>'
        ],
        "",
    )
    assert [(p.title, p.year) for p in found] == [
        ("Lope, el canal y el mercado", 2020),
        ("Notas a un muelle perdido", 2020),
        ("Las aguas de Gádor", 2018),
        ("El gracioso, ¿barquero o filósofo?", 2018),
    ]


def test_a_title_translated_in_brackets_and_what_ranks_a_journal():
    found = read(
        "Pubblicazioni",
        [
            "Holm A, Benedetti P, De Marchi A, et al. Early dilatation of locks: a prospective study. <b>Eur Heart J</b> 2016; 37(12): 988-96. <i>I.F. 20.212 (Q1)</i>",
            "De Marchi A, Holm A. Water after acute drought: yes or no. <b>G Ital Cardiol</b> 2015; 16(7-8): 412-9. <i>I.F. n.d.</i>",
            "Holm A, Rossi M. [Recurrence of mud and algae: a case series]. <b>Minerva Cardioangiol</b> 2013; 61: 301-7. Italian. <i>I.F. 0.429</i>",
        ],
    )
    assert [(p.title, p.venue) for p in found] == [
        ("Early dilatation of locks: a prospective study", "Eur Heart J"),
        ("Water after acute drought: yes or no", "G Ital Cardiol"),
        ("Recurrence of mud and algae: a case series", "Minerva Cardioangiol"),
    ]


def test_letters_above_the_line_part_nothing():
    (found,) = read(
        "Ouvrages", ["<i>Droit des canaux au XIX<sup>e</sup> siècle</i>, Paris, LGDJ, 3<sup>e</sup> éd., 2020, 540 p."]
    )
    assert (found.title, found.venue) == ("Droit des canaux au XIXe siècle", "LGDJ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dins Marc Bou (dir.), L'Estatut, deu anys després, Barcelona, Institut d'Estudis, 2016, pàg. 177-196", "L'Estatut, deu anys després"),
        ("en VV.AA., Estudios en homenaje al profesor Holm, Marcial Pons, Madrid, in press", "Estudios en homenaje al profesor Holm"),
        ("dans Le livre et ses marges, sous la dir. de Louis Périer, Poitiers, CESCM, p. 145-168", "Le livre et ses marges"),
        ("2. ed. São Paulo: Muelle e Cia, 2019. 480 p.", "Muelle e Cia"),
        ("Roma, Viella (I libri di Viella, 380)", "Viella"),
    ],
)  # fmt: skip
def test_what_holds_a_work_and_who_printed_it(text, name):
    venue = best_venue([text])
    assert venue is not None
    assert venue.name == name


def test_one_author_in_capitals_before_a_year_and_a_dash():
    found = read(
        "Articles",
        [
            "MOUGENOT P., DURAND-LABORDE F., 2021 – Le littoral à l'épreuve du canal. <i>Norois</i>, 259, 7-24.",
            "MOUGENOT P., 2018 – Les friches portuaires, un patrimoine ordinaire ? <i>Annales de géographie</i>, 720, p. 112-136.",
            "MOUGENOT P. (dir.), 2020 – <i>Villes et rivages.</i> Rennes, PUR, coll. Espace et territoires, 260 p.",
        ],
        "<li>",
    )
    assert [(p.title, p.authors, p.year, p.venue) for p in found] == [
        ("Le littoral à l'épreuve du canal", ("MOUGENOT P.", "DURAND-LABORDE F."), 2021, "Norois"),
        ("Les friches portuaires, un patrimoine ordinaire ?", ("MOUGENOT P.",), 2018, "Annales de géographie"),
        ("Villes et rivages", ("MOUGENOT P.",), 2020, "PUR"),
    ]


def test_one_author_with_a_role_or_a_status_behind():
    found = read(
        "Publicações",
        [
            "PEÇANHA, I. (2022). <i>Vozes do canal: fonologia e variação</i>. Campinas: Pontes Editores.",
            "PEÇANHA, I. (Orgs.) (2015). <i>Português em uso</i>. Salvador: EDUFBA.",
            "PEÇANHA, I. (no prelo). Ritmo e entoação. In: AMORIM, L. (Org.), <i>Prosódia hoje</i>. São Paulo: Contexto.",
        ],
    )
    assert [(p.authors, p.venue) for p in found] == [
        (("PEÇANHA, I.",), "Pontes Editores"),
        (("PEÇANHA, I.",), "EDUFBA"),
        (("PEÇANHA, I.",), "Prosódia hoje"),
    ]


def test_numbers_with_a_stop_and_a_stroke():
    found = read(
        "Publicaciones",
        [
            "1.- Irízar P, Goñi M, Salas J. Manejo del fango en urgencias. Emergencias. 2014;26:101-8. (FI: 2,583; Q1)",
            "2.- Goñi M, Irízar P. ¿Sirve la compuerta? Med Intensiva. 2016;40(5):280-7.",
            "3.- Irízar P, et al. Validation of a lock score. Crit Care Med. 2018;46(9):e871-9.",
        ],
    )
    assert [p.title for p in found] == [
        "Manejo del fango en urgencias",
        "¿Sirve la compuerta?",
        "Validation of a lock score",
    ]


def test_a_full_stop_ends_the_last_of_several_people():
    end, _ = authors_at_start("LEITE, Ana Paula; DÓRIA, Henrique Sampaio. Cabotagem: quem ganha? Revista")
    assert end == len("LEITE, Ana Paula; DÓRIA, Henrique Sampaio")

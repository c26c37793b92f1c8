"""Reviews, prizes and later printings, told behind a work: their years and serials are not the work's."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.afterwards import afterwards
from crawler.homepage.fields.places import best_venue, names_no_place
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Zunft und Fluss. Böhlau 2006. 512 S. Rezensionen: ZHF 34 (2007), S. 311.",
            "Rezensionen: ZHF 34 (2007), S. 311.",
        ),
        (
            "Les gardiens du fleuve, PUR, 2011. Comptes rendus : Annales 67 (2012).",
            "Comptes rendus : Annales 67 (2012).",
        ),
        ("Le bac et la rive, Paris, Belin, 2015. Prix Chasles 2016.", "Prix Chasles 2016."),
        ("Ferrymen of the Humber (Boydell, 2009; paperback 2013).", "; paperback 2013"),
        ("La barca y el río, Valencia, 2009, 2.ª ed. 2013.", ", 2.ª ed. 2013"),
        ("Ponti e pedaggi, Roma, Carocci, 2015 (2a ed. 2018).", " (2a ed. 2018"),
        ("Weirs. Proc. Canal Days 2015. Winner of the Best Paper Award.", None),
        ("2014. The Weir, by J. Roe. Reviewed in Canal Review 12.", None),
        ("The Weir in review. Canal Review 12, 2014.", None),
    ],
)
def test_where_it_is_told(text, told):
    assert [text[a:b] for a, b in afterwards(text, text.lower())] == ([told] if told else [])


def test_the_year_is_that_of_the_work():
    entries = [
        "<i>The River Wardens</i> (Quay Press, 2019). Shortlisted for the Norris Prize 2020.",
        "<i>Ferrymen of the Humber</i>. Routledge, 2009. Reviews: TLS, 3 May 2010; Past and Present 210 (2011).",
        "<i>Kleine Geschichte der Stadt Hameln</i>, Regensburg: Pustet 2015, 2. Aufl. 2019.",
        "<i>Bridges over slow water</i>. Manchester University Press, 2014.<br>Reviewed in Canal Review 16 (2015).",
    ]
    page = f"<title>Ann Holm</title><body><h2>Books</h2><ul>{''.join(f'<li>{e}</li>' for e in entries)}</ul>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    assert [(p.year, p.venue) for p in read_publications(doc, sections(doc))[0]] == [
        (2019, "Quay Press"),
        (2009, "Routledge"),
        (2015, "Pustet"),
        (2014, "Manchester University Press"),
    ]


@pytest.mark.parametrize(
    "text", ["Rezensionen in: Soziologische Revue", "Reviewed in Canal Review, 2014", "Prix Chasles"]
)
def test_who_reviewed_it_is_no_venue(text):
    assert names_no_place(text)


@pytest.mark.parametrize(
    ("text", "press"),
    [("(Oxford University Press, 2019)", "Oxford University Press"), ("(Quay Press, 2019)", "Quay Press")],
)
def test_an_imprint_that_is_all_in_brackets(text, press):
    venue = best_venue([text])
    assert venue is not None
    assert venue.name == press


@pytest.mark.parametrize(
    ("head", "way"),
    [
        ("Rezensionen:", "<li>{book}<br>{head}<ul>{reviews}</ul></li>"),
        ("Rezensionen der ersten Auflage:", "<li>{book}<br>{head}<ul>{reviews}</ul></li>"),
        ("Reviews:", "<li>{book}<p>{head}</p><ul>{reviews}</ul></li>"),
        ("Comptes rendus :", "<li>{book}<p>{head}</p><ul>{reviews}</ul></li>"),
    ],
)
def test_reviews_listed_below_a_book_are_no_works_and_say_nothing_of_it(head, way):
    books = ["The Ferrymen of the Humber (Routledge, 2009)", "Bridges over Slow Water (Quay Press, 2014)"]
    reviews = "<li>Ann Roe, Canal Review 57 (2012), 457-461</li><li>Tom Poe, Past and Present 101 (2016), 73-74</li>"
    rows = "".join(
        way.format(book=f"<i>{b[:-1]})".replace(" (", "</i> (", 1), head=head, reviews=reviews) for b in books
    )
    page = f"<title>Eva Holm</title><body><h2>Books</h2><ul>{rows}<li><i>Weirs at rest</i> (Fen Press, 2015).</li></ul>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    found = read_publications(doc, sections(doc))[0]
    assert [(p.title, p.authors, p.year) for p in found] == [
        ("The Ferrymen of the Humber", None, 2009),
        ("Bridges over Slow Water", None, 2014),
        ("Weirs at rest", None, 2015),
    ]

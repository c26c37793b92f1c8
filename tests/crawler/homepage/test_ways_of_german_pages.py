# ruff: noqa: E501 (entries are read more easily whole)
"""Lists as historians, philologists, physicians and engineers at German and Dutch universities set them."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.imprints import imprint_of
from crawler.items import Page, Publication
from crawler.values.names import name_likeness


def read(heading: str, entries: list[str], between: str = "<p>") -> list[Publication]:
    page = f"<title>Ida Holm</title><body><h1>Ida Holm</h1><h2>{heading}</h2>{''.join(between + e for e in entries)}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Kleine Geschichte der Schleuse, 2., überarb. Aufl., München: Ufer 2019 (zuerst 2012).", "Kleine Geschichte der Schleuse"),
        ("Am Kanal, 3., völlig neu bearb. u. erw. Aufl., Berlin/New York: Ufer 2010", "Am Kanal"),
        ("Fischer in Holstein, Diss. phil. Bielefeld 2008, Neumünster: Ufer 2009.", "Fischer in Holstein"),
        ("Prosa und Nebel. Wien, Köln, Weimar: Ufer 2003 (= Kanal und Leben; 62).", "Prosa und Nebel"),
        ("Am Wasser, Berlin: Ufer 2003, ISBN 978-3-446-00000-0", "Am Wasser"),
    ],
)  # fmt: skip
def test_books_end_before_their_imprints(line, title):
    assert line[: imprint_of(line).start] == title


def test_articles_and_prepositions_begin_titles():
    assert name_likeness("Ein Arbeitsbuch") < 0.3
    assert name_likeness("Zu Schleifers Vorreden") < 0.3


@pytest.mark.parametrize(
    ("heading", "entries", "titles", "authors"),
    [
        (
            "Monographien",
            [
                "Das geteilte Wasser. Flussbau und Grenze in Mitteleuropa 1815–1914 (= Kanalstudien, Bd. 214), Göttingen: Ufer &amp; Kai 2016.",
                "Kleine Geschichte der Schleuse, 2., überarb. Aufl., München: Ufer 2019 (zuerst 2012).",
                "Schleuse und Staat. Wasserbau in Bayern, Köln: Kai 2008.",
            ],
            [
                "Das geteilte Wasser. Flussbau und Grenze in Mitteleuropa 1815–1914",
                "Kleine Geschichte der Schleuse",
                "Schleuse und Staat. Wasserbau in Bayern",
            ],
            [None, None, None],
        ),
        (
            "Herausgeberschaft",
            [
                "Gem. m. Berta Poe: Wiener Ufer. Texte 1870–1914. Innsbruck: Kanal 2011 (= Schriften des Archivs; 9).",
                "Gem. m. Karl Roe: Nebel über der Donau. Ein Lesebuch. Wien: Kanal 2015.",
            ],
            ["Wiener Ufer. Texte 1870–1914", "Nebel über der Donau. Ein Lesebuch"],
            [("Berta Poe",), ("Karl Roe",)],
        ),
        (
            "Veröffentlichungen",
            [
                "[1] Holm, I.; Roe, S.: Schwingungen an Gurtförderern bei Teillast. In: Logistics Journal, 2019.",
                "[2] Holm, I.: Dynamik von Seiltrieben. Fortschritt-Berichte VDI, Reihe 13, Nr. 48. Düsseldorf: VDI-Verlag 1998. (Zugl. Diss. TU Dresden 1997)",
                "[3] Holm, I. (Hrsg.): Handbuch Schleusenbau. 3. Auflage, Kai, München 2021, ISBN 978-3-446-00000-0.",
                "[4] Holm, I.; Wu, H.: Auslegung von Reibradantrieben. VDI-Berichte Nr. 2345, S. 89–102. Düsseldorf: VDI Verlag, 2018.",
            ],
            [
                "Schwingungen an Gurtförderern bei Teillast",
                "Dynamik von Seiltrieben",
                "Handbuch Schleusenbau",
                "Auslegung von Reibradantrieben",
            ],
            [("Holm, I.", "Roe, S."), ("Holm, I.",), ("Holm, I.",), ("Holm, I.", "Wu, H.")],
        ),
        (
            "Übersichtsarbeiten und Buchbeiträge",
            [
                "<b>Holm I</b>, Roe J. Antikörper in der Praxis. Dtsch Med Wochenschr 2018;143:1012–1018.",
                "Roe J, <b>Holm I</b>, Poe A. Nebel und Nerven. Nervenarzt 2017; 88: 345–352",
                "<b>Holm I</b>. Myelitis. In: Poe A, Lund CH, Rauer S (Hrsg.). Neurologie am Kanal. 8. Aufl. Stuttgart: Kai; 2020. S. 231–240.",
            ],
            ["Antikörper in der Praxis", "Nebel und Nerven", "Myelitis"],
            [("Holm I", "Roe J"), ("Roe J", "Holm I", "Poe A"), ("Holm I",)],
        ),
        (
            "Aufsätze",
            [
                "Holm, I. &amp; Roe, T. (2023): Im Takt der Schleuse. In: Zeitschrift für Soziologie, 52 (3), S. 245–263.",
                "Holm, I. (i. E.): Nach dem Kanal. In: Soziale Welt 75 (1).",
                "Holm, I. (in Vorb.): Warten am Wehr. In: Soziale Welt.",
            ],
            ["Im Takt der Schleuse", "Nach dem Kanal", "Warten am Wehr"],
            [("Holm, I.", "Roe, T."), ("Holm, I.",), ("Holm, I.",)],
        ),
        (
            "Ausgewählte Publikationen",
            [
                "OSTERLUND, M., KÖSTER, D. &amp; VAN DEN BERG, J. (2021): Sturmflutsedimente im Kanal. – <i>Die Küste</i> 89: 1–24.",
                "OSTERLUND, M. &amp; HENNIGS, P. (2016): Exkursionsführer Kanalmündung. – Oldenburger Geographische Schriften 12: 88 S.; Oldenburg.",
                "HENNIGS, P.; OSTERLUND, M. (2015): Dune scarps after storms. – <i>Geomorphology</i> 7: 12–24.",
            ],
            ["Sturmflutsedimente im Kanal", "Exkursionsführer Kanalmündung", "Dune scarps after storms"],
            [
                ("OSTERLUND, M.", "KÖSTER, D.", "VAN DEN BERG, J."),
                ("OSTERLUND, M.", "HENNIGS, P."),
                ("HENNIGS, P.", "OSTERLUND, M."),
            ],
        ),
        (
            "Publikationen",
            [
                "Holm, Ida/Roe, Ulf: Zwischen Nebel und Kanal. Regionale Schleusenpartikeln. In: Zeitschrift für Dialektologie und Linguistik 89/2 (2022), 131–168.",
                "Holm, Ida: Wenkerbögen am Kanal. In: Deutsche Sprache 50 (2022), S. 97–120.",
                "Roe, Ulf/Holm, Ida (Hgg.): Partikeln im Nebel. Tübingen: Ufer 2019 (= Kanal Linguistik 99).",
            ],
            ["Zwischen Nebel und Kanal. Regionale Schleusenpartikeln", "Wenkerbögen am Kanal", "Partikeln im Nebel"],
            [("Holm, Ida", "Roe, Ulf"), ("Holm, Ida",), ("Roe, Ulf", "Holm, Ida")],
        ),
        (
            "Bücher",
            [
                "Holm, I./Roe, B., Controlling am Kanal, 3., aktualisierte Auflage, Stuttgart: Ufer",
                "Holm, I., Preise und Schleusen, Wiesbaden: Ufer 2009 (zugl. Diss. Univ. Mannheim)",
                "Holm, I., Wasserrechnung, 2. Aufl., Wiesbaden: Ufer 2011",
            ],
            ["Controlling am Kanal", "Preise und Schleusen", "Wasserrechnung"],
            [("Holm, I.", "Roe, B."), ("Holm, I.",), ("Holm, I.",)],
        ),
        (
            "פרסומים",
            [
                "ברקת, נועה ושמעוני, יואב (עורכים). <em>נמלים של מילים</em>. ירושלים: מאגנס, 2019.",
                "ברקת, נועה. <em>קול המים: שירה עברית</em>. תל אביב: מאגנס, 2014.",
            ],
            ["נמלים של מילים", "קול המים: שירה עברית"],
            [("ברקת, נועה", "שמעוני, יואב"), ("ברקת, נועה",)],
        ),
        (
            "Hoofdstukken in boeken",
            [
                "Holm, I. (2017). De dijk als buur. In L. Pols &amp; H. Roe (red.), <em>Waterland in beweging</em> (blz. 77-92). Bussum: Kade.",
                "Holm I. m.m.v. R. Roe, 2015, 'Ruimte voor de sluis', in: Handboek planologie, red. J. Poe, Den Haag: Kade, p. 201-220",
                "Holm, I. e.a. (2020). <em>Evaluatie van het kanaal</em>. Den Haag: Kade (rapport 4012).",
            ],
            ["De dijk als buur", "Ruimte voor de sluis", "Evaluatie van het kanaal"],
            [("Holm, I.",), ("Holm I.", "R. Roe"), ("Holm, I.",)],
        ),
        (
            "Boeken",
            [
                "(red., met J. Roe) <em>Stemmen aan de sluis. Letteren in de lage landen</em>. Amsterdam: Kade, 2009. 312 blz.",
                "<em>Spelen op de kade. Rederijkers, 1480-1620</em>. Hilversum: Kade, 1997.",
            ],
            ["Stemmen aan de sluis. Letteren in de lage landen", "Spelen op de kade. Rederijkers, 1480-1620"],
            [("J. Roe",), None],
        ),
    ],
)  # fmt: skip
def test_lists(heading, entries, titles, authors):
    found = read(heading, entries)
    assert [p.title for p in found] == titles
    assert [p.authors for p in found] == authors

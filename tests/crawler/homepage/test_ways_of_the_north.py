# ruff: noqa: E501 (entries are read more easily whole)
"""Lists as German lawyers, Nordic historians and English scholars of letters have them: what a title holds, and where it ends."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.plain_phrases import in_plain_phrases
from crawler.homepage.fields.named_places import venue_of
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication


def read(heading: str, entries: list[str], between: str = "<li>") -> list[Publication]:
    page = f"<title>Ann Holm</title><body><h1>Ann Holm</h1><h2>{heading}</h2>{''.join(between + e for e in entries)}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (
            "Kven eig båten? I Roe, Bo & Poe, Ida (Red.), Kanalen",
            "Kven eig båten? In Roe, Bo & Poe, Ida (ed.), Kanalen",
        ),
        ("“Slussen.” I: Kanalens bok, red. B. Roe.", "“Slussen.” In Kanalens bok, red. B. Roe."),
        ("»Slusens arkiv«, i: Kanalen 2014:2", "»Slusens arkiv«, In Kanalen 2014:2"),
        ("Vesi ja valta. Teoksessa Ida Poe (toim.), Kanavat", "Vesi ja valta.        In Ida Poe (toim.), Kanavat"),
        ("Waves. I: The slow case, Fog 3", "Waves. I: The slow case, Fog 3"),
        ("Gute Schleusen, erscheint in: Kanal 88 (2024)", "Gute Schleusen, In:           Kanal 88 (2024)"),
        ("i.s.m. K. Roe, ‘Turf’, Fog 3", "  with K. Roe, ‘Turf’, Fog 3"),
    ],
)
def test_plain_phrases(printed, plain):
    assert in_plain_phrases(printed) == plain


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("in: R. Holm/T. Roe (Hrsg.), Das Wasser der Zukunft, Tübingen 2020, S. 15–33", "Das Wasser der Zukunft"),
        ("in: Poe, Ulla/Roe, Peter (Hg.): Schleusen im Umbruch, Göttingen 2016", "Schleusen im Umbruch"),
        ("in: ZBJV 153/2017, S. 501 ff.", "ZBJV"),
        ("in: H-Wasser-Kult, 12.03.2017", "H-Wasser-Kult"),
        ("dans Littoraux, Rennes, PUR, 2015, p. 33-52", "Littoraux"),
    ],
)
def test_venues(printed, name):
    venue = venue_of(printed)
    assert venue is not None
    assert venue.name == name


@pytest.mark.parametrize(
    ("heading", "entries", "titles"),
    [
        (
            "Aufsätze",
            [
                "„Pacta sunt servanda“ – Karriere eines Satzes, ZRG GA 131 (2014), S. 212–249.",
                "„Bei seinem Eid“. Der Reinigungseid vor dem Rat, in: Kanal 94 (2014), S. 33–58.",
                "„Treu und Glauben“ im Wasserrecht, in: Festschrift für Karl Poe, Köln 2017, S. 61–80.",
                "Der Nießbrauch im Erbfall, AcP 219 (2019), 44–81.",
                "Das Wasserrecht, erscheint in: JZ 2024.",
                "Wem gehört der Strand? Strandrecht an der See, in: Kanal 47 (2020), S. 1–36.",
            ],
            [
                "„Pacta sunt servanda“ – Karriere eines Satzes",
                "„Bei seinem Eid“. Der Reinigungseid vor dem Rat",
                "„Treu und Glauben“ im Wasserrecht",
                "Der Nießbrauch im Erbfall",
                "Das Wasserrecht",
                "Wem gehört der Strand? Strandrecht an der See",
            ],
        ),
        (
            "Urteilsanmerkungen",
            [
                "Anmerkung zu BGH, Urt. v. 3.5.2017 – XII ZB 415/16, FamRZ 2017, 1121–1123.",
                "Anm. zu OLG Hamm, Urteil vom 14.1.2020, 10 U 12/19, ZErb 2020, 177–179.",
                "Rez. von Lina Roe (Hg.), Gesellen, Frankfurt 2013, in: VSWG 102 (2015), S. 388–389.",
            ],
            [
                "Anmerkung zu BGH, Urt. v. 3.5.2017 – XII ZB 415/16",
                "Anm. zu OLG Hamm, Urteil vom 14.1.2020, 10 U 12/19",
                "Rez. von Lina Roe (Hg.), Gesellen, Frankfurt 2013",
            ],
        ),
        (
            "Publikationsliste",
            [
                "Holm, A., Der Gerichtsdolmetscher, ÖJZ 2012/44, 411–419.",
                "Holm, A., § 879 ABGB, in: Poe/Roe (Hrsg), ABGB-Kommentar, 3. Auflage, Wien 2018.",
                "Holm, A., Digitale Zustellung, in: Poe (Hrsg), Festschrift für Rosa Roe, Wien 2021, 233–250.",
            ],
            ["Der Gerichtsdolmetscher", "§ 879 ABGB", "Digitale Zustellung"],
        ),
        (
            "Voci enciclopediche",
            [
                "A. HOLM, s.v. Aquileia, in Enciclopedia dell’Arte Antica. Aggiornamento, Roma 2020, pp. 12-18.",
                "A. HOLM, s.v. Grado, in Enciclopedia dell’Arte Antica. Aggiornamento, Roma 2021, pp. 201-204.",
                "A. HOLM, Il vetro di Torcello, in Archeologia Medievale, 44, 2017, pp. 101-119.",
            ],
            ["Aquileia", "Grado", "Il vetro di Torcello"],
        ),
        (
            "Publikasjoner",
            [
                "Holm, Ann (2021). Kven eig båten? <em>Nytt Norsk Tidsskrift</em>. ISSN 0800-336X. 38(2), s. 101–113.",
                "Holm, Ann &amp; Roe, Bo (2019). Fløting i endring. I Poe, Ida (Red.), <em>Elva i vår tid</em>. Kanalforlaget. s. 55–78.",
                "Roe, Bo; Holm, Ann &amp; Poe, Ida (2017). Bruk og vern. <em>Utmark</em>. 17(1).",
                "Holm, Ann (2022). Hvem eier båten? [Foredrag]. Båtfestivalen, Åndalsnes.",
                "Holm, Ann (2015). Commons at the edge. Law and custom in the north. Universitetet i Tromsø. <a href='/x'>Fulltekst i vitenarkiv</a> [Doktorgradsavhandling]",
            ],
            [
                "Kven eig båten?",
                "Fløting i endring",
                "Bruk og vern",
                "Commons at the edge. Law and custom in the north",
            ],
        ),
        (
            "Ritaskrá",
            [
                "Ann Holm. 2020. „Sagan af selnum.“ <em>Gripla</em> 31: 77–104.",
                "Ann Holm og Bo Roe. 2017. „Handrit í heimahúsum.“ Í <em>Góssið</em>, ritstj. Ida Poe, 99–118. Reykjavík: Saga.",
                "Ann Holm. 2015. <em>Konur og kver</em>. Reykjavík: Háskólaútgáfan.",
            ],
            ["Sagan af selnum", "Handrit í heimahúsum", "Konur og kver"],
        ),
        (
            "Publications",
            [
                r"\textasteriskcentered{}Holm, A., \textasteriskcentered{}Roe, B., and Poe, I. (2023). Learning to wait. <i>Fog</i>, 11, 33–51.",
                r"Poe, I., \textbf{Holm, A.} (2022). Queues and queries. <i>Cognitive Fog</i>, 46(3), e13110.",
                "Holm, A. (2020). A model of dithering. <i>Topics in Fog</i>, 12(1), 99–120.",
            ],
            ["Learning to wait", "Queues and queries", "A model of dithering"],
        ),
        (
            "Publikationen",
            [
                "HOLM BEAT, Die Haftung des Fährmanns, in: ZBJV 153/2017, S. 501 ff.",
                "HOLM BEAT/ROE NINA, Baulärm und Mietzins, in: mp 2/2019, S. 89 ff.",
                "Vertrag und Vertrauen (= Schriften zum Wasserrecht 412), Berlin: Quai &amp; Poe 2020, 388 S.",
                "Gem. mit Otto Roe: Zettelkasten. Ein Werkstattbericht. In: editio 28 (2014), S. 120-135.",
                "Die „stille“ Schleuse, WaStR 2016, S. 1201 ff.",
            ],
            [
                "Die Haftung des Fährmanns",
                "Baulärm und Mietzins",
                "Vertrag und Vertrauen",
                "Zettelkasten. Ein Werkstattbericht",
                "Die „stille“ Schleuse",
            ],
        ),
        (
            "Schriften",
            [
                "(2015) mit Otto Roe und Ida Poe (Hg.): Küste als Kulturraum. Münster: Quai 2015.",
                "(2020) „Land unter“. Erzählungen vom Deichbruch. In: Kieler Blätter 52, S. 77–101.",
                "(2017) Wem gehört der Deich? In: Zeitschrift für Volkskunde 113 (1), S. 21–40.",
            ],
            [
                "Küste als Kulturraum",
                "„Land unter“. Erzählungen vom Deichbruch",
                "Wem gehört der Deich?",
            ],
        ),
        (
            "Articles",
            [
                "<i>The Forgotten Easement</i>, 112 Colum. L. Rev. 1401 (2012).",
                "<i>Who Owns the Tide?</i>, 88 Tul. L. Rev. 33 (2013) (with Paul Roe).",
                "<i>Riparian Justice</i>, in Water and the Constitution 88 (Ada Poe ed., 2017).",
                "<i>Against Balancing</i>, 75 Stan. L. Rev. (forthcoming 2024).",
            ],
            ["The Forgotten Easement", "Who Owns the Tide?", "Riparian Justice", "Against Balancing"],
        ),
    ],
    ids=["quoted", "notes", "austrian", "headwords", "norwegian", "icelandic", "latex", "swiss", "years", "american"],
)
def test_titles(heading, entries, titles):
    assert [w.title for w in read(heading, entries)] == titles


def test_subtitles_above_a_label():
    cards = [
        ("Die geteilte Stadt", "Nachbarschaft und Grenze", 2022),
        ("Stille Post", "Eine Kulturgeschichte des Flüsterns", 2018),
        ("Dialog 2.0", "Sprechen im digitalen Raum", 2016),
    ]
    html = "".join(
        f"<article><div>{y}</div><div><h3>{t}</h3><p>{s}</p><p><b>Herausgegeben von</b><br>Ann Holm und Bo Roe</p></div></article>"
        for t, s, y in cards
    )
    assert [w.title for w in read("Bücher", [html], "<p>")] == [f"{t}: {s}" for t, s, _ in cards]

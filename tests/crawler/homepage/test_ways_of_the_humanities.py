# ruff: noqa: E501 (entries are read more easily whole)
"""Lists as the humanities have them in many languages: books without a colon, set phrases, scripts without capitals."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.plain_phrases import in_plain_phrases
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.title.abbreviations import abbreviates
from crawler.homepage.venue.imprints import imprint_of
from crawler.homepage.venue.reviews import end_of_review
from crawler.items import Page, Publication


def read(heading: str, entries: list[str], between: str = "<p>") -> list[Publication]:
    page = f"<title>Ann Holm</title><body><h1>Ann Holm</h1><h2>{heading}</h2>{''.join(between + e for e in entries)}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Stadt am Kanal. Schleusen und Zünfte (1350–1550), 3. Aufl., München 2020 (1. Aufl. 2010)", "Stadt am Kanal. Schleusen und Zünfte (1350–1550)"),
        ("Das Recht der Schleuse (= Studien zum Kanal 12), Köln u. a. 1998 (zugl. Diss. Ulm 1997)", "Das Recht der Schleuse"),
        ("Il canale e la chiusa. Testi e documenti, Napoli, Guida, 2004", "Il canale e la chiusa. Testi e documenti"),
        ("Kanal, Köprü, Su: Bir Tarih, Rıhtım Yayınları, İstanbul, 2008 (3. baskı: 2015)", "Kanal, Köprü, Su: Bir Tarih"),
        ("Agua, barro, piedra: historias del canal, 2ª ed. corregida, Sevilla, Muelle, 2012", "Agua, barro, piedra: historias del canal"),
        ("Kanał i miasto. Flisacy w XVII wieku, Kraków 2007", "Kanał i miasto. Flisacy w XVII wieku"),
        ("Cartesiani a Napoli. Testi, a cura di A. Holm e B. Roe, Napoli, Guida, 2004", "Cartesiani a Napoli. Testi"),
        ("Kanalın Kapıları, Fransızcadan çev. A. Holm, Dergâh, İstanbul, 2012", "Kanalın Kapıları"),
        ("Slow Canals and Locks, Boca Raton, FL, USA, 2019. 320 pp.", "Slow Canals and Locks"),
    ],
)  # fmt: skip
def test_where_an_imprint_begins(line, title):
    found = imprint_of(line)
    assert found is not None
    assert line[: found.start] == title


@pytest.mark.parametrize("line", ["On slow canals in the north", "Zur Dogmengeschichte des Schadens", "1998"])
def test_no_imprint(line):
    assert imprint_of(line) is None


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("– υπό έκδοση. «Νερά», Όχθη", "– in press  . «Νερά», Όχθη"),
        ("2016 (με τον A. Holm). «Νερά»", "2016 (with   A. Holm). «Νερά»"),
        ("《运河》，《水史》，待刊", "《运河》，《水史》，  "),
        ("「運河」（川野洋との共著）『水史』", "「運河」（w/ 川野洋 ）『水史』"),
        ("الخطيب، سامر (٢٠٢١م). «ماء»", "الخطيب, سامر  (2021). «ماء»"),
        ("”Vatten”, Kanal 3", "“Vatten”, Kanal 3"),
        ("»Wasser«. Ein Kanal", "»Wasser«. Ein Kanal"),
        ("ROE, A.; * HOLM, A. Kanál", "ROE, A.;   HOLM, A. Kanál"),
        ("Kanał, [w:] Woda, red. A. Roe", "Kanał,  In: Woda, red. A. Roe"),
        ("(M. Sottile) Forthcoming attractions in press rooms", "(M. Sottile) Forthcoming attractions in press rooms"),
    ],
)
def test_plain_phrases_are_as_long_as_printed(printed, plain):
    found = in_plain_phrases(printed)
    assert len(found) == len(printed)
    assert found == plain


@pytest.mark.parametrize(
    ("text", "abbreviated"),
    [("Kanal, 2. Aufl.", True), ("Kanal, s. 301", True), ("Woda, red. A. Roe", True), ("Fog, part 2. Canal", False)],
)
def test_abbreviations(text, abbreviated):
    assert abbreviates(text, 0, text.index(".")) is abbreviated


@pytest.mark.parametrize(
    ("heading", "entries", "between", "told"),
    [
        (
            "Publikacje",
            [
                "<i>Cech i miasto</i>, „Kwartalnik Kanałowy” 118, 2011, nr 2, s. 301–325.",
                "(wspólnie z J. Roe) <i>Mąka, sól, piwo: zaopatrzenie miasta</i>, „Roczniki Wodne” 74, 2014, s. 5–40.",
                "<i>Testament piekarza</i>, „Studia Wodne” (w druku).",
            ],
            "<li>",
            [
                ("Cech i miasto", None),
                ("Mąka, sól, piwo: zaopatrzenie miasta", ("J. Roe",)),
                ("Testament piekarza", None),
            ],
        ),
        (
            "Articles",
            [
                "2021 Roe B., Flood C., Holm A. <i>et al.</i> Beliefs in canals and misinformation about locks (<i>Canal Review</i>, 12, 1340)",
                "2019 Roe B., Holm A. « Vendre à la criée. Gestes et voix » (<i>Quais</i>, vol. 50, n° 2)",
                "2016 Flood C., Holm A. Gel, glace, chaîne du froid : enquête dans trois ports. <i>Quais</i>, 37, p. 201-230",
            ],
            "<li>",
            [
                ("Beliefs in canals and misinformation about locks", ("Roe B.", "Flood C.", "Holm A.")),
                ("Vendre à la criée. Gestes et voix", ("Roe B.", "Holm A.")),
                ("Gel, glace, chaîne du froid : enquête dans trois ports", ("Flood C.", "Holm A.")),
            ],
        ),
        (
            "Monographien",
            [
                "Die Waage der Zünfte. Maß und Gewicht in den Städten, 1400–1600, 2. Aufl., Stuttgart 2009.",
                "Kleine Geschichte der Brotpreise, München 2003 (ital. Übers. Bologna 2006).",
                "Haftung und Ehre. Zur Geschichte des Schadens, Tübingen 2006 (Habilitationsschrift).",
            ],
            "<li>",
            [
                ("Die Waage der Zünfte. Maß und Gewicht in den Städten, 1400–1600", None),
                ("Kleine Geschichte der Brotpreise", None),
                ("Haftung und Ehre. Zur Geschichte des Schadens", None),
            ],
        ),
        (
            "Rezensionen",
            [
                "Rez. zu: A. Roe, Die Zunft vor Gericht (2011), in: Kanalblätter 35 (2013), S. 142–144.",
                "Rez. zu: B. Flood, Die Schleuse (2014), in: Kanalblätter 37 (2015), S. 99–101.",
            ],
            "<li>",
            [
                ("Rez. zu: A. Roe, Die Zunft vor Gericht (2011)", None),
                ("Rez. zu: B. Flood, Die Schleuse (2014)", None),
            ],
        ),
        (
            "Δημοσιεύσεις",
            [
                "– <b>2018</b>. «Λιμάνια χωρίς πλοία», <i>Όχθη</i> 19, 77-101.",
                "– <b>2017</b> (με τους Γ. Πετρίδη και L. Roe). «Canals of the north: a survey», <i>Canal Studies</i> 30, 12-44.",
                "– <b>υπό έκδοση</b>. «Ξύλο, πίσσα, σχοινιά: ο εφοδιασμός», <i>Όχθη</i>.",
            ],
            "<p>",
            [
                ("Λιμάνια χωρίς πλοία", None),
                ("Canals of the north: a survey", ("Γ. Πετρίδη", "L. Roe")),
                ("Ξύλο, πίσσα, σχοινιά: ο εφοδιασμός", None),
            ],
        ),
        (
            "البحوث المنشورة",
            [
                "الخطيب، سامر نبيل (2020م). «صورة القناة في الرواية المعاصرة». <b>مجلة الضفة</b>، العدد ٩٤، ص ٢٠–٤٥.",
                "الخطيب، سامر؛ الجبوري، زينب (2017م). «السرد والماء: قراءة في ثلاث روايات». <b>مجلة الضفة</b>، ٢٨ (٣)، ص ٧٧–٩٨.",
            ],
            "<li>",
            [
                ("صورة القناة في الرواية المعاصرة", ("الخطيب، سامر نبيل",)),
                ("السرد والماء: قراءة في ثلاث روايات", ("الخطيب، سامر", "الجبوري، زينب")),
            ],
        ),
        (
            "論文",
            [
                "・「港町の祭礼と若者組」『運河評論』45号、2012年、23-41頁",
                "・「「語らない」ことの民俗誌――聞き書き」『運河文化』31、2010年、5-28頁",
                "・「船霊信仰の現在」（川野孝之との共著）『運河文化』12、2008年、88-102頁",
            ],
            "<br>",
            [
                ("港町の祭礼と若者組", None),
                ("「語らない」ことの民俗誌――聞き書き", None),
                ("船霊信仰の現在", ("川野孝之",)),
            ],
        ),
        (
            "论文",
            [
                "《运河市镇的米价与民变》，《水利研究》2012年第3期，第55-70页",
                "《牙行与官府》（与顾西棠合著），《水利研究》2015年第1期，第12-30页",
                "《碑刻中的行会》，《水利研究》，待刊",
            ],
            "<br>",
            [("运河市镇的米价与民变", None), ("牙行与官府", ("顾西棠",))],
        ),
        (
            "Publikace",
            [
                "HOLM, A.; ŘEKOVÁ, K. Hranice a mosty. In Kanály a města. Brno: Nábřeží, 2010. s. 55-70.",
                "ŘEKOVÁ, K.; * HOLM, A.; VODNÝ, V. Cechovní písaři. Kanálový časopis, 2012, roč. 110, č. 2, s. 201-230.",
                "VODNÝ, V.; * HOLM, A. Šafář a jeho účty. Kanálový obzor, 2015, roč. 26, č. 5, s. 98-104.",
            ],
            "<li>",
            [
                ("Hranice a mosty", ("HOLM, A.", "ŘEKOVÁ, K.")),
                ("Cechovní písaři", ("ŘEKOVÁ, K.", "HOLM, A.", "VODNÝ, V.")),
                ("Šafář a jeho účty", ("VODNÝ, V.", "HOLM, A.")),
            ],
        ),
        (
            "Articles",
            [
                "« Le prix juste » en discussion, <i>Canal</i>, 88, 2012, p. 4-27.",
                "(en collaboration avec M. Roe et O. Fleuve) Le froid, le chaud, le frais, <i>Quais et berges</i>, 69, 2018, p. 70-91.",
            ],
            "<li>",
            [("« Le prix juste » en discussion", None), ("Le froid, le chaud, le frais", ("M. Roe", "O. Fleuve"))],
        ),
    ],
    ids=["polish", "slanted", "german books", "reviews", "greek", "arabic", "japanese", "chinese", "czech", "french"],
)
def test_lists(heading, entries, between, told):
    assert [(w.title, w.authors and tuple(w.authors)) for w in read(heading, entries, between)] == told


@pytest.mark.parametrize(
    ("entry", "title", "people"),
    [
        ("<i>Jane Austen: A Life in Letters</i>. Quay University Press, 2012.", "Jane Austen: A Life in Letters", None),
        (
            '<span class="sc">Silent Rivers: Canal Law in Hard Times</span> (Quay University Press 2016)',
            "Silent Rivers: Canal Law in Hard Times",
            None,
        ),
        ("<b>Anna Bach: Das Wehr am Fluss</b>. Göttingen: Wallstein 2014.", "Das Wehr am Fluss", ("Anna Bach",)),
        ("Anna Bach: <i>Das Wehr am Fluss</i>. Göttingen: Wallstein 2014.", "Das Wehr am Fluss", ("Anna Bach",)),
    ],
)
def test_somebody_in_italics_with_the_rest_of_a_title_is_whom_it_is_about(entry, title, people):
    page = f"<title>Ann Holm</title><body><h2>Books</h2><ul><li>{entry}</li><li>{entry}</li></ul>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    found = read_publications(doc, sections(doc))[0]
    assert {(p.title, p.authors) for p in found} == {(title, people)}


@pytest.mark.parametrize(
    ("entry", "title", "people"),
    [
        (
            "<b>1972.</b> (J. L. Doe &amp; W. Holm) Beetles in owl pellets. Southwest. Nat. 16: 201-205.",
            "Beetles in owl pellets",
            ("J. L. Doe", "W. Holm"),
        ),
        (
            "1975. (Doe, R., W. Holm &amp; M. Roe) Mimicry in an ant guest. Psyche 80: 3-9.",
            "Mimicry in an ant guest",
            ("Doe, R.", "W. Holm", "M. Roe"),
        ),
        ("1982. (with M. Roe) Larvae of some beetles. Kontyu 50: 300-312.", "Larvae of some beetles", ("M. Roe",)),
        ("1984. (Drosophila) Larvae of some flies. Kontyu 52: 30-31.", "(Drosophila) Larvae of some flies", None),
        ("(ed. with Ann Roe) <i>Canal and City</i>. Oxford: Harbor Press, 2015.", "Canal and City", ("Ann Roe",)),
        ("(Hg. mit Anna Roth) <i>Kanal und Stadt</i>. Wien: Böhlau 2015.", "Kanal und Stadt", ("Anna Roth",)),
    ],
)
def test_everybody_in_brackets_before_the_title(entry, title, people):
    page = f"<title>Ann Holm</title><body><h2>Publications</h2><p>{entry}</p><p>{entry.replace('s', 'ss', 1)}</p><p>{entry}</p>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    found = read_publications(doc, sections(doc))[0]
    assert (found[0].title, found[0].authors) == (title, people)


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue"),
    [
        ("<i>Scritti sulle funi</i>, a cura di J. Doe, Roma, Viella, 2009.", "Scritti sulle funi", ("J. Doe",), "Viella"),
        ("<i>Cordes et nœuds</i>, éd. par J. Doe, Paris, Belin, 2009.", "Cordes et nœuds", ("J. Doe",), "Belin"),
        ("<i>Seile und Knoten</i>, hg. von J. Doe, Berlin, Suhrkamp, 2009.", "Seile und Knoten", ("J. Doe",), "Suhrkamp"),
        ("<i>Die Schleusen</i>, hg. v. J. Doe u. K. Roe, Wien, Böhlau 2003.", "Die Schleusen", ("J. Doe", "K. Roe"), "Böhlau"),
        ("<i>Cuerdas y nudos</i>, edición de J. Doe, Madrid, Cátedra, 2009.", "Cuerdas y nudos", ("J. Doe",), "Cátedra"),
    ],
)  # fmt: skip
def test_one_editor_and_a_town(entry, title, authors, venue):
    found = read("Bücher", [entry, entry.replace("2009", "2010").replace("2003", "2010")], "<li>")
    assert [(p.title, p.authors, p.venue) for p in found[:1]] == [(title, authors, venue)]


@pytest.mark.parametrize(
    "title",
    [
        "Rec. a M. Rossi, La corda del Duecento",
        "Recensione di A. Verdi, Fune e filo",
        "Rec. a Carte di Nodopoli, a c. di P. Bianchi",
    ],
)
@pytest.mark.parametrize("place", [", in «Annali del nodo», XIII (2006), pp. 30-32.", ", «Studi del nodo», 3 (2006)."])
def test_where_a_review_ends_in_italian(title, place):
    assert end_of_review(title + place, 0, len(title + place)) == len(title)

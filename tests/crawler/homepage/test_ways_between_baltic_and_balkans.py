# ruff: noqa: E501 (entries are read more easily whole)
"""How works are cited from Poland to Turkey, and along the Mediterranean: one list a habit."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication


def read(body: str, name: str) -> list[Publication]:
    page = f"<title>{name}</title><body><h1>{name}</h1>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


def items(heading: str, *entries: str) -> str:
    return f"<h2>{heading}</h2><ol>{''.join(f'<li>{e}</li>' for e in entries)}</ol>"


HABITS = {
    "dashes between people": (
        items(
            "Publikációk",
            "Ördögh E. - Holm-Balla G.: Zsilipek könyve, Canal Theory 9 (2011), 3-9.",
            "Holm-Balla G. – Kelemen Zs. – Vadas P.: On locks in circulant canals, Acta Canalica 18 (2008), 411-425.",
            "Kelemen Zs. - Holm-Balla G.: Foggy codes, Canal Mathematics 312 (2012), 2051-2058.",
        ),
        [
            ("Zsilipek könyve", ("Ördögh E.", "Holm-Balla G."), 2011, "Canal Theory"),
            ("On locks in circulant canals", ("Holm-Balla G.", "Kelemen Zs.", "Vadas P."), 2008, "Acta Canalica"),
            ("Foggy codes", ("Kelemen Zs.", "Holm-Balla G."), 2012, "Canal Mathematics"),
        ],
    ),
    "an `a` between people, editors with a dash": (
        items(
            "Publikace",
            "HOLM, Petr a Jana VESELÁ. Ochrana plavebních komor. <i>Vodní cesty</i>. 2014, 17(3), 22–29.",
            "HOLM, Petr, HORNÍK, Tomáš a VESELÁ, Jana. Retention of quays. <i>Canal and Water Research</i>, 2020, 15(2), 101–110.",
            "HOLM, Petr. Jména komor na Labi. In: P. Hlaváč – M. Kubátová (eds.), <i>Řeka a jména</i>. Brno: Nábřeží, 2018, s. 201–219.",
        ),
        [
            ("Ochrana plavebních komor", ("HOLM, Petr", "Jana VESELÁ"), 2014, "Vodní cesty"),
            ("Retention of quays", ("HOLM, Petr", "HORNÍK, Tomáš", "VESELÁ, Jana"), 2020, "Canal and Water Research"),
            ("Jména komor na Labi", ("HOLM, Petr",), 2018, "Řeka a jména"),
        ],
    ),
    "kinds in brackets, fields behind dashes": (
        "<h2>Список научных работ</h2><table>"
        "<tr><td>1</td><td>Туман над каналом: есть ли щель? (статья)</td><td>Печ.</td><td>Вестник каналов. – 2011. – Т. 81, № 5. – С. 112–118.</td><td>Котова Е.С.</td></tr>"
        "<tr><td>2</td><td>Основы шлюзования (учебное пособие)</td><td>Печ.</td><td>Томск: Изд-во Причал, 2014. – 128 с.</td><td>–</td></tr>"
        "<tr><td>3</td><td>Fog in wooden locks (article)</td><td>Print</td><td>Canal Physics. – 2016. – Vol. 61, No. 3. – P. 410–415.</td><td>Kotova E.S.</td></tr></table>",
        [
            ("Туман над каналом: есть ли щель?", None, 2011, "Вестник каналов"),
            ("Основы шлюзования", None, 2014, None),
            ("Fog in wooden locks", None, 2016, "Canal Physics"),
        ],
    ),
    "years of meetings and theses": (
        items(
            "Pubblicazioni",
            "<i>Argilla e nebbia</i>, Atti del convegno (Rovigo, 4-5 maggio 2016), Quasar, Roma 2018.",
            "« Gués et bacs », dans <i>Passer l’eau. Actes de la journée de Vannes, 12 juin 2009</i>, Vannes, 2010, p. 41-55.",
            "Fronhof und Schleuse. Berlin: Kai &amp; Humblot 2014, 412 S. (Habil. Regensburg 2012).",
        ),
        [
            ("Argilla e nebbia", None, 2018, None),
            ("Gués et bacs", None, 2010, None),
            ("Fronhof und Schleuse", None, 2014, None),
        ],
    ),
    "two families, a middle initial, particles behind": (
        items(
            "Publicaciones",
            "Roa, Gustavo A. y Ruiz Díaz, Rosa A. (2023). “Respuesta del canal (Nilo) al rocío.” Agronomía de Canales 34(2): 1-14.",
            "Roa, Gustavo A.; Rutter, Edmond B.; y Ruiz Díaz, Rosa A. (2022). “Azufre en los muelles.” Canal Science 187: 22-31.",
            "ROA, G. A.; MOURA, J. C. de; SILVA, M. R. da. Barcos e neblina. <b>Cadernos de Canais</b>, v. 34, n. 2, p. 55-78, 2018.",
        ),
        [
            (
                "Respuesta del canal (Nilo) al rocío",
                ("Roa, Gustavo A.", "Ruiz Díaz, Rosa A."),
                2023,
                "Agronomía de Canales",
            ),
            (
                "Azufre en los muelles",
                ("Roa, Gustavo A.", "Rutter, Edmond B.", "Ruiz Díaz, Rosa A."),
                2022,
                "Canal Science",
            ),
            ("Barcos e neblina", ("ROA, G. A.", "MOURA, J. C. de", "SILVA, M. R. da"), 2018, "Cadernos de Canais"),
        ],
    ),
    "leads of a letter, volumes in many words": (
        items(
            "Artykuły",
            "Praca na barce zimą, (w:) Prawo kanałów w praktyce, Nabrzeże, Gdańsk 2009, s. 77-91.",
            "Czas pracy holowników, Prawo Kanałowe, t. XXII/2006, s. 45-60.",
            "Kako govorijo brodarji? V: KOS, Matej (ur.). <i>Prekopi in ljudje</i>. Ljubljana: Pomol, 2017, str. 133–150.",
        ),
        [
            ("Praca na barce zimą", None, 2009, "Prawo kanałów w praktyce"),
            ("Czas pracy holowników", None, 2006, "Prawo Kanałowe"),
            ("Kako govorijo brodarji?", None, 2017, "Prekopi in ljudje"),
        ],
    ),
    "who wrote it behind a stroke": (
        items(
            "Статьи в журналах",
            "Холм, С.В. Оценка риска шлюзов / С.В. Холм, Н.А. Белова // Водное хозяйство каналов. – 2014. – № 3. – С. 44–53 (0,6 п.л.).",
            "Белова, Н.А. Наледи как фактор / Н.А. Белова, С.В. Холм, П.И. Уткин // Лёд и канал. – 2018. – Т. 58, № 2. – С. 201–210.",
            "Холм, С.В. Город и причал: монография / С.В. Холм. – Екатеринбург: Изд-во Причал, 2019. – 212 с.",
        ),
        [
            ("Оценка риска шлюзов", ("С.В. Холм", "Н.А. Белова"), 2014, "Водное хозяйство каналов"),
            ("Наледи как фактор", ("Н.А. Белова", "С.В. Холм", "П.И. Уткин"), 2018, "Лёд и канал"),
            ("Город и причал: монография", ("С.В. Холм",), 2019, None),
        ],
    ),
    "half of a title in quotation marks, a year behind names": (
        items(
            "Publikacje",
            "Holm T., 2011, „Kto tu rządzi?”. O władzy na śluzie, „Wieś i Kanał”, nr 2, s. 33–50.",
            "Holm T., 2014, Sołtys i proboszcz. Studium dwóch śluz, Warszawa: Nabrzeże.",
            "Holm T., 2018, Gmina bez kanału, „Studia Kanałowe”, nr 4 (231), s. 71–95.",
        ),
        [
            ("„Kto tu rządzi?”. O władzy na śluzie", ("Holm T.",), 2011, "Wieś i Kanał"),
            ("Sołtys i proboszcz. Studium dwóch śluz", ("Holm T.",), 2014, None),
            ("Gmina bez kanału", ("Holm T.",), 2018, "Studia Kanałowe"),
        ],
    ),
    "long bold lines name lists": (
        "<p><b>A. Uluslararası hakemli dergilerde yayımlanan makaleler:</b></p>"
        "<p>A1. Holm, N., “Limanlarda Gümrük”, <i>Belleten</i>, LXXII/264 (2008), s. 455-478.</p>"
        "<p>A2. Holm, N. - Tunç, H., “Kahvehaneler ve Kanallar”, <i>Kanal Araştırmaları</i>, sayı 38 (2011), s. 101-130.</p>"
        "<p><b>B. Kitaplar:</b></p><p>B1. Holm, N., <i>Akdeniz’de Ticaret ve Sis</i>, İstanbul: Rıhtım Yayınevi, 2014.</p>",
        [
            ("Limanlarda Gümrük", ("Holm, N.",), 2008, "Belleten"),
            ("Kahvehaneler ve Kanallar", ("Holm, N.", "Tunç, H."), 2011, "Kanal Araştırmaları"),
            ("Akdeniz’de Ticaret ve Sis", ("Holm, N.",), 2014, None),
        ],
    ),
    "a thesis in brackets, towns and presses": (
        items(
            "Yayınlar",
            "Holm, E. ve Demir, A. (2016). Kanal bilinci üzerine. <i>Eğitim ve Kanal</i>, 41(185), 33-49.",
            "Holm, E. (2019). Sis eğitimi. İçinde A. Demir (Ed.), <i>Okul öncesinde su</i> (s. 77-98). Ankara: Rıhtım.",
            "Holm, E. (2020). <i>Köy kanalları üzerine bir inceleme</i> (Yayımlanmamış doktora tezi). Rıhtım Üniversitesi, Ankara.",
        ),
        [
            ("Kanal bilinci üzerine", ("Holm, E.", "Demir, A."), 2016, "Eğitim ve Kanal"),
            ("Sis eğitimi", ("Holm, E.",), 2019, "Okul öncesinde su"),
            ("Köy kanalları üzerine bir inceleme", ("Holm, E.",), 2020, None),
        ],
    ),
    "what a record is made of": (
        items(
            "Список публикаций",
            "Холм, А. Ю. Память малого канала [Текст] / А. Ю. Холм // Социология каналов. — 2011. — № 2. — С. 22—31.",
            "Рогова, Л. И. Двор и шлюз [Электронный ресурс] / Л. И. Рогова, А. Ю. Холм // Вестник каналов. — 2017. — Т. 17, вып. 3. — С. 301—308.",
            "Холм, А. Ю. Город и туман [Текст] : моногр. / А. Ю. Холм. — Саратов : Изд-во Причал, 2015. — 180 с.",
        ),
        [
            ("Память малого канала", ("А. Ю. Холм",), 2011, "Социология каналов"),
            ("Двор и шлюз", ("Л. И. Рогова", "А. Ю. Холм"), 2017, "Вестник каналов"),
            ("Город и туман", ("А. Ю. Холм",), 2015, None),
        ],
    ),
    "numbers with nothing behind them, lemmata": (
        "<h2>Publicaciones</h2><p>1 Holm, L.; Otero, M. Degradación de muelles. Spanish Journal of Locks. 4 - 2, pp. 101 - 118. 2014.</p>"
        "<p>2 Otero, M.; Holm, L.; Vidal, R. Carbono y neblina. Canal Science. 245, pp. 33 - 45. 2015.</p>"
        "<h2>Voci di enciclopedia</h2><p>C. HOLM, s.v. <i>Adria</i>, in <i>Enciclopedia dei canali. Aggiornamento</i>, Roma 2020, pp. 11-14.</p>"
        "<p>C. HOLM, s.v. <i>Altino</i>, in <i>Enciclopedia dei canali. Aggiornamento</i>, Roma 2020, pp. 31-34.</p>",
        [
            ("Degradación de muelles", ("Holm, L.", "Otero, M."), 2014, "Spanish Journal of Locks"),
            ("Carbono y neblina", ("Otero, M.", "Holm, L.", "Vidal, R."), 2015, "Canal Science"),
            ("Adria", ("C. HOLM",), 2020, "Enciclopedia dei canali"),
            ("Altino", ("C. HOLM",), 2020, "Enciclopedia dei canali"),
        ],
    ),
    "a word set apart at the end of a question, with whom behind the place": (
        "<h2>Publikace</h2><dl><dt>2022</dt><dd>Kde se na Labi říká <i>plavidlo</i>? <i>Naše řeka</i>, 104, č. 4, s. 251–262. (s O. Holmem) <a href='x.pdf'>online</a></dd>"
        "<dt>2020</dt><dd>Jména komor na Labi. <i>Řeka a jména</i>, 77, č. 4, s. 266–281. (s K. Tichou a O. Holmem)</dd>"
        "<dt>2016</dt><dd>Proč mluvíme jinak než sousedé? <i>Acta canalica</i>, 56, s. 33–48.</dd></dl>",
        [
            ("Kde se na Labi říká plavidlo?", ("O. Holmem",), 2022, "Naše řeka"),
            ("Jména komor na Labi", ("K. Tichou", "O. Holmem"), 2020, "Řeka a jména"),
            ("Proč mluvíme jinak než sousedé?", None, 2016, "Acta canalica"),
        ],
    ),
}


@pytest.mark.parametrize("habit", HABITS)
def test_a_list_in_the_habit_of_its_country(habit):
    body, works = HABITS[habit]
    read_works = read(body, "Gábor Holm")
    assert [w.title for w in read_works] == [title for title, *_ in works]
    for got, (_, authors, year, venue) in zip(read_works, works, strict=True):
        assert got.year == year
        assert venue is None or venue in (got.venue or "")
        assert authors is None or got.authors == authors

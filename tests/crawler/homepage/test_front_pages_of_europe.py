# ruff: noqa: E501 (a page is one line)
"""Front pages in European tongues: who somebody is, as sentences tell it and as a card prints it."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

FACTS = ("position", "education")


def items(name: str, body: str) -> list[dict]:
    html = f"<title>{name}</title><h1>{name}</h1>{body}"
    return [
        as_dict(i) for i in read(build(Page(url="https://example.org/", body=html.encode(), media_type="text/html")))
    ]


def held(found: dict, told: dict) -> dict:
    """The same parts of the profile as are told."""
    return {k: ", ".join(found[k] or ()) if k == "interests" else found[k] for k in told}


@pytest.mark.parametrize(
    ("name", "body", "profile", "facts"),
    [
        (
            "Claire Dumont",
            "<p>Je suis maître de conférences en histoire à l'Université de Rouen, membre du laboratoire GRHis. J'ai soutenu ma thèse en 2014 à l'Université de Lille sous la direction de Jean Morel.</p>",
            {
                "name": "Claire Dumont",
                "position": "maître de conférences en histoire",
                "affiliation": "Université de Rouen",
            },
            [
                (
                    "education",
                    {"degree": "thèse", "organization": "Université de Lille", "advisor": "Jean Morel", "end": "2014"},
                ),
                (
                    "position",
                    {
                        "role": "maître de conférences en histoire",
                        "organization": "Université de Rouen",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "Claire Dumont",
            "<p>Je suis chargée de recherche au CNRS depuis 2018, affectée au laboratoire LIGM. Mes recherches portent sur les automates, la théorie des langages et la combinatoire.</p>",
            {
                "position": "chargée de recherche",
                "affiliation": "CNRS",
                "interests": "les automates, la théorie des langages, la combinatoire",
            },
            [
                (
                    "position",
                    {"role": "chargée de recherche", "organization": "CNRS", "start": "2018", "status": "present"},
                )
            ],
        ),
        (
            "Luc Petit",
            "<p>Doctorant en informatique à l'Université de Nantes sous la direction d'Anne Belin, je m'intéresse à la logique, aux jeux et à la vérification.</p>",
            {"position": "Doctorant en informatique", "affiliation": "Université de Nantes", "advisor": "Anne Belin"},
            [],
        ),
        (
            "Hanna Brück",
            "<p>Ich bin wissenschaftlicher Mitarbeiter am Lehrstuhl für Neuere Geschichte der Universität Jena. Zuvor war ich Stipendiat am Deutschen Historischen Institut in Rom. Promoviert wurde ich 2015 an der Universität Leipzig.</p>",
            {
                "position": "wissenschaftlicher Mitarbeiter",
                "affiliation": "Lehrstuhl für Neuere Geschichte der Universität Jena",
            },
            [
                ("education", {"organization": "Universität Leipzig", "end": "2015"}),
                (
                    "position",
                    {
                        "role": "wissenschaftlicher Mitarbeiter",
                        "organization": "Lehrstuhl für Neuere Geschichte der Universität Jena",
                        "status": "present",
                    },
                ),
                (
                    "position",
                    {"role": "Stipendiat", "organization": "Deutschen Historischen Institut", "status": "past"},
                ),
            ],
        ),
        (
            "Hanna Brück",
            "<p>Seit 2019 bin ich Professorin für Hydrologie an der Universität Bayreuth. Meine Forschungsinteressen sind Grundwasser, Flussauen und Isotope.</p>",
            {
                "position": "Professorin für Hydrologie",
                "affiliation": "Universität Bayreuth",
                "interests": "Grundwasser, Flussauen, Isotope",
            },
            [
                (
                    "position",
                    {
                        "role": "Professorin für Hydrologie",
                        "organization": "Universität Bayreuth",
                        "start": "2019",
                        "status": "present",
                    },
                )
            ],
        ),
        (
            "Hanna Brück",
            "<p>Hanna Brück ist Juniorprofessorin für Medienwissenschaft an der Universität Siegen. Sie studierte Germanistik an der Universität Bonn und promovierte 2012 an der FU Berlin.</p>",
            {"position": "Juniorprofessorin für Medienwissenschaft", "affiliation": "Universität Siegen"},
            [
                ("education", {"organization": "Universität Bonn", "field": "Germanistik"}),
                ("education", {"organization": "FU Berlin", "end": "2012"}),
                (
                    "position",
                    {
                        "role": "Juniorprofessorin für Medienwissenschaft",
                        "organization": "Universität Siegen",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "María Ruiz Vega",
            "<p>Soy profesora titular de Historia Medieval en la Universidad de Murcia. Me doctoré en 2009 por la Universidad de Granada con una tesis dirigida por Luis Mora.</p>",
            {"position": "profesora titular de Historia Medieval", "affiliation": "Universidad de Murcia"},
            [
                ("education", {"organization": "Universidad de Granada", "advisor": "Luis Mora", "end": "2009"}),
                (
                    "position",
                    {
                        "role": "profesora titular de Historia Medieval",
                        "organization": "Universidad de Murcia",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "María Ruiz Vega",
            "<p>María Ruiz Vega es investigadora del CONICET y profesora de la Universidad Nacional de Córdoba. Es doctora en Letras por la Universidad de Buenos Aires (2014).</p>",
            {"position": "investigadora", "affiliation": "CONICET"},
            [
                (
                    "education",
                    {
                        "degree": "doctora",
                        "field": "Letras",
                        "organization": "Universidad de Buenos Aires",
                        "end": "2014",
                    },
                ),
                ("position", {"role": "investigadora", "organization": "CONICET", "status": "present"}),
            ],
        ),
        (
            "Carla Neri",
            "<p>Sono ricercatrice in Storia medievale presso l'Università di Padova. Ho conseguito il dottorato di ricerca in Storia nel 2013 all'Università di Firenze. I miei interessi di ricerca sono la storia urbana, i fiumi e la cartografia.</p>",
            {
                "position": "ricercatrice in Storia medievale",
                "affiliation": "Università di Padova",
                "interests": "la storia urbana, i fiumi, la cartografia",
            },
            [
                (
                    "education",
                    {
                        "degree": "dottorato di ricerca",
                        "field": "Storia",
                        "organization": "Università di Firenze",
                        "end": "2013",
                    },
                ),
                (
                    "position",
                    {
                        "role": "ricercatrice in Storia medievale",
                        "organization": "Università di Padova",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "João Faria",
            "<p>Sou professor adjunto do Departamento de Física da Universidade Federal do Ceará. Concluí o doutorado em Física em 2012 na Universidade de São Paulo, sob orientação de Maria Reis.</p>",
            {"position": "professor adjunto", "affiliation": "Departamento de Física da Universidade Federal do Ceará"},
            [
                (
                    "education",
                    {
                        "degree": "doutorado",
                        "field": "Física",
                        "organization": "Universidade de São Paulo",
                        "advisor": "Maria Reis",
                        "end": "2012",
                    },
                ),
                (
                    "position",
                    {
                        "role": "professor adjunto",
                        "organization": "Departamento de Física da Universidade Federal do Ceará",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "Jan de Wit",
            "<p>Ik ben universitair docent Nederlandse taalkunde aan de Universiteit Leiden. In 2014 promoveerde ik aan de Universiteit Utrecht.</p>",
            {"position": "universitair docent Nederlandse taalkunde", "affiliation": "Universiteit Leiden"},
            [
                ("education", {"organization": "Universiteit Utrecht", "end": "2014"}),
                (
                    "position",
                    {
                        "role": "universitair docent Nederlandse taalkunde",
                        "organization": "Universiteit Leiden",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "Nils Berg",
            "<p>Jag är docent i statistik vid Uppsala universitet. Jag disputerade 2011 vid Lunds universitet.</p>",
            {"position": "docent i statistik", "affiliation": "Uppsala universitet"},
            [
                ("education", {"organization": "Lunds universitet", "end": "2011"}),
                (
                    "position",
                    {"role": "docent i statistik", "organization": "Uppsala universitet", "status": "present"},
                ),
            ],
        ),
        (
            "Lars Vik",
            "<p>Jeg er førsteamanuensis i historie ved Universitetet i Bergen.</p>",
            {"position": "førsteamanuensis i historie", "affiliation": "Universitetet i Bergen"},
            [
                (
                    "position",
                    {
                        "role": "førsteamanuensis i historie",
                        "organization": "Universitetet i Bergen",
                        "status": "present",
                    },
                )
            ],
        ),
        (
            "Anna Kowalska",
            "<p>Jestem adiunktem w Instytucie Historii Uniwersytetu Łódzkiego. W 2014 roku obroniłam doktorat na Uniwersytecie Warszawskim.</p>",
            {"position": "adiunktem", "affiliation": "Instytucie Historii Uniwersytetu Łódzkiego"},
            [
                ("education", {"degree": "doktorat", "organization": "Uniwersytecie Warszawskim", "end": "2014"}),
                (
                    "position",
                    {
                        "role": "adiunktem",
                        "organization": "Instytucie Historii Uniwersytetu Łódzkiego",
                        "status": "present",
                    },
                ),
            ],
        ),
        (
            "Jana Nováková",
            "<p>Jsem odborná asistentka na Katedře historie Ostravské univerzity.</p>",
            {"position": "odborná asistentka", "affiliation": "Katedře historie Ostravské univerzity"},
            [
                (
                    "position",
                    {
                        "role": "odborná asistentka",
                        "organization": "Katedře historie Ostravské univerzity",
                        "status": "present",
                    },
                )
            ],
        ),
        (
            "Иван Петров",
            "<p>Я старший научный сотрудник лаборатории геометрии Института математики. В 2013 году защитил кандидатскую диссертацию в МГУ.</p>",
            {"position": "старший научный сотрудник", "affiliation": "лаборатории геометрии Института математики"},
            [
                ("education", {"degree": "кандидатскую диссертацию", "organization": "МГУ", "end": "2013"}),
                (
                    "position",
                    {
                        "role": "старший научный сотрудник",
                        "organization": "лаборатории геометрии Института математики",
                        "status": "present",
                    },
                ),
            ],
        ),
    ],
)
def test_sentences(name: str, body: str, profile: dict, facts: list[tuple[str, dict]]) -> None:
    found = items(name, body)
    assert held(next(i for i in found if i["kind"] == "profile"), profile) == profile
    listed = [i for i in found if i["kind"] in FACTS]
    assert [(i["kind"], {k: i[k] for k in told}) for i, (_, told) in zip(listed, facts, strict=bool(facts))] == facts


@pytest.mark.parametrize(
    ("name", "body", "profile"),
    [
        (
            "Prof. Dr. Hanna Brück",
            "<p>Professorin für Hydrologie<br>Institut für Geographie<br>Universität Bayreuth<br>Universitätsstraße 30<br>95447 Bayreuth<br>Tel.: +49 921 1234<br>E-Mail: hanna.brueck (at) uni-bayreuth.de</p>",
            {
                "name": "Hanna Brück",
                "position": "Professorin für Hydrologie",
                "affiliation": "Institut für Geographie, Universität Bayreuth",
                "email": "hanna.brueck@uni-bayreuth.de",
            },
        ),
        (
            "Dr. Jonas Lind",
            "<p>Wissenschaftlicher Mitarbeiter<br>Lehrstuhl für Neuere Geschichte, Universität Jena<br>lind[ät]uni-jena[punkt]de</p>",
            {
                "name": "Jonas Lind",
                "position": "Wissenschaftlicher Mitarbeiter",
                "affiliation": "Lehrstuhl für Neuere Geschichte, Universität Jena",
                "email": "lind@uni-jena.de",
            },
        ),
        (
            "María Ruiz Vega",
            "<p>Profesora Titular de Universidad<br>Departamento de Historia Medieval<br>Universidad de Murcia<br>Correo: mruiz (arroba) um.es</p>",
            {
                "name": "María Ruiz Vega",
                "position": "Profesora Titular de Universidad",
                "affiliation": "Departamento de Historia Medieval, Universidad de Murcia",
                "email": "mruiz@um.es",
            },
        ),
        (
            "Carla Neri",
            "<p>Professoressa associata (L-LIN/01)<br>Dipartimento di Studi Linguistici<br>Università degli Studi di Verona<br>carla.neri(chiocciola)univr.it</p>",
            {
                "name": "Carla Neri",
                "position": "Professoressa associata (L-LIN/01)",
                "affiliation": "Dipartimento di Studi Linguistici, Università degli Studi di Verona",
                "email": "carla.neri@univr.it",
            },
        ),
        (
            "João Faria",
            "<p>Professor Auxiliar<br>Departamento de Matemática<br>Universidade de Aveiro<br>jfaria arroba ua ponto pt</p>",
            {
                "name": "João Faria",
                "position": "Professor Auxiliar",
                "affiliation": "Departamento de Matemática, Universidade de Aveiro",
                "email": "jfaria@ua.pt",
            },
        ),
        (
            "prof. dr. Jan de Wit",
            "<p>Hoogleraar Waterbouwkunde<br>Faculteit Civiele Techniek<br>TU Delft<br>j.dewit apenstaartje tudelft punt nl</p>",
            {
                "name": "Jan de Wit",
                "position": "Hoogleraar Waterbouwkunde",
                "affiliation": "Faculteit Civiele Techniek, TU Delft",
                "email": "j.dewit@tudelft.nl",
            },
        ),
        (
            "dr hab. Anna Kowalska, prof. UŁ",
            "<p>Katedra Historii Średniowiecznej<br>Instytut Historii, Uniwersytet Łódzki<br>e-mail: anna.kowalska (małpa) uni.lodz.pl</p>",
            {
                "name": "Anna Kowalska",
                "affiliation": "Katedra Historii Średniowiecznej, Instytut Historii, Uniwersytet Łódzki",
                "email": "anna.kowalska@uni.lodz.pl",
            },
        ),
        (
            "doc. PhDr. Jana Nováková, Ph.D.",
            "<p>vedoucí katedry<br>Katedra historie<br>Filozofická fakulta, Ostravská univerzita<br>jana.novakova(zavináč)osu.cz</p>",
            {
                "name": "Jana Nováková",
                "position": "vedoucí katedry",
                "affiliation": "Katedra historie, Filozofická fakulta, Ostravská univerzita",
                "email": "jana.novakova@osu.cz",
            },
        ),
        (
            "Doç. Dr. Ayşe Kaya",
            "<p>Tarih Bölümü<br>Edebiyat Fakültesi, Hacettepe Üniversitesi<br>ayse.kaya (at) hacettepe.edu.tr</p>",
            {
                "name": "Ayşe Kaya",
                "affiliation": "Tarih Bölümü, Edebiyat Fakültesi, Hacettepe Üniversitesi",
                "email": "ayse.kaya@hacettepe.edu.tr",
            },
        ),
        (
            "Jonas Lind",
            "<h2>Forschungsinteressen</h2><ul><li>Stadtgeschichte</li><li>Geschichte der Technik</li></ul>",
            {"interests": "Stadtgeschichte, Geschichte der Technik"},
        ),
        (
            "Jonas Lind",
            "<h2>Arbeitsgebiete</h2><p>Wasserrecht, Umweltrecht und Bodenrecht</p>",
            {"interests": "Wasserrecht, Umweltrecht, Bodenrecht"},
        ),
        (
            "Luc Petit",
            "<h2>Thèmes de recherche</h2><p>logique ; automates ; jeux</p>",
            {"interests": "logique, automates, jeux"},
        ),
        (
            "Anna Kowalska",
            "<h2>Zainteresowania naukowe</h2><p>historia miast, historia wody i kartografia</p>",
            {"interests": "historia miast, historia wody, kartografia"},
        ),
        (
            "Иван Петров",
            "<h2>Научные интересы</h2><p>алгебраическая геометрия, теория чисел и топология</p>",
            {"interests": "алгебраическая геометрия, теория чисел, топология"},
        ),
        (
            "Ayşe Kaya",
            "<p>Araştırma alanları: Osmanlı tarihi, şehir tarihi ve kartografya</p>",
            {"interests": "Osmanlı tarihi, şehir tarihi, kartografya"},
        ),
        (
            "María Ruiz",
            "<p>Líneas de investigación: historia urbana, agua y cartografía histórica.</p>",
            {"interests": "historia urbana, agua, cartografía histórica"},
        ),
    ],
)
def test_cards(name: str, body: str, profile: dict) -> None:
    assert held(next(i for i in items(name, body) if i["kind"] == "profile"), profile) == profile

"""Lines of CVs as people of many countries write them, and what each of them states."""

import re

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

KINDS = {
    "e": "education",
    "p": "position",
    "a": "award",
    "n": "news",
    "t": "talk",
    "s": "service",
    "j": "project",
    "r": "press",
}
PARTS = {
    "t": "title",
    "r": "role",
    "o": "organization",
    "d": "degree",
    "f": "field",
    "a": "advisor",
    "s": "start",
    "e": "end",
}
OTHERS = {"st": "status", "p": "place"}
"""Told only of some lines; the other parts are absent unless they are told."""

GERMAN = """\
# Ausbildung
- 2008–2012: Promotion in Informatik, TU München (Betreuer: Prof. Dr. Hans Roth)
  > e d=Promotion | f=Informatik | o=TU München | a=Hans Roth | s=2008 | e=2012
- 2002–2008 Studium der Geschichte und Germanistik, Universität Freiburg (M.A.)
  > e d=M.A. | f=Geschichte und Germanistik | o=Universität Freiburg | s=2002 | e=2008
- 06/2001 Abitur, Gymnasium Emmendingen
  > e d=Abitur | o=Gymnasium Emmendingen | e=2001-06
# Akademischer Werdegang
- 2015 Habilitation, Universität Leipzig, Venia Legendi: Neuere Geschichte
  > e d=Habilitation | o=Universität Leipzig | f=Neuere Geschichte | e=2015
- 2009 Promotion zum Dr. phil. an der Universität Göttingen (summa cum laude)
  > e d=Promotion zum Dr. phil. | o=Universität Göttingen | e=2009
- 2004 Magister Artium (Geschichte, Philosophie), Humboldt-Universität zu Berlin
  > e d=Magister Artium | f=Geschichte, Philosophie | o=Humboldt-Universität zu Berlin | e=2004
# Studium
- 1998 – 2004 Studium der Rechtswissenschaft in Passau und Genf
  > e f=Rechtswissenschaft | s=1998 | e=2004
- 2004 Erstes Juristisches Staatsexamen
  > e d=Erstes Juristisches Staatsexamen | e=2004
- 2008 Zweites Staatsexamen, OLG München
  > e d=Zweites Staatsexamen | o=OLG München | e=2008
- 2007 Promotion (Dr. iur.), Universität Passau
  > e d=Promotion | o=Universität Passau | e=2007
# Ausbildung
- Bachelor of Science Informatik, Hochschule Mannheim, 2012–2015
  > e d=Bachelor of Science | f=Informatik | o=Hochschule Mannheim | s=2012 | e=2015
- Master of Education (Deutsch/Englisch), Universität Potsdam, 2016
  > e d=Master of Education | f=Deutsch/Englisch | o=Universität Potsdam | e=2016
- seit 2019 Doktorandin an der Universität Kassel (Betreuung: Prof. Dr. Eva Lind)
  > e o=Universität Kassel | a=Eva Lind | s=2019 | st=present
# Beruflicher Werdegang
- seit 10/2018 Professorin für Wasserbau, Leibniz Universität Hannover
  > p r=Professorin für Wasserbau | o=Leibniz Universität Hannover | s=2018-10 | st=present
- 2013–2018 Akademischer Rat, Universität Bonn
  > p r=Akademischer Rat | o=Universität Bonn | s=2013 | e=2018
- 2012-2013: Wissenschaftliche Mitarbeiterin am Lehrstuhl für Hydraulik, RWTH Aachen
  > p r=Wissenschaftliche Mitarbeiterin | o=Lehrstuhl für Hydraulik, RWTH Aachen | s=2012 | e=2013
- 2010 Forschungsaufenthalt am Deutschen Historischen Institut Rom
  > p r=Forschungsaufenthalt | o=Deutschen Historischen Institut Rom | s=2010
# Positionen
- Seit April 2020: W2-Professur für Didaktik der Physik, Universität Bayreuth
  > p r=W2-Professur für Didaktik der Physik | o=Universität Bayreuth | s=2020-04 | st=present
- Oktober 2016 – März 2020: Vertretung der Professur für Musikwissenschaft, Universität Kassel
  > p r=Vertretung der Professur für Musikwissenschaft | o=Universität Kassel | s=2016-10 | e=2020-03
- 2012 bis 2016: Studienrätin im Hochschuldienst, Universität zu Köln
  > p r=Studienrätin im Hochschuldienst | o=Universität zu Köln | s=2012 | e=2016
- 2008: Referendarin am Landgericht Bonn
  > p r=Referendarin | o=Landgericht Bonn | s=2008
# Auszeichnungen und Stipendien
- 2014 Heinz Maier-Leibnitz-Preis der DFG
  > a t=Heinz Maier-Leibnitz-Preis der DFG | s=2014
- Stipendium der Studienstiftung des deutschen Volkes (2003–2008)
  > a t=Stipendium der Studienstiftung des deutschen Volkes | s=2003 | e=2008
- Dissertationspreis der Fakultät für Mathematik, Universität Ulm (2011)
  > a t=Dissertationspreis der Fakultät für Mathematik | o=Universität Ulm | s=2011
- Feodor-Lynen-Stipendium, Alexander von Humboldt-Stiftung, 2012–2013
  > a t=Feodor-Lynen-Stipendium | o=Alexander von Humboldt-Stiftung | s=2012 | e=2013
- Lehrpreis des Landes Hessen 2016
  > a t=Lehrpreis des Landes Hessen | s=2016
# Preise
- Förderpreis der Stadt Kiel, 2010
  > a t=Förderpreis der Stadt Kiel | s=2010
- 2020 Fellow am Wissenschaftskolleg zu Berlin
  > a t=Fellow am Wissenschaftskolleg zu Berlin | s=2020
# Lehre
- Vorlesung: Wasserbau I (WS 2019/20)
  > s t=Wasserbau I | s=2019-10 | e=2020-03
- Seminar „Schleusen der Neuzeit“, SoSe 2021
  > s t=Schleusen der Neuzeit | s=2021-04 | e=2021-09
- Übung zur Analysis II, Sommersemester 2018
  > s t=Übung zur Analysis II | s=2018-04 | e=2018-09
- SS 2017: Proseminar: Einführung in die Logik
  > s t=Einführung in die Logik | s=2017-04 | e=2017-09
- Tutorin für Lineare Algebra, Universität Trier, WiSe 2012/13
  > s r=Tutorin | t=Lineare Algebra | o=Universität Trier | s=2012-10 | e=2013-03
# Lehrveranstaltungen
- Wintersemester 2022/23: Hauptseminar Hansestädte im Mittelalter
  > s t=Hauptseminar Hansestädte im Mittelalter | s=2022-10 | e=2023-03
- Kolloquium für Examenskandidaten (SoSe 2020, SoSe 2022)
  > s t=Kolloquium für Examenskandidaten | s=2020 | e=2022
# Mitgliedschaften und Gremien
- Mitglied im Verband der Historiker Deutschlands
  > s r=Mitglied | o=Verband der Historiker Deutschlands
- Gutachterin für DFG, SNF und ERC
  > s r=Gutachterin | o=DFG, SNF und ERC
- seit 2019 Mitglied des Fakultätsrats der Philosophischen Fakultät
  > s r=Mitglied | o=Fakultätsrats der Philosophischen Fakultät | s=2019
- 2015–2017 Sprecherin des Arbeitskreises Digitale Editionen
  > s r=Sprecherin | o=Arbeitskreises Digitale Editionen | s=2015 | e=2017
- Deutscher Germanistenverband
  > s o=Deutscher Germanistenverband
- Stellvertretender Vorsitzender der Gesellschaft für Agrargeschichte (2012–2016)
  > s r=Stellvertretender Vorsitzender | o=Gesellschaft für Agrargeschichte | s=2012 | e=2016
- Mitherausgeberin der Zeitschrift für Kanalkunde
  > s r=Mitherausgeberin | o=Zeitschrift für Kanalkunde
- Gleichstellungsbeauftragte des Instituts für Physik (seit 2018)
  > s r=Gleichstellungsbeauftragte | o=Instituts für Physik | s=2018
# Gutachtertätigkeit
- Deutsche Forschungsgemeinschaft, Schweizerischer Nationalfonds
  > s o=Deutsche Forschungsgemeinschaft, Schweizerischer Nationalfonds
- Zeitschriften: Hydrologie heute, Wasser und Recht
  > s o=Hydrologie heute, Wasser und Recht
# Vorträge
- „Kanäle und Macht“, Historikertag, Münster, 22.09.2018
  > t t=Kanäle und Macht | o=Historikertag | s=2018-09-22 | p=Münster
- 12. Mai 2019: Wasser als Ressource. Ringvorlesung, Universität Wien.
  > t t=Wasser als Ressource | o=Ringvorlesung, Universität Wien | s=2019-05-12
- Zur Geschichte der Schleusen, Tagung „Technik und Raum“, Universität Konstanz, 3.–5. Juni 2016
  > t t=Zur Geschichte der Schleusen | o=Tagung „Technik und Raum“, Universität Konstanz | s=2016-06-03
- Eingeladener Vortrag: „Deiche im Wandel“, Kolloquium des Instituts für Geographie, Bremen, Januar 2020
  > t t=Deiche im Wandel | r=Eingeladener Vortrag | o=Kolloquium des Instituts für Geographie | p=Bremen | s=2020-01
# Forschungsprojekte
- Wasserwege der Hanse (DFG, 2018–2021), Projektleitung
  > j t=Wasserwege der Hanse | o=DFG | r=Projektleitung | s=2018 | e=2021
- „Digitale Deichkarten“, gefördert durch das BMBF, 2020–2023
  > j t=Digitale Deichkarten | o=BMBF | s=2020 | e=2023
- seit 2022: KI für Pegelstände, gefördert von der VolkswagenStiftung
  > j t=KI für Pegelstände | o=VolkswagenStiftung | s=2022 | st=present
# Aktuelles
- 01.03.2023: Unser Antrag wurde von der DFG bewilligt.
  > n t=Unser Antrag wurde von der DFG bewilligt. | s=2023-03-01
- Mai 2022 – Eva Lind verstärkt das Team als Doktorandin.
  > n t=Eva Lind verstärkt das Team als Doktorandin. | s=2022-05
# Medien
- „Wie Schleusen Geschichte machten“, Interview im Deutschlandfunk, 4.11.2020
  > r t=Wie Schleusen Geschichte machten | o=Deutschlandfunk | s=2020-11-04
- <a href="https://zeitung.example.org/1">Der Fluss kehrt zurück</a>, Badische Zeitung, 12. März 2021
  > r t=Der Fluss kehrt zurück | o=Badische Zeitung | s=2021-03-12
# Anstellungen
- Juli 2015 bis September 2016: Volontariat im Deutschen Literaturarchiv Marbach
  > p r=Volontariat | o=Deutschen Literaturarchiv Marbach | s=2015-07 | e=2016-09
- Lehrstuhlvertretung (Technikgeschichte), TU Berlin, WS 2014/15
  > p r=Lehrstuhlvertretung (Technikgeschichte) | o=TU Berlin | s=2014 | e=2015
- seit 2021 Leiterin der Abteilung Handschriften, Staatsbibliothek zu Berlin
  > p r=Leiterin der Abteilung Handschriften | o=Staatsbibliothek zu Berlin | s=2021 | st=present
- Gastprofessor an der Universität Basel (Herbstsemester 2018)
  > p r=Gastprofessor | o=Universität Basel | s=2018-09 | e=2018-12
# Preise und Stipendien
- Promotionsstipendium der Konrad-Adenauer-Stiftung, 2012–2015
  > a t=Promotionsstipendium der Konrad-Adenauer-Stiftung | s=2012 | e=2015
- 2017: Nachwuchspreis der Gesellschaft für Musikforschung
  > a t=Nachwuchspreis der Gesellschaft für Musikforschung | s=2017
- Reisestipendium, DAAD, Mai 2011
  > a t=Reisestipendium | o=DAAD | s=2011-05
# Funktionen
- Dekan der Philosophischen Fakultät (2018–2020)
  > s r=Dekan | o=Philosophischen Fakultät | s=2018 | e=2020
- Beiratsmitglied des Verbands deutscher Archivare
  > s r=Beiratsmitglied | o=Verbands deutscher Archivare
# Lehrveranstaltungen
- Übung: Statistik mit R
  > s t=Statistik mit R
# Eingeladene Vorträge
- 05/2019: „Flüsse als Grenzen“, Universität Graz
  > t t=Flüsse als Grenzen | o=Universität Graz | s=2019-05
- Mühlen und Recht (Keynote), Jahrestagung der Gesellschaft für Technikgeschichte, Dortmund, 6.5.2017
  > t t=Mühlen und Recht | o=Jahrestagung der Gesellschaft für Technikgeschichte | s=2017-05-06 | r=Keynote
"""
FRENCH = """\
# Formation
- 2012-2016 : Doctorat en informatique, Université de Lille, sous la direction de Jean Morel
  > e d=Doctorat | f=informatique | o=Université de Lille | a=Jean Morel | s=2012 | e=2016
- 2010-2012 : Master Recherche en informatique, Université Lyon 1, mention Très bien
  > e d=Master Recherche | f=informatique | o=Université Lyon 1 | s=2010 | e=2012
- 2007–2010 Licence de mathématiques, Université de Nantes
  > e d=Licence | f=mathématiques | o=Université de Nantes | s=2007 | e=2010
- 2006 : Baccalauréat série S, Lycée Clemenceau
  > e d=Baccalauréat série S | o=Lycée Clemenceau | e=2006
# Diplômes
- 2018 : Habilitation à diriger des recherches, Université Paris-Saclay
  > e d=Habilitation à diriger des recherches | o=Université Paris-Saclay | e=2018
- 2009 : Agrégation de mathématiques (rang : 35)
  > e d=Agrégation | f=mathématiques | e=2009
# Cursus
- 2015 – 2019 : Thèse de doctorat en sociologie, EHESS. Directrice : Anne Belin
  > e d=Thèse de doctorat | f=sociologie | o=EHESS | a=Anne Belin | s=2015 | e=2019
- 2013 – 2015 : Master 2 de sociologie, Université de Nanterre
  > e d=Master 2 | f=sociologie | o=Université de Nanterre | s=2013 | e=2015
# Parcours professionnel
- Depuis septembre 2018 : Maître de conférences, Université de Rennes
  > p r=Maître de conférences | o=Université de Rennes | s=2018-09 | st=present
- 2016-2018 : ATER, Université Paris 8
  > p r=ATER | o=Université Paris 8 | s=2016 | e=2018
- 2012-2015 : Allocataire-moniteur à l'université d'Artois
  > p r=Allocataire-moniteur | o=université d'Artois | s=2012 | e=2015
- 2015-2016 : Post-doctorat au LIRMM (Montpellier)
  > p r=Post-doctorat | o=LIRMM | s=2015 | e=2016
- Avril-juillet 2011 : stage de M2 au LaBRI, encadré par Luc Petit
  > p r=stage de M2 | o=LaBRI | a=Luc Petit | s=2011-04 | e=2011-07
# Prix et distinctions
- Prix de thèse Gilles Kahn, 2017
  > a t=Prix de thèse Gilles Kahn | s=2017
- 2019 : Médaille de bronze du CNRS
  > a t=Médaille de bronze du CNRS | s=2019
- Lauréate de la bourse Fulbright (2014)
  > a t=bourse Fulbright | s=2014
- Prime d'encadrement doctoral et de recherche (PEDR), 2016-2020
  > a t=Prime d'encadrement doctoral et de recherche (PEDR) | s=2016 | e=2020
- Prix du meilleur article, conférence EGC, 2015
  > a t=Prix du meilleur article | o=conférence EGC | s=2015
# Enseignement
- Algorithmique avancée (M1), 2019-2021
  > s t=Algorithmique avancée (M1) | s=2019 | e=2021
- Bases de données, L3, CM et TD, 36h
  > s t=Bases de données
- Cours de licence : Introduction à la sociologie (depuis 2019)
  > s t=Introduction à la sociologie | s=2019
# Responsabilités
- Membre du comité de programme de CORIA 2020
  > s r=Membre du comité de programme | o=CORIA | s=2020
- Relecteur pour TAL et Documents numériques
  > s r=Relecteur | o=TAL et Documents numériques
- Directrice adjointe du laboratoire ERIC depuis 2021
  > s r=Directrice adjointe | o=laboratoire ERIC | s=2021
- Co-responsable du master Humanités numériques (2018-2022)
  > s r=Co-responsable | o=master Humanités numériques | s=2018 | e=2022
- Membre élue du conseil de l'UFR Sciences
  > s r=Membre élue | o=conseil de l'UFR Sciences
- Membre nommé du CNU, section 27, 2019–2023
  > s r=Membre nommé | o=CNU, section 27 | s=2019 | e=2023
- Trésorier de la Société française d'archéologie
  > s r=Trésorier | o=Société française d'archéologie
- Membre de la Société des agrégés
  > s r=Membre | o=Société des agrégés
# Communications
- « Les écluses et le droit », colloque Eaux, Bordeaux, 12 mars 2019
  > t t=Les écluses et le droit | o=colloque Eaux | p=Bordeaux | s=2019-03-12
- « Lire les cartes », séminaire du CRH, EHESS, Paris, 4 avril 2018
  > t t=Lire les cartes | o=séminaire du CRH, EHESS | p=Paris | s=2018-04-04
# Exposés
- « Graphes aléatoires », journées ALEA, CIRM, Marseille, mars 2017
  > t t=Graphes aléatoires | o=journées ALEA, CIRM | p=Marseille | s=2017-03
# Projets de recherche
- ANR HYDRO (2019-2023), coordinatrice
  > j t=ANR HYDRO | r=coordinatrice | s=2019 | e=2023
- Projet « Cartes anciennes », financé par la Région Bretagne, 2016-2018
  > j t=Cartes anciennes | o=Région Bretagne | s=2016 | e=2018
# Actualités
- Septembre 2022 – Arrivée de Léa Brun, doctorante.
  > n t=Arrivée de Léa Brun, doctorante. | s=2022-09
# Distinctions
- Chevalier de l'Ordre des Palmes académiques (2016)
  > a t=Chevalier de l'Ordre des Palmes académiques | s=2016
- Bourse Marie Curie, Commission européenne, 2009-2011
  > a t=Bourse Marie Curie | o=Commission européenne | s=2009 | e=2011
- Grand prix de la Société de géographie, 2014
  > a t=Grand prix de la Société de géographie | s=2014
# Responsabilités scientifiques
- Depuis 2017, directrice de l'UMR PACTE
  > s r=directrice | o=UMR PACTE | s=2017
- Membre du conseil scientifique de l'INED (2015-2019)
  > s r=Membre du conseil scientifique | o=INED | s=2015 | e=2019
- Rédacteur en chef de la revue Géographies, 2012-2016
  > s r=Rédacteur en chef | o=revue Géographies | s=2012 | e=2016
- Expert auprès de l'ANR
  > s r=Expert | o=ANR
# Enseignements
- Géographie physique (L1, 24h CM)
  > s t=Géographie physique (L1, 24h CM)
- Licence 3 : Les mots du travail : une enquête
  > s t=Les mots du travail : une enquête
- Master 1 : Hydrologie de montagne, depuis 2015
  > s t=Hydrologie de montagne | s=2015
"""
SPANISH = """\
# Formación académica
- Doctor en Historia, Universidad de Sevilla, 2014
  > e d=Doctor | f=Historia | o=Universidad de Sevilla | e=2014
- Máster en Estudios Medievales, Universidad Complutense de Madrid (2009-2010)
  > e d=Máster | f=Estudios Medievales | o=Universidad Complutense de Madrid | s=2009 | e=2010
- Licenciada en Historia. Universidad de Granada. 2008
  > e d=Licenciada | f=Historia | o=Universidad de Granada | e=2008
- Doctora en Física por la Universidad de Valencia (2011). Director: José Ruiz
  > e d=Doctora | f=Física | o=Universidad de Valencia | a=José Ruiz | e=2011
- 2005-2010: Ingeniero de Telecomunicación, ETSIT, Universidad Politécnica de Madrid
  > e d=Ingeniero | f=Telecomunicación | o=ETSIT, Universidad Politécnica de Madrid | s=2005 | e=2010
- Diplomado en Magisterio, Universidad de Jaén, 2003
  > e d=Diplomado | f=Magisterio | o=Universidad de Jaén | e=2003
- Graduada en Química, UAM, 2015
  > e d=Graduada | f=Química | o=UAM | e=2015
# Estudios
- 2018: Doctorado en Ciencias Sociales, El Colegio de México. Tesis dirigida por Luis Mora
  > e d=Doctorado | f=Ciencias Sociales | o=El Colegio de México | a=Luis Mora | e=2018
- 2012: Maestría en Antropología, CIESAS
  > e d=Maestría | f=Antropología | o=CIESAS | e=2012
- 2009: Licenciatura en Letras, Universidad Nacional de Córdoba
  > e d=Licenciatura | f=Letras | o=Universidad Nacional de Córdoba | e=2009
# Experiencia profesional
- Profesora titular, Universidad de Cádiz (2020-actualidad)
  > p r=Profesora titular | o=Universidad de Cádiz | s=2020 | st=present
- 2015-2019 Investigadora posdoctoral, CSIC
  > p r=Investigadora posdoctoral | o=CSIC | s=2015 | e=2019
- Desde 2019: Profesor Contratado Doctor, Departamento de Lenguajes, Universidad de Málaga
  > p r=Profesor Contratado Doctor | o=Departamento de Lenguajes, Universidad de Málaga | s=2019 | st=present
- Ayudante doctor en la Universidad de Burgos, 2014-2017
  > p r=Ayudante doctor | o=Universidad de Burgos | s=2014 | e=2017
- Octubre 2010 – septiembre 2014: Becaria FPI, Universidad de Alcalá
  > p r=Becaria FPI | o=Universidad de Alcalá | s=2010-10 | e=2014-09
- Jefe de trabajos prácticos, Facultad de Exactas, UNLP (2008-2012)
  > p r=Jefe de trabajos prácticos | o=Facultad de Exactas, UNLP | s=2008 | e=2012
# Trayectoria académica
- 2021 a la fecha: Investigador Titular A, Instituto de Geografía, UNAM
  > p r=Investigador Titular A | o=Instituto de Geografía, UNAM | s=2021 | st=present
- 2017-2020: Académica, Departamento de Historia, Universidad de Chile
  > p r=Académica | o=Departamento de Historia, Universidad de Chile | s=2017 | e=2020
- Estancia de investigación en la Universidad de Bolonia, enero-marzo 2013
  > p r=Estancia de investigación | o=Universidad de Bolonia | s=2013-01 | e=2013-03
# Premios y becas
- Premio Extraordinario de Doctorado, Universidad de Sevilla, 2015
  > a t=Premio Extraordinario de Doctorado | o=Universidad de Sevilla | s=2015
- Beca FPU, Ministerio de Educación, 2010-2014
  > a t=Beca FPU | o=Ministerio de Educación | s=2010 | e=2014
- 2016: Accésit del Premio Miguel de la Torre
  > a t=Accésit del Premio Miguel de la Torre | s=2016
- Ayuda Ramón y Cajal (2018)
  > a t=Ayuda Ramón y Cajal | s=2018
- Sistema Nacional de Investigadores, Nivel II (2019-2023)
  > a t=Sistema Nacional de Investigadores, Nivel II | s=2019 | e=2023
# Docencia
- Historia Medieval, Grado en Historia, 2020/21
  > s t=Historia Medieval | s=2020 | e=2021
- Asignatura: Paleografía (Máster en Archivos), desde 2018
  > s t=Paleografía (Máster en Archivos) | s=2018
- Álgebra lineal, primer curso, Universidad de Oviedo, 2015-2017
  > s t=Álgebra lineal | o=Universidad de Oviedo | s=2015 | e=2017
# Proyectos de investigación
- "Redes urbanas", Ministerio de Ciencia e Innovación, 2017-2020. Investigadora principal
  > j t=Redes urbanas | o=Ministerio de Ciencia e Innovación | r=Investigadora principal | s=2017 | e=2020
- Archivos vivos, financiado por la Junta de Andalucía (2014-2016)
  > j t=Archivos vivos | o=Junta de Andalucía | s=2014 | e=2016
# Gestión
- Secretaria académica del Departamento de Física (2016-2019)
  > s r=Secretaria académica | o=Departamento de Física | s=2016 | e=2019
- Vocal de la Sociedad Española de Lingüística
  > s r=Vocal | o=Sociedad Española de Lingüística
- Miembro del comité editorial de la revista Norba
  > s r=Miembro del comité editorial | o=revista Norba
- Revisora de Hispania y Edad Media
  > s r=Revisora | o=Hispania y Edad Media
- Coordinador del Máster en Estadística, desde 2020
  > s r=Coordinador | o=Máster en Estadística | s=2020
# Ponencias
- "El agua en las ciudades", Congreso Internacional de Historia Urbana, Murcia, 14 de mayo de 2018
  > t t=El agua en las ciudades | o=Congreso Internacional de Historia Urbana | p=Murcia | s=2018-05-14
- Molinos y señores. Seminario de Historia Medieval, Universidad de Zaragoza, noviembre de 2016
  > t t=Molinos y señores | o=Seminario de Historia Medieval, Universidad de Zaragoza | s=2016-11
# Noticias
- 3 de marzo de 2023: Nueva publicación en la revista Hispania.
  > n t=Nueva publicación en la revista Hispania. | s=2023-03-03
- Junio 2022. Hemos organizado el taller AQUA.
  > n t=Hemos organizado el taller AQUA. | s=2022-06
# En los medios
- "La ciudad sedienta", El País, 3 de junio de 2019
  > r t=La ciudad sedienta | o=El País | s=2019-06-03
# Experiencia
- Catedrática de Universidad, Universitat de València, desde 2021
  > p r=Catedrática de Universidad | o=Universitat de València | s=2021 | st=present
- Profesor asociado (2012-2016), Universitat Pompeu Fabra
  > p r=Profesor asociado | o=Universitat Pompeu Fabra | s=2012 | e=2016
- 2009 – 2012: Contratado predoctoral (FPU), Instituto de Filosofía, CSIC
  > p r=Contratado predoctoral (FPU) | o=Instituto de Filosofía, CSIC | s=2009 | e=2012
- Investigadora visitante, King's College London (3 meses, 2011)
  > p r=Investigadora visitante | o=King's College London | s=2011
# Becas
- Beca Leonardo a Investigadores, Fundación BBVA (2019)
  > a t=Beca Leonardo a Investigadores | o=Fundación BBVA | s=2019
# Docencia
- Seminario de tesis I, Maestría en Historia, UNAM, 2018-2
  > s t=Seminario de tesis I | o=UNAM | s=2018
# Comunicaciones
- "Aves del estuario", XX Congreso de Ornitología, Santander, octubre de 2012
  > t t=Aves del estuario | o=XX Congreso de Ornitología | p=Santander | s=2012-10
# Proyectos
- 2018-2021. Genes del agua. Ministerio de Economía. IP: Ada Holm
  > j t=Genes del agua | o=Ministerio de Economía | s=2018 | e=2021
"""
PORTUGUESE = """\
# Formação acadêmica
- 2010 – 2014: Doutorado em Ciência da Computação, Universidade de São Paulo (orientador: João Reis)
  > e d=Doutorado | f=Ciência da Computação | o=Universidade de São Paulo | a=João Reis | s=2010 | e=2014
- Mestrado em Engenharia, UFMG, 2009
  > e d=Mestrado | f=Engenharia | o=UFMG | e=2009
- Graduação em Letras pela Universidade Federal da Bahia (2006)
  > e d=Graduação | f=Letras | o=Universidade Federal da Bahia | e=2006
- Especialização em Bioestatística, UERJ, 2008
  > e d=Especialização | f=Bioestatística | o=UERJ | e=2008
- Bacharel em Direito, PUC-Rio, 2003
  > e d=Bacharel | f=Direito | o=PUC-Rio | e=2003
# Formação
- 2004–2009: Licenciatura em Física, Universidade do Porto
  > e d=Licenciatura | f=Física | o=Universidade do Porto | s=2004 | e=2009
- Doutorada em Filosofia pela Universidade de Coimbra, 2013, sob orientação de Maria Faria
  > e d=Doutorada | f=Filosofia | o=Universidade de Coimbra | a=Maria Faria | e=2013
- Mestre em História, Universidade de Évora, 2008
  > e d=Mestre | f=História | o=Universidade de Évora | e=2008
- Agregação, Universidade do Minho, 2020
  > e d=Agregação | o=Universidade do Minho | e=2020
# Atuação profissional
- Professora adjunta, Universidade Federal do Ceará, desde 2016
  > p r=Professora adjunta | o=Universidade Federal do Ceará | s=2016 | st=present
- 2014 – 2016: Pesquisador de pós-doutorado, IMPA
  > p r=Pesquisador de pós-doutorado | o=IMPA | s=2014 | e=2016
- 2010–2012 Professora substituta na UFPE
  > p r=Professora substituta | o=UFPE | s=2010 | e=2012
- Coordenadora do Programa de Pós-Graduação em Física, UFC, 2018-2020
  > p r=Coordenadora do Programa de Pós-Graduação em Física | o=UFC | s=2018 | e=2020
# Percurso profissional
- Desde 2017: Professor auxiliar, Departamento de Matemática, Universidade de Aveiro
  > p r=Professor auxiliar | o=Departamento de Matemática, Universidade de Aveiro | s=2017 | st=present
- 2013-2017: Investigador, Centro de Estudos Sociais
  > p r=Investigador | o=Centro de Estudos Sociais | s=2013 | e=2017
- 2009-2013: Bolseira de doutoramento da FCT
  > p r=Bolseira de doutoramento | o=FCT | s=2009 | e=2013
# Prêmios
- Prêmio CAPES de Tese 2015
  > a t=Prêmio CAPES de Tese | s=2015
- Bolsa de Produtividade em Pesquisa, CNPq, 2018-2021
  > a t=Bolsa de Produtividade em Pesquisa | o=CNPq | s=2018 | e=2021
- Menção honrosa, Olimpíada Brasileira de Matemática, 2001
  > a t=Menção honrosa | o=Olimpíada Brasileira de Matemática | s=2001
# Ensino
- Cálculo I (2019/1)
  > s t=Cálculo I | s=2019
- Disciplina: Teoria dos Grafos, pós-graduação, 2020.2
  > s t=Teoria dos Grafos | s=2020
# Projetos de pesquisa
- Águas do sertão (2018 – atual), coordenadora. Financiamento: CNPq
  > j t=Águas do sertão | r=coordenadora | o=CNPq | s=2018 | st=present
- Cartografias, FCT, 2015-2018, investigador responsável
  > j t=Cartografias | o=FCT | r=investigador responsável | s=2015 | e=2018
# Atividades
- Membro da Sociedade Brasileira de Física
  > s r=Membro | o=Sociedade Brasileira de Física
- Parecerista da revista Varia História
  > s r=Parecerista | o=revista Varia História
- Revisor das revistas Tempo e Topoi desde 2016
  > s r=Revisor | o=revistas Tempo e Topoi | s=2016
# Palestras
- "Rios e cidades", Simpósio Nacional de História, Recife, 23 de julho de 2019
  > t t=Rios e cidades | o=Simpósio Nacional de História | p=Recife | s=2019-07-23
# Notícias
- 15/08/2022 – Artigo aceito na revista Tempo.
  > n t=Artigo aceito na revista Tempo. | s=2022-08-15
"""
ITALIAN = """\
# Formazione
- Dottorato di ricerca in Storia, Università di Pisa, 2012
  > e d=Dottorato di ricerca | f=Storia | o=Università di Pisa | e=2012
- Laurea magistrale in Fisica, Università di Padova, 110/110 e lode, 2008
  > e d=Laurea magistrale | f=Fisica | o=Università di Padova | e=2008
- 2003-2006 Laurea triennale in Lettere presso l'Università degli Studi di Bari
  > e d=Laurea triennale | f=Lettere | o=Università degli Studi di Bari | s=2003 | e=2006
# Istruzione e formazione
- 2009 Laurea specialistica in Matematica, Università di Torino, votazione 110/110
  > e d=Laurea specialistica | f=Matematica | o=Università di Torino | e=2009
- 2013 PhD in Economia, Università Bocconi
  > e d=PhD | f=Economia | o=Università Bocconi | e=2013
- 2014 Master di II livello in Archivistica, Sapienza Università di Roma
  > e d=Master di II livello | f=Archivistica | o=Sapienza Università di Roma | e=2014
# Esperienza professionale
- dal 2019: Professore associato, Politecnico di Torino
  > p r=Professore associato | o=Politecnico di Torino | s=2019 | st=present
- 2014–2019 Ricercatore a tempo determinato (RTD-A), Università di Trento
  > p r=Ricercatore a tempo determinato (RTD-A) | o=Università di Trento | s=2014 | e=2019
- 2012-2014: assegnista di ricerca presso il Dipartimento di Informatica dell'Università di Bari
  > p r=assegnista di ricerca | o=Dipartimento di Informatica dell'Università di Bari | s=2012 | e=2014
- Professoressa ordinaria di Storia romana, Università di Siena (dal 2020 a oggi)
  > p r=Professoressa ordinaria di Storia romana | o=Università di Siena | s=2020 | st=present
- Da ottobre 2010 a marzo 2011: collaboratore presso CNR-ISTI, Pisa
  > p r=collaboratore | o=CNR-ISTI | s=2010-10 | e=2011-03
- Borsa post-doc, SISSA, Trieste, 2013
  > p r=Borsa post-doc | o=SISSA | s=2013
# Premi e riconoscimenti
- Premio Nazionale per l'Innovazione, 2016
  > a t=Premio Nazionale per l'Innovazione | s=2016
- Borsa di studio della Fondazione Cariplo (2007)
  > a t=Borsa di studio della Fondazione Cariplo | s=2007
- Vincitore del Premio Tesi, Società Italiana di Statistica, 2009
  > a t=Premio Tesi | o=Società Italiana di Statistica | s=2009
# Didattica
- Analisi matematica I, corso di laurea in Ingegneria, a.a. 2019/2020
  > s t=Analisi matematica I | s=2019 | e=2020
- Esercitazioni di Fisica II (AA 2015-16)
  > s t=Esercitazioni di Fisica II | s=2015 | e=2016
# Incarichi
- Membro del Consiglio di Dipartimento (2018-2021)
  > s r=Membro | o=Consiglio di Dipartimento | s=2018 | e=2021
- Delegata Erasmus, dal 2017
  > s r=Delegata Erasmus | s=2017
- Revisore per Quaderni storici
  > s r=Revisore | o=Quaderni storici
- Socio della Società Italiana di Filosofia
  > s r=Socio | o=Società Italiana di Filosofia
# Relazioni a convegni
- "Acque e confini", convegno SISEM, Napoli, 12 ottobre 2018
  > t t=Acque e confini | o=convegno SISEM | p=Napoli | s=2018-10-12
- Il fiume e la legge, Seminari del Dipartimento, Università di Parma, 5 maggio 2017
  > t t=Il fiume e la legge | o=Seminari del Dipartimento, Università di Parma | s=2017-05-05
# Progetti
- Mappe antiche, finanziato dalla Regione Toscana, 2015-2017
  > j t=Mappe antiche | o=Regione Toscana | s=2015 | e=2017
# Novità
- 2 febbraio 2023: Il nostro progetto è stato finanziato.
  > n t=Il nostro progetto è stato finanziato. | s=2023-02-02
# Rassegna stampa
- "Il ritorno del fiume", la Repubblica, 4 luglio 2021
  > r t=Il ritorno del fiume | o=la Repubblica | s=2021-07-04
# Posizioni
- 2018 - oggi: Professore ordinario di Idraulica (ICAR/01), Università di Palermo
  > p r=Professore ordinario di Idraulica (ICAR/01) | o=Università di Palermo | s=2018 | st=present
- Visiting professor presso l'Université de Genève, febbraio-maggio 2017
  > p r=Visiting professor | o=Université de Genève | s=2017-02 | e=2017-05
- Assegno di ricerca, Dipartimento di Fisica, Università di Pavia, 2014-2016
  > p r=Assegno di ricerca | o=Dipartimento di Fisica, Università di Pavia | s=2014 | e=2016
# Attività istituzionali
- Direttrice del Dipartimento di Lettere dal 2019 al 2022
  > s r=Direttrice | o=Dipartimento di Lettere | s=2019 | e=2022
- Componente del Senato accademico (2016-2018)
  > s r=Componente | o=Senato accademico | s=2016 | e=2018
- Membro del comitato scientifico della rivista Acque
  > s r=Membro del comitato scientifico | o=rivista Acque
# Insegnamenti
- Idraulica (9 CFU), Laurea in Ingegneria civile, 2019-2022
  > s t=Idraulica (9 CFU) | s=2019 | e=2022
# Seminari e conferenze
- Relazione su invito: "Fiumi e ponti", Università di Udine, 3 marzo 2019
  > t t=Fiumi e ponti | r=Relazione su invito | o=Università di Udine | s=2019-03-03
# Finanziamenti
- Progetto PRIN "Ponti" (2020-2023), coordinatore nazionale
  > j t=Ponti | r=coordinatore nazionale | s=2020 | e=2023
"""
DUTCH = """\
# Opleiding
- 2010–2014: Promotie, Universiteit Utrecht (promotor: prof. dr. Jan de Wit)
  > e d=Promotie | o=Universiteit Utrecht | a=Jan de Wit | s=2010 | e=2014
- 2008-2010 Master Geschiedenis, Universiteit Leiden (cum laude)
  > e d=Master | f=Geschiedenis | o=Universiteit Leiden | s=2008 | e=2010
- Doctoraal Nederlandse taal en letterkunde, Rijksuniversiteit Groningen, 1995
  > e d=Doctoraal | f=Nederlandse taal en letterkunde | o=Rijksuniversiteit Groningen | e=1995
- 1998: licentiaat in de rechten, KU Leuven
  > e d=licentiaat | f=rechten | o=KU Leuven | e=1998
# Werkervaring
- 2018–heden: universitair hoofddocent, Universiteit van Amsterdam
  > p r=universitair hoofddocent | o=Universiteit van Amsterdam | s=2018 | st=present
- sinds 2020 hoogleraar Waterbouwkunde, TU Delft
  > p r=hoogleraar Waterbouwkunde | o=TU Delft | s=2020 | st=present
- 2014–2018: postdoctoraal onderzoeker bij het Meertens Instituut
  > p r=postdoctoraal onderzoeker | o=Meertens Instituut | s=2014 | e=2018
- 2009-2010 student-assistent, afdeling Wiskunde, Vrije Universiteit
  > p r=student-assistent | o=afdeling Wiskunde, Vrije Universiteit | s=2009 | e=2010
- Universitair docent aan de Universiteit Gent, 2011 – 2013
  > p r=Universitair docent | o=Universiteit Gent | s=2011 | e=2013
# Prijzen
- Scriptieprijs van de stad Gent, 2009
  > a t=Scriptieprijs van de stad Gent | s=2009
- 2016: NWO Veni-beurs
  > a t=NWO Veni-beurs | s=2016
# Onderwijs
- Inleiding taalkunde (bachelor), 2018-2020
  > s t=Inleiding taalkunde (bachelor) | s=2018 | e=2020
# Nevenfuncties
- Lid van de redactie van Holland
  > s r=Lid van de redactie | o=Holland
- Voorzitter van de Vereniging voor Waterstaatsgeschiedenis (sinds 2017)
  > s r=Voorzitter | o=Vereniging voor Waterstaatsgeschiedenis | s=2017
- Bestuurslid, Stichting Oude Sluizen, 2012–2015
  > s r=Bestuurslid | o=Stichting Oude Sluizen | s=2012 | e=2015
# Lezingen
- 'Water en macht', Historicidagen, Groningen, 24 augustus 2019
  > t t=Water en macht | o=Historicidagen | p=Groningen | s=2019-08-24
# Nieuws
- 4 mei 2022: Onze aanvraag is toegekend.
  > n t=Onze aanvraag is toegekend. | s=2022-05-04
"""
SCANDINAVIAN = """\
# Utbildning
- 2010–2015: Doktorsexamen i historia, Uppsala universitet
  > e d=Doktorsexamen | f=historia | o=Uppsala universitet | s=2010 | e=2015
- Filosofie kandidatexamen, Lunds universitet, 2008
  > e d=Filosofie kandidatexamen | o=Lunds universitet | e=2008
- Civilingenjör i teknisk fysik, KTH, 2006
  > e d=Civilingenjör | f=teknisk fysik | o=KTH | e=2006
- Masterexamen i statistik, Stockholms universitet, 2009. Handledare: Nils Berg
  > e d=Masterexamen | f=statistik | o=Stockholms universitet | a=Nils Berg | e=2009
# Anställningar
- 2018– : Universitetslektor, Göteborgs universitet
  > p r=Universitetslektor | o=Göteborgs universitet | s=2018 | st=present
- 2015–2018: Postdoktor vid Umeå universitet
  > p r=Postdoktor | o=Umeå universitet | s=2015 | e=2018
- sedan 2021 docent i litteraturvetenskap, Linnéuniversitetet
  > p r=docent i litteraturvetenskap | o=Linnéuniversitetet | s=2021 | st=present
- 2009–2010 forskningsassistent, Institutet för framtidsstudier
  > p r=forskningsassistent | o=Institutet för framtidsstudier | s=2009 | e=2010
# Utdanning
- 2016: ph.d. i sosiologi, Universitetet i Oslo
  > e d=ph.d. | f=sosiologi | o=Universitetet i Oslo | e=2016
- Mastergrad i informatikk, Universitetet i Bergen, 2011
  > e d=Mastergrad | f=informatikk | o=Universitetet i Bergen | e=2011
- Cand.philol., Universitetet i Tromsø, 1999
  > e d=Cand.philol. | o=Universitetet i Tromsø | e=1999
# Stillinger
- 2017–nå: Førsteamanuensis, Institutt for historie, NTNU
  > p r=Førsteamanuensis | o=Institutt for historie, NTNU | s=2017 | st=present
- 2012–2016 stipendiat ved Universitetet i Stavanger
  > p r=stipendiat | o=Universitetet i Stavanger | s=2012 | e=2016
- Høgskolelektor, Høgskolen i Molde, 2010–2012
  > p r=Høgskolelektor | o=Høgskolen i Molde | s=2010 | e=2012
# Uddannelse
- 2014 ph.d. i datalogi, Københavns Universitet (vejleder: Lars Holm)
  > e d=ph.d. | f=datalogi | o=Københavns Universitet | a=Lars Holm | e=2014
- 2009 cand.mag. i dansk, Aarhus Universitet
  > e d=cand.mag. | f=dansk | o=Aarhus Universitet | e=2009
- Kandidatgrad i fysik, Syddansk Universitet, 2010
  > e d=Kandidatgrad | f=fysik | o=Syddansk Universitet | e=2010
# Ansættelser
- 2016–nu Lektor, Institut for Kultur, Aarhus Universitet
  > p r=Lektor | o=Institut for Kultur, Aarhus Universitet | s=2016 | st=present
- siden 2020: professor MSO, Roskilde Universitet
  > p r=professor MSO | o=Roskilde Universitet | s=2020 | st=present
- 2011–2014: Ph.d.-stipendiat, Aalborg Universitet
  > p r=Ph.d.-stipendiat | o=Aalborg Universitet | s=2011 | e=2014
# Priser
- Eliteforsk-prisen, 2015
  > a t=Eliteforsk-prisen | s=2015
- 2018: Stora pedagogiska priset, Lunds universitet
  > a t=Stora pedagogiska priset | o=Lunds universitet | s=2018
# Uppdrag
- Ledamot i fakultetsstyrelsen, 2018–2020
  > s r=Ledamot | o=fakultetsstyrelsen | s=2018 | e=2020
- Granskare för Historisk tidskrift
  > s r=Granskare | o=Historisk tidskrift
- Medlem av Svenska historiska föreningen
  > s r=Medlem | o=Svenska historiska föreningen
# Undervisning
- Innføring i statistikk, høst 2019
  > s t=Innføring i statistikk | s=2019-09 | e=2019-11
- Algoritmer och datastrukturer (VT 2020)
  > s t=Algoritmer och datastrukturer | s=2020-01 | e=2020-06
# Foredrag
- "Vann og makt", Historiedagene, Bergen, 14. juni 2019
  > t t=Vann og makt | o=Historiedagene | p=Bergen | s=2019-06-14
# Nyheter
- 12. mars 2022: Prosjektet vårt får støtte fra Forskningsrådet.
  > n t=Prosjektet vårt får støtte fra Forskningsrådet. | s=2022-03-12
"""
POLISH = """\
# Wykształcenie
- 2014: doktorat w dziedzinie informatyki, Uniwersytet Jagielloński (promotor: prof. Jan Kowalik)
  > e d=doktorat | f=informatyki | o=Uniwersytet Jagielloński | a=Jan Kowalik | e=2014
- 2004–2009: studia magisterskie, Wydział Fizyki, Uniwersytet Warszawski
  > e d=studia magisterskie | o=Wydział Fizyki, Uniwersytet Warszawski | s=2004 | e=2009
- Magister historii, Uniwersytet Wrocławski, 2006
  > e d=Magister | f=historii | o=Uniwersytet Wrocławski | e=2006
- 2019 – habilitacja, Instytut Historii PAN
  > e d=habilitacja | o=Instytut Historii PAN | e=2019
- Licencjat z filozofii, KUL, 2003
  > e d=Licencjat | f=filozofii | o=KUL | e=2003
- mgr inż., Politechnika Gdańska, 2001
  > e d=mgr inż. | o=Politechnika Gdańska | e=2001
# Zatrudnienie
- od 2015: adiunkt, Instytut Matematyki, Uniwersytet Łódzki
  > p r=adiunkt | o=Instytut Matematyki, Uniwersytet Łódzki | s=2015 | st=present
- 2020 – obecnie: profesor uczelni, Politechnika Warszawska
  > p r=profesor uczelni | o=Politechnika Warszawska | s=2020 | st=present
- 2010–2014 asystent w Katedrze Hydrologii, Uniwersytet Śląski
  > p r=asystent | o=Katedrze Hydrologii, Uniwersytet Śląski | s=2010 | e=2014
- Kierownik Zakładu Logiki, UAM, 2016-2020
  > p r=Kierownik Zakładu Logiki | o=UAM | s=2016 | e=2020
# Nagrody
- 2018: Nagroda Rektora UJ
  > a t=Nagroda Rektora UJ | s=2018
- Stypendium Ministra Nauki dla wybitnych młodych naukowców, 2016–2019
  > a t=Stypendium Ministra Nauki dla wybitnych młodych naukowców | s=2016 | e=2019
- Stypendium START, Fundacja na rzecz Nauki Polskiej, 2013
  > a t=Stypendium START | o=Fundacja na rzecz Nauki Polskiej | s=2013
# Dydaktyka
- Analiza matematyczna I, semestr zimowy 2019/2020
  > s t=Analiza matematyczna I | s=2019-10 | e=2020-03
- Wykład: Historia Polski średniowiecznej (2018)
  > s t=Historia Polski średniowiecznej | s=2018
# Członkostwo
- Członek Polskiego Towarzystwa Matematycznego
  > s r=Członek | o=Polskiego Towarzystwa Matematycznego
- od 2017 członkini Komitetu Nauk Historycznych PAN
  > s r=członkini | o=Komitetu Nauk Historycznych PAN | s=2017
- Recenzent czasopism: Kwartalnik Historyczny, Roczniki
  > s r=Recenzent czasopism | o=Kwartalnik Historyczny, Roczniki
- Polskie Towarzystwo Historyczne
  > s o=Polskie Towarzystwo Historyczne
# Granty
- Rzeki i granice, NCN OPUS, 2018–2021, kierownik
  > j t=Rzeki i granice | r=kierownik | o=NCN OPUS | s=2018 | e=2021
# Wystąpienia
- „Woda i władza”, konferencja Miasto w historii, Kraków, 12 maja 2018
  > t t=Woda i władza | o=konferencja Miasto w historii | p=Kraków | s=2018-05-12
# Aktualności
- 12 marca 2023: Otrzymaliśmy grant NCN.
  > n t=Otrzymaliśmy grant NCN. | s=2023-03-12
# Przebieg pracy
- 2013–2019 adiunkt w Zakładzie Historii Nowożytnej Uniwersytetu Śląskiego
  > p r=adiunkt | o=Zakładzie Historii Nowożytnej Uniwersytetu Śląskiego | s=2013 | e=2019
# Funkcje
- Przewodniczący Rady Naukowej Instytutu Historii (2020–2024)
  > s r=Przewodniczący Rady Naukowej | o=Instytutu Historii | s=2020 | e=2024
- sekretarz redakcji „Rocznika Wodnego”
  > s r=sekretarz redakcji | o=„Rocznika Wodnego”
# Wyróżnienia
- Nagroda im. Jana Długosza, 2018
  > a t=Nagroda im. Jana Długosza | s=2018
- Stypendium FNP (2015)
  > a t=Stypendium FNP | s=2015
"""
CZECH = """\
# Vzdělání
- 2010–2014: doktorské studium, obor Informatika, Masarykova univerzita
  > e d=doktorské studium | f=Informatika | o=Masarykova univerzita | s=2010 | e=2014
- 2008 Mgr., Filozofická fakulta, Univerzita Karlova
  > e d=Mgr. | o=Filozofická fakulta, Univerzita Karlova | e=2008
- Ph.D. – Matematická analýza, MFF UK, 2012 (školitel: prof. Jiří Novák)
  > e d=Ph.D. | f=Matematická analýza | o=MFF UK | a=Jiří Novák | e=2012
- 2019 habilitace, obor Historie, Univerzita Palackého v Olomouci
  > e d=habilitace | f=Historie | o=Univerzita Palackého v Olomouci | e=2019
- Ing., ČVUT v Praze, Fakulta stavební, 2005
  > e d=Ing. | o=ČVUT v Praze, Fakulta stavební | e=2005
# Zaměstnání
- od 2015: odborný asistent, Katedra historie, Ostravská univerzita
  > p r=odborný asistent | o=Katedra historie, Ostravská univerzita | s=2015 | st=present
- 2019 – dosud: docentka, Ústav fyziky, VUT v Brně
  > p r=docentka | o=Ústav fyziky, VUT v Brně | s=2019 | st=present
- 2012–2015 vědecký pracovník, Historický ústav AV ČR
  > p r=vědecký pracovník | o=Historický ústav AV ČR | s=2012 | e=2015
- vedoucí katedry, Univerzita Pardubice, 2016–2020
  > p r=vedoucí katedry | o=Univerzita Pardubice | s=2016 | e=2020
# Ocenění
- Cena rektora, Univerzita Karlova, 2014
  > a t=Cena rektora | o=Univerzita Karlova | s=2014
- 2017: Prémie Otto Wichterleho
  > a t=Prémie Otto Wichterleho | s=2017
# Výuka
- Úvod do logiky (zimní semestr 2019/2020)
  > s t=Úvod do logiky | s=2019-10 | e=2020-03
# Členství
- člen České společnosti pro právo a vodu
  > s r=člen | o=České společnosti pro právo a vodu
- od 2018 členka redakční rady časopisu Dějiny
  > s r=členka redakční rady | o=časopisu Dějiny | s=2018
- předseda Oborové rady Historie
  > s r=předseda | o=Oborové rady Historie
# Projekty
- Voda a moc, GA ČR, 2017–2019, hlavní řešitel
  > j t=Voda a moc | o=GA ČR | r=hlavní řešitel | s=2017 | e=2019
- 2020–2022: Staré mapy (TA ČR), spoluřešitelka
  > j t=Staré mapy | o=TA ČR | r=spoluřešitelka | s=2020 | e=2022
# Přednášky
- „Voda ve městě“, konference Dějiny města, Praha, 5. června 2018
  > t t=Voda ve městě | o=konference Dějiny města | p=Praha | s=2018-06-05
# Aktuality
- 3. dubna 2022: Náš článek byl přijat.
  > n t=Náš článek byl přijat. | s=2022-04-03
"""
RUSSIAN = """\
# Образование
- 2005–2010 — МГУ имени М. В. Ломоносова, физический факультет, специалист
  > e d=специалист | o=МГУ имени М. В. Ломоносова, физический факультет | s=2005 | e=2010
- 2013 — кандидат физико-математических наук, ИТЭФ
  > e d=кандидат физико-математических наук | o=ИТЭФ | e=2013
- 2003: Санкт-Петербургский государственный университет, исторический факультет, магистр истории
  > e d=магистр | f=истории | o=Санкт-Петербургский государственный университет, исторический факультет | e=2003
- 2010–2013 аспирантура, Институт истории РАН. Научный руководитель: д.и.н. Иван Петров
  > e d=аспирантура | o=Институт истории РАН | a=Иван Петров | s=2010 | e=2013
- 2020 г. — доктор исторических наук
  > e d=доктор исторических наук | e=2020
# Опыт работы
- 2015 – наст. время: старший научный сотрудник, ИППИ РАН
  > p r=старший научный сотрудник | o=ИППИ РАН | s=2015 | st=present
- с 2018 г. доцент кафедры алгебры, Казанский федеральный университет
  > p r=доцент кафедры алгебры | o=Казанский федеральный университет | s=2018 | st=present
- 2012–2015 гг. — младший научный сотрудник, Институт геологии
  > p r=младший научный сотрудник | o=Институт геологии | s=2012 | e=2015
- 2019–н.в.: профессор, Высшая школа экономики
  > p r=профессор | o=Высшая школа экономики | s=2019 | st=present
- 2008 — по настоящее время: заведующая лабораторией гидрологии, Томский государственный университет
  > p r=заведующая лабораторией гидрологии | o=Томский государственный университет | s=2008 | st=present
- 2006–2008: стажёр-исследователь, НИУ ВШЭ
  > p r=стажёр-исследователь | o=НИУ ВШЭ | s=2006 | e=2008
# Награды
- Премия Правительства Москвы молодым учёным, 2018
  > a t=Премия Правительства Москвы молодым учёным | s=2018
- 2015 – Медаль РАН для молодых учёных
  > a t=Медаль РАН для молодых учёных | s=2015
- Стипендия Президента РФ (2016–2018)
  > a t=Стипендия Президента РФ | s=2016 | e=2018
- Почётная грамота, Министерство образования и науки, 2019
  > a t=Почётная грамота | o=Министерство образования и науки | s=2019
# Преподавание
- Линейная алгебра, 1 курс, осень 2019
  > s t=Линейная алгебра | s=2019-09 | e=2019-11
- Спецкурс «История каналов» (2017/2018)
  > s t=История каналов | s=2017 | e=2018
# Членство
- Член редколлегии журнала «Вестник»
  > s r=Член редколлегии | o=журнала «Вестник»
- Рецензент журналов «Алгебра», «Анализ»
  > s r=Рецензент | o=журналов «Алгебра», «Анализ»
- с 2016 член Московского математического общества
  > s r=член | o=Московского математического общества | s=2016
# Гранты
- РНФ, «Старые карты», исполнитель, 2021–2023
  > j t=Старые карты | o=РНФ | r=исполнитель | s=2021 | e=2023
# Доклады
- «Вода и власть», конференция «Город в истории», Москва, 15 мая 2018 г.
  > t t=Вода и власть | o=конференция «Город в истории» | p=Москва | s=2018-05-15
# Новости
- 12 марта 2023 г. Наша статья принята к печати.
  > n t=Наша статья принята к печати. | s=2023-03-12
# СМИ
- «Возвращение реки», Коммерсантъ, 3 июня 2020
  > r t=Возвращение реки | o=Коммерсантъ | s=2020-06-03
# Профессиональная деятельность
- 2016 – настоящее время — ведущий научный сотрудник, Институт археологии РАН
  > p r=ведущий научный сотрудник | o=Институт археологии РАН | s=2016 | st=present
- Сентябрь 2010 – июнь 2016: доцент, кафедра истории, РГГУ
  > p r=доцент | o=кафедра истории, РГГУ | s=2010-09 | e=2016-06
- 2009 г. — стажировка в Университете Вены
  > p r=стажировка | o=Университете Вены | s=2009
# Членство в организациях
- Российское общество интеллектуальной истории
  > s o=Российское общество интеллектуальной истории
# Преподавание
- Лекции: История Сибири (2017–2020)
  > s t=История Сибири | s=2017 | e=2020
"""
TURKISH = """\
# Eğitim
- Doktora, Bilgisayar Mühendisliği, Orta Doğu Teknik Üniversitesi, 2014
  > e d=Doktora | f=Bilgisayar Mühendisliği | o=Orta Doğu Teknik Üniversitesi | e=2014
- Yüksek Lisans, Tarih, Boğaziçi Üniversitesi, 2006-2009
  > e d=Yüksek Lisans | f=Tarih | o=Boğaziçi Üniversitesi | s=2006 | e=2009
- 2002-2006 Lisans, İstanbul Üniversitesi, Edebiyat Fakültesi, Tarih Bölümü
  > e d=Lisans | o=İstanbul Üniversitesi, Edebiyat Fakültesi, Tarih Bölümü | s=2002 | e=2006
- Doktora: Ankara Üniversitesi, Fizik (2011), Danışman: Prof. Dr. Mehmet Kaya
  > e d=Doktora | f=Fizik | o=Ankara Üniversitesi | a=Mehmet Kaya | e=2011
# Akademik Görevler
- 2018- : Doç. Dr., Hacettepe Üniversitesi, Matematik Bölümü
  > p r=Doç. Dr. | o=Hacettepe Üniversitesi, Matematik Bölümü | s=2018 | st=present
- Araştırma Görevlisi, Ege Üniversitesi, 2008–2014
  > p r=Araştırma Görevlisi | o=Ege Üniversitesi | s=2008 | e=2014
- 2014–2018 Yardımcı Doçent, Koç Üniversitesi
  > p r=Yardımcı Doçent | o=Koç Üniversitesi | s=2014 | e=2018
- Dr. Öğr. Üyesi, Sabancı Üniversitesi, 2019-halen
  > p r=Dr. Öğr. Üyesi | o=Sabancı Üniversitesi | s=2019 | st=present
- Bölüm Başkanı, Gazi Üniversitesi, 2016–2019
  > p r=Bölüm Başkanı | o=Gazi Üniversitesi | s=2016 | e=2019
# Ödüller
- TÜBİTAK Teşvik Ödülü, 2015
  > a t=TÜBİTAK Teşvik Ödülü | s=2015
- Doktora Bursu, TÜBİTAK, 2009-2013
  > a t=Doktora Bursu | o=TÜBİTAK | s=2009 | e=2013
# Verdiği Dersler
- Osmanlı Tarihi I, Güz 2019
  > s t=Osmanlı Tarihi I | s=2019-09 | e=2019-11
- Fizik I (2018 Bahar)
  > s t=Fizik I | s=2018-03 | e=2018-05
# Üyelikler
- Türk Tarih Kurumu üyesi
  > s r=üyesi | o=Türk Tarih Kurumu
- Hakem, Belleten Dergisi
  > s r=Hakem | o=Belleten Dergisi
# Projeler
- Su ve İktidar, TÜBİTAK 1001, yürütücü, 2018-2021
  > j t=Su ve İktidar | o=TÜBİTAK 1001 | r=yürütücü | s=2018 | e=2021
# Konuşmalar
- "Su ve Şehir", Tarih Kongresi, Ankara, 12 Mayıs 2018
  > t t=Su ve Şehir | o=Tarih Kongresi | p=Ankara | s=2018-05-12
# Haberler
- 3 Mart 2023: Makalemiz kabul edildi.
  > n t=Makalemiz kabul edildi. | s=2023-03-03
"""
GREEK = """\
# Εκπαίδευση
- 2010-2014: Διδακτορικό στην Πληροφορική, Πανεπιστήμιο Πατρών
  > e d=Διδακτορικό | f=Πληροφορική | o=Πανεπιστήμιο Πατρών | s=2010 | e=2014
- Μεταπτυχιακό Δίπλωμα στη Στατιστική, Εθνικό Μετσόβιο Πολυτεχνείο, 2009
  > e d=Μεταπτυχιακό Δίπλωμα | f=Στατιστική | o=Εθνικό Μετσόβιο Πολυτεχνείο | e=2009
- 2007: Πτυχίο Ιστορίας, Πανεπιστήμιο Κρήτης
  > e d=Πτυχίο | f=Ιστορίας | o=Πανεπιστήμιο Κρήτης | e=2007
# Σπουδές
- 2003: Διδακτορικό δίπλωμα, Τμήμα Φιλολογίας, ΑΠΘ
  > e d=Διδακτορικό δίπλωμα | o=Τμήμα Φιλολογίας, ΑΠΘ | e=2003
# Επαγγελματική εμπειρία
- 2018 – σήμερα: Αναπληρώτρια Καθηγήτρια, Τμήμα Ιστορίας, Ιόνιο Πανεπιστήμιο
  > p r=Αναπληρώτρια Καθηγήτρια | o=Τμήμα Ιστορίας, Ιόνιο Πανεπιστήμιο | s=2018 | st=present
- 2012–2018: Επίκουρος Καθηγητής, Πανεπιστήμιο Θεσσαλίας
  > p r=Επίκουρος Καθηγητής | o=Πανεπιστήμιο Θεσσαλίας | s=2012 | e=2018
- από το 2009 ερευνητής, Ακαδημία Αθηνών
  > p r=ερευνητής | o=Ακαδημία Αθηνών | s=2009 | st=present
# Βραβεία
- Βραβείο Ακαδημίας Αθηνών, 2016
  > a t=Βραβείο Ακαδημίας Αθηνών | s=2016
- Υποτροφία ΙΚΥ, 2009-2012
  > a t=Υποτροφία ΙΚΥ | s=2009 | e=2012
# Ερευνητικά έργα
- Νερό και εξουσία, ΕΛΙΔΕΚ, 2019-2022
  > j t=Νερό και εξουσία | o=ΕΛΙΔΕΚ | s=2019 | e=2022
# Ομιλίες
- «Το νερό στην πόλη», Συνέδριο Ιστορίας, Αθήνα, 12 Μαΐου 2018
  > t t=Το νερό στην πόλη | o=Συνέδριο Ιστορίας | p=Αθήνα | s=2018-05-12
# Νέα
- 3 Μαρτίου 2023: Το άρθρο μας έγινε δεκτό.
  > n t=Το άρθρο μας έγινε δεκτό. | s=2023-03-03
"""
CVS = {
    "German": GERMAN,
    "French": FRENCH,
    "Spanish": SPANISH,
    "Portuguese": PORTUGUESE,
    "Italian": ITALIAN,
    "Dutch": DUTCH,
    "Scandinavian": SCANDINAVIAN,
    "Polish": POLISH,
    "Czech": CZECH,
    "Russian": RUSSIAN,
    "Turkish": TURKISH,
    "Greek": GREEK,
}


def _sections() -> list[tuple[str, str, str]]:
    return [
        (tongue, heading, body)
        for tongue, cv in CVS.items()
        for heading, body in re.findall(r"^# (.+)\n((?:[- ] ?.+\n)+)", cv, re.MULTILINE)
    ]


@pytest.mark.parametrize(("tongue", "heading", "body"), _sections())
def test_lines(tongue: str, heading: str, body: str) -> None:
    """Each line (`- …`) is read as what stands below it (`> kind part=… | part=…`)."""
    pairs = re.findall(r"^- (.+)\n  > (.+)$", body, re.MULTILINE)
    page = f"<h1>Ada Holm</h1><h2>{heading}</h2><ul>" + "".join(f"<li>{line}</li>" for line, _ in pairs) + "</ul>"
    doc = build(Page(url="https://example.org/", body=page.encode(), media_type="text/html"))
    found = [as_dict(i) for i in read(doc) if i.kind in KINDS.values()]
    assert [_told(f, told) for f, (_, told) in zip(found, pairs, strict=True)] == [told for _, told in pairs]


def _told(fact: dict, like: str) -> str:
    """The fact in the notation of the tables, with the parts that the other tells and all that it must not have."""
    parts = like.partition(" ")[2]
    keys = [p.partition("=")[0] for p in parts.split(" | ") if p]
    more = [k for k, name in PARTS.items() if fact[name] is not None and k not in keys]
    said = [f"{k}={fact[(PARTS | OTHERS)[k]]}" for k in (*keys, *more)]
    return " ".join([next(k for k, name in KINDS.items() if name == fact["kind"]), " | ".join(said)])

"""Headings of CVs in many languages: what stands below them is no work, whatever it looks like."""

import pytest

from crawler.lexicon.headings import heading_kind


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        ("education", "Qualifications|Akademische Abschlüsse|Études|Titulación|Studi|Öğrenim Durumu|Σπουδές"),
        ("positions", "Professional history|Berufliche Stationen|Postes occupés|Puestos|Posizioni ricoperte|研究歴"),
        ("awards", "Accolades|Wissenschaftspreise|Honneurs|Galardones|Onorificenze|Стипендии|奨学金|상훈"),
        ("projects", "Research support|Sponsored research|Έργα"),
        ("talks", "Colloquia|Interventions orales|Presentaciones|Seminarios|学术交流"),
        ("services", "Refereeing|Learned societies|Ämter|Gestión académica|Terza missione|Hakemlik|社会职务"),
        ("services", "Editorial Board|Journal editorships|Committee work|PC Memberships|Organization of Conferences"),
        ("services", "Conferences and Workshops Organized|PhD Thesis Committees|Dissertation Committees|Panelist"),
        ("services", "Gremien-Tätigkeit|Sonstige Aktivitäten|Organisation von Tagungen|Mitgliedschaft"),
        ("services", "Comités de programme|Jurys de thèse|Évaluation de la recherche|Organisation d'événements"),
        ("services", "Evaluación de artículos|Arbitraje|Revisão de artigos|Comitati scientifici|Altre attività"),
        ("services", "Рецензирование статей|国際会議委員|論文査読|学会および社会における活動等|期刊审稿|논문 심사"),
        ("teaching", "Teaching experiences|TA Experience|Lehrtätigkeiten|教育活動歴|강의 경력"),
        ("awards", "Accomplishments|Logros destacados|Premiações|수상 경력|荣誉经历"),
        ("teaching", "Classes taught|Lehrtätigkeit|Cours donnés|Asignaturas impartidas|Μαθήματα|교육활동"),
        ("interests", "Areas of expertise|Forschungsfelder|Centres d'intérêt|Temas de pesquisa|専門領域|전공분야"),
        ("news", "Happenings|Quoi de neuf|Duyurular"),
        ("press", "Media mentions|Medienauftritte|Nos media"),
    ],
)
def test_what_is_below(kind, headings):
    assert {heading: heading_kind(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), kind
    )


@pytest.mark.parametrize("heading", ["Premios seleccionados", "Becas y premios destacados", "Prix choisis"])
def test_a_choice_of_them(heading):
    assert heading_kind(heading) == "awards"

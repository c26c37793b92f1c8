"""Cheap tests before close ones: what a text must hold for a pattern to have a chance.

Most pieces of a page are no venue and no cut list. To look for a few substrings costs a tenth of what a pattern costs
that ignores case and has many branches. All cues are in lower case and are sought in the text's lower case.
"""

import re
from collections.abc import Iterable

IDENTIFIERS = ("http", "10.", "isbn", "issn", "978-", "979-")
AVAILABLE = ("available ",)
PRESENTATION = (
    *("best ", "outstanding ", "distinguished ", "mention", "test", "oral", "spotlight", "poster", "highlight"),
    *("top", "talk", "demo", "keynote"),
)
STATUS = (
    *(
        "appear",
        "accept",
        "press",
        "forthcoming",
        "publi",
        "under ",
        "submission",
        "submitted",
        "review",
        "revis",
        "r&r",
    ),
    *("preparation", "camera", "early access", "online first", "erscheint", "erscheinen", "paraître", "prensa"),
)
ARXIV = ("arxiv", "abs")
IMPACT = (
    *("impact factor", "if", "jcr", "sci", "ccf", "core", "tsinghua", "thu", "qualis", "abdc"),
    *("(q", "[q", "(a*", "[a*"),
)
EDITORS = (
    "editor",
    "ed.",
    "eds",
    "(ed)",
    "hrsg",
    "hg.",
    "hg)",
    "hgg",
    "(a cura di",
    "(éd",
    "(comp",
    "coord",
    "dir.",
    "dirs.",
    "org.",
    "orgs.",
)
SERIES = (
    *("lecture notes", "lncs", "lnai", "proceedings of machine learning", "communications in computer", "ceur"),
    *("lipics", "leibniz", "studies in", "advances in intelligent"),
)
OF_ISSUE = ("special ", "theme ", "thematic ")
VOLUME = ("vol", "bd.", "band", "jg.", "jahrgang", "årg.", "tome", "t.", "т.", "том")
KIND_WORDS = (
    *("thesis", "dissertation", "rep", "chapter", "thèse", "mémoire de", "tesis", "tesi di", "tese de", "dissertação"),
    *("arbeit", "schrift"),
)
GENERIC_TAIL = ("paper", "papers", "article", "track", "abstract", "proceedings", "conference", "preprint")
GENERIC_WORD = ("conference", "journal", "print", "conf", "conf.", "paper", "papers")
EDITIONS = (
    *("print", "issue", "paperback", "taschenbuch", "errat", "corrig", "correction", "revis", "transl", "übers"),
    *(" ed", "2.ed", "2aed", "repr.", "reviewed", "rez."),
)
COPIES = ("arxiv", "pmid", "pmcid", "pubmed", "ssrn", "mr", "zbl", "[", "(")
ORDINAL = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "teenth", "tieth"),
)
TYPES = {
    "workshop": (
        *("workshop", "ws", "wkshp", "@", "satellite", "atelier", "taller", "shared task", "semeval"),
        *("研讨会", "ワークショップ", "워크숍"),
    ),
    "patent": ("patent", "offenlegungsschrift", "专利", "特許", "특허"),
    "thesis": (
        *("thes", "dissert", "arbeit", "schrift", "thèse", "tesi", "tese", "mémoire"),
        *("论文", "論文", "논문"),
    ),
    "preprint": (
        *("rxiv", "corr", "ssrn", "print", "manuscript", "working paper", "hal", "research square", "nber"),
        *("discussion paper", "预印本", "arbeitspapier", "document de travail"),
    ),
    "report": ("rep", "white", "rapport", "techrxiv", "memo", "bericht"),
    "journal": (
        *(
            "journal",
            "trans",
            "j.",
            "letters",
            "review",
            "magazine",
            "zeitschrift",
            "вестник",
            "журнал",
            "известия",
            "записки",
            "revue",
            "revista",
            "rivista",
            "giornale",
            "cuadernos",
            "anales",
            "anais",
            "cadernos",
            "archivos",
            "arquivos",
            "tidsskrift",
            "tidskrift",
            "časopis",
            "dergisi",
        ),
        *(
            "annals",
            "archives of",
            "quarterly",
            "bulletin",
            "学报",
            "学報",
            "學報",
            "杂志",
            "期刊",
            "論文誌",
            "학회지",
            "論文集",
            "论文集",
            "会誌",
            "紀要",
            "ジャーナル",
            "저널",
            "논문지",
        ),
    ),
    "conference": (
        *("atti d", "proc", "conf", "symp", "konferenz", "congr", "convegno", "colloquium", "annual meeting", "tagung"),
        *("seminar", "会议", "会議", "大会", "学会", "학술대회", "シンポジウム", "講演", "予稿集", "研究会", "年会"),
        *("학술발표", "심포지엄", "학회", "论坛", "年会论文集"),
    ),
    "book": (
        *("book", "chapter", "encyclopedia", "lecture notes", "buch", "kapitel", "ouvrage", "libro", "livro"),
        *("press", "monograph", "edited volume"),
    ),
}
CUT = (
    *("others", "otros", "outros", "altri", "colab", "coleg", "coll", "col.", "autres", "др", "соавт", "fl."),
    *(
        "i in.",
        "kol.",
        "ark.",
        "diğ",
        "u.a.",
        "u. a.",
        "e.a.",
        "e. a.",
        "ほか",
        "他",
        "외",
        "等",
        "...",
        "…",
        "⋯",
        "more",
        "additional",
        "+",
    ),
    *("0 other", "1 other", "2 other", "3 other", "4 other", "5 other", "6 other", "7 other", "8 other", "9 other"),
)
LEGEND = (
    *(
        "equal",
        "contribut",
        "correspond",
        "first",
        "alphabet",
        "author",
        "作者",
        "贡献",
        "共一",
        "저자",
        "責任",
        "beitrag",
        "égale",
    ),
)
ET_AL = re.compile(r"et\.?\s?al")
ROMAN = re.compile(r"[XVIxvi]{2}\s")
DIGIT = re.compile(r"\d")


def holds(low: str, cues: Iterable[str]) -> bool:
    """Does the text, given in lower case, hold one of the cues?"""
    for cue in cues:  # noqa: SIM110 (half as fast with any())
        if cue in low:
            return True
    return False

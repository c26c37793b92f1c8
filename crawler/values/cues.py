# ruff: noqa: E501 (cues are read more easily whole)
"""Cheap tests before close ones: what a text must hold for a pattern to have a chance.

Most pieces of a page are no venue and no cut list. To look for a few substrings costs a tenth of what a pattern costs
that ignores case and has many branches. All cues are in lower case and are sought in the text's lower case.
"""

import re
from collections.abc import Iterable

from crawler.lexicon.cue_words import Cues

IDENTIFIERS = Cues("http|10.|isbn|issn|978-|979-")
AVAILABLE = Cues("available ")
PRESENTATION = Cues(
    "best |outstanding |distinguished |mention|test|oral|spotlight|poster|highlight|top|talk|demo|keynote"
)
STATUS = Cues(
    "appear|accept|press|forthcoming|publi|under |submission|submitted|review|revis|r&r|preparation|camera|early access|online first|erscheint|erscheinen|paraître|prensa"
)
ARXIV = Cues("arxiv|abs")
IMPACT = Cues("impact factor|if|jcr|sci|ccf|core|tsinghua|thu|qualis|abdc|(q|[q|(a*|[a*")
EDITORS = Cues("editor|ed.|eds|(ed)|hrsg|hg.|hg)|hgg|(a cura di|(éd|(comp|coord|dir.|dirs.|org.|orgs.")
SERIES = Cues(
    "lecture notes|lncs|lnai|proceedings of machine learning|communications in computer|ceur|lipics|leibniz|studies in|advances in intelligent"
)
OF_ISSUE = Cues("special |theme |thematic ")
VOLUME = Cues("vol|bd.|band|jg.|jrg|jaargang|jahrgang|årg.|tome|t.|т.|том|cilt|roč|letn.|knj|τόμ")
_THESES = (
    "thes|dissert|diss|arbeit|schrift|thès|tesi|tese|mémoire|hdr|habilit|trabajo|treball|trabalho|proefschrift|scriptie|masterproef|doctora|doktor|avhandling|afhandling|oppgave|opgave|uppsats|examensarbete"
    "|verhandeling|masterproef|speciale|ritgerð|väitös|gradu|diplom|lisensiaa|magist|rozprawa|praca|práce|práca|disert| rad| delo|értekez|szakdolgozat|teză|lucrare|daktaro|darbas|darbs|διατριβ|εργασία|дис|автореф|труд|робота|работа|tezi"
    "|论文|論文|논문|學位|أطروحة|رسالة|پایان|رساله|עבודת|חיבור|luận|skripsi"
)
"""Parts of what lexicon/thesis_words.csv lists."""
KIND_WORDS = Cues(f"{_THESES}|thesis|dissertation|rep|chapter|thèse|mémoire de|arbeit|schrift|script|ms,|ms.,")
GENERIC_TAIL = ("paper", "papers", "article", "track", "abstract", "proceedings", "conference", "preprint")
GENERIC_WORD = ("conference", "journal", "print", "conf", "conf.", "paper", "papers")
EDITIONS = Cues(
    "print|issue|paperback|taschenbuch|errat|corrig|correction|revis|transl|übers| ed|2.ed|2aed|repr.|reviewed|rez."
)
COPIES = Cues("arxiv|pmid|pmcid|pubmed|ssrn|mr|zbl|[|(")
ORDINAL = Cues("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth")
TYPES = {
    "workshop": Cues("workshop|ws|wkshp|@|satellite|atelier|taller|shared task|semeval|研讨会|ワークショップ|워크숍"),
    "patent": Cues("patent|offenlegungsschrift|专利|特許|특허"),
    "thesis": Cues(f"{_THESES}|thes|dissert|arbeit|schrift|thèse|tesi|tese|mémoire|论文|論文|논문"),
    "preprint": Cues(
        "rxiv|corr|ssrn|print|manuscript|working paper|hal|research square|nber|discussion paper|预印本|arbeitspapier|document de travail"
    ),
    "report": Cues("rep|white|rapport|techrxiv|memo|bericht"),
    "journal": Cues(
        "journal|trans|j.|letters|review|magazine|zeitschrift|вестник|журнал|известия|записки|revue|revista|rivista|giornale|cuadernos|anales|anais|cadernos|archivos|arquivos|tidsskrift|tidskrift|časopis|kwartalnik|rocznik|zeszyty|вісник|glasnik|гласник|списание|analele|επιθεώρηση|szemle|közlöny|dergisi|annals|archives of|quarterly|bulletin|学报|学報|學報|杂志|期刊|論文誌|학회지|論文集|论文集|会誌|紀要|ジャーナル|저널|논문지|tạp chí|jurnal|majalah|مجل|فصلنامه|نشریه|วารสาร|पत्रिका|כתב|学刊|學刊|集刊|季刊|通报|通報|雜誌|日报|日報|晚报|論叢|论丛"
    ),
    "conference": Cues(
        "atti d|proc|conf|symp|konferen|kongre|konferans|sempozyum|çalıştay|simpozij|szimpóz|конференц|конгрес|симпоз|συνέδρ|συνεδρ|συμπόσ|simp|congr|convegno|colloquium|annual meeting|tagung|seminar|会议|会議|大会|学会|학술대회|シンポジウム|講演|予稿集|研究会|年会|학술발표|심포지엄|학회|论坛|年会论文集|kỷ yếu|hội nghị|hội thảo|prosiding|مؤتمر|همایش|کنفرانس|การประชุม|研讨会|研討會|学术年会|討論会|발표회|발표대회"
    ),
    "book": Cues(
        "book|chapter|encyclopedia|lecture notes|buch|kapitel|ouvrage|libro|livro|press|monograph|edited volume"
    ),
}
CUT = Cues(
    "others|co-authors|coauthors|co-workers|coworkers|colleagues|otros|outros|altri|colab|coleg|coll|col.|autres|др|соавт|fl.|i in.|kol.|ark.|diğ|u.a.|u. a.|e.a.|e. a.|ほか|他|외|等|...|…|⋯|more|additional|+|0 other|1 other|2 other|3 other|4 other|5 other|6 other|7 other|8 other|9 other"
)
LEGEND = Cues("equal|contribut|correspond|first|alphabet|author|作者|贡献|共一|저자|責任|beitrag|égale")
LABELS = frozenset("no nr núm num n nº n° n.º n.° № vol v t p pp jg bd årg heft issue red chapter вып т".split())
LEADS = Cues(
    "student|short|full|long|regular|position|vision|demo|workshop|industry|appear|in|at|en|im|dans|invited|contributed|paper|poster|talk|lecture|presented|given|held|accepted|published|to be|venue|journal|conference|revista|revue|rivista|zeitschrift|periódico|the|proc|actes|tagungsband|atti|actas|companion|adjunct|extended"
)
COUNTED = re.compile(r"\d(?:[.^ºª]|\.\s|st|nd|rd|th|e|ème)", re.IGNORECASE)
ET_AL = re.compile(r"et\.?\s?al")
ROMAN = re.compile(r"[XVIxvi]{2}\s")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?:19[5-9]|20[0-4])(?<!\d{4})\d(?!\d)")
"""A number that is the year of a work, most likely; found far faster than by one that begins with what may not precede."""


def holds(low: str, cues: Iterable[str]) -> bool:
    """Does the text, given in lower case, hold one of the cues?"""
    for cue in cues:  # noqa: SIM110 (half as fast with any())
        if cue in low:
            return True
    return False

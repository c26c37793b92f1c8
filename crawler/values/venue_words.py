# ruff: noqa: E501 (patterns are read more easily whole)
"""The words around a venue's name: what kind it is, what was shown there, in which volume; and the generic ones."""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.theses import called_a_thesis

PRESENTATION = re.compile(
    r"(?<![\w-])(?P<what>best (?:student |demo |application |theory )?(?:paper|poster|presentation)(?: (?:award|prize|honou?rable mention|finalist|candidate|runner[- ]?up|nomination|nominee))*"
    r"|outstanding (?:student )?paper(?: award| honou?rable mention| runner[- ]?up)*|distinguished paper(?: award)?|honou?rable mention|test[- ]of[- ]time(?: paper)? award"
    r"|(?:long |short )?oral|spotlights?|posters?|highlight(?:ed)?(?: paper)?|(?:notable[- ])?top[- ]\d+\s?%|contributed talk|lightning talk|demo(?:nstration)?(?: track)?|keynote)"
    r"(?![\w])(?:\s+(?:presentations?|papers?|talks?|sessions?|(?=and|&)))?",
    re.IGNORECASE,
)
AROUND_SHOWN = re.compile(
    r"^(?:long|short) (?=oral)|(?<=highlight) paper$|(?<=poster) (?:award)?$|^demonstration.*|(?<=demo) track"
)
STATUS = re.compile(
    r"(?<!\w)(?:to appear(?: in| at)?|accept(?:ed)? with (?:minor|major) revisions?|in press|forthcoming(?: in| at)?|accepted(?: (?:for publication|for|to|at|by|in|as))*|accepted(?: paper)?|published(?: in| at)?|under (?:review|submission|revision)(?: (?:at|in|for|by))?|in submission|in review|submitted(?: to| for publication)?|"
    r"conditionally accepted|minor revision|major revision|in preparation|camera[- ]ready|early access|online first|in revision|revise (?:and|&) resubmit(?: at)?|R&R(?: at)?|erscheint(?: in)?|à paraître|en prensa|im Erscheinen)(?!\w)",
    re.IGNORECASE,
)
SERIES = re.compile(
    r"[,.]?\s*(?:vol(?:ume|\.)?\s*\d+\s*(?:of|in)|(?:in|series|ser\.))\s+(?:Lecture Notes|LNCS|LNAI|Proceedings of Machine Learning|Communications in Computer|CEUR|LIPIcs|Leibniz|Studies in|Advances in Intelligent)[^,.(]{0,60}"
)
AVAILABLE = re.compile(r"preprint available (?:on|at|from)|available (?:on|at) (?=arxiv)", re.IGNORECASE)
CJK_ORDINAL = re.compile(r"第\s?[\d一二三四五六七八九十百]+\s?[回届屆次]")
KIND_WORDS = Late(
    r"^(?:(?:unpublished|(?:final|client|site|field|excavation|assessment|archaeological|internal)(?=\sreport)|ph\.?\s?d\.?|doctoral|master'?s?|master of \w+|m\.?sc\.?|m\.?s\.?|bachelor'?s?|b\.?sc\.?|diploma|undergraduate|honou?rs|senior)[’'s]*\s)?(?:thesis|dissertation|technical report|tech\.? report|tech rep\.?|research report|report|manuscript|typescript|ms\.?(?=,)|book chapter|thèse(?: de doctorat| d['’]état)?|mémoire de (?:master|maîtrise|dea)|tesis (?:doctoral|de (?:maestría|máster|licenciatura|grado))|tesi di (?:dottorato|laurea)|(?:tese|dissertação) de (?:doutorado|doutoramento|mestrado)|(?:diplom|master|magister|bachelor|doktor)arbeit|habilitationsschrift|proefschrift|"
    + called_a_thesis()
    + r")(?:\s(?:no\.?\s)?[\w-]*\d[\w-]*)?\s*(?:[,.:;–-]|at|\bin\b|\()\s*(?=\w)",
    re.IGNORECASE,
)
GLUED_YEAR = re.compile(r"(?<=[A-Za-z])(?:19|20)\d\d(?!\w)")
PENDING = re.compile(
    r"under (?:review|submission|revision)|in submission|submitted|in preparation|revise", re.IGNORECASE
)
ACCEPTANCE = re.compile(
    r"[(\[]?\s*(?:overall\s)?(?:accept(?:ance|ed)(?:\s?rate)?|AR)\s*[:=<>≤~≈]?[^()\[\]]{0,24}?\d[^()\[\]]{0,30}%\s*[)\]]?|[(\[]\s*\d+\s?/\s?\d+[^()]{0,20}[)\]]|[(\[]\s*[<~≈]?\s?\d+(?:\.\d+)?\s?%[^()]{0,30}[)\]]",
    re.IGNORECASE,
)
IMPACT = re.compile(
    r"[(\[][^()\[\]]{0,24}?\b(?:IF|JCR|SSCI)\b[^()\[\]]{0,40}[)\]]|[(\[]?\s*(?:(?:\d-years?[\s-])?(?:journal\s)?(?:impact factor|IF)|JCR|SCI|CCF|CORE|Tsinghua|THU|Qualis|ABDC)(?:[- ]?(?:rank|tier))?\s*[:=]?\s*(?:\d+(?:\.\d+)?|[A-C]\*?\+?|Q[1-4])(?![\w])\s*[)\]]?|[(\[](?:CCF|CORE|JCR|SCI|Q[1-4]|A\*)[^)\]]{0,20}[)\]]"
)
PUBLISHERS = re.compile(
    r"(?:,|\.|\(|\s[-–])\s*(?P<p>IEEE(?: Computer Society| Press)?|ACM(?: Press)?|Springer(?:[- ]Verlag| Nature| International Publishing| Berlin Heidelberg)?|Elsevier|Wiley(?:-Blackwell)?|PMLR|OpenReview(?:\.net)?|USENIX(?: Association)?|MIT Press|AAAI Press|Association for Computational Linguistics|Association for Computing Machinery|Curran Associates(?:, Inc\.?)?|Cambridge University Press|Oxford University Press|Taylor (?:&|and) Francis|Routledge|SAGE|MDPI|CRC Press|De Gruyter|World Scientific|IOS Press|CEUR(?:-WS)?(?:\.org)?|Schloss Dagstuhl[^,.]{0,40}|ISCA|Morgan Kaufmann|Omnipress|JMLR\.org|Academic Press|North-Holland|Pearson|O'Reilly(?: Media)?|Princeton University Press|University of Chicago Press|SIAM|Nature Publishing Group|Hogrefe|Nomos|Mohr Siebeck|Eurographics Association|The Eurographics Association)\.?\s*\)?(?=$|[,.;(])"
)
TYPES: tuple[tuple[str, Late], ...] = tuple(
    (kind, Late(pattern))
    for kind, pattern in (
        (
            "workshop",
            r"workshops?(?!\w)|(?<![a-z])w(?:s|kshp)(?![a-z])|@\s?[a-z]|satellite|atelier(?!\w)|taller(?!\w)|研讨会|ワークショップ|워크숍|shared task|semeval",
        ),
        ("patent", r"patent|(?<!\w)(?:us|ep|wo|cn|kr|jp)\s?\d[\d,/]{5,}|offenlegungsschrift|专利|特許|특허"),
        (
            "thesis",
            r"(?<!\w)(?:(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?sc\.?|bachelor'?s?|diploma|licentiate|undergraduate|honou?rs|habilitation|b\.?sc\.?|ms|m\.?s\.?)[’'s]*\s(?:thesis|dissertation)|e?-?thesis|dissertation|diplomarbeit|masterarbeit|bachelorarbeit|doktorarbeit|habilitationsschrift|thèse|tesis|tesi|tese|mémoire|"
            + called_a_thesis().lower()
            + r")(?!\w)|学位论文|博士论文|硕士论文|博士論文|학위논문",
        ),
        (
            "preprint",
            r"arxiv|(?<!\w)corr(?!\w)|[a-z]+rxiv(?!\w)|ssrn|preprints?(?!\w)|pre-print|e-?prints?(?!\w)|manuscript|working paper|(?<!\w)hal(?!\w)|eprint|osf preprints|research square|nber|discussion paper|预印本|arbeitspapier|document de travail",
        ),
        (
            "report",
            r"tech(?:nical|\.)?\s?rep(?:ort|\.)?|research report|(?<!\w)report(?!\w)|white\s?paper|rapport|techrxiv|memo(?!\w)|technischer bericht",
        ),
        (
            "journal",
            r"(?<!\w)journal|(?<!\w)transactions(?!\w)|(?<!\w)trans\.|(?<!\w)j\.\s|letters(?!\w)|review(?!s?\w)(?!s of)|magazine|zeitschrift|вестник|журнал|известия|учен\w+ записки|revue|revista|rivista|giornale|cuadernos|anales|anais|cadernos|archivos|arquivos|tidsskrift|tidskrift|časopis|kwartalnik|rocznik|zeszyty naukowe|вісник|наукові записки|glasnik|гласник|списание|analele|επιθεώρηση|szemle|közlöny|dergisi|annals|archives of|quarterly|bulletin|学报|學報|杂志|期刊|論文誌|학회지|논문지|(?<!講演)論文集|(?<!会议)(?<!年会)论文集|会誌|紀要|ジャーナル|저널|tạp chí|(?<!\w)jurnal|majalah|مجل[ةهہ]|فصلنامه|نشریه|วารสาร|पत्रिका|כתב[- ]עת|学刊|學刊|集刊|季刊|通报|通報|雜誌|日报|日報|晚报|論叢|论丛",
        ),
        (
            "conference",
            r"proceedings|(?<!\w)proc\.?(?!\w)|conference|(?<!\w)conf\.|symposium|symp\.|konferenz|conférence|congreso|conferencia|congress|convegno|colloquium|annual meeting|会议|会議|大会|学会(?!誌|論文)|학술대회|シンポジウム|講演(?:論文集|会|予稿)|予稿集|研究会|年会(?!費)|학술발표|심포지엄|학회(?!지)|tagung|(?<!\w)congr[eè]s|congresso|(?<!\w)atti d|seminar|(?<!\w)kongre(?:si|s\w*)?(?!\w)|konferans|sempozyum|çalıştay|konferencj|konferencij|konference|konferencia|simpozij|szimpózium|конференц|конгрес|симпозиум|симпозіум|συνέδριο|συνεδρίου|συμπόσιο|simp[oó]sio|kỷ yếu|hội nghị|hội thảo|prosiding|مؤتمر|همایش|کنفرانس|การประชุม|研讨会|研討會|学术年会|討論会|발표회|발표대회",
        ),
        (
            "book",
            r"(?<!\w)book(?: chapter)?(?!\w)|chapter|handbook|encyclopedia|lecture notes in|buch(?!\w)|kapitel|ouvrage|libro|livro|press(?!\w)|monograph|textbook|edited volume",
        ),
    )
)
"""What a venue is, by what its line says in lower case."""
_ORDINAL_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)"
)
_OF_MEETINGS = r"(?=\s(?:[^\s,;:]+\s){0,6}?(?i:annual|intl|int\.|biennial|joint|international|national|european|world|conf|works?hop|symp|congr|meeting|colloq|school|seminar|forum|summit|edition|convention|tutorial|competition|challenge)|\s(?-i:(?:[A-Z]{2,}/?)+))"
"""`The Fourth Industrial Revolution` counts no meetings."""
ORDINAL = re.compile(
    rf"(?<!\w)(?:the\s)?(?:\d{{1,3}}(?:\^?(?:st|nd|rd|th)|\.(?=\s[A-Z])|º|ª|e|ème)|{_ORDINAL_WORDS}{_OF_MEETINGS}|[XVI]{{2,7}}(?=\s[A-Z]))(?!\w)\s*(?:annual(?!\w)|annu\.|international(?= )(?=NOTHING))?",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:student|short|full|long|regular|invited|contributed|position|vision|demo|poster|workshop|industry|extended) (?:papers?|abstracts?),\s(?=\w{3}))?(?:(?:appear(?:s|ed|ing)? )?(?:in|at|en|im|dans|(?:(?:invited |contributed )?(?:paper|poster|talk|lecture) )?(?:presented |given |held )?at|accepted at|accepted to|accepted by|published in|published at|to be published in|(?:venue|journal|conference|revista|revue|rivista|zeitschrift|periódico|期刊|掲載誌|журнал)(?=\s?[:：])|出版于|发表于)\s*[:：]?\s+(?=\S))?"
    r"(?:the\s+)?(?:(?:(?:conference\s)?proceedings?|(?!(?-i:Proc\.?\s(?:[A-Z][\w’'-]*\.?\s){0,3}(?:Soc|Acad|Inst|Assoc)\b))proc\.?|actes|tagungsband|atti|actas|companion proceedings?|adjunct proceedings?|extended abstracts|companion(?!\sto\b))(?:\s+(?:of|dell[ao]|del|de[igr]|degli|des|de|du)\b)?\s*(?:the\s+|l[ae]\s+)?)?",
    re.IGNORECASE,
)
GENERIC_WORD = re.compile(
    r"(?<=\w)\s+(?:main\s+)?(?:conference|journal|preprint|e-?print|conf\.?)(?:\s+papers?)?$", re.IGNORECASE
)
LABEL_LEFT = re.compile(
    r"(?:[\s,;]+(?:[Nn]o|[Nn]r|[Nn]úm|[Nn]um|n\.?[º°]?|№|[Vv]ol|v|t|pp?|Jg|Bd|årg|Heft|[Ii]ssue|red|[Cc]hapter|вып|Вып|т|Т)\.?)+$"
)
"""`NBER Working Paper No`: the word before a number that was taken away."""
GENERIC_TAIL = re.compile(
    r"(?<!working)(?<!discussion)(?<!policy)[\s,]+(?:(?:main |research |industry )?(?:conference|journal|workshop|preprint)?\s*(?:long |short |full |regular )?(?:papers?|article|track|abstract|proceedings)|conference|main conference|main track|preprint|findings track)$",
    re.IGNORECASE,
)
ARXIV_NOISE = re.compile(
    r"(?<!\w)(?:e-?print\s)?(?:arxiv|abs)\s*[:/]\s*(?:[a-z-]+(?:\.[A-Z]{2})?/)?\d[\d.:]*(?:v\d+)?(?:\s?\[[\w.-]+\])?|abs/\d[\d.]+(?:v\d)?",
    re.IGNORECASE,
)
IDENTIFIERS = re.compile(
    r"(?:doi\s?:?\s*)?(?:https?://\S+|10\.\d{4,9}/\S+)|(?:ISBN|ISSN)[-\s:]*[\dX-]+|(?<!\d)97[89]-[\d-]{10,14}(?!\d)",
    re.IGNORECASE,
)
SHORT_YEAR = re.compile(
    r"(?:(?<=[A-Za-z])|(?<=[A-Z]\d))\s?['’‘`]\s?(?P<y>\d\d)(?!\d)|(?<=[A-Z]{3})[-]?(?P<z>[0-4]\d|9\d)(?![\d\w])"
)
YEAR = re.compile(r"(?<![\d.:-])(?:19\d\d|20\d\d|2100)(?![\d]|[.:-]\d)\+?")
PAGES_LIKE_YEARS = re.compile(r"(?<=[,:]\s)(?:19|20)\d\d\s?[-–]{1,2}\s?(?:19|20)\d\d(?!\d)")
SPEAKS = frozenset("we is are was were our this that you i have has how which can will propose show".split())
COPIES = re.compile(
    r"\d(?P<copy>[).]*[\s.,;]+(?:[(\[]?(?:arxiv\s?:|pmc?id|pubmed|ssrn|mr\s?\d|zbl)|[(\[](?:ssrn|journal|arxiv|doi|pdf|link|gzipped)).*$"
    r"|[).]*[\s.,;]+arxiv\W*$)",
    re.IGNORECASE,
)
OF_ISSUE = re.compile(
    r"[\s,;:–-]*[(\[]?\s*\b(?:special|theme|thematic) (?:issue|section|volume)\b(?! of)(?:\s?:|\son|\sabout|\sin)?\s?[^,.;()\[\]]{0,120}[)\]]?"
    r"|^(?:(?:in|for) )?(?:a |the )?special (?:issue|section|volume) of (?:the )?",
    re.IGNORECASE,
)
"""`special issue on locks`: what a journal calls one of its numbers."""
YEAR_LABEL = re.compile(r"(?<!\w)(?:año|year|jahr|année|anno|ano)\s*:\s*(?=(?:19|20)\d\d)", re.IGNORECASE)
EDITIONS = re.compile(
    r"[(\[][^()\[\]]{0,12}\b(?:reprint|reissue|paperback|taschenbuch|erratum|corrigend|correction|revis|transl|übers|(?:2nd|second|ii|2\.|2a) ?ed)[^()\[\]]*[)\]]"
    r"|[;,.]\s*(?:reprinted|paperback|repr\.|erratum|corrigendum|reissued|reviewed|rez\.)(?!\w).*$",
    re.IGNORECASE,
)
"""Of a later printing, a correction or a review: their years are not the work's."""

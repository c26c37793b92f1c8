# ruff: noqa: E501 (patterns are read more easily whole)
"""What a title looks like, before anything is known of the list it stands in."""

import re
from functools import lru_cache

from crawler.homepage.venue.endings import ends_as_type, ends_with_name, is_cut_off, leads_on
from crawler.homepage.venue.genres import ends_in_genre, is_press, names_genre, names_town
from crawler.homepage.venue.imprints import is_imprint
from crawler.homepage.venue.reviews import cites_a_work, honours_somebody, is_about_a_work
from crawler.homepage.venue.serials import names_report_series
from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.letters import WIDE, in_letters
from crawler.lexicon.places import names_area
from crawler.lexicon.theses import called_a_thesis
from crawler.values.cues import holds
from crawler.values.days import is_day
from crawler.values.names import author_list_likeness, name_likeness
from crawler.values.venue_glance import hardly_a_venue
from crawler.values.venues import venue_likeness

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_TRIM = " \n\t.,;:|"
_DIGIT = re.compile(r"\d")
_QUOTE = re.compile(r"[\"“”«»「」『』《’‘„]")
"""Without one of these signs no quotation is open or closed."""
_SIGN = re.compile(r"[.,;?!\"”’'»。．，–—|]")
"""What may part a title from what follows it."""
_VENUE_START = re.compile(
    r"(?:in[: ]+(?:proc|the \d|the proc|\d{4})|proc(?:eedings|\.)|journal of|transactions on|arxiv|advances in neural inf|"
    r"(?:to appear|accepted|published|submitted|presented|under review|forthcoming|r\s?&\s?r|revise and resubmit|reject and resubmit|conditionally accepted|job market paper|joint work|working paper)\b|lecture notes|vol\.|pp\.)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:we|(?:these|they) (?:are|were|have|contain)|(?:this|the) (?:paper|work|article|study)|this (?:text)?(?:book|volume|chapter|essay|thesis|dissertation|report|monograph|collection)|in this (?:paper|work)|i|our|here,? we|abstract|you can|an? (?:up-to-date|full|complete) list)\b"
    r"|^(?:my|for|see|please|all|the full)\b(?![^:]*:\s(?-i:[A-Z])).*\b(?:me|see|list|here|visit|scholar)\b|google scholar (?:profile|page)",
    re.IGNORECASE,
)
_NOT_TITLE = re.compile(r"https?://|\S@\S+\.\w|\bet al\b|^[\W\d]*$|^\S+/\d{4,}$")
_IN_VENUE = re.compile(
    r"^(?:In|in|IN): |^(?:In|in|IN) (?:the (?:(?:[A-Z][\w-]+ ){0,4}(?:Proc|Journal|Conf|Workshop|Symposium|Handbook|Encyclop|Companion|Annual|International|Transactions)|\d|[A-Z]{2,}\b)|Proc|[A-Z][A-Za-z]*[A-Z]|\d|International)|^(?:Presented|Published|Appeared) (?:at|in)\b"
)
_PATENT = re.compile(r"[A-Z]{2}[\s-]?\d[\d,./\s]{4,}(?:\s?[A-Z]\d?)?")
"""`US 9,999,001 B2`"""
_NOISE = Late(
    r"^\W*(?:\d{1,2}(?:st|nd|rd|th)?\.?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s?[/–-]\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?\s+(?:19|20)\d\d\W*$|^\W*(?:powered by|copyright|©|last (?:updated|modified)|built with|(?:theme|design|template)(?:ed)? (?:by|from)|back to top|"
    r"(?:(?:thesis |phd )?committee|jury|(?:co-?)?supervisors?|advis[eo]rs?|betreuer(?:in)?|tutor(?:es|a)?|key ?words?|tags?|abstract|categories|topics|doi|isbn|issn|license|status|language|schlagw\w+|mots[- ]cl\w+|palabras clave)\s?:|"
    r"skip to|sitemap|page generated|table of contents|equal contribution|\*?\s?(?:denotes|indicates))|^\W*(?:best|outstanding)"
    r" (?:\w+ ){0,2}(?:paper|award)s?(?: award| nominee| finalist| honou?rable mention)?\W*$|^\W*(?:oral|spotlight|poster)(?: presentation)?\W*$|^\W*(?:no (?:\w+ ){0,2}(?:publications?|results?|papers?|entries|records|items) (?:were |was )?(?:found|match|yet)|nenhum\w* \w+ encontrad|ning[uú]n\w* \w+ encontrad|aucune? \w+ trouv|keine? \w+ gefunden|nessun\w* \w+ trovat)|^\W*\d+ (?:(?:entries|items|results|publications|papers|records|articles)\b|einträge|résultats|entradas|resultados|件|条|건)",
    re.IGNORECASE,
)
_MAY_BE_NOISE = re.compile(
    rf"\W*(?:\d|{Cues('jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|powered by|copyright|©|last |built with|theme|design|template|back to top|thesis committee|phd committee|committee|jury|co|supervisor|advis|betreuer|tutor|key|tag|abstract|categories|topics|doi|isbn|issn|license|status|language|schlagw|mots|palabras clave|skip to|sitemap|page generated|table of contents|equal contribution|denotes|indicates|best |outstanding |oral|spotlight|poster|no |nenhum|ning|aucun|kein|nessun').pattern})",
    re.IGNORECASE,
)
"""How what is found by that begins."""
_LOW_QUOTED = re.compile(
    r"(?:(?:^|(?<=[:–.?!]\s))„[^„“”\n]{0,300}[“”]|„[^„“”\n]{0,300}[“”](?=\s[^\W\d_A-ZÀ-Þ]|\s?[-–:?!]|$))"
)
"""`„Nemo plus iuris“ – ein Satz`, `Zwischen „Policey“ und Praxis`: what closes here opens elsewhere."""
_UNBALANCED = re.compile(r"^[^“]*”|“[^”]*$|^[^«]*»|^[^「]*」|《[^》]*$|『[^』]*$|[\w?!.]\",\s")
_VENUE_SIGN = re.compile(r"(?=[12A-Z])(?:(?:19|20)\d\d|[A-Z]{3,}|[A-Z][a-z]*[A-Z]{2})")
_VENUE_CUES = Cues(
    "conf|journal|proc|trans|workshop|symposi|review|letters|press|rxiv|annals|zeitschr|revue|revista|magazine|bulletin|university|thesis|report|series|springer|elsevier|学报|学会|論文誌|학회|期刊|杂志"
)
_LISTS = re.compile(r"[,;&、，；·]|\s(?:and|und|et|y)\s")
_SENTENCES = re.compile(r"[a-z]{2}\.\s+[A-Z]")
_OVERRUN = re.compile(
    r"(?=[\"“”.,;?!»」』《«「『（(‘„'Ii\d]|\s(?:in:|D[ai]ns:|//|\(with))(?:^[\"“][^\"“”]{6,}(?:[,.][\"”]|[?!][\"”](?=\s(?:\S+\s){0,5}\S*$|[^\n]*\d)|[\"”][,.;])\s|\sin:\s|[.,;?!\"”]\s*in:\s|\s(?:Dins|Dans):\s|[.?!][\"”]?\s+In(?::\s*|\s)[A-ZÀ-Ž]|[（(]編[著者集]?[）)]|\s//\s|[”»」』]\s*[『「《«“]|(?<!\d)\d{2}/(?:19|20)\d\d|^[‘“„«「『].{4,}[’”»」』](?:,?\s*[(,]|\s*\.(?!\s[^\W\d_a-z][\w'’-]*\s[^\W\d_A-ZÀ-Þ]))|,\s[„“«\"][^„“”«»\"\n]{3,80}[”»\"“],?\s*(?:\(?\d|[IVXLC]{2,}\b|\(?(?:n\.d|in press))|\s\(with\s|^[「『《].{2,}?[」』》].{2,24}?(?:19|20)\d\d年?|''\s(?<=\w''\s)|,\sin\s[A-ZÀ-Þ][\w'’-]+,\s(?:[A-Z]\.[\s-]?){1,3},|\b[Ii]n:?\s[^()\n]{4,160}\((?:[Ee]ds?|[Hh]rsg|Hg|[Cc]oords?|[Dd]irs?|[Oo]rgs?)\.?\)|^[‘“„«「『].{4,}[’”»」』]\s(?:in|[Dd]ans|en|em)\s(?=[A-ZÀ-Þ])|^'[^'\n]{4,}'\s(?:in|en|em|\()[:\s]?\s?(?=[A-ZÀ-Þ\d]))"
)
_CONJOINED = re.compile(r"(?:and|und|et|or|with|mit|avec|&)\s")
_NAMES_WITHIN = re.compile(r"[A-ZÀ-Þ][\w'’-]+,?\s(?:[A-Z]\.[\s-]?){1,3}+,\s(?:&\s|and\s)?[A-ZÀ-Þ]")
"""`Snitz, K., Honigstein`: people."""
_NAME_FIRST = re.compile(r"([A-ZÀ-Þ][\w'’-]+(?:\s[A-Z]\.)?(?:\s[A-ZÀ-Þ][\w'’-]+){1,2})\.\s+[A-Z]")
"""`Amit Sharma. Towards …`: the last author."""
_INITIALLED_FIRST = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){2,4}[A-ZÀ-Þ][\w'’-]+(?:\s\(.{3,12}\))?:\s")
"""`R. A. Doe: On fog`, `R. A. Doe (editor): …`: who wrote it."""
_INVERTED_FIRST = re.compile(
    r"[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+){0,2},\s(?!U\.\s?[SKN]\.|D\.\s?C\.|E\.\s?U\.)(?:[^\W\d_a-z](?:\.[\s-]?|$)){1,3}(?:$|;|(?<=\s)[¿¡“\"]?[^\W\d_a-z][^.\s])"
)
"""`Doe, R. A. On fog`, `DOE, R.; `: who wrote it."""
_BY_NAME = re.compile(r"\s(?:by|with|von|par|por|[–—|/·-]{1,2})\s+([^\W\d_a-z][^,–—|]+)$")
_DATE_END = re.compile(r"(?<!\d[–-])(?<!\d[–-]\s)[,.(]?\s*(?<!\d[–-])(?:19|20)\d\d\)?\.?$")
_PAGES = re.compile(
    r"(?=[pvn,.;\d])(?:\bpp?\. ?\d|\bvol\. ?\d|\bpages \d|\bno\. ?\d|,\s\d{1,3}\s(?:[A-Z][\w&’'-]*\.\s){2,6}\d|\d+\s*\(\d+\)\s*[:,]|,\s\d{1,4},\s[A-Z]?\d{1,6}[:.]\s|(?<!\d)(?!1\d\d\d[–-]|20\d\d[–-])\d+[–-]{1,2}\d+\b|[,.;]\s\d{2,4}\s?(?:pp?|S|Seiten|pages|Bl)\.?$)"
)

_MAYBE_PAGES = re.compile(r"\d(?:\s*\(|[–-])|[.s,;]\s?\d")
_PAGES_CUES = (". ", ": ", ", ", "p.", "vol.", "pages", "no.", ")", "–", "-")
_INNER_STOP = re.compile(
    r"(?=[\"”’'».,;?!。．，]|\s[–—|])(?:(?<=\w[\w)])(?:[\"”’'»]?[.,;]|[,.][\"”’'»]|[?!][\"”’'»]?|[\"”’»])\s+(?=[A-ZÀ-ÞА-Я\d(\u0590-\u0eff])(?:(?i:in):?\s)?|[。．](?=.)|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[.,，]\s*(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])|[\"”’'»][,.]?\s+(?i:in)\b:?\s|\.\s+(?:in:)\s|\s[–—|]\s+(?=[A-ZÀ-Þ\d(]))"
)
"""Where a title that went too far would have had to end."""
_VOLUME_END = re.compile(
    r"(?!(?:1[5-9]|20)\d\d$)[A-ZÀ-Þ](?:[^.,;:?!]|(?<=[a-z])\.(?=\s)){2,70}\s(?<!\s(?:und|and)\s)(?<!\s(?:et|en|to|of|in)\s)(?<!\sy\s)\d{1,4}(?:,\s*[A-Z]?\d{1,5})?$"
)
_IMPRINT = re.compile(
    r"[A-ZÀ-ÞА-Я][\w.\-]+(?:[ /][A-ZÀ-ÞА-Я][\w.\-]+){0,2}: [A-ZÀ-ÞА-Я][\w.&\- ]{2,40}(?:,? (?:19|20)\d\d)?$"
)
"""`London: Northgate University Press`."""
_SERIAL_TAIL = re.compile(
    r"(?:The )?(?:[A-Z]\w+ )?(?:Journal|Transactions|Proceedings|Annals|Bulletin|Archives|Letters|Acta|Revista|Revue|Zeitschrift|Rivista)\s"
    r"(?:of|on|in|for|de|für|di)\s(?:[\w’'-]++\s?){1,7}$"
)
_YEAR_WITHIN = re.compile(r"^.{2,90}\((?:19|20)\d\d[a-z]?\)[.,:]?\s+[\"“„«]?[^\W\d_a-z]")
"""`Doe & J. Roe (2016). On fog`: names and a year before what is the title."""
_WIDE_THESES = (
    "학위논문",
    "학위 논문",
    "学位论文",
    "學位論文",
    "博士论文",
    "硕士论文",
    "博士論文",
    "碩士論文",
    "修士論文",
)
_SERIAL_FIRST = re.compile(
    r"(?:Tạp chí|Kỷ yếu|Jurnal|Majalah|Prosiding|(?:ال)?مجلة|مجله|مجلہ|(?:دو)?فصلنامه|نشریه|วารสาร|पत्रिका)\s?\S"
)
"""A journal in tongues that name what it is first."""
_KIND_ONLY = Late(
    rf"(?:(?:ph\.?d\.?|m\.?sc\.?|b\.?sc\.?|master[’']?s?|bachelor[’']?s?|doctoral|diploma|undergraduate)\s(?:thesis|dissertation)|{called_a_thesis()})(?:\s\(in [A-Z]\w+\))?",
    re.IGNORECASE,
)
"""`Master Dissertation (in Spanish)`: what kind of work it is, and no title."""
_ENDS_OF_DAYS = frozenset("0123456789日일月월")
_FEW_WORDS, _UNSURE = 5, 0.5
_BEHIND_STOP, _BEHIND_QUESTION = 0.7, 0.55
_DATED_ASIDE = re.compile(r"\s[(\[]([^()\[\]]{5,200}(?<!\d[–-])(?:19|20)\d\d)[)\]]$")
"""`… (PhD thesis, University of Tolmin, 2015)`"""
_PEOPLE_BEHIND = re.compile(r"\s[(\[]([^()\[\]]{5,200})[)\]]$")


@lru_cache(maxsize=32768)
def word_count(text: str) -> float:
    """Words; two and a half characters of a script without spaces count as one."""
    if text.isascii():
        return float(len(_WORD.findall(text)))
    wide = len(WIDE.findall(text))
    return len(_WORD.findall(WIDE.sub(" ", text) if wide else text)) + wide / 2.5


@lru_cache(maxsize=32768)
def title_shape(text: str) -> float:
    """0-1: could this be the whole title of a work?"""
    score = title_shape_at_most(text)
    if not score:
        return 0.0
    text = text.strip(_TRIM)
    words = word_count(text)
    if words >= 3 and _SIGN.search(text):
        score *= _swallows(text)
    if ": " in text and names_report_series(text.rpartition(": ")[2]):
        score *= 0.5
    behind = _PEOPLE_BEHIND.search(text) if text[-1:] in ")]" else None
    if behind and author_list_likeness(behind[1]) >= 0.6 and not names_area(behind[1]):
        score *= 0.5
    if text[-1:] == ")" and (aside := _DATED_ASIDE.search(text)) and venue_likeness(aside[1]) >= 0.5:
        score *= 0.5
    if (
        _DIGIT.search(text, max(0, len(text) - 3))
        and _DATE_END.search(text, max(0, len(text) - 40))
        and not cites_a_work(text)
    ):
        score *= 0.8
    if _LISTS.search(text) if words > 5 or WIDE.search(text) else True:
        score *= 1 - 0.75 * max(0.0, author_list_likeness(text) - 0.3) / 0.7
    if (
        words <= 16
        and (words <= 4 or _VENUE_SIGN.search(text) or _VENUE_CUES.search(text.lower()))
        and not hardly_a_venue(text)
    ):
        score *= 1 - 0.7 * max(0.0, venue_likeness(text) - 0.55) / 0.45
    return score


@lru_cache(maxsize=8192)
def title_shape_at_most(text: str) -> float:
    """What `title_shape` does not exceed, told by length and signs alone: enough to see that another title is better."""
    text = text.strip(_TRIM)
    return 0.0 if _speaks_of_else(text) else _as_printed(text, word_count(text))


def _speaks_of_else(text: str) -> bool:
    """An address, a copyright line, the name of a field, nothing but signs: no title whatever stands around it."""
    if text[-1:] in _ENDS_OF_DAYS and is_day(text):
        return True
    odd = not text[:1].isalpha() or "://" in text or " " not in text or "@" in text
    odd = odd or ("et al" in text and not cites_a_work(text))
    return bool((odd and _NOT_TITLE.search(text)) or (_MAY_BE_NOISE.match(text) and _NOISE.match(text)))


def _as_printed(text: str, words: float) -> float:
    """By its length, and less for what begins or ends amid a sentence, a citation, a quotation."""
    score = _by_length(words)
    if text.lstrip("\"'“”‘„«»「『《([{$\\<")[:1].islower():
        score *= 0.75
    if text.endswith((" and", " &", "(", "-", " in", " of", " the", ". In", ", In")):
        score *= 0.3 if text.endswith((" and", " &")) else 0.6
    if text.endswith(("in press", "n.d", "n.d.")):
        score *= 0.3
    if _CONJOINED.match(text) or ends_with_name(text):
        score *= 0.4
    if _VENUE_START.match(text) or _IN_VENUE.match(text):
        score *= 0.25
    quoted = _QUOTE.search(text) is not None
    paired = _LOW_QUOTED.sub("", text) if "„" in text else text
    if quoted and (_UNBALANCED.search(paired) or text.count('"') % 2):
        score *= 0.5
    if (
        text.count("(") != text.count(")")
        or ends_as_type(text)
        or is_cut_off(text)
        or (_may_overrun(text, quoted) and _OVERRUN.search(text))
    ):
        score *= 0.45
    if words <= _FEW_WORDS and _KIND_ONLY.fullmatch(text):
        score *= 0.1
    if is_press(text) or ends_in_genre(text):
        score *= 0.45
    if (text[:1] in "([" and text[-1:] in ")]") or leads_on(text):
        score *= 0.3
    if (
        (by := _BY_NAME.search(text))
        and name_likeness(by.group(1)) >= 0.5
        and not (is_about_a_work(text) or honours_somebody(text))
    ):
        score *= 0.5
    if ".," in text and _NAMES_WITHIN.search(text):
        score *= 0.3
    if ". " in text and (one := _NAME_FIRST.match(text)) and name_likeness(one[1]) >= 0.75:
        score *= 0.4
    if (": " in text and _INITIALLED_FIRST.match(text)) or (", " in text and _INVERTED_FIRST.match(text)):
        score *= 0.4
    if (_SENTENCE.match(text) and words > 6) or (words > 18 and _SENTENCES.search(text)):
        score *= 0.4
    if _DIGIT.search(text):
        score *= 0.2 if text[:2].isupper() and _PATENT.fullmatch(text) else 1.0
        score *= 0.5 if holds(text, _PAGES_CUES) and _MAYBE_PAGES.search(text) and _PAGES.search(text) else 1.0
        score *= 0.4 if "(" in text and _YEAR_WITHIN.search(text) else 1.0
        score *= 0.4 if is_imprint(text) > _UNSURE else 1.0
    return score


def _may_overrun(text: str, quoted: bool) -> bool:
    """Whether the text holds what the pattern asks for; most titles do not, and the pattern is slow to say so."""
    return (
        quoted
        or text[:1] in "「『《'"
        or "/" in text
        or "in:" in text
        or ", in " in text
        or "ns: " in text
        or " In " in text
        or " In:" in text
        or "(with" in text
        or ".)" in text
        or "s)" in text
        or ((")" in text or "''" in text) and "," in text[-70:])
    )


def _swallows(text: str) -> float:
    """Less than 1 if what follows a delimiter within the text looks like a venue, or like a sentence of its own."""
    stops = list(_INNER_STOP.finditer(in_letters(text)))
    if not stops:
        return 1.0
    for stop in stops[-2:]:
        tail = text[stop.end() :]
        enough = _BEHIND_QUESTION if "?" in text[max(0, stop.start() - 1) : stop.end()] else _BEHIND_STOP
        if (
            _VOLUME_END.match(tail)
            or _SERIAL_TAIL.match(tail)
            or _IMPRINT.match(tail)
            or names_genre(tail)
            or names_town(tail)
            or _SERIAL_FIRST.match(tail)
            or tail.rstrip(" .").endswith(_WIDE_THESES)
            or (
                len(tail) < 120
                and not tail[:1].islower()
                and not hardly_a_venue(tail)
                and venue_likeness(tail) >= enough
            )
        ):
            return 0.55
    return 0.85 if any(s.group()[0] in ".。．" for s in stops) else 1.0


def _by_length(words: float) -> float:
    if words < 1:
        return 0.0
    if words < 2:
        return 0.45
    if words < 3:
        return 0.7
    if words < 4:
        return 0.9
    if words <= 24:
        return 1.0
    return max(0.1, 1 - (words - 24) / 25)

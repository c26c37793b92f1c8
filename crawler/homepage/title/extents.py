# ruff: noqa: E501 (patterns are read more easily whole)
"""Where a title that a look marks really begins and ends: its words may go on in another look, or stop before a note."""

import re

from crawler.document.model import Look
from crawler.homepage.entry.blots import BLOT
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import LINKED, Mark, marks_over
from crawler.homepage.entry.pieces import trimmed
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.title.thesis_ends import without_thesis
from crawler.homepage.title.title_brackets import is_aside
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.late import Late
from crawler.lexicon.theses import called_a_thesis
from crawler.values.cues import YEAR
from crawler.values.names import author_list_likeness

_AWARD_BEHIND = re.compile(
    r"(?<=[\w?!)”])\s+(?:[–—-]\s)?(?:Best|Outstanding|Distinguished)\s(?:(?:Student|Short|Full|Demo)\s)?Paper(?:\s(?:Award|Honou?rable Mention|Runner-?[Uu]p|Award Finalist|Finalist|Candidate|Nominee|Nomination)){1,2}$"
)
"""`On fog Best Paper Award`: what it won is no part of it."""
_KIND_NOTE = re.compile(
    r"\s[(\[](?:(?:articolo|saggio|romanzo|racconti?|poesie|prefazione|recensione|intervista|essay|novel|poems?|book review|review essay|Aufsatz|Essay|Gedichte|Rezension"
    r"|artículo|ensayo|novela|reseña|entrevista|artigo|resenha|article|recension|compte rendu|entretien|entrevue|статья|рецензия|artykuł|recenzja|článek|recenze)\b[^()\[\]\n]{0,60}"
    r"|(?:in|auf|en|em|på|po) (?:[A-Z][a-z]+|Deutsch|français|anglais|español|inglés|português|inglês|italiano|inglese|svenska|engelska|polsku)(?: (?:and|with) [^()\[\]\n]{3,30})?)[)\]]\s*$"
)
"""`Memorie dell’Aventino (articolo)`, `On fog (in German)`: what it is, or its language, and no part of it."""
_THESIS = Late(
    rf"\s[\[(](?:{called_a_thesis()})[^\[\]()\n]{{0,100}}[\])]?\s*$|\s\((?:patent|patente|brevet|brevetto|патент|пат\.)\s[^()\n]{{0,40}}\)$",
    re.IGNORECASE,
)
"""`On fog [Doctoral dissertation, University of Nordland]`, as psychologists have it; `A lock (patent PL 219876)`."""
_WITH = re.compile(
    r"(?:\s\(|\s?（)(?:joint(?:ly)? |joint work |together |gemeinsam |zus(?:\.|ammen) )?(?:with|mit|avec|con|com|w/)\s([^()（）\n\x1f]{3,120})[)）]?\W*$",
    re.IGNORECASE,
)
"""`Circulating viruses (with Jane Doe)`."""
_ASIDE_BEHIND_STOP = re.compile(r"(?<!\bal)[.?!]\s[\[(][^\[\]()\n\x1f]{3,60}[\])]$")
"""`On fog. [Cited by 12]`: what stands in brackets behind a full stop is no part of the sentence."""
_PATENT_NUMBER = re.compile(
    r"(?:\s?[:：]\s?|[,，.;；]\s?(?=(?:ZL|CN|US|EP|KR|JP|WO|DE|TW)\s?\d))(?:[\u4e00-\u9fff]{2,4}[，,]\s?)?(?:[A-Z]{2}\s?)?\d{8,}[\d.X]*[A-Z]?$"
)
"""`一种缓慢的船闸: 202511426221.X`: as the Chinese standard of references has patents."""
_SAID_OF_BOOK = ("druk", "rsg", "hg", "Hg", "haz", "szerk", "earb")
_EDITION = re.compile(
    r"[.,;]\s(?:\d{1,2}\.,?\s[^\d\n\x1f:]{0,40}Aufl(?:age|\.|$)|\d{1,2}(?:e|de|ste)?\sdruk$)|[.,;(]\s?(?:[Hh]rsg|[Hh]g|haz|szerk|[Bb]earb)$"
)
"""`Am Kanal, 3., erw. Auflage`, `Am Kanal, hrsg`: which edition it is and who edited it are no part of the title."""
_COUNTED, _GOES_ON = re.compile(r"[.,;]\s\d{1,2}$"), re.compile(r"\.?,?\s[^\d\n\x1f:]{0,40}Aufl")
_ENDS_NUMBER = re.compile(r"[\d.A-Z\n]")
_OPENED = re.compile(r"[\[{(（]")
_EDITOR_BEHIND = re.compile(r"\s?[（(](?:編|編著|編集|監修|主编|編者)[）)]")
_WIDE_NAME_LAST = Late(r"(?<=[^\W_])[ \u3000][\u3400-\u9fff々ヶ・、]{2,30}$")
"""`霧について 川野洋（編）「水の本」`: who edited the book stands behind the title."""
_KIND_BEHIND = re.compile(
    r"\s?:\s(?:препринт|(?:кандидатская|докторская|дипломная|магистерская)\s\w+|(?:автореф\.\s)?дисс?\.|диссертация|автореферат|моногр\.|учеб\. пособие|навч\. посіб\w*\.?|сборник \w+"
    r"|preprint|ph\.?d\.? thesis|monografia|podręcznik|skripta|habilitationsschrift)(?!\w)[^:]*$",
    re.IGNORECASE,
)
"""`О тумане: Препринт`: what kind of work it is, as the standard of several countries has it."""
_LABEL = re.compile(r"[^\W\d_][^:：\n\x1f]{2,40}?\s?[:：]\s*")
_PAGES_BEHIND = re.compile(
    r"(?<=[\w)?!”“»\"])[,.;]\s(?:S|pp?|págs?|Seiten|pages|pages?)\b\.?\s?\d{1,4}\s?[-–]{1,2}\s?\d{1,4}$"
)
"""`Notes on the lock, pp. 12–31` on a line below its journal."""
_YEAR_BEHIND = re.compile(r"\s[(\[](?:19|20)\d\d[a-z]?[)\]]?$")
_DATED = re.compile(r"\((?:19|20)\d\d[a-z]?\)[.,:]?\s$")
"""A year behind the authors: another one at the end of the title is that of a work it speaks of."""
_SENTENCE_BEHIND = re.compile(r"[)\]]?[.,]\s+(?=[^\W\d_a-z])")
"""`On fog (2020). Journal`: a year that ends a title and begins what tells of its place."""
_LINE_BEHIND = re.compile(r"[ .]*(?:[\n\x1f]|$)")
_STOP = re.compile(r"[.,;?!](?=[\s\"”’)]|$)|\s[(\[{]|[\n\x1f\"“„«]|\s[–—|]\s")
_HANGS = re.compile(
    r"\b(?:of|the|a|an|in|on|and|for|to|by|with|from|und|der|die|das|von|im|zur|et|de|del|la|las|los|el|en|y|do|da|e|em|du|des|les|le)$"
)
_BINOMIAL = re.compile(r"\s?[A-Z][a-z]{3,} [a-z]{4,}(?: and [A-Z][a-z. ]+)?\.\s")
_ASIDE = re.compile(r"\s\([^()\d]{3,60}\)\s[a-z]")
_BEFORE = re.compile(r"[^\n\x1f.,;:()\[\]{}\"“”„«»?!]{2,80}$")
_AT_BREAK = re.compile(r"\s*:?\s*")
_COMMA = re.compile(r"\s?[,;]\s")
_TRANSLATED = re.compile(r"\s\[[^\[\]\n\x1f]{8,250}\]?")
_MOST = 250
_AROUND = ' .,;:?!"”“»'
_SETS_APART = int(Look.BOLD | Look.ITALIC) | LINKED


def without_note(clean: str, span: tuple[int, int]) -> tuple[int, int]:
    """`Prejudice and pronunciation {1976 reprint}`: what is said about the work ends its title no more than a badge does."""
    span = without_thesis(clean, span)
    edited = clean.endswith(_SAID_OF_BOOK, *span) or "Aufl" in clean[slice(*span)]
    if edited and (said := _EDITION.search(clean, *span)):
        span = trimmed(clean, span[0], said.start())
    if (cut := _COUNTED.search(clean, max(span[0], span[1] - 4), span[1])) and _GOES_ON.match(clean, span[1]):
        span = trimmed(clean, span[0], cut.start())
    bracketed = _OPENED.search(clean, *span) is not None
    if bracketed and (people := _WITH.search(clean, *span)) and author_list_likeness(people[1]) >= 0.5:
        return trimmed(clean, span[0], people.start())
    if bracketed and (aside := _ASIDE_BEHIND_STOP.search(clean, *span)):
        span = trimmed(clean, span[0], aside.start() + 1)
    if _ENDS_NUMBER.match(clean, span[1] - 1) and (number := _PATENT_NUMBER.search(clean, *span)):
        span = trimmed(clean, span[0], number.start())
    if _EDITOR_BEHIND.match(clean, span[1]) and (one := _WIDE_NAME_LAST.search(clean, *span)):
        span = trimmed(clean, span[0], one.start())
    if ":" in clean[slice(*span)] and (kind := _KIND_BEHIND.search(clean, *span)):
        span = trimmed(clean, span[0], kind.start())
    if clean.find(" Paper", max(span[0], span[1] - 40), span[1]) > 0 and (won := _AWARD_BEHIND.search(clean, *span)):
        span = trimmed(clean, span[0], won.start())
    begins_line = clean[max(0, span[0] - 3) : span[0]].rstrip(' „“«»"').endswith("\n")
    if begins_line and (pages := _PAGES_BEHIND.search(clean, *span)):
        span = trimmed(clean, span[0], pages.start())
    if not bracketed:
        return span
    if note := _THESIS.search(clean, *span) or _KIND_NOTE.search(clean, *span):
        span = trimmed(clean, span[0], note.start())
    year = _YEAR_BEHIND.search(clean, *span) if not _DATED.search(clean, max(0, span[0] - 12), span[0]) else None
    if year and (_SENTENCE_BEHIND.match(clean, year.end()) or _alone_dates(clean, span[0], year)):
        span = trimmed(clean, span[0], year.start())
    at = max(clean.rfind(bracket, span[0], span[1]) for bracket in "[{(（")
    return trimmed(clean, span[0], at) if at > span[0] and is_aside(clean, *span, at) else span


def _alone_dates(clean: str, start: int, year: re.Match[str]) -> bool:
    """The year in brackets ends the line that begins the entry, and no other one near says when the work appeared."""
    if clean[:start].strip(_AROUND):
        return False
    near = clean[max(0, year.start() - _MOST) : year.start()] + clean[year.end() : year.end() + _MOST]
    return _LINE_BEHIND.match(clean, year.end()) is not None and not YEAR.search(near)


def without_label(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """`Thesis in English: `, and behind it the work as a link: what kind of work it is stands outside of its title."""
    clean = entry.clean
    label = _LABEL.match(clean, *span) if clean.find(":", *span) >= 0 or clean.find("：", *span) >= 0 else None
    if not label:
        return span
    inside = [m for m in marks_over(entry.marks, *span) if entry.clean[m.start : m.end].strip(" :")]
    linked = [m.href for m in inside if m.start >= label.end() - 1]
    kept = inside[0].href is None and inside[0].end <= label.end() and linked and all(linked) and len(set(linked)) == 1
    return trimmed(entry.clean, label.end(), span[1]) if kept and len(linked) + 1 == len(inside) else span


def to_end_of_mark(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """A link or an emphasis that begins with the title and goes on over its full stop ends where the title ends."""
    start, end = span
    clean = entry.clean
    marks = marks_over(entry.marks, start, end)
    if not marks or not marks[0].style & _SETS_APART or clean[marks[0].start : start].strip(" \"“„«'‘"):
        return span
    to = marks[0].end
    for m in entry.marks:
        if (
            m.start == to
            and m.style == marks[0].style
            and m.href == marks[0].href
            and "\n" not in clean[m.start : m.end]
        ):
            to = m.end
    more = clean[end:to]
    if to <= end or to >= len(clean.rstrip(" .\n\x1f")) or BLOT in more or "\n" in more or len(more) > _MOST:
        return span
    tells_all = not any(m.start >= to and not m.href and clean[m.start : m.end].strip(_AROUND) for m in entry.marks)
    enough = 0.4 if tells_all else 0.55 if marks[0].style & LINKED else 0.9
    if (
        word_count(more) < 1
        or place_likeness(more.strip(_AROUND)) >= enough
        or authors_at_start(more.strip(_AROUND))[1] >= 0.5
    ):
        return span
    return trimmed(clean, start, to)


def over_line_break(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """A link or an emphasis that a line break parts amid the sentence, or before its subtitle, is one title."""
    more = _behind_break(entry, *span)
    while more is not None and more.end <= span[0] + 2 * _MOST:
        span = trimmed(entry.clean, span[0], more.end)
        more = _behind_break(entry, *span)
    return span


def _behind_break(entry: Entry, start: int, end: int) -> Mark | None:
    """What goes on in the next line, in the element in which this stretch ends."""
    one = next(iter(marks_over(entry.marks, end - 1, end)), None)
    if one is None or not one.style & _SETS_APART or entry.clean[one.end : one.end + 1] != "\n":
        return None
    more = next(iter(marks_over(entry.marks, one.end + 1, one.end + 2)), None)
    if more is None or more.start != one.end + 1 or more.node != one.node or more.end <= end:
        return None
    if not _AT_BREAK.fullmatch(entry.clean, end, one.end):
        return None
    goes_on = entry.clean[end : end + 1] == ":" or entry.clean[more.start : more.start + 1].islower()
    return more if goes_on else None


def up_to_end_of_link(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """A title that a link begins with and that goes on behind a comma ends where the link ends."""
    start, end = span
    one = next(iter(marks_over(entry.marks, start, start + 1)), None)
    if one is None or not one.href or entry.clean[one.start : start].strip(_AROUND) or one.end >= end:
        return span
    behind = next((m for m in entry.marks if m.start == one.end), None)
    if behind is None or behind.href or not _COMMA.match(entry.clean, one.end):
        return span
    return trimmed(entry.clean, start, one.end) if word_count(entry.clean[start : one.end]) >= 3 else span


def without_translation(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """`_O nevoeiro humano_ [The human fog]`: a look that ends before a bracket leaves the translation out."""
    start, end = span
    if entry.clean[end - 1 : end + 1].find("]") < 0:
        return span
    one = next((m for m in marks_over(entry.marks, start, start + 1) if m.style & _SETS_APART), None)
    if one is None or not _TRANSLATED.fullmatch(entry.clean, one.end, end):
        return span
    return trimmed(entry.clean, start, one.end)


def whole_sentence(entry: Entry, span: tuple[int, int]) -> tuple[int, int]:
    """The marked stretch with the words before and behind it that are of the same sentence.

    The name of a species is set in italics, a link may cover all but the last words.
    """
    start, end = span
    clean = entry.clean
    if _goes_on(clean, start, end):
        at = end + 1 if clean[end : end + 1] == ":" else end
        aside = _ASIDE.match(clean, end)
        stop = _STOP.search(clean, aside.end() if aside else at, min(len(clean), end + _MOST))
        to = stop.start() if stop else len(clean) if len(clean) <= end + _MOST else end
        if place_likeness(clean[end:to].strip(" :")) < 0.5:
            end = to
    before = _BEFORE.search(clean, max(0, start - _MOST), start) if clean[start : start + 1].islower() else None
    if (
        before
        and before.start() == _line_start(clean, start)
        and before.group()[-1:] == " "
        and before.group()[:1].isupper()
    ):
        start = before.start()
    return start, end


def _line_start(clean: str, at: int) -> int:
    return max(clean.rfind("\n", 0, at), clean.rfind(BLOT, 0, at)) + 1


def _goes_on(clean: str, start: int, end: int) -> bool:
    """Whether the sentence goes on behind the stretch with no delimiter that might end a title."""
    if end >= len(clean) or not clean[end - 1].isalnum():
        return False
    following = clean[end : end + 2]
    if following[0].isalnum() or _ASIDE.match(clean, end) or _BINOMIAL.match(clean, end):
        return following[0].islower() or not following[0].isalnum()
    if following[0] == ":":
        return following[1:] == " " and word_count(clean[start:end]) >= 3
    return (
        following[0] == " " and following[1:2].isalpha() and _HANGS.search(clean, max(start, end - 12), end) is not None
    )

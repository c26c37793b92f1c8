# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody works on: a list under its heading, a sentence that lists it, or the words that a text sets apart."""

import re
from collections.abc import Iterable, Sequence

from crawler.document.model import Document, Line, Look
from crawler.homepage.facts.entries import entries
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import Text, of_lines, trim
from crawler.homepage.sections import Section
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.values.cues import holds
from crawler.values.dates import find_dates

_LISTS = Late(
    r"(?:\b(?:research |academic |scientific |current |main )*interests?\b(?:\s+(?:mainly|primarily|"
    r"broadly|currently|generally|also|now))?\s*(?:includes?|are|is|lies?|spans?|covers?|focus(?:es)?|"
    r"involves?|:|centers?|centres?|range|revolve)(?:\s+(?:mainly|primarily|broadly|currently|"
    r"but (?:are )?not limited to))*(?:\s+(?:in|at|on|around|within|from|upon|"
    r"of))?(?:\s+the\s+(?:broad\s+)?(?:areas?|fields?|topics?|intersection)\s+of)?"
    r"|\b(?:am|is|['’]m|are)\s+(?:(?:mainly|primarily|broadly|currently|generally|also|particularly|"
    r"especially|very|deeply|really|mostly)\s+)*interested in(?:\s+the\s+(?:broad\s+)?(?:areas?|fields?|topics?)\s+of)?"
    r"|\b(?:research|working) (?:areas|topics|fields|themes)\s*(?:include|are|:)"
    r"|^(?:(?:primary|secondary|research|main|other) )?"
    r"(?:fields?|areas?|topics?|specialt(?:y|ies)|expertise|key ?words)"
    r"(?: of (?:interest|study|research|expertise|speciali[sz]ation|competence|concentration))?(?: \(?AO[SC]\)?)?\s?:"
    rf"|{of_cv('interests')}\s*(?:{of_cv('cover')}(?: (?:in|auf|bei|den|en))?|:)|{of_cv('explore')}"
    r"|(?:研究兴趣|研究興趣|研究方向|研究领域|研究領域|研究分野|専門分野|専門|研究キーワード|研究テーマ|関心領域|研究專長|學術專長|專長|专长|관심\s?분야|연구\s?분야|전공\s?분야)\s*(?:主要)?\s*(?:包括|集中在|涉及|为|是|は|는|은|:|"
    r"：)\s*:?)\s*[:：]?\s*",
    re.IGNORECASE,
)
_CUES = (
    *(
        "interest",
        "area",
        "topic",
        "field",
        "special",
        "expertise",
        "words",
        "themes",
        "interess",
        "intérêt",
        "intéresse",
    ),
    *(
        "recherche",
        "travaux",
        "travaille sur",
        "mots-clés",
        "forsch",
        "schwerpunkte",
        "arbeitsgebiete",
        "arbeite zu",
        "arbeit befasst",
    ),
    *(
        "investiga",
        "trabajo sobre",
        "interesan",
        "palabras clave",
        "ricerc",
        "occupo di",
        "pesquisa",
        "trabalho com",
        "áreas de interesse",
    ),
    *("onderzoek", "forskning", "forsker", "forskar", "zainteresowania", "badań", "badania", "zajmuję", "interesuję"),
    *("výzkum", "zaměření", "zabývám", "věnuji", "интерес", "занимаюсь", "исследую", "alanları", "ενδιαφέροντα"),
    *("研究", "専門", "專長", "专长", "関心", "전공", "관심", "연구"),
)
"""One of these stands in all that the pattern finds; it is slow to say of a line that it does not."""
_COMMAS = re.compile(r"\s*(?:[,;，；、|•]|\s·\s)\s*")
_LAST = re.compile(
    r"^(?:and|und|et|y|e|ed|en|och|og|oraz|и|ve|και|以及|和|及|与|および|&|as well as)\s+|^(?:和|以及|及)",
    re.IGNORECASE,
)
_JOINED = Late(
    r"\s+(?:and|und|et|y|e|ed|och|og|oraz|и|ve|και|sowie|&|as well as)\s+|(?<=[\u4e00-\u9fff])(?:以及|和|与|及)(?=[\u4e00-\u9fff])|(?<=[\u30a0-\u30ff\u4e00-\u9fff])(?:および|及び|と)(?=[\u30a0-\u30ff\u4e00-\u9fff])"
)
_SAYS = re.compile(r"(?:など|等)?(?:です|である|であり|になります)$|\s?(?:등)?(?:입니다|이다)$|等(?:方向|领域|領域)?$")
_SLAVIC_AND = re.compile(r"(?<=[aeiouyąęěíýá])\s(?:i|a)\s(?=[^\W\d_]+(?:\s[^\W\d_]+)?$)")
"""`historia wody i kartografia`; in other tongues the same words mean other things amid a phrase."""
_FOCUS = re.compile(
    r",?\s*\b(?:with (?:a |an )?(?:particular |special |strong )?(?:focus|emphasis|interest)s? (?:on|in)|"
    r"(?:in particular|particularly|especially|specifically|including|such as|mainly|e\.g\.)[,:]?(?:\s+(?:in|on))?)\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:the (?:areas?|fields?|topics?|intersection) of|both|various topics in|topics in|"
    r"the|all aspects of|developing|in|on|:)\s+",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:that|which|where|so that|in order to|because|since|to (?:enable|build|"
    r"understand|improve|make|help|achieve|develop)|and their applications?|for details)\b.*$|\s+\(.*\)$|"
    r"\s*\(.*$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:(?-i:I)|my|we|our|is|are|was|has|have|can|will|the goal|aims?|please|ich|je|nous)\b", re.IGNORECASE
)
_SET_APART = int(Look.BOLD | Look.ITALIC)
_MOST = 25
_AWAY = re.compile(r"(?:back|return|go) to\b|(?:read|see|show|view) (?:more|all)\b", re.IGNORECASE)
_LONGEST = 9
_MOST_LINES = 80
_NEAR_START = 12


def read(doc: Document, sections: Sequence[Section], introduction: Sequence[Sentence]) -> tuple[str, ...] | None:
    """The first of: a list, a sentence that lists, words set apart in a text on interests."""
    own = [s for s in sections if s.kind == "interests" and s.last >= s.first]
    found: Iterable[str] = ()
    for section in own:
        lines = [n for n in doc.lines[section.first : section.last + 1] if n.visible and n.text.strip()]
        found = _listed(doc, section) or _single_line(lines) or _said([of_lines([n]) for n in lines[:6]])
        if found:
            break
    found = found or _after_label(doc, sections) or _said([s.text for s in introduction]) or _set_apart(doc, own)
    unique = {trim(f).casefold(): trim(f) for f in reversed([*found]) if trim(f)}
    return tuple(reversed(unique.values()))[:_MOST] or None


def _listed(doc: Document, section: Section) -> list[str]:
    """The items of a list; of `Topic: details` the topic."""
    if section.last - section.first > _MOST_LINES:
        return []
    if not any(n.kind in {"item", "cell"} for n in doc.lines[section.first : section.last + 1]):
        return _short_lines(doc.lines[section.first : section.last + 1])
    items = [e for e in entries(doc, section.first, section.last) if e.listed]
    topics = [_topic(e.text) for e in items]
    short = [
        t
        for t in topics
        if t and not _AWAY.match(t) and len(t.split()) <= _LONGEST and not find_dates(t) and not _VERB.search(t)
    ]
    return short if short and len(short) * 5 >= len(items) * 4 and len(items) <= _MOST else []


def _topic(text: Text) -> str:
    head = re.split(r"[:：]\s|\s[–—-]\s|\n", text.chars, maxsplit=1)[0]
    return trim(head).rstrip(".")


def _short_lines(lines: Sequence[Line]) -> list[str]:
    texts = [n.text.strip() for n in lines if n.visible and n.text.strip()]
    fine = [
        t for t in texts if len(t.split()) <= 7 and not _VERB.search(t) and not find_dates(t) and not t.endswith(".")
    ]
    return (
        [_topic(Text(t, ())) for t in fine]
        if len(fine) == len(texts) and 2 <= len(texts) <= 12 and "," not in texts[0]
        else []
    )


def _single_line(lines: Sequence[Line]) -> list[str]:
    """`Graphs, logic, verification` and nothing more."""
    if len(lines) != 1 or _VERB.search(lines[0].text) or len(lines[0].text) > 500 or find_dates(lines[0].text):
        return []
    return _parted(lines[0].text.rstrip(". "))


def _after_label(doc: Document, sections: Sequence[Section]) -> list[str]:
    """`Research interests: graphs, logic` in one line, or the list below such a line."""
    for at, line in enumerate(doc.lines[:80]):
        if line.kind == "cell" and at + 1 < len(doc.lines) and _heads_cell(line, doc.lines[at + 1]):
            return _parted(doc.lines[at + 1].text.rstrip(". "))
        text = line.text.lstrip(" *-•")
        told = line.visible and len(text) < 400 and holds(text[:80].lower(), _CUES)
        found = _LISTS.search(text, 0, 80) if told else None
        if found is None or found.start() > _NEAR_START:
            continue
        rest = text[found.end() :].strip()
        if not rest and (items := _items_below(doc, sections, line)):
            return items
        if rest and not re.search(r"\.\s+\S", rest):
            return _parted(rest.rstrip("."))
    return []


def _heads_cell(line: Line, after: Line) -> bool:
    """`専門分野` in one cell and the fields in the next."""
    told = len(line.text) <= _NEAR_START and heading_kind(line.text) == "interests"
    return told and after.kind == "cell" and len(after.text) < 200 and not _VERB.search(after.text)


def _items_below(doc: Document, sections: Sequence[Section], label: Line) -> list[str]:
    """The short lines of a list right below a line that announces them, whatever the list is made of."""
    at = next((i for i, n in enumerate(doc.lines[:80]) if n is label), 80)
    starts = {s.start for s in sections}
    topics: list[str] = []
    for i, line in enumerate(doc.lines[at + 1 : at + 1 + _MOST], at + 1):
        topic = _topic(of_lines([line]))
        if i in starts or line.kind == "heading" or len(topic.split()) > 7 or find_dates(topic) or _VERB.search(topic):
            break
        topics.append(topic)
    return topics if len(topics) > 1 else []


def _said(texts: Sequence[Text]) -> list[str]:
    for text in texts:
        flat = text.flat
        if len(flat) < 2500 and holds(flat.lower(), _CUES) and (found := _LISTS.search(flat)):
            listed = re.split(r"[.。!?](?=\s|$|[A-Z\u4e00-\u9fff])", flat[found.end() :], maxsplit=1)[0]
            if topics := _parted(listed):
                return topics
    return []


def _parted(words: str) -> list[str]:
    """The topics of a list in a sentence; `and` parts the last two, and stays where commas part all."""
    words = _FOCUS.sub(", ", _LEAD.sub("", _SAYS.sub("", words.strip())))
    parts = [p for p in _COMMAS.split(words) if p.strip()]
    oxford = any(_LAST.match(p) for p in parts)
    parts = [_LAST.sub("", p).strip() for p in parts]
    if parts and not oxford:
        last = _JOINED.split(parts[-1])
        if (len(parts) > 1 and len(last) == 2) or (len(parts) == 1 and len(last) == 2 and len(last[0].split()) <= 4):
            parts[-1:] = last
    if parts and not oxford and len(parts) > 1 and len(slavic := _SLAVIC_AND.split(parts[-1])) == 2:
        parts[-1:] = slavic
    topics = [_LEAD.sub("", _STOP.sub("", p)).strip(" .\"'“”") for p in parts]
    fine = [t for t in topics if t and len(t.split()) <= _LONGEST and not _VERB.search(t)]
    return fine if fine and len(fine) * 3 >= len(topics) * 2 else []


def _set_apart(doc: Document, own: Sequence[Section]) -> list[str]:
    """Bold or italic words of a text under `Research Interests`; a mere attribute of the next word is no topic."""
    found: list[str] = []
    for section in own:
        for line in doc.lines[section.first : section.last + 1]:
            if (
                not line.visible
                or len(line.text) < 120
                or line.kind == "heading"
                or any(r.href for r in line.runs if r.look)
            ):
                continue
            for i, run in enumerate(line.runs):
                after = line.runs[i + 1].text if i + 1 < len(line.runs) else ""
                if (
                    run.look & _SET_APART
                    and 1 <= len(run.text.split()) <= 6
                    and not re.match(
                        r"\s*(?!and\b|or\b|in\b|by\b|to\b|for\b|with\b|on\b|as\b|is\b|are\b|which\b|"
                        r"that\b|of\b|at\b|from\b|but\b)[a-z]",
                        after,
                    )
                ):
                    found.append(run.text)
    return found

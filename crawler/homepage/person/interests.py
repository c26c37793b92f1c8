# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody works on: a list under its heading, a sentence that lists it, or the words that a text sets apart."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crawler.document.model import Document, Line, Look
from crawler.homepage.facts.sentences import Sentence, sentences
from crawler.homepage.facts.texts import Text, of_lines, trim
from crawler.homepage.headings.sections import Section
from crawler.homepage.person.labelled_pairs import labelled_pairs
from crawler.homepage.person.listed_topics import LONGEST, VERB, parted
from crawler.homepage.person.topic_bounds import first_block, is_contact, up_to_else
from crawler.homepage.person.topics_in_groups import grouped
from crawler.homepage.person.topics_in_lists import LONGEST_ITEM, MOST, RANKED, in_pieces, listed, of_work, topic_of
from crawler.homepage.person.wide_work_said import wide_work_said
from crawler.homepage.person.work_said import says_work, work_said
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.late import Late
from crawler.lexicon.person_labels import any_label, person_labels
from crawler.lexicon.phrases import of_cv, of_cv_amid
from crawler.values.cues import holds
from crawler.values.dates import find_dates

_LISTS = Late(
    r"(?:\b(?:research |academic |scientific |current |main ){0,3}interests?\b(?:\s+(?:mainly|primarily|"
    r"broadly|currently|generally|also|now))?\s*(?:includes?|are|is|lies?|spans?|covers?|focus(?:es)?|"
    r"involves?|:|centers?|centres?|range|revolve)(?:\s+(?:mainly|primarily|broadly|currently|"
    r"but (?:are )?not limited to))*(?:\s+(?:in|at|on|around|within|from|upon|"
    r"of))?(?:\s+the\s+(?:broad\s+)?(?:areas?|fields?|topics?|intersection)\s+of)?"
    r"|\b(?:am|is|['’]m|are)\s+(?:(?:mainly|primarily|broadly|currently|generally|also|particularly|"
    r"especially|very|deeply|really|mostly)\s+)*interested in(?:\s+the\s+(?:broad\s+)?(?:areas?|fields?|topics?)\s+of)?"
    rf"|\b(?:my|her|his|their|main|primary)\s(?:(?:main|current|primary|broad|general|academic)\s){{0,3}}{any_label('interests')}\s(?:(?:mainly|currently|broadly)\s)?(?:includes?|are|is|spans?|covers?|comprises?|lies?)(?:\s(?:in|within))?(?=\s)"
    r"|\b(?:has|have|with)\s(?:\w+\s){0,3}interests?\s(?:in|on|include|including|spanning|across)\b"
    r"|\b(?:research|working) (?:areas?|topics?|fields?|themes?)\s*(?:includes?|are|is|:)"
    rf"|^{any_label('interests')}(?: \(?AO[SC]\)?)?\s?[:：]"
    rf"|{of_cv('interests')}\s*(?:(?:{of_cv('mainly')}\s)?{of_cv_amid('cover', 'mainly')}(?: (?:in|auf|bei|den|en))?|:|[–—](?=\s))|{of_cv_amid('explore', 'mainly')}"
    r"|\bmit (?:den |dem )?(?:[\w-]{3,20} und )?(?:[\w-]{3,20}-)?(?:forschungs|arbeits|lehr)?schwerpunkte?n?(?:\sin(?: den bereichen)?)?(?=\s[A-ZÀ-Þ])"
    r"|^(?:(?:research|main|academic) )?(?:interests|fields|areas|keywords)\s[|–—-](?=\s)|^AO[SC]\s?:|^research\s?:(?=\s\S[^:]*,)|\bexpertise (?:includes|is in|lies in|covers|spans)\b"
    rf"|{any_label('wide interests')}\s*(?:主要)?\s*(?:包括|集中在|涉及|为|是|は|는|은|:|"
    r"：)\s*:?)\s*[:：]?\s*",
    re.IGNORECASE,
)
_CUES = tuple(sorted(person_labels("interest cue")))
"""One of these stands in all that the pattern finds; it is slow to say of a line that it does not."""
_SET_APART = int(Look.BOLD | Look.ITALIC)
_STOPS = re.compile(r"\.\s+")
_STOPPED = re.compile(r"[^.,;:]{3,40}(?:\.\s+[^.,;:]{3,40}){1,8}")
"""`Fog. Soil. Tides`"""
_FEW_WORDS = 7
"""Words of a line that is no item of a list."""
_VAGUE = re.compile(r"key ?words\b", re.IGNORECASE)
_NEAR_START = 12
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[^\W\d_a-z])")
_LONG, _LONGEST_LEAD, _FEW_PARTS = 700, 160, 2


def read(doc: Document, sections: Sequence[Section], introduction: Sequence[Sentence]) -> tuple[str, ...] | None:
    """The first of: a list, a sentence that lists, words set apart in a text on interests."""
    own = [up_to_else(doc, s) for s in sections if s.kind == "interests" and s.last >= s.first]
    found: Iterable[str] = _in_parts(doc, sections)
    for section in () if found else own:
        whole, block = _of_section(doc, section), _of_section(doc, first_block(doc, section))
        strays = whole[:-1] == block  # office hours, a motto
        found = of_work(block if len(block) > 1 and (strays or not whole) else whole)
        if found:
            break
    found = found or _after_label(doc, sections) or _said([s.text for s in introduction]) or _set_apart(doc, own)
    found = found or next((t for s in introduction if len(s.text.flat) < _LONG and (t := _work_of(s.text.flat))), ())
    unique = {trim(f).casefold(): trim(f) for f in reversed([*found]) if trim(f)}
    return tuple(reversed(unique.values()))[:MOST] or None


def _in_parts(doc: Document, sections: Sequence[Section]) -> list[str]:
    """The topics below the headings that part a section on interests, as `Fields`, `Methods`."""
    at = next((i for i, s in enumerate(sections) if s.own_kind == "interests" and s.last < s.first), None)
    parts = [s for s in sections if s.parent == at and at is not None]
    if len(parts) < _FEW_PARTS or any(s.kind != "interests" for s in parts):
        return []
    lines = doc.lines[parts[0].start : up_to_else(doc, parts[-1]).last + 1]
    return grouped([n for n in lines if n.visible and n.text.strip()])


def _of_section(doc: Document, section: Section) -> list[str]:
    lines = [n for n in doc.lines[section.first : section.last + 1] if n.visible and n.text.strip()]
    return (
        _of_heading(section)
        or in_pieces(lines)
        or grouped(lines)
        or listed(doc, section)
        or _single_line(lines)
        or _told_in(lines[:6])
    )


def _of_heading(section: Section) -> list[str]:
    """`研究方向：机器学习、数据挖掘`, a line alone that a list follows."""
    heading = section.heading or ""
    said = _LISTS.match(heading) if ":" in heading or "：" in heading else None
    return parted(heading[said.end() :]) if said else []


def _told_in(lines: Sequence[Line]) -> list[str]:
    """What the first sentences of a text on interests list."""
    texts = [of_lines([n]) for n in lines]
    return _said(texts) or next((t for n in texts for s in sentences(n) if (t := _work_of(s.flat))), [])


def _work_of(flat: str) -> list[str]:
    return work_said(flat) or wide_work_said(flat)


def _single_line(lines: Sequence[Line]) -> list[str]:
    """`Graphs, logic, verification` and nothing more."""
    if len(lines) != 1 or VERB.search(lines[0].text) or len(lines[0].text) > 500 or find_dates(lines[0].text):
        return []
    label = _LISTS.search(lines[0].text, 0, 80)
    label = label if label and (":" in lines[0].text[:40] or label.start() < _NEAR_START) else None
    told = lines[0].text[label.end() if label else 0 :].rstrip(". ")
    return parted("; ".join(_STOPS.split(told)) if _STOPPED.fullmatch(told) else told)


def _after_label(doc: Document, sections: Sequence[Section]) -> list[str]:
    """`Research interests: graphs, logic` in one line, or the list below such a line."""
    pairs = labelled_pairs(doc)
    for i, line in enumerate(doc.lines[:80]):
        if line.kind == "cell" and i + 1 < len(doc.lines) and _heads_cell(line, doc.lines[i + 1]):
            return parted(doc.lines[i + 1].text.rstrip(". "))
        text = pairs.get(i, line.text).lstrip(" *-•")
        text = _last_sentence(text) if text.endswith((":", "：")) else text
        told = line.visible and len(text) < 400 and i + 1 not in pairs and holds(text[:80].lower(), _CUES)
        found = _LISTS.search(text, 0, 80) if told else None
        if told and text.endswith((":", "：")) and _announces(text) and (items := _items_below(doc, sections, line)):
            return items
        if found is None or found.start() > _NEAR_START or (_VAGUE.match(text) and not _in_card(doc, i)):
            continue
        rest = text[found.end() :].strip()
        if not rest and (items := _items_below(doc, sections, line)):
            return items
        if rest and not re.search(r"\.\s+\S|[。．]\S", rest):
            return parted("; ".join([rest.rstrip("."), *_more_of_term(doc, i, pairs)]))
    return []


def _last_sentence(text: str) -> str:
    """Of a paragraph over a list the sentence that announces the list."""
    return _SENTENCE.split(text.rstrip())[-1]


def _announces(text: str) -> bool:
    """`My research explores the following themes:`, a sentence of which the list below is the end."""
    said = _LISTS.search(text)
    return len(text) <= _LONGEST_LEAD and (said is not None or says_work(text))


def _in_card(doc: Document, at: int) -> bool:
    """Whether no heading but the first stands above: keywords further down are those of papers and posts."""
    return sum(n.kind == "heading" and n.visible for n in doc.lines[:at]) <= 1


def _heads_cell(line: Line, after: Line) -> bool:
    """`専門分野` in one cell and the fields in the next."""
    told = len(line.text) <= _NEAR_START and heading_kind(line.text) == "interests"
    return (
        told
        and after.kind == "cell"
        and heading_kind(after.text) is None
        and len(after.text) < 200
        and not VERB.search(after.text)
    )


def _more_of_term(doc: Document, at: int, pairs: Mapping[int, str]) -> Iterator[str]:
    """The further definitions of a term whose first one this line is."""
    if at not in pairs:
        return
    for line in doc.lines[at + 1 : at + MOST]:
        if doc.nodes[line.block].tag != "dd" or len(line.text.split()) > LONGEST:
            return
        yield line.text


def _items_below(doc: Document, sections: Sequence[Section], label: Line) -> list[str]:
    """The short lines of a list right below a line that announces them, whatever the list is made of."""
    at = next((i for i, n in enumerate(doc.lines[:80]) if n is label), 80)
    starts = {s.start for s in sections}
    topics: list[str] = []
    for i, line in enumerate(doc.lines[at + 1 : at + 1 + MOST], at + 1):
        if line.text.endswith((":", "：")) and _heads_deeper(doc, i):
            continue
        ranked = RANKED.match(line.text)
        topic = line.text[ranked.end() :] if ranked else topic_of(of_lines([line]))
        if (
            i in starts
            or is_contact(line.text, line.kind == "item")
            or line.kind == "heading"
            or len(topic.split()) > (LONGEST_ITEM if line.kind == "item" else _FEW_WORDS)
            or find_dates(topic)
            or VERB.search(topic)
        ):
            break
        topics += parted(topic) if ranked else [topic]
    return topics if len(topics) > 1 else []


def _heads_deeper(doc: Document, at: int) -> bool:
    """`In computer science:`, a bullet over bullets of its own."""
    below = doc.lines[at + 1 : at + 2]
    return any(n.kind == doc.lines[at].kind == "item" and n.level > doc.lines[at].level for n in below)


def _said(texts: Sequence[Text]) -> list[str]:
    for text in texts:
        flat = text.flat
        if len(flat) < 2500 and holds(flat.lower(), _CUES) and (found := _LISTS.search(flat)):
            listed = re.split(r"[.。．!?](?=\s|$|[A-Z\u3040-\u9fff])", flat[found.end() :], maxsplit=1)[0]
            if topics := parted(listed):
                return topics
    return []


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
                    and not run.text.rstrip().endswith(":")
                    and not re.match(
                        r"\s*(?!and\b|or\b|in\b|by\b|to\b|for\b|with\b|on\b|as\b|is\b|are\b|which\b|"
                        r"that\b|of\b|at\b|from\b|but\b)[a-z]",
                        after,
                    )
                ):
                    found.append(run.text)
    return found

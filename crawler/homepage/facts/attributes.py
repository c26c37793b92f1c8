# ruff: noqa: E501 (lists of words are read more easily whole)
"""A project told in labelled lines: `项目名称：…`, `Role: PI`, `Period: 2020–2022` below the name of who pays."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.dates import When, of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import LINE_BREAK, Text, cut, joined, trim, without_stop
from crawler.items import Fact
from crawler.lexicon.late import Late

_LABELS: Mapping[str, str] = {
    "title": "项目名称|课题名称|項目名稱|名称|课题|项目|project title|project name|project|title|name|titel|titre|título|과제명|연구과제명|課題名|研究課題名",
    "role": "项目角色|角色|担任角色|承担角色|role|my role|position|rolle|meine rolle|funktion|rôle|rol|papel|ruolo|fun[cç][aã]o|funkcja|rola|роль|görev(?:i|im)?|역할|役割|区分",
    "organization": "项目来源|资助机构|来源|委托单位|funding|funding (?:agency|source|body)|funded by|funder|agency|sponsors?|grant|supported by|förderung|förderer|fördergeber|mittelgeber|gefördert (?:durch|von)|drittmittelgeber|auftraggeber|financement|financé par|financeur|financiación|financiador|financiamento|finanziamento|finanziato da|ente finanziatore|financiering|gefinancierd door|finansiering|finansiär|finansowanie|финансирование|destekleyen(?: kurum)?|지원기관|발주처|配分機関",
    "when": "起止时间|起止年月|项目时间|时间|执行期|period|duration|time|timeline|time ?frame|dates?|years?|project period|laufzeit|zeitraum|projektlaufzeit|durée|période|duración|período|periodo|durata|duração|looptijd|projekttid|okres|период|сроки|süre|기간|연구기간|期間|研究期間",
    "other": "partners?|partner|kooperationspartner|collaborators?|team|members|website|web|link|code|github|keywords|supervisor|advisor|betreuer|项目编号|编号|批准号|项目经费|经费|金额|项目状态|状态|合同号|grant (?:number|no\\.?|id)|number|amount|budget|status|state|연구비|課題番号|配分額",
}
_LINE = Late(
    r"\W*(?:" + "|".join(f"(?P<{what}>{words})" for what, words in _LABELS.items()) + r")\s*[:：]\s*(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)


def are_attributes(listed: Sequence[Entry]) -> bool:
    """Whether the lines tell one thing under labels, its title among them, rather than one thing each."""
    labels = [m.lastgroup and next(w for w in _LABELS if m[w]) for e in listed if (m := _LINE.match(e.text.flat))]
    return len(labels) >= 2 and len(labels) * 3 >= 2 * len(listed) and len(set(labels)) > 1 and "title" in labels


def apart(entry: Entry) -> tuple[Entry, Mapping[str, str]]:
    """The entry without the labelled lines below its first, in its text or nested in it, and what these say."""
    said: dict[str, str] = {}
    kept = [line for line in _lines(entry.text) if not (line.chars != entry.text.chars and _tells(line, said))]
    nested = tuple(c for c in entry.children if not _tells(c.text, said))
    if not said or not kept:
        return entry, {}
    text = kept[0]
    for line in kept[1:]:
        text = joined(text, line)
    return replace(entry, text=text, children=nested), said


def _tells(line: Text, said: dict[str, str]) -> bool:
    found = _LINE.match(line.flat)
    what = next(w for w in _LABELS if found[w]) if found else "title"
    if found is None or what == "title" or (what == "role" and re.search(r",\s", found["value"])):
        return False  # `Role: PI, Acme Council`: more than the label says
    said.setdefault(what, without_stop(trim(found["value"]).strip('"“”「」『』')))
    return True


def _lines(text: Text) -> list[Text]:
    at, found = 0, []
    for line in text.chars.split(LINE_BREAK):
        found.append(cut(text, at, at + len(line)))
        at += len(line) + 1
    return [line for line in found if line.chars]


def as_entries(entry: Entry) -> list[Entry]:
    """Its lines, if it has several."""
    lines = _lines(entry.text) if LINE_BREAK in entry.text.chars else []
    return [replace(entry, text=line) for line in lines]


def gathered(listed: Sequence[Entry]) -> list[Entry]:
    """The entries, paragraphs with labels joined to those above: `<p><b>Fund, PI</b></p><p>Title</p><p>Period: …</p>`."""
    labelled = [not e.children and _tells(e.text, {}) for e in listed]
    if not any(labelled) or labelled[0] or any("/li" in e.locator for e in listed):
        return list(listed)
    marked = [e.text.marked(0, len(e.text.chars)) for e in listed]
    found: list[Entry] = []
    for i, entry in enumerate(listed):
        opens = not labelled[i] and (not i or labelled[i - 1] or (marked[i] and not marked[i - 1]))
        if opens or entry.children or found[-1].children:
            found.append(entry)
        else:
            found[-1] = replace(found[-1], text=joined(found[-1].text, entry.text), listed=True)
    return found


def read(head: Entry | None, lines: Iterable[Entry], section: str | None, today: date | None) -> Fact | None:
    """The project: `head` is what stands over the lines, mostly who pays and when."""
    said: dict[str, str] = {}
    locator, printed = (head.locator, [head.text.folded]) if head else ("", [])
    for line in lines:
        locator = locator or line.locator
        printed.append(line.text.folded)
        if found := _LINE.match(line.text.flat):
            what = next(w for w in _LABELS if found[w])
            said.setdefault(what, without_stop(trim(found["value"]).strip('"“”「」『』')))
    if "title" not in said:
        return None
    over = of_span(head.text.flat, today) if head else When()
    when = of_span(said["when"], today) if "when" in said else over
    return Fact(
        kind="project",
        section=section,
        text=" ".join(printed),
        url=head.text.href() if head else None,
        title=said["title"],
        role=said.get("role"),
        organization=said.get("organization") or (_without_dates(head, over) if head else None),
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=locator,
        inferred=when.inferred,
    )


def _without_dates(head: Entry, when: When) -> str | None:
    rest = head.text
    for start, end in reversed(when.cuts):
        rest = cut(rest, 0, start) if not rest.chars[end:].strip(" )）]") else rest
    return trim(rest.folded) or None

"""What a homepage says of its entries to machines: microdata, COinS and JSON-LD.

A statement belongs to the entry in or around which it stands, or else to the only one with its title. What is printed
wins: the statement gives what is not printed, and parts what is printed without a gap between the fields.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crawler.document.model import Document
from crawler.homepage.entry.entries import Entry
from crawler.homepage.fields.evidence import differences, entry_nodes, plain
from crawler.homepage.fields.fields import Fields
from crawler.homepage.template.found import Found
from crawler.items import Problem, Publication
from crawler.lexicon.late import Late
from crawler.papers.landing import stated_pages, stated_venue
from crawler.papers.meta import Stated, by_field, is_article, of_article, read_date, upright
from crawler.papers.records import unmarked
from crawler.values.dates import FoundDate
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.names import AuthorList, split_authors
from crawler.values.venues import Venue

_DEEPEST, _LONGEST_NAME = 12, 80
_JOINED = re.compile(r",|;|\band\b|&")
_ONE_WORD = Late(r"[\w'’.-]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class Statement:
    """One work as a mark of the page describes it."""

    mark: str
    node: int | None
    """The element that carries the mark, if it stands at an entry."""
    title: str
    authors: tuple[str, ...]
    meta: Stated

    @property
    def published(self) -> str | None:
        """Partial ISO."""
        return next((iso for text in self.meta.get("date", ()) if (iso := read_date(text))), None)


def stated_records(doc: Document, entries: Sequence[Entry], titles: Sequence[str]) -> dict[int, Statement]:
    """The statement on each entry, by the entry's place in the list. Pages without such marks cost nothing."""
    embedded = doc.embedded
    if not entries or not (embedded.microdata or embedded.coins or embedded.json_ld):
        return {}
    placed = [*_of_microdata(doc), *_of_coins(doc)]
    statements = [*placed, *_of_json_ld(doc)]
    if not statements:
        return {}
    standing = _standing(doc, entries, placed) if placed else {}
    found = {i: placed[k] for i, k in standing.items() if _is_of(placed[k], entries[i])}
    return {**_titled(titles, statements), **found}


def _is_of(statement: Statement, entry: Entry) -> bool:
    """The entry prints most words of the stated title; a mark may have slipped to the wrong entry."""
    words = {plain(word) for word in statement.title.split()}
    text = plain(entry.text)
    return 2 * sum(word in text for word in words) > len(words)


def _of_microdata(doc: Document) -> list[Statement]:
    works = [work for top in doc.embedded.microdata for work in _works(top, 0)]
    if not works:
        return []
    nodes = [
        i
        for i, node in enumerate(doc.nodes)
        if "itemscope" in node.attrs and is_article({"@type": node.attrs.get("itemtype", "").rpartition("/")[2]})
    ]
    at: Sequence[int | None] = nodes if len(nodes) == len(works) else [None] * len(works)
    return [s for work, node in zip(works, at, strict=True) if (s := _of_work("microdata", node, work))]


def _of_json_ld(doc: Document) -> list[Statement]:
    works = [work for top in doc.embedded.json_ld for work in _works(top, 0)]
    return [s for work in works if (s := _of_work("JSON-LD", None, work))]


def _works(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Papers anywhere within: in graphs, lists of items, what a person is the author of."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if is_article(value):
            yield value
            return
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        if isinstance(inner, dict | list):
            yield from _works(inner, depth + 1)


def _of_work(mark: str, node: int | None, work: Mapping[str, Any]) -> Statement | None:
    people = work.get("author") or work.get("creator") or ()
    count = len(people) if isinstance(people, list) else 1
    return _statement(mark, node, list(of_article(work)), count)


def _of_coins(doc: Document) -> list[Statement]:
    if not doc.embedded.coins:
        return []
    spans = [i for i, n in enumerate(doc.nodes) if "Z3988" in n.attrs.get("class", "").split() and n.attrs.get("title")]
    coins = doc.embedded.coins
    at: Sequence[int | None] = spans if len(spans) == len(coins) else [None] * len(coins)
    made = (_statement("COinS", node, list(_pairs(one))) for one, node in zip(coins, at, strict=True))
    return [s for s in made if s]


def _pairs(coins: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The pairs of a COinS; a book's own title is no venue, and a first author may be named apart from the others."""
    own = next((n for n in ("rft.atitle", "rft.btitle", "rft.title") if n in coins), None)
    family, given = (coins.get(name, ("",))[0] for name in ("rft.aulast", "rft.aufirst"))
    others = coins.get("rft.au", ())
    if others and family and given and not any(family in name for name in others):
        yield "rft.au", f"{given} {family}"
    for name, values in coins.items():
        if name != own:
            yield from ((name, value) for value in values)
    if own and (own != "rft.title" or "rft.jtitle" not in coins):
        yield "rft.atitle", coins[own][0]


def _statement(
    mark: str, node: int | None, pairs: Sequence[tuple[str, str]], people: int | None = None
) -> Statement | None:
    said: dict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        if text := unmarked(value):
            said[name].append(text)
    meta = by_field(said)
    title = next(iter(meta.get("title", ())), "").strip(" .")
    names = meta.get("authors", ())
    if people is not None and len(names) < people:
        names = ()  # some are mere references to people elsewhere
    return Statement(mark, node, title, _people(names), meta) if title else None


def _people(names: Sequence[str]) -> tuple[str, ...]:
    """One name each, or all of them in one text."""
    if len(names) == 1 and _JOINED.search(names[0]) and (found := split_authors(names[0])):
        names = found.names
    return tuple(dict.fromkeys(names)) if all(len(name) <= _LONGEST_NAME for name in names) else ()


def _standing(doc: Document, entries: Sequence[Entry], statements: Sequence[Statement]) -> dict[int, int]:
    """Entry and statement where only this entry holds the mark, or is held by it, and it has no other of this kind."""
    carriers = {s.node: k for k, s in enumerate(statements) if s.node is not None}
    spans = [entry_nodes(doc, e) for e in entries]
    order = sorted(range(len(entries)), key=lambda i: spans[i][0])
    firsts = [spans[i][0] for i in order]
    pairs: set[tuple[int, int]] = set()
    for i, (first, _) in enumerate(spans):
        pairs.update((i, carriers[n]) for n in _lineage(doc, first) if n in carriers)
    for node, k in carriers.items():
        block = next(n for n in _lineage(doc, node) if doc.nodes[n].block or n == 0)
        at = bisect_right(firsts, block) - 1
        if at >= 0 and block <= spans[order[at]][1]:
            pairs.add((order[at], k))
    by_entry, by_statement = defaultdict(set), defaultdict(set)
    for i, k in pairs:
        by_entry[i].add(k)
        by_statement[k].add(i)
    alone = ((i, min(ks)) for i, ks in by_entry.items() if len({statements[k].mark for k in ks}) == len(ks))
    return {i: k for i, k in alone if len(by_statement[k]) == 1}


def _lineage(doc: Document, node: int) -> Iterator[int]:
    yield node
    while node and (parent := doc.nodes[node].parent) != node:
        yield (node := parent)


def _titled(titles: Sequence[str], statements: Sequence[Statement]) -> dict[int, Statement]:
    """The statement on each title that only one entry has and each kind of mark states of one work at most."""
    by_title: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_title[plain(one.title)].append(one)
    keys = [plain(t) for t in titles]
    often = Counter(keys)
    found = {}
    for i, key in enumerate(keys):
        stated = by_title.get(key, [])
        if key and often[key] == 1 and stated and len({s.mark for s in stated}) == len(stated):
            found[i] = stated[0]
    return found


def completed(fields: Fields, found: Found, statement: Statement) -> Fields:
    """The fields of the entry with what the statement knows better: the absent ones, and where one ends."""
    text = " ".join(found.entry.text.split())
    venue = _venue(fields.venue, statement.meta)
    fields = replace(
        fields,
        title=_title(fields.title, statement, text),
        authors=_authors(fields.authors, statement, text),
        venue=venue,
        doi=fields.doi or next((d for t in statement.meta.get("doi", ()) if (d := doi(t))), None),
        arxiv_id=fields.arxiv_id or next((a for t in statement.meta.get("arxiv", ()) if (a := arxiv_id(t))), None),
    )
    iso = statement.published
    if fields.year is None and found.year is None and fields.published is None and iso:
        fields = replace(fields, year=int(iso[:4]), published=FoundDate(iso, statement.meta["date"][0], 0, 0, False))
    return fields


def _title(read: str, statement: Statement, text: str) -> str:
    """The stated title if it is printed, and what was read lacks a part of it or has a neighbour's."""
    title = statement.title
    at = read.find(title)
    if title == read or title not in text:
        return read
    if at < 0:
        return title
    before, behind = read[:at], read[at + len(title) :]
    glued = before[-1:].isalnum() or behind[:1].isalnum()
    return title if glued or any(n in before + behind for n in statement.authors) else read


def _authors(read: AuthorList | None, statement: Statement, text: str) -> AuthorList | None:
    """Those of an entry that names nobody, and the division of those whom it prints; what it cuts stays cut."""
    names, known = statement.authors, read.names if read else ()
    if not names:
        return read
    if read is None or not known:
        return AuthorList(tuple(upright(n) for n in names), True, (), (), ())
    lost = any(n not in known for n in names) and len(names) >= len(known)
    return replace(read, names=names) if lost and all(_stands(n, text) for n in names) else read


def _stands(name: str, text: str) -> bool:
    """The whole name is printed; one word may be a part of another's name."""
    return name in text and (" " in name or _ONE_WORD.fullmatch(name) is not None)


def _venue(read: Venue | None, meta: Stated) -> Venue | None:
    stated = stated_venue(meta)
    name = stated.get("venue")
    volume, number = (next(iter(meta.get(f, ())), None) for f in ("volume", "number"))
    pages = stated_pages(meta)
    if read is None:
        return Venue(name, stated["venue_type"], None, None, volume, number, pages, None, name, False) if name else None
    if not name or plain(read.name or "") != plain(name):
        return read
    return read._replace(volume=read.volume or volume, number=read.number or number, pages=read.pages or pages)


def contradictions(statement: Statement, item: Publication) -> Iterator[Problem]:
    """What the statement says otherwise than the entry, which does not print it anywhere."""
    year = (statement.published or "")[:4]
    said = {"title": statement.title, "year": year}
    for name, printed, other in differences(said, item.title, item.year):
        if plain(other) not in plain(item.raw):
            yield Problem(
                problem_kind="statement_mismatch",
                severity="warning",
                message=f"{name} is printed as {printed!r}, the page's {statement.mark} says {other!r}",
                quote=other,
                locator=item.locator,
                about=item.locator,
            )

"""From what a landing page says of its one paper to the publication."""

from collections.abc import Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.bib import page_entry
from crawler.papers.bib_records import bib_stated
from crawler.papers.meta import Stated, read_date, upright
from crawler.papers.records import distinct, make_publication, paper_links
from crawler.papers.text import further_links, opening_paragraphs, printed_authors, visible_abstract
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.venues import parse_venue

_INSTITUTIONS = {"thesis", "report"}
_VENUE_TYPES = ("journal", "conference", "book", "thesis", "report")


def landing_publication(document: Document, meta: Stated, **known: Any) -> Publication:
    """The paper of the page; what a layout knows better (`known`) goes before what the tags say."""
    title = meta["title"][0]
    visible = [line for line in document.lines if line.visible]
    authors = [upright(name) for name in _names(meta)] or printed_authors(visible, title)
    printed = next(iter(meta.get("date", ())), None)
    published = read_date(printed) if printed else None
    dois = [found for text in meta.get("doi", ()) if (found := doi(text))]
    stated: dict[str, Any] = {
        "title": title,
        "authors": authors,
        "affiliations": distinct(meta.get("affiliations", ())),
        **stated_venue(meta),
        "published": published,
        "published_text": printed if published else None,
        "year": int(published[:4]) if published else None,
        "links": paper_links([*_own_links(document, meta), *further_links(document, title)]),
        "doi": dois[0] if dois else None,
        "arxiv_id": next((found for text in meta.get("arxiv", ()) if (found := arxiv_id(text))), None),
        "volume": next(iter(meta.get("volume", ())), None),
        "number": next(iter(meta.get("number", ())), None),
        "pages": stated_pages(meta),
        "abstract": _abstract(document, meta)
        or visible_abstract(visible)
        or opening_paragraphs(visible, title, authors),
    }
    if entry := page_entry(document):
        _add(stated, bib_stated(entry))
    stated.update({name: value for name, value in known.items() if value is not None})
    raw = "\n".join(f"{name}: {value}" for name, values in meta.items() for value in values)
    return make_publication(1, "/html/head", raw, **stated)


def _add(stated: dict[str, Any], cited: Mapping[str, Any]) -> None:
    """What only the page's BibTeX says; a venue and its type come from one source."""
    if stated.get("venue"):
        cited = {name: value for name, value in cited.items() if name not in {"venue", "venue_type"}}
    for name, value in cited.items():
        if name != "links" and not stated.get(name):
            stated[name] = value


def _names(meta: Stated) -> list[str]:
    """One name a tag, or all of them in one tag."""
    names = meta.get("authors", ())
    if len(names) == 1 and ";" in names[0]:
        names = tuple(name.strip() for name in names[0].split(";") if name.strip())
    return list(dict.fromkeys(names))


def stated_venue(meta: Stated) -> dict[str, Any]:
    """Where the paper appeared, and what kind of venue that is, as far as the tags say."""
    for venue_type in _VENUE_TYPES:
        if venue_type in _INSTITUTIONS and venue_type in meta:
            return {"venue": meta[venue_type][0], "venue_type": venue_type}
        if venue_type in meta:
            found = parse_venue(meta[venue_type][0])
            if found is None:
                return {"venue": meta[venue_type][0], "venue_type": venue_type}
            better = found.known or (found.venue_type == "workshop" and venue_type == "conference")
            return {
                "venue": found.name or meta[venue_type][0],
                "venue_type": found.venue_type if better else venue_type,
            }
    stated = next((kind for text in meta.get("type", ()) if (kind := record_type(text))), None)
    part_of = [text for text in meta.get("part_of", ()) if "://" not in text]
    whole = parse_venue(part_of[-1]) if part_of else None
    if whole is None:
        return {"venue_type": stated}
    return {"venue": whole.name or part_of[-1], "venue_type": stated or whole.venue_type}


def _own_links(document: Document, meta: Stated) -> list[tuple[str | None, object]]:
    pages = [*meta.get("page", ()), *(url for name, url in document.embedded.meta if name == "og:url")]
    pairs: list[tuple[str | None, object]] = [(None, url) for url in dict.fromkeys(pages)]
    pairs += [(None, url) for url in meta.get("doi", ()) if url.startswith("http")]
    return [*pairs, *(("pdf", url) for url in meta.get("pdf", ()))]


def stated_pages(meta: Stated) -> str | None:
    """The pages, from the first to the last."""
    first, last = next(iter(meta.get("first_page", ())), None), next(iter(meta.get("last_page", ())), None)
    if first and last and first != last:
        return f"{first}-{last}"
    return first or next(iter(meta.get("pages", ())), None)


def _abstract(document: Document, meta: Stated) -> str | None:
    """The tag's abstract, unless it is only the beginning of the one that the page shows."""
    said = next(iter(meta.get("abstract", ())), None)
    if said is None or not said.rstrip().endswith(("...", "…")):
        return said
    return visible_abstract([line for line in document.lines if line.visible]) or said

"""Scholarly APIs on loopback: each answers like the service does, page by page, with the faults that a test wants."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sites import Answer, Site, page, status

Query = dict[str, str]
Play = Callable[[Query], Any]


class Played(dict[str, Answer]):
    """Answers by path and query, then by path alone, which may look at the query."""

    def get(self, path: str, default: Any = None) -> Any:
        return super().get(path) or super().get(urlsplit(path).path) or default


def api_site() -> Site:
    site = Site()
    site.answers = Played(site.answers)
    return site


def json_of(play: Play) -> Answer:
    """What a function of the query says, as JSON; bytes and answers go out as they are."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}
        said = play(query)
        if callable(said):
            said(request)
        else:
            body = said if isinstance(said, bytes) else json.dumps(said, ensure_ascii=False)
            page(body, "application/json")(request)

    return answer


def titles(count: int, first: int = 1) -> list[str]:
    return [f"On the {number}th Way to Read a Page" for number in range(first, first + count)]


def openalex(count: int) -> dict[str, Answer]:
    """Page numbers, `meta.count`, and how long each answer took."""
    took = iter(range(1, 10_000))
    works = [
        {"id": f"https://openalex.org/W{n}", "title": title, "publication_year": 2020, "authorships": []}
        for n, title in enumerate(titles(count), 1)
    ]

    def list_works(query: Query) -> Any:
        size, number = int(query["per_page"]), int(query["page"])
        if "A5000000001" not in query["filter"]:
            return {"meta": {"count": 0}, "results": []}
        meta = {"count": count, "page": number, "per_page": size, "db_response_time_ms": next(took)}
        return {"meta": meta | {"asked": query.get("api_key")}, "results": works[(number - 1) * size : number * size]}

    author = {"id": "https://openalex.org/A5000000001", "display_name": "Jo Doe", "works_count": count}
    return {"/authors/A5000000001": json_of(lambda _: author), "/works": json_of(list_works)}


def crossref(count: int, changed: int = 1, cursor: Callable[[int], str] = str) -> dict[str, Answer]:
    """Cursors, of which even the last answer names a next one."""
    items = [
        {"DOI": f"10.1000/{n}", "title": [title], "type": "journal-article"} for n, title in enumerate(titles(count))
    ]

    def list_works(query: Query) -> Any:
        if query["rows"] == "0":
            return _crossref([], changed, None)
        at = 0 if query["cursor"] == "*" else int(query["cursor"].removeprefix("c"))
        size = int(query["rows"])
        return _crossref(items[at : at + size], count, f"c{cursor(min(at + size, count))}")

    return {"/works": json_of(list_works)}


def _crossref(items: list[Any], total: int, cursor: str | None) -> dict[str, Any]:
    message = {"total-results": total, "items": items, "next-cursor": cursor}
    return {"status": "ok", "message-type": "work-list", "message": message}


def semantic_scholar(count: int, stated: int | None = None) -> dict[str, Answer]:
    """Offsets; `next` is absent on the last page, and only the author's record says how many there are."""
    papers = [{"paperId": f"{n:040x}", "title": title, "authors": []} for n, title in enumerate(titles(count))]

    def list_papers(query: Query) -> Any:
        at, size = int(query["offset"]), int(query["limit"])
        said: dict[str, Any] = {"offset": at, "data": papers[at : at + size]}
        return said | ({"next": at + size} if at + size < count else {})

    author = {"authorId": "1741101", "name": "Jo Doe", "paperCount": stated or count}
    return {"/author/1741101": json_of(lambda _: author), "/author/1741101/papers": json_of(list_papers)}


def dblp(count: int, stated: int | None = None) -> dict[str, Answer]:
    records = "".join(
        f'<r><article key="journals/x/{n}"><author>Jo Doe</author><title>{title}.</title><year>2020</year>'
        f"<journal>X</journal></article></r>"
        for n, title in enumerate(titles(count))
    )
    body = f'<?xml version="1.0"?><dblpperson name="Jo Doe" pid="12/345" n="{stated or count}">{records}</dblpperson>'
    return {"/pid/12/345.xml": page(body, "text/xml")}


def arxiv(count: int) -> dict[str, Answer]:
    """Offsets; a page may come back empty for no reason."""
    tripped: list[int] = []

    def search(request: BaseHTTPRequestHandler) -> None:
        query = parse_qs(urlsplit(request.path).query)
        at, size = int(query["start"][0]), int(query["max_results"][0])
        shown = [] if at and not tripped else titles(count)[at : at + size]
        tripped.extend([at] if at else [])
        page(_feed(shown, at, count), "application/atom+xml")(request)

    return {"/api/query": search}


def _feed(shown: list[str], at: int, count: int) -> str:
    entries = "".join(
        f"<entry><id>http://arxiv.org/abs/2001.{at + n:05d}v1</id><title>{title}</title>"
        f"<published>2020-01-01T00:00:00Z</published><author><name>Jo Doe</name></author></entry>"
        for n, title in enumerate(shown, 1)
    )
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><opensearch:totalResults '
        f'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">{count}</opensearch:totalResults>{entries}</feed>'
    )


def openreview(new: int, old: int) -> dict[str, Answer]:
    def notes(count: int, box: Callable[[Any], Any], first: int) -> Answer:
        found = [
            {"id": f"note{n}", "forum": f"note{n}", "content": {"title": box(title), "authors": box(["Jo Doe"])}}
            for n, title in enumerate(titles(count, first), first)
        ]

        def listed(query: Query) -> Any:
            at, size = int(query["offset"]), int(query["limit"])
            return {"notes": found[at : at + size], "count": count}

        return json_of(listed)

    profile = {"id": "~Jo_Doe1", "content": {"names": [{"fullname": "Jo Doe", "preferred": True}]}}
    return {
        "/profiles": json_of(lambda _: {"profiles": [profile], "count": 1}),
        "/notes": notes(new, lambda value: {"value": value}, 1),
        "/api.openreview.net/notes": notes(old, lambda value: value, 5001),
    }


def hal(count: int, changed: int = 1) -> dict[str, Answer]:
    docs = [
        {"docid": str(n), "halId_s": f"hal-{n:08d}", "title_s": [title], "authFullName_s": ["Jo Doe"]}
        for n, title in enumerate(titles(count), 1)
    ]

    def search(query: Query) -> Any:
        at, size = int(query.get("start", 0)), int(query["rows"])
        found = changed if "fq" in query else count
        return {"response": {"numFound": found, "start": at, "docs": docs[at : at + size]}}

    return {"/search/": json_of(search)}


def orcid(count: int) -> dict[str, Answer]:
    groups = [
        {"work-summary": [{"put-code": n, "title": {"title": {"value": title}}, "type": "journal-article"}]}
        for n, title in enumerate(titles(count), 1)
    ]
    record = {
        "orcid-identifier": {"path": "0000-0002-1825-0097"},
        "person": {"name": {"given-names": {"value": "Jo"}, "family-name": {"value": "Doe"}}},
        "activities-summary": {"works": {"group": groups}},
    }

    def answer(request: BaseHTTPRequestHandler) -> None:
        fine = request.headers.get("Accept") == "application/json"
        (page(json.dumps(record), "application/json") if fine else status(406))(request)

    return {"/0000-0002-1825-0097/record": answer}


def datacite(count: int) -> dict[str, Answer]:
    """Page numbers in brackets."""
    records = [
        {"id": f"10.5555/{n}", "type": "dois", "attributes": {"doi": f"10.5555/{n}", "titles": [{"title": title}]}}
        for n, title in enumerate(titles(count))
    ]

    def listed(query: Query) -> Any:
        size, number = int(query["page[size]"]), int(query["page[number]"])
        meta = {"total": count, "totalPages": -(-count // size), "page": number}
        return {"data": records[(number - 1) * size : number * size], "meta": meta, "links": {}}

    return {"/dois": json_of(listed)}


def europe_pmc(count: int) -> dict[str, Answer]:
    """Cursors with characters that an address must escape; the last answer repeats its own."""
    results = [{"id": str(n), "source": "MED", "title": title} for n, title in enumerate(titles(count))]

    def search(query: Query) -> Any:
        at = 0 if query["cursorMark"] == "*" else int(query["cursorMark"].split("+/=&")[1])
        size = int(query["pageSize"])
        cursor = f"Ao+/=&{min(at + size, count)}"
        return {"hitCount": count, "nextCursorMark": cursor, "resultList": {"result": results[at : at + size]}}

    return {"/search": json_of(search)}


def inspire(count: int) -> dict[str, Answer]:
    hits = [
        {"id": str(n), "metadata": {"control_number": n, "titles": [{"title": title}]}}
        for n, title in enumerate(titles(count), 1)
    ]

    def search(query: Query) -> Any:
        size, number = int(query["size"]), int(query["page"])
        return {"hits": {"hits": hits[(number - 1) * size : number * size], "total": count}, "links": {}}

    return {"/literature": json_of(search)}

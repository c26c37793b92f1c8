"""The links of an entry and the identifiers that their addresses spell."""

from collections.abc import Callable, Collection, Sequence

from crawler.document.model import Line
from crawler.items import Link
from crawler.values.identifiers import arxiv_id, doi, openreview_id
from crawler.values.links import link_kind


def entry_links(lines: Sequence[Line], skip: Collection[str] = ()) -> tuple[Link, ...] | None:
    """Each address once, with the words it stands under; links on the words of `skip` (authors) are not the paper's."""
    labels: dict[str, str] = {}
    for line in lines:
        for run in line.runs:
            if run.href and not run.href.startswith(("#", "mailto:", "javascript:")):
                labels[run.href] = labels.get(run.href, "") + run.text
    links = [(label.strip(), url) for url, label in labels.items() if label.strip(" ,;*") not in skip]
    return tuple(Link(label or None, url, link_kind(label or None, url)) for label, url in links) or None


def printed_ids(links: Sequence[Link] | None) -> tuple[str | None, str | None, str | None]:
    """arXiv id, DOI and OpenReview id, each from the first paper link that has one."""
    urls = [link.url for link in links or () if link.kind not in {"code", "data", "project", "model"}]
    return _first(arxiv_id, urls), _first(doi, urls), _first(openreview_id, urls)


def _first(find: Callable[[str], str | None], urls: Sequence[str]) -> str | None:
    return next((value for value in map(find, urls) if value), None)

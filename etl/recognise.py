"""What somebody gives as a person to watch, and which sources that can be: an address, an identifier, a name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from crawler.apis.identities import identify
from crawler.apis.known import known_apis

_OWN_SPIDER = {
    "orcid": "orcid",
    "openalex": "openalex",
    "semanticscholar": "semantic_scholar",
    "dblp": "dblp",
    "arxiv": "arxiv",
    "openreview": "openreview",
    "hal": "hal",
    "name": "arxiv",
}
_BY_ORCID = ("orcid", "openalex", "crossref", "dblp")
"""Who is asked by an ORCID without being told to: those that know most people who have one."""

_LISTS = ("aclanthology.org", "proceedings.mlr.press", "openaccess.thecvf.com", "papers.nips.cc")
_MACHINES = ("api.", "api2.", "export.")
SCHOLAR = (
    "Google Scholar's terms forbid fetching it by machine; open the profile, show all articles, save the page, and give"
    " the file to `paperhouse etl`"
)


class UnwantedError(ValueError):
    """What cannot be a source: one line that says why."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that there could be."""

    spider: str
    kind: str
    """Of identifier; `address` for a page."""
    value: str
    base: str | None = None

    @property
    def title(self) -> str:
        api = known_apis().get(self.spider)
        return api.title if api else self.spider

    @property
    def as_argument(self) -> str:
        """How `paperhouse add` takes it."""
        bare = identify(self.value)
        said = self.value if self.kind == "address" or bare == (self.kind, self.value) else f"{self.kind}:{self.value}"
        usual = self.kind == "address" or _OWN_SPIDER.get(self.kind) == self.spider
        return f"'{said}'" if usual else f"--spider {self.spider} '{said}'"


def recognise(text: str, spider: str | None = None, base: str | None = None) -> Candidate:
    """The source that a text most likely means. Raises UnwantedError."""
    api = known_apis().get(spider or "")
    if api is not None:
        found = identify(text, tuple(api.about))
        if found is None:
            raise UnwantedError(f"{api.title} knows people by {', '.join(api.about)}")
        return Candidate(spider or "", *found, base=base)
    found = None if spider else identify(text)
    if found and found[0] == "scholar":
        raise UnwantedError(SCHOLAR)
    if found and found[0] in _OWN_SPIDER:
        return Candidate(_OWN_SPIDER[found[0]], *found, base=base)
    if _is_address(text):
        host = (urlsplit(text).hostname or "").removeprefix("www.")
        is_list = host in _LISTS or host.startswith(_MACHINES)
        return Candidate(spider or ("aggregator" if is_list else "homepage"), "address", text)
    raise UnwantedError(
        "neither an address nor an identifier that is known here; ambiguous ones are written with their kind, such as"
        " `dblp:12/345`, `hal:jo-doe`, `name:Jo Doe`"
    )


def further(kind: str, value: str) -> Iterator[Candidate]:
    """The sources that an identifier of a person leads to."""
    if kind == "orcid":
        yield from (Candidate(spider, kind, value) for spider in _BY_ORCID)
    elif kind in _OWN_SPIDER and identify(f"{kind}:{value}"):
        yield Candidate(_OWN_SPIDER[kind], kind, value)


def same(candidate: Candidate) -> Candidate:
    """Without what does not tell two sources apart."""
    value = candidate.value.rstrip("/") if candidate.kind == "address" else candidate.value
    return replace(candidate, value=value, base=None)


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)

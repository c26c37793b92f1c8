"""What a page is and what it states: the shapes that travel from the readers to the warehouse.

Every field of an item is what the page prints, turned into a value and nothing more. What a page does not state is
None. A value that it only implies may be filled and is then named in `inferred`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from hashlib import sha256
from typing import Any, Literal

FactKind = Literal["position", "education", "award", "news", "talk", "service", "project", "press"]
Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Page:
    """One version of one page, as it was fetched or saved. `fetched_at` is its only clock."""

    url: str
    body: bytes = field(repr=False)
    media_type: str
    fetched_at: datetime | None = None
    path: str | None = None
    source: str | None = None
    encoding: str | None = None
    """The charset that the transport declared, if any."""

    @property
    def sha256(self) -> str:
        return sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an entry; `url` is as printed, resolved against the page's URL if relative."""

    label: str | None
    url: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One entry of a list of publications."""

    kind: Literal["publication"] = "publication"
    ordinal: int
    section: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    authors_complete: bool | None = None
    equal_contribution: tuple[str, ...] | None = None
    corresponding: tuple[str, ...] | None = None
    author_ids: tuple[Mapping[str, str] | None, ...] | None = None
    """For each of `authors` the identifiers that the source gives, by scheme; None if it gives none for anybody."""
    affiliations: tuple[str, ...] | None = None
    owner: str | None = None
    venue: str | None = None
    venue_type: str | None = None
    year: int | None = None
    published: str | None = None
    published_text: str | None = None
    presentation: str | None = None
    accepted: int | None = None
    submitted: int | None = None
    acceptance_rate: float | None = None
    acceptance_rate_bound: float | None = None
    links: tuple[Link, ...] | None = None
    arxiv_id: str | None = None
    doi: str | None = None
    openreview_id: str | None = None
    category: str | None = None
    has_code: bool | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    abstract: str | None = None
    raw: str
    locator: str
    confidence: float
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Whose page this is."""

    kind: Literal["profile"] = "profile"
    name: str | None = None
    name_native: str | None = None
    position: str | None = None
    affiliation: str | None = None
    advisor: str | None = None
    email: str | None = None
    interests: tuple[str, ...] | None = None
    ids: Mapping[str, str] | None = None
    links: tuple[Link, ...] | None = None
    locator: str
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of a CV: a position, a degree, an award, a piece of news, a talk, a service, a project, press."""

    kind: FactKind
    section: str | None = None
    text: str
    url: str | None = None
    title: str | None = None
    role: str | None = None
    organization: str | None = None
    place: str | None = None
    degree: str | None = None
    field: str | None = None
    advisor: str | None = None
    start: str | None = None
    end: str | None = None
    status: Literal["past", "present", "expected"] | None = None
    year: int | None = None
    locator: str
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A number that the page prints about its person: `h-index 12`, `1,024 citations`."""

    kind: Literal["metric"] = "metric"
    metric: str
    value: float
    observed_at: str | None = None
    text: str
    locator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something on the page that cannot be right, or that we could not read with confidence.

    `about` is the locator of the publication that the problem concerns, if it concerns one.
    """

    kind: Literal["problem"] = "problem"
    problem_kind: str
    severity: Severity
    message: str
    quote: str | None = None
    locator: str
    about: str | None = None


Item = Publication | Profile | Fact | Metric | Problem


def as_dict(item: Item) -> dict[str, Any]:
    """The item as plain JSON values, every field present, in the order of declaration."""
    return {f.name: _plain(getattr(item, f.name)) for f in fields(item)}


def as_json(item: Item) -> str:
    """One line of JSON, as `paperhouse parse` prints it."""
    return json.dumps(as_dict(item), ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, Link):
        return {"label": value.label, "url": value.url, "kind": value.kind}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value

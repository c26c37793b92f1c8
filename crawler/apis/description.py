"""What has to be known of an API to fetch all that it lists about a person: no code, facts of its documentation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote, urlsplit

Step = Literal["once", "page", "offset", "cursor", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of records that may go on over several answers.

    Places are dotted paths in JSON (`message.items`), XPath in XML (`//r/*`).
    """

    records: str
    record_id: str
    """What tells a record from all others, seen from the record."""
    total: str | None = None
    """Where the answer says how many records there are in all."""
    step: Step = "once"
    parameter: str = ""
    """Of the address: it holds the page's number, the offset or the cursor."""
    size: int = 0
    """Records that we ask for at once."""
    onward: str | None = None
    """Where the next cursor, offset or address stands; None if the answer does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing to ask about a person. `{id}` in the addresses stands for whatever the person is known by."""

    path: str
    listing: Listing | None = None
    since: str | None = None
    """Asks how many records changed since `{since}`, a day: none means that the list need not be fetched again."""
    announces: str | None = None
    """Where this answer says how many records the list that is asked for next will have."""
    root: str | None = None
    """Another host of the same service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """How a user of ours shows who they are. The key itself is in the environment and nowhere else."""

    variable: str
    parameter: str | None = None
    header: str | None = None
    form: str = "{key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One service."""

    title: str
    root: str
    about: Mapping[str, tuple[Ask, ...]]
    """What to ask, by the kind of identifier that the person is known by (`crawler.apis.identities`)."""
    delay: float
    """Seconds between two requests, as its terms ask."""
    terms: str
    """Where it says so."""
    contact: str | None = None
    """The parameter in which it wants an address to write to."""
    key: Key | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    volatile: str | None = None
    """A pattern of what differs in each answer, though nothing has changed: the time it took, the day it was asked."""
    is_website: bool = False
    """It is part of a site for people, whose robots.txt speaks to us too. An API's own terms are the permission."""

    def address(self, ask: Ask, value: str, base: str | None = None, **more: str) -> str:
        """Where to ask about a person; `base` stands for the API's own host, for mirrors and tests."""
        own = ask.root or self.root
        at = own if base is None else base.rstrip("/") + ("" if ask.root is None else f"/{urlsplit(own).netloc}")
        return at + ask.path.format(id=quote(value, safe="/~:"), **more)

    def since(self, ask: Ask, value: str, day: str, base: str | None = None) -> str | None:
        """Where to ask what changed since a day."""
        if ask.since is None:
            return None
        return self.address(Ask(path=ask.since, root=ask.root), value, base, since=day)

"""Where a list goes on: the address of the next page, from the answer, the page's number or what has been counted."""

import re
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

from crawler.apis.description import Listing
from crawler.fetching.answers import Answer


def onward_url(answer: Answer, listing: Listing, url: str, number: int) -> str | None:
    """The address after `url`, which was the page with this number; None if the answer names none.

    >>> listing = Listing(records="r", record_id="id", step="offset", parameter="start", size=100)
    >>> onward_url(Answer(("a", "b")), listing, "https://a.example/?q=x&start=200", 3)
    'https://a.example/?q=x&start=202'
    """
    if listing.step == "page":
        return _with(url, listing.parameter, str(number + 1))
    if listing.step == "offset":
        before = parse_qs(urlsplit(url).query).get(listing.parameter, ["0"])[0]
        reached = int(before) if before.isdecimal() else 0
        return _with(url, listing.parameter, answer.onward or str(reached + (len(answer.ids) or listing.size)))
    if listing.step == "cursor":
        return _with(url, listing.parameter, answer.onward) if answer.onward else None
    if listing.step == "link" and answer.onward:
        # Only the way within the service is taken from the answer, never the host.
        here, there = urlsplit(url), urlsplit(answer.onward)
        return urlunsplit((here.scheme, here.netloc, there.path, there.query, ""))
    return None


def _with(url: str, parameter: str, value: str) -> str:
    stated = quote(value, safe="")
    names = "|".join(re.escape(name) for name in (parameter, quote(parameter, safe="")))
    return re.sub(rf"([?&](?:{names})=)[^&#]*", lambda match: match[1] + stated, url, count=1)

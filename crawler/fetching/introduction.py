"""How we introduce ourselves to an API: its key, and whom it may write to.

Both are added below everything else, where the request leaves the house, and are taken out of what comes back. So no
other part ever sees them, and an address in the archive stays the same when a key or a contact changes.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.http import Response

from crawler.apis.description import Api

_SHORTEST_SECRET = 6


@dataclass(frozen=True, slots=True)
class Introduction:
    """What to add to the requests to one host."""

    host: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    secret: str | None = field(default=None, repr=False)


def introduction(
    api: Api, address: str, contact: str | None, environment: Mapping[str, str] = os.environ
) -> Introduction:
    """What an API asks for, as far as the user gave it. The key goes to the host of `address` and nowhere else."""
    key = environment.get(api.key.variable, "").strip() if api.key else ""
    parameters = {api.contact: contact} if api.contact and contact else {}
    headers = dict(api.headers)
    if api.key and key:
        if api.key.parameter:
            parameters[api.key.parameter] = key
        if api.key.header:
            headers[api.key.header] = api.key.form.format(key=key)
    return Introduction(urlsplit(address).netloc, parameters, headers, key or None)


class IntroducedDownload(HTTP11DownloadHandler):
    """Scrapy's own download, with what the request's introduction adds."""

    async def download_request(self, request: Request) -> Response:
        ours = request.meta.get("introduction")
        if not isinstance(ours, Introduction) or urlsplit(request.url).netloc != ours.host:
            return await super().download_request(request)
        sent = request.replace(url=_with(request.url, ours.parameters))
        for name, value in ours.headers.items():
            sent.headers[name] = value
        return _without(await super().download_request(sent), request.url, ours)


def _with(url: str, parameters: Mapping[str, str]) -> str:
    more = "&".join(f"{name}={quote(value, safe='@')}" for name, value in parameters.items())
    return f"{url}{'&' if '?' in url else '?'}{more}" if more else url


def _without(response: Response, url: str, ours: Introduction) -> Response:
    """The response to the bare request; some services repeat the whole request in what they say."""
    stated = {name: [_bare(value, ours) for value in values] for name, values in response.headers.items()}
    body = response.body
    if ours.secret and len(ours.secret) >= _SHORTEST_SECRET and ours.secret.encode() in body:
        body = body.replace(ours.secret.encode(), b"***")
    return response.replace(url=url, headers=stated, body=body)


def _bare(value: bytes, ours: Introduction) -> bytes:
    for name, added in ours.parameters.items():
        for form in (added, quote(added, safe="@"), quote(added, safe="")):
            value = value.replace(f"&{name}={form}".encode(), b"").replace(f"?{name}={form}&".encode(), b"?")
            value = value.replace(f"?{name}={form}".encode(), b"")
    return value.replace(ours.secret.encode(), b"***") if ours.secret else value

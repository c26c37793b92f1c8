"""No page from outside can make us fetch what is inside: localhost, private networks, metadata services, files.

Checked are the URL of every request and redirect, and every address that its host resolves to at the moment of
connecting, so that a name which changes its address between check and use gains nothing.
"""

import ipaddress
import socket
from collections.abc import Collection
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IHostResolution, IResolutionReceiver
from zope.interface import implementer


class Refused(IgnoreRequest):
    """An address that we do not fetch from. One line that says which and why."""


def is_public(address: str) -> bool:
    """
    >>> [is_public(a) for a in ("93.184.215.14", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::a00:1")]
    [True, False, False, False]
    """
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None) or _behind_nat64(ip)
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _behind_nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    inside = ip in ipaddress.ip_network("64:ff9b::/96")
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if inside else None


def is_allowed(host: str, port: int | None, allowed: Collection[str]) -> bool:
    """Whether a list of `host` and `host:port` opens this host."""
    host = host.lower().rstrip(".")
    return host in allowed or f"{host}:{port}" in allowed


def own_host(url: str) -> str | None:
    """`host:port` of a URL whose host is plainly local, to allow it when a user names it on the command line."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    address = _address(host)
    local = host == "localhost" or (address is not None and not is_public(address))
    return f"{host}:{_port(url)}" if local else None


class Guard:
    """Refuses URLs, on every hop, whose scheme or literal address is not for us."""

    def __init__(self, allowed: Collection[str]) -> None:
        self._allowed = allowed

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        allowed = opened_hosts(crawler)
        _opened.update(allowed)
        return cls(allowed)

    def process_request(self, request: Request) -> None:
        found = refusal(request.url, self._allowed, by_proxy="proxy" in request.meta)
        if found:
            raise Refused(found)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Says why a host has no address; a retry would not change it."""
        host = (urlsplit(request.url).hostname or "").lower()
        if host in _refused:
            raise Refused(_why(host))


def opened_hosts(crawler: Crawler) -> set[str]:
    """The private hosts that settings and spider open for this crawl."""
    listed: list[str] = crawler.settings.getlist("ALLOW_PRIVATE_HOSTS")
    own: set[str] = getattr(crawler.spider, "private_hosts", set())
    return {entry.strip().lower() for entry in listed if entry.strip()} | own


def refusal(url: str, allowed: Collection[str], by_proxy: bool = False) -> str | None:
    """Why a URL is not for us by what it says alone; None if its host has yet to be looked up.

    >>> refusal("file:///etc/passwd", ()), refusal("https://a.example/", ())
    ('file: is not fetched, only http and https', None)
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        return f"{parts.scheme}: is not fetched, only http and https"
    if by_proxy or is_allowed(host, _port(url), allowed):
        return None
    local = host.lower().rstrip(".") == "localhost" or host.lower().rstrip(".").endswith(".localhost")
    address = _address(host)
    return _why(host) if local or (address and not is_public(address)) else None


def _why(host: str) -> str:
    return f"{host} is or leads to a private address; list it under allow_private_hosts if that is wanted"


def _address(host: str) -> str | None:
    """The address that a host is, in whatever notation the system takes for one; None if it is a name.

    >>> [_address(host) for host in ("0177.0.0.1", "0x7f.1", "2130706433", "::1", "a.example")]
    ['127.0.0.1', '127.0.0.1', '127.0.0.1', '::1', None]
    """
    try:
        return str(ipaddress.ip_address(host.split("%")[0]))
    except ValueError:
        pass  # not in the usual notation
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, UnicodeError):
        return None


def _port(url: str) -> int:
    parts = urlsplit(url)
    return parts.port or {"https": 443}.get(parts.scheme, 80)


# One reactor and one resolver serve all crawls of a process, so what is open and what was refused is known here.
_opened: set[str] = set()
_refused: set[str] = set()


class CheckedResolver(CachingHostnameResolver):
    """Hands on only the addresses that we may connect to. Checked at each connection, cached or not."""

    def resolveHostName(  # noqa: N802 - the name is Twisted's
        self,
        resolutionReceiver: IResolutionReceiver,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        *more: Any,
        **named: Any,
    ) -> IHostResolution:
        receiver: Any = _Checked(resolutionReceiver, hostName, portNumber)
        return super().resolveHostName(receiver, hostName, portNumber, *more, **named)


@implementer(IResolutionReceiver)
class _Checked:
    def __init__(self, inner: Any, host: str, port: int) -> None:
        self._inner = inner
        self._host = host.lower()
        self._open = is_allowed(host, port, _opened)

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802
        self._inner.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        if self._open or is_public(address.host):
            _refused.discard(self._host)
            self._inner.addressResolved(address)
        else:
            _refused.add(self._host)

    def resolutionComplete(self) -> None:  # noqa: N802
        self._inner.resolutionComplete()

import asyncio

import pytest
from twisted.internet.address import IPv4Address

from crawler.fetching.asking import _CheckedResolver
from crawler.fetching.guard import _Checked, own_host, refusal

INSIDE = """
localhost LOCALHOST. a.localhost 127.0.0.1 127.1 0177.0.0.1 0x7f.1 2130706433 0.0.0.0 0 10.1.2.3 172.16.0.1 192.168.1.1
169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1]
[2002:7f00:1::] [fd00::1] [fe80::1] [ff02::1]
""".split()


@pytest.mark.parametrize("host", INSIDE)
def test_what_is_inside_is_not_fetched(host):
    assert "private address" in refusal(f"http://{host}:80/", ())
    assert refusal(f"http://{host}:80/", {host.lower().rstrip(".").strip("[]")}) is None


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/", "data:,x", "gopher://a.example/", "http:///x"]
)
def test_only_the_web_is_fetched(url):
    assert "only http and https" in refusal(url, ())


@pytest.mark.parametrize("host", ["a.example", "93.184.215.14", "[2606:2800:21f::1]", "1.example"])
def test_what_is_outside_is(host):
    assert refusal(f"https://{host}/", ()) is None
    assert own_host(f"https://{host}/") is None


class Heard:
    def __init__(self):
        self.addresses = []

    def addressResolved(self, address):  # noqa: N802 - the name is Twisted's
        self.addresses.append(address.host)


def test_a_name_that_leads_inside_the_next_time_gains_nothing():
    heard = Heard()
    for address in ("93.184.215.14", "127.0.0.1"):
        _Checked(heard, "rebinding.example", 80).addressResolved(IPv4Address("TCP", address, 80))
    assert heard.addresses == ["93.184.215.14"]


def test_asking_checks_addresses_too():
    async def resolve(opened):
        return await _CheckedResolver(opened).resolve("localhost", 80)

    with pytest.raises(OSError, match="private address"):
        asyncio.run(resolve(()))
    assert asyncio.run(resolve({"localhost:80"}))

"""No webhook leads into the network around the service, however its address is written."""

import ipaddress
from collections.abc import Sequence
from typing import Final

import pytest

from credit.core.errors import InvalidInputError
from notifiers.ssrf_guard import Guard, PrivateAddressError, UnknownNameError, is_public, literal

PUBLIC: Final = ("93.184.216.34", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450::1")
INNER: Final = (
    *("10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3"),
    *("169.254.169.254", "169.254.0.1", "100.64.0.1", "100.127.255.255", "100.100.100.200"),
    *("168.63.129.16", "192.0.0.192", "192.0.2.1", "198.51.100.1", "203.0.113.1"),
    *("192.88.99.1", "198.18.0.1", "198.19.255.255"),
    *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:0:8.8.8.8"),
    *("64:ff9b::a00:1", "64:ff9b::8.8.8.8", "64:ff9b:1::1"),
    *("2002:7f00:1::", "2002:808:808::1", "2001::1", "2001:0:4136:e378::1", "2001:10::1"),
    *("2001:db8::1", "3fff::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254"),
    *("ff02::1", "ff0e::1", "100::1", "5f00::1", "4000::1", "2606:4700::1%eth0"),
)
OTHERWISE_WRITTEN: Final = (
    *("2130706433", "0x7f000001", "017700000001", "127.1", "127.0.1", "0x7f.1", "0177.0.0.01"),
    *("0", "10.1", "0xa9fea9fe", "2852039166", "3232235777", "[::1]", "[::ffff:7f00:1]"),
    *("①②⑦.0.0.1", "127。0。0。1", "１２７.0.0.1", "[fe80::1%25eth0]", "[::127.0.0.1]"),
)


def a_resolver(*addresses: str) -> "Names":
    return Names(addresses)


class Names:
    """A stand-in for the machine's resolver: every name has the same addresses."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self.addresses, self.requested = addresses, list[tuple[str, int]]()

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.requested.append((host, port))
        return self.addresses


@pytest.mark.parametrize("address", PUBLIC)
async def test_what_is_public_may_be_connected_to(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
    guard = Guard(a_resolver(address))
    assert await guard.resolve(guard.check_url("https://example.com")) == [address]


@pytest.mark.parametrize("address", INNER)
async def test_what_is_inner_is_refused_as_a_literal_and_behind_a_name(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    host = f"[{address.replace('%', '%25')}]" if ":" in address else address
    guard = Guard(a_resolver(address))
    with pytest.raises(InvalidInputError):
        guard.check_url(f"https://{host}/hook")
    url = guard.check_url("https://partner.example/hook")
    with pytest.raises(PrivateAddressError):
        await guard.resolve(url)


@pytest.mark.parametrize("host", OTHERWISE_WRITTEN)
@pytest.mark.parametrize("scheme", ["https", "HTTPS"])
async def test_a_literal_is_refused_in_any_notation(scheme: str, host: str) -> None:
    """Whatever is not refused as one is a name, which is looked up, and its addresses checked."""
    with pytest.raises(InvalidInputError):
        Guard(a_resolver("8.8.8.8")).check_url(f"{scheme}://{host}:8080/hook")


async def test_one_inner_address_among_public_ones_is_enough_to_refuse() -> None:
    guard = Guard(a_resolver("8.8.8.8", "10.0.0.1"))
    with pytest.raises(PrivateAddressError):
        await guard.resolve(guard.check_url("https://partner.example"))


@pytest.mark.parametrize("addresses", [("nonsense",), ("8.8.8.8", "")])
async def test_what_is_no_address_is_not_connected_to(addresses: tuple[str, ...]) -> None:
    guard = Guard(a_resolver(*addresses))
    with pytest.raises(PrivateAddressError):
        await guard.resolve(guard.check_url("https://partner.example"))


async def test_a_name_without_addresses_is_unknown() -> None:
    guard = Guard(a_resolver())
    with pytest.raises(UnknownNameError):
        await guard.resolve(guard.check_url("https://partner.example"))


async def test_a_name_is_looked_up_as_it_goes_over_the_wire() -> None:
    names = a_resolver("8.8.8.8")
    guard = Guard(names)
    await guard.resolve(guard.check_url("https://bücher.example:8443/"))
    await guard.resolve(guard.check_url("https://EXAMPLE.com/"))
    assert names.requested == [("xn--bcher-kva.example", 8443), ("example.com", 443)]


@pytest.mark.parametrize(
    "address",
    [
        *("http://example.com", "ftp://example.com", "file:///etc/passwd", "gopher://example.com"),
        *("https://", "https:///path", "//example.com", "example.com", "", " ", "https://a b"),
        *("https://me@example.com", "https://me:you@example.com", "https://example.com:99999"),
        *("https://[::1", "https://exa\nmple.com", "https://" + "x" * 2000 + ".com"),
    ],
)
def test_what_is_no_address_of_a_webhook_is_refused(address: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        Guard(a_resolver()).check_url(address)
    assert refused.value.path == ("url",)


async def test_insecure_lets_in_plain_http_and_this_machine_and_nothing_else() -> None:
    guard = Guard(a_resolver("127.0.0.1"), insecure=True)
    url = guard.check_url("http://localhost:8000/hook")
    assert await guard.resolve(url) == ["127.0.0.1"]
    guard.check_url("http://127.0.0.1:8000")
    guard.check_url("http://[::1]:8000")
    for host in ("10.0.0.1", "169.254.169.254", "[fe80::1]", "0.0.0.0"):
        with pytest.raises(InvalidInputError):
            guard.check_url(f"http://{host}")
    inward = Guard(a_resolver("192.168.0.1"), insecure=True)
    with pytest.raises(PrivateAddressError):
        await inward.resolve(inward.check_url("http://partner.example"))


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST", "localhost.", "api.localhost", "localhost:8443", "intranet"),
        *("printer.local", "db.internal", "metadata.google.internal", "nas.home.arpa"),
        *("box.localdomain", "nobody.invalid", "db.internal."),
    ],
)
def test_a_name_of_our_own_network_is_refused_before_it_is_looked_up(host: str) -> None:
    names = a_resolver("8.8.8.8")
    with pytest.raises(InvalidInputError, match="a host that is not on the public internet"):
        Guard(names).check_url(f"https://{host}/hook")
    assert names.requested == []
    Guard(names, insecure=True).check_url(f"https://{host}/hook")


@pytest.mark.parametrize(
    "host",
    ["localhost.example.com", "local.io", "notlocalhost.com", "internal.dev", "example.com."],
)
def test_a_name_that_only_resembles_one_of_our_network_is_allowed(host: str) -> None:
    assert Guard(a_resolver()).check_url(f"https://{host}/hook").host == host


@pytest.mark.parametrize("host", ["example.com", "127.0.0.1.example.com", "a.1", "1.2.3.4.5"])
def test_a_name_is_no_literal(host: str) -> None:
    assert literal(host) is None


async def test_the_machines_own_resolver_knows_this_machine_and_no_invented_name() -> None:
    guard = Guard(insecure=True)
    assert set(await guard.resolve(guard.check_url("http://localhost"))) <= {"127.0.0.1", "::1"}
    with pytest.raises(UnknownNameError):
        await guard.resolve(guard.check_url("https://nobody.invalid"))
    with pytest.raises((UnknownNameError, InvalidInputError)):
        await guard.resolve(guard.check_url(f"https://{'x' * 70}.example"))

"""The SSRF guard: webhooks may connect to the public internet only, not to our own network.

A host name is looked up once and all its addresses are checked. Connections use these addresses, so
a later change of the DNS record has no effect (DNS rebinding).
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from credit.core.errors import InvalidInputError
from credit.notify.webhooks import LONGEST_URL
from notifiers.http_client import httpx

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Lookup = Callable[[str, int], Awaitable[Sequence[str]]]
"""Returns the addresses of a host name and port, as text."""

LOOKUPS: Final = 512
"""Concurrent DNS lookups: several times the concurrent attempts, because the lookup of a hanging
name continues after its attempt has timed out."""
HIGHEST_PORT: Final = 65535

_NET_4: Final = tuple(
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8",  # this network, and the unspecified address
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and the metadata service of a cloud provider
        "127.0.0.0/8",
        "168.63.129.16/32",  # a public address with internal services of a cloud provider
        "169.254.0.0/16",  # link-local, and the metadata services of most cloud providers
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved and broadcast
    )
)
_PUBLIC_6: Final = ipaddress.IPv6Network("2000::/3")
"""Other addresses are private, special or contain an IPv4 address (mapped, compatible, NAT64)."""
_NET_6: Final = tuple(
    ipaddress.IPv6Network(net)
    for net in (
        "2001::/23",  # Teredo, ORCHID and other special uses
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3fff::/20",
    )
)


_PRIVATE_NAMES: Final = ("localhost", "localdomain", "local", "internal", "home.arpa", "invalid")
"""Domains whose names have no public address (RFC 6761, 6762 and 8375, and ICANN's `internal`)."""


class PrivateAddressError(Exception):
    """An address is not on the public internet."""


class UnknownNameError(Exception):
    """A host name has no address."""


def is_public(address: Address) -> bool:
    """Whether an address is on the public internet."""
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not any(address in net for net in _NET_4)
    is_special = address.scope_id is not None or any(address in net for net in _NET_6)
    return address in _PUBLIC_6 and not is_special


def literal(host: str) -> Address | None:
    """The IP address that a host denotes in any notation (`127.1`, `0x7f000001`), or None."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


def is_private_name(host: str) -> bool:
    """Whether a host name can have no public address: one without a dot, or of a private domain.

    A name without a dot is completed by the machine's search list, and so lies in our own network.
    """
    name = host.removesuffix(".").lower()
    return "." not in name or name.endswith(tuple(f".{domain}" for domain in _PRIVATE_NAMES))


class Guard:
    """Checks URLs and addresses; `insecure` also allows plain HTTP and loopback addresses."""

    def __init__(self, lookup: Lookup | None = None, *, insecure: bool = False) -> None:
        """Look names up with `lookup`, or with the machine's resolver."""
        self._lookup = lookup or Resolver()
        self._insecure = insecure

    def check_url(self, text: str) -> httpx.URL:
        """Parse and check the URL of a webhook; raises InvalidInputError if it is not allowed.

        The host name is not looked up here, because its addresses may change until a message is
        sent.
        """
        msg = ""
        try:
            url = httpx.URL(text)
            found = literal(host_of(url))
        except (httpx.InvalidURL, ValueError):
            msg = "url is not a valid URL: write one such as https://example.com"
            raise _invalid(msg) from None
        if len(text) > LONGEST_URL:
            msg = f"url takes at most {LONGEST_URL} characters"
        elif url.scheme != "https" and not (self._insecure and url.scheme == "http"):
            msg = "url is not secure: it must begin with https://"
        elif not url.raw_host or "%" in host_of(url) or url.userinfo:
            msg = "url takes a host, and neither user nor password"
        elif url.port is not None and not 0 < url.port <= HIGHEST_PORT:
            msg = f"url has an invalid port: it takes a number from 1 to {HIGHEST_PORT}"
        elif found is not None and not self._is_allowed(found):
            msg = "url has an address that is not on the public internet"
        elif found is None and not self._insecure and is_private_name(host_of(url)):
            msg = f"url has a host that is not on the public internet: {host_of(url)}"
        if msg:
            raise _invalid(msg)
        return url

    async def resolve(self, url: httpx.URL) -> list[str]:
        """The addresses of a URL's host, all of them checked.

        Raises UnknownNameError if there are none, and PrivateAddressError if any is not public.
        """
        host = host_of(url)
        found = literal(host)
        port = url.port or (443 if url.scheme == "https" else 80)
        named = [str(found)] if found else await self._lookup(host, port)
        checked = [_parsed(text) for text in named]
        if not checked:
            raise UnknownNameError
        if not all(one is not None and self._is_allowed(one) for one in checked):
            raise PrivateAddressError
        return [str(one) for one in dict.fromkeys(checked)]

    def _is_allowed(self, address: Address) -> bool:
        return is_public(address) or (self._insecure and address.is_loopback)


class Resolver:
    """The machine's resolver in its own threads, so that a hanging name delays no other."""

    def __init__(self) -> None:
        """Create the thread pool; threads are started by the first lookups."""
        self._threads = ThreadPoolExecutor(LOOKUPS, thread_name_prefix="lookup")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host name; raises UnknownNameError if there are none."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._threads, _look_up, host, port)
        except (OSError, UnicodeError) as error:
            raise UnknownNameError from error
        return [str(address[0]) for *_, address in found]


def host_of(url: httpx.URL) -> str:
    """The host of a URL in ASCII (IDNA), as it is sent."""
    return url.raw_host.decode("ascii")


def _look_up(host: str, port: int) -> list[tuple[object, object, object, str, tuple[object, ...]]]:
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def _parsed(text: str) -> Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _invalid(message: str) -> InvalidInputError:
    return InvalidInputError(message, ("url",))

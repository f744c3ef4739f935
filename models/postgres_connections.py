"""Connecting to PostgreSQL as an address says that libpq can read.

Tortoise takes an address apart by itself, for one host and without libpq's parameters.
"""

import asyncio
import random
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

import asyncpg

from models.address_parameters import SSL_FILES
from models.addresses import Host, PostgresAddress

_NEXT_HOST: Final = (
    OSError,
    TimeoutError,
    asyncpg.CannotConnectNowError,
)
"""Why the next host is tried; also because it is not what is asked for."""

KEEP_ALIVE: Final = {"TCP_KEEPIDLE": 10, "TCP_KEEPINTVL": 5, "TCP_KEEPCNT": 3}
"""Seconds, seconds and probes after which the kernel gives up a connection that is silent."""

UNACKNOWLEDGED_MS: Final = 20_000
"""Milliseconds for which what was sent may stay without the other machine's acknowledgement."""


FAILED_FOR_S: Final = 30.0
"""Seconds for which a host that failed is tried after those that did not."""


class HostOrder:
    """The order in which the hosts of an address are tried: one that just failed comes last.

    Else each new connection would wait for a host that is silent.
    """

    def __init__(self, address: PostgresAddress, now: Callable[[], float] = time.monotonic) -> None:
        """All hosts are in the order of the address, or in any where it says so."""
        self._address, self._now = address, now
        self._failed_at: dict[Host, float] = {}

    def hosts(self) -> list[Host]:
        """The hosts, the first to be tried first."""
        hosts = list(self._address.hosts)
        if self._address.shuffled:
            random.shuffle(hosts)
        recent = self._now() - FAILED_FOR_S
        hosts.sort(key=lambda host: max(recent, self._failed_at.get(host, recent)))
        return hosts

    def failed(self, host: Host) -> None:
        """Try a host last for a while."""
        self._failed_at[host] = self._now()

    def succeeded(self, host: Host) -> None:
        """Try a host in its place again."""
        self._failed_at.pop(host, None)


async def connect_to(
    address: PostgresAddress,
    timeout_s: float | None = None,
    order: HostOrder | None = None,
    **given: Any,  # noqa: ANN401 - Tortoise's
) -> asyncpg.Connection:
    """A connection to the first of the hosts that accepts one and is what is asked for.

    Each host has `connect_timeout` seconds of its own, as in libpq, or `timeout_s` where the
    address names none. Of several hosts one is asked for that takes writes, unless the address
    says otherwise: the others are its standbys. `order` remembers which of them failed.
    """
    for name in SSL_FILES:
        _check_readable(address.parameters.get(name))
    order = order or HostOrder(address)
    hosts = order.hosts()
    default = "read-write" if len(hosts) > 1 else "any"
    wanted = address.parameters.get("target_session_attrs", default)
    failure: Exception | None = None
    # prefer-standby is a standby, or whichever there is.
    for session in ("standby", "any") if wanted == "prefer-standby" else (wanted,):
        for host in hosts:
            try:
                async with asyncio.timeout(address.connect_timeout_s or timeout_s):
                    connection = await _connect(address, host, session, given)
            except asyncpg.TargetServerAttributeNotMatched as error:
                failure = error
            except _NEXT_HOST as error:
                failure = error
                order.failed(host)
            else:
                order.succeeded(host)
                _end_when_silent(connection)
                return connection
    assert failure is not None, "an address has at least one host"
    raise failure


async def _connect(
    address: PostgresAddress, host: Host, session: str, given: dict[str, Any]
) -> asyncpg.Connection:
    """A connection to one host: asyncpg reads libpq's parameters from an address alone."""
    parameters = {**address.parameters, "target_session_attrs": session}
    if parameters.get("sslrootcert") == "system":
        given = {**given, "ssl": _system_context(parameters)}
        parameters = {n: value for n, value in parameters.items() if not n.startswith("ssl")}
    return await asyncpg.connect(
        f"postgresql://?{urlencode(parameters, quote_via=quote)}",
        host=host.name,
        port=host.port,
        user=address.user,
        password=address.password,
        database=address.database,
        **given,
    )


def _end_when_silent(connection: asyncpg.Connection) -> None:
    """Have the kernel close a connection whose other side is gone without a word."""
    own: socket.socket = connection._transport.get_extra_info("socket")  # noqa: SLF001
    if own.family == socket.AF_UNIX:
        return
    own.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    options = {**KEEP_ALIVE, "TCP_USER_TIMEOUT": UNACKNOWLEDGED_MS}
    for name, value in options.items():
        if (option := getattr(socket, name, None)) is not None:  # not every system has each
            own.setsockopt(socket.IPPROTO_TCP, option, value)


def _system_context(parameters: dict[str, str]) -> ssl.SSLContext:
    """Certificates that the machine trusts, and the server's name checked."""
    context = ssl.create_default_context()
    if "sslcert" in parameters:
        context.load_cert_chain(
            parameters["sslcert"],
            parameters.get("sslkey"),
            lambda: parameters.get("sslpassword", ""),
        )
    return context


def _check_readable(path: str | None) -> None:
    """Raise an OSError that names the file; those of the TLS library do not."""
    if path is not None and path != "system":
        Path(path).open("rb").close()

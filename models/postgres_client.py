"""Tortoise's engine for PostgreSQL, connecting as an address says that libpq can read.

Tortoise takes an address apart by itself, for one host and without libpq's parameters.
"""

import asyncio
import random
import ssl
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient

from models.address_parameters import SSL_FILES
from models.addresses import Host, PostgresAddress

_NEXT_HOST: Final = (
    OSError,
    TimeoutError,
    asyncpg.CannotConnectNowError,
    asyncpg.TargetServerAttributeNotMatched,
)
"""Why the next host is tried."""


class PostgresClient(AsyncpgDBClient):
    """Connections to the hosts of an address."""

    def __init__(self, *, address: PostgresAddress, **given: Any) -> None:  # noqa: ANN401 - Tortoise's
        super().__init__(database=address.database, **given)
        self._address = address

    async def create_pool(self, **given: Any) -> asyncpg.Pool:  # noqa: ANN401 - Tortoise's
        """A pool of connections, each made by `connect`."""
        for name in ("host", "port", "user", "password", "database"):
            del given[name]

        async def connect(_dsn: None, **rest: Any) -> asyncpg.Connection:  # noqa: ANN401 - as above
            return await connect_to(self._address, **rest)

        return await asyncpg.create_pool(None, connect=connect, **given)


async def connect_to(address: PostgresAddress, **given: Any) -> asyncpg.Connection:  # noqa: ANN401
    """A connection to the first of the hosts that accepts one and is what is asked for.

    Each host has `connect_timeout` seconds of its own, as in libpq.
    """
    for name in SSL_FILES:
        _check_readable(address.parameters.get(name))
    hosts = list(address.hosts)
    if address.shuffled:
        random.shuffle(hosts)
    wanted = address.parameters.get("target_session_attrs", "any")
    failure: Exception | None = None
    # prefer-standby is a standby, or whichever there is.
    for session in ("standby", "any") if wanted == "prefer-standby" else (wanted,):
        for host in hosts:
            try:
                return await _connect(address, host, session, given)
            except _NEXT_HOST as error:
                failure = error
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
    async with asyncio.timeout(address.connect_timeout_s):
        return await asyncpg.connect(
            f"postgresql://?{urlencode(parameters, quote_via=quote)}",
            host=host.name,
            port=host.port,
            user=address.user,
            password=address.password,
            database=address.database,
            **given,
        )


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


client_class = PostgresClient
"""What Tortoise looks for in the module of an engine."""

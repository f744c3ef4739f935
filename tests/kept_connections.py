"""Connections to PostgreSQL that the tests of a process hand on to each other.

A new one takes its server 17 ms of CPU for a usual test, to read the catalogue and to parse what
earlier tests have asked, and this process 13. What the service opens for the database that tests
share, and closes in order, is opened again for the next test: as good as new for the service, with
nothing left of the session but the statements that are prepared.

Only in a loop that tests share (`tests.kept_loop`): a connection cannot leave its loop.
"""

import asyncio
from contextlib import suppress
from typing import Any, Final

import asyncpg

from models import postgres_plans
from models.addresses import Host, PostgresAddress
from models.postgres_connections import connect_to
from tests.kept_loop import KeptLoop

RENEW: Final = """
SELECT pg_advisory_unlock_all(); CLOSE ALL; UNLISTEN *; RESET ALL; RESET SESSION AUTHORIZATION;
RESET ROLE; DISCARD TEMP; DISCARD SEQUENCES
"""
AS_NEW: Final = "SELECT session_user = $1 AND NOT EXISTS (SELECT FROM pg_db_role_setting)"
"""Whether a new session of a role would be alike: it begins with the settings of its role."""

MOST_QUERIES: Final = 20_000
"""After as many, a connection is closed: the pool closes those of 50,000 as it takes them back."""

STATEMENTS: Final = 2_000
"""Statements that stay prepared in a connection, of all tests; the driver keeps 100."""

_IN_ORDER: Final = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)


class KeptConnections:
    """The idle connections to one database."""

    def __init__(self, host: Host, database: str) -> None:
        """None yet."""
        self._place = host, database
        self._idle: list[KeptConnection] = []

    async def connect_to(
        self,
        address: PostgresAddress,
        timeout_s: float | None = None,
        order: Any = None,  # noqa: ANN401 - handed on
        **given: Any,  # noqa: ANN401 - as above
    ) -> asyncpg.Connection:
        """As `models.postgres_connections.connect_to`, but kept ones first."""
        if not self._is_for(address):
            return await connect_to(address, timeout_s, order, **given)
        loop = asyncio.get_running_loop()
        while alike := [kept for kept in self._idle if kept.given == given and kept._loop is loop]:
            kept = alike[-1]
            self._idle.remove(kept)
            kept._loop.take(kept._transport)
            if await kept.is_as_new(address.user):
                return kept
        found = await connect_to(
            address, timeout_s, order, **{**given, "connection_class": KeptConnection}
        )
        assert isinstance(found, KeptConnection), "it was asked for"
        found.given, found.keeper = given, self
        found._stmt_cache.set_max_size(STATEMENTS)
        return found

    def keep(self, connection: "KeptConnection") -> None:
        """Have a connection for a test that comes."""
        self._idle.append(connection)

    def processes(self) -> list[int]:
        """The server's processes of those that nobody uses."""
        return [kept.get_server_pid() for kept in self._idle]

    def forget(self) -> None:
        """Close those that nobody uses."""
        for kept in self._idle:
            kept._loop.call_soon_threadsafe(kept.terminate)
        self._idle.clear()

    def _is_for(self, address: PostgresAddress) -> bool:
        """Whether a connection is kept: a plain one, made in the loop that stays."""
        return (
            isinstance(asyncio.get_running_loop(), KeptLoop)
            and not address.parameters
            and (*address.hosts, address.database) == self._place
        )


class KeptConnection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg has no types
    """A connection that is kept when it is closed in good order."""

    keeper: KeptConnections
    given: dict[str, Any]

    async def close(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - asyncpg's
        """Close it as its owner sees it; keep it where it is idle, and its session is as new.

        Whoever is cancelled meanwhile has it closed all the same: nobody else has it then.
        """
        try:
            is_kept = self._is_idle() and await self._renewed()
        except BaseException:
            self.terminate()
            raise
        if not is_kept:
            await super().close(timeout=timeout)
            return
        self._cleanup()
        postgres_plans._KEEPING.discard(self)
        self._loop.keep(self._transport)
        self.keeper.keep(self)

    def _mark_stmts_as_closed(self) -> None:
        """They stay prepared where the connection stays."""
        if self.is_closed():
            super()._mark_stmts_as_closed()

    async def is_as_new(self, user: str | None) -> bool:
        """Whether it is there, and a new one of this user would be alike. Closes it if not.

        Also where whoever asks is cancelled: as the pool's own task is when the pool is closed.
        """
        is_as_new = False
        try:
            with suppress(*_IN_ORDER):
                is_as_new = await self.fetchval(AS_NEW, user)
        finally:
            if not is_as_new:
                self.terminate()
        return is_as_new

    def _is_idle(self) -> bool:
        protocol = self._protocol
        return not (
            self.is_closed()
            or protocol._is_cancelling()
            or self.is_in_transaction()
            or self._top_xact is not None
            or protocol.queries_count >= MOST_QUERIES
        )

    async def _renewed(self) -> bool:
        try:
            await self.execute(RENEW)
        except _IN_ORDER:
            return False
        return True

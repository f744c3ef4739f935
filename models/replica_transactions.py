"""Transactions of a read that has one connection of the replica for all that it asks at once."""

from types import TracebackType

from tortoise.backends.base.client import TransactionContext
from tortoise.connection import get_connections

from models.connections import CONNECTION
from models.postgres_pool import PostgresTransaction


class HeldTransactions(PostgresTransaction):
    """A held connection, of which a transaction waits for its turn, and all else for its end.

    Otherwise a statement beside the transaction would meet its BEGIN, which the driver refuses.
    """

    def _in_transaction(self) -> TransactionContext:
        return _Alone(self)


class _Alone(TransactionContext):
    """A transaction that has the connection for itself; what runs inside of it is in it."""

    client: PostgresTransaction

    def __init__(self, held: HeldTransactions) -> None:
        self.client, self._lock = PostgresTransaction(held), held._lock  # noqa: SLF001 - Tortoise's

    async def __aenter__(self) -> PostgresTransaction:
        await self._lock.acquire()
        try:
            await self.client.begin()
        except BaseException:
            self._lock.release()
            raise
        self._token = get_connections().set(CONNECTION, self.client)
        return self.client

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        try:
            await self.client.end(kind)
        finally:
            get_connections().reset(self._token)
            self._lock.release()

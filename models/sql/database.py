"""SQL about the connection itself."""

from typing import Final

# Of no table, so no queryset says it.
PING: Final = "SELECT 1"

# An option of PostgreSQL's transactions, which Tortoise's have no word for.
ONE_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

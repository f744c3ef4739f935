"""SQL about the connection itself."""

import re
from typing import Final

# Of no table, so no queryset says it.
PING: Final = "SELECT 1"

# A statement that needs all that a write needs, and writes nothing: a queryset that finds no row
# would not say so.
WRITE_NOTHING: Final = "UPDATE wallet SET version = version WHERE 1 = 0"

# An option of PostgreSQL's transactions, which Tortoise's have no word for.
ONE_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

# No statement itself: how one begins that reads alone, so that it needs no connection that writes.
READ: Final = re.compile(
    r"\s*(?:SELECT\b|WITH\b(?!.*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b))", re.IGNORECASE | re.DOTALL
)

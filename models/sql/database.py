"""SQL about the connection itself."""

import re
from typing import Final

# Of no table, so no queryset says it.
PING: Final = "SELECT 1"

# An option of PostgreSQL's transactions, which Tortoise's have no word for.
ONE_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

# No statement itself: how one begins that reads alone, so that it needs no connection that writes.
READ: Final = re.compile(
    r"\s*(?:SELECT\b|WITH\b(?!.*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b))", re.IGNORECASE | re.DOTALL
)

"""SQL about indexes that are built beside the running service, on PostgreSQL alone."""

from typing import Final

# No table's rows, so no queryset says it.
TRY_LOCK: Final = "SELECT pg_try_advisory_lock($1)"

# As above.
UNLOCK: Final = "SELECT pg_advisory_unlock($1)"

# A setting of the session.
NO_LIMITS: Final = "SET statement_timeout = 0; SET lock_timeout = 0"

# As above: what the role, the database or the address says.
LIMITS: Final = "RESET statement_timeout; RESET lock_timeout"

# A function: the process that executes statements, which a pooler changes behind its clients.
PROCESS: Final = "SELECT pg_backend_pid()"

# The catalogue is no table of ours. No row where there is no such index; false where building it
# was broken off.
IS_VALID: Final = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)"


# Of a table that only its name says, so no queryset says it.
def a_row(table: str) -> str:
    """Whether a table has a row."""
    return f"SELECT 1 FROM {table} LIMIT 1"


# Outside of transactions alone, so no migration's statement.
def create(name: str, table: str, columns: str) -> str:
    """Build an index without stopping writes."""
    return f"CREATE INDEX CONCURRENTLY {name} ON {table} {columns}"


# As above.
def drop(name: str) -> str:
    """Drop what is left of an index that was broken off."""
    return f"DROP INDEX CONCURRENTLY {name}"

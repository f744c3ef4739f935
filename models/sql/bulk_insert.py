"""SQL that writes many rows of a tenant at once."""

from functools import lru_cache


# One statement of one array a column, whatever the number of rows; bulk_create takes 1.2 times
# as long on SQLite and 1.7 to 3.6 times on PostgreSQL, and the wallet is locked meanwhile. The
# tenant is read off its wallet, since a distributed database sends an INSERT of what is selected
# to the one node that it selects it from.
@lru_cache
def insert(
    table: str, columns: tuple[str, ...], key: tuple[str, ...], changed: tuple[str, ...]
) -> str:
    """INSERT the rows of the RowSet `new`; `changed` columns of rows that exist are replaced."""
    names = ", ".join(columns)
    text = (
        f"INSERT INTO {table} (tenant_id, {names})"
        f" SELECT owner.tenant_id, {', '.join(f'new.{name}' for name in columns)}"
        f" FROM wallet owner {{ordered_join}} {{new}} ON owner.tenant_id = $1 WHERE true"
    )
    if not changed:
        return text
    changes = ", ".join(f"{name} = excluded.{name}" for name in changed)
    return f"{text} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"

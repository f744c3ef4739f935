"""Values as SQLite keeps them: instants and days as text that sorts as they do."""

import sqlite3
from datetime import UTC, date, datetime
from uuid import UUID


def adapt_sqlite() -> None:
    """Have instants that Tortoise's querysets hand to SQLite written like those of statements.

    Tortoise's own adapter leaves out a fraction of zero and keeps any zone, so that texts neither
    compare nor sort as the instants do. Tortoise registers it when it is imported: call this after.
    """
    sqlite3.register_adapter(datetime, _instant_text)


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")


def to_sqlite(value: object) -> object:
    """A value as SQLite keeps it."""
    if isinstance(value, datetime):
        return _instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value

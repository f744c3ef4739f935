"""What differs between the SQL of SQLite and that of PostgreSQL.

A statement is written once. It has `$1`, `$2` … for values, `{name}` for a RowSet that is given by
this name, and `{word}` for one of the words below.
"""

import re
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, ClassVar, Final
from uuid import UUID

import orjson


@dataclass(frozen=True, slots=True)
class RowSet:
    """Rows of values that a statement reads like a table; `columns` maps names to SQL types."""

    columns: Mapping[str, str]
    rows: Sequence[Sequence[Any]]


class Dialect(ABC):
    """One engine's SQL.

    `ordered_join` is an inner join that keeps the order written. SQLite knows nothing of a
    RowSet's size and may read the whole table beside it first; a CROSS JOIN there joins alike and
    keeps the order. PostgreSQL knows the size and chooses well. `written_by` is the transaction
    that wrote a row, as PostgreSQL keeps it.
    """

    column_types: ClassVar[Mapping[str, str]]
    words: ClassVar[Mapping[str, str]]

    @abstractmethod
    def source(self, name: str, rows: RowSet, first: int) -> tuple[str, list[object]]:
        """What stands after FROM for a RowSet, and its values from the placeholder `first` on."""

    @abstractmethod
    def statement(self, text: str) -> str:
        """A statement as the driver takes it."""

    @abstractmethod
    def values(self, values: Sequence[object]) -> list[object]:
        """Values as the driver takes them."""


class _Sqlite(Dialect):
    """A RowSet is one JSON text, whatever its size."""

    column_types: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("text", "uuid", "instant", "day"), "TEXT"
    )
    words: ClassVar[Mapping[str, str]] = {
        "uuid": "TEXT",
        "ordered_join": "CROSS JOIN",
        "skip_locked": "",
        "for_update": "",
        "clock": "NULL",
        "written_by": "''",
        "join_texts": "group_concat",
    }

    def source(self, name: str, rows: RowSet, first: int) -> tuple[str, list[object]]:
        columns = ", ".join(
            f"value ->> {place} AS {column}" for place, column in enumerate(rows.columns)
        )
        text = orjson.dumps(rows.rows, default=_to_sqlite, option=orjson.OPT_PASSTHROUGH_DATETIME)
        return f"(SELECT {columns} FROM json_each(${first})) AS {name}", [text.decode()]

    def statement(self, text: str) -> str:
        return _placeholders(_worded(text, self))

    def values(self, values: Sequence[object]) -> list[object]:
        return [_to_sqlite(value) for value in values]


class _Postgres(Dialect):
    """A RowSet is an array for each column, whatever its size."""

    # The C collation compares by code point, as SQLite and Python do.
    column_types: ClassVar[Mapping[str, str]] = {
        "text": 'TEXT COLLATE "C"',
        "uuid": "UUID",
        "instant": "TIMESTAMPTZ",
        "day": "DATE",
    }
    words: ClassVar[Mapping[str, str]] = {
        "uuid": "UUID",
        "ordered_join": "JOIN",
        "skip_locked": "FOR UPDATE SKIP LOCKED",
        "for_update": "FOR UPDATE",
        "clock": "clock_timestamp()",
        "written_by": "CAST(xmin AS text)",
        "join_texts": "string_agg",
    }

    def source(self, name: str, rows: RowSet, first: int) -> tuple[str, list[object]]:
        arrays = ", ".join(
            f"${place}::{kind}[]" for place, kind in enumerate(rows.columns.values(), first)
        )
        columns = ", ".join(rows.columns)
        lists = [list(column) for column in zip(*rows.rows, strict=True)]
        return f"unnest({arrays}) AS {name}({columns})", [*(lists or [[]] * len(rows.columns))]

    def statement(self, text: str) -> str:
        return _worded(text, self)

    def values(self, values: Sequence[object]) -> list[object]:
        return list(values)


DIALECTS: Final[Mapping[str, Dialect]] = {"sqlite": _Sqlite(), "postgres": _Postgres()}
"""By Tortoise's name of the dialect."""


def adapt_sqlite() -> None:
    """Have instants that Tortoise's querysets hand to SQLite written like those of statements.

    Tortoise's own adapter leaves out a fraction of zero and keeps any zone, so that texts neither
    compare nor sort as the instants do. Tortoise registers it when it is imported: call this after.
    """
    sqlite3.register_adapter(datetime, _instant_text)


@lru_cache(maxsize=1024)
def _worded(text: str, dialect: Dialect) -> str:
    for word, meaning in dialect.words.items():
        text = text.replace("{" + word + "}", meaning)
    return text


@lru_cache(maxsize=1024)
def _placeholders(text: str) -> str:
    return re.sub(r"\$(\d+)", r"?\1", text)


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")


def _to_sqlite(value: object) -> object:
    """A value as SQLite keeps it: instants and days as text that sorts as they do."""
    if isinstance(value, datetime):
        return _instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value

"""What differs between the SQL of SQLite and that of PostgreSQL.

A statement is written once. It has `$1`, `$2` … for values, `{name}` for a RowSet that is given by
this name, and `{word}` for one of the words below.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Final
from uuid import UUID

import orjson

from models.sqlite_values import to_sqlite

Columns = tuple[tuple[str, str], ...]
"""Names of columns with their SQL types."""

DISTRIBUTED: Final = "distributed"
"""The dialect of a PostgreSQL database whose tables Citus distributes."""

TENANT: Final = "tenant_id"
"""The column of a RowSet that names the tenants of its rows."""

_SINGLE: Final = "single"
"""The type of that column where all rows have one tenant."""

_NOBODY: Final = UUID(int=0)
"""The tenant of no rows."""


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
    def source(self, name: str, columns: Columns, first: int) -> tuple[str, int]:
        """What stands after FROM for a RowSet whose placeholders begin at `first`; their number."""

    @abstractmethod
    def arguments(self, rows: RowSet) -> list[object]:
        """The values of a RowSet, one for each of its placeholders."""

    @abstractmethod
    def finished(self, text: str) -> str:
        """A statement as the driver takes it."""

    @abstractmethod
    def values(self, values: Sequence[object]) -> list[object]:
        """Values as the driver takes them."""

    def prepared(
        self, statement: str, values: Sequence[object], sets: Mapping[str, RowSet]
    ) -> tuple[str, list[object]]:
        """A statement as the driver takes it, and its arguments: values, then those of sets."""
        shapes = tuple((name, tuple(rows.columns.items())) for name, rows in sets.items())
        arguments = self.values(values)
        for rows in sets.values():
            arguments += self.arguments(rows)
        return _text(self, statement, len(values), shapes), arguments


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
        "locking": "",
        "locked": ", NULL AS now",
        "written_by": "''",
        "join_texts": "group_concat",
        "by_day": "",
        "day": "TEXT",
        "next_day": "date(day, '+1 day')",
    }

    def source(self, name: str, columns: Columns, first: int) -> tuple[str, int]:
        parts = ", ".join(
            f"value ->> {place} AS {column}" for place, (column, _) in enumerate(columns)
        )
        return f"(SELECT {parts} FROM json_each(${first})) AS {name}", 1

    def arguments(self, rows: RowSet) -> list[object]:
        text = orjson.dumps(rows.rows, default=to_sqlite, option=orjson.OPT_PASSTHROUGH_DATETIME)
        return [text.decode()]

    def finished(self, text: str) -> str:
        return re.sub(r"\$(\d+)", r"?\1", text)

    def values(self, values: Sequence[object]) -> list[object]:
        return [to_sqlite(value) for value in values]


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
        "locking": "WITH locked AS (",
        "locked": ") SELECT locked.*, clock_timestamp() AS now FROM locked",
        "written_by": "CAST(xmin AS text)",
        "join_texts": "string_agg",
        "by_day": "ORDER BY day",
        "day": "DATE",
        "next_day": "day + 1",
    }

    def source(self, name: str, columns: Columns, first: int) -> tuple[str, int]:
        arrays = ", ".join(f"${place}::{kind}[]" for place, (_, kind) in enumerate(columns, first))
        names = ", ".join(column for column, _ in columns)
        return f"unnest({arrays}) AS {name}({names})", len(columns)

    def arguments(self, rows: RowSet) -> list[object]:
        return [list(column) for column in zip(*rows.rows, strict=True)] or [[]] * len(rows.columns)

    def finished(self, text: str) -> str:
        return text

    def values(self, values: Sequence[object]) -> list[object]:
        return list(values)


class _Distributed(_Postgres):
    """PostgreSQL whose tables are distributed by tenant.

    The tenant of RowSets that are all of one is a single value, and no array: joined with a table,
    it is a condition by which the statement goes to the one node that has the tenant.
    """

    def prepared(
        self, statement: str, values: Sequence[object], sets: Mapping[str, RowSet]
    ) -> tuple[str, list[object]]:
        return super().prepared(statement, values, _of_one_tenant(sets))

    def source(self, name: str, columns: Columns, first: int) -> tuple[str, int]:
        if (TENANT, _SINGLE) not in columns:
            return super().source(name, columns, first)
        arrays = tuple(column for column in columns if column[1] != _SINGLE)
        tenant = f"${first + len(arrays)}::uuid AS {TENANT}"
        if not arrays:
            return f"(SELECT {tenant}) AS {name}", 1
        rest, _ = super().source("each_row", arrays, first)
        return f"(SELECT each_row.*, {tenant} FROM {rest}) AS {name}", len(columns)

    def arguments(self, rows: RowSet) -> list[object]:
        if not isinstance(rows, _RowsOfTenant):
            return super().arguments(rows)
        place = list(rows.columns).index(TENANT)
        columns = super().arguments(rows)
        return [*columns[:place], *columns[place + 1 :], rows.tenant]

    def finished(self, text: str) -> str:
        """Let conditions on the tenant through to each use of a WITH."""
        return text.replace(" AS MATERIALIZED ", " AS NOT MATERIALIZED ")


@dataclass(frozen=True, slots=True)
class _RowsOfTenant(RowSet):
    """Rows that are all of one tenant, if there are any; the column is marked as single."""

    tenant: object


def _of_one_tenant(sets: Mapping[str, RowSet]) -> Mapping[str, RowSet]:
    """The same sets, with the tenant marked as single where it is the same in all of their rows.

    Empty ones too: Citus takes no UNION of what is of one tenant with what might be of others.
    """
    named = {name: rows for name, rows in sets.items() if TENANT in rows.columns}
    place = {name: list(rows.columns).index(TENANT) for name, rows in named.items()}
    tenants = {row[place[name]] for name, rows in named.items() for row in rows.rows}
    if len(tenants) > 1:
        return sets
    tenant = next(iter(tenants), _NOBODY)
    single = {
        name: _RowsOfTenant({**rows.columns, TENANT: _SINGLE}, rows.rows, tenant)
        for name, rows in named.items()
        if len(rows.columns) > 1 or len(rows.rows) == 1
    }
    return {**sets, **single}


DIALECTS: Final[Mapping[str, Dialect]] = {
    "sqlite": _Sqlite(),
    "postgres": _Postgres(),
    DISTRIBUTED: _Distributed(),
}
"""By Tortoise's name of the dialect, but for DISTRIBUTED."""


@lru_cache(maxsize=1024)
def _text(
    dialect: Dialect, statement: str, values: int, shapes: tuple[tuple[str, Columns], ...]
) -> str:
    """A statement with its sets and words; kept, since a process has few of them."""
    first = values + 1
    for name, columns in shapes:
        source, taken = dialect.source(name, columns, first)
        statement = statement.replace("{" + name + "}", source)
        first += taken
    for word, meaning in dialect.words.items():
        statement = statement.replace("{" + word + "}", meaning)
    return dialect.finished(statement)

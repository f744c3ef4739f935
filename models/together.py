"""Statements that go to the database together: all that is read, or all that is written.

PostgreSQL gets one statement, which is a transaction and a snapshot of its own; SQLite runs all of
them in one visit of the thread that its connection belongs to. Each part names its tenant.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from typing import Any, Final
from uuid import UUID

import orjson

from models import distributed_writes
from models.database import Session
from models.dialects import RowSet, to_sqlite
from models.sql import together as sql
from models.sql.together import TableShape
from models.sqlite_client import SqliteFileClient
from models.sqlite_statements import WatchedStatements

Rows = list[dict[str, Any]]
MOST_IN_VALUES: Final = 3
"""Rows of each table up to which a write takes them value by value, which the driver encodes in a
third of the time of arrays: one event writes three totals, and a row of all else."""

CONVERTED: Final = frozenset({"uuid", "timestamptz", "date"})
"""The types of columns whose values SQLite takes as text."""


@dataclass(frozen=True, slots=True)
class Select:
    """A statement that reads, with its values and sets."""

    statement: str
    values: tuple[object, ...]
    sets: Mapping[str, RowSet] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Insert:
    """Rows of a tenant to insert, in the order of the columns of their shape."""

    shape: TableShape
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Guard:
    """An UPDATE of a tenant's wallet, on which all else depends; `$1` is the tenant."""

    statement: str
    values: tuple[object, ...]


async def select(session: Session, parts: Sequence[Select]) -> list[Rows]:
    """The rows of each part, all as they were at one instant.

    Instants, days and ids are text, on PostgreSQL too: `models.database` reads either.
    """
    prepared = [session.dialect.prepared(one.statement, one.values, one.sets) for one in parts]
    if isinstance(session.connection, SqliteFileClient):
        query = "; ".join(text for text, _ in prepared)
        return await session.connection.execute_reading(query, lambda file: _select(file, prepared))
    texts, arguments = tuple(text for text, _ in prepared), [given for _, given in prepared]
    counts = tuple(map(len, arguments))
    _, rows = await session.connection.execute_query(
        _selected(texts, counts), [value for given in arguments for value in given]
    )
    found: list[Rows | None] = orjson.loads(rows[0][0])
    return [each or [] for each in found]


async def write(session: Session, tenant_id: UUID, guard: Guard, inserts: Sequence[Insert]) -> bool:
    """Write everything in one transaction; False, and nothing is written, unless the guard holds.

    The guard holds where its UPDATE finds the row. In a transaction of the session, it is that one.
    """
    inserts = [one for one in inserts if one.rows]
    text, values = session.dialect.prepared(guard.statement, (tenant_id, *guard.values), {})
    if isinstance(session.connection, WatchedStatements):
        key, texts = str(tenant_id), _Texts()
        many = [(sql.of_one_row(one.shape), _for_sqlite(key, one, texts)) for one in inserts]
        query = "; ".join([text, *(one for one, _ in many)])
        return await session.connection.execute_work(
            query, lambda file: _write(file, text, values, many)
        )
    if session.is_distributed:
        rows = [(one.shape, one.rows) for one in inserts]
        return await distributed_writes.write(session, (text, values), rows)
    in_values = all(len(one.rows) <= MOST_IN_VALUES for one in inserts)
    shapes = tuple((one.shape, len(one.rows) if in_values else 0) for one in inserts)
    statement = sql.guarded(text, len(values), shapes)
    columns: list[Any]
    if in_values:
        columns = [value for one in inserts for row in one.rows for value in row]
    else:
        columns = [list(column) for one in inserts for column in zip(*one.rows, strict=True)]
    _, found = await session.connection.execute_query(statement, [*values, *columns])
    return bool(found[0][0])


@lru_cache(maxsize=256)
def _selected(texts: tuple[str, ...], counts: tuple[int, ...]) -> str:
    return sql.selected(texts, counts)


def _select(file: sqlite3.Connection, prepared: Sequence[tuple[str, list[Any]]]) -> list[Rows]:
    """In one transaction, so that all of it is of one instant."""
    file.execute("BEGIN")
    try:
        return [list(map(dict, file.execute(text, values))) for text, values in prepared]
    finally:
        file.rollback()


def _write(
    file: sqlite3.Connection,
    guard: str,
    values: Sequence[Any],
    inserts: Sequence[tuple[str, Sequence[Sequence[Any]]]],
) -> bool:
    if file.in_transaction:
        return _write_guarded(file, guard, values, inserts)
    file.execute("BEGIN IMMEDIATE")
    try:
        holds = _write_guarded(file, guard, values, inserts)
        file.commit()
    except BaseException:
        file.rollback()
        raise
    return holds


def _write_guarded(
    file: sqlite3.Connection,
    guard: str,
    values: Sequence[Any],
    inserts: Sequence[tuple[str, Sequence[Sequence[Any]]]],
) -> bool:
    holds = file.execute(guard, values).rowcount == 1
    if holds:
        for text, rows in inserts:
            file.executemany(text, rows)
    return holds


class _Texts(dict[Any, Any]):
    """What SQLite keeps of values, each made once: one call has few days, and few instants."""

    def __missing__(self, value: object) -> object:
        text = self[value] = to_sqlite(value)
        return text


def _for_sqlite(tenant_id: str, insert: Insert, texts: _Texts) -> list[tuple[Any, ...]]:
    """The rows as SQLite keeps them, behind the tenant of each."""
    columns = [
        [texts[value] for value in column] if kind in CONVERTED else column
        for (_, kind), column in zip(
            insert.shape.columns, zip(*insert.rows, strict=True), strict=True
        )
    ]
    return list(zip(repeat(tenant_id, len(insert.rows)), *columns, strict=True))

"""Statements that go to the database together: all that is read, or all that is written.

PostgreSQL gets one statement, which is a transaction and a snapshot of its own; SQLite runs all of
them in one visit of the thread that its connection belongs to. Each part names its tenant.
"""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson

from models import distributed_together, sqlite_writes
from models.array_texts import array_text
from models.database import Session
from models.sql import together as sql
from models.sql.together import TableShape
from models.sqlite_client import SqliteFileClient
from models.sqlite_statements import WatchedStatements
from models.together_parts import Guards, Select, Write

Rows = list[dict[str, Any]]
MOST_IN_VALUES: Final = 3
"""Rows of each table up to which a write takes them value by value, as the driver encodes them: one
event writes three totals, and a row of all else."""


async def select(
    session: Session, parts: Sequence[Select], *, of: UUID | None = None
) -> list[Rows]:
    """The rows of each part, all as they were at one instant: none `of` a tenant that is not there.

    Instants, days and ids are text, on PostgreSQL too: `models.database` reads either.
    """
    prepared = [session.dialect.prepared(one.statement, one.values, one.sets) for one in parts]
    if isinstance(session.connection, SqliteFileClient):
        query = "; ".join(text for text, _ in prepared)
        return await session.connection.execute_reading(query, lambda file: _select(file, prepared))
    texts, arguments = tuple(text for text, _ in prepared), [given for _, given in prepared]
    counts = tuple(map(len, arguments))
    statement, values = _selected(texts, counts), [value for given in arguments for value in given]
    if session.is_distributed and of is not None:
        read = await distributed_together.select(session, of, statement, values)
    else:
        _, rows = await session.connection.execute_query(statement, values)
        read = rows[0][0]
    found: list[Rows | None] = orjson.loads(read) if read else [None] * len(parts)
    return [each or [] for each in found]


async def write(session: Session, wanted: Write) -> bool:
    """Write everything in one transaction; False, and nothing is written, unless the guard holds.

    The guard holds where its UPDATE finds the row. In a transaction of the session, it is that one.
    """
    if isinstance(session.connection, WatchedStatements):
        return bool(await _write_to_sqlite(session.connection, session, [wanted]))
    inserts = wanted.filled
    text, values = session.dialect.prepared(*wanted.guarded, {})
    if session.is_distributed:
        rows = [(one.shape, one.rows) for one in inserts]
        return await distributed_together.write(session, wanted.tenant_id, (text, values), rows)
    in_values = all(len(one.rows) <= MOST_IN_VALUES for one in inserts)
    shapes = tuple((one.shape, len(one.rows) if in_values else 0) for one in inserts)
    statement = sql.guarded(text, len(values), shapes)
    columns: list[Any]
    if in_values:
        columns = [value for one in inserts for row in one.rows for value in row]
    else:
        columns = [array_text(each) for one in inserts for each in zip(*one.rows, strict=True)]
    _, found = await session.connection.execute_query(statement, [*values, *columns])
    return bool(found[0][0])


async def write_each(session: Session, wanted: Sequence[Write], guards: Guards) -> set[UUID]:
    """Write several tenants in one transaction, each as `write` does; those whose guard held.

    `guards` say for all of them what each one's guard says. On PostgreSQL the guard of a tenant
    whose wallet somebody has locked does not hold. Not of a distributed database, whose tenants lie
    on several nodes.
    """
    if not wanted:
        return set()
    if isinstance(session.connection, WatchedStatements):
        return await _write_to_sqlite(session.connection, session, wanted)
    heads = [(one.tenant_id, *one.guard.values) for one in wanted]
    rows: dict[TableShape, list[tuple[Any, ...]]] = {}
    for one in wanted:
        for insert in one.filled:
            of_tenant = rows.setdefault(insert.shape, [])
            of_tenant += [(one.tenant_id, *row) for row in insert.rows]
    statement = sql.guarded_each(guards.statement, guards.columns, tuple(rows))
    columns = [
        array_text(column) for each in (heads, *rows.values()) for column in zip(*each, strict=True)
    ]
    _, found = await session.connection.execute_query(statement, columns)
    return {UUID(int=row[0].int) for row in found}


async def _write_to_sqlite(
    connection: WatchedStatements, session: Session, wanted: Sequence[Write]
) -> set[UUID]:
    writes = [sqlite_writes.prepared(session, one) for one in wanted]
    query = "; ".join(one.query for one in writes)
    held = await connection.execute_work(query, lambda file: sqlite_writes.run(file, writes))
    return {one.tenant_id for one, holds in zip(wanted, held, strict=True) if holds}


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

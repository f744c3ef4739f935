"""What goes to SQLite together: writes of tenants, in one transaction."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final

from models.database import Session
from models.sql import together as sql
from models.sqlite_values import to_sqlite
from models.together_parts import Insert, Write

CONVERTED: Final = frozenset({"uuid", "timestamptz", "date"})
"""The types of columns whose values SQLite takes as text."""

_Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class SqliteWrite:
    """A write of a tenant as SQLite takes it: the guard with its values, and INSERTs with rows."""

    guard: str
    values: Sequence[Any]
    inserts: Sequence[tuple[str, _Rows]]

    @property
    def query(self) -> str:
        """The statements, for whoever watches them."""
        return "; ".join([self.guard, *(text for text, _ in self.inserts)])


def prepared(session: Session, write: Write) -> SqliteWrite:
    """A write as SQLite takes it."""
    text, values = session.dialect.prepared(*write.guarded, {})
    tenant_id = str(write.tenant_id)
    inserts = [(sql.of_one_row(one.shape), _rows(tenant_id, one)) for one in write.filled]
    return SqliteWrite(text, values, inserts)


def run(file: sqlite3.Connection, writes: Sequence[SqliteWrite]) -> list[bool]:
    """Whether each guard held; in the transaction that there is, or in one of their own."""
    if file.in_transaction:
        return [_run(file, one) for one in writes]
    file.execute("BEGIN IMMEDIATE")
    try:
        held = [_run(file, one) for one in writes]
        file.commit()
    except BaseException:
        file.rollback()
        raise
    return held


def _run(file: sqlite3.Connection, write: SqliteWrite) -> bool:
    holds = file.execute(write.guard, write.values).rowcount == 1
    if holds:
        for text, rows in write.inserts:
            file.executemany(text, rows)
    return holds


class _Texts(dict[Any, Any]):
    """What SQLite keeps of values, each made once: one call has few days, and few instants."""

    def __missing__(self, value: object) -> object:
        text = self[value] = to_sqlite(value)
        return text


def _rows(tenant_id: str, insert: Insert) -> _Rows:
    """The rows as SQLite keeps them, behind the tenant of each."""
    texts = _Texts()
    columns = [
        [texts[value] for value in column] if kind in CONVERTED else column
        for (_, kind), column in zip(
            insert.shape.columns, zip(*insert.rows, strict=True), strict=True
        )
    ]
    return list(zip(repeat(tenant_id, len(insert.rows)), *columns, strict=True))

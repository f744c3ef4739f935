"""Writing many rows of one tenant in one statement; the columns are those of the model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson
from tortoise.models import Model

from credit.core.units import Credits
from models.database import Session
from models.dialects import RowSet
from models.sql import bulk_insert as sql

_TYPES: Final[Mapping[Any, str]] = {
    bool: "boolean",
    int: "bigint",
    float: "float8",
    str: "text",
    UUID: "uuid",
    date: "date",
    datetime: "timestamptz",
    Credits: "bigint",
}
"""From the Python type of a model's field to the SQL type of a RowSet's column; JSON is text."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a statement has to know of a model: its table, its key, its columns and their types."""

    table: str
    key: tuple[str, ...]
    columns: Mapping[str, str]


async def insert(
    session: Session,
    model: type[Model],
    tenant_id: UUID,
    rows: Sequence[Mapping[str, Any]],
    changed: tuple[str, ...] = (),
) -> None:
    """Write rows of a tenant, each a value for every column of the model but `tenant_id`.

    Credits and enums are given as such. Of a row that exists, the columns in `changed` are
    replaced; with none named, it is an IntegrityError. No row, no statement.
    """
    if not rows:
        return
    shape = _shape(model)
    values = [[_plain(row[name]) for name in shape.columns] for row in rows]
    statement = sql.insert(shape.table, tuple(shape.columns), shape.key, changed)
    await session.execute(statement, tenant_id, new=RowSet(shape.columns, values))


@lru_cache
def _shape(model: type[Model]) -> _Shape:
    meta = model._meta  # noqa: SLF001 - Tortoise's own name for it
    types = {name: meta.fields_map[name].field_type for name in meta.fields_db_projection}
    del types["tenant_id"]
    columns = {name: _TYPES.get(kind, "text") for name, kind in types.items()}
    return _Shape(meta.db_table, meta.unique_together[0], columns)


def _plain(value: object) -> object:
    """A value as drivers take it; an object of a JSON column as text."""
    if isinstance(value, Credits):
        return value.thousandths
    return orjson.dumps(value).decode() if isinstance(value, dict) else value

"""Forgeries: rows of any table with one column changed, past the service, and put back."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

import orjson
from tortoise import fields
from tortoise.exceptions import IntegrityError
from tortoise.models import Model

from models.database import Row, session
from models.fields import CreditsField, EnumField, InstantField
from tests.tables import models

APPEND_ONLY: Final = ("entry", "entry_line", "usage_event")
FAR: Final = "2030-01-01 00:00:00.000000+00:00"
ELSEWHERE: Final = "Pacific/Kiritimati"


@dataclass(frozen=True, slots=True)
class Forgery:
    """A row with one column changed."""

    table: str
    row: Row
    column: str
    value: Any

    async def commit(self) -> bool:
        """Write it; False when the table itself refuses it."""
        try:
            await _update(self.table, self.row, self.column, self.value)
        except IntegrityError:
            return False
        return True

    async def undo(self) -> None:
        """Write what had been there."""
        forged = {**self.row, self.column: self.value}
        await _update(self.table, forged, self.column, self.row[self.column])


async def unprotect() -> None:
    """Drop the triggers that refuse changes of rows that are append only.

    Distributed tables have none: there the role of the service may not change them.
    """
    if session().is_distributed:
        return
    for table in APPEND_ONLY:
        if session().is_sqlite:
            for what in ("update", "delete"):
                await session().rows(f"DROP TRIGGER {table}_no_{what}")
        else:
            for what in ("change", "delete"):
                await session().rows(f"DROP TRIGGER {table}_no_{what} ON {table}")


def key_of(table: str) -> tuple[str, ...]:
    """The columns of a table's key."""
    meta = models()[table]._meta
    return tuple(meta.unique_together[0]) if meta.unique_together else (meta.db_pk_column,)


def columns_of(table: str) -> list[str]:
    """All columns of a table."""
    return list(models()[table]._meta.fields_db_projection.values())


async def rows_of(table: str, most: int) -> list[Row]:
    """A few rows of a table, one for each shape that they come in.

    Rows of one shape have the same words in columns of words, and nothing in the same columns.
    """
    rows = await session().rows(f"SELECT * FROM {table} ORDER BY {', '.join(key_of(table))}")
    field_of = _fields(models()[table])
    words = [name for name, one in field_of.items() if isinstance(one, EnumField)]
    shapes = {
        (*(row[name] for name in words), *(name for name in row if row[name] is None)): row
        for row in rows
    }
    return list(shapes.values())[-most:]


def forged(table: str, row: Row, column: str) -> Forgery:
    """A row with another value in a column: one as little out of place as can be."""
    field = _fields(models()[table])[column]
    value = row[column]
    other = _filled(column, field) if value is None else _other(column, field, value)
    return Forgery(table, row, column, other)


async def delete(table: str, row: Row) -> bool:
    """Delete a row; False when another table's reference to it refuses that."""
    where = " AND ".join(f"{key} = ${place}" for place, key in enumerate(key_of(table), 1))
    values = [row[key] for key in key_of(table)]
    try:
        await session().rows(f"DELETE FROM {table} WHERE {where}", *values)
    except IntegrityError:
        return False
    return True


async def put_back(table: str, row: Row) -> None:
    """Insert a row that was deleted."""
    holes = ", ".join(f"${place}" for place in range(1, len(row) + 1))
    await session().rows(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({holes})", *row.values())


async def _update(table: str, row: Row, column: str, value: object) -> None:
    keys = key_of(table)
    where = " AND ".join(f"{key} = ${place}" for place, key in enumerate(keys, 2))
    await session().rows(
        f"UPDATE {table} SET {column} = $1 WHERE {where}", value, *(row[key] for key in keys)
    )


def _fields(model: type[Model]) -> dict[str, Any]:
    meta = model._meta
    return {column: meta.fields_map[name] for name, column in meta.fields_db_projection.items()}


def _other(  # noqa: PLR0911 - one a type
    column: str,
    field: object,
    value: Any,  # noqa: ANN401 - a column's
) -> object:
    if isinstance(field, EnumField):
        words = [str(word) for word in field.enum_type]
        return words[(words.index(str(value)) + 1) % len(words)]
    if isinstance(field, fields.BooleanField):
        return not value
    if isinstance(field, fields.JSONField):
        return orjson.dumps(_other_json(orjson.loads(value))).decode()
    if isinstance(field, InstantField):
        return _later(value, timedelta(microseconds=1))
    if isinstance(field, fields.DateField):
        return _next_day(value)
    if isinstance(field, fields.UUIDField):
        other = uuid.uuid4()
        return str(other) if isinstance(value, str) else other
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value / 2
    if column == "zone":
        return ELSEWHERE
    return value[:-1] + ("0" if value[-1:] != "0" else "1")


def _other_json(value: Any) -> object:  # noqa: ANN401 - what JSON has
    """The first number in it, one more."""
    if isinstance(value, list):
        return [*value, "another"]
    name = next(name for name, one in value.items() if isinstance(one, int))
    return {**value, name: value[name] + 1}


def _later(value: Any, by: timedelta) -> object:  # noqa: ANN401 - an engine's
    """SQLite keeps instants as text."""
    if isinstance(value, datetime):
        return value + by
    return (datetime.fromisoformat(value) + by).isoformat(sep=" ", timespec="microseconds")


def _next_day(value: Any) -> object:  # noqa: ANN401 - an engine's
    if isinstance(value, date):
        return value + timedelta(days=1)
    return str(date.fromisoformat(value) + timedelta(days=1))


def _filled(column: str, field: object) -> object:  # noqa: PLR0911 - one a type
    """Something where nothing is."""
    is_text = session().is_sqlite
    if isinstance(field, EnumField):
        return str(next(iter(field.enum_type)))
    if isinstance(field, InstantField):
        return FAR if is_text else datetime.fromisoformat(FAR)
    if isinstance(field, fields.DateField):
        return "2026-03-10" if is_text else date(2026, 3, 10)
    if isinstance(field, fields.UUIDField):
        return str(uuid.UUID(int=1)) if is_text else uuid.UUID(int=1)
    if isinstance(field, fields.JSONField):
        return '["forged"]' if column == "job_ids" else '{"used": 1}'
    if isinstance(field, CreditsField | fields.IntField | fields.BigIntField):
        return 1
    return 0.5 if isinstance(field, fields.FloatField) else "forged"

"""Tortoise's idea of the tables is what the migrations made, on both engines."""

from typing import Final

from tortoise import fields
from tortoise.fields.base import Field
from tortoise.models import Model

from models import tables
from models.database import Row, session
from tests.world import World

KEPT_BY_TORTOISE: Final = "tortoise_migrations"
TYPES: Final[dict[type[Field], tuple[str, str]]] = {
    fields.CharField: ("text", "TEXT"),
    fields.TextField: ("text", "TEXT"),
    fields.UUIDField: ("uuid", "TEXT"),
    fields.DatetimeField: ("timestamp with time zone", "TEXT"),
    fields.DateField: ("date", "TEXT"),
    fields.IntField: ("integer", "INTEGER"),
    fields.BigIntField: ("bigint", "BIGINT"),
    fields.BooleanField: ("boolean", "BOOLEAN"),
    fields.FloatField: ("double precision", "DOUBLE PRECISION"),
}
"""A field, its type on PostgreSQL and its type on SQLite."""

Column = tuple[str, str, bool]
"""Name, type, and whether it takes NULL."""


def _models() -> dict[str, type[Model]]:
    found = (
        declared
        for declared in vars(tables).values()
        if isinstance(declared, type) and issubclass(declared, Model) and declared is not Model
    )
    return {str(model._meta.db_table): model for model in found}


async def _columns_of(table: str) -> list[Column]:
    if session().is_sqlite:
        rows = await session().rows(f"PRAGMA table_info({table})")
        # A key takes no NULL, whatever SQLite says of it (test_migrations.py).
        return [(r["name"], r["type"], not (r["notnull"] or r["pk"])) for r in rows]
    rows = await session().rows(
        "SELECT column_name AS name, data_type AS type, is_nullable FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position",
        table,
    )
    return [(r["name"], r["type"], r["is_nullable"] == "YES") for r in rows]


async def _tables() -> list[Row]:
    return await session().rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        if session().is_sqlite
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )


async def test_every_table_has_a_model_and_every_model_a_table(world: World) -> None:
    found = {row["name"] for row in await _tables()} - {KEPT_BY_TORTOISE}
    assert found == set(_models())


async def test_a_model_has_the_columns_of_its_table_in_their_order(world: World) -> None:
    place = 1 if session().is_sqlite else 0
    for table, model in _models().items():
        declared = [
            (field.source_field or name, TYPES[type(field)][place], bool(field.null))
            for name, field in model._meta.fields_map.items()
        ]
        assert declared == await _columns_of(table), table

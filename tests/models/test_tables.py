"""Tortoise's idea of the tables is what the migrations made, on both engines."""

from typing import Final

from tortoise import fields
from tortoise.fields.base import Field
from tortoise.fields.relational import BackwardFKRelation, ForeignKeyFieldInstance
from tortoise.models import Model

from models.database import Row, session
from models.distributed_tables import COLUMNS
from models.fields import CreditsField, EnumField, InstantField
from models.sql.distribution import REPLACED
from tests.tables import POSTGRES_TABLES, models
from tests.world import World

KEPT_BY_TORTOISE: Final = "tortoise_migrations"
TYPES: Final[dict[type[Field], tuple[str, str]]] = {
    fields.CharField: ("text", "TEXT"),
    fields.TextField: ("text", "TEXT"),
    fields.JSONField: ("text", "TEXT"),
    fields.UUIDField: ("uuid", "TEXT"),
    fields.DateField: ("date", "TEXT"),
    fields.IntField: ("integer", "INTEGER"),
    fields.BigIntField: ("bigint", "BIGINT"),
    fields.BooleanField: ("boolean", "BOOLEAN"),
    fields.FloatField: ("double precision", "DOUBLE PRECISION"),
    InstantField: ("timestamp with time zone", "TEXT"),
    CreditsField: ("bigint", "BIGINT"),
    EnumField: ("text", "TEXT"),
}
"""A field, its type on PostgreSQL and its type on SQLite."""

Column = tuple[str, str, bool]
"""Name, type, and whether it takes NULL."""


def _columns(model: type[Model], place: int) -> list[Column]:
    """Columns as they are declared; a foreign key stands for the column that it makes."""
    declared = model._meta.fields_map
    made = {
        field.source_field
        for field in declared.values()
        if isinstance(field, ForeignKeyFieldInstance)
    }
    columns = []
    for name, field in declared.items():
        if name in made or isinstance(field, BackwardFKRelation):
            continue
        if isinstance(field, ForeignKeyFieldInstance):
            column = declared[str(field.source_field)]
        else:
            column = field
        columns.append((column.source_field or name, TYPES[type(column)][place], bool(column.null)))
    return columns


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
        else POSTGRES_TABLES
    )


async def test_every_table_has_a_model_and_every_model_a_table(world: World) -> None:
    found = {row["name"] for row in await _tables()} - {KEPT_BY_TORTOISE}
    assert found == set(models())


async def test_a_model_has_the_columns_of_its_table_in_their_order(world: World) -> None:
    place = 1 if session().is_sqlite else 0
    for table, model in models().items():
        assert _columns(model, place) == await _columns_of(table), table


async def _key_of(table: str) -> tuple[str, ...]:
    """The columns of a table's primary key, in order."""
    if session().is_sqlite:
        rows = await session().rows(f"PRAGMA table_info({table})")
        return tuple(r["name"] for r in sorted(rows, key=lambda r: int(r["pk"])) if r["pk"])
    rows = await session().rows(
        "SELECT a.attname AS name FROM pg_index i"
        " CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)"
        " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
        " WHERE i.indisprimary AND i.indrelid = CAST($1 AS text)::regclass ORDER BY k.place",
        table,
    )
    return tuple(r["name"] for r in rows)


async def test_a_model_names_the_whole_key_of_its_table(world: World) -> None:
    for table, model in models().items():
        declared = model._meta.unique_together
        key = declared[0] if declared else (model._meta.pk_attr,)
        if session().is_distributed and f"{table}_pkey" in REPLACED:
            key = (COLUMNS[table], *key)
        assert key == await _key_of(table), table

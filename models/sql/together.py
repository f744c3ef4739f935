"""SQL of statements that go to the database together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class TableShape:
    """What an INSERT of many rows has to know of its table, whose key begins with the tenant.

    `columns` are all but the tenant, with their SQL types. Of a row that exists, those in `changed`
    are replaced, and what is given in `added` is added; with none named, it is an IntegrityError.
    """

    table: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def names(self) -> str:
        """The columns, parted by commas."""
        return _names(self.columns)

    @property
    def conflict(self) -> str:
        """What is done with a row that exists."""
        if not self.changed and not self.added:
            return ""
        changes = [f"{name} = excluded.{name}" for name in self.changed]
        changes += [f"{name} = {self.table}.{name} + excluded.{name}" for name in self.added]
        return f" ON CONFLICT ({', '.join(self.key)}) DO UPDATE SET {', '.join(changes)}"


# Many results in one statement, which Tortoise has no word for; for PostgreSQL alone.
def selected(texts: Sequence[str], counts: Sequence[int]) -> str:
    """One row of one JSON array, with an array of objects, or null, for each statement.

    `counts` are the numbers of the statements' placeholders, which are counted on.
    """
    parts, before = [], 0
    for text, count in zip(texts, counts, strict=True):
        parts.append(f"(SELECT json_agg(part) FROM ({_shifted(text, before)}) part)")
        before += count
    return f"SELECT json_build_array({', '.join(parts)})"


def _shifted(text: str, by: int) -> str:
    return re.sub(r"\$(\d+)", lambda found: f"${int(found[1]) + by}", text)


# Several INSERTs that depend on an UPDATE, as one statement; for PostgreSQL alone.
@lru_cache(maxsize=256)
def guarded(guard: str, values: int, shapes: tuple[tuple[TableShape, int], ...]) -> str:
    """An UPDATE that takes so many values, and INSERTs where it finds its row; tells whether.

    Each INSERT takes so many rows, value by value, or with 0 any number of them, an array for each
    column.
    """
    parts, first = [f"guard AS ({guard} RETURNING 1)"], values + 1
    for place, (shape, count) in enumerate(shapes):
        kinds = [kind for _, kind in shape.columns]
        if count:
            each = [_row(kinds, first + n * len(kinds)) for n in range(count)]
            source = f"(VALUES {', '.join(each)})"
        else:
            source = _unnested(shape.columns, first)
        first += max(count, 1) * len(kinds)
        parts.append(
            f"part_{place} AS (INSERT INTO {shape.table} (tenant_id, {shape.names})"
            f" SELECT $1, new.* FROM {source} AS new({shape.names})"
            f" WHERE EXISTS (SELECT 1 FROM guard){shape.conflict})"
        )
    return f"WITH {', '.join(parts)} SELECT count(*) FROM guard"


# As above for the rows of several tenants; they are looked for one by one, which keeps their order.
@lru_cache(maxsize=256)
def guarded_each(
    guards: str, columns: tuple[tuple[str, str], ...], shapes: tuple[TableShape, ...]
) -> str:
    """INSERTs of rows whose tenants a WITH named `guard` has; tells which tenants it has.

    It reads rows of `given`, of these columns behind the tenant, an array for each.
    """
    tenant = ("tenant_id", "uuid")
    source = _unnested((tenant, *columns), 1)
    given = f"given AS (SELECT * FROM {source} AS given({_names((tenant, *columns))}))"
    parts, first = [given, guards], len(columns) + 2
    for place, shape in enumerate(shapes):
        all_columns = (tenant, *shape.columns)
        names = _names(all_columns)
        parts.append(
            f"part_{place} AS (INSERT INTO {shape.table} ({names})"
            f" SELECT new.* FROM {_unnested(all_columns, first)} AS new({names})"
            f" WHERE new.tenant_id = ANY ((SELECT array_agg(tenant_id) FROM guard)::uuid[])"
            f"{shape.conflict})"
        )
        first += len(all_columns)
    return f"WITH {', '.join(parts)} SELECT tenant_id FROM guard"


def _names(columns: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(name for name, _ in columns)


def _unnested(columns: tuple[tuple[str, str], ...], first: int) -> str:
    arrays = (f"${place}::text::{kind}[]" for place, (_, kind) in enumerate(columns, first))
    return f"unnest({', '.join(arrays)})"


def _row(kinds: Sequence[str], first: int) -> str:
    return f"({', '.join(f'${n}::{kind}' for n, kind in enumerate(kinds, first))})"


# For executemany() on SQLite, which takes half the time of a set of rows as JSON.
@lru_cache(maxsize=256)
def of_one_row(shape: TableShape) -> str:
    """INSERT one row, the tenant first."""
    marks = ", ".join("?" * (1 + len(shape.columns)))
    return f"INSERT INTO {shape.table} (tenant_id, {shape.names}) VALUES ({marks}){shape.conflict}"

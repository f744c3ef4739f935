"""What statements that go to the database together are made of, for `models.together`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from models.dialects import RowSet
from models.sql.together import TableShape


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


@dataclass(frozen=True, slots=True)
class Guards:
    """A Guard for several tenants: the columns of its values, and what is said of `given` rows.

    Of PostgreSQL: the tenants whose guards hold are the rows of its `guard`.
    """

    columns: tuple[tuple[str, str], ...]
    statement: str


@dataclass(frozen=True, slots=True)
class Write:
    """What is written of a tenant: all of it, or nothing unless the guard holds."""

    tenant_id: UUID
    guard: Guard
    inserts: Sequence[Insert]

    @property
    def guarded(self) -> tuple[str, tuple[object, ...]]:
        """The guard's statement, and its values with the tenant."""
        return self.guard.statement, (self.tenant_id, *self.guard.values)

    @property
    def filled(self) -> list[Insert]:
        """Those of the inserts that have rows."""
        return [one for one in self.inserts if one.rows]

"""Billing periods in the table."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from credit.pages import Page, PageRequest
from credit.periods import Period
from credit.spans import Span
from credit.units import Credits
from models import keyset
from models.database import Row, Session, day, instant, uuid
from models.dialects import RowSet


async def current(session: Session, tenant_id: UUID) -> Period | None:
    """The open period; None before the tenant was first settled."""
    row = await session.row(
        "SELECT * FROM billing_period WHERE tenant_id = $1 AND closing IS NULL", tenant_id
    )
    return period_of(row) if row else None


async def current_by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, Period]:
    """The open periods of some tenants, by tenant."""
    rows = await session.rows(
        "SELECT p.* FROM {wanted} {ordered_join} billing_period p ON p.tenant_id = wanted.id"
        " WHERE p.closing IS NULL",
        wanted=RowSet({"id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids]),
    )
    return {uuid(row["tenant_id"]): period_of(row) for row in rows}


async def by_numbers(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Period]:
    """The periods of some (tenant, number) pairs; a pair that does not exist is missing."""
    rows = await session.rows(
        "SELECT p.* FROM {wanted} {ordered_join} billing_period p"
        " ON p.tenant_id = wanted.tenant_id AND p.number = wanted.number",
        wanted=RowSet({"tenant_id": "uuid", "number": "bigint"}, wanted),
    )
    return {(uuid(row["tenant_id"]), row["number"]): period_of(row) for row in rows}


async def begun_by(session: Session, tenant_id: UUID, at: datetime) -> list[Period]:
    """The periods that had begun by an instant, the oldest first."""
    rows = await session.rows(
        "SELECT * FROM billing_period WHERE tenant_id = $1 AND starts_at <= $2 ORDER BY number",
        *(tenant_id, at),
    )
    return [period_of(row) for row in rows]


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Period]:
    """A page of a tenant's periods, the newest first."""
    query = keyset.Query("SELECT * FROM billing_period p", (("p.number", "int"),), descending=True)
    query.where("p.tenant_id = ?", tenant_id)
    return await keyset.fetch(session, query, request, period_of, lambda row: (row["number"],))


async def count(session: Session, tenant_id: UUID) -> int:
    """How many periods a tenant has had, the open one included."""
    query = keyset.Query("SELECT count(*) AS n FROM billing_period p", key=())
    query.where("p.tenant_id = ?", tenant_id)
    return await keyset.count(session, query)


def period_of(row: Row) -> Period:
    """The period of a row."""
    return Period(
        number=row["number"],
        starts_at=instant(row["starts_at"]),
        ends_at=instant(row["ends_at"]),
        span=Span(day(row["first_on"]), day(row["last_on"])),
        opening=Credits(row["opening"]),
        closing=None if row["closing"] is None else Credits(row["closing"]),
    )

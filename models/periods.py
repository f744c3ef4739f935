"""Billing periods in the table."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.core.pagination import Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period
from models import keyset, period_sums
from models.database import Session, object_of
from models.dialects import RowSet
from models.sql import periods as sql
from models.tables.periods import BillingPeriod

_DAY: Final = timedelta(days=1)
_NEWEST_FIRST: Final = keyset.Order(("-number",))


async def current(session: Session, tenant_id: UUID) -> Period | None:
    """The open period; the last one after the tenant's end, None before it was first settled."""
    return (await current_by_tenants(session, [tenant_id])).get(tenant_id)


async def current_by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, Period]:
    """The open periods of some tenants, by tenant; of one that has ended, the last period."""
    wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids])
    rows = await session.objects(BillingPeriod, sql.CURRENT_BY_TENANTS, wanted=wanted)
    found = {row.tenant_id: period_of(row) for row in rows}
    closed = [tenant_id for tenant_id in tenant_ids if tenant_id not in found]
    if closed:
        wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in closed])
        rows = await session.objects(BillingPeriod, sql.NEWEST_BY_TENANTS, wanted=wanted)
        found |= {row.tenant_id: period_of(row) for row in rows}
    return found


async def by_numbers(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Period]:
    """The periods of some (tenant, number) pairs; a pair that does not exist is missing."""
    pairs = RowSet({"tenant_id": "uuid", "number": "bigint"}, wanted)
    rows = await session.objects(BillingPeriod, sql.BY_NUMBERS, wanted=pairs)
    return {(row.tenant_id, row.number): period_of(row) for row in rows}


async def overlapping(
    session: Session, wanted: Sequence[tuple[UUID, DateRange]]
) -> dict[tuple[UUID, DateRange], list[Period]]:
    """The periods that overlap or adjoin ranges of days of tenants, the oldest first."""
    columns = {"place": "int", "tenant_id": "uuid", "first_on": "date", "last_on": "date"}
    rows = [
        (place, tenant, days.first_on - _DAY, days.last_on + _DAY)
        for place, (tenant, days) in enumerate(wanted)
    ]
    found: dict[tuple[UUID, DateRange], list[Period]] = {key: [] for key in wanted}
    for row in await session.rows(sql.OVERLAPPING, wanted=RowSet(columns, rows)):
        found[wanted[row["place"]]].append(period_of(object_of(BillingPeriod, row)))
    return found


async def begun_by(session: Session, tenant_id: UUID, at: datetime) -> list[Period]:
    """The periods that had begun by an instant, the oldest first."""
    rows = _of_tenant(session, tenant_id).filter(starts_at__lte=at).order_by("number")
    return [period_of(row) for row in await rows]


async def closed_since(session: Session, tenant_id: UUID, instant: datetime) -> tuple[Period, ...]:
    """The closed periods that had not ended at an instant."""
    rows = _of_tenant(session, tenant_id).filter(ends_at__gt=instant, closing__isnull=False)
    return tuple([period_of(row) for row in await rows])


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Period]:
    """A page of a tenant's periods, the newest first."""
    return await keyset.page(_of_tenant(session, tenant_id), _NEWEST_FIRST, request, period_of)


async def count(session: Session, tenant_id: UUID) -> int:
    """How many periods a tenant has had, the open one included."""
    return await _of_tenant(session, tenant_id).count()


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[BillingPeriod]:
    return BillingPeriod.filter(tenant_id=tenant_id).using_db(session.connection)


def period_of(row: BillingPeriod) -> Period:
    """The period of a row."""
    return Period(
        number=row.number,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        date_range=DateRange(row.first_on, row.last_on),
        opening=row.opening,
        closing=row.closing,
        movements=None if row.movements is None else period_sums.from_json(row.movements),
    )

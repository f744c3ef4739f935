"""When the credits of tenants run out, as it was last forecast: storing it, and when it is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from tortoise.expressions import F, RawSQL
from tortoise.functions import Coalesce
from tortoise.queryset import QuerySet

from credit.forecast.run_out_order import NEVER_COMPUTED, StoredRunOut, place_of
from credit.forecast.runout_status import RunOut
from models.database import Session, uuid
from models.dialects import RowSet
from models.sql import run_outs as sql
from models.tables.run_outs import RunOutForecast
from models.tables.tenants import Tenant

_COLUMNS: Final = {
    "tenant_id": "uuid",
    "status": "text",
    "expected_on": "date",
    "earliest_on": "date",
    "latest_on": "date",
    "probability": "float8",
    "computed_at": "timestamptz",
    "place": "int",
    "claimed_until": "timestamptz",
    "renewable_at": "timestamptz",
    "next_at": "timestamptz",
}


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, StoredRunOut]:
    """The stored run-outs of some tenants; those that were never computed are missing."""
    rows = RunOutForecast.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    return {
        row.tenant_id: StoredRunOut(_run_out(row), row.computed_at)
        for row in await rows
        if row.computed_at is not None
    }


async def place(session: Session, tenant_id: UUID) -> int:
    """The stored place of a tenant in the list by run-out."""
    row = await RunOutForecast.get_or_none(tenant_id=tenant_id, using_db=session.connection)
    return row.place if row else NEVER_COMPUTED


def with_place(queryset: QuerySet[Tenant], *, descending: bool) -> QuerySet[Tenant]:
    """Tenants with `run_out_place`, their place in the list by run-out.

    Without a row it is that of one never computed. The row is joined: a distributed database takes
    no subselect that depends on a row of a table that each node has.
    """
    place = Coalesce("run_out__place", NEVER_COMPUTED)
    if not descending:
        return queryset.annotate(run_out_place=place)
    # Tortoise joins for the place that is stored, and not for SQL.
    latest = RawSQL(sql.PLACE_FROM_LATEST)
    return queryset.annotate(stored_place=place, run_out_place=latest)


async def create(session: Session, tenant_id: UUID, now: datetime) -> None:
    """Write the row of a new tenant, which is due at once."""
    await RunOutForecast.create(
        tenant_id=tenant_id,
        place=NEVER_COMPUTED,
        due_at=now,
        renewable_at=now,
        using_db=session.connection,
    )


async def create_missing(session: Session, now: datetime, limit: int) -> int:
    """Write the rows of up to `limit` tenants that have none, due at once; how many there were.

    It reads the keys of all tenants.
    """
    tenants = Tenant.filter(run_out__tenant_id__isnull=True).using_db(session.connection)
    found: list[Any] = await tenants.limit(limit).values_list("id", flat=True)
    rows = [
        RunOutForecast(tenant_id=one, place=NEVER_COMPUTED, due_at=now, renewable_at=now)
        for one in found
    ]
    if rows:
        await RunOutForecast.bulk_create(rows, ignore_conflicts=True, using_db=session.connection)
    return len(rows)


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants whose run-out is due to be computed, the longest overdue first.

    Those that wait for their history are left out.
    """
    due = RunOutForecast.filter(due_at__lte=now, tenant__wallet__awaits_history=False)
    rows = due.using_db(session.connection).order_by("due_at", "tenant_id").limit(limit)
    found: list[Any] = await rows.values_list("tenant_id", flat=True)
    return found


async def claim(
    session: Session, tenant_ids: Sequence[UUID], now: datetime, until: datetime
) -> list[UUID]:
    """Claim the computation of tenants that are due, but for those another process has claimed.

    They are due again at `until`, if nothing is stored before.
    """
    claimed: set[UUID] = set()
    for some in session.split(tenant_ids, lambda tenant_id: tenant_id):
        wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in some])
        rows = await session.rows(sql.CLAIM, now, until, wanted=wanted)
        claimed.update(uuid(row["tenant_id"]) for row in rows)
    return [tenant_id for tenant_id in tenant_ids if tenant_id in claimed]


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a stored run-out is due again.

    It was claimed until `claimed_until`. It is due at `next_at`, or as soon as it is renewable
    where it was asked for since it was claimed; and never before `renewable_at`.
    """

    claimed_until: datetime
    renewable_at: datetime
    next_at: datetime


async def store(session: Session, found: Mapping[UUID, tuple[StoredRunOut, Schedule]]) -> None:
    """Store run-outs of tenants that were computed under a claim; nothing of one that is gone.

    Whether a tenant was asked for since the claim is decided by the statement that stores it: what
    has changed meanwhile is not in the forecast.
    """
    for some in session.split([*found], lambda tenant_id: tenant_id):
        rows = [(tenant_id, *_values(*found[tenant_id])) for tenant_id in some]
        await session.execute(sql.STORE, found=RowSet(_COLUMNS, rows))


def _values(found: StoredRunOut, schedule: Schedule) -> tuple[object, ...]:
    """The values of _COLUMNS behind the tenant."""
    run_out = found.run_out
    return (
        run_out.status.value,
        run_out.expected_on,
        run_out.earliest_on,
        run_out.latest_on,
        run_out.probability,
        found.computed_at,
        place_of(run_out),
        schedule.claimed_until,
        schedule.renewable_at,
        schedule.next_at,
    )


async def make_due(session: Session, tenant_id: UUID) -> None:
    """Have a tenant's run-out computed as soon as it is renewable."""
    later = _of(session, tenant_id).filter(due_at__gt=F("renewable_at"))
    await later.update(due_at=F("renewable_at"))


async def forget(session: Session, tenant_id: UUID) -> None:
    """Let a tenant stand as if its run-out had never been computed."""
    await _of(session, tenant_id).update(
        status=None,
        expected_on=None,
        earliest_on=None,
        latest_on=None,
        probability=None,
        computed_at=None,
        place=NEVER_COMPUTED,
        due_at=F("renewable_at"),
    )


def _of(session: Session, tenant_id: UUID) -> QuerySet[RunOutForecast]:
    return RunOutForecast.filter(tenant_id=tenant_id).using_db(session.connection)


def _run_out(row: RunOutForecast) -> RunOut:
    assert row.status is not None, "a row has its status and its instant, or neither"
    return RunOut(row.status, row.expected_on, row.earliest_on, row.latest_on, row.probability)

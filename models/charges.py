"""Charges: interviews with what they cost, and what led to that; values in, values out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from credit.core.pagination import Item, Key, Page, PageRequest
from credit.core.units import Credits
from credit.ledger.entries import Entry
from credit.metering.charges import (
    NOT_CHARGED,
    Charge,
    ChargeCoverage,
    ChargeFilter,
    GrantPayment,
    RecordedEvent,
)
from models import keyset
from models.database import Row, Session, object_of
from models.dialects import RowSet
from models.entries import entry_of
from models.events import priced_event_of
from models.sql import charges as sql
from models.tables import events as tables
from models.tables import ledger as ledger_tables

TenantInterview = tuple[UUID, str]
"""A tenant and the platform's id of one of its interviews."""
_KEY = ("day", "text")
"""How a cursor of a page is read."""


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    wanted: ChargeFilter,
    job_id: UUID | None,
) -> Page[Charge]:
    """A page of a tenant's charges, or of those of one job; one statement."""
    after, before = _key(request.after, "after"), _key(request.before, "before")
    low, high = (before, after) if wanted.descending else (after, before)
    first, last = _bounds(wanted)
    text = sql.page(
        wanted.outcomes,
        of_job=job_id is not None,
        descending=wanted.descending != request.backward,
    )
    bounds = (*max(first, low or first), *min(last, high or last))
    job = () if job_id is None else (job_id,)
    rows = await session.rows(text, tenant_id, *bounds, request.limit + 1, *job)
    return keyset.cut(rows, request, _item)


async def count(
    session: Session, tenant_id: UUID, wanted: ChargeFilter, job_id: UUID | None
) -> int:
    """How many charges the pages of the same arguments have in all."""
    first, last = _bounds(wanted)
    text = sql.count(wanted.outcomes, of_job=job_id is not None)
    job = () if job_id is None else (job_id,)
    row = await session.row(text, tenant_id, *first, *last, *job)
    return int(row["charges"]) if row else 0


async def by_interview(session: Session, tenant_id: UUID, interview: str) -> Charge | None:
    """The charge of one interview; None when the tenant has no such interview."""
    rows = tables.Interview.filter(tenant_id=tenant_id, id=interview).using_db(session.connection)
    row = await rows.get_or_none()
    return _charge(row) if row else None


async def events_by_interviews(
    session: Session, wanted: Sequence[TenantInterview]
) -> dict[TenantInterview, list[RecordedEvent]]:
    """The events of some interviews in the order that they happened; one statement."""
    rows = await session.objects(tables.UsageEvent, sql.EVENTS, wanted=_row_set(wanted))
    found: dict[TenantInterview, list[RecordedEvent]] = defaultdict(list)
    for row in rows:
        event = RecordedEvent(priced_event_of(row), row.progress, row.recorded_at)
        found[row.tenant_id, row.interview_id].append(event)
    for events in found.values():
        events.sort(key=lambda event: event.priced.order)
    return found


async def entries_by_interviews(
    session: Session, wanted: Sequence[TenantInterview]
) -> dict[TenantInterview, list[Entry]]:
    """The ledger entries of some interviews without their lines, in order; one statement."""
    found: dict[TenantInterview, list[Entry]] = defaultdict(list)
    for row in await session.objects(ledger_tables.Entry, sql.ENTRIES, wanted=_row_set(wanted)):
        assert row.interview_id is not None, "the statement names interviews"
        found[row.tenant_id, row.interview_id].append(entry_of(row))
    return found


async def coverages_by_interviews(
    session: Session, wanted: Sequence[TenantInterview]
) -> dict[TenantInterview, ChargeCoverage]:
    """Which grants paid for some interviews, the first to pay first; one statement."""
    rows = await session.rows(sql.COVERAGES, wanted=_row_set(wanted))
    found: dict[TenantInterview, ChargeCoverage] = defaultdict(lambda: NOT_CHARGED)
    for row in sorted(rows, key=_order_of_payments):
        key = UUID(str(row["tenant_id"])), row["interview_id"]
        found[key] = _with(found[key], row)
    return found


def _order_of_payments(row: Row) -> tuple[int, int]:
    return row["first_sequence"] or 0, row["grant_number"] or 0


def _with(coverage: ChargeCoverage, row: Mapping[str, Any]) -> ChargeCoverage:
    """A coverage with what a row says: of one grant, or of what none covered."""
    if row["grant_number"] is None:
        return replace(coverage, owed=Credits(row["owed"]), forgiven=Credits(row["forgiven"]))
    paid, back = Credits(row["paid"]), Credits(row["given_back"])
    payment = GrantPayment(row["grant_number"], paid, back)
    return replace(coverage, payments=(*coverage.payments, payment))


def _bounds(wanted: ChargeFilter) -> tuple[tuple[date, str], tuple[date, str]]:
    """The keys before the first and behind the last charge of the days; no id is empty."""
    days = wanted.date_range
    return (days.first_on, ""), (days.last_on + timedelta(days=1), "")


def _key(key: Key | None, argument: str) -> tuple[date, str] | None:
    """The day and the id of a cursor; None without one."""
    if key is None:
        return None
    day, interview = keyset.parsed(_KEY, key, argument)
    return day, interview


def _item(row: Row) -> Item[Charge]:
    charge = _charge(object_of(tables.Interview, row))
    return Item((str(charge.counts_on), charge.interview), charge)


def _charge(row: tables.Interview) -> Charge:
    return Charge(
        tenant_id=row.tenant_id,
        interview=row.id,
        job_id=row.job_id,
        outcome=row.outcome,
        credits=row.price,
        counts_on=row.outcome_on,
    )


def _row_set(wanted: Sequence[TenantInterview]) -> RowSet:
    return RowSet({"tenant_id": "uuid", "id": "text"}, wanted)

"""Balances of the past, as the ledger entries tell them."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period, first_instant
from credit.ledger.plans import PlanPhase
from models import ledger, periods
from models.database import Session
from models.dialects import RowSet
from models.sql import balances as sql
from models.usage import TenantDateRange

_DAY: Final = timedelta(days=1)
_INSTANTS: Final = {"place": "int", "tenant_id": "uuid", "instant": "timestamptz"}


async def at_ends_of_days(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, tuple[Credits, ...]]:
    """The balance less the overage when each day of date ranges ends; three statements.

    Zero before the first entry. Tenants that do not exist are missing.
    """
    overlapping = await periods.overlapping(session, wanted)
    phases = await ledger.phases_by_tenants(session, sorted({tenant for tenant, _ in wanted}))
    known = [key for key in wanted if key[0] in phases]
    ends = [
        (tenant, instant)
        for tenant, days in known
        for instant in _ends_of_days(days, overlapping[tenant, days], phases[tenant])
    ]
    found = iter(await _before_instants(session, ends))
    return {(tenant, days): tuple(next(found) for _ in range(days.days)) for tenant, days in known}


def _ends_of_days(
    days: DateRange, overlapping: Sequence[Period], phases: Sequence[PlanPhase]
) -> Iterator[datetime]:
    """The first instant after each day."""
    for count in range(1, days.days + 1):
        yield first_instant(days.first_on + count * _DAY, overlapping, phases)


async def _before_instants(
    session: Session, wanted: Sequence[tuple[UUID, datetime]]
) -> list[Credits]:
    """The balance less the overage before each of some instants of tenants."""
    rows = [(place, tenant, instant) for place, (tenant, instant) in enumerate(wanted)]
    balances = [ZERO] * len(wanted)
    for some in session.split(rows, lambda row: row[1]):
        for row in await session.rows(sql.BEFORE_INSTANTS, wanted=RowSet(_INSTANTS, some)):
            balances[row["place"]] = Credits(row["balance_after"]) - Credits(row["overage_after"])
    return balances

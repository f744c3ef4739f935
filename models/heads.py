"""Heads of tenants: the tenant, its wallet and its current period, which most operations read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.metering.tenants import Tenant
from models import ledger, tenants
from models.database import Row, Session, day, instant
from models.dialects import RowSet
from models.sql import tenants as sql


@dataclass(frozen=True, slots=True)
class Head:
    """A tenant with its wallet as it stands; `period` is None while no period is open."""

    tenant: Tenant
    wallet: Wallet
    period: Period | None


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, Head]:
    """The heads of some tenants, by tenant; tenants that do not exist are missing.

    One statement, and one more where a tenant changes plans.
    """
    wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids])
    rows = await session.rows(sql.HEADS, wanted=wanted)
    found = await tenants.with_offers(session, [tenants.tenant_of(row) for row in rows])
    return {
        tenant.id: Head(tenant, ledger.wallet_of(row), _period_of(row))
        for tenant, row in zip(found, rows, strict=True)
    }


def _period_of(row: Row) -> Period | None:
    if row["number"] is None:
        return None
    return Period(
        number=row["number"],
        starts_at=instant(row["period_starts_at"]),
        ends_at=instant(row["ends_at"]),
        date_range=DateRange(day(row["first_on"]), day(row["last_on"])),
        opening=Credits(row["opening"]),
        closing=None,
    )

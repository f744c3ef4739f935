"""Heads of tenants: the tenant, its wallet and its current period, which most operations read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Tenant
from models import ledger, tenants
from models.database import Row, Session, day, instant
from models.dialects import RowSet
from models.sql import tenants as sql


@dataclass(frozen=True, slots=True)
class Head:
    """A tenant with its wallet as it stands; `period` is None while no period is open.

    `used` is the usage of the period; None where it was not asked for, and without totals in use.
    """

    tenant: Tenant
    wallet: Wallet
    period: Period | None
    used: Usage | None = None


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


async def with_usage(session: Session, tenant_id: UUID) -> Head | None:
    """The head of a tenant with the usage of its current period; statements as above."""
    row = await session.row(sql.HEAD_WITH_USAGE, tenant_id)
    if row is None:
        return None
    (tenant,) = await tenants.with_offers(session, [tenants.tenant_of(row)])
    period = _period_of(row)
    used = _usage_of(row["used"]) if period is not None and row["has_totals"] else None
    return Head(tenant, ledger.wallet_of(row), period, used)


def _usage_of(text: str | None) -> Usage:
    """The usage of a text of `sql.HEAD_WITH_USAGE`; None is that of no days with any."""
    if text is None:
        return NOTHING
    *counts, credits = map(int, text.split("/"))
    return Usage._make((*counts, Credits(credits)))


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

"""Heads of tenants: the tenant, its wallet and its current period, which most operations read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final
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

MOST_KEPT: Final = 1_000
"""Heads that a process keeps, to answer the same one for an equal row."""


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
    rows = await session.records(sql.HEADS, wanted=wanted)
    return {head.tenant.id: head for head in await _of_rows(session, rows)}


async def with_usage(session: Session, tenant_id: UUID) -> Head | None:
    """The head of a tenant with the usage of its current period; statements as above."""
    found = await _of_rows(session, await session.records(sql.HEAD_WITH_USAGE, tenant_id))
    return found[0] if found else None


async def _of_rows(session: Session, rows: Sequence[Any]) -> list[Head]:
    names = tuple(rows[0].keys()) if rows else ()
    return await completed(session, [of_values(names, tuple(row)) for row in rows])


async def completed(session: Session, heads: Sequence[Head]) -> list[Head]:
    """Heads of `of_values` whose plans in force say whether they are on offer.

    A statement where a tenant changes plans.
    """
    found = await tenants.with_offers(session, [head.tenant for head in heads])
    return [
        head if tenant is head.tenant else replace(head, tenant=tenant)
        for head, tenant in zip(heads, found, strict=True)
    ]


@lru_cache(maxsize=MOST_KEPT)
def of_values(names: tuple[str, ...], values: tuple[Any, ...]) -> Head:
    """The head of a row of `sql.HEADS` or `sql.head_of`, by the names of its columns.

    It is the same object for an equal row.
    """
    row = dict(zip(names, values, strict=True))
    period = _period_of(row)
    used = _usage_of(row["used"]) if period is not None and row.get("has_totals") else None
    return Head(tenants.tenant_of(row), ledger.wallet_of(row), period, used)


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

"""Totals of the daily usage: keeping them beside it, and building them from it.

They are in use while the wallet's `totals_version` equals its `version`. Who writes usage or
anything else raises both together, but for processes of the release before this one, which know of
no totals: after them the totals are not in use, are neither read nor added to, and are built anew.

They are built a month at a time, the last one first, each in a short transaction that locks the
wallet. Meanwhile `totals_begin_on` is the first day of those that are built: changes from there on
are added as they are written, changes of earlier days come with their month.
"""

from datetime import date
from enum import Enum, auto
from typing import Final, NamedTuple
from uuid import UUID

from tortoise.expressions import F
from tortoise.functions import Max

from credit.dates.calendar_buckets import Granularity, unit_of
from models import usage_rows
from models.database import Session, day, uuid
from models.dialects import RowSet
from models.sql import usage_totals as sql
from models.tables.ledger import Wallet
from models.tables.usage import MEASURES, UsageDay, UsageTotal
from models.usage_rows import DayNumbers

COLUMNS: Final = {
    "unit": "text",
    "job_id": "uuid",
    "starts_on": "date",
    **dict.fromkeys(MEASURES, "bigint"),
}
"""The columns of a total, with their SQL types."""

BEFORE_ALL: Final = UUID(int=0)
"""Every tenant's id is behind it."""


class TotalsState(NamedTuple):
    """How far the totals of a tenant are kept.

    `lag` is how many versions of the wallet they lack. While they are being built, `begin_on` is
    the first day of what is built.
    """

    lag: int
    begin_on: date | None

    @property
    def in_use(self) -> bool:
        """Whether they are whole, so that they may be read."""
        return self.lag == 0 and self.begin_on is None


class Progress(Enum):
    """What a step of building has done."""

    BEGUN = auto()
    CONTINUED = auto()
    FINISHED = auto()


async def add(session: Session, tenant_id: UUID, days: DayNumbers) -> None:
    """Add a change of the daily usage to the totals, where they are in use; one statement.

    The wallet must be locked by this transaction.
    """
    rows = usage_rows.of_totals(days)
    if rows:
        await session.execute(sql.ADD, tenant_id, change=RowSet(COLUMNS, rows))


async def state(session: Session, tenant_id: UUID) -> TotalsState:
    """How far the totals of a tenant are kept."""
    row = await session.row(sql.STATE, tenant_id)
    assert row is not None, "a tenant has a wallet"
    begin_on = None if row["begin_on"] is None else day(row["begin_on"])
    return TotalsState(int(row["lag"]), begin_on)


async def not_in_use(session: Session, limit: int, after: UUID = BEFORE_ALL) -> list[UUID]:
    """Tenants whose totals are to be built, by id behind one, at most `limit`."""
    return [uuid(row["tenant_id"]) for row in await session.rows(sql.NOT_IN_USE, limit, after)]


async def build_month(session: Session, tenant_id: UUID) -> Progress:
    """Build the totals of the last month that lacks them, or take them into use where none does.

    It begins anew where a release that knows no totals has written. The wallet must be locked by
    this transaction.
    """
    found = await state(session, tenant_id)
    if found.in_use:
        return Progress.FINISHED
    begins = found.lag != 0
    if begins:
        await UsageTotal.filter(tenant_id=tenant_id).using_db(session.connection).delete()
    earlier = UsageDay.filter(tenant_id=tenant_id).using_db(session.connection)
    if found.begin_on is not None and not begins:
        earlier = earlier.filter(day__lt=found.begin_on)
    ((last_on,),) = await earlier.annotate(last=Max("day")).values_list("last")
    begin_on = None
    if last_on is not None:
        month = unit_of(day(last_on), Granularity.MONTH)
        begin_on = month.first_on
        for statement in (sql.FILL_DAYS, sql.FILL_MONTH_OF_JOBS, sql.FILL_MONTH):
            await session.execute(statement, tenant_id, month.first_on, month.last_on)
    wallet = Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await wallet.update(totals_version=F("version"), totals_begin_on=begin_on)
    if begin_on is None:
        return Progress.FINISHED
    return Progress.BEGUN if begins else Progress.CONTINUED

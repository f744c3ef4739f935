"""Account statements, summed in the database."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.ledger.movements import Movements
from credit.ledger.statements import LedgerRange, Statement
from models import ledger, period_sums, periods
from models.database import Session
from models.dialects import RowSet
from models.sql import statements as sql
from models.usage import TenantDateRange

MOST_ENTRIES: Final = 2**63 - 1

TenantLedgerRange = tuple[UUID, LedgerRange]
"""A tenant and a stretch of its ledger."""

LEDGER_RANGE: Final = {
    "place": "int",
    "tenant_id": "uuid",
    "first_on": "date",
    "last_on": "date",
    "starts_at": "timestamptz",
    "ends_at": "timestamptz",
    "first_period": "bigint",
    "last_closed": "bigint",
    "last_period": "bigint",
}
"""The columns of a ledger range, with their SQL types."""


async def ledger_ranges(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, LedgerRange]:
    """The stretches of ledgers that days of tenants are; two statements.

    Tenants that do not exist are missing.
    """
    overlapping = await periods.overlapping(session, wanted)
    phases = await ledger.phases_by_tenants(session, sorted({tenant for tenant, _ in wanted}))
    return {
        (tenant, days): LedgerRange.of_days(days, overlapping[tenant, days], phases[tenant])
        for tenant, days in wanted
        if tenant in phases
    }


async def statements(
    session: Session, wanted: Sequence[TenantLedgerRange], up_to: int = MOST_ENTRIES
) -> dict[TenantLedgerRange, Statement]:
    """What moved in ranges of ledgers, in entries up to a sequence; one statement.

    Whole billing periods take the same time however many entries they have.
    """
    openings = dict.fromkeys(wanted, ZERO)
    sums = dict.fromkeys(wanted, Movements())
    for some in session.split(wanted, lambda key: key[0]):
        for row in await session.rows(sql.STATEMENTS, up_to, wanted=_row_set(some)):
            key, kept = some[row["place"]], row["kept"]
            openings[key] += Credits(row["opening"])
            found = period_sums.of_row(row) if kept is None else period_sums.of_text(kept)
            sums[key] = period_sums.added(sums[key], found)
    return {key: Statement.of(openings[key], sums[key]) for key in wanted}


async def sequences(
    session: Session, wanted: TenantLedgerRange, up_to: int = MOST_ENTRIES
) -> range:
    """The sequences of the entries in a range of a ledger, up to one of them; one statement."""
    row = await session.row(sql.SEQUENCES, wanted=_row_set([wanted]))
    return range(row["before"] + 1, min(row["last"], up_to) + 1) if row else range(0)


def _row_set(wanted: Sequence[TenantLedgerRange]) -> RowSet:
    return RowSet(LEDGER_RANGE, [range_values(place, key) for place, key in enumerate(wanted)])


def range_values(place: int, wanted: TenantLedgerRange) -> tuple[Any, ...]:
    """The values of a ledger range for the columns of LEDGER_RANGE; `place` is its own number."""
    tenant, each = wanted
    return (
        place,
        tenant,
        each.date_range.first_on,
        each.date_range.last_on,
        each.starts_at,
        each.ends_at,
        each.first_period,
        each.last_closed,
        each.last_period,
    )

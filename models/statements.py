"""Account statements and reconciliations, summed in the database."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from credit.audit.reconciliation import Reconciliation
from credit.core.units import ZERO, Credits
from credit.ledger.movements import Movements
from credit.ledger.statements import LedgerRange, Statement
from credit.metering.events import FUTURE_ALLOWANCE
from models import ledger, period_sums, periods
from models.database import Session
from models.dialects import RowSet
from models.sql import statements as sql
from models.usage import TenantDateRange

MOST_ENTRIES: Final = 2**63 - 1

TenantLedgerRange = tuple[UUID, LedgerRange]
"""A tenant and a stretch of its ledger."""

_LEDGER_RANGE: Final = {
    "place": "int",
    "tenant_id": "uuid",
    "first_on": "date",
    "last_on": "date",
    "starts_at": "timestamptz",
    "ends_at": "timestamptz",
    "earliest_at": "timestamptz",
    "first_period": "bigint",
    "last_closed": "bigint",
    "last_period": "bigint",
}


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
    openings = [ZERO] * len(wanted)
    sums = [Movements()] * len(wanted)
    for row in await session.rows(sql.STATEMENTS, up_to, wanted=_row_set(wanted)):
        place = row["place"]
        openings[place] += Credits(row["opening"])
        found = period_sums.of_row(row) if row["kept"] is None else period_sums.of_text(row["kept"])
        sums[place] = period_sums.added(sums[place], found)
    return {
        key: Statement.of(opening, moved)
        for key, opening, moved in zip(wanted, openings, sums, strict=True)
    }


async def sequences(
    session: Session, wanted: TenantLedgerRange, up_to: int = MOST_ENTRIES
) -> range:
    """The sequences of the entries in a range of a ledger, up to one of them; one statement."""
    row = await session.row(sql.SEQUENCES, wanted=_row_set([wanted]))
    return range(row["before"] + 1, min(row["last"], up_to) + 1) if row else range(0)


async def reconciliations(
    session: Session,
    wanted: Sequence[TenantLedgerRange],
    up_to: int = MOST_ENTRIES,
    *,
    only: Sequence[UUID] | None = None,
) -> dict[TenantLedgerRange, Reconciliation]:
    """How usage leads to the charges of ledger ranges, in entries up to a sequence; one statement.

    Later entries count as charged later, or corrected later. `only` takes some jobs alone.
    """
    jobs = {} if only is None else {"jobs": RowSet({"id": "uuid"}, [(job,) for job in only])}
    text = sql.RECONCILIATIONS if only is None else sql.RECONCILIATIONS_OF_JOBS
    found: dict[int, dict[str, Credits]] = defaultdict(lambda: defaultdict(lambda: ZERO))
    for row in await session.rows(text, up_to, wanted=_row_set(wanted), **jobs):
        found[row["place"]][row["line"]] += Credits(row["credits"])
    return {key: _reconciliation(found[place]) for place, key in enumerate(wanted)}


def _reconciliation(sums: Mapping[str, Credits]) -> Reconciliation:
    """What was given back of a charge ahead of its time lowers that charge: both were early."""
    charged = sums["in_time"] + sums["used_late"] + sums["used_early"]
    return Reconciliation(
        credits_used=sums["credits_used"],
        charged_earlier=sums["charged_earlier"] - sums["earlier_back"],
        charged_later=sums["charged_later"],
        corrected_later=sums["corrected_later"],
        used_late=sums["used_late"],
        used_early=sums["used_early"] - sums["early_back"],
        corrected=sums["corrected"],
        used=charged + sums["given_back"],
    )


def _row_set(wanted: Sequence[TenantLedgerRange]) -> RowSet:
    rows = [
        (
            place,
            tenant,
            each.date_range.first_on,
            each.date_range.last_on,
            each.starts_at,
            each.ends_at,
            each.starts_at - FUTURE_ALLOWANCE,
            each.first_period,
            each.last_closed,
            each.last_period,
        )
        for place, (tenant, each) in enumerate(wanted)
    ]
    return RowSet(_LEDGER_RANGE, rows)

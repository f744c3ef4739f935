"""Reconciliations of usage with the charges of stretches of ledgers.

Of whole billing periods they are made of sums that are kept: what moved in each period, what each
charged for earlier ones (`models.late_usage`), and the totals of usage. Only charges of the few
minutes that an event may be ahead of its entry are added up one by one. Stretches that cut through
a period, some jobs alone, and what an earlier entry than the last one leaves are summed up from
entries.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from credit.audit.reconciliation import Reconciliation
from credit.core.units import ZERO, Credits
from credit.metering.events import FUTURE_ALLOWANCE
from models import period_sums
from models.database import Session
from models.dialects import RowSet
from models.sql import period_reconciliations as whole_sql
from models.sql import statements as sql
from models.statements import LEDGER_RANGE, MOST_ENTRIES, TenantLedgerRange, range_values

_ENTRIES: Final = {**LEDGER_RANGE, "earliest_at": "timestamptz"}
_WHOLE: Final = {**LEDGER_RANGE, "earlier_to": "timestamptz", "early_to": "timestamptz"}
_INSTANT: Final = timedelta(microseconds=1)
_LINES: Final = {
    "credits_used": ("credits_used", ""),
    "late": ("used_late", "corrected"),
    "later": ("charged_later", "corrected_later"),
    "earlier": ("charged_earlier", "charged_earlier"),
    "early": ("used_early", "used_early"),
}
"""What is charged in a row of a line is counted in, and what is given back in it.

What is given back of a charge ahead of its time lowers that charge: both were early.
"""
_LOWERED: Final = {"charged_earlier", "used_early"}


async def reconciliations(
    session: Session,
    wanted: Sequence[TenantLedgerRange],
    up_to: int = MOST_ENTRIES,
    *,
    only: Sequence[UUID] | None = None,
) -> dict[TenantLedgerRange, Reconciliation]:
    """How usage leads to the charges of ledger ranges, in entries up to a sequence.

    Later entries count as charged later, or corrected later. `only` takes some jobs alone. One
    statement, and one more for ranges that need entries; each is of one instant.
    """
    found = await _of_sums(session, wanted, up_to) if only is None else {}
    left = [key for key in wanted if key not in found]
    return found | await _of_entries(session, left, up_to, only) if left else found


async def _of_sums(
    session: Session, wanted: Sequence[TenantLedgerRange], up_to: int
) -> dict[TenantLedgerRange, Reconciliation]:
    """The reconciliations of the ranges that kept sums are enough for."""
    rows = [
        (
            *range_values(place, key),
            min(key[1].starts_at + FUTURE_ALLOWANCE, key[1].ends_at - _INSTANT),
            key[1].ends_at + FUTURE_ALLOWANCE,
        )
        for place, key in enumerate(wanted)
    ]
    found: dict[int, dict[str, Credits]] = {}
    for some in session.split(rows, lambda row: row[1]):
        for row in await session.rows(whole_sql.SUMMED, up_to, wanted=RowSet(_WHOLE, some)):
            _count(found.setdefault(row["place"], defaultdict(lambda: ZERO)), row)
    return {wanted[place]: Reconciliation(**sums) for place, sums in found.items()}


def _count(sums: dict[str, Credits], row: Mapping[str, Any]) -> None:
    if row["kept"] is not None:
        sums["used"] += period_sums.of_text(row["kept"]).used
    elif row["line"] in _LINES:
        charged, given_back = _LINES[row["line"]]
        sums[charged] += Credits(row["charged"])
        if given_back in _LOWERED:
            sums[given_back] -= Credits(row["given_back"])
        elif given_back:
            sums[given_back] += Credits(row["given_back"])


async def _of_entries(
    session: Session,
    wanted: Sequence[TenantLedgerRange],
    up_to: int,
    only: Sequence[UUID] | None,
) -> dict[TenantLedgerRange, Reconciliation]:
    jobs = {} if only is None else {"jobs": RowSet({"id": "uuid"}, [(job,) for job in only])}
    text = sql.RECONCILIATIONS if only is None else sql.RECONCILIATIONS_OF_JOBS
    rows = [
        (*range_values(place, key), key[1].starts_at - FUTURE_ALLOWANCE)
        for place, key in enumerate(wanted)
    ]
    found: dict[int, dict[str, Credits]] = defaultdict(lambda: defaultdict(lambda: ZERO))
    for row in await session.rows(text, up_to, wanted=RowSet(_ENTRIES, rows), **jobs):
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

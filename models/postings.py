"""Writing a posting: everything that the ledger decided, in the transaction that locked it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from credit.ledger.accounts import Debt, Posting, Wallet
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.plans import PlanPhase
from credit.notify.webhook_payloads import for_entry
from models import deliveries, plans
from models.database import Session
from models.dialects import RowSet

GRANT_COLUMNS: Final = {
    "number": "bigint",
    "kind": "text",
    "amount": "bigint",
    "remaining": "bigint",
    "priority": "int",
    "effective_at": "timestamptz",
    "expires_at": "timestamptz",
    "started": "bool",
}
ENTRY_COLUMNS: Final = {
    "sequence": "bigint",
    "reason": "text",
    "credits": "bigint",
    "balance_after": "bigint",
    "overage_after": "bigint",
    "occurred_at": "timestamptz",
    "posted_at": "timestamptz",
    "recorded_at": "timestamptz",
    "period": "bigint",
    "interview_id": "text",
    "reverses": "bigint",
    "reference": "text",
    "note": "text",
    "digest": "text",
}
LINE_COLUMNS: Final = {
    "sequence": "bigint",
    "position": "int",
    "grant_number": "bigint",
    "credits": "bigint",
    "charge_sequence": "bigint",
}
SHORTFALL_COLUMNS: Final = {
    "charge_sequence": "bigint",
    "interview_id": "text",
    "owed": "bigint",
    "forgiven": "bigint",
    "forgiven_by": "bigint",
}
PERIOD_COLUMNS: Final = {
    "number": "bigint",
    "starts_at": "timestamptz",
    "ends_at": "timestamptz",
    "first_on": "date",
    "last_on": "date",
    "opening": "bigint",
    "closing": "bigint",
}


TERM_COLUMNS: Final = {
    "starts_at": "timestamptz",
    "starts_on": "date",
    "zone": "text",
    "plan": "text",
    "anchor_on": "date",
    "anchor_day": "int",
}


GRANT_AGAIN: Final = (
    "ON CONFLICT (tenant_id, number) DO UPDATE SET remaining = excluded.remaining,"
    " started = excluded.started"
)
SHORTFALL_AGAIN: Final = (
    "ON CONFLICT (tenant_id, charge_sequence) DO UPDATE SET owed = excluded.owed,"
    " forgiven = excluded.forgiven, forgiven_by = excluded.forgiven_by"
)


async def write(session: Session, tenant_id: UUID, posting: Posting) -> None:
    """Write a posting; the wallet must be locked by this transaction.

    What is to be told of its entries is written with them: neither is there without the other.
    """
    terms, grants = map(_term_row, posting.phases), map(_grant_row, posting.grants)
    await _put(session, "plan_phase", TERM_COLUMNS, tenant_id, list(terms))
    await _put_periods(session, tenant_id, posting)
    await _put(session, "credit_grant", GRANT_COLUMNS, tenant_id, list(grants), GRANT_AGAIN)
    entries = [_entry_row(entry) for entry in posting.entries]
    await _put(session, "entry", ENTRY_COLUMNS, tenant_id, entries)
    lines = [row for entry in posting.entries for row in _line_rows(entry)]
    await _put(session, "entry_line", LINE_COLUMNS, tenant_id, lines)
    debts = [_shortfall_row(short) for short in posting.debts]
    await _put(session, "debt", SHORTFALL_COLUMNS, tenant_id, debts, SHORTFALL_AGAIN)
    await _write_wallet(session, tenant_id, posting.wallet)
    if posting.wallet.webhooks:
        await deliveries.enqueue(session, tenant_id, [for_entry(one) for one in posting.entries])


async def _put_periods(session: Session, tenant_id: UUID, posting: Posting) -> None:
    """Close periods before opening one: a tenant has one open at a time, by a unique index."""
    rows = [
        (
            *(period.number, period.starts_at, period.ends_at),
            *(period.date_range.first_on, period.date_range.last_on, period.opening.thousandths),
            None if period.closing is None else period.closing.thousandths,
        )
        for period in posting.periods
    ]
    upsert = "ON CONFLICT (tenant_id, number) DO UPDATE SET closing = excluded.closing"
    for group in (
        [row for row in rows if row[-1] is not None],
        [row for row in rows if row[-1] is None],
    ):
        await _put(session, "billing_period", PERIOD_COLUMNS, tenant_id, group, upsert)


async def _put(
    session: Session,
    table: str,
    columns: Mapping[str, str],
    tenant_id: UUID,
    rows: Sequence[Sequence[Any]],
    conflict: str = "",
) -> None:
    if rows:
        names = ", ".join(columns)
        await session.rows(
            f"INSERT INTO {table} (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
            f" FROM {{new}} WHERE true {conflict}",
            tenant_id,
            new=RowSet(columns, rows),
        )


async def _write_wallet(session: Session, tenant_id: UUID, wallet: Wallet) -> None:
    await session.rows(
        "UPDATE wallet SET balance = $2, overage = $3, last_sequence = $4, last_grant = $5,"
        " head_digest = $6, version = $7, advanced_to = $8, next_due_at = $9"
        " WHERE tenant_id = $1",
        *(tenant_id, wallet.balance.thousandths, wallet.overage.thousandths),
        *(wallet.last_sequence, wallet.last_grant, wallet.digest, wallet.version),
        *(wallet.advanced_to, wallet.next_due_at),
    )


def _grant_row(grant: Grant) -> tuple[Any, ...]:
    return (
        *(grant.number, grant.kind.value, grant.amount.thousandths, grant.remaining.thousandths),
        *(grant.priority, grant.effective_at, grant.expires_at, grant.started),
    )


def _term_row(term: PlanPhase) -> tuple[Any, ...]:
    plan = plans.encoded(term.plan)
    return term.starts_at, term.starts_on, term.zone, plan, term.anchor_on, term.anchor_day


def _line_rows(entry: Entry) -> list[tuple[Any, ...]]:
    return [
        (entry.sequence, place, line.grant, line.credits.thousandths, line.charge_sequence)
        for place, line in enumerate(entry.lines)
    ]


def _shortfall_row(short: Debt) -> tuple[Any, ...]:
    amounts = short.owed.thousandths, short.forgiven.thousandths
    return short.charge_sequence, short.interview, *amounts, short.forgiven_by


def _entry_row(entry: Entry) -> tuple[Any, ...]:
    return (
        *(entry.sequence, entry.reason.value, entry.credits.thousandths),
        *(entry.balance.thousandths, entry.overage.thousandths),
        *(entry.occurred_at, entry.posted_at, entry.recorded_at, entry.period),
        *(entry.interview, entry.reverses, entry.reference, entry.note, entry.digest),
    )

"""Writing a posting: everything that the ledger decided, in the transaction that locked it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from tortoise.expressions import F

from credit.ledger.accounts import Debt, Posting, Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.plans import PlanPhase
from credit.notify.webhook_payloads import for_entry
from models import deliveries, late_usage, period_sums, plans
from models.bulk_insert import insert
from models.database import Session
from models.tables import ledger as tables
from models.tables.grants import CreditGrant
from models.tables.periods import BillingPeriod
from models.tables.tenants import PlanPhase as PlanPhaseRow

Values = Mapping[str, Any]
"""The values of a row by column, without its tenant."""


async def write(session: Session, tenant_id: UUID, posting: Posting) -> None:
    """Write a posting; the wallet must be locked by this transaction.

    The deliveries to webhooks are written with its entries: neither is there without the other.
    """
    phases, grants = map(_phase, posting.phases), map(_grant, posting.grants)
    entries, debts = map(_entry, posting.entries), map(_debt, posting.debts)
    lines = (line for entry in posting.entries for line in _lines(entry))
    await insert(session, PlanPhaseRow, tenant_id, [*phases])
    await _put_periods(session, tenant_id, posting.periods)
    await insert(session, CreditGrant, tenant_id, [*grants], changed=("remaining", "started"))
    await insert(session, tables.Entry, tenant_id, [*entries])
    await insert(session, tables.EntryLine, tenant_id, [*lines])
    repaid = ("owed", "forgiven", "forgiven_by")
    await insert(session, tables.Debt, tenant_id, [*debts], changed=repaid)
    wallet = posting.wallet
    counted = await late_usage.count(session, tenant_id, wallet.late_sequence, wallet.last_sequence)
    await _write_wallet(session, tenant_id, replace(wallet, late_sequence=counted))
    await notify(session, tenant_id, posting)


async def notify(session: Session, tenant_id: UUID, posting: Posting) -> None:
    """Enqueue the notifications of a posting's entries, in the transaction that writes them."""
    if posting.wallet.webhooks:
        await deliveries.enqueue(session, tenant_id, [for_entry(one) for one in posting.entries])


async def _put_periods(session: Session, tenant_id: UUID, periods: Iterable[Period]) -> None:
    """Close periods before opening one: a tenant has one open at a time, by a unique index."""
    rows = [_period(period) for period in periods]
    closed = [row for row in rows if row["closing"] is not None]
    opened = [row for row in rows if row["closing"] is None]
    # A period's end moves with that of the tenant.
    changed = ("closing", "ends_at", "last_on", "movements")
    await insert(session, BillingPeriod, tenant_id, closed, changed=changed)
    await insert(session, BillingPeriod, tenant_id, opened, changed=changed)
    if closed:  # and what an older release has closed
        await period_sums.complete(session, tenant_id)


async def _write_wallet(session: Session, tenant_id: UUID, wallet: Wallet) -> None:
    moved = wallet.moved
    await (
        tables.Wallet.filter(tenant_id=tenant_id)
        .using_db(session.connection)
        .update(
            balance=wallet.balance,
            overage=wallet.overage,
            last_sequence=wallet.last_sequence,
            last_grant=wallet.last_grant,
            head_digest=wallet.digest,
            version=wallet.version,
            advanced_to=wallet.advanced_to,
            next_due_at=wallet.next_due_at,
            totals_version=F("totals_version") - (F("version") - wallet.version),
            movements=moved and period_sums.to_json(moved.movements),
            movements_period=moved and moved.period,
            movements_sequence=moved and moved.last_sequence,
            late_sequence=wallet.late_sequence,
        )
    )


def _phase(phase: PlanPhase) -> Values:
    return {
        "starts_at": phase.starts_at,
        "starts_on": phase.starts_on,
        "zone": phase.zone,
        "plan": plans.to_json(phase.plan),
        "anchor_on": phase.anchor_on,
        "anchor_day": phase.anchor_day,
    }


def _period(period: Period) -> Values:
    return {
        "number": period.number,
        "starts_at": period.starts_at,
        "ends_at": period.ends_at,
        "first_on": period.date_range.first_on,
        "last_on": period.date_range.last_on,
        "opening": period.opening,
        "closing": period.closing,
        "movements": period.movements and period_sums.to_json(period.movements),
    }


def _grant(grant: Grant) -> Values:
    return {
        "number": grant.number,
        "kind": grant.kind,
        "amount": grant.amount,
        "remaining": grant.remaining,
        "priority": grant.priority,
        "effective_at": grant.effective_at,
        "expires_at": grant.expires_at,
        "started": grant.started,
    }


def _entry(entry: Entry) -> Values:
    return {
        "sequence": entry.sequence,
        "reason": entry.reason,
        "credits": entry.credits,
        "balance_after": entry.balance,
        "overage_after": entry.overage,
        "occurred_at": entry.occurred_at,
        "posted_at": entry.posted_at,
        "recorded_at": entry.recorded_at,
        "period": entry.period,
        "interview_id": entry.interview,
        "reverses": entry.reverses,
        "reference": entry.reference,
        "note": entry.note,
        "digest": entry.digest,
    }


def _lines(entry: Entry) -> Iterable[Values]:
    for position, line in enumerate(entry.lines):
        yield {
            "sequence": entry.sequence,
            "position": position,
            "grant_number": line.grant,
            "credits": line.credits,
            "charge_sequence": line.charge_sequence,
        }


def _debt(debt: Debt) -> Values:
    return {
        "charge_sequence": debt.charge_sequence,
        "interview_id": debt.interview,
        "owed": debt.owed,
        "forgiven": debt.forgiven,
        "forgiven_by": debt.forgiven_by,
    }

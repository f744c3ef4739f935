"""Auditing a tenant: ledger and usage are recomputed from entries and events in one snapshot."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from credit.audit.auditing import Difference, LedgerAudit, UsageAudit
from credit.audit.late_usage_audit import LateUsageAudit
from credit.audit.ledger_heads import LedgerHead
from credit.audit.top_up_audit import top_up_difference
from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.forecast.run_out_order import place_of
from credit.ledger.entries import FIRST_DIGEST
from credit.notify.budget_findings import kept_range, state_difference
from models import (
    audits,
    auto_top_ups,
    budgets,
    entries,
    integrity,
    ledger,
    purchases,
    run_outs,
    usage_totals,
)
from models.database import Session, session, transaction
from resolvers import authorization, budget_evaluation
from resolvers.context import Context

PAGE: Final = 1000
OnStep = Callable[[int], None]
"""Called with the number of completed steps; `steps` returns their total."""


async def steps(context: Context, tenant_id: UUID) -> int:
    """The number of steps of an audit: entries and interviews."""
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    return await audits.steps(session(), tenant_id)


async def damage() -> list[str]:
    """What the database's engine finds damaged in its files; empty where it finds nothing."""
    return await integrity.findings(session())


async def verify(tenant_id: UUID, progress: OnStep = lambda _done: None) -> Difference | None:
    """The first inconsistency in a tenant's records; None if there is none.

    Checks entries, digest chain, grants, periods and debts, interviews, charges and rollups, and
    which percentages of budgets are reached, the automatic top-up with its purchases, and whether
    the stored run-out stands where its day belongs.
    """

    async def work(session: Session) -> Difference | None:
        audit = LedgerAudit(str(tenant_id))
        return (
            await _ledger(session, tenant_id, audit, progress)
            or await _usage(session, tenant_id, audit, progress)
            or await _budgets(session, tenant_id)
            or await _top_up(session, tenant_id)
            or await _run_out(session, tenant_id)
        )

    return await transaction(work, snapshot=True)


async def head(context: Context, tenant_id: UUID) -> LedgerHead:
    """The last entry of a tenant's ledger, to keep outside of the database."""
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    wallet = (await ledger.wallets(session(), [tenant_id]))[tenant_id]
    return LedgerHead(wallet.last_sequence, wallet.digest)


async def lost_since(context: Context, tenant_id: UUID, kept: LedgerHead) -> str | None:
    """How a ledger differs from a head of it that was kept outside; None where it goes on from it.

    Only this finds entries that were lost or rewritten together with all that came after them.
    """
    last = (await head(context, tenant_id)).sequence
    if kept.sequence > last:
        return f"the ledger ends at entry {last}, and entry {kept.sequence} was there"
    digest = FIRST_DIGEST
    if kept.sequence:
        digest = await entries.digest_at(session(), tenant_id, kept.sequence) or "none"
    if digest != kept.digest:
        return f"entry {kept.sequence} has the digest {digest}, and had {kept.digest}"
    return None


async def _ledger(
    session: Session, tenant_id: UUID, audit: LedgerAudit, progress: OnStep
) -> Difference | None:
    last, late = 0, LateUsageAudit()
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    while page := await entries.read(session, tenant_id, last, PAGE):
        for entry in page:
            if difference := audit.add(entry):
                return difference
            if entry.sequence <= wallet.late_sequence:
                late.add(entry)
        last = page[-1].sequence
        progress(last)
    if wallet.late_sequence > last:
        return Difference("late usage is counted of entries that do not exist")
    periods = await audits.all_periods(session, tenant_id)
    difference = audit.finish(
        wallet,
        await audits.all_grants(session, tenant_id),
        await audits.all_debts(session, tenant_id),
        periods,
    )
    if difference is not None:
        return difference
    what = late.difference(periods, await audits.late_usage(session, tenant_id))
    return Difference(what) if what else None


async def _usage(
    session: Session, tenant_id: UUID, ledger_audit: LedgerAudit, progress: OnStep
) -> Difference | None:
    audit, charges, done = UsageAudit(), ledger_audit.charges, ledger_audit.entries
    async for interview, events, kept in audits.interviews(session, tenant_id):
        charged = charges.pop(interview, ZERO)
        if difference := audit.add(interview, events, kept, charged):
            return difference
        done += 1
        progress(done)
    if charges:
        return Difference(f"interview {min(charges)!r} was charged, but has no event")
    state = await usage_totals.state(session, tenant_id)
    if state.lag < 0:
        return Difference(f"its usage totals are {-state.lag} versions ahead of its wallet")
    totals = await audits.totals(session, tenant_id) if state.in_use else None
    return audit.finish(await audits.rollups(session, tenant_id), totals)


async def _budgets(session: Session, tenant_id: UUID) -> Difference | None:
    """The percentages that are kept as reached are those that the usage of their range reaches."""
    found = await budgets.of_tenant(session, tenant_id)
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    if wallet.budgets != len(found):
        return Difference(f"the wallet counts {wallet.budgets} budgets, and there are {len(found)}")
    periods = await audits.all_periods(session, tenant_id) if found else []
    for budget in found:
        days = kept_range(budget, [period.date_range for period in periods])
        if days is not None and not budget.terms.paused:
            of_range = await budget_evaluation.statuses(session, [budget], days.first_on, days)
            if difference := state_difference(of_range[0]):
                return Difference(difference)
    return None


async def _top_up(session: Session, tenant_id: UUID) -> Difference | None:
    found = (await auto_top_ups.by_tenants(session, [tenant_id])).get(tenant_id)
    made = await purchases.automatic(session, tenant_id)
    if found is None and not made:
        return None
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    return top_up_difference(wallet, found, made, await audits.all_periods(session, tenant_id))


async def _run_out(session: Session, tenant_id: UUID) -> Difference | None:
    """The run-out itself is of an earlier instant, and cannot be computed again."""
    stored = (await run_outs.by_tenants(session, [tenant_id])).get(tenant_id)
    expected = place_of(stored.run_out if stored else None)
    found = await run_outs.place(session, tenant_id)
    if found == expected:
        return None
    return Difference(f"its stored run-out is listed at {found}, and its day is {expected}")

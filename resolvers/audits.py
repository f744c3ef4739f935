"""Auditing a tenant: ledger and usage are recomputed from entries and events in one snapshot."""

import logging
from collections.abc import Callable
from typing import Final
from uuid import UUID

from credit.audit.auditing import Difference, LedgerAudit, UsageAudit
from credit.audit.event_audit import EventAudit, job_difference
from credit.audit.key_audit import keys_difference
from credit.audit.late_usage_audit import LateUsageAudit
from credit.audit.ledger_facts import LedgerFacts
from credit.audit.ledger_heads import LedgerHead
from credit.audit.purchase_audit import purchases_difference
from credit.audit.terms_audit import terms_difference
from credit.audit.top_up_audit import top_up_difference
from credit.core.units import ZERO
from credit.forecast.run_out_order import place_of
from credit.ledger.entries import FIRST_DIGEST
from credit.notify.budget_findings import kept_range, state_difference
from models import (
    audit_records,
    audits,
    auto_top_ups,
    budgets,
    entries,
    integrity,
    ledger,
    purchases,
    run_outs,
    tenants,
    usage_totals,
)
from models.database import Session, session, transaction
from resolvers import budget_evaluation, named_tenants
from resolvers.context import Context

PAGE: Final = 1000
_log = logging.getLogger(__name__)
OnStep = Callable[[int], None]
"""Called with the number of completed steps; `steps` returns their total."""


async def steps(context: Context, tenant_id: UUID) -> int | None:
    """The number of steps of an audit: entries and interviews; None where it cannot be read."""
    await named_tenants.require(context, tenant_id)
    try:
        return await audits.steps(session(), tenant_id)
    except Exception as error:
        if not integrity.is_unreadable(error):
            raise
        return None


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
        if not await ledger.wallets(session, [tenant_id]):
            exists = await audit_records.exists(session, tenant_id)
            return Difference("it has no wallet") if exists else None
        if not await tenants.by_ids(session, [tenant_id]):
            return Difference("it has no plan phase, or its plan is missing")
        audit, facts = LedgerAudit(str(tenant_id)), LedgerFacts()
        return (
            await _ledger(session, tenant_id, audit, facts, progress)
            or await _records(session, tenant_id, facts)
            or await _usage(session, tenant_id, audit, progress)
            or await _budgets(session, tenant_id)
            or await _top_up(session, tenant_id)
            or await _run_out(session, tenant_id)
        )

    try:
        return await transaction(work, snapshot=True)
    except Exception as error:
        if not integrity.is_unreadable(error):
            raise
        _log.debug("unreadable", exc_info=error)
        return Difference(f"something that is stored of it cannot be read: {error!r}")


async def head(context: Context, tenant_id: UUID) -> LedgerHead:
    """The last entry of a tenant's ledger, to keep outside of the database.

    A ledger whose wallet is missing, which no service leaves, has no entry.
    """
    await named_tenants.require(context, tenant_id)
    wallet = (await ledger.wallets(session(), [tenant_id])).get(tenant_id)
    return (
        LedgerHead(wallet.last_sequence, wallet.digest) if wallet else LedgerHead(0, FIRST_DIGEST)
    )


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
    session: Session,
    tenant_id: UUID,
    audit: LedgerAudit,
    facts: LedgerFacts,
    progress: OnStep,
) -> Difference | None:
    last, late = 0, LateUsageAudit()
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    while page := await entries.read(session, tenant_id, last, PAGE):
        for entry in page:
            if difference := audit.add(entry):
                return difference
            if entry.sequence <= wallet.late_sequence:
                late.add(entry)
            facts.add(entry)
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


async def _records(session: Session, tenant_id: UUID, facts: LedgerFacts) -> Difference | None:
    """Terms, purchases and idempotency keys agree with the entries, and counters count."""
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    grants = await audits.all_grants(session, tenant_id)
    terms = await audit_records.terms(session, tenant_id)
    bought = await audit_records.all_purchases(session, tenant_id)
    log = await audit_records.purchase_log(session, tenant_id)
    keys = await audit_records.keys(session, tenant_id)
    what = (
        terms_difference(terms, wallet, grants, facts)
        or purchases_difference(bought, log, grants, facts)
        or keys_difference(keys, bought, grants, facts, log)
        or await audit_records.counters(session, tenant_id)
    )
    return Difference(what) if what else None


async def _usage(
    session: Session, tenant_id: UUID, ledger_audit: LedgerAudit, progress: OnStep
) -> Difference | None:
    audit, charges, done = UsageAudit(), ledger_audit.charges, ledger_audit.entries
    jobs = await audit_records.jobs(session, tenant_id)
    if what := job_difference(tenant_id, jobs):
        return Difference(what)
    phases = (await ledger.phases_by_tenants(session, [tenant_id]))[tenant_id]
    of_events = EventAudit(phases, jobs)
    async for interview, recorded, kept in audits.interviews(session, tenant_id):
        if what := next(filter(None, map(of_events.add, recorded)), None):
            return Difference(what)
        charged, events = charges.pop(interview, ZERO), [event.priced for event in recorded]
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

"""Auditing a tenant: everything recounted from its events and entries, in one snapshot."""

from uuid import UUID

from credit.auditing import Difference, LedgerAudit, UsageAudit
from credit.units import ZERO
from models import audits, entries, ledger
from models.database import Session, transaction

PAGE = 1000


async def verify(tenant_id: UUID) -> Difference | None:
    """The first thing of a tenant that does not add up; None when everything does.

    Entries, digest chain, grants, periods and what is owed; interviews, charges and rollups.
    """

    async def work(session: Session) -> Difference | None:
        audit = LedgerAudit(str(tenant_id))
        return await _ledger(session, tenant_id, audit) or await _usage(session, tenant_id, audit)

    return await transaction(work, snapshot=True)


async def _ledger(session: Session, tenant_id: UUID, audit: LedgerAudit) -> Difference | None:
    last = 0
    while page := await entries.read(session, tenant_id, last, PAGE):
        for entry in page:
            if difference := audit.take(entry):
                return difference
        last = page[-1].sequence
    wallet = (await ledger.wallets(session, [tenant_id]))[tenant_id]
    return audit.finish(
        wallet,
        await audits.all_grants(session, tenant_id),
        await audits.all_shortfalls(session, tenant_id),
        await audits.all_periods(session, tenant_id),
    )


async def _usage(session: Session, tenant_id: UUID, ledger_audit: LedgerAudit) -> Difference | None:
    audit = UsageAudit()
    charges = ledger_audit.charges
    async for interview, events, kept in audits.interviews(session, tenant_id):
        charged = charges.pop(interview, ZERO)
        if difference := audit.take(interview, events, kept, charged):
            return difference
    if charges:
        return Difference(f"interview {min(charges)!r} was charged, but has no event")
    return audit.finish(await audits.rollups(session, tenant_id))

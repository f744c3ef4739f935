"""Balance changes: pages, counts and subscriptions of a tenant's ledger entries."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from credit.audit.ledger_heads import LedgerHead
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.dates.date_ranges import DateRange
from credit.ledger.entries import Entry, Reason
from models import entries, statements
from models.database import session
from resolvers import authorization, resumption
from resolvers.context import Context
from resolvers.subscribers import Subscriber


async def page(
    context: Context,
    tenant_id: UUID,
    request: PageRequest,
    reasons: Sequence[Reason] | None,
    days: DateRange | None = None,
) -> Page[Entry]:
    """A page of a tenant's entries, the newest first.

    LedgerRewoundError where it begins or ends beside an entry that the ledger does not have.
    `reasons` None means every reason, `days` None the whole ledger. Entries belong to days as in
    account statements and exports: what a period's close expires and rolls over, to its last day.
    """
    within = await _within(context, tenant_id, days, request)
    return await entries.page(session(), tenant_id, request, reasons, within)


async def count(
    context: Context,
    tenant_id: UUID,
    reasons: Sequence[Reason] | None,
    days: DateRange | None = None,
) -> int:
    """The total number of entries in the pages with the same arguments."""
    within = await _within(context, tenant_id, days)
    return await entries.count(session(), tenant_id, reasons, within)


async def _within(
    context: Context, tenant_id: UUID, days: DateRange | None, request: PageRequest | None = None
) -> range | None:
    """The sequences of the entries of some days; None for the whole ledger."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if request is not None and wallet is not None:
        resumption.check_page(request, wallet)
    if days is None:
        return None
    key = (tenant_id, days)
    ranges = await statements.ledger_ranges(session(), [key])
    return await statements.sequences(session(), (tenant_id, ranges[key]))


def watch(
    context: Context, tenant_id: UUID, after: str | None, seen: Sequence[LedgerHead] = ()
) -> Subscriber[Entry]:
    """Subscribe to the entries after a sequence: the existing ones, then each new one, in order.

    `after` and `seen` are as in `resolvers.resumption.resumed_after`, which says what is raised.
    LedgerRewoundError also ends a subscription whose ledger is restored meanwhile.
    """
    assert context.streams is not None, "contexts of subscriptions have streams"
    return context.streams.subscribe(tenant_id, partial(_start, context, tenant_id, after, seen))


async def _start(
    context: Context, tenant_id: UUID, after: str | None, seen: Sequence[LedgerHead]
) -> tuple[int, int]:
    """The sequence after which a subscription starts, and the newest one."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    assert wallet is not None, "a visible tenant has a wallet"
    return await resumption.resumed_after(tenant_id, wallet, after, seen), wallet.last_sequence


async def by_sequence(context: Context, tenant_id: UUID, sequence: int) -> Entry | None:
    """An entry of a tenant by sequence; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    return await context.loaders.entry_by_sequence.load((tenant_id, sequence))

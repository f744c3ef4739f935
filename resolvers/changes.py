"""Balance changes: the ledger as its readers see it."""

from collections.abc import Sequence
from uuid import UUID

from credit.entries import Entry, Reason
from credit.pages import Page, PageRequest
from credit.roles import Scope
from models import entries
from models.database import session
from resolvers import access
from resolvers.context import Context


async def page(
    context: Context, tenant_id: UUID, request: PageRequest, reasons: Sequence[Reason] | None
) -> Page[Entry]:
    """A page of a tenant's entries, the newest first; None for every reason."""
    await access.require_tenant(context, tenant_id, Scope.BALANCE_EVENTS_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await entries.page(session(), tenant_id, request, reasons)


async def count(context: Context, tenant_id: UUID, reasons: Sequence[Reason] | None) -> int:
    """How many entries the pages of the same arguments have in all."""
    await access.require_tenant(context, tenant_id, Scope.BALANCE_EVENTS_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await entries.count(session(), tenant_id, reasons)


async def by_sequence(context: Context, tenant_id: UUID, sequence: int) -> Entry | None:
    """One entry; None when the tenant has none of this sequence."""
    await access.require_tenant(context, tenant_id, Scope.BALANCE_EVENTS_READ)
    return await context.loaders.entry_by_sequence.load((tenant_id, sequence))

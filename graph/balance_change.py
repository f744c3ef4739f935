"""Balance changes: the entries of the ledger, as clients see them."""

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Final, Self
from uuid import UUID

import strawberry

from credit.entries import Entry
from credit.errors import NotFoundError
from credit.global_ids import Kind
from credit.roles import Scope
from credit.units import Credits
from graph.connection import Info
from graph.enums import Reason
from graph.ids import global_id
from graph.node import Node
from graph.scopes import attribute, field, object_type
from resolvers import changes, tenants
from resolvers.context import Context

if TYPE_CHECKING:
    from graph.tenant import Tenant

SCOPE = Scope.BALANCE_CHANGES_READ
_MOST_CACHED: Final = 2_000


@object_type
class BalanceChange(Node):
    """One ledger entry. Partners read these and nothing else."""

    sequence: str = attribute(
        SCOPE,
        "Grows by one with every entry of the tenant, without gaps: "
        "resume a subscription after the last one seen.",
    )
    reason: Reason = attribute(SCOPE)
    credits: Credits = attribute(SCOPE, "Below zero when they went.")
    balance_after: Credits = attribute(SCOPE)
    overage_after: Credits = attribute(SCOPE)
    occurred_at: datetime = attribute(SCOPE, "When it happened.")
    posted_at: datetime = attribute(SCOPE, "The instant that it counts from in the ledger.")
    recorded_at: datetime = attribute(SCOPE, "When it was written down.")
    reference: str | None = attribute(SCOPE, "The platform's or the payment's own reference.")
    note: str | None = attribute(SCOPE)
    digest: str = attribute(SCOPE, "SHA-256 over this entry and the digest before it, hex.")
    tenant_id: strawberry.Private[UUID]
    value: strawberry.Private[Entry]

    @field(SCOPE)
    async def reverses(
        self, info: Info
    ) -> Annotated["BalanceChange", strawberry.lazy("graph.balance_change")] | None:
        """The entry that it undoes."""
        return await change_by_sequence(info.context, self.tenant_id, self.value.reverses)

    @field(SCOPE)
    async def tenant(self, info: Info) -> Annotated["Tenant", strawberry.lazy("graph.tenant")]:
        """The tenant whose balance changed."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to its changes, and back

        found = await tenants.by_id(info.context, self.tenant_id)
        if found is None:
            msg = "the tenant of this balance change does not exist any more"
            raise NotFoundError(msg)
        return Tenant.from_domain(found)

    @classmethod
    def from_domain(cls, tenant_id: UUID, entry: Entry) -> Self:
        """Map an entry of a tenant's ledger."""
        return cls(
            id=global_id(Kind.BALANCE_CHANGE, tenant_id, entry.sequence),
            sequence=str(entry.sequence),
            reason=entry.reason,
            credits=entry.credits,
            balance_after=entry.balance,
            overage_after=entry.overage,
            occurred_at=entry.occurred_at,
            posted_at=entry.posted_at,
            recorded_at=entry.recorded_at,
            reference=entry.interview if entry.reference is None else entry.reference,
            note=entry.note,
            digest=entry.digest,
            tenant_id=tenant_id,
            value=entry,
        )


@lru_cache(maxsize=_MOST_CACHED)
def cached_change(tenant_id: UUID, entry: Entry) -> BalanceChange:
    """Map an entry, once for all subscribers."""
    return BalanceChange.from_domain(tenant_id, entry)


async def change_by_sequence(
    context: Context, tenant_id: UUID, sequence: int | None
) -> BalanceChange | None:
    """The balance change of a sequence; None for None, and where the tenant has none of it."""
    if not sequence:
        return None
    found = await changes.by_sequence(context, tenant_id, sequence)
    return BalanceChange.from_domain(tenant_id, found) if found else None

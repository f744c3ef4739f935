"""The type of balance changes: entries of the ledger."""

from datetime import datetime
from functools import lru_cache
from typing import Annotated, Final, Self
from uuid import UUID

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.entries import Entry
from credit.metering.tenants import Tenant
from graph.connection import Info
from graph.enums import Reason
from graph.ids import global_id
from graph.node import Node
from graph.related import TENANT, related
from graph.scopes import attribute, field, object_type
from resolvers import balance_changes
from resolvers.context import Context
from resolvers.tenants import tenant_of

SCOPE = Scope.BALANCE_CHANGES_READ
_MOST_CACHED: Final = 2_000


@object_type
class BalanceChange(Node):
    """One entry of a tenant's ledger: credits that came or went. The ledger is append-only."""

    sequence: str = attribute(
        SCOPE,
        "Position in the tenant's ledger: 1, 2, 3 and so on without gaps. Pass the last "
        "one seen as `afterSequence` to resume a subscription.",
    )
    reason: Reason = attribute(SCOPE, "Why the credits came or went.")
    credits: Credits = attribute(SCOPE, "Credits that came; below zero when they went.")
    balance_after: Credits = attribute(SCOPE, "Credits that can be spent after the entry.")
    overage_after: Credits = attribute(SCOPE, "Credits that are owed after the entry.")
    occurred_at: datetime = attribute(
        SCOPE, "When it happened: for an interview, the time of its event."
    )
    posted_at: datetime = attribute(
        SCOPE, "From when on it counts in the balance; never earlier than that of the entry before."
    )
    recorded_at: datetime = attribute(SCOPE, "When the entry was stored.")
    reference: str | None = attribute(
        SCOPE,
        "The platform's id of the interview, or the reference of the payment; null when "
        "there is neither.",
    )
    note: str | None = attribute(
        SCOPE, "The reason that was given for an adjustment or a refund; null when there is none."
    )
    digest: str = attribute(
        SCOPE, "SHA-256 digest of this entry and of the digest before it, in hex."
    )
    tenant_id: strawberry.Private[UUID]
    value: strawberry.Private[Entry]

    @field(SCOPE)
    async def reverses(
        self, info: Info
    ) -> Annotated["BalanceChange", strawberry.lazy("graph.balance_change")] | None:
        """The entry that this one reverses; null when it reverses none."""
        return await change_by_sequence(info.context, self.tenant_id, self.value.reverses)

    @related(TENANT, SCOPE)
    async def tenant(self, info: Info) -> Tenant:
        """The tenant whose balance changed."""
        return await tenant_of(info.context, self.tenant_id)

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
    found = await balance_changes.by_sequence(context, tenant_id, sequence)
    return BalanceChange.from_domain(tenant_id, found) if found else None

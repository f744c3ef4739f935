"""Manual adjustments of a balance: input and payload."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.entries import Entry
from graph.balance_change import BalanceChange
from graph.connection import Info
from graph.payload import WHY_REFUSED, Payload
from graph.problems import Problem
from graph.references import OfTenant
from graph.scopes import attribute, field, object_type
from graph.tenant import Tenant
from resolvers import tenants

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(
    description="Credits to add to a tenant's balance or to deduct from it, and the reason."
)
class AdjustCreditsInput(OfTenant):
    """Credits to add to a tenant's balance or to deduct from it, and the reason."""

    credits: Credits = strawberry.field(
        description="Credits to give; below zero takes credits away, at most those that remain."
    )
    idempotency_key: str = strawberry.field(
        description="Key chosen by the caller, 1 to 200 characters. A repeated call with "
        "the same key and input answers the first result; the same key with "
        "other input is an IDEMPOTENCY_CONFLICT."
    )
    reason: str = strawberry.field(
        description="Why the balance is adjusted; shown as the `note` of the ledger entry."
    )
    expires_at: datetime | None = strawberry.field(
        default=UNSET,
        description="When the given credits expire. They never expire when this is left out.",
    )


@object_type
class AdjustCreditsPayload(Payload):
    """The ledger entry of an adjustment, or why there is none."""

    change: BalanceChange | None = attribute(
        SCOPE, "The ledger entry of the adjustment; null when it was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @field(SCOPE)
    async def tenant(self, info: Info) -> Tenant | None:
        """The tenant after the adjustment; null when it was refused."""
        if self.change is None:
            return None
        found = await tenants.by_id(info.context, self.change.tenant_id)
        return Tenant.from_domain(found) if found else None

    @classmethod
    def from_domain(cls, tenant_id: UUID, entry: Entry) -> Self:
        """Map an adjustment of a tenant's credits."""
        return cls(change=BalanceChange.from_domain(tenant_id, entry), problems=[])

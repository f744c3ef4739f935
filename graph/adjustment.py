"""Adjustments: credits that an operator gives or takes away, and what that answers."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.entries import Entry
from credit.errors import InsightsError
from credit.roles import Scope
from credit.units import Credits
from graph.balance_change import BalanceChange
from graph.connection import Info
from graph.problems import Problem
from graph.scopes import attribute, field, object_type
from graph.tenant import Tenant
from resolvers import tenants

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(description="Credits to give or to take away, and why.")
class AdjustCreditsInput:
    """Credits to give or to take away, and why."""

    tenant_id: strawberry.ID
    credits: Credits = strawberry.field(description="Below zero takes away.")
    idempotency_key: str = strawberry.field(
        description="The caller's own key: the same key and input change the balance once; "
        "the same key with other input is a conflict."
    )
    reason: str
    expires_at: datetime | None = strawberry.field(
        default=UNSET, description="When given credits expire; never when left out."
    )


@object_type
class AdjustCreditsPayload:
    """The change, or why there is none."""

    change: BalanceChange | None = attribute(SCOPE)
    problems: list[Problem] = attribute(SCOPE)

    @field(SCOPE)
    async def tenant(self, info: Info) -> Tenant | None:
        """The tenant as it stands now; null where nothing changed."""
        if self.change is None:
            return None
        found = await tenants.by_id(info.context, self.change.tenant_id)
        return Tenant.from_domain(found) if found else None

    @classmethod
    def from_domain(cls, tenant_id: UUID, entry: Entry) -> Self:
        """Map an adjustment of a tenant's credits."""
        return cls(change=BalanceChange.from_domain(tenant_id, entry), problems=[])

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call."""
        return cls(change=None, problems=[Problem.from_domain(error)])

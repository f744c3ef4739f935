"""The type of purchase previews."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import grants, purchases
from credit.ledger.operations import Ledger
from graph.connection import Info
from graph.enums import GrantKind
from graph.forecast import RunOut
from graph.plan import Money
from graph.scopes import attribute, field, object_type
from resolvers import forecasts

SCOPE = Scope.CREDITS_BUY


@object_type
class PreviewGrant:
    """A grant as it would be after a purchase."""

    kind: GrantKind = attribute(SCOPE, "Where its credits come from.")
    remaining: Credits = attribute(SCOPE, "Credits left of it.")
    expires_at: datetime | None = attribute(SCOPE, "When they expire; null when they never do.")

    @classmethod
    def from_domain(cls, grant: grants.Grant) -> Self:
        """Map a grant."""
        return cls(kind=grant.kind, remaining=grant.remaining, expires_at=grant.expires_at)


@object_type
class PurchasePreview:
    """What a purchase would do if it were settled now. Nothing is stored."""

    price: Money = attribute(SCOPE, "Price of the purchase.")
    balance_after: Credits = attribute(SCOPE, "Credits that could be spent after it.")
    overage_after: Credits = attribute(SCOPE, "Credits that would still be owed after it.")
    expires_at: datetime | None = attribute(
        SCOPE,
        "When the purchased credits would expire, at the tenant's end at the latest; null when "
        "they never would.",
    )
    burn_order: list[PreviewGrant] = attribute(
        SCOPE, "The grants with credits left after it, in the order in which they would be spent."
    )

    tenant_id: strawberry.Private[UUID]
    ledger: strawberry.Private[Ledger]

    @field(Scope.CONSUMPTION_READ)
    async def run_out(self, info: Info) -> RunOut:
        """When the credits would run out, predicted 90 days ahead."""
        return RunOut.from_domain(
            await forecasts.run_out_with(info.context, self.tenant_id, self.ledger)
        )

    @classmethod
    def from_domain(cls, tenant_id: UUID, preview: purchases.Preview) -> Self:
        """Map a preview."""
        return cls(
            price=Money.from_domain(preview.price),
            balance_after=preview.balance,
            overage_after=preview.overage,
            expires_at=preview.expires_at,
            burn_order=[PreviewGrant.from_domain(grant) for grant in preview.burn_order],
            tenant_id=tenant_id,
            ledger=preview.ledger,
        )

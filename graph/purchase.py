"""Purchases: as clients see them, what changes them, and what that answers."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self

import strawberry
from strawberry import UNSET

from credit import purchases
from credit.errors import InsightsError, NotFoundError
from credit.global_ids import Kind
from credit.roles import Scope
from credit.units import Credits
from graph import ids
from graph.balance_change import BalanceChange, change_by_sequence
from graph.connection import Info
from graph.enums import PurchaseStatus
from graph.node import Node
from graph.plan import PRICE_SCOPES, Money
from graph.problems import Problem
from graph.scopes import attribute, field, object_type
from resolvers import tenants

if TYPE_CHECKING:
    from graph.tenant import Tenant

SCOPE = PRICE_SCOPES
"""A payment service's key settles purchases, and reads what it settled and nothing behind it."""
_DETAILS_SCOPE = Scope.CONSUMPTION_READ


@object_type
class Purchase(Node):
    """Credits that were bought."""

    id: strawberry.ID = attribute(SCOPE, "Opaque, and the same for ever.")
    credits: Credits = attribute(SCOPE)
    price: Money = attribute(SCOPE)
    status: PurchaseStatus = attribute(SCOPE)
    purchased_at: datetime = attribute(SCOPE)
    expires_at: datetime | None = attribute(
        SCOPE,
        "When its credits expire, counted from the settlement; null until then, and for never.",
    )
    refundable: Credits = attribute(SCOPE, "What of it is unspent and can be paid back.")
    refunded: Credits = attribute(SCOPE)
    payment_reference: str | None = attribute(SCOPE)
    value: strawberry.Private[purchases.Purchase]

    @field(_DETAILS_SCOPE)
    async def change(self, info: Info) -> BalanceChange | None:
        """The ledger entry that brought its credits; null until it is settled."""
        return await change_by_sequence(info.context, self.value.tenant_id, self.value.change)

    @classmethod
    def from_domain(cls, purchase: purchases.Purchase) -> Self:
        """Map a purchase."""
        return cls(
            id=ids.global_id(Kind.PURCHASE, purchase.tenant_id, purchase.id),
            credits=purchase.credits,
            price=Money.from_domain(purchase.price),
            status=purchase.status,
            purchased_at=purchase.purchased_at,
            expires_at=purchase.expires_at,
            refundable=purchase.refundable,
            refunded=purchase.refunded,
            payment_reference=purchase.payment_reference,
            value=purchase,
        )


# ── what is sent ─────────────────────────────────────────────────────────────────────────────────

_KEY = (
    "The caller's own key: the same key and input answer the same purchase again; "
    "the same key with other input is a conflict."
)


@strawberry.input(description="Credits to buy.")
class BuyCreditsInput:
    """Credits to buy."""

    tenant_id: strawberry.ID
    credits: Credits
    idempotency_key: str = strawberry.field(description=_KEY)
    payment_reference: str | None = UNSET


@strawberry.input(description="A payment that came in.")
class SettlePurchaseInput:
    """A payment that came in."""

    purchase_id: strawberry.ID
    payment_reference: str


@strawberry.input(description="A payment that did not come in.")
class DeclinePurchaseInput:
    """A payment that did not come in."""

    purchase_id: strawberry.ID
    reason: str


@strawberry.input(description="What is to be paid back of a purchase.")
class RefundPurchaseInput:
    """What is to be paid back of a purchase."""

    purchase_id: strawberry.ID
    credits: Credits | None = strawberry.field(
        default=UNSET, description="Everything unspent when left out."
    )
    idempotency_key: str = strawberry.field(description=_KEY)
    reason: str


# ── what is answered ─────────────────────────────────────────────────────────────────────────────


@object_type
class PurchasePayload:
    """What all of these answer."""

    purchase: Purchase | None = attribute(SCOPE)
    problems: list[Problem] = attribute(SCOPE)

    @field(_DETAILS_SCOPE)
    async def tenant(
        self, info: Info
    ) -> Annotated["Tenant", strawberry.lazy("graph.tenant")] | None:
        """The tenant as it stands now; null where there is no purchase."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to purchases, and back

        if self.purchase is None:
            return None
        found = await tenants.by_id(info.context, self.purchase.value.tenant_id)
        return Tenant.from_domain(found) if found else None

    @classmethod
    def from_domain(cls, purchase: purchases.Purchase) -> Self:
        """Map a purchase that was made or changed."""
        return cls(purchase=Purchase.from_domain(purchase), problems=[])

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call."""
        return cls(purchase=None, problems=[Problem.from_domain(error)])


@object_type
class BuyCreditsPayload(PurchasePayload):
    """The purchase, or why there is none."""


@object_type
class ChangedPurchasePayload(PurchasePayload):
    """What those answer that are sent a purchase's id."""

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call.

        Every wrong id answers the same NOT_FOUND, so that ids cannot be probed.
        """
        shown = ids.not_found(Kind.PURCHASE) if isinstance(error, NotFoundError) else error
        return super().failed(shown)


@object_type
class SettlePurchasePayload(ChangedPurchasePayload):
    """The settled purchase, or why it could not be settled."""


@object_type
class DeclinePurchasePayload(ChangedPurchasePayload):
    """The declined purchase, or why it could not be declined."""


@object_type
class RefundPurchasePayload(ChangedPurchasePayload):
    """The refunded purchase, or why it could not be refunded."""

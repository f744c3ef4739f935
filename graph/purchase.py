"""Purchases: as clients see them, what changes them, and what that answers."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self

import strawberry
from strawberry import UNSET

from credit import purchases
from credit.errors import InsightsError, NotFoundError
from credit.ids import Kind
from credit.roles import Scope
from credit.units import Credits
from graph import ids
from graph.change import BalanceChange, change_by_sequence
from graph.connection import Info
from graph.enums import PurchaseStatus
from graph.node import Node
from graph.plan import PRICE_READER, Money
from graph.policies import attribute, field, object_type
from graph.problems import Problem
from resolvers import tenants

if TYPE_CHECKING:
    from graph.tenant import Tenant

READER = PRICE_READER
"""A payment service's key settles purchases, and reads what it settled and nothing behind it."""
_BEHIND = Scope.CONSUMPTION_READ


@object_type
class Purchase(Node):
    """Credits that were bought."""

    id: strawberry.ID = attribute(READER, "Opaque, and the same for ever.")
    credits: Credits = attribute(READER)
    price: Money = attribute(READER)
    status: PurchaseStatus = attribute(READER)
    purchased_at: datetime = attribute(READER)
    expires_at: datetime | None = attribute(
        READER,
        "When its credits expire, counted from the settlement; null until then, and for never.",
    )
    refundable: Credits = attribute(READER, "What of it is unspent and can be paid back.")
    refunded: Credits = attribute(READER)
    payment_reference: str | None = attribute(READER)
    value: strawberry.Private[purchases.Purchase]

    @field(_BEHIND)
    async def change(self, info: Info) -> BalanceChange | None:
        """The ledger entry that brought its credits; null until it is settled."""
        return await change_by_sequence(info.context, self.value.tenant_id, self.value.change)

    @classmethod
    def of(cls, purchase: purchases.Purchase) -> Self:
        """The words for a purchase."""
        return cls(
            id=ids.of_tenants(Kind.PURCHASE, purchase.tenant_id, purchase.id),
            credits=purchase.credits,
            price=Money.of(purchase.price),
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

    purchase: Purchase | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @field(_BEHIND)
    async def tenant(
        self, info: Info
    ) -> Annotated["Tenant", strawberry.lazy("graph.tenant")] | None:
        """The tenant as it stands now; null where there is no purchase."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to purchases, and back

        if self.purchase is None:
            return None
        found = await tenants.by_id(info.context, self.purchase.value.tenant_id)
        return Tenant.of(found) if found else None

    @classmethod
    def of(cls, purchase: purchases.Purchase) -> Self:
        """The words for a purchase that was made or changed."""
        return cls(purchase=Purchase.of(purchase), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for what was not done."""
        return cls(purchase=None, problems=[Problem.of(error)])


@object_type
class BuyCreditsPayload(PurchasePayload):
    """The purchase, or why there is none."""


@object_type
class ChangedPurchasePayload(PurchasePayload):
    """What those answer that are sent a purchase's id."""

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for what was not done: when anything of an id is wrong, all of it is."""
        told = ids.missing(Kind.PURCHASE) if isinstance(error, NotFoundError) else error
        return super().refused(told)


@object_type
class SettlePurchasePayload(ChangedPurchasePayload):
    """The settled purchase, or why it could not be settled."""


@object_type
class DeclinePurchasePayload(ChangedPurchasePayload):
    """The declined purchase, or why it could not be declined."""


@object_type
class RefundPurchasePayload(ChangedPurchasePayload):
    """The refunded purchase, or why it could not be refunded."""

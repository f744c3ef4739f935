"""Purchases: type, inputs and payloads."""

from datetime import datetime
from typing import Self

import strawberry
from strawberry import UNSET

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import purchases
from credit.metering.tenants import Tenant
from graph import ids
from graph.balance_change import BalanceChange, change_by_sequence
from graph.connection import Info
from graph.enums import PurchaseStatus
from graph.node import Node
from graph.payload import WHY_REFUSED, Payload
from graph.plan import PRICE_SCOPES, Money
from graph.problems import Problem
from graph.references import OfTenant
from graph.related import TENANT, related
from graph.scalars import URL
from graph.scopes import attribute, field, object_type
from resolvers import payments, tenants

SCOPE = PRICE_SCOPES
"""Scopes that may read a purchase: the key of a payment service reads these fields only."""
_DETAILS_SCOPE = Scope.CONSUMPTION_READ


@object_type
class Purchase(Node):
    """A purchase of credits."""

    id: strawberry.ID = attribute(SCOPE, "Global id: opaque, and stable for the object's lifetime.")
    credits: Credits = attribute(SCOPE, "Credits that were bought.")
    price: Money = attribute(SCOPE, "Price of all of its credits.")
    status: PurchaseStatus = attribute(SCOPE, "Status of the purchase.")
    purchased_at: datetime = attribute(SCOPE, "When the credits were bought.")
    expires_at: datetime | None = attribute(
        SCOPE,
        "When the credits expire, counted from the settlement, and at the tenant's end at the "
        "latest; null until the purchase is settled, and when they never expire.",
    )
    refundable: Credits = attribute(SCOPE, "Credits that are unspent and can be refunded.")
    refunded: Credits = attribute(SCOPE, "Credits that have been refunded.")
    payment_reference: str | None = attribute(
        SCOPE, "Reference of the payment; null when none was given."
    )
    requested_by: str | None = attribute(
        SCOPE,
        "Name of the key, or subject of the member, that bought; null for purchases made before it "
        "was recorded.",
    )
    payment_url: URL | None = attribute(
        SCOPE,
        "Page where the purchase can be paid; null until the payment service has set it, and when "
        "the purchase is not PENDING.",
    )
    decline_reason: str | None = attribute(
        SCOPE, "Why the payment failed; null unless the purchase is DECLINED."
    )
    automatic: bool = attribute(
        SCOPE,
        "Whether the tenant's automatic top-up made it; `requestedBy` names who set that then.",
    )
    tenant_id: strawberry.ID = attribute(SCOPE, "Global id of the tenant that bought.")
    value: strawberry.Private[purchases.Purchase]

    @field(SCOPE)
    async def tenant_external_id(self, info: Info) -> str:
        """The platform's id of the tenant that bought."""
        return await payments.external_id_of(info.context, self.value.tenant_id)

    @field(_DETAILS_SCOPE)
    async def change(self, info: Info) -> BalanceChange | None:
        """The ledger entry that added the credits; null until the purchase is settled."""
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
            requested_by=purchase.requested_by,
            payment_url=URL(purchase.payment_url) if purchase.payment_url else None,
            decline_reason=purchase.decline_reason,
            automatic=purchase.is_automatic,
            tenant_id=ids.global_tenant_id(purchase.tenant_id),
            value=purchase,
        )


# ── inputs ──────────────────────────────────────────────────────────────────────────────────────


@strawberry.input(description="The credits to buy.")
class BuyCreditsInput(OfTenant):
    """The credits to buy."""

    credits: Credits = strawberry.field(
        description="Credits to buy, above 0 and at most 1,000,000,000."
    )
    idempotency_key: str = strawberry.field(
        description="Key chosen by the caller, 1 to 200 characters. A repeated call with "
        "the same key and input answers the first result; the same key with "
        "other input is an IDEMPOTENCY_CONFLICT."
    )
    payment_reference: str | None = strawberry.field(
        default=UNSET,
        description="Reference of the payment or the order, such as an invoice number. May "
        "be left out.",
    )


@strawberry.input(description="The purchase to settle, after its payment came in.")
class SettlePurchaseInput:
    """The purchase to settle, after its payment came in."""

    purchase_id: strawberry.ID = strawberry.field(description="Global id of the purchase.")
    payment_reference: str = strawberry.field(
        description="Reference of the payment. Settling again with the same one changes nothing."
    )


@strawberry.input(description="Where a PENDING purchase can be paid.")
class SetPaymentUrlInput:
    """Where a PENDING purchase can be paid."""

    purchase_id: strawberry.ID = strawberry.field(description="Global id of the purchase.")
    url: URL = strawberry.field(
        description="Page to pay on: https, at most 2000 characters, without user name and "
        "password. It replaces one that was set before."
    )


@strawberry.input(description="The purchase to decline, after its payment failed.")
class DeclinePurchaseInput:
    """The purchase to decline, after its payment failed."""

    purchase_id: strawberry.ID = strawberry.field(description="Global id of the purchase.")
    reason: str = strawberry.field(description="Why the payment failed.")


@strawberry.input(description="The purchase to refund, in whole or in part.")
class RefundPurchaseInput:
    """The purchase to refund, in whole or in part."""

    purchase_id: strawberry.ID = strawberry.field(description="Global id of the purchase.")
    credits: Credits | None = strawberry.field(
        default=UNSET,
        description="Credits to refund, at most `refundable`. All of them when left out.",
    )
    idempotency_key: str = strawberry.field(
        description="Key chosen by the caller, 1 to 200 characters. A repeated call with "
        "the same key and input answers the first result; the same key with "
        "other input is an IDEMPOTENCY_CONFLICT."
    )
    reason: str = strawberry.field(
        description="Why the purchase is refunded; shown as the `note` of the ledger entry."
    )


# ── payloads ─────────────────────────────────────────────────────────────────────────────────────


@object_type
class PurchasePayload(Payload):
    """Fields of all payloads below."""

    purchase: Purchase | None = attribute(SCOPE, "The purchase; null when the call was refused.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @related(TENANT, _DETAILS_SCOPE, nullable=True)
    async def tenant(self, info: Info) -> Tenant | None:
        """The tenant after the call; null when the call was refused."""
        if self.purchase is None:
            return None
        return await tenants.by_id(info.context, self.purchase.value.tenant_id)

    @classmethod
    def from_domain(cls, purchase: purchases.Purchase) -> Self:
        """Payload of a purchase that was made or changed."""
        return cls(purchase=Purchase.from_domain(purchase), problems=[])


@object_type
class BuyCreditsPayload(PurchasePayload):
    """The purchase, or why there is none."""


@object_type
class ChangedPurchasePayload(PurchasePayload):
    """Payload of a mutation that takes a purchase's id."""

    kind = Kind.PURCHASE


@object_type
class SettlePurchasePayload(ChangedPurchasePayload):
    """The settled purchase, or why it was not settled."""


@object_type
class SetPaymentUrlPayload(ChangedPurchasePayload):
    """The purchase with its payment URL, or why it has none."""


@object_type
class DeclinePurchasePayload(ChangedPurchasePayload):
    """The declined purchase, or why it was not declined."""


@object_type
class RefundPurchasePayload(ChangedPurchasePayload):
    """The refunded purchase, or why it was not refunded."""

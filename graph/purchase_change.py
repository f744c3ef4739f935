"""Events of purchases, as the subscription `purchaseChanged` sends them."""

from datetime import datetime
from typing import Self

from graph.enums import PurchaseEvent
from graph.purchase import SCOPE, Purchase
from graph.scopes import attribute, object_type
from resolvers import purchase_events


@object_type
class PurchaseChange:
    """Something that happened to a purchase."""

    event: PurchaseEvent = attribute(SCOPE, "What happened.")
    number: str = attribute(
        SCOPE, "Number of the event: 1, 2, 3 and so on for each tenant, without gaps."
    )
    happened_at: datetime = attribute(SCOPE, "When it happened.")
    purchase: Purchase = attribute(
        SCOPE, "The purchase as it is now, which may be later than the event."
    )

    @classmethod
    def from_domain(cls, change: purchase_events.PurchaseChange) -> Self:
        """Map an event with its purchase."""
        return cls(
            event=change.event.type,
            number=str(change.number),
            happened_at=change.event.at,
            purchase=Purchase.from_domain(change.purchase),
        )

"""A tenant's activity: its state, alerts, exports, purchases and webhooks."""

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering import tenants
from graph.alert import Alert, AlertRule
from graph.arguments import After, Before, First, Last, OfPurchaseStatus
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import TenantState
from graph.export import Export
from graph.node import Node
from graph.purchase import Purchase
from graph.scopes import field, object_type
from graph.webhook import Webhook
from resolvers import alerts, exports, purchases, tenant_history, webhooks

SCOPE = Scope.CONSUMPTION_READ

LAST_DAY_ON = (
    "The tenant's last day of service, the whole day, in its time zone; null while it has no end. "
    "Behind it the last billing period closes, every unspent credit expires, and nothing is "
    "allocated, bought or used any more."
)
NEWEST_ALERTS = "alerts, the newest first"
NEWEST_EXPORTS = "exports, the newest first"
NEWEST_PURCHASES = "purchases, the newest first"


@object_type
class TenantActivity(Node):
    """The part of `Tenant` about its state, exports, purchases, alert rules and webhooks."""

    value: strawberry.Private[tenants.Tenant]

    @field(Scope.BALANCE_CHANGES_READ)
    async def state(self, info: Info) -> TenantState:
        """Whether the tenant is open, or its history is still coming in."""
        return await tenant_history.state(info.context, self.value.id)

    @field(SCOPE)
    async def alert_rules(self, info: Info) -> list[AlertRule]:
        """The alert rules of the tenant: at most 20, and two more once an end was set."""
        return [
            AlertRule.from_domain(alert)
            for alert in await alerts.of_tenant(info.context, self.value.id)
        ]

    @field(SCOPE)
    async def alerts(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Alert]:
        """The alerts that rules and budgets of the tenant have raised, newest first.

        Alerts of rules and budgets that have been deleted since are among them.
        """
        context, tenant_id = info.context, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_ALERTS)
        page = await alerts.page(context, tenant_id, request)
        return connected(
            page, NEWEST_ALERTS, Alert.from_domain, lambda: alerts.count(context, tenant_id)
        )

    @field(SCOPE)
    async def exports(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Export]:
        """The exports of the tenant, newest first."""
        context, tenant_id = info.context, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_EXPORTS)
        page = await exports.page(context, tenant_id, request)
        return connected(
            page, NEWEST_EXPORTS, Export.from_domain, lambda: exports.count(context, tenant_id)
        )

    @field(SCOPE)
    async def purchases(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
        status: OfPurchaseStatus = UNSET,
    ) -> Connection[Purchase]:
        """The purchases of the tenant, newest first."""
        context, tenant_id = info.context, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_PURCHASES)
        wanted = status or None
        page = await purchases.page(context, tenant_id, request, wanted)
        return connected(
            page,
            NEWEST_PURCHASES,
            Purchase.from_domain,
            lambda: purchases.count(context, tenant_id, wanted),
        )

    @field(SCOPE)
    async def webhooks(self, info: Info) -> list[Webhook]:
        """The webhooks of the tenant, oldest first, at most 10."""
        found = await webhooks.of_tenant(info.context, self.value.id)
        return [Webhook.from_domain(webhook) for webhook in found]

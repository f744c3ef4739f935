"""The mutations."""

from strawberry import UNSET

from credit.core.roles import Scope
from graph.adjustment import AdjustCreditsInput, AdjustCreditsPayload
from graph.alert import AlertRuleMutations
from graph.api_key_mutation import ApiKeyMutations
from graph.connection import Info
from graph.deadlines import extend_deadline
from graph.export import (
    CancelExportInput,
    CancelExportPayload,
    ExportConsumptionInput,
    ExportConsumptionPayload,
)
from graph.ids import export_ids_from, plan_id_from, purchase_ids_from, tenant_id_from
from graph.interview_event import RecordInterviewEventsInput, RecordInterviewEventsPayload
from graph.job_mutation import JobMutations
from graph.payload import mutation
from graph.purchase import (
    BuyCreditsInput,
    BuyCreditsPayload,
    DeclinePurchaseInput,
    DeclinePurchasePayload,
    RefundPurchaseInput,
    RefundPurchasePayload,
    SetPaymentUrlInput,
    SetPaymentUrlPayload,
    SettlePurchaseInput,
    SettlePurchasePayload,
)
from graph.scopes import object_type
from graph.tenant_end_mutation import TenantEndMutations
from graph.tenant_lifecycle_mutation import TenantLifecycleMutations
from graph.tenant_mutation import (
    ChangePlanInput,
    ChangePlanPayload,
    CreateTenantInput,
    CreateTenantPayload,
    UpdateTenantInput,
    UpdateTenantPayload,
)
from graph.webhook_message import WebhookMessageMutations
from graph.webhook_mutation import WebhookMutations
from resolvers import adjustments, exports, metering, payments, purchases, refunds, tenants


@object_type
class Mutation(
    AlertRuleMutations,
    ApiKeyMutations,
    JobMutations,
    TenantEndMutations,
    TenantLifecycleMutations,
    WebhookMessageMutations,
    WebhookMutations,
):
    """Write operations. Each answers the changed object, and `problems` when it was refused."""

    @mutation(Scope.USAGE_WRITE)
    async def record_interview_events(
        self,
        info: Info,
        input: RecordInterviewEventsInput,  # noqa: A002 - the contract's name
    ) -> RecordInterviewEventsPayload:
        """Record up to 500 interview events.

        Each event has a result of its own, and sending one again changes nothing.
        """
        events = [event.to_domain() for event in input.events]
        return RecordInterviewEventsPayload.from_domain(await metering.record(info.context, events))

    @mutation(Scope.CREDITS_BUY)
    async def buy_credits(
        self,
        info: Info,
        input: BuyCreditsInput,  # noqa: A002 - the contract's name
    ) -> BuyCreditsPayload:
        """Buy credits.

        They can be spent at once with payment terms ON_ACCOUNT, and when the purchase is settled
        with PREPAID.
        """
        reference = None if input.payment_reference is UNSET else input.payment_reference
        tenant = tenant_id_from(input.tenant_id)
        purchase = await purchases.buy_credits(
            info.context, tenant, input.credits, input.idempotency_key, reference
        )
        return BuyCreditsPayload.from_domain(purchase)

    @mutation(Scope.PURCHASES_SETTLE)
    async def set_payment_url(
        self,
        info: Info,
        input: SetPaymentUrlInput,  # noqa: A002 - the contract's name
    ) -> SetPaymentUrlPayload:
        """Say on which page a PENDING purchase can be paid.

        The tenant reads it as `paymentUrl` until the purchase is settled or declined.
        """
        named = purchase_ids_from(input.purchase_id)
        purchase = await payments.set_payment_url(info.context, *named, input.url)
        return SetPaymentUrlPayload.from_domain(purchase)

    @mutation(Scope.PURCHASES_SETTLE)
    async def settle_purchase(
        self,
        info: Info,
        input: SettlePurchaseInput,  # noqa: A002 - the contract's name
    ) -> SettlePurchasePayload:
        """Settle a PENDING purchase whose payment came in: its credits can be spent from now on."""
        named = purchase_ids_from(input.purchase_id)
        purchase = await purchases.settle(info.context, *named, input.payment_reference)
        return SettlePurchasePayload.from_domain(purchase)

    @mutation(Scope.PURCHASES_SETTLE)
    async def decline_purchase(
        self,
        info: Info,
        input: DeclinePurchaseInput,  # noqa: A002 - the contract's name
    ) -> DeclinePurchasePayload:
        """Decline a PENDING purchase whose payment failed: it never adds credits."""
        named = purchase_ids_from(input.purchase_id)
        purchase = await purchases.decline(info.context, *named, input.reason)
        return DeclinePurchasePayload.from_domain(purchase)

    @mutation(Scope.CONSUMPTION_READ)
    async def export_consumption(
        self,
        info: Info,
        input: ExportConsumptionInput,  # noqa: A002 - the contract's name
    ) -> ExportConsumptionPayload:
        """Export consumption as a file.

        Waits up to `waitSeconds` for it; a longer export continues, and can be followed by
        `exportProgressed` or `node`.
        """
        tenant = tenant_id_from(input.tenant_id)
        request = await input.to_domain(info.context, tenant)
        extend_deadline(input.seconds_to_wait)
        export = await exports.request(info.context, tenant, request, input.seconds_to_wait)
        return ExportConsumptionPayload.from_domain(export)

    @mutation(Scope.CONSUMPTION_READ)
    async def cancel_export(
        self,
        info: Info,
        input: CancelExportInput,  # noqa: A002 - the contract's name
    ) -> CancelExportPayload:
        """Cancel an export that is QUEUED or RUNNING."""
        export = await exports.cancel(info.context, *export_ids_from(input.export_id))
        return CancelExportPayload.from_domain(export)

    @mutation(Scope.TENANT_MANAGE)
    async def refund_purchase(
        self,
        info: Info,
        input: RefundPurchaseInput,  # noqa: A002 - the contract's name
    ) -> RefundPurchasePayload:
        """Refund the unspent credits of a purchase, or a part of them."""
        credits = None if input.credits is UNSET else input.credits
        named = purchase_ids_from(input.purchase_id)
        purchase = await refunds.refund(
            info.context, *named, credits, input.idempotency_key, input.reason
        )
        return RefundPurchasePayload.from_domain(purchase)

    @mutation(Scope.TENANT_MANAGE)
    async def adjust_credits(
        self,
        info: Info,
        input: AdjustCreditsInput,  # noqa: A002 - the contract's name
    ) -> AdjustCreditsPayload:
        """Add credits to a tenant's balance, or deduct credits from it."""
        amount, key, reason = input.credits, input.idempotency_key, input.reason
        tenant = tenant_id_from(input.tenant_id)
        entry = await adjustments.adjust(
            info.context, tenant, amount, key, reason, input.expires_at or None
        )
        return AdjustCreditsPayload.from_domain(tenant, entry)

    @mutation(Scope.TENANT_MANAGE)
    async def create_tenant(
        self,
        info: Info,
        input: CreateTenantInput,  # noqa: A002 - the contract's name
    ) -> CreateTenantPayload:
        """Create a tenant with a plan. One that starts in the past waits for its history."""
        tenant = await tenants.create(info.context, input.to_domain())
        return CreateTenantPayload.from_domain(tenant)

    @mutation(Scope.TENANT_MANAGE)
    async def update_tenant(
        self,
        info: Info,
        input: UpdateTenantInput,  # noqa: A002 - the contract's name
    ) -> UpdateTenantPayload:
        """Change the name, the time zone or the country of a tenant."""
        name = None if input.name is UNSET else input.name
        tenant_id = tenant_id_from(input.tenant_id)
        country = ... if input.country is UNSET else input.country
        tenant = await tenants.update(
            info.context, tenant_id, name, input.timezone or None, country
        )
        return UpdateTenantPayload.from_domain(tenant)

    @mutation(Scope.TENANT_MANAGE)
    async def change_plan(
        self,
        info: Info,
        input: ChangePlanInput,  # noqa: A002 - the contract's name
    ) -> ChangePlanPayload:
        """Change the plan of a tenant, from its next billing period on."""
        tenant_id, plan_id = tenant_id_from(input.tenant_id), plan_id_from(input.plan_id)
        tenant = await tenants.change_plan(info.context, tenant_id, plan_id)
        return ChangePlanPayload.from_domain(tenant)

"""The mutations."""

from typing import cast

from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering.events import InterviewEvent
from graph import interview_event
from graph.adjustment import AdjustCreditsInput, AdjustCreditsPayload
from graph.alert import AlertRuleMutations
from graph.api_key_mutation import ApiKeyMutations
from graph.auto_top_up_mutation import AutoTopUpMutations
from graph.budget_mutation import BudgetMutations
from graph.connection import Info
from graph.deadlines import extend_deadline
from graph.export import (
    CancelExportInput,
    CancelExportPayload,
    ExportConsumptionInput,
    ExportConsumptionPayload,
)
from graph.export_mutation import ExportMutations
from graph.ids import export_ids_from, purchase_ids_from
from graph.interview_event import (
    RecordInterviewEventsInput,
    RecordInterviewEventsPayload,
    UnreadableEvent,
)
from graph.job_mutation import JobMutations
from graph.member_mutation import MemberMutations
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
from graph.tenant_mutation import TenantMutations
from graph.webhook_message import WebhookMessageMutations
from graph.webhook_mutation import WebhookMutations
from resolvers import adjustments, exports, payments, purchases, refunds


@object_type
class Mutation(
    AlertRuleMutations,
    ApiKeyMutations,
    AutoTopUpMutations,
    BudgetMutations,
    JobMutations,
    MemberMutations,
    TenantEndMutations,
    TenantLifecycleMutations,
    TenantMutations,
    WebhookMessageMutations,
    ExportMutations,
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
        events = cast(list[InterviewEvent | UnreadableEvent], input.events)
        results = await interview_event.record(info.context, events)
        return RecordInterviewEventsPayload.from_domain(results)

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
        tenant = await input.find_tenant(info.context)
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
        tenant = await input.find_tenant(info.context)
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
        tenant = await input.find_tenant(info.context)
        entry = await adjustments.adjust(
            info.context, tenant, amount, key, reason, input.expires_at or None
        )
        return AdjustCreditsPayload.from_domain(tenant, entry)

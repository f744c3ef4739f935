"""Descriptions of the enums of billing: keys, grants, plans, purchases, alerts, webhooks."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from credit.core.api_keys import ApiKeyStatus
from credit.core.roles import Role, Scope
from credit.ledger.auto_top_up import TopUpOffReason
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.plans import BillingInterval, OveragePolicy, PaymentTerms, RolloverKind
from credit.ledger.purchases import PurchaseEventType, PurchaseStatus
from credit.notify.alerts import AlertKind
from credit.notify.budgets import BudgetInterval
from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import DeliveryStatus, WebhookStatus

BILLING_ENUMS: Final[Mapping[type[Enum], tuple[str, Mapping[Enum, str]]]] = {
    Role: (
        "Role of a key or a member.",
        {
            Role.TENANT_ADMIN: "An administrator of one tenant: reads everything of it, buys "
            "credits, and manages exports, alert rules, budgets, webhooks and members.",
            Role.PARTNER: "A partner of one tenant: reads its name and its balance changes.",
            Role.PLATFORM: "The interview platform: records interview events of all tenants.",
            Role.OPERATOR: "An operator of the service: may do everything for all tenants.",
        },
    ),
    Scope: (
        "Something that a key or a member may do.",
        {
            Scope.CONSUMPTION_READ: "Read usage, balances, forecasts and plans; manage exports, "
            "alert rules, budgets and webhooks.",
            Scope.BALANCE_CHANGES_READ: "Read the tenant's name and its balance changes.",
            Scope.CREDITS_BUY: "Buy credits, preview purchases, and set the automatic top-up.",
            Scope.PURCHASES_SETTLE: "Read, settle and decline the purchases of all tenants, "
            "and manage webhooks of all tenants.",
            Scope.USAGE_WRITE: "Record interview events.",
            Scope.TENANT_MANAGE: "Create and change tenants, adjust credits, refund purchases.",
            Scope.ACCESS_MANAGE: "Grant and revoke roles: administrators for their own tenants, "
            "operators for any tenant and for none.",
            Scope.KEYS_MANAGE: "List, create and revoke API keys, with no scope that the key "
            "itself lacks.",
        },
    ),
    ApiKeyStatus: (
        "Whether an API key is accepted.",
        {
            ApiKeyStatus.ACTIVE: "It is accepted.",
            ApiKeyStatus.EXPIRED: "It is refused since the instant `expiresAt`.",
            ApiKeyStatus.REVOKED: "It is refused since the instant `revokedAt`.",
        },
    ),
    GrantKind: (
        (
            "Where the credits of a grant come from. They are spent in the order ROLLOVER, "
            "ALLOCATION, ADJUSTMENT, PURCHASE."
        ),
        {
            GrantKind.ROLLOVER: "Unused allocation carried over from the period before.",
            GrantKind.ALLOCATION: "The plan's allocation of a billing period.",
            GrantKind.ADJUSTMENT: "Added by an operator.",
            GrantKind.PURCHASE: "Bought.",
        },
    ),
    Reason: (
        "Why credits came or went.",
        {
            Reason.ALLOCATION: "A billing period began: the plan's credits came.",
            Reason.ROLLOVER: "Unused allocation was carried over.",
            Reason.PURCHASE: "A purchase was settled.",
            Reason.REFUND: "A purchase was refunded: its credits went.",
            Reason.CONSUMPTION: "An interview was charged.",
            Reason.REVERSAL: "The charge of an interview was given back.",
            Reason.EXPIRY: "Unspent credits expired.",
            Reason.ADJUSTMENT: "An operator added or deducted credits.",
            Reason.OVERAGE_FORGIVEN: "Overage was forgiven at the end of a billing period.",
        },
    ),
    BillingInterval: (
        "Length of a billing period.",
        {
            BillingInterval.MONTH: "One month.",
            BillingInterval.QUARTER: "Three months.",
            BillingInterval.YEAR: "Twelve months.",
        },
    ),
    RolloverKind: (
        "How much of an unused allocation is carried over, for one more billing period.",
        {
            RolloverKind.NONE: "Nothing: it expires.",
            RolloverKind.ALL: "All of it.",
            RolloverKind.CAPPED: "At most `maximum`; the rest expires.",
        },
    ),
    OveragePolicy: (
        "What happens to interviews that no credits cover. They are never stopped.",
        {
            OveragePolicy.ALLOW: "Their credits are owed until they are paid.",
            OveragePolicy.FORGIVE: "Their credits are owed until the billing period ends, and "
            "are forgiven then.",
        },
    ),
    PaymentTerms: (
        "When purchased credits can be spent.",
        {
            PaymentTerms.ON_ACCOUNT: "At once; they are invoiced.",
            PaymentTerms.PREPAID: "When the purchase is settled.",
        },
    ),
    PurchaseStatus: (
        "Status of a purchase.",
        {
            PurchaseStatus.PENDING: "Not paid yet: its credits cannot be spent.",
            PurchaseStatus.SETTLED: "Its credits have been added.",
            PurchaseStatus.DECLINED: "The payment failed: it never adds credits.",
            PurchaseStatus.REFUNDED: "Everything refundable was refunded; what was spent stays "
            "spent.",
        },
    ),
    PurchaseEventType: (
        "What happened to a purchase.",
        {
            PurchaseEventType.REQUESTED: "Credits were bought and have still to be paid.",
            PurchaseEventType.PAYMENT_URL_SET: "It can be paid at `paymentUrl`, or at another one "
            "than before.",
            PurchaseEventType.SETTLED: "Its credits were added; the first event of a purchase on "
            "account.",
            PurchaseEventType.DECLINED: "Its payment failed.",
            PurchaseEventType.REFUNDED: "Credits of it were refunded, all or a part.",
        },
    ),
    AlertKind: (
        "What an alert rule watches.",
        {
            AlertKind.REMAINING_BELOW: "The remaining credits less those owed are below the "
            "threshold.",
            AlertKind.PERCENT_OF_ALLOCATION_BELOW: "They are below the threshold, in percent of "
            "what the billing period's allocation brought.",
            AlertKind.RUN_OUT_WITHIN_DAYS: "The forecast expects the credits to run out within "
            "as many days as the threshold.",
            AlertKind.EXPIRY_WITHIN_DAYS: "Remaining credits will expire within as many days as "
            "the threshold; those that roll over do not count.",
            AlertKind.END_WITHIN_DAYS: "The tenant's last day of service is within as many days as "
            "the threshold. `endTenant` sets rules of this kind for 365 and for 7 days, which do "
            "not count among the 20 that a tenant may have.",
            AlertKind.BUDGET_USED: "The use of credits has reached as many percent of a budget as "
            "the threshold. Set by `setBudget` alone.",
            AlertKind.BUDGET_FORECAST: "The forecast expects the use of credits to pass a budget "
            "before its range is over; the threshold is 100. Set by `setBudget` alone.",
        },
    ),
    BudgetInterval: (
        "The range of days that a budget is for. A new range begins when one ends.",
        {
            BudgetInterval.BILLING_PERIOD: "The tenant's billing period, however long it is.",
            BudgetInterval.MONTH: "The calendar month, in the tenant's time zone.",
        },
    ),
    TopUpOffReason: (
        "Why an automatic top-up is off.",
        {
            TopUpOffReason.TURNED_OFF: "Somebody turned it off by `turnOffAutoTopUp`.",
            TopUpOffReason.PURCHASE_DECLINED: "The payment of one of its purchases failed.",
            TopUpOffReason.PURCHASE_REFUNDED: "One of its purchases was refunded, in whole or in "
            "part.",
            TopUpOffReason.PLAN_CHANGED: "The tenant is on another plan than when it was set.",
            TopUpOffReason.PRICE_CHANGED: "A credit of the plan has another price than when it was "
            "set.",
            TopUpOffReason.TENANT_ENDED: "The tenant's last day of service is over.",
        },
    ),
    WebhookEventType: (
        "Type of the events that a webhook may receive.",
        {
            WebhookEventType.BALANCE_CHANGED: "Each ledger entry, in order, as `balance.changed`.",
            WebhookEventType.ALERT_RAISED: "Each alert that is raised, as `alert.raised`.",
            WebhookEventType.EXPORT_FINISHED: "Each export that is READY or FAILED, as "
            "`export.finished`.",
            WebhookEventType.PURCHASE_REQUESTED: "Each purchase that has still to be paid, as "
            "`purchase.requested`.",
            WebhookEventType.PURCHASE_SETTLED: "Each purchase whose credits were added, paid or on "
            "account, as `purchase.settled`.",
            WebhookEventType.PURCHASE_DECLINED: "Each purchase whose payment failed, as "
            "`purchase.declined`.",
            WebhookEventType.PURCHASE_REFUNDED: "Each refund of a purchase or a part of it, as "
            "`purchase.refunded`.",
        },
    ),
    WebhookStatus: (
        "Whether messages of a webhook are being delivered.",
        {
            WebhookStatus.ACTIVE: "The last message was delivered, or none has been sent yet.",
            WebhookStatus.FAILING: "The last attempt failed; it is retried for 24 hours.",
            WebhookStatus.DISABLED: "It answered 410, or failed for 24 hours. Nothing is sent "
            "until `replayWebhook` is called.",
        },
    ),
    DeliveryStatus: (
        "Status of a delivery.",
        {
            DeliveryStatus.PENDING: "It waits for its turn, or for another attempt.",
            DeliveryStatus.DELIVERED: "It was answered with a status from 200 to 299.",
            DeliveryStatus.FAILED: "It was given up. Balance changes can be replayed.",
        },
    ),
}
"""Each enum with its description and those of its values."""

"""The enums of `credit/` and `resolvers/`, under the names and with the words that clients see."""

from enum import Enum, StrEnum
from typing import TypeVar, cast

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from credit.alerts import AlertKind
from credit.calendar_buckets import Granularity
from credit.comparison import Comparison
from credit.date_ranges import DateRangePreset
from credit.entries import Reason
from credit.events import EventType, JobStatus
from credit.exports import ExportFormat, ExportStatus
from credit.grants import GrantKind
from credit.notifications import WebhookEventType as WebhookEvent
from credit.plans import BillingInterval, OveragePolicy, PaymentTerms, RolloverKind
from credit.projection import ForecastMethod
from credit.purchases import PurchaseStatus
from credit.roles import Role, Scope
from credit.runout import RunOutStatus
from credit.tenants import JobOrderField
from credit.webhooks import DeliveryStatus, WebhookStatus
from resolvers.metering import EventOutcome

__all__ = [
    "AlertKind",
    "BillingInterval",
    "Comparison",
    "DateRangePreset",
    "DeliveryStatus",
    "EventOutcome",
    "EventType",
    "ExportFormat",
    "ExportStatus",
    "ForecastMethod",
    "GrantKind",
    "Granularity",
    "JobConsumptionOrderField",
    "JobOrderField",
    "JobStatus",
    "OrderDirection",
    "OveragePolicy",
    "PaymentTerms",
    "PurchaseStatus",
    "Reason",
    "Role",
    "RolloverKind",
    "RunOutStatus",
    "Scope",
    "WebhookEvent",
    "WebhookStatus",
]
"""GraphQL types take these from here, and so never before they have their names."""

E = TypeVar("E", bound=type[Enum])


def _register(
    enum: E, description: str, name: str | None = None, members: dict[Enum, str] | None = None
) -> E:
    """Make an enum known to GraphQL; `members` describes those that need a word."""
    made = strawberry.enum(enum, name=name, description=description)
    definition = cast(StrawberryEnumDefinition, made.__strawberry_definition__)  # type: ignore[attr-defined]
    descriptions = {member.name: text for member, text in (members or {}).items()}
    for value in definition.values:
        value.description = descriptions.get(value.name)
    return made


class OrderDirection(StrEnum):
    """Which end of a sorted list comes first."""

    ASC = "ASC"
    DESC = "DESC"


class JobConsumptionOrderField(StrEnum):
    """What the jobs of a consumption can be sorted by."""

    TITLE = "TITLE"
    INTERVIEWS_INVITED = "INTERVIEWS_INVITED"
    INTERVIEWS_COMPLETED = "INTERVIEWS_COMPLETED"
    CREDITS_USED = "CREDITS_USED"


_register(OrderDirection, "Smallest, earliest or A first, or last.")
_register(JobConsumptionOrderField, "What the jobs of a consumption are sorted by.")
_register(JobOrderField, "What jobs are sorted by; the last three count usage in a date range.")
_register(Role, "Whom a key speaks for.")
_register(Scope, "A thing that a key may do.")
_register(JobStatus, "Whether a job still hires.")
_register(EventType, "What happened to an interview.", "InterviewEventType")
_register(EventOutcome, "What became of an event that was sent.")
_register(GrantKind, "Where the credits of a grant come from.")
_register(Reason, "Why credits came or went.", "BalanceReason")
_register(BillingInterval, "How long a billing period is.")
_register(RolloverKind, "What becomes of an allocation that is not used up.")
_register(
    DateRangePreset,
    "Spans by name. Named units end with their unit, even where that lies ahead.",
)
_register(Granularity, "What a bucket of usage is; weeks are ISO weeks, from Monday on.")
_register(
    Comparison,
    "What usage over time is compared with.",
    members={
        Comparison.PREVIOUS_DATE_RANGE: (
            "The unit before, where the span is a whole month, quarter, year or billing period; "
            "else as many days just before. While the span is not over, as many days as have begun."
        ),
        Comparison.PREVIOUS_YEAR: (
            "The same days a year earlier; weeks by ISO week, 29 February has no counterpart."
        ),
    },
)
_register(ExportFormat, "What kind of file an export is.")
_register(
    ExportStatus,
    "Where an export stands.",
    members={
        ExportStatus.QUEUED: "It waits for its turn.",
        ExportStatus.RUNNING: "Its file is being written.",
        ExportStatus.READY: "Its file can be fetched.",
        ExportStatus.FAILED: "There will be no file; `error` says why.",
        ExportStatus.CANCELLED: "It was called off.",
        ExportStatus.EXPIRED: "Its file has had its time and is deleted.",
    },
)
_register(
    ForecastMethod,
    "How a forecast was made, by how much history there was to learn from.",
    members={
        ForecastMethod.NO_USAGE: "Nothing used before today: zeros.",
        ForecastMethod.RUN_RATE: "Under a week: the recent mean, no interval.",
        ForecastMethod.WEEKDAY_PROVISIONAL: "One or two weeks.",
        ForecastMethod.WEEKDAY_LEVEL: "From two weeks on.",
        ForecastMethod.YEARLY_PROVISIONAL: "From 400 days on, with the time of year.",
        ForecastMethod.YEARLY: "From two years on.",
    },
)
_register(
    RunOutStatus,
    "Whether the credits run out within the horizon.",
    members={
        RunOutStatus.RUN_OUT: "Nothing is left today.",
        RunOutStatus.LIKELY: "A chance of at least 0.5.",
        RunOutStatus.POSSIBLE: "A chance of at least 0.1.",
        RunOutStatus.NOT_WITHIN_HORIZON: "A smaller chance than that.",
        RunOutStatus.NO_USAGE: "Nothing was used so far.",
    },
)
_register(
    OveragePolicy,
    "What becomes of interviews that no credits covered.",
    members={
        OveragePolicy.ALLOW: "Interviews go on; the shortfall is owed.",
        OveragePolicy.FORGIVE: "Interviews go on; the shortfall is forgiven at the reset.",
    },
)
_register(
    PaymentTerms,
    "When bought credits can be spent.",
    members={
        PaymentTerms.ON_ACCOUNT: "Bought credits can be spent at once and are invoiced.",
        PaymentTerms.PREPAID: "They can be spent when the payment is settled.",
    },
)
_register(
    PurchaseStatus,
    "Where a purchase stands.",
    members={
        PurchaseStatus.PENDING: "Not paid yet: nothing of it can be spent.",
        PurchaseStatus.SETTLED: "Its credits have come in.",
        PurchaseStatus.DECLINED: "The payment did not come in: it never brings credits.",
        PurchaseStatus.REFUNDED: "All that could be refunded was; what was spent stays spent.",
    },
)
_register(
    AlertKind,
    "What an alert watches.",
    members={
        AlertKind.REMAINING_BELOW: "Fewer credits are left than so many.",
        AlertKind.PERCENT_OF_ALLOCATION_BELOW: (
            "Less is left than so many percent of what the billing period's allocation brought."
        ),
        AlertKind.RUN_OUT_WITHIN_DAYS: (
            "The forecast expects the credits to run out within so many days."
        ),
        AlertKind.EXPIRY_WITHIN_DAYS: (
            "Credits that are left will be lost within so many days; what rolls over is not."
        ),
    },
)
_register(
    WebhookEvent,
    "What a webhook may be told of.",
    "WebhookEvent",
    members={
        WebhookEvent.BALANCE_CHANGED: "Each ledger entry, in order; `balance.changed`.",
        WebhookEvent.ALERT_RAISED: "An alert's line was crossed; `alert.raised`.",
        WebhookEvent.EXPORT_FINISHED: "An export is READY or has FAILED; `export.finished`.",
    },
)
_register(
    WebhookStatus,
    "How a webhook does.",
    members={
        WebhookStatus.FAILING: "The last attempt failed: it is tried again, for a day.",
        WebhookStatus.DISABLED: (
            "It answered 410, or failed for a day: nothing is sent until it is replayed."
        ),
    },
)
_register(
    DeliveryStatus,
    "Where a delivery stands.",
    members={
        DeliveryStatus.PENDING: "It waits for its turn, or for another attempt.",
        DeliveryStatus.FAILED: "It was given up; balance changes can be replayed.",
    },
)

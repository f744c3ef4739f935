"""The enums of `credit/` and `resolvers/`, with the schema's names and descriptions."""

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Final, TypeVar, cast

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from credit.audit.exports import ExportContents, ExportFormat, ExportStatus
from credit.core.api_keys import ApiKeyStatus
from credit.core.roles import Role, Scope
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRangePreset
from credit.forecast.projection import ForecastMethod
from credit.forecast.runout_status import RunOutStatus
from credit.ledger.auto_top_up import TopUpOffReason
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.plans import BillingInterval, OveragePolicy, PaymentTerms, RolloverKind
from credit.ledger.purchases import PurchaseEventType as PurchaseEvent
from credit.ledger.purchases import PurchaseStatus
from credit.metering.events import EventType, JobStatus
from credit.metering.interviews import Outcome
from credit.metering.tenants import JobOrderField, TenantOrderField, TenantState
from credit.notify.alerts import AlertKind
from credit.notify.budgets import BudgetInterval
from credit.notify.notifications import WebhookEventType as WebhookEvent
from credit.notify.webhooks import DeliveryStatus, WebhookStatus
from graph.billing_enums import BILLING_ENUMS
from graph.usage_enums import USAGE_ENUMS
from resolvers.metering import EventOutcome

__all__ = [
    "AlertKind",
    "ApiKeyStatus",
    "BillingInterval",
    "BudgetInterval",
    "Comparison",
    "DateRangePreset",
    "DeliveryStatus",
    "EventOutcome",
    "EventType",
    "ExportContents",
    "ExportFormat",
    "ExportStatus",
    "ForecastMethod",
    "GrantKind",
    "Granularity",
    "JobConsumptionOrderField",
    "JobOrderField",
    "JobStatus",
    "OrderDirection",
    "Outcome",
    "OveragePolicy",
    "PaymentTerms",
    "PurchaseEvent",
    "PurchaseStatus",
    "Reason",
    "Role",
    "RolloverKind",
    "RunOutStatus",
    "Scope",
    "TenantOrderField",
    "TenantState",
    "TopUpOffReason",
    "WebhookEvent",
    "WebhookStatus",
    "enum_type",
]
"""GraphQL types take these from here, and so never before they have their names."""

E = TypeVar("E", bound=type[Enum])


NAMES: Final[Mapping[type[Enum], str]] = {
    EventType: "InterviewEventType",
    Outcome: "InterviewOutcome",
    Reason: "BalanceReason",
    PurchaseEvent: "PurchaseEvent",
    WebhookEvent: "WebhookEvent",
}
"""Names in the schema, where they are not those of the classes."""


def enum_type(enum: E, description: str, values: Mapping[Enum, str]) -> E:
    """Make an enum a GraphQL enum; every value has a description."""
    made = strawberry.enum(enum, name=NAMES.get(enum), description=description)
    definition = cast(StrawberryEnumDefinition, made.__strawberry_definition__)  # type: ignore[attr-defined]
    described = {member.name: text for member, text in values.items()}
    for value in definition.values:
        value.description = described[value.name]
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
    CREDITS_CHANGE = "CREDITS_CHANGE"


enum_type(
    OrderDirection,
    "Ascending or descending.",
    {
        OrderDirection.ASC: "Ascending: smallest, earliest or A first.",
        OrderDirection.DESC: "Descending: largest, latest or Z first.",
    },
)
enum_type(
    JobConsumptionOrderField,
    "What the jobs of a consumption are sorted by.",
    {
        JobConsumptionOrderField.TITLE: "Title, regardless of case and accents.",
        JobConsumptionOrderField.INTERVIEWS_INVITED: "Interviews invited in the date range.",
        JobConsumptionOrderField.INTERVIEWS_COMPLETED: "Interviews completed in the date range.",
        JobConsumptionOrderField.CREDITS_USED: "Credits used in the date range.",
        JobConsumptionOrderField.CREDITS_CHANGE: "Credits used in the date range, less those of "
        "the earlier days: descending, what grew most comes first. Requires `compareTo`.",
    },
)
for _enum, (_description, _values) in {**USAGE_ENUMS, **BILLING_ENUMS}.items():
    enum_type(_enum, _description, _values)

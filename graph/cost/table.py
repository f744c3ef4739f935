"""The weight of each field, by type and name; `*` stands for every type that has the field.

A field that is not here is an attribute of an object that is there already: it costs SCALAR, or
OBJECT and what is selected of it. `declared_weights` refuses a schema in which any other field, or
any list of objects, has no row here, and a row of which there is no field.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from graphql import (
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from credit.notify.alerts import MOST_ALERT_RULES
from credit.notify.budgets import MOST_BUDGETS, BudgetInterval
from credit.notify.webhooks import MOST_WEBHOOKS
from graph.cost.account_weights import (
    BUDGET_FORECAST,
    GRANTS,
    RUN_OUT,
    USUAL_THRESHOLDS,
    balance,
    balance_trend,
    forecast,
    hiring_plan,
    record_interview_events,
    tenants,
)
from graph.cost.usage_weights import (
    by_job,
    candidates,
    change_of_item,
    consumption,
    consumption_of_item,
    consumption_of_job,
    jobs,
    overview,
    series_of_trend,
    share_of_item,
    trend,
    trend_by_job,
    trend_of_job,
    usage_trend,
)
from graph.cost.weights import Weight, connection, entity, fixed, inherited_list, points
from graph.scopes import OF

STATEMENTS: Final = ("AccountStatement", "BillingPeriod")
TERMS: Final = (
    *("allocated", "rolledIn", "purchased", "adjusted", "forgiven", "refunded"),
    *("used", "expired", "rolledOut"),
)
"""What a statement adds up, one statement of SQL for all of them."""
EVENTS_OF_INTERVIEW: Final = 3
"""An invitation, a start and an end; one that was voided has more."""
ENTRIES_OF_INTERVIEW: Final = 1.5
"""Its charge, and with some another one, or what was given back."""

WEIGHTS: Final[Mapping[str, Weight]] = {
    # ── lists ────────────────────────────────────────────────────────────────────────────────────
    "*.nodes": inherited_list,
    "*.edges": inherited_list,
    "*.totalCount": fixed(25),
    "*.points": points,
    "*.problems": fixed(0, 1),
    "RecordInterviewEventsPayload.results": inherited_list,
    "RecordInterviewEventsPayload.problems": inherited_list,
    # ── objects that a loader brings ─────────────────────────────────────────────────────────────
    "*.tenant": entity(),
    "*.job": entity(),
    "BalanceChange.reverses": entity(),
    "Purchase.change": entity(),
    "Purchase.tenantExternalId": fixed(5),
    # ── reading ──────────────────────────────────────────────────────────────────────────────────
    "Query.viewer": fixed(0),
    "Query.tenant": entity(10),
    "Query.tenants": tenants,
    "Query.node": entity(10),
    "Query.plans": fixed(10, 12),
    "Query.purchases": connection,
    "Query.webhooks": fixed(10, MOST_WEBHOOKS),
    "Query.members": connection,
    "Query.apiKeys": connection,
    "Viewer.tenants": connection,
    "Tenant.state": fixed(5),
    "Tenant.plan": fixed(0),
    "Tenant.upcomingPlan": fixed(5),
    "Tenant.upcomingTimezone": fixed(5),
    "Tenant.overview": overview,
    "Tenant.consumption": consumption,
    "Tenant.jobs": jobs,
    "Tenant.job": entity(10),
    "Tenant.trend": trend,
    "Tenant.forecast": forecast,
    "Tenant.hiringPlan": hiring_plan,
    "Tenant.balance": balance,
    "Tenant.runOut": fixed(5),
    "Tenant.balanceTrend": balance_trend,
    "Tenant.billingPeriod": fixed(5),
    "Tenant.billingPeriods": connection,
    "Tenant.balanceChanges": connection,
    "Tenant.charges": connection,
    "Tenant.charge": entity(20),
    "Tenant.purchasePreview": fixed(300),
    "Tenant.purchases": connection,
    "Tenant.autoTopUp": fixed(5),
    "AutoTopUp.lastPurchase": entity(),
    "Tenant.alertRules": fixed(10, MOST_ALERT_RULES),
    "Tenant.alerts": connection,
    "Tenant.budgets": fixed(15, MOST_BUDGETS),
    "Alert.budget": fixed(15),
    "Budget.thresholds": fixed(0, USUAL_THRESHOLDS),
    "Budget.forecast": fixed(BUDGET_FORECAST),
    "Tenant.exports": connection,
    "Tenant.webhooks": fixed(10, MOST_WEBHOOKS),
    "Tenant.members": connection,
    "Tenant.apiKeys": connection,
    "Webhook.deliveries": connection,
    "Job.consumption": consumption_of_job,
    "Job.trend": trend_of_job,
    "Job.budgets": fixed(15, len(BudgetInterval)),
    "JobConsumption.consumption": consumption_of_item,
    "JobConsumption.previous": consumption_of_item,
    "JobConsumption.creditsChange": change_of_item,
    "JobConsumption.share": share_of_item,
    "Consumption.candidates": candidates,
    "Consumption.byJob": by_job,
    "Consumption.trendByJob": trend_by_job,
    "JobTrends.series": series_of_trend,
    "Overview.usageTrend": usage_trend,
    "Balance.grants": inherited_list,
    "Charge.occurredAt": fixed(3),
    "Charge.recordedAt": fixed(1),
    "Charge.events": fixed(3, EVENTS_OF_INTERVIEW),
    "Charge.changes": fixed(3, ENTRIES_OF_INTERVIEW),
    "Charge.payments": fixed(3, 1),
    "Charge.overage": fixed(3),
    "Charge.forgiven": fixed(1),
    "GrantPayment.grant": entity(1),
    "Plan.partialRates": fixed(0, 5),
    "Forecast.backtest": fixed(1_000),
    "Seasonality.weekdays": fixed(0, 7),
    "Seasonality.months": fixed(0, 12),
    "PurchasePreview.burnOrder": fixed(0, GRANTS),
    "PurchasePreview.runOut": fixed(RUN_OUT),
    "Export.downloadUrl": fixed(5),
    "Export.downloadUrlExpiresAt": fixed(5),
    "BillingPeriod.usedLate": fixed(15),
    "BillingPeriod.reconciliation": fixed(20),
    "BillingPeriod.closing": fixed(15),
    "*.reconciliation": fixed(150),
    "Overview.statement": fixed(15),
    **{f"{owner}.{term}": fixed(15) for owner in STATEMENTS for term in TERMS},
    # ── writing ──────────────────────────────────────────────────────────────────────────────────
    "Mutation.*": fixed(100),
    "Mutation.exportConsumption": fixed(300),
    "Mutation.exportLedger": fixed(300),
    "Mutation.exportPurchases": fixed(300),
    "Mutation.testWebhook": fixed(300),
    "Mutation.replayWebhook": fixed(2_500),
    "Mutation.recordInterviewEvents": record_interview_events,
    # ── following: for each event ────────────────────────────────────────────────────────────────
    "Subscription.*": entity(),
    # ── introspection: an eighth of each field, over the sizes of this schema ────────────────────
    "Query.__schema": fixed(150, 1 / 8),
    "Query.__type": fixed(150, 1 / 8),
    "__Schema.types": fixed(0, 160),
    "__Schema.directives": fixed(0, 6),
    "__Type.fields": fixed(0, 5),
    "__Type.interfaces": fixed(0, 1 / 2),
    "__Type.possibleTypes": fixed(0, 1 / 2),
    "__Type.enumValues": fixed(0, 1),
    "__Type.inputFields": fixed(0, 1),
    "__Type.ofType": fixed(0, 3 / 4),
    "__Field.args": fixed(0, 1 / 2),
    "__Directive.args": fixed(0, 1),
}
"""Units of each field that costs more than an attribute, and the objects that it answers."""


class UnweighedError(Exception):
    """Fields without a weight, or weights without a field; the service does not start with any."""


def weight_of(type_name: str, field_name: str) -> Weight | None:
    """The weight of a field; None of a plain attribute."""
    for row in (f"{type_name}.{field_name}", f"*.{field_name}", f"{type_name}.*"):
        if row in WEIGHTS:
            return WEIGHTS[row]
    return None


def declared_weights(schema: GraphQLSchema) -> Mapping[tuple[str, str], Weight | None]:
    """The weight of each field, by type and field name; None of a plain attribute.

    Raises UnweighedError for a field that needs a weight and has none, and for a weight that
    belongs to no field.
    """
    weights: dict[tuple[str, str], Weight | None] = {}
    faults, unused = [], set(WEIGHTS)
    for type_name, field_name, definition in _fields(schema):
        weight = weights[type_name, field_name] = weight_of(type_name, field_name)
        unused -= {f"{type_name}.{field_name}", f"*.{field_name}", f"{type_name}.*"}
        if weight is None and _needs_weight(definition):
            faults.append(f"{type_name}.{field_name} has no weight")
    faults += [f"the weight of {row} belongs to no field" for row in sorted(unused)]
    if faults:
        msg = f"graph/cost/table.py: {', '.join(sorted(faults))}"
        raise UnweighedError(msg)
    return weights


def _fields(schema: GraphQLSchema) -> Iterator[tuple[str, str, GraphQLField]]:
    for type_name, definition in schema.type_map.items():
        if isinstance(definition, GraphQLObjectType):
            for field_name, field in definition.fields.items():
                yield type_name, field_name, field
    query = schema.query_type
    assert query is not None
    for meta_field in ("__schema", "__type"):
        found = schema.get_field(query, meta_field)
        assert found is not None
        yield query.name, meta_field, found


def _needs_weight(definition: GraphQLField) -> bool:
    """Whether a field is computed by a method, or is a list of objects."""
    declared = definition.extensions.get("strawberry-definition")
    if declared is not None and declared.base_resolver is not None:
        return OF not in declared.metadata
    is_list = is_list_type(get_nullable_type(definition.type))
    return is_list and is_composite_type(get_named_type(definition.type))

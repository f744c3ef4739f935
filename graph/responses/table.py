"""Which fields say the same until the tenant is written to, something is due, or its day ends.

A response is kept only if each of its fields is in CACHEABLE. Such a field depends on nothing but
its arguments, on what the viewer may do, on rows that are written behind the lock of the tenant's
wallet (`models.tenant_versions`), on the plan of the tenant, and on what `next_due_at` and the
tenant's day tell of the time. A new field is not cacheable until it is listed.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from graphql import GraphQLObjectType, GraphQLSchema

_COUNTS: Final = "interviewsInvited interviewsConducted interviewsCompleted creditsUsed"
_TERMS: Final = "allocated rolledIn purchased adjusted forgiven refunded used expired rolledOut"
_RUN_OUT: Final = "status expectedOn earliestOn80 latestOn80 probability"
_BOUNDS: Final = "low80 high80 low95 high95"
_LISTS: Final = ("Alert", "BalanceChange", "BillingPeriod", "Charge", "Job", "JobConsumption")

CACHEABLE: Final[Mapping[str, str]] = {
    "Query": "tenant viewer",
    "Viewer": "name role scopes keyId keyExpiresAt allTenants tenants",
    "Tenant": "id externalId name timezone country lastDayOn state plan upcomingPlan "
    "upcomingTimezone overview consumption jobs job trend forecast hiringPlan balance balanceTrend "
    "billingPeriod billingPeriods balanceChanges charges charge budgets alertRules alerts "
    "autoTopUp",
    # ── usage ────────────────────────────────────────────────────────────────────────────────────
    "Job": "id externalId title status createdAt tenant consumption trend budgets",
    "Overview": "dateRange totalInterviews creditsUsed remainingBalance overage usageTrend "
    "reconciliation statement",
    "Consumption": f"{_COUNTS} interviewsStarted interviewsPartiallyCompleted interviewsVoided "
    "interviewsExpired simulationsRun completionRate dateRange candidates byJob trendByJob",
    "JobConsumption": "job consumption previous creditsChange share",
    "JobTrends": "granularity dateRange series",
    "JobTrendSeries": f"{_COUNTS} share points job",
    "Trend": "granularity dateRange points total comparison",
    "TrendPoint": f"{_COUNTS} dateRange label partial previous creditsChange",
    "TrendComparison": "kind dateRange total creditsChange",
    "CreditsChange": "absolute percent equalDays",
    "Charge": "id interviewId outcome countsOn credits job occurredAt recordedAt events changes "
    "payments overage forgiven",
    "ChargeEvent": "eventId source type progress occurredAt recordedAt price",
    "GrantPayment": "paid givenBack grant",
    # ── credits ──────────────────────────────────────────────────────────────────────────────────
    "Balance": "remaining overage grants sequence digest",
    "Grant": "id kind amount remaining effectiveAt expiresAt",
    "BalanceChange": "id sequence reason credits balanceAfter overageAfter occurredAt postedAt "
    "recordedAt reference note digest reverses tenant",
    "BillingPeriod": f"id {_TERMS} startsAt endsAt dateRange closed opening closing usedLate "
    "reconciliation",
    "AccountStatement": f"{_TERMS} opening closing",
    "Reconciliation": "creditsUsed chargedEarlier chargedLater correctedLater moved usedLate "
    "usedEarly corrected used",
    "AutoTopUp": "isOn offReason offAt armed below credits upTo atMostPerPeriod purchasesInPeriod "
    "creditPrice setBy setAt",
    "Plan": "id externalId name creditsPerPeriod billingInterval rollover overage partialRates "
    "creditPrice paymentTerms purchasedCreditsLastDays purchaseStep",
    "PartialRate": "fromProgress credits",
    "Rollover": "kind maximum",
    "Money": "amount currency",
    "UpcomingPlan": "plan startsOn",
    "UpcomingTimezone": "timezone startsOn",
    # ── what is to come ──────────────────────────────────────────────────────────────────────────
    "Forecast": "dateRange method inactive history points total planning runOut seasonality "
    "backtest",
    "ForecastPoint": "dateRange partial credits",
    "ForecastPlanning": "bufferPercent plannedCredits probabilitySufficient shortfall "
    "suggestedPurchase price",
    "CreditsInterval": f"expected {_BOUNDS}",
    "RunOut": _RUN_OUT,
    "Seasonality": "weekdays months",
    "SeasonalFactor": "label factor",
    "Backtest": "windows horizonDays totalErrorPercent naiveErrorPercent coverage80",
    "HiringPlan": "completionRate creditsPerMonth plannedCredits shortfall suggestedPurchase price",
    "BalanceTrend": "dateRange points runOut",
    "BalanceTrendPoint": f"day projected remaining overage {_BOUNDS}",
    # ── budgets and alerts ───────────────────────────────────────────────────────────────────────
    "Budget": "id per credits onForecast paused setAt dateRange used remaining usedPercent "
    "thresholds forecastRaisedAt tenant job forecast",
    "BudgetThreshold": "percent credits raised raisedAt",
    "BudgetForecast": "total passesOn",
    "AlertRule": "id kind threshold raised raisedAt",
    "Alert": "id rule sequence raisedAt message tenant budget",
    # ── lists and days ───────────────────────────────────────────────────────────────────────────
    **{f"{name}Connection": "edges nodes pageInfo totalCount" for name in (*_LISTS, "Tenant")},
    **{f"{name}Edge": "cursor node" for name in (*_LISTS, "Tenant")},
    "PageInfo": "hasNextPage hasPreviousPage startCursor endCursor",
    "DateRange": "from to days",
}
"""The cacheable fields of each type."""

OF_THE_INSTANT: Final[Mapping[str, frozenset[str]]] = {
    "Tenant.balance": frozenset({"at", "asOf"}),
}
"""Arguments that are compared with the present instant: a field that has one is not cacheable."""

IS_THE_INSTANT: Final = frozenset({("Balance", "at"), ("Consumption", "dataThrough")})
"""Fields that are the present instant: a response with one is not kept, but a replica's is right.

Besides that instant it depends on nothing that those of cacheable fields do not depend on.
"""

NOT_CACHEABLE: Final[Mapping[str, str]] = {
    **{f"{type_name}.{name}": "is the present instant" for type_name, name in IS_THE_INSTANT},
    "Tenant.purchasePreview": "buys at the present instant, from which its credits are valid",
    "Tenant.purchases": "what can be refunded ends with the instant at which credits expire",
    "AutoTopUp.lastPurchase": "as `Tenant.purchases`",
    "Tenant.runOut": "is renewed in the background, without the lock",
    "Tenant.exports": "is written by workers, without the lock, and links are signed anew",
    "Tenant.webhooks": "says what was delivered, which is written without the lock",
    "Tenant.apiKeys": "says when each was last used, which is written without the lock",
    "Tenant.members": "is revoked without the lock",
    "Plan.isOffered": "of the plan in force, which is not always the next period's",
    "Query.apiKeys": "is of many tenants",
    "Query.members": "is of many tenants",
    "Query.node": "is of any type",
    "Query.plans": "is of no tenant",
    "Query.purchases": "is of many tenants",
    "Query.tenants": "is of many tenants",
    "Query.webhooks": "is of many tenants",
}
"""The other fields of these types, and why a response with one is not kept."""


class UnknownFieldsError(Exception):
    """Rows that belong to no field; the service does not start with any."""


def declared_cacheable(schema: GraphQLSchema) -> frozenset[tuple[str, str]]:
    """The cacheable fields, by type and field name.

    Raises UnknownFieldsError for rows of which there is no field, and for fields in both tables.
    """
    found = frozenset(_listed())
    others = {_pair(row) for row in (*NOT_CACHEABLE, *OF_THE_INSTANT)}
    faults = [
        f"{type_name}.{field_name} is no field"
        for type_name, field_name in sorted(found | others)
        if not _is_field(schema, type_name, field_name)
    ]
    both = found & {_pair(row) for row in NOT_CACHEABLE}
    faults += [f"{'.'.join(pair)} is in both" for pair in sorted(both)]
    if faults:
        msg = f"graph/responses/table.py: {', '.join(faults)}"
        raise UnknownFieldsError(msg)
    return found


def _listed() -> Iterator[tuple[str, str]]:
    for type_name, names in CACHEABLE.items():
        for field_name in names.split():
            yield type_name, field_name


def _pair(row: str) -> tuple[str, str]:
    type_name, _, field_name = row.partition(".")
    return type_name, field_name


def _is_field(schema: GraphQLSchema, type_name: str, field_name: str) -> bool:
    definition = schema.type_map.get(type_name)
    return isinstance(definition, GraphQLObjectType) and field_name in definition.fields

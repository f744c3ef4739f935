"""Queries of every kind of field and argument, most of them meant to cost as much as can be."""

from collections.abc import Iterator, Mapping
from typing import Final

from graphql import OperationDefinitionNode, OperationType, get_introspection_query, parse

from credit.core.roles import Role
from insights.operations import PackagedOperation, packaged_operations

_COUNTS: Final = "interviewsInvited interviewsStarted interviewsCompleted creditsUsed"
_ALL_COUNTS: Final = f"{_COUNTS} interviewsPartiallyCompleted interviewsVoided interviewsExpired"
_POINT: Final = "label partial interviewsInvited interviewsConducted creditsUsed"
_DAYS: Final = "dateRange { from to days }"
_CHANGE: Final = "creditsChange { absolute percent equalDays }"
_NESTED: Final = f"{_POINT} {_DAYS} previous {{ {_POINT} {_DAYS} }} {_CHANGE}"
_TEN_YEARS: Final = '{ dates: { from: "2016-12-01", to: "2026-11-27" } }'
_TWO_YEARS: Final = '{ dates: { from: "2024-11-28", to: "2026-11-27" } }'
_INTERVAL: Final = "expected low80 high80 low95 high95"
_RUN_OUT: Final = "runOut { status expectedOn earliestOn80 latestOn80 probability }"
_ENTRY: Final = "sequence reason credits balanceAfter overageAfter occurredAt postedAt digest note"
_STATEMENT: Final = (
    "opening allocated rolledIn purchased adjusted forgiven refunded used usedLate expired closing"
)
_ALL_OF_FORECAST: Final = f"""method inactive {_DAYS} history {{ from to }}
    points {{ {_DAYS} partial credits {{ {_INTERVAL} }} }} total {{ {_INTERVAL} }} {_RUN_OUT}
    planning {{ plannedCredits probabilitySufficient shortfall price {{ amount currency }} }}
    seasonality {{ weekdays {{ label factor }} months {{ label factor }} }}
    backtest {{ windows totalErrorPercent coverage80 }}"""


def _jobs(selected: str, first: int = 200, more: str = "") -> str:
    return f"{{ tenant {{ jobs(first: {first}{more}) {{ nodes {{ {selected} }} }} }} }}"


def _tenants(selected: str, first: int = 200) -> str:
    return f"{{ tenants(first: {first}) {{ nodes {{ {selected} }} }} }}"


def _tenant(selected: str) -> str:
    return f"{{ tenant {{ {selected} }} }}"


def _aliased(selected: str, times: int) -> str:
    return _tenant(" ".join(f"a{number}: {selected}" for number in range(times)))


def _each(ranges: list[str], selected: str) -> str:
    """A field for each date range; what is read for one is of no use for another."""
    return _tenant(
        " ".join(f"a{n}: {selected % f'dateRange: {one}'}" for n, one in enumerate(ranges))
    )


def _trend(arguments: str, selected: str) -> str:
    return f"trend({arguments}) {{ {selected} }}"


def _pages(name: str, selected: str, arguments: str = "first: 200") -> str:
    return f"{name}({arguments}) {{ totalCount nodes {{ {selected} }} }}"


def _of_jobs() -> Iterator[tuple[str, str]]:
    year = "granularity: DAY, dateRange: { preset: LAST_12_MONTHS }"
    compared = f"{year}, compareTo: PREVIOUS_YEAR"
    by_month = f"granularity: MONTH, dateRange: {_TEN_YEARS}"
    hidden = f"granularity: DAY, dateRange: {_TEN_YEARS}"
    range_ = f"dateRange: {_TWO_YEARS}"
    yield "200 jobs", _jobs("id externalId title status createdAt")
    yield "200 jobs as edges", "{ tenant { jobs(first: 200) { edges { cursor node { id } } } } }"
    yield "200 jobs x consumption", _jobs(f"title consumption {{ {_ALL_COUNTS} }}")
    yield "200 jobs x ten years", _jobs(f"consumption(dateRange: {_TEN_YEARS}) {{ {_COUNTS} }}")
    yield "200 jobs x candidates", _jobs(f"consumption({range_}) {{ candidates }}")
    yield "200 jobs x year by day", _jobs(_trend(year, "points { creditsUsed }"))
    yield "20 jobs x year by day", _jobs(_trend(year, f"points {{ {_POINT} }}"), 20)
    yield "20 jobs x two years by day", _jobs(_trend(compared, "points { label creditsUsed }"), 20)
    yield "100 jobs x year, no point", _jobs(_trend(year, "granularity"), 100)
    yield "200 jobs x ten years, no point", _jobs(_trend(hidden, "granularity"))
    yield "10 jobs x ten years, no point", _jobs(_trend(hidden, "granularity"), 10)
    yield "200 jobs x ten years by month", _jobs(_trend(by_month, "points { label creditsUsed }"))
    yield (
        "50 jobs x year by week",
        _jobs(_trend(year.replace("DAY", "WEEK"), f"points {{ {_POINT} {_DAYS} }}"), 50),
    )
    yield "200 jobs x tenant", _jobs("tenant { name timezone plan { name } }")
    yield "200 jobs x tenant x overview", _jobs("tenant { overview { creditsUsed overage } }")
    yield "200 jobs x tenant x balance", _jobs("tenant { balance { remaining grants { id } } }")
    yield "200 jobs by use", _jobs("title", more=f", orderBy: {{ field: CREDITS_USED, {range_} }}")
    yield "200 jobs searched", _jobs("title", more=', search: "9"')
    yield "total of jobs", _tenant("jobs(first: 1) { totalCount }")
    yield "200 jobs x budgets", _jobs("budgets { used forecast { passesOn } }")


def _of_a_tenant() -> Iterator[tuple[str, str]]:
    long = f"granularity: DAY, dateRange: {_TEN_YEARS}"
    two = f"granularity: DAY, dateRange: {_TWO_YEARS}"
    month = "granularity: DAY, dateRange: { preset: CURRENT_MONTH }"
    consumed = f"consumption(dateRange: {_TWO_YEARS})"
    by_job = f"job {{ title }} consumption {{ {_COUNTS} }}"
    yield "viewer", "{ viewer { name role scopes } }"
    yield "plans", "{ plans { id name creditPrice { amount currency } partialRates { credits } } }"
    yield "month by day", _tenant(_trend(month, f"points {{ {_POINT} }}"))
    yield "two years by day", _tenant(_trend(two, f"points {{ {_POINT} }}"))
    yield (
        "two years by day, all fields",
        _tenant(_trend(f"{two}, compareTo: PREVIOUS_YEAR", f"points {{ {_NESTED} }}")),
    )
    yield "ten years by day, no point", _tenant(_trend(long, "granularity"))
    yield "ten years by day", _tenant(_trend(long, f"points {{ {_POINT} }}"))
    ranges = [f'{{ dates: {{ from: "2016-12-{n + 1:02}", to: "2026-11-27" }} }}' for n in range(15)]
    yield (
        "six ranges of ten years",
        _each(ranges[:6], "trend(granularity: DAY, %s) { granularity }"),
    )
    yield "fifteen ranges of years", _each(ranges, "trend(granularity: YEAR, %s) { granularity }")
    yield "fifteen other consumptions", _each(ranges, "consumption(%s) { creditsUsed candidates }")
    yield "fifteen other overviews", _each(ranges, "overview(%s) { usageTrend { granularity } }")
    yield "twelve forecasts", _aliased("forecast { method }", 12)
    yield "six forecasts of a year", _aliased("forecast(horizonDays: 365) { method }", 6)
    yield "thirteen previews", _aliased(f'purchasePreview(credits: "9") {{ {_RUN_OUT} }}', 13)
    yield "fifteen times ten years", _aliased(_trend(long, "granularity"), 15)
    yield "consumption of two years", _tenant(f"{consumed} {{ {_ALL_COUNTS} candidates }}")
    yield "200 by use", _tenant(f"{consumed} {{ byJob(first: 200) {{ nodes {{ {by_job} }} }} }}")
    yield (
        "200 by use x candidates",
        _tenant(
            f"{consumed} {{ byJob(first: 200) {{ nodes {{ consumption {{ candidates }} }} }} }}"
        ),
    )
    yield "fifteen consumptions", _aliased(f"{consumed} {{ candidates {_COUNTS} }}", 15)
    yield "overview", _tenant("overview { totalInterviews creditsUsed remainingBalance overage }")
    yield "forecast, total alone", _tenant("forecast { total { expected } }")
    yield "forecast of a year", _tenant(f"forecast(horizonDays: 365) {{ {_ALL_OF_FORECAST} }}")
    yield "fifteen forecasts", _aliased("forecast(horizonDays: 365) { method }", 15)
    decade = f"balanceTrend(dateRange: {_TEN_YEARS}) {{ points {{ day remaining overage }} }}"
    yield "balance over ten years", _tenant(decade)
    year = '{ dates: { from: "2026-11-28", to: "2027-11-27" } }'
    yield (
        "balance of a year ahead",
        _tenant(f"balanceTrend(dateRange: {year}) {{ runOut {{ status }} }}"),
    )
    yield "twelve balances over time", _aliased("balanceTrend { runOut { status } }", 12)
    yield "backtest", _tenant("forecast { backtest { windows } }")
    yield "preview", _tenant('purchasePreview(credits: "100") { balanceAfter burnOrder { kind } }')
    yield "preview with run-out", _tenant(f'purchasePreview(credits: "100") {{ {_RUN_OUT} }}')
    plan = "roles: 5, candidatesPerRole: 50, completionRate: 0.3"
    yield "hiring plan", _tenant(f"hiringPlan(input: {{ {plan} }}) {{ plannedCredits }}")
    yield (
        "hiring plan of 24 months",
        _tenant(f"hiringPlan(input: {{ {plan}, months: 24 }}) {{ plannedCredits shortfall }}"),
    )


def _of_days() -> Iterator[tuple[str, str]]:
    year = "granularity: DAY, dateRange: { preset: LAST_12_MONTHS }"
    two_years = f"{year}, compareTo: PREVIOUS_YEAR"
    by_month = f"granularity: MONTH, dateRange: {_TEN_YEARS}"
    page = "byJob(first: 200, compareTo: PREVIOUS_YEAR)"
    change = f"job {{ title }} previous {{ creditsUsed }} share {_CHANGE}"
    by_use = f"{page} {{ nodes {{ {change} }} }}"
    yield "year by day", _tenant(_trend(year, f"points {{ {_POINT} }}"))
    yield "year by day beside another", _tenant(_trend(two_years, f"points {{ {_NESTED} }}"))
    yield "ten years by month", _tenant(_trend(by_month, "points { label creditsUsed }"))
    decade = f"consumption(dateRange: {_TEN_YEARS}) {{ {_COUNTS} }}"
    yield "consumption of ten years", _tenant(decade)
    yield (
        "200 by use beside a year",
        _tenant(f"consumption(dateRange: {_TWO_YEARS}) {{ {by_use} }}"),
    )
    for days, range_ in (("a year", "{ preset: LAST_12_MONTHS }"), ("ten years", _TEN_YEARS)):
        for unit in ("DAY", "MONTH"):
            series = "series { job { title } points { creditsUsed } }"
            by_job = f"trendByJob(first: 20, granularity: {unit}) {{ {series} }}"
            yield (
                f"{days} of 20 jobs by {unit.lower()}",
                _tenant(f"consumption(dateRange: {range_}) {{ {by_job} }}"),
            )


def _of_records() -> Iterator[tuple[str, str]]:
    before = 'at: "2025-11-28T00:00:00Z"'
    related = f"{_ENTRY} tenant {{ name }} reverses {{ {_ENTRY} }}"
    delivery = "webhooks { url deliveries(first: 200) { nodes { status attempts messageId } } }"
    yield "balance", _tenant("balance { remaining overage grants { kind amount remaining } }")
    yield "balance a year ago", _tenant(f"balance({before}) {{ remaining }}")
    yield "fifteen earlier balances", _aliased(f"balance({before}) {{ remaining }}", 15)
    yield "200 entries", _tenant(_pages("balanceChanges", _ENTRY))
    yield "200 entries with relations", _tenant(_pages("balanceChanges", related))
    yield (
        "entries of a reason",
        _tenant(_pages("balanceChanges", "credits", "first: 200, reason: [ALLOCATION]")),
    )
    yield "all periods", _tenant(_pages("billingPeriods", f"{_DAYS} {_STATEMENT}", "first: 3"))
    yield (
        "purchases",
        _tenant(_pages("purchases", f"id credits status change {{ {_ENTRY} }}", "first: 12")),
    )
    yield "exports", _tenant(_pages("exports", "id fileName status downloadUrl"))
    yield "webhooks x deliveries", _tenant(delivery)
    events = "events { type occurredAt price } changes { credits balanceAfter }"
    paid = "payments { paid grant { kind } } overage forgiven"
    yield "200 charges", _tenant(_pages("charges", "interviewId credits outcome", "first: 200"))
    yield "200 charges, all of them", _tenant(_pages("charges", f"{events} {paid}", "first: 200"))
    equation = "reconciliation { creditsUsed chargedEarlier moved usedLate corrected used }"
    yield "a period's reconciliation", _tenant(f"billingPeriod {{ {equation} }}")
    yield "all periods' reconciliation", _tenant(f"billingPeriods {{ nodes {{ {equation} }} }}")
    yield "budgets' use", _tenant("budgets { used usedPercent thresholds { percent } }")
    yield "budgets' forecasts", _tenant("budgets { forecast { passesOn } }")
    yield "alert rules", _tenant("alertRules { id kind threshold raised raisedAt }")


def _of_operators() -> Iterator[tuple[str, str]]:
    yield "200 tenants", _tenants("id externalId name timezone plan { name }")
    yield "200 tenants x overview", _tenants("overview { creditsUsed remainingBalance }")
    yield "200 tenants x forecast", _tenants("forecast { method }")
    yield "30 tenants x forecast", _tenants("forecast { method total { expected } }", 30)
    yield "200 tenants x preview", _tenants('purchasePreview(credits: "100") { balanceAfter }')
    yield "200 tenants x balance", _tenants("balance { remaining overage sequence }")
    yield "200 tenants x webhooks", _tenants("webhooks { deliveries(first: 1) { totalCount } }")
    yield "180 tenants x entries", _tenants(_pages("balanceChanges", "credits", "first: 1"), 180)
    yield "50 tenants x entries", _tenants(_pages("balanceChanges", "credits", "first: 5"), 50)
    schema = "__schema { types { name description fields { name type { name } } } }"
    yield "introspection", get_introspection_query()
    yield "fifteen schemas", "{" + " ".join(f"s{n}: {schema}" for n in range(15)) + "}"
    yield "one type", '{ __type(name: "Tenant") { fields { name args { name } } } }'


def _is_question(operation: PackagedOperation) -> bool:
    """Whether an operation only reads, and needs no variables."""
    (definition,) = parse(operation.text).definitions
    assert isinstance(definition, OperationDefinitionNode)
    return definition.operation is OperationType.QUERY and not operation.variables


_READY_MADE: Final = packaged_operations()

OPERATIONS: Final = {operation.name: operation.text for operation in _READY_MADE}
"""The ready-made operations of docs/operations, mutations and subscriptions too."""

_ASKERS: Final = (Role.TENANT_ADMIN, Role.OPERATOR)
_QUESTIONS: Final[Mapping[str, Role]] = {
    operation.name: next(role for role in _ASKERS if role in operation.roles)
    for operation in _READY_MADE
    if _is_question(operation) and set(_ASKERS) & set(operation.roles)
}

BOMBS: Final = dict((*_of_jobs(), *_of_a_tenant(), *_of_days(), *_of_records(), *_of_operators()))
MEASURED: Final = {**{name: OPERATIONS[name] for name in _QUESTIONS}, **BOMBS}
"""What is measured: the ready-made operations that read and need no variables, and all bombs."""

OF_OPERATORS: Final = frozenset(
    {
        *dict(_of_operators()),
        *(name for name, role in _QUESTIONS.items() if role is Role.OPERATOR),
    }
)
"""Names of those that are asked by an operator; the others are asked by a tenant's admin."""
OF_NOTHING: Final = frozenset(
    {"alert rules", "alerts", "all-members", "exports", "members", "my-tenants", "webhooks"}
    | {"alert-rules", "auto-top-up", "webhooks x deliveries", "webhooks-of-all-tenants"}
    | {"all-api-keys", "api-keys", "entries of a reason", "purchases-of-all-tenants"}
    | {"200 tenants x webhooks", "tenants-by-run-out"}
)
"""Names of those that ask for lists of which the made-up tenants have nothing, or hardly anything.

Their cost is that of a full page.
"""

"""Weights of what is computed from the account: forecasts, plans, balances and new events."""

from typing import Final

from credit.forecast.lengths import LONGEST_HORIZON, USUAL_HORIZON
from credit.forecast.planning import MOST_MONTHS
from credit.metering.tenants import TenantOrderField
from graph.cost.usage_weights import days_of, points_of
from graph.cost.values import Arguments, whole
from graph.cost.weights import Price, Scope, connection
from resolvers.metering import LARGEST_CALL

FORECAST: Final = 900
PER_DAY_AHEAD: Final = 9
"""Of each day the balance is followed along every simulated path."""
PER_PAST_DAY: Final = 1 / 2
"""Of each day the last entry is looked up."""
RUN_OUT: Final = 900
"""Of a preview: a forecast of 90 days without its points and bounds."""
BUDGET_FORECAST: Final = 340
"""Simulated paths of the days ahead, from three years of history; of a year or of a month."""
USUAL_THRESHOLDS: Final = 3
HIRING_PLAN: Final = 200
PER_MONTH: Final = 45
BY_RUN_OUT: Final = 600
"""Of a list of 5,000 tenants: 12 ms of CPU more than by name."""
BALANCE: Final = 30
EARLIER_BALANCE: Final = 75
GRANTS: Final = 12
"""Unspent grants of a tenant: periods that roll over, and purchases of a year."""


def forecast(arguments: Arguments, _scope: Scope) -> Price:
    """Simulated paths, and every point of the horizon."""
    days = whole(arguments.value("horizonDays"), USUAL_HORIZON, LONGEST_HORIZON)
    points = points_of(arguments.value("granularity"), days)
    return Price(FORECAST + days * PER_DAY_AHEAD + points, Scope(days, points))


def balance_trend(arguments: Arguments, _scope: Scope) -> Price:
    """A forecast, the days ahead along every simulated path, and each past day looked up."""
    days = days_of(arguments.value("dateRange"))
    ahead = min(max(days, USUAL_HORIZON), LONGEST_HORIZON)
    units = FORECAST + ahead * PER_DAY_AHEAD + days * PER_PAST_DAY
    return Price(units, Scope(days, days))


def hiring_plan(arguments: Arguments, scope: Scope) -> Price:
    """The balance followed through the months of a plan."""
    months = whole(arguments.inner("input", "months"), 1, MOST_MONTHS)
    return Price(HIRING_PLAN + PER_MONTH * months, scope)


def balance(arguments: Arguments, scope: Scope) -> Price:
    """The balance now, or at an earlier instant, which is looked up in the ledger."""
    earlier = arguments.value("at") is not None or arguments.value("asOf") is not None
    return Price(EARLIER_BALANCE if earlier else BALANCE, Scope(scope.days, GRANTS))


def tenants(arguments: Arguments, scope: Scope) -> Price:
    """A page of tenants; by run-out each tenant is looked up before they are sorted."""
    price = connection(arguments, scope)
    field = arguments.inner("orderBy", "field")
    if field is None or field == TenantOrderField.NAME:
        return price
    return price._replace(units=price.units + BY_RUN_OUT)


# ── mutations ────────────────────────────────────────────────────────────────────────────────────

RECORD: Final = 10
PER_EVENT: Final = 2


def record_interview_events(arguments: Arguments, _scope: Scope) -> Price:
    """A call of events, each of which has a result."""
    events = arguments.inner("input", "events")
    count = min(len(events), LARGEST_CALL) if isinstance(events, list) else 1
    return Price(RECORD + PER_EVENT * count, Scope(items=count))

"""The types of the balance over time."""

from datetime import date, timedelta
from typing import Self
from uuid import UUID

from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.forecast.balance_projection import ProjectedBalance
from graph.date_range import DateRange, DateRangeInput, inside
from graph.forecast import RunOut
from graph.scopes import attribute, object_type
from resolvers import balance_trends
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ
NO_BOUNDS = "null for a day that is over, and with less than a week of history."


@object_type
class BalanceTrendPoint:
    """What a tenant can spend when a day ends, and what it owes: one of the two is zero."""

    day: date = attribute(SCOPE, "The day, in the tenant's time zone.")
    projected: bool = attribute(
        SCOPE, "Whether the day is not over yet, so that the amounts are predicted."
    )
    remaining: Credits = attribute(
        SCOPE,
        "Credits that can be spent when the day ends, never below 0. The median where predicted.",
    )
    overage: Credits = attribute(
        SCOPE, "Credits that are owed when the day ends. The median where predicted."
    )
    low80: Credits | None = attribute(
        SCOPE, f"Lower bound of `remaining` in the 80% interval, in credits; {NO_BOUNDS}"
    )
    high80: Credits | None = attribute(
        SCOPE, f"Upper bound of `remaining` in the 80% interval, in credits; {NO_BOUNDS}"
    )
    low95: Credits | None = attribute(
        SCOPE, f"Lower bound of `remaining` in the 95% interval, in credits; {NO_BOUNDS}"
    )
    high95: Credits | None = attribute(
        SCOPE, f"Upper bound of `remaining` in the 95% interval, in credits; {NO_BOUNDS}"
    )

    @classmethod
    def of_past(cls, day: date, net: Credits) -> Self:
        """Map the balance less the overage of a day that is over."""
        return cls(
            day=day,
            projected=False,
            remaining=max(net, ZERO),
            overage=max(-net, ZERO),
            low80=None,
            high80=None,
            low95=None,
            high95=None,
        )

    @classmethod
    def from_domain(cls, balance: ProjectedBalance) -> Self:
        """Map a projected balance."""
        return cls(
            day=balance.day,
            projected=True,
            remaining=max(balance.net, ZERO),
            overage=max(-balance.net, ZERO),
            low80=_remaining(balance.low80),
            high80=_remaining(balance.high80),
            low95=_remaining(balance.low95),
            high95=_remaining(balance.high95),
        )


def _remaining(net: Credits | None) -> Credits | None:
    return None if net is None else max(net, ZERO)


@object_type
class BalanceTrend:
    """The balance at the end of each day, past and projected."""

    date_range: DateRange = attribute(
        SCOPE,
        "The days that the points cover: the date range, no more than a year ahead, and not beyond "
        "the tenant's last day of service.",
    )
    points: list[BalanceTrendPoint] = attribute(SCOPE, "A point for each day, in order.")
    run_out: RunOut | None = attribute(
        SCOPE,
        "When the credits run out, as the forecast of 90 days tells, or of as many days as the "
        "points reach ahead; null where no point is projected.",
    )

    @classmethod
    async def for_tenant(
        cls, context: Context, tenant_id: UUID, date_range: DateRangeInput | None
    ) -> Self:
        """The balance of a tenant over time."""
        request = date_range.to_domain(tenant_id) if date_range else None
        with inside("dateRange"):
            found = await balance_trends.of_tenant(context, tenant_id, request)
        return cls(
            date_range=DateRange.from_domain(found.date_range),
            points=[
                *(
                    BalanceTrendPoint.of_past(found.date_range.first_on + timedelta(days=n), net)
                    for n, net in enumerate(found.past)
                ),
                *(BalanceTrendPoint.from_domain(balance) for balance in found.projected),
            ],
            run_out=RunOut.from_domain(found.run_out) if found.run_out else None,
        )

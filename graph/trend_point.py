"""The types of one point of usage over time, and of a change of credits."""

from collections.abc import Sequence
from typing import Self, cast

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.metering import trend
from graph.date_range import DateRange
from graph.scopes import attribute, derived, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class CreditsChange:
    """The difference between an earlier and a later amount of credits."""

    absolute: Credits = attribute(SCOPE, "The later amount less the earlier one, in credits.")
    percent: float | None = attribute(
        SCOPE, "The difference in percent of the earlier amount; null when that was 0."
    )
    equal_days: bool = attribute(
        SCOPE,
        "Whether both amounts cover equally many days. False where whole months, quarters, years "
        "or billing periods of different lengths are compared, and where 29 February has no "
        "counterpart within a cut or current unit: `percent` then also shows the days' difference.",
    )

    @classmethod
    def from_domain(cls, change: trend.CreditsChange) -> Self:
        """Map a change."""
        return cls(absolute=change.absolute, percent=change.percent, equal_days=change.equal_days)


@object_type
class TrendPoint:
    """Usage of one unit of the calendar."""

    # Its objects are the domain's points: a year of them is printed, and none is made for that.

    date_range: DateRange = derived(
        SCOPE, "bucket.date_range", "The days of the unit that lie within the date range."
    )
    label: str = derived(
        SCOPE,
        "bucket.label",
        "Name of the unit: `2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1` or `2026`.",
    )
    partial: bool = derived(
        SCOPE,
        "bucket.partial",
        "Whether the unit is cut by the date range, or is not over yet.",
    )
    interviews_invited: int = derived(
        SCOPE, "usage.invited", "Number of interviews whose candidate was invited."
    )
    interviews_conducted: int = derived(
        SCOPE, "usage.conducted", "Number of interviews completed or partially completed."
    )
    interviews_completed: int = derived(SCOPE, "usage.completed", "Number of interviews completed.")
    credits_used: Credits = derived(SCOPE, "usage.credits", "Credits that the interviews cost.")
    previous: "TrendPoint | None" = derived(
        SCOPE,
        "previous",
        "The point it is compared with; null without `compareTo`, and where the calendar "
        "has no counterpart: for 29 February and, in most years, ISO week 53.",
    )
    credits_change: CreditsChange | None = derived(
        SCOPE,
        "change",
        "How `creditsUsed` differs from that of `previous`; null where `previous` is.",
    )

    @classmethod
    def list_of(cls, points: Sequence[trend.TrendPoint]) -> list[Self]:
        """Points as they are."""
        return cast("list[Self]", list(points))

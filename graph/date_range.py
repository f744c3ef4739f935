"""Date ranges: input types and output type."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Self
from uuid import UUID

import strawberry

from credit.core.errors import InsightsError
from credit.core.global_ids import Kind, parsed
from credit.core.roles import Scope
from credit.dates.date_ranges import DateRange as Days
from graph.enums import DateRangePreset
from graph.scopes import attribute, object_type
from resolvers import date_ranges
from resolvers.context import Context


@object_type
class DateRange:
    """Days of a tenant's calendar, first and last included."""

    first_on: date = attribute(Scope.CONSUMPTION_READ, "First day.", name="from")
    last_on: date = attribute(Scope.CONSUMPTION_READ, "Last day.", name="to")
    days: int = attribute(Scope.CONSUMPTION_READ, "Number of days.")

    @classmethod
    def from_domain(cls, date_range: Days) -> Self:
        """Map a date range."""
        return cls(first_on=date_range.first_on, last_on=date_range.last_on, days=date_range.days)


@strawberry.input(description="A first and a last day, both included.")
class DatesInput:
    """A first and a last day, both included."""

    first_on: date = strawberry.field(name="from", description="First day; not after today.")
    last_on: date = strawberry.field(
        name="to",
        description="Last day; it may lie in the future. At most ten years after the first.",
    )


@strawberry.input(
    one_of=True, description="A date range: exactly one of a preset, two dates or a billing period."
)
class DateRangeInput:
    """A date range: exactly one of a preset, two dates or a billing period."""

    preset: DateRangePreset | None = strawberry.field(
        default=strawberry.UNSET,
        description="A named date range, relative to today in the tenant's time zone.",
    )
    dates: DatesInput | None = strawberry.field(
        default=strawberry.UNSET, description="The first and the last day."
    )
    billing_period_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of one of the tenant's billing periods."
    )

    def to_domain(self, tenant_id: UUID) -> date_ranges.DateRangeRequest:
        """The request. Another tenant's billing period becomes number 0, which does not exist."""
        if self.preset:
            return date_ranges.DateRangeRequest(preset=self.preset)
        if self.dates:
            return date_ranges.DateRangeRequest(dates=(self.dates.first_on, self.dates.last_on))
        found = parsed(self.billing_period_id or "", Kind.BILLING_PERIOD)
        number = found.number if found and found.tenant == tenant_id else 0
        return date_ranges.DateRangeRequest(period=number)


def asked_for(tenant_id: UUID, given: DateRangeInput | None) -> date_ranges.DateRangeRequest:
    """The request of an argument; the current billing period for None."""
    if given is None:
        return date_ranges.DateRangeRequest(preset=DateRangePreset.CURRENT_PERIOD)
    return given.to_domain(tenant_id)


async def resolved(
    context: Context, tenant_id: UUID, given: DateRangeInput | None, *within: str
) -> Days:
    """The days of a date range; those of the current billing period for None.

    `within` is the path of the date range in the caller's arguments.
    """
    with inside(*within):
        return await date_ranges.resolve(
            context, tenant_id, given.to_domain(tenant_id) if given else None
        )


@contextmanager
def inside(*names: str) -> Iterator[None]:
    """Prefix the path of an error with the caller's outer arguments."""
    try:
        yield
    except InsightsError as error:
        raise type(error)(error.message, (*names, *error.path)) from error

"""A forecast for the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table

from credit.core.units import THOUSAND, ZERO, Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.date_ranges import DateRange
from credit.forecast.demand.backtest import Backtest
from credit.forecast.intervals import Interval
from credit.forecast.projection import ForecastMethod
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.forecast.usage_forecast import Forecast, ForecastPoint, Planning
from credit.ledger.purchases import Offer
from credit.metering.tenants import Tenant
from insights.printable import printable
from insights.reports.plot import Amounts, DataPoint, Drawing, Ink, Parts
from insights.reports.width import print_fitting

METHODS: Final = {
    ForecastMethod.NO_USAGE: "none, for nothing was used yet",
    ForecastMethod.RUN_RATE: "the mean of the days so far by usual weekdays, too few for bounds",
    ForecastMethod.WEEKDAY_PROVISIONAL: "level and weekdays, both from little history",
    ForecastMethod.WEEKDAY_LEVEL: "level and weekdays",
    ForecastMethod.YEARLY_PROVISIONAL: "level, weekdays and time of year, that from one year alone",
    ForecastMethod.YEARLY: "level, weekdays and time of year",
}
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TRUSTED_CHANCE: Final = 0.7
"""Above it the chance of running out is too rough for a number, and is called likely."""


@dataclass(frozen=True, slots=True)
class ForecastReport:
    """A forecast with its tenant, granularity, offer and backtest; see `TenantForecast`."""

    tenant: Tenant
    by: Granularity
    forecast: Forecast
    offer: Offer
    backtest: Backtest | None


def show(console: Console, report: ForecastReport) -> None:
    """Print a forecast: the plot, the table and what follows from them."""
    found, unit = report.forecast, report.by.lower()
    title = f"{report.tenant.name}: forecast of {found.date_range.days} days by {unit}"
    console.print(
        f"{printable(title)}, {found.date_range.first_on} to {found.date_range.last_on}\n"
    )
    if found.method is not ForecastMethod.NO_USAGE:
        console.print(_plot(console, found))
        print_fitting(console, [_table(report, bounds) for bounds in _bounds(found)])
        if any(point.bucket.partial for point in found.points):
            console.print(f"* not the whole {unit}")
        console.print()
    for line in _sentences(report):
        console.print(line)


# ── the plot and the table ───────────────────────────────────────────────────────────────────────


def _plot(console: Console, found: Forecast) -> object:
    data_points = [_data_point(point) for point in found.points]
    legend = {Ink.MEDIUM: "expected credits"}
    if found.total.high80 is not None:
        legend = {
            Ink.SOLID: "up to the lower 80% bound",
            Ink.MEDIUM: "up to what is expected",
            Ink.LIGHT: "up to the upper 80% bound",
        }
    return Drawing(_parts, legend, console.options.ascii_only).of(data_points, console.width)


def _data_point(point: ForecastPoint) -> DataPoint:
    known = (point.credits.low80, point.credits.expected, point.credits.high80)
    amounts = tuple(one.thousandths / THOUSAND for one in known if one is not None)
    return DataPoint(point.bucket.label, amounts)


def _parts(amounts: Amounts) -> Parts:
    inks = (Ink.SOLID, Ink.MEDIUM, Ink.LIGHT) if len(amounts) > 1 else (Ink.MEDIUM,)
    return tuple(zip(amounts, inks, strict=True))


Bounds = tuple[tuple[str, str], ...]


def _bounds(found: Forecast) -> tuple[Bounds, ...]:
    """Which columns of bounds to show, by title and name: all there are, then fewer."""
    if found.total.high80 is None:
        return ((),)
    both80 = (("80% low", "low80"), ("high", "high80"))
    return ((*both80, ("95% low", "low95"), ("high", "high95")), both80, ())


def _table(report: ForecastReport, bounds: Bounds) -> Table:
    table = Table(box=None, pad_edge=False, show_footer=True)
    total = report.forecast.total
    table.add_column(report.by.title(), "Total", no_wrap=True)
    table.add_column("Expected", str(total.expected), justify="right", no_wrap=True)
    for title, name in bounds:
        table.add_column(title, str(getattr(total, name)), justify="right", no_wrap=True)
    for point in report.forecast.points:
        label = point.bucket.label + (" *" if point.bucket.partial else "")
        cells = [str(getattr(point.credits, name)) for _, name in bounds]
        table.add_row(label, str(point.credits.expected), *cells)
    return table


# ── in words ─────────────────────────────────────────────────────────────────────────────────────


def _sentences(report: ForecastReport) -> Iterator[str]:
    found = report.forecast
    last_day_on = report.tenant.last_day_on
    if last_day_on is not None:
        yield f"Last day of service: {last_day_on}; nothing is predicted after it."
        if last_day_on < found.date_range.first_on:
            return
    learned = ""
    if found.history is not None:
        past = found.history
        learned = f"; learned from {past.days} days, the last {past.last_on}"
    yield f"Method: {METHODS[found.method]} ({found.method}){learned}."
    if found.inactive:
        yield "Inactive: nothing was used in the last 28 days."
    yield f"Expected: {_expected(found.total)}."
    yield f"To plan for: {_planned(found.planning, report.offer)}."
    yield f"Running out: {run_out_in_words(found.run_out, found.date_range)}."
    if found.seasonality.weekdays:
        factors = zip(WEEKDAYS, found.seasonality.weekdays, strict=True)
        days = ", ".join(f"{name} {factor:.2f}" for name, factor in factors)
        yield f"Weekdays, 1 being the mean of all: {days}."
    yield f"Checked on the past: {_checked(report.backtest)}."


def _expected(total: Interval) -> str:
    if total.low80 is None:
        return f"{total.expected} credits"
    return f"{total.expected} credits, and {total.low80} to {total.high80} with a chance of 80%"


def _planned(planning: Planning, offer: Offer) -> str:
    text = f"{planning.planned} credits, a buffer of {planning.buffer_percent:f}% included"
    if planning.probability_sufficient is not None:
        text += f"; they are enough with a chance of {planning.probability_sufficient:.0%}"
    return f"{text}. {_shortfall(planning.shortfall, offer)}"


def _shortfall(missing: Credits, offer: Offer) -> str:
    if missing == ZERO:
        return "Balance and allocations to come cover them"
    price = f"{offer.price.currency} {offer.price.amount}"
    buy = f"buy {offer.credits} for {price}"
    return f"Balance and allocations to come do not cover them, {missing} are missing: {buy}"


def run_out_in_words(found: RunOut, within: DateRange) -> str:
    """When credits run out; a chance that is too rough for a number is called likely."""
    if found.status is RunOutStatus.NO_USAGE:
        return "nothing was used so far, so there is no forecast"
    if found.status is RunOutStatus.RUN_OUT:
        return "nothing is left today"
    chance = found.probability
    if found.status is RunOutStatus.NOT_WITHIN_HORIZON:
        return f"not by {within.last_on}" + (
            f", but for a chance of {chance:.0%}" if chance else ""
        )
    likely = chance is None or chance > TRUSTED_CHANCE
    text = "likely" if likely else f"by {within.last_on} with a chance of {chance:.0%}"
    if found.expected_on is not None:
        text += f", about {found.expected_on}"
    if found.earliest_on is not None:
        latest = found.latest_on or f"after {within.last_on}"
        text += f" (80% of simulations: {found.earliest_on} to {latest})"
    return text


def _checked(found: Backtest | None) -> str:
    if found is None:
        return "there are too few days to try the method on"
    return (
        f"in {found.windows} windows of {found.horizon_days} days the total was off by "
        f"{found.total_error_percent:g}% in the mean, and by {found.naive_error_percent:g}% when "
        f"the last week is repeated; {found.coverage80:.0%} lay within the 80% bounds"
    )

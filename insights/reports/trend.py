"""A trend for the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table

from credit.core.units import THOUSAND
from credit.dates.comparison import Comparison
from credit.metering.consumption import Usage
from credit.metering.tenants import Job, Tenant
from credit.metering.trend import CreditsChange, Trend, TrendPoint
from insights.printable import printable
from insights.reports.plot import Amounts, DataPoint, Drawing, Ink, Parts
from insights.reports.width import print_fitting

NAMES: Final = {
    Comparison.PREVIOUS_DATE_RANGE: "the previous date range",
    Comparison.PREVIOUS_YEAR: "the year before",
}


@dataclass(frozen=True, slots=True)
class TrendReport:
    """A trend with its tenant and job."""

    tenant: Tenant
    job: Job | None
    trend: Trend


def show(console: Console, report: TrendReport) -> None:
    """Print a trend: the plot, the table and what has changed."""
    found = report.trend
    unit = found.granularity.lower()
    of_job = f", {report.job.title}" if report.job is not None else ""
    title = f"{report.tenant.name}{of_job}: credits used by {unit}"
    console.print(
        f"{printable(title)}, {found.date_range.first_on} to {found.date_range.last_on}\n"
    )
    data_points = [_data_point(point, found) for point in found.points]
    drawing = Drawing(_parts, _legend(found), console.options.ascii_only)
    console.print(drawing.of(data_points, console.width))
    print_fitting(console, (_table(found), _short_table(found), _shortest_table(found)))
    if any(point.bucket.partial for point in found.points):
        console.print(f"* not the whole {unit}")
    if any(_is_unequal(point) for point in found.points):
        console.print("~ not as many days before")
    console.print()
    for line in _sentences(found):
        console.print(line)


# ── the plot and the tables ──────────────────────────────────────────────────────────────────────


def _data_point(point: TrendPoint, found: Trend) -> DataPoint:
    amounts = [point.usage.credits.thousandths / THOUSAND]
    if found.comparison is not None:
        earlier = point.previous.usage.credits.thousandths if point.previous else 0
        amounts.append(earlier / THOUSAND)
    return DataPoint(point.bucket.label, tuple(amounts))


def _parts(amounts: Amounts) -> Parts:
    """What both ranges used, then what one of them used more."""
    if len(amounts) == 1:
        return ((amounts[0], Ink.SOLID),)
    now, earlier = amounts
    more = (now, Ink.MEDIUM) if now > earlier else (earlier, Ink.LIGHT)
    return ((min(now, earlier), Ink.SOLID), more)


def _legend(found: Trend) -> dict[Ink, str]:
    if found.comparison is None:
        return {Ink.SOLID: "credits"}
    before = NAMES[found.comparison.kind]
    return {
        Ink.SOLID: f"as much as {before}",
        Ink.MEDIUM: f"more than {before}",
        Ink.LIGHT: f"less than {before}",
    }


def _table(found: Trend) -> Table:
    table = _new_table(found)
    counted = [_counts(point.usage) for point in found.points]
    for name, total in zip(
        ("Invited", "Conducted", "Completed"), _counts(found.total), strict=True
    ):
        table.add_column(name, total, justify="right", no_wrap=True)
    _add_credits(table, found)
    for point, counts in zip(found.points, counted, strict=True):
        table.add_row(_label(point), *counts, *_credits(point, found))
    return table


def _short_table(found: Trend) -> Table:
    table = _new_table(found)
    _add_credits(table, found)
    for point in found.points:
        table.add_row(_label(point), *_credits(point, found))
    return table


def _shortest_table(found: Trend) -> Table:
    table = _new_table(found)
    table.add_column("Credits", str(found.total.credits), justify="right", no_wrap=True)
    for point in found.points:
        table.add_row(_label(point), str(point.usage.credits))
    return table


def _new_table(found: Trend) -> Table:
    table = Table(box=None, pad_edge=False, show_footer=True)
    table.add_column(found.granularity.title(), "Total", no_wrap=True)
    return table


def _add_credits(table: Table, found: Trend) -> None:
    """The column of credits; with a comparison also those of the earlier days, and the change."""
    table.add_column("Credits", str(found.total.credits), justify="right", no_wrap=True)
    if found.comparison is not None:
        change = found.comparison.change
        earlier = str(found.comparison.total.credits)
        table.add_column("Before", earlier, justify="right", no_wrap=True)
        table.add_column("Change", _signed(change), justify="right", no_wrap=True)
        table.add_column("%", _percent(change), justify="right", no_wrap=True)


def _label(point: TrendPoint) -> str:
    marks = (" *" if point.bucket.partial else "") + (" ~" if _is_unequal(point) else "")
    return point.bucket.label + marks


def _is_unequal(point: TrendPoint) -> bool:
    return point.change is not None and not point.change.equal_days


def _counts(usage: Usage) -> tuple[str, str, str]:
    return str(usage.invited), str(usage.conducted), str(usage.completed)


def _credits(point: TrendPoint, found: Trend) -> list[str]:
    cells = [str(point.usage.credits)]
    if found.comparison is not None and point.previous is not None and point.change is not None:
        earlier = str(point.previous.usage.credits)
        cells += [earlier, _signed(point.change), _percent(point.change)]
    return cells


# ── in words ─────────────────────────────────────────────────────────────────────────────────────


def _sentences(found: Trend) -> Iterator[str]:
    used = found.total
    counts = f"{used.conducted} interviews conducted, {used.invited} invited"
    yield f"Used: {used.credits} credits; {counts}."
    if found.comparison is None:
        return
    earlier = found.comparison
    before = earlier.date_range
    days = "" if earlier.change.equal_days else f" ({before.days} days beside {earlier.days})"
    yield (
        f"Compared with {NAMES[earlier.kind]}, {before.first_on} to {before.last_on}{days}: "
        f"{earlier.total.credits} credits then, {_change(earlier.change)}."
    )


def _change(change: CreditsChange) -> str:
    if change.percent is None:
        return f"{_signed(change)} since"
    return f"{_signed(change)} since ({_percent(change)}%)"


def _signed(change: CreditsChange) -> str:
    text = str(change.absolute)
    return text if text == "0" or text.startswith("-") else f"+{text}"


def _percent(change: CreditsChange) -> str:
    if change.percent is None:
        return ""
    return f"{change.percent:+.1f}" if change.percent else "0"

"""`insights explain`: a tenant's balance as an equation, line by line."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from rich.console import Console
from rich.table import Table

from credit.audit.reconciliation import ExplainedPeriod, Explanation
from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.metering.tenants import Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, terminal
from insights.database import open_database
from insights.event_loop import run
from insights.printable import printable
from insights.settings import Settings
from resolvers import explanations
from resolvers.context import Context

TERMS: Final = (
    ("allocated", "+", "came with the plan"),
    ("rolled_in", "+", "rolled over from the period before"),
    ("purchased", "+", "bought"),
    ("adjusted", "+", "adjusted by hand"),
    ("forgiven", "+", "owed, and forgiven"),
    ("refunded", "-", "paid back"),
    ("used", "-", "used by interviews"),
    ("expired", "-", "expired"),
    ("rolled_out", "-", "rolled over to the next period"),
)


def explain(tenant: str, /, *, at: datetime | None = None, every_period: bool = False) -> None:
    """Explain a tenant's balance, down to the interviews of its latest period.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    at
        The instant to explain, with its offset, such as 2026-03-10T12:00:00Z; now when left out.
    every_period
        List the entries of every period, and not of the latest alone.
    """
    if at is not None and at.tzinfo is None:
        msg = f"--at {at.isoformat()} has no offset: write {at.isoformat()}Z for UTC"
        raise InvalidInputError(msg, ("at",))
    run(_explain(begin(configuration.load()), tenant, at, every_period=every_period))


async def _explain(
    settings: Settings, external_id: str, at: datetime | None, *, every_period: bool
) -> None:
    async with open_database(settings):
        context, console = cli_context.context(), terminal()
        tenant = await cli_context.tenant_by_external_id(context, external_id)
        explanation = await explanations.explain(context, tenant.id, at)
        for place, explained in enumerate(explanation.periods, start=1):
            console.print(_equation(explained))
            if every_period or place == len(explanation.periods):
                await _entries(context, console, tenant, explanation, explained)
        _conclude(console, tenant, explanation)


def _equation(explained: ExplainedPeriod) -> Table:
    period, statement = explained.period, explained.statement
    title = f"Period {period.number}: {period.date_range.first_on} to {period.date_range.last_on}"
    table = Table(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(justify="right")
    table.add_column()
    table.add_row(str(period.opening), "at the beginning, balance less what was owed")
    for name, sign, meaning in TERMS:
        amount: Credits = getattr(statement, name)
        if amount:
            table.add_row(_signed(amount if sign == "+" else -amount), meaning)
            if name == "used":
                for line in _reconciled(explained):
                    table.add_row("", line)
    table.add_row(
        f"= {explained.closing}", "as it stands" if period.closing is None else "at the end"
    )
    return table


def _reconciled(explained: ExplainedPeriod) -> Iterator[str]:
    """How what was charged in the period leads to what happened on its days."""
    parts = explained.reconciliation
    if parts.used == parts.usage:
        return
    yield f"  {parts.usage} happened on these days, as known now"
    if parts.late:
        yield f"  {_signed(parts.late)} of earlier days, charged here"
    if parts.charged_later:
        yield f"  {_signed(-parts.charged_later)} of these days, charged in later periods"
    if parts.restated:
        yield f"  {_signed(parts.restated)} moved to a day of another period after the charge"


async def _entries(
    context: Context,
    console: Console,
    tenant: Tenant,
    explanation: Explanation,
    explained: ExplainedPeriod,
) -> None:
    up_to = explanation.balance.sequence
    _line(console, "No.", "Posted (UTC)", "Why", "Credits", "After", "For")
    async for line in explanations.lines(context, tenant.id, explained.period, up_to):
        posted = f"{line.posted_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        amounts = _signed(line.credits), str(line.after)
        _line(console, str(line.sequence), posted, line.reason, *amounts, line.about)
    console.print()


def _line(console: Console, *cells: str) -> None:
    """One entry on one line, however long: they are many, and may go to a file."""
    number, posted, why, credits, after, about = cells
    text = f"{number:>7}  {posted:<19}  {why:<16}  {credits:>9}  {after:>9}  {about}"
    console.print(printable(text), soft_wrap=True)


def _conclude(console: Console, tenant: Tenant, explanation: Explanation) -> None:
    balance = explanation.balance
    owed = f", {balance.overage} owed" if balance.overage else ""
    at = f"{explanation.at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
    name = printable(tenant.name)
    console.print(f"{name}: {balance.remaining} credits to spend{owed}, at {at}")
    for grant in balance.grants:
        until = f"until {grant.expires_at:%Y-%m-%d %H:%M} UTC" if grant.expires_at else "for ever"
        console.print(f"  {grant.remaining} of {grant.amount} {grant.kind.value.lower()}, {until}")


def _signed(amount: Credits) -> str:
    return str(amount) if str(amount).startswith("-") else f"+{amount}"

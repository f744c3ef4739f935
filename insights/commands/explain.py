"""`insights explain`: a tenant's balance as an equation, line by line."""

from collections.abc import Iterator
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from credit.audit.reconciliation import ExplainedPeriod, Explanation, ledger_lines, usage_lines
from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.metering.tenants import Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, terminal
from insights.commands.reading import tenant_to_read
from insights.database import open_database
from insights.event_loop import run
from insights.printable import printable
from insights.settings import Settings
from resolvers import explanations
from resolvers.context import Context


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
        tenant = await tenant_to_read(context, external_id)
        explanation = await explanations.explain(context, tenant.id, at)
        for place, explained in enumerate(explanation.periods, start=1):
            console.print(equation(explained, explanation.at))
            if every_period or place == len(explanation.periods):
                await _entries(context, console, tenant, explanation, explained)
        _conclude(console, tenant, explanation)


def equation(explained: ExplainedPeriod, at: datetime) -> Table:
    """A period's equation at an instant, without the terms that are zero."""
    period = explained.period
    title = f"Period {period.number}: {period.date_range.first_on} to {period.date_range.last_on}"
    table = Table(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(justify="right")
    table.add_column()
    opening, *terms, closing = ledger_lines(explained.statement)
    table.add_row(str(opening.credits), opening.meaning)
    for term in terms:
        usage = list(_reconciled(explained)) if term.name == "used" else []
        if term.credits or usage:
            table.add_row(_signed(term.credits), term.meaning)
        for text in usage:
            table.add_row("", text)
    meaning = closing.meaning if period.ends_at <= at else "as it stands"
    table.add_row(f"= {closing.credits}", meaning)
    return table


def _reconciled(explained: ExplainedPeriod) -> Iterator[str]:
    """How what happened on the period's days leads to what was charged in it, where they differ."""
    usage, *terms, used = usage_lines(explained.reconciliation)
    shown = [term for term in terms if term.credits]
    if not shown:
        return
    yield f"  {usage.credits} {usage.meaning}"
    for term in shown:
        yield f"  {_signed(term.credits)} {term.meaning}"
    yield f"  = {used.credits} {used.meaning}"


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

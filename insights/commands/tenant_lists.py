"""`insights tenants list`: the tenants, by name or by the day that their credits run out."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date

from credit.core.pagination import PageRequest
from credit.dates.local_time import day_of, zone_named
from credit.forecast.run_out_order import StoredRunOut
from credit.metering.tenants import Tenant, TenantOrder, TenantOrderField, TenantState
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from insights.text_table import aligned
from resolvers import run_outs, tenant_history, tenant_lists
from resolvers.context import Context

PAGE = 200
SAYS = {TenantState.OPEN: "open", TenantState.AWAITING_HISTORY: "waits for its history"}
Row = tuple[str, ...]


def list_tenants(*, by_run_out: bool = False) -> None:
    """List all tenants by name, with their plans, and whether they wait for their history.

    Parameters
    ----------
    by_run_out
        With --by-run-out, by the day that their credits are expected to run out, the earliest
        first, as the service last computed it. Tenants without such a day come last.
    """
    settings = begin(configuration.load())
    rows = run(_by_run_out(settings) if by_run_out else _by_name(settings))
    write_line("\n".join(aligned(rows)))


async def _by_name(settings: Settings) -> list[Row]:
    rows: list[Row] = [("Tenant", "Name", "Plan", "Since", "State")]
    async with open_database(settings):
        async for context, tenants in _pages(TenantOrder()):
            states = await tenant_history.states(context, [tenant.id for tenant in tenants])
            rows += [
                (t.external_id, t.name, t.plan.id, str(_first_on(t)), SAYS[states[t.id]])
                for t in tenants
                if t.id in states
            ]
    return rows


async def _by_run_out(settings: Settings) -> list[Row]:
    rows: list[Row] = [("Tenant", "Name", "Runs out", "Earliest", "Probability", "Computed")]
    async with open_database(settings):
        async for context, tenants in _pages(TenantOrder(TenantOrderField.RUN_OUT_DATE)):
            read = (run_outs.of_tenant(context, tenant.id) for tenant in tenants)
            for tenant, stored in zip(tenants, await asyncio.gather(*read), strict=True):
                rows.append((tenant.external_id, tenant.name, *_cells(stored)))
    return rows


def _cells(stored: StoredRunOut | None) -> Row:
    if stored is None:
        return ("", "", "", "not yet")
    found = stored.run_out
    chance = "" if found.probability is None else f"{found.probability:.0%}"
    computed = f"{stored.computed_at:%Y-%m-%d %H:%M} UTC"
    return (_day(found.expected_on), _day(found.earliest_on), chance, computed)


def _day(day: date | None) -> str:
    return "" if day is None else str(day)


def _first_on(tenant: Tenant) -> date:
    return day_of(tenant.starts_at, zone_named(tenant.zone))


async def _pages(order: TenantOrder) -> AsyncIterator[tuple[Context, list[Tenant]]]:
    """All tenants, page by page, each with a context of its own."""
    after = None
    while True:
        context = cli_context.context()
        request = PageRequest(PAGE, after=after)
        page = await tenant_lists.page(context, request, order, None, None)
        yield context, [item.value for item in page.items]
        if not page.has_next:
            return
        after = page.items[-1].key

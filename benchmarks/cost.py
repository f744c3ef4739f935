"""The cost of queries beside the CPU that they take.

`python -m benchmarks.cost` asks the service, in this process and on SQLite, what `bombs.py` lists:
once with limits that nothing reaches, to measure what a query takes, and once as it is served, to
measure how fast a bomb is refused.
`python -m benchmarks.cost postgres` does so on PostgreSQL, whose own CPU is not in the figures.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import mean
from typing import Final
from uuid import UUID

import httpx
from graphql import OperationDefinitionNode, parse

from benchmarks.bombs import MEASURED, OF_NOTHING, OF_OPERATORS
from benchmarks.company import PLAN_CREDITS, connected, databases, events_of, fill
from benchmarks.figures import against_goal, table
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.plans import BillingInterval
from credit.metering.tenants import NewTenant, Tenant, job_id
from credit.notify.budgets import BudgetInterval, BudgetTerms
from graph.cost.walk import Cost, cost_of
from graph.schema import schema
from insights import cli_context, logs
from insights.garbage import collect_seldom
from insights.settings import LogFormat, LogLevel
from models import plans
from models.database import session
from resolvers import budgets, keys, purchases, tenants
from resolvers.keys import NewKey
from resolvers.spending import MOST_UNITS
from tests.stories.clients import PEPPER, Client, Story, a_story
from tests.world import a_plan

JOBS: Final = 200
DAYS: Final = 3 * 365 - 10
"""Days since the tenant's first: its third yearly billing period is nearly over."""
EVENTS: Final = 60_000
TENANTS: Final = 200
EVENTS_OF_OTHERS: Final = 60
PURCHASES: Final = 12
JOBS_WITH_BUDGETS: Final = 9
"""Two of each, and two of the tenant: as many budgets as there may be."""

UNLIMITED: Final = 10**12
MOST_MEASURED: Final = 150_000
"""Units beyond which a query is only refused: one such takes as long as all others together."""
MOST_CPU_MS: Final = 240
MOST_REFUSAL_MS: Final = 50
CORRELATION_GOAL: Final = 0.9
TIMES: Final = 2
LIMITED_TIMES: Final = 3


@dataclass(frozen=True)
class Measured:
    """A query: its cost, and the CPU it took; None where it was not let run."""

    name: str
    cost: Cost
    cpu_ms: float | None
    refusal_ms: float | None
    answer: httpx.Response

    @property
    def passes(self) -> bool:
        """Whether it is executed by the service as it is."""
        return self.refusal_ms is None


async def _seed(url: str) -> dict[Role, str]:
    """A tenant of yearly periods with three years of use, 199 small ones, and two keys."""
    made = {}
    async with connected(url):
        yearly = a_plan("yearly", credits=PLAN_CREDITS, interval=BillingInterval.YEAR)
        await plans.upsert(session(), [yearly])
        tenant = await _tenant("big", DAYS)
        await fill(events_of("big", EVENTS, jobs=JOBS, days=DAYS - 1))
        context = cli_context.context()
        for number in range(PURCHASES):
            await purchases.buy_credits(context, tenant.id, Credits.of(10), f"key-{number}", None)
        await _set_budgets(tenant.id)
        for number in range(TENANTS - 1):
            name = f"small-{number:03}"
            await _tenant(name, 400)
            events = events_of(name, EVENTS_OF_OTHERS, jobs=3, days=390, prefix=name)
            await fill(events)
        for role, bound in ((Role.TENANT_ADMIN, tenant.id), (Role.OPERATOR, None)):
            new = NewKey("bench", role, bound)
            _, made[role] = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return made


async def _set_budgets(tenant_id: UUID) -> None:
    """Budgets for the month and the year, none of which raises an alert."""
    context, terms = cli_context.context(), BudgetTerms(Credits.of(10**9), on_forecast=False)
    jobs = [job_id(tenant_id, f"job-{number}") for number in range(JOBS_WITH_BUDGETS)]
    for job in (None, *jobs):
        for per in BudgetInterval:
            await budgets.set_budget(context, tenant_id, job, per, terms)


async def _tenant(name: str, days: int) -> Tenant:
    starts_on = (datetime.now(UTC) - timedelta(days=days)).date()
    new = NewTenant(name, name.title(), "UTC", "yearly", None, starts_on, opens_at_once=True)
    return await tenants.create(cli_context.context(), new)


def _clients(story: Story, texts: dict[Role, str]) -> dict[Role, Client]:
    story.now = datetime.now(UTC)
    return {role: Client(story.http, text) for role, text in texts.items()}


def _asker(name: str) -> Role:
    return Role.OPERATOR if name in OF_OPERATORS else Role.TENANT_ADMIN


async def _cpu_ms(client: Client, query: str, times: int) -> tuple[float, httpx.Response]:
    """The least CPU of some askings, of this process and so of the database too.

    Each is a document that was not seen before: what is sent again takes a half, on the average,
    and who means to cost much sends something new.
    """
    spent = []
    for number in range(times):
        gc.collect()
        began = time.process_time()
        answer = await client.post(f"{query}\n# {number}")
        spent.append(1000 * (time.process_time() - began))
    return min(spent), answer


async def _measure(url: str, texts: dict[Role, str]) -> list[Measured]:
    logs.set_up(LogLevel.ERROR, LogFormat.AUTO)
    costs = {name: _cost(query) for name, query in MEASURED.items()}
    cpu: dict[str, float] = {}
    async with a_story(
        url, cost_limit=UNLIMITED, cost_bucket=UNLIMITED, response_cache_bytes=0
    ) as story:
        clients = _clients(story, texts)
        for name, query in MEASURED.items():
            if costs[name].requested <= MOST_MEASURED:
                cpu[name], answer = await _cpu_ms(clients[_asker(name)], query, TIMES)
                assert "errors" not in answer.json(), answer.json()["errors"][:1]
    found = []
    async with a_story(url, cost_bucket=UNLIMITED) as story:
        clients = _clients(story, texts)
        for name, query in MEASURED.items():
            refusal_ms = None
            refused = costs[name].requested > MOST_UNITS
            if refused:
                client = clients[_asker(name)]
                refusal_ms, answer = await _cpu_ms(client, query, LIMITED_TIMES)
            found.append(Measured(name, costs[name], cpu.get(name), refusal_ms, answer))
    return found


def _cost(query: str) -> Cost:
    document = parse(query)
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    return cost_of(schema._schema, document, operation, {})  # noqa: SLF001 - it has no other name


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """The rank correlation of two series: 1 where both are in the same order."""
    ranks = [_ranks(values) for values in (first, second)]
    means = [mean(one) for one in ranks]
    deviations = [[rank - m for rank in one] for one, m in zip(ranks, means, strict=True)]
    products = sum(a * b for a, b in zip(*deviations, strict=True))
    squares = [sum(d * d for d in one) for one in deviations]
    return float(products / (squares[0] * squares[1]) ** 0.5)


def _ranks(values: Sequence[float]) -> list[float]:
    """The place of each value in ascending order; equal ones share the mean of their places."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    return [mean(places[value]) for value in values]


def _row(one: Measured) -> list[object]:
    measured = "" if one.cpu_ms is None else f"{one.cpu_ms:,.1f}"
    per_unit = "" if one.cpu_ms is None else f"{1000 * one.cpu_ms / one.cost.requested:.0f}"
    refused = "" if one.refusal_ms is None else f"{one.refusal_ms:.1f}"
    return [one.name, f"{one.cost.requested:,}", measured, per_unit, refused, one.cost.dearest]


def _summary(found: list[Measured]) -> list[list[object]]:
    known = [
        (one.cost.requested, one.cpu_ms)
        for one in found
        if one.cpu_ms is not None and one.name not in OF_NOTHING
    ]
    correlation = spearman([cost for cost, _ in known], [cpu for _, cpu in known])
    executed = [(cost, cpu) for cost, cpu in known if cost <= MOST_UNITS]
    of_executed = spearman([cost for cost, _ in executed], [cpu for _, cpu in executed])
    passing = max(one.cpu_ms or 0 for one in found if one.passes)
    refusals = max(one.refusal_ms or 0 for one in found)
    return [
        ["queries, and those refused", f"{len(found)}, {sum(not one.passes for one in found)}"],
        ["rank correlation of cost and CPU", against_goal(correlation, CORRELATION_GOAL)],
        ["the same, of what passes", against_goal(of_executed, CORRELATION_GOAL)],
        ["CPU ms of what passes, at most", against_goal(passing, MOST_CPU_MS, at_most=True)],
        ["CPU ms of a refusal, at most", against_goal(refusals, MOST_REFUSAL_MS, at_most=True)],
    ]


def main(engine: str = "sqlite") -> None:
    """Measure and print."""
    collect_seldom()  # as the service does: by default the largest queries take half as long again
    with databases() as urls:
        url = urls[engine]
        found = asyncio.run(_measure(url, asyncio.run(_seed(url))))
    found.sort(key=lambda one: one.cost.requested)
    header = ("query", "cost", "CPU ms", "µs a unit", "refused, ms", "dearest field")
    table(f"The cost of queries and their CPU, {engine}", header, [_row(one) for one in found])
    table("Cost before execution", ("", ""), _summary(found))


if __name__ == "__main__":
    main(*sys.argv[1:])

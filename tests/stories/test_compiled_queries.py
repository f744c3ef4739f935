"""Compiled execution answers byte for byte what graphql-core's executor answers.

Queries are generated from the schema: three hundred in the usual run, ten thousand by `make prove`.
"""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

import pytest

from credit.core.roles import Role
from graph.compiled.operation import CompiledOperation
from models import daily_texts, job_texts
from models.database import Session
from resolvers.loader import Loader
from tests.conftest import ENGINES
from tests.executors import Executors
from tests.stories.client_schema import client_schema
from tests.stories.clients import Client, Story, a_story
from tests.stories.full_tenants import PLAN, a_full_tenant
from tests.stories.random_queries import RandomQuery

PROVEN_RUNS: Final = int(os.environ.get("PROVE_RUNS", "0")) * 5 // 2
"""How many queries of each kind `make prove` asks on each engine: 5,000; 0 in the usual run."""

pytestmark = pytest.mark.timeout(0 if PROVEN_RUNS else 300)

SAMPLES: Final = {
    "Boolean": ("true", "false"),
    "CountryCode": ('"DE"', '"US"'),
    "Credits": ('"1"', "3", '"0.001"', '"-2.5"'),
    "Date": ('"2026-03-01"', '"2026-03-05"', '"2026-03-31"'),
    "DateTime": ('"2026-03-10T10:00:00Z"', '"2026-03-31T23:59:59+02:00"'),
    "Decimal": ('"1"', '"20"', '"99.5"'),
    "Float": ("0.5", "1"),
    "Int": ("1", "2", "5", "30"),
    "String": ('"acme"', '"acme-1"', '"x"', '""'),
    "TimeZone": ('"UTC"', '"Europe/Berlin"'),
    "URL": ('"https://example.com/"',),
}


@dataclass
class Service:
    """A service with one full tenant, and clients of each role."""

    own: dict[str, str]
    clients: dict[Role, Client]
    roles: Iterator[int] = field(default_factory=count)

    def ask(self, seed: int) -> Callable[[], Any]:
        """Asks a query, mostly as the operator, and now and then as any role."""
        random = Random(seed)
        ids = tuple(f'"{id}"' for id in self.own.values())
        usual = {"tenant": f'id: "{self.own["Tenant"]}"', "node": f"id: {random.choice(ids)}"}
        query = RandomQuery(client_schema(), {**SAMPLES, "ID": ids}, usual, random)
        role = random.choice([*[Role.OPERATOR] * 12, *Role])
        return partial(self.clients[role].post, query.text, **query.variables)


@pytest.fixture
async def story(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Story]:
    """A service that executes long queries too, and equal ones again."""
    monkeypatch.setattr("graph.documents.MOST_TOKENS", 100_000)
    monkeypatch.setattr("graph.documents.check_source", lambda _: None)
    monkeypatch.setattr("graph.limits.MOST_ALIASES", 1_000)
    monkeypatch.setattr("graph.limits.MOST_DIRECTIVES", 1_000)
    given = {"data_dir": tmp_path / "data", "cost_limit": 10**12, "response_cache_bytes": 0}
    async with a_story(database_url, **given) as story:
        yield story


@pytest.fixture
async def service(story: Story, worker: None, operator: Client, platform: Client) -> Service:
    own = await a_full_tenant(story, operator, platform, "acme")
    admins = {
        role: await story.client(role, own["Tenant"]) for role in (Role.TENANT_ADMIN, Role.PARTNER)
    }
    clients = {Role.OPERATOR: operator, Role.PLATFORM: platform, **admins}
    return Service({**own, "Plan": PLAN}, clients)


def _seeds(engine: str, first: int, usual: int) -> range:
    """Seeds of queries: as many on each engine, and others."""
    number = PROVEN_RUNS or usual
    first += ENGINES.index(engine) * number
    return range(first, first + number)


async def test_a_compiled_query_is_answered_as_graphql_core_answers_it(
    service: Service, executors: Executors, engine: str, proves: Callable[[str], None]
) -> None:
    for seed in _seeds(engine, 0, 150):
        await executors.both(service.ask(seed))
    proves(
        f"{engine}: {executors.answered} generated queries answered as graphql-core answers them, "
        f"and {executors.left} begun and left to it"
    )
    assert executors.answered > 2 * executors.left > 0


async def test_what_always_fails_is_answered_as_graphql_core_answers_it(
    service: Service, executors: Executors, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loaders fail for some of their keys, the same keys for both executors."""
    load, page, of_days = Loader.load, job_texts.page, daily_texts.of_days

    def fail_for(key: object) -> None:
        # Of a list of jobs, one executor asks at once, and the other one by one.
        parts = [part for part in key if not isinstance(part, tuple)] if type(key) is tuple else key
        if len(repr(parts)) % 13 == seed % 13:
            raise RuntimeError

    async def failing(self: Loader[Any, Any], key: object) -> object:
        found = await load(self, key)
        fail_for(key)
        return found

    async def failing_page(session: Session, tenant_id: UUID, *given: Any) -> object:  # noqa: ANN401
        used = given[-1]
        fail_for((tenant_id, (), used) if used else tenant_id)  # as a loader of what jobs used
        return await page(session, tenant_id, *given)

    async def failing_days(session: Session, tenant_id: UUID, *given: Any) -> object:  # noqa: ANN401
        fail_for((tenant_id, ()))  # as a loader of a series
        return await of_days(session, tenant_id, *given)

    monkeypatch.setattr(Loader, "load", failing)
    monkeypatch.setattr(job_texts, "page", failing_page)
    monkeypatch.setattr(daily_texts, "of_days", failing_days)
    for seed in _seeds(engine, 1_000, 15):
        await executors.both(service.ask(seed))


async def test_what_fails_once_while_a_compiled_query_runs_costs_nothing_of_the_answer(
    service: Service, executors: Executors, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, execute = Loader.load, CompiledOperation.execute
    left = failures = 0

    async def failing_once(self: Loader[Any, Any], key: object) -> object:
        nonlocal left, failures
        left -= 1
        if left == 0:
            failures += 1
            raise RuntimeError
        return await load(self, key)

    async def compiled(self: CompiledOperation, *arguments: Any) -> dict[str, Any]:  # noqa: ANN401
        nonlocal left
        left = seed % 7 + 1
        try:
            return await execute(self, *arguments)  # also where it is to be graphql-core's
        finally:
            left = 0

    monkeypatch.setattr(Loader, "load", failing_once)
    monkeypatch.setattr(CompiledOperation, "execute", compiled)
    for seed in range(2_000, 2_000 + (PROVEN_RUNS or 20)):
        await executors.both(service.ask(seed))
    assert failures > (PROVEN_RUNS or 20) / 10

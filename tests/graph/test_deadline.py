"""Operations that take too long, or whose client is gone, are stopped for real."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

import pytest
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, HTTPConnection

from credit.core.roles import Role
from credit.metering.tenants import Tenant
from graph import ids
from graph.deadlines import extend_deadline
from graph.protocol import deadline
from graph.protocol.app import make_graphql_app
from graph.protocol.deadline import within_deadline
from graph.protocol.execution import execute
from graph.protocol.request import GraphQLRequest
from models.database import Session, session
from resolvers.context import Context
from resolvers.loader import Loader, in_session
from resolvers.loaders import Loaders
from tests.graph.asgi_client import sent_request
from tests.graph.http_client import RESPONSE
from tests.world import World

ENDLESS: Final = {
    "sqlite": """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT count(*) FROM n""",
    "postgres": "SELECT pg_sleep(600)",
}
RUNNING: Final = """SELECT count(*) AS running FROM pg_stat_activity
    WHERE state = 'active' AND query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()"""
TENANT: Final = "query ($id: ID!) { tenant(id: $id) { name } }"
TIMEOUT_S: Final = 10.0


@pytest.fixture
async def endless(world: World, engine: str) -> tuple[Context, GraphQLRequest]:
    """An operation of which a statement has no end."""
    tenant = await world.a_tenant()

    async def by_ids(own: Session, _keys: list[UUID]) -> dict[UUID, Tenant]:
        await own.rows(ENDLESS[engine])
        return {}

    context = world.context(Role.OPERATOR)
    context.loaders.tenant_by_id = Loader(partial(in_session, by_ids))
    variables = {"id": ids.global_tenant_id(tenant.id)}
    return context, GraphQLRequest(TENANT, None, variables, None)


async def becomes(wanted: bool, found: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something is found, or is not."""
    async with asyncio.timeout(TIMEOUT_S):
        while await found() is not wanted:  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.02)


async def is_running(engine: str) -> bool:
    """Whether the database still executes the endless statement."""
    if engine == "postgres":
        row = await session().row(RUNNING)
        return bool(row and row["running"])
    client: Any = session().connection
    return bool(client._readers._free._value < 4)


async def is_loading(loaders: Loaders) -> bool:
    """Whether a batch of the loader still runs."""
    return bool(loaders.tenant_by_id._batches.running)


async def test_an_operation_is_stopped_at_its_deadline_and_its_statement_with_it(
    endless: tuple[Context, GraphQLRequest], engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "DEADLINE_S", 0.2)
    context, request = endless
    answer = (await execute(request, context)).body
    assert answer["errors"][0]["extensions"]["code"] == "DEADLINE_EXCEEDED"
    assert "0.2 seconds" in answer["errors"][0]["message"]
    assert "data" not in answer
    await becomes(False, lambda: is_running(engine))
    await becomes(False, lambda: is_loading(context.loaders))


async def test_an_operation_is_stopped_when_its_client_is_gone(
    endless: tuple[Context, GraphQLRequest], engine: str
) -> None:
    context, request = endless
    gone = asyncio.Event()

    async def receive() -> dict[str, Any]:
        await gone.wait()
        return {"type": "http.disconnect"}

    execution = asyncio.create_task(execute(request, context, receive=receive))
    await becomes(True, lambda: is_running(engine))
    gone.set()
    with pytest.raises(ClientDisconnect):
        await execution
    await becomes(False, lambda: is_running(engine))


async def test_an_operation_is_stopped_when_its_task_is_cancelled_as_sockets_do(
    endless: tuple[Context, GraphQLRequest], engine: str
) -> None:
    context, request = endless
    execution = asyncio.create_task(execute(request, context))
    await becomes(True, lambda: is_running(engine))
    execution.cancel()
    with pytest.raises(asyncio.CancelledError):
        await execution
    await becomes(False, lambda: is_running(engine))


async def test_over_http_an_exceeded_deadline_is_a_gateway_timeout(
    endless: tuple[Context, GraphQLRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "DEADLINE_S", 0.1)
    context, request = endless

    async def build(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context:
        assert connection.url.path == "/graphql"
        assert (key, allow_cached) == (None, False)
        return context

    sent = {"query": request.query, "variables": request.variables}
    async with sent_request(make_graphql_app(build), sent, accept=RESPONSE) as client:
        status, _headers = await client.start()
    assert status == 504


async def test_an_operation_that_is_asked_to_wait_has_that_time_besides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deadline, "DEADLINE_S", 0.05)

    async def waits(seconds: float) -> str:
        extend_deadline(seconds)
        await asyncio.sleep(0.15)
        return "done"

    assert await within_deadline(waits(10)) == "done"
    for seconds in (0, -10):
        with pytest.raises(GraphQLError, match="took longer"):
            await within_deadline(waits(seconds))


async def test_a_timeout_within_an_operation_is_not_taken_for_its_deadline() -> None:
    async def times_out() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        await within_deadline(times_out())


async def test_a_quick_operation_does_not_touch_what_its_client_sends() -> None:
    async def receive() -> dict[str, Any]:
        msg = "nothing is received"
        raise AssertionError(msg)

    async def quick() -> int:
        return 7

    assert await within_deadline(quick(), receive) == 7

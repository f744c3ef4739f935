"""Views that a replica answers: each whole, there, and once."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from credit.core.roles import Role
from credit.metering.tenant_versions import TenantVersion
from graph.responses.store import Executed
from insights.operations import packaged_operations
from models import read_replica
from tests.databases import PostgresDatabases
from tests.stories.clients import a_story

VIEW = """{ tenant {
    name balance { remaining } overview { creditsUsed statement { closing } }
    forecast(horizonDays: 30) { total { expected } runOut { status } }
    jobs(first: 3) { totalCount } budgets { id } charges(first: 2) { totalCount } } }"""


@pytest.fixture
def url(postgres_databases: PostgresDatabases) -> str:
    return postgres_databases.migrated()


DASHBOARD = next(one.text for one in packaged_operations() if one.name == "dashboard")


@pytest.mark.parametrize("view", [VIEW, DASHBOARD], ids=["forecast", "dashboard"])
async def test_a_view_is_read_there_once_and_without_errors(
    url: str, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    found, read = list[Executed | None](), read_replica.read

    async def noted(
        tenant_id: UUID, version: TenantVersion, work: Callable[[], Awaitable[Any]]
    ) -> Any:  # noqa: ANN401 - as it is
        found.append(await read(tenant_id, version, work))
        return found[-1]

    monkeypatch.setattr(read_replica, "read", noted)
    async with a_story(url, database_read_url=url, response_cache_bytes=0) as story:
        operator = await story.client(Role.OPERATOR)
        tenant = await operator.create("acme")
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        for _ in range(3):  # the first records what is due, on the primary
            await admin.ask(view)
    assert [one is not None and list(one.errors) for one in found] == [[], []]

"""Every block of docs/api.md runs, against the demo's data behind a real `insights serve`."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from graphql import GraphQLScalarType

from credit.core.roles import Role
from graph.schema import schema
from resolvers import keys
from resolvers.keys import NewKey
from tests.clients.node import NodeClient, a_program
from tests.faults.services import PEPPER, Fleet, Service, looking_into
from tests.insights.readme import answers_of
from tests.stories.demo_database import UNTIL

PAGE: Final = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
COMPANY: Final = "bluewater-health"
ADJUST: Final = """mutation ($input: AdjustCreditsInput!) {
    adjustCredits(input: $input) { problems { message } } }"""
INPUT_SCALARS: Final = {"Boolean", "Float", "Int", "String"}
"""Scalars that generators know by themselves."""


def blocks(language: str) -> list[str]:
    """The blocks of the page in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Guide:
    """A service that runs, and what the demo's settings file would say."""

    fleet: Fleet
    environment: Mapping[str, str]

    @property
    def service(self) -> Service:
        return self.fleet.services[0]

    @asynccontextmanager
    async def script(self, lines: str) -> AsyncIterator[NodeClient]:
        """All blocks of JavaScript in one module, and lines that use them, in Node.js."""
        say = "const say = (it) => process.stdout.write(`${JSON.stringify(it)}\\n`);"
        module = "\n".join([*blocks("js"), say, lines])
        async with a_program(module, self.environment) as client:
            yield client


@pytest.fixture(scope="module")
def guide(
    seeded: tuple[str, Mapping[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Guide]:
    url, admin_keys = seeded
    service = Service(url, tmp_path_factory.mktemp("guide") / "data")
    fleet = Fleet("sqlite", url, [service], asyncio.run(_an_operator_s_key(url)))
    try:
        service.start()
        asyncio.run(service.ready())
        yield Guide(fleet, {"GRAPHQL_URL": service.url, "ADMIN_KEY": admin_keys[COMPANY]})
    finally:
        service.kill()


async def _an_operator_s_key(url: str) -> str:
    async with looking_into(url):
        _, key = await keys.create(NewKey("ops", Role.OPERATOR), PEPPER.encode(), UNTIL)
    return key


def test_a_shell_is_told_which_key_it_has(guide: Guide, tmp_path: Path) -> None:
    (block,) = blocks("sh")
    exports = "".join(f"export {name}={value}\n" for name, value in guide.environment.items())
    (answer,) = answers_of(exports + block, tmp_path)
    viewer = answer["data"]["viewer"]
    assert viewer["role"] == Role.TENANT_ADMIN
    assert [one["externalId"] for one in viewer["tenants"]["nodes"]] == [COMPANY]


async def test_the_operations_of_the_page_answer_as_it_says(guide: Guide) -> None:
    days, by_job, one_bad_argument = blocks("graphql")
    asked = json.dumps([days, by_job, one_bad_argument])
    async with guide.script(f"for (const query of {asked}) say(await ask(query));") as node:
        found, jobs, partly = await node.remaining()
    assert "errors" not in found
    assert "errors" not in jobs
    used = jobs["data"]["tenant"]["consumption"]
    assert used["byJob"]["nodes"][0]["previous"] is not None
    assert used["trendByJob"]["series"][-1]["job"] is None
    assert found["data"]["tenant"]["trend"]["points"]
    (error,) = partly["errors"]
    assert error["extensions"]["path"] == ["horizonDays"]
    assert partly["data"]["tenant"]["forecast"] is None
    assert partly["data"]["tenant"]["balance"]["remaining"]


async def test_a_script_reads_every_page_buys_once_and_sees_the_cost(guide: Guide) -> None:
    lines = """
        const { data } = await ask('{ tenant { id jobs(first: 1) { totalCount } } }');
        const ids = new Set();
        for await (const { id } of everyJob()) ids.add(id);
        say({ jobs: ids.size, totalCount: data.tenant.jobs.totalCount });
        say(await buyCredits(data.tenant.id, '10', 'order-1'));
        say(await buyCredits(data.tenant.id, '10', 'order-1'));
        say(await buyCredits(data.tenant.id, '20', 'order-1'));
        say({ cost: await costOf('{ viewer { name } }') });
        await ask('{ nothing }').catch((error) => say(error.errors[0].extensions));
    """
    async with guide.script(lines) as node:
        jobs, first, again, conflict, cost, refused = await node.remaining()
    assert jobs["jobs"] == jobs["totalCount"] > 0
    assert first == again
    assert first["purchase"]["status"] == "PENDING"
    assert [problem["code"] for problem in conflict["problems"]] == ["IDEMPOTENCY_CONFLICT"]
    assert cost["cost"] > 0
    assert refused["code"] == "BAD_REQUEST"


async def test_changes_go_on_after_a_crash_with_none_lost_and_none_repeated(guide: Guide) -> None:
    lines = """
        const { data } = await ask('{ tenant { id balance { sequence } } }');
        const last = Number(data.tenant.balance.sequence);
        say({ id: data.tenant.id, last });
        for await (const { sequence } of balanceChanges(data.tenant.id, String(last - 40))) {
          say({ sequence: Number(sequence) });
          if (Number(sequence) === last + 2) break;
        }
        await client.dispose();
    """
    async with guide.script(lines) as node:
        tenant = await node.receive()
        last = tenant["last"]
        received = [(await node.receive())["sequence"] for _ in range(40)]
        assert received == list(range(last - 39, last + 1))
        for number in (1, 2):
            guide.service.kill()
            guide.service.start()
            await guide.service.ready()
            await _adjust(guide, tenant["id"], f"change-{number}")
            assert await node.receive() == {"sequence": last + number}
        assert await node.remaining() == []


async def _adjust(guide: Guide, tenant: str, key: str) -> None:
    """Give a tenant a credit, as an operator does."""
    given = {"tenantId": tenant, "credits": "1", "reason": "a present", "idempotencyKey": key}
    async with guide.fleet.client() as operator:
        await operator.ask(ADJUST, input=given)


async def test_a_subscription_that_is_refused_is_not_tried_again(guide: Guide) -> None:
    lines = """
        const refused = (error) => say(error[0].extensions);
        await balanceChanges('no tenant', '0').next().catch(refused);
        await client.dispose();
    """
    async with guide.script(lines) as node:
        (refused,) = await node.remaining()
    assert refused["code"] == "BAD_REQUEST"


def test_the_types_that_are_generated_know_every_scalar() -> None:
    (block,) = blocks("ts")
    (listed,) = re.findall(r"scalars: \{(.*?)\}", block, re.DOTALL)
    named = set(re.findall(r"(\w+): '", listed))
    scalars = {
        name
        for name, kind in schema._schema.type_map.items()
        if isinstance(kind, GraphQLScalarType) and name not in INPUT_SCALARS
    }
    assert named == scalars, "name each scalar of the schema in the codegen config of docs/api.md"

"""Trends by day that the database writes: as graphql-core answers them, on both engines."""

from collections.abc import AsyncIterator
from functools import partial
from random import Random
from typing import Any, Final
from uuid import UUID

import pytest

from credit.core.roles import Role
from models import daily_texts
from models.daily_texts import DailyTexts
from models.database import session
from tests.executors import Executors
from tests.statements import statements
from tests.stories.clients import Client, Story, a_story, uuid_of

FIELDS: Final = (
    *("label", "partial", "interviewsInvited", "interviewsConducted", "interviewsCompleted"),
    *("creditsUsed", "dateRange { from to days }", "dateRange { __typename to }", "day: label"),
    *("previous { label }", "creditsChange { absolute }", "__typename", "cost: creditsUsed"),
)
AROUND: Final = (
    "",
    "granularity dateRange { from to days }",
    "total { creditsUsed interviewsConducted simulationsRun dateRange { days } }",
    "total { byJob { totalCount } } comparison { kind }",
    "points { creditsUsed } __typename",
)
DAYS: Final = (
    "",
    "dateRange: {preset: LAST_30_DAYS}",
    "dateRange: {preset: CURRENT_MONTH}",
    'dateRange: {dates: {from: "2026-03-05", to: "2026-03-20"}}',
    'dateRange: {dates: {from: "2025-03-20", to: "2026-04-04"}}',
    'dateRange: {dates: {from: "2026-03-20", to: "2026-03-20"}}',
    'dateRange: {dates: {from: "2026-03-21", to: "2026-03-22"}}',
)
"""Days before the tenant's first one, days to come, and a range that has not begun: an error."""
UNITS: Final = ("DAY", "DAY", "DAY", "WEEK", "MONTH")
COMPARED: Final = ("", "", "", "compareTo: PREVIOUS_DATE_RANGE")
TREND: Final = "{{ tenant {{ trend({}) {{ {} }} }} }}"
TRENDS: Final = """{ tenants(first: 9) { nodes {
    trend(granularity: DAY) { points { label creditsUsed } } } } }"""
YEAR: Final = TREND.format(f"granularity: DAY {DAYS[4]}", "points { label creditsUsed }")

OVERVIEW: Final = "{ tenant { overview { totalInterviews creditsUsed remainingBalance } } }"


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    """A service that executes equal queries again."""
    async with a_story(database_url, response_cache_bytes=0) as story:
        yield story


@pytest.fixture
async def acme(story: Story, operator: Client, platform: Client) -> str:
    """A tenant with usage on some days, on 20 March."""
    acme = await operator.create("acme")
    for on in ("2026-03-11", "2026-03-12", "2026-03-19", "2026-03-20"):
        story.turn_to(f"{on}T12:00")
        await platform.record(
            story.an_event("INVITED", f"a {on}", at=f"{on}T10:00:00Z"),
            story.an_event("COMPLETED", f"a {on}", at=f"{on}T10:30:00Z"),
            story.an_event("PARTIALLY_COMPLETED", f"b {on}", at=f"{on}T11:00:00Z", progress=0.5),
        )
    return acme


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[DailyTexts | None]:
    """What the database wrote, and None where it did not."""
    of_days, found = daily_texts.of_days, list[DailyTexts | None]()

    async def watched(*given: Any) -> object:  # noqa: ANN401
        found.append(await of_days(*given))
        return found[-1]

    monkeypatch.setattr(daily_texts, "of_days", watched)
    return found


async def test_trends_that_the_database_writes_are_answered_as_graphql_core_answers_them(
    story: Story, acme: str, executors: Executors, written: list[DailyTexts | None]
) -> None:
    client, random = await story.client(Role.TENANT_ADMIN, acme), Random(60)
    for _ in range(60):
        unit, days, compared = map(random.choice, (UNITS, DAYS, COMPARED))
        fields = " ".join(random.sample(FIELDS, random.randint(1, 6)))
        selected = f"points {{ {fields} }} {random.choice(AROUND)}"
        text = TREND.format(f"granularity: {unit} {days} {compared}", selected)
        await executors.both(partial(client.post, text))
    assert len(written) > 10
    assert None not in written


async def test_without_totals_in_use_points_are_objects(
    story: Story, acme: str, executors: Executors, written: list[DailyTexts | None]
) -> None:
    client, tenant_id = await story.client(Role.TENANT_ADMIN, acme), uuid_of(acme)
    await _change(tenant_id, "UPDATE wallet SET version = version + 1 WHERE tenant_id = $1")
    await executors.both(partial(client.post, YEAR))
    assert written == [None]


async def test_a_number_that_graphql_has_not_is_an_error_of_its_point(
    story: Story, acme: str, executors: Executors, written: list[DailyTexts | None]
) -> None:
    client = await story.client(Role.TENANT_ADMIN, acme)
    many = "UPDATE usage_total SET completed = 3000000000 WHERE tenant_id = $1"
    await _change(uuid_of(acme), many)
    for field in ("interviewsCompleted", "creditsUsed"):
        text = TREND.format("granularity: DAY", f"points {{ {field} }}")
        await executors.both(partial(client.post, text))
    assert [found is None for found in written] == [True, False]


async def test_a_trend_takes_one_statement_behind_the_tenant(
    story: Story, acme: str, executors: Executors
) -> None:
    client = await story.client(Role.TENANT_ADMIN, acme)
    await client.ask(YEAR)
    with statements(own=True) as seen:
        await client.ask(YEAR)
    assert executors.left == 0
    assert len(seen) == len(("key", "tenant", "trend"))


async def test_trends_of_several_tenants_take_as_many_statements_as_those_of_two(
    story: Story, operator: Client, acme: str, executors: Executors
) -> None:
    counted = []
    for number in range(5):
        await operator.create(f"other-{number}")
        await executors.both(partial(operator.post, TRENDS))
        with statements(own=True) as seen:
            await operator.ask(TRENDS)
        counted.append(len(seen))
    assert executors.left == 0
    assert set(counted) == {counted[0]}


async def test_an_overview_takes_one_statement_behind_the_key(
    story: Story, acme: str, executors: Executors
) -> None:
    client = await story.client(Role.TENANT_ADMIN, acme)
    answer = await client.ask(OVERVIEW)
    with statements(own=True) as seen:
        assert await client.ask(OVERVIEW) == answer
    assert executors.left == 0
    assert len(seen) == len(("key", "tenant with its usage"))
    assert answer["tenant"]["overview"]["totalInterviews"] == 8


async def _change(tenant_id: UUID, statement: str) -> None:
    await session().execute(statement, tenant_id)

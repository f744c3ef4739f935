"""How many SQL statements a dashboard takes."""

import sys
from collections.abc import Callable
from typing import Final

import pytest

from credit.core.roles import Role
from tests.statements import statements
from tests.stories.clients import Client, Story

Q: Final = """{ tenant {
    overview { totalInterviews creditsUsed remainingBalance overage }
    jobs(first: 50) { nodes { id title consumption {
        interviewsInvited interviewsStarted interviewsCompleted creditsUsed } } } } }"""
FEW: Final = 3
MANY: Final = 60
FIVE_YEARS: Final = {"dates": {"from": "2021-03-11", "to": "2026-03-10"}}
DAILY: Final = """query ($dateRange: DateRangeInput) { tenant {
    trend(dateRange: $dateRange, granularity: DAY, compareTo: PREVIOUS_YEAR) {
        points { label creditsUsed previous { creditsUsed } } total { creditsUsed } } } }"""
OF_JOBS: Final = """{ tenant { jobs(first: 200) { nodes {
    trend(dateRange: {preset: LAST_30_DAYS}, granularity: WEEK, compareTo: PREVIOUS_DATE_RANGE) {
        points { creditsUsed previous { creditsUsed } } total { creditsUsed } } } } } }"""


async def test_q_runs_as_many_statements_for_sixty_jobs_as_for_three(
    story: Story,
    operator: Client,
    platform: Client,
    engine: str,
    record_property: Callable[[str, object], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    counted = {}
    for name, jobs in (("few", FEW), ("many", MANY)):
        tenant = await operator.create(name)
        await platform.record(
            *(story.an_event(tenant=name, job=f"job-{number}") for number in range(jobs))
        )
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        await admin.ask(Q)
        with statements(own=True) as seen:
            found = (await admin.ask(Q))["tenant"]
        assert len(found["jobs"]["nodes"]) == min(jobs, 50)
        assert {job["consumption"]["creditsUsed"] for job in found["jobs"]["nodes"]} == {"1"}
        assert found["overview"]["totalInterviews"] == jobs
        counted[jobs] = len(seen)
    record_property("statements of Q", counted[MANY])
    with capsys.disabled():  # standard error, since xdist drops what its workers print
        sys.stderr.write(f"\nQ: {counted} SQL statements by number of jobs, on {engine}\n")
    assert counted[MANY] == counted[FEW] > 0


async def test_trends_take_as_many_statements_for_two_hundred_jobs_as_for_three(
    story: Story, operator: Client, platform: Client
) -> None:
    counted = {}
    for name, jobs in (("few", FEW), ("many", 200)):
        tenant = await operator.create(name)
        events = [story.an_event(tenant=name, job=f"job-{number}") for number in range(jobs)]
        assert (await platform.record(*events))["recorded"] == jobs
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        await admin.ask(Q)
        with statements(own=True) as of_tenant:
            trend = (await admin.ask(DAILY, dateRange=FIVE_YEARS))["tenant"]["trend"]
        assert len(trend["points"]) == 5 * 365 + 1
        assert trend["total"]["creditsUsed"] == trend["points"][-1]["creditsUsed"] == str(jobs)
        with statements(own=True) as of_jobs:
            nodes = (await admin.ask(OF_JOBS))["tenant"]["jobs"]["nodes"]
        assert [node["trend"]["total"]["creditsUsed"] for node in nodes] == ["1"] * jobs
        counted[jobs] = len(of_tenant), len(of_jobs)
    assert counted[FEW] == counted[200]
    assert 0 < max(counted[FEW]) < 15

"""How many SQL statements a dashboard takes."""

import sys
from collections.abc import Callable
from typing import Final

import pytest

from credit.roles import Role
from tests.statements import statements
from tests.stories.clients import Client, Story

Q: Final = """{ tenant {
    overview { totalInterviews creditsUsed remainingBalance overage }
    jobs(first: 50) { nodes { id title consumption {
        interviewsInvited interviewsStarted interviewsCompleted creditsUsed } } } } }"""
FEW: Final = 3
MANY: Final = 60


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
        with statements() as seen:
            found = (await admin.ask(Q))["tenant"]
        assert len(found["jobs"]["nodes"]) == min(jobs, 50)
        assert {job["consumption"]["creditsUsed"] for job in found["jobs"]["nodes"]} == {"1"}
        assert found["overview"]["totalInterviews"] == jobs
        counted[jobs] = len(seen)
    record_property("statements of Q", counted[MANY])
    with capsys.disabled():  # standard error, since xdist drops what its workers print
        sys.stderr.write(f"\nQ: {counted} SQL statements by number of jobs, on {engine}\n")
    assert counted[MANY] == counted[FEW] > 0

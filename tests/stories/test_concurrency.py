"""Many callers at once."""

import asyncio
import random
from typing import Final

from credit.core.roles import Role
from tests.stories.clients import Client, Story, check

CALLERS: Final = 40
EVENTS: Final = 120
SENT_BY_EACH: Final = 30


async def test_an_event_that_many_callers_send_at_once_counts_once(
    story: Story, operator: Client, platform: Client
) -> None:
    acme, globex = await operator.create("acme"), await operator.create("globex")
    admins = [await story.client(Role.TENANT_ADMIN, tenant) for tenant in (acme, globex)]
    events = [
        story.an_event(tenant=("acme", "globex")[number % 2], job=f"job-{number % 5}")
        for number in range(EVENTS)
    ]
    chosen = random.Random(2026)
    calls = [chosen.sample(events, SENT_BY_EACH) for _ in range(CALLERS)]
    sent = {event["id"] for call in calls for event in call}
    answers = await asyncio.gather(*(platform.record(*call) for call in calls))
    outcomes = [
        (result["id"], result["outcome"]) for answer in answers for result in answer["results"]
    ]
    assert len(outcomes) == CALLERS * SENT_BY_EACH
    assert {outcome for _, outcome in outcomes} == {"RECORDED", "DUPLICATE"}
    recorded = sorted(event for event, outcome in outcomes if outcome == "RECORDED")
    assert recorded == sorted(sent)
    totals = [
        (await admin.ask("{ tenant { overview { totalInterviews creditsUsed } } }"))["tenant"]
        for admin in admins
    ]
    assert sum(total["overview"]["totalInterviews"] for total in totals) == len(sent)
    assert sum(int(total["overview"]["creditsUsed"]) for total in totals) == len(sent)
    await check(acme)
    await check(globex)


async def test_the_first_reads_of_a_new_period_allocate_once(
    story: Story, operator: Client
) -> None:
    acme = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    story.turn_to("2026-05-20T12:00")
    answers = await asyncio.gather(
        *(admin.ask("{ tenant { balance { remaining sequence } } }") for _ in range(CALLERS))
    )
    # Three months passed: 125 carried over and 250 new.
    assert {answer["tenant"]["balance"]["remaining"] for answer in answers} == {"375"}
    assert len({answer["tenant"]["balance"]["sequence"] for answer in answers}) == 1
    await check(acme)

"""Lists of jobs that the database writes: as graphql-core answers them, on both engines."""

from collections.abc import AsyncIterator
from functools import partial
from itertools import product
from random import Random
from typing import Any, Final

import pytest

from credit.core.pagination import TextPage
from credit.core.roles import Role
from models import job_texts
from tests.executors import Executors
from tests.stories.clients import Client, Story, a_story

JOBS: Final = ("Zookeeper", "account Manager", "Émigré Straße", "Baker 100%", "Baker 100%", "Ä")
"""Titles, of which two are equal; jobs without usage and closed ones are among them."""
KINDS: Final = ("INVITED", "STARTED", "COMPLETED", "PARTIALLY_COMPLETED", "VOIDED", "EXPIRED")
FIELDS: Final = ("id", "externalId", "title", "status", "createdAt", "__typename", "again: title")
COUNTS: Final = (
    *("interviewsInvited", "interviewsStarted", "interviewsPartiallyCompleted"),
    *("interviewsCompleted", "interviewsVoided", "interviewsExpired", "simulationsRun"),
    *("interviewsConducted", "creditsUsed", "completionRate", "__typename", "cost: creditsUsed"),
)
DAYS: Final = (
    "",
    "(dateRange: {preset: PREVIOUS_PERIOD})",
    '(dateRange: {dates: {from: "2026-04-02", to: "2026-04-02"}})',
    '(dateRange: {dates: {from: "2026-04-01", to: "2026-05-15"}})',
    '(dateRange: {dates: {from: "2026-03-09", to: "2026-06-01"}})',
)
"""The last one is summed by months, which takes a statement of its own."""
ORDERS: Final = (
    "",
    "orderBy: {field: TITLE, direction: DESC}",
    "orderBy: {field: CREATED_AT}",
    "orderBy: {field: CREATED_AT, direction: ASC}",
    "orderBy: {field: CREDITS_USED}",
)
WANTED: Final = ("", 'search: "ba"', "status: OPEN", 'search: "E" status: CLOSED')
AROUND: Final = (
    "",
    "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }",
    "totalCount __typename",
    "edges { cursor }",
)
PAGE: Final = "query ($after: String, $before: String) {{ tenant {{ jobs({}) {{ {} }} }} }}"
CURSORS: Final = "{{ tenant {{ jobs({}) {{ edges {{ cursor }} }} }} }}"


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    """A service that executes equal queries again."""
    async with a_story(database_url, response_cache_bytes=0) as story:
        yield story


async def _record(story: Story, platform: Client) -> None:
    """Events of some days of three months: more of each job than of the one before."""
    random = Random(58)
    for on in ("2026-03-11", "2026-04-02", "2026-04-30", "2026-05-15"):
        story.turn_to(f"{on}T12:00")
        events = []
        for number, title in enumerate(JOBS):
            for place in range(number * 2 - random.randint(0, 2)):
                kind = random.choice(KINDS)
                events.append(
                    story.an_event(
                        kind,
                        f"{number}-{place}-{on if kind != 'EXPIRED' else 'never'}",
                        job=f"REQ-{number}",
                        title=title,
                        status="CLOSED" if number % 3 == 2 else "OPEN",
                        at=f"{on}T10:{number:02}:00Z",
                        progress=0.5 if kind == "PARTIALLY_COMPLETED" else None,
                    )
                )
        await platform.record(*events)


def _selection(random: Random) -> str:
    fields = random.sample(FIELDS, random.randint(1, 4))
    counts = " ".join(random.sample(COUNTS, random.randint(1, 5)))
    if random.random() < 0.8:
        fields.insert(random.randrange(4), f"consumption{random.choice(DAYS)} {{ {counts} }}")
    if random.random() < 0.1:
        fields.append("then: consumption { creditsUsed }")
    return f"nodes {{ {' '.join(fields)} }} {random.choice(AROUND)}"


async def test_jobs_that_the_database_writes_are_answered_as_graphql_core_answers_them(
    story: Story,
    operator: Client,
    platform: Client,
    executors: Executors,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    acme = await operator.create("acme")
    await _record(story, platform)
    client = await story.client(Role.TENANT_ADMIN, acme)
    page, found, random = job_texts.page, list[TextPage | None](), Random(0)

    async def watched(*given: Any) -> object:  # noqa: ANN401
        found.append(await page(*given))
        return found[-1]

    monkeypatch.setattr(job_texts, "page", watched)
    for order, wanted in product(ORDERS, WANTED):
        of = f"{order} {wanted}"
        edges = (await client.ask(CURSORS.format(f"first: 50 {of}")))["tenant"]["jobs"]["edges"]
        cursors = [*(edge["cursor"] for edge in edges), *[None] * 8]
        for size in random.sample(("first: 2", "last: 2", "first: 50"), 2):
            given = f"{size} {of} after: $after before: $before"
            variables = {"after": random.choice(cursors), "before": random.choice(cursors)}
            text = PAGE.format(given, _selection(random))
            await executors.both(partial(client.post, text, **variables))
    pages = [page for page in found if page is not None]
    assert len(found) > len(pages) > 10  # some are in the order of usage, or of too many days
    assert sum(len(page.texts) for page in pages) > 15
    assert executors.left == 0

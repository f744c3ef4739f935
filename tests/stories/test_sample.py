"""A file as the platform sends it adds up to what is known of it, whichever way it comes in."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest

from credit.core.roles import Role
from credit.core.units import Credits
from tests.stories.clients import Client, Json, Story, a_story, check, insights

T = TypeVar("T")
DATA: Final = Path(__file__).parents[1] / "data"
FILE: Final = DATA / "sample.ndjson"
EXPECTED: Final[Json] = json.loads((DATA / "expected.json").read_text())
ZONE: Final = "America/New_York"
FIRST_ON: Final = date(2026, 1, 1)
LAST_ON: Final = date(2026, 9, 30)
AT_A_TIME: Final = timedelta(days=30)
DAYS_A_QUERY: Final = 15

COUNTS: Final = (
    "interviewsInvited",
    "interviewsStarted",
    "interviewsCompleted",
    "interviewsPartiallyCompleted",
    "simulationsRun",
)
NUMBERS: Final = f"{' '.join(COUNTS)} creditsUsed"
DATE_RANGE: Final = f'{{dates: {{from: "{FIRST_ON}", to: "{LAST_ON}"}}}}'


async def test_sent_as_it_happens_it_adds_up(story: Story, operator: Client) -> None:
    platform = await story.client(Role.PLATFORM)
    story.turn_to("2026-01-02T12:00")
    tenant = await operator.create("globex", zone=ZONE)
    recorded, duplicates = 0, 0
    for month in _months():
        story.now = max(_instant(event) for event in month) + timedelta(minutes=1)
        for call in _cut(month, 500):
            payload = await platform.record(*call)
            assert payload["rejected"] == 0
            recorded += payload["recorded"]
            duplicates += payload["duplicates"]
    assert (recorded, recorded + duplicates) == (EXPECTED["events"], EXPECTED["lines"])
    story.turn_to("2026-12-31T12:00")
    await _compare(await story.client(Role.TENANT_ADMIN, tenant))
    await check(tenant)


@pytest.mark.parametrize("options", [(), ("--history",)], ids=["charged now", "as history"])
async def test_imported_from_the_command_line_it_adds_up(
    database_url: str, tmp_path: Path, options: tuple[str, ...]
) -> None:
    terms = ("--timezone", ZONE, "--plan", "growth", "--starts-on", str(FIRST_ON))
    async with a_story(database_url) as story:  # which also puts the plans on offer
        operator = await story.client(Role.OPERATOR)
    created = ("tenants", "create", "--external-id", "globex", "--name", "Globex", *terms)
    waits = () if options else ("--no-history",)
    assert (await insights(database_url, tmp_path, *created, *waits))[0] == 0
    repeated = EXPECTED["lines"] - EXPECTED["events"]
    status, output = await insights(database_url, tmp_path, "import", str(FILE), *options)
    assert (status, f"recorded {EXPECTED['events']}, duplicates {repeated}" in output) == (0, True)
    async with a_story(database_url) as story:
        story.turn_to("2026-12-31T12:00")
        (tenant,) = (await _of(operator, story).ask("{ tenants { nodes { id } } }"))["tenants"][
            "nodes"
        ]
        admin = await story.client(Role.TENANT_ADMIN, tenant["id"])
        await _compare(admin)
        before = await admin.ask("{ tenant { balance { sequence digest } } }")
        again, output = await insights(database_url, tmp_path, "import", str(FILE), *options)
        assert (again, f"recorded 0, duplicates {EXPECTED['lines']}" in output) == (0, True)
        assert await admin.ask("{ tenant { balance { sequence digest } } }") == before
        await check(tenant["id"])


def _of(client: Client, story: Story) -> Client:
    """The same key, shown to another start of the service."""
    return Client(story.http, client.key)


def _months() -> list[list[Json]]:
    """The events of each 30 days, within which they keep the shuffled order of the file."""
    events = [json.loads(line) for line in FILE.read_text().splitlines()]
    first_at = min(map(_instant, events))
    months: dict[int, list[Json]] = {}
    for event in events:
        months.setdefault((_instant(event) - first_at) // AT_A_TIME, []).append(event)
    return [months[month] for month in sorted(months)]


def _cut(items: list[T], size: int) -> list[list[T]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _instant(event: Json) -> datetime:
    return datetime.fromisoformat(event["occurredAt"])


async def _compare(admin: Client) -> None:
    """Assert that the total, each job and each day are what the file adds up to."""
    found = await admin.ask(
        f"{{ tenant {{ consumption(dateRange: {DATE_RANGE}) {{ {NUMBERS} byJob {{ nodes {{"
        f" job {{ externalId }} consumption {{ {NUMBERS} }} }} }} }}"
        f" jobs {{ nodes {{ externalId consumption(dateRange: {DATE_RANGE})"
        f" {{ {NUMBERS} }} }} }} }} }}"
    )
    total = found["tenant"]["consumption"]
    by_job = total.pop("byJob")["nodes"]
    assert _said(total) == EXPECTED["total"]
    expected = EXPECTED["jobs"]
    assert {one["job"]["externalId"]: _said(one["consumption"]) for one in by_job} == expected
    jobs = found["tenant"]["jobs"]["nodes"]
    assert {job["externalId"]: _said(job["consumption"]) for job in jobs} == expected
    assert await _days(admin) == EXPECTED["days"]


async def _days(admin: Client) -> Json:
    """What each day shows, without the days that show nothing."""
    days = [FIRST_ON + timedelta(days=n) for n in range((LAST_ON - FIRST_ON).days + 1)]
    found: Json = {}
    for some in _cut(days, DAYS_A_QUERY):
        aliased = " ".join(
            f'd{day:%Y%m%d}: consumption(dateRange: {{dates: {{from: "{day}", to: "{day}"}}}})'
            f" {{ {NUMBERS} }}"
            for day in some
        )
        answers: dict[str, Any] = (await admin.ask(f"{{ tenant {{ {aliased} }} }}"))["tenant"]
        found |= {
            str(date.fromisoformat(name[1:])): output
            for name, answer in answers.items()
            if (output := _said(answer))
        }
    return found


def _said(answer: Json) -> Json:
    """An answer as the expectations are written: credits in thousandths, zeros left out."""
    numbers = {name: answer[name] for name in COUNTS}
    numbers["credits"] = Credits.of(answer["creditsUsed"]).thousandths
    return {name: number for name, number in numbers.items() if number}

"""Bad input: an answer that names the field, and nothing half written."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from credit.core.roles import Role
from graph import ids
from tests.stories.clients import (
    CREATE,
    Client,
    Json,
    Story,
    check,
    extensions,
    insights,
    row_counts,
)

START: Final = "2026-01-10T12:00"
TODAY: Final = "2026-03-10T12:00"

ONE_ENGINE: Final = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For what is refused before anything is looked up."""

BAD_EVENTS: Final[Mapping[str, tuple[Json, str, tuple[str, ...]]]] = {
    "of no tenant": ({"tenantExternalId": "nobody"}, "NOT_FOUND", ("tenantExternalId",)),
    "of a title too long": ({"job": {"title": "x" * 501}}, "INVALID", ("job", "title")),
    "of an empty title": ({"job": {"title": ""}}, "INVALID", ("job", "title")),
    "of a job id too long": ({"job": {"externalId": "x" * 201}}, "INVALID", ("job", "externalId")),
    "of an id too long": ({"id": "x" * 201}, "INVALID", ("id",)),
    "of an empty candidate": ({"candidateId": ""}, "INVALID", ("candidateId",)),
    "with NUL": ({"interviewId": "nul\0"}, "INVALID", ("interviewId",)),
    "with too much progress": ({"progress": 1.01}, "INVALID", ("progress",)),
    "with too little progress": ({"progress": -0.01}, "INVALID", ("progress",)),
    "without its progress": ({"type": "PARTIALLY_COMPLETED"}, "INVALID", ("progress",)),
    "from the future": ({"occurredAt": "2026-03-10T12:05:01Z"}, "TOO_EARLY", ("occurredAt",)),
    "older than 35 days": ({"occurredAt": "2026-02-03T11:59:59Z"}, "TOO_LATE", ("occurredAt",)),
    "before the start": ({"occurredAt": "2026-01-09T11:00:00Z"}, "TOO_LATE", ("occurredAt",)),
    "on record otherwise": ({"id": "known", "interviewId": "other"}, "EVENT_CONFLICT", ("id",)),
}
BAD_DATE_RANGES: Final = (
    ({"dates": {"from": "2026-03-09", "to": "2026-03-08"}}, ["dateRange", "dates", "to"]),
    ({"dates": {"from": "2016-03-10", "to": "2026-03-10"}}, ["dateRange", "dates", "to"]),
    ({"dates": {"from": "2026-03-11", "to": "2026-03-12"}}, ["dateRange", "dates", "from"]),
    ({"billingPeriodId": "nonsense"}, ["dateRange", "billingPeriodId"]),
)
UNREADABLE_DATE_RANGES: Final[tuple[tuple[Json, str], ...]] = (
    ({"dates": {"from": "2026-02-30", "to": "2026-03-01"}}, ".dates.from"),
    ({"dates": {"from": "2026-03-01T00:00:00Z", "to": "2026-03-02"}}, ".dates.from"),
    ({"dates": {"from": "2026-03-01"}}, "to"),
    ({"preset": "LAST_8_DAYS"}, ".preset"),
    ({"preset": "LAST_7_DAYS", "billingPeriodId": "x"}, "DateRangeInput"),
    ({}, "DateRangeInput"),
)
BAD_FORECASTS: Final[tuple[tuple[Json, str], ...]] = (
    ({"horizonDays": 0}, "horizonDays"),
    ({"horizonDays": 366}, "horizonDays"),
    ({"horizonDays": -1}, "horizonDays"),
    ({"bufferPercent": "-1"}, "bufferPercent"),
    ({"bufferPercent": "1001"}, "bufferPercent"),
    ({"bufferPercent": "1000.0001"}, "bufferPercent"),
)
BAD_HIRING: Final[tuple[tuple[Json, str], ...]] = (
    ({"completionRate": 1.5}, "completionRate"),
    ({"completionRate": -0.01}, "completionRate"),
    ({"roles": -1}, "roles"),
    ({"roles": 10_001}, "roles"),
    ({"candidatesPerRole": -1}, "candidatesPerRole"),
    ({"candidatesPerRole": 100_001}, "candidatesPerRole"),
    ({"months": 0}, "months"),
    ({"months": 25}, "months"),
    ({"bufferPercent": "-0.5"}, "bufferPercent"),
    ({"bufferPercent": "1001"}, "bufferPercent"),
)
BAD_TENANTS: Final[Mapping[str, tuple[Json, str, str]]] = {
    "a taken id": ({"externalId": "acme"}, "ALREADY_DONE", "externalId"),
    "an empty id": ({"externalId": ""}, "INVALID", "externalId"),
    "an empty name": ({"name": "  "}, "INVALID", "name"),
    "a long name": ({"name": "x" * 201}, "INVALID", "name"),
    "no such plan": ({"planId": ids.global_plan_id("gold")}, "NOT_FOUND", "planId"),
    "no plan at all": ({"planId": "nonsense"}, "NOT_FOUND", "planId"),
    "an anchor out of range": ({"anchorOn": "1066-10-14"}, "INVALID", "anchorOn"),
}


@pytest.fixture
async def acme(story: Story, operator: Client, platform: Client) -> str:
    """A tenant that started two months ago and has one event on record."""
    story.turn_to(START)
    tenant = await operator.create("acme")
    story.turn_to(TODAY)
    assert (await platform.record(story.an_event(event_id="known")))["recorded"] == 1
    return tenant


def _changed(event: Json, changes: Json) -> Json:
    job = {**event["job"], **changes.get("job", {})}
    return {**event, **changes, "job": job}


async def test_a_bad_event_names_its_field_and_writes_nothing(
    story: Story, acme: str, platform: Client
) -> None:
    before = await row_counts()
    for name, (changes, code, path) in BAD_EVENTS.items():
        payload = await platform.record(_changed(story.an_event(), changes))
        assert (payload["recorded"], payload["rejected"]) == (0, 1), name
        problem = payload["results"][0]["problem"]
        assert (problem["code"], problem["path"]) == (code, ["events", "0", *path]), name
        assert path[-1] in problem["message"] or code in {"NOT_FOUND", "EVENT_CONFLICT"}, name
        assert await row_counts() == before, name
    await check(acme)


async def test_a_bad_event_does_not_keep_its_neighbours_from_being_recorded(
    story: Story, acme: str, platform: Client
) -> None:
    bad = [_changed(story.an_event(), changes) for changes, *_ in BAD_EVENTS.values()]
    mixed = [event for one in bad for event in (story.an_event(), one)]
    before = await row_counts()
    payload = await platform.record(*mixed)
    outcomes = [result["outcome"] for result in payload["results"]]
    assert outcomes == ["RECORDED", "REJECTED"] * len(bad)
    places = [result["problem"]["path"][1] for result in payload["results"] if result["problem"]]
    assert places == [str(place) for place in range(1, len(mixed), 2)]
    assert (await row_counts())["usage_event"] == before["usage_event"] + len(bad)
    await check(acme)


async def test_501_events_are_refused_and_none_of_them_is_recorded(
    story: Story, acme: str, platform: Client
) -> None:
    before = await row_counts()
    payload = await platform.record(*(story.an_event() for _ in range(501)))
    (problem,) = payload["problems"]
    assert (problem["code"], problem["path"]) == ("LIMIT_REACHED", ["events"])
    assert (payload["recorded"], payload["results"]) == (0, [])
    assert await row_counts() == before
    payload = await platform.record(*(story.an_event() for _ in range(500)))
    assert payload["recorded"] == 500


@ONE_ENGINE
async def test_a_date_range_that_cannot_be_names_its_end(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    for field in ("overview", "consumption"):
        document = f"""query ($dateRange: DateRangeInput) {{
            tenant {{ {field}(dateRange: $dateRange) {{ creditsUsed }} }} }}"""
        for date_range, path in BAD_DATE_RANGES:
            error = await admin.refusal(document, dateRange=date_range)
            assert (error["extensions"]["code"], error["extensions"]["path"]) == (
                "BAD_REQUEST",
                path,
            )
        for date_range, place in UNREADABLE_DATE_RANGES:
            error = await admin.refusal(document, dateRange=date_range)
            assert error["extensions"]["code"] == "BAD_REQUEST"
            assert place in error["message"], error
        ten_years = {"dates": {"from": "2016-03-11", "to": "2026-03-10"}}
        assert (await admin.ask(document, dateRange=ten_years))["tenant"][field][
            "creditsUsed"
        ] == "1"


@ONE_ENGINE
async def test_a_trend_of_a_date_range_that_cannot_be_names_its_end(
    story: Story, acme: str
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    points = "(dateRange: $dateRange, granularity: DAY) { points { creditsUsed } }"
    fields = (
        f"trend{points}",
        (
            "overview(dateRange: $dateRange)"
            " { usageTrend(granularity: DAY) { points { creditsUsed } } }"
        ),
        f"jobs(first: 9) {{ nodes {{ trend{points} }} }}",
    )
    documents = [
        f"query ($dateRange: DateRangeInput) {{ tenant {{ {field} }} }}" for field in fields
    ]
    for document in documents:
        for date_range, path in BAD_DATE_RANGES:
            error = await admin.refusal(document, dateRange=date_range)
            assert error["extensions"] == extensions("BAD_REQUEST", path=path), document
            assert "Internal" not in error["message"]
    ten_years = {"dates": {"from": "2016-03-11", "to": "2026-03-10"}}
    found = (await admin.ask(documents[0], dateRange=ten_years))["tenant"]["trend"]["points"]
    assert len(found) == 3652
    assert found[-1]["creditsUsed"] == "1"


@ONE_ENGINE
async def test_a_forecast_that_cannot_be_names_its_argument(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    document = """query ($horizonDays: Int, $bufferPercent: Decimal) { tenant {
        forecast(horizonDays: $horizonDays, bufferPercent: $bufferPercent) { method } } }"""
    for variables, argument in BAD_FORECASTS:
        error = await admin.refusal(document, **variables)
        assert error["extensions"] == extensions("BAD_REQUEST", path=[argument]), variables
        assert error["message"].startswith(f"{argument} is ")
    for fine in ({"horizonDays": 1}, {"horizonDays": 365}, {"bufferPercent": "1000"}, {}):
        await admin.ask(document, **fine)
    for text in ("NaN", "Infinity", "1e3", "20%"):
        error = await admin.refusal(document, bufferPercent=text)
        assert error["extensions"]["code"] == "BAD_REQUEST"
        assert "'$bufferPercent'" in error["message"]


async def test_hiring_that_cannot_be_names_its_field(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    document = """query ($input: HiringPlanInput!) { tenant {
        hiringPlan(input: $input) { plannedCredits } } }"""
    good = {"roles": 1, "candidatesPerRole": 1, "completionRate": 0.5}
    for changes, field in BAD_HIRING:
        error = await admin.refusal(document, input={**good, **changes})
        assert error["extensions"] == extensions("BAD_REQUEST", path=["input", field]), changes
        assert error["message"].startswith(f"{field} is ")
    without = {"roles": 1, "candidatesPerRole": 1}
    error = await admin.refusal(document, input=without)
    assert error["extensions"]["path"] == ["input", "completionRate"]
    assert "no invitations" in error["message"]
    most = {"roles": 10_000, "candidatesPerRole": 100_000, "completionRate": 1, "months": 24}
    found = await admin.ask(document, input={**most, "bufferPercent": "1000"})
    assert found["tenant"]["hiringPlan"]["plannedCredits"] == "264000000000"


@ONE_ENGINE
@pytest.mark.parametrize("body", [b"", b"{", b'{"query": "{ viewer { name } }"', b"\xff", b"null"])
async def test_a_body_that_is_no_json_is_refused(
    story: Story, acme: str, operator: Client, body: bytes
) -> None:
    before = await row_counts()
    headers = {"authorization": f"Bearer {operator.key}", "content-type": "application/json"}
    response = await story.http.post("/graphql", content=body, headers=headers)
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (400, "BAD_REQUEST")
    assert "body" in error["message"]
    assert await row_counts() == before


async def test_a_tenant_that_cannot_be_is_not_created(
    story: Story, acme: str, operator: Client
) -> None:
    good = {
        "externalId": "new",
        "name": "New",
        "timezone": "UTC",
        "planId": ids.global_plan_id("growth"),
    }
    before = await row_counts()
    for name, (changes, code, field) in BAD_TENANTS.items():
        payload = (await operator.ask(CREATE, input={**good, **changes}))["createTenant"]
        assert payload["tenant"] == ({"id": acme} if code == "ALREADY_DONE" else None), name
        (problem,) = payload["problems"]
        assert (problem["code"], problem["path"]) == (code, [field]), name
        assert await row_counts() == before, name
    error = await operator.refusal(CREATE, input={**good, "timezone": "Mars/Olympus"})
    assert "timezone" in error["message"]
    assert await row_counts() == before


@ONE_ENGINE
async def test_a_page_that_cannot_be_names_its_argument(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    document = """query ($first: Int, $last: Int, $after: String, $search: String) {
        tenant { jobs(first: $first, last: $last, after: $after, search: $search) {
            totalCount } } }"""
    bad: list[tuple[dict[str, Any], str]] = [
        ({"first": 0}, "first"),
        ({"first": 201}, "first"),
        ({"last": -1}, "last"),
        ({"first": 1, "last": 1}, "last"),
        ({"after": "nonsense"}, "after"),
        ({"search": "x" * 201}, "search"),
    ]
    for variables, argument in bad:
        error = await admin.refusal(document, **variables)
        assert error["extensions"] == extensions("BAD_REQUEST", path=[argument])


async def test_a_file_with_bad_lines_is_imported_without_them(
    story: Story, database_url: str, acme: str, tmp_path: Path
) -> None:
    # The command line's clock is the machine's, so these happened in the last hour of it.
    at = (datetime.fromisoformat(f"{TODAY}+00:00") - timedelta(hours=1)).isoformat()
    good = [story.an_event(at=at) for _ in range(3)]
    lines = [
        json.dumps(good[0]),
        '{"id": "e2", "type": "COMPLE',
        json.dumps(_changed(good[1], {"occurredAt": "2026-03-10T11:00:00"})),
        json.dumps(good[1]),
        json.dumps(_changed(good[1], {"id": "e5", "job": {"title": "x" * 501}})),
        json.dumps(_changed(good[1], {"id": "e6", "tenantExternalId": "nobody"})),
        "[]",
        json.dumps(good[2]),
    ]
    file = tmp_path / "events.ndjson"
    await asyncio.to_thread(file.write_text, "\n".join(lines))
    before = await row_counts()
    status, output = await insights(database_url, tmp_path, "import", str(file))
    assert status == 1
    reported = {
        line.split(":")[0]: line for line in output.splitlines() if line.startswith("line ")
    }
    assert set(reported) == {"line 2", "line 3", "line 5", "line 6", "line 7"}
    assert "JSON" in reported["line 2"]
    assert "occurredAt" in reported["line 3"]
    assert "job.title" in reported["line 5"]
    assert "tenantExternalId" in reported["line 6"]
    assert "recorded 3, duplicates 0, rejected 5" in output
    assert (await row_counts())["usage_event"] == before["usage_event"] + 3
    await check(acme)

"""A value that cannot be read is named by where it is, in variables and in the document alike."""

from typing import Any, Final

import pytest

from tests.graph.http_client import Service

TREND: Final = """query ($dateRange: DateRangeInput, $by: Granularity!, $at: DateTime) { tenant {
    trend(dateRange: $dateRange, granularity: $by) { points { label } }
    balance(at: $at) { remaining } } }"""
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: { events: $events }) { recorded } }"""
WEBHOOK: Final = """mutation ($events: [WebhookEvent!]!) {
    createWebhook(input: { url: "https://example.com", events: $events }) { secret } }"""
EVENT: Final[dict[str, Any]] = {
    "id": "e-1",
    "tenantExternalId": "acme",
    "job": {"externalId": "j-1", "title": "Baker"},
    "interviewId": "i-1",
    "candidateId": "a candidate of whom nothing may be told",
    "type": "COMPLETED",
    "occurredAt": "2026-11-22T09:00:00Z",
}


async def paths(service: Service, query: str, **variables: object) -> list[list[str]]:
    """`extensions.path` of each error, all of which are of the request."""
    answer = (await service.post(query, variables)).json()
    assert "data" not in answer
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"BAD_REQUEST"}
    return [error["extensions"].get("path") for error in answer["errors"]]


async def test_three_bad_variables_are_three_errors_each_with_its_path(service: Service) -> None:
    bad = {"dateRange": {"preset": "LAST_8_DAYS"}, "by": "FORTNIGHT", "at": "2026-11-22"}
    assert await paths(service, TREND, **bad) == [["dateRange", "preset"], ["by"], ["at"]]


async def test_of_more_bad_fields_than_five_five_are_named(service: Service) -> None:
    found = await paths(service, WEBHOOK, events=["DONE"] * 7)
    assert found == [["events", str(place)] for place in range(5)]


@pytest.mark.parametrize(
    ("variables", "path"),
    [
        ({"dateRange": {"dates": {"from": "2026-02-30", "to": 1}}}, "dateRange dates from"),
        ({"dateRange": {"dates": {"from": "2026-02-28"}}}, "dateRange dates to"),
        ({"dateRange": {"dates": {"from": "2026-02-28"}, "since": 1}}, "dateRange dates to"),
        ({"dateRange": {"since": "2026-02-28"}}, "dateRange since"),
        ({"dateRange": {}}, "dateRange"),
        ({"dateRange": "LAST_7_DAYS"}, "dateRange"),
        ({"by": None}, "by"),
    ],
)
async def test_a_bad_variable_is_named_down_to_its_field(
    service: Service, variables: dict[str, Any], path: str
) -> None:
    found = await paths(service, TREND, **{"by": "DAY", **variables})
    assert found[0] == path.split()


async def test_a_variable_that_is_left_out_is_named(service: Service) -> None:
    assert await paths(service, TREND) == [["by"]]


@pytest.mark.parametrize(
    ("date_range", "places"),
    [
        ('{dates: {from: "x", to: 3}}', ["dateRange dates from", "dateRange dates to"]),
        ('{dates: {from: "2026-01-01"}}', ["dateRange dates to"]),
        ("{since: 1, preset: TODAY}", ["dateRange preset", "dateRange since"]),
        ("{}", ["dateRange"]),
        ("LAST_7_DAYS", ["dateRange"]),
    ],
)
async def test_a_bad_literal_is_named_down_to_its_field(
    service: Service, date_range: str, places: list[str]
) -> None:
    trend = f"trend(granularity: DAY, dateRange: {date_range}) {{ points {{ label }} }}"
    named = await paths(service, f"{{ tenant {{ {trend} }} }}")
    assert [" ".join(path) for path in named] == places


async def test_literals_of_several_fields_are_named_by_their_arguments(service: Service) -> None:
    query = """{ tenant { trend { points { label } } forecast(horizonDays: "x", days: 3) { method }
        jobs(orderBy: { field: NAME, direction: ASC }) { totalCount } } }"""
    named = await paths(service, query)
    assert sorted(named) == [["days"], ["granularity"], ["horizonDays"], ["orderBy", "field"]]


async def test_a_literal_in_a_list_is_named_by_its_position(service: Service) -> None:
    query = """mutation { createWebhook(input: {
        url: "https://example.com", events: [BALANCE_CHANGED, DONE] }) { secret } }"""
    assert await paths(service, query) == [["input", "events", "1"]]


async def test_a_bad_default_of_a_variable_is_named(service: Service) -> None:
    query = """query ($days: DateRangeInput = { dates: { from: "x", to: "2026-01-01" } }) {
        tenant { overview(dateRange: $days) { creditsUsed } } }"""
    assert await paths(service, query) == [["days", "dates", "from"]]


async def test_a_message_about_a_field_holds_no_other_field_of_its_object(
    service: Service,
) -> None:
    without = {name: value for name, value in EVENT.items() if name != "id"}
    for event in (without, {**EVENT, "unknown": 1}):
        answer = await service.post(RECORD, {"events": [event]})
        assert "candidate of whom" not in answer.text
    literal = 'events: [{ candidateId: "a candidate of whom nothing may be told" }]'
    query = f"mutation {{ recordInterviewEvents(input: {{ {literal} }}) {{ recorded }} }}"
    assert "candidate of whom" not in (await service.post(query)).text


async def test_what_is_beyond_a_limit_is_named_too(service: Service) -> None:
    assert await paths(service, RECORD, events=[EVENT] * 1_001) == [["events"]]
    bad = {"dateRange": {"dates": {f"day-{number}": 1 for number in range(201)}}}
    assert await paths(service, TREND, by="DAY", **bad) == [["dateRange", "dates"]]
    query = f"{{ tenant {{ jobs(first: {'9' * 41}) {{ totalCount }} }} }}"
    assert await paths(service, query) == [["first"]]

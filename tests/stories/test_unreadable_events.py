"""Events with values that cannot be read: each is rejected alone, and says why."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from tests.stories.clients import RECORD, Client, Json, Story, check, row_counts

SECRET: Final = "Ada Lovelace, 1815"
"""A candidate's id that no answer repeats but that of its own value."""

UNREADABLE: Final[Mapping[str, tuple[Json, tuple[str, ...]]]] = {
    "a naive instant": ({"occurredAt": "2026-03-10T11:00:00"}, ("occurredAt",)),
    "a day for an instant": ({"occurredAt": "2026-03-10"}, ("occurredAt",)),
    "a number for an instant": ({"occurredAt": 1773140400}, ("occurredAt",)),
    "an instant that never was": ({"occurredAt": "2026-02-30T11:00:00Z"}, ("occurredAt",)),
    "text for progress": ({"progress": "0.5"}, ("progress",)),
    "no such type": ({"type": "DELETED"}, ("type",)),
    "a number for a type": ({"type": 7}, ("type",)),
    "no such status": (
        {"job": {"externalId": "j", "title": "J", "status": "ON_HOLD"}},
        ("job", "status"),
    ),
    "a job without a title": ({"job": {"externalId": "j"}}, ("job", "title")),
    "a text for a job": ({"job": "j"}, ("job",)),
    "a number for an id": ({"id": 7}, ("id",)),
    "null for an id": ({"interviewId": None}, ("interviewId",)),
    "an object for an id": ({"interviewId": {"name": SECRET}}, ("interviewId",)),
    "a field that is none": ({"tenantID": "acme"}, ("tenantID",)),
}
NO_EVENTS: Final[tuple[object, ...]] = (5, "event", True, [], ["event"], {})
LITERALS: Final = """{events: [
    {id: "1", tenantExternalId: "acme", job: $job, interviewId: "1", candidateId: "c", type: $type,
     occurredAt: $at},
    {id: "2", tenantExternalId: "acme", occurredAt: $at, type: NONE}]}"""


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


def _literal(value: object, name: str = "") -> str:
    """A value as a document has it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_literal(v, k)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return str(value) if name in {"type", "status"} else json.dumps(value)


def _in_document(events: list[Any]) -> str:
    head, body = RECORD.split("{", 1)
    assert "$events" in head
    return "mutation {" + body.replace("$events", _literal(events))


async def test_a_value_that_cannot_be_read_rejects_its_event_alone_and_says_where(
    story: Story, acme: str, platform: Client
) -> None:
    events = []
    for changes, _ in UNREADABLE.values():
        events += [story.an_event(), {**story.an_event(candidate=SECRET), **changes}]
    payload = await platform.record(*events)
    assert (payload["recorded"], payload["rejected"]) == (len(UNREADABLE), len(UNREADABLE))
    for place, (event, result) in enumerate(zip(events, payload["results"], strict=True)):
        assert result["id"] == (event["id"] if isinstance(event["id"], str) else "")
        if place % 2 == 0:
            assert result["outcome"] == "RECORDED"
            continue
        name = list(UNREADABLE)[place // 2]
        path = ["events", str(place), *UNREADABLE[name][1]]
        assert (result["problem"]["code"], result["problem"]["path"]) == ("INVALID", path), name
    assert SECRET not in json.dumps(payload)
    await check(acme)


async def test_a_document_s_own_events_are_read_one_by_one_too(
    story: Story, acme: str, platform: Client
) -> None:
    for name, (changes, path) in UNREADABLE.items():
        bad = {**story.an_event(candidate=SECRET), **changes}
        response = await platform.post(_in_document([story.an_event(), bad, story.an_event()]))
        assert response.status_code == 200, (name, response.text)
        payload = response.json()["data"]["recordInterviewEvents"]
        outcomes = [result["outcome"] for result in payload["results"]]
        assert outcomes == ["RECORDED", "REJECTED", "RECORDED"], name
        assert payload["results"][1]["problem"]["path"] == ["events", "1", *path], name
        assert SECRET not in response.text, name
    assert (await row_counts())["usage_event"] == 2 * len(UNREADABLE)


async def test_every_way_to_send_events_rejects_the_bad_one_alone(
    story: Story, acme: str, platform: Client
) -> None:
    ways: dict[str, tuple[str, Callable[[list[Json]], Json]]] = {
        "($input: RecordInterviewEventsInput!)": ("$input", lambda es: {"input": {"events": es}}),
        "($events: [InterviewEventInput!]!)": ("{events: $events}", lambda es: {"events": es}),
        "($a: InterviewEventInput!, $b: InterviewEventInput!)": (
            "{events: [$a, $b]}",
            lambda es: dict(zip("ab", es, strict=True)),
        ),
        "($at: DateTime!, $type: InterviewEventType!, $job: JobRefInput!)": (
            LITERALS,
            lambda es: {"at": es[0]["occurredAt"], "type": "COMPLETED", "job": es[0]["job"]},
        ),
    }
    for declared, (given, variables) in ways.items():
        document = f"""mutation {declared} {{ recordInterviewEvents(input: {given}) {{
            recorded rejected results {{ id outcome problems {{ path }} }} }} }}"""
        sent = [story.an_event(), {**story.an_event(), "type": "NONE"}]
        payload = (await platform.ask(document, **variables(sent)))["recordInterviewEvents"]
        assert (payload["recorded"], payload["rejected"]) == (1, 1), declared
        paths = [problem["path"][1:] for problem in payload["results"][1]["problems"]]
        assert ["1", "type"] in paths, declared


async def test_all_bad_values_of_an_event_are_named_at_once_whatever_they_are(
    story: Story, acme: str, platform: Client
) -> None:
    document = RECORD.replace("problem {", "problems { code path } problem {")
    unreadable = {**story.an_event(), "type": "NONE", "occurredAt": "now", "progress": "much"}
    wrong = {**story.an_event(), "candidateId": "", "interviewId": "x" * 201, "progress": 2}
    many = {f"field{number}": SECRET for number in range(100)}
    sent = (unreadable, wrong, {**story.an_event(), **many}, *NO_EVENTS)
    payload = (await platform.ask(document, events=sent))["recordInterviewEvents"]
    named = [
        sorted(".".join(problem["path"]) for problem in result["problems"])
        for result in payload["results"]
    ]
    assert named[0] == ["events.0.occurredAt", "events.0.progress", "events.0.type"]
    assert named[1] == ["events.1.candidateId", "events.1.interviewId", "events.1.progress"]
    assert len(named[2]) == 5
    assert named[3:-1] == [[f"events.{place}"] for place in range(3, 8)]
    assert len(named[-1]) == 5  # nothing of an event is there
    assert SECRET not in json.dumps(payload)
    assert [result["problem"]["path"] for result in payload["results"][:1]] == [
        payload["results"][0]["problems"][0]["path"]
    ]
    assert payload["recorded"] == 0


async def test_what_is_no_list_of_events_refuses_the_request(
    story: Story, acme: str, platform: Client
) -> None:
    before = await row_counts()
    for events in (None, [story.an_event(), None]):
        error = await platform.refusal(RECORD, events=events)
        assert error["extensions"]["code"] == "BAD_REQUEST"
    many = [{**story.an_event(), "type": "NONE"} for _ in range(501)]
    payload = await platform.record(*many)
    assert payload["problems"][0]["code"] == "LIMIT_REACHED"
    assert payload["results"] == []
    assert await row_counts() == before

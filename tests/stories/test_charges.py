"""The interviews behind a figure, over HTTP: as a page of a dashboard asks for them."""

from typing import Final

import pytest

from credit.core.roles import Role
from tests.statements import statements
from tests.stories.clients import Client, Json, Story, check

EVERYTHING: Final = """query ($first: Int, $after: String, $job: JobReferenceInput,
        $outcome: [InterviewOutcome!], $orderBy: OrderDirection, $dateRange: DateRangeInput) {
    tenant { consumption(dateRange: $dateRange) { creditsUsed interviewsVoided }
      charges(first: $first, after: $after, job: $job, outcome: $outcome, orderBy: $orderBy,
              dateRange: $dateRange) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id interviewId outcome countsOn credits occurredAt recordedAt overage forgiven
            job { externalId title }
            events { eventId source type progress occurredAt recordedAt price }
            changes { sequence reason credits reverses { sequence } }
            payments { paid givenBack grant { kind amount remaining } } } } } }"""
ONE: Final = """query ($id: String!) { tenant { charge(interviewId: $id) {
    interviewId outcome credits payments { paid givenBack grant { kind } } } } }"""

NODE: Final = "query ($id: ID!) { node(id: $id) { ... on Charge { interviewId } } }"


async def _asked(admin: Client, **variables: object) -> Json:
    tenant: Json = (await admin.ask(EVERYTHING, **variables))["tenant"]
    return tenant


async def test_an_interview_opens_to_its_events_its_entries_and_the_grants_that_paid(
    story: Story, operator: Client, platform: Client
) -> None:
    acme = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    of_one: Json = {"interview": "i-1", "candidate": "candidate-77"}
    story.turn_to("2026-03-20T12:00")
    for kind, at, progress in (
        ("INVITED", "2026-03-18T09:00:00Z", None),
        ("PARTIALLY_COMPLETED", "2026-03-18T10:00:00Z", 0.5),
        ("COMPLETED", "2026-03-19T10:00:00Z", None),
    ):
        event = story.an_event(kind, at=at, progress=progress, event_id=f"e-{kind}", **of_one)
        assert (await platform.record(event))["recorded"] == 1
    asked = await _asked(admin)
    (charge,) = asked["charges"]["nodes"]
    assert asked["charges"]["totalCount"] == 1
    assert asked["consumption"]["creditsUsed"] == charge["credits"] == "1"
    assert (charge["outcome"], charge["countsOn"]) == ("COMPLETED", "2026-03-19")
    assert charge["occurredAt"] == "2026-03-19T10:00:00Z"
    assert charge["recordedAt"] == "2026-03-20T12:00:00Z"
    assert [event["type"] for event in charge["events"]] == [
        *("INVITED", "PARTIALLY_COMPLETED", "COMPLETED"),
    ]
    assert [event["price"] for event in charge["events"]] == ["0", "0.5", "1"]
    assert [change["credits"] for change in charge["changes"]] == ["-0.5", "-0.5"]
    (payment,) = charge["payments"]
    assert (payment["paid"], payment["givenBack"]) == ("1", "0")
    assert payment["grant"]["kind"] == "ALLOCATION"
    assert (charge["overage"], charge["forgiven"]) == ("0", "0")
    assert "candidate-77" not in str(asked), "no candidate id leaves the service"

    void = story.an_event("VOIDED", at="2026-03-20T11:00:00Z", **of_one)
    await platform.record(void)
    (voided,) = (await _asked(admin, outcome=["VOIDED"]))["charges"]["nodes"]
    assert (voided["credits"], voided["countsOn"]) == ("0", "2026-03-20")
    assert voided["changes"][-1]["reason"] == "REVERSAL"
    assert voided["changes"][-1]["reverses"]["sequence"] == voided["changes"][1]["sequence"]
    assert voided["payments"][0]["givenBack"] == "1"
    assert (await admin.ask(ONE, id="i-1"))["tenant"]["charge"]["outcome"] == "VOIDED"
    assert (await admin.ask(ONE, id="i-2"))["tenant"]["charge"] is None
    assert (await admin.ask(NODE, id=voided["id"]))["node"]["interviewId"] == "i-1"
    await check(acme)


async def test_a_page_takes_as_many_statements_for_nine_interviews_as_for_one(
    story: Story, operator: Client, platform: Client
) -> None:
    acme = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    events = [story.an_event("COMPLETED", interview=f"i-{n}", job=f"job-{n}") for n in range(9)]
    await platform.record(*events, story.an_event("VOIDED", interview="i-8", job="job-8"))
    for first in (2, 3):  # then what its key's operations ask for is read with it
        await _asked(admin, first=first)
    seen: dict[int, int] = {}
    for first in (1, 9):
        with statements(own=True) as ran:
            page = (await _asked(admin, first=first))["charges"]
        assert len(page["nodes"]) == first
        assert all(
            node["events"] and node["changes"] and node["payments"] for node in page["nodes"]
        )
        seen[first] = len(ran)
    assert seen[1] == seen[9]


async def test_charges_of_a_job_by_either_id_in_either_direction(
    story: Story, operator: Client, platform: Client
) -> None:
    acme, other = await operator.create("acme"), await operator.create("other")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    await platform.record(
        *(story.an_event("COMPLETED", interview=f"i-{n}", job=f"job-{n % 2}") for n in range(4)),
        story.an_event("COMPLETED", tenant="other", job="job-of-other"),
    )
    found = (await _asked(admin, job={"externalId": "job-1"}))["charges"]["nodes"]
    assert [charge["interviewId"] for charge in found] == ["i-3", "i-1"]
    turned = (await _asked(admin, job={"externalId": "job-1"}, orderBy="ASC"))["charges"]["nodes"]
    assert turned == found[::-1]
    page = (await _asked(admin, first=1))["charges"]
    after = page["pageInfo"]["endCursor"]
    assert (await _asked(admin, first=1, after=after))["charges"]["nodes"] != page["nodes"]
    answer = (await admin.post(EVERYTHING, after=after, orderBy="ASC")).json()
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_REQUEST"]
    for job in ({"externalId": "job-of-other"}, {"externalId": "none"}, {"id": other}):
        answer = (await admin.post(EVERYTHING, job=job)).json()
        (error,) = answer["errors"]
        assert error["message"] == "there is no such job"
        assert answer["data"]["tenant"]["charges"] is None
        assert answer["data"]["tenant"]["consumption"] is not None, "its neighbour is answered"


@pytest.mark.parametrize("role", [Role.PARTNER, Role.PLATFORM])
async def test_who_may_not_read_consumption_may_not_read_its_interviews(
    story: Story, operator: Client, role: Role
) -> None:
    acme = await operator.create("acme")
    client = await story.client(role, acme if role is Role.PARTNER else None)
    refusal = await client.refusal("{ tenant { charges { totalCount } } }")
    assert refusal["extensions"]["code"] == "FORBIDDEN"

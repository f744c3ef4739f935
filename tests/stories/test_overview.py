"""A tenant's month, as its administrator sees it."""

from typing import Final

import pytest

from credit.core.roles import Role
from tests.stories.clients import Client, Json, Story, check

FEBRUARY: Final = (
    ("INVITED", "i1", "baker", "c1", "2026-02-11T09:00:00Z", None),
    ("STARTED", "i1", "baker", "c1", "2026-02-11T10:00:00Z", None),
    ("COMPLETED", "i1", "baker", "c1", "2026-02-11T11:00:00Z", None),
    ("INVITED", "i2", "baker", "c2", "2026-02-12T09:00:00Z", None),
    ("INVITED", "i3", "miller", "c1", "2026-02-14T09:00:00Z", None),
    ("PARTIALLY_COMPLETED", "i3", "miller", "c1", "2026-02-14T10:00:00Z", 0.5),
    ("SIMULATION_RUN", "s1", "miller", "c9", "2026-02-16T09:00:00Z", None),
    ("EXPIRED", "i2", "baker", "c2", "2026-02-19T09:00:00Z", None),
)
MARCH: Final = (
    # Of the period before, but sent and charged in this one.
    ("INVITED", "i4", "smith", "c3", "2026-03-01T09:00:00Z", None),
    ("COMPLETED", "i4", "smith", "c3", "2026-03-02T09:00:00Z", None),
    # Half past midnight of the next day in Berlin.
    ("INVITED", "i5", "baker", "c1", "2026-03-11T23:30:00Z", None),
    ("COMPLETED", "i5", "baker", "c1", "2026-03-12T09:00:00Z", None),
    ("INVITED", "i6", "baker", "c4", "2026-03-13T08:00:00Z", None),
    ("COMPLETED", "i6", "baker", "c4", "2026-03-13T09:00:00Z", None),
    ("VOIDED", "i6", "baker", "c4", "2026-03-16T09:00:00Z", None),
    ("INVITED", "i7", "miller", "c5", "2026-03-18T08:00:00Z", None),
    ("STARTED", "i7", "miller", "c5", "2026-03-18T09:00:00Z", None),
    ("PARTIALLY_COMPLETED", "i7", "miller", "c5", "2026-03-18T10:00:00Z", 0.8),
    ("COMPLETED", "i8", "smith", "c3", "2026-03-19T09:00:00Z", None),
)
TODAY: Final = "2026-03-20"

# From, to; invited, started, partially completed, completed, voided, expired, simulations;
# candidates, credits: counted by hand from the events above.
PRESETS: Final = {
    "CURRENT_PERIOD": ("2026-03-10", "2026-04-09", (3, 1, 1, 2, 1, 0, 0), 4, "2.75"),
    "PREVIOUS_PERIOD": ("2026-02-10", "2026-03-09", (4, 1, 1, 2, 0, 1, 1), 3, "2.5"),
    "CURRENT_MONTH": ("2026-03-01", "2026-03-31", (4, 1, 1, 3, 1, 0, 0), 4, "3.75"),
    "PREVIOUS_MONTH": ("2026-02-01", "2026-02-28", (3, 1, 1, 1, 0, 1, 1), 2, "1.5"),
    "CURRENT_YEAR": ("2026-01-01", "2026-12-31", (7, 2, 2, 4, 1, 1, 1), 5, "5.25"),
    "PREVIOUS_YEAR": ("2025-01-01", "2025-12-31", (0, 0, 0, 0, 0, 0, 0), 0, "0"),
    "LAST_7_DAYS": ("2026-03-14", TODAY, (1, 1, 1, 1, 1, 0, 0), 3, "1.75"),
    "LAST_30_DAYS": ("2026-02-19", TODAY, (4, 1, 1, 3, 1, 1, 0), 5, "3.75"),
    "LAST_90_DAYS": ("2025-12-21", TODAY, (7, 2, 2, 4, 1, 1, 1), 5, "5.25"),
    "LAST_12_MONTHS": ("2025-03-21", TODAY, (7, 2, 2, 4, 1, 1, 1), 5, "5.25"),
}
CONSUMPTION: Final = """dateRange { from to days } interviewsInvited interviewsStarted
    interviewsPartiallyCompleted interviewsCompleted interviewsVoided interviewsExpired
    simulationsRun interviewsConducted candidates creditsUsed completionRate dataThrough"""


@pytest.fixture
async def admin(story: Story, operator: Client, platform: Client) -> Client:
    """The administrator of acme, whose periods start on the 10th, on 20 March."""
    story.turn_to("2026-02-10T12:00")
    acme = await operator.create("acme")
    story.turn_to("2026-02-20T12:00")
    sent = [_event(story, *row) for row in FEBRUARY]
    assert (await platform.record(*sent))["recorded"] == len(FEBRUARY)
    story.turn_to(f"{TODAY}T12:00")
    sent = [_event(story, *row) for row in MARCH]
    assert (await platform.record(*sent))["recorded"] == len(MARCH)
    await check(acme)
    return await story.client(Role.TENANT_ADMIN, acme)


def _event(
    story: Story,
    kind: str,
    interview: str,
    job: str,
    candidate: str,
    at: str,
    progress: float | None,
) -> Json:
    return story.an_event(kind, interview, job=job, candidate=candidate, at=at, progress=progress)


def _numbers(
    first_on: str, last_on: str, counts: tuple[int, ...], candidates: int, credits: str
) -> Json:
    invited, started, partial, completed, voided, expired, simulations = counts
    return {
        "dateRange": {"from": first_on, "to": last_on},
        "interviewsInvited": invited,
        "interviewsStarted": started,
        "interviewsPartiallyCompleted": partial,
        "interviewsCompleted": completed,
        "interviewsVoided": voided,
        "interviewsExpired": expired,
        "simulationsRun": simulations,
        "interviewsConducted": partial + completed,
        "candidates": candidates,
        "creditsUsed": credits,
        "completionRate": completed / invited if invited else None,
        "dataThrough": f"{TODAY}T12:00:00Z",
    }


async def test_the_answer_to_each_event_says_what_it_cost(
    story: Story, operator: Client, platform: Client
) -> None:
    await operator.create("acme")
    sent = [
        story.an_event("INVITED", "i"),
        story.an_event("PARTIALLY_COMPLETED", "i", progress=0.6),
        story.an_event("COMPLETED", "i"),
        story.an_event("VOIDED", "i", at=story.now.isoformat()),
    ]
    payload = await platform.record(*sent)
    assert [result["creditsCharged"] for result in payload["results"]] == ["0", "0.5", "0.5", "-1"]
    again = await platform.record(*sent, story.an_event())
    assert (again["recorded"], again["duplicates"], again["rejected"]) == (1, 4, 0)


async def test_every_preset_counts_its_own_days(admin: Client) -> None:
    aliased = " ".join(
        f"{preset}: consumption(dateRange: {{preset: {preset}}}) {{ {CONSUMPTION} }}"
        for preset in PRESETS
    )
    (presets,) = (
        await admin.ask('{ __type(name: "DateRangePreset") { enumValues { name } } }')
    ).values()
    assert {value["name"] for value in presets["enumValues"]} == set(PRESETS)
    found = (await admin.ask(f"{{ tenant {{ {aliased} }} }}"))["tenant"]
    for answer in found.values():
        answer["dateRange"].pop("days")
    assert found == {preset: _numbers(*numbers) for preset, numbers in PRESETS.items()}


async def test_days_and_a_billing_period_are_date_ranges_as_presets_are(admin: Client) -> None:
    period = (await admin.ask("{ tenant { billingPeriod { id } } }"))["tenant"]["billingPeriod"]
    found = await admin.ask(
        f"""query ($period: ID!) {{ tenant {{
            day: consumption(dateRange: {{dates: {{from: "2026-03-12", to: "2026-03-12"}}}}) {{
                dateRange {{ days }} interviewsInvited creditsUsed candidates }}
            period: consumption(dateRange: {{billingPeriodId: $period}}) {{ {CONSUMPTION} }}
            usual: consumption {{ {CONSUMPTION} }} }} }}""",
        period=period["id"],
    )
    day = {"dateRange": {"days": 1}, "interviewsInvited": 1, "creditsUsed": "1", "candidates": 1}
    assert found["tenant"]["day"] == day
    assert found["tenant"]["period"] == found["tenant"]["usual"]
    assert found["tenant"]["usual"]["dateRange"].pop("days") == 31
    found["tenant"]["usual"]["dateRange"] = {"from": "2026-03-10", "to": "2026-04-09"}
    assert found["tenant"]["usual"] == _numbers(*PRESETS["CURRENT_PERIOD"])


async def test_the_overview_shows_what_was_used_and_what_is_left(admin: Client) -> None:
    cards = "dateRange { from to } totalInterviews creditsUsed remainingBalance overage"
    found = await admin.ask(
        f"{{ tenant {{ now: overview {{ {cards} }} "
        f"february: overview(dateRange: {{preset: PREVIOUS_MONTH}}) {{ {cards} }} }} }}"
    )
    # 250 − 1.5, of which 125 are carried over; then 250 more, less the 3.75 charged in March.
    left = {"remainingBalance": "371.25", "overage": "0"}
    assert found["tenant"] == {
        "now": {
            "dateRange": {"from": "2026-03-10", "to": "2026-04-09"},
            "totalInterviews": 3,
            "creditsUsed": "2.75",
            **left,
        },
        "february": {
            "dateRange": {"from": "2026-02-01", "to": "2026-02-28"},
            "totalInterviews": 2,
            "creditsUsed": "1.5",
            **left,
        },
    }


async def test_the_balance_names_the_grants_in_the_order_they_are_spent(admin: Client) -> None:
    found = await admin.ask(
        """{ tenant { balance { at remaining overage sequence digest
             grants { kind amount remaining effectiveAt expiresAt } } } }"""
    )
    balance = found["tenant"]["balance"]
    assert len(balance.pop("digest")) == 64
    assert int(balance.pop("sequence")) > 0
    starts, ends = "2026-03-09T23:00:00Z", "2026-04-09T22:00:00Z"
    both = {"effectiveAt": starts, "expiresAt": ends}
    assert balance == {
        "at": f"{TODAY}T12:00:00Z",
        "remaining": "371.25",
        "overage": "0",
        "grants": [
            {"kind": "ROLLOVER", "amount": "125", "remaining": "121.25", **both},
            {"kind": "ALLOCATION", "amount": "250", "remaining": "250", **both},
        ],
    }


async def test_the_billing_period_opens_before_credits_roll_in_and_closes_with_what_is_there(
    admin: Client,
) -> None:
    found = await admin.ask(
        "{ tenant { billingPeriod { startsAt endsAt closed opening closing dateRange { from to }"
        " } } }"
    )
    assert found["tenant"]["billingPeriod"] == {
        "startsAt": "2026-03-09T23:00:00Z",
        "endsAt": "2026-04-09T22:00:00Z",
        "closed": False,
        "opening": "0",
        "closing": "371.25",
        "dateRange": {"from": "2026-03-10", "to": "2026-04-09"},
    }

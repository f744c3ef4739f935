"""Metering: day and price are those of the phase that held when it happened, for good."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ONE, ZERO, Credits
from credit.ledger.accounts import Account
from credit.ledger.advancing import advance
from credit.ledger.operations import Ledger
from credit.ledger.plans import Plan
from credit.metering.events import EventType, InterviewEvent
from credit.metering.interviews import fold
from credit.metering.meter import Meter, may_be_reversed, phase_at
from credit.metering.tenants import job_id
from tests.builders import (
    TENANT,
    a_ledger,
    a_plan,
    a_priced_event,
    an_account,
    an_event,
    at,
    entries_of,
    entry_texts,
)
from tests.contributions import contribution

PARTIAL, COMPLETED, VOIDED = (
    EventType.PARTIALLY_COMPLETED,
    EventType.COMPLETED,
    EventType.VOIDED,
)
CHEAP = a_plan(rates=(("0", "0.1"),), id="cheap")
ZONES = sorted(available_timezones())


def switched(ledger: Ledger, *, plan: Plan | None = None, zone: str | None = None) -> Ledger:
    account: Account = ledger.account
    ledger.account = replace(account, plan=plan or account.plan, zone=zone or account.zone)
    return ledger


def day_of_event(ledger: Ledger, occurred_at: str) -> date:
    meter = Meter(ledger, {})
    meter.record(an_event(EventType.STARTED, occurred_at))
    return meter.events[0][1].day


def test_each_event_answers_the_signed_difference_that_it_made() -> None:
    meter = Meter(a_ledger(), {})
    steps = [
        an_event(EventType.INVITED, "2026-01-02"),
        an_event(PARTIAL, "2026-01-03", progress=0.6),
        an_event(COMPLETED, "2026-01-04"),
        an_event(COMPLETED, "2026-01-05"),
        an_event(VOIDED, "2026-01-06"),
    ]
    charged = [meter.record(replace(e, id=f"event-{n}")) for n, e in enumerate(steps)]
    assert [str(credits) for credits in charged] == ["0", "0.5", "0.5", "0", "-1"]


def test_the_ledger_gets_the_differences_and_nothing_else() -> None:
    ledger = a_ledger()
    meter = Meter(ledger, {})
    meter.record(an_event(PARTIAL, "2026-01-03", id="1", progress=0.25))
    meter.record(an_event(EventType.STARTED, "2026-01-03", id="2"))
    meter.record(an_event(COMPLETED, "2026-01-04", id="3"))
    meter.record(an_event(EventType.SIMULATION_RUN, "2026-01-05", id="4"))
    assert entry_texts(ledger)[1:] == ["CONSUMPTION -0.25", "CONSUMPTION -0.75", "REVERSAL 1"]
    assert [entry.occurred_at for entry in entries_of(ledger)[1:]] == [
        *(at("2026-01-03"), at("2026-01-04"), at("2026-01-05"))
    ]


def test_a_simulation_costs_nothing_whatever_else_the_event_says() -> None:
    ledger = a_ledger()
    assert Meter(ledger, {}).record(an_event(EventType.SIMULATION_RUN, progress=1.0)) == ZERO
    assert entry_texts(ledger) == ["ALLOCATION 100"]


def test_a_late_event_keeps_the_price_of_the_term_that_it_happened_in() -> None:
    ledger = switched(a_ledger(), plan=CHEAP)
    advance(ledger, at("2026-02-03"))
    meter = Meter(ledger, {})
    late = an_event(PARTIAL, "2026-01-31T23:59:59.999999", interview="late", progress=0.5)
    assert meter.record(late) == Credits.of("0.5")
    first = an_event(PARTIAL, "2026-02-01", interview="first", progress=0.5)
    assert meter.record(first) == Credits.of("0.1")


def test_an_event_ahead_of_the_reset_has_the_price_of_the_plan_to_come() -> None:
    ledger = switched(a_ledger(now="2026-01-31T23:58"), plan=CHEAP)
    meter = Meter(ledger, {})
    ahead = an_event(PARTIAL, "2026-02-01T00:01", progress=0.5)
    assert meter.record(ahead) == Credits.of("0.1")
    assert entries_of(ledger)[-1].period == 1


def test_what_is_on_record_is_not_priced_anew() -> None:
    known = {"interview-1": [a_priced_event(PARTIAL, "2026-01-03", price="0.333")]}
    meter = Meter(a_ledger(), known)
    assert meter.record(an_event(COMPLETED, "2026-01-04", id="2")) == Credits.of("0.667")


def test_only_a_void_or_a_simulation_can_give_a_charge_back() -> None:
    known = {
        "charged": [a_priced_event(COMPLETED)],
        "voided": [a_priced_event(VOIDED)],
        "voided and completed": [
            a_priced_event(VOIDED, "2026-01-03", id="1"),
            a_priced_event(COMPLETED, "2026-01-04", id="2"),
        ],
    }
    more = [an_event(PARTIAL, interview=name, progress=0.5) for name in (*known, "new")]
    assert may_be_reversed(known, more) == ["voided and completed"]
    for kind in (VOIDED, EventType.SIMULATION_RUN):
        lowering = [an_event(kind, interview=name) for name in (*known, "new")]
        assert may_be_reversed(known, lowering) == ["charged", "voided and completed"]


@given(st.data())
def test_without_a_void_or_a_simulation_no_event_lowers_a_charge(data: st.DataObject) -> None:
    kinds = st.sampled_from([k for k in EventType if k not in {VOIDED, EventType.SIMULATION_RUN}])
    days = data.draw(st.lists(st.integers(1, 28), min_size=1, max_size=8, unique=True))
    events, before = [], Credits.of(0)
    for day in days:
        kind = data.draw(kinds)
        price = data.draw(st.sampled_from(["0", "0.25", "0.75"])) if kind is PARTIAL else None
        events.append(a_priced_event(kind, f"2026-01-{day:02}", price=price, id=str(day)))
        after = fold(events).price
        assert after >= before
        before = after


@pytest.mark.parametrize(
    ("zone", "occurred_at", "day"),
    [
        ("UTC", "2026-01-10T23:59:59.999999", date(2026, 1, 10)),
        ("Europe/Berlin", "2026-01-10T23:30", date(2026, 1, 11)),
        ("America/New_York", "2026-01-10T04:59", date(2026, 1, 9)),
        ("Asia/Kolkata", "2026-01-10T18:30", date(2026, 1, 11)),
        ("Asia/Kathmandu", "2026-01-10T18:14:59", date(2026, 1, 10)),
        ("Asia/Kathmandu", "2026-01-10T18:15", date(2026, 1, 11)),
    ],
)
def test_an_event_counts_on_its_day_in_the_tenants_zone(
    zone: str, occurred_at: str, day: date
) -> None:
    assert day_of_event(a_ledger(zone=zone, now="2026-01-20"), occurred_at) == day


@pytest.mark.parametrize(
    ("occurred_at", "day"),
    [
        ("2026-01-31T22:59:59", date(2026, 1, 31)),
        ("2026-01-31T23:00", date(2026, 2, 1)),
        ("2026-02-01T04:59", date(2026, 2, 1)),
        ("2026-02-02T04:59", date(2026, 2, 1)),
        ("2026-02-02T05:00", date(2026, 2, 2)),
    ],
)
@pytest.mark.parametrize("advanced_to", ["2026-01-31T22:59", "2026-02-03"])
def test_berlin_to_new_york_counts_no_evening_on_a_day_that_was_closed(
    advanced_to: str, occurred_at: str, day: date
) -> None:
    ledger = switched(a_ledger(zone="Europe/Berlin"), zone="America/New_York")
    advance(ledger, at(advanced_to))
    assert day_of_event(ledger, occurred_at) == day


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 59 * 24 * 60))
def test_whatever_zone_comes_next_an_event_counts_in_the_period_that_contains_it(
    zone: str, new_zone: str, minutes: int
) -> None:
    ledger = switched(a_ledger(a_plan("0"), zone=zone, now="2026-01-20"), zone=new_zone)
    advance(ledger, at("2026-02-20"))
    periods = ledger.posting(ledger.now).periods
    instant = periods[0].starts_at + timedelta(minutes=minutes)
    day = day_of_event(ledger, instant.isoformat())
    period = next((p for p in periods if p.starts_at <= instant < p.ends_at), None)
    assert period is None or day in period.date_range


def test_where_midnight_comes_twice_the_day_is_not_before_its_billing_periods_first() -> None:
    # On 1 November 2009 at 00:01, St. John's went back to 23:01 of 31 October.
    ledger = a_ledger(
        a_plan("0"), starts_on=date(2009, 9, 1), zone="America/St_Johns", now="2009-11-02"
    )
    assert ledger.period is not None
    assert ledger.period.starts_at == at("2009-11-01T02:30")
    assert day_of_event(ledger, "2009-11-01T03:00") == date(2009, 11, 1)


def test_history_is_posted_at_its_own_instant_in_its_own_period() -> None:
    ledger = Ledger(an_account(a_plan("10")), at("2027-01-01"))
    meter = Meter(ledger, {}, as_history=True)
    meter.record(an_event(COMPLETED, "2026-01-15", interview="a", id="1"))
    meter.record(an_event(COMPLETED, "2026-03-01", interview="b", id="2"))
    used = [entry for entry in entries_of(ledger) if entry.interview]
    assert [(e.posted_at, e.period) for e in used] == [(at("2026-01-15"), 1), (at("2026-03-01"), 3)]


def test_the_term_at_an_instant_is_the_last_that_has_begun() -> None:
    ledger = switched(a_ledger(), plan=CHEAP)
    advance(ledger, at("2026-02-03"))
    first, second = ledger.phases
    assert phase_at(ledger.phases, at("2026-02-01")) is second
    assert phase_at(ledger.phases, at("2026-02-01") - timedelta(microseconds=1)) is first
    assert phase_at(ledger.phases, at("2020-01-01")) is first


def test_a_job_is_known_by_tenant_and_its_own_id() -> None:
    meter = Meter(a_ledger(), {})
    meter.record(an_event(job="job-1"))
    assert meter.events[0][1].job == str(job_id(UUID(TENANT), "job-1"))
    assert job_id(UUID(TENANT), "job-1") != job_id(UUID(int=1), "job-1")


STEPS = st.lists(
    st.tuples(st.sampled_from(EventType), st.integers(0, 3), st.integers(0, 4), st.booleans()),
    max_size=8,
)


@st.composite
def batches(draw: st.DrawFn) -> list[InterviewEvent]:
    return [
        an_event(
            kind,
            datetime(2026, 1, 2 + day, tzinfo=UTC).isoformat(),
            id=f"event-{number}",
            job=f"job-{moved}",
            interview=f"interview-{number % 2}",
            candidate=f"candidate-{number % 2}",
            progress=quarters / 4 if kind is PARTIAL else None,
        )
        for number, (kind, day, quarters, moved) in enumerate(draw(STEPS))
    ]


@given(batches(), st.data())
def test_whatever_order_events_come_in_charges_and_usage_end_up_the_same(
    events: list[InterviewEvent], data: st.DataObject
) -> None:
    ledger = a_ledger()
    meter = Meter(ledger, {})
    charged = sum((meter.record(e) for e in data.draw(st.permutations(events))), start=ZERO)
    kept: dict[str, list[InterviewEvent]] = {}
    recount = Meter(a_ledger(), {})
    for event in events:
        recount.record(event)
        kept.setdefault(event.interview, []).append(event)
    assert meter.interviews == recount.interviews
    assert meter.change() == recount.change()
    assert charged == sum((i.price for i in meter.interviews.values()), start=ZERO)
    assert ledger.net == Credits.of(100) - charged
    for interview in kept:
        priced = [p for e, p in meter.events if e.interview == interview]
        assert fold(priced) == meter.interviews[interview]
        for key, number in contribution(fold(priced), priced).usage.items():
            assert meter.change().usage[key] >= number


def test_a_completion_costs_one_credit() -> None:
    assert Meter(a_ledger(), {}).record(an_event()) == ONE

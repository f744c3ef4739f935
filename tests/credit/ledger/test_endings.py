"""The end of a tenant: which instant it is, and what it does to periods and grants."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from credit.core.errors import InvalidInputError, TenantEndedError
from credit.core.units import ZERO, Credits
from credit.forecast.available_credits import available_credits_of, days_until_end
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.balance_snapshots import snapshots, upcoming_expiries
from credit.ledger.end_checks import check_event, check_last_day, check_next_period, check_service
from credit.ledger.endings import NEVER
from credit.ledger.grants import GrantKind
from credit.ledger.movements import Movements
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy
from tests.builders import ALL_ROLLS_OVER, a_ledger, a_plan, an_account, at, entries_of, entry_texts

LAST_DAY = date(2026, 1, 20)


def an_ending_ledger(last_day_on: date = LAST_DAY, **plan: object) -> Ledger:
    """A ledger of 10 January with 100 allocated and 30 bought, that ends with a day."""
    ledger = a_ledger(a_plan(rollover=ALL_ROLLS_OVER, **plan))  # type: ignore[arg-type]
    ledger.add_grant(GrantKind.PURCHASE, Credits.of(30), ledger.now, None)
    ledger.end_with(last_day_on)
    return ledger


def test_the_last_day_is_a_day_of_service_and_its_midnight_the_end() -> None:
    ledger = an_ending_ledger()
    assert ledger.period is not None
    assert ledger.ends_at == ledger.period.ends_at == next_due_at(ledger) == at("2026-01-21")
    assert (ledger.period.date_range.last_on, ledger.is_last_period) == (LAST_DAY, True)
    check_event(ledger, at("2026-01-20T23:59:59.999999"))
    with pytest.raises(TenantEndedError):
        check_event(ledger, at("2026-01-21"))


def test_at_the_end_every_kind_of_grant_expires_in_burn_order_whatever_the_rollover() -> None:
    ledger = an_ending_ledger()
    ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(5), ledger.now, at("2030-01-01"))
    before = len(entry_texts(ledger))
    advance(ledger, at("2026-06-01"))
    assert entry_texts(ledger)[before:] == ["EXPIRY -100", "EXPIRY -5", "EXPIRY -30"]
    assert {entry.posted_at for entry in entries_of(ledger)[before:]} == {at("2026-01-21")}
    assert ledger.period is not None
    assert (ledger.period.number, ledger.period.closing) == (1, ZERO)
    assert next_due_at(ledger) == NEVER


@pytest.mark.parametrize(
    ("policy", "net"), [(OveragePolicy.ALLOW, "-7"), (OveragePolicy.FORGIVE, "0")]
)
def test_overage_is_forgiven_at_the_end_only_where_the_plan_says_so(
    policy: OveragePolicy, net: str
) -> None:
    ledger = an_ending_ledger(overage=policy)
    ledger.charge("interview-1", Credits.of(137), ledger.now)
    advance(ledger, at("2026-01-21"))
    assert str(ledger.net) == net


def test_a_late_charge_is_owed_in_a_period_of_its_own_and_the_closed_one_stays() -> None:
    ledger = an_ending_ledger()
    advance(ledger, at("2026-01-25"))
    closed = ledger.period
    ledger.charge("late", Credits.of(1), at("2026-01-20T12:00"))
    late = ledger.period
    assert closed is not None
    assert late is not None
    assert (late.starts_at, late.ends_at) == (at("2026-01-21"), at("2026-02-25"))
    assert (str(ledger.net), late.opening) == ("-1", ZERO)
    posting = ledger.posting(next_due_at(ledger))
    assert posting.periods == (closed, late)
    assert posting.entries[-1].period == 2
    advance(ledger, at("2026-02-25"))
    with pytest.raises(TenantEndedError, match="closed since"):
        check_event(ledger, at("2026-01-20T12:00"))
    assert ledger.period == replace(
        late, closing=Credits.of(-1), movements=Movements(used=Credits.of(1))
    )
    assert next_due_at(ledger) == NEVER


def test_what_a_void_gives_back_after_the_end_expires_at_once() -> None:
    ledger = an_ending_ledger()
    ledger.charge("interview-1", Credits.of(130), ledger.now)
    advance(ledger, at("2026-01-25"))
    before = len(entry_texts(ledger))
    ledger.reverse("interview-1", Credits.of(130), at("2026-01-20T12:00"))
    assert entry_texts(ledger)[before:] == ["REVERSAL 130", "EXPIRY -30", "EXPIRY -100"]
    assert ledger.net == ZERO


def test_an_end_that_is_taken_back_leaves_no_trace_in_period_and_grants() -> None:
    ledger = a_ledger()
    period, grants = ledger.period, dict(ledger.grants)
    ledger.end_with(LAST_DAY)
    ledger.end_with(None)
    assert (ledger.period, ledger.grants, ledger.ends_at) == (period, grants, None)
    advance(ledger, at("2026-02-01"))
    assert entry_texts(ledger)[-2:] == ["EXPIRY -100", "ALLOCATION 100"]


def test_grants_of_a_shortened_period_last_as_long_as_the_whole_one_would() -> None:
    """A void after the end was taken back must find its grant alive."""
    ledger = a_ledger()
    ledger.end_with(date(2026, 2, 10))
    advance(ledger, at("2026-02-05"))
    assert ledger.period is not None
    assert ledger.period.ends_at == at("2026-02-11")
    ledger.charge("interview-1", Credits.of(100), ledger.now)
    ledger.end_with(None)
    advance(ledger, at("2026-02-20"))
    ledger.reverse("interview-1", Credits.of(100), ledger.now)
    assert (str(ledger.net), entry_texts(ledger)[-1]) == ("100", "REVERSAL 100")


def test_a_move_across_the_date_line_leaves_no_period_without_a_moment_of_service() -> None:
    """The last day has begun and ended in Kiritimati when the period ends in Pago Pago."""
    account = an_account(zone="Pacific/Pago_Pago")
    ledger = Ledger(replace(account, zone="Pacific/Kiritimati"), recorded_at=at("2027-01-01"))
    advance(ledger, at("2026-01-10T12:00"))
    ledger.end_with(date(2026, 2, 1))
    advance(ledger, at("2026-02-03"))
    assert ledger.period is not None
    assert (ledger.period.number, ledger.has_ended, ledger.net) == (1, True, ZERO)
    ledger.charge("late", Credits.of(1), at("2026-01-20T12:00"))
    assert ledger.period.number == 2
    assert ledger.period.date_range.first_on == date(2026, 2, 2)
    assert ledger.has_ended


def test_the_end_raises_no_snapshot_of_a_balance_that_lasted_no_moment() -> None:
    ledger = an_ending_ledger()
    account, before = ledger.account, len(entries_of(ledger))
    advance(ledger, at("2026-01-22"))
    posting = ledger.posting(next_due_at(ledger))
    after = snapshots(account, replace(posting, entries=posting.entries[before:]))
    assert [str(snapshot.net) for snapshot in after] == ["0"]


def test_what_is_ahead_goes_no_further_than_the_last_day() -> None:
    ledger = an_ending_ledger()
    expiries = upcoming_expiries(ledger)
    assert [(str(e.credits), e.at) for e in expiries] == [
        ("100", at("2026-01-21")),
        ("30", at("2026-01-21")),
    ]
    available = available_credits_of(ledger, ledger.today, 90)
    assert {bucket.last for bucket in available.buckets} == {10}
    assert available.period_starts == ()
    assert [days_until_end(ledger, days) for days in (5, 90)] == [5, 11]
    advance(ledger, at("2026-01-21"))
    assert days_until_end(ledger, 90) == 0
    assert available_credits_of(ledger, ledger.today, 90).buckets == ()


def test_today_is_the_earliest_last_day_and_a_century_ahead_the_latest() -> None:
    ledger = a_ledger()
    for day in (ledger.today, ledger.today + timedelta(days=36_525)):
        check_last_day(ledger, day)
    for day in (ledger.today - timedelta(days=1), ledger.today + timedelta(days=36_526)):
        with pytest.raises(InvalidInputError):
            check_last_day(ledger, day)


def test_a_change_that_no_period_would_follow_is_refused_and_after_the_end_everything() -> None:
    ledger = an_ending_ledger(date(2026, 2, 10))
    check_next_period(ledger, "planId")
    advance(ledger, at("2026-02-01"))
    check_service(ledger)
    with pytest.raises(TenantEndedError) as refused:
        check_next_period(ledger, "planId")
    assert refused.value.path == ("planId",)
    advance(ledger, at("2026-02-11"))
    with pytest.raises(TenantEndedError):
        check_service(ledger)

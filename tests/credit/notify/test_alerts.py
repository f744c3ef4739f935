"""Alerts: a line is told of when it is crossed, once, and again after it has recovered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.local_time import day_of, zone_named
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.ledger.balance_snapshots import BalanceSnapshot, UpcomingExpiry
from credit.notify.alert_findings import (
    Finding,
    after_end_was_set,
    balance_finding,
    end_finding,
    evaluate,
    evaluate_sequence,
    expiry_finding,
    run_out_finding,
)
from credit.notify.alerts import (
    LONGEST_DAYS,
    ON_BALANCE,
    QUIET_AFTER_ALERT,
    AlertCondition,
    AlertKind,
    AlertRule,
)
from tests.builders import TENANT, at

NOW = at("2026-03-10T12:00")
TODAY = date(2026, 3, 10)
BERLIN = zone_named("Europe/Berlin")
REMAINING, PERCENT = AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW
RUN_OUT, EXPIRY = AlertKind.RUN_OUT_WITHIN_DAYS, AlertKind.EXPIRY_WITHIN_DAYS
IN_DAYS = (RUN_OUT, EXPIRY)


def a_line(kind: AlertKind, threshold: str | int) -> AlertCondition:
    return AlertCondition(kind, Decimal(threshold))


def an_alert(kind: AlertKind, threshold: str | int, *, raised: bool = False) -> AlertRule:
    line = a_line(kind, threshold)
    return AlertRule(UUID(TENANT), uuid4(), line, raised, NOW if raised else None)


def snapshot(net: str | int, allocation: str | int = 100, sequence: int = 1) -> BalanceSnapshot:
    instant = NOW + timedelta(seconds=sequence)
    return BalanceSnapshot(Credits.of(net), Credits.of(allocation), sequence, instant)


def in_turn(*nets: str | int) -> list[BalanceSnapshot]:
    return [snapshot(net, sequence=number) for number, net in enumerate(nets, 1)]


def told(alerts: Sequence[AlertRule], *nets: str | int) -> list[tuple[int, str]]:
    """The sequence and the threshold of each raise, by the balances after each entry."""
    _, raised = evaluate_sequence(alerts, in_turn(*nets))
    return [(one.sequence, one.rule.condition.text) for one in raised]


# ── thresholds ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("kind", "threshold"),
    [
        *((REMAINING, text) for text in ("0", "0.001", "250", "999999999999.999")),
        *((PERCENT, text) for text in ("0.0001", "12.5", "100")),
        *((kind, text) for kind in IN_DAYS for text in ("1", "7.0", str(LONGEST_DAYS))),
    ],
)
def test_a_threshold_in_range_is_taken(kind: AlertKind, threshold: str) -> None:
    assert Decimal(a_line(kind, threshold).text) == Decimal(threshold)


@pytest.mark.parametrize(
    ("kind", "threshold"),
    [
        *((REMAINING, text) for text in ("-1", "-0.001", "0.0001", "1000000000000")),
        *((PERCENT, text) for text in ("0", "-10", "100.0001", "250", "0.00001")),
        *((kind, text) for kind in IN_DAYS for text in ("0", "-1", "1.5", "366")),
    ],
)
def test_a_threshold_out_of_range_is_refused_by_its_name(kind: AlertKind, threshold: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^threshold is .* takes ") as refused:
        a_line(kind, threshold)
    assert refused.value.path == ("threshold",)
    assert kind in refused.value.message


@pytest.mark.parametrize(
    ("written", "text"), [("100", "100"), ("12.50", "12.5"), ("0.0", "0"), ("-0", "0")]
)
def test_equal_thresholds_read_alike(written: str, text: str) -> None:
    assert a_line(REMAINING, written).text == text
    assert a_line(REMAINING, written) == a_line(REMAINING, text)


# ── once a crossing ──────────────────────────────────────────────────────────────────────────────


def test_a_line_is_told_of_once_and_again_after_recovery() -> None:
    alerts = [an_alert(REMAINING, 10)]
    assert told(alerts, 11, 9, 8, 7) == [(2, "10")]
    assert told(alerts, 11, 9, 11, 9) == [(2, "10"), (4, "10")]


@pytest.mark.parametrize(
    ("kind", "threshold", "hovering", "clear"),
    [
        (REMAINING, 10, "10.999", 11),
        (REMAINING, 50, "54.999", 55),
        (REMAINING, 0, "0.999", 1),
        (PERCENT, 5, "5.999", 6),
        (PERCENT, 50, "54.999", 55),
    ],
)
def test_a_balance_that_hovers_at_its_line_raises_once(
    kind: AlertKind, threshold: int, hovering: str, clear: int
) -> None:
    """Until a tenth of the threshold is left above it, and at least one credit."""
    below, line = threshold - 1, [an_alert(kind, threshold)]
    assert told(line, below, threshold, below, hovering, below) == [(1, str(threshold))]
    text = str(threshold)
    assert told(line, below, hovering, below, clear, below) == [(1, text), (5, text)]


def test_a_balance_that_hovers_is_shown_as_it_is_and_raises_again_after_an_hour() -> None:
    rule, first = evaluate(an_alert(REMAINING, 10), Finding("below", is_clear=False), 1, NOW)
    assert first is not None
    within = NOW + QUIET_AFTER_ALERT - timedelta(microseconds=1)
    for at_line, later in ((within, within), (within, NOW + QUIET_AFTER_ALERT)):
        risen, nothing = evaluate(rule, Finding(None, is_clear=False), 2, at_line)
        assert (risen.raised, nothing) == (False, None)
        sunk, alert = evaluate(risen, Finding("below", is_clear=False), 3, later)
        assert (sunk.raised, sunk.raised_at) == (True, later)
        assert (alert is not None) is (later > within)


def test_of_a_rule_that_crosses_within_the_hour_and_stays_the_first_alert_is_the_only_one() -> None:
    steps = [replace(one, at=NOW + timedelta(minutes=n)) for n, one in enumerate(in_turn(9, 10, 9))]
    later = replace(snapshot(8, sequence=9), at=NOW + timedelta(days=1))
    became, raised = evaluate_sequence([an_alert(REMAINING, 10)], [*steps, later])
    assert [one.sequence for one in raised] == [1]
    assert became[0].raised_at == NOW + timedelta(minutes=2)


def test_at_the_line_is_not_below_it() -> None:
    assert told([an_alert(REMAINING, 10)], 10, "9.999") == [(2, "10")]
    assert told([an_alert(PERCENT, 10)], 10, "9.999") == [(2, "10")]


def test_one_drop_through_three_lines_raises_three_the_highest_first() -> None:
    alerts = [an_alert(REMAINING, threshold) for threshold in (5, 20, 10)]
    assert told(alerts, 30, 3) == [(2, "20"), (2, "10"), (2, "5")]


def test_a_line_that_is_raised_is_not_raised_again_by_what_lies_below() -> None:
    assert told([an_alert(REMAINING, 10, raised=True)], 9, 8) == []


def test_the_balance_after_every_entry_counts() -> None:
    """A dip is told of, although the transaction ends where it began."""
    alerts = [an_alert(REMAINING, 10)]
    became, raised = evaluate_sequence(alerts, in_turn(9, 12))
    assert [(one.sequence, one.at) for one in raised] == [(1, NOW + timedelta(seconds=1))]
    assert [(alert.raised, alert.raised_at) for alert in became] == [(False, raised[0].at)]


def test_an_alert_remembers_when_it_was_last_raised() -> None:
    alert = an_alert(REMAINING, 10)
    later = NOW + timedelta(days=1)
    crossed, raised = evaluate(alert, Finding("below", is_clear=False), 5, NOW)
    assert raised is not None
    assert (crossed.raised, crossed.raised_at, raised.rule) == (True, NOW, crossed)
    assert (raised.sequence, raised.at, raised.message, raised.number) == (5, NOW, "below", 0)
    assert evaluate(crossed, Finding("still below", is_clear=False), 6, later) == (crossed, None)
    recovered, nothing = evaluate(crossed, Finding(None, is_clear=True), 7, later)
    assert (recovered, nothing) == (replace(crossed, raised=False, quiet_until=None), None)
    again, second = evaluate(recovered, Finding("below again", is_clear=False), 8, later)
    assert again.raised_at == later
    assert second is not None


def test_an_alert_that_a_clock_dated_ahead_silences_no_later_one() -> None:
    below, rule = Finding("below", is_clear=False), an_alert(REMAINING, 10)
    quiet = replace(rule, quiet_until=NOW + QUIET_AFTER_ALERT)
    assert evaluate(quiet, below, 5, NOW)[1] is None
    ahead = replace(rule, quiet_until=NOW + QUIET_AFTER_ALERT + timedelta(days=1))
    assert evaluate(ahead, below, 5, NOW)[1] is not None


KINDS = st.sampled_from(ON_BALANCE)
ALERTS = st.lists(st.builds(an_alert, KINDS, st.integers(1, 100), raised=st.booleans()), max_size=6)
NETS = st.lists(st.integers(-5, 105), max_size=20)


def is_below(alert: AlertRule, net: int, allocation: int) -> bool:
    share = 1 if alert.condition.kind is REMAINING else Decimal(allocation) / 100
    return net < alert.condition.threshold * share and bool(
        allocation or alert.condition.kind is REMAINING
    )


def is_clear(alert: AlertRule, net: int, allocation: int) -> bool:
    share = 1 if alert.condition.kind is REMAINING else Decimal(allocation) / 100
    limit = alert.condition.threshold * share
    return net >= max(limit * Decimal("1.1"), limit + 1) or not share


def naively(alert: AlertRule, nets: Sequence[int], allocation: int) -> list[int]:
    """When a rule raises, by balances of a single hour: at a crossing, the first since clear."""
    found, was_below, quiet = [], alert.raised, False
    for number, net in enumerate(nets, 1):
        below = is_below(alert, net, allocation)
        quiet = quiet and not is_clear(alert, net, allocation)
        if below and not was_below and not quiet:
            found.append(number)
            quiet = True
        was_below = below
    return found


@given(ALERTS, NETS, st.sampled_from([0, 40, 100]))
def test_any_balances_raise_what_the_naive_model_raises(
    alerts: list[AlertRule], nets: list[int], allocation: int
) -> None:
    steps = [snapshot(net, allocation, number) for number, net in enumerate(nets, 1)]
    expected = set()
    last = {}
    for alert in alerts:
        below = [alert.raised, *(is_below(alert, net, allocation) for net in nets)]
        last[alert.id] = below[-1]
        expected |= {(number, alert.id) for number in naively(alert, nets, allocation)}
    became, raised = evaluate_sequence(alerts, steps)
    assert len(raised) == len(expected)
    assert {(one.sequence, one.rule.id) for one in raised} == expected
    assert {alert.id: alert.raised for alert in became} == last
    assert [one.sequence for one in raised] == sorted(one.sequence for one in raised)
    assert all(one.rule.raised_at == one.at for one in raised)


@given(ALERTS, NETS, st.data())
def test_it_makes_no_difference_how_entries_are_cut_into_transactions(
    alerts: list[AlertRule], nets: list[int], data: st.DataObject
) -> None:
    steps = in_turn(*nets)
    cut = data.draw(st.integers(0, len(steps)))
    between, first = evaluate_sequence(alerts, steps[:cut])
    became, second = evaluate_sequence(between, steps[cut:])
    assert evaluate_sequence(alerts, steps) == (became, [*first, *second])


# ── what is said ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "stood", "message"),
    [
        (
            a_line(PERCENT, 10),
            snapshot(12, 250),
            "12 of 250 credits are left: below the alert threshold of 10%.",
        ),
        (
            a_line(REMAINING, 50),
            snapshot("12.25"),
            "12.25 credits are left: below the alert threshold of 50.",
        ),
        (
            a_line(REMAINING, 2),
            snapshot(1),
            "1 credit is left: below the alert threshold of 2.",
        ),
        (
            a_line(REMAINING, 0),
            snapshot(-1),
            "0 credits are left and 1 credit is owed: below the alert threshold of 0.",
        ),
        (
            a_line(PERCENT, 5),
            snapshot(-3, 8),
            "0 of 8 credits are left and 3 credits are owed: below the alert threshold of 5%.",
        ),
    ],
)
def test_a_message_says_what_is_left_and_which_line_that_is_below(
    line: AlertCondition, stood: BalanceSnapshot, message: str
) -> None:
    assert balance_finding(line, stood).warning == message


def test_a_line_at_zero_is_crossed_by_the_first_credit_owed() -> None:
    assert told([an_alert(REMAINING, 0)], 1, 0, "-0.001") == [(3, "0")]


def test_a_period_that_brought_nothing_is_below_no_percentage() -> None:
    for net in (0, 5, -5):
        assert balance_finding(a_line(PERCENT, 100), snapshot(net, 0)).warning is None


def test_a_run_out_that_is_likely_within_the_days_is_told_with_its_day() -> None:
    on = TODAY + timedelta(days=14)
    likely = RunOut(RunOutStatus.LIKELY, expected_on=on, probability=0.6)
    message = (
        "Credits are expected to run out on 2026-03-24: within the alert threshold of 14 days."
    )
    assert run_out_finding(a_line(RUN_OUT, 14), likely, TODAY).warning == message
    assert run_out_finding(a_line(RUN_OUT, 13), likely, TODAY).warning is None


def test_credits_that_have_run_out_are_within_any_number_of_days() -> None:
    gone = RunOut(RunOutStatus.RUN_OUT, expected_on=TODAY, probability=1.0)
    message = "The credits have run out: the alert threshold is 1 day ahead."
    assert run_out_finding(a_line(RUN_OUT, 1), gone, TODAY).warning == message


@pytest.mark.parametrize(
    "run_out",
    [
        RunOut(RunOutStatus.POSSIBLE, expected_on=None, earliest_on=TODAY, probability=0.2),
        RunOut(RunOutStatus.POSSIBLE, expected_on=TODAY),
        RunOut(RunOutStatus.LIKELY),
        RunOut(RunOutStatus.NOT_WITHIN_HORIZON),
        RunOut(RunOutStatus.NO_USAGE),
    ],
)
def test_a_run_out_that_is_not_likely_is_not_told(run_out: RunOut) -> None:
    assert run_out_finding(a_line(RUN_OUT, LONGEST_DAYS), run_out, TODAY).warning is None


def in_berlin(instant: datetime) -> date:
    return day_of(instant, BERLIN)


def ending(credits: str | int, when: datetime) -> UpcomingExpiry:
    return UpcomingExpiry(Credits.of(credits), when)


def test_an_expiry_within_the_days_is_told_with_its_last_day_in_the_tenants_zone() -> None:
    midnight_of_berlin = at("2026-03-16T23:00")
    soon = [ending(40, midnight_of_berlin)]
    message = "40 credits expire on 2026-03-16: within the alert threshold of 7 days."
    assert expiry_finding(a_line(EXPIRY, 7), soon, NOW, in_berlin).warning == message
    assert expiry_finding(a_line(EXPIRY, 6), soon, NOW, in_berlin).warning is None


def test_what_expires_within_the_days_is_told_together_and_the_rest_is_not() -> None:
    several = [
        ending(1, NOW + timedelta(days=1)),
        ending("2.5", NOW + timedelta(days=7)),
        ending(9, NOW + timedelta(days=7, microseconds=1)),
    ]
    message = (
        "3.5 credits expire between 2026-03-11 and 2026-03-17: "
        "within the alert threshold of 7 days."
    )
    assert expiry_finding(a_line(EXPIRY, 7), several, NOW, in_berlin).warning == message
    one = "1 credit expires on 2026-03-11: within the alert threshold of 1 day."
    assert expiry_finding(a_line(EXPIRY, 1), several, NOW, in_berlin).warning == one
    assert expiry_finding(a_line(EXPIRY, 7), [], NOW, in_berlin).warning is None


def test_a_run_out_is_clear_of_its_line_a_tenth_of_the_days_later_and_at_least_one() -> None:
    for threshold, hovering in ((7, 8), (30, 33)):
        line = a_line(RUN_OUT, threshold)
        for days, clear in ((threshold, False), (hovering, False), (hovering + 1, True)):
            expected = RunOut(RunOutStatus.LIKELY, expected_on=TODAY + timedelta(days=days))
            assert run_out_finding(line, expected, TODAY).is_clear is clear
    none = RunOut(RunOutStatus.NOT_WITHIN_HORIZON)
    assert run_out_finding(a_line(RUN_OUT, 7), none, TODAY) == Finding(None, is_clear=True)


def test_an_expiry_is_clear_of_its_line_when_none_is_within_a_tenth_more() -> None:
    line = a_line(EXPIRY, 7)
    for days, clear in ((7, False), (8, False), (9, True)):
        soon = [ending(1, NOW + timedelta(days=days))]
        assert expiry_finding(line, soon, NOW, in_berlin).is_clear is clear
    assert expiry_finding(line, [], NOW, in_berlin) == Finding(None, is_clear=True)


# ── the end of a tenant ──────────────────────────────────────────────────────────────────────────

LAST_DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("today", "message"),
    [
        (date(2026, 3, 23), None),
        (date(2026, 3, 24), "The service ends with 2026-03-31, its last day"),
        (date(2026, 3, 31), "The service ends with 2026-03-31, its last day"),
        (date(2026, 4, 1), "The service has ended: 2026-03-31 was its last day."),
    ],
)
def test_an_end_is_told_from_the_threshold_on(today: date, message: str | None) -> None:
    finding = end_finding(a_line(AlertKind.END_WITHIN_DAYS, 7), LAST_DAY, today)
    assert finding.is_clear is (message is None)
    assert (finding.warning or "").startswith(message or "")
    assert (finding.warning is None) is (message is None)


def test_an_end_that_moves_is_told_again_and_one_that_is_taken_back_is_not() -> None:
    rule, now = an_alert(AlertKind.END_WITHIN_DAYS, 7), at("2026-03-25")
    for day in (LAST_DAY, date(2026, 3, 30), LAST_DAY):
        rule, alert = after_end_was_set(rule, day, now.date(), 5, now)
        assert alert is not None
        assert str(day) in alert.message
        assert rule.raised
    rule, alert = after_end_was_set(rule, None, now.date(), 5, now)
    assert (rule.raised, alert) == (False, None)

"""When a delivery is tried again, and when it is given up."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import (
    GIVE_UP_AFTER,
    LONGEST_DELAY,
    LONGEST_RETRY_AFTER_S,
    RETRIES_S,
    AttemptResult,
    RetryDecision,
    retry_decision,
)
from credit.notify.webhooks import checked_events
from tests.builders import TENANT, at

ACME = UUID(TENANT)
NOON = at("2026-03-10T12:00")
FAILED = AttemptResult(500, "HTTP status 500")
STATUSES = st.sampled_from([None, 300, 404, 429, 500, 503])


def a_setback(
    answer: AttemptResult = FAILED,
    *,
    attempts: int = 1,
    since: datetime | None = None,
    now: datetime = NOON,
    jitter: float = 0.5,
) -> RetryDecision:
    return retry_decision(answer, attempts, since, now, jitter)


@pytest.mark.parametrize(("attempts", "pause"), list(enumerate(RETRIES_S, 1)))
def test_pauses_grow_with_each_attempt(attempts: int, pause: int) -> None:
    assert a_setback(attempts=attempts) == RetryDecision(NOON, NOON + timedelta(seconds=pause))


def test_a_failure_that_a_clock_dated_ahead_began_now() -> None:
    """Else a webhook would be tried for a day longer than others."""
    decision = a_setback(since=NOON + timedelta(days=1))
    assert decision == RetryDecision(NOON, NOON + timedelta(seconds=RETRIES_S[0]))


def test_no_pause_is_longer_than_the_longest() -> None:
    pauses = [
        (a_setback(AttemptResult(429, "", after), attempts=attempts, jitter=1).next_attempt_at)
        for attempts in (1, 99)
        for after in (None, 1e9)
    ]
    assert max(one - NOON for one in pauses if one) == LONGEST_DELAY


def test_luck_spreads_the_retries_by_a_fifth_to_either_side() -> None:
    early, late = a_setback(attempts=2, jitter=0), a_setback(attempts=2, jitter=1)
    assert early.next_attempt_at == NOON + timedelta(seconds=48)
    assert late.next_attempt_at == NOON + timedelta(seconds=72)


@given(jitter=st.lists(st.floats(0, 1), min_size=30, max_size=30), status=STATUSES)
def test_whatever_the_luck_the_last_attempt_is_a_day_after_the_first(
    jitter: list[float], status: int | None
) -> None:
    now, since, times = NOON, None, [NOON]
    for attempt, chance in enumerate(jitter, 1):
        then = a_setback(
            AttemptResult(status, "it failed"),
            attempts=attempt,
            since=since,
            now=now,
            jitter=chance,
        )
        since = then.failing_since
        if then.next_attempt_at is None:
            break
        assert then.next_attempt_at > now
        times.append(now := then.next_attempt_at)
    assert since == NOON
    assert times[-1] == NOON + GIVE_UP_AFTER
    assert 9 <= len(times) <= 14


def test_who_has_failed_before_has_the_rest_of_its_day() -> None:
    """The next delivery that fails behind a first one that did not, begins a day of its own."""
    began = NOON - GIVE_UP_AFTER + timedelta(seconds=1)
    assert a_setback(since=began).next_attempt_at == NOON + timedelta(seconds=1)
    assert a_setback(since=NOON - GIVE_UP_AFTER).next_attempt_at is None
    assert a_setback(since=None).failing_since == NOON


def test_gone_is_gone_at_once() -> None:
    assert a_setback(AttemptResult(410, "HTTP status 410")) == RetryDecision(NOON, None)


@given(asked=st.floats(-1e9, 1e12), jitter=st.floats(0, 1), status=st.sampled_from([429, 503]))
def test_nobody_is_asked_before_it_wants_to_be_nor_much_later(
    asked: float, jitter: float, status: int
) -> None:
    then = a_setback(AttemptResult(status, "busy", asked), jitter=jitter).next_attempt_at
    assert then is not None
    waited = (then - NOON).total_seconds()
    assert waited >= min(max(asked, 1), LONGEST_RETRY_AFTER_S) - 1e-6
    assert waited <= max(min(asked, LONGEST_RETRY_AFTER_S), 1) * 1.2 + 1e-6


@given(asked=st.floats(0, 1e9), status=st.sampled_from([None, 400, 404, 500, 502]))
def test_others_are_not_asked_when_they_want_to_be(asked: float, status: int | None) -> None:
    assert a_setback(AttemptResult(status, "it failed", asked)) == a_setback(
        AttemptResult(status, "it failed")
    )


def test_the_kinds_of_news_are_in_one_order_and_there_is_one() -> None:
    wanted = [
        WebhookEventType.EXPORT_FINISHED,
        WebhookEventType.ALERT_RAISED,
        WebhookEventType.ALERT_RAISED,
    ]
    assert checked_events(wanted, ACME) == (
        WebhookEventType.ALERT_RAISED,
        WebhookEventType.EXPORT_FINISHED,
    )
    with pytest.raises(InvalidInputError) as refused:
        checked_events([], ACME)
    assert refused.value.path == ("events",)


def test_webhooks_of_all_tenants_receive_what_happens_to_purchases_alone() -> None:
    of_purchases = (
        WebhookEventType.PURCHASE_REQUESTED,
        WebhookEventType.PURCHASE_SETTLED,
        WebhookEventType.PURCHASE_DECLINED,
        WebhookEventType.PURCHASE_REFUNDED,
    )
    assert checked_events([*reversed(of_purchases)], None) == of_purchases
    for others in set(WebhookEventType) - set(of_purchases):
        assert checked_events([others], ACME) == (others,)
        with pytest.raises(InvalidInputError, match="one tenant only"):
            checked_events([of_purchases[0], others], None)

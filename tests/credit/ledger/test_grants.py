"""Grants: when they can be spent, and which goes first."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.ledger.burn_order import PRIORITY, in_burn_order
from credit.ledger.grants import Grant, GrantKind
from tests.builders import a_grant, at

NOON = at("2026-01-10T12:00")
TICK = timedelta(microseconds=1)


def order(*grants: Grant) -> list[int]:
    return [grant.number for grant in in_burn_order(list(grants), NOON)]


def test_a_grant_can_be_spent_from_its_start_up_to_but_not_at_its_expiry() -> None:
    grant = a_grant(effective_at=NOON, expires_at=NOON + timedelta(hours=1))
    assert not grant.is_live(NOON - TICK)
    assert grant.is_live(NOON)
    assert grant.is_live(NOON + timedelta(hours=1) - TICK)
    assert not grant.is_live(NOON + timedelta(hours=1))


def test_a_grant_without_expiry_lives_on() -> None:
    assert a_grant().is_live(at("2999-01-01"))


def test_a_grant_that_has_not_started_cannot_be_spent() -> None:
    assert not a_grant(started=False).is_live(NOON)
    assert order(a_grant(1, started=False), a_grant(2)) == [2]


def test_an_empty_grant_is_passed_over() -> None:
    assert order(a_grant(1, remaining="0"), a_grant(2)) == [2]


def test_what_is_lost_soonest_goes_first_and_what_is_paid_for_lasts_longest() -> None:
    kinds = sorted(GrantKind, key=lambda kind: PRIORITY[kind])
    assert kinds == ["ROLLOVER", "ALLOCATION", "ADJUSTMENT", "PURCHASE"]
    assert order(*(a_grant(n, kind=kind) for n, kind in enumerate(reversed(kinds)))) == [3, 2, 1, 0]


def test_the_grant_expiring_first_burns_first() -> None:
    later, sooner = NOON + timedelta(days=2), NOON + timedelta(days=1)
    assert order(a_grant(1), a_grant(2, expires_at=later), a_grant(3, expires_at=sooner)) == [
        *(3, 2, 1)
    ]


def test_expiries_a_microsecond_apart_are_told_apart() -> None:
    end = at("2199-12-31T23:59:59.000001")
    assert order(a_grant(1, expires_at=end), a_grant(2, expires_at=end - TICK)) == [2, 1]


def test_of_grants_expiring_together_the_older_burns_first_then_the_lower_number() -> None:
    older = NOON - timedelta(days=1)
    assert order(
        a_grant(1, effective_at=NOON),
        a_grant(3, effective_at=older),
        a_grant(2, effective_at=older),
    ) == [2, 3, 1]


def test_priority_goes_before_expiry() -> None:
    soon = NOON + timedelta(minutes=1)
    assert order(a_grant(1, expires_at=soon), a_grant(2, kind=GrantKind.ALLOCATION)) == [2, 1]


@pytest.mark.parametrize("priority", [5, 35])
def test_a_grant_may_have_a_priority_of_its_own(priority: int) -> None:
    grants = a_grant(1, kind=GrantKind.ADJUSTMENT), a_grant(2, priority=priority)
    assert order(*grants) == ([2, 1] if priority < 30 else [1, 2])


@given(st.permutations(range(8)))
def test_the_order_of_spending_does_not_depend_on_the_order_of_keeping(places: list[int]) -> None:
    grants = [
        a_grant(
            number,
            kind=GrantKind.PURCHASE if number % 2 else GrantKind.ADJUSTMENT,
            expires_at=NOON + timedelta(days=number % 3 + 1) if number % 4 else None,
        )
        for number in range(8)
    ]
    assert order(*(grants[place] for place in places)) == order(*grants)

"""Advancing: each boundary on the way exactly once, in order, however late it is done."""

from datetime import timedelta

import pytest

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy
from tests.builders import (
    ALL_ROLLS_OVER,
    a_ledger,
    a_plan,
    an_account,
    at,
    capped_at,
    entries_of,
    entry_texts,
    remaining_by_grant,
)

TICK, HOUR, DAY = timedelta(microseconds=1), timedelta(hours=1), timedelta(days=1)
RESET = at("2026-02-01")
CAPPED = a_plan("100", rollover=capped_at("50"))


def buy(ledger: Ledger, amount: str, *, lasts: timedelta | None = None) -> int:
    expires_at = ledger.now + lasts if lasts else None
    return ledger.add_grant(GrantKind.PURCHASE, Credits.of(amount), ledger.now, expires_at)


def use(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.charge(interview, Credits.of(amount), ledger.now)


def closings(ledger: Ledger) -> list[tuple[str, str | None]]:
    periods = ledger.posting(next_due_at(ledger)).periods
    return [(str(p.opening), None if p.closing is None else str(p.closing)) for p in periods]


def test_nothing_happens_before_the_tenant_starts() -> None:
    ledger = Ledger(an_account(), at("2027-01-01"))
    assert next_due_at(ledger) == at("2026-01-01")
    advance(ledger, at("2026-01-01") - TICK)
    assert (ledger.period, entry_texts(ledger)) == (None, [])
    advance(ledger, at("2026-01-01"))
    assert entry_texts(ledger) == ["ALLOCATION 100"]
    assert entries_of(ledger)[0].posted_at == at("2026-01-01")


def test_an_unused_allocation_expires_at_the_reset_and_not_before() -> None:
    ledger = a_ledger(a_plan("100"))
    use(ledger, "a", "30")
    advance(ledger, RESET - TICK)
    assert entry_texts(ledger) == ["ALLOCATION 100", "CONSUMPTION -30"]
    advance(ledger, RESET)
    assert entry_texts(ledger)[2:] == ["EXPIRY -70", "ALLOCATION 100"]
    assert [entry.period for entry in entries_of(ledger)] == [1, 1, 1, 2]


def test_of_80_left_under_a_cap_of_50_30_expire_and_50_roll_over() -> None:
    ledger = a_ledger(CAPPED)
    use(ledger, "a", "20")
    advance(ledger, RESET)
    assert entry_texts(ledger)[2:] == [
        "EXPIRY -30",
        "ROLLOVER -50",
        "ROLLOVER 50",
        "ALLOCATION 100",
    ]
    assert [entry.period for entry in entries_of(ledger)[2:]] == [1, 1, 2, 2]
    assert closings(ledger) == [("0", "0"), ("0", None)]
    assert ledger.net == Credits.of(150)


def test_credits_that_rolled_over_burn_first_and_do_not_roll_twice() -> None:
    ledger = a_ledger(CAPPED)
    advance(ledger, RESET)
    use(ledger, "a", "20")
    assert remaining_by_grant(ledger) == ["0", "30", "100"]
    advance(ledger, at("2026-03-01"))
    assert entry_texts(ledger)[-5:] == [
        *("EXPIRY -30", "EXPIRY -50", "ROLLOVER -50", "ROLLOVER 50", "ALLOCATION 100")
    ]
    assert ledger.net == Credits.of(150)


def test_amounts_of_zero_write_no_entry() -> None:
    ledger = a_ledger(CAPPED)
    use(ledger, "a", "100")
    advance(ledger, RESET)
    assert entry_texts(ledger)[2:] == ["ALLOCATION 100"]


@pytest.mark.parametrize(("left", "entries"), [("50", ["ROLLOVER -50", "ROLLOVER 50"])])
def test_what_fits_under_the_cap_loses_nothing(left: str, entries: list[str]) -> None:
    ledger = a_ledger(CAPPED)
    use(ledger, "a", str(100 - int(left)))
    advance(ledger, RESET)
    assert entry_texts(ledger)[2:] == [*entries, "ALLOCATION 100"]


def test_bought_credits_are_not_touched_by_the_reset() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "40")
    advance(ledger, at("2026-12-31"))
    assert entry_texts(ledger) == ["PURCHASE 40"]
    assert closings(ledger)[-1] == ("40", None)


def test_a_purchase_at_the_very_instant_of_the_reset_belongs_to_the_new_period() -> None:
    ledger = a_ledger(a_plan("10", rollover=ALL_ROLLS_OVER))
    advance(ledger, RESET)
    buy(ledger, "5")
    assert entry_texts(ledger)[1:] == ["ROLLOVER -10", "ROLLOVER 10", "ALLOCATION 10", "PURCHASE 5"]
    assert entries_of(ledger)[-1].posted_at == RESET
    assert entries_of(ledger)[-1].period == 2


def test_at_one_instant_expiry_goes_before_the_reset_and_a_start_comes_after_it() -> None:
    ledger = a_ledger(a_plan("10"))
    buy(ledger, "5", lasts=RESET - ledger.now)
    ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(3), RESET, None)
    advance(ledger, RESET)
    assert entry_texts(ledger)[2:] == ["EXPIRY -5", "EXPIRY -10", "ALLOCATION 10", "ADJUSTMENT 3"]
    assert [entry.period for entry in entries_of(ledger)[2:]] == [1, 1, 2, 2]


def test_overage_is_carried_into_the_next_period_and_repaid_by_its_allocation() -> None:
    ledger = a_ledger(a_plan("10"))
    use(ledger, "a", "12")
    advance(ledger, RESET)
    assert entry_texts(ledger) == ["ALLOCATION 10", "CONSUMPTION -12", "ALLOCATION 10"]
    assert (closings(ledger), ledger.net) == ([("0", "-2"), ("-2", None)], Credits.of(8))


def test_overage_is_forgiven_at_the_reset_where_the_plan_says_so() -> None:
    ledger = a_ledger(a_plan("10", overage=OveragePolicy.FORGIVE))
    use(ledger, "a", "12")
    use(ledger, "b", "0.5")
    advance(ledger, RESET)
    assert entry_texts(ledger)[3:] == ["OVERAGE_FORGIVEN 2.5", "ALLOCATION 10"]
    forgiven = entries_of(ledger)[3]
    assert [(ln.grant, str(ln.credits), ln.charge_sequence) for ln in forgiven.lines] == [
        *((None, "2", 2), (None, "0.5", 3))
    ]
    assert (forgiven.period, forgiven.overage) == (1, ZERO)
    assert closings(ledger) == [("0", "0"), ("0", None)]


def test_credits_expire_with_no_traffic_at_all() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "7", lasts=HOUR)
    expires_at = ledger.now + HOUR
    assert next_due_at(ledger) == expires_at
    advance(ledger, expires_at)
    assert entry_texts(ledger) == ["PURCHASE 7", "EXPIRY -7"]
    assert entries_of(ledger)[-1].posted_at == expires_at
    assert next_due_at(ledger) == RESET


def test_an_expiry_with_nothing_left_is_not_due() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "1", lasts=HOUR)
    use(ledger, "a")
    assert next_due_at(ledger) == RESET


# ── Late, twice, in one go ────────────────────────────────────────────────────────────────────────


def busy_ledger() -> Ledger:
    ledger = a_ledger(a_plan("10", rollover=capped_at("5"), overage=OveragePolicy.FORGIVE))
    buy(ledger, "4", lasts=20 * DAY)
    ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(3), ledger.now + 40 * DAY, RESET + 90 * DAY)
    use(ledger, "a", "3")
    return ledger


def test_advancing_twice_is_advancing_once() -> None:
    ledger = busy_ledger()
    advance(ledger, at("2026-06-15"))
    entries = entries_of(ledger)
    advance(ledger, at("2026-06-15"))
    advance(ledger, at("2026-02-15"))
    assert entries_of(ledger) == entries


def test_advancing_late_writes_what_advancing_every_hour_would_have_written() -> None:
    late, punctual = busy_ledger(), busy_ledger()
    until = at("2026-06-15")
    advance(late, until)
    while punctual.now < until:
        advance(punctual, punctual.now + HOUR)
    assert entries_of(late) == entries_of(punctual)
    assert late.now == punctual.now == until
    assert next_due_at(late) == next_due_at(punctual)


def test_each_boundary_is_posted_at_its_own_instant() -> None:
    ledger = a_ledger(a_plan("10"))
    advance(ledger, at("2026-04-08"))
    period_starts = [entry.posted_at for entry in entries_of(ledger)[1:]]
    months = [at(f"2026-0{month}-01") for month in (2, 2, 3, 3, 4, 4)]
    assert period_starts == months
    assert [period.number for period in ledger.posting(ledger.now).periods] == [1, 2, 3, 4]


def test_an_event_stamped_a_little_ahead_closes_no_period_early() -> None:
    ledger = a_ledger(now="2026-01-31T23:58")
    ledger.charge("ahead", Credits.of(1), at("2026-02-01T00:02"))
    assert entry_texts(ledger) == ["ALLOCATION 100", "CONSUMPTION -1"]
    assert entries_of(ledger)[-1].posted_at == at("2026-01-31T23:58")
    assert ledger.period is not None
    assert ledger.period.number == 1


def test_what_comes_in_after_a_boundary_is_charged_after_it() -> None:
    ledger = a_ledger(a_plan("10"))
    advance(ledger, RESET + HOUR)
    ledger.charge("late", Credits.of(1), RESET - HOUR)
    late = entries_of(ledger)[-1]
    assert (late.period, late.occurred_at, late.posted_at) == (2, RESET - HOUR, RESET + HOUR)
    assert closings(ledger) == [("0", "0"), ("0", None)]

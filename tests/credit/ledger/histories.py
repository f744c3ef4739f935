"""Random histories of an account: made up, and played on a real ledger."""

from dataclasses import replace

from hypothesis import strategies as st

from credit.core.units import Credits
from credit.ledger.advancing import advance
from credit.ledger.entries import NO_METADATA
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import BillingInterval, OveragePolicy, Plan
from tests.builders import ALL_ROLLS_OVER, NO_ROLLOVER, a_plan, capped_at
from tests.credit.ledger.naive import (
    NEVER,
    Charge,
    Deduct,
    NewGrant,
    NewPlan,
    Refund,
    Reverse,
    Step,
    World,
    instant,
    replay,
)

PLANS = st.builds(
    a_plan,
    st.sampled_from(["0", "1.5", "4"]),
    interval=st.sampled_from(
        [BillingInterval.MONTH, BillingInterval.MONTH, BillingInterval.QUARTER]
    ),
    rollover=st.sampled_from([NO_ROLLOVER, ALL_ROLLS_OVER, capped_at("0.75")]),
    overage=st.sampled_from(OveragePolicy),
    id=st.sampled_from(["one", "two"]),
)
INTERVIEWS = st.sampled_from("abc")
COINS = st.integers(1, 6)
LATER = st.integers(1, 90)


@st.composite
def histories(draw: st.DrawFn, most: int = 16) -> tuple[Plan, list[Step]]:
    """A plan, and steps that can be taken one after the other."""
    plan = draw(PLANS)
    steps: list[Step] = []
    world = replay(plan, steps)
    for _ in range(draw(st.integers(1, most))):
        for _ in range(draw(st.sampled_from([0, 0, 0, 0, 1, 7, 31, 62, 62]))):
            world.pass_tick()
        steps.append(draw(draw(st.sampled_from(VERBS))(world)))
        world.live_through(steps[-1])
    return plan, steps


def charges(world: World) -> st.SearchStrategy[Step]:
    return st.builds(Charge, st.just(world.tick), INTERVIEWS, COINS)


def returns(world: World) -> st.SearchStrategy[Step]:
    """Of a whole charge, or of a part."""
    charged = sorted({coin.interview for coin in world.coins})
    if not charged:
        return charges(world)
    return st.sampled_from(charged).flatmap(
        lambda interview: st.builds(
            Reverse,
            st.just(world.tick),
            st.just(interview),
            st.just(world.charged(interview)) | st.integers(1, world.charged(interview)),
        )
    )


def grants(world: World) -> st.SearchStrategy[Step]:
    """Starting now or later, and ending or not."""
    starts = st.just(world.tick) | LATER.map(lambda ticks: world.tick + ticks)
    kinds = st.sampled_from(["ADJUSTMENT", "PURCHASE"])
    return st.tuples(kinds, COINS, starts, st.none() | LATER).map(
        lambda drawn: NewGrant(
            world.tick, *drawn[:3], ends=drawn[2] + drawn[3] if drawn[3] else NEVER
        )
    )


def takings(world: World) -> st.SearchStrategy[Step]:
    if not world.balance:
        return charges(world)
    return st.builds(Deduct, st.just(world.tick), st.integers(1, world.balance))


def refunds(world: World) -> st.SearchStrategy[Step]:
    bought = {
        bucket.number: bucket.coins
        for bucket in world.buckets
        if bucket.kind == "PURCHASE" and bucket.coins
    }
    if not bought:
        return returns(world)
    return st.sampled_from(sorted(bought)).flatmap(
        lambda number: st.builds(
            Refund, st.just(world.tick), st.just(number), st.integers(1, bought[number])
        )
    )


def changes(world: World) -> st.SearchStrategy[Step]:
    return st.builds(NewPlan, st.just(world.tick), PLANS)


VERBS = [charges] * 5 + [returns] * 5 + [grants] * 3 + [takings, refunds, changes]


def credits(coins: int) -> Credits:
    return Credits(250 * coins)


def play(ledger: Ledger, step: Step) -> None:
    """Advance a ledger to a step's instant, and take the step."""
    now = instant(step.tick)
    advance(ledger, now)
    match step:
        case Charge(_, interview, coins):
            ledger.charge(interview, credits(coins), now)
        case Reverse(_, interview, coins):
            ledger.reverse(interview, credits(coins), now)
        case NewGrant(_, kind, coins, starts, ends):
            expires_at = None if ends == NEVER else instant(ends)
            ledger.add_grant(GrantKind(kind), credits(coins), instant(starts), expires_at)
        case Deduct(_, coins):
            ledger.deduct(credits(coins), NO_METADATA)
        case Refund(_, grant, coins):
            ledger.refund(grant, credits(coins), NO_METADATA)
        case NewPlan(_, plan):
            ledger.account = replace(ledger.account, plan=plan)

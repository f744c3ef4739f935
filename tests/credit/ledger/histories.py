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
TICKS = st.sampled_from([0, 0, 0, 0, 1, 7, 31, 62, 62])
STARTS = st.just(0) | LATER
ENDS = st.none() | LATER
GIVEN_KINDS = st.sampled_from(["ADJUSTMENT", "PURCHASE"])


@st.composite
def histories(draw: st.DrawFn, most: int = 16) -> tuple[Plan, list[Step]]:
    """A plan, and steps that can be taken one after the other."""
    plan = draw(PLANS)
    steps: list[Step] = []
    world = replay(plan, steps)
    for _ in range(draw(st.integers(1, most))):
        for _ in range(draw(TICKS)):
            world.pass_tick()
        steps.append(draw(VERBS)(draw, world))
        world.live_through(steps[-1])
    return plan, steps


# A step is drawn part by part: to make a strategy of it takes longer than to draw from it.


def a_charge(draw: st.DrawFn, world: World) -> Step:
    return Charge(world.tick, draw(INTERVIEWS), draw(COINS))


def a_return(draw: st.DrawFn, world: World) -> Step:
    """Of a whole charge, or of a part."""
    charged = sorted({coin.interview for coin in world.coins})
    if not charged:
        return a_charge(draw, world)
    interview = draw(st.sampled_from(charged))
    whole = world.charged(interview)
    return Reverse(world.tick, interview, draw(st.just(whole) | st.integers(1, whole)))


def a_grant(draw: st.DrawFn, world: World) -> Step:
    """Starting now or later, and ending or not."""
    kind, coins, starts, lasts = draw(GIVEN_KINDS), draw(COINS), draw(STARTS), draw(ENDS)
    starts += world.tick
    return NewGrant(world.tick, kind, coins, starts, starts + lasts if lasts else NEVER)


def a_taking(draw: st.DrawFn, world: World) -> Step:
    if not world.balance:
        return a_charge(draw, world)
    return Deduct(world.tick, draw(st.integers(1, world.balance)))


def a_refund(draw: st.DrawFn, world: World) -> Step:
    bought = {
        bucket.number: bucket.coins
        for bucket in world.buckets
        if bucket.kind == "PURCHASE" and bucket.coins
    }
    if not bought:
        return a_return(draw, world)
    number = draw(st.sampled_from(sorted(bought)))
    return Refund(world.tick, number, draw(st.integers(1, bought[number])))


def a_change(draw: st.DrawFn, world: World) -> Step:
    return NewPlan(world.tick, draw(PLANS))


VERBS = st.sampled_from(
    [*[a_charge] * 5, *[a_return] * 5, *[a_grant] * 3, a_taking, a_refund, a_change]
)


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

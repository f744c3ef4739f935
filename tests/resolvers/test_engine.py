"""The credit engine against a naive model that lives the whole history again at every step.

As many random lives as fit into the usual run; `make prove` lives 2,000 of 50 steps each, on both
engines.
"""

import asyncio
import os
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any, ClassVar, Final, TypeVar, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from credit.audit.auditing import LedgerAudit
from credit.core.errors import InsightsError
from credit.core.pagination import PageRequest
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.auto_top_up import AutoTopUp, TopUpRule
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry, Reason
from credit.ledger.plans import (
    BillingInterval,
    Money,
    OveragePolicy,
    PartialRate,
    PaymentTerms,
    Plan,
    Rollover,
    RolloverKind,
)
from credit.ledger.purchases import Purchase
from credit.ledger.statements import Statement
from credit.metering.events import EventType, InterviewEvent
from credit.metering.tenants import NewTenant, Tenant
from models import database, entries, grants, plans
from models.database import session
from resolvers import (
    adjustments,
    advancing,
    audits,
    auto_top_ups,
    balance,
    consumption,
    metering,
    periods,
    purchases,
    refunds,
    statements,
    tenant_ends,
    tenant_history,
    tenants,
)
from resolvers.context import Context
from tests.kept_loop import a_loop
from tests.resolvers.model import (
    LINES,
    Adjusted,
    Bought,
    Command,
    Created,
    Declined,
    DoneByHand,
    Ended,
    Life,
    Paid,
    PlanChanged,
    Refunded,
    Sent,
    TopUpCommand,
    TopUpOff,
    TopUpSet,
    ZoneChanged,
    lived,
)
from tests.world import World, a_plan

T = TypeVar("T")

PROVEN_RUNS: Final = int(os.environ.get("PROVE_RUNS", "0"))
"""How many lives `make prove` asks for on each engine; 0 in the usual run."""

SHARES: Final = 8 if PROVEN_RUNS else 1
HOW: Final = (
    # Shares with the same seed would live the same lives.
    settings(max_examples=PROVEN_RUNS // SHARES, stateful_step_count=50, derandomize=False)
    if PROVEN_RUNS
    else settings(max_examples=20, stateful_step_count=10)
)

WHOLE_SHARE: Final = 1.0 if PROVEN_RUNS else 0.2
"""Of the steps, those after which all is compared, and the tables are recounted.

After the others, what was answered, balance, entries and purchases are; every life ends with all.
"""

EVERY_KIND: Final = {
    *(command.__name__ for command in get_args(DoneByHand) + get_args(TopUpCommand)),
    *(reason.value for reason in Reason),
    *("RECORDED", "DUPLICATE", "REJECTED"),
    *("PENDING", "SETTLED", "DECLINED", "REFUNDED", "None"),
    *("AlreadyDoneError", "InvalidInputError", "NotRefundableError"),
    *("PaymentDeclinedError", "TenantEndedError"),
}
"""Steps, entries and answers that the naive model has."""

NO_ROLLOVER: Final = Rollover(RolloverKind.NONE)
ALL_ROLLS_OVER: Final = Rollover(RolloverKind.ALL)
ODD_RATES: Final = (("0", "0.125"), ("0.3", "0.333"), ("0.9", "0.901"))


def up_to(maximum: str) -> Rollover:
    return Rollover(RolloverKind.CAPPED, Credits.of(maximum))


def with_odd_rates(plan: Plan, price: str = "2") -> Plan:
    rates = tuple(PartialRate(Decimal(step), Credits.of(cost)) for step, cost in ODD_RATES)
    return replace(plan, partial_rates=rates, credit_price=Money(Decimal(price), "EUR"))


OFFERED: Final = (
    a_plan("capped", credits="2", rollover=up_to("0.75")),
    a_plan("free", credits="0", rollover=NO_ROLLOVER, bought_last_days=45),
    a_plan(
        "forgiving",
        credits="1.5",
        rollover=ALL_ROLLS_OVER,
        overage=OveragePolicy.FORGIVE,
        bought_last_days=None,
    ),
    with_odd_rates(a_plan("prepaid", credits="0.5", terms=PaymentTerms.PREPAID), price="0.3335"),
    a_plan("quarterly", credits="3", interval=BillingInterval.QUARTER, rollover=up_to("1.5")),
    with_odd_rates(
        a_plan(
            "yearly",
            credits="5",
            interval=BillingInterval.YEAR,
            rollover=ALL_ROLLS_OVER,
            overage=OveragePolicy.FORGIVE,
            terms=PaymentTerms.PREPAID,
            bought_last_days=10,
        )
    ),
)
PLANS: Final = {plan.id: plan for plan in OFFERED}
ZONES: Final = (
    *("Europe/Berlin", "America/New_York", "UTC", "Australia/Lord_Howe", "Asia/Kathmandu"),
    *("Africa/Cairo", "America/Havana", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
)
FIRST: Final = datetime(2026, 1, 1, tzinfo=UTC)
A_MOMENT: Final = timedelta(microseconds=1)
STRETCHES: Final = [
    *(A_MOMENT, timedelta(seconds=40), timedelta(minutes=3), timedelta(minutes=50)),
    *(timedelta(hours=7), timedelta(days=1), timedelta(days=9), timedelta(days=33)),
    *(timedelta(days=100), timedelta(days=400)),
]
AGES: Final = [
    *(timedelta(), timedelta(minutes=1), timedelta(hours=1), timedelta(hours=20)),
    *(timedelta(days=2), timedelta(days=10), timedelta(days=34, hours=23), timedelta(days=35)),
    *(timedelta(days=35) + A_MOMENT, timedelta(minutes=-4), timedelta(minutes=-5)),
    timedelta(minutes=-5) - A_MOMENT,
]
KINDS: Final = [*EventType, *[EventType.COMPLETED] * 4, *[EventType.PARTIALLY_COMPLETED] * 3]
KINDS.extend([EventType.VOIDED] * 3)
AMOUNTS: Final = st.sampled_from(["0.001", "0.25", "0.5", "1", "1.333", "2", "3.5", "10"])

TopUpAmount = tuple[str | None, str, int]
"""Fixed credits, or how much more than the line to reach; and how often in a period at most."""
TOP_UPS: Final[st.SearchStrategy[TopUpAmount]] = st.tuples(
    st.none() | st.sampled_from(["0.25", "0.5", "1", "3"]),
    st.sampled_from(["0.001", "1", "5"]),
    st.integers(1, 3),
)


@st.composite
def events(draw: st.DrawFn) -> Callable[[Life, int], InterviewEvent]:
    """An event, once it is known how things stand and which number it has."""
    kind = draw(st.sampled_from(KINDS))
    since = draw(st.sampled_from(["now", "now", "now", "now", "period", "next period"]))
    age = draw(st.sampled_from(AGES))
    partial = kind is EventType.PARTIALLY_COMPLETED
    progress = draw(st.sampled_from([0.0, 0.25, 0.3, 0.7, 0.9, 1.0])) if partial else None
    named = {
        "interview": draw(st.sampled_from("abcd")),
        "candidate": draw(st.sampled_from("xy")),
        "job": draw(st.sampled_from("jk")),
        "source": draw(st.sampled_from(["platform", "platform", "Ätherisch"])),
    }
    before = draw(st.integers(0, 8))

    def event(life: Life, number: int) -> InterviewEvent:
        period = life.periods[-1]
        at = {"now": life.now, "period": period.starts_at, "next period": period.ends_at}[since]
        again = before == 0 and number
        return InterviewEvent(
            id=f"event-{number // 2 if again else number}",
            tenant="",
            job_title="Engineer",
            job_status=None,
            type=kind,
            occurred_at=at - age,
            progress=progress,
            **named,
        )

    return event


class Engine(RuleBasedStateMachine):
    """A tenant's life on a real database, compared with the naive one after every step."""

    runner: ClassVar[asyncio.Runner]
    world: ClassVar[World]
    tenant_numbers: ClassVar = count(1)
    reached: ClassVar[Counter[str]]
    """How often each kind of step, answer and entry came about, in all lives."""

    def __init__(self) -> None:
        super().__init__()
        self.history: list[Command] = []
        self.answers: list[object] = []
        self.numbers = count(1)
        self.keys = count(1)
        self.by_hand: list[UUID] = []
        self.bought: list[UUID] = []
        self.sent: list[InterviewEvent] = []
        self.written: list[Entry] = []
        self.unfinished = False
        self.again: list[Callable[[], Awaitable[object]]] = []

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    @property
    def life(self) -> Life:
        return lived(self.created, self.history, self.world.now)[0]

    # ── What happens ──────────────────────────────────────────────────────────────────────────

    @initialize(
        plan=st.sampled_from(sorted(PLANS)),
        zone=st.sampled_from(ZONES),
        now=st.integers(0, 800 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)),
        days_back=st.sampled_from([0, 0, 0, 1, 40, 200]),
        anchor_on=st.none() | st.dates(date(2024, 1, 1), date(2028, 12, 31)),
        monthly_end=st.booleans(),
        top_up=st.none() | TOP_UPS,
        seed=st.integers(0, 2**32 - 1),
    )
    def open(
        self,
        *,
        plan: str,
        zone: str,
        now: timedelta,
        days_back: int,
        anchor_on: date | None,
        monthly_end: bool,
        top_up: TopUpAmount | None,
        seed: int,
    ) -> None:
        self.dice = random.Random(seed)
        self.world.now = FIRST + now
        if anchor_on and monthly_end:
            anchor_on = date(anchor_on.year, 1, 31)
        name = f"tenant-{next(self.tenant_numbers)}"
        starts_on = self.world.now.date() - timedelta(days=days_back) if days_back else None
        new = NewTenant(name, name, zone, plan, anchor_on, starts_on, opens_at_once=True)
        self.tenant: Tenant = self.run(tenants.create(self.world.context(), new))
        self.audit = LedgerAudit(str(self.tenant.id))
        first_on = starts_on or self.world.now.astimezone(ZoneInfo(zone)).date()
        self.created = Created(self.world.now, PLANS[plan], zone, first_on, anchor_on or first_on)
        self.compare()
        if top_up is not None:
            self._set_top_up(Credits(int(self.life.net * 1000)), top_up)

    @rule(stretch=st.sampled_from(STRETCHES))
    def pass_time(self, stretch: timedelta) -> None:
        """Nobody reads what fell due meanwhile, until somebody does."""
        self.world.now += stretch
        self._recount_some()

    @rule(off=st.sampled_from([timedelta(), timedelta(), -A_MOMENT, timedelta(minutes=-2)]))
    def pass_to_the_next_due(self, off: timedelta) -> None:
        dues = self.life.dues() or [self.world.now]
        self.world.now = max(self.world.now, dues[0] + off)
        self._recount_some()

    @rule(off=st.sampled_from([timedelta(), -A_MOMENT, timedelta(minutes=-2)]))
    def pass_to_the_end_of_the_period(self, off: timedelta) -> None:
        self.world.now = max(self.world.now, self.life.periods[-1].ends_at + off)
        self._recount_some()

    @rule(drawn=st.lists(events(), min_size=1, max_size=4))
    def send(self, drawn: list[Callable[[Life, int], InterviewEvent]]) -> None:
        life = self.life
        batch = [event(life, next(self.numbers)) for event in drawn]
        self._send([replace(event, tenant=self.tenant.external_id) for event in batch])

    @rule(many=st.integers(1, 4))
    def complete(self, many: int) -> None:
        """Interviews of their own: what is charged mounts up, and is owed in the end."""
        self._send(
            [self._an_event(self.world.now, f"own-{next(self.numbers)}") for _ in range(many)]
        )

    @rule(
        plan=st.sampled_from(sorted(PLANS)),
        zone=st.sampled_from(ZONES),
        ahead=st.sampled_from([-A_MOMENT, timedelta(), timedelta(minutes=2)]),
        progress=st.none() | st.sampled_from([0.3, 0.5, 0.9]),
    )
    def send_ahead_of_a_boundary(
        self, plan: str, zone: str, ahead: timedelta, progress: float | None
    ) -> None:
        """What is stamped a little ahead has day and price of the period that it is stamped in."""
        ends_at = self.life.periods[-1].ends_at
        self.world.now = max(self.world.now, ends_at - timedelta(minutes=3))
        self.change_plan(plan)
        self.move(zone)
        kind = EventType.COMPLETED if progress is None else EventType.PARTIALLY_COMPLETED
        interview = f"own-{next(self.numbers)}"
        self._send([self._an_event(ends_at + ahead, interview, kind, progress)])

    @precondition(lambda self: self.sent)
    @rule(which=st.integers(0, 20), since=st.sampled_from([None, None, A_MOMENT]))
    def void(self, which: int, since: timedelta | None) -> None:
        """An interview that costs something: now, or right behind any event of it."""
        life = self.life
        charged = [
            known.event for known in life.events if life.state_of(known.event.interview).price
        ]
        if charged:
            event = charged[which % len(charged)]
            at = self.world.now if since is None else event.occurred_at + since
            self._send([self._an_event(at, event.interview, EventType.VOIDED)])

    def _an_event(
        self,
        at: datetime,
        interview: str,
        kind: EventType = EventType.COMPLETED,
        progress: float | None = None,
    ) -> InterviewEvent:
        return self.world.an_event(
            kind,
            interview,
            event_id=f"event-{next(self.numbers)}",
            tenant=self.tenant.external_id,
            at=at,
            progress=progress,
        )

    @precondition(lambda self: self.sent)
    @rule(which=st.lists(st.integers(0, 20), min_size=1, max_size=3))
    def send_again(self, which: list[int]) -> None:
        self._send([self.sent[number % len(self.sent)] for number in which])

    def _send(self, batch: list[InterviewEvent]) -> None:
        results = self.run(metering.record(self.world.context(), batch))
        answer = [(r.outcome.value, _fraction(r.charged)) for r in results]
        self.sent += batch
        self._remember(Sent(self.world.now, tuple(batch)), answer)

    @rule(credits=AMOUNTS)
    def buy(self, credits: str) -> None:
        arguments = (self.tenant.id, Credits.of(credits), self._key(), None)
        try:
            purchase = self.run(purchases.buy_credits(self.world.context(), *arguments))
        except InsightsError as refused:
            self._remember(Bought(self.world.now, Fraction(credits)), type(refused).__name__)
            return
        self.by_hand.append(purchase.id)
        self.again.append(lambda: purchases.buy_credits(self.world.context(), *arguments))
        answer = purchase.status.value, Fraction(purchase.price.amount)
        self._remember(Bought(self.world.now, Fraction(credits)), answer)

    @precondition(lambda self: self.bought)
    @rule(which=st.integers(0, 5))
    def settle(self, which: int) -> None:
        number = which % len(self.bought)
        arguments = (self.tenant.id, self.bought[number], f"payment-{self._key()}")
        answer = self._changed(purchases.settle(self.world.context(), *arguments))
        self._remember(Paid(self.world.now, number), answer)

    @precondition(lambda self: self.bought)
    @rule(which=st.integers(0, 5))
    def decline(self, which: int) -> None:
        number = which % len(self.bought)
        arguments = (self.tenant.id, self.bought[number], "card expired")
        answer = self._changed(purchases.decline(self.world.context(), *arguments))
        self._remember(Declined(self.world.now, number), answer)

    @precondition(lambda self: self.bought)
    @rule(which=st.integers(0, 5), credits=st.none() | AMOUNTS)
    def refund(self, which: int, credits: str | None) -> None:
        number = which % len(self.bought)
        amount = None if credits is None else Credits.of(credits)
        arguments = (self.tenant.id, self.bought[number], amount, self._key(), "asked for it")
        answer = self._changed(refunds.refund(self.world.context(), *arguments))
        if not str(answer).endswith("Error"):
            self.again.append(lambda: refunds.refund(self.world.context(), *arguments))
        command = None if credits is None else Fraction(credits)
        self._remember(Refunded(self.world.now, number, command), answer)

    @rule(
        credits=AMOUNTS,
        taken=st.booleans(),
        lasts=st.none() | st.sampled_from([*STRETCHES, timedelta(), timedelta(days=-1)]),
    )
    def adjust(self, credits: str, taken: bool, lasts: timedelta | None) -> None:
        amount = Credits.of(f"-{credits}" if taken else credits)
        expires_at = None if lasts is None or taken else self.world.now + lasts
        arguments = (self.tenant.id, amount, self._key(), "a gift", expires_at)
        answer = self._changed(adjustments.adjust(self.world.context(), *arguments))
        if answer == "ADJUSTMENT":
            self.again.append(lambda: adjustments.adjust(self.world.context(), *arguments))
        self._remember(Adjusted(self.world.now, _fraction(amount), expires_at), answer)

    @rule(
        below=st.sampled_from(["0", "0.5", "1", "2"]),
        top_up=TOP_UPS,
        is_off_again=st.sampled_from([False, False, False, True]),
    )
    def set_top_up(self, below: str, top_up: TopUpAmount, is_off_again: bool) -> None:
        self._set_top_up(Credits.of(below), top_up)
        if is_off_again:
            self.run(auto_top_ups.turn_off_for(self.world.context(), self.tenant.id))
            self._remember(TopUpOff(self.world.now), None)

    @rule(top_up=TOP_UPS, many=st.integers(1, 4))
    def cross_the_line(self, top_up: TopUpAmount, many: int) -> None:
        """The line is the balance, so that it is armed, and each interview may cross it."""
        self._set_top_up(Credits(max(0, int(self.life.net * 1000))), top_up)
        self.complete(many)

    def _set_top_up(self, below: Credits, top_up: TopUpAmount) -> None:
        fixed, more, at_most = top_up
        up_to = below + Credits.of(more)
        rule = TopUpRule(
            below,
            Credits.of(fixed) if fixed else None,
            None if fixed else up_to,
            at_most,
        )
        command = TopUpSet(
            self.world.now,
            _fraction(below),
            Fraction(fixed) if fixed else None,
            None if fixed else _fraction(up_to),
            at_most,
        )
        work = auto_top_ups.set_rule(self.world.context(), self.tenant.id, rule)
        self._remember(command, self._refused(work))

    def _changed(self, work: Coroutine[Any, Any, Purchase | Entry]) -> str:
        """What became of it, or the name of the error that says why nothing did."""
        try:
            done = self.run(work)
        except InsightsError as refused:
            return type(refused).__name__
        return done.status.value if isinstance(done, Purchase) else done.reason.value

    @precondition(lambda self: self.again)
    @rule(which=st.integers(0, 20))
    def ask_again_with_the_same_key(self, which: int) -> None:
        self.runner.run(_awaited(self.again[which % len(self.again)]()))
        self.compare()

    @rule(plan=st.sampled_from(sorted(PLANS)))
    def change_plan(self, plan: str) -> None:
        work = tenants.change_plan(self.world.context(), self.tenant.id, plan)
        self._remember(PlanChanged(self.world.now, PLANS[plan]), self._refused(work))

    @rule(zone=st.sampled_from(ZONES))
    def move(self, zone: str) -> None:
        work = tenants.update(self.world.context(), self.tenant.id, None, zone)
        self._remember(ZoneChanged(self.world.now, zone), self._refused(work))

    @rule(days=st.none() | st.integers(-1, 50))
    def end(self, days: int | None) -> None:
        """The last day of service is set, moved, or taken back."""
        self._end(None if days is None else self.world.now.date() + timedelta(days=days))

    @rule(days=st.integers(-1, 2), off=st.sampled_from([timedelta(), -A_MOMENT, STRETCHES[-3]]))
    def end_around_a_boundary(self, days: int, off: timedelta) -> None:
        """The last day lies around that of the running period, and time passes to its end."""
        self._end(self.life.periods[-1].last_on + timedelta(days=days))
        self.pass_to_the_end_of_the_period(off)
        self.compare()

    def _end(self, last_day_on: date | None) -> None:
        context, key = self.world.context(), self.tenant.id
        if last_day_on is None:
            answer = self._refused(tenant_ends.take_back(context, key))
        else:
            answer = self._refused(tenant_ends.end(context, key, last_day_on))
        self._remember(Ended(self.world.now, last_day_on), answer)

    def _refused(self, work: Coroutine[Any, Any, Tenant | AutoTopUp]) -> str | None:
        """The name of the error that refuses it; None when it is done."""
        try:
            self.run(work)
        except InsightsError as refused:
            return type(refused).__name__
        return None

    @rule()
    def advance_by_sweeper(self) -> None:
        self.run(advancing.advance_tenant(self.tenant.id, lambda: self.world.now))
        self.compare()

    @rule(share=st.floats(0, 1))
    def look_back(self, share: float) -> None:
        """What was true at an instant is what the model's life was like then."""
        start, now = self.tenant.starts_at, self.world.now
        at = start + (now - start) * share
        found = self.run(balance.at(self.world.context(), self.tenant.id, at, None))
        if at < self.created.at:
            then = lived(replace(self.created, at=at), [], at)[0]
        else:
            then = lived(
                self.created, [command for command in self.history if command.at <= at], at
            )[0]
        assert (_fraction(found.remaining), _fraction(found.overage)) == (
            then.balance,
            then.overage,
        )
        assert [(grant.number, _fraction(grant.remaining)) for grant in found.grants] == [
            (bucket.number, bucket.left) for bucket in then.live()
        ]

    def _key(self) -> str:
        return f"key-{next(self.keys)}"

    def _remember(self, command: Command, answer: object) -> None:
        self.history.append(command)
        self.answers.append(answer)
        self.reached[type(command).__name__] += 1
        self.reached.update(_outcomes(answer))
        self.compare()

    # ── What must hold ────────────────────────────────────────────────────────────────────────

    def compare(self, *, whole: bool = False) -> None:
        """What was answered, and what every step may change; `whole` compares all at any rate."""
        life, answers = lived(self.created, self.history, self.world.now)
        assert self.answers == answers
        self.run(self._compared(life, whole=whole or self._is_chosen()))

    def teardown(self) -> None:
        """Compare all at the end of a life, unless its last step did."""
        if self.unfinished:
            self.compare(whole=True)

    def _is_chosen(self) -> bool:
        """Whether all is compared after a step, as the life's seed has it."""
        return self.dice.random() < WHOLE_SHARE

    def _recount_some(self) -> None:
        """Recount the tables as they are before anybody reads what fell due."""
        self.unfinished = True
        if self._is_chosen():
            self.run(self._recounted())

    async def _recounted(self) -> None:
        difference = await audits.verify(self.tenant.id)
        assert difference is None, difference

    async def _compared(self, life: Life, *, whole: bool) -> None:
        """In one request, so that what several parts need is read once."""
        context = self.world.context()
        await self._compare_balance(context, life)  # which also posts what is due
        await asyncio.gather(
            self._compare_entries(life),
            self._compare_purchases(context, life),
        )
        self.unfinished = not whole
        if whole:
            await asyncio.gather(
                self._compare_periods(context, life),
                self._compare_usage(context, life),
            )
            await self._recounted()

    async def _compare_balance(self, context: Context, life: Life) -> None:
        found = await balance.now(context, self.tenant.id)
        assert _fraction(found.remaining) == life.balance
        assert _fraction(found.overage) == life.overage
        grants = [(g.number, g.kind.value, g.amount, g.remaining) for g in found.grants]
        assert [(n, kind, _fraction(a), _fraction(left)) for n, kind, a, left in grants] == [
            (bucket.number, bucket.kind, bucket.size, bucket.left) for bucket in life.live()
        ]

    async def _compare_entries(self, life: Life) -> None:
        """All of them, though only new ones are read: those before cannot change."""
        new = await entries.read(session(), self.tenant.id, len(self.written), 1000)
        self.written += new
        self.reached.update(entry.reason.value for entry in new)
        differences = [self.audit.add(entry) for entry in new]  # digests, sums, lines
        assert not any(differences), differences
        reported = [
            (entry.reason.value, _fraction(entry.credits), entry.posted_at, entry.period)
            for entry in self.written
        ]
        assert reported == [(e.reason, e.credits, e.posted_at, e.period) for e in life.log]

    async def _compare_purchases(self, context: Context, life: Life) -> None:
        page = await purchases.page(context, self.tenant.id, PageRequest(100))
        found = {item.value.id: item.value for item in page.items}
        automatic = {p.crossing: p.id for p in found.values() if p.is_automatic}
        by_hand = iter(self.by_hand)
        self.bought = [
            next(by_hand) if sale.crossing is None else automatic[sale.crossing]
            for sale in life.sales
        ]
        assert [
            (p.status.value, _fraction(p.credits), _fraction(p.refundable), _fraction(p.refunded))
            for p in (found[purchase] for purchase in self.bought)
        ] == [(sale.status, sale.credits, sale.refundable, sale.refunded) for sale in life.sales]
        assert len(found) == len(self.bought)
        await self._compare_top_up(context, life)

    async def _compare_top_up(self, context: Context, life: Life) -> None:
        found, expected = await auto_top_ups.of_tenant(context, self.tenant.id), life.top_up
        assert (found is None) == (expected is None)
        if found is not None and expected is not None:
            assert (found.off_reason, found.is_armed) == (expected.off, expected.armed)
            assert found.bought == life.bought_in_this_period()

    async def _compare_periods(self, context: Context, life: Life) -> None:
        page = await periods.page(context, self.tenant.id, PageRequest(100))
        found = [item.value for item in reversed(page.items)]
        expected = life.periods[-len(found) :]
        assert found[0].number == max(1, len(life.periods) - 99)
        tenant_id = self.tenant.id
        moved = await asyncio.gather(
            *(statements.of_period(context, tenant_id, period) for period in found)
        )
        await self._compare_reconciliations(context, life, found, moved)
        for period, statement, stretch in zip(found, moved, expected, strict=True):
            assert (period.starts_at, period.ends_at) == (stretch.starts_at, stretch.ends_at)
            assert period.date_range == DateRange(stretch.first_on, stretch.last_on)
            assert _fraction(period.opening) == stretch.opening
            closing = life.net if stretch.closing is None else stretch.closing
            assert period.closing is None or _fraction(period.closing) == stretch.closing
            assert _fraction(statement.opening) == stretch.opening
            assert _fraction(statement.closing) == closing
            sums = life.statement(stretch)
            reported = {
                "ALLOCATION": statement.allocated,
                "ROLLED_IN": statement.rolled_in,
                "PURCHASE": statement.purchased,
                "ADJUSTMENT": statement.adjusted,
                "OVERAGE_FORGIVEN": statement.forgiven,
                "REFUND": -statement.refunded,
                "EXPIRY": -statement.expired,
                "ROLLOVER": -statement.rolled_out,
            }
            assert {name: _fraction(value) for name, value in reported.items()} == {
                name: sums[name] for name in reported
            }
            assert _fraction(-statement.used) == sums["CONSUMPTION"] + sums["REVERSAL"]

    async def _compare_reconciliations(
        self, context: Context, life: Life, found: list[Period], moved: list[Statement]
    ) -> None:
        """Of all periods; and the days of a period have the statement of the period."""
        tenant_id = self.tenant.id
        reconciled, by_days = await asyncio.gather(
            asyncio.gather(
                *(statements.reconciliation_of_period(context, tenant_id, one) for one in found)
            ),
            asyncio.gather(
                *(statements.of_days(context, tenant_id, one.date_range) for one in found)
            ),
        )
        assert by_days == moved
        for reconciliation, stretch in zip(reconciled, life.periods[-len(found) :], strict=True):
            lines = {name: _fraction(getattr(reconciliation, name)) for name in LINES}
            assert lines == life.reconciliation(stretch)

    async def _compare_usage(self, context: Context, life: Life) -> None:
        """Of all days, of the open period's, and of the first one after it."""
        newest = life.periods[-1]
        after = newest.last_on + timedelta(days=1)
        date_ranges = [
            DateRange(life.periods[0].first_on, after),
            DateRange(newest.first_on, newest.last_on),
            DateRange(after, after),
        ]
        key = self.tenant.id
        usages, candidates = await asyncio.gather(
            asyncio.gather(
                *(consumption.of_tenant(context, key, date_range) for date_range in date_ranges)
            ),
            asyncio.gather(
                *(
                    consumption.candidates_of_tenant(context, key, date_range)
                    for date_range in date_ranges
                )
            ),
        )
        for date_range, usage, people in zip(date_ranges, usages, candidates, strict=True):
            reported = {
                "candidates": people,
                "credits": usage.credits.thousandths,
                "completed": usage.completed,
                "expired": usage.expired,
                "invited": usage.invited,
                "partially_completed": usage.partially_completed,
                "simulations": usage.simulations,
                "started": usage.started,
                "voided": usage.voided,
            }
            expected = life.used(date_range.first_on, date_range.last_on)
            assert reported == {name: expected[name] for name in reported}


def _outcomes(answer: object) -> list[str]:
    """The words of an answer: of a batch, those of each event."""
    each = answer if isinstance(answer, list) else [answer]
    return [str(one[0] if isinstance(one, tuple) else one) for one in each]


def _fraction(credits: Credits) -> Fraction:
    return Fraction(credits.thousandths, 1000)


async def _awaited(work: Awaitable[T]) -> T:
    return await work


@pytest.mark.timeout(0 if PROVEN_RUNS else 600)
@pytest.mark.parametrize("share", range(SHARES))
def test_a_life_of_any_kind_is_what_the_naive_model_says(
    database_url: str, share: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shares only let several processes work at it.

    An event reads a grant or two of each kind at first, so that lives have many unspent ones.
    """
    monkeypatch.setattr(grants, "FIRST", 1 + share % 2)
    with asyncio.Runner(loop_factory=a_loop) as running:
        running.run(_begin(database_url))

        class Here(Engine):
            runner, world, reached = running, World(), Counter[str]()

        try:
            run_state_machine_as_test(Here, settings=HOW)
        finally:
            running.run(database.close())


def test_a_life_with_every_kind_of_step_answer_and_entry_is_what_the_naive_model_says(
    database_url: str,
) -> None:
    """Whatever random lives do not come to in a run, each run has here."""
    with asyncio.Runner(loop_factory=a_loop) as running:
        running.run(_begin(database_url))

        class Here(Engine):
            runner, world, reached = running, World(), Counter[str]()

        try:
            life = Here()
            _first_on_account(life)
            _then_prepaid(life)
            _then_the_end(life)
            life.teardown()
        finally:
            running.run(database.close())
    assert set(Here.reached) == EVERY_KIND


def _first_on_account(life: Engine) -> None:
    """On a plan that forgives overage and lets all roll over."""
    life.open(
        plan="forgiving",
        zone="Europe/Berlin",
        now=timedelta(days=40),
        days_back=1,
        anchor_on=None,
        monthly_end=False,
        top_up=None,
        seed=1,
    )
    life.complete(4)
    life.void(0, None)
    life.send_again([0])
    life.send([lambda then, number: life._an_event(then.starts_at - A_MOMENT, f"own-{number}")])
    life.buy("3.5")
    life.settle(0)
    life.settle(0)
    life.refund(0, "0.5")
    life.refund(0, "10")
    life.adjust("10", taken=False, lasts=timedelta(days=9))
    life.adjust("0.25", taken=True, lasts=None)
    life.adjust("10", taken=False, lasts=timedelta(days=-1))
    life.cross_the_line(("1", "1", 2), 2)
    life.pass_to_the_next_due(timedelta())
    life.advance_by_sweeper()
    life.set_top_up("1", (None, "1", 3), is_off_again=True)
    life.ask_again_with_the_same_key(0)
    for _ in range(3):
        life.complete(4)
    for _ in range(2):
        life.pass_to_the_end_of_the_period(timedelta())
        life.compare(whole=True)


def _then_prepaid(life: Engine) -> None:
    """What is bought has to be paid first, and is declined, or refunded."""
    life.send_ahead_of_a_boundary("prepaid", "America/New_York", A_MOMENT, 0.9)
    life.pass_time(timedelta(days=1))
    for _ in range(2):
        life.buy("2")
    bought = len(life.bought)
    life.decline(bought - 2)
    life.settle(bought - 2)
    life.settle(bought - 1)
    life.refund(bought - 1, None)
    life.change_plan("capped")
    life.move("Asia/Kathmandu")
    life.pass_to_the_end_of_the_period(-A_MOMENT)
    life.look_back(0.5)


def _then_the_end(life: Engine) -> None:
    """The last day is set, taken back and set again; what comes afterwards is refused."""
    life.end(3)
    life.end(None)
    life.end(-1)
    life.end_around_a_boundary(0, timedelta())
    life.buy("1")
    life.complete(1)


async def _begin(database_url: str) -> None:
    await database.connect(database_url)
    await plans.upsert(session(), OFFERED)


# ── One run equals two chained ones ───────────────────────────────────────────────────────────────


async def _ledger(tenant: Tenant) -> list[tuple[object, ...]]:
    """What stands in a ledger, but for when it was written down."""
    return [
        (e.sequence, e.reason, e.credits, e.posted_at, e.occurred_at, e.period, e.lines)
        for e in await entries.read(session(), tenant.id, 0, 10_000)
    ]


async def test_a_tenant_read_every_day_and_one_never_read_have_the_same_ledger(
    world: World,
) -> None:
    read, unread = await world.a_tenant("read"), await world.a_tenant("unread")
    for day in range(100):
        world.pass_time(days=1)
        await world.balance(read)
        if day % 33 == 5:
            for tenant in ("read", "unread"):
                sent = [world.an_event(tenant=tenant, interview=f"i{day}-{n}") for n in range(60)]
                await world.record(*sent)
    await advancing.advance_tenant(unread.id, lambda: world.now)
    assert await _ledger(read) == await _ledger(unread)
    await world.check(read, unread)


async def test_events_in_one_call_and_one_by_one_have_the_same_ledger(world: World) -> None:
    whole, single = await world.a_tenant("whole"), await world.a_tenant("single")
    kinds = ["COMPLETED", "VOIDED", "COMPLETED", "SIMULATION_RUN", "INVITED"] * 30
    sent = [
        world.an_event(kind, f"i{n % 110}", at=world.now - timedelta(minutes=n % 11))
        for n, kind in enumerate(kinds)
    ]
    await world.record(*(replace(event, tenant="whole") for event in sent))
    for event in sent:
        await world.record(replace(event, tenant="single"))
    assert await _ledger(whole) == await _ledger(single)
    await world.check(whole, single)


async def test_history_in_two_runs_and_in_one_have_the_same_ledger(world: World) -> None:
    start = world.now - timedelta(days=130)
    whole = await world.a_tenant("whole", starts_on=start.date())
    broken_off = await world.a_tenant("broken-off", starts_on=start.date())
    sent = [
        world.an_event(("COMPLETED", "VOIDED")[n % 3 == 2], f"i{n % 7 + n // 30}", at=at)
        for n, at in ((n, start + timedelta(hours=12 * n)) for n in range(260))
    ]
    context = world.context()
    await metering.record_history(context, [replace(event, tenant="whole") for event in sent])
    again = [replace(event, tenant="broken-off") for event in sent]
    await metering.record_history(context, again[:101])
    await metering.record_history(context, again)
    await tenant_history.finish(context, ["whole", "broken-off"])
    assert await _ledger(whole) == await _ledger(broken_off)
    await world.check(whole, broken_off)

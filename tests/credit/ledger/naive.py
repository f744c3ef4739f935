"""The ledger's rules once more, in the simplest form that can be right: every credit is a coin.

There is no arithmetic of amounts here. A quarter of a credit is one coin; time goes by in ticks of
half a day, and at each tick everything that could happen is tried. Written from the rules' prose,
not from credit/: what both say is what the rules say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from credit.ledger.plans import Plan
from tests.builders import at

KINDS = ("ROLLOVER", "ALLOCATION", "ADJUSTMENT", "PURCHASE")
FIRST = at("2026-01-01")
NEVER = 10**9


def instant(tick: int) -> datetime:
    return FIRST + timedelta(hours=12 * tick)


@dataclass(frozen=True)
class Charge:
    tick: int
    interview: str
    coins: int


@dataclass(frozen=True)
class Reverse:
    tick: int
    interview: str
    coins: int


@dataclass(frozen=True)
class NewGrant:
    tick: int
    kind: str
    coins: int
    starts: int
    ends: int


@dataclass(frozen=True)
class Deduct:
    tick: int
    coins: int


@dataclass(frozen=True)
class Refund:
    tick: int
    grant: int
    coins: int


@dataclass(frozen=True)
class NewPlan:
    tick: int
    plan: Plan


Step = Charge | Reverse | NewGrant | Deduct | Refund | NewPlan


@dataclass(eq=False)
class Coin:
    """A quarter credit of an interview's charge: paid by a grant, forgiven, or owed."""

    interview: str
    payer: "Bucket | None" = None
    forgiven: bool = False
    moved: int = 0

    @property
    def owed(self) -> bool:
        return self.payer is None and not self.forgiven


@dataclass(eq=False)
class Bucket:
    """A grant: how many of its coins lie in it."""

    number: int
    kind: str
    size: int
    starts: int
    ends: int
    coins: int = 0
    started: bool = False

    @property
    def place(self) -> tuple[int, int, int, int]:
        return KINDS.index(self.kind), self.ends, self.starts, self.number


@dataclass
class World:
    """Everything there is at a tick, after a whole history."""

    plan: Plan
    next_plan: Plan
    tick: int = 0
    moved: int = 0
    period_began: int = 0
    buckets: list[Bucket] = field(default_factory=list)
    coins: list[Coin] = field(default_factory=list)
    log: list[tuple[str, int]] = field(default_factory=list)
    periods: list[list[int | None]] = field(default_factory=list)

    @property
    def balance(self) -> int:
        return sum(bucket.coins for bucket in self.buckets)

    @property
    def overage(self) -> int:
        return sum(coin.owed for coin in self.coins)

    @property
    def net(self) -> int:
        return self.balance - self.overage

    def charged(self, interview: str) -> int:
        return sum(coin.interview == interview for coin in self.coins)

    def live(self) -> list[Bucket]:
        spendable = (p for p in self.buckets if p.started and p.coins and p.starts <= self.tick)
        return sorted((p for p in spendable if self.tick < p.ends), key=lambda bucket: bucket.place)

    def write(self, reason: str, coins: int) -> None:
        if coins:
            self.log.append((reason, coins))

    def live_through(self, step: Step) -> None:
        while self.tick < step.tick:
            self.pass_tick()
        self.apply(step)

    # ── What is done ──────────────────────────────────────────────────────────────────────────

    def apply(self, step: Step) -> None:
        match step:
            case Charge(_, interview, coins):
                for _ in range(coins):
                    self.coins.append(Coin(interview))
                    self.pay(self.coins[-1], next(iter(self.live()), None))
                self.write("CONSUMPTION", -coins)
            case Reverse(_, interview, coins):
                self.reverse(interview, coins)
            case NewGrant(_, kind, coins, starts, ends):
                self.buckets.append(Bucket(len(self.buckets) + 1, kind, coins, starts, ends))
                self.start_buckets()
            case Deduct(_, coins):
                for _ in range(coins):
                    self.live()[0].coins -= 1
                self.write("ADJUSTMENT", -coins)
            case Refund(_, grant, coins):
                self.buckets[grant - 1].coins -= coins
                self.write("REFUND", -coins)
            case NewPlan(_, plan):
                self.next_plan = plan

    def pay(self, coin: Coin, bucket: Bucket | None) -> None:
        if bucket is not None:
            bucket.coins -= 1
            self.moved += 1
            coin.payer, coin.moved = bucket, self.moved

    def repay_from(self, bucket: Bucket, most: int) -> None:
        for coin in [coin for coin in self.coins if coin.owed][:most]:
            self.pay(coin, bucket)

    def reverse(self, interview: str, coins: int) -> None:
        mine = [coin for coin in reversed(self.coins) if coin.interview == interview]
        newest_first = sorted(mine, key=lambda coin: (not coin.owed, -coin.moved))
        freed = newest_first[:coins]
        self.coins = [coin for coin in self.coins if coin not in freed]
        for coin in freed:
            if coin.payer is not None:
                coin.payer.coins += 1
        self.write("REVERSAL", coins)
        for coin in freed:
            if coin.payer is not None and self.tick < coin.payer.ends:
                self.repay_from(coin.payer, 1)
        for coin in freed:
            if coin.payer is not None and self.tick >= coin.payer.ends:
                self.lose(coin.payer)
        self.write("OVERAGE_FORGIVEN", -sum(coin.forgiven for coin in freed))

    def lose(self, bucket: Bucket) -> None:
        self.write("EXPIRY", -bucket.coins)
        bucket.coins = 0

    # ── What happens by itself ────────────────────────────────────────────────────────────────

    def pass_tick(self) -> None:
        self.tick += 1
        for bucket in sorted(self.buckets, key=lambda bucket: bucket.place):
            if bucket.ends == self.tick and bucket.kind in ("ADJUSTMENT", "PURCHASE"):
                self.lose(bucket)
        if self.period_ends_at(self.tick):
            self.close_period()
        self.start_buckets()

    def period_ends_at(self, tick: int) -> bool:
        now, began = instant(tick), instant(self.period_began)
        months = (now.year - began.year) * 12 + now.month - began.month
        return (now.day, now.hour) == (1, 0) and months == self.plan.billing_interval.months

    def close_period(self) -> None:
        carried = self.dispose_of_the_period()
        if self.plan.overage == "FORGIVE":
            self.write("OVERAGE_FORGIVEN", self.overage)
            for coin in self.coins:
                if coin.owed:
                    self.moved += 1
                    coin.forgiven, coin.moved = True, self.moved
        self.periods[-1][1] = self.net
        self.plan = self.next_plan
        self.open_period(carried)

    def dispose_of_the_period(self) -> int:
        carried = 0
        for bucket in sorted(self.buckets, key=lambda bucket: bucket.place):
            if bucket.kind == "ALLOCATION" and bucket.coins:
                rule = self.next_plan.rollover
                cap = rule.maximum.thousandths // 250 if rule.maximum else 0
                carried = {"NONE": 0, "ALL": bucket.coins, "CAPPED": min(cap, bucket.coins)}[
                    rule.kind
                ]
                self.write("EXPIRY", carried - bucket.coins)
                self.write("ROLLOVER", -carried)
                bucket.coins = 0
            elif bucket.kind == "ROLLOVER":
                self.lose(bucket)
        return carried

    def open_period(self, carried: int) -> None:
        self.periods.append([self.net, None])
        self.period_began, ends = self.tick, self.tick + 1
        while not self.period_ends_at(ends):
            ends += 1
        each_period = self.plan.credits_per_period.thousandths // 250
        for kind, size in (("ROLLOVER", carried), ("ALLOCATION", each_period)):
            if size:
                self.buckets.append(Bucket(len(self.buckets) + 1, kind, size, self.tick, ends))
                self.start(self.buckets[-1])

    def start_buckets(self) -> None:
        for bucket in sorted(self.buckets, key=lambda bucket: bucket.place):
            if not bucket.started and bucket.starts <= self.tick:
                self.start(bucket)

    def start(self, bucket: Bucket) -> None:
        bucket.started, bucket.coins = True, bucket.size
        self.write(bucket.kind, bucket.size)
        self.repay_from(bucket, bucket.coins)


def replay(plan: Plan, steps: Sequence[Step]) -> World:
    """The world after a history, lived from its first tick to its last step's."""
    world = World(plan, plan)
    world.open_period(0)
    for step in steps:
        world.live_through(step)
    return world

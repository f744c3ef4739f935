"""The rules of a tenant's whole life once more, as simply as they can be said.

Fractions, lists, and days that are counted one by one. A history of what was asked for is lived
from its first instant each time that somebody wants to know how things stand, so nothing is kept
that could be kept wrongly. Written from the rules' prose, not from credit/: what both say is what
the rules say.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import floor
from zoneinfo import ZoneInfo

from credit.ledger.plans import Plan
from credit.metering.events import InterviewEvent

KINDS = ("ROLLOVER", "ALLOCATION", "ADJUSTMENT", "PURCHASE")
NONE = Fraction(0)
LINES = (
    *("credits_used", "charged_earlier", "charged_later", "corrected_later"),
    *("moved", "used_late", "used_early", "corrected", "used"),
)


# ── What can be asked for ─────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Created:
    at: datetime
    plan: Plan
    zone: str
    first_on: date
    anchor_on: date


@dataclass(frozen=True)
class Sent:
    at: datetime
    events: tuple[InterviewEvent, ...]


@dataclass(frozen=True)
class Bought:
    at: datetime
    credits: Fraction


@dataclass(frozen=True)
class Paid:
    at: datetime
    purchase: int


@dataclass(frozen=True)
class Declined:
    at: datetime
    purchase: int


@dataclass(frozen=True)
class Refunded:
    at: datetime
    purchase: int
    credits: Fraction | None


@dataclass(frozen=True)
class Adjusted:
    at: datetime
    credits: Fraction
    expires_at: datetime | None


@dataclass(frozen=True)
class PlanChanged:
    at: datetime
    plan: Plan


@dataclass(frozen=True)
class ZoneChanged:
    at: datetime
    zone: str


@dataclass(frozen=True)
class Ended:
    """The last day of service is set, or taken back by None."""

    at: datetime
    last_day_on: date | None


@dataclass(frozen=True)
class TopUpSet:
    """Exactly one of `credits` and `up_to` is set."""

    at: datetime
    below: Fraction
    credits: Fraction | None
    up_to: Fraction | None
    at_most: int


@dataclass(frozen=True)
class TopUpOff:
    at: datetime


TopUpCommand = TopUpSet | TopUpOff
DoneByHand = (
    Sent | Bought | Paid | Declined | Refunded | Adjusted | PlanChanged | ZoneChanged | Ended
)
Command = DoneByHand | TopUpCommand


# ── What there is ─────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class Bucket:
    """A grant, and what is left in it."""

    number: int
    kind: str
    size: Fraction
    starts_at: datetime
    ends_at: datetime | None
    left: Fraction = NONE

    @property
    def place(self) -> tuple[int, datetime, datetime, int]:
        never = datetime.max.replace(tzinfo=UTC)
        return KINDS.index(self.kind), self.ends_at or never, self.starts_at, self.number


@dataclass(eq=False)
class Part:
    """A part of an interview's charge: paid by a pot, forgiven, or owed. `moved` is when.

    `occurred_at` is that of the event that it was charged for.
    """

    interview: str
    credits: Fraction
    occurred_at: datetime
    payer: Bucket | None = None
    forgiven: bool = False
    moved: int = 0

    @property
    def owed(self) -> bool:
        return self.payer is None and not self.forgiven


@dataclass
class Sale:
    """A purchase; of `most` as much can be paid back as is left in the pot."""

    credits: Fraction
    status: str = "PENDING"
    bucket: Bucket | None = None
    most: Fraction = NONE
    refunded: Fraction = NONE
    paid: bool = False
    """Whether a payment's reference is known of it."""
    crossing: int | None = None
    """How many entries there were when it was bought automatically."""
    period: int = 0
    """The period that it was bought in."""

    @property
    def refundable(self) -> Fraction:
        return min(self.bucket.left, self.most) if self.bucket else NONE


@dataclass
class TopUp:
    """An automatic top-up, with the plan that it was set under; `off` is why it is off."""

    asked: TopUpSet
    plan: Plan
    armed: bool
    off: str | None = None


@dataclass(frozen=True)
class Written:
    """An entry of the ledger."""

    reason: str
    credits: Fraction
    posted_at: datetime
    period: int
    occurred_at: datetime | None = None


@dataclass(frozen=True)
class Charge:
    """What an interview was charged in a period, or was given back, and for which moment."""

    credits: Fraction
    period: int
    occurred_at: datetime


@dataclass
class Stretch:
    """A billing period, with the plan and the zone that hold in it."""

    number: int
    starts_at: datetime
    ends_at: datetime
    first_on: date
    last_on: date
    plan: Plan
    zone: str
    opening: Fraction
    closing: Fraction | None = None
    whole: tuple[datetime, date] = (datetime.max.replace(tzinfo=UTC), date.max)
    """When and with which day it would end if the tenant did not."""


@dataclass(frozen=True)
class Known:
    """An event that was taken, with what is kept of it for good."""

    event: InterviewEvent
    day: date
    price: Fraction


@dataclass
class InterviewState:
    """The state of one interview after its events."""

    outcome: str | None = None
    price: Fraction = NONE
    days: dict[str, date] = field(default_factory=dict)


class Life:
    """Everything there is of a tenant, at an instant of its life."""

    def __init__(self, created: Created) -> None:
        self.plan, self.zone = created.plan, created.zone
        self.anchor_on, self.anchor_day = created.anchor_on, created.anchor_on.day
        self.events: list[Known] = []
        self.buckets: list[Bucket] = []
        self.parts: list[Part] = []
        self.sales: list[Sale] = []
        self.log: list[Written] = []
        self.charges: list[Charge] = []
        self.periods: list[Stretch] = []
        self.moves = 0
        self.top_up: TopUp | None = None
        self.last_day_on: date | None = None
        self.ended_at: datetime | None = None
        first_on = created.first_on
        while not self._is_boundary(first_on):
            first_on -= timedelta(days=1)
        self.now = self.starts_at = start_of(first_on, self.zone)
        self._open_period(first_on, NONE)
        self.live_until(created.at)

    @property
    def balance(self) -> Fraction:
        return sum((bucket.left for bucket in self.buckets), NONE)

    @property
    def overage(self) -> Fraction:
        return sum((part.credits for part in self.parts if part.owed), NONE)

    @property
    def net(self) -> Fraction:
        return self.balance - self.overage

    def live(self) -> list[Bucket]:
        """The pots that can be spent from, the one that is spent first first."""
        return sorted((p for p in self.buckets if p.left and not self._ended(p)), key=_place)

    def dues(self) -> list[datetime]:
        """When something happens by itself, as far as is known now."""
        ends_at = [] if self.periods[-1].closing is not None else [self.periods[-1].ends_at]
        return sorted({*ends_at, *(p.ends_at for p in self.buckets if p.left and p.ends_at)})

    def statement(self, period: Stretch) -> Counter[str]:
        """What moved in a period, by reason; what was rolled over by its direction."""
        sums: Counter[str] = Counter()
        for entry in self.log:
            if entry.period == period.number:
                rolled_in = entry.reason == "ROLLOVER" and entry.credits > 0
                sums["ROLLED_IN" if rolled_in else entry.reason] += entry.credits  # type: ignore[assignment]
        return sums

    def reconciliation(self, period: Stretch) -> dict[str, Fraction]:
        """What leads from the usage of a period's days to its charges: line by line."""
        sums = dict.fromkeys((*LINES, "own"), NONE)
        for charge in self.charges:
            here, credits = charge.period == period.number, charge.credits
            if charge.occurred_at < period.starts_at:
                if here:
                    sums["used_late" if credits > 0 else "corrected"] += abs(credits)
            elif charge.occurred_at >= period.ends_at:
                sums["used_early"] += credits if here else NONE
            else:
                sums["own"] += credits
                if charge.period < period.number:
                    sums["charged_earlier"] += credits
                elif not here:
                    sums["charged_later" if credits > 0 else "corrected_later"] += abs(credits)
            sums["used"] += credits if here else NONE
        used = self.used(period.first_on, period.last_on)["credits"]
        sums["credits_used"] = Fraction(used, 1000)
        sums["moved"] = sums.pop("own") - sums["credits_used"]
        return sums

    # ── What is asked for ─────────────────────────────────────────────────────────────────────

    def live_through(self, command: Command) -> object:
        """Let time pass up to something that is asked for, and do it; what is answered."""
        self.live_until(command.at)
        if isinstance(command, TopUpSet | TopUpOff):
            answer: object = self._change_top_up(command)
        else:
            answer = self._done(command)
        self._top_up()
        return answer

    def _done(self, command: DoneByHand) -> object:
        answer: object = None
        match command:
            case Sent(_, events):
                answer = [self._take(event) for event in events]
            case Bought(_, credits):
                answer = self._buy(credits)
            case Paid(_, number):
                answer = self._settle(self.sales[number])
            case Declined(_, number):
                answer = self._decline(self.sales[number])
            case Refunded(_, number, credits):
                answer = self._refund(self.sales[number], credits)
            case Adjusted():
                answer = self._adjust(command)
            case PlanChanged(_, plan):
                answer = self._change(plan=plan)
            case ZoneChanged(_, zone):
                answer = self._change(zone=zone)
            case Ended(_, last_day_on):
                answer = self._end(last_day_on)
        return answer

    def _take(self, event: InterviewEvent) -> tuple[str, Fraction]:
        for known in self.events:
            if (known.event.source, known.event.id) == (event.source, event.id):
                same = _content(known.event) == _content(event)
                return ("DUPLICATE" if same else "REJECTED"), NONE
        oldest = max(self.starts_at, self.now - timedelta(days=35))
        if not oldest <= event.occurred_at <= self.now + timedelta(minutes=5):
            return "REJECTED", NONE
        if self._is_after_the_end(event.occurred_at):
            return "REJECTED", NONE
        before = self.state_of(event.interview).price
        self.events.append(self._known(event))
        difference = self.state_of(event.interview).price - before
        if difference > 0:
            self._charge(event, difference)
        elif difference:
            self._give_back(event, -difference)
        self._top_up()
        return "RECORDED", difference

    def _known(self, event: InterviewEvent) -> Known:
        at = event.occurred_at
        plan, zone = self.plan, self.zone
        first_on = self.periods[-1].last_on + timedelta(days=1)
        for period in self.periods:
            if period.starts_at <= at < period.ends_at:
                plan, zone, first_on = period.plan, period.zone, period.first_on
        price = NONE
        if event.type == "COMPLETED":
            price = Fraction(1)
        if event.type == "PARTIALLY_COMPLETED":
            reached = Decimal(repr(event.progress))
            steps = [rate.credits for rate in plan.partial_rates if rate.from_progress <= reached]
            price = max((Fraction(credits.thousandths, 1000) for credits in steps), default=NONE)
        return Known(event, max(at.astimezone(ZoneInfo(zone)).date(), first_on), price)

    def _is_after_the_end(self, at: datetime) -> bool:
        """Whether an event is: by its own time, or because it comes more than 35 days late."""
        if self.last_day_on is None:
            return False
        if self.ended_at is None:
            return self.periods[-1].last_on == self.last_day_on and at >= self.periods[-1].ends_at
        last = date.fromordinal(self.last_day_on.toordinal() + 35)
        return at >= self.ended_at or self.now >= start_of(last + timedelta(days=1), self.zone_now)

    @property
    def zone_now(self) -> str:
        return self.periods[-1].zone

    def _change(self, plan: Plan | None = None, zone: str | None = None) -> str | None:
        if self.ended_at or (self.last_day_on and not self._another_follows()):
            return "TenantEndedError"
        self.plan, self.zone = plan or self.plan, zone or self.zone
        return None

    def _end(self, last_day_on: date | None) -> str | None:
        newest = self.periods[-1]
        today = self.now.astimezone(ZoneInfo(newest.zone)).date()
        if self.ended_at:
            return "TenantEndedError"
        if last_day_on and last_day_on < min(max(today, newest.first_on), newest.last_on):
            return "InvalidInputError"
        self.last_day_on = last_day_on
        newest.ends_at, newest.last_on = newest.whole
        if last_day_on and last_day_on < newest.last_on:
            newest.last_on = last_day_on
            newest.ends_at = start_of(last_day_on + timedelta(days=1), newest.zone)
        return None

    def _another_follows(self) -> bool:
        """Whether a moment of service comes after the running period."""
        if self.last_day_on is None:
            return True
        newest = self.periods[-1]
        behind = start_of(self.last_day_on + timedelta(days=1), self.zone)
        return newest.last_on < self.last_day_on and newest.ends_at < behind

    def _buy(self, credits: Fraction) -> tuple[str, Fraction] | str:
        if self.ended_at:
            return "TenantEndedError"
        sale, plan = Sale(credits), self.periods[-1].plan
        self.sales.append(sale)
        if plan.payment_terms == "ON_ACCOUNT":
            self._settle(sale)
            sale.paid = False
        price = Fraction(plan.credit_price.amount) * credits
        return sale.status, Fraction(floor(price * 100 + Fraction(1, 2)), 100)

    def _settle(self, sale: Sale) -> str:
        if sale.status == "DECLINED":
            return "PaymentDeclinedError"
        if sale.paid:
            return "AlreadyDoneError"
        sale.paid = True
        if sale.status != "PENDING":
            return sale.status
        if self.ended_at:
            sale.paid = False
            return "TenantEndedError"
        days = self.periods[-1].plan.purchased_credits_last_days
        ends_at = None if days is None else self.now + timedelta(days=days)
        sale.status, sale.most = "SETTLED", sale.credits
        sale.bucket = self._fill("PURCHASE", sale.credits, ends_at)
        return sale.status

    def _decline(self, sale: Sale) -> str:
        if sale.status not in ("PENDING", "DECLINED"):
            return "AlreadyDoneError"
        if sale.status == "PENDING" and sale.crossing is not None:
            self._turn_off("PURCHASE_DECLINED")
        sale.status = "DECLINED"
        return sale.status

    def _refund(self, sale: Sale, credits: Fraction | None) -> str:
        if sale.status == "REFUNDED":
            return "AlreadyDoneError"
        amount = sale.refundable if credits is None else credits
        if not 0 < amount <= sale.refundable:
            return "NotRefundableError"
        assert sale.bucket is not None
        sale.most = sale.refundable - amount
        sale.refunded += amount
        sale.status = "SETTLED" if sale.most else "REFUNDED"
        sale.bucket.left -= amount
        self._write("REFUND", -amount)
        if sale.crossing is not None:
            self._turn_off("PURCHASE_REFUNDED")
        return sale.status

    def _adjust(self, command: Adjusted) -> str:
        credits, ends_at = command.credits, command.expires_at
        if self.ended_at:
            return "TenantEndedError"
        if credits > 0 and (ends_at is None or ends_at > self.now):
            self._fill("ADJUSTMENT", credits, ends_at)
            return "ADJUSTMENT"
        if credits > 0 or self.net + credits < 0:
            return "InvalidInputError"
        self._draw(-credits)
        self._write("ADJUSTMENT", credits)
        return "ADJUSTMENT"

    # ── What is bought by itself ──────────────────────────────────────────────────────────────

    def bought_by_itself(self) -> list[Sale]:
        return [sale for sale in self.sales if sale.crossing is not None]

    def bought_in_this_period(self) -> int:
        number = self.periods[-1].number
        return sum(sale.period == number for sale in self.bought_by_itself())

    def _change_top_up(self, asked: TopUpCommand) -> str | None:
        if isinstance(asked, TopUpOff):
            self._turn_off("TURNED_OFF")
            return None
        if self.ended_at:
            return "TenantEndedError"
        old = self.top_up
        if old and not old.off and replace(old.asked, at=asked.at) == asked:
            return None
        waits = old is not None and old.armed and old.asked.below == asked.below
        self.top_up = TopUp(asked, self.periods[-1].plan, waits or self.net >= asked.below)
        return None

    def _turn_off(self, why: str) -> None:
        if self.top_up and not self.top_up.off:
            self.top_up.off, self.top_up.armed = why, False

    def _top_up(self) -> None:
        """Buy once behind each crossing of the line: not while one is unpaid, nor too often."""
        top_up, plan = self.top_up, self.periods[-1].plan
        if top_up is None or top_up.off:
            return
        if self.ended_at:
            self._turn_off("TENANT_ENDED")
        elif plan.id != top_up.plan.id:
            self._turn_off("PLAN_CHANGED")
        elif self.net >= top_up.asked.below:
            top_up.armed = True
        elif top_up.armed and self._may_buy_by_itself(top_up.asked.at_most):
            self._buy_by_itself(top_up, plan)

    def _may_buy_by_itself(self, at_most: int) -> bool:
        unpaid = any(sale.status == "PENDING" for sale in self.bought_by_itself())
        return not unpaid and self.bought_in_this_period() < at_most

    def _buy_by_itself(self, top_up: TopUp, plan: Plan) -> None:
        asked = top_up.asked
        credits = asked.credits if asked.up_to is None else asked.up_to - self.net
        assert credits is not None
        sale = Sale(credits, crossing=len(self.log), period=self.periods[-1].number)
        self.sales.append(sale)
        if plan.payment_terms == "ON_ACCOUNT":
            self._settle(sale)
            sale.paid = False
        top_up.armed = self.net >= asked.below

    # ── What it does to the credits ───────────────────────────────────────────────────────────

    def _fill(self, kind: str, credits: Fraction, ends_at: datetime | None) -> Bucket:
        bucket = Bucket(len(self.buckets) + 1, kind, credits, self.now, ends_at, credits)
        self.buckets.append(bucket)
        self._write(kind, credits)
        self._repay_from(bucket, bucket.left)
        return bucket

    def _draw(self, credits: Fraction) -> list[tuple[Bucket, Fraction]]:
        """Take credits out of pots, as far as there are any; from which so many."""
        drawn: list[tuple[Bucket, Fraction]] = []
        for bucket in self.live():
            taken = min(bucket.left, credits - sum((part for _, part in drawn), NONE))
            bucket.left -= taken
            if taken:
                drawn.append((bucket, taken))
        return drawn

    def _charge(self, event: InterviewEvent, credits: Fraction) -> None:
        self._reopen()
        drawn = self._draw(credits)
        for bucket, taken in drawn:
            moved = self._move()
            self.parts.append(Part(event.interview, taken, event.occurred_at, bucket, moved=moved))
        if owed := credits - sum((taken for _, taken in drawn), NONE):
            self.parts.append(Part(event.interview, owed, event.occurred_at))
        self.charges.append(Charge(credits, self.periods[-1].number, event.occurred_at))
        self._write("CONSUMPTION", -credits, event.occurred_at)

    def _give_back(self, event: InterviewEvent, credits: Fraction) -> None:
        """Undo what is owed, then what moved last; where it goes back to lets it pay others."""
        self._reopen()
        mine = [part for part in reversed(self.parts) if part.interview == event.interview]
        freed: list[Part] = []
        for part in sorted(mine, key=lambda part: (not part.owed, -part.moved)):
            wanted = credits - sum((part.credits for part in freed), NONE)
            if wanted:
                freed.append(self._cut(part, wanted))
                self.parts.remove(freed[-1])
        number = self.periods[-1].number
        self.charges += [Charge(-part.credits, number, part.occurred_at) for part in freed]
        paid = [(part.payer, part.credits) for part in freed if part.payer is not None]
        for bucket, returned in paid:
            bucket.left += returned
        self._write("REVERSAL", credits, event.occurred_at)
        for bucket, returned in paid:
            if not self._ended(bucket):
                self._repay_from(bucket, returned)
        for bucket, _ in paid:
            if self._ended(bucket):
                self._lose(bucket)
        self._write("OVERAGE_FORGIVEN", -sum((p.credits for p in freed if p.forgiven), NONE))

    def _repay_from(self, bucket: Bucket, most: Fraction) -> None:
        for part in list(self.parts):
            if part.owed and most:
                paid = self._cut(part, most)
                paid.payer, paid.moved = bucket, self._move()
                bucket.left -= paid.credits
                most -= paid.credits

    def _cut(self, part: Part, most: Fraction) -> Part:
        """A part of at most so many credits; what is over stays as it is, in its place."""
        if part.credits <= most:
            return part
        piece = replace(part, credits=most)
        part.credits -= most
        self.parts.insert(self.parts.index(part), piece)
        return piece

    def _lose(self, bucket: Bucket) -> None:
        self._write("EXPIRY", -bucket.left)
        bucket.left = NONE

    def _move(self) -> int:
        self.moves += 1
        return self.moves

    def _ended(self, bucket: Bucket) -> bool:
        if self.ended_at:
            return True
        return bucket.ends_at is not None and bucket.ends_at <= self.now

    def _write(self, reason: str, credits: Fraction, occurred_at: datetime | None = None) -> None:
        if credits:
            number = self.periods[-1].number
            self.log.append(Written(reason, credits, self.now, number, occurred_at))

    # ── What happens by itself ────────────────────────────────────────────────────────────────

    def live_until(self, instant: datetime) -> None:
        """Let everything happen that is due, up to and including an instant."""
        while self.dues() and self.dues()[0] <= instant:
            self.now = self.dues()[0]
            for bucket in sorted(self.buckets, key=_place):
                if (
                    bucket.left
                    and self._ended(bucket)
                    and bucket.kind in ("ADJUSTMENT", "PURCHASE")
                ):
                    self._lose(bucket)
            if self.periods[-1].ends_at == self.now and self._another_follows():
                self._turn_period()
            elif self.periods[-1].ends_at == self.now:
                self._stop()
            self._top_up()
        self.now = instant

    def _turn_period(self) -> None:
        old = self.periods[-1]
        carried = NONE
        for bucket in sorted(self.buckets, key=_place):
            if bucket.kind == "ROLLOVER":
                self._lose(bucket)
            if bucket.kind == "ALLOCATION" and bucket.left:
                carried = self._carried(bucket.left)
                bucket.left -= carried
                self._lose(bucket)
                self._write("ROLLOVER", -carried)
        self._forgive()
        old.closing = self.net
        first_on = old.last_on + timedelta(days=1)
        if old.plan.billing_interval != self.plan.billing_interval:
            self.anchor_on = first_on
        self._open_period(first_on, carried)

    def _forgive(self) -> None:
        if self.periods[-1].plan.overage == "FORGIVE":
            self._write("OVERAGE_FORGIVEN", self.overage)
            for part in self.parts:
                if part.owed:
                    part.forgiven, part.moved = True, self._move()

    def _stop(self) -> None:
        """The end: all that is left is lost, whatever it is, and nothing begins."""
        for bucket in sorted(self.buckets, key=_place):
            self._lose(bucket)
        self._forgive()
        self.ended_at = self.ended_at or self.now
        self.periods[-1].closing = self.net

    def _reopen(self) -> None:
        """What comes late after the end stands in a period of its own, of 35 days."""
        last = self.periods[-1]
        if last.closing is not None and self.last_day_on is not None:
            first_on = max(last.last_on, self.last_day_on) + timedelta(days=1)
            after = first_on + timedelta(days=35)
            days = start_of(after, last.zone), first_on, after - timedelta(days=1)
            number, terms = last.number + 1, (last.plan, last.zone, self.net)
            self.periods.append(Stretch(number, last.ends_at, *days, *terms))

    def _carried(self, left: Fraction) -> Fraction:
        rollover = self.plan.rollover
        cap = Fraction(rollover.maximum.thousandths, 1000) if rollover.maximum else NONE
        return {"NONE": NONE, "ALL": left, "CAPPED": min(left, cap)}[rollover.kind]

    def _open_period(self, first_on: date, carried: Fraction) -> None:
        next_on = first_on + timedelta(days=1)
        while not self._is_boundary(next_on):
            next_on += timedelta(days=1)
        ends_at = start_of(next_on, self.zone)
        number, last_on = len(self.periods) + 1, next_on - timedelta(days=1)
        self.periods.append(
            Stretch(number, self.now, ends_at, first_on, last_on, self.plan, self.zone, self.net)
        )
        whole = self.periods[-1]
        whole.whole = ends_at, last_on
        if self.last_day_on and self.last_day_on < last_on:
            whole.last_on = self.last_day_on
            whole.ends_at = start_of(self.last_day_on + timedelta(days=1), self.zone)
        each_period = Fraction(self.plan.credits_per_period.thousandths, 1000)
        for kind, credits in (("ROLLOVER", carried), ("ALLOCATION", each_period)):
            if credits:
                self._fill(kind, credits, ends_at)

    def _is_boundary(self, day: date) -> bool:
        months = (day.year - self.anchor_on.year) * 12 + day.month - self.anchor_on.month
        step = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}[self.plan.billing_interval]
        last = monthrange(day.year, day.month)[1]
        return months % step == 0 and day.day == min(self.anchor_day, last)

    # ── What was used ─────────────────────────────────────────────────────────────────────────

    def state_of(self, interview: str) -> InterviewState:
        """The state of an interview after its events, in the order in which they happened."""
        state = InterviewState()
        for known in self._by_time(interview):
            kind, before = known.event.type.value, (state.outcome, state.price)
            if kind == "SIMULATION_RUN":
                return InterviewState(days={"simulations": known.day})
            if kind in ("INVITED", "STARTED"):
                state.days.setdefault(kind.lower(), known.day)
            elif kind == "EXPIRED":
                state.outcome = state.outcome or kind
            elif kind == "VOIDED":
                state.outcome, state.price = kind, NONE
            elif kind == "COMPLETED":
                state.outcome, state.price = kind, known.price
            elif state.outcome != "COMPLETED":
                state.outcome, state.price = kind, max(state.price, known.price)
            if before != (state.outcome, state.price):
                state.days["outcome"] = known.day
        return state

    def used(self, first_on: date, last_on: date) -> Counter[str]:
        """What was used in some days: interviews by what became of them, candidates, credits."""
        counts: Counter[str] = Counter()
        candidates = set()
        for interview in {known.event.interview for known in self.events}:
            state = self.state_of(interview)
            for what, day in state.days.items():
                if first_on <= day <= last_on:
                    counts[(state.outcome or "").lower() if what == "outcome" else what] += 1
                    if what == "outcome":
                        counts["credits"] += int(state.price * 1000)
            if "simulations" not in state.days:
                days = ((known.day, known.event.candidate) for known in self._by_time(interview))
                candidates |= {who for day, who in days if first_on <= day <= last_on}
        counts["candidates"] = len(candidates)
        return counts

    def _by_time(self, interview: str) -> list[Known]:
        mine = [known for known in self.events if known.event.interview == interview]
        simulated = any(known.event.type == "SIMULATION_RUN" for known in mine)
        kinds = {"SIMULATION_RUN"} if simulated else {known.event.type.value for known in mine}
        state = [known for known in mine if known.event.type.value in kinds]
        return sorted(state, key=_moment)


SEQUENCE = (
    *("INVITED", "STARTED", "SIMULATION_RUN", "PARTIALLY_COMPLETED"),
    *("COMPLETED", "EXPIRED", "VOIDED"),
)


def _moment(known: Known) -> tuple[datetime, int, str, str]:
    event = known.event
    return event.occurred_at, SEQUENCE.index(event.type.value), event.source, event.id


def lived(
    created: Created, history: Sequence[Command], until: datetime
) -> tuple[Life, list[object]]:
    """A tenant's life up to an instant, from its first; and what each thing asked for answered."""
    life = Life(created)
    answers = [life.live_through(command) for command in history]
    life.live_until(until)
    return life, answers


@lru_cache(maxsize=4096)
def start_of(day: date, zone: str) -> datetime:
    """The first quarter of an hour that belongs to a day, or to a later one where it has none."""
    instant = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    while instant.astimezone(ZoneInfo(zone)).date() < day:
        instant += timedelta(minutes=15)
    return instant


def _place(bucket: Bucket) -> tuple[int, datetime, datetime, int]:
    return bucket.place


def _content(event: InterviewEvent) -> tuple[object, ...]:
    what = (event.interview, event.candidate, event.type, event.job, event.progress)
    return (*what, event.occurred_at.astimezone(UTC))

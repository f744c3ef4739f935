"""Builders of values, with defaults for everything that a test is not about."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

from credit.core.units import ZERO, Credits
from credit.forecast.available_credits import AvailableCredits, CreditBucket, PeriodStart
from credit.forecast.projection import DailyUsage, daily_usage_of
from credit.ledger.accounts import Account, Wallet
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.billing_periods import first_phase
from credit.ledger.burn_order import PRIORITY
from credit.ledger.entries import FIRST_DIGEST, Entry, EntryLine, Reason
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import (
    BillingInterval,
    Money,
    OveragePolicy,
    PartialRate,
    PaymentTerms,
    Plan,
    PlanPhase,
    Rollover,
    RolloverKind,
)
from credit.metering.events import EventType, InterviewEvent, JobStatus, PricedEvent

TENANT: Final = "6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11"
NEW_YEAR: Final = date(2026, 1, 1)
RATES: Final = (("0", "0"), ("0.25", "0.25"), ("0.5", "0.5"), ("0.75", "0.75"))
NO_ROLLOVER: Final = Rollover(RolloverKind.NONE)
ALL_ROLLS_OVER: Final = Rollover(RolloverKind.ALL)


def at(text: str) -> datetime:
    """An instant in UTC, or at the offset that the text gives."""
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def capped_at(maximum: str) -> Rollover:
    return Rollover(RolloverKind.CAPPED, Credits.of(maximum))


def a_plan(
    credits_per_period: str = "100",
    *,
    interval: BillingInterval = BillingInterval.MONTH,
    rollover: Rollover = NO_ROLLOVER,
    overage: OveragePolicy = OveragePolicy.ALLOW,
    rates: tuple[tuple[str, str], ...] = RATES,
    id: str = "growth",
    purchase_step: str = "0.001",
) -> Plan:
    return Plan(
        id=id,
        name=id.title(),
        credits_per_period=Credits.of(credits_per_period),
        billing_interval=interval,
        rollover=rollover,
        overage=overage,
        partial_rates=tuple(PartialRate(Decimal(step), Credits.of(c)) for step, c in rates),
        credit_price=Money(Decimal("4.50"), "EUR"),
        payment_terms=PaymentTerms.ON_ACCOUNT,
        purchased_credits_last_days=365,
        purchase_step=Credits.of(purchase_step),
    )


def a_phase(
    starts_on: date = NEW_YEAR,
    *,
    anchor_on: date | None = None,
    zone: str = "UTC",
    plan: Plan | None = None,
) -> PlanPhase:
    return first_phase(starts_on, anchor_on or starts_on, zone, plan or a_plan())


def a_grant(
    number: int = 1,
    *,
    kind: GrantKind = GrantKind.PURCHASE,
    amount: str = "10",
    remaining: str | None = None,
    priority: int | None = None,
    effective_at: datetime | None = None,
    expires_at: datetime | None = None,
    started: bool = True,
) -> Grant:
    return Grant(
        number=number,
        kind=kind,
        amount=Credits.of(amount),
        remaining=Credits.of(amount if remaining is None else remaining),
        priority=PRIORITY[kind] if priority is None else priority,
        effective_at=effective_at or at("2026-01-01"),
        expires_at=expires_at,
        started=started,
    )


def an_account(
    plan: Plan | None = None,
    *,
    starts_on: date = NEW_YEAR,
    anchor_on: date | None = None,
    zone: str = "UTC",
) -> Account:
    """An account as it is created: nothing has happened yet, and its first period is not open."""
    phase = a_phase(starts_on, anchor_on=anchor_on, zone=zone, plan=plan)
    wallet = Wallet(
        balance=ZERO,
        overage=ZERO,
        last_sequence=0,
        last_grant=0,
        digest=FIRST_DIGEST,
        version=0,
        advanced_to=phase.starts_at - timedelta(days=1),
        next_due_at=phase.starts_at,
        awaits_history=False,
    )
    return Account(TENANT, wallet, None, (phase,), phase.plan, zone, ())


def a_ledger(
    plan: Plan | None = None,
    *,
    now: str = "2026-01-10T12:00",
    starts_on: date = NEW_YEAR,
    anchor_on: date | None = None,
    zone: str = "UTC",
) -> Ledger:
    """A ledger whose first period is open, advanced to `now`; its clock writes 1 January 2027."""
    account = an_account(plan, starts_on=starts_on, anchor_on=anchor_on, zone=zone)
    ledger = Ledger(account, recorded_at=at("2027-01-01"))
    advance(ledger, at(now))
    return ledger


def entries_of(ledger: Ledger) -> tuple[Entry, ...]:
    return ledger.posting(next_due_at(ledger)).entries


def entry_texts(ledger: Ledger) -> list[str]:
    """Reason and credits of each entry, such as `PURCHASE 100`."""
    return [f"{entry.reason} {entry.credits}" for entry in entries_of(ledger)]


def remaining_by_grant(ledger: Ledger) -> list[str]:
    """What each grant has left, in the order of their numbers."""
    return [str(ledger.grants[number].remaining) for number in sorted(ledger.grants)]


def an_entry(*, sequence: int = 1, note: str | None = None, reference: str | None = None) -> Entry:
    return Entry(
        sequence=sequence,
        reason=Reason.CONSUMPTION,
        credits=Credits.of("-1"),
        balance=Credits.of("9"),
        overage=ZERO,
        occurred_at=at("2026-01-10T11:59"),
        posted_at=at("2026-01-10T12:00"),
        recorded_at=at("2026-01-10T12:00:01"),
        period=1,
        lines=(EntryLine(1, Credits.of("-1"), sequence),),
        interview="interview-1",
        reverses=None,
        reference=reference,
        note=note,
    )


def an_event(
    kind: EventType = EventType.COMPLETED,
    occurred_at: str = "2026-01-10T11:00",
    *,
    id: str = "event-1",
    source: str = "platform",
    job: str = "job-1",
    job_title: str = "Engineer",
    job_status: JobStatus | None = JobStatus.OPEN,
    interview: str = "interview-1",
    candidate: str = "candidate-1",
    progress: float | None = None,
) -> InterviewEvent:
    return InterviewEvent(
        id=id,
        source=source,
        tenant="acme",
        job=job,
        job_title=job_title,
        job_status=job_status,
        interview=interview,
        candidate=candidate,
        type=kind,
        occurred_at=at(occurred_at),
        progress=progress,
    )


def a_priced_event(
    kind: EventType = EventType.COMPLETED,
    occurred_at: str = "2026-01-10T11:00",
    *,
    price: str | None = None,
    id: str = "event-1",
    source: str = "platform",
    job: str = "job-1",
    candidate: str = "candidate-1",
) -> PricedEvent:
    """An event as it is kept; its day is the one in UTC, and a completion costs 1."""
    instant = at(occurred_at)
    costs = price or ("1" if kind is EventType.COMPLETED else "0")
    return PricedEvent(source, id, job, candidate, kind, instant, instant.date(), Credits.of(costs))


def daily_usage(*daily: str | int, today: date = NEW_YEAR, used_today: str = "0") -> DailyUsage:
    """A history of so many credits on each day up to yesterday; it begins with the first use."""
    first_on = today - timedelta(days=len(daily))
    used = [(first_on + timedelta(days=n), Credits.of(credits)) for n, credits in enumerate(daily)]
    return daily_usage_of([*used, (today, Credits.of(used_today))], today)


def a_bucket(
    amount: str = "10",
    *,
    kind: GrantKind = GrantKind.PURCHASE,
    first: int = 0,
    last: int | None = None,
    expires_within_last: bool = False,
) -> CreditBucket:
    return CreditBucket(kind, Credits.of(amount), first, last, expires_within_last)


def a_period_start(
    day: int, allocation: str = "10", rollover: Rollover = NO_ROLLOVER
) -> PeriodStart:
    return PeriodStart(day, Credits.of(allocation), rollover)


def available_credits(
    *buckets: CreditBucket, period_starts: tuple[PeriodStart, ...] = (), owed: str = "0"
) -> AvailableCredits:
    return AvailableCredits(buckets, period_starts, Credits.of(owed))

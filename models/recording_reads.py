"""Rows that recording events reads, for `models.recordings`; instants, days and ids are text."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from uuid import UUID

import orjson

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.accounts import Wallet
from credit.ledger.auto_top_up import AutoTopUp, TopUpOffReason, TopUpRule
from credit.ledger.billing_periods import Period
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.plans import Money, PlanPhase
from credit.metering.events import EventType, JobStatus, PricedEvent
from models import ledger, plans
from models.database import Row
from models.jobs import JobState


def wallet_of(row: Row) -> Wallet:
    """The wallet of a row."""
    instants = {name: instant(row[name]) for name in ("advanced_to", "next_due_at")}
    return ledger.wallet_of({**row, **instants})


def period_of(row: Row) -> Period:
    """The open billing period of a row."""
    return Period(
        number=row["number"],
        starts_at=instant(row["starts_at"]),
        ends_at=instant(row["ends_at"]),
        date_range=DateRange(
            date.fromisoformat(row["first_on"]), date.fromisoformat(row["last_on"])
        ),
        opening=Credits(row["opening"]),
    )


def top_up_of(row: Row) -> AutoTopUp:
    """The automatic top-up of a row."""
    credits, up_to = (
        None if row[name] is None else Credits(row[name]) for name in ("credits", "up_to")
    )
    pending, last = (
        row[name] and UUID(row[name]) for name in ("pending_purchase", "last_purchase")
    )
    return AutoTopUp(
        rule=TopUpRule(Credits(row["below"]), credits, up_to, row["at_most_per_period"]),
        plan_id=row["plan"],
        credit_price=Money(Decimal(row["price"]), row["currency"]),
        set_by=row["set_by"],
        set_at=instant(row["set_at"]),
        is_armed=bool(row["armed"]),
        off_reason=row["off_reason"] and TopUpOffReason(row["off_reason"]),
        off_at=row["off_at"] and instant(row["off_at"]),
        period=row["period"],
        bought=row["bought"],
        pending=pending,
        last=last,
    )


def phase_of(row: Row) -> PlanPhase:
    """The plan phase of a row."""
    return _phase(
        row["starts_at"],
        row["starts_on"],
        row["zone"],
        row["plan"],
        row["anchor_on"],
        row["anchor_day"],
    )


@lru_cache(maxsize=1024)
def _phase(
    starts_at: str, starts_on: str, zone: str, plan: str, anchor_on: str, anchor_day: int
) -> PlanPhase:
    """The phase of a row, kept: phases never change, and are read with each call."""
    return PlanPhase(
        starts_at=instant(starts_at),
        starts_on=date.fromisoformat(starts_on),
        zone=zone,
        plan=plans.from_json(orjson.loads(plan)),
        anchor_on=date.fromisoformat(anchor_on),
        anchor_day=anchor_day,
    )


def grant_of(row: Row) -> Grant:
    """The grant of a row."""
    expires_at = row["expires_at"]
    return Grant(
        number=row["number"],
        kind=GrantKind(row["kind"]),
        amount=Credits(row["amount"]),
        remaining=Credits(row["remaining"]),
        priority=row["priority"],
        effective_at=instant(row["effective_at"]),
        expires_at=None if expires_at is None else instant(expires_at),
        started=bool(row["started"]),
    )


def priced_event_of(row: Row) -> PricedEvent:
    """The recorded event of a row."""
    return PricedEvent(
        source=row["source"],
        id=row["id"],
        job=row["job_id"],
        candidate=row["candidate_id"],
        type=EventType(row["type"]),
        occurred_at=instant(row["occurred_at"]),
        day=date.fromisoformat(row["day"]),
        price=Credits(row["price"]),
    )


def job_state_of(row: Row) -> JobState:
    """What is known of a job, of a row."""
    status_at = row["status_at"]
    return JobState(
        title=row["title"],
        titled_at=instant(row["titled_at"]),
        status=JobStatus(row["status"]),
        status_at=None if status_at is None else instant(status_at),
        created_at=instant(row["created_at"]),
    )


def instant(text: str) -> datetime:
    """An instant, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


def day(text: str | None) -> date | None:
    """A day; None where there is none."""
    return None if text is None else date.fromisoformat(text)

"""Interview events as the platform sends them: what they say, and when two say the same."""

import hashlib
import json
import math
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from credit.core.errors import InvalidInputError, TooEarlyError, TooLateError
from credit.core.units import Credits
from credit.core.validation import is_text

LONGEST_TITLE: Final = 500
LONGEST_ID: Final = 200
FUTURE_ALLOWANCE: Final = timedelta(minutes=5)
OLDEST_LIVE_EVENT: Final = timedelta(days=35)


class EventType(StrEnum):
    """What happened to an interview."""

    INVITED = "INVITED"
    STARTED = "STARTED"
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    COMPLETED = "COMPLETED"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"
    SIMULATION_RUN = "SIMULATION_RUN"


class JobStatus(StrEnum):
    """Whether a job still hires."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class InterviewEvent:
    """One thing that happened to one interview. `progress` goes with PARTIALLY_COMPLETED."""

    id: str
    source: str
    tenant: str
    job: str
    job_title: str
    job_status: JobStatus | None
    interview: str
    candidate: str
    type: EventType
    occurred_at: datetime
    progress: float | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by within its tenant."""
        return self.source, self.id

    @property
    def order(self) -> tuple[datetime, str, str]:
        """Its place among the events of an interview, whatever order they arrive in."""
        return self.occurred_at, self.source, self.id


@dataclass(frozen=True, slots=True)
class PricedEvent:
    """An event of one interview as it is kept: with its day and its price, both for good.

    `price` is what the interview costs from this event on, where the event says: a completion's
    or a partial completion's. `job` is our own id of it, as text.
    """

    source: str
    id: str
    job: str
    candidate: str
    type: EventType
    occurred_at: datetime
    day: date
    price: Credits

    @property
    def order(self) -> tuple[datetime, str, str]:
        """As `InterviewEvent.order`."""
        return self.occurred_at, self.source, self.id


def checked_event(event: InterviewEvent) -> InterviewEvent:
    """The event with its instant in UTC, or InvalidInputError naming the field and the fix."""
    texts = (
        ("id", event.id, LONGEST_ID),
        ("source", event.source, LONGEST_ID),
        ("tenantExternalId", event.tenant, LONGEST_ID),
        ("job.externalId", event.job, LONGEST_ID),
        ("job.title", event.job_title, LONGEST_TITLE),
        ("interviewId", event.interview, LONGEST_ID),
        ("candidateId", event.candidate, LONGEST_ID),
    )
    for name, text, longest in texts:
        _check_text(name, text, longest)
    _check_progress(event)
    offset = event.occurred_at.utcoffset()
    if offset is None:
        msg = f"occurredAt {event.occurred_at.isoformat()} has no offset: end it with Z for UTC"
        raise InvalidInputError(msg, ("occurredAt",))
    return replace(event, occurred_at=event.occurred_at.astimezone(UTC)) if offset else event


def _check_text(name: str, text: str, longest: int) -> None:
    path = tuple(name.split("."))
    if not text or len(text) > longest:
        was = f"has {len(text)} characters" if text else "is empty"
        msg = f"{name} {was}: it takes 1 to {longest} characters"
        raise InvalidInputError(msg, path)
    if not text.isprintable() and not is_text(text):
        msg = f"{name} has a character that is no text: leave out NUL and lone surrogates"
        raise InvalidInputError(msg, path)


def _check_progress(event: InterviewEvent) -> None:
    progress = event.progress
    if progress is None:
        if event.type is EventType.PARTIALLY_COMPLETED:
            msg = "PARTIALLY_COMPLETED takes a progress: say how far it came, from 0 to 1"
            raise InvalidInputError(msg, ("progress",))
    elif not (math.isfinite(progress) and 0 <= progress <= 1):
        msg = f"progress is {progress}: it takes a share from 0 to 1, such as 0.5"
        raise InvalidInputError(msg, ("progress",))


def check_time(
    event: InterviewEvent, now: datetime, tenant_starts_at: datetime, *, any_age: bool
) -> None:
    """Refuse an event from the future, from before the tenant's start, or too old to be taken."""
    at = event.occurred_at
    if at > now + FUTURE_ALLOWANCE:
        msg = (
            f"occurredAt {at.isoformat()} lies more than 5 minutes ahead of {now.isoformat()}: "
            "check the sender's clock, or send it when it has happened"
        )
        raise TooEarlyError(msg, ("occurredAt",))
    if at < tenant_starts_at:
        msg = (
            f"occurredAt {at.isoformat()} lies before the tenant's start, "
            f"{tenant_starts_at.isoformat()}: nothing is on record before it"
        )
        raise TooLateError(msg, ("occurredAt",))
    if not any_age and at < now - OLDEST_LIVE_EVENT:
        msg = (
            f"occurredAt {at.isoformat()} is more than 35 days old: "
            "older events are taken by the command line, `insights import`"
        )
        raise TooLateError(msg, ("occurredAt",))


def content_digest(event: InterviewEvent) -> str:
    """SHA-256, in hex, of what makes an event this event; the job's title and status do not."""
    content = [
        event.interview,
        event.candidate,
        event.type.value,
        event.occurred_at.astimezone(UTC).isoformat(timespec="microseconds"),
        event.job,
        # Adding zero makes -0.0 the same as 0.0.
        None if event.progress is None else repr(float(event.progress) + 0.0),
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()

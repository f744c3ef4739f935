"""Interview events that the platform sends: their fields, validation and content digest."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from json.encoder import encode_basestring_ascii as _json
from typing import Final, NamedTuple

from credit.core.errors import InvalidInputError, TooEarlyError, TooLateError
from credit.core.units import Credits
from credit.core.validation import is_text, raise_each

LONGEST_TITLE: Final = 500
LONGEST_ID: Final = 200
FUTURE_ALLOWANCE: Final = timedelta(minutes=5)
"""How far in the future an event may lie, because senders' clocks differ."""

OLDEST_LIVE_EVENT: Final = timedelta(days=35)
"""The greatest age of an event that the API accepts; older events can only be imported."""


class EventType(StrEnum):
    """The type of an interview event."""

    INVITED = "INVITED"
    STARTED = "STARTED"
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    COMPLETED = "COMPLETED"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"
    SIMULATION_RUN = "SIMULATION_RUN"


ORDER_IN_ONE_INSTANT: Final[Mapping[EventType, int]] = {
    event_type: place
    for place, event_type in enumerate(
        (
            EventType.INVITED,
            EventType.STARTED,
            EventType.SIMULATION_RUN,
            EventType.PARTIALLY_COMPLETED,
            EventType.COMPLETED,
            EventType.EXPIRED,
            EventType.VOIDED,
        )
    )
}
"""How events of one interview that happened in the same instant follow each other."""


class JobStatus(StrEnum):
    """Whether a job is still open for candidates."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class InterviewEvent:
    """One event of one interview, as the platform sends it.

    `tenant`, `job`, `interview` and `candidate` are the platform's ids. `progress` is a share from
    0 to 1, required for PARTIALLY_COMPLETED.
    """

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
        """The key that identifies the event within its tenant."""
        return self.source, self.id

    @property
    def order(self) -> tuple[datetime, int, str, str]:
        """Sort key among the events of an interview, independent of their order of arrival.

        In one instant by type, in the order of an interview, then by source and id.
        """
        return self.occurred_at, ORDER_IN_ONE_INSTANT[self.type], self.source, self.id


class PricedEvent(NamedTuple):
    """A recorded event of one interview, with its day and its price, which never change.

    `price` is the price of the interview from a completion or partial completion on, and zero for
    other event types. `job` is the service's own id of the job, as text. A tuple, as `Interview`
    is: a call makes hundreds of them, and a dataclass takes three times as long.
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
    def order(self) -> tuple[datetime, int, str, str]:
        """Sort key; see `InterviewEvent.order`."""
        return self.occurred_at, ORDER_IN_ONE_INSTANT[self.type], self.source, self.id


def checked_event(event: InterviewEvent) -> InterviewEvent:
    """Validate an event and return it with `occurred_at` in UTC.

    Raises InvalidInputError, whose path and message name the invalid field; those of other fields
    are its `further` errors.
    """
    faults = [
        fault
        for name, text, longest in _texts(event)
        if not (text and len(text) <= longest and text.isprintable())
        and (fault := _text_fault(name, text, longest))
    ]
    others = _progress_fault(event.progress, event.type), _offset_fault(event.occurred_at)
    faults += [fault for fault in others if fault is not None]
    raise_each(faults)
    is_utc = not event.occurred_at.utcoffset()
    return event if is_utc else replace(event, occurred_at=event.occurred_at.astimezone(UTC))


def _texts(event: InterviewEvent) -> tuple[tuple[str, str, int], ...]:
    """The texts of an event, each with its name and how long it may be."""
    return (
        ("id", event.id, LONGEST_ID),
        ("source", event.source, LONGEST_ID),
        ("tenantExternalId", event.tenant, LONGEST_ID),
        ("job.externalId", event.job, LONGEST_ID),
        ("job.title", event.job_title, LONGEST_TITLE),
        ("interviewId", event.interview, LONGEST_ID),
        ("candidateId", event.candidate, LONGEST_ID),
    )


def _text_fault(name: str, text: str, longest: int) -> InvalidInputError | None:
    msg = ""
    if not text or len(text) > longest:
        fault = f"has {len(text)} characters" if text else "is empty"
        msg = f"{name} {fault}: it takes 1 to {longest} characters"
    elif not text.isprintable() and not is_text(text):
        msg = f"{name} has an invalid character: leave out NUL and lone surrogates"
    return InvalidInputError(msg, tuple(name.split("."))) if msg else None


def _progress_fault(progress: float | None, kind: EventType) -> InvalidInputError | None:
    msg = ""
    if progress is None:
        if kind is EventType.PARTIALLY_COMPLETED:
            msg = "PARTIALLY_COMPLETED takes a progress: a share from 0 to 1, such as 0.5"
    elif not (math.isfinite(progress) and 0 <= progress <= 1):
        msg = f"progress is {progress}: it takes a share from 0 to 1, such as 0.5"
    return InvalidInputError(msg, ("progress",)) if msg else None


def _offset_fault(occurred_at: datetime) -> InvalidInputError | None:
    if occurred_at.utcoffset() is not None:
        return None
    msg = f"occurredAt {occurred_at.isoformat()} has no offset: end it with Z for UTC"
    return InvalidInputError(msg, ("occurredAt",))


def check_time(
    event: InterviewEvent, now: datetime, tenant_starts_at: datetime, *, any_age: bool
) -> None:
    """Check the instant of an event.

    Raises TooEarlyError for an event more than 5 minutes in the future, and TooLateError for one
    before the tenant's start or, unless `any_age`, more than 35 days old.
    """
    at = event.occurred_at
    if at > now + FUTURE_ALLOWANCE:
        msg = (
            f"occurredAt {at.isoformat()} is more than 5 minutes after {now.isoformat()}: "
            "check the sender's clock, and send events only once they have happened"
        )
        raise TooEarlyError(msg, ("occurredAt",))
    if at < tenant_starts_at:
        msg = (
            f"occurredAt {at.isoformat()} is before the tenant's start, "
            f"{tenant_starts_at.isoformat()}: earlier events are not recorded"
        )
        raise TooLateError(msg, ("occurredAt",))
    if not any_age and at < now - OLDEST_LIVE_EVENT:
        msg = (
            f"occurredAt {at.isoformat()} is more than 35 days old: "
            "import older events with the command `insights import`"
        )
        raise TooLateError(msg, ("occurredAt",))


def content_digest(event: InterviewEvent) -> str:
    """SHA-256, in hex, of an event's content; two events with one key must have the same one.

    The title and status of the job are not part of it.
    """
    at = event.occurred_at.astimezone(UTC).isoformat(timespec="microseconds")
    # Adding zero makes -0.0 the same as 0.0.
    progress = "null" if event.progress is None else f'"{float(event.progress) + 0.0!r}"'
    # As json.dumps() writes a list, in a third of its time.
    content = (
        f'[{_json(event.interview)}, {_json(event.candidate)}, "{event.type.value}", '
        f'"{at}", {_json(event.job)}, {progress}]'
    )
    return hashlib.sha256(content.encode()).hexdigest()

"""One invitation of the demo: the events that the platform would send about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from credit.metering.events import EventType, InterviewEvent
from insights.demo.jobs import OpenJob

SIMULATED_SHARE: Final = 0.03
EXPIRES_AFTER: Final = timedelta(days=10)
STARTED_SHARE: Final = 0.8
COMPLETED_SHARE: Final = 0.82
PARTIAL_SHARE: Final = 0.12
RESUMED_SHARE: Final = 0.25
VOIDED_SHARE: Final = 0.025
DAYS_UNTIL_STARTED: Final = 1.4
INVITING_HOURS: Final = (8, 18)
ANSWERING_HOURS: Final = (7, 22.5)


class Step(NamedTuple):
    """One event of an interview."""

    type: EventType
    at: datetime
    progress: float | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited for what, and on which day."""

    tenant: str
    job: OpenJob
    id: str
    candidate: str
    day: date
    zone: ZoneInfo


def events_of(invitation: Invitation, rng: Random) -> Iterator[InterviewEvent]:
    """The events of one interview, in time order."""
    zone, job = invitation.zone, invitation.job
    for number, step in enumerate(_steps(invitation, rng), 1):
        day = step.at.astimezone(zone).date()
        yield InterviewEvent(
            id=f"{invitation.id}-{number}",
            source="platform",
            tenant=invitation.tenant,
            job=job.external_id,
            job_title=job.title_on(day),
            job_status=job.status_on(day),
            interview=invitation.id,
            candidate=invitation.candidate,
            type=step.type,
            occurred_at=step.at,
            progress=step.progress,
        )


def _steps(invitation: Invitation, rng: Random) -> Iterator[Step]:
    invited_at = _moment(invitation.day, INVITING_HOURS, invitation.zone, rng)
    if rng.random() < SIMULATED_SHARE:
        yield Step(EventType.SIMULATION_RUN, invited_at)
        return
    yield Step(EventType.INVITED, invited_at)
    if rng.random() >= STARTED_SHARE:
        yield Step(EventType.EXPIRED, invited_at + EXPIRES_AFTER)
        return
    wait = timedelta(days=int(rng.expovariate(1 / DAYS_UNTIL_STARTED)))
    answered_on = invitation.day + min(wait, EXPIRES_AFTER - timedelta(days=1))
    started_at = _moment(answered_on, ANSWERING_HOURS, invitation.zone, rng)
    started_at = max(started_at, invited_at + timedelta(minutes=3))
    yield Step(EventType.STARTED, started_at)
    yield from _ending(started_at, invited_at, rng)


def _ending(started_at: datetime, invited_at: datetime, rng: Random) -> Iterator[Step]:
    lot = rng.random()
    left_at = started_at + timedelta(minutes=rng.uniform(9, 48))
    if lot < COMPLETED_SHARE:
        yield Step(EventType.COMPLETED, left_at)
        if rng.random() < VOIDED_SHARE:
            yield Step(EventType.VOIDED, left_at + timedelta(hours=rng.uniform(1, 60)))
    elif lot < COMPLETED_SHARE + PARTIAL_SHARE:
        yield Step(EventType.PARTIALLY_COMPLETED, left_at, round(rng.betavariate(2, 2), 2))
        if rng.random() < RESUMED_SHARE:
            again_at = left_at + timedelta(hours=rng.uniform(2, 40))
            yield Step(EventType.COMPLETED, again_at)
    else:
        yield Step(EventType.EXPIRED, max(invited_at + EXPIRES_AFTER, left_at))


def _moment(day: date, hours: tuple[float, float], zone: ZoneInfo, rng: Random) -> datetime:
    """An instant between two hours of a day in a zone, to the second; mostly in their middle."""
    second = round(rng.triangular(*hours) * 3600)
    clock = time(second // 3600, second % 3600 // 60, second % 60)
    return datetime.combine(day, clock, zone).astimezone(UTC)

"""Interview events: inputs, and the result of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self

import strawberry
from strawberry import UNSET

from credit.core.errors import InsightsError
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.metering.events import InterviewEvent
from graph.enums import EventOutcome, EventType, JobStatus
from graph.payload import Payload
from graph.problems import Problem
from graph.scopes import attribute, object_type
from resolvers import metering
from resolvers.context import Context
from resolvers.metering import EventResult

SCOPE = Scope.USAGE_WRITE
DEFAULT_SOURCE: Final = "platform"


@strawberry.input(
    description=(
        "The job of an interview. It is created when it is new, and takes the newest title and "
        "status."
    )
)
class JobRefInput:
    """The job of an interview.

    It is created when it is new, and takes the newest title and status.
    """

    external_id: str = strawberry.field(
        description="The platform's id of the job, 1 to 200 characters."
    )
    title: str = strawberry.field(description="Title of the job, 1 to 500 characters.")
    status: JobStatus | None = strawberry.field(
        default=UNSET,
        description="Status of the job. When left out, the status stays, and a new job is OPEN.",
    )


@strawberry.input(description="One event of one interview.")
class InterviewEventInput:
    """One event of one interview."""

    id: str = strawberry.field(
        description="The platform's id of the event, unique within its `source`, 1 to 200 "
        "characters."
    )
    source: str = strawberry.field(
        default=DEFAULT_SOURCE,
        description="The system that the event comes from, 1 to 200 characters.",
    )
    tenant_external_id: str = strawberry.field(description="The platform's id of the tenant.")
    job: JobRefInput = strawberry.field(description="The job that the interview is for.")
    interview_id: str = strawberry.field(
        description="The platform's id of the interview, 1 to 200 characters."
    )
    candidate_id: str = strawberry.field(
        description="The platform's id of the candidate, 1 to 200 characters."
    )
    type: EventType = strawberry.field(description="What happened.")
    occurred_at: datetime = strawberry.field(
        description="When it happened: not more than 5 minutes ahead, and not more than 35 "
        "days ago."
    )
    progress: float | None = strawberry.field(
        default=UNSET,
        description="Share of the interview that was done, from 0 to 1. Required with "
        "PARTIALLY_COMPLETED.",
    )


@dataclass(frozen=True, slots=True)
class UnreadableEvent:
    """An event of which a value is missing, unknown, or not of its type.

    `id` is empty where no id could be read. `error` names each such value by its path.
    """

    id: str
    error: InsightsError


@strawberry.input(description="Interview events to record.")
class RecordInterviewEventsInput:
    """Interview events to record."""

    events: list[InterviewEventInput] = strawberry.field(
        description="The events: 1 to 500. An event of which a value is missing, unknown, or not "
        "of its type is REJECTED alone."
    )


async def record(
    context: Context, given: Sequence[InterviewEvent | UnreadableEvent]
) -> list[EventResult]:
    """Record the events that could be read; a result for each one, in the order given."""
    metering.check_count(len(given))
    events = [event for event in given if isinstance(event, InterviewEvent)]
    results = iter(await metering.record(context, events))
    return [
        EventResult(event.id, EventOutcome.REJECTED, problem=event.error)
        if isinstance(event, UnreadableEvent)
        else next(results)
        for event in given
    ]


@object_type
class InterviewEventResult:
    """The result of one event."""

    id: str = attribute(
        SCOPE, "The id that the event was sent with; empty when it was sent with none."
    )
    outcome: EventOutcome = attribute(SCOPE, "Whether the event was recorded.")
    credits_charged: Credits = attribute(
        SCOPE,
        "Credits by which the event changed the price of its interview; below zero when "
        "credits were given back, 0 when nothing changed.",
    )
    problem: Problem | None = attribute(
        SCOPE, "Why the event was rejected, the first of `problems`; null when it was not."
    )
    problems: list[Problem] = attribute(
        SCOPE,
        "Every reason for which the event was rejected, at most 5 where values are not of their "
        "types; empty when it was not rejected.",
    )
    note: str | None = attribute(
        SCOPE,
        "Why an event that was recorded changes nothing, such as a VOIDED that happened before the "
        "completion; null for all others.",
    )

    @classmethod
    def from_domain(cls, place: int, result: EventResult) -> Self:
        """Map the result of the event at index `place` of the input."""
        errors = result.problem.each if result.problem else ()
        problems = [Problem.from_domain(error, "events", str(place)) for error in errors]
        return cls(
            id=result.id,
            outcome=result.outcome,
            credits_charged=result.charged,
            problem=problems[0] if problems else None,
            problems=problems,
            note=result.note,
        )


@object_type
class RecordInterviewEventsPayload(Payload):
    """The results of the events, in the order in which they were sent."""

    problems: list[Problem] = attribute(
        SCOPE,
        "Why the call as a whole was refused; empty when it was processed. Problems of one "
        "event are in its result.",
    )
    results: list[InterviewEventResult] = attribute(
        SCOPE, "One result for each event; empty when the call was refused."
    )
    recorded: int = attribute(SCOPE, "Number of events with the outcome RECORDED.")
    duplicates: int = attribute(SCOPE, "Number of events with the outcome DUPLICATE.")
    rejected: int = attribute(SCOPE, "Number of events with the outcome REJECTED.")

    @classmethod
    def from_domain(cls, results: Sequence[EventResult]) -> Self:
        """Payload of a processed call."""
        outcomes = [result.outcome for result in results]
        return cls(
            problems=[],
            results=[
                InterviewEventResult.from_domain(place, one) for place, one in enumerate(results)
            ],
            recorded=outcomes.count(EventOutcome.RECORDED),
            duplicates=outcomes.count(EventOutcome.DUPLICATE),
            rejected=outcomes.count(EventOutcome.REJECTED),
        )

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call."""
        problems = [Problem.from_domain(error)]
        return cls(problems=problems, results=[], recorded=0, duplicates=0, rejected=0)

"""Interview events, as the platform sends them, and what became of each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

import strawberry
from strawberry import UNSET

from credit.errors import InsightsError
from credit.events import InterviewEvent
from credit.roles import Scope
from credit.units import Credits
from graph.enums import EventOutcome, EventType, JobStatus
from graph.problems import Problem
from graph.scopes import attribute, object_type
from resolvers.metering import EventResult

SCOPE = Scope.USAGE_WRITE


@strawberry.input(description="The job of an interview, made or renamed on the way.")
class JobRefInput:
    """The job of an interview."""

    external_id: str
    title: str
    status: JobStatus | None = UNSET


@strawberry.input(description="One thing that happened to one interview.")
class InterviewEventInput:
    """One thing that happened to one interview."""

    id: str = strawberry.field(
        description="The platform's own id of the event, unique within its source."
    )
    source: str = "platform"
    tenant_external_id: str
    job: JobRefInput
    interview_id: str
    candidate_id: str
    type: EventType
    occurred_at: datetime
    progress: float | None = strawberry.field(
        default=UNSET, description="With PARTIALLY_COMPLETED: how far it came, 0 to 1."
    )

    def to_domain(self) -> InterviewEvent:
        """The event that it says."""
        return InterviewEvent(
            id=self.id,
            source=self.source,
            tenant=self.tenant_external_id,
            job=self.job.external_id,
            job_title=self.job.title,
            job_status=self.job.status or None,
            interview=self.interview_id,
            candidate=self.candidate_id,
            type=self.type,
            occurred_at=self.occurred_at,
            progress=None if self.progress is UNSET else self.progress,
        )


@strawberry.input(description="Up to 500 events.")
class RecordInterviewEventsInput:
    """Up to 500 events."""

    events: list[InterviewEventInput]


@object_type
class InterviewEventResult:
    """What became of one event."""

    id: str = attribute(SCOPE, "The id that the event was sent with.")
    outcome: EventOutcome = attribute(SCOPE)
    credits_charged: Credits = attribute(
        SCOPE, "The difference that it made to the charge; below zero when it gave back."
    )
    problem: Problem | None = attribute(SCOPE, "Why it was rejected.")

    @classmethod
    def from_domain(cls, place: int, result: EventResult) -> Self:
        """Map what became of the event at a place of the input, counted from 0."""
        return cls(
            id=result.id,
            outcome=result.outcome,
            credits_charged=result.charged,
            problem=Problem.from_domain(result.problem, "events", str(place))
            if result.problem
            else None,
        )


@object_type
class RecordInterviewEventsPayload:
    """What became of the events, in the order that they were sent in."""

    problems: list[Problem] = attribute(
        SCOPE, "Of the call as a whole; those of an event stand in its result."
    )
    results: list[InterviewEventResult] = attribute(SCOPE)
    recorded: int = attribute(SCOPE)
    duplicates: int = attribute(SCOPE)
    rejected: int = attribute(SCOPE)

    @classmethod
    def from_domain(cls, results: Sequence[EventResult]) -> Self:
        """Map what became of all."""
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

"""Auditing interview events: each one's digest, price and job follow from what else is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.ledger.plans import PlanPhase
from credit.metering.events import InterviewEvent, PricedEvent, content_digest
from credit.metering.meter import phase_at, price_in
from credit.metering.tenants import job_id

ERASED: Final = "erased"
"""The digest of events whose candidate was erased: see docs/candidates.md."""


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event as it is recorded, with what its price and digest follow from."""

    priced: PricedEvent
    interview: str
    progress: float | None
    digest: str
    recorded_at: datetime


class EventAudit:
    """Checks the events of a tenant, one by one; `jobs` are its jobs' external ids by their ids."""

    def __init__(self, phases: list[PlanPhase], jobs: Mapping[str, str]) -> None:
        """Take the terms that events were priced by."""
        self._phases, self._jobs = phases, jobs

    def add(self, event: RecordedEvent) -> str | None:
        """The inconsistency of an event; None if there is none."""
        priced = event.priced
        name = f"event {priced.id!r} of {priced.source!r}"
        external_id = self._jobs.get(priced.job)
        if external_id is None:
            return f"{name} names the job {priced.job}, which does not exist"
        if event.digest not in (ERASED, content_digest(_sent(event, external_id))):
            return f"{name} has a digest that is not that of its content"
        phase = phase_at(self._phases, priced.occurred_at)
        expected = price_in(phase, priced.type, event.progress)
        # One from ahead of a boundary was priced by the terms that were to come then.
        if priced.price != expected and priced.occurred_at <= event.recorded_at:
            return f"{name} has the price {priced.price}, and its plan says {expected}"
        return None


def job_difference(tenant_id: UUID, jobs: Mapping[str, str]) -> str | None:
    """A job whose id does not follow from its external id; None if there is none."""
    for key, external_id in jobs.items():
        if str(job_id(tenant_id, external_id)) != key:
            return f"job {key} has the external id {external_id!r} of another one"
    return None


def _sent(event: RecordedEvent, external_id: str) -> InterviewEvent:
    priced = event.priced
    return InterviewEvent(
        id=priced.id,
        source=priced.source,
        tenant="",
        job=external_id,
        job_title="",
        job_status=None,
        interview=event.interview,
        candidate=priced.candidate,
        type=priced.type,
        occurred_at=priced.occurred_at,
        progress=event.progress,
    )

"""Charges: what single interviews cost, the events that led to it, and the grants that paid."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.metering.events import PricedEvent
from credit.metering.interviews import Outcome

USUAL_OUTCOMES: Final = (Outcome.COMPLETED, Outcome.PARTIALLY_COMPLETED, Outcome.VOIDED)
"""Outcomes of interviews that cost something, or did until they were voided."""


@dataclass(frozen=True, slots=True)
class ChargeFilter:
    """Which charges to list: the days that they count on, and their outcomes.

    They are listed by that day and then by the interview's id; the newest come first when
    `descending`.
    """

    date_range: DateRange
    outcomes: tuple[Outcome, ...] = USUAL_OUTCOMES
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Charge:
    """An interview and what it costs, as known now.

    `interview` is the platform's id of it, and `counts_on` the day whose usage has `credits`. An
    interview without an outcome, or with a simulation run, has neither outcome nor day.
    """

    tenant_id: UUID
    interview: str
    job_id: UUID
    outcome: Outcome | None
    credits: Credits
    counts_on: date | None


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event of an interview with when it was recorded, and its progress if it has one."""

    priced: PricedEvent
    progress: float | None
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class GrantPayment:
    """What a grant paid for an interview, and what of that was given back to it.

    It pays with a charge, or later, when it repays what no grant had covered.
    """

    grant: int
    paid: Credits
    given_back: Credits


@dataclass(frozen=True, slots=True)
class ChargeCoverage:
    """How an interview's price is covered, by payments of grants, and what no grant covered.

    Together, less what was given back, they are the price.
    """

    payments: tuple[GrantPayment, ...] = ()
    owed: Credits = ZERO
    forgiven: Credits = ZERO

    @property
    def credits(self) -> Credits:
        """What the ledger has charged for the interview, less what it gave back."""
        paid = (payment.paid - payment.given_back for payment in self.payments)
        return sum(paid, start=self.owed + self.forgiven)


NOT_CHARGED: Final = ChargeCoverage()
"""The coverage of an interview that was never charged."""

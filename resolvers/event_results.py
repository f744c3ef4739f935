"""The results of recording events, and the reasons for which an event is not recorded."""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from credit.core.errors import (
    AlreadyDoneError,
    EventConflictError,
    InsightsError,
    NotFoundError,
    TooLateError,
)
from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Wallet
from credit.metering.events import InterviewEvent
from resolvers import accounts

UNKNOWN_TENANT: Final = NotFoundError(
    "there is no such tenant: create it first, or correct tenantExternalId", ("tenantExternalId",)
)
_LEDGER_BEGUN: Final = AlreadyDoneError(
    "this tenant is open and its ledger has begun, so that it takes no history any more: "
    "import without --history, or where no event is recorded, delete the tenant and create it again"
)


class EventOutcome(StrEnum):
    """The outcome of recording an event."""

    RECORDED = "RECORDED"
    DUPLICATE = "DUPLICATE"
    REJECTED = "REJECTED"


class EventResult(NamedTuple):
    """The result of recording an event; `charged` is the signed change of the charge.

    `note` explains an event that was recorded and yet does not do what its type says. A tuple, as
    `PricedEvent` is.
    """

    id: str
    outcome: EventOutcome
    charged: Credits = ZERO
    problem: InsightsError | None = None
    note: str | None = None


def refusal_of(wallet: Wallet, *, as_history: bool) -> InsightsError | None:
    """The error for all new events of a tenant while none can be recorded; None otherwise."""
    if as_history:
        return _LEDGER_BEGUN if wallet.has_begun and not wallet.awaits_history else None
    return accounts.awaiting_history() if wallet.awaits_history else None


def known_result(event: InterviewEvent, digest: str, before: str | None) -> EventResult | None:
    """The result for an event with a key that `before` is recorded with; None for a new one.

    Both are digests of its content; `before` is None where the key is new.
    """
    if before is None:
        return None
    if before == digest:
        return EventResult(event.id, EventOutcome.DUPLICATE)
    msg = (
        f"event {event.id!r} of source {event.source!r} is already recorded with different "
        "content: use a new id for a new event"
    )
    return rejected(event, EventConflictError(msg, ("id",)))


def check_follows(event: InterviewEvent, recorded_to: datetime) -> None:
    """Check that an event of a history does not lie before what is recorded of it.

    The periods up to there are closed, so it would be charged in another one than its own.
    """
    if event.occurred_at < recorded_to:
        msg = (
            f"occurredAt {event.occurred_at.isoformat()} is before {recorded_to.isoformat()}, up "
            "to which the history is recorded: begin again by `insights tenants empty`"
        )
        raise TooLateError(msg, ("occurredAt",))


def rejected(event: InterviewEvent, problem: InsightsError) -> EventResult:
    """The result for an event that is not recorded."""
    return EventResult(event.id, EventOutcome.REJECTED, problem=problem)

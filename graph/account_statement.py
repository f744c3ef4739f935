"""The types of account statements, and of how usage leads to what the ledger charged."""

from typing import Self

import strawberry

from credit.audit import reconciliation
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import statements
from graph.connection import Info
from graph.scopes import attribute, field, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class Reconciliation:
    """How the usage of some days leads to what the ledger charged on them; all amounts are credits.

    The lines add up: creditsUsed - chargedEarlier - chargedLater + correctedLater + moved +
    usedLate + usedEarly - corrected = used. A charge belongs to the day of the event that caused
    it, and what is given back to the day of the charge that it corrects.
    """

    credits_used: Credits = attribute(
        SCOPE,
        "What the interviews of these days cost, as known now: the usage, as in `consumption`, "
        "`trend` and exports. Late and corrected events restate it.",
    )
    charged_earlier: Credits = attribute(
        SCOPE,
        "Charges for these days that were made before them, for events whose time was minutes "
        "ahead of the clock.",
    )
    charged_later: Credits = attribute(
        SCOPE, "Charges for these days that were made after them, for events that came in late."
    )
    corrected_later: Credits = attribute(
        SCOPE,
        "What was charged for these days and given back after them, when interviews were voided: "
        "no longer in `creditsUsed`, but still in the `used` of the days that were charged.",
    )
    moved: Credits = attribute(
        SCOPE,
        "Charges for events of these days whose interviews count on other days by now, less "
        "charges for events of other days whose interviews count on these; can be below zero. A "
        "later event changed the outcome, such as a completion after a part.",
    )
    used_late: Credits = attribute(
        SCOPE, "Charges on these days for earlier days, for events that came in late."
    )
    used_early: Credits = attribute(
        SCOPE,
        "Charges on these days for later days, for events whose time was minutes ahead of the "
        "clock.",
    )
    corrected: Credits = attribute(
        SCOPE, "What was charged for earlier days and given back on these."
    )
    used: Credits = attribute(
        SCOPE, "Credits charged on these days, less those given back: what the ledger moved."
    )

    @classmethod
    def from_domain(cls, found: reconciliation.Reconciliation) -> Self:
        """Map a reconciliation."""
        return cls(
            credits_used=found.credits_used,
            charged_earlier=found.charged_earlier,
            charged_later=found.charged_later,
            corrected_later=found.corrected_later,
            moved=found.moved,
            used_late=found.used_late,
            used_early=found.used_early,
            corrected=found.corrected,
            used=found.used,
        )


@object_type
class StatementTerms:
    """The terms between the opening and the closing of an account statement."""

    @field(SCOPE)
    async def allocated(self, info: Info) -> Credits:
        """Credits that the plan allocated."""
        return (await self._statement(info)).allocated

    @field(SCOPE)
    async def rolled_in(self, info: Info) -> Credits:
        """Unused allocation carried over from the period before."""
        return (await self._statement(info)).rolled_in

    @field(SCOPE)
    async def purchased(self, info: Info) -> Credits:
        """Credits of purchases that were settled."""
        return (await self._statement(info)).purchased

    @field(SCOPE)
    async def adjusted(self, info: Info) -> Credits:
        """Credits that operators added, less those that they deducted; can be below zero."""
        return (await self._statement(info)).adjusted

    @field(SCOPE)
    async def forgiven(self, info: Info) -> Credits:
        """Overage that was forgiven."""
        return (await self._statement(info)).forgiven

    @field(SCOPE)
    async def refunded(self, info: Info) -> Credits:
        """Credits of refunded purchases that were taken back."""
        return (await self._statement(info)).refunded

    @field(SCOPE)
    async def used(self, info: Info) -> Credits:
        """Credits charged for interviews, less those given back; can be below zero.

        It is what the ledger moved. `reconciliation` leads to it from `creditsUsed`, which is what
        happened.
        """
        return (await self._statement(info)).used

    @field(SCOPE)
    async def expired(self, info: Info) -> Credits:
        """Credits that expired unspent."""
        return (await self._statement(info)).expired

    @field(SCOPE)
    async def rolled_out(self, info: Info) -> Credits:
        """Unused allocation carried over to the next period."""
        return (await self._statement(info)).rolled_out

    async def _statement(self, info: Info) -> statements.Statement:
        raise NotImplementedError


@object_type
class AccountStatement(StatementTerms):
    """How the balance changed in some days; all amounts are credits.

    The terms add up: opening + allocated + rolledIn + purchased + adjusted + forgiven - refunded -
    used - expired - rolledOut = closing. What a billing period's closing expires and carries over
    belongs to the days that end with it.
    """

    opening: Credits = attribute(SCOPE, "Balance less overage as the first day begins.")
    closing: Credits = attribute(
        SCOPE, "Balance less overage as the last day ends, or now if that is to come."
    )
    value: strawberry.Private[statements.Statement]

    async def _statement(self, info: Info) -> statements.Statement:  # noqa: ARG002 - has it already
        return self.value

    @classmethod
    def from_domain(cls, found: statements.Statement) -> Self:
        """Map an account statement."""
        return cls(opening=found.opening, closing=found.closing, value=found)

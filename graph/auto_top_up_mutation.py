"""Setting an automatic top-up and turning it off: inputs, payloads and mutations."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.auto_top_up import AutoTopUp as TopUp
from credit.ledger.auto_top_up import TopUpRule
from credit.metering.tenants import Tenant
from graph.auto_top_up import SCOPE, AutoTopUp
from graph.connection import Info
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import OfTenant
from graph.related import TENANT, related
from graph.scopes import attribute, object_type
from resolvers import auto_top_ups, tenants

# ── inputs ──────────────────────────────────────────────────────────────────────────────────────


@strawberry.input(
    one_of=True, description="How much an automatic top-up buys: exactly one of the two."
)
class TopUpAmountInput:
    """How much an automatic top-up buys: exactly one of the two."""

    credits: Credits | None = strawberry.field(
        default=UNSET,
        description="A fixed amount of credits, above 0 and at most 1,000,000,000, which the plan "
        "must sell: a multiple of its `purchaseStep`.",
    )
    up_to: Credits | None = strawberry.field(
        default=UNSET,
        description="The balance less overage to reach, in credits: `below` at least, and at most "
        "1,000,000,000. What is missing is rounded up to the plan's `purchaseStep`.",
    )


@strawberry.input(description="The automatic top-up to set. It replaces one that was set before.")
class SetAutoTopUpInput(OfTenant):
    """The automatic top-up to set."""

    below: Credits = strawberry.field(
        description="The line, 0 to 1,000,000,000 credits: it buys when the balance less the "
        "overage falls below it."
    )
    amount: TopUpAmountInput = strawberry.field(description="How much each purchase is for.")
    at_most_per_period: int = strawberry.field(
        description="Most purchases in a billing period, 1 to 100."
    )

    def to_domain(self) -> TopUpRule:
        """The rule."""
        amount = self.amount
        return TopUpRule(
            below=self.below,
            credits=None if amount.credits is UNSET else amount.credits,
            up_to=None if amount.up_to is UNSET else amount.up_to,
            at_most_per_period=self.at_most_per_period,
        )


@strawberry.input(description="The tenant whose automatic top-up to turn off.")
class TurnOffAutoTopUpInput(OfTenant):
    """The tenant whose automatic top-up to turn off."""


# ── payloads ─────────────────────────────────────────────────────────────────────────────────────


@object_type
class AutoTopUpPayload(Payload):
    """Fields of the payloads below."""

    auto_top_up: AutoTopUp | None = attribute(
        SCOPE,
        "The automatic top-up after the call; null when the call was refused, and when none was "
        "ever set.",
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)
    tenant_id: strawberry.Private[UUID | None] = None

    @related(TENANT, Scope.CONSUMPTION_READ, nullable=True)
    async def tenant(self, info: Info) -> Tenant | None:
        """The tenant after the call; null when the call was refused."""
        return await tenants.by_id(info.context, self.tenant_id) if self.tenant_id else None

    @classmethod
    def from_domain(cls, tenant_id: UUID, top_up: TopUp | None) -> Self:
        """Payload of an automatic top-up that was set or turned off."""
        shown = AutoTopUp.from_domain(tenant_id, top_up) if top_up else None
        return cls(auto_top_up=shown, problems=[], tenant_id=tenant_id)


@object_type
class SetAutoTopUpPayload(AutoTopUpPayload):
    """The automatic top-up that was set, or why it was not set."""


@object_type
class TurnOffAutoTopUpPayload(AutoTopUpPayload):
    """The automatic top-up that is off now, or why it was not turned off."""


# ── mutations ────────────────────────────────────────────────────────────────────────────────────


@object_type
class AutoTopUpMutations:
    """The mutations about automatic top-ups."""

    @mutation(Scope.CREDITS_BUY)
    async def set_auto_top_up(
        self,
        info: Info,
        input: SetAutoTopUpInput,  # noqa: A002 - the contract's name
    ) -> SetAutoTopUpPayload:
        """Buy credits automatically when the balance falls below a line, by the plan's terms.

        Each crossing of the line buys once. Setting it below the line buys nothing: it is armed
        when the balance is at or above the line again. The same settings again change nothing.
        """
        tenant = await input.find_tenant(info.context)
        found = await auto_top_ups.set_rule(info.context, tenant, input.to_domain())
        return SetAutoTopUpPayload.from_domain(tenant, found)

    @mutation(Scope.CREDITS_BUY)
    async def turn_off_auto_top_up(
        self,
        info: Info,
        input: TurnOffAutoTopUpInput,  # noqa: A002 - the contract's name
    ) -> TurnOffAutoTopUpPayload:
        """Turn the automatic top-up off, until it is set again. A PENDING purchase of it stays."""
        tenant = await input.find_tenant(info.context)
        found = await auto_top_ups.turn_off_for(info.context, tenant)
        return TurnOffAutoTopUpPayload.from_domain(tenant, found)

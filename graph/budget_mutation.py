"""Setting and deleting budgets: inputs, payloads and mutations."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.errors import InvalidInputError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.notify.budgets import BudgetStatus, BudgetTerms
from graph.budget import Budget
from graph.connection import Info
from graph.enums import BudgetInterval
from graph.ids import budget_ids_from
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import JobReferenceInput, OfTenant, job_id_of
from graph.scopes import attribute, object_type
from resolvers import budgets

SCOPE = Scope.CONSUMPTION_READ
_USUAL = BudgetTerms(Credits.of(1))


@strawberry.input(
    description="A budget to set, in place of the one of the same tenant, job and `per`, if any. "
    "It is the whole tenant's unless a job is named."
)
class SetBudgetInput(OfTenant):
    """A budget to set."""

    job_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the job whose use the budget is for."
    )
    job: JobReferenceInput | None = strawberry.field(
        default=UNSET,
        description="The job by its global id or by the platform's id, instead of `jobId`.",
    )
    credits: Credits = strawberry.field(
        description="Credits that are meant to be used in a range, above 0."
    )
    per: BudgetInterval = strawberry.field(description="How long a range is.")
    at_percent: list[int] = strawberry.field(
        default_factory=lambda: [*_USUAL.at_percent],
        description="Percent of the budget at which alerts are raised: up to 10 whole numbers from "
        "1 to 1000, in any order; none when empty.",
    )
    on_forecast: bool = strawberry.field(
        default=_USUAL.on_forecast,
        description="Whether to raise an alert, once in a range, when the forecast expects the "
        "budget to be passed.",
    )
    paused: bool = strawberry.field(
        default=_USUAL.paused, description="Whether to raise no alerts for the time being."
    )

    def find_job(self, tenant_id: UUID) -> UUID | None:
        """The job, None for the whole tenant; whether the tenant has it is not checked.

        Raises InvalidInputError for a job that is named twice, and NotFoundError.
        """
        if not self.job and not isinstance(self.job_id, str):
            return None
        if self.job and isinstance(self.job_id, str):
            msg = "name the job once: leave out either jobId or job"
            raise InvalidInputError(msg, ("job",))
        found = self.job.find(tenant_id) if self.job else job_id_of(tenant_id, self.job_id or "")
        if found is None:
            raise not_found(Kind.JOB)
        return found

    def to_domain(self) -> BudgetTerms:
        """What is set; InvalidInputError for what is out of range."""
        return BudgetTerms(self.credits, tuple(self.at_percent), self.on_forecast, self.paused)


@strawberry.input(description="The budget to delete.")
class DeleteBudgetInput:
    """The budget to delete."""

    budget_id: strawberry.ID = strawberry.field(description="Global id of the budget.")


@object_type
class SetBudgetPayload(Payload):
    """The budget, or why it was not set."""

    budget: Budget | None = attribute(
        SCOPE, "The budget as it is stored; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, status: BudgetStatus) -> Self:
        """Payload of a budget that was set."""
        return cls(budget=Budget.from_domain(status), problems=[])


@object_type
class DeleteBudgetPayload(Payload):
    """The deleted budget, or why it was not deleted."""

    kind = Kind.BUDGET

    budget: Budget | None = attribute(
        SCOPE, "The budget as it was before it was deleted; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, status: BudgetStatus) -> Self:
        """Payload of a budget that was deleted."""
        return cls(budget=Budget.from_domain(status), problems=[])


@object_type
class BudgetMutations:
    """The part of the mutations that is about budgets."""

    @mutation(SCOPE)
    async def set_budget(
        self,
        info: Info,
        input: SetBudgetInput,  # noqa: A002 - the contract's name
    ) -> SetBudgetPayload:
        """Set a budget on use, of the tenant or of one of its jobs; it warns and blocks nothing.

        A percentage that is reached already raises an alert at once, unless it was raised in this
        range before. The same budget again changes nothing.
        """
        tenant_id = await input.find_tenant(info.context)
        found = await budgets.set_budget(
            info.context, tenant_id, input.find_job(tenant_id), input.per, input.to_domain()
        )
        return SetBudgetPayload.from_domain(found)

    @mutation(SCOPE)
    async def delete_budget(
        self,
        info: Info,
        input: DeleteBudgetInput,  # noqa: A002 - the contract's name
    ) -> DeleteBudgetPayload:
        """Delete a budget; the alerts that it has raised stay."""
        found = await budgets.delete(info.context, *budget_ids_from(input.budget_id))
        return DeleteBudgetPayload.from_domain(found)

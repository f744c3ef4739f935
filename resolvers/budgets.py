"""Budgets of a tenant and of its jobs: set, deleted and read."""

from uuid import UUID, uuid4

from credit.core.errors import LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.notify.budgets import MOST_BUDGETS, Budget, BudgetInterval, BudgetStatus, BudgetTerms
from models import budgets, jobs, ledger
from models.database import Session, transaction
from resolvers import accounts, authorization, budget_checks, budget_evaluation, budget_status
from resolvers.context import Context


async def set_budget(
    context: Context, tenant_id: UUID, job_id: UUID | None, per: BudgetInterval, terms: BudgetTerms
) -> BudgetStatus:
    """Set the budget of a tenant, or of one of its jobs; it replaces the one of the same `per`.

    The same terms again change nothing. A percentage that is reached already raises an alert at
    once, unless it was told of before. Raises NotFoundError for a job that the tenant does not
    have, LimitReachedError if it has the maximum number of budgets, and TooEarlyError while history
    is imported.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)

    async def work(session: Session) -> tuple[UUID, bool]:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        known = await budgets.of_tenant(session, tenant_id)
        same = next((one for one in known if (one.job_id, one.per) == (job_id, per)), None)
        if same is not None and same.terms.is_same_as(terms):
            return same.id, False
        if same is None:
            await _check_new(session, tenant_id, job_id, len(known))
        await account.save(session)
        empty = Budget(tenant_id, uuid4(), job_id, per, terms, account.now)
        budget = (same or empty).set_to(terms, account.now)
        await budgets.put(session, budget, is_new=same is None)
        await budget_evaluation.evaluate(session, tenant_id, account.ledger, [budget])
        return budget.id, True

    budget_id, is_changed = await transaction(work, tenant=tenant_id)
    if is_changed and terms.on_forecast and not terms.paused:
        await budget_checks.check(tenant_id, context.clock, context.holidays)
    context.loaders.clear()
    await context.notify(tenant_id)
    found = await by_id(context, tenant_id, budget_id)
    if found is None:  # deleted by a concurrent call
        raise not_found(Kind.BUDGET)
    return found


async def delete(context: Context, tenant_id: UUID, budget_id: UUID) -> BudgetStatus:
    """Delete a budget and return it as it was; raises NotFoundError if there is none.

    The alerts that it has raised stay.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    found = await by_id(context, tenant_id, budget_id)
    if found is None:
        raise not_found(Kind.BUDGET)

    async def work(session: Session) -> None:
        await ledger.lock(session, tenant_id)
        # False when already deleted: by a concurrent call, or by our own commit without a reply.
        await budgets.delete(session, tenant_id, budget_id)

    await transaction(work, tenant=tenant_id)
    context.loaders.clear()
    return found


async def of_job(context: Context, tenant_id: UUID, job_id: UUID) -> list[BudgetStatus]:
    """The budgets of one job, at most one for each interval."""
    found = await budget_status.of_tenant(context, tenant_id)
    return [one for one in found if one.budget.job_id == job_id]


async def by_id(context: Context, tenant_id: UUID, budget_id: UUID) -> BudgetStatus | None:
    """A budget of a tenant by id; None if there is none."""
    found = await budget_status.of_tenant(context, tenant_id)
    return next((one for one in found if one.budget.id == budget_id), None)


async def _check_new(session: Session, tenant_id: UUID, job_id: UUID | None, present: int) -> None:
    if job_id is not None and not await jobs.by_ids(session, [(tenant_id, job_id)]):
        raise not_found(Kind.JOB)
    if present >= MOST_BUDGETS:
        msg = f"this tenant has {present} budgets, the maximum: delete one first"
        raise LimitReachedError(msg)

"""Evaluating budgets on the use of credits, in the transaction that changes it."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.operations import Ledger
from credit.metering.interviews import Contribution
from credit.notify.alerts import Alert
from credit.notify.budget_findings import Moment, evaluate_use
from credit.notify.budgets import Budget, BudgetStatus
from models import budgets, job_sums, jobs, usage
from models.database import Session
from resolvers import alert_evaluation

_CREDITS: Final = "credits"


async def evaluate_change(
    session: Session, tenant_id: UUID, draft: Ledger, change: Contribution
) -> list[Alert]:
    """Evaluate the budgets that a change of the usage is about, after it was written.

    For a tenant without budgets, and for a change of no credits, no statement is executed.
    """
    if not draft.account.wallet.budgets:
        return []
    changed = {
        UUID(key.job) for key, number in change.usage.items() if number and key.measure == _CREDITS
    }
    if not changed:
        return []
    found = await budgets.of_tenant(session, tenant_id)
    concerned = [one for one in found if one.job_id is None or one.job_id in changed]
    return await evaluate(session, tenant_id, draft, concerned)


async def evaluate_all(session: Session, tenant_id: UUID, draft: Ledger) -> list[Alert]:
    """Evaluate all budgets of a tenant on its present use; the wallet must be locked."""
    if not draft.account.wallet.budgets:
        return []
    return await evaluate(session, tenant_id, draft, await budgets.of_tenant(session, tenant_id))


async def evaluate(
    session: Session, tenant_id: UUID, draft: Ledger, found: Sequence[Budget]
) -> list[Alert]:
    """Evaluate budgets on what is used in the range that contains the present.

    `draft` is the tenant's ledger, advanced to now; its wallet must be locked.
    """
    watching = [one for one in found if not one.terms.paused]
    if not watching:
        return []
    assert draft.period is not None, "a ledger that is advanced to now has a period"
    present = await statuses(session, watching, draft.today, draft.period.date_range)
    moment = Moment(draft.sequence, draft.now)
    raising = [one.budget for one in present if evaluate_use(one, moment, None)[1]]
    titles = await titles_of(session, raising)
    evaluated = [evaluate_use(one, moment, titles.get(one.budget.id)) for one in present]
    after = [budget for budget, _ in evaluated]
    raised = [alert for _, alerts in evaluated for alert in alerts]
    return await save(session, tenant_id, watching, after, raised)


async def save(
    session: Session,
    tenant_id: UUID,
    before: Sequence[Budget],
    after: Sequence[Budget],
    raised: Sequence[Alert],
) -> list[Alert]:
    """Save the thresholds that have changed, and new alerts; the wallet must be locked."""
    known = {one.rule.id: one for budget in before for one in budget.thresholds}
    evaluated = [one for budget in after for one in budget.thresholds]
    changed = [one for one in evaluated if known[one.rule.id] != one]
    await budgets.write(session, tenant_id, changed)
    return await alert_evaluation.save_and_notify(session, tenant_id, (), raised)


async def titles_of(session: Session, found: Sequence[Budget]) -> dict[UUID, str]:
    """The titles of the jobs that budgets are for, by the id of the budget."""
    wanted = [(one.tenant_id, one.job_id) for one in found if one.job_id is not None]
    known = await jobs.by_ids(session, wanted) if wanted else {}
    titles = {job.id: job.title for job in known.values()}
    return {one.id: titles[one.job_id] for one in found if one.job_id in titles}


async def statuses(
    session: Session, found: Sequence[Budget], today: date, period: DateRange
) -> list[BudgetStatus]:
    """The budgets with what is used in the range of each, by two statements at most."""
    ranges = {one.id: one.range_on(today, period) for one in found}
    of_whole = [(one.tenant_id, ranges[one.id]) for one in found if one.job_id is None]
    of_jobs = [(one.tenant_id, (one.job_id,), ranges[one.id]) for one in found if one.job_id]
    whole = await usage.by_tenant_date_ranges(session, of_whole) if of_whole else {}
    by_job = await job_sums.by_jobs_date_ranges(session, of_jobs) if of_jobs else {}

    def used(budget: Budget) -> Credits:
        if budget.job_id is None:
            return whole[budget.tenant_id, ranges[budget.id]].credits
        (of_job,) = by_job[budget.tenant_id, (budget.job_id,), ranges[budget.id]]
        return of_job.credits

    return [BudgetStatus(one, ranges[one.id], used(one)) for one in found]

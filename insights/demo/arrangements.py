"""What the demo's companies have arranged: budgets, and credits that are bought automatically."""

from datetime import datetime
from typing import Final

from credit.core.units import Credits
from credit.ledger.auto_top_up import TopUpRule
from credit.metering.tenants import job_id
from credit.notify.budgets import BudgetInterval, BudgetTerms
from insights.demo.catching_up import demo_context
from insights.demo.clocks import clock_at
from insights.demo.companies import COMPANIES
from resolvers import auto_top_ups, budgets, tenants

COMPANY: Final = COMPANIES[0]
"""The company with budgets and an automatic top-up: its plan sells on account, so that the credits
are there at once."""

JOB: Final = "req-1001"
"""Its first job, which is always open."""

OF_ALL_JOBS: Final = BudgetTerms(Credits.of(300), at_percent=(50, 80, 100))
OF_ONE_JOB: Final = BudgetTerms(Credits.of(40), at_percent=(80, 100))
TOP_UP: Final = TopUpRule(
    below=Credits.of(40), credits=Credits.of(100), up_to=None, at_most_per_period=2
)
"""Its line is above the balance at which `catching_up` buys."""


async def arrange(until: datetime) -> None:
    """Set what the company has arranged, at the end of its history; again it changes nothing."""
    context = demo_context(await clock_at(COMPANY, until))
    tenant = await tenants.by_external_id(context, COMPANY.external_id)
    assert tenant is not None, "its history was just recorded"
    await budgets.set_budget(context, tenant.id, None, BudgetInterval.BILLING_PERIOD, OF_ALL_JOBS)
    job = job_id(tenant.id, JOB)
    await budgets.set_budget(context, tenant.id, job, BudgetInterval.MONTH, OF_ONE_JOB)
    await auto_top_ups.set_rule(context, tenant.id, TOP_UP)

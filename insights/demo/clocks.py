"""Clocks of the demo's past: what is recorded for a company stands at a time that was."""

from datetime import datetime

from credit.core.pagination import PageRequest
from insights import cli_context
from insights.demo.companies import Company
from models import entries
from models.database import session
from resolvers import tenants
from resolvers.clock import Clock


async def clock_at(company: Company, instant: datetime) -> Clock:
    """A clock that stands at an instant, or when a company's newest entry was recorded, if later.

    No entry may be recorded before another one. A start that was interrupted may have recorded some
    by the machine's clock. The newest entry is read as it is: use cases that read one would advance
    the ledger to now.
    """
    tenant = await tenants.by_external_id(cli_context.context(), company.external_id)
    page = await entries.page(session(), tenant.id, PageRequest(1), None) if tenant else None
    at = max([instant, *(item.value.recorded_at for item in (page.items if page else ()))])
    return lambda: at

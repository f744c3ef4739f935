"""Jobs as rows of columns, with what each used: where no more of `Tenant.jobs` is selected."""

from operator import add
from typing import Final, Protocol

from strawberry import UNSET

from credit.core.global_ids import Kind, writer
from credit.core.units import text_of_thousandths
from credit.metering import tenants
from credit.metering.consumption import completion_rate
from graph.asked_jobs import asked_jobs
from graph.columns import GLOBAL_ID, Asked, AsRows, Column, Columns, Rows
from graph.connection import Arguments, Connection, Info, connected_rows
from graph.date_range import resolved
from graph.enums import JobStatus
from graph.job import Job, JobOrderInput
from resolvers import jobs


class OfTenant(Protocol):
    """An object of the type Tenant."""

    value: tenants.Tenant


async def _rows(  # noqa: PLR0913 - the arguments are the contract's
    tenant: OfTenant,
    info: Info,
    asked: Asked,
    *,
    first: int | None = UNSET,
    after: str | None = UNSET,
    last: int | None = UNSET,
    before: str | None = UNSET,
    search: str | None = UNSET,
    status: JobStatus | None = UNSET,
    order_by: JobOrderInput | None = UNSET,
) -> Connection[Job] | None:
    """As `Tenant.jobs`, of rows; None where jobs and what they used are not one statement."""
    context, tenant_id = info.context, tenant.value.id
    of = await asked_jobs(
        context, tenant_id, Arguments(first, after, last, before), search, status, order_by
    )
    used = None
    if asked.arguments is not None:
        days = asked.arguments.get("date_range") or None
        used = asked.beside, await resolved(context, tenant_id, days, "dateRange")
    page = await jobs.rows(context, tenant_id, of.request, of.order, of.wanted, asked.columns, used)
    if page is None:
        return None
    rows = Rows(page.rows, writer(Kind.JOB, tenant_id))
    return connected_rows(page, rows, of.ordering, of.total_count)


_CONSUMPTION: Final[Columns] = {
    "interviewsInvited": Column(("invited",)),
    "interviewsStarted": Column(("started",)),
    "interviewsPartiallyCompleted": Column(("partially_completed",)),
    "interviewsCompleted": Column(("completed",)),
    "interviewsVoided": Column(("voided",)),
    "interviewsExpired": Column(("expired",)),
    "simulationsRun": Column(("simulations",)),
    "interviewsConducted": Column(("completed", "partially_completed"), made_by=add),
    "creditsUsed": Column(("credits",), made_by=text_of_thousandths, is_answer=True),
    "completionRate": Column(("completed", "invited"), made_by=completion_rate),
}

JOBS: Final = AsRows(
    read=_rows,
    leading=jobs.LEADING,
    columns={
        "id": GLOBAL_ID,
        "externalId": Column(("external_id",)),
        "title": Column(("title",)),
        "status": Column(("status",)),
        "createdAt": Column(("created_at",), made_by=jobs.instant_of_column),
        "consumption": _CONSUMPTION,
    },
)
"""The fields of jobs that are columns of a statement, and those of what a job used."""

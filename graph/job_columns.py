"""Jobs as columns, with what each used: where no more of `Tenant.jobs` is selected."""

from typing import Final, Protocol

from strawberry import UNSET

from credit.core.json_text import JsonForm
from credit.metering import tenants
from graph.asked_jobs import asked_jobs
from graph.columns import AsJson, Asked, Column, Columns, Joined
from graph.connection import Arguments, Connection, Info, connected_texts
from graph.date_range import resolved
from graph.enums import JobStatus
from graph.job import Job, JobOrderInput
from resolvers import jobs


class OfTenant(Protocol):
    """An object of the type Tenant."""

    value: tenants.Tenant


async def _texts(  # noqa: PLR0913 - the arguments are the contract's
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
    """As `Tenant.jobs`, of texts; None where jobs and what they used are not one statement."""
    context, tenant_id = info.context, tenant.value.id
    of = await asked_jobs(
        context, tenant_id, Arguments(first, after, last, before), search, status, order_by
    )
    used_in = None
    if asked.arguments is not None:
        days = asked.arguments.get("date_range") or None
        used_in = await resolved(context, tenant_id, days, "dateRange")
    page = await jobs.texts(
        context, tenant_id, of.request, of.order, of.wanted, asked.text, used_in
    )
    return None if page is None else connected_texts(page, of.ordering, of.total_count)


_CONSUMPTION: Final[Columns] = {
    "interviewsInvited": Column(JsonForm.NUMBER, "invited"),
    "interviewsStarted": Column(JsonForm.NUMBER, "started"),
    "interviewsPartiallyCompleted": Column(JsonForm.NUMBER, "partially_completed"),
    "interviewsCompleted": Column(JsonForm.NUMBER, "completed"),
    "interviewsVoided": Column(JsonForm.NUMBER, "voided"),
    "interviewsExpired": Column(JsonForm.NUMBER, "expired"),
    "simulationsRun": Column(JsonForm.NUMBER, "simulations"),
    "interviewsConducted": Column(JsonForm.NUMBER, "completed", "partially_completed"),
    "creditsUsed": Column(JsonForm.CREDITS, "credits"),
}

JOBS: Final = AsJson(
    read=_texts,
    items="nodes",
    columns={
        "id": Column(JsonForm.ID, "id"),
        "externalId": Column(JsonForm.TEXT, "external_id"),
        "title": Column(JsonForm.TEXT, "title"),
        "status": Column(JsonForm.WORD, "status"),
        "createdAt": Column(JsonForm.INSTANT, "created_at"),
        "consumption": Joined(_CONSUMPTION),
    },
    others=frozenset({"edges"}),
)
"""The fields of jobs that are columns of a statement, and those of what a job used."""

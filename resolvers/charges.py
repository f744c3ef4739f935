"""Charges: what single interviews of a tenant cost, and what led to it."""

from collections.abc import Sequence
from uuid import UUID

from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.core.validation import is_text
from credit.ledger.entries import Entry
from credit.metering.charges import (
    NOT_CHARGED,
    Charge,
    ChargeCoverage,
    ChargeFilter,
    RecordedEvent,
)
from credit.metering.events import LONGEST_ID
from models import charges
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def page(
    context: Context,
    tenant_id: UUID,
    request: PageRequest,
    counted: ChargeFilter,
    job_id: UUID | None,
) -> Page[Charge]:
    """A page of a tenant's charges, or of those of one job.

    Raises NotFoundError for a job that the tenant does not have.
    """
    await _require(context, tenant_id, job_id)
    return await charges.page(session(), tenant_id, request, counted, job_id)


async def count(
    context: Context, tenant_id: UUID, counted: ChargeFilter, job_id: UUID | None
) -> int:
    """The number of charges in the pages of the same arguments; errors as of `page`."""
    await _require(context, tenant_id, job_id)
    return await charges.count(session(), tenant_id, counted, job_id)


async def by_interview(context: Context, tenant_id: UUID, interview: str) -> Charge | None:
    """The charge of one interview; None when the tenant has no such interview."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if len(interview) > LONGEST_ID or not is_text(interview):
        return None
    return await charges.by_interview(session(), tenant_id, interview)


async def events(context: Context, tenant_id: UUID, interview: str) -> Sequence[RecordedEvent]:
    """The events of an interview in the order that they happened."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.events_by_interview.load((tenant_id, interview)) or ()


async def entries(context: Context, tenant_id: UUID, interview: str) -> Sequence[Entry]:
    """The ledger entries that an interview made, in order."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    return await context.loaders.entries_by_interview.load((tenant_id, interview)) or ()


async def coverage(context: Context, tenant_id: UUID, interview: str) -> ChargeCoverage:
    """Which grants paid for an interview, and what none covered."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.coverage_by_interview.load((tenant_id, interview)) or NOT_CHARGED


async def _require(context: Context, tenant_id: UUID, job_id: UUID | None) -> None:
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if job_id is None:
        return
    if await context.loaders.job_by_id.load((tenant_id, job_id)) is None:
        raise not_found(Kind.JOB)

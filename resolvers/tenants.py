"""Tenants: reading, creating and changing them."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import partial
from types import EllipsisType
from uuid import UUID, uuid4

from credit.core.errors import AlreadyDoneError, InvalidInputError
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.core.validation import check_each, check_text
from credit.dates.countries import check_country
from credit.dates.local_time import check_zone, day_of, zone_named
from credit.ledger.billing_periods import first_phase
from credit.ledger.end_checks import check_next_period
from credit.metering.tenants import NewTenant, Tenant
from models import tenants
from models.database import Session, session, transaction
from resolvers import accounts, authorization, plans, run_out_renewal
from resolvers.context import Context

LONGEST_NAME = 200
EARLIEST_YEAR = 2000


async def by_id(context: Context, tenant_id: UUID) -> Tenant | None:
    """A tenant by id; None if it does not exist or the viewer may not read it."""
    if not (authorization.may_read(context) and context.viewer.may_see(tenant_id)):
        return None
    return await context.loaders.tenant_by_id.load(tenant_id)


async def tenant_of(context: Context, tenant_id: UUID) -> Tenant:
    """The tenant of an object; raises NotFoundError if the viewer may not read it."""
    found = await by_id(context, tenant_id)
    if found is None:
        raise not_found(Kind.TENANT)
    return found


async def by_external_id(context: Context, external_id: str) -> Tenant | None:
    """A tenant by its external id; None as in `by_id`."""
    found = await context.loaders.tenant_id_by_external_id.load(external_id)
    return await by_id(context, found) if found else None


async def id_by_external_id(context: Context, external_id: str) -> UUID:
    """The id of the tenant with an external id.

    Raises NotFoundError for one that does not exist and for one that the viewer may not access.
    """
    found = await context.loaders.tenant_id_by_external_id.load(external_id)
    if found is None or not context.viewer.may_see(found):
        raise not_found(Kind.TENANT)
    return found


async def own(context: Context, field: str = "tenant", argument: str = "id") -> Tenant:
    """The viewer's only tenant; raises InvalidInputError unless the viewer may read exactly one.

    The error says by which argument of which field a tenant is named.
    """
    bound = context.viewer.tenant_ids
    if bound is not None and len(bound) == 1:
        only = await by_id(context, next(iter(bound)))
        if only is not None:
            return only
    found = (await page(context, PageRequest(limit=2), None)).items
    if len(found) == 1:
        return found[0].value
    who = f"this {context.viewer.role}"
    if found:
        msg = (
            f"{who} may read several tenants: name one by its id, `{field}({argument}: …)`; "
            "`tenants` lists them with their ids"
        )
    else:
        msg = f"{who} may read no tenant: there is none to answer without an id"
    raise InvalidInputError(msg, (argument,))


async def own_id(context: Context, field: str) -> UUID:
    """The id of the viewer's only tenant, for a field with `tenantId`; errors as in `own`.

    Whoever is bound to one tenant has it without a lookup, whatever they may read.
    """
    bound = context.viewer.tenant_ids
    if bound is not None and len(bound) == 1:
        return next(iter(bound))
    return (await own(context, field, "tenantId")).id


async def page(context: Context, request: PageRequest, search: str | None) -> Page[Tenant]:
    """A page of the tenants that the viewer may read, by name."""
    if not authorization.may_read(context):
        return Page((), has_next=False, has_previous=False)
    return await tenants.page(session(), request, search, authorization.among(context))


async def create(context: Context, new: NewTenant) -> Tenant:
    """Create a tenant with its plan, first plan phase and an empty wallet.

    One that starts before today, in its own time zone, waits for its history, unless it
    `opens_at_once`. Raises InvalidInputError for an invalid field, NotFoundError for a plan that
    is not on offer, and AlreadyDoneError if the external id is taken.
    """
    authorization.require(context, Scope.TENANT_MANAGE)
    _check(new)
    plan = await plans.offered(new.plan_id)
    now = context.clock() if context.clock else context.now
    tenant_id = uuid4()
    phase = first_phase(*_start(new, now), new.zone, plan)
    awaits = _awaits_history(new, now)

    async def work(session: Session) -> bool:
        if not await tenants.create(session, tenant_id, new, phase, now, awaits_history=awaits):
            return False
        if awaits:
            await accounts.open_first_period(session, tenant_id, context.clock)
        return True

    if not await transaction(work):
        msg = f"a tenant {new.external_id!r} already exists"
        raise AlreadyDoneError(msg, ("externalId",))
    return Tenant(
        tenant_id,
        new.external_id,
        new.name,
        new.zone,
        plan,
        phase.starts_at,
        own_country=new.country,
    )


async def change_plan(context: Context, tenant_id: UUID, plan_id: str) -> Tenant:
    """Change the plan of a tenant, from its next billing period on.

    Due changes are recorded first, under the previous plan. Raises TenantEndedError if the tenant
    ends before the next period.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    await plans.offered(plan_id)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock, incoming=ZERO)
        check_next_period(account.ledger, "planId")
        await tenants.set_plan(session, tenant_id, plan_id)
        await account.save(session)
        await run_out_renewal.make_due(session, tenant_id)

    return await _changed(context, tenant_id, work)


async def update(
    context: Context,
    tenant_id: UUID,
    name: str | None,
    zone: str | None,
    country: str | EllipsisType | None = ...,
) -> Tenant:
    """Rename a tenant, move it to another time zone from its next billing period on, or both.

    `country` changes the public holidays that the forecast knows, at once; None means those of the
    time zone's country, and `...` leaves it as it is. Raises TenantEndedError for a zone if the
    tenant ends before the next period.
    """
    check_each(
        partial(check_text, "name", name, LONGEST_NAME) if name is not None else None,
        partial(check_zone, zone) if zone is not None else None,
        partial(check_country, country) if isinstance(country, str) else None,
    )
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock, incoming=ZERO)
        if zone is not None:
            check_next_period(account.ledger, "timezone")
        await tenants.set_name_and_zone(session, tenant_id, name, zone)
        if country is not ...:
            await tenants.set_country(session, tenant_id, country)
        await account.save(session)
        if zone is not None or country is not ...:
            await run_out_renewal.make_due(session, tenant_id)

    return await _changed(context, tenant_id, work)


async def _changed(
    context: Context, tenant_id: UUID, work: Callable[[Session], Awaitable[None]]
) -> Tenant:
    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a tenant that was locked exists"
    return tenant


def _awaits_history(new: NewTenant, now: datetime) -> bool:
    today = day_of(now, zone_named(new.zone))
    return new.starts_on is not None and new.starts_on < today and not new.opens_at_once


def _start(new: NewTenant, now: datetime) -> tuple[date, date]:
    """The first day and the anchor of a new tenant."""
    today = day_of(now, zone_named(new.zone))
    first_on = new.starts_on or today
    if first_on > today:
        msg = f"startsOn {first_on} is in the future: it takes {today} at the latest"
        raise InvalidInputError(msg, ("startsOn",))
    return first_on, new.anchor_on or first_on


def _check(new: NewTenant) -> None:
    check_each(
        partial(check_text, "externalId", new.external_id, LONGEST_NAME),
        partial(check_text, "name", new.name, LONGEST_NAME),
        partial(check_zone, new.zone),
        partial(check_country, new.country) if new.country is not None else None,
        partial(_check_year, "anchorOn", new.anchor_on),
        partial(_check_year, "startsOn", new.starts_on),
    )


def _check_year(name: str, day: date | None) -> None:
    if day is not None and not EARLIEST_YEAR <= day.year < EARLIEST_YEAR + 200:
        msg = f"{name} {day} is out of range: a day from the year {EARLIEST_YEAR} on"
        raise InvalidInputError(msg, (name,))

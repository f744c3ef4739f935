"""Tenants: creating, finding and paging them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Final
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.core.pagination import Page, PageRequest
from credit.core.units import ZERO
from credit.core.validation import is_text
from credit.ledger.entries import FIRST_DIGEST
from credit.ledger.plans import Plan, PlanPhase
from credit.metering.tenants import NewTenant, Tenant, TenantOrder, TenantOrderField
from models import keyset, plans, run_outs
from models.database import Row, Session, day, instant, uuid
from models.dialects import RowSet
from models.sql import tenants as sql
from models.tables import tenants as tables
from models.tables.ledger import Wallet

BY_NAME: Final = TenantOrder()
_ORDERS: Final = {
    BY_NAME: keyset.Order(("sort_name", "id")),
    TenantOrder(descending=True): keyset.Order(("-sort_name", "-id")),
    **dict.fromkeys(
        (TenantOrder(TenantOrderField.RUN_OUT_DATE, descending=down) for down in (False, True)),
        keyset.Order(("run_out_place", "id")),
    ),
}


def sort_key(text: str) -> str:
    """What a text is sorted and searched by: without case and accents, on every engine alike."""
    if text.isascii():
        return text.lower()
    # Some letters have a case only once they are taken apart, such as those of ™.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


async def create(
    session: Session,
    tenant_id: UUID,
    new: NewTenant,
    term: PlanPhase,
    now: datetime,
    *,
    awaits_history: bool = False,
) -> bool:
    """Write a tenant with its first phase and an empty wallet; False when the external id is taken.

    The ledger has no entry yet: the first allocation is posted with the first use.
    """
    created = await session.row(
        sql.INSERT,
        tenant_id,
        new.external_id,
        new.name,
        sort_key(new.name),
        new.zone,
        new.country,
        new.plan_id,
        term.starts_at,
        now,
    )
    if created is None:
        return False
    await tables.PlanPhase.create(
        tenant_id=tenant_id,
        starts_at=term.starts_at,
        starts_on=term.starts_on,
        zone=term.zone,
        plan=plans.to_json(term.plan),
        anchor_on=term.anchor_on,
        anchor_day=term.anchor_day,
        using_db=session.connection,
    )
    await _create_wallet(session, tenant_id, term.starts_at, awaits_history=awaits_history)
    await run_outs.create(session, tenant_id, now)
    return True


async def _create_wallet(
    session: Session, tenant_id: UUID, starts_at: datetime, *, awaits_history: bool
) -> None:
    await Wallet.create(
        tenant_id=tenant_id,
        balance=ZERO,
        overage=ZERO,
        last_sequence=0,
        last_grant=0,
        head_digest=FIRST_DIGEST,
        version=0,
        totals_version=0,
        advanced_to=starts_at,
        next_due_at=starts_at,
        awaits_history=awaits_history,
        using_db=session.connection,
    )


async def by_ids(session: Session, ids: Sequence[UUID]) -> dict[UUID, Tenant]:
    """The tenants of some ids, by id."""
    wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in ids])
    found = [tenant_of(row) for row in await session.rows(sql.BY_IDS, wanted=wanted)]
    return {tenant.id: tenant for tenant in await with_offers(session, found)}


async def ids_by_external_ids(session: Session, external_ids: Sequence[str]) -> dict[str, UUID]:
    """The ids of the tenants that the platform calls so; a text with NUL is the name of none."""
    named = tables.Tenant.filter(external_id__in=list(filter(is_text, external_ids)))
    rows = await named.using_db(session.connection).values_list("external_id", "id")
    return {str(external_id): uuid(tenant_id) for external_id, tenant_id in rows}


async def page(
    session: Session,
    request: PageRequest,
    search: str | None,
    among: Sequence[UUID] | None,
    *,
    order: TenantOrder = BY_NAME,
    runs_out_by: date | None = None,
) -> Page[Tenant]:
    """A page of tenants; `among` limits it to some ids, None to none.

    `runs_out_by` keeps those whose stored run-out expects a day up to this one.
    """
    queryset = _matching(session, search, among, runs_out_by)
    if order.field is TenantOrderField.RUN_OUT_DATE:
        queryset = run_outs.with_place(queryset, descending=order.descending)
    return await keyset.page_by_ids(
        queryset, _ORDERS[order], request, lambda row: row.id, partial(by_ids, session)
    )


async def count(
    session: Session,
    search: str | None,
    among: Sequence[UUID] | None,
    *,
    runs_out_by: date | None = None,
) -> int:
    """How many tenants the pages of the same arguments have in all."""
    return await _matching(session, search, among, runs_out_by).count()


async def set_plan(session: Session, tenant_id: UUID, plan_id: str) -> None:
    """Name the plan that the next phase of a tenant is made from."""
    await _of(session, tenant_id).update(plan_id=plan_id)


async def countries_and_zones(session: Session) -> set[tuple[str | None, str]]:
    """What tenants name as their country, None included, with their newest time zone."""
    queryset = tables.Tenant.all().using_db(session.connection).distinct()
    rows = await queryset.values_list("country", "zone")
    return {(country, zone) for country, zone in rows}


async def set_country(session: Session, tenant_id: UUID, country: str | None) -> None:
    """Change the country that a tenant names; None for its time zone's."""
    await _of(session, tenant_id).update(country=country)


async def set_name_and_zone(
    session: Session, tenant_id: UUID, name: str | None, zone: str | None
) -> None:
    """Change a tenant's name, and the zone of its next phase; None leaves it as it is."""
    if name is not None:
        await _of(session, tenant_id).update(name=name, sort_name=sort_key(name))
    if zone is not None:
        await _of(session, tenant_id).update(zone=zone)


async def set_last_day(session: Session, tenant_id: UUID, last_day_on: date | None) -> None:
    """Keep the last day of service of a tenant; None while it has no end."""
    await _of(session, tenant_id).update(last_day_on=last_day_on)


def _of(session: Session, tenant_id: UUID) -> QuerySet[tables.Tenant]:
    return tables.Tenant.filter(id=tenant_id).using_db(session.connection)


def _matching(
    session: Session,
    search: str | None,
    among: Sequence[UUID] | None,
    runs_out_by: date | None,
) -> QuerySet[tables.Tenant]:
    queryset = tables.Tenant.all().using_db(session.connection)
    if runs_out_by is not None:
        queryset = queryset.filter(run_out__expected_on__lte=runs_out_by)
    if search:
        queryset = keyset.search(queryset, search, sort_name=sort_key(search))
    return queryset if among is None else queryset.filter(id__in=among)


async def with_offers(session: Session, found: list[Tenant]) -> list[Tenant]:
    """Tenants whose plans in force say whether they are on offer.

    A statement more where a tenant changes plans: the plan of a phase is a copy that does not say.
    """
    changing = {one.plan.id for one in found if one.upcoming_plan}
    if not changing:
        return found
    present = await plans.by_ids(session, sorted(changing))
    return [
        replace(one, plan=replace(one.plan, is_offered=present[one.plan.id].is_offered))
        if one.plan.id in changing
        else one
        for one in found
    ]


def tenant_of(row: Row) -> Tenant:
    """The tenant of a row of `BY_IDS` or `HEADS`."""
    return _tenant(row, plans.decoded(row["definition"], is_offered=row["is_offered"]))


def _tenant(row: Row, next_plan: Plan) -> Tenant:
    """The tenant of a row that is read with its newest phase, and the plan of its next one."""
    plan = plans.decoded(row["phase_plan"], is_offered=next_plan.is_offered)
    return Tenant(
        id=uuid(row["id"]),
        external_id=row["external_id"],
        name=row["name"],
        zone=row["phase_zone"],
        plan=plan,
        starts_at=instant(row["starts_at"]),
        own_country=row["country"],
        upcoming_zone=row["zone"] if row["zone"] != row["phase_zone"] else None,
        upcoming_plan=next_plan if next_plan != plan else None,
        last_day_on=day(row["last_day_on"]) if row["last_day_on"] is not None else None,
    )

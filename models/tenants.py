"""Tenants: creating, finding and paging them."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from credit.core.pagination import Page, PageRequest
from credit.ledger.entries import FIRST_DIGEST
from credit.ledger.plans import PlanPhase
from credit.metering.tenants import NewTenant, Tenant
from models import keyset, plans
from models.database import Row, Session, instant, uuid
from models.tables import tenants as tables

_COLUMNS = (
    "t.id, t.external_id, t.name, t.zone, t.starts_at, t.sort_name, p.definition,"
    " (SELECT m.zone FROM plan_phase m WHERE m.tenant_id = t.id"
    " ORDER BY m.starts_at DESC LIMIT 1) AS term_zone"
)


def sort_key(text: str) -> str:
    """What a text is sorted and searched by: without case and accents, on every engine alike."""
    # Some letters have a case only once they are taken apart, such as those of ™.
    folded = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", folded)
    return "".join(character for character in plain if not unicodedata.combining(character))


async def create(
    session: Session, tenant_id: UUID, new: NewTenant, term: PlanPhase, now: datetime
) -> bool:
    """Write a tenant with its first term and an empty wallet; False when the external id is taken.

    Nothing is settled yet: the first allocation comes with the first use.
    """
    made = await session.rows(
        "INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at,"
        " created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (external_id) DO NOTHING"
        " RETURNING id",
        *(tenant_id, new.external_id, new.name, sort_key(new.name), new.zone, new.plan_id),
        *(term.starts_at, now),
    )
    if not made:
        return False
    await session.rows(
        "INSERT INTO plan_phase (tenant_id, starts_at, starts_on, zone, plan, anchor_on,"
        " anchor_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        *(tenant_id, term.starts_at, term.starts_on, term.zone, plans.encoded(term.plan)),
        *(term.anchor_on, term.anchor_day),
    )
    await session.rows(
        "INSERT INTO wallet (tenant_id, balance, overage, last_sequence, last_grant, head_digest,"
        " version, advanced_to, next_due_at, importing)"
        " VALUES ($1, 0, 0, 0, 0, $2, 0, $3, $3, false)",
        *(tenant_id, FIRST_DIGEST, term.starts_at),
    )
    return True


async def by_ids(session: Session, ids: Sequence[UUID]) -> dict[UUID, Tenant]:
    """The tenants of some ids, by id."""
    rows = await session.rows(
        f"SELECT {_COLUMNS} FROM {{wanted}} {{ordered_join}} tenant t ON t.id = wanted.id"
        " {ordered_join} plan p ON p.id = t.plan_id",
        wanted=keyset.ids(ids),
    )
    return {tenant.id: tenant for tenant in map(_tenant, rows)}


async def ids_by_external_ids(external_ids: Sequence[str]) -> dict[str, UUID]:
    """The ids of the tenants that the platform calls so."""
    rows = await tables.Tenant.filter(external_id__in=external_ids).values_list("external_id", "id")
    return {str(external_id): uuid(tenant_id) for external_id, tenant_id in rows}


async def page(
    session: Session, request: PageRequest, search: str | None, among: Sequence[UUID] | None
) -> Page[Tenant]:
    """A page of tenants by name; `among` limits it to some ids, None to none."""
    query = keyset.Query(
        select=f"SELECT {_COLUMNS} FROM tenant t JOIN plan p ON p.id = t.plan_id",
        key=(("t.sort_name", "text"), ("t.id", "uuid")),
    )
    _filter(query, search, among)
    return await keyset.fetch(
        session, query, request, _tenant, lambda row: (row["sort_name"], str(row["id"]))
    )


async def count(session: Session, search: str | None, among: Sequence[UUID] | None) -> int:
    """How many tenants the pages of the same arguments have in all."""
    query = keyset.Query(select="SELECT count(*) AS n FROM tenant t", key=())
    _filter(query, search, among)
    return await keyset.count(session, query)


async def set_plan(session: Session, tenant_id: UUID, plan_id: str) -> None:
    """Name the plan that the next term of a tenant is made from."""
    await session.rows("UPDATE tenant SET plan_id = $2 WHERE id = $1", tenant_id, plan_id)


async def set_name_and_zone(
    session: Session, tenant_id: UUID, name: str | None, zone: str | None
) -> None:
    """Change a tenant's name, and the zone that its next term is made from; None leaves as is."""
    if name is not None:
        await session.rows(
            "UPDATE tenant SET name = $2, sort_name = $3 WHERE id = $1",
            *(tenant_id, name, sort_key(name)),
        )
    if zone is not None:
        await session.rows("UPDATE tenant SET zone = $2 WHERE id = $1", tenant_id, zone)


def _filter(query: keyset.Query, search: str | None, among: Sequence[UUID] | None) -> None:
    if search:
        query.where("t.sort_name LIKE ? ESCAPE '!'", keyset.containing(sort_key(search)))
    if among is not None:
        query.where_in("t.id", keyset.ids(among))


def _tenant(row: Row) -> Tenant:
    return Tenant(
        id=uuid(row["id"]),
        external_id=row["external_id"],
        name=row["name"],
        zone=row["zone"],
        plan=plans.decoded(row["definition"]),
        starts_at=instant(row["starts_at"]),
        phase_zone=row["term_zone"],
    )

"""Members in the table. A `tenant_id` of None stands for members of no tenant."""

from typing import Final
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.core.members import Member
from credit.core.pagination import Page, PageRequest
from models import keyset
from models.database import Session
from models.keyset import Order
from models.sql import members as sql
from models.tables import members as tables

_NEWEST_FIRST: Final = Order(("-created_at", "-id"))


async def grant(session: Session, member: Member) -> bool:
    """Write a member, in place of one of another role; False where it has that role already."""
    row = await session.row(
        sql.GRANT,
        member.id,
        member.issuer,
        member.subject,
        member.role,
        member.tenant_id,
        member.created_at,
        member.created_by,
    )
    return row is not None


async def revoke(session: Session, tenant_id: UUID | None, member_id: UUID) -> bool:
    """Delete a member; False when there is none of this id."""
    return bool(await _of(session, tenant_id).filter(id=member_id).delete())


async def by_id(session: Session, tenant_id: UUID | None, member_id: UUID) -> Member | None:
    """A member of a tenant, or of none; None when there is none of this id."""
    row = await _of(session, tenant_id).get_or_none(id=member_id)
    return _member(row) if row else None


async def of_subject(session: Session, issuer: str, subject: str) -> list[Member]:
    """All that a subject was granted."""
    rows = tables.Member.filter(issuer=issuer, subject=subject).using_db(session.connection)
    return [_member(row) for row in await rows]


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Member]:
    """A page of a tenant's members, the newest first."""
    return await keyset.page(_of(session, tenant_id), _NEWEST_FIRST, request, _member)


async def count(session: Session, tenant_id: UUID) -> int:
    """How many members a tenant has."""
    return await _of(session, tenant_id).count()


async def page_among(
    session: Session, tenant_ids: frozenset[UUID] | None, request: PageRequest
) -> Page[Member]:
    """A page of the members of some tenants, the newest first; None: of all tenants and of none."""
    return await keyset.page(_among(session, tenant_ids), _NEWEST_FIRST, request, _member)


async def count_among(session: Session, tenant_ids: frozenset[UUID] | None) -> int:
    """How many members some tenants have; None: all tenants and none."""
    return await _among(session, tenant_ids).count()


def _among(session: Session, tenant_ids: frozenset[UUID] | None) -> QuerySet[tables.Member]:
    rows = tables.Member.all().using_db(session.connection)
    return rows if tenant_ids is None else rows.filter(tenant_id__in=sorted(tenant_ids))


def _of(session: Session, tenant_id: UUID | None) -> QuerySet[tables.Member]:
    return tables.Member.filter(tenant_id=tenant_id).using_db(session.connection)


def _member(row: tables.Member) -> Member:
    return Member(
        id=row.id,
        issuer=row.issuer,
        subject=row.subject,
        role=row.role,
        tenant_id=row.tenant_id,
        created_at=row.created_at,
        created_by=row.created_by,
    )

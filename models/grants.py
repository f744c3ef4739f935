"""Grants in the table."""

from collections.abc import Sequence
from uuid import UUID

from credit.ledger.grants import Grant
from models.database import Session
from models.dialects import RowSet
from models.sql import grants as sql
from models.tables.grants import CreditGrant


async def unspent(
    session: Session, tenant_id: UUID, named: Sequence[int] = ()
) -> tuple[Grant, ...]:
    """Grants with something left or yet to start, and those of some numbers."""
    numbers = RowSet({"number": "bigint"}, [(number,) for number in named])
    rows = await session.objects(CreditGrant, sql.UNSPENT, tenant_id, named=numbers)
    return tuple(grant_of(row) for row in sorted(rows, key=lambda row: row.number))


async def unspent_by_tenants(
    session: Session, tenant_ids: Sequence[UUID]
) -> dict[UUID, list[Grant]]:
    """Grants with something left of some tenants, by tenant; one without any is missing."""
    wanted = RowSet({"id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids])
    found: dict[UUID, list[Grant]] = {}
    for row in await session.objects(CreditGrant, sql.UNSPENT_BY_TENANTS, wanted=wanted):
        found.setdefault(row.tenant_id, []).append(grant_of(row))
    return found


async def by_numbers(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Grant]:
    """The grants of some (tenant, number) pairs; a pair that does not exist is missing."""
    pairs = RowSet({"tenant_id": "uuid", "number": "bigint"}, wanted)
    rows = await session.objects(CreditGrant, sql.BY_NUMBERS, wanted=pairs)
    return {(row.tenant_id, row.number): grant_of(row) for row in rows}


async def as_of_sequence(session: Session, tenant_id: UUID, sequence: int) -> list[Grant]:
    """Grants as the entries up to a sequence leave them, those with something left."""
    rows = await session.objects(CreditGrant, sql.AS_OF_SEQUENCE, tenant_id, sequence)
    return [grant_of(row) for row in rows]


def grant_of(row: CreditGrant) -> Grant:
    """The grant of a row."""
    return Grant(
        number=row.number,
        kind=row.kind,
        amount=row.amount,
        remaining=row.remaining,
        priority=row.priority,
        effective_at=row.effective_at,
        expires_at=row.expires_at,
        started=row.started,
    )

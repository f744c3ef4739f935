"""Grants in the table."""

from collections.abc import Sequence
from uuid import UUID

from credit.ledger.grants import Grant
from models.database import Session
from models.dialects import RowSet
from models.tables.grants import CreditGrant


async def unspent(
    session: Session, tenant_id: UUID, named: Sequence[int] = ()
) -> tuple[Grant, ...]:
    """Grants with something left or yet to start, and those of some numbers."""
    rows = await session.objects(
        CreditGrant,
        "SELECT * FROM credit_grant WHERE tenant_id = $1 AND (remaining > 0 OR NOT started)"
        " UNION SELECT g.* FROM {named} {ordered_join} credit_grant g"
        " ON g.tenant_id = $1 AND g.number = named.number",
        tenant_id,
        named=RowSet({"number": "bigint"}, [(number,) for number in named]),
    )
    return tuple(grant_of(row) for row in sorted(rows, key=lambda row: row.number))


async def unspent_by_tenants(
    session: Session, tenant_ids: Sequence[UUID]
) -> dict[UUID, list[Grant]]:
    """Grants with something left of some tenants, by tenant; one without any is missing."""
    rows = await session.objects(
        CreditGrant,
        "SELECT g.* FROM {wanted} {ordered_join} credit_grant g ON g.tenant_id = wanted.id"
        " WHERE g.remaining > 0 OR NOT g.started",
        wanted=RowSet({"id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids]),
    )
    found: dict[UUID, list[Grant]] = {}
    for row in rows:
        found.setdefault(row.tenant_id, []).append(grant_of(row))
    return found


async def by_numbers(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Grant]:
    """The grants of some (tenant, number) pairs; a pair that does not exist is missing."""
    rows = await session.objects(
        CreditGrant,
        "SELECT g.* FROM {wanted} {ordered_join} credit_grant g"
        " ON g.tenant_id = wanted.tenant_id AND g.number = wanted.number",
        wanted=RowSet({"tenant_id": "uuid", "number": "bigint"}, wanted),
    )
    return {(row.tenant_id, row.number): grant_of(row) for row in rows}


async def as_of_sequence(session: Session, tenant_id: UUID, sequence: int) -> list[Grant]:
    """Grants as the entries up to a sequence leave them, those with something left."""
    rows = await session.objects(
        CreditGrant,
        "SELECT g.tenant_id, g.number, g.kind, g.amount, g.priority, g.effective_at, g.expires_at,"
        " g.started, l.remaining FROM (SELECT grant_number,"
        " CAST(sum(credits) AS BIGINT) AS remaining FROM entry_line"
        " WHERE tenant_id = $1 AND sequence <= $2 AND grant_number IS NOT NULL"
        " GROUP BY grant_number HAVING sum(credits) > 0) l"
        " JOIN credit_grant g ON g.tenant_id = $1 AND g.number = l.grant_number",
        *(tenant_id, sequence),
    )
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

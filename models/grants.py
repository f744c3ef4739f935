"""Grants in the table."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.ledger.burn_order import PRIORITY, burn_order_key
from credit.ledger.grants import Grant
from models.database import Session
from models.dialects import RowSet
from models.sql import grants as sql
from models.tables.grants import CreditGrant

FIRST: Final = 16
"""Grants of each kind that are read at first; most tenants have fewer."""


async def unspent(
    session: Session, tenant_id: UUID, named: Sequence[int] = ()
) -> tuple[Grant, ...]:
    """Grants with something left or yet to start, and those of some numbers."""
    numbers = RowSet({"number": "bigint"}, [(number,) for number in named])
    rows = await session.objects(CreditGrant, sql.UNSPENT, tenant_id, named=numbers)
    return tuple(grant_of(row) for row in sorted(rows, key=lambda row: row.number))


async def unspent_for(
    session: Session, tenant_id: UUID, spending: Credits, named: Sequence[int] = ()
) -> tuple[Grant, ...]:
    """Enough of the grants of `unspent` to spend up to an amount before anything is due.

    However many a tenant has, this takes the same time, unless the first of a kind are small beside
    the amount.
    """
    numbers = RowSet({"number": "bigint"}, [(number,) for number in named])
    rows = await session.objects(CreditGrant, sql.FIRST_UNSPENT, tenant_id, FIRST, named=numbers)
    found = tuple(grant_of(row) for row in sorted(rows, key=lambda row: row.number))
    if not are_enough(found, FIRST, spending):
        return await unspent(session, tenant_id, named)
    return found


def are_enough(found: Sequence[Grant], most: int, spending: Credits) -> bool:
    """Whether grants of which at most so many of each kind were read are enough to spend an amount.

    Enough are all of a kind, or those at its beginning, in burn order, that have more than the
    amount. Spending then takes the same grants as if all were there, and what expires next is among
    them. Others than the first of a kind may be there.
    """
    for priority in PRIORITY.values():
        of_kind = [grant for grant in found if grant.priority == priority and grant.remaining]
        if len(of_kind) >= most:
            first = sorted(of_kind, key=burn_order_key)[:most]
            if sum((grant.remaining for grant in first), start=ZERO) <= spending:
                return False
    return True


async def unspent_by_tenants(
    session: Session, tenant_ids: Sequence[UUID]
) -> dict[UUID, list[Grant]]:
    """Grants with something left of some tenants, by tenant; one without any is missing."""
    wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids])
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

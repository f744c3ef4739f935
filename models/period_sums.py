"""Sums of the entries of billing periods, kept in the rows of closed ones and in the wallet.

An entry belongs to the period that is open when it is posted, so the sums of a closed period never
change. Those of the newest period are in the wallet, which every posting writes anyway. Where an
older release has closed a period or posted entries, its sums are missing, or end at an earlier
entry: they are made from the entries until a write completes them.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Final
from uuid import UUID

import orjson

from credit.core.units import Credits
from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.movements import Movements, PeriodMovements
from models.database import Row, Session, let_statements_take_long, session, transaction, uuid
from models.dialects import RowSet
from models.sql import period_sums as sql

BATCH: Final = 200
"""Closed periods that are summed up in one transaction."""

_TERMS: Final = tuple(field.name for field in fields(Movements))


def to_json(movements: Movements) -> dict[str, int]:
    """Sums as they are kept: thousandths by term, those that are zero left out."""
    sums = {name: getattr(movements, name).thousandths for name in _TERMS}
    return {name: amount for name, amount in sums.items() if amount}


def from_json(kept: Mapping[str, int]) -> Movements:
    """Sums of what is kept."""
    return Movements(**{name: Credits(amount) for name, amount in kept.items()})


def of_text(kept: str) -> Movements:
    """Sums of what is kept, as a column of a statement has it."""
    return from_json(orjson.loads(kept))


def of_row(row: Row) -> Movements:
    """Sums of a row that has a column for each term."""
    return Movements(**{name: Credits(row[name]) for name in _TERMS})


def added(first: Movements, second: Movements) -> Movements:
    """The sums of two stretches together."""
    return Movements(**{name: getattr(first, name) + getattr(second, name) for name in _TERMS})


def moved_of(row: Row) -> PeriodMovements | None:
    """The sums of the newest period that a wallet has; None where it has none."""
    kept = row["movements"]
    if kept is None or row["movements_period"] is None or row["movements_sequence"] is None:
        return None
    return PeriodMovements(row["movements_period"], row["movements_sequence"], of_text(kept))


async def of_newest(
    session: Session, tenant_id: UUID, wallet: Wallet, period: Period | None
) -> Movements | None:
    """What has moved in a tenant's newest period; no statement where the wallet has all of it."""
    if period is None:
        return None
    moved = wallet.moved
    if moved is None or moved.period != period.number:
        moved = PeriodMovements(period.number, 0, Movements())
    if moved.last_sequence >= wallet.last_sequence:
        return moved.movements
    row = await session.row(sql.OF_PERIOD, tenant_id, period.number, moved.last_sequence)
    return added(moved.movements, of_row(row)) if row else moved.movements


async def complete(session: Session, tenant_id: UUID | None = None) -> int:
    """Sum up some of the closed periods whose sums are missing; how many there were.

    Of all tenants, or of one. Their entries do not change, so that nothing is locked.
    """
    if tenant_id is None:
        rows = await session.rows(sql.UNSUMMED, BATCH)
    else:
        rows = await session.rows(sql.UNSUMMED_OF_TENANT, BATCH, tenant_id)
    keys = [(uuid(row["tenant_id"]), row["number"]) for row in rows]
    if not keys:
        return 0
    wanted = RowSet({"tenant_id": "uuid", "number": "bigint"}, keys)
    sums = {
        (uuid(row["tenant_id"]), row["number"]): of_row(row)
        for row in await session.rows(sql.OF_PERIODS, wanted=wanted)
    }
    kept = [(*key, orjson.dumps(to_json(sums.get(key, Movements()))).decode()) for key in keys]
    columns = {"tenant_id": "uuid", "number": "bigint", "movements": "text"}
    await session.execute(sql.KEEP, kept=RowSet(columns, kept))
    return len(keys)


async def complete_all() -> None:
    """Sum up all closed periods whose sums are missing, whatever limit the role's statements have.

    In transactions on PostgreSQL alone: one of SQLite's would keep others from writing.
    """
    while await (complete(session()) if session().is_sqlite else transaction(_complete)):
        pass


async def _complete(session: Session) -> int:
    await let_statements_take_long(session)
    return await complete(session)

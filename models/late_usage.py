"""What billing periods charged and gave back for earlier ones, summed up by the two periods.

An entry is late where what it charges happened before its period began, and periods that have
begun keep their beginning, so these sums never change but by further entries. They are those of
the entries up to the wallet's `late_sequence`. A write that posts a late charge, or gives anything
back, counts its entries; any other moves `late_sequence` along. A release that knows neither leaves
`late_sequence` behind: then nobody reads the sums, and the next write counts what is missing.
"""

import logging
from typing import Final
from uuid import UUID

from models import integrity, ledger
from models.database import Session, let_statements_take_long, transaction, uuid
from models.sql import late_usage as sql
from models.tables.ledger import Wallet

BATCH: Final = 5_000
"""Entries that are counted in one transaction."""
_TENANTS: Final = 500
_BEFORE_ALL: Final = UUID(int=0)
_log = logging.getLogger(__name__)


async def count(session: Session, tenant_id: UUID, counted: int, last: int) -> int:
    """Count the entries behind `counted`, up to `last` or BATCH of them; the last one counted.

    The wallet must be locked by this transaction, which writes that to it.
    """
    if counted >= last:
        return counted
    up_to = min(last, counted + BATCH)
    await session.execute(sql.COUNT, tenant_id, counted, up_to)
    return up_to


async def complete(session: Session) -> None:
    """Count what is missing of all tenants, BATCH entries of one in a transaction.

    A tenant that cannot be read is left out, with a warning: it keeps no command from its work.
    """
    after: UUID | str = _BEFORE_ALL
    while rows := await session.rows(sql.NOT_COUNTED, _TENANTS, after):
        for row in rows:
            after = row["tenant_id"]
            try:
                await _complete(uuid(after))
            except Exception as error:
                if not integrity.is_unreadable(error):
                    raise
                _log.warning("the late usage of tenant %s cannot be counted: %r", after, error)


async def _complete(tenant_id: UUID) -> None:
    while await transaction(_Step(tenant_id), tenant=tenant_id):
        pass


class _Step:
    """A transaction that counts some entries of a tenant; whether any are left."""

    def __init__(self, tenant_id: UUID) -> None:
        self._tenant_id = tenant_id

    async def __call__(self, session: Session) -> bool:
        await let_statements_take_long(session)
        locked = await ledger.lock(session, self._tenant_id)
        if locked is None:
            return False
        counted, last = locked.wallet.late_sequence, locked.wallet.last_sequence
        up_to = await count(session, self._tenant_id, counted, last)
        wallet = Wallet.filter(tenant_id=self._tenant_id).using_db(session.connection)
        await wallet.update(late_sequence=up_to)
        return up_to < last

"""When a stored run-out is to be renewed before its day is over, decided in the transaction."""

from typing import Final
from uuid import UUID

from credit.ledger.accounts import Account, Posting
from credit.ledger.entries import Reason
from models import run_outs
from models.database import Session

UNFORESEEN: Final = frozenset({Reason.PURCHASE, Reason.REFUND, Reason.ADJUSTMENT})
"""Reasons of entries that no forecast knows of before they are written.

Use is forecast, and allocations, rollovers and expiries follow from the plan.
"""


async def after_posting(
    session: Session, tenant_id: UUID, account: Account, posting: Posting
) -> None:
    """Make a tenant's run-out due where a posting says so; else no statement is executed."""
    if is_due_after(account, posting):
        await make_due(session, tenant_id)


def is_due_after(account: Account, posting: Posting) -> bool:
    """Whether a posting is of an unforeseen kind.

    So it is where the balance has reached zero, or has left it: the status says which.
    """
    was_empty, is_empty = not account.wallet.balance, not posting.wallet.balance
    unforeseen = any(entry.reason in UNFORESEEN for entry in posting.entries)
    return bool(posting.entries) and (unforeseen or was_empty is not is_empty)


async def make_due(session: Session, tenant_id: UUID) -> None:
    """Have a tenant's run-out renewed: its plan, its time zone or its end is another one."""
    await run_outs.make_due(session, tenant_id)

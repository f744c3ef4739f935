"""Manual adjustments of a balance, with a reason, once for each idempotency key."""

from datetime import datetime
from functools import partial
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.core.validation import check_each, check_text
from credit.dates.instants import check_instant
from credit.ledger import idempotency_keys as inputs
from credit.ledger.end_checks import check_service
from credit.ledger.entries import Entry, EntryMetadata
from credit.ledger.grants import GrantKind
from credit.ledger.purchases import LONGEST_KEY, MOST_CREDITS
from models import entries, idempotency
from models.database import Session, session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context


async def adjust(
    context: Context,
    tenant_id: UUID,
    credits: Credits,
    key: str,
    reason: str,
    expires_at: datetime | None,
) -> Entry:
    """Add credits, or deduct them if the amount is negative; returns the ledger entry.

    Deductions are taken from grants in burn order and cannot exceed the balance.
    """
    check_each(
        partial(_check_amount, credits),
        partial(_check_expiry, credits, expires_at),
        partial(check_text, "idempotencyKey", key, LONGEST_KEY),
        partial(check_text, "reason", reason),
    )
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    content = inputs.of_adjustment(credits, reason, expires_at)

    async def work(session: Session) -> int:
        account = await accounts.open_for_update(
            session, tenant_id, context.clock, incoming=credits
        )
        known = await idempotency.answer(session, tenant_id, inputs.ADJUST, key, content)
        if known is not None:
            return int(known)
        check_service(account.ledger)
        _apply(account, credits, reason, expires_at)
        sequence = account.ledger.sequence
        await idempotency.keep(
            session, tenant_id, inputs.ADJUST, key, content, str(sequence), account.now
        )
        await account.save(session)
        return sequence

    sequence = await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    (entry,) = await entries.read(session(), tenant_id, sequence - 1, 1)
    return entry


def _apply(
    account: accounts.OpenAccount, credits: Credits, reason: str, expires_at: datetime | None
) -> None:
    ledger, metadata = account.ledger, EntryMetadata(note=reason)
    if credits < ZERO:
        if ledger.net + credits < ZERO:
            left = max(ledger.net, ZERO)
            msg = f"credits is {credits}, but the balance is {left}: deduct at most the balance"
            raise InvalidInputError(msg, ("credits",))
        ledger.deduct(-credits, metadata)
        return
    if expires_at is not None and expires_at <= account.now:
        msg = f"expiresAt {expires_at.isoformat()} has passed: write a later instant or none"
        raise InvalidInputError(msg, ("expiresAt",))
    if expires_at is not None:
        check_instant("expiresAt", expires_at, account.now)
    ledger.add_grant(GrantKind.ADJUSTMENT, credits, account.now, expires_at, metadata)


def _check_amount(credits: Credits) -> None:
    if not credits or not -MOST_CREDITS <= credits <= MOST_CREDITS:
        msg = f"credits is {credits}: it takes an amount, not zero, of at most {MOST_CREDITS}"
        raise InvalidInputError(msg, ("credits",))


def _check_expiry(credits: Credits, expires_at: datetime | None) -> None:
    if expires_at is not None and credits < ZERO:
        msg = "deducted credits do not expire: leave expiresAt out"
        raise InvalidInputError(msg, ("expiresAt",))

"""The balance of a tenant, now or at an earlier instant, and its grants."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.dates.instants import check_instant
from credit.ledger.balance import Balance
from credit.ledger.burn_order import burn_order_key, in_burn_order
from credit.ledger.endings import expiry_within
from credit.ledger.entries import FIRST_DIGEST
from credit.ledger.grants import Grant
from models import entries, grants
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def now(context: Context, tenant_id: UUID) -> Balance:
    """Balance, overage and grants at the operation's instant, after due changes are recorded.

    While a tenant waits for its history, at the instant that its ledger has been advanced to.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if wallet is None:
        raise not_found(Kind.TENANT)
    unspent = await context.loaders.grants_by_tenant.load(tenant_id)
    latest = max(context.now, wallet.advanced_to)
    at = wallet.advanced_to if wallet.awaits_history else latest
    return Balance(
        at=at,
        remaining=wallet.balance,
        overage=wallet.overage,
        grants=await _within_end(
            context, tenant_id, in_burn_order(unspent or [], wallet.advanced_to)
        ),
        sequence=wallet.last_sequence,
        digest=wallet.digest,
    )


async def amounts(context: Context, tenant_id: UUID) -> tuple[Credits, Credits]:
    """What can be spent now and what is owed, as `now` answers them, without reading grants."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if wallet is None:
        raise not_found(Kind.TENANT)
    return wallet.balance, wallet.overage


async def at(
    context: Context, tenant_id: UUID, at: datetime | None, as_of: datetime | None
) -> Balance:
    """The balance at `at`, from the entries recorded until `as_of`.

    None means now for both; `at` alone is answered from all entries that are recorded, those that
    this operation has recorded by advancing the tenant included. Raises InvalidInputError unless
    `at` ≤ `as_of` ≤ now, and for an instant more than 100 years ago.
    """
    if at is None and as_of is None:
        return await now(context, tenant_id)
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    latest = max(context.now, wallet.advanced_to) if wallet else context.now
    known_at = _not_after("asOf", as_of, latest, "now") if as_of else None
    last, what = (known_at, "asOf") if known_at else (latest, "now")
    true_at = _not_after("at", at or last, last, what)
    for name, instant in (("asOf", last), ("at", true_at)):
        check_instant(name, instant, context.now)
    head = await entries.head_at(session(), tenant_id, true_at, known_at)
    if head is None:
        return Balance(true_at, ZERO, ZERO, (), 0, FIRST_DIGEST)
    left = await grants.as_of_sequence(session(), tenant_id, head.sequence)
    order = tuple(sorted(left, key=burn_order_key))
    # What was known at an earlier instant never changes, and the end may be set since.
    if as_of is None:
        order = await _within_end(context, tenant_id, order)
    return Balance(true_at, head.balance, head.overage, order, head.sequence, head.digest)


def _not_after(name: str, instant: datetime, latest: datetime, what: str) -> datetime:
    if instant > latest:
        msg = f"{name} {instant.isoformat()} is after {what} ({latest.isoformat()})"
        raise InvalidInputError(msg, (name,))
    return instant


async def grant_by_number(context: Context, tenant_id: UUID, number: int) -> Grant | None:
    """A grant of a tenant by number, spent or not; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    found = await context.loaders.grant_by_number.load((tenant_id, number))
    return (await _within_end(context, tenant_id, [found]))[0] if found else None


async def _within_end(
    context: Context, tenant_id: UUID, found: Sequence[Grant]
) -> tuple[Grant, ...]:
    """Grants that expire at the tenant's end, unless they expire before it."""
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    if tenant is None or tenant.last_day_on is None:
        return tuple(found)
    ends_at = await context.loaders.end_by_tenant.load(tenant_id)
    return tuple(
        replace(grant, expires_at=expiry_within(grant.expires_at, ends_at)) for grant in found
    )

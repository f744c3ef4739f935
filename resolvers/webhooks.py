"""Creating, updating, reading and deleting webhooks; `webhook_dispatcher.py` sends to them.

A webhook is of one tenant, or of all tenants where its `tenant_id` is None. The latter are for keys
that settle the purchases of every tenant, and receive what happens to purchases only.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple
from uuid import UUID, uuid4

from credit.core.errors import LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.validation import check_each
from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import (
    MOST_WEBHOOKS,
    OLD_SECRET_VALID,
    Webhook,
    WebhookStatus,
    checked_events,
)
from models import deliveries, ledger, webhooks
from models.database import Session, session, transaction
from notifiers.signing import new_secret
from resolvers import accounts, authorization
from resolvers.context import Context, WebhookTransport


async def create(
    context: Context, tenant_id: UUID | None, url: str, events: Sequence[WebhookEventType]
) -> tuple[Webhook, str]:
    """Create a webhook for notifications from now on; returns it with its secret.

    Raises InvalidInputError for an invalid URL and for event types that it cannot receive,
    LimitReachedError at the maximum number of webhooks of the tenant, or of all tenants, and
    TooEarlyError while the tenant waits for its history.
    """
    await require_owner(context, tenant_id)
    transport = transport_of(context)
    check_each(
        partial(transport.sender.guard.check_url, url), partial(checked_events, events, tenant_id)
    )
    event_types, webhook_id, secret = checked_events(events, tenant_id), uuid4(), new_secret()
    encrypted = transport.cipher.encrypt(secret, tenant_id, webhook_id)

    async def work(session: Session) -> Webhook:
        owner = await _lock_owner(session, tenant_id)
        if done := await webhooks.by_id(session, tenant_id, webhook_id):
            return done  # the reply to our own commit was lost
        if owner.awaits_history:  # whose entries are no news
            raise accounts.awaiting_history()
        if owner.webhooks >= MOST_WEBHOOKS:
            who = "all tenants together have" if tenant_id is None else "a tenant has"
            msg = f"{who} at most {MOST_WEBHOOKS} webhooks: delete one first"
            raise LimitReachedError(msg)
        active = WebhookStatus.ACTIVE
        created = Webhook(
            tenant_id, webhook_id, url, event_types, context.now, active, owner.newest
        )
        await webhooks.insert(session, created, encrypted, context.viewer.name)
        return created

    created = await transaction(work, tenant=tenant_id)
    context.loaders.clear()
    return created, secret


async def update(
    context: Context,
    tenant_id: UUID | None,
    webhook_id: UUID,
    url: str | None,
    events: Sequence[WebhookEventType] | None,
) -> Webhook:
    """Change the URL or the event types of a webhook; None stays as it is, and so does the secret.

    Pending deliveries go to the new URL; those of a type that is left out are cancelled. Raises
    InvalidInputError and NotFoundError.
    """
    found = await get_or_raise(context, tenant_id, webhook_id)
    guard = transport_of(context).sender.guard
    check_each(
        partial(guard.check_url, url) if url is not None else None,
        partial(checked_events, events, tenant_id) if events is not None else None,
    )
    event_types = None if events is None else checked_events(events, tenant_id)

    async def work(session: Session) -> None:
        old, newest = await lock_or_raise(session, tenant_id, webhook_id)
        new = old.updated(url, event_types, newest)
        await webhooks.update(session, old, new, context.now)
        await deliveries.cancel_unwanted(session, new)

    await transaction(work, tenant=tenant_id)
    return await wake(context, found)


async def rotate(context: Context, tenant_id: UUID | None, webhook_id: UUID) -> tuple[Webhook, str]:
    """Replace the secret of a webhook; for a day, the previous one signs messages too."""
    found = await get_or_raise(context, tenant_id, webhook_id)
    secret = new_secret()
    encrypted = transport_of(context).cipher.encrypt(secret, tenant_id, webhook_id)
    until = context.now + OLD_SECRET_VALID
    if not await webhooks.rotate(session(), tenant_id, webhook_id, encrypted, until):
        raise not_found(Kind.WEBHOOK)
    return await reload(context, found), secret


async def delete(context: Context, tenant_id: UUID | None, webhook_id: UUID) -> Webhook:
    """Delete a webhook and its deliveries; returns the deleted webhook."""
    found = await get_or_raise(context, tenant_id, webhook_id)

    async def work(session: Session) -> None:
        if tenant_id is not None:
            await ledger.lock(session, tenant_id)
        # False when already deleted: by a concurrent call, or by our own commit without a reply.
        await webhooks.delete(session, tenant_id, webhook_id)

    await transaction(work, tenant=tenant_id)
    context.loaders.clear()
    return found


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


async def of_tenant(context: Context, tenant_id: UUID) -> Sequence[Webhook]:
    """All webhooks of a tenant, the oldest first."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.webhooks_by_tenant.load(tenant_id) or ()


async def of_all_tenants(context: Context) -> Sequence[Webhook]:
    """All webhooks of all tenants, which belong to none, the oldest first."""
    await require_owner(context, None)
    return await webhooks.shared(session())


async def by_id(context: Context, tenant_id: UUID | None, webhook_id: UUID) -> Webhook | None:
    """A webhook by id; None if the tenant, or no tenant, has it."""
    await require_owner(context, tenant_id)
    return await webhooks.by_id(session(), tenant_id, webhook_id)


async def get_or_raise(context: Context, tenant_id: UUID | None, webhook_id: UUID) -> Webhook:
    """A webhook by id; raises NotFoundError if there is none."""
    found = await by_id(context, tenant_id, webhook_id)
    if found is None:
        raise not_found(Kind.WEBHOOK)
    return found


def may_manage_shared(context: Context) -> bool:
    """Whether the viewer may manage the webhooks of all tenants."""
    return authorization.may_for_all_tenants(context, Scope.PURCHASES_SETTLE)


async def require_owner(context: Context, tenant_id: UUID | None) -> None:
    """Require that the viewer may manage the webhooks of a tenant, or of all tenants."""
    if tenant_id is None:
        authorization.require_all_tenants(context, Scope.PURCHASES_SETTLE)
    else:
        await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)


class _Owner(NamedTuple):
    """What is known of a locked owner of webhooks: a tenant, or all of them together.

    `newest` is the sequence of the newest entry; all tenants together have no ledger, so it is 0.
    """

    webhooks: int
    newest: int = 0
    awaits_history: bool = False


async def _lock_owner(session: Session, tenant_id: UUID | None) -> _Owner:
    """Lock what counts the webhooks of an owner."""
    if tenant_id is None:
        return _Owner(await webhooks.lock_shared(session))
    locked = await ledger.lock(session, tenant_id)
    if locked is None:
        raise not_found(Kind.TENANT)
    wallet = locked.wallet
    return _Owner(wallet.webhooks, wallet.last_sequence, wallet.awaits_history)


async def lock_or_raise(
    session: Session, tenant_id: UUID | None, webhook_id: UUID
) -> tuple[Webhook, int]:
    """A webhook, locked after the wallet of its tenant, and the newest entry's sequence.

    Raises NotFoundError if there is none any more.
    """
    newest = (await _lock_owner(session, tenant_id)).newest if tenant_id else 0
    webhook = await webhooks.lock(session, tenant_id, webhook_id)
    if webhook is None:
        raise not_found(Kind.WEBHOOK)
    return webhook, newest


async def wake(context: Context, webhook: Webhook) -> Webhook:
    """Have what is due sent at once, and read the webhook again.

    Notifications of changes are a tenant's: webhooks of all tenants wait for the next poll.
    """
    if webhook.tenant_id is not None:
        await context.notify(webhook.tenant_id)
    return await reload(context, webhook)


async def reload(context: Context, webhook: Webhook) -> Webhook:
    """The webhook's current state, or `webhook` if it was deleted in the meantime."""
    context.loaders.clear()
    return await webhooks.by_id(session(), webhook.tenant_id, webhook.id) or webhook


def transport_of(context: Context) -> WebhookTransport:
    """How webhooks are sent; the contexts of requests to the API have it."""
    assert context.webhook_transport is not None, "operations on webhooks have a transport"
    return context.webhook_transport

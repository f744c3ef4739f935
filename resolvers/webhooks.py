"""Creating, updating, reading and deleting webhooks; `webhook_dispatcher.py` sends to them."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID, uuid4

from credit.core.errors import LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
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
from resolvers import authorization
from resolvers.context import Context, WebhookTransport

PAGE: Final = 500


async def create(
    context: Context, tenant_id: UUID, url: str, events: Sequence[WebhookEventType]
) -> tuple[Webhook, str]:
    """Create a webhook for a tenant's notifications from now on; returns it with its secret.

    Raises InvalidInputError for an invalid URL or no events, and LimitReachedError if the tenant
    has the maximum number of webhooks.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    transport = transport_of(context)
    transport.sender.guard.check_url(url)
    event_types, webhook_id, secret = checked_events(events), uuid4(), new_secret()
    encrypted = transport.cipher.encrypt(secret, tenant_id, webhook_id)

    async def work(session: Session) -> Webhook:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            raise not_found(Kind.TENANT)
        if done := await webhooks.by_id(session, tenant_id, webhook_id):
            return done  # the reply to our own commit was lost
        if locked.wallet.webhooks >= MOST_WEBHOOKS:
            msg = f"a tenant has at most {MOST_WEBHOOKS} webhooks: delete one first"
            raise LimitReachedError(msg)
        newest, active = locked.wallet.last_sequence, WebhookStatus.ACTIVE
        created = Webhook(tenant_id, webhook_id, url, event_types, context.now, active, newest)
        await webhooks.insert(session, created, encrypted, context.viewer.name)
        return created

    created = await transaction(work, tenant=tenant_id)
    context.loaders.clear()
    return created, secret


async def update(
    context: Context,
    tenant_id: UUID,
    webhook_id: UUID,
    url: str | None,
    events: Sequence[WebhookEventType] | None,
) -> Webhook:
    """Change the URL or the event types of a webhook; None stays as it is, and so does the secret.

    Pending deliveries go to the new URL; those of a type that is left out are cancelled. Raises
    InvalidInputError and NotFoundError.
    """
    found = await get_or_raise(context, tenant_id, webhook_id)
    if url is not None:
        transport_of(context).sender.guard.check_url(url)
    event_types = None if events is None else checked_events(events)

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        old = await webhooks.lock(session, tenant_id, webhook_id)
        if locked is None or old is None:
            raise not_found(Kind.WEBHOOK)
        new = old.updated(url, event_types, locked.wallet.last_sequence)
        await webhooks.update(session, old, new, context.now)
        await deliveries.cancel_unwanted(session, new)

    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    return await reload(context, found)


async def rotate(context: Context, tenant_id: UUID, webhook_id: UUID) -> tuple[Webhook, str]:
    """Replace the secret of a webhook; for a day, the previous one signs messages too."""
    found = await get_or_raise(context, tenant_id, webhook_id)
    secret = new_secret()
    encrypted = transport_of(context).cipher.encrypt(secret, tenant_id, webhook_id)
    until = context.now + OLD_SECRET_VALID
    if not await webhooks.rotate(session(), tenant_id, webhook_id, encrypted, until):
        raise not_found(Kind.WEBHOOK)
    return await reload(context, found), secret


async def delete(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    """Delete a webhook and its deliveries; returns the deleted webhook."""
    found = await get_or_raise(context, tenant_id, webhook_id)

    async def work(session: Session) -> None:
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


async def by_id(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook | None:
    """A webhook of a tenant by id; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await webhooks.by_id(session(), tenant_id, webhook_id)


async def get_or_raise(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    """A webhook by id; raises NotFoundError if there is none."""
    found = await by_id(context, tenant_id, webhook_id)
    if found is None:
        raise not_found(Kind.WEBHOOK)
    return found


async def reload(context: Context, webhook: Webhook) -> Webhook:
    """The webhook's current state, or `webhook` if it was deleted in the meantime."""
    context.loaders.clear()
    return await webhooks.by_id(session(), webhook.tenant_id, webhook.id) or webhook


def transport_of(context: Context) -> WebhookTransport:
    """How webhooks are sent; the contexts of requests to the API have it."""
    assert context.webhook_transport is not None, "operations on webhooks have a transport"
    return context.webhook_transport

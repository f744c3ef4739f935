"""Creating, updating, testing, replaying and deleting webhooks; `webhook_dispatcher.py` sends."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID, uuid4

from credit.core.errors import InvalidInputError, LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult
from credit.notify.webhook_payloads import TEST_EVENT_TYPE, envelope, for_entry
from credit.notify.webhooks import (
    MOST_REPLAYED,
    MOST_WEBHOOKS,
    OLD_SECRET_VALID,
    Delivery,
    Webhook,
    WebhookStatus,
    checked_events,
)
from models import deliveries, entries, ledger, webhooks
from models.database import Session, session, transaction
from notifiers.encryption import UnreadableSecretError
from notifiers.signing import Message, new_secret
from resolvers import accounts, authorization, balance_changes
from resolvers.context import Context, WebhookTransport

PAGE: Final = 500


async def create(
    context: Context, tenant_id: UUID, url: str, events: Sequence[WebhookEventType]
) -> tuple[Webhook, str]:
    """Create a webhook for a tenant's notifications from now on; returns it with its secret.

    Raises InvalidInputError for an invalid URL or no events, LimitReachedError if the tenant has
    the maximum number of webhooks, and TooEarlyError while it waits for its history.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    transport = _transport(context)
    transport.sender.guard.check_url(url)
    event_types, webhook_id, secret = checked_events(events), uuid4(), new_secret()
    encrypted = transport.cipher.encrypt(secret, tenant_id, webhook_id)

    async def work(session: Session) -> Webhook:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            raise not_found(Kind.TENANT)
        if done := await webhooks.by_id(session, tenant_id, webhook_id):
            return done  # the reply to our own commit was lost
        if locked.wallet.awaits_history:  # whose entries are no news
            raise accounts.awaiting_history()
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
    found = await _get_or_raise(context, tenant_id, webhook_id)
    if url is not None:
        _transport(context).sender.guard.check_url(url)
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
    return await _reload(context, found)


async def test(
    context: Context, tenant_id: UUID, webhook_id: UUID
) -> tuple[Webhook, AttemptResult]:
    """Send a test message at once; returns the webhook and the result of the attempt.

    If a FAILING webhook accepts it, pending deliveries are retried at once. Raises
    LimitReachedError while another test of this webhook runs.
    """
    found = await _get_or_raise(context, tenant_id, webhook_id)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    transport = _transport(context)
    secrets = await webhooks.secrets(session(), tenant_id, webhook_id)
    try:
        decrypted = transport.decrypt(secrets.at(context.now), found)
    except UnreadableSecretError as error:
        msg = "the secret of this webhook cannot be decrypted: rotate it"
        raise InvalidInputError(msg, ("webhookId",)) from error
    ids = (tenant_id, tenant.external_id)
    text = envelope(TEST_EVENT_TYPE, context.now, found.last_delivered_sequence, ids, {})
    with transport.single_test(webhook_id):
        async with transport.tester.connection(found.url) as connection:
            result = await connection.send(Message(f"msg_{uuid4().hex}", text, decrypted))
    await webhooks.note(session(), found, result, context.now)
    return await _reload(context, found), result


async def replay(
    context: Context, tenant_id: UUID, webhook_id: UUID, after_sequence: str
) -> Webhook:
    """Send every balance change after a sequence again, with the same message ids.

    Pending deliveries of these changes are cancelled, and the replay is queued after the other
    pending ones, so that changes arrive in order. A DISABLED webhook becomes ACTIVE, even if it
    receives no balance changes and nothing is replayed. Raises InvalidInputError and
    LimitReachedError.
    """
    found = await _get_or_raise(context, tenant_id, webhook_id)
    of_balance = WebhookEventType.BALANCE_CHANGED in found.events
    if not of_balance and found.status is not WebhookStatus.DISABLED:
        msg = "this webhook does not receive balance changes, and only these can be replayed"
        raise InvalidInputError(msg, ("webhookId",))

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        webhook = await webhooks.lock(session, tenant_id, webhook_id)
        if locked is None or webhook is None:
            raise not_found(Kind.WEBHOOK)
        newest = locked.wallet.last_sequence
        after = _check_count(balance_changes.parse_sequence(after_sequence, newest), newest)
        if of_balance:
            await deliveries.cancel_pending(session, webhook, after)
        for start in range(after, newest, PAGE) if of_balance else ():
            read = await entries.read(session, tenant_id, start, min(PAGE, newest - start))
            await deliveries.requeue(session, webhook, [for_entry(entry) for entry in read])
        await webhooks.revive(session, webhook, context.now)

    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    return await _reload(context, found)


async def rotate(context: Context, tenant_id: UUID, webhook_id: UUID) -> tuple[Webhook, str]:
    """Replace the secret of a webhook; for a day, the previous one signs messages too."""
    found = await _get_or_raise(context, tenant_id, webhook_id)
    secret = new_secret()
    encrypted = _transport(context).cipher.encrypt(secret, tenant_id, webhook_id)
    until = context.now + OLD_SECRET_VALID
    if not await webhooks.rotate(session(), tenant_id, webhook_id, encrypted, until):
        raise not_found(Kind.WEBHOOK)
    return await _reload(context, found), secret


async def delete(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    """Delete a webhook and its deliveries; returns the deleted webhook."""
    found = await _get_or_raise(context, tenant_id, webhook_id)

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


async def delivery_by_id(context: Context, tenant_id: UUID, delivery_id: UUID) -> Delivery | None:
    """A delivery to one of a tenant's webhooks by id; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.by_id(session(), tenant_id, delivery_id)


async def delivery_page(
    context: Context, tenant_id: UUID, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of a webhook's deliveries, the newest first."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.page(session(), tenant_id, webhook_id, request)


async def delivery_count(context: Context, tenant_id: UUID, webhook_id: UUID) -> int:
    """The number of a webhook's stored deliveries."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.count(session(), tenant_id, webhook_id)


async def _get_or_raise(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    found = await by_id(context, tenant_id, webhook_id)
    if found is None:
        raise not_found(Kind.WEBHOOK)
    return found


async def _reload(context: Context, webhook: Webhook) -> Webhook:
    """The webhook's current state, or `webhook` if it was deleted in the meantime."""
    context.loaders.clear()
    return await webhooks.by_id(session(), webhook.tenant_id, webhook.id) or webhook


def _transport(context: Context) -> WebhookTransport:
    assert context.webhook_transport is not None, "operations on webhooks have a transport"
    return context.webhook_transport


def _check_count(after: int, newest: int) -> int:
    if newest - after > MOST_REPLAYED:
        msg = (
            f"{newest - after} changes follow sequence {after}, and a replay sends at most "
            f"{MOST_REPLAYED}: read older ones with `balanceChanges`"
        )
        raise LimitReachedError(msg, ("afterSequence",))
    return after

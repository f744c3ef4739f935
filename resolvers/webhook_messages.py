"""Messages of a webhook: tests, replays, and the record of what was sent and is pending."""

from typing import Final
from uuid import UUID, uuid4

from credit.core.errors import InvalidInputError, LimitReachedError
from credit.core.pagination import Page, PageRequest
from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult
from credit.notify.webhook_payloads import TEST_EVENT_TYPE, envelope, for_entry
from credit.notify.webhooks import MOST_REPLAYED, Delivery, Webhook, WebhookStatus
from models import deliveries, entries, webhooks
from models.database import Session, session, transaction
from notifiers.encryption import UnreadableSecretError
from notifiers.signing import Message
from resolvers import resumption
from resolvers.context import Context
from resolvers.webhooks import (
    get_or_raise,
    lock_or_raise,
    reload,
    require_owner,
    transport_of,
    wake,
)

PAGE: Final = 500


async def test(
    context: Context, tenant_id: UUID | None, webhook_id: UUID
) -> tuple[Webhook, AttemptResult]:
    """Send a test message at once; returns the webhook and the result of the attempt.

    If a FAILING webhook accepts it, pending deliveries are retried at once. Raises
    LimitReachedError while another test of this webhook runs, and QuotaExceededError when the key
    has tested too often.
    """
    found = await get_or_raise(context, tenant_id, webhook_id)
    tenant = await context.loaders.tenant_by_id.load(tenant_id) if tenant_id else None
    transport = transport_of(context)
    secrets = await webhooks.secrets(session(), tenant_id, webhook_id)
    try:
        decrypted = transport.decrypt(secrets.at(context.now), found)
    except UnreadableSecretError as error:
        msg = "the secret of this webhook cannot be decrypted: rotate it"
        raise InvalidInputError(msg, ("webhookId",)) from error
    about = (tenant.id, tenant.external_id) if tenant else None
    text = envelope(TEST_EVENT_TYPE, context.now, found.last_delivered_sequence, about, {})
    with transport.single_test(webhook_id):
        await context.quotas.take_webhook_test(context.viewer.key_id)
        async with transport.tester.connection(found.url) as connection:
            result = await connection.send(Message(f"msg_{uuid4().hex}", text, decrypted))
    await webhooks.note(session(), found, result, context.now)
    return await reload(context, found), result


async def replay(
    context: Context, tenant_id: UUID | None, webhook_id: UUID, after_sequence: str
) -> Webhook:
    """Send every balance change after a sequence again, with the same message ids.

    Pending deliveries of these changes are cancelled, and the replay is queued after the other
    pending ones, so that changes arrive in order. A DISABLED webhook becomes ACTIVE, even if it
    receives no balance changes and nothing is replayed. Raises InvalidInputError and
    LimitReachedError.
    """
    found = await get_or_raise(context, tenant_id, webhook_id)
    of_balance = WebhookEventType.BALANCE_CHANGED in found.events
    if not of_balance and found.status is not WebhookStatus.DISABLED:
        msg = "this webhook does not receive balance changes, and only these can be replayed"
        raise InvalidInputError(msg, ("webhookId",))

    async def work(session: Session) -> None:
        webhook, newest = await lock_or_raise(session, tenant_id, webhook_id)
        after = _check_count(resumption.parse_sequence(after_sequence, newest), newest)
        if of_balance and tenant_id is not None:
            await deliveries.cancel_pending(session, webhook, after)
            for start in range(after, newest, PAGE):
                read = await entries.read(session, tenant_id, start, min(PAGE, newest - start))
                await deliveries.requeue(session, webhook, [for_entry(entry) for entry in read])
        await webhooks.revive(session, webhook, context.now)

    await transaction(work, tenant=tenant_id)
    return await wake(context, found)


async def delivery_by_id(
    context: Context, tenant_id: UUID | None, delivery_id: UUID
) -> Delivery | None:
    """A delivery to a webhook of a tenant, or of all tenants, by id; None if there is none."""
    await require_owner(context, tenant_id)
    return await deliveries.by_id(session(), tenant_id, delivery_id)


async def delivery_page(
    context: Context, tenant_id: UUID | None, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of a webhook's deliveries, the newest first."""
    await require_owner(context, tenant_id)
    return await deliveries.page(session(), tenant_id, webhook_id, request)


async def delivery_count(context: Context, tenant_id: UUID | None, webhook_id: UUID) -> int:
    """The number of a webhook's stored deliveries."""
    await require_owner(context, tenant_id)
    return await deliveries.count(session(), tenant_id, webhook_id)


def _check_count(after: int, newest: int) -> int:
    if newest - after > MOST_REPLAYED:
        msg = (
            f"{newest - after} changes follow sequence {after}, and a replay sends at most "
            f"{MOST_REPLAYED}: read older ones with `balanceChanges`"
        )
        raise LimitReachedError(msg, ("afterSequence",))
    return after

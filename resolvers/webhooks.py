"""Webhooks: made, tried, replayed, given another secret and deleted. `delivering.py` sends."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID, uuid4

from credit.errors import InvalidInputError, LimitReachedError, NotFoundError
from credit.notifications import WebhookEventType
from credit.pagination import Page, PageRequest
from credit.retry_policy import AttemptResult
from credit.roles import Scope
from credit.webhook_payloads import TEST_EVENT_TYPE, envelope, for_entry
from credit.webhooks import (
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
from notifiers.sealing import UnreadableSecretError
from notifiers.signing import Message, new_secret
from resolvers import access, changes
from resolvers.accounts import NO_TENANT
from resolvers.context import Context, Outgoing

PAGE: Final = 500
_NO_WEBHOOK: Final = NotFoundError("there is no such webhook", ("webhookId",))


async def create(
    context: Context, tenant_id: UUID, address: str, events: Sequence[WebhookEventType]
) -> tuple[Webhook, str]:
    """Tell an address of a tenant's news from now on; the second is its secret, shown this once.

    Raises InvalidInputError for the address or the events, LimitReachedError for one too many.
    """
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    outgoing = _outgoing(context)
    outgoing.sender.guard.checked(address)
    wanted, webhook_id, secret = checked_events(events), uuid4(), new_secret()
    sealed = outgoing.sealer.sealed(secret, tenant_id, webhook_id)

    async def work(session: Session) -> Webhook:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            raise NO_TENANT
        if done := await webhooks.by_id(session, tenant_id, webhook_id):
            return done  # the answer to a commit was lost
        if locked.wallet.webhooks >= MOST_WEBHOOKS:
            msg = f"a tenant has at most {MOST_WEBHOOKS} webhooks: delete one first"
            raise LimitReachedError(msg)
        through, active = locked.wallet.last_sequence, WebhookStatus.ACTIVE
        made = Webhook(tenant_id, webhook_id, address, wanted, context.now, active, through)
        await webhooks.insert(session, made, sealed, context.viewer.name)
        return made

    made = await transaction(work, tenant=tenant_id)
    context.loaders.forget()
    return made, secret


async def test(
    context: Context, tenant_id: UUID, webhook_id: UUID
) -> tuple[Webhook, AttemptResult]:
    """Send a message that tells nothing, at once; the webhook, and what came of it.

    Where it arrives at a webhook that is FAILING, what waits is tried again at once. Raises
    LimitReachedError while another test of this webhook is under way.
    """
    found = await _found(context, tenant_id, webhook_id)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    outgoing = _outgoing(context)
    secrets = await webhooks.secrets(session(), tenant_id, webhook_id)
    try:
        opened = outgoing.opened(secrets.at(context.now), found)
    except UnreadableSecretError as error:
        msg = "the secret of this webhook cannot be read any more: rotate it"
        raise InvalidInputError(msg, ("webhookId",)) from error
    whose = (tenant_id, tenant.external_id)
    text = envelope(TEST_EVENT_TYPE, context.now, found.last_delivered_sequence, whose, {})
    with outgoing.trying(webhook_id):
        async with outgoing.tester.line(found.url) as line:
            answer = await line.send(Message(f"msg_{uuid4().hex}", text, opened))
    await webhooks.note(session(), found, answer, context.now)
    return await _again(context, found), answer


async def replay(
    context: Context, tenant_id: UUID, webhook_id: UUID, after_sequence: str
) -> Webhook:
    """Send every balance change behind a sequence again, under the same message ids as before.

    They go behind what waits already, less what waits of the same changes, so that they arrive in
    order. It brings a DISABLED webhook back, also one that is told of no balance changes and to
    which nothing is sent again. Raises InvalidInputError, LimitReachedError.
    """
    found = await _found(context, tenant_id, webhook_id)
    of_balance = WebhookEventType.BALANCE_CHANGED in found.events
    if not of_balance and found.status is not WebhookStatus.DISABLED:
        msg = "this webhook is not told of balance changes, and nothing else can be sent again"
        raise InvalidInputError(msg, ("webhookId",))

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        webhook = await webhooks.lock(session, tenant_id, webhook_id)
        if locked is None or webhook is None:
            raise _NO_WEBHOOK
        newest = locked.wallet.last_sequence
        after = _checked(changes.sequence_in(after_sequence, newest), newest)
        if of_balance:
            await deliveries.withdraw(session, webhook, after)
        for start in range(after, newest, PAGE) if of_balance else ():
            read = await entries.read(session, tenant_id, start, min(PAGE, newest - start))
            await deliveries.again(session, webhook, [for_entry(entry) for entry in read])
        await webhooks.revive(session, webhook, context.now)

    await transaction(work, tenant=tenant_id)
    await context.ring(tenant_id)
    return await _again(context, found)


async def rotate(context: Context, tenant_id: UUID, webhook_id: UUID) -> tuple[Webhook, str]:
    """Give a webhook another secret, shown this once; the last one signs too for a day."""
    found = await _found(context, tenant_id, webhook_id)
    secret = new_secret()
    sealed = _outgoing(context).sealer.sealed(secret, tenant_id, webhook_id)
    until = context.now + OLD_SECRET_VALID
    if not await webhooks.rotate(session(), tenant_id, webhook_id, sealed, until):
        raise _NO_WEBHOOK
    return await _again(context, found), secret


async def delete(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    """Delete a webhook and the record of its deliveries; the webhook as it was."""
    found = await _found(context, tenant_id, webhook_id)

    async def work(session: Session) -> Webhook | None:
        await ledger.lock(session, tenant_id)
        return await webhooks.delete(session, tenant_id, webhook_id)

    # Where it is gone by now, somebody else has wished for the same, or the answer was lost.
    deleted = await transaction(work, tenant=tenant_id)
    context.loaders.forget()
    return deleted or found


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


async def of_tenant(context: Context, tenant_id: UUID) -> Sequence[Webhook]:
    """All webhooks of a tenant, the oldest first."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.webhooks_by_tenant.load(tenant_id) or ()


async def by_id(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook | None:
    """A webhook of a tenant; None when it has none of this id."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await webhooks.by_id(session(), tenant_id, webhook_id)


async def delivery_by_id(context: Context, tenant_id: UUID, delivery_id: UUID) -> Delivery | None:
    """A delivery to one of a tenant's webhooks; None when there is none of this id."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.by_id(session(), tenant_id, delivery_id)


async def delivery_page(
    context: Context, tenant_id: UUID, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of a webhook's deliveries, the newest first."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.page(session(), tenant_id, webhook_id, request)


async def delivery_count(context: Context, tenant_id: UUID, webhook_id: UUID) -> int:
    """How many deliveries of a webhook are on record."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await deliveries.count(session(), tenant_id, webhook_id)


async def _found(context: Context, tenant_id: UUID, webhook_id: UUID) -> Webhook:
    found = await by_id(context, tenant_id, webhook_id)
    if found is None:
        raise _NO_WEBHOOK
    return found


async def _again(context: Context, webhook: Webhook) -> Webhook:
    """The webhook as it stands now; as it was, where somebody has deleted it meanwhile."""
    context.loaders.forget()
    return await webhooks.by_id(session(), webhook.tenant_id, webhook.id) or webhook


def _outgoing(context: Context) -> Outgoing:
    assert context.outgoing is not None, "webhooks are changed where they are sent from"
    return context.outgoing


def _checked(after: int, newest: int) -> int:
    if newest - after > MOST_REPLAYED:
        msg = (
            f"{newest - after} changes lie behind {after}, and {MOST_REPLAYED} are sent in one go: "
            "read older ones by `balanceChanges`"
        )
        raise LimitReachedError(msg, ("afterSequence",))
    return after

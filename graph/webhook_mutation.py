"""Creating, changing and deleting webhooks: inputs, payloads and mutations."""

from typing import Self

import strawberry
from strawberry import UNSET

from credit.notify import webhooks
from graph import ids
from graph.connection import Info
from graph.enums import WebhookEvent
from graph.payload import mutation
from graph.references import TenantReferenceInput, tenant_referenced
from graph.scalars import URL
from graph.scopes import attribute, object_type
from graph.webhook import SCOPE, Webhook, WebhookPayload
from resolvers import webhooks as use_cases

# ── inputs ──────────────────────────────────────────────────────────────────────────────────────


@strawberry.input(description="The webhook to create.")
class CreateWebhookInput:
    """The webhook to create."""

    tenant_id: strawberry.ID | None = strawberry.field(
        default=UNSET,
        description="Global id of the tenant whose events to send. A key with the scope "
        "PURCHASES_SETTLE may leave it out: what happens to the purchases of every tenant is sent.",
    )
    tenant: TenantReferenceInput | None = strawberry.field(
        default=UNSET,
        description="That tenant by its global id or by the platform's id, instead of `tenantId`.",
    )
    url: URL = strawberry.field(
        description="URL to send messages to: https, on the public internet, at most 2000 "
        "characters."
    )
    events: list[WebhookEvent] = strawberry.field(
        description="Types of the events to send, at least one; without a tenant, only types that "
        "begin with PURCHASE."
    )


@strawberry.input(
    description="What to change of a webhook. Fields that are left out stay as they are."
)
class UpdateWebhookInput:
    """What to change of a webhook. Fields that are left out stay as they are."""

    webhook_id: strawberry.ID = strawberry.field(description="Global id of the webhook.")
    url: URL | None = strawberry.field(
        default=UNSET, description="New URL, as `createWebhook` takes it."
    )
    events: list[WebhookEvent] | None = strawberry.field(
        default=UNSET, description="Types of the events to send instead, at least one."
    )


@strawberry.input(description="The webhook to give a new secret.")
class RotateWebhookSecretInput:
    """The webhook to give a new secret."""

    webhook_id: strawberry.ID = strawberry.field(description="Global id of the webhook.")


@strawberry.input(description="The webhook to delete.")
class DeleteWebhookInput:
    """The webhook to delete."""

    webhook_id: strawberry.ID = strawberry.field(description="Global id of the webhook.")


# ── payloads ─────────────────────────────────────────────────────────────────────────────────────


@object_type
class CreateWebhookPayload(WebhookPayload):
    """The new webhook and its secret, or why there is none."""

    kind = None

    secret: str | None = attribute(
        SCOPE,
        "Secret that signs the messages; begins with `whsec_`. It is shown only here. Null "
        "when the call was refused.",
    )

    @classmethod
    def created(cls, webhook: webhooks.Webhook, secret: str) -> Self:
        """Payload of a new webhook and its secret."""
        return cls(webhook=Webhook.from_domain(webhook), secret=secret, problems=[])


@object_type
class UpdateWebhookPayload(WebhookPayload):
    """The updated webhook, or why it was not updated."""


@object_type
class RotateWebhookSecretPayload(WebhookPayload):
    """The webhook and its new secret, or why it has none."""

    secret: str | None = attribute(
        SCOPE,
        "New secret; begins with `whsec_`. It is shown only here. Null when the call was refused.",
    )

    @classmethod
    def rotated(cls, webhook: webhooks.Webhook, secret: str) -> Self:
        """Payload of a webhook and its new secret."""
        return cls(webhook=Webhook.from_domain(webhook), secret=secret, problems=[])


@object_type
class DeleteWebhookPayload(WebhookPayload):
    """The deleted webhook, or why it was not deleted."""


# ── the mutations ────────────────────────────────────────────────────────────────────────────────


@object_type
class WebhookMutations:
    """The part of the mutations that is about webhooks themselves."""

    @mutation(SCOPE)
    async def create_webhook(
        self,
        info: Info,
        input: CreateWebhookInput,  # noqa: A002 - the contract's name
    ) -> CreateWebhookPayload:
        """Create a webhook of a tenant, or of all tenants.

        Events that happen from now on are sent to it.
        """
        tenant_id = await tenant_referenced(info.context, input.tenant_id, input.tenant)
        created = await use_cases.create(info.context, tenant_id, input.url, input.events)
        return CreateWebhookPayload.created(*created)

    @mutation(SCOPE)
    async def update_webhook(
        self,
        info: Info,
        input: UpdateWebhookInput,  # noqa: A002 - the contract's name
    ) -> UpdateWebhookPayload:
        """Change the URL or the events of a webhook; its secret and status stay.

        Messages that are pending go to the new URL at once; those of events that are left out are
        cancelled. Events that are added are sent from now on. A DISABLED webhook stays so.
        """
        named, url, events = input.webhook_id, input.url or None, input.events
        webhook = await use_cases.update(
            info.context, *ids.webhook_ids_from(named), url, None if events is UNSET else events
        )
        return UpdateWebhookPayload.from_domain(webhook)

    @mutation(SCOPE)
    async def rotate_webhook_secret(
        self,
        info: Info,
        input: RotateWebhookSecretInput,  # noqa: A002 - the contract's name
    ) -> RotateWebhookSecretPayload:
        """Give a webhook a new secret. For 24 hours, messages are signed with the old one too."""
        rotated = await use_cases.rotate(info.context, *ids.webhook_ids_from(input.webhook_id))
        return RotateWebhookSecretPayload.rotated(*rotated)

    @mutation(SCOPE)
    async def delete_webhook(
        self,
        info: Info,
        input: DeleteWebhookInput,  # noqa: A002 - the contract's name
    ) -> DeleteWebhookPayload:
        """Delete a webhook and the record of its deliveries."""
        deleted = await use_cases.delete(info.context, *ids.webhook_ids_from(input.webhook_id))
        return DeleteWebhookPayload.from_domain(deleted)

"""Making and changing webhooks: what is sent, what is answered, and the mutations."""

from typing import Self

import strawberry

from credit import webhooks
from credit.errors import InsightsError, NotFoundError
from credit.ids import Kind
from credit.roles import Scope
from graph import ids
from graph.connection import Info
from graph.enums import WebhookEvent
from graph.policies import attribute, field, object_type
from graph.problems import Problem
from graph.scalars import URL
from graph.webhook import Webhook
from resolvers import webhooks as kept

READER = Scope.CONSUMPTION_READ
_ONCE = "Begins with `whsec_`, and is shown this once."


# ── what is sent ─────────────────────────────────────────────────────────────────────────────────


@strawberry.input(description="An address that is to be told of a tenant's news from now on.")
class CreateWebhookInput:
    """An address that is to be told of a tenant's news from now on."""

    tenant_id: strawberry.ID
    address: URL = strawberry.field(
        description="Begins with https://, and leads to the public internet."
    )
    events: list[WebhookEvent]


@strawberry.input(description="The webhook to try.")
class TestWebhookInput:
    """The webhook to try."""

    webhook_id: strawberry.ID


@strawberry.input(description="From where on balance changes are to be sent again.")
class ReplayWebhookInput:
    """From where on balance changes are to be sent again."""

    webhook_id: strawberry.ID
    after_sequence: str = strawberry.field(
        description="The last one that need not be sent again; 0 for all of the ledger."
    )


@strawberry.input(description="The webhook that is to have another secret.")
class RotateWebhookSecretInput:
    """The webhook that is to have another secret."""

    webhook_id: strawberry.ID


@strawberry.input(description="The webhook that is to be no more.")
class DeleteWebhookInput:
    """The webhook that is to be no more."""

    webhook_id: strawberry.ID


# ── what is answered ─────────────────────────────────────────────────────────────────────────────


@object_type
class WebhookPayload:
    """What all of these answer."""

    webhook: Webhook | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @classmethod
    def of(cls, webhook: webhooks.Webhook) -> Self:
        """The words for a webhook that was changed."""
        return cls(webhook=Webhook.of(webhook), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for what was not done; of an id all is wrong or nothing."""
        told = ids.missing(Kind.WEBHOOK) if isinstance(error, NotFoundError) else error
        return cls(webhook=None, problems=[Problem.of(told)])


@object_type
class CreateWebhookPayload(WebhookPayload):
    """The webhook with its secret, or why there is none."""

    secret: str | None = attribute(READER, _ONCE)

    @classmethod
    def made(cls, webhook: webhooks.Webhook, secret: str) -> Self:
        """The words for a webhook that was made."""
        return cls(webhook=Webhook.of(webhook), secret=secret, problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for what was not done."""
        return cls(webhook=None, secret=None, problems=[Problem.of(error)])


@object_type
class TestWebhookPayload(WebhookPayload):
    """The webhook and what came of the test, or why there was none."""

    delivered: bool | None = attribute(
        READER, "Whether it was answered by a status from 200 to 299; null where nothing was sent."
    )

    @classmethod
    def tried(cls, webhook: webhooks.Webhook, answer: webhooks.Answer) -> Self:
        """The words for a test; the webhook itself says what was answered."""
        return cls(webhook=Webhook.of(webhook), delivered=answer.is_success, problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for a test that was not made."""
        return cls(webhook=None, delivered=None, problems=WebhookPayload.refused(error).problems)


@object_type
class ReplayWebhookPayload(WebhookPayload):
    """The webhook, or why nothing is sent again."""


@object_type
class RotateWebhookSecretPayload(WebhookPayload):
    """The webhook with its new secret, or why it has none."""

    secret: str | None = attribute(READER, _ONCE)

    @classmethod
    def rotated(cls, webhook: webhooks.Webhook, secret: str) -> Self:
        """The words for a webhook with a new secret."""
        return cls(webhook=Webhook.of(webhook), secret=secret, problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for what was not done."""
        return cls(webhook=None, secret=None, problems=WebhookPayload.refused(error).problems)


@object_type
class DeleteWebhookPayload(WebhookPayload):
    """The webhook as it was, or why it is still there."""


# ── the mutations ────────────────────────────────────────────────────────────────────────────────


@object_type
class WebhookMutations:
    """The part of the mutations that is about webhooks."""

    @field(READER)
    async def create_webhook(
        self,
        info: Info,
        input: CreateWebhookInput,  # noqa: A002 - the contract's name
    ) -> CreateWebhookPayload:
        """Tell an address of a tenant's news from now on."""
        try:
            tenant_id = ids.tenant_named(input.tenant_id)
            made = await kept.create(info.context, tenant_id, input.address, input.events)
        except InsightsError as error:
            return CreateWebhookPayload.refused(error)
        return CreateWebhookPayload.made(*made)

    @field(READER)
    async def test_webhook(
        self,
        info: Info,
        input: TestWebhookInput,  # noqa: A002 - the contract's name
    ) -> TestWebhookPayload:
        """Send a message of type `webhook.test` at once, and wait for what is answered."""
        try:
            tried = await kept.test(info.context, *ids.webhook_named(input.webhook_id))
        except InsightsError as error:
            return TestWebhookPayload.refused(error)
        return TestWebhookPayload.tried(*tried)

    @field(READER)
    async def replay_webhook(
        self,
        info: Info,
        input: ReplayWebhookInput,  # noqa: A002 - the contract's name
    ) -> ReplayWebhookPayload:
        """Send every balance change behind a sequence again, under the same ids as before.

        It brings a webhook back that is DISABLED.
        """
        named, after = input.webhook_id, input.after_sequence
        try:
            webhook = await kept.replay(info.context, *ids.webhook_named(named), after)
        except InsightsError as error:
            return ReplayWebhookPayload.refused(error)
        return ReplayWebhookPayload.of(webhook)

    @field(READER)
    async def rotate_webhook_secret(
        self,
        info: Info,
        input: RotateWebhookSecretInput,  # noqa: A002 - the contract's name
    ) -> RotateWebhookSecretPayload:
        """Give a webhook another secret; for a day messages are signed by the last one too."""
        try:
            rotated = await kept.rotate(info.context, *ids.webhook_named(input.webhook_id))
        except InsightsError as error:
            return RotateWebhookSecretPayload.refused(error)
        return RotateWebhookSecretPayload.rotated(*rotated)

    @field(READER)
    async def delete_webhook(
        self,
        info: Info,
        input: DeleteWebhookInput,  # noqa: A002 - the contract's name
    ) -> DeleteWebhookPayload:
        """Delete a webhook, and the record of what was sent to it."""
        try:
            deleted = await kept.delete(info.context, *ids.webhook_named(input.webhook_id))
        except InsightsError as error:
            return DeleteWebhookPayload.refused(error)
        return DeleteWebhookPayload.of(deleted)

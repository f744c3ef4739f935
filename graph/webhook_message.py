"""Messages of a webhook that are asked for: tests and replays, with inputs and payloads."""

from typing import Self

import strawberry

from credit.notify import retry_policy, webhooks
from graph import ids
from graph.connection import Info
from graph.payload import mutation
from graph.scopes import attribute, object_type
from graph.webhook import SCOPE, Webhook, WebhookPayload
from resolvers import webhook_messages as use_cases

# ── inputs ──────────────────────────────────────────────────────────────────────────────────────


@strawberry.input(description="The webhook to test.")
class TestWebhookInput:
    """The webhook to test."""

    webhook_id: strawberry.ID = strawberry.field(description="Global id of the webhook.")


@strawberry.input(description="The balance changes to send again.")
class ReplayWebhookInput:
    """The balance changes to send again."""

    webhook_id: strawberry.ID = strawberry.field(description="Global id of the webhook.")
    after_sequence: str = strawberry.field(
        description='Sequence of the last balance change that need not be sent again; "0" '
        "sends all. At most 10,000 are sent in one call. A webhook of all tenants receives no "
        'balance changes: it takes "0" alone.'
    )


# ── payloads ─────────────────────────────────────────────────────────────────────────────────────


@object_type
class TestWebhookPayload(WebhookPayload):
    """The webhook and the result of the test, or why it was not tested."""

    delivered: bool | None = attribute(
        SCOPE,
        "Whether the test message was answered with a status from 200 to 299; null when "
        "none was sent.",
    )

    @classmethod
    def tested(cls, webhook: webhooks.Webhook, answer: retry_policy.AttemptResult) -> Self:
        """Payload of a test; `lastResponseStatus` of the webhook is its result."""
        return cls(webhook=Webhook.from_domain(webhook), delivered=answer.is_success, problems=[])


@object_type
class ReplayWebhookPayload(WebhookPayload):
    """The webhook, or why nothing is sent again."""


# ── the mutations ────────────────────────────────────────────────────────────────────────────────


@object_type
class WebhookMessageMutations:
    """The part of the mutations that is about messages of webhooks."""

    @mutation(SCOPE)
    async def test_webhook(
        self,
        info: Info,
        input: TestWebhookInput,  # noqa: A002 - the contract's name
    ) -> TestWebhookPayload:
        """Send a message of type `webhook.test` at once, and wait for the response."""
        tested = await use_cases.test(info.context, *ids.webhook_ids_from(input.webhook_id))
        return TestWebhookPayload.tested(*tested)

    @mutation(SCOPE)
    async def replay_webhook(
        self,
        info: Info,
        input: ReplayWebhookInput,  # noqa: A002 - the contract's name
    ) -> ReplayWebhookPayload:
        """Send all balance changes after a sequence again, with the same message ids.

        A DISABLED webhook becomes ACTIVE again, also one that receives no balance changes: nothing
        is sent again to that one.
        """
        named, after = input.webhook_id, input.after_sequence
        webhook = await use_cases.replay(info.context, *ids.webhook_ids_from(named), after)
        return ReplayWebhookPayload.from_domain(webhook)

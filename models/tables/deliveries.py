"""Deliveries of notifications to webhooks."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import DeliveryStatus
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant
from models.tables.webhooks import Webhook


class Delivery(Model):
    """The delivery of a notification to a webhook; `message_id` identifies the notification.

    `tenant_id` is the tenant that the notification is about, also for a webhook of all tenants.
    """

    tenant = fields.ForeignKeyField(Tenant, "deliveries", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    webhook = fields.ForeignKeyField(Webhook, "deliveries", fields.CASCADE, db_constraint=False)
    webhook_id: UUID
    number = fields.BigIntField()
    event = EnumField(WebhookEventType)
    sequence = fields.BigIntField()
    message_id = fields.TextField()
    created_at = InstantField()
    data = fields.TextField()
    status = EnumField(DeliveryStatus)
    attempts = fields.IntField()
    response_status = fields.IntField(null=True)
    error = fields.TextField(null=True)
    next_attempt_at = InstantField(null=True)
    finished_at = InstantField(null=True)
    external_id: str
    """That of its tenant, where `models.webhook_leases` reads what is pending."""

    class Meta:
        """Table and key."""

        table = "delivery"
        unique_together = ("tenant_id", "id")

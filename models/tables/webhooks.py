"""Webhooks: the URLs that notifications about a tenant, or about all tenants, are sent to."""

from typing import Final
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.notify.webhooks import WebhookStatus
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant

ALL_TENANTS: Final = UUID(int=0)
"""The owner of webhooks of all tenants."""


def owner_of(tenant_id: UUID | None) -> UUID:
    """The owner of webhooks of a tenant, or of all tenants (None)."""
    return ALL_TENANTS if tenant_id is None else tenant_id


class Webhook(Model):
    """A webhook; `tenant_id` is null for one of all tenants.

    `owner_id` is never null, so that a database can be distributed by it; see `owner_of`.
    `lease` identifies the claim of the worker that sends to it until `due_at`.
    """

    tenant = fields.ForeignKeyField(Tenant, "webhooks", fields.NO_ACTION, null=True)
    tenant_id: UUID | None
    id = fields.UUIDField(primary_key=True)
    url = fields.TextField()
    events = fields.TextField()
    created_by = fields.TextField()
    created_at = InstantField()
    status = EnumField(WebhookStatus)
    secret = fields.TextField()
    old_secret = fields.TextField(null=True)
    old_secret_until = InstantField(null=True)
    last_number = fields.BigIntField()
    last_delivered_sequence = fields.BigIntField()
    failing_since = InstantField(null=True)
    last_attempt_at = InstantField(null=True)
    last_response_status = fields.IntField(null=True)
    last_error = fields.TextField(null=True)
    due_at = InstantField(null=True)
    lease = fields.TextField(null=True)
    owner_id = fields.UUIDField()

    class Meta:
        """Table."""

        table = "webhook"

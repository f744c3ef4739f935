"""API keys."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.core.roles import Role
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant


class ApiKey(Model):
    """An API key; `digest` is the HMAC of its text, which is not stored.

    `scopes` come on top of its role's; `only_scopes` are all that it has, where it is not null.
    """

    id = fields.CharField(max_length=200, primary_key=True)
    name = fields.TextField()
    role = EnumField(Role)
    tenant = fields.ForeignKeyField(Tenant, "api_keys", fields.NO_ACTION, null=True)
    tenant_id: UUID | None
    digest = fields.TextField()
    created_at = InstantField()
    expires_at = InstantField(null=True)
    revoked_at = InstantField(null=True)
    scopes = fields.TextField(default="")
    only_scopes = fields.TextField(null=True)
    created_by = fields.TextField(null=True)
    created_by_key = fields.TextField(null=True)
    revoked_by = fields.TextField(null=True)
    revoked_by_key = fields.TextField(null=True)
    last_used_at = InstantField(null=True)
    idempotency_key = fields.TextField(null=True)
    request_digest = fields.TextField(null=True)

    class Meta:
        """Table."""

        table = "api_key"

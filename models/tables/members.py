"""Members: subjects of a token issuer, and the role that each was granted."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.core.roles import Role
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant


class Member(Model):
    """A subject with its role for a tenant; `tenant_id` is null for a role without one.

    `id` is derived from issuer, subject and tenant.
    """

    id = fields.UUIDField(primary_key=True)
    issuer = fields.TextField()
    subject = fields.TextField()
    role = EnumField(Role)
    tenant = fields.ForeignKeyField(Tenant, "members", fields.NO_ACTION, null=True)
    tenant_id: UUID | None
    created_at = InstantField()
    created_by = fields.TextField()

    class Meta:
        """Table."""

        table = "member"

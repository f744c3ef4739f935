"""Persisted operations."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.fields import EnumField, InstantField


class OperationType(StrEnum):
    """Types of operations, as the GraphQL specification has them."""

    QUERY = "QUERY"
    MUTATION = "MUTATION"
    SUBSCRIPTION = "SUBSCRIPTION"


class PersistedOperation(Model):
    """A document that was imported; clients name it by its id, mostly a hash of it."""

    id = fields.CharField(max_length=200, primary_key=True)
    name = fields.TextField()
    type = EnumField(OperationType)
    document = fields.TextField()
    imported_at = InstantField()

    class Meta:
        """Table."""

        table = "persisted_operation"

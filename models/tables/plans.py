"""Plans."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class Plan(Model):
    """A plan; `definition` has its terms as JSON, see `models.plans.to_json`."""

    id = fields.CharField(max_length=200, primary_key=True)
    name = fields.TextField()
    definition = fields.JSONField[Any]()
    position = fields.IntField()
    is_offered = fields.BooleanField(default=True)

    class Meta:
        """Table."""

        table = "plan"

"""What is remembered of settings."""

from tortoise import fields
from tortoise.models import Model


class Setting(Model):
    """A value by its name, for all processes that work on the database."""

    name = fields.CharField(max_length=200, primary_key=True)
    value = fields.TextField()

    class Meta:
        """Its table."""

        table = "setting"

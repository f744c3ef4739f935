"""The setting of which operations are executed."""

from pydantic import field_validator
from pydantic_settings import BaseSettings

from resolvers.persisted_documents import OperationMode


class OperationSettings(BaseSettings):
    """Which documents the service executes, and how they may be named."""

    operations: OperationMode = OperationMode.APQ

    @field_validator("operations", mode="before")
    @classmethod
    def _lower_operations(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

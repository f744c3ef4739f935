"""The setting of the read replica."""

from typing import Self

from pydantic import SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings

from models import addresses


class ReplicaSettings(BaseSettings):
    """The address of standbys of the database, which answer what only reads; none by default."""

    database_read_url: SecretStr | None = None

    @property
    def replica(self) -> str | None:
        """The address of the read replica; None where there is none."""
        return self.database_read_url.get_secret_value() if self.database_read_url else None

    @field_validator("database_read_url")
    @classmethod
    def _check_replica(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            addresses.check(value.get_secret_value())
            if addresses.is_sqlite(value.get_secret_value()):
                msg = "takes the address of a standby of PostgreSQL: SQLite has none"
                raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _check_primary(self) -> Self:
        primary: SecretStr | None = getattr(self, "database_url", None)
        if self.replica is not None and (
            primary is None or addresses.is_sqlite(primary.get_secret_value())
        ):
            msg = (
                "INSIGHTS_DATABASE_READ_URL is set, and INSIGHTS_DATABASE_URL is no PostgreSQL: "
                "set that to the primary, or this to nothing"
            )
            raise ValueError(msg)
        return self

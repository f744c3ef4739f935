"""The setting of who may read the metrics."""

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from insights.bearer_tokens import LONGEST_KEY, is_sendable


class MetricsSettings(BaseSettings):
    """The bearer token that `/metrics` is read with; it is not served without one."""

    metrics_token: SecretStr | None = Field(default=None, min_length=16)

    @field_validator("metrics_token")
    @classmethod
    def _check_token(cls, value: SecretStr | None) -> SecretStr | None:
        """Refuse a token that no request can bring: `/metrics` would answer 401 for ever."""
        if value is not None and not is_sendable(value.get_secret_value()):
            msg = (
                f"takes 16 to {LONGEST_KEY} printable characters of ASCII, without spaces around "
                "them: a header cannot bring this one as it is; make one: openssl rand -hex 32"
            )
            raise ValueError(msg)
        return value

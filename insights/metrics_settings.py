"""The setting of who may read the metrics."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings


class MetricsSettings(BaseSettings):
    """The bearer token that `/metrics` is read with; it is not served without one."""

    metrics_token: SecretStr | None = Field(default=None, min_length=16)

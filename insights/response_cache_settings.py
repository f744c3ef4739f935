"""The setting of how many responses are kept."""

from pydantic import Field
from pydantic_settings import BaseSettings

_MEGABYTE = 1_000_000


class ResponseCacheSettings(BaseSettings):
    """How much memory of a process the responses take that are kept; 0 keeps none."""

    response_cache_bytes: int = Field(default=32 * _MEGABYTE, ge=0)

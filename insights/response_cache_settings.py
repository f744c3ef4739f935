"""The setting of how many responses are kept."""

from pydantic import Field
from pydantic_settings import BaseSettings


class ResponseCacheSettings(BaseSettings):
    """How many bytes of memory the kept responses of a process take; with 0 none is kept."""

    response_cache_bytes: int = Field(default=32_000_000, ge=0)

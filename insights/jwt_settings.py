"""Settings about tokens of an issuer, which may be sent in place of API keys."""

from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings

from credit.core.members import LONGEST_ISSUER, is_subject


class JwtSettings(BaseSettings):
    """The issuer whose tokens are accepted: all three are set, or none."""

    jwt_issuer: str | None = None
    jwt_audience: str | None = Field(default=None, min_length=1, max_length=LONGEST_ISSUER)
    jwt_jwks_url: str | None = None

    @property
    def accepts_tokens(self) -> bool:
        """Whether tokens are accepted besides API keys."""
        return self.jwt_issuer is not None

    @field_validator("jwt_issuer", "jwt_jwks_url")
    @classmethod
    def _check_url(cls, value: str | None) -> str | None:
        if value is not None and not is_address(value):
            msg = (
                "takes an https address, as https://login.example.com/; http for this machine only"
            )
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _check_all_or_none(self) -> Self:
        given = {
            "INSIGHTS_JWT_ISSUER": self.jwt_issuer,
            "INSIGHTS_JWT_AUDIENCE": self.jwt_audience,
            "INSIGHTS_JWT_JWKS_URL": self.jwt_jwks_url,
        }
        missing = [name for name, value in given.items() if value is None]
        if 0 < len(missing) < len(given):
            rest = ", ".join(name for name in given if name not in missing)
            msg = f"{' and '.join(missing)} must be set too where {rest} is: all three, or none"
            raise ValueError(msg)
        return self


def is_address(text: str) -> bool:
    """Whether a text is the address of a server that TLS protects, or of this machine."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or not is_subject(text) or " " in text or parts.username is not None:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(host))


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

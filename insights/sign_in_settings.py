"""Settings about signing in at the dashboard by the token issuer, or by a page that embeds it."""

import re
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, field_validator, model_validator
from pydantic_settings import NoDecode

from insights.jwt_settings import JwtSettings, is_address
from insights.origins import check_origins

_SCOPE: Final = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")
"""A scope token (RFC 6749, section 3.3)."""


class AudienceParameter(StrEnum):
    """The parameter by which the issuer is told the audience of the access token."""

    AUDIENCE = "audience"
    RESOURCE = "resource"
    NONE = "none"


class SignInSettings(JwtSettings):
    """The dashboard's client at the issuer, and the pages that may embed it and hand a token over.

    A client id needs an issuer; without one nobody signs in by it.
    """

    sign_in_client_id: str | None = Field(default=None, min_length=1, max_length=255)
    sign_in_scopes: str = "openid"
    sign_in_audience_parameter: AudienceParameter = AudienceParameter.AUDIENCE
    embedding_origins: Annotated[tuple[str, ...], NoDecode] = ()

    @field_validator("embedding_origins", mode="before")
    @classmethod
    def _split_origins(cls, value: object) -> object:
        """Several origins are separated by commas."""
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("embedding_origins")
    @classmethod
    def _check_embedding_origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in check_origins(value):
            if not is_address(origin):
                msg = f"{origin!r} must be https: it sees the token; http for this machine only"
                raise ValueError(msg)
        return value

    @field_validator("sign_in_scopes")
    @classmethod
    def _check_scopes(cls, value: str) -> str:
        scopes = value.split()
        if "openid" not in scopes or not all(map(_SCOPE.fullmatch, scopes)):
            msg = "takes scopes separated by spaces, openid among them"
            raise ValueError(msg)
        return " ".join(scopes)

    @model_validator(mode="after")
    def _check_client_has_issuer(self) -> Self:
        if self.sign_in_client_id is not None and self.jwt_issuer is None:
            msg = "INSIGHTS_SIGN_IN_CLIENT_ID needs INSIGHTS_JWT_ISSUER, which it is registered at"
            raise ValueError(msg)
        return self

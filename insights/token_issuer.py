"""The token issuer that the service is set to, if it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from insights.jwt_settings import JwtSettings
from notifiers.key_sets import downloader

if TYPE_CHECKING:
    from insights.jwt.tokens import Tokens


def tokens_of(settings: JwtSettings) -> "Tokens | None":
    """What verifies the tokens of the issuer that is set; None where API keys alone are valid."""
    issuer, audience, url = settings.jwt_issuer, settings.jwt_audience, settings.jwt_jwks_url
    if issuer is None or audience is None or url is None:
        return None
    # Only where an issuer is set: joserfc takes a twentieth of the time that a start does.
    from insights.jwt.issuer_keys import IssuerKeys  # noqa: PLC0415
    from insights.jwt.tokens import Tokens  # noqa: PLC0415

    return Tokens(issuer, audience, IssuerKeys(downloader(url)))


@asynccontextmanager
async def renewing_keys(tokens: "Tokens | None") -> AsyncIterator[None]:
    """Keep the keys of the issuer, if there is one, up to date while the block runs."""
    if tokens is None:
        yield
        return
    async with tokens.keys.running():
        yield

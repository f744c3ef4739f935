"""The token issuer that the service is set to, if it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from insights.jwt.issuer_keys import IssuerKeys
from insights.jwt.tokens import Tokens
from insights.jwt_settings import JwtSettings
from notifiers.key_sets import downloader


def tokens_of(settings: JwtSettings) -> Tokens | None:
    """What verifies the tokens of the issuer that is set; None where API keys alone are valid."""
    issuer, audience, url = settings.jwt_issuer, settings.jwt_audience, settings.jwt_jwks_url
    if issuer is None or audience is None or url is None:
        return None
    return Tokens(issuer, audience, IssuerKeys(downloader(url)))


@asynccontextmanager
async def renewing_keys(tokens: Tokens | None) -> AsyncIterator[None]:
    """Keep the keys of the issuer, if there is one, up to date while the block runs."""
    if tokens is None:
        yield
        return
    async with tokens.keys.running():
        yield

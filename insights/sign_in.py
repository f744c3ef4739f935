"""Signing in at the dashboard: what its page is told, and what its policy allows it.

The page is a public client of the token issuer (OAuth 2.0 code flow with PKCE): it keeps no secret,
and gets its tokens from the issuer itself. The issuer's endpoints are read here, from its discovery
document (OpenID Connect Discovery 1.0), because the page's policy has to name their origins.
"""

import asyncio
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from insights.jwt_settings import is_address
from insights.origins import is_origin, origin_of
from insights.sign_in_settings import AudienceParameter, SignInSettings
from notifiers.key_sets import Download, DownloadError, downloader

DASHBOARD_SETTINGS: Final = "/dashboard.json"
"""The path of what the dashboard is told; it needs no key and holds no secret."""
DISCOVERY: Final = "/.well-known/openid-configuration"
RENEWED_AFTER_S: Final = 600.0
"""Seconds between two readings of the discovery document; endpoints hardly ever change."""
RETRIED_AFTER_S: Final = 10.0
"""Seconds after a reading that failed. What was read before is used meanwhile."""

_log = logging.getLogger(__name__)
_HEADERS: Final = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


class MetadataError(Exception):
    """A discovery document that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where the issuer signs people in, where it issues tokens, and where it signs people out.

    `says_issuer` is whether its answers name it in the parameter `iss` (RFC 9207).
    """

    authorization: str
    token: str
    end_session: str | None
    says_issuer: bool
    id_token_algorithms: tuple[str, ...]
    """Those that it signs ID tokens with."""


def read_metadata(text: bytes, issuer: str) -> Endpoints:
    """The endpoints of a discovery document; raises MetadataError where it is not the issuer's."""
    try:
        found = json.loads(text)
    except ValueError as error:
        msg = "the discovery document is no JSON"
        raise MetadataError(msg) from error
    if not isinstance(found, dict) or found.get("issuer") != issuer:
        msg = f"the discovery document is not that of {issuer}"
        raise MetadataError(msg)
    return Endpoints(
        _endpoint(found, "authorization_endpoint"),
        _endpoint(found, "token_endpoint"),
        _endpoint(found, "end_session_endpoint") if "end_session_endpoint" in found else None,
        found.get("authorization_response_iss_parameter_supported") is True,
        _texts(found.get("id_token_signing_alg_values_supported")) or ("RS256",),
    )


def _endpoint(found: Mapping[str, Any], name: str) -> str:
    url = found.get(name)
    if not (isinstance(url, str) and is_address(url) and is_origin(origin_of(url))):
        msg = f"the discovery document has no {name} with https"
        raise MetadataError(msg)
    return url


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


class ProviderMetadata:
    """The endpoints of the issuer, read when they are first asked for and again now and then.

    Any number of requests wait for one reading; it is over within three seconds.
    """

    def __init__(self, issuer: str, download: Download) -> None:
        """Nothing is read before the first request."""
        self._issuer, self._download = issuer, download
        self._known: Endpoints | None = None
        self._read_at = 0.0
        self._failed = False
        self._lock = asyncio.Lock()

    async def endpoints(self) -> Endpoints | None:
        """The endpoints; None where they were never read and the issuer does not answer now."""
        async with self._lock:
            if asyncio.get_running_loop().time() >= self._read_at:
                await self._read()
        return self._known

    async def _read(self) -> None:
        try:
            found = read_metadata((await self._download()).text, self._issuer)
        except (DownloadError, MetadataError) as error:
            if not self._failed:
                _log.error("the endpoints of the token issuer cannot be read: %s", error)
            self._failed, pause = True, RETRIED_AFTER_S
        else:
            self._known, self._failed, pause = found, False, RENEWED_AFTER_S
        self._read_at = asyncio.get_running_loop().time() + pause


class SignIn:
    """How people sign in at the dashboard of this service, besides by a key."""

    def __init__(self, settings: SignInSettings, metadata: ProviderMetadata | None) -> None:
        """`metadata` is None where nobody signs in by the issuer."""
        self._settings, self._metadata = settings, metadata

    async def settings(self, _request: Request) -> Response:
        """What the dashboard is told, as JSON."""
        found: dict[str, object] = {
            "signIn": await self._by_issuer(),
            "embeddingOrigins": list(self._settings.embedding_origins),
        }
        return JSONResponse(found, headers=_HEADERS)

    async def page_headers(self) -> dict[str, str]:
        """The headers of the dashboard's page: its policy, and whether an opener may speak to it.

        Scripts and styles are files of ours. Requests go to us and to the issuer's token endpoint;
        only the pages that are set may embed it.
        """
        endpoints = await self._metadata.endpoints() if self._metadata else None
        connect = f" {origin_of(endpoints.token)}" if endpoints else ""
        origins = self._settings.embedding_origins
        allowed = " ".join(origins) or "'none'"
        policy = (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            f"connect-src 'self'{connect}",
            "form-action 'none'",
            "base-uri 'none'",
            f"frame-ancestors {allowed}",
        )
        return {
            "Content-Security-Policy": "; ".join(policy),
            # A page of another origin that opens this one is cut off from it otherwise.
            "Cross-Origin-Opener-Policy": "unsafe-none" if origins else "same-origin",
        }

    async def _by_issuer(self) -> dict[str, object] | None:
        endpoints = await self._metadata.endpoints() if self._metadata else None
        if endpoints is None:
            return None
        settings = self._settings
        named = settings.sign_in_audience_parameter
        audience = {} if named is AudienceParameter.NONE else {named.value: settings.jwt_audience}
        return {
            "issuer": settings.jwt_issuer,
            "clientId": settings.sign_in_client_id,
            "scope": settings.sign_in_scopes,
            "parameters": audience,
            "authorizationEndpoint": endpoints.authorization,
            "tokenEndpoint": endpoints.token,
            "endSessionEndpoint": endpoints.end_session,
            "saysIssuer": endpoints.says_issuer,
            "idTokenAlgorithms": list(endpoints.id_token_algorithms),
        }


def sign_in_of(settings: SignInSettings) -> SignIn:
    """How people sign in, by the settings."""
    issuer = settings.jwt_issuer
    if issuer is None or settings.sign_in_client_id is None:
        return SignIn(settings, None)
    url = f"{issuer.removesuffix('/')}{DISCOVERY}"
    return SignIn(settings, ProviderMetadata(issuer, downloader(url)))

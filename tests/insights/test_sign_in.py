"""Signing in at the dashboard: what the page is told, and when the issuer's endpoints are read."""

import asyncio
import json
from typing import Any, Final

import pytest
from starlette.requests import Request

from insights import settings as configuration
from insights.errors import BadSettingsError
from insights.settings import Settings
from insights.sign_in import (
    RETRIED_AFTER_S,
    Endpoints,
    MetadataError,
    ProviderMetadata,
    SignIn,
    read_metadata,
    sign_in_of,
)
from notifiers.key_sets import Downloaded, DownloadError
from tests.issuers import ISSUER

DOCUMENT: Final[dict[str, Any]] = {
    "issuer": ISSUER,
    "authorization_endpoint": "https://login.example.com/authorize",
    "token_endpoint": "https://tokens.example.com:8443/oauth/token",
}
ENDPOINTS: Final = Endpoints(
    DOCUMENT["authorization_endpoint"], DOCUMENT["token_endpoint"], None, False, ("RS256",)
)
ISSUER_SET: Final = {
    "jwt_issuer": ISSUER,
    "jwt_audience": "insights",
    "jwt_jwks_url": f"{ISSUER}keys",
}


def _settings(**given: object) -> Settings:
    return configuration.load(**ISSUER_SET, **given)


class _Server:
    """Answers the discovery document, or fails while it is `down`; `asked` counts."""

    def __init__(self) -> None:
        self.down = False
        self.asked = 0

    async def __call__(self) -> Downloaded:
        self.asked += 1
        await asyncio.sleep(0)
        if self.down:
            msg = "no response"
            raise DownloadError(msg)
        return Downloaded(json.dumps(DOCUMENT).encode(), None)


async def _page_settings(sign_in: SignIn) -> dict[str, Any]:
    answer = await sign_in.settings(Request({"type": "http"}))
    told: dict[str, Any] = json.loads(bytes(answer.body))
    return told


def test_the_endpoints_are_those_of_the_discovery_document() -> None:
    assert read_metadata(json.dumps(DOCUMENT).encode(), ISSUER) == ENDPOINTS
    more = {
        "end_session_endpoint": "https://login.example.com/logout",
        "authorization_response_iss_parameter_supported": True,
        "id_token_signing_alg_values_supported": ["ES256", "RS256"],
    }
    found = read_metadata(json.dumps({**DOCUMENT, **more}).encode(), ISSUER)
    assert found.end_session == more["end_session_endpoint"]
    assert (found.says_issuer, found.id_token_algorithms) == (True, ("ES256", "RS256"))


@pytest.mark.parametrize(
    "changed",
    [
        {"issuer": "https://other.example.com/"},
        {"token_endpoint": None},
        {"token_endpoint": "http://tokens.example.com/"},
        {"token_endpoint": "https://tokens.example.com;script-src/token"},
        {"token_endpoint": "https://*/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"end_session_endpoint": 7},
    ],
)
def test_a_document_of_another_issuer_or_with_unsafe_endpoints_is_refused(
    changed: dict[str, Any],
) -> None:
    with pytest.raises(MetadataError):
        read_metadata(json.dumps({**DOCUMENT, **changed}).encode(), ISSUER)


@pytest.mark.parametrize("text", [b"", b"[]", b"\xff", b"null"])
def test_what_is_no_document_is_refused(text: bytes) -> None:
    with pytest.raises(MetadataError):
        read_metadata(text, ISSUER)


async def test_many_requests_read_the_document_once_and_an_outage_keeps_what_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server, now = _Server(), 100.0
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now)
    metadata = ProviderMetadata(ISSUER, server)
    server.down = True
    assert await metadata.endpoints() is None
    assert await metadata.endpoints() is None, "it is not asked again at once"
    assert server.asked == 1
    server.down, now = False, now + RETRIED_AFTER_S
    assert await asyncio.gather(*(metadata.endpoints() for _ in range(5))) == [ENDPOINTS] * 5
    assert server.asked == 2
    server.down, now = True, now + 601
    assert await metadata.endpoints() == ENDPOINTS
    assert server.asked == 3


async def test_without_a_client_nobody_signs_in_by_the_issuer_and_nothing_embeds_the_page() -> None:
    sign_in = sign_in_of(_settings())
    assert await _page_settings(sign_in) == {"signIn": None, "embeddingOrigins": []}
    headers = await sign_in.page_headers()
    assert "connect-src 'self';" in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("parameter", "told"),
    [("audience", {"audience": "insights"}), ("resource", {"resource": "insights"}), ("none", {})],
)
async def test_the_page_is_told_how_to_ask_and_may_connect_to_the_token_endpoint_alone(
    parameter: str, told: dict[str, str]
) -> None:
    settings = _settings(
        sign_in_client_id="dashboard",
        sign_in_scopes=" openid  offline_access ",
        sign_in_audience_parameter=parameter,
        embedding_origins="https://app.example.com, https://hr.example.com:8443",
    )
    sign_in = SignIn(settings, ProviderMetadata(ISSUER, _Server()))
    found = await _page_settings(sign_in)
    assert found["embeddingOrigins"] == ["https://app.example.com", "https://hr.example.com:8443"]
    assert found["signIn"]["parameters"] == told
    assert found["signIn"]["scope"] == "openid offline_access"
    headers = await sign_in.page_headers()
    policy = headers["Content-Security-Policy"]
    assert "connect-src 'self' https://tokens.example.com:8443;" in policy
    allowed = "frame-ancestors https://app.example.com https://hr.example.com:8443"
    assert policy.endswith(allowed)
    assert headers["Cross-Origin-Opener-Policy"] == "unsafe-none"


@pytest.mark.parametrize(
    "given",
    [
        {"sign_in_client_id": ""},
        {"sign_in_scopes": "offline_access"},
        {"sign_in_scopes": 'openid "all"'},
        {"sign_in_audience_parameter": "other"},
        {"embedding_origins": "*"},
        {"embedding_origins": "https://app.example.com/"},
        {"embedding_origins": "https://app.example.com;script-src"},
        {"embedding_origins": "http://app.example.com"},
    ],
)
def test_settings_that_would_not_work_or_not_be_safe_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(BadSettingsError):
        _settings(**given)


def test_a_client_without_an_issuer_is_refused() -> None:
    with pytest.raises(BadSettingsError, match="INSIGHTS_JWT_ISSUER"):
        configuration.load(sign_in_client_id="dashboard")
    assert configuration.load(embedding_origins="http://127.0.0.1:3000").embedding_origins

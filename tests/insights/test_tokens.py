"""Which tokens are accepted: those that the issuer signed for this service, and no others."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, Final

import pytest
from joserfc.jwk import Key

from credit.core.errors import UnauthenticatedError, UnavailableError
from insights.jwt import tokens
from insights.jwt.issuer_keys import IssuerKeys
from insights.jwt.lengths import LONGEST_TOKEN
from insights.jwt.tokens import Tokens
from notifiers.key_sets import downloader
from tests.bad_tokens import bad_tokens
from tests.issuers import (
    AUDIENCE,
    ISSUER,
    SUBJECT,
    IssuerServer,
    a_key,
    a_token,
    an_issuer,
    claims_at,
    public,
    segment,
)
from tests.world import NOON

NOW: Final = int(NOON.timestamp())


@pytest.fixture
async def issuer() -> AsyncIterator[IssuerServer]:
    async with an_issuer() as made:
        made.keys.append(public(a_key("RSA", "rsa")))
        yield made


def verifier(issuer: IssuerServer) -> Tokens:
    return Tokens(ISSUER, AUDIENCE, IssuerKeys(downloader(issuer.url)))


def good(**changed: object) -> dict[str, Any]:
    return claims_at(NOON, **changed)


@pytest.mark.parametrize(
    ("alg", "key"),
    [
        *((alg, a_key("RSA", "rsa")) for alg in ("RS256", "RS384", "RS512", "PS256", "PS512")),
        ("ES256", a_key()),
        ("ES384", a_key("P-384", "p384")),
        ("Ed25519", a_key("OKP", "ed")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_token_of_the_issuer_says_who_its_sender_is(
    issuer: IssuerServer, alg: str, key: Key
) -> None:
    issuer.keys.append(public(key))
    found = await verifier(issuer).verify(a_token(good(), key, alg), NOON)
    assert (found.issuer, found.subject, found.expires_at) == (ISSUER, SUBJECT, NOW + 600)


async def test_the_older_name_of_ed25519_is_known(issuer: IssuerServer) -> None:
    key = a_key("OKP", "ed")
    issuer.keys = [public(key, alg="EdDSA", use="sig")]
    head = {"alg": "EdDSA", "kid": "ed", "typ": "at+jwt"}
    signing = f"{segment(head)}.{segment(good())}"
    signature = key.private_key.sign(signing.encode())  # type: ignore[union-attr, call-arg]
    found = await verifier(issuer).verify(f"{signing}.{segment(signature)}", NOON)
    assert found.subject == SUBJECT


@pytest.mark.parametrize(
    "claims",
    [
        good(aud=[AUDIENCE, "others"]),
        good(exp=NOW + 0.5),
        good(nbf=None, iat=None),
        good(iat=NOW + 30, nbf=NOW + 30),
        good(role="OPERATOR", tenant="all", scope="*"),
    ],
    ids=["list of audiences", "fraction of a second", "no nbf", "clock ahead", "other claims"],
)
async def test_a_token_may_be_written_otherwise(
    issuer: IssuerServer, claims: dict[str, Any]
) -> None:
    found = await verifier(issuer).verify(a_token(claims), NOON)
    assert found.subject == SUBJECT


async def test_a_bad_token_is_refused_with_the_reason(issuer: IssuerServer) -> None:
    verifying, made = verifier(issuer), bad_tokens(NOON, elsewhere=issuer.url)
    assert len(made) > 50
    for name, (token, reason) in made.items():
        with pytest.raises(UnauthenticatedError) as refused:
            await verifying.verify(token, NOON)
        assert refused.value.message.startswith("The token is not accepted: "), name
        assert reason in refused.value.message, name
    assert issuer.asked == 1, "nothing but the issuer's own key set is fetched, and once"


async def test_what_is_too_long_is_not_read(
    issuer: IssuerServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(tokens, "_header_of")
    with pytest.raises(UnauthenticatedError, match="longer"):
        await verifier(issuer).verify("e" * (LONGEST_TOKEN + 1), NOON)
    assert issuer.asked == 0


async def test_a_token_of_eight_kilobytes_is_accepted(issuer: IssuerServer) -> None:
    token = a_token(good(groups="g" * 5_800))
    assert LONGEST_TOKEN - 200 < len(token) <= LONGEST_TOKEN
    assert (await verifier(issuer).verify(token, NOON)).subject == SUBJECT


async def test_a_token_ends_when_it_expires_though_it_was_verified_just_now(
    issuer: IssuerServer,
) -> None:
    verifying, token = verifier(issuer), a_token(good(exp=NOW + 1))
    await verifying.verify(token, NOON)
    with pytest.raises(UnauthenticatedError, match="it has expired"):
        await verifying.verify(token, NOON + timedelta(seconds=1))


async def test_a_token_ends_when_it_expires_also_while_its_issuer_is_away(
    issuer: IssuerServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    verifying, token = verifier(issuer), a_token(good(exp=NOW + 5))
    await verifying.verify(token, NOON)
    monkeypatch.setattr(tokens, "CACHED_S", 0.0)
    monkeypatch.setattr(verifying.keys, "_keys", {})
    monkeypatch.setattr(verifying.keys, "_failures", 1)
    issuer.status = "500 Broken"
    with pytest.raises(UnavailableError):
        await verifying.verify(token, NOON)
    with pytest.raises(UnauthenticatedError, match="it has expired"):
        await verifying.verify(token, NOON + timedelta(seconds=5))


async def test_a_token_that_is_sent_often_is_verified_once_a_second(
    issuer: IssuerServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    verifying, token, now = verifier(issuer), a_token(good()), [100.0]
    monkeypatch.setattr(tokens, "monotonic", lambda: now[0])
    seen: list[str] = []
    read = tokens._header_of

    def counted(text: str) -> dict[str, Any]:
        seen.append(text)
        return read(text)

    monkeypatch.setattr(tokens, "_header_of", counted)
    for _ in range(10):
        await verifying.verify(token, NOON)
    assert seen == [token]
    now[0] += tokens.CACHED_S
    await verifying.verify(token, NOON)
    assert seen == [token, token]


async def test_verified_tokens_are_not_kept_without_end(
    issuer: IssuerServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_MOST_CACHED", 2)
    verifying = verifier(issuer)
    for number in range(4):
        await verifying.verify(a_token(good(jti=str(number))), NOON)
    assert len(verifying._verified) == 2

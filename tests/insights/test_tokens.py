"""Which tokens are accepted: those that the issuer signed for this service, and no others."""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any, Final

import pytest
from joserfc import jwe
from joserfc.jwk import Key, OctKey, RSAKey

from credit.core.errors import UnauthenticatedError, UnavailableError
from insights.jwt import tokens
from insights.jwt.issuer_keys import IssuerKeys
from insights.jwt.tokens import LONGEST_TOKEN, Tokens
from notifiers.key_sets import downloader
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
FOREIGN: Final = a_key("EC", "foreign")
Token = Callable[[IssuerServer], str]


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


def _unsigned(_issuer: IssuerServer) -> str:
    return f"{segment({'alg': 'none', 'kid': 'one'})}.{segment(good())}."


def _signed_with_the_public_key(_issuer: IssuerServer) -> str:
    """The public key is everybody's: who takes it for a secret accepts what anybody signs."""
    secret = RSAKey.import_key(public(a_key("RSA", "rsa"))).as_pem(private=False)
    signing = f"{segment({'alg': 'HS256', 'kid': 'rsa', 'typ': 'JWT'})}.{segment(good())}"
    return f"{signing}.{segment(hmac.digest(secret, signing.encode(), hashlib.sha256))}"


def _encrypted(_issuer: IssuerServer) -> str:
    header = {"alg": "dir", "enc": "A128CBC-HS256", "kid": "one", "typ": "JWT"}
    key = OctKey.generate_key(256)
    return jwe.encrypt_compact(header, json.dumps(good()), key)


def _pointing_elsewhere(issuer: IssuerServer) -> str:
    """Signed with a key of the attacker's, which the header offers in every way there is."""
    offered = public(FOREIGN, kid="one")
    elsewhere = issuer.url.replace("jwks.json", "attacker.json")
    return a_token(good(), FOREIGN, kid="one", jku=elsewhere, x5u=elsewhere, jwk=offered)


def _raw(header: bytes, claims: bytes) -> Token:
    """Parts that no library would write, with the issuer's true signature."""

    def made(_issuer: IssuerServer) -> str:
        key = a_key("RSA", "rsa")
        signing = f"{segment(header)}.{segment(claims)}".encode()
        algorithm = tokens._REGISTRY.algorithms["RS256"]
        return f"{signing.decode()}.{segment(algorithm.sign(signing, key))}"

    return made


HEADER: Final = b'{"alg":"RS256","kid":"rsa"}'
CLAIMS: Final = json.dumps(good()).encode()
TWICE: Final = CLAIMS[:-1] + b', "sub": "another"}'


def _claims(**changed: object) -> Token:
    return lambda _issuer: a_token(good(**changed))


def _header(**changed: object) -> Token:
    return lambda _issuer: a_token(good(), **changed)  # type: ignore[arg-type]


BAD: Final[dict[str, tuple[Token, str]]] = {
    "none": (_unsigned, "no signed"),
    "HS256 with the public key": (_signed_with_the_public_key, "its alg is none of RS256"),
    "encrypted": (_encrypted, "no signed"),
    "pointing elsewhere": (_pointing_elsewhere, "its signature is not right"),
    "of a foreign key": (lambda _: a_token(good(), FOREIGN, kid="one"), "its signature"),
    "wrong kid": (_header(kid="two"), "no key of its kid"),
    "kid of a key of another type": (_header(kid="rsa"), "no key of its kid"),
    "no kid": (_header(kid=None), "no kid"),
    "empty kid": (_header(kid=""), "no kid"),
    "kid that is a number": (_raw(b'{"alg":"RS256","kid":1}', CLAIMS), "no kid"),
    "long kid": (_header(kid="k" * 256), "no kid"),
    "critical": (_header(crit=["kid"]), "crit"),
    "unencoded": (_raw(b'{"alg":"RS256","kid":"rsa","b64":true}', CLAIMS), "b64"),
    "logout token": (_header(typ="logout+jwt"), "its typ"),
    "typ that is no text": (_raw(b'{"alg":"RS256","kid":"rsa","typ":1}', CLAIMS), "its typ"),
    "alg of another curve": (_raw(b'{"alg":"ES384","kid":"one"}', CLAIMS), "no key"),
    "expired": (_claims(exp=NOW), "it has expired"),
    "expired long ago": (_claims(exp=NOW - 10_000), "it has expired"),
    "exp that is text": (_claims(exp=str(NOW + 600)), "its claim exp"),
    "exp that is true": (_claims(exp=True), "its claim exp"),
    "no exp": (_claims(exp=None), "its claim exp"),
    "infinite exp": (_raw(HEADER, CLAIMS.replace(str(NOW + 600).encode(), b"1e999")), "exp"),
    "nbf in two minutes": (_claims(nbf=NOW + 120), "its claim nbf"),
    "iat in two minutes": (_claims(iat=NOW + 120), "its claim iat"),
    "iat that is text": (_claims(iat="now"), "its claim iat"),
    "no aud": (_claims(aud=None), "its claim aud"),
    "other aud": (_claims(aud="others"), "its claim aud"),
    "list of other audiences": (_claims(aud=["others", "insights2"]), "its claim aud"),
    "list of anything": (_claims(aud=[AUDIENCE, 1]), "its claim aud"),
    "empty list of audiences": (_claims(aud=[]), "its claim aud"),
    "no iss": (_claims(iss=None), "its claim iss"),
    "other iss": (_claims(iss="https://login.example.com"), "its claim iss"),
    "list of iss": (_claims(iss=[ISSUER]), "its claim iss"),
    "no sub": (_claims(sub=None), "its claim sub"),
    "empty sub": (_claims(sub=""), "its claim sub"),
    "sub that is a number": (_claims(sub=7), "its claim sub"),
    "long sub": (_claims(sub="s" * 256), "its claim sub"),
    "sub that is not ASCII": (_claims(sub="Ånn"), "its claim sub"),
    "sub with NUL": (_claims(sub="ann\0"), "its claim sub"),
    "sub with a new line": (_claims(sub="ann\nOPERATOR"), "its claim sub"),
    "claim twice": (_raw(HEADER, TWICE), "no signed"),
    "parameter twice": (_raw(b'{"alg":"RS256","kid":"x","kid":"rsa"}', CLAIMS), "no signed"),
    "claims that are a list": (_raw(HEADER, b"[]"), "no signed"),
    "claims of no JSON": (_raw(HEADER, b"\xff\xfe"), "no signed"),
    "nested claims": (_raw(HEADER, b"[" * 2_500), "no signed"),
    "header that is a list": (_raw(b'["alg"]', CLAIMS), "no signed"),
    "header that is text": (_raw(b'"alg"', CLAIMS), "no signed"),
    "nested header": (_raw(b"[" * 2_500, CLAIMS), "no signed"),
    "header of no JSON": (_raw(b"\xff", CLAIMS), "no signed"),
    "1 MB": (lambda _: "e" * 1_000_000, "longer than 8192"),
    "1 MB of a token": (_claims(more="x" * 1_000_000), "longer than 8192"),
    "not ASCII": (lambda _: "é.é.é", "no signed"),
    "empty parts": (lambda _: "..", "no signed"),
    "empty": (lambda _: "", "no signed"),
}


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_token_is_refused_with_the_reason(issuer: IssuerServer, name: str) -> None:
    make, reason = BAD[name]
    with pytest.raises(UnauthenticatedError) as refused:
        await verifier(issuer).verify(make(issuer), NOON)
    assert refused.value.message.startswith("The token is not accepted: ")
    assert reason in refused.value.message
    assert issuer.asked <= 1, "nothing but the issuer's own key set is fetched, once"


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

"""Tokens that must not be accepted, each with a word of the reason: attacks, and slips."""

import hashlib
import hmac
import json
from datetime import datetime
from typing import Any, Final

from joserfc import jwe
from joserfc.jwk import OctKey, RSAKey
from joserfc.jws import JWSRegistry

from tests.issuers import AUDIENCE, ISSUER, a_key, a_token, claims_at, public, segment

HEADER: Final = b'{"alg":"RS256","kid":"rsa"}'
Bad = dict[str, tuple[str, str]]
"""A token and a part of the reason, by what is wrong with it."""


def bad_tokens(now: datetime, elsewhere: str) -> Bad:
    """All of them, at an instant, for an issuer with the keys `one` (EC) and `rsa`.

    `elsewhere` is the address that some of them say to fetch a key from.
    """
    good = claims_at(now)
    return {
        **_forged(good, elsewhere),
        **_with_bad_headers(good),
        **_with_bad_times(now),
        **_with_bad_names(now),
        **_malformed(good, now),
    }


def _forged(good: dict[str, Any], elsewhere: str) -> Bad:
    """Signed by nobody, or by somebody else."""
    foreign, claims = a_key("EC", "foreign"), segment(good)
    # The public key is everybody's: who takes it for a secret accepts what anybody signs.
    secret = RSAKey.import_key(public(a_key("RSA", "rsa"))).as_pem(private=False)
    signing = f"{segment({'alg': 'HS256', 'kid': 'rsa', 'typ': 'JWT'})}.{claims}"
    shared = f"{signing}.{segment(hmac.digest(secret, signing.encode(), hashlib.sha256))}"
    # The header offers the attacker's key in every way there is.
    offered: dict[str, Any] = {
        "jku": elsewhere,
        "x5u": elsewhere,
        "jwk": public(foreign, kid="one"),
    }
    encrypted = {"alg": "dir", "enc": "A128CBC-HS256", "kid": "one", "typ": "JWT"}
    hidden = jwe.encrypt_compact(encrypted, json.dumps(good), OctKey.generate_key(256))
    altered = a_token(good).split(".")
    altered[1] = segment({**good, "sub": "another"})
    return {
        "none": (f"{segment({'alg': 'none', 'kid': 'one'})}.{claims}.", "no signed"),
        "HS256 with the public key": (shared, "its alg is none of RS256"),
        "encrypted": (hidden, "no signed"),
        "of a foreign key": (a_token(good, foreign, kid="one"), "its signature is not right"),
        "pointing elsewhere": (a_token(good, foreign, kid="one", **offered), "its signature"),
        "altered": (".".join(altered), "its signature is not right"),
        "alg of another curve": (_raw(b'{"alg":"ES384","kid":"one"}', good), "no key of its kid"),
    }


def _with_bad_headers(good: dict[str, Any]) -> Bad:
    def raw(header: bytes) -> str:
        return _raw(header, good)

    return {
        "wrong kid": (a_token(good, kid="two"), "no key of its kid"),
        "kid of a key of another type": (a_token(good, kid="rsa"), "no key of its kid"),
        "no kid": (a_token(good, kid=None), "no kid"),
        "empty kid": (a_token(good, kid=""), "no kid"),
        "kid that is a number": (raw(b'{"alg":"RS256","kid":1}'), "no kid"),
        "long kid": (a_token(good, kid="k" * 256), "no kid"),
        "critical": (a_token(good, crit=["kid"]), "crit"),
        "unencoded": (raw(b'{"alg":"RS256","kid":"rsa","b64":true}'), "b64"),
        "logout token": (a_token(good, typ="logout+jwt"), "its typ"),
        "typ that is no text": (raw(b'{"alg":"RS256","kid":"rsa","typ":1}'), "its typ"),
        "parameter twice": (raw(b'{"alg":"RS256","kid":"x","kid":"rsa"}'), "no signed"),
        "header that is a list": (raw(b'["alg"]'), "no signed"),
        "header that is text": (raw(b'"alg"'), "no signed"),
        "nested header": (raw(b"[" * 2_500), "no signed"),
        "header of no JSON": (raw(b"\xff"), "no signed"),
    }


def _with_bad_times(now: datetime) -> Bad:
    at = int(now.timestamp())
    infinite = json.dumps(claims_at(now)).replace(str(at + 600), "1e999").encode()
    wrong: dict[str, tuple[dict[str, Any], str]] = {
        "expired": ({"exp": at}, "it has expired"),
        "expired long ago": ({"exp": at - 10_000}, "it has expired"),
        "exp that is text": ({"exp": str(at + 600)}, "its claim exp"),
        "exp that is true": ({"exp": True}, "its claim exp"),
        "no exp": ({"exp": None}, "its claim exp"),
        "nbf in two minutes": ({"nbf": at + 120}, "its claim nbf"),
        "iat in two minutes": ({"iat": at + 120}, "its claim iat"),
        "iat that is text": ({"iat": "now"}, "its claim iat"),
    }
    made = {name: (a_token(claims_at(now, **one)), why) for name, (one, why) in wrong.items()}
    return {**made, "infinite exp": (_raw(HEADER, infinite), "its claim exp")}


def _with_bad_names(now: datetime) -> Bad:
    wrong: dict[str, tuple[dict[str, Any], str]] = {
        "no aud": ({"aud": None}, "its claim aud"),
        "other aud": ({"aud": "others"}, "its claim aud"),
        "list of other audiences": ({"aud": ["others", "insights2"]}, "its claim aud"),
        "list of anything": ({"aud": [AUDIENCE, 1]}, "its claim aud"),
        "empty list of audiences": ({"aud": []}, "its claim aud"),
        "no iss": ({"iss": None}, "its claim iss"),
        "other iss": ({"iss": ISSUER.rstrip("/")}, "its claim iss"),
        "list of iss": ({"iss": [ISSUER]}, "its claim iss"),
        "no sub": ({"sub": None}, "its claim sub"),
        "empty sub": ({"sub": ""}, "its claim sub"),
        "sub that is a number": ({"sub": 7}, "its claim sub"),
        "long sub": ({"sub": "s" * 256}, "its claim sub"),
        "sub that is not ASCII": ({"sub": "Ånn"}, "its claim sub"),
        "sub with NUL": ({"sub": "ann\0"}, "its claim sub"),
        "sub with a new line": ({"sub": "ann\nOPERATOR"}, "its claim sub"),
    }
    return {name: (a_token(claims_at(now, **one)), why) for name, (one, why) in wrong.items()}


def _malformed(good: dict[str, Any], now: datetime) -> Bad:
    twice = json.dumps(good).encode()[:-1] + b', "sub": "another"}'
    return {
        "claim twice": (_raw(HEADER, twice), "no signed"),
        "claims that are a list": (_raw(HEADER, b"[]"), "no signed"),
        "claims of no JSON": (_raw(HEADER, b"\xff\xfe"), "no signed"),
        "nested claims": (_raw(HEADER, b"[" * 2_500), "no signed"),
        "1 MB": ("e" * 1_000_000, "longer than 8192"),
        "1 MB of a token": (a_token(claims_at(now, more="x" * 1_000_000)), "longer than 8192"),
        "not ASCII": ("é.é.é", "no signed"),
        "empty parts": ("..", "no signed"),
    }


def _raw(header: bytes, claims: bytes | dict[str, Any]) -> str:
    """Parts that no library would write, with the issuer's true signature."""
    signing = f"{segment(header)}.{segment(claims)}"
    signature = JWSRegistry.algorithms["RS256"].sign(signing.encode(), a_key("RSA", "rsa"))
    return f"{signing}.{segment(signature)}"

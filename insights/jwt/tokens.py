"""Verifying tokens: JSON Web Tokens (RFC 7519) that one issuer signed for this service.

Follows RFC 8725: algorithms and types are listed, keys come from the issuer alone, and every claim
that is relied on must be there and of its type. A token says who somebody is, and for how long.
"""

import hashlib
import json
import re
from base64 import urlsafe_b64decode
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from time import monotonic
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import (
    BadSignatureError,
    ClaimError,
    DecodeError,
    ExpiredTokenError,
    InvalidPayloadError,
    JoseError,
)
from joserfc.jwk import Key
from joserfc.jws import JWSRegistry
from joserfc.jwt import JWTClaimsRegistry

from credit.core.errors import UnauthenticatedError
from credit.core.members import is_subject
from insights.jwt.issuer_keys import IssuerKeys
from insights.jwt.keys import FAMILIES, LONGEST_KEY_ID
from insights.jwt.lengths import LONGEST_TOKEN

LEEWAY_S: Final = 60
"""Seconds by which the issuer's clock may be ahead, for `nbf` and `iat`; a token that has expired
by our clock is refused."""

CACHED_S: Final = 1.0
"""Seconds for which a token that was verified is not verified again."""
_MOST_CACHED: Final = 10_000
_TYPES: Final = {"jwt", "at+jwt"}
"""Values of `typ`: not those of other signed texts of an issuer, such as logout tokens."""
_CHECKED: Final = ("iss", "aud", "exp", "sub", "nbf", "iat")
_LATEST: Final = 2**53
"""Unix time of a token that in effect never expires, which a float still holds."""
_COMPACT: Final = re.compile(r"([\w-]+)\.[\w-]+\.[\w-]+", re.ASCII)
"""Three parts; encrypted tokens have five."""
_FAMILY: Final = {name: family for family, names in FAMILIES.items() for name in names}


class _Reason(StrEnum):
    """Why a token is not accepted; ASCII without quotes, as RFC 6750 has it."""

    TOO_LONG = f"it is longer than {LONGEST_TOKEN} bytes"
    MALFORMED = "it is no signed JSON Web Token"
    BAD_ALGORITHM = f"its alg is none of {' '.join(_FAMILY)}"
    BAD_TYPE = "its typ is neither JWT nor at+jwt"
    CRITICAL = "its header has crit or b64"
    NO_KEY_ID = "its header has no kid"
    UNKNOWN_KEY = "its issuer has no key of its kid and alg"
    BAD_SIGNATURE = "its signature is not right"
    BAD_SUBJECT = "its claim sub is not 1 to 255 printable characters of ASCII"
    EXPIRED = "it has expired"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a token says that its sender is, until the Unix time `expires_at`."""

    issuer: str
    subject: str
    expires_at: float


class Tokens:
    """Verifies the tokens of one issuer for one audience."""

    def __init__(self, issuer: str, audience: str, keys: IssuerKeys) -> None:
        """Accept tokens of this issuer that are for this audience, and signed with its keys."""
        self.issuer = issuer
        self.keys = keys
        self._audience = audience
        self._verified: OrderedDict[bytes, tuple[float, Identity]] = OrderedDict()

    async def verify(self, token: str, now: datetime) -> Identity:
        """Who sends a token at an instant.

        Raises UnauthenticatedError, which says in a sentence why it is not accepted, and
        UnavailableError where the issuer's keys are needed and cannot be fetched.
        """
        if len(token) > LONGEST_TOKEN:
            raise _refused(_Reason.TOO_LONG)
        digest = hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
        verified_at, identity = self._verified.get(digest, (0.0, None))
        if identity is not None and identity.expires_at <= now.timestamp():
            raise _refused(_Reason.EXPIRED)  # also while its issuer is away
        if identity is None or monotonic() - verified_at >= CACHED_S:
            identity = await self._read(token, now)
            self._verified[digest] = monotonic(), identity
            self._verified.move_to_end(digest)
            if len(self._verified) > _MOST_CACHED:
                self._verified.popitem(last=False)
        if identity.expires_at <= now.timestamp():
            raise _refused(_Reason.EXPIRED)
        return identity

    async def _read(self, token: str, now: datetime) -> Identity:
        header = _header_of(token)
        algorithm = header["alg"]
        found = await self.keys.find((header["kid"], _FAMILY[algorithm]))
        if found is None or found.algorithm not in {None, algorithm}:
            raise _refused(_Reason.UNKNOWN_KEY)
        claims = _verified_claims(token, found.key)
        self._check(claims, now)
        return Identity(claims["iss"], claims["sub"], float(min(claims["exp"], _LATEST)))

    def _check(self, claims: Mapping[str, Any], now: datetime) -> None:
        """Check the claims; that the token has not expired is left to the caller."""
        registry = JWTClaimsRegistry(
            now=int(now.timestamp()),
            leeway=LEEWAY_S,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self._audience},
            exp={"essential": True},
            sub={"essential": True},
        )
        try:
            registry.validate({name: claims[name] for name in _CHECKED if name in claims})
        except ExpiredTokenError:
            raise _refused(_Reason.EXPIRED) from None
        except ClaimError as error:
            reason = f"its claim {error.claim} is missing or not right"
            raise _refused(reason) from None
        if not is_subject(claims["sub"]):
            raise _refused(_Reason.BAD_SUBJECT)


class _Registry(JWSRegistry):
    """Our algorithms; EdDSA means Ed25519, as RFC 9864 has it."""

    max_header_length = LONGEST_TOKEN

    algorithms = {  # noqa: RUF012 - the base class's declaration
        name: JWSRegistry.algorithms["Ed25519" if name == "EdDSA" else name] for name in _FAMILY
    }


_REGISTRY: Final = _Registry(algorithms=tuple(_FAMILY), strict_check_header=False)
"""Issuers write parameters of their own into headers; what is critical is refused below."""


class _Decoder(json.JSONDecoder):
    """Refuses objects that name a member twice: readers of them differ in which one holds."""

    def __init__(self, **_options: object) -> None:
        super().__init__(object_pairs_hook=_unique)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        msg = "a member is named twice"
        raise ValueError(msg)
    return found


def _header_of(token: str) -> dict[str, Any]:
    """The header of a token, of which the parameters that count are as they must be.

    Parameters that offer a key (`jku`, `jwk`, `x5u`, `x5c`) are not looked at.
    """
    found = _COMPACT.fullmatch(token)
    try:
        segment = found[1] if found else ""
        header: object = json.loads(
            urlsafe_b64decode(segment + "=" * (-len(segment) % 4)), cls=_Decoder
        )
    except (ValueError, RecursionError):
        raise _refused(_Reason.MALFORMED) from None
    if not isinstance(header, dict) or not isinstance(header.get("alg"), str):
        raise _refused(_Reason.MALFORMED)
    if header["alg"] not in _FAMILY:
        raise _refused(_Reason.BAD_ALGORITHM)
    if "crit" in header or "b64" in header:
        raise _refused(_Reason.CRITICAL)
    kind = header.get("typ", "JWT")
    if not isinstance(kind, str) or kind.lower().removeprefix("application/") not in _TYPES:
        raise _refused(_Reason.BAD_TYPE)
    key_id = header.get("kid")
    if not isinstance(key_id, str) or not 0 < len(key_id) <= LONGEST_KEY_ID:
        raise _refused(_Reason.NO_KEY_ID)
    return header


def _verified_claims(token: str, key: Key) -> dict[str, Any]:
    try:
        decoded = jwt.decode(token, key, registry=_REGISTRY, decoder_cls=_Decoder)
    except BadSignatureError:
        raise _refused(_Reason.BAD_SIGNATURE) from None
    except (DecodeError, InvalidPayloadError, ValueError, RecursionError):
        raise _refused(_Reason.MALFORMED) from None
    except JoseError:
        raise _refused(_Reason.UNKNOWN_KEY) from None
    return decoded.claims


def _refused(reason: str) -> UnauthenticatedError:
    """The error of a token that is not accepted."""
    return UnauthenticatedError(f"The token is not accepted: {reason}.")

"""Reading the public keys of a key set: those that signatures may be verified with."""

import logging
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

import orjson
from joserfc.errors import JoseError
from joserfc.jwk import Key, import_key

FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "RSA": ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    "EC": ("ES256", "ES384"),
    "OKP": ("EdDSA", "Ed25519"),
}
"""The algorithms of signatures that are accepted, by the type of their keys: asymmetric ones."""

MOST_KEYS: Final = 100
LONGEST_KEY_ID: Final = 255
SHORTEST_MODULUS: Final = 342
"""Characters of an RSA modulus of 2,048 bits, which RFC 7518 requires at least."""
LONGEST_MODULUS: Final = 1366
"""Characters of one of 8,192 bits: with a longer one a verification takes milliseconds."""
LONGEST_EXPONENT: Final = 6

_CURVES: Final = {"EC": ("P-256", "P-384"), "OKP": ("Ed25519",)}
_PUBLIC: Final = {"RSA": ("n", "e"), "EC": ("crv", "x", "y"), "OKP": ("crv", "x")}
_log = logging.getLogger(__name__)


class IssuerKey(NamedTuple):
    """A public key, and the one algorithm that it is for where its issuer says so."""

    key: Key
    algorithm: str | None


KeyName = tuple[str, str]
"""The `kid` of a key and its `kty`: keys of several types may share a `kid`."""


class KeySetError(Exception):
    """A text is no key set, or one without a key that can be used."""


def read_keys(text: bytes) -> Mapping[KeyName, IssuerKey]:
    """The keys of a key set that can verify signatures; the others are left out.

    Left out are those without a `kid`, for encryption, symmetric ones, short ones, and of two of
    one name the second. Private parts are not read. Raises KeySetError where none is left.
    """
    try:
        listed = orjson.loads(text)["keys"]
    except (orjson.JSONDecodeError, TypeError, KeyError) as error:
        msg = "it is no JSON object with a list of keys"
        raise KeySetError(msg) from error
    if not isinstance(listed, list) or len(listed) > MOST_KEYS:
        msg = f"it has no list of at most {MOST_KEYS} keys"
        raise KeySetError(msg)
    found: dict[KeyName, IssuerKey] = {}
    for entry in listed:
        key = _read(entry) if isinstance(entry, dict) else None
        if key is not None:
            found.setdefault((entry["kid"], entry["kty"]), key)
    if not found:
        msg = f"none of its {len(listed)} keys can be used"
        raise KeySetError(msg)
    return found


def _read(entry: dict[str, Any]) -> IssuerKey | None:
    """A key; None for one that cannot be used."""
    parts = _parts(entry)
    if parts is None or not _is_for_signatures(entry, FAMILIES[parts["kty"]]):
        return None
    try:
        return IssuerKey(import_key(parts), entry.get("alg"))
    except (JoseError, ValueError) as error:
        _log.warning("a key of the token issuer cannot be read: %.200r", error)
        return None


def _parts(entry: dict[str, Any]) -> dict[str, Any] | None:
    """The public parts of a key, its type and its name; None of one that is not accepted."""
    kind, name = entry.get("kty"), entry.get("kid")
    if not isinstance(kind, str) or kind not in FAMILIES:
        return None
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_KEY_ID:
        return None
    public = {part: entry.get(part) for part in _PUBLIC[kind]}
    if not all(isinstance(value, str) for value in public.values()):
        return None
    is_accepted = _is_accepted(kind, cast(dict[str, str], public))
    return {**public, "kty": kind, "kid": name} if is_accepted else None


def _is_for_signatures(entry: dict[str, Any], algorithms: tuple[str, ...]) -> bool:
    """Whether nothing that is said of a key excludes it from verifying signatures."""
    operations = entry.get("key_ops", ["verify"])
    return (
        entry.get("use", "sig") == "sig"
        and isinstance(operations, list)
        and "verify" in operations
        and entry.get("alg", algorithms[0]) in algorithms
    )


def _is_accepted(kind: str, public: dict[str, str]) -> bool:
    """Whether the curve of a key is one of ours, or its modulus of a good length."""
    if kind != "RSA":
        return public["crv"] in _CURVES[kind]
    is_long_enough = SHORTEST_MODULUS <= len(public["n"].lstrip("A")) <= LONGEST_MODULUS
    return is_long_enough and len(public["e"]) <= LONGEST_EXPONENT

"""Reading the public keys of a key set: those that signatures may be verified with."""

import logging
from collections.abc import Mapping
from typing import Any, Final, cast

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

KeyName = tuple[str, str]
"""The `kid` of a key and its `kty`: keys of several types may share a `kid`."""


class KeySetError(Exception):
    """A text is no key set, or one without a key that can be used."""


def read_keys(text: bytes) -> Mapping[KeyName, Key]:
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
    found: dict[KeyName, Key] = {}
    for entry in listed:
        key = _read(entry) if isinstance(entry, dict) else None
        if key is not None:
            found.setdefault((cast(str, key.kid), key.key_type), key)
    if not found:
        msg = f"none of its {len(listed)} keys can be used"
        raise KeySetError(msg)
    return found


def _read(entry: dict[str, Any]) -> Key | None:
    """A key; None for one that cannot be used."""
    kind, name = entry.get("kty"), entry.get("kid")
    if not isinstance(kind, str) or kind not in FAMILIES:
        return None
    if not _is_for_signatures(entry, FAMILIES[kind]):
        return None
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_KEY_ID:
        return None
    public = {part: entry.get(part) for part in _PUBLIC[kind]}
    if not all(isinstance(value, str) for value in public.values()):
        return None
    if not _is_accepted(kind, cast(dict[str, str], public)):
        return None
    parts: dict[str, Any] = {**public, "kty": kind, "kid": name}
    if "alg" in entry:
        parts["alg"] = entry["alg"]
    try:
        return import_key(parts)
    except (JoseError, ValueError) as error:
        _log.warning("a key of the token issuer cannot be read: %.200r", error)
        return None


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
    long_enough = SHORTEST_MODULUS <= len(public["n"].lstrip("A")) <= LONGEST_MODULUS
    return long_enough and len(public["e"]) <= LONGEST_EXPONENT

"""Signed links: tokens that name an export, and until when they are valid."""

import hashlib
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from typing import Final
from uuid import UUID

from itsdangerous import BadSignature, Signer
from itsdangerous.encoding import base64_decode, base64_encode

VALID_S: Final = 900
SHORTEST_SECRET_BYTES: Final = 16

_SALT: Final = b"consumption export"
"""Makes the signature of a token differ from all else that the same secret signs."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_ID_BYTES: Final = 16
_TIME_BYTES: Final = 8


class SignedLinks:
    """Signs and verifies tokens for the export of a tenant; a token is the right to download it."""

    def __init__(self, secret: bytes, seconds: int = VALID_S) -> None:
        if len(secret) < SHORTEST_SECRET_BYTES:
            msg = f"the secret has {len(secret)} bytes: it takes {SHORTEST_SECRET_BYTES} or more"
            raise ValueError(msg)
        self._valid_for = timedelta(seconds=seconds)
        self._signer = Signer(
            secret, salt=_SALT, key_derivation="hmac", digest_method=hashlib.sha256
        )

    def token(self, tenant_id: UUID, export_id: UUID, at: datetime) -> str:
        """A token that is valid from now, `at`, until its seconds are over, and fits into a URL."""
        until = (at + self._valid_for - _EPOCH) // _MICROSECOND
        payload = tenant_id.bytes + export_id.bytes + until.to_bytes(_TIME_BYTES, "big")
        return self._signer.sign(base64_encode(payload)).decode()

    def verify(self, token: str, at: datetime) -> tuple[UUID, UUID] | None:
        """The tenant and the export that a token is for; None if forged, altered or expired."""
        try:
            signed = token.encode("ascii")
            value = self._signer.unsign(signed)
        except (UnicodeEncodeError, BadSignature):
            return None
        # Base64 has several spellings of the same signature; only the one that we wrote counts.
        if not compare_digest(self._signer.sign(value), signed):
            return None
        payload = base64_decode(value)
        until = int.from_bytes(payload[2 * _ID_BYTES :], "big")
        if (at - _EPOCH) // _MICROSECOND > until:
            return None
        return UUID(bytes=payload[:_ID_BYTES]), UUID(bytes=payload[_ID_BYTES : 2 * _ID_BYTES])

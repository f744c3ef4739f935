"""Secrets of webhooks at rest: encrypted, each for its own webhook alone.

AES-256-GCM under a key that HKDF derives from the pepper of the settings. Tenant and webhook are
bound in as associated data, so a secret that is copied to another row opens nothing there.
"""

import os
from base64 import b64decode, b64encode
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE: Final = b"consumption-insights webhook secrets 1"
_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12


class UnreadableSecretError(Exception):
    """A secret was encrypted under another pepper, for another webhook, or was altered."""


class Sealer:
    """Encrypts secrets and opens them again, under one pepper."""

    def __init__(self, pepper: bytes) -> None:
        """Derive the key."""
        hkdf = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=_PURPOSE)
        self._cipher = AESGCM(hkdf.derive(pepper))

    def sealed(self, secret: str, tenant_id: UUID, webhook_id: UUID) -> str:
        """A secret as it may be kept."""
        nonce = os.urandom(_NONCE_BYTES)
        content = self._cipher.encrypt(nonce, secret.encode(), _whose(tenant_id, webhook_id))
        return b64encode(nonce + content).decode()

    def opened(self, sealed: str, tenant_id: UUID, webhook_id: UUID) -> str:
        """The secret of a webhook; UnreadableSecretError where it is not that any more."""
        try:
            raw = b64decode(sealed, validate=True)
            nonce, content = raw[:_NONCE_BYTES], raw[_NONCE_BYTES:]
            return self._cipher.decrypt(nonce, content, _whose(tenant_id, webhook_id)).decode()
        except (InvalidTag, ValueError) as error:
            raise UnreadableSecretError from error


def _whose(tenant_id: UUID, webhook_id: UUID) -> bytes:
    return tenant_id.bytes + webhook_id.bytes

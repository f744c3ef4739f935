"""Encryption of webhook secrets at rest, each bound to its webhook.

AES-256-GCM with a key that HKDF derives from the pepper of the settings. The ids of tenant and
webhook (the latter alone for a webhook of all tenants) are associated data, so a secret that is
copied to another row cannot be decrypted there.
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
    """A secret was encrypted with another pepper, for another webhook, or has been altered."""


class SecretCipher:
    """Encrypts and decrypts webhook secrets with a key derived from one pepper."""

    def __init__(self, pepper: bytes) -> None:
        """Derive the key from the pepper."""
        hkdf = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=_PURPOSE)
        self._cipher = AESGCM(hkdf.derive(pepper))

    def encrypt(self, secret: str, tenant_id: UUID | None, webhook_id: UUID) -> str:
        """Encrypt a secret; returns text to store."""
        nonce = os.urandom(_NONCE_BYTES)
        content = self._cipher.encrypt(
            nonce, secret.encode(), _associated_data(tenant_id, webhook_id)
        )
        return b64encode(nonce + content).decode()

    def decrypt(self, encrypted: str, tenant_id: UUID | None, webhook_id: UUID) -> str:
        """Decrypt the secret of a webhook; raises UnreadableSecretError if that is impossible."""
        try:
            raw = b64decode(encrypted, validate=True)
            nonce, content = raw[:_NONCE_BYTES], raw[_NONCE_BYTES:]
            return self._cipher.decrypt(
                nonce, content, _associated_data(tenant_id, webhook_id)
            ).decode()
        except (InvalidTag, ValueError) as error:
            raise UnreadableSecretError from error


def _associated_data(tenant_id: UUID | None, webhook_id: UUID) -> bytes:
    return (tenant_id.bytes if tenant_id else b"") + webhook_id.bytes

"""Signatures of webhook messages, as Standard Webhooks specifies."""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from standardwebhooks import Webhook

PREFIX: Final = "whsec_"
SECRET_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its id, which retries repeat, its body, and the secrets that sign it."""

    id: str
    body: str
    secrets: Sequence[str] = field(repr=False)


def new_secret() -> str:
    """A new random secret in the format of Standard Webhooks."""
    return PREFIX + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def signed(message: Message, at: datetime) -> dict[str, str]:
    """The headers of a message sent at an instant, with one signature for each secret."""
    at = at.astimezone(UTC)  # the library ignores the offset
    signatures = (Webhook(one).sign(message.id, at, message.body) for one in message.secrets)
    return {
        "webhook-id": message.id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(signatures),
    }

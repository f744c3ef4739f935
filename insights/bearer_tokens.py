"""Keys and tokens as the Authorization header brings them."""

from typing import Final

from insights.jwt.lengths import LONGEST_TOKEN

KEY_PREFIX: Final = "ci_"
"""What API keys begin with; anything else is a token."""

LONGEST_KEY: Final = 200
"""Characters; a longer text is no key, and is not hashed."""

_LONGEST_HEADER: Final = 10_000


def bearer(headers: list[str]) -> str | None:
    """The key or token in the Authorization header; None without one, and with several."""
    if len(headers) != 1 or len(headers[0]) > _LONGEST_HEADER:
        return None
    scheme, _, text = headers[0].strip().partition(" ")
    text = text.strip()
    longest = LONGEST_KEY if text.startswith(KEY_PREFIX) else LONGEST_TOKEN
    fits = scheme.lower() == "bearer" and 0 < len(text) <= longest
    return text if fits else None


def is_sendable(text: str) -> bool:
    """Whether a header can bring a text as it is: in ASCII, not too long, no spaces around it."""
    return text.isascii() and text.isprintable() and bearer([f"Bearer {text}"]) == text

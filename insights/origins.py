"""Web origins (RFC 6454) as settings have them: a scheme, a host and a port, and nothing else."""

import re
from typing import Final
from urllib.parse import urlsplit

_ORIGIN: Final = re.compile(
    r"https?://(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?", re.ASCII | re.IGNORECASE
)
"""Nothing that would end a source expression in a Content-Security-Policy."""


def is_origin(text: str) -> bool:
    """Whether a text is an origin."""
    return _ORIGIN.fullmatch(text) is not None


def check_origins(origins: tuple[str, ...]) -> tuple[str, ...]:
    """The origins as they are; raises ValueError for one that is none."""
    for origin in origins:
        if not is_origin(origin):
            msg = f"{origin!r} is no origin: write some such as https://app.example.com"
            raise ValueError(msg)
    return origins


def origin_of(url: str) -> str:
    """The origin of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

"""The explorer: GraphiQL from our own origin, a page without data that needs no key."""

import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from insights.pages.built import BuiltPage

_NONCE: Final = "__NONCE__"
_NONCE_BYTES: Final = 16
_PAGE: Final = BuiltPage(
    "explorer",
    "explorer",
    "this address",
    # Each answer has a nonce of its own.
    {"Cache-Control": "no-store", "Vary": "Accept"},
)


def explorer_page(request: Request) -> Response:
    """The page of the explorer; where it was not built, 404 with the command that builds it."""
    nonce = secrets.token_urlsafe(_NONCE_BYTES)
    return _PAGE.response(request, {"Content-Security-Policy": _policy(nonce)}, {_NONCE: nonce})


def _policy(nonce: str) -> str:
    """What the page may load: scripts and workers that are files of ours, nothing from elsewhere.

    Style elements need the nonce, which scripts of ours give to those that they create; style
    attributes, by which the editor places its lines, load nothing here. Fonts stand in the styles.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "connect-src 'self'",
            f"style-src-elem 'self' 'nonce-{nonce}'",
            "style-src-attr 'unsafe-inline'",
            "font-src 'self' data:",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )

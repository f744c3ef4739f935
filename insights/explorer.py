"""The explorer: GraphiQL from our own origin, a page without data that needs no key."""

import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from insights.static_files import FOLDER

BUILD_COMMAND: Final = "make dashboard"
"""What builds the page, in a folder of the sources."""

_NONCE: Final = "__NONCE__"
_STATIC: Final = "__STATIC__"
_NONCE_BYTES: Final = 16
_HEADERS: Final = {
    # Each answer has a nonce of its own.
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
    "X-Content-Type-Options": "nosniff",
}
_NOT_BUILT: Final = f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorer · Consumption Insights</title>
<h1>The explorer is not built</h1>
<p>It is built when the service is installed, which needs a registry of npm packages, and none
could be reached. The API at this address answers as usual.</p>
<p>To build the explorer, run this in the folder of the sources, and load this page again:</p>
<pre>{BUILD_COMMAND}</pre>
</html>
"""


def explorer_page(request: Request) -> Response:
    """The page of the explorer; where it was not built, 404 with the command that builds it."""
    nonce = secrets.token_urlsafe(_NONCE_BYTES)
    headers = {**_HEADERS, "Content-Security-Policy": _policy(nonce)}
    try:
        page = (FOLDER / "explorer" / "index.html").read_text("utf-8")
    except FileNotFoundError:
        return HTMLResponse(_NOT_BUILT, 404, headers=headers)
    static = "../static" if request.url.path.endswith("/") else "./static"
    return HTMLResponse(page.replace(_NONCE, nonce).replace(_STATIC, static), headers=headers)


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

"""Files that pages are made of: built from dashboard/, packaged, and kept by browsers for ever."""

import re
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

FOLDER: Final = Path(__file__).parents[1] / "static"
"""Where `hatch_build.py` puts what it builds; missing where nothing was built."""

_NAME: Final = re.compile(r"(assets/)?\w[\w.-]*", re.ASCII)
_MEDIA_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
_ENCODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
"""Content codings, the smallest first, and the endings of files that are compressed so."""

_FOREVER: Final = "public, max-age=31536000, immutable"
_ALWAYS: Final = {
    # A worker is bound by the policy of its own file, not by that of the page.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
}


async def static_file(request: Request) -> Response:
    """A built file, compressed as the client accepts it; 404 for any other name.

    Names in assets/ hold a hash of their content, so browsers need not ask for them again.
    """
    name = request.path_params["name"]
    file = FOLDER / name
    media_type = _MEDIA_TYPES.get(file.suffix)
    if _NAME.fullmatch(name) is None or media_type is None or not file.is_file():
        return PlainTextResponse("There is no such file.\n", 404, headers=_ALWAYS)
    headers = {**_ALWAYS, "Cache-Control": _FOREVER if file.parent != FOLDER else "no-cache"}
    for coding, ending in _ENCODINGS:
        compressed = file.with_name(file.name + ending)
        if _accepts(request.headers, coding) and compressed.is_file():
            headers["Content-Encoding"] = coding
            return FileResponse(compressed, headers=headers, media_type=media_type)
    return FileResponse(file, headers=headers, media_type=media_type)


def _accepts(headers: Headers, coding: str) -> bool:
    """Whether Accept-Encoding names a content coding, with a quality other than 0."""
    for entry in ",".join(headers.getlist("accept-encoding")).lower().split(","):
        name, _, quality = entry.replace(" ", "").partition(";q=")
        if name == coding:
            return quality.strip("0.") != "" if quality else True
    return False

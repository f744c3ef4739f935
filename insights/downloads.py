"""Fetching the file of an export by a signed link: whole, or a part of it (RFC 9110, Range)."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from credit.audit.exports import Export
from exporters.content_disposition import attachment
from exporters.file_names import name_of
from exporters.signed_links import SignedLinks
from exporters.storage import Storage
from exporters.stored_file import media_type
from insights.settings import Settings
from insights.storage import storage_of
from resolvers import exports
from resolvers.clock import Clock, current_time

Handler = Callable[[Request], Awaitable[Response]]

_RANGE: Final = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
_LONGEST_NUMBER: Final = 18
_ALWAYS: Final = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "Accept-Ranges": "bytes",
}


class Part(NamedTuple):
    """The bytes from `start` up to, and without, `end`."""

    start: int
    end: int


def downloader(settings: Settings, clock: Clock | None) -> Handler:
    """What answers a signed link with its file.

    404 for a link that is forged, altered or expired, and for a file that is gone: alike for all.
    """
    storage, links = storage_of(settings), SignedLinks(settings.pepper)

    async def download(request: Request) -> Response:
        now = current_time(clock)
        named = links.verify(request.path_params["token"], now)
        export = await exports.to_download(*named) if named else None
        if export is None or export.file is None:
            return _invalid_link()
        name = name_of(export.file, export.request.format)
        size = await storage.size(name)
        return (
            _invalid_link() if size is None else await _sent(request, storage, export, name, size)
        )

    return download


async def _sent(
    request: Request, storage: Storage, export: Export, name: str, size: int
) -> Response:
    """The file, the part of it that was requested, or 304 where the client has it already."""
    tag = f'"{export.digest}"'
    headers = {
        **_ALWAYS,
        "ETag": tag,
        "Content-Disposition": attachment(export.file_name),
        "Content-Type": media_type(name),
    }
    known = request.headers.get("if-none-match", "")
    if tag in known or known.strip() == "*":
        return Response(status_code=304, headers=headers)
    of_this = request.method == "GET" and request.headers.get("if-range", tag) == tag
    part = part_of(request.headers.get("range") if of_this else None, size)
    if part is None:
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    status, headers["Content-Length"] = 200, str(part.end - part.start)
    if part != (0, size):
        status, headers["Content-Range"] = 206, f"bytes {part.start}-{part.end - 1}/{size}"
    if request.method == "HEAD":  # a Range is defined for GET alone (RFC 9110, 14.2)
        return Response(status_code=status, headers=headers)
    pieces = storage.read(name, part.start, part.end)
    try:
        first = await anext(pieces, b"")  # before the status is sent
    except FileNotFoundError:
        return _invalid_link()
    return StreamingResponse(_all(first, pieces), status_code=status, headers=headers)


def part_of(header: str | None, size: int) -> Part | None:
    """The bytes that a Range header requests; all without one, and where it requests several parts.

    None when there is no such part.
    """
    found = _RANGE.fullmatch(header.strip()) if header else None
    if (
        found is None
        or found[0] == "bytes=-"
        or len(max(found.groups(), key=len)) > _LONGEST_NUMBER
    ):
        return Part(0, size)
    first, last = found.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < int(first):
            return Part(0, size)
    return Part(start, end) if start < end else None


async def _all(first: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in pieces:
        yield piece


def _invalid_link() -> Response:
    return JSONResponse({"error": "this link is not valid any more"}, 404, headers=_ALWAYS)

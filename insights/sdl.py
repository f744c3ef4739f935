"""`GET /schema.graphql`: the schema in SDL, for code generators and editors."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.protocol.credentials import ContextBuilder
from graph.schema import print_sdl

SDL: Final = "/schema.graphql"
Handler = Callable[[Request], Awaitable[Response]]

_HEADERS: Final = {
    "Cache-Control": "private, no-cache",
    "Vary": "Authorization",
    "X-Content-Type-Options": "nosniff",
}
"""A client may keep the answer, and asks each time whether it is still the same."""


class _Printed(NamedTuple):
    """The SDL and its entity tag."""

    text: str
    tag: str


@cache
def _printed() -> _Printed:
    """Printed when it is first asked for: that takes as long as 20,000 units of cost."""
    text = print_sdl()
    return _Printed(text, f'"{hashlib.sha256(text.encode()).hexdigest()}"')


def sdl_server(build_context: ContextBuilder) -> Handler:
    """What answers any valid key with the SDL; 401 without one, 304 where it is unchanged."""

    async def answer(request: Request) -> Response:
        if await build_context(request) is None:
            msg = "no valid key came with the request: send it as `Authorization: Bearer <key>`"
            return JSONResponse({"error": msg}, 401, {**_HEADERS, "WWW-Authenticate": "Bearer"})
        text, tag = await asyncio.to_thread(_printed)
        headers = {**_HEADERS, "ETag": tag}
        if _is_known(tag, request.headers.getlist("if-none-match")):
            return Response(status_code=304, headers=headers)
        return Response(text, headers=headers, media_type="text/plain")

    return answer


def _is_known(tag: str, known: list[str]) -> bool:
    """Whether a client has this version; tags are compared weakly (RFC 9110, 13.1.2)."""
    tags = {one.strip().removeprefix("W/") for line in known for one in line.split(",")}
    return bool(tags & {tag, "*"})

"""Answers that a client may keep for itself: to queries by GET, without errors.

The client asks again each time, with the tag of what it has (RFC 9110, section 13.1.2). The query
is answered and charged as ever; an answer that has not changed saves its bytes.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from starlette.responses import Response

VARY: Final = "Authorization, Accept"
"""What the answer to a GET depends on besides its URL."""
_TAG_DIGITS: Final = 32
_OF_CONTENT: Final = ("content-length", "content-type")


def may_be_kept(method: str, status: int, answer: Mapping[str, Any]) -> bool:
    """Whether an answer may be kept: of a query that was asked for by GET, and has no error."""
    return method == "GET" and status == 200 and "errors" not in answer  # noqa: PLR2004 - OK


def kept_response(response: Response, if_none_match: Sequence[str]) -> Response:
    """The answer with its tag; 304 without the answer to a client that has it.

    The tag is strong: it is one of all bytes, and of their media type.
    """
    content = response.headers["content-type"].encode() + b"\n" + bytes(response.body)
    tag = f'"{hashlib.sha256(content).hexdigest()[:_TAG_DIGITS]}"'
    if _has(tag, if_none_match):
        kept = {name: value for name, value in response.headers.items() if name not in _OF_CONTENT}
        response = Response(status_code=304, headers=kept)
    response.headers["etag"] = tag
    response.headers["cache-control"] = "private, no-cache"
    return response


def _has(tag: str, if_none_match: Sequence[str]) -> bool:
    """Whether the header names a tag; a proxy that compresses may have made it a weak one."""
    named = {one.strip().removeprefix("W/") for line in if_none_match for one in line.split(",")}
    return tag in named or "*" in named

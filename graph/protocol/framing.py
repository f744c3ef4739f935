"""Framing of several results of one operation in one streamed response.

Server-sent events as in GraphQL over SSE (distinct connections), and parts as in Apollo's protocol
of subscriptions over multipart HTTP (`subscriptionSpec=1.0`).
"""

from dataclasses import dataclass
from typing import Final

from graph.protocol.media import preferred


@dataclass(frozen=True, slots=True)
class Framing:
    """Bytes around payloads: the first ones, keep-alives, and the last ones."""

    media: str
    content_type: str
    opening: bytes
    before: bytes
    after: bytes
    keep_alive: bytes
    complete: bytes
    retried: bool
    """Whether clients connect again when the response ends without `complete`."""

    def next(self, payload: bytes) -> bytes:
        """One payload, to be read as soon as it arrives."""
        return self.before + payload + self.after

    def interrupted(self, errors: bytes) -> bytes:
        """The last bytes of a stream that the service ends before the operation is complete.

        Clients of server-sent events connect again by themselves where `complete` is missing, and
        a comment tells who reads along. Clients of parts are given an error of the transport, which
        has no payload: without it they take the end of the response for the operation's.
        """
        if self.retried:
            return b": the service stops, connect again\n\n"
        return _HEAD + b'{"payload":null,' + errors[1:] + _BOUNDARY + self.complete


# Events end in a bare line feed, which is what every client's parser splits on.
EVENTS: Final = Framing(
    media="text/event-stream",
    content_type="text/event-stream; charset=utf-8",
    opening=b":\n\n",
    before=b"event: next\ndata: ",
    after=b"\n\n",
    keep_alive=b":\n\n",
    complete=b"event: complete\ndata:\n\n",
    retried=True,
)

# A part is read when the boundary behind it has come, so each part brings that along.
_HEAD: Final = b"\r\ncontent-type: application/json\r\n\r\n"
_BOUNDARY: Final = b"\r\n--graphql"
PARTS: Final = Framing(
    media="multipart/mixed",
    content_type='multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
    opening=_BOUNDARY,
    before=_HEAD + b'{"payload":',
    after=b"}" + _BOUNDARY,
    keep_alive=_HEAD + b"{}" + _BOUNDARY,
    complete=b"--\r\n",
    retried=False,
)


def framing_for(accept: str) -> Framing | None:
    """The framing that a client names; a wildcard does not mean an answer without an end.

    Parts are meant only with `subscriptionSpec`: clients name them for `@defer` as well.
    """
    named = {EVENTS.media: EVENTS} if EVENTS.media in accept.lower() else {}
    if "subscriptionspec" in accept.lower():
        named[PARTS.media] = PARTS
    media = preferred(accept, tuple(named)) if named else None
    return named[media] if media else None

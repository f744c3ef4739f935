"""The least that a broadcast to many WebSockets costs: Starlette, a set of sockets and a loop.

`python -m benchmarks.broadcast PORT` sends each line of what is posted to every connection.
It knows no keys, no GraphQL, no database and no earlier messages.
"""

import sys
import time

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from insights.event_loop import run
from insights.garbage import collect_seldom, freeze_objects
from insights.server import bind, serve


def make_app() -> Starlette:
    """The application."""
    sockets: set[WebSocket] = set()

    async def subscribe(socket: WebSocket) -> None:
        await socket.accept(socket.scope["subprotocols"][0])
        sockets.add(socket)
        try:
            async for _ in socket.iter_text():
                pass
        finally:
            sockets.discard(socket)

    async def broadcast(request: Request) -> Response:
        texts = (await request.body()).decode().splitlines()
        began_at = time.time()
        for text in texts:
            for socket in sockets:
                await socket.send_text(text)
        return JSONResponse({"beganAt": began_at})

    return Starlette(
        routes=[
            WebSocketRoute("/graphql", subscribe),
            Route("/graphql", broadcast, methods=["POST"]),
        ]
    )


async def main(port: int) -> None:
    """Serve with the very settings that the service is served with."""
    with bind("127.0.0.1", port) as bound:
        collect_seldom()
        freeze_objects()
        await serve(make_app(), bound, lambda: None)


if __name__ == "__main__":
    run(main(int(sys.argv[1])))

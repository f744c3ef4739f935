"""What telling many WebSockets the same costs at least: Starlette, a set of sockets and a loop.

`python -m benchmarks.broadcast PORT` sends each line of what is posted to everybody who
is connected. It knows no keys, no GraphQL, no database and nothing that was said before.
"""

import sys
import time

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from insights.server import run, serve, spare_the_collector, taken_port


def make_app() -> Starlette:
    """The application."""
    sockets: set[WebSocket] = set()

    async def follow(socket: WebSocket) -> None:
        await socket.accept(socket.scope["subprotocols"][0])
        sockets.add(socket)
        try:
            async for _ in socket.iter_text():
                pass
        finally:
            sockets.discard(socket)

    async def tell(request: Request) -> Response:
        texts = (await request.body()).decode().splitlines()
        began_at = time.time()
        for text in texts:
            for socket in sockets:
                await socket.send_text(text)
        return JSONResponse({"beganAt": began_at})

    return Starlette(
        routes=[WebSocketRoute("/graphql", follow), Route("/graphql", tell, methods=["POST"])]
    )


async def main(port: int) -> None:
    """Serve with the very settings that the service is served with."""
    with taken_port("127.0.0.1", port) as bound:
        spare_the_collector()
        await serve(make_app(), bound, lambda: None)


if __name__ == "__main__":
    run(main(int(sys.argv[1])))

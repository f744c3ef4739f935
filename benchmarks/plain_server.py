"""The service as uvicorn serves any application: without limits on what arrives.

The baseline of `benchmarks.door`: `python -m benchmarks.plain_server PORT`, with the settings of
`insights serve`.
"""

import asyncio
import logging
import sys

import uvicorn

from insights import settings
from insights.app import make_app


async def _serve(port: int) -> None:
    # Asyncio logs each write to a connection that the attacker has closed.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    app = make_app(settings.load())
    config = uvicorn.Config(app, port=port, http="httptools", lifespan="off", log_level="critical")
    async with app.router.lifespan_context(app):
        await uvicorn.Server(config).serve()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))

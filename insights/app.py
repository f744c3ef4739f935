"""The service as an ASGI application: the one place where all rooms are put together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.protocol.app import make_graphql_app
from insights.allowed_hosts import HEALTH, READINESS, AllowedHosts, served_hosts
from insights.authentication import DOWNLOADS, Authenticator
from insights.database import open_database, unavailability
from insights.downloads import downloader
from insights.offered_plans import fill_or_compare
from insights.pepper import check_pepper
from insights.pubsub import pubsub_of
from insights.request_log import ID_HEADER, RequestLog
from insights.settings import Settings
from insights.spending import spending_of
from insights.storage import check_writable
from insights.sweeper import running_sweeper
from insights.webhooks import running_dispatcher, webhook_transport_of
from resolvers.clock import Clock
from resolvers.ledger_streams import LedgerStreams
from resolvers.webhook_dispatcher import Dispatcher

GRAPHQL: Final = "/graphql"
PREFLIGHT_SECONDS: Final = 600


def make_app(settings: Settings, clock: Clock | None = None) -> Starlette:
    """The application; its lifespan opens the database, or raises why it cannot be served from.

    `clock` stands in for the machine's in tests. Raises BadSettingsError without a pepper.
    """
    streams, webhook_transport = LedgerStreams(pubsub_of(settings)), webhook_transport_of(settings)
    spending = spending_of(settings)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        dispatcher, pubsub = Dispatcher(webhook_transport, clock), streams.pubsub
        await asyncio.to_thread(check_writable, settings)
        async with (
            open_database(settings),
            _checked_pepper(settings),
            running_sweeper(clock, pubsub),
            streams.running(),
            spending.buckets.running(),
            running_dispatcher(dispatcher, pubsub),
        ):
            await fill_or_compare(settings)
            yield

    authenticator = Authenticator(settings, clock, streams, webhook_transport, spending)
    graphql = make_graphql_app(authenticator, settings.cors_origins)
    routes = [
        Route(GRAPHQL, _Whole(graphql)),
        WebSocketRoute(GRAPHQL, _Whole(graphql)),
        Route("/", _front),
        Route(f"{DOWNLOADS}/{{token}}/{{file_name:path}}", downloader(settings, clock)),
        Route(HEALTH, _health),
        Route(READINESS, _readiness),
    ]
    return Starlette(routes=routes, middleware=_middleware(settings), lifespan=lifespan)


@asynccontextmanager
async def _checked_pepper(settings: Settings) -> AsyncIterator[None]:
    """Nothing is served with another pepper than the database's."""
    await check_pepper(settings)
    yield


class _Whole:
    """An application as the endpoint of one path; Starlette takes a function for a handler."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


def _middleware(settings: Settings) -> list[Middleware]:
    middleware = [Middleware(RequestLog), Middleware(AllowedHosts, served_hosts(settings))]
    if settings.cors_origins:
        cors = Middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=("GET", "POST"),
            allow_headers=("Authorization", "Content-Type"),
            expose_headers=(ID_HEADER, "Retry-After", "RateLimit", "RateLimit-Policy"),
            max_age=PREFLIGHT_SECONDS,
        )
        middleware.append(cors)
    return middleware


async def _front(_request: Request) -> Response:
    return RedirectResponse(GRAPHQL)


async def _health(_request: Request) -> Response:
    """The process is up: to be restarted where this does not answer."""
    return JSONResponse({"status": "up"})


async def _readiness(_request: Request) -> Response:
    """The database can be worked with: to get no requests where this says 503."""
    reason = await unavailability()
    if reason is None:
        return JSONResponse({"status": "ready"})
    return JSONResponse({"status": reason}, status_code=503)

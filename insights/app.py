"""The service as an ASGI application: the one place where all rooms are put together."""

import asyncio
import os
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Final
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.help import ERRORS_PAGE
from graph.protocol.app import make_graphql_app
from graph.protocol.execution import Caches
from graph.protocol.plans import Plans
from graph.responses.store import ResponseStore
from insights.allowed_hosts import HEALTH, METRICS, READINESS, AllowedHosts, served_hosts
from insights.authentication import DOWNLOADS, Authenticator, Shared
from insights.database import open_database
from insights.downloads import downloader
from insights.holidays import HolidayCalendars, preparing_holidays
from insights.metrics.endpoint import MetricsEndpoint
from insights.metrics.process_metrics import ProcessMetrics
from insights.offered_plans import fill_or_compare
from insights.outages import Readiness, unavailable
from insights.pages.dashboard import DASHBOARD_PATHS, DashboardPage
from insights.pages.error_page import WithServiceAddress, error_page
from insights.pages.explorer import explorer_page
from insights.pages.static_files import static_file
from insights.pepper import check_pepper
from insights.persisted_documents import persisted_documents_of
from insights.pubsub import pubsub_of
from insights.request_log import ID_HEADER, OperationObserver, RequestLog
from insights.sdl import SDL, sdl_server
from insights.settings import Settings
from insights.sign_in import DASHBOARD_SETTINGS, sign_in_of
from insights.spending import spending_of
from insights.storage import check_writable
from insights.sweeper import running_sweeper
from insights.token_issuer import renewing_keys, tokens_of
from insights.tracing import Tracing, running_tracing, tracing_of
from insights.webhooks import running_dispatcher, webhook_transport_of
from models.outages import DatabaseUnavailableError
from resolvers.clock import Clock
from resolvers.key_uses import KeyUses
from resolvers.ledger_streams import LedgerStreams
from resolvers.webhook_dispatcher import Dispatcher

GRAPHQL: Final = "/graphql"
GRAPHQL_PATHS: Final = (GRAPHQL, f"{GRAPHQL}/")
"""Both are served: a redirect from one to the other would lose a proxy's prefix."""
STATIC: Final = "/static"
"""The path of the files that pages are made of; a page finds it beside its own address."""
PREFLIGHT_SECONDS: Final = 600
CLIENT_HEADERS: Final = (
    "Authorization",
    "Content-Type",
    "Apollo-Require-Preflight",
    "Apollographql-Client-Name",
    "Apollographql-Client-Version",
    "Baggage",
    "Sentry-Trace",
    "Traceparent",
    "Tracestate",
)
"""What pages of other origins may send: what Apollo's client, Sentry and tracing add by default."""
READABLE_HEADERS: Final = (
    ID_HEADER,
    "Retry-After",
    "RateLimit",
    "RateLimit-Policy",
    "Content-Disposition",
    "ETag",
)
"""What they may read of an answer."""


def make_app(settings: Settings, clock: Clock | None = None) -> Starlette:
    """The application; its lifespan opens the database, and raises an error where it cannot.

    `clock` stands in for the machine's in tests. Raises BadSettingsError without a pepper.
    """
    streams, transport = LedgerStreams(pubsub_of(settings)), webhook_transport_of(settings)
    holidays, spending, tokens = HolidayCalendars(), spending_of(settings), tokens_of(settings)
    documents, uses = persisted_documents_of(settings), KeyUses()
    metrics, tracing = ProcessMetrics(), tracing_of(os.environ)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        dispatcher, pubsub = Dispatcher(transport, clock), streams.pubsub
        await asyncio.to_thread(check_writable, settings)
        async with (
            open_database(settings, serving=True),
            _checked_pepper(settings),
            running_sweeper(clock, pubsub, holidays),
            preparing_holidays(holidays, clock),
            streams.running(),
            spending.buckets.running(),
            documents.store.running(),
            renewing_keys(tokens),
            uses.running(),
            running_dispatcher(dispatcher, pubsub),
            running_tracing(tracing),
        ):
            await fill_or_compare(settings)
            yield

    observe = OperationObserver(metrics, tracing.observe if tracing else None).observe
    around = tracing.around if tracing else None
    of_all = (streams, transport, holidays, spending, documents, tokens, uses, observe, around)
    authenticate = Authenticator(settings, clock, Shared(*of_all))
    graphql = _graphql(settings, authenticate, metrics)
    app = Starlette(
        routes=_routes(settings, clock, authenticate, metrics, graphql),
        middleware=_middleware(settings, metrics, tracing, graphql),
        lifespan=lifespan,
        exception_handlers={DatabaseUnavailableError: unavailable},
    )
    app.router.redirect_slashes = False
    app.state.streams = streams  # a demo asks them whose balance is followed
    return app


def _graphql(settings: Settings, authenticate: Authenticator, metrics: ProcessMetrics) -> ASGIApp:
    """GraphQL, whose quotas and caches the metrics read."""
    caches = Caches(Plans(), _responses(settings))
    metrics.watch(authenticate.quotas, caches)
    app = make_graphql_app(authenticate, _origins(settings), explorer_page, caches)
    return WithServiceAddress(app, settings.public_url)


def _routes(
    settings: Settings,
    clock: Clock | None,
    authenticate: Authenticator,
    metrics: ProcessMetrics,
    graphql: ASGIApp,
) -> list[BaseRoute]:
    """What is served where, besides GraphQL over HTTP."""
    sign_in = sign_in_of(settings)
    page = DashboardPage(sign_in).answer
    return [
        *(WebSocketRoute(path, _Whole(graphql)) for path in GRAPHQL_PATHS),
        *(Route(path, page) for path in DASHBOARD_PATHS),
        Route(DASHBOARD_SETTINGS, sign_in.settings),
        Route(ERRORS_PAGE, error_page),
        Route(SDL, sdl_server(authenticate)),
        Route(f"{STATIC}/{{name:path}}", static_file),
        Route(f"{DOWNLOADS}/{{token}}/{{file_name:path}}", downloader(settings, clock)),
        Route(HEALTH, _health),
        Route(READINESS, Readiness().answer),
        Route(METRICS, MetricsEndpoint(metrics, settings.metrics_token, clock).answer),
    ]


def _responses(settings: Settings) -> ResponseStore | None:
    """Where responses are kept; None where none is."""
    size = settings.response_cache_bytes
    return ResponseStore(size) if size else None


def _origins(settings: Settings) -> tuple[str, ...]:
    """The origins whose pages may open WebSockets: those that are set, and the service's own."""
    public = urlsplit(settings.public_url or "")
    own = (f"{public.scheme}://{public.netloc}",) if public.netloc else ()
    return (*settings.cors_origins, *own)


@asynccontextmanager
async def _checked_pepper(settings: Settings) -> AsyncIterator[None]:
    """Check the pepper before anything is served."""
    await check_pepper(settings)
    yield


class _Whole:
    """An application as the endpoint of one path; Starlette calls a function with a request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


class BeforeRoutes:
    """Serves HTTP requests of some paths: to look for their route costs what a statement costs."""

    def __init__(self, app: ASGIApp, served: ASGIApp, paths: Collection[str]) -> None:
        """`served` answers requests of `paths`, and `app` all others."""
        self._app, self._served, self._paths = app, served, frozenset(paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; paths are compared without the prefix that a proxy has taken off."""
        is_http = scope["type"] == "http"
        path = scope["path"].removeprefix(scope.get("root_path", "")) if is_http else ""
        await (self._served if path in self._paths else self._app)(scope, receive, send)


def _middleware(
    settings: Settings, metrics: ProcessMetrics, tracing: Tracing | None, graphql: ASGIApp
) -> list[Middleware]:
    middleware = [
        *([] if tracing is None else [Middleware(tracing.requests)]),
        Middleware(RequestLog, metrics.answered),
        Middleware(AllowedHosts, served_hosts(settings)),
    ]
    if settings.cors_origins:
        cors = Middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=("GET", "POST"),
            allow_headers=CLIENT_HEADERS,
            expose_headers=READABLE_HEADERS,
            max_age=PREFLIGHT_SECONDS,
        )
        middleware.append(cors)
    return [*middleware, Middleware(BeforeRoutes, graphql, GRAPHQL_PATHS)]


async def _health(_request: Request) -> Response:
    """Liveness: answers while the process runs; restart the process where it does not."""
    return JSONResponse({"status": "up"})

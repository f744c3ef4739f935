"""`insights serve`: the service."""

from functools import partial

from starlette.applications import Starlette

from insights import settings as configuration
from insights.app import GRAPHQL, make_app
from insights.commands.console import begin
from insights.event_loop import run
from insights.export_supervision import running_export_process
from insights.garbage import freeze_objects
from insights.server import address_of, bind, serve
from insights.settings import LogLevel
from insights.structured_logs import structlog


def serve_api(*, host: str | None = None, port: int | None = None) -> None:
    """Serve the GraphQL API until stopped.

    Parameters
    ----------
    host
        Address to listen on; INSIGHTS_HOST when left out.
    port
        Port to listen on, 0 for a free one; INSIGHTS_PORT when left out.
    """
    settings = begin(configuration.load(host=host, port=port), unless_set=LogLevel.INFO)
    app = make_app(settings)
    with bind(settings.host, settings.port) as bound:
        log = structlog.stdlib.get_logger("insights")
        url = address_of(bound)

        async def work(app: Starlette) -> None:
            pubsub = app.state.streams.pubsub
            async with app.router.lifespan_context(app), running_export_process(settings, pubsub):
                freeze_objects()
                announce = partial(log.info, "serving", graphql=f"{url}{GRAPHQL}")
                await serve(app, bound, announce, settings.max_connections)

        run(work(app))

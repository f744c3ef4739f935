"""`insights demo`: the service over made-up data."""

import os
import sys
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter
from pydantic import SecretStr

from graph import ids
from insights import cli_context
from insights import settings as configuration
from insights.app import GRAPHQL, make_app
from insights.commands.console import bars, begin, notes, terminal, write_line, write_note
from insights.database import open_database
from insights.demo import banner, env_file
from insights.demo.catching_up import catch_up
from insights.demo.companies import COMPANIES
from insights.demo.living import LivingDemo
from insights.demo.seeding import seed
from insights.demo.state import DemoState
from insights.event_loop import run
from insights.export_supervision import running_export_process
from insights.garbage import freeze_objects
from insights.offered_plans import fill_or_compare
from insights.server import address_of, bind, serve
from insights.settings import PREFIX, Settings
from resolvers.ledger_streams import LedgerStreams

FOLDER: Final = Path(".insights/demo")
NOTEWORTHY_DAYS: Final = 20
"""Days of companies that take so long to record that the user is told of it."""


def demo(
    *,
    data_dir: Path | None = None,
    host: str | None = None,
    port: int | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
    still: Annotated[bool, Parameter(negative=())] = False,
) -> None:
    """Serve made-up data: two years up to the first start, and what has happened since.

    Parameters
    ----------
    data_dir
        Folder that keeps the data; .insights/demo when left out. Delete it to start over.
    host
        Address to listen on; INSIGHTS_HOST when left out.
    port
        Port to listen on, 0 for a free one; INSIGHTS_PORT or 8000 when left out.
    json
        Print addresses and keys as one line of JSON instead, and nothing else.
    still
        Let nothing happen while it serves; without it an event arrives every few seconds.
    """
    if data_dir is None and f"{PREFIX}DATA_DIR" not in os.environ:
        data_dir = FOLDER
    settings = begin(configuration.load(data_dir=data_dir, host=host, port=port))
    run(_serve(settings, as_json=json, is_still=still))


async def _serve(settings: Settings, *, as_json: bool, is_still: bool) -> None:
    with bind(settings.host, settings.port) as bound:
        url = address_of(bound)
        async with open_database(settings):
            await fill_or_compare(settings)
            state = await _caught_up(settings, await _seed(settings))
            first = await cli_context.tenant_by_external_id(
                cli_context.context(), COMPANIES[0].external_id
            )
        settings = settings.changed(key_pepper=SecretStr(state.pepper))
        app = make_app(settings)

        def announce() -> None:
            graphql = f"{url}{GRAPHQL}"
            env_file.write(settings.data_dir, graphql, ids.global_tenant_id(first.id), state.keys)
            if as_json:
                write_line(banner.as_json(url, graphql, state.keys))
            else:
                banner.show(
                    terminal(), url, graphql, state.keys, settings.data_dir, is_still=is_still
                )

        async with (
            app.router.lifespan_context(app),
            running_export_process(settings, app.state.streams.pubsub),
            _living(settings, state, app.state.streams, is_still=is_still),
        ):
            freeze_objects()
            await serve(app, bound, announce)


def _living(
    settings: Settings, state: DemoState, streams: LedgerStreams, *, is_still: bool
) -> AbstractAsyncContextManager[None]:
    """Let things happen while the block runs, unless the demo is to be still."""
    if is_still:
        return nullcontext()
    return LivingDemo(settings.data_dir, state, streams).running()


async def _caught_up(settings: Settings, state: DemoState) -> DemoState:
    """The state of a demo that is brought up to date, with a bar where that takes a while."""
    with bars(notes()) as progress:
        since = state.caught_up_to or state.until
        text = f"Recording what has happened since {since:%Y-%m-%d}"
        task = progress.add_task(text, total=None, visible=False)

        def on_day(done: int, total: int) -> None:
            if done == 0 and total > NOTEWORTHY_DAYS and not sys.stderr.isatty():
                write_note(f"{text.lower()} …")
            progress.update(task, completed=done, total=total, visible=total > NOTEWORTHY_DAYS)

        return await catch_up(settings.data_dir, state, on_day)


async def _seed(settings: Settings) -> DemoState:
    """The state of a seeded demo; the first start takes some seconds and shows a bar."""
    pepper = settings.key_pepper.get_secret_value() if settings.key_pepper else None
    with bars(notes()) as progress:
        task = progress.add_task("Recording two years of interviews", total=None, visible=False)

        def on_recorded(done: int, total: int) -> None:
            if done == 0 and not sys.stderr.isatty():
                write_note("recording two years of interviews, this once …")
            progress.update(task, completed=done, total=total, visible=True)

        return await seed(settings.data_dir, pepper, on_recorded)

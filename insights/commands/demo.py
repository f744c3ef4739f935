"""`insights demo`: the service over made-up data."""

import os
import sys
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter
from pydantic import SecretStr
from rich.console import Console
from rich.progress import Progress

from graph import ids
from insights import operators
from insights import settings as configuration
from insights.app import GRAPHQL, make_app
from insights.commands.console import begin, say, tell, terminal
from insights.database import opened
from insights.demo import env_file, showing
from insights.demo.companies import COMPANIES
from insights.demo.notes import Notes
from insights.demo.seeding import ready
from insights.exporting import writing_exports
from insights.server import address_of, run, serve, spare_the_collector, taken_port
from insights.settings import PREFIX, Settings

FOLDER: Final = Path(".insights/demo")


def demo(
    *,
    data_dir: Path | None = None,
    host: str | None = None,
    port: int | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> None:
    """Serve two years of made-up data.

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
    """
    if data_dir is None and f"{PREFIX}DATA_DIR" not in os.environ:
        data_dir = FOLDER
    settings = begin(configuration.load(data_dir=data_dir, host=host, port=port))
    run(_serve(settings, as_json=json))


async def _serve(settings: Settings, *, as_json: bool) -> None:
    with taken_port(settings.host, settings.port) as bound:
        url = address_of(bound)
        async with opened(settings):
            notes = await _filled(settings)
            first = await operators.tenant_called(operators.context(), COMPANIES[0].external_id)
        settings = settings.changed(key_pepper=SecretStr(notes.pepper))
        app = make_app(settings)

        def announce() -> None:
            graphql = f"{url}{GRAPHQL}"
            env_file.write(settings.data_dir, graphql, ids.global_tenant_id(first.id), notes.keys)
            if as_json:
                say(showing.as_json(url, graphql, notes.keys))
            else:
                showing.show(terminal(), graphql, notes.keys, settings.data_dir)

        async with app.router.lifespan_context(app), writing_exports(settings):
            spare_the_collector()
            await serve(app, bound, announce)


async def _filled(settings: Settings) -> Notes:
    """The notes of a demo that is ready; the first start takes some seconds and shows a bar."""
    pepper = settings.key_pepper.get_secret_value() if settings.key_pepper else None
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Recording two years of interviews", total=None, visible=False)

        def told(done: int, total: int) -> None:
            if done == 0 and not sys.stderr.isatty():
                tell("recording two years of interviews, this once …")
            progress.update(task, completed=done, total=total, visible=True)

        return await ready(settings.data_dir, pepper, told)

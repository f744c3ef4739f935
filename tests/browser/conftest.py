"""What the tests of pages share: one browser for a process, one service for a module or more."""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.apps import a_demo
from tests.browser.chromium import running_chromium
from tests.browser.explorers import Place, a_place
from tests.browser.galleries import build
from tests.databases import migrate
from tests.insights.terminal import Running
from tests.once_a_run import once_a_run
from tests.postgres import PostgresServer

expect.set_options(timeout=20_000)

ENGINES = os.environ.get("BROWSER_ENGINES", "sqlite").split(",")
"""Engines below the demo: `make browser` asks for both."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("place")) as place:
        yield place


@pytest.fixture(scope="session", params=ENGINES)
def below(request: pytest.FixtureRequest) -> str:
    """The engine below the demo."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def shared_demo(
    below: str,
    request: pytest.FixtureRequest,
    shared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    """The demo of all tests of the process that leave it as it is."""
    with _running(below, request, shared_folder, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def own_demo(
    below: str,
    request: pytest.FixtureRequest,
    shared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    """A demo for one module: what one test changes, the next one finds."""
    with _running(below, request, shared_folder, tmp_path_factory) as running:
        yield running


@pytest.fixture
def demo(below: str, request: pytest.FixtureRequest) -> Running:
    """The demo of the app: the module's own where it is marked with `changes_demo`."""
    changes = request.node.get_closest_marker("changes_demo") is not None
    running: Running = request.getfixturevalue("own_demo" if changes else "shared_demo")
    return running


@contextmanager
def _running(
    below: str,
    request: pytest.FixtureRequest,
    shared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("demo") / "data"
    if below == "sqlite":
        with a_demo(shared_folder, folder) as running:
            yield running
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"browser_{uuid.uuid4().hex}"
    url = server.create_database(name)
    asyncio.run(migrate(url))
    with a_demo(shared_folder, folder, url) as running:
        yield running
    server.drop_database(name)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def folder(shared_folder: Path) -> Path:
    """Where the gallery of charts is built."""
    return once_a_run(shared_folder, "gallery", build)

"""What the tests of pages share: one service and one browser for a module."""

import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.apps import a_demo
from tests.browser.chromium import running_chromium
from tests.browser.explorers import Place, a_place
from tests.browser.galleries import built
from tests.insights.terminal import Running
from tests.postgres import PostgresServer

expect.set_options(timeout=20_000)

ENGINES = os.environ.get("BROWSER_ENGINES", "sqlite").split(",")
"""Engines below the demo: `make browser` asks for both."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("place")) as place:
        yield place


@pytest.fixture(scope="module", params=ENGINES)
def demo(
    request: pytest.FixtureRequest, shared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """The demo of the app, for one module: what one test changes, the next one finds."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    if request.param == "sqlite":
        with a_demo(shared_folder, folder) as running:
            yield running
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"browser_{uuid.uuid4().hex}"
    with a_demo(shared_folder, folder, server.create_database(name)) as running:
        yield running
    server.drop_database(name)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the gallery of charts is built."""
    return built(tmp_path_factory.mktemp("gallery"))

"""What every story starts with."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path

import pytest

from credit.core.roles import Role
from tests.databases import SqliteDatabases
from tests.faults.services import Fleet, a_fleet
from tests.stories.clients import Client, Story, a_story
from tests.stories.demo_database import demo_database


@pytest.fixture
async def story(database_url: str, tmp_path: Path) -> AsyncIterator[Story]:
    """The service over HTTP, on each engine in turn."""
    async with a_story(database_url, data_dir=tmp_path / "data") as story:
        yield story


@pytest.fixture
async def operator(story: Story) -> Client:
    return await story.client(Role.OPERATOR)


@pytest.fixture
async def platform(story: Story) -> Client:
    return await story.client(Role.PLATFORM)


@pytest.fixture
async def worker(story: Story) -> AsyncIterator[None]:
    """Somebody writes exports."""
    async with story.writing():
        yield


@pytest.fixture(scope="module")
def seeded(
    tmp_path_factory: pytest.TempPathFactory, shared_folder: Path
) -> tuple[str, Mapping[str, str]]:
    """Address of a copy of the demo's database, and a key of each admin."""
    made, keys_made = demo_database(shared_folder)
    file = tmp_path_factory.mktemp("demo") / "insights.sqlite3"
    shutil.copyfile(made, file)
    return f"sqlite://{file}", keys_made


@pytest.fixture(scope="module")
def fleet(
    sqlite_databases: SqliteDatabases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Fleet]:
    """One service for all tests of a file: their claims are about clients, not about databases."""
    folder = tmp_path_factory.mktemp("served")
    url = sqlite_databases.migrated(folder / "insights.sqlite3")
    made = asyncio.run(a_fleet("sqlite", url, folder, 1))
    try:
        asyncio.run(made.start())
        yield made
    finally:
        made.kill()

"""What every story starts with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from credit.core.roles import Role
from tests.stories.clients import Client, Story, a_story


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

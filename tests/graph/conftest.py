"""What the tests of graph/ may ask for."""

from collections.abc import AsyncIterator

import pytest

from tests.graph.http_client import Service, a_service


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    async with a_service() as made:
        yield made

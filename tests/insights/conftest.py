"""What tests of the service's own room may ask for."""

import logging
from collections.abc import Iterator

import pytest
import structlog


@pytest.fixture
def logs_as_they_were() -> Iterator[None]:
    """Put the handlers and levels of logging back that a test sets up anew."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()

"""Whose clock is gone by: the database's, whatever the machine's says."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from models import clocks
from models.database import session
from tests.world import World

LITTLE = timedelta(seconds=5)
"""More than a statement takes on a busy machine."""


@pytest.fixture(autouse=True)
def forgets() -> Iterator[None]:
    """No other test goes by the clock of this one's database."""
    yield
    clocks.forget()


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("minutes", [-5, 1, 60 * 24])
async def test_a_machine_whose_clock_is_wrong_goes_by_that_of_the_database(
    monkeypatch: pytest.MonkeyPatch, minutes: int
) -> None:
    off = timedelta(minutes=minutes)
    monkeypatch.setattr(clocks, "machine_time", lambda: datetime.now(UTC) + off)
    assert abs(clocks.now() - datetime.now(UTC) - off) < LITTLE, "none was read yet"
    await clocks.read(session())
    expected = off if session().is_sqlite else timedelta()  # SQLite has no clock of its own
    assert abs(clocks.now() - datetime.now(UTC) - expected) < LITTLE
    ahead_s = clocks.difference_s()
    assert abs(timedelta(seconds=ahead_s) - off + expected) < LITTLE


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_clock_that_is_set_between_two_readings_changes_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    del world
    await clocks.read(session())
    before = clocks.now()
    monkeypatch.setattr(clocks, "machine_time", lambda: datetime(2040, 1, 1, tzinfo=UTC))
    assert timedelta() <= clocks.now() - before < LITTLE


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_an_answer_that_came_late_does_not_replace_one_that_came_soon(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    del world
    await clocks.read(session())
    asked = iter([1.0, 100.0])
    with monkeypatch.context() as patched:
        patched.setattr(clocks, "monotonic", lambda: next(asked))
        await clocks.read(session())
    assert abs(clocks.now() - datetime.now(UTC)) < LITTLE

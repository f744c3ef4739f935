"""The database's clock, which decides what is due, which lease has expired, and what "now" is.

Processes that share a database agree on its clock, whatever their machines' clocks say. PostgreSQL
is asked for it regularly, and the monotonic clock, which nobody sets, goes on from each answer.
SQLite has no clock of its own: the machine's is the database's.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final

from models.database import Session, instant
from models.sql import database as sql

SLOW_S: Final = 0.25
"""Seconds after which an answer is too old to be taken, unless there is no other one."""


@dataclass(slots=True)
class _Reading:
    """The database's clock (None before it is read) when the monotonic one stood at `at_s`."""

    instant: datetime | None = None
    at_s: float = 0.0


_LAST: Final = _Reading()
"""Of the database that this process works with."""


async def read(session: Session) -> None:
    """Ask the database for its clock; nothing on SQLite. Raises what keeps it from answering."""
    if session.is_sqlite:
        return
    asked_at_s = monotonic()
    row = await session.row(sql.CLOCK)
    assert row is not None, "it reads no table"
    took_s = monotonic() - asked_at_s
    if _LAST.instant is None or took_s < SLOW_S:
        _LAST.instant, _LAST.at_s = instant(row["now"]), asked_at_s + took_s / 2


def forget() -> None:
    """Go by the machine's clock again: the database is closed."""
    _LAST.instant = None


def now() -> datetime:
    """The present instant by the database's clock, or by the machine's where none was read."""
    if _LAST.instant is None:
        return machine_time()
    return _LAST.instant + timedelta(seconds=monotonic() - _LAST.at_s)


def machine_time() -> datetime:
    """The present instant by this machine's clock, which also dates its files."""
    return datetime.now(UTC)


def difference_s() -> float:
    """Seconds by which this machine's clock is ahead of the database's; below 0 when behind."""
    return 0.0 if _LAST.instant is None else (machine_time() - now()).total_seconds()

"""A process that runs `insights migrate`, and is killed before one of its statements.

Its first argument says which, counted from 1; with 0 it ends by itself. It prints how many it ran.
"""

import os
import signal
import sqlite3
import sys
from typing import Any

from asyncpg.connection import Connection

from insights import cli


class _Statements:
    """Counts statements, and kills this process before one of them."""

    def __init__(self, fatal: int) -> None:
        self.number, self._fatal = 0, fatal

    def note(self, _statement: str) -> None:
        """Count one that is about to run."""
        self.number += 1
        if self.number == self._fatal:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> int:
    """Migrate the database of the settings."""
    statements = _Statements(int(sys.argv[1]))
    _watch_sqlite(statements)
    _watch_postgres(statements)
    status = cli.run(["migrate"])
    print(statements.number)  # noqa: T201 - for the test
    return status


def _watch_sqlite(statements: _Statements) -> None:
    """Count each statement of a script by itself: the engine calls back before it runs one."""
    connect = sqlite3.connect

    def connected(*given: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401
        made = connect(*given, **named)
        made.set_trace_callback(statements.note)
        return made

    sqlite3.connect = connected  # type: ignore[assignment]


def _watch_postgres(statements: _Statements) -> None:
    """Count what is sent to the server; a script is one statement there, and one transaction."""
    for name in ("execute", "_execute"):
        run = getattr(Connection, name)

        async def counted(own: Any, query: str, *given: Any, _run: Any = run, **named: Any) -> Any:  # noqa: ANN401
            statements.note(query)
            return await _run(own, query, *given, **named)

        setattr(Connection, name, counted)

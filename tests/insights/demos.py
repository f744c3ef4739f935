"""The demo that a run shares, whose first start was killed, and one of companies that hire less."""

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from insights import cli
from insights.demo.companies import COMPANIES
from tests.insights.terminal import demo, starting
from tests.once_a_run import once_a_run

SMALL_DEMO: Final = f"{__name__}:small_demo"
"""Entry point of a command whose demo takes a tenth of the time to record."""


def seeded_demo(shared_folder: Path) -> tuple[Path, dict[str, Any]]:
    """A folder with the demo, to copy, and the state that its killed first start left.

    The first process of the run that needs it makes it, in some seconds: a start that has recorded
    events, and not all, is killed, and a second one goes on.
    """
    seeded = once_a_run(shared_folder, "seeded-demo", _seed)
    state: dict[str, Any] = json.loads(seeded.with_suffix(".json").read_text())
    return seeded, state


def _seed(folder: Path) -> None:
    killed = _killed_first_start(folder)
    with demo(folder) as running:
        assert running.stop() == (0, "")
    folder.with_suffix(".json").write_text(killed)


def _killed_first_start(folder: Path) -> str:
    with starting(folder) as process:
        while not _has_events(folder / "insights.sqlite3"):
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
        assert process.wait() < 0
    return (folder / "demo.json").read_text()


def _has_events(file: Path) -> bool:
    """Whether a database that another process may just be making has a usage event."""
    if not file.exists():
        return False
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("SELECT 1 FROM usage_event LIMIT 1").fetchone() is not None
        except sqlite3.OperationalError:  # the table is not there yet
            return False


def small_demo() -> None:
    """The command line, over companies that invite a tenth of their candidates."""
    for company in COMPANIES:
        object.__setattr__(company, "invited_a_day", company.invited_a_day / 10)
    cli.main()

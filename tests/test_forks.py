"""Forked processes of the service behave like new ones, as the fault tests assume."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.exporters.disks import a_full_disk
from tests.forks import Forked, fork
from tests.postgres import is_running

PAUSE: Final = "tests.test_forks:pause"


def pause() -> None:
    """Print a line, and wait for a signal."""
    sys.stdout.write("runs\n")
    sys.stdout.flush()
    signal.pause()


@contextmanager
def forked(*words: str, entry: str = "insights.cli:main", **env: str) -> Iterator[Forked]:
    process = fork(words, {"PATH": os.environ["PATH"], **env}, entry=entry)
    try:
        if entry == PAUSE:
            assert process.stdout is not None
            assert process.stdout.readline() == "runs\n"
        yield process
    finally:
        process.close()


def test_it_runs_the_command_line_with_its_own_environment_and_streams(tmp_path: Path) -> None:
    url = f"sqlite://{tmp_path / 'new.sqlite3'}"
    with forked("migrate", INSIGHTS_DATABASE_URL=url) as process:
        out, err = process.communicate(60)
    assert (process.returncode, err) == (0, "")
    assert out.startswith("applied ")
    assert (tmp_path / "new.sqlite3").exists()


def test_an_error_is_on_its_standard_error_and_in_its_status() -> None:
    with forked("migrate", INSIGHTS_DATABASE_URL="mysql://nowhere") as process:
        out, err = process.communicate(60)
    assert process.returncode != 0
    assert out == ""
    assert err.startswith("insights: ")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it(how: signal.Signals) -> None:
    with forked(entry=PAUSE) as process:
        assert is_running(process.pid)
        assert process.poll() is None
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.01)
        process.send_signal(how)
        assert process.wait(60) == -how
        assert not is_running(process.pid)
        process.kill()  # which is no error


def test_it_has_one_thread_and_no_files_of_others() -> None:
    with forked(entry=PAUSE) as one, forked(entry=PAUSE) as other:
        for process in (one, other):
            folder = Path(f"/proc/{process.pid}")
            assert len(list((folder / "task").iterdir())) == 1
            assert {file.name for file in (folder / "fd").iterdir()} == {"0", "1", "2"}


def test_it_has_the_limit_on_files_that_its_caller_has(tmp_path: Path) -> None:
    url = f"sqlite://{tmp_path / 'new.sqlite3'}"
    with a_full_disk(20_000), forked("migrate", INSIGHTS_DATABASE_URL=url) as process:
        assert process.wait(60) != 0

"""Temporary files are made in memory where that is possible, and on disk elsewhere."""

import os
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.scratch import use_memory


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing has been chosen yet; afterwards all is as it was."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("TMPDIR")
    monkeypatch.setattr(tempfile, "tempdir", None)


def test_files_are_made_in_memory_that_has_room(tmp_path: Path) -> None:
    use_memory(tmp_path, room_bytes=1)
    assert tempfile.gettempdir() == str(tmp_path)


def test_a_place_that_the_caller_chose_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", "/chosen")
    use_memory(tmp_path, room_bytes=1)
    assert os.environ["TMPDIR"] == "/chosen"


@pytest.mark.parametrize(("free", "flags"), [(9, 0), (10, os.ST_NOEXEC)])
def test_memory_without_room_or_in_which_nothing_may_run_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, flags: int
) -> None:
    found = SimpleNamespace(f_bavail=free, f_frsize=1, f_flag=flags)
    monkeypatch.setattr(os, "statvfs", lambda _: found)
    use_memory(tmp_path, room_bytes=10)
    assert "TMPDIR" not in os.environ


def test_where_there_is_no_such_folder_files_stay_on_disk(tmp_path: Path) -> None:
    use_memory(tmp_path / "none", room_bytes=1)
    assert "TMPDIR" not in os.environ

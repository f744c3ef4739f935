"""Storage in a folder: whatever stops it, no half of a file is ever seen."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from exporters.local_storage import LocalStorage
from tests.exporters.storages import EVER, LARGE, NAME, a_file, joined, keep

ROOT = Path(__file__).parents[2]
CRASH = """
import asyncio, os, signal, sys
from pathlib import Path
from exporters.local_storage import LocalStorage

def die(*args):
    os.kill(os.getpid(), signal.SIGKILL)

storage = LocalStorage(Path(sys.argv[1]))
path = storage.staging_folder() / "file.csv"
path.write_bytes(b"date,job_id")
setattr(*({"replace": Path, "fsync": os}[sys.argv[2]], sys.argv[2]), die)
asyncio.run(storage.store(sys.argv[3], path, "acme.csv"))
"""


@pytest.mark.parametrize("moment", ["fsync", "replace"])
async def test_a_crash_before_the_rename_leaves_no_file(tmp_path: Path, moment: str) -> None:
    command = [sys.executable, "-c", CRASH, str(tmp_path), moment, NAME]
    done = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    storage = LocalStorage(tmp_path)
    assert await storage.names(EVER) == []
    assert await storage.size(NAME) is None
    assert await storage.clear_staging(EVER) == 1
    assert list(storage.staging_folder().iterdir()) == []


async def test_a_file_is_on_the_disk_before_it_has_its_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = LocalStorage(tmp_path)
    order = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        order.append((tmp_path / NAME).exists())
        fsync(descriptor)

    path = a_file(storage)
    monkeypatch.setattr(os, "fsync", watched)
    await storage.store(NAME, path, "acme.csv")
    assert order == [False, True]


async def test_a_disk_that_fails_leaves_the_file_in_the_staging_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = LocalStorage(tmp_path)
    path = a_file(storage)

    def broken(descriptor: int) -> None:
        raise OSError(5, "Input/output error", descriptor)

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="Input/output error"):
        await storage.store(NAME, path, "acme.csv")
    assert path.exists()
    assert await storage.names(EVER) == []


async def test_a_download_that_has_begun_ends_well_though_the_file_is_removed(
    tmp_path: Path,
) -> None:
    storage = LocalStorage(tmp_path)
    await keep(storage, LARGE)
    pieces = storage.read(NAME, 0, len(LARGE))
    first = await anext(pieces)
    await storage.remove(NAME)
    assert first + await joined(pieces) == LARGE


async def test_a_folder_signs_no_links_and_lists_what_is_ours_alone(tmp_path: Path) -> None:
    storage = LocalStorage(tmp_path / "not" / "there")
    assert await storage.names(EVER) == []
    await keep(storage)
    (tmp_path / "not" / "there" / "notes.csv").write_text("mine")
    assert await storage.names(EVER) == [NAME]
    assert await storage.signed_url(NAME, 900) is None

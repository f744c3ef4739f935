"""A vault in a folder: whatever stops it, no half of a file is ever seen."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from exporters.folder import LocalVault
from tests.exporters.vaults import EVER, LARGE, NAME, a_file, joined, keep

ROOT = Path(__file__).parents[2]
CRASH = """
import asyncio, os, signal, sys
from pathlib import Path
from exporters.folder import LocalVault

def die(*args):
    os.kill(os.getpid(), signal.SIGKILL)

vault = LocalVault(Path(sys.argv[1]))
path = vault.workplace() / "file.csv"
path.write_bytes(b"date,job_id")
setattr(*({"replace": Path, "fsync": os}[sys.argv[2]], sys.argv[2]), die)
asyncio.run(vault.keep(sys.argv[3], path, "acme.csv"))
"""


@pytest.mark.parametrize("moment", ["fsync", "replace"])
async def test_a_crash_before_the_rename_leaves_no_file(tmp_path: Path, moment: str) -> None:
    command = [sys.executable, "-c", CRASH, str(tmp_path), moment, NAME]
    done = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    vault = LocalVault(tmp_path)
    assert await vault.names(EVER) == []
    assert await vault.size(NAME) is None
    assert await vault.clear_workplace(EVER) == 1
    assert list(vault.workplace().iterdir()) == []


async def test_a_file_is_on_the_disk_before_it_has_its_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = LocalVault(tmp_path)
    order = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        order.append((tmp_path / NAME).exists())
        fsync(descriptor)

    path = a_file(vault)
    monkeypatch.setattr(os, "fsync", watched)
    await vault.keep(NAME, path, "acme.csv")
    assert order == [False, True]


async def test_a_disk_that_fails_leaves_the_file_in_the_workplace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = LocalVault(tmp_path)
    path = a_file(vault)

    def broken(descriptor: int) -> None:
        raise OSError(5, "Input/output error", descriptor)

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="Input/output error"):
        await vault.keep(NAME, path, "acme.csv")
    assert path.exists()
    assert await vault.names(EVER) == []


async def test_a_download_that_has_begun_ends_well_though_the_file_is_removed(
    tmp_path: Path,
) -> None:
    vault = LocalVault(tmp_path)
    await keep(vault, LARGE)
    pieces = vault.read(NAME, 0, len(LARGE))
    first = await anext(pieces)
    await vault.remove(NAME)
    assert first + await joined(pieces) == LARGE


async def test_a_folder_signs_no_links_and_lists_what_is_ours_alone(tmp_path: Path) -> None:
    vault = LocalVault(tmp_path / "not" / "there")
    assert await vault.names(EVER) == []
    await keep(vault)
    (tmp_path / "not" / "there" / "notes.csv").write_text("mine")
    assert await vault.names(EVER) == [NAME]
    assert await vault.signed_url(NAME, 900) is None

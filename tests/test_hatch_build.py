"""Building the pages of dashboard/: once for the same sources, and not at the price of the API."""

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Final

import pytest

import hatch_build
from hatch_build import ROOT

COPIED: Final = (
    "README.md",
    "LICENSE",
    "pyproject.toml",
    "hatch_build.py",
    "dashboard",
    "docs/operations",
    "insights",
)
UNREACHABLE: Final = {"npm_config_registry": "http://127.0.0.1:9/", "npm_config_offline": "false"}
"""Nothing listens on the port of the discard protocol."""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The sources on another machine, where nothing has been installed or built."""
    ignored = shutil.ignore_patterns("node_modules", "static", "__pycache__")
    for name in COPIED:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(path, tmp_path / name)
    return tmp_path


def run_without_registry(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    cache = {"npm_config_cache": str(cwd / "cache")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **UNREACHABLE, **cache},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_registry_one_line_says_so_and_what_builds_the_page(copied: Path) -> None:
    done = run_without_registry("hatch_build.py", cwd=copied)
    assert done.returncode == 1
    began, told = done.stderr.splitlines()
    assert began == "Building the pages of dashboard/ …"
    assert told.startswith("The pages were not built; `make dashboard` builds them. Reason: ")
    assert "ECONNREFUSED" in told
    assert not (copied / "insights" / "static").exists()


def test_without_a_registry_the_service_is_packaged_all_the_same(copied: Path) -> None:
    done = run_without_registry("-m", "hatchling", "build", "-t", "wheel", cwd=copied)
    assert done.returncode == 0, done.stderr
    assert "The pages were not built" in done.stdout + done.stderr
    (wheel,) = (copied / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "insights/app.py" in names
    assert [name for name in names if name.startswith("insights/static/")] == []


def test_in_a_folder_that_cannot_be_written_into_the_service_is_packaged_all_the_same(
    copied: Path,
) -> None:
    (copied / ".dashboard.lock").mkdir()
    done = run_without_registry("-m", "hatchling", "build", "-t", "wheel", cwd=copied)
    assert done.returncode == 0, done.stderr
    assert "Is a directory" in done.stdout + done.stderr


def test_pages_are_built_once_for_the_same_sources() -> None:
    hatch_build.build()
    built_at = hatch_build.STAMP.stat().st_mtime_ns
    began = time.perf_counter()
    hatch_build.build()
    assert hatch_build.STAMP.stat().st_mtime_ns == built_at
    assert time.perf_counter() - began < 2


def test_pages_are_made_of_their_sources_and_of_the_ready_made_operations() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in hatch_build.sources()}
    assert {
        "dashboard/package-lock.json",
        "dashboard/.npmrc",
        "dashboard/consumption/App.tsx",
        "dashboard/explorer/App.tsx",
        "docs/operations/overview.graphql",
    } <= names
    assert not any("node_modules" in name for name in names)

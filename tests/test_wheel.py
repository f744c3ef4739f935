"""The wheel: what it holds, and that it knows its version as an editable install does."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
PYPROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
VERSION: Final = PYPROJECT["project"]["version"]
ROOMS: Final = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
COMMAND: Final = "import insights; print(insights.__file__); from insights.cli import main; main()"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, built by the locked backend."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.whl")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / "unpacked")
    return folder / "unpacked"


def version_of(folder: Path, cwd: Path) -> tuple[Path, str]:
    """Where `insights` is imported from with a folder on the path, and the version it prints."""
    words = [sys.executable, "-c", COMMAND, "--version"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    out = subprocess.check_output(words, cwd=cwd, env=environment, text=True)
    module, version = out.splitlines()
    return Path(module).parents[1], version


def test_every_room_of_the_wheel_is_marked_as_typed(wheel: Path) -> None:
    assert [room for room in ROOMS if not (wheel / room / "py.typed").is_file()] == []


def test_the_wheel_prints_the_version_of_pyproject(wheel: Path, tmp_path: Path) -> None:
    assert version_of(wheel, tmp_path) == (wheel, VERSION)


def test_an_editable_install_prints_the_version_of_pyproject(tmp_path: Path) -> None:
    assert version_of(ROOT, tmp_path) == (ROOT, VERSION)


def test_the_wheel_has_the_ready_made_operations(wheel: Path) -> None:
    packed = {path.name for path in (wheel / "insights" / "operations").rglob("*.graphql")}
    assert packed == {path.name for path in (ROOT / "docs" / "operations").rglob("*.graphql")}
    assert packed

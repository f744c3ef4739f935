"""A PostgreSQL whose databases may be on a small disk of their own, which is filled and freed.

The disk is a tmpfs in a mount namespace of the server alone, so that nothing is left of it when the
server has ended.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from tempfile import TemporaryDirectory
from typing import Final

from tests.postgres import PostgresError, PostgresServer

SIZE_MB: Final = 32
TABLESPACE: Final = "small"
NO_SPACE: Final = "No space left on device"
FILLED_AT_FIRST: Final = 4096
"""Rows, of a page each."""

_MOUNT: Final = 'mount -t tmpfs -o size={size}m,mode=0700 tmpfs "$0" && exec "$@"'


@cache
def can_mount() -> bool:
    """Whether this user may mount a disk in a namespace: in many containers nobody may."""
    if shutil.which("unshare") is None:
        return False
    with TemporaryDirectory() as folder:  # programs may lie beside it
        done = subprocess.run([*_mounting(folder), "true"], capture_output=True, check=False)
    return done.returncode == 0


def _mounting(folder: str) -> Sequence[str]:
    """What begins a command that finds the disk in a folder."""
    as_root = () if os.geteuid() == 0 else ("--user", "--map-root-user")
    return ("unshare", *as_root, "--mount", "sh", "-c", _MOUNT.format(size=SIZE_MB), folder)


class SmallDiskServer(PostgresServer):
    """A server with a tablespace on a small disk; its log of writes is on the large one."""

    def create_small_database(self, name: str) -> str:
        """Create an empty database on the small disk and return its address."""
        self.execute(f"CREATE TABLESPACE {TABLESPACE} LOCATION '{self.folder / TABLESPACE}'")
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE template0 TABLESPACE {TABLESPACE}')
        return self.url(name)

    def fill(self, database: str) -> None:
        """Leave no page free on the disk of a database."""
        # Autovacuum would give back the pages of an INSERT that failed.
        options = "WITH (autovacuum_enabled = off)"
        self.execute(f"CREATE TABLE filler (content TEXT) {options}", database)
        self.execute("ALTER TABLE filler ALTER content SET STORAGE PLAIN", database)
        rows = FILLED_AT_FIRST
        while rows:
            added = f"SELECT repeat('x', 8000) FROM generate_series(1, {rows})"
            try:
                self.execute(f"INSERT INTO filler {added}", database)
            except PostgresError as error:
                if NO_SPACE not in str(error):
                    raise
                rows //= 2

    def free(self, database: str) -> None:
        """Give the room back."""
        self.execute("DROP TABLE filler", database)

    def _create_cluster(self) -> None:
        super()._create_cluster()
        disk = self.folder / TABLESPACE
        disk.mkdir(mode=0o700)
        self._prefix = (*_mounting(str(disk)), *self._prefix)

"""Where the tests keep their files: in memory, where there is room for them.

SQLite and PostgreSQL wait for the disk at each commit. No test loses power, so none can tell a
disk from memory; what is killed finds its files again in both.
"""

import os
import tempfile
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")
ROOM_BYTES: Final = 4 << 30
"""Several times what a run with four workers has written at its end."""


def use_memory(folder: Path = MEMORY, room_bytes: int = ROOM_BYTES) -> None:
    """Make temporary files in memory, unless the caller has chosen a place (TMPDIR).

    Not where memory has too little room, nor where nothing in it may be executed: the tests
    install the wheel, and a PostgreSQL that runs as another user is a copy.
    """
    if "TMPDIR" in os.environ or not os.access(folder, os.W_OK):
        return
    found = os.statvfs(folder)
    if found.f_bavail * found.f_frsize >= room_bytes and not found.f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = str(folder)
        tempfile.tempdir = None  # asked for again

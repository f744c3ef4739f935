"""Disks that are full: no file may grow beyond a size, as the operating system has it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

FULL: Final = "File too large"
"""What the error says; on a disk that is truly full it is "No space left on device"."""


@contextmanager
def a_full_disk(room_bytes: int) -> Iterator[None]:
    """A disk with so much room for each file, for this process and those that it starts."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def make_room(pid: int) -> None:
    """Free space on the disk of another process, which was started on a full one."""
    _soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))

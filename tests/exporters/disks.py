"""Disks that are full: no file may grow beyond a size, as the operating system has it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

FULL: Final = "File too large"
"""What the error says; on a disk that is truly full it is "No space left on device"."""


@contextmanager
def a_full_disk(room_bytes: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

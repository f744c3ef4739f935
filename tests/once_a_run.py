"""What takes seconds to make, made by the first process of a run that needs it."""

import fcntl
from collections.abc import Callable
from pathlib import Path


def once_a_run(shared_folder: Path, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of a name, which all processes of the run read and `make` has filled once.

    `make` creates the folder; what a failed call has left is there at the next one.
    """
    folder, done = shared_folder / name, shared_folder / f"{name}.done"
    with (shared_folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder

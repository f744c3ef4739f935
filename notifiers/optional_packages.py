"""Packages that others use where they are installed, left out while those are loaded."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """While the block runs, packages that are not loaded are as if they were not installed.

    What is imported in the block goes without them from then on; anybody else may load them
    behind it.
    """
    missing = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(missing))  # type: ignore[arg-type]  # None: not to be found
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]

"""The garbage collector of a process: seldom while modules load, and never over what they left."""

import gc
from typing import Final

THRESHOLDS: Final = (20_000, 10, 10)
"""Objects made and not freed after which the young are looked through, and the older ones."""


def collect_seldom() -> None:
    """Raise the thresholds of the garbage collector; called first, before modules are loaded.

    Loading the service makes a million objects that stay. By default they are looked through again
    and again meanwhile: a tenth of the time until it serves.
    """
    gc.set_threshold(*THRESHOLDS)


def freeze_objects() -> None:
    """Take all objects there are, those of start-up, out of later collections.

    A full collection stops the loop about 0.5 s at 1,000 sockets, and by default runs after every
    few messages, since the payloads of all of them look like growth.
    """
    gc.collect()
    gc.freeze()

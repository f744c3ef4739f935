"""How many examples of a property a run takes: few in the usual run, many by `make prove`."""

import os
from typing import Final

PROVES: Final = "PROVE_RUNS" in os.environ
USUAL: Final = 100
"""Where a test says nothing else."""


def examples(usual: int = USUAL) -> int:
    """As many examples as the usual run is to take, or 20 times as many to prove the property."""
    return 20 * usual if PROVES else usual

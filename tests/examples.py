"""How many examples of a property a run takes: few in the usual run, many by `make prove`."""

import os
from typing import Final

PROVES: Final = "PROVE_RUNS" in os.environ
USUAL: Final = 50
"""Where a test says nothing else."""

PROOF: Final = 40
"""How many times as many a proof takes."""


def examples(usual: int = USUAL) -> int:
    """As many examples as the usual run is to take, or many times as many to prove the property."""
    return PROOF * usual if PROVES else usual

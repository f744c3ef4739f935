"""How many days a forecast learns from and looks ahead to."""

from typing import Final

LONGEST_HISTORY: Final = 1825
"""Days that the model learns from at most."""

USUAL_HORIZON: Final = 90
LONGEST_HORIZON: Final = 365
"""Days ahead, today included: unless another number is asked for, and at most."""

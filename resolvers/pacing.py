"""Work of the background on the event loop, in slices that leave it to requests in between."""

import asyncio
import time
from typing import Final

SLICE_S: Final = 0.001
"""Seconds of work after which there is a pause."""
PAUSES: Final = 3
"""How many times as long as the work before it a pause is."""
LONGEST_PAUSE_S: Final = 0.01


class Pacing:
    """The time that some work has taken since its last pause.

    Giving the others one turn does not do: a request takes many turns of the loop, and would wait
    for a piece of the work before each.
    """

    def __init__(self) -> None:
        """The work begins, behind what has made it ready: the first pause comes at once."""
        self._began_at = time.perf_counter() - SLICE_S

    async def pause(self) -> None:
        """Leave the loop to others, if the work has had its slice."""
        took_s = time.perf_counter() - self._began_at
        if took_s >= SLICE_S:
            await asyncio.sleep(min(PAUSES * took_s, LONGEST_PAUSE_S))
            self._began_at = time.perf_counter()

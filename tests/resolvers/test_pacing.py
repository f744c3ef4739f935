"""Work of the background in slices: when it pauses, and for how long."""

import asyncio
import time

import pytest

from resolvers.pacing import LONGEST_PAUSE_S, PAUSES, SLICE_S, Pacing


async def test_work_pauses_after_each_slice_for_a_multiple_of_what_it_took(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, pauses = 100.0, list[float]()

    async def passing(seconds: float) -> None:
        nonlocal now
        pauses.append(seconds)
        now += seconds

    monkeypatch.setattr(time, "perf_counter", lambda: now)
    monkeypatch.setattr(asyncio, "sleep", passing)
    pacing = Pacing()
    for worked_s in (0.0, 0.4 * SLICE_S, 0.4 * SLICE_S, 0.4 * SLICE_S, 2 * SLICE_S, 1.0):
        now += worked_s
        await pacing.pause()
    expected = [PAUSES * SLICE_S, PAUSES * 1.2 * SLICE_S, PAUSES * 2 * SLICE_S, LONGEST_PAUSE_S]
    assert pauses == pytest.approx(expected)

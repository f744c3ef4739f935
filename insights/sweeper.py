"""The sweeper: advances due tenants, checks what time alone can raise, renews and rebuilds."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, Final

from notifiers.pubsub import PubSub
from resolvers import alert_checks, due_tenants, due_times, run_outs, usage_totals
from resolvers.backoff import Backoff
from resolvers.clock import Clock
from resolvers.holidays import PublicHolidays
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

PAUSE_S: Final = 15.0
"""Seconds between two runs: the longest delay of an expiry that no request records earlier."""
MENDED_EVERY_S: Final = 60.0
"""Seconds between two looks for due times that a clock left in the future."""

LONGEST_PAUSE_S: Final = 600.0
"""Seconds between two looks at all tenants for what a process of the release before has left.

The pause grows up to that while nothing is found: the statements read every row of a table.
"""
GROWTH: Final = 4
"""How many times as long each of these pauses is as the one before."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def running_sweeper(
    clock: Clock | None, pubsub: PubSub, holidays: PublicHolidays, pause_s: float = PAUSE_S
) -> AsyncIterator[None]:
    """Advance due tenants, check alert rules and budgets, and renew run-outs, in the background.

    Usage totals are built where they are not in use, and rows of run-outs written where there are
    none: a process of the release before has written. What is due further ahead than can be is made
    due, at the start and every minute.
    """
    advance = partial(due_tenants.advance_due, clock, pubsub, Backoff())
    check = partial(alert_checks.check_due, clock, holidays, pubsub=pubsub)
    renew = partial(run_outs.renew_due, clock, holidays)
    mend = partial(_mended, clock)
    build, most = usage_totals.build_due, usage_totals.MAX_TENANTS
    create, rarely = partial(run_outs.create_missing, clock), max(pause_s, LONGEST_PAUSE_S)
    tasks = [
        asyncio.create_task(_repeat(advance, sys.maxsize, pause_s), name="sweeper"),
        asyncio.create_task(_repeat(check, alert_checks.MAX_TENANTS, pause_s), name="alert checks"),
        asyncio.create_task(_repeat(renew, sys.maxsize, pause_s), name="run-out forecasts"),
        asyncio.create_task(_repeat(build, most, pause_s, rarely), name="usage totals"),
        asyncio.create_task(_repeat(mend, sys.maxsize, MENDED_EVERY_S), name="due times"),
        asyncio.create_task(
            _repeat(create, run_outs.MAX_CREATED, pause_s, rarely), name="rows of run-outs"
        ),
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def _mended(clock: Clock | None) -> int:
    return sum((await due_times.mend(clock)).values())


async def _repeat(
    step: Callable[[], Coroutine[Any, Any, int]],
    most: int,
    pause_s: float,
    longest_pause_s: float | None = None,
) -> None:
    """Repeat a step, with a pause unless it did as much as it may in one go.

    Forecasts are never in a hurry: with the largest number, the pause comes in any case. With a
    `longest_pause_s` it grows up to that while nothing is done.
    """
    next_pause_s = pause_s
    while True:
        try:
            done = await in_own_task(step())
        except Exception as error:  # noqa: BLE001 - whatever it was, it is logged
            log_failure(_log, error, "a background step failed, and is retried")
            done = 0
        if done:
            next_pause_s = pause_s
        if done < most:
            await asyncio.sleep(next_pause_s)
            next_pause_s = min(GROWTH * next_pause_s, longest_pause_s or pause_s)

"""A demo that lives: while it serves, an interview event arrives every few seconds.

Usage stays believable on a demo that runs for days: after some minutes such events arrive only for
tenants whose balance somebody follows. What the companies' days bring by themselves always arrives.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

from credit.metering.events import EventType, InterviewEvent
from insights.demo.catching_up import buy_if_low, catch_up, demo_context, record
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import open_jobs
from insights.demo.interviews import PARTIAL_SHARE
from insights.demo.state import DemoState
from resolvers import tenants
from resolvers.clock import Clock, current_time
from resolvers.ledger_streams import LedgerStreams
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

EVERY_S: Final = 4.0
"""Seconds between two events."""
LIVELY_FOR: Final = timedelta(minutes=10)
"""Time from the start for which events arrive though nobody follows a balance."""
CATCH_UP_EVERY: Final = timedelta(minutes=1)
"""Time between two looks at what the companies' days have brought."""

_log = logging.getLogger(__name__)


class LiveInterviews:
    """One company's interviews that happen while somebody looks, one after the other."""

    def __init__(self, company: Company, state: DemoState, begun: datetime) -> None:
        """`begun` is when the demo was started: ids are new at each start."""
        self._company, self._begun = company, begun
        self._rng = Random(f"{state.seed} {company.external_id} {begun}")
        self._jobs = open_jobs(company, state.seed, state.until)
        self._events = self._all_events()

    def next_event(self, now: datetime) -> InterviewEvent:
        """What happens next, at this instant."""
        return replace(next(self._events), occurred_at=now)

    def _all_events(self) -> Iterator[InterviewEvent]:
        """Endless; each event happens when it is taken."""
        for number in count(1):
            job = self._rng.choices(self._jobs, [job.pull for job in self._jobs])[0]
            interview = f"live-{self._begun:%Y%m%dT%H%M%S}-{number}"
            is_partial = self._rng.random() < PARTIAL_SHARE
            ending = EventType.PARTIALLY_COMPLETED if is_partial else EventType.COMPLETED
            for kind in (EventType.INVITED, EventType.STARTED, ending):
                yield InterviewEvent(
                    id=f"{interview}-{kind.lower()}",
                    source="platform",
                    tenant=self._company.external_id,
                    job=job.external_id,
                    job_title=job.title_on(self._begun.date()),
                    job_status=None,  # as it is: somebody may have closed it
                    interview=interview,
                    candidate=interview.replace("live", "cand"),
                    type=kind,
                    occurred_at=self._begun,
                    progress=0.5 if kind is EventType.PARTIALLY_COMPLETED else None,
                )


class LivingDemo:
    """What happens in a demo while it serves."""

    def __init__(
        self, folder: Path, state: DemoState, streams: LedgerStreams, clock: Clock | None = None
    ) -> None:
        """`streams` know whose balances are followed; the demo is started now."""
        self._folder, self._state, self._streams, self._clock = folder, state, streams, clock
        self._begun = self._looked_at = current_time(clock)
        self._interviews = {
            company: LiveInterviews(company, state, self._begun) for company in COMPANIES
        }
        self._rng = Random(state.seed)

    @asynccontextmanager
    async def running(self, every_s: float = EVERY_S) -> AsyncIterator[None]:
        """Take a turn every few seconds while the block runs."""
        task = asyncio.create_task(self._repeat(every_s), name="living demo")
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _repeat(self, every_s: float) -> None:
        while True:
            await asyncio.sleep(every_s)
            try:
                await in_own_task(self.take_turn())
            except Exception as error:  # noqa: BLE001 - the next turn comes soon
                log_failure(_log, error, "the demo's next event could not be recorded")

    async def take_turn(self) -> None:
        """Record what the days have brought, and the next event where one is due."""
        now = current_time(self._clock)
        if now - self._looked_at >= CATCH_UP_EVERY:
            self._looked_at = now
            self._state = await catch_up(
                self._folder, self._state, _ignore, self._clock, self._streams
            )
        company = await self._next_company(now)
        if company is not None:
            context = demo_context(self._clock, self._streams)
            await record(context, [self._interviews[company].next_event(context.now)])
            await buy_if_low(demo_context(self._clock, self._streams), company)

    async def _next_company(self, now: datetime) -> Company | None:
        """One of those whose balance is followed, else of all for some minutes, or none."""
        followed = self._streams.followed
        known = await self._companies() if followed else {}
        chosen = [company for tenant_id, company in known.items() if tenant_id in followed]
        if not chosen and now - self._begun < LIVELY_FOR:
            chosen = list(COMPANIES)
        if not chosen:
            return None
        return self._rng.choices(chosen, [company.invited_a_day for company in chosen])[0]

    async def _companies(self) -> dict[UUID, Company]:
        context = demo_context(self._clock)
        found = {
            company: await tenants.by_external_id(context, company.external_id)
            for company in COMPANIES
        }
        return {tenant.id: company for company, tenant in found.items() if tenant}


def _ignore(_done: int, _total: int) -> None:
    """Nobody watches the progress of a day."""

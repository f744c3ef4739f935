"""Bringing a demo up to date: what would have happened since it was last recorded.

Each day is recorded by the use case that records the platform's events, with a clock that stands at
the day's last event. So periods close, credits expire and alerts are raised as they would have been
if the service had run, and companies buy credits when few are left.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final

from credit.core.errors import InsightsError
from credit.core.units import Credits
from credit.dates.local_time import day_of, zone_named
from credit.ledger.plans import PaymentTerms
from credit.metering.events import InterviewEvent
from credit.metering.tenants import Tenant
from insights import cli_context
from insights.demo import state as state_file
from insights.demo.clocks import clock_at
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import continuation
from insights.demo.state import DemoState
from resolvers import balance, metering, purchases, tenants
from resolvers.clock import Clock, current_time
from resolvers.context import Context
from resolvers.ledger_streams import LedgerStreams
from resolvers.metering import LARGEST_CALL, EventOutcome

LOW_SHARE: Final = 10
"""A company buys when it has less than one of so many parts of a period's credits left."""
BOUGHT_SHARE: Final = 2
"""It buys one of so many parts."""
OnDay = Callable[[int, int], None]
"""Called with the number of days that are recorded, and that are to be recorded in all."""

_log = logging.getLogger(__name__)


def demo_context(clock: Clock | None, streams: LedgerStreams | None = None) -> Context:
    """The context of what the demo does by itself; its purchases are requested by `demo`."""
    context = cli_context.context(clock)
    return replace(context, viewer=replace(context.viewer, name="demo"), streams=streams)


async def catch_up(
    folder: Path,
    state: DemoState,
    on_day: OnDay,
    clock: Clock | None = None,
    streams: LedgerStreams | None = None,
) -> DemoState:
    """Record what would have happened up to now; returns the state, which is written too.

    What an interrupted run has recorded is not recorded twice.
    """
    until = current_time(clock).replace(microsecond=0)
    after = state.caught_up_to or state.until
    if until <= after:
        return state
    days = [
        (company, day)
        for company in COMPANIES
        for day in _days(company, continuation(company, state.seed, state.until, after, until))
    ]
    for number, (company, day) in enumerate(days):
        on_day(number, len(days))
        await _record_day(company, day, streams)
    state = state.model_copy(update={"caught_up_to": until})
    if days:
        on_day(len(days), len(days))
        state_file.write(folder, state)
    return state


def _days(company: Company, events: Sequence[InterviewEvent]) -> Iterator[Sequence[InterviewEvent]]:
    """Events by their day in the company's zone, within which no billing period ends."""
    zone = zone_named(company.zone)
    for _day, group in groupby(events, lambda event: day_of(event.occurred_at, zone)):
        found = list(group)
        for start in range(0, len(found), LARGEST_CALL):
            yield found[start : start + LARGEST_CALL]


async def _record_day(
    company: Company, events: Sequence[InterviewEvent], streams: LedgerStreams | None
) -> None:
    clock = await clock_at(company, events[-1].occurred_at)
    await record(demo_context(clock, streams), events)
    await buy_if_low(demo_context(clock, streams), company)


async def record(context: Context, events: Sequence[InterviewEvent]) -> None:
    """Record events of the demo. A tenant that was ended or deleted meanwhile records none."""
    for result in await metering.record(context, events, any_age=True):
        if result.outcome is EventOutcome.REJECTED:
            _log.debug("the demo's event %s was rejected: %s", result.id, result.problem)


async def buy_if_low(context: Context, company: Company) -> None:
    """Buy credits for a company that has few left; they are paid at once where they have to be."""
    tenant = await tenants.by_external_id(context, company.external_id)
    if tenant is None:
        return
    try:
        await _buy_if_low(context, tenant)
    except InsightsError as error:
        _log.debug("the demo bought nothing for %s: %s", tenant.external_id, error.message)


async def _buy_if_low(context: Context, tenant: Tenant) -> None:
    usual = tenant.plan.credits_per_period
    found = await balance.now(context, tenant.id)
    if found.remaining.thousandths * LOW_SHARE >= usual.thousandths:
        return
    step = tenant.plan.purchase_step.thousandths
    wanted = (usual.thousandths // BOUGHT_SHARE + found.overage.thousandths) // step + 1
    key, reference = f"demo {context.now.isoformat()}", f"PO {context.now:%Y-%m-%d}"
    bought = await purchases.buy_credits(context, tenant.id, Credits(wanted * step), key, reference)
    if tenant.plan.payment_terms is PaymentTerms.PREPAID:
        await purchases.settle(context, tenant.id, bought.id, reference)

"""A demo that is caught up to today, as if the service had run, and then lives."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Final

import pytest

from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Reason
from credit.ledger.purchases import PurchaseStatus
from credit.metering.events import EventType, InterviewEvent, checked_event
from credit.metering.tenants import Tenant
from insights import settings as configuration
from insights.database import open_database
from insights.demo import state as state_file
from insights.demo.catching_up import buy_if_low, catch_up, demo_context
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import continuation, history
from insights.demo.living import EVERY_S, LIVELY_FOR, LivingDemo
from insights.demo.seeding import SEED, _new_tenant, seed
from insights.demo.state import DemoState, ShownKey
from insights.offered_plans import fill_or_compare
from notifiers.pubsub import LocalPubSub
from resolvers import (
    adjustments,
    audits,
    balance,
    balance_changes,
    keys,
    metering,
    periods,
    purchases,
    tenant_ends,
    tenant_history,
    tenants,
)
from resolvers.context import Context
from resolvers.keys import NewKey
from resolvers.ledger_streams import LedgerStreams
from tests.stories.clients import PEPPER
from tests.waiting import until

BEGUN: Final = datetime(2026, 10, 30, 16, 30, tzinfo=UTC)

STARTS_ON: Final = date(2026, 10, 16)


LATER: Final = BEGUN + timedelta(hours=9)


def _same(instant: datetime) -> datetime:
    return instant


@cache
def two_years(company: Company) -> list[InterviewEvent]:
    return history(company, SEED, BEGUN)


@dataclass
class Demo:
    """A demo whose companies have a history of some days, and a clock to turn."""

    folder: Path
    state: DemoState
    now: datetime = LATER
    seen: list[tuple[int, int]] = field(default_factory=list)

    async def catch_up(self) -> None:
        self.state = await catch_up(
            self.folder, self.state, lambda *days: self.seen.append(days), lambda: self.now
        )

    async def tenants(self) -> list[Tenant]:
        context = demo_context(lambda: self.now)
        found = [await tenants.by_external_id(context, c.external_id) for c in COMPANIES]
        return [tenant for tenant in found if tenant]

    async def tenant(self) -> Tenant:
        """The first of them."""
        return (await self.tenants())[0]

    async def check(self) -> None:
        """Assert what `insights verify` claims."""
        for tenant in await self.tenants():
            difference = await audits.verify(tenant.id)
            assert difference is None, difference

    async def recorded(self) -> Counter[str]:
        """How many credits-changing entries each company has."""
        return Counter(
            {
                t.external_id: await balance_changes.count(self.context(), t.id, None)
                for t in await self.tenants()
            }
        )

    def context(self) -> Context:
        return demo_context(lambda: self.now)


@pytest.fixture
async def demo(database_url: str, tmp_path: Path) -> AsyncIterator[Demo]:
    """Made at BEGUN. Of the two years only the last days are recorded: the others cost seconds."""
    settings = configuration.load(database_url=database_url, key_pepper=PEPPER)
    async with open_database(settings):
        await fill_or_compare(settings)
        for company in COMPANIES:
            new = replace(_new_tenant(company, BEGUN), starts_on=STARTS_ON)
            tenant = await tenants.create(demo_context(lambda: BEGUN), new)
            last = [e for e in two_years(company) if e.occurred_at >= tenant.starts_at][-20:]
            # A start that was interrupted records later than it says that the two years end.
            recorded_at = LATER if company is COMPANIES[1] else BEGUN
            await metering.record_history(demo_context(partial(_same, recorded_at)), last)
            await tenant_history.finish(demo_context(lambda: BEGUN), [company.external_id])
        state = DemoState(seed=SEED, until=BEGUN, pepper=PEPPER)
        state_file.write(tmp_path, state)
        yield Demo(tmp_path, state)


async def test_an_older_folder_is_caught_up_as_if_the_service_had_run(demo: Demo) -> None:
    """Days later, over the end of a period: in two parts, of which one was interrupted."""
    demo.now = BEGUN + timedelta(days=2)
    await demo.catch_up()
    half = await demo.recorded()
    interrupted = demo.state
    demo.now = BEGUN + timedelta(days=4)
    await demo.catch_up()
    whole = await demo.recorded()
    assert all(whole[name] > half[name] for name in half)
    assert demo.seen[-1][0] == demo.seen[-1][1] > 5
    assert state_file.read(demo.folder) == demo.state
    assert demo.state.caught_up_to == demo.now
    for company, tenant in zip(COMPANIES, await demo.tenants(), strict=True):
        page = await balance_changes.page(demo.context(), tenant.id, PageRequest(200), None)
        entries = [item.value for item in page.items]
        assert all(entry.recorded_at <= demo.now for entry in entries)
        charged = [entry for entry in entries if entry.occurred_at > BEGUN]
        assert charged
        # Each is charged in the period in which it happened.
        assert {await _period(demo, tenant, entry.recorded_at) for entry in charged} == {
            await _period(demo, tenant, entry.occurred_at) for entry in charged
        }, company
    demo.state = interrupted
    await demo.catch_up()
    assert await demo.recorded() == whole
    await demo.check()


async def _period(demo: Demo, tenant: Tenant, at: datetime) -> int:
    page = await periods.page(demo.context(), tenant.id, PageRequest(5))
    (found,) = (i.value.number for i in page.items if _is_in(i.value, at))
    return found


def _is_in(period: Period, at: datetime) -> bool:
    return period.starts_at <= at < period.ends_at


async def test_a_company_buys_when_few_credits_are_left_and_not_before(demo: Demo) -> None:
    for company, tenant in zip(COMPANIES, await demo.tenants(), strict=True):
        await buy_if_low(demo.context(), company)
        before = await purchases.count(demo.context(), tenant.id, None)
        left = (await balance.now(demo.context(), tenant.id)).remaining
        await adjustments.adjust(
            demo.context(), tenant.id, Credits.of(1) - left, "k", "a test", None
        )
        await buy_if_low(demo.context(), company)
        await buy_if_low(demo.context(), company)
        page = await purchases.page(demo.context(), tenant.id, PageRequest(5), None)
        assert len(page.items) == before + 1, company
        bought = page.items[0].value
        assert (bought.status, bought.requested_by) == (PurchaseStatus.SETTLED, "demo")
        found = await balance.now(demo.context(), tenant.id)
        assert (found.overage, found.remaining) == (ZERO, Credits.of(1) + bought.credits)
    await demo.check()


async def test_a_tenant_that_was_ended_or_deleted_keeps_no_demo_from_starting(demo: Demo) -> None:
    havel = await demo.tenant()
    await tenant_ends.end(demo.context(), havel.id, demo.now.date() + timedelta(days=1))
    demo.now = BEGUN + timedelta(days=4)
    await demo.catch_up()
    streams = LedgerStreams(LocalPubSub())
    living = LivingDemo(demo.folder, demo.state, streams, lambda: demo.now)
    for _ in range(6):
        await living.take_turn()
    await demo.check()


async def test_an_event_arrives_each_turn_and_for_those_who_follow_for_as_long_as_they_do(
    demo: Demo,
) -> None:
    streams = LedgerStreams(LocalPubSub())
    living = LivingDemo(demo.folder, demo.state, streams, lambda: demo.now)
    before = await demo.recorded()
    for _ in range(12):
        demo.now += timedelta(seconds=EVERY_S)
        await living.take_turn()
    after = await demo.recorded()
    assert 2 <= (after - before).total() <= 8  # a third of the events are charged
    demo.now += LIVELY_FOR
    await living.take_turn()  # what the days have brought, and nothing else
    quiet = await demo.recorded()
    await living.take_turn()
    assert await demo.recorded() == quiet
    followed = await demo.tenant()
    async with streams.running():
        context = replace(demo.context(), streams=streams)
        async with aclosing(balance_changes.watch(context, followed.id, None)) as entries:
            arriving = asyncio.ensure_future(anext(entries))
            await until(lambda: streams.followed)
            for _ in range(6):  # an interview's three events, once or twice
                await living.take_turn()
            async with asyncio.timeout(10):
                assert (await arriving).reason is Reason.CONSUMPTION
    assert streams.followed == frozenset()
    found = await demo.recorded() - quiet
    assert set(found) == {followed.external_id}
    await demo.check()


async def test_it_lives_while_it_runs_and_ends_with_the_block(demo: Demo) -> None:
    living = LivingDemo(demo.folder, demo.state, LedgerStreams(LocalPubSub()), lambda: demo.now)
    before = await demo.recorded()
    async with living.running(every_s=0.01):
        async with asyncio.timeout(30):
            while await demo.recorded() == before:  # noqa: ASYNC110 - there is no event
                await asyncio.sleep(0.05)
    after = await demo.recorded()
    await asyncio.sleep(0.1)
    assert await demo.recorded() == after
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "living demo"]
    await demo.check()


async def test_a_start_shows_a_new_key_in_place_of_one_that_was_revoked(demo: Demo) -> None:
    havel = await demo.tenant()
    made = []
    for role, tenant in ((Role.OPERATOR, None), (Role.TENANT_ADMIN, havel)):
        new = NewKey("demo", role, tenant.id if tenant else None)
        key, text = await keys.create(new, PEPPER.encode(), demo.now)
        made.append(
            (key.id, ShownKey(role=role, tenant=tenant.external_id if tenant else None, key=text))
        )
    shown = tuple(key for _, key in made)
    state_file.write(demo.folder, demo.state.model_copy(update={"keys": shown}))
    kept = await seed(demo.folder, None, lambda *_: None)
    assert kept.keys == shown
    await keys.revoke(made[1][0], demo.now)
    renewed = await seed(demo.folder, None, lambda *_: None)
    assert renewed == state_file.read(demo.folder)
    assert renewed.keys[0] == shown[0]
    assert renewed.keys[1].key != shown[1].key
    viewer = await keys.authenticate(renewed.keys[1].key, PEPPER.encode(), datetime.now(UTC))
    assert viewer is not None
    assert (viewer.role, viewer.tenant_ids) == (Role.TENANT_ADMIN, frozenset({havel.id}))


@pytest.mark.parametrize("company", COMPANIES, ids=lambda company: company.external_id)
def test_what_follows_is_the_same_in_parts_and_never_repeats_the_two_years(
    company: Company,
) -> None:
    first, last = BEGUN + timedelta(days=9), BEGUN + timedelta(days=60)
    whole = continuation(company, SEED, BEGUN, BEGUN, last)
    parts = [(BEGUN, first), (first, last)]
    split = [continuation(company, SEED, BEGUN, *part) for part in parts]
    assert split[0] + split[1] == whole
    assert all(BEGUN < event.occurred_at <= last for event in whole)
    assert all(checked_event(event) is event for event in whole)
    before = {event.key for event in two_years(company)}
    keys = [event.key for event in whole]
    assert len({*keys}) == len(keys)
    assert not before.intersection(keys)
    begun = {event.interview for event in two_years(company)}
    assert begun & {event.interview for event in whole}  # what was begun goes on


def test_seasons_go_on_and_no_month_is_left_out() -> None:
    until_ = BEGUN + timedelta(days=460)
    months: Counter[tuple[int, int]] = Counter()
    for event in continuation(COMPANIES[1], SEED, BEGUN, BEGUN, until_):
        if event.type is EventType.INVITED:
            months[event.occurred_at.year, event.occurred_at.month] += 1
    assert len(months) == 17
    for low in (8, 12):
        assert months[2027, low] < 0.6 * months[2027, 10]
    assert months[2028, 1] > months[2027, 1]

"""Loaders: as many statements for forty keys as for one, and no caller spoils it for the others."""

import asyncio
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from credit.audit.reconciliation import Reconciliation
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.auto_top_up import TopUpRule
from credit.ledger.statements import Statement
from credit.metering.consumption import Usage
from credit.metering.tenants import Tenant, job_id
from models import auto_top_ups as stored_top_ups
from models import statements as known_statements
from models import tenants as stored_tenants
from models.database import session
from resolvers import auto_top_ups, run_outs
from resolvers.loader import LARGEST_BATCH, Loader
from resolvers.loaders import Loaders
from tests.statements import statements
from tests.world import HOLIDAYS, NOON, World

MANY: Final = 40
MARCH: Final = DateRange(date(2026, 3, 1), date(2026, 3, 31))
SERIES: Final = (MARCH, DateRange(date(2026, 3, 10), date(2026, 3, 10)), MARCH)
"""Date ranges that overlap, one of them twice."""

STATEMENTS: Final = {
    "tenant_by_id": 1,
    "tenant_id_by_external_id": 1,
    "wallet_by_tenant": 1,
    "period_by_tenant": 2,
    "end_by_tenant": 1,
    "zone_by_tenant": 3,
    "period_by_number": 1,
    "grants_by_tenant": 1,
    "grant_by_number": 1,
    "entry_by_sequence": 1,
    "ledger_range_by_tenant_date_range": 2,
    "statement_by_ledger_range": 1,
    "reconciliation_by_ledger_range": 1,
    "balances_by_tenant_date_range": 3,
    "job_by_id": 1,
    "usage_by_tenant_date_range": 1,
    "usages_by_jobs_date_range": 1,
    "series_by_tenant": 1,
    "series_by_job": 1,
    "top_jobs_by_tenant_date_range": 1,
    "series_with_jobs_by_tenant": 1,
    "daily_credits_by_tenant_date_range": 1,
    "candidates_by_tenant_date_range": 1,
    "candidates_by_job_date_range": 1,
    "events_by_interview": 1,
    "entries_by_interview": 1,
    "coverage_by_interview": 1,
    "auto_top_up_by_tenant": 1,
    "purchase_by_id": 1,
    "alert_rules_by_tenant": 1,
    "budgets_by_tenant": 2,
    "daily_credits_by_job_date_range": 1,
    "webhooks_by_tenant": 1,
    "run_out_by_tenant": 1,
}
"""How many statements a loader takes, however many keys it is asked for."""


async def _known_keys(world: World) -> dict[str, list[Any]]:
    """For each loader forty keys that exist, of forty tenants with a job each."""
    tenants = [await world.a_tenant(f"tenant-{number}") for number in range(MANY)]
    for tenant in tenants:  # all of which have 100 credits
        rule = TopUpRule(Credits.of(100), Credits.of(5), None, 1)
        await auto_top_ups.set_rule(world.context(), tenant.id, rule)
    await world.record(
        *(world.an_event(tenant=tenant.external_id, interview="i") for tenant in tenants)
    )
    ids = [tenant.id for tenant in tenants]
    for tenant_id in ids:
        await stored_tenants.set_last_day(session(), tenant_id, date(2026, 12, 31))
    bought = await stored_top_ups.by_tenants(session(), ids)
    await run_outs.renew_due(lambda: world.now, HOLIDAYS, limit=MANY)
    numbered = [(tenant, 1) for tenant in ids]
    jobs = [(tenant, job_id(tenant, "job-1")) for tenant in ids]
    by_tenant = dict.fromkeys(
        ("tenant_by_id", "wallet_by_tenant", "period_by_tenant", "end_by_tenant", "zone_by_tenant"),
        ids,
    )
    by_number = dict.fromkeys(
        ("period_by_number", "grant_by_number", "entry_by_sequence"), numbered
    )
    by_interview = {
        name: [(tenant, "i") for tenant in ids]
        for name in ("events_by_interview", "entries_by_interview", "coverage_by_interview")
    }
    ranges = await known_statements.ledger_ranges(session(), [(tenant, MARCH) for tenant in ids])
    by_range = [(tenant, found) for (tenant, _), found in ranges.items()]
    return {
        **by_tenant,
        "tenant_id_by_external_id": [tenant.external_id for tenant in tenants],
        "statement_by_ledger_range": by_range,
        "reconciliation_by_ledger_range": by_range,
        "ledger_range_by_tenant_date_range": list(ranges),
        **by_number,
        **by_interview,
        "grants_by_tenant": ids,
        "auto_top_up_by_tenant": ids,
        "purchase_by_id": [(tenant, bought[tenant].last) for tenant in ids],
        "alert_rules_by_tenant": ids,
        "budgets_by_tenant": ids,
        "daily_credits_by_job_date_range": [(*pair, MARCH) for pair in jobs],
        "webhooks_by_tenant": ids,
        "run_out_by_tenant": ids,
        "balances_by_tenant_date_range": [(tenant, MARCH) for tenant in ids],
        "job_by_id": jobs,
        "usage_by_tenant_date_range": [(tenant, MARCH) for tenant in ids],
        "usages_by_jobs_date_range": [(tenant, (job,), MARCH) for tenant, job in jobs],
        "series_by_tenant": [(tenant, SERIES) for tenant in ids],
        "series_by_job": [(*pair, SERIES) for pair in jobs],
        "top_jobs_by_tenant_date_range": [(tenant, MARCH, 3) for tenant in ids],
        "series_with_jobs_by_tenant": [(tenant, (job,), SERIES) for tenant, job in jobs],
        "daily_credits_by_tenant_date_range": [(tenant, MARCH) for tenant in ids],
        "candidates_by_tenant_date_range": [(tenant, MARCH) for tenant in ids],
        "candidates_by_job_date_range": [(*pair, MARCH) for pair in jobs],
    }


def _unknown(key: Any) -> Any:  # noqa: ANN401 - keys of all loaders
    """A key like another one, of a tenant that does not exist."""
    if isinstance(key, str):
        return str(uuid4())
    return (uuid4(), *key[1:]) if isinstance(key, tuple) else uuid4()


async def test_forty_keys_take_as_many_statements_as_one(world: World) -> None:
    known = await _known_keys(world)
    assert set(known) == set(STATEMENTS)
    for name, keys in known.items():
        with statements() as for_one:
            one: Loader[Any, Any] = getattr(world.context().loaders, name)
            alone = await one.load(keys[0])
        with statements() as for_many:
            many: Loader[Any, Any] = getattr(world.context().loaders, name)
            found = await asyncio.gather(*map(many.load, keys))
        assert len(for_one) == len(for_many) == STATEMENTS[name], name
        assert found[0] == alone, name
        assert None not in found, name
        missing = await asyncio.gather(*map(many.load, map(_unknown, keys)))
        series = (Usage(),) * len(SERIES)
        empty = (Usage(), [Usage()], Statement(), Reconciliation(), series, (series, series))
        nothing: tuple[object, ...] = (None, 0, [], (), *empty)
        assert all(value in nothing for value in missing), name


async def test_a_series_is_counted_range_by_range_in_its_own_order(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 3, 1))
    for days_ago, times in ((0, 1), (1, 2), (4, 4)):
        at = world.now - timedelta(days=days_ago, hours=1)
        await world.record(*(world.an_event(at=at) for _ in range(times)))
    spans = [("10", "10"), ("09", "09"), ("10", "10"), ("06", "06"), ("07", "07"), ("08", "08")]
    spans += [("09", "09"), ("09", "10"), ("10", "10"), ("01", "31"), ("06", "09"), ("11", "11")]
    series = tuple(
        DateRange(*(date.fromisoformat(f"2026-03-{day}") for day in ends)) for ends in spans
    )
    credits = ["1", "2", "1", "4", "0", "0", "2", "3", "1", "7", "6", "0"]
    loaders, job = world.context().loaders, job_id(tenant.id, "job-1")
    of_tenant = await loaders.series_by_tenant.load((tenant.id, series))
    of_job = await loaders.series_by_job.load((tenant.id, job, series))
    assert [str(usage.credits) for usage in of_tenant or ()] == credits
    assert of_job == of_tenant
    assert await loaders.series_by_tenant.load((tenant.id, ())) == ()
    for date_range, usage in zip(series, of_tenant or (), strict=True):
        assert await loaders.usage_by_tenant_date_range.load((tenant.id, date_range)) == usage


async def test_the_first_test_knows_every_loader() -> None:
    made = Loaders(NOON, None)
    loaders = {name for name in dir(Loaders) if isinstance(getattr(made, name), Loader)}
    assert set(STATEMENTS) == loaders


async def test_what_was_loaded_is_not_loaded_again_until_it_is_cleared(world: World) -> None:
    tenant = await world.a_tenant()
    loaders = world.context().loaders
    await loaders.tenant_by_id.load(tenant.id)
    with statements() as seen:
        assert await loaders.tenant_by_id.load(tenant.id) == tenant
        assert seen == []
        loaders.clear()
        assert await loaders.tenant_by_id.load(tenant.id) == tenant
    assert len(seen) == 1


async def test_a_reader_sees_what_another_operation_wrote(world: World) -> None:
    tenant = await world.a_tenant()
    before = await world.context().loaders.wallet_by_tenant.load(tenant.id)
    await world.complete()
    after = await world.context().loaders.wallet_by_tenant.load(tenant.id)
    assert before is not None
    assert after is not None
    assert after.last_sequence == before.last_sequence + 1


async def test_more_keys_than_a_batch_holds_are_all_found(world: World) -> None:
    tenant = await world.a_tenant()
    strangers = [uuid4() for _ in range(LARGEST_BATCH + 5)]
    loader = world.context().loaders.tenant_by_id
    found = await asyncio.gather(*map(loader.load, [*strangers, tenant.id]))
    assert found == [None] * len(strangers) + [tenant]


async def test_a_cancelled_waiter_does_not_cancel_its_siblings(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    loader = world.context().loaders.tenant_by_id
    quitter = asyncio.create_task(loader.load(one.id))
    same_key = asyncio.create_task(loader.load(one.id))
    other_key = asyncio.create_task(loader.load(two.id))
    await asyncio.sleep(0)
    quitter.cancel()
    assert (await same_key, await other_key) == (one, two)
    assert quitter.cancelled()
    assert await loader.load(one.id) == one


async def test_a_waiter_cancelled_while_the_statement_runs_leaves_the_rest_alone(
    world: World,
) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    for turns in range(12):
        loader = world.context().loaders.tenant_by_id
        quitter = asyncio.create_task(loader.load(one.id))
        sibling = asyncio.create_task(loader.load(two.id))
        for _ in range(turns):
            await asyncio.sleep(0)
        quitter.cancel()
        assert await asyncio.wait_for(sibling, 5) == two
        assert await asyncio.wait_for(loader.load(one.id), 5) == one


async def test_a_key_whose_load_failed_is_loaded_again(world: World) -> None:
    tenant = await world.a_tenant()
    loaders = world.context().loaders
    await session().rows("ALTER TABLE tenant RENAME TO gone")
    failures = await asyncio.gather(
        *(loaders.tenant_by_id.load(key) for key in (tenant.id, tenant.id, uuid4())),
        return_exceptions=True,
    )
    assert all(isinstance(failure, Exception) for failure in failures)
    await session().rows("ALTER TABLE gone RENAME TO tenant")
    assert await loaders.tenant_by_id.load(tenant.id) == tenant


async def test_many_keys_are_loaded_as_each_of_them_is(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    loader = world.context().loaders.tenant_by_id
    with statements() as asked:
        both = asyncio.gather(loader.load(two.id), loader.load_many([one.id, uuid4(), one.id]))
        assert list(await both) == [two, [one, None, one]]
        assert await loader.load_many([]) == []
    assert len(asked) == 1


async def test_many_keys_whose_load_failed_are_loaded_again(world: World) -> None:
    tenant = await world.a_tenant()
    loader = world.context().loaders.tenant_by_id
    await session().rows("ALTER TABLE tenant RENAME TO gone")
    with pytest.raises(Exception, match="tenant"):
        await loader.load_many([tenant.id, uuid4()])
    await session().rows("ALTER TABLE gone RENAME TO tenant")
    assert await loader.load_many([tenant.id]) == [tenant]


async def test_whoever_waits_for_what_is_no_longer_loaded_is_told_so() -> None:
    """As one of two that were gathered, of which the other failed: nothing waits for ever."""
    may_end = asyncio.Event()

    async def batch(keys: list[int]) -> dict[int, int]:
        await may_end.wait()
        return {key: key for key in keys}

    for turns in range(6):
        may_end.clear()
        loader = Loader(batch)
        left = asyncio.create_task(loader.load(1))
        for _ in range(turns):
            await asyncio.sleep(0)
        await loader.renew()
        again = asyncio.create_task(loader.load(1))
        may_end.set()
        done, _ = await asyncio.wait([left], timeout=1)
        assert done == {left}
        assert left.cancelled() or left.result() == 1
        assert await again == 1


async def test_whoever_waits_for_what_is_cancelled_is_told_so() -> None:
    """As at a deadline, where an operation's tasks may have been left to themselves."""

    async def batch(_: list[int]) -> dict[int, int]:
        await asyncio.Event().wait()
        raise AssertionError

    for turns in range(1, 6):
        loader = Loader(batch)
        waiting = [asyncio.create_task(loader.load(1)), asyncio.create_task(loader.load_many([2]))]
        for _ in range(turns):
            await asyncio.sleep(0)
        loader.cancel()
        done, left = await asyncio.wait(waiting, timeout=1)
        assert not left, turns
        assert all(task.cancelled() for task in done)


async def test_what_was_asked_for_in_an_operation_that_is_over_is_never_read() -> None:
    """Neither at once nor later: the connection that it would be read with is another's by then."""
    begun = list[int]()

    async def batch(keys: list[int]) -> dict[int, int]:
        begun.extend(keys)
        await asyncio.Event().wait()
        raise AssertionError

    for turns in range(1, 6):
        loader = Loader(batch)
        waiting = asyncio.create_task(loader.load(turns))
        for _ in range(turns):
            await asyncio.sleep(0)
        before = list(begun)
        await loader.renew()
        for _ in range(10):
            await asyncio.sleep(0)
        assert begun == before, turns
        assert waiting.cancelled()


async def test_loaders_begin_anew_while_they_load(world: World) -> None:
    """As where a query is executed again: what is being loaded is stopped, and nothing is known."""
    tenant = await world.a_tenant()
    await world.context().loaders.period_by_tenant.load(tenant.id)  # records what is due
    for turns in range(12):
        loaders = world.context().loaders
        waiting = asyncio.create_task(loaders.period_by_tenant.load(tenant.id))
        for _ in range(turns):
            await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await loaders.renew()
        with statements() as asked:
            assert await asyncio.wait_for(loaders.tenant_by_id.load(tenant.id), 5) == tenant
            assert await asyncio.wait_for(loaders.period_by_tenant.load(tenant.id), 5) is not None
        assert 0 < len(asked) <= 3


async def test_a_wallet_that_is_due_is_advanced_by_the_first_load(world: World) -> None:
    tenants = [await world.a_tenant(f"tenant-{n}") for n in range(3)]
    world.pass_time(days=40)
    loaders = Loaders(world.now, lambda: world.now)
    wallets = await asyncio.gather(*(loaders.wallet_by_tenant.load(t.id) for t in tenants))
    assert [wallet.last_sequence for wallet in wallets if wallet] == [5, 5, 5]
    assert all(wallet.next_due_at > world.now for wallet in wallets if wallet)
    await world.check(*tenants)


async def test_a_tenant_that_does_not_exist_has_no_wallet_and_no_period(world: World) -> None:
    stranger: UUID = uuid4()
    tenant: Tenant = await world.a_tenant()
    loaders = world.context().loaders
    keys = (tenant.id, stranger)
    wallets = await asyncio.gather(*map(loaders.wallet_by_tenant.load, keys))
    periods = await asyncio.gather(*map(loaders.period_by_tenant.load, keys))
    assert [wallet is None for wallet in wallets] == [False, True]
    assert [period is None for period in periods] == [False, True]

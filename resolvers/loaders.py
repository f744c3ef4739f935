"""Data loaders, which batch the loads of one operation into few statements.

They are created for each operation, and named after what they return and by which key.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Generic, TypeVar
from uuid import UUID

from aiodataloader import DataLoader

from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.endings import end_of
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.metering.consumption import Usage
from credit.metering.tenants import Job, Tenant
from credit.notify.alerts import AlertRule
from credit.notify.budgets import Budget
from credit.notify.webhooks import Webhook
from models import (
    alerts,
    balances,
    budgets,
    entries,
    grants,
    jobs,
    ledger,
    periods,
    statements,
    tenants,
    usage,
    webhooks,
)
from models.database import Session, session
from models.usage import JobDateRange, JobSeries, TenantDateRange, TenantSeries
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.clock import Clock

K = TypeVar("K")
V = TypeVar("V")
LARGEST_BATCH = 1000
TenantNumber = tuple[UUID, int]
"""A tenant's id, and the number of one of its periods, grants or entries."""


class Loader(Generic[K, V]):
    """An aiodataloader with two corrections.

    Cancelling one caller does not cancel the batch of the others, and a key whose load failed or
    was cancelled is loaded again by the next caller.
    """

    def __init__(self, batch: Callable[[list[K]], Awaitable[Mapping[K, V]]]) -> None:
        """Load with a function from keys to found values; a key that it leaves out is None."""
        self._batch = batch
        self._running: set[asyncio.Task[Any]] = set()
        self._created: DataLoader[K, V | None] | None = None

    @property
    def _loader(self) -> DataLoader[K, V | None]:
        """Created at the first load: an operation uses few of the loaders."""
        if self._created is None:
            self._created = DataLoader(
                partial(_by_key_order, self._batch, self._running), max_batch_size=LARGEST_BATCH
            )
        return self._created

    async def load(self, key: K) -> V | None:
        """The value of a key; None if there is none."""
        future = self._loader.load(key)
        try:
            return await asyncio.shield(future)
        except BaseException:
            if not future.done() or future.cancelled() or future.exception():
                self._loader.clear(key)
            raise

    def clear(self) -> None:
        """Clear the cache, after a write."""
        if self._created is not None:
            self._created.clear_all()

    def cancel(self) -> None:
        """Cancel the batches that are being loaded."""
        for task in self._running:
            task.cancel()


async def _by_key_order(
    batch: Callable[[list[K]], Awaitable[Mapping[K, V]]],
    running: set[asyncio.Task[Any]],
    keys: list[K],
) -> list[V | None]:
    task = asyncio.current_task()
    assert task is not None, "a loader dispatches each batch as a task"
    running.add(task)
    try:
        found = await batch(keys)
    finally:
        running.discard(task)
    return [found.get(key) for key in keys]


def _loader(query: Callable[[Session, list[K]], Awaitable[Mapping[K, V]]]) -> Loader[K, V]:
    """A loader of a query of models/, in the session of the task that runs the batch."""
    return Loader(partial(_in_session, query))


async def _in_session(
    query: Callable[[Session, list[K]], Awaitable[Mapping[K, V]]], keys: list[K]
) -> Mapping[K, V]:
    return await query(session(), keys)


class UsageLoaders:
    """The loaders of one operation that read the daily usage."""

    def __init__(self) -> None:
        """None has loaded anything yet."""
        self.usage_by_tenant_date_range: Loader[TenantDateRange, Usage] = _loader(
            usage.by_tenant_date_ranges
        )
        self.usage_by_job_date_range: Loader[JobDateRange, Usage] = _loader(
            usage.by_job_date_ranges
        )
        self.series_by_tenant: Loader[TenantSeries, tuple[Usage, ...]] = _loader(
            usage.series_of_tenants
        )
        self.series_by_job: Loader[JobSeries, tuple[Usage, ...]] = _loader(usage.series_of_jobs)
        self.daily_credits_by_tenant_date_range = _loader(usage.credits_by_day)
        self.daily_credits_by_job_date_range = _loader(usage.credits_of_jobs_by_day)
        self.candidates_by_tenant_date_range: Loader[TenantDateRange, int] = _loader(
            usage.candidates_by_tenant_date_ranges
        )
        self.candidates_by_job_date_range: Loader[JobDateRange, int] = _loader(
            usage.candidates_by_job_date_ranges
        )


class Loaders(UsageLoaders):
    """All loaders of one operation."""

    def __init__(self, now: datetime, clock: Clock | None, pubsub: PubSub | None = None) -> None:
        """`now` is the operation's instant; `clock` as in `Context`.

        `pubsub` notifies subscribers of due changes that a read records.
        """
        super().__init__()
        self.tenant_by_id: Loader[UUID, Tenant] = _loader(tenants.by_ids)
        self.tenant_id_by_external_id: Loader[str, UUID] = _loader(tenants.ids_by_external_ids)
        self.wallet_by_tenant: Loader[UUID, Wallet] = Loader(partial(_wallets, now, clock, pubsub))
        self.period_by_tenant: Loader[UUID, Period] = Loader(
            partial(_periods, self.wallet_by_tenant)
        )
        self.end_by_tenant: Loader[UUID, datetime] = Loader(
            partial(_ends, self.tenant_by_id, self.period_by_tenant)
        )
        self.zone_by_tenant: Loader[UUID, str] = Loader(partial(_zones, self.period_by_tenant))
        self.period_by_number: Loader[TenantNumber, Period] = _loader(periods.by_numbers)
        self.grants_by_tenant: Loader[UUID, list[Grant]] = _loader(grants.unspent_by_tenants)
        self.grant_by_number: Loader[TenantNumber, Grant] = _loader(grants.by_numbers)
        self.entry_by_sequence: Loader[TenantNumber, Entry] = _loader(entries.by_sequences)
        self.ledger_range_by_tenant_date_range = _loader(statements.ledger_ranges)
        self.statement_by_ledger_range = _loader(statements.statements)
        self.reconciliation_by_ledger_range = _loader(statements.reconciliations)
        self.balances_by_tenant_date_range = _loader(balances.at_ends_of_days)
        self.job_by_id: Loader[tuple[UUID, UUID], Job] = Loader(_jobs)
        self.alert_rules_by_tenant: Loader[UUID, list[AlertRule]] = _loader(alerts.by_tenants)
        self.budgets_by_tenant: Loader[UUID, list[Budget]] = _loader(budgets.by_tenants)
        self.webhooks_by_tenant: Loader[UUID, list[Webhook]] = _loader(webhooks.by_tenants)

    def clear(self) -> None:
        """Clear all caches, after a write of this operation."""
        for loader in self._all():
            loader.clear()

    def cancel(self) -> None:
        """Cancel what is being loaded: the operation is over before its end."""
        for loader in self._all():
            loader.cancel()

    def _all(self) -> Iterator[Loader[Any, Any]]:
        return (loader for loader in vars(self).values() if isinstance(loader, Loader))


# These functions have no reference to Loaders: it is created for every operation, and a reference
# cycle would be freed only by the garbage collector.


async def _wallets(
    now: datetime,
    clock: Clock | None,
    pubsub: PubSub | None,
    tenant_ids: list[UUID],
) -> Mapping[UUID, Wallet]:
    """Wallets advanced to now: the first read after a due instant records the due changes."""
    found = await ledger.wallets(session(), tenant_ids)
    due = [t for t, w in found.items() if w.next_due_at <= now and not w.awaits_history]
    for tenant_id in sorted(due):
        await advancing.advance_tenant(tenant_id, clock, pubsub)
    return {**found, **await ledger.wallets(session(), due)} if due else found


async def _periods(wallets: Loader[UUID, Wallet], tenant_ids: list[UUID]) -> Mapping[UUID, Period]:
    await asyncio.gather(*(wallets.load(tenant) for tenant in tenant_ids))
    return await periods.current_by_tenants(session(), tenant_ids)


async def _ends(
    tenants: Loader[UUID, Tenant], periods: Loader[UUID, Period], tenant_ids: list[UUID]
) -> Mapping[UUID, datetime]:
    """The first instants without service, of the tenants that have an end."""
    known = await asyncio.gather(*(tenants.load(tenant) for tenant in tenant_ids))
    current = await asyncio.gather(*(periods.load(tenant) for tenant in tenant_ids))
    found = {}
    for tenant_id, tenant, period in zip(tenant_ids, known, current, strict=True):
        if tenant is not None and tenant.last_day_on is not None and period is not None:
            zone = tenant.upcoming_zone or tenant.zone
            found[tenant_id] = end_of(tenant.last_day_on, period, zone)
    return found


async def _zones(periods: Loader[UUID, Period], tenant_ids: list[UUID]) -> Mapping[UUID, str]:
    """The zones of the current billing periods, read once due changes are recorded."""
    await asyncio.gather(*(periods.load(tenant) for tenant in tenant_ids))
    found = await tenants.by_ids(session(), tenant_ids)
    return {tenant_id: tenant.zone for tenant_id, tenant in found.items()}


async def _jobs(keys: list[tuple[UUID, UUID]]) -> Mapping[tuple[UUID, UUID], Job]:
    found = await jobs.by_ids(session(), keys)
    return {(job.tenant_id, job.id): job for job in found.values()}

"""Data loaders, which batch the loads of one operation into few statements.

They are created for each operation, and named after what they return and by which key.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Generic, TypeVar
from uuid import UUID

from aiodataloader import DataLoader

from credit.core.units import Credits
from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.statements import Statement
from credit.metering.consumption import Usage
from credit.metering.tenants import Job, Tenant
from credit.notify.alerts import AlertRule
from credit.notify.webhooks import Webhook
from models import alerts, entries, grants, jobs, ledger, periods, tenants, usage, webhooks
from models.database import session
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
        self._created: DataLoader[K, V | None] | None = None

    @property
    def _loader(self) -> DataLoader[K, V | None]:
        """Created at the first load: an operation uses few of the loaders."""
        if self._created is None:
            self._created = DataLoader(
                partial(_by_key_order, self._batch), max_batch_size=LARGEST_BATCH
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


async def _by_key_order(
    batch: Callable[[list[K]], Awaitable[Mapping[K, V]]], keys: list[K]
) -> list[V | None]:
    found = await batch(keys)
    return [found.get(key) for key in keys]


class Loaders:
    """All loaders of one operation."""

    def __init__(self, now: datetime, clock: Clock | None, pubsub: PubSub | None = None) -> None:
        """`now` is the operation's instant; `clock` as in `Context`.

        `pubsub` notifies subscribers of due changes that a read records.
        """
        self.tenant_by_id: Loader[UUID, Tenant] = Loader(_tenants)
        self.wallet_by_tenant: Loader[UUID, Wallet] = Loader(partial(_wallets, now, clock, pubsub))
        self.period_by_tenant: Loader[UUID, Period] = Loader(
            partial(_periods, self.wallet_by_tenant)
        )
        self.period_by_number: Loader[TenantNumber, Period] = Loader(_periods_by_number)
        self.grants_by_tenant: Loader[UUID, list[Grant]] = Loader(_grants)
        self.grant_by_number: Loader[TenantNumber, Grant] = Loader(_grants_by_number)
        self.entry_by_sequence: Loader[TenantNumber, Entry] = Loader(_entries)
        self.statement_by_period: Loader[TenantNumber, Statement] = Loader(_statements)
        self.job_by_id: Loader[tuple[UUID, UUID], Job] = Loader(_jobs)
        self.usage_by_tenant_date_range: Loader[TenantDateRange, Usage] = Loader(_by_tenants)
        self.usage_by_job_date_range: Loader[JobDateRange, Usage] = Loader(_by_jobs)
        self.series_by_tenant: Loader[TenantSeries, tuple[Usage, ...]] = Loader(_series)
        self.series_by_job: Loader[JobSeries, tuple[Usage, ...]] = Loader(_series_of_jobs)
        self.daily_credits_by_tenant_date_range: Loader[
            TenantDateRange, list[tuple[date, Credits]]
        ] = Loader(_daily_credits)
        self.candidates_by_tenant_date_range: Loader[TenantDateRange, int] = Loader(_candidates)
        self.candidates_by_job_date_range: Loader[JobDateRange, int] = Loader(_candidates_by_jobs)
        self.alert_rules_by_tenant: Loader[UUID, list[AlertRule]] = Loader(_alerts)
        self.webhooks_by_tenant: Loader[UUID, list[Webhook]] = Loader(_webhooks)

    def clear(self) -> None:
        """Clear all caches, after a write of this operation."""
        for loader in vars(self).values():
            if isinstance(loader, Loader):
                loader.clear()


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
    due = [t for t, w in found.items() if w.next_due_at <= now and not w.importing]
    for tenant_id in sorted(due):
        await advancing.advance_tenant(tenant_id, clock, pubsub)
    return {**found, **await ledger.wallets(session(), due)} if due else found


async def _periods(wallets: Loader[UUID, Wallet], tenant_ids: list[UUID]) -> Mapping[UUID, Period]:
    await asyncio.gather(*(wallets.load(tenant) for tenant in tenant_ids))
    return await periods.current_by_tenants(session(), tenant_ids)


async def _tenants(ids: list[UUID]) -> Mapping[UUID, Tenant]:
    return await tenants.by_ids(session(), ids)


async def _periods_by_number(keys: list[TenantNumber]) -> Mapping[TenantNumber, Period]:
    return await periods.by_numbers(session(), keys)


async def _grants(tenant_ids: list[UUID]) -> Mapping[UUID, list[Grant]]:
    return await grants.unspent_by_tenants(session(), tenant_ids)


async def _grants_by_number(keys: list[TenantNumber]) -> Mapping[TenantNumber, Grant]:
    return await grants.by_numbers(session(), keys)


async def _entries(keys: list[TenantNumber]) -> Mapping[TenantNumber, Entry]:
    return await entries.by_sequences(session(), keys)


async def _statements(keys: list[TenantNumber]) -> Mapping[TenantNumber, Statement]:
    return await entries.statements(session(), keys)


async def _jobs(keys: list[tuple[UUID, UUID]]) -> Mapping[tuple[UUID, UUID], Job]:
    found = await jobs.by_ids(session(), keys)
    return {(job.tenant_id, job.id): job for job in found.values()}


async def _by_tenants(keys: list[TenantDateRange]) -> Mapping[TenantDateRange, Usage]:
    return await usage.by_tenant_date_ranges(session(), keys)


async def _by_jobs(keys: list[JobDateRange]) -> Mapping[JobDateRange, Usage]:
    return await usage.by_job_date_ranges(session(), keys)


async def _series(keys: list[TenantSeries]) -> Mapping[TenantSeries, tuple[Usage, ...]]:
    return await usage.series_of_tenants(session(), keys)


async def _series_of_jobs(keys: list[JobSeries]) -> Mapping[JobSeries, tuple[Usage, ...]]:
    return await usage.series_of_jobs(session(), keys)


async def _daily_credits(
    keys: list[TenantDateRange],
) -> Mapping[TenantDateRange, list[tuple[date, Credits]]]:
    return await usage.credits_by_day(session(), keys)


async def _candidates(keys: list[TenantDateRange]) -> Mapping[TenantDateRange, int]:
    return await usage.candidates_by_tenant_date_ranges(session(), keys)


async def _candidates_by_jobs(keys: list[JobDateRange]) -> Mapping[JobDateRange, int]:
    return await usage.candidates_by_job_date_ranges(session(), keys)


async def _alerts(tenant_ids: list[UUID]) -> Mapping[UUID, list[AlertRule]]:
    return await alerts.by_tenants(session(), tenant_ids)


async def _webhooks(tenant_ids: list[UUID]) -> Mapping[UUID, list[Webhook]]:
    return await webhooks.by_tenants(session(), tenant_ids)

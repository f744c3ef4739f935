"""Data loaders, which batch the loads of one operation into few statements.

They are created for each operation, and named after what they return and by which key.
"""

import asyncio
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from credit.forecast.run_out_order import StoredRunOut
from credit.ledger.accounts import Wallet
from credit.ledger.auto_top_up import AutoTopUp
from credit.ledger.billing_periods import Period
from credit.ledger.endings import end_of
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.purchases import Purchase
from credit.metering.consumption import Usage
from credit.metering.tenants import Job, Tenant
from credit.notify.alerts import AlertRule
from credit.notify.budgets import Budget
from credit.notify.webhooks import Webhook
from models import (
    alerts,
    auto_top_ups,
    balances,
    budgets,
    charges,
    entries,
    grants,
    heads,
    jobs,
    ledger,
    periods,
    purchases,
    reconciliations,
    run_outs,
    statements,
    tenants,
    webhooks,
)
from models.database import session
from models.usage import TenantDateRange
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.clock import Clock
from resolvers.loader import Loader, loader_of
from resolvers.usage_loaders import Expected, UsageLoaders

TenantNumber = tuple[UUID, int]
"""A tenant's id, and the number of one of its periods, grants or entries."""


class Loaders(UsageLoaders):
    """All loaders of one operation."""

    _given: tuple[datetime, Clock | None, PubSub | None] | None = None
    """What they are created of, until they are."""

    def __init__(self, now: datetime, clock: Clock | None, pubsub: PubSub | None = None) -> None:
        """`now` is the operation's instant; `clock` as in `Context`.

        `pubsub` notifies subscribers of due changes that a read records.
        """
        self._given = (now, clock, pubsub)

    if not TYPE_CHECKING:  # to a type checker they are there from the beginning

        def __getattr__(self, name: str) -> object:
            """Create the loaders when the first of them is used: many operations use none."""
            given, self._given = self._given, None
            if given is None:
                raise AttributeError(name=name, obj=self)
            self._create(*given)
            return getattr(self, name)

    def _create(self, now: datetime, clock: Clock | None, pubsub: PubSub | None) -> None:
        super().__init__()
        self.tenant_id_by_external_id: Loader[str, UUID] = loader_of(tenants.ids_by_external_ids)
        self.wallet_by_tenant: Loader[UUID, Wallet] = Loader(partial(_wallets, now, clock, pubsub))
        self.period_by_tenant: Loader[UUID, Period] = Loader(
            partial(_periods, self.wallet_by_tenant)
        )
        self.tenant_by_id: Loader[UUID, Tenant] = Loader(
            partial(
                _tenants,
                now,
                self.expected,
                self.wallet_by_tenant,
                self.period_by_tenant,
                self.usage_by_tenant_date_range,
            )
        )
        self.end_by_tenant: Loader[UUID, datetime] = Loader(
            partial(_ends, self.tenant_by_id, self.period_by_tenant)
        )
        self.zone_by_tenant: Loader[UUID, str] = Loader(partial(_zones, self.period_by_tenant))
        self.period_by_number: Loader[TenantNumber, Period] = loader_of(periods.by_numbers)
        self.grants_by_tenant: Loader[UUID, list[Grant]] = loader_of(grants.unspent_by_tenants)
        self.grant_by_number: Loader[TenantNumber, Grant] = loader_of(grants.by_numbers)
        self.entry_by_sequence: Loader[TenantNumber, Entry] = loader_of(entries.by_sequences)
        self.ledger_range_by_tenant_date_range = loader_of(statements.ledger_ranges)
        self.statement_by_ledger_range = loader_of(statements.statements)
        self.reconciliation_by_ledger_range = loader_of(reconciliations.reconciliations)
        self.balances_by_tenant_date_range = loader_of(balances.at_ends_of_days)
        self.job_by_id: Loader[tuple[UUID, UUID], Job] = Loader(_jobs)
        self.events_by_interview = loader_of(charges.events_by_interviews)
        self.entries_by_interview = loader_of(charges.entries_by_interviews)
        self.coverage_by_interview = loader_of(charges.coverages_by_interviews)
        self.auto_top_up_by_tenant: Loader[UUID, AutoTopUp] = loader_of(auto_top_ups.by_tenants)
        self.purchase_by_id: Loader[tuple[UUID, UUID], Purchase] = loader_of(purchases.by_ids)
        self.alert_rules_by_tenant: Loader[UUID, list[AlertRule]] = loader_of(alerts.by_tenants)
        self.budgets_by_tenant: Loader[UUID, list[Budget]] = loader_of(budgets.by_tenants)
        self.run_out_by_tenant: Loader[UUID, StoredRunOut] = loader_of(run_outs.by_tenants)
        self.webhooks_by_tenant: Loader[UUID, list[Webhook]] = loader_of(webhooks.by_tenants)

    def clear(self) -> None:
        """Clear all caches, after a write of this operation."""
        for loader in self._all():
            loader.clear()

    def cancel(self) -> None:
        """Cancel what is being loaded: the operation is over before its end."""
        for loader in self._all():
            loader.cancel()

    async def renew(self) -> None:
        """Begin anew, as if nothing had been loaded: the operation is executed again."""
        await asyncio.gather(*(loader.renew() for loader in self._all()))

    def _all(self) -> Iterator[Loader[Any, Any]]:
        return (loader for loader in vars(self).values() if isinstance(loader, Loader))


# These functions have no reference to Loaders: it is created for every operation, and a reference
# cycle would be freed only by the garbage collector.


async def _tenants(
    now: datetime,
    expected: AbstractSet[Expected],
    wallets: Loader[UUID, Wallet],
    periods: Loader[UUID, Period],
    usages: Loader[TenantDateRange, Usage],
    tenant_ids: list[UUID],
) -> Mapping[UUID, Tenant]:
    """Tenants, with what else is known of them by then, unless a due change comes first."""
    if len(tenant_ids) == 1 and Expected.USAGE_OF_PERIOD in expected:
        only = await heads.with_usage(session(), tenant_ids[0])
        found = {} if only is None else {tenant_ids[0]: only}
    else:
        found = await heads.by_tenants(session(), tenant_ids)
    for tenant_id, head in found.items():
        if not _is_due(head.wallet, now):
            wallets.prime(tenant_id, head.wallet)
            if head.period is not None:
                periods.prime(tenant_id, head.period)
                if head.used is not None:
                    usages.prime((tenant_id, head.period.date_range), head.used)
    return {tenant_id: head.tenant for tenant_id, head in found.items()}


def _is_due(wallet: Wallet, now: datetime) -> bool:
    return wallet.next_due_at <= now and not wallet.awaits_history


async def _wallets(
    now: datetime,
    clock: Clock | None,
    pubsub: PubSub | None,
    tenant_ids: list[UUID],
) -> Mapping[UUID, Wallet]:
    """Wallets advanced to now: the first read after a due instant records the due changes."""
    found = await ledger.wallets(session(), tenant_ids)
    due = [tenant_id for tenant_id, wallet in found.items() if _is_due(wallet, now)]
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

"""Data loaders, which batch the loads of one operation into few statements.

They are created for each operation, and named after what they return and by which key.
"""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from credit.forecast.run_out_order import StoredRunOut
from credit.ledger.accounts import Wallet
from credit.ledger.auto_top_up import AutoTopUp
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.purchases import Purchase
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
    periods,
    purchases,
    reconciliations,
    run_outs,
    statements,
    tenants,
    webhooks,
)
from notifiers.pubsub import PubSub
from resolvers import batches
from resolvers.clock import Clock
from resolvers.loader import Loader, LoaderOf
from resolvers.prefetching import Prefetched
from resolvers.usage_loaders import Expected, UsageLoaders

TenantNumber = tuple[UUID, int]
"""A tenant's id, and the number of one of its periods, grants or entries."""


class Loaders(UsageLoaders):
    """All loaders of one operation."""

    tenant_id_by_external_id: LoaderOf[str, UUID] = LoaderOf.query(tenants.ids_by_external_ids)
    period_by_number: LoaderOf[TenantNumber, Period] = LoaderOf.query(periods.by_numbers)
    grants_by_tenant: LoaderOf[UUID, list[Grant]] = LoaderOf.query(grants.unspent_by_tenants)
    grant_by_number: LoaderOf[TenantNumber, Grant] = LoaderOf.query(grants.by_numbers)
    entry_by_sequence: LoaderOf[TenantNumber, Entry] = LoaderOf.query(entries.by_sequences)
    ledger_range_by_tenant_date_range = LoaderOf.query(statements.ledger_ranges)
    statement_by_ledger_range = LoaderOf.query(statements.statements)
    reconciliation_by_ledger_range = LoaderOf.query(reconciliations.reconciliations)
    balances_by_tenant_date_range = LoaderOf.query(balances.at_ends_of_days)
    events_by_interview = LoaderOf.query(charges.events_by_interviews)
    entries_by_interview = LoaderOf.query(charges.entries_by_interviews)
    coverage_by_interview = LoaderOf.query(charges.coverages_by_interviews)
    auto_top_up_by_tenant: LoaderOf[UUID, AutoTopUp] = LoaderOf.query(auto_top_ups.by_tenants)
    purchase_by_id: LoaderOf[tuple[UUID, UUID], Purchase] = LoaderOf.query(purchases.by_ids)
    alert_rules_by_tenant: LoaderOf[UUID, list[AlertRule]] = LoaderOf.query(alerts.by_tenants)
    budgets_by_tenant: LoaderOf[UUID, list[Budget]] = LoaderOf.query(budgets.by_tenants)
    run_out_by_tenant: LoaderOf[UUID, StoredRunOut] = LoaderOf.query(run_outs.by_tenants)
    webhooks_by_tenant: LoaderOf[UUID, list[Webhook]] = LoaderOf.query(webhooks.by_tenants)

    def __init__(
        self,
        now: datetime,
        clock: Clock | None,
        pubsub: PubSub | None = None,
        prefetched: Prefetched | None = None,
    ) -> None:
        """`now` is the operation's instant; `clock` as in `Context`.

        `pubsub` notifies subscribers of due changes that a read records. The head that was
        `prefetched` was read at `now` or later.
        """
        self._now, self._clock, self._pubsub = now, clock, pubsub
        self._prefetched = prefetched
        self._expected: set[Expected] = set()

    @LoaderOf
    def wallet_by_tenant(self) -> Loader[UUID, Wallet]:
        """Wallets advanced to the operation's instant."""
        return Loader(partial(batches.load_wallets, self._now, self._clock, self._pubsub))

    @LoaderOf
    def period_by_tenant(self) -> Loader[UUID, Period]:
        """The current billing periods."""
        return Loader(partial(batches.load_periods, self.wallet_by_tenant))

    @LoaderOf
    def tenant_by_id(self) -> Loader[UUID, Tenant]:
        """Tenants; with one comes what else its head says."""
        behind = batches.Behind(
            self._now,
            self.wallet_by_tenant,
            self.period_by_tenant,
            self.usage_by_tenant_date_range,
        )
        made = Loader(partial(batches.load_tenants, self._expected, behind, self._prefetched))
        if self._prefetched is not None and self._prefetched.head is not None:
            head = self._prefetched.head
            made.prime(head.tenant.id, head.tenant)
            behind.take(head)
            self._prefetched.of.note_head()
        return made

    @LoaderOf
    def end_by_tenant(self) -> Loader[UUID, datetime]:
        """The first instants without service, of the tenants that have an end."""
        return Loader(partial(batches.load_ends, self.tenant_by_id, self.period_by_tenant))

    @LoaderOf
    def zone_by_tenant(self) -> Loader[UUID, str]:
        """The zones of the current billing periods, read once due changes are recorded."""
        return Loader(partial(batches.load_zones, self.period_by_tenant))

    @LoaderOf
    def job_by_id(self) -> Loader[tuple[UUID, UUID], Job]:
        """Jobs, by the ids of tenant and job."""
        return Loader(batches.load_jobs)

    def expect(self, asked: Expected) -> None:
        """Take note that this is going to be asked of a tenant, to be read with it."""
        self._expected.add(asked)
        if self._prefetched is not None:
            self._prefetched.of.note_usage()

    def clear(self) -> None:
        """Clear all caches, after a write of this operation."""
        self._forget_prefetched()
        for loader in self._all():
            loader.clear()

    def cancel(self) -> None:
        """Cancel what is being loaded: the operation is over before its end."""
        self._forget_prefetched()
        for loader in self._all():
            loader.cancel()

    async def renew(self) -> None:
        """Begin anew, as if nothing had been loaded: the operation is executed again."""
        self._forget_prefetched()
        await asyncio.gather(*(loader.renew() for loader in self._all()))

    def _forget_prefetched(self) -> None:
        if self._prefetched is not None:
            self._prefetched = self._prefetched._replace(head=None)

    def _all(self) -> Iterator[Loader[Any, Any]]:
        return (loader for loader in list(vars(self).values()) if isinstance(loader, Loader))

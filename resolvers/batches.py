"""The batches of loaders: what is read for all keys that an operation asks for at once.

None has a reference to `Loaders`: it is created for every operation, and a reference cycle would be
freed only by the garbage collector.
"""

import asyncio
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.endings import end_of
from credit.metering.consumption import Usage
from credit.metering.tenants import Job, Tenant
from models import heads, jobs, ledger, periods, tenants
from models.database import session
from models.heads import Head
from models.usage import TenantDateRange
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.clock import Clock
from resolvers.loader import Loader
from resolvers.prefetching import Prefetched
from resolvers.usage_loaders import Expected


class Behind(NamedTuple):
    """The loaders of what a head says besides its tenant, and the operation's instant."""

    now: datetime
    wallets: Loader[UUID, Wallet]
    periods: Loader[UUID, Period]
    usages: Loader[TenantDateRange, Usage]

    def take(self, head: Head) -> None:
        """Take what a head says as loaded, unless a due change comes first."""
        if _is_due(head.wallet, self.now):
            return
        tenant_id = head.tenant.id
        self.wallets.prime(tenant_id, head.wallet)
        if head.period is not None:
            self.periods.prime(tenant_id, head.period)
            if head.used is not None:
                self.usages.prime((tenant_id, head.period.date_range), head.used)


async def load_tenants(
    expected: AbstractSet[Expected],
    behind: Behind,
    prefetched: Prefetched | None,
    tenant_ids: list[UUID],
) -> Mapping[UUID, Tenant]:
    """Tenants, with what else is known of them by then."""
    if prefetched is not None and prefetched.tenant_id in tenant_ids:
        prefetched.of.note_head()
    if len(tenant_ids) == 1 and Expected.USAGE_OF_PERIOD in expected:
        only = await heads.with_usage(session(), tenant_ids[0])
        found = {} if only is None else {tenant_ids[0]: only}
    else:
        found = await heads.by_tenants(session(), tenant_ids)
    for head in found.values():
        behind.take(head)
    return {tenant_id: head.tenant for tenant_id, head in found.items()}


def _is_due(wallet: Wallet, now: datetime) -> bool:
    return wallet.next_due_at <= now and not wallet.awaits_history


async def load_wallets(
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


async def load_periods(
    wallets: Loader[UUID, Wallet], tenant_ids: list[UUID]
) -> Mapping[UUID, Period]:
    """Current billing periods, once due changes are recorded."""
    await asyncio.gather(*(wallets.load(tenant) for tenant in tenant_ids))
    return await periods.current_by_tenants(session(), tenant_ids)


async def load_ends(
    tenant_by_id: Loader[UUID, Tenant], current: Loader[UUID, Period], tenant_ids: list[UUID]
) -> Mapping[UUID, datetime]:
    """The first instants without service, of the tenants that have an end."""
    known = await asyncio.gather(*map(tenant_by_id.load, tenant_ids))
    of_each = await asyncio.gather(*map(current.load, tenant_ids))
    found = {}
    for tenant_id, tenant, period in zip(tenant_ids, known, of_each, strict=True):
        if tenant is not None and tenant.last_day_on is not None and period is not None:
            zone = tenant.upcoming_zone or tenant.zone
            found[tenant_id] = end_of(tenant.last_day_on, period, zone)
    return found


async def load_zones(current: Loader[UUID, Period], tenant_ids: list[UUID]) -> Mapping[UUID, str]:
    """The zones of the current billing periods, read once due changes are recorded."""
    await asyncio.gather(*map(current.load, tenant_ids))
    found = await tenants.by_ids(session(), tenant_ids)
    return {tenant_id: tenant.zone for tenant_id, tenant in found.items()}


async def load_jobs(keys: list[tuple[UUID, UUID]]) -> Mapping[tuple[UUID, UUID], Job]:
    """Jobs, by the ids of tenant and job."""
    found = await jobs.by_ids(session(), keys)
    return {(job.tenant_id, job.id): job for job in found.values()}

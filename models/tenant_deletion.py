"""Deleting a tenant, or all that was recorded of it; its wallet must be locked first.

Rows of tables that are append only go because the wallet says `deleting`: their triggers ask it.
"""

from typing import Final
from uuid import UUID

from tortoise.expressions import F
from tortoise.models import Model

from credit.core.units import ZERO
from credit.ledger.entries import FIRST_DIGEST
from models import run_outs
from models.database import Session
from models.tables.alerts import Alert, AlertRule
from models.tables.auto_top_ups import AutoTopUp
from models.tables.budgets import Budget, BudgetThreshold
from models.tables.deliveries import Delivery
from models.tables.events import Interview, UsageEvent
from models.tables.exports import Export
from models.tables.grants import CreditGrant
from models.tables.idempotency import Idempotency
from models.tables.jobs import Job
from models.tables.keys import ApiKey
from models.tables.ledger import Debt, Entry, EntryLine, LateUsage, Wallet
from models.tables.members import Member
from models.tables.periods import BillingPeriod
from models.tables.purchases import Purchase
from models.tables.run_outs import RunOutForecast
from models.tables.tenants import PlanPhase, Tenant
from models.tables.usage import CandidateDay, UsageDay, UsageTotal
from models.tables.webhooks import Webhook

RECORDS: Final[tuple[type[Model], ...]] = (
    Delivery,
    Alert,
    BudgetThreshold,
    Budget,
    Export,
    Idempotency,
    UsageEvent,
    Interview,
    UsageDay,
    UsageTotal,
    CandidateDay,
    EntryLine,
    Entry,
    Debt,
    LateUsage,
    CreditGrant,
    BillingPeriod,
    Job,
)
"""What is recorded of a tenant, in an order that foreign keys allow.

Purchases are not among them: a tenant that has one is refused by its foreign key, too.
"""

PROVISIONS: Final[tuple[type[Model], ...]] = (
    AlertRule,
    AutoTopUp,
    Webhook,
    ApiKey,
    Member,
    PlanPhase,
    RunOutForecast,
    Wallet,
)
"""What else a tenant has; it stays when the tenant is emptied."""


async def lock(session: Session, tenant_id: UUID) -> None:
    """Lock a tenant's row, behind its wallet: nothing new can refer to it until the commit.

    Keys and exports are written without a lock of the wallet. SQLite holds its write lock anyway.
    """
    row = Tenant.filter(id=tenant_id).using_db(session.connection).select_for_update()
    await row.first()


async def has_purchases(session: Session, tenant_id: UUID) -> bool:
    """Whether anything was ever bought for a tenant, paid or not."""
    return await Purchase.filter(tenant_id=tenant_id).using_db(session.connection).exists()


async def has_events(session: Session, tenant_id: UUID) -> bool:
    """Whether an event of a tenant is recorded."""
    return await UsageEvent.filter(tenant_id=tenant_id).using_db(session.connection).exists()


async def delete(session: Session, tenant_id: UUID) -> None:
    """Delete a tenant with all that it has; its external id is free when this commits."""
    await _mark(session, tenant_id)
    await _delete(session, tenant_id, *RECORDS, *PROVISIONS)
    await Tenant.filter(id=tenant_id).using_db(session.connection).delete()


async def empty(session: Session, tenant_id: UUID) -> None:
    """Delete what is recorded of a tenant, so that its ledger stands at its start again.

    Its first plan phase, keys, members, webhooks and alert rules stay. Budgets go, since the jobs
    that they may be for do.
    """
    await _mark(session, tenant_id)
    await _delete(session, tenant_id, *RECORDS)
    tenant = await Tenant.get(id=tenant_id, using_db=session.connection)
    later = PlanPhase.filter(tenant_id=tenant_id, starts_at__gt=tenant.starts_at)
    await later.using_db(session.connection).delete()
    await run_outs.forget(session, tenant_id)
    webhooks = Webhook.filter(owner_id=tenant_id).using_db(session.connection)
    await webhooks.update(last_delivered_sequence=0)
    wallet = Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await wallet.update(
        balance=ZERO,
        overage=ZERO,
        last_sequence=0,
        last_grant=0,
        head_digest=FIRST_DIGEST,
        version=F("version") + 1,
        totals_version=F("version") + 1,
        totals_begin_on=None,
        advanced_to=tenant.starts_at,
        next_due_at=tenant.starts_at,
        budgets=0,
        movements=None,
        movements_period=None,
        movements_sequence=None,
        late_sequence=0,
        deleting=False,
    )


async def _mark(session: Session, tenant_id: UUID) -> None:
    """Let rows of the tenant be deleted until the transaction ends."""
    await Wallet.filter(tenant_id=tenant_id).using_db(session.connection).update(deleting=True)


async def _delete(session: Session, tenant_id: UUID, *models: type[Model]) -> None:
    for model in models:
        key = "owner_id" if model is Webhook else "tenant_id"
        await model.filter(**{key: tenant_id}).using_db(session.connection).delete()

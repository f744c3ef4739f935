"""What an audit compares with entries and events: terms, purchases, keys, jobs and counters."""

from uuid import UUID

from tortoise.models import Model

from credit.audit.key_audit import KeptKey
from credit.audit.purchase_audit import PurchaseRecord
from credit.audit.terms_audit import Terms
from credit.ledger.purchases import PurchaseEvent
from models import audits, ledger, purchase_events, purchases
from models.database import Session
from models.sql import tenants as sql
from models.tables.alerts import Alert, AlertRule
from models.tables.idempotency import Idempotency
from models.tables.jobs import Job
from models.tables.ledger import Wallet
from models.tables.tenants import Tenant
from models.tables.webhooks import Webhook


async def exists(session: Session, tenant_id: UUID) -> bool:
    """Whether there is such a tenant: an unused one may be deleted at any time."""
    return await Tenant.filter(id=tenant_id).using_db(session.connection).exists()


async def names(session: Session, after: str, limit: int) -> list[tuple[UUID | None, str]]:
    """Ids of tenants with the platform's own ids, behind one of these; no more of them is read.

    An id that is no UUID is None. Raises TypeError for a platform's id that is no text, behind
    which no other one can be.
    """
    found = []
    for row in await session.rows(sql.NAMES, after, limit):
        tenant_id, external_id = row["id"], row["external_id"]
        if not isinstance(external_id, str):
            msg = f"{external_id!r} of {tenant_id} is no text"
            raise TypeError(msg)
        found.append((_uuid(tenant_id), external_id))
    return found


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


async def terms(session: Session, tenant_id: UUID) -> Terms:
    """What a tenant's ledger runs by. There is such a tenant."""
    tenant = await Tenant.get(id=tenant_id, using_db=session.connection)
    phases = (await ledger.phases_by_tenants(session, [tenant_id])).get(tenant_id, [])
    periods = await audits.all_periods(session, tenant_id)
    return Terms(tenant.starts_at, tenant.last_day_on, phases, periods)


async def all_purchases(session: Session, tenant_id: UUID) -> list[PurchaseRecord]:
    """All purchases of a tenant."""
    return [
        PurchaseRecord(purchases.purchase_of(row), row.grant_number, row.refund_limit)
        for row in await purchases.rows(session, tenant_id)
    ]


async def purchase_log(session: Session, tenant_id: UUID) -> list[PurchaseEvent]:
    """All events of a tenant's purchases, by number."""
    newest = await purchase_events.newest_number(session, tenant_id)
    return await purchase_events.after(session, tenant_id, 0, newest)


async def keys(session: Session, tenant_id: UUID) -> list[KeptKey]:
    """All idempotency keys of a tenant."""
    rows = Idempotency.filter(tenant_id=tenant_id).using_db(session.connection)
    return [
        KeptKey(row.operation, row.key, row.digest, row.answer, row.recorded_at)
        for row in await rows.order_by("operation", "key")
    ]


async def jobs(session: Session, tenant_id: UUID) -> dict[str, str]:
    """The external ids of all jobs of a tenant, by their ids."""
    rows = Job.filter(tenant_id=tenant_id).using_db(session.connection)
    return {str(key): name for key, name in await rows.values_list("id", "external_id")}


async def counters(session: Session, tenant_id: UUID) -> str | None:
    """What the wallet, or the newest alert, counts otherwise than there is; None if nothing."""
    wallet = await Wallet.get(tenant_id=tenant_id, using_db=session.connection)
    counted = {"webhooks": wallet.webhooks, "alert rules": wallet.alert_rules}
    found = {
        "webhooks": await _count(Webhook, session, tenant_id, owner_id=tenant_id),
        "alert rules": await _count(AlertRule, session, tenant_id),
    }
    for name, number in counted.items():
        if number != found[name]:
            return f"the wallet counts {number} {name}, and there are {found[name]}"
    alerts = Alert.filter(tenant_id=tenant_id).using_db(session.connection)
    newest = await alerts.order_by("-number").first()
    number = await alerts.count()
    if newest is not None and newest.number != number:
        return f"the newest alert has the number {newest.number}, and there are {number}"
    if wallet.deleting:
        return "its wallet says that it is being deleted"
    return None


async def _count(model: type[Model], session: Session, tenant_id: UUID, **more: UUID) -> int:
    rows = model.filter(tenant_id=tenant_id, **more)
    return await rows.using_db(session.connection).count()

"""Alerts: lines that a tenant sets, so that it is told when one is crossed."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress
from functools import partial
from typing import Final
from uuid import UUID, uuid4

from credit.alerts import MOST_ALERT_RULES, ON_BALANCE, Alert, AlertCondition, AlertRule
from credit.balance_snapshots import snapshot_of
from credit.errors import LimitReachedError, NotFoundError
from credit.roles import Scope
from models import alerts, ledger
from models.database import Session, session, transaction
from resolvers import access, accounts, checks, crossings
from resolvers.context import Context
from resolvers.feeds import LOOK_S
from resolvers.reading import answered

PAGE: Final = 500


async def set_alert(context: Context, tenant_id: UUID, line: AlertCondition) -> AlertRule:
    """Set an alert; one of the same kind and threshold is answered as it is.

    Where its line is crossed already, it is raised at once. Raises LimitReachedError for more
    alerts than a tenant may have, TooEarlyError while history comes in.
    """
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)

    async def work(session: Session) -> tuple[AlertRule, bool]:
        opened = await accounts.opened(session, tenant_id, context.clock)
        known = await alerts.of_tenant(session, tenant_id)
        for alert in known:
            if alert.condition == line:
                return alert, False
        if len(known) >= MOST_ALERT_RULES:
            msg = f"this tenant has {len(known)} alerts, which is the most: delete one first"
            raise LimitReachedError(msg)
        await opened.save(session)
        alert = AlertRule(tenant_id, uuid4(), line)
        await alerts.insert(session, alert, opened.now)
        await crossings.now(session, tenant_id, snapshot_of(opened.book, opened.now))
        return alert, True

    alert, is_new = await transaction(work, tenant=tenant_id)
    if is_new and line.kind not in ON_BALANCE:
        await checks.check(tenant_id, context.clock)
    context.loaders.forget()
    await context.ring(tenant_id)
    return await alerts.by_id(session(), tenant_id, alert.id) or alert


async def delete(context: Context, tenant_id: UUID, alert_id: UUID) -> AlertRule:
    """Delete an alert, and answer it as it was; NotFoundError when the tenant has none of it."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    found = await alerts.by_id(session(), tenant_id, alert_id)
    if found is None:
        msg = "there is no such alert"
        raise NotFoundError(msg, ("alertRuleId",))

    async def work(session: Session) -> AlertRule | None:
        await ledger.lock(session, tenant_id)
        return await alerts.delete(session, tenant_id, alert_id)

    # Where it is gone by now, somebody else has wished for the same, or the answer was lost.
    deleted = await transaction(work, tenant=tenant_id)
    context.loaders.forget()
    return deleted or found


async def of_tenant(context: Context, tenant_id: UUID) -> list[AlertRule]:
    """A tenant's alerts, kind by kind and the lowest line first, all that was due recorded."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.alerts_by_tenant.load(tenant_id) or []


async def by_id(context: Context, tenant_id: UUID, alert_id: UUID) -> AlertRule | None:
    """An alert of a tenant; None when it has none of this id."""
    found = await of_tenant(context, tenant_id)
    return next((alert for alert in found if alert.id == alert_id), None)


async def newest_number(context: Context, tenant_id: UUID) -> int:
    """The number of the newest raise; 0 before the first."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await alerts.newest_number(session(), tenant_id)


async def watch(context: Context, tenant_id: UUID) -> AsyncGenerator[Alert, None]:
    """Each time from now on that an alert of a tenant is raised, once and in order."""
    number = await newest_number(context, tenant_id)
    assert context.feeds is not None, "whoever may subscribe is given feeds"
    woken = asyncio.Event()
    with context.feeds.bell.listening(tenant_id, woken.set):
        while True:
            woken.clear()
            page = await answered(partial(raised_after, context, tenant_id, number))
            for raised in page:
                yield raised
                number = raised.number
            if not page:
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_S):
                        await woken.wait()


async def raised_after(
    context: Context, tenant_id: UUID, number: int, limit: int = PAGE
) -> list[Alert]:
    """Up to `limit` raises behind a number, each once and in order: numbers have no gap."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await alerts.raised_after(session(), tenant_id, number, limit)

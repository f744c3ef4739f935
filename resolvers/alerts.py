"""Alert rules of a tenant, and the alerts that they raise."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from typing import Final
from uuid import UUID, uuid4

from credit.core.errors import InvalidInputError, LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.ledger.balance_snapshots import snapshot_of
from credit.notify.alerts import (
    MOST_ALERT_RULES,
    OF_BUDGETS,
    ON_BALANCE,
    TOLD_OF_END,
    Alert,
    AlertCondition,
    AlertRule,
)
from models import alerts, ledger
from models.database import Session, session, transaction
from resolvers import accounts, alert_checks, alert_evaluation, authorization, numbered_streams
from resolvers.context import Context

PAGE: Final = 500


async def set_rule(context: Context, tenant_id: UUID, condition: AlertCondition) -> AlertRule:
    """Set an alert rule; an existing one with the same kind and threshold is returned unchanged.

    A condition that is already true raises an alert at once. Raises InvalidInputError for a kind
    that is a budget's, LimitReachedError if the tenant has the maximum number of rules, and
    TooEarlyError while history is imported.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if condition.kind in OF_BUDGETS:
        msg = f"kind is {condition.kind}, which is raised by budgets: use setBudget"
        raise InvalidInputError(msg, ("kind",))

    async def work(session: Session) -> tuple[AlertRule, bool]:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        rules = await alerts.of_tenant(session, tenant_id)
        for rule in rules:
            if rule.condition == condition:
                return rule, False
        own = [rule for rule in rules if rule.condition not in TOLD_OF_END]
        if len(own) >= MOST_ALERT_RULES:
            msg = f"this tenant has {len(own)} alert rules, the maximum: delete one first"
            raise LimitReachedError(msg)
        await account.save(session)
        rule = AlertRule(tenant_id, uuid4(), condition)
        await alerts.insert(session, rule, account.now)
        await alert_evaluation.evaluate_now(
            session, tenant_id, snapshot_of(account.ledger, account.now)
        )
        return rule, True

    rule, is_new = await transaction(work, tenant=tenant_id)
    if is_new and condition.kind not in ON_BALANCE:
        await alert_checks.check(tenant_id, context.clock, context.holidays)
    context.loaders.clear()
    await context.notify(tenant_id)
    return await alerts.by_id(session(), tenant_id, rule.id) or rule


async def delete(context: Context, tenant_id: UUID, rule_id: UUID) -> AlertRule:
    """Delete an alert rule and return it; raises NotFoundError if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    found = await alerts.by_id(session(), tenant_id, rule_id)
    if found is None:
        raise not_found(Kind.ALERT_RULE)

    async def work(session: Session) -> None:
        await ledger.lock(session, tenant_id)
        # False when already deleted: by a concurrent call, or by our own commit without a reply.
        await alerts.delete(session, tenant_id, rule_id)

    await transaction(work, tenant=tenant_id)
    context.loaders.clear()
    return found


async def of_tenant(context: Context, tenant_id: UUID) -> list[AlertRule]:
    """A tenant's alert rules by kind and threshold, after due changes are recorded."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.alert_rules_by_tenant.load(tenant_id) or []


async def by_id(context: Context, tenant_id: UUID, rule_id: UUID) -> AlertRule | None:
    """An alert rule of a tenant by id; None if there is none."""
    found = await of_tenant(context, tenant_id)
    return next((rule for rule in found if rule.id == rule_id), None)


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[Alert]:
    """A page of the alerts of a tenant, the newest first, after due changes are recorded."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await alerts.page(session(), tenant_id, request)


async def count(context: Context, tenant_id: UUID) -> int:
    """The number of alerts of a tenant."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await alerts.count(session(), tenant_id)


async def by_number(context: Context, tenant_id: UUID, number: int) -> Alert | None:
    """An alert of a tenant by its number, counted from 1; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await alerts.by_number(session(), tenant_id, number)


async def newest_number(context: Context, tenant_id: UUID) -> int:
    """The number of the newest alert; 0 if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await alerts.newest_number(session(), tenant_id)


async def watch(context: Context, tenant_id: UUID) -> AsyncGenerator[Alert, None]:
    """Yield every alert that a tenant's rules raise from now on, once and in order."""
    number = await newest_number(context, tenant_id)
    read = partial(raised_after, context, tenant_id)
    async with aclosing(numbered_streams.watch(context.streams, tenant_id, number, read)) as stream:
        async for raised in stream:
            yield raised


async def raised_after(
    context: Context, tenant_id: UUID, number: int, limit: int = PAGE
) -> list[Alert]:
    """Up to `limit` alerts with numbers after `number`, in order; numbers have no gaps."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await alerts.raised_after(session(), tenant_id, number, limit)

"""Looking up any object by its global id (Relay's `node`)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeVar
from uuid import UUID

from credit.core.global_ids import GlobalId, Kind, parsed
from credit.core.roles import Scope
from graph.alert import Alert, AlertRule
from graph.api_key import ApiKey
from graph.balance import Grant
from graph.balance_change import BalanceChange, change_by_sequence
from graph.billing_period import BillingPeriod
from graph.budget import Budget
from graph.charge import Charge
from graph.export import Export
from graph.job import Job
from graph.member import Member
from graph.node import Node
from graph.plan import Plan
from graph.purchase import Purchase
from graph.tenant import Tenant
from graph.webhook import Delivery, Webhook
from resolvers import (
    alerts,
    api_keys,
    balance,
    budgets,
    charges,
    exports,
    jobs,
    members,
    periods,
    plans,
    purchases,
    tenants,
    webhook_messages,
    webhooks,
)
from resolvers.context import Context

T = TypeVar("T")
Lookup = Callable[[Context, UUID, GlobalId], Awaitable[Node | None]]
"""Finds an object of a tenant by the rest of its id."""


async def node_by_id(context: Context, text: str) -> Node | None:
    """The object of an id; None when it does not exist or is not the viewer's to read."""
    wanted = parsed(text)
    if wanted is None:
        return None
    if wanted.tenant is None:
        return await _of_no_tenant(context, wanted)
    tenant = await tenants.by_id(context, wanted.tenant)
    if tenant is None:
        return None
    if wanted.kind is Kind.TENANT:
        return Tenant.from_domain(tenant)
    if _scope_for(wanted.kind) not in context.viewer.scopes:
        return None
    return await _OF_A_TENANT[wanted.kind](context, tenant.id, wanted)


async def _of_no_tenant(context: Context, wanted: GlobalId) -> Node | None:
    """A plan, or of what is no tenant's: an API key, a member, a webhook, a delivery to one."""
    return await _OF_NO_TENANT[wanted.kind](context, wanted)


async def _plan(context: Context, wanted: GlobalId) -> Plan | None:
    if Scope.CONSUMPTION_READ not in context.viewer.scopes:
        return None
    found = await plans.by_id(context, wanted.key)
    return Plan.from_domain(found) if found else None


async def _unbound_key(context: Context, wanted: GlobalId) -> ApiKey | None:
    if not api_keys.may_manage_all(context):
        return None
    found = await api_keys.by_id(context, None, wanted.key)
    return ApiKey.from_domain(found, context.now) if found else None


async def _unbound_member(context: Context, wanted: GlobalId) -> Member | None:
    if wanted.uuid is None or not members.may_manage_all(context):
        return None
    found = await members.by_id(context, None, wanted.uuid)
    return Member.from_domain(found) if found else None


async def _shared_webhook(context: Context, wanted: GlobalId) -> Webhook | None:
    if wanted.uuid is None or not webhooks.may_manage_shared(context):
        return None
    found = await webhooks.by_id(context, None, wanted.uuid)
    return Webhook.from_domain(found) if found else None


async def _shared_delivery(context: Context, wanted: GlobalId) -> Delivery | None:
    if wanted.uuid is None or not webhooks.may_manage_shared(context):
        return None
    found = await webhook_messages.delivery_by_id(context, None, wanted.uuid)
    return Delivery.from_domain(found) if found else None


def _scope_for(kind: Kind) -> Scope:
    """The scope required to look up an object of a tenant."""
    return _SCOPES.get(kind, Scope.CONSUMPTION_READ)


def _by_uuid(
    find: Callable[[Context, UUID, UUID], Awaitable[T | None]], node_of: Callable[[T], Node]
) -> Lookup:
    """Look objects up whose key within their tenant is a UUID."""

    async def look_up(context: Context, tenant_id: UUID, wanted: GlobalId) -> Node | None:
        found = await find(context, tenant_id, wanted.uuid) if wanted.uuid else None
        return None if found is None else node_of(found)

    return look_up


async def _grant(context: Context, tenant_id: UUID, wanted: GlobalId) -> Grant | None:
    if not wanted.number:
        return None
    found = await balance.grant_by_number(context, tenant_id, wanted.number)
    return Grant.from_domain(tenant_id, found) if found else None


async def _period(context: Context, tenant_id: UUID, wanted: GlobalId) -> BillingPeriod | None:
    if not wanted.number:
        return None
    found = await periods.by_number(context, tenant_id, wanted.number)
    return BillingPeriod.from_domain(tenant_id, found) if found else None


async def _alert(context: Context, tenant_id: UUID, wanted: GlobalId) -> Alert | None:
    if not wanted.number:
        return None
    found = await alerts.by_number(context, tenant_id, wanted.number)
    return Alert.from_domain(found) if found else None


async def _change(context: Context, tenant_id: UUID, wanted: GlobalId) -> BalanceChange | None:
    return await change_by_sequence(context, tenant_id, wanted.number)


async def _api_key(context: Context, tenant_id: UUID, wanted: GlobalId) -> ApiKey | None:
    found = await api_keys.by_id(context, tenant_id, wanted.key)
    return ApiKey.from_domain(found, context.now) if found else None


async def _charge(context: Context, tenant_id: UUID, wanted: GlobalId) -> Charge | None:
    found = await charges.by_interview(context, tenant_id, wanted.key)
    return Charge.from_domain(found) if found else None


_SCOPES: Final[Mapping[Kind, Scope]] = {
    Kind.BALANCE_CHANGE: Scope.BALANCE_CHANGES_READ,
    Kind.MEMBER: Scope.ACCESS_MANAGE,
    Kind.API_KEY: Scope.KEYS_MANAGE,
}
_OF_A_TENANT: Final[Mapping[Kind, Lookup]] = {
    Kind.JOB: _by_uuid(jobs.by_id, Job.from_domain),
    Kind.GRANT: _grant,
    Kind.BILLING_PERIOD: _period,
    Kind.BALANCE_CHANGE: _change,
    Kind.PURCHASE: _by_uuid(purchases.by_id, Purchase.from_domain),
    Kind.EXPORT: _by_uuid(exports.by_id, Export.from_domain),
    Kind.ALERT_RULE: _by_uuid(alerts.by_id, AlertRule.from_domain),
    Kind.ALERT: _alert,
    Kind.BUDGET: _by_uuid(budgets.by_id, Budget.from_domain),
    Kind.WEBHOOK: _by_uuid(webhooks.by_id, Webhook.from_domain),
    Kind.MEMBER: _by_uuid(members.by_id, Member.from_domain),
    Kind.API_KEY: _api_key,
    Kind.CHARGE: _charge,
    Kind.DELIVERY: _by_uuid(webhook_messages.delivery_by_id, Delivery.from_domain),
}

_OF_NO_TENANT: Final[Mapping[Kind, Callable[[Context, GlobalId], Awaitable[Node | None]]]] = {
    Kind.PLAN: _plan,
    Kind.API_KEY: _unbound_key,
    Kind.MEMBER: _unbound_member,
    Kind.WEBHOOK: _shared_webhook,
    Kind.DELIVERY: _shared_delivery,
}

"""A tenant with a year of use, and with something in every table that there is."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from credit.audit.exports import ExportFormat, ExportRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.auto_top_up import TopUpRule
from credit.ledger.plans import OveragePolicy, PaymentTerms
from credit.metering.events import InterviewEvent
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.budgets import BudgetInterval, BudgetTerms
from credit.notify.notifications import WebhookEventType
from models import operations, plans, settings
from models.database import session
from models.operations import Operation
from models.tables.operations import OperationType
from resolvers import (
    adjustments,
    alerts,
    auto_top_ups,
    budgets,
    exports,
    keys,
    members,
    periods,
    purchases,
    refunds,
    run_outs,
    tenants,
    webhooks,
)
from resolvers.keys import NewKey
from tests.world import HOLIDAYS, World, a_plan

KINDS = ("INVITED", "STARTED", "EXPIRED", "SIMULATION_RUN", "COMPLETED")
URL = "http://127.0.0.1:1"


async def a_year(world: World) -> Tenant:
    """Live it: history, purchases of each status, adjustments, another plan and zone, overage."""
    await plans.upsert(
        session(),
        [
            a_plan("first", credits="6", terms=PaymentTerms.PREPAID),
            a_plan("second", credits="4", overage=OveragePolicy.FORGIVE),
        ],
    )
    tenant = await world.a_tenant(plan="first", starts_on=world.now.date() - timedelta(days=365))
    await world.bring_along(tenant, _past(world))
    await _arrangements(world, tenant)
    await _purchases(world, tenant)
    await tenants.change_plan(world.context(), tenant.id, "second")
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    world.now = (await periods.current(world.context(), tenant.id)).ends_at
    await world.complete(times=12)
    bought = await purchases.buy_credits(world.context(), tenant.id, Credits.of(9), "on", None)
    await world.record(world.an_event("PARTIALLY_COMPLETED", progress=0.5))
    some, key = Credits.of(2), "a refund"
    await refunds.refund(world.context(), tenant.id, bought.id, some, key, "unused")
    gift = world.now + timedelta(days=90)
    await adjustments.adjust(world.context(), tenant.id, Credits.of(3), "gift", "a gift", gift)
    await adjustments.adjust(world.context(), tenant.id, -Credits.of(1), "less", "a slip", None)
    await world.complete(times=20)
    voided = world.an_event(interview="voided")
    await world.record(voided, world.an_event("VOIDED", "voided", at=world.now))
    await run_outs.renew_due(lambda: world.now, HOLIDAYS)
    return tenant


def _past(world: World) -> list[InterviewEvent]:
    """Something of every kind in each month, of two jobs."""
    noon = world.now - timedelta(days=360)
    return [
        world.an_event(
            kind, at=noon + timedelta(days=29 * month, hours=hour), job=f"job-{hour % 2}"
        )
        for month in range(12)
        for hour, kind in enumerate(KINDS)
    ]


async def _arrangements(world: World, tenant: Tenant) -> None:
    """What nothing is charged by."""
    context = world.context()
    for threshold in (1000, 1):
        line = AlertCondition(AlertKind.REMAINING_BELOW, Decimal(threshold))
        await alerts.set_rule(context, tenant.id, line)
    terms = BudgetTerms(Credits.of(5))
    await budgets.set_budget(context, tenant.id, None, BudgetInterval.MONTH, terms)
    await webhooks.create(context, tenant.id, URL, [*WebhookEventType])
    today = world.now.date()
    request = ExportRequest(DateRange(date(2026, 1, 1), today), ExportFormat.CSV)
    await exports.request(context, tenant.id, request, 0)
    await keys.create(NewKey("a key", Role.TENANT_ADMIN, tenant.id), b"pepper", world.now)
    await members.grant(context, tenant.id, "https://a.example/", "ann", Role.PARTNER)
    document = Operation("a" * 64, "Q", OperationType.QUERY, "query Q { __typename }", world.now)
    await operations.insert(session(), [document])
    await settings.replace(session(), "a name", "a value")


async def _purchases(world: World, tenant: Tenant) -> None:
    """One of each status, the refunded one last, and one by the automatic top-up."""
    context = world.context()
    made: list[UUID] = []
    for key in ("pending", "declined", "settled", "refunded"):
        bought = await purchases.buy_credits(context, tenant.id, Credits.of(2), key, None)
        made.append(bought.id)
        world.pass_time(minutes=1)
        context = world.context()
    await purchases.decline(context, tenant.id, made[1], "no funds")
    await purchases.settle(context, tenant.id, made[2], "payment 2")
    await purchases.settle(context, tenant.id, made[3], "payment 3")
    await refunds.refund(context, tenant.id, made[3], None, "all", "unused")
    rule = TopUpRule(Credits.of(3), Credits.of(1), None, 1)
    await auto_top_ups.set_rule(context, tenant.id, rule)

"""A clock that was ahead and came back: what it left in the future is due again."""

import logging
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from credit.audit.exports import ExportFormat
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import Webhook, WebhookStatus
from models.database import session
from models.webhook_leases import ClaimRequest, claim
from resolvers import alert_checks, alerts, due_times, export_worker, run_outs, webhooks
from tests.receivers import Receiver, a_receiver, answering
from tests.resolvers.test_webhook_dispatcher import a_dispatcher
from tests.resolvers.written_exports import requested, worker_settings
from tests.world import HOLIDAYS, World

BALANCE = [WebhookEventType.BALANCE_CHANGED]
SOON = AlertCondition(AlertKind.RUN_OUT_WITHIN_DAYS, Decimal(3))


async def a_webhook(world: World, tenant: Tenant, receiver: Receiver) -> Webhook:
    made, _ = await webhooks.create(world.context(), tenant.id, receiver.url, BALANCE)
    return made


async def delivered(world: World) -> int:
    """Send what is due; how many webhooks had anything."""
    dispatcher = a_dispatcher(world)
    begun = await dispatcher.claim_due()
    await dispatcher.drain()
    return begun


async def leased(world: World) -> int:
    """Claim what is due for a worker that dies at once."""
    request = ClaimRequest(WebhookStatus.ACTIVE, 9, world.now)
    until = world.now + timedelta(seconds=30)
    return len([one async for one in claim(session(), request, uuid4().hex, until)])


async def test_what_a_clock_a_day_ahead_has_left_is_done_when_it_is_back(
    world: World, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tenant, worker = await world.a_tenant(), worker_settings(world, tmp_path, lease_s=60.0)
    await alerts.set_rule(world.context(), tenant.id, SOON)
    async with a_receiver() as dead, a_receiver(lambda _: answering(500)) as failing:
        world.pass_time(days=1)
        await a_webhook(world, tenant, dead)
        await world.complete()
        assert await leased(world) == 1
        await a_webhook(world, tenant, failing)
        await world.complete()
        assert await delivered(world) == 1
        await requested(world, tenant, kind=ExportFormat.CSV)
        assert await export_worker.claim(worker) is not None, "its worker dies"
        assert await run_outs.renew_due(lambda: world.now, HOLIDAYS) == 1
        assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 1
        world.pass_time(days=-1)
        failing.answer = lambda _: answering(200)
        assert await delivered(world) == 0
        assert await export_worker.claim(worker) is None
        with caplog.at_level(logging.WARNING):
            found = await due_times.mend(lambda: world.now)
        assert found == {
            "webhooks": 2,
            "exports": 1,
            "alert rules": 1,
            "run-out forecasts": 1,
        }
        assert "due further ahead than can be" in caplog.text
        world.pass_time(seconds=1)
        assert await delivered(world) == 2
        assert dead.sequences
        assert failing.sequences
        assert await export_worker.claim(worker) is not None
        assert await run_outs.renew_due(lambda: world.now, HOLIDAYS) == 1
        assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 1
    assert await due_times.mend(lambda: world.now) == {}


async def test_what_is_leased_or_waits_for_a_retry_is_left_alone(
    world: World, tmp_path: Path
) -> None:
    tenant, worker = await world.a_tenant(), worker_settings(world, tmp_path, lease_s=60.0)
    await alerts.set_rule(world.context(), tenant.id, SOON)
    async with a_receiver() as dead, a_receiver(lambda _: answering(500)) as failing:
        await a_webhook(world, tenant, failing)
        await world.complete()
        for _ in range(9):  # up to the longest pause between two attempts
            assert await delivered(world) == 1
            assert await due_times.mend(lambda: world.now) == {}
            (webhook,) = await webhooks.of_tenant(world.context(), tenant.id)
            assert webhook.status is WebhookStatus.FAILING
            await session().execute("UPDATE webhook SET due_at = $1", world.now)
        await a_webhook(world, tenant, dead)
        await world.complete()
        await leased(world)
        await requested(world, tenant, kind=ExportFormat.CSV)
        await export_worker.claim(worker)
        await run_outs.renew_due(lambda: world.now, HOLIDAYS)
        await alert_checks.check_due(lambda: world.now, HOLIDAYS)
        assert await due_times.mend(lambda: world.now) == {}
        assert await export_worker.claim(worker) is None


async def test_messages_of_a_ledger_that_is_ahead_of_the_clock_are_sent_at_once(
    world: World,
) -> None:
    """A ledger never goes back: entries written now are of the instant that it stands at."""
    tenant = await world.a_tenant()
    async with a_receiver() as receiver:
        await a_webhook(world, tenant, receiver)
        world.pass_time(hours=1)
        await world.complete()
        world.pass_time(hours=-1)
        assert await delivered(world) == 1
        await world.complete(times=2)
        assert await delivered(world) == 1
        assert await delivered(world) == 0, "all is sent"
        assert len({arrival.id for arrival in receiver.arrived}) == len(receiver.arrived) >= 3
    await world.check(tenant)

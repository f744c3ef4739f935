"""Following the database's clock: what a wrong machine's clock changes, and who is told of it."""

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory

import pytest

from credit.notify.notifications import WebhookEventType
from insights.database import connected
from insights.database_clock import followed_clock
from models import clocks
from models.database import session
from resolvers import webhooks
from resolvers.clock import current_time
from resolvers.webhook_delivery import DispatcherSettings
from resolvers.webhook_dispatcher import Dispatcher
from tests.insights.test_app import settings_for
from tests.insights.test_metrics import scraped, values_of, with_token
from tests.receivers import a_receiver, answering
from tests.world import World, a_webhook_transport


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.parametrize("minutes", [-5, 1])
async def test_webhooks_are_sent_at_once_and_once_whatever_the_machines_clock_says(
    world: World, monkeypatch: pytest.MonkeyPatch, minutes: int
) -> None:
    off = timedelta(minutes=minutes)
    tenant = await world.a_tenant()

    def a_dispatcher() -> Dispatcher:
        return Dispatcher(a_webhook_transport(), None, DispatcherSettings())

    answered = asyncio.Event()

    async def slow() -> bytes:
        await answered.wait()
        return answering(200)

    async with a_receiver(lambda _: slow()) as receiver, followed_clock():
        kinds = [WebhookEventType.BALANCE_CHANGED]
        await webhooks.create(world.context(), tenant.id, receiver.url, kinds)
        await world.complete()
        failing = "UPDATE webhook SET status = 'FAILING', failing_since = $1, due_at = $1"
        await session().execute(failing, datetime.now(UTC))  # an ACTIVE one is due in any case
        right, wrong = a_dispatcher(), a_dispatcher()
        first, second = (right, wrong) if minutes > 0 else (wrong, right)
        for dispatcher in (first, second):
            ahead = off if dispatcher is wrong else timedelta()
            monkeypatch.setattr(clocks, "machine_time", lambda by=ahead: datetime.now(UTC) + by)
            begun = await dispatcher.claim_due()
            assert begun == (1 if dispatcher is first else 0)
        answered.set()
        await first.drain()
        assert len(receiver.arrived) == len({arrival.id for arrival in receiver.arrived}) >= 1


async def test_a_machine_whose_clock_differs_is_warned_of(
    database_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(clocks, "machine_time", lambda: datetime.now(UTC) - timedelta(minutes=5))
    with TemporaryDirectory() as folder, caplog.at_level(logging.WARNING):
        settings = with_token(settings_for(database_url, folder))
        counted = values_of((await scraped(settings)).text)
    difference = counted[f"insights_clock_difference_seconds{json.dumps({})}"]
    if database_url.startswith("sqlite"):
        assert difference == 0
        return
    assert -301 < difference < -299
    (warned,) = [one.getMessage() for one in caplog.records if "clock" in one.getMessage()]
    assert "300.0 s behind the database's" in warned


async def test_an_outage_leaves_the_clock_that_was_read_last(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TemporaryDirectory() as folder:
        async with connected(settings_for(database_url, folder)), followed_clock(0.01):
            before = current_time()
            monkeypatch.setattr("models.sql.database.CLOCK", "SELECT of nothing")
            await asyncio.sleep(0.1)
            assert timedelta() <= current_time() - before < timedelta(seconds=30)

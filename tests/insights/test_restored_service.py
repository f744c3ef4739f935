"""The drill: a service goes on from a backup, and everybody who followed it knows what is new."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from credit.audit.exports import ExportFormat, ExportStatus
from credit.audit.ledger_heads import LedgerHead
from credit.core.errors import LedgerRewoundError
from credit.metering.tenants import Tenant
from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import WebhookStatus
from models import database, entries
from models.database import session
from models.webhook_leases import ClaimRequest, claim
from notifiers.pubsub import LocalPubSub
from resolvers import balance_changes, due_times, export_worker, webhooks
from resolvers.ledger_streams import LedgerStreams
from tests.forks import fork
from tests.insights.terminal import PEPPER, environment
from tests.postgres import PostgresServer
from tests.receivers import Receiver, a_receiver
from tests.resolvers.test_webhook_dispatcher import a_dispatcher
from tests.resolvers.written_exports import reloaded, requested, worker_settings
from tests.waiting import LONG_S
from tests.world import World


@dataclass
class Drill:
    """A service whose database is backed up, lost and restored elsewhere."""

    world: World
    folder: Path
    url: str
    elsewhere: str
    options: Sequence[str]

    async def run(self, *words: str, url: str | None = None) -> str:
        """What a command prints, run beside the service; it has to succeed."""
        settings = {
            "INSIGHTS_DATABASE_URL": url or self.url,
            "INSIGHTS_DATA_DIR": str(self.folder / "data"),
            "INSIGHTS_KEY_PEPPER": PEPPER,
        }
        process = fork(words, environment(**settings))
        try:
            out, err = await asyncio.to_thread(process.communicate, LONG_S)
            assert process.returncode == 0, err
            return out
        finally:
            process.close()

    async def back_up(self) -> None:
        (self.folder / "heads").write_text(await self.run("heads"))
        await self.run("backup", str(self.folder / "backup"), *self.options)

    async def restore(self) -> None:
        """Go on with what the backup has."""
        await database.close()
        await self.run("restore", str(self.folder / "backup"), *self.options, url=self.elsewhere)
        await self.run("verify", "--heads", str(self.folder / "heads"), url=self.elsewhere)
        await database.connect(self.elsewhere)

    async def deliver(self) -> None:
        dispatcher = a_dispatcher(self.world)
        await dispatcher.claim_due()
        await dispatcher.drain()

    async def heads(self, tenant: Tenant) -> list[LedgerHead]:
        """Every entry, as a partner keeps it."""
        found = await entries.after(session(), tenant.id, 0, 100)
        return [LedgerHead(entry.sequence, entry.digest) for entry in found]

    async def follow(self, tenant: Tenant, after: str, seen: Sequence[LedgerHead] = ()) -> int:
        context = replace(self.world.context(), streams=LedgerStreams(LocalPubSub()))
        async with aclosing(balance_changes.watch(context, tenant.id, after, seen)) as watched:
            return (await anext(watched)).sequence


@pytest.fixture
async def drill(
    world: World, engine: str, tmp_path: Path, database_url: str, request: pytest.FixtureRequest
) -> AsyncIterator[Drill]:
    if engine == "sqlite":
        yield Drill(world, tmp_path, database_url, f"sqlite://{tmp_path / 'new.sqlite3'}", ())
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name, options = f"restored_{uuid4().hex}", ("--postgres-bin", str(server._binaries))
    yield Drill(world, tmp_path, database_url, server.create_database(name), options)
    await database.close()
    server.drop_database(name)


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=1)], ids=["right", "a day ahead"])
async def test_a_service_goes_on_from_a_backup_and_nothing_new_is_taken_for_known(
    drill: Drill, ahead: timedelta
) -> None:
    """`ahead` is by how much the clock was ahead when the backup was made."""
    world, worker = drill.world, worker_settings(drill.world, drill.folder)
    tenant = await world.a_tenant()
    async with a_receiver() as receiver:
        world.now += ahead
        kinds = [WebhookEventType.BALANCE_CHANGED]
        webhook, _ = await webhooks.create(world.context(), tenant.id, receiver.url, kinds)
        await world.complete(times=2)
        await drill.deliver()
        await world.complete(times=2)
        export = await requested(world, tenant, kind=ExportFormat.CSV)
        lease = await export_worker.claim(worker)
        assert lease is not None
        request = ClaimRequest(WebhookStatus.ACTIVE, 9, world.now)
        until = world.now + timedelta(seconds=30)
        (leased,) = [one async for one in claim(session(), request, "a", until)]
        await drill.back_up()
        kept = await drill.heads(tenant)

        await export_worker.write(worker, lease)
        await session().execute("UPDATE webhook SET lease = NULL WHERE lease = $1", leased.token)
        await world.complete(times=3)
        await drill.deliver()
        lost = (await drill.heads(tenant))[len(kept) :]
        assert receiver.sequences[-1] == lost[-1].sequence == kept[-1].sequence + 3
        before = {arrival.sequence: arrival.id for arrival in receiver.arrived}

        await drill.restore()
        world.now += timedelta(minutes=5) - ahead
        mended = await due_times.mend(lambda: world.now)
        assert mended == ({"webhooks": 1, "exports": 1} if ahead else {})
        world.pass_time(seconds=1)
        await _is_told(drill, tenant, kept, lost)
        receiver.arrived.clear()
        await drill.deliver()
        assert receiver.sequences == [one.sequence for one in kept[-2:]], "they were waiting"
        assert all(arrival.id == before[arrival.sequence] for arrival in receiver.arrived)
        await _writes_anew(drill, tenant, receiver, before)
        await _is_told(drill, tenant, kept, lost)
        found = await webhooks.by_id(world.context(), tenant.id, webhook.id)
        assert found is not None
        assert found.last_delivered_sequence == lost[-1].sequence + 1
        again = await export_worker.claim(worker)
        assert again is not None
        assert again.export.id == export.id
        await export_worker.write(worker, again)
        assert (await reloaded(export)).status is ExportStatus.READY
    await world.check(tenant)


async def _is_told(
    drill: Drill, tenant: Tenant, kept: Sequence[LedgerHead], lost: Sequence[LedgerHead]
) -> None:
    """A partner that has received what is lost is told the last that is there, and goes on."""
    seen = [*kept, *lost]
    with pytest.raises(LedgerRewoundError) as told:
        await drill.follow(tenant, str(lost[-1].sequence), seen)
    assert told.value.common == kept[-1].sequence
    assert await drill.follow(tenant, "0", kept) == 1


async def _writes_anew(
    drill: Drill, tenant: Tenant, receiver: Receiver, before: dict[int, str]
) -> None:
    """The sequences that were lost come again with other content, and so with other ids."""
    receiver.arrived.clear()
    await drill.world.complete(times=4)
    await drill.deliver()
    newest = max(before)
    assert receiver.sequences == [newest - 2, newest - 1, newest, newest + 1]
    assert not {arrival.id for arrival in receiver.arrived} & set(before.values())
    assert await drill.follow(tenant, str(newest)) == newest + 1, "by sequences nobody can tell"

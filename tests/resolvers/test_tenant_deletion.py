"""A tenant is deleted while nothing was bought and no event recorded, and else never."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory

import pytest

from credit.audit.exports import ExportFormat, ExportRequest
from credit.core.errors import ForbiddenError, NotFoundError, TenantInUseError
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.plans import PaymentTerms
from credit.notify.notifications import WebhookEventType
from exporters.storage import storage_at
from models import plans
from models.database import session
from resolvers import (
    adjustments,
    balance,
    export_worker,
    exports,
    keys,
    metering,
    purchases,
    refunds,
    tenant_deletion,
    tenants,
    webhooks,
)
from resolvers.export_worker import WorkerSettings
from resolvers.keys import NewKey
from resolvers.metering import EventOutcome
from tests.racing import race
from tests.world import World, a_plan

RACERS = 3
LATER = datetime.now(UTC) + timedelta(days=1)
"""After any file of these tests is written."""
ALL_S = 1e9
"""Files that are written up to so much later than now are old enough to be removed."""


async def test_an_unused_tenant_is_deleted_and_its_external_id_is_free_again(world: World) -> None:
    tenant = await world.a_tenant("slip", plan="forgiving")
    await webhooks.create(world.context(), tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    world.pass_time(days=100)
    assert (await world.balance(tenant))[0] == "4", "some periods have closed"
    await adjustments.adjust(world.context(), tenant.id, Credits.of(1), "key", "a gift", None)
    assert await tenant_deletion.delete(world.context(), tenant.id) == tenant
    assert await tenants.by_external_id(world.context(), "slip") is None
    again = await world.a_tenant("slip")
    assert again.id != tenant.id
    assert await world.balance(again) == ("100", "0")
    await world.check(again)


async def test_the_keys_of_a_deleted_tenant_are_invalid_at_once(world: World) -> None:
    tenant, other = await world.a_tenant("mine"), await world.a_tenant("other")
    _, mine = await keys.create(NewKey("a", Role.TENANT_ADMIN, tenant.id), b"pepper", world.now)
    _, theirs = await keys.create(NewKey("b", Role.PARTNER, other.id), b"pepper", world.now)
    assert await keys.authenticate(mine, b"pepper", world.now) is not None
    await tenant_deletion.delete(world.context(), tenant.id)
    assert await keys.authenticate(mine, b"pepper", world.now) is None
    assert await keys.authenticate(theirs, b"pepper", world.now) is not None


async def test_a_tenant_with_an_event_is_kept_whatever_came_of_it(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("SIMULATION_RUN"))
    with pytest.raises(TenantInUseError, match="events of this tenant are recorded"):
        await tenant_deletion.delete(world.context(), tenant.id)
    await world.check(tenant)


@pytest.mark.parametrize("how", ["pending", "declined", "settled", "refunded"])
async def test_a_tenant_that_something_was_bought_for_is_kept(world: World, how: str) -> None:
    prepaid = a_plan("prepaid", terms=PaymentTerms.PREPAID)
    await plans.upsert(session(), [prepaid])
    tenant = await world.a_tenant(plan="prepaid")
    context = world.context()
    bought = await purchases.buy_credits(context, tenant.id, Credits.of(1), "key", None)
    if how == "declined":
        await purchases.decline(context, tenant.id, bought.id, "no funds")
    elif how != "pending":
        await purchases.settle(context, tenant.id, bought.id, "a payment")
    if how == "refunded":
        await refunds.refund(context, tenant.id, bought.id, None, "key", "unused")
    with pytest.raises(TenantInUseError, match="something was bought"):
        await tenant_deletion.delete(world.context(), tenant.id)
    await world.check(tenant)


async def test_who_may_not_manage_tenants_deletes_none(world: World) -> None:
    tenant = await world.a_tenant()
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        with pytest.raises(ForbiddenError):
            await tenant_deletion.delete(world.context(role, tenant), tenant.id)
    with pytest.raises(ForbiddenError):
        await tenant_deletion.delete(world.context(Role.PLATFORM), tenant.id)
    assert await tenants.by_external_id(world.context(), "acme") == tenant


async def test_an_unfinished_history_goes_with_its_tenant(world: World) -> None:
    start = world.now - timedelta(days=60)
    tenant = await world.a_tenant(starts_on=start.date(), opens=False)
    await metering.record_history(world.context(), [world.an_event(at=start + timedelta(days=1))])
    await tenant_deletion.delete(world.context(), tenant.id)
    with pytest.raises(NotFoundError):
        await balance.now(world.context(), tenant.id)


async def test_a_deleted_tenant_s_export_cannot_be_fetched(world: World) -> None:
    tenant = await world.a_tenant()
    today = DateRange(world.now.date(), world.now.date())
    request = ExportRequest(today, ExportFormat.CSV)
    export = await exports.request(world.context(), tenant.id, request, 0)
    with TemporaryDirectory() as folder:
        worker = WorkerSettings(storage_at(folder), clock=lambda: world.now)
        lease = await export_worker.claim(worker)
        assert lease is not None
        await export_worker.write(worker, lease)
        assert await exports.to_download(tenant.id, export.id) is not None
        assert len(await worker.storage.names(LATER)) == 1
        await tenant_deletion.delete(world.context(), tenant.id)
        assert await exports.to_download(tenant.id, export.id) is None
        await export_worker.purge(replace(worker, orphan_s=-ALL_S))
        assert await worker.storage.names(LATER) == []


async def test_an_export_that_is_being_written_is_given_up(world: World) -> None:
    tenant = await world.a_tenant()
    today = DateRange(world.now.date(), world.now.date())
    await exports.request(world.context(), tenant.id, ExportRequest(today, ExportFormat.CSV), 0)
    with TemporaryDirectory() as folder:
        worker = WorkerSettings(storage_at(folder), clock=lambda: world.now)
        lease = await export_worker.claim(worker)
        assert lease is not None
        await tenant_deletion.delete(world.context(), tenant.id)
        await export_worker.write(worker, lease)
        assert await worker.storage.names(LATER) == []


async def test_a_deletion_and_an_event_that_arrives_have_one_order_in_all_processes(
    world: World, database_url: str
) -> None:
    """Either all events are refused with the tenant gone, or the deletion is refused."""
    tenant = await world.a_tenant()
    arguments = [database_url, str(tenant.id), world.now.isoformat()]
    answers = [line.split() for line in race("delete_or_record", arguments, RACERS)]
    deletions, records = {one for one, _ in answers}, {one for _, one in answers}
    kept = await tenants.by_external_id(world.context(), "acme")
    if kept is None:
        assert (deletions <= {"deleted", "gone"}, records) == (True, {EventOutcome.REJECTED})
        assert "deleted" in deletions
    else:
        assert (deletions, records) == ({"refused"}, {EventOutcome.RECORDED})
        await world.check(tenant)

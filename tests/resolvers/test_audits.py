"""Audits: whoever changes anything behind the service's back is found, and where it shows."""

import dataclasses
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from credit.audit.auditing import Difference
from credit.core.errors import ForbiddenError, NotFoundError
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.entries import digest_of
from credit.ledger.plans import PaymentTerms
from credit.metering.tenants import Tenant
from models import entries, plans
from models.database import session
from resolvers import adjustments, audits, periods, purchases, refunds
from tests.forgeries import columns_of, unprotect
from tests.world import World, a_plan


@pytest.fixture
async def tenant(world: World) -> AsyncIterator[Tenant]:
    """A tenant with something of everything in its tables, and no trigger that protects them."""
    made = await world.a_tenant(plan="forgiving")
    context = world.context()
    await purchases.buy_credits(context, made.id, Credits.of(1), "key", "a payment")
    kinds = ("INVITED", "STARTED", "EXPIRED", "SIMULATION_RUN")
    await world.record(*(world.an_event(kind) for kind in kinds))
    partial = world.an_event("PARTIALLY_COMPLETED", progress=0.5)
    await world.record(*(world.an_event(interview=f"i{n}") for n in range(5)), partial)
    await world.record(world.an_event("VOIDED", "i4", at=world.now))
    world.now = (await periods.current(context, made.id)).ends_at
    await world.complete(times=4)
    await adjustments.adjust(context, made.id, Credits.of(5), "key", "a gift", None)
    await world.complete(times=8)
    late = world.now - timedelta(days=20)
    await world.record(world.an_event("COMPLETED", "late", at=late))
    await world.check(made)
    await unprotect()
    yield made
    await world.check(made)


async def _audited_after(tenant: Tenant, *statements: str) -> Difference | None:
    for statement in statements:
        await session().rows(statement)
    return await audits.verify(tenant.id)


async def test_an_entry_missing_in_the_middle_is_found_where_the_gap_is(tenant: Tenant) -> None:
    await session().rows("CREATE TABLE kept AS SELECT * FROM entry WHERE sequence = 5")
    difference = await _audited_after(tenant, "DELETE FROM entry WHERE sequence = 5")
    assert difference == Difference("the sequence has a gap: 5 is missing", 6)
    await session().rows("INSERT INTO entry SELECT * FROM kept")


async def test_lines_in_another_order_are_found(tenant: Tenant) -> None:
    swap = (
        "UPDATE entry_line SET position = 99 WHERE sequence = $1 AND position = 0",
        "UPDATE entry_line SET position = 0 WHERE sequence = $1 AND position = 1",
        "UPDATE entry_line SET position = 1 WHERE sequence = $1 AND position = 99",
    )
    row = await session().row("SELECT max(sequence) AS sequence FROM entry_line WHERE position = 1")
    assert row is not None
    for statement in swap:
        await session().rows(statement, row["sequence"])
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert difference.sequence == row["sequence"]
    for statement in swap:
        await session().rows(statement, row["sequence"])


async def test_an_entry_that_was_forged_with_a_digest_of_its_own_breaks_the_next_one(
    tenant: Tenant,
) -> None:
    """Whoever knows how digests are made must rewrite all that follows, up to the wallet."""
    before, victim, *_ = await entries.read(session(), tenant.id, 2, 5)
    noted = dataclasses.replace(victim, note="forged")
    forged = digest_of(noted, str(tenant.id), before.digest)
    update = "UPDATE entry SET note = $2, digest = $3 WHERE sequence = $1"
    await session().rows(update, victim.sequence, "forged", forged)
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert difference.sequence == victim.sequence + 1
    await session().rows(update, victim.sequence, victim.note, victim.digest)


async def test_entries_of_one_tenant_are_no_entries_of_another(world: World) -> None:
    """The tenant is part of the digest: a whole chain cannot be moved."""
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    await world.complete("one", times=3)
    for table in ("entry", "entry_line", "credit_grant", "billing_period", "interview"):
        columns = [name for name in columns_of(table) if name != "tenant_id"]
        names = ", ".join(columns)
        await session().rows(
            f"INSERT INTO {table} (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
            f" FROM {table} WHERE tenant_id = $2",
            two.id,
            one.id,
        )
    difference = await audits.verify(two.id)
    assert difference == Difference(
        "the digest does not match the entry and the digest before it", 1
    )
    await world.check(one)


async def test_a_tenant_without_any_entry_is_in_order(world: World) -> None:
    tenant = await world.a_tenant()
    await world.check(tenant)
    assert await audits.steps(world.context(), tenant.id) == 0


async def test_an_audit_counts_its_steps_and_tells_how_far_it_is(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    progress: list[int] = []
    assert await audits.verify(tenant.id, progress.append) is None
    assert progress[-1] == await audits.steps(world.context(), tenant.id) == 7
    assert progress == sorted(progress)


async def test_only_an_operator_sees_how_much_there_is_to_audit(world: World) -> None:
    tenant, other = await world.a_tenant("mine"), await world.a_tenant("other")
    with pytest.raises(ForbiddenError):
        await audits.steps(world.context(Role.TENANT_ADMIN, tenant), tenant.id)
    with pytest.raises(NotFoundError):
        await audits.steps(world.context(Role.TENANT_ADMIN, tenant), other.id)


async def test_a_ledger_that_stands_still_is_in_order_whatever_was_paid_and_refunded(
    world: World,
) -> None:
    """Where the clock was ahead, all is dated by the instant that the ledger stands at."""
    await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])
    tenant = await world.a_tenant(plan="prepaid")
    await world.balance(tenant)
    world.pass_time(hours=-1)
    context = world.context()
    bought = await purchases.buy_credits(context, tenant.id, Credits.of(9), "key", "an order")
    await purchases.settle(context, tenant.id, bought.id, "a payment")
    for key, credits in (("some", Credits.of(5)), ("all", None)):
        await refunds.refund(context, tenant.id, bought.id, credits, key, "unused")
    await world.check(tenant)

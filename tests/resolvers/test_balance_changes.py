"""Pages of the ledger: the entries of some days are those that their account statement adds up."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from credit.core.errors import NotFoundError
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.entries import Entry, Reason
from credit.metering.tenants import Tenant
from models import entries, statements
from models.database import Session, session, transaction
from models.sql import entries as sql
from resolvers import balance_changes, purchases
from tests.statements import statements as statements_run
from tests.world import World

MONTHS = (
    DateRange(date(2026, 3, 1), date(2026, 3, 31)),
    DateRange(date(2026, 4, 1), date(2026, 4, 30)),
    DateRange(date(2026, 5, 1), date(2026, 5, 31)),
)
OTHERS = (
    DateRange(date(2026, 3, 11), date(2026, 4, 9)),
    DateRange(date(2026, 1, 1), date(2026, 12, 31)),
)


async def _a_life(world: World) -> Tenant:
    """Three billing periods, with charges, a late one, a purchase, and what their ends expire."""
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1), plan="forgiving")
    await world.complete(times=6)
    await purchases.buy_credits(world.context(), tenant.id, Credits.of("1.5"), "one", "invoice 1")
    for month in (1, 2):
        world.pass_time(days=31)
        at = world.now - timedelta(days=20)
        await world.record(world.an_event("COMPLETED", f"late-{month}", at=at))
    return tenant


async def _page(world: World, tenant: Tenant, days: DateRange | None, *only: Reason) -> list[Entry]:
    reasons = only or None
    page = await balance_changes.page(world.context(), tenant.id, PageRequest(200), reasons, days)
    counted = await balance_changes.count(world.context(), tenant.id, reasons, days)
    assert counted == len(page.items)
    return [item.value for item in page.items]


async def test_the_entries_of_some_days_add_up_to_their_statement(world: World) -> None:
    tenant = await _a_life(world)
    for days in (*MONTHS, *OTHERS):
        found = await _page(world, tenant, days)
        assert found
        ranges = await statements.ledger_ranges(session(), [(tenant.id, days)])
        key = (tenant.id, ranges[tenant.id, days])
        statement = (await statements.statements(session(), [key]))[key]
        moved = sum((entry.credits for entry in found), start=ZERO)
        assert statement.opening + moved == statement.closing


async def test_the_entries_of_billing_periods_follow_each_other_without_a_gap(
    world: World,
) -> None:
    tenant = await _a_life(world)
    every = await entries.read(session(), tenant.id, 0, 1_000)
    seen = [
        entry.sequence for days in MONTHS for entry in reversed(await _page(world, tenant, days))
    ]
    assert seen == [entry.sequence for entry in every]
    assert len(await _page(world, tenant, None)) == len(every)


async def test_days_and_reasons_both_have_to_hold(world: World) -> None:
    tenant = await _a_life(world)
    (bought,) = await _page(world, tenant, MONTHS[0], Reason.PURCHASE)
    assert bought.credits == Credits.of("1.5")
    assert await _page(world, tenant, MONTHS[1], Reason.PURCHASE) == []


@pytest.mark.parametrize("backward", [False, True])
async def test_pages_of_some_reasons_are_the_ledger_without_the_others(
    world: World, *, backward: bool
) -> None:
    tenant = await _a_life(world)
    every = await _page(world, tenant, None)
    within = OTHERS[0]
    of_days = await _page(world, tenant, within)
    assert 0 < len(of_days) < len(every)
    several = (Reason.PURCHASE, Reason.ALLOCATION, Reason.OVERAGE_FORGIVEN, Reason.PURCHASE)
    for days, ledger in ((None, every), (within, of_days)):
        for reasons in (several, (Reason.CONSUMPTION,), ()):
            expected = [entry for entry in ledger if entry.reason in reasons]
            read = await _in_pages(world, tenant, reasons, days, backward=backward)
            assert read == expected
            assert expected or reasons != several


async def _in_pages(
    world: World,
    tenant: Tenant,
    reasons: Sequence[Reason],
    days: DateRange | None,
    *,
    backward: bool,
) -> list[Entry]:
    """All entries, read in pages of two from one end."""
    found: list[Entry] = []
    request = PageRequest(2, backward=backward)
    while True:
        page = await balance_changes.page(world.context(), tenant.id, request, reasons, days)
        values = [item.value for item in page.items]
        found = values + found if backward else found + values
        more = page.has_previous if backward else page.has_next
        if not more:
            return found
        key = page.items[0 if backward else -1].key
        request = (
            PageRequest(2, backward=True, before=key) if backward else PageRequest(2, after=key)
        )


async def test_a_page_of_some_reasons_is_read_off_the_index_however_long_the_ledger_is(
    world: World,
) -> None:
    tenant = await _a_life(world)
    text = sql.of_reasons(("EXPIRY", "PURCHASE"), backward=False)

    async def explained(session: Session) -> str:
        words = "EXPLAIN QUERY PLAN" if session.is_sqlite else "EXPLAIN"
        if not session.is_sqlite:
            await session.execute("SET LOCAL enable_seqscan = off")  # the table is small
            await session.execute("SET LOCAL enable_bitmapscan = off")
            await session.execute("SET LOCAL enable_sort = off")
        return str(await session.rows(f"{words} {text}", tenant.id, 0, 1_000, 3))

    steps = await transaction(explained)
    assert steps.count("entry_by_reason") == 2, steps
    assert steps.count("reason") - steps.count("entry_by_reason") >= 2
    assert " SCAN e" not in steps.replace("'", " "), steps


async def test_the_total_of_a_whole_ledger_is_read_off_its_last_entry(world: World) -> None:
    tenant = await _a_life(world)
    with statements_run() as seen:
        total = await entries.count(session(), tenant.id, None)
    assert total == len(await _page(world, tenant, None)) > 0
    assert len(seen) == 1
    assert "entry" not in seen[0]


async def test_days_before_the_first_one_have_no_entries(world: World) -> None:
    tenant = await _a_life(world)
    assert await _page(world, tenant, DateRange(date(2025, 1, 1), date(2025, 1, 31))) == []


async def test_the_days_of_another_tenants_ledger_are_not_found(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    context = world.context(Role.TENANT_ADMIN, other)
    with pytest.raises(NotFoundError):
        await balance_changes.page(context, tenant.id, PageRequest(1), None, MONTHS[0])

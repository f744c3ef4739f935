"""Tenants: created once, found by whoever may see them, changed from the next period on."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    InsightsError,
    InvalidInputError,
    NotFoundError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.metering.tenants import NewTenant
from models import plans
from models.database import session
from resolvers import balance, periods, tenant_lists, tenants
from tests.world import World

NEW = NewTenant("acme", "Acme", "Europe/Berlin", "basic")


async def test_a_new_tenant_is_found_by_both_its_ids_and_has_its_first_credits(
    world: World,
) -> None:
    made = await tenants.create(world.context(), NEW)
    assert await tenants.by_id(world.context(), made.id) == made
    assert await tenants.by_external_id(world.context(), "acme") == made
    found = await balance.now(world.context(), made.id)
    assert (str(found.remaining), found.sequence, len(found.grants)) == ("100", 1, 1)
    await world.check(made)


async def test_before_anybody_asks_nothing_is_in_a_tenants_ledger(world: World) -> None:
    await world.check(await world.a_tenant())


async def test_a_tenant_starts_at_the_midnight_of_its_own_day(world: World) -> None:
    world.now = datetime(2026, 3, 10, 12, tzinfo=UTC)
    starts = {
        zone: (await world.a_tenant(zone, zone=zone)).starts_at
        for zone in ("Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu")
    }
    assert starts == {
        "Europe/Berlin": datetime(2026, 3, 9, 23, tzinfo=UTC),
        "Pacific/Auckland": datetime(2026, 3, 10, 11, tzinfo=UTC),
        "Pacific/Honolulu": datetime(2026, 3, 10, 10, tzinfo=UTC),
        "Asia/Kathmandu": datetime(2026, 3, 9, 18, 15, tzinfo=UTC),
    }


FIRST_PERIODS: list[tuple[date | None, date | None, str]] = [
    (None, None, "2026-03-10/2026-04-09"),
    (date(2026, 3, 5), None, "2026-03-05/2026-04-04"),
    (date(2026, 3, 15), None, "2026-02-15/2026-03-14"),
    (date(2025, 8, 31), None, "2026-02-28/2026-03-30"),
    (None, date(2026, 1, 31), "2026-02-28/2026-03-30"),
    (date(2026, 1, 1), date(2026, 1, 20), "2026-03-01/2026-03-31"),
]
"""Anchor, first day, and the period that the tenth of March lies in."""


async def test_the_current_period_is_counted_from_the_anchor(world: World) -> None:
    for anchor_on, starts_on, days in FIRST_PERIODS:
        name = f"{anchor_on} {starts_on}"
        tenant = await world.a_tenant(name, anchor_on=anchor_on, starts_on=starts_on)
        date_range = (await periods.current(world.context(), tenant.id)).date_range
        assert f"{date_range.first_on}/{date_range.last_on}" == days, name
        await world.check(tenant)


async def test_a_bad_field_is_refused_and_named(world: World) -> None:
    context = world.context()
    bad: list[tuple[dict[str, Any], str]] = [
        ({"external_id": ""}, "externalId"),
        ({"external_id": "x" * 201}, "externalId"),
        ({"external_id": "nul\0"}, "externalId"),
        ({"name": " \t"}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"name": "nul\0"}, "name"),
        ({"zone": "Mars/Olympus"}, "timezone"),
        ({"zone": ""}, "timezone"),
        ({"zone": "../../etc/passwd"}, "timezone"),
        ({"country": "Germany"}, "country"),
        ({"country": ""}, "country"),
        ({"starts_on": date(2026, 3, 11)}, "startsOn"),
        ({"starts_on": date(1999, 12, 31)}, "startsOn"),
        ({"anchor_on": date(2200, 1, 1)}, "anchorOn"),
    ]
    for change, field in bad:
        with pytest.raises(InvalidInputError) as refused:
            await tenants.create(context, replace(NEW, **change))
        assert refused.value.path == (field,), change
    assert await tenant_lists.count(context, None) == 0


async def test_a_name_that_is_no_text_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError):
        await tenants.create(world.context(), replace(NEW, name="\ud800"))


async def test_a_plan_that_is_not_on_offer_is_not_found(world: World) -> None:
    with pytest.raises(NotFoundError) as refused:
        await tenants.create(world.context(), replace(NEW, plan_id="gold"))
    assert refused.value.path == ("planId",)


async def test_an_external_id_is_taken_once_but_its_case_counts(world: World) -> None:
    await tenants.create(world.context(), NEW)
    with pytest.raises(AlreadyDoneError) as refused:
        await tenants.create(world.context(), replace(NEW, name="Other"))
    assert refused.value.path == ("externalId",)
    other = await tenants.create(world.context(), replace(NEW, external_id="ACME"))
    assert await tenants.by_external_id(world.context(), "ACME") == other
    assert await tenant_lists.count(world.context(), None) == 2


async def test_of_ten_that_create_the_same_tenant_at_once_one_does(world: World) -> None:
    results = await asyncio.gather(
        *(tenants.create(world.context(), NEW) for _ in range(10)), return_exceptions=True
    )
    refused = [result for result in results if isinstance(result, BaseException)]
    assert {type(error) for error in refused} == {AlreadyDoneError}
    assert len(refused) == 9
    assert await tenant_lists.count(world.context(), None) == 1


async def test_only_an_operator_creates_and_changes_tenants(world: World) -> None:
    tenant = await world.a_tenant("mine")
    for role in set(Role) - {Role.OPERATOR}:
        context = world.context(role, tenant)
        with pytest.raises(ForbiddenError):
            await tenants.create(context, NEW)
        with pytest.raises(ForbiddenError):
            await tenants.change_plan(context, tenant.id, "none")
        with pytest.raises(ForbiddenError):
            await tenants.update(context, tenant.id, "New name", None)
    assert await tenants.by_id(world.context(), tenant.id) == tenant


async def test_ones_own_tenant_is_the_only_one_that_one_sees(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        mine = world.context(role, one)
        assert await tenants.own(mine) == one
        page = await tenants.page(mine, PageRequest(9), None)
        assert [item.value for item in page.items] == [one]
        assert await tenant_lists.count(mine, None) == 1
    for several in (world.context(Role.TENANT_ADMIN, one, two), world.context(Role.OPERATOR)):
        with pytest.raises(InvalidInputError, match=r"several tenants: name one by its id"):
            await tenants.own(several)
    assert await tenant_lists.count(world.context(Role.OPERATOR), None) == 2


async def test_a_platforms_key_reads_no_tenant_at_all(world: World) -> None:
    tenant = await world.a_tenant()
    platform = world.context(Role.PLATFORM)
    assert await tenants.by_id(platform, tenant.id) is None
    assert await tenants.by_external_id(platform, "acme") is None
    with pytest.raises(InvalidInputError, match="may read no tenant"):
        await tenants.own(platform)
    assert (await tenants.page(platform, PageRequest(9), None)).items == ()
    assert await tenant_lists.count(platform, None) == 0


async def test_an_id_that_no_tenant_has_is_none(world: World) -> None:
    await world.a_tenant()
    for unknown in ("", "ACME", "acme ", "x" * 10_000, "'; --", "%"):
        assert await tenants.by_external_id(world.context(), unknown) is None


async def test_an_id_that_no_tenant_can_have_is_none(world: World) -> None:
    assert await tenants.by_external_id(world.context(), "nul\0") is None


async def test_a_renamed_tenant_is_found_by_its_new_name_alone(world: World) -> None:
    tenant = await world.a_tenant("t-1", name="Acme")
    context = world.context()
    assert await tenant_lists.count(context, "acme") == 1
    renamed = await tenants.update(context, tenant.id, "Müller & Söhne", None)
    assert (renamed.name, renamed.zone) == ("Müller & Söhne", tenant.zone)
    assert await tenant_lists.count(context, "muller") == 1
    assert await tenant_lists.count(context, "acme") == 0
    for blank in ("", "  ", "x" * 201):
        with pytest.raises(InvalidInputError):
            await tenants.update(context, tenant.id, blank, None)
    with pytest.raises(InvalidInputError):
        await tenants.update(context, tenant.id, "Taken?", "Nowhere")
    assert await tenants.by_id(world.context(), tenant.id) == renamed


async def test_another_plan_holds_from_the_next_period_on(world: World) -> None:
    tenant = await world.a_tenant()
    changed = await tenants.change_plan(world.context(), tenant.id, "forgiving")
    assert changed.plan.id == "basic"
    assert changed.upcoming_plan is not None
    assert changed.upcoming_plan.id == "forgiving"
    assert await periods.next_starts_on(world.context(), tenant.id) == date(2026, 4, 10)
    assert await world.balance(tenant) == ("100", "0")
    world.pass_time(days=31)
    await world.balance(tenant)
    after = await tenants.tenant_of(world.context(), tenant.id)
    assert (after.plan.id, after.upcoming_plan) == ("forgiving", None)
    # 100 are left and the cap of 50 is carried: both plans have the same rollover.
    assert await world.balance(tenant) == ("52", "0")
    await world.check(tenant)


async def test_what_is_due_is_recorded_under_the_plan_that_held(world: World) -> None:
    tenant = await world.a_tenant()
    world.pass_time(days=31)
    await tenants.change_plan(world.context(), tenant.id, "none")
    assert await world.balance(tenant) == ("150", "0")
    await world.check(tenant)


async def test_changing_to_a_plan_that_does_not_exist_changes_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(NotFoundError) as refused:
        await tenants.change_plan(world.context(), tenant.id, "gold")
    assert refused.value.path == ("planId",)
    found = await tenants.by_id(world.context(), tenant.id)
    assert found is not None
    assert (found.plan.id, found.upcoming_plan) == ("basic", None)


async def test_another_zone_counts_days_from_the_next_period_on(world: World) -> None:
    """Case 25: Berlin to New York at a boundary; no day counts twice, no closed figure moves."""
    tenant = await world.a_tenant()
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    boundary = datetime(2026, 4, 9, 22, tzinfo=UTC)
    world.now = boundary - timedelta(minutes=1)
    await world.record(world.an_event(at=world.now))
    world.now = boundary + timedelta(hours=1)
    await world.record(world.an_event(at=world.now))
    before = (await world.used(tenant, "2026-04-09", "2026-04-09")).usage.completed
    after = (await world.used(tenant, "2026-04-10", "2026-04-10")).usage.completed
    # In New York it is still the 9th, which the closed period has counted.
    assert (before, after) == (1, 1)
    period = await periods.current(world.context(), tenant.id)
    assert (period.starts_at, period.ends_at) == (boundary, datetime(2026, 5, 10, 4, tzinfo=UTC))
    await world.check(tenant)


async def test_every_change_of_a_tenant_that_does_not_exist_is_not_found(world: World) -> None:
    stranger = (await world.a_tenant()).id.__class__(int=7)
    for change in (
        tenants.change_plan(world.context(), stranger, "none"),
        tenants.update(world.context(), stranger, "New name", None),
        balance.now(world.context(), stranger),
    ):
        with pytest.raises(InsightsError) as refused:
            await change
        assert isinstance(refused.value, NotFoundError)


async def test_another_zone_holds_from_the_next_period_on_and_is_told_before(world: World) -> None:
    tenant = await world.a_tenant(zone="Europe/Berlin")
    moved = await tenants.update(world.context(), tenant.id, None, "America/New_York")
    assert (moved.zone, moved.upcoming_zone) == ("Europe/Berlin", "America/New_York")
    world.pass_time(days=32)
    await world.balance(tenant)
    after = await tenants.tenant_of(world.context(), tenant.id)
    assert (after.zone, after.upcoming_zone) == ("America/New_York", None)


async def test_a_change_that_is_taken_back_is_not_upcoming_any_more(world: World) -> None:
    tenant = await world.a_tenant()
    for plan, zone in (("forgiving", "America/New_York"), ("basic", "Europe/Berlin")):
        await tenants.change_plan(world.context(), tenant.id, plan)
        changed = await tenants.update(world.context(), tenant.id, None, zone)
    assert (changed.upcoming_plan, changed.upcoming_zone) == (None, None)


async def test_a_withdrawn_plan_in_force_says_so_before_and_after_the_change(world: World) -> None:
    tenant = await world.a_tenant()
    await plans.withdraw(session(), ["basic"])
    staying = await tenants.tenant_of(world.context(), tenant.id)
    leaving = await tenants.change_plan(world.context(), tenant.id, "forgiving")
    listed = (await tenants.page(world.context(), PageRequest(9), None)).items[0].value
    assert [one.plan.is_offered for one in (staying, leaving, listed)] == [False] * 3
    assert leaving.upcoming_plan is not None
    assert leaving.upcoming_plan.is_offered


async def test_a_tenant_is_in_its_zones_country_until_another_is_set(world: World) -> None:
    tenant = await world.a_tenant(zone="Europe/Berlin")
    austrian = await world.a_tenant("globex", zone="Europe/Berlin", country="AT")
    nowhere = await world.a_tenant("initech", zone="UTC")
    assert (tenant.country, austrian.country, nowhere.country) == ("DE", "AT", None)
    context = world.context()
    moved = await tenants.update(context, tenant.id, None, None, "CH")
    assert moved.country == "CH"
    renamed = await tenants.update(context, tenant.id, "Acme AG", None)
    assert renamed.country == "CH"
    with pytest.raises(InvalidInputError) as refused:
        await tenants.update(context, tenant.id, "Other", None, "UK")
    assert refused.value.path == ("country",)
    listed = await tenants.page(context, PageRequest(9), None)
    assert [item.value.country for item in listed.items] == ["CH", "AT", None]
    back = await tenants.update(context, tenant.id, None, None, None)
    assert (back.country, back.name) == ("DE", "Acme AG")
    assert await tenants.by_id(world.context(), tenant.id) == back


async def test_the_country_follows_the_zone_when_that_changes(world: World) -> None:
    tenant = await world.a_tenant(zone="Europe/Berlin")
    moved = await tenants.update(world.context(), tenant.id, None, "America/New_York")
    assert moved.country == "DE"
    world.pass_time(days=32)
    await world.balance(tenant)
    assert (await tenants.tenant_of(world.context(), tenant.id)).country == "US"

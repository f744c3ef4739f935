"""Instants, credits and enums come back alike from both engines, and compare as they are."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tortoise.expressions import F, Q
from tortoise.functions import Coalesce, Max, Min, Sum

from credit.core.units import ZERO, Credits
from credit.ledger.grants import GrantKind
from models.database import session
from models.tables.grants import CreditGrant
from tests.examples import examples
from tests.world import World

ONE_DATABASE: Final = settings(
    max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NOON: Final = datetime(2026, 3, 10, 12, tzinfo=UTC)
INSTANTS: Final = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | st.integers(-840, 840).map(lambda m: timezone(timedelta(minutes=m))),
)


async def _grants(world: World, *instants: datetime) -> UUID:
    """A tenant with grants that take effect at these instants, of 1, 2, 3 … credits."""
    tenant = await world.a_tenant(f"tenant-{len(await CreditGrant.all())}-{len(instants)}")
    await CreditGrant.bulk_create(
        CreditGrant(
            tenant_id=tenant.id,
            number=number,
            kind=GrantKind.PURCHASE,
            amount=Credits.of(number),
            remaining=Credits.of(number),
            priority=1,
            effective_at=at,
            expires_at=None,
            started=True,
        )
        for number, at in enumerate(instants, 1)
    )
    return tenant.id


@ONE_DATABASE
@given(drawn=st.lists(INSTANTS, min_size=1, max_size=5))
@example(drawn=[NOON, NOON + timedelta(microseconds=1), NOON + timedelta(milliseconds=500)])
@example(drawn=[NOON.astimezone(timezone(timedelta(hours=-9))), NOON - timedelta(seconds=1)])
async def test_instants_compare_and_sort_as_in_python(world: World, drawn: list[datetime]) -> None:
    tenant_id = await _grants(world, *drawn)
    mine = CreditGrant.filter(tenant_id=tenant_id)
    rows = await mine.order_by("effective_at", "number")
    assert [row.effective_at for row in rows] == sorted(drawn)
    assert all(row.effective_at.utcoffset() == timedelta(0) for row in rows)
    for at in drawn:
        assert await mine.filter(effective_at=at).count() == drawn.count(at)
        assert await mine.filter(effective_at__lte=at).count() == sum(one <= at for one in drawn)
        assert await mine.filter(effective_at__gt=at).count() == sum(one > at for one in drawn)
        assert await mine.filter(effective_at__in=[at]).count() == drawn.count(at)
    (ends,) = await mine.annotate(first=Min("effective_at"), last=Max("effective_at")).values_list(
        "first", "last"
    )
    assert ends == (min(drawn), max(drawn))
    read = await session().rows(
        "SELECT number FROM credit_grant WHERE tenant_id = $1 AND effective_at = $2",
        tenant_id,
        drawn[0],
    )
    assert 1 in [row["number"] for row in read], "a statement writes instants as a queryset does"


async def test_instants_inside_expressions_are_written_alike(world: World) -> None:
    tenant_id = await _grants(world, NOON)
    mine = CreditGrant.filter(tenant_id=tenant_id)
    await mine.update(expires_at=NOON + timedelta(days=1))
    filled = mine.annotate(until=Coalesce("expires_at", NOON))
    assert await filled.filter(until=NOON + timedelta(days=1)).count() == 1
    assert await mine.filter(expires_at__range=(NOON, NOON + timedelta(days=1))).count() == 1


async def test_a_naive_datetime_is_refused(world: World) -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match="effective_at takes an aware datetime"):
        await CreditGrant.filter(effective_at=naive).count()
    with pytest.raises(ValueError, match="effective_at takes an aware datetime"):
        await _grants(world, naive)


async def test_credits_come_back_and_are_summed_in_thousandths(world: World) -> None:
    tenant_id = await _grants(world, *[NOON] * 3)
    mine = CreditGrant.filter(tenant_id=tenant_id)
    await mine.filter(number=1).update(remaining=Credits(1))
    assert [row.number for row in await mine.filter(remaining__lt=Credits(2000))] == [1]
    await mine.filter(number=2).update(remaining=F("remaining") - 500)
    (row,) = await mine.annotate(
        total=Sum("remaining"), least=Min("remaining"), most=Max("remaining")
    ).values("total", "least", "most")
    assert row == {"total": Credits(4501), "least": Credits(1), "most": Credits(3000)}
    by_kind: list[Any] = list(
        await mine.annotate(total=Sum("remaining")).group_by("kind").values_list("kind", "total")
    )
    assert by_kind == [(GrantKind.PURCHASE, Credits(4501))]
    nothing = await mine.filter(number=9).annotate(total=Sum("remaining")).values("total")
    assert nothing == [{"total": None}]
    started = await mine.annotate(total=Sum("remaining", _filter=Q(started=False))).values_list(
        "total", flat=True
    )
    assert started == [None]


async def test_a_bare_number_is_no_credits(world: World) -> None:
    with pytest.raises(TypeError, match="remaining takes Credits, not 5"):
        await CreditGrant.filter(remaining=5).count()
    assert await CreditGrant.filter(remaining=ZERO).count() == 0


async def test_a_member_of_another_enum_is_refused(world: World) -> None:
    await _grants(world, NOON)
    (row,) = await CreditGrant.filter(kind=GrantKind.PURCHASE).values("kind")
    assert row["kind"] is GrantKind.PURCHASE
    assert await CreditGrant.filter(kind="PURCHASE").exists()
    assert not await CreditGrant.filter(kind__in=[GrantKind.ROLLOVER]).exists()
    with pytest.raises(ValueError, match="'GIFT' is not a valid GrantKind"):
        await CreditGrant.filter(kind="GIFT").exists()

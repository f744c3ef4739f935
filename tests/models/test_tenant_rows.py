"""Tables whose rows a tenant and a number name together refuse what would touch other tenants."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import pytest
from tortoise.expressions import Q
from tortoise.models import Model

from credit.core.units import Credits
from models.database import session
from models.tables.grants import CreditGrant
from models.tables.jobs import Job
from models.tables.ledger import Entry, Wallet
from models.tables.tenant_row import TenantRequiredError, TenantRow
from models.tables.tenants import Tenant
from models.tables.usage import UsageDay
from tests.tables import models
from tests.world import World

TENANT_ROWS: Final = {
    name: model for name, model in models().items() if issubclass(model, TenantRow)
}
HONEST: Final = {
    *("plan", "tenant", "wallet", "job", "api_key", "member", "purchase", "export"),
    *("export_claim_lock", "setting", "persisted_operation"),
    *("webhook", "delivery", "alert_rule", "budget", "budget_threshold", "run_out_forecast"),
    "auto_top_up",
}
"""Tables with a column that names a row among those of all tenants."""

Call = Callable[[type[TenantRow], TenantRow], Any]


def _by_key(model: type[TenantRow]) -> dict[str, Any]:
    """A filter by the column that Tortoise takes for the key."""
    return {model._meta.pk_attr: 1}


REFUSED: Final[dict[str, Call]] = {
    "get by pk": lambda model, _row: model.get(pk=1),
    "get by its key column": lambda model, _row: model.get(**_by_key(model)),
    "get_or_none by pk": lambda model, _row: model.get_or_none(pk=1),
    "get_or_none of any tenant": lambda model, _row: model.get_or_none(**_by_key(model)),
    "index": lambda model, _row: model[1],
    "filter by pk": lambda model, _row: model.filter(pk=1),
    "filter by pk of a tenant": lambda model, _row: model.filter(tenant_id=1, pk=1),
    "filter by pk in": lambda model, _row: model.filter(pk__in=[1]),
    "filter by pk in a Q": lambda model, _row: model.filter(Q(Q(tenant_id=1), Q(pk__gt=1))),
    "exclude by pk": lambda model, _row: model.exclude(pk=1),
    "exists by pk": lambda model, _row: model.exists(pk=1),
    "in_bulk": lambda model, _row: model.in_bulk([1]),
    "in_bulk by a column": lambda model, _row: model.in_bulk([1], model._meta.pk_attr),
    "contains": lambda model, row: model.filter(tenant_id=1).contains(row),
    "save": lambda _model, row: row.save(),
    "save a column": lambda _model, row: row.save(update_fields=["tenant_id"]),
    "save, forced": lambda _model, row: row.save(force_update=True),
    "delete": lambda _model, row: row.delete(),
    "refresh_from_db": lambda _model, row: row.refresh_from_db(),
    "clone": lambda _model, row: row.clone(),
    "read pk": lambda _model, row: row.pk,
    "get_or_create": lambda model, _row: model.get_or_create(tenant_id=1),
    "update_or_create": lambda model, _row: model.update_or_create(tenant_id=1),
    "bulk_update": lambda model, row: model.bulk_update([row], ["tenant_id"]),
    "update all": lambda model, _row: model.all().update(),
    "update by its key column": lambda model, _row: model.filter(**_by_key(model)).update(),
    "update one tenant or another condition": lambda model, _row: model.filter(
        Q(tenant_id=1) | Q(**_by_key(model))
    ).update(),
    "update all but one tenant": lambda model, _row: model.exclude(tenant_id=1).update(),
    "update by a column of another table": lambda model, _row: model.filter(
        tenant_id=1, tenant__name="x"
    ).update(),
    "update with a limit": lambda model, _row: model.filter(tenant_id=1).limit(1).update(),
    "delete all": lambda model, _row: model.all().delete(),
    "delete by its key column": lambda model, _row: model.filter(**_by_key(model)).delete(),
    "delete with a limit": lambda model, _row: model.filter(tenant_id=1).limit(1).delete(),
}


def test_every_table_is_of_one_kind() -> None:
    assert set(models()) - set(TENANT_ROWS) == HONEST
    assert len(TENANT_ROWS) == 15


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)  # no database is asked
@pytest.mark.parametrize("table", TENANT_ROWS)
async def test_what_goes_by_pk_is_refused_with_what_to_write_instead(
    world: World, table: str
) -> None:
    model = TENANT_ROWS[table]
    key = dict.fromkeys(model._meta.unique_together[0], 1)
    for name, call in REFUSED.items():
        row = model.construct(_saved_in_db=True, **key)
        with pytest.raises(TenantRequiredError, match="filter by tenant_id") as refused:
            assert await _answer(call, model, row) is None, f"not refused: {name}"
        assert f"{model.__name__}.filter(tenant_id=…, " in str(refused.value)


async def _answer(call: Call, model: type[TenantRow], row: TenantRow) -> object:
    found = call(model, row)
    return await found if isinstance(found, Awaitable) else found


@pytest.mark.parametrize("table", sorted(HONEST))
async def test_a_key_that_is_declared_alone_names_one_row(world: World, table: str) -> None:
    model: type[Model] = models()[table]
    assert not isinstance(model, TenantRow)
    assert await model.all().count() == len({row.pk for row in await model.all()})


async def _two_tenants(world: World) -> tuple[Tenant, Tenant]:
    """Two tenants with the same usage, so that their rows have the same numbers and days."""
    for name in ("acme", "other"):
        await world.a_tenant(name)
        await world.complete(name)
    one, other = await Tenant.all().order_by("external_id")
    return one, other


async def test_a_write_by_tenant_touches_no_other_tenant(world: World) -> None:
    one, other = await _two_tenants(world)
    await CreditGrant.filter(tenant_id=one.id, number=1).update(remaining=Credits(1))
    assert [grant.remaining for grant in await one.grants] == [Credits(1)]  # type: ignore[attr-defined]
    assert [grant.remaining for grant in await other.grants] == [Credits(99_000)]  # type: ignore[attr-defined]
    await UsageDay.filter(tenant=one).delete()
    assert await UsageDay.all().values_list("tenant_id", flat=True) == [other.id]
    await UsageDay.filter(tenant_id__in=[other.id]).delete()
    assert await UsageDay.all().count() == 0


async def test_rows_of_two_tenants_are_never_equal(world: World) -> None:
    one, other = await _two_tenants(world)
    mine, theirs = [await CreditGrant.get(tenant=tenant, number=1) for tenant in (one, other)]
    again = await CreditGrant.filter(tenant_id=one.id).first()
    assert mine == again
    assert mine != theirs
    assert len({mine, theirs, again}) == 2
    assert repr(mine) == f"<CreditGrant: tenant_id={one.id}, number=1>"


async def test_rows_are_created_one_by_one_and_many_at_once(world: World) -> None:
    one, other = await _two_tenants(world)
    shape = (await CreditGrant.filter(tenant=one).values())[0]
    made = await CreditGrant.create(**{**shape, "number": 7})
    assert made in await CreditGrant.filter(tenant_id=one.id)
    rows = [CreditGrant(**{**shape, "number": number}) for number in (7, 8)]
    rows[0].remaining = Credits(5)
    await CreditGrant.bulk_create(
        rows, on_conflict=("tenant_id", "number"), update_fields=("remaining",)
    )
    left = (
        await CreditGrant.filter(tenant=one, number__gt=1)
        .order_by("number")
        .values_list("number", "remaining")
    )
    assert left == [(7, Credits(5)), (8, shape["remaining"])]
    assert await CreditGrant.filter(tenant=other).count() == 1


async def test_relations_lead_to_the_rows_of_the_same_tenant(world: World) -> None:
    one, other = await _two_tenants(world)
    jobs = await Job.filter(tenant=one).prefetch_related("usage_days")
    assert [day.tenant_id for day in jobs[0].usage_days] == [one.id]  # type: ignore[attr-defined]
    titles = await UsageDay.filter(tenant=other).values_list("job__title", "tenant__external_id")
    assert titles == [("Engineer", "other")]
    wallet = await Wallet.get(tenant_id=one.id).select_related("tenant")
    assert wallet.tenant == one
    assert await Entry.filter(tenant__external_id="other").count() == 2
    assert session().connection is not None

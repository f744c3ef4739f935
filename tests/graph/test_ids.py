"""Global ids say what they name to the service, and nothing to anyone who makes one up."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.errors import NotFoundError
from credit.ids import GlobalId, Kind, parsed
from graph.ids import (
    export_named,
    of_plan,
    of_tenant,
    of_tenants,
    plan_named,
    purchase_named,
    tenant_named,
)

TENANT = UUID("11111111-1111-4111-8111-111111111111")


OF_A_TENANT = sorted(set(Kind) - {Kind.TENANT, Kind.PLAN})


@given(st.sampled_from(OF_A_TENANT), st.uuids(), st.uuids())
def test_an_id_comes_back_as_it_went(kind: Kind, tenant: UUID, key: UUID) -> None:
    assert parsed(of_tenants(kind, tenant, key), kind) == GlobalId(kind, tenant, str(key))


@given(st.text(min_size=1, max_size=50).filter(lambda text: "\0" not in text))
def test_a_plan_may_be_called_anything(name: str) -> None:
    found = parsed(of_plan(name), Kind.PLAN)
    assert found == GlobalId(Kind.PLAN, None, name)


def test_an_id_of_another_kind_is_none() -> None:
    assert parsed(of_tenant(TENANT), Kind.JOB) is None
    assert parsed(of_tenant(TENANT)) == GlobalId(Kind.TENANT, TENANT, "")


def test_an_input_names_a_tenant_a_plan_a_purchase_or_an_export() -> None:
    purchase, export = uuid4(), uuid4()
    assert tenant_named(of_tenant(TENANT)) == TENANT
    assert plan_named(of_plan("growth")) == "growth"
    assert purchase_named(of_tenants(Kind.PURCHASE, TENANT, purchase)) == (TENANT, purchase)
    assert export_named(of_tenants(Kind.EXPORT, TENANT, export)) == (TENANT, export)


@pytest.mark.parametrize(
    "text", ["", "junk", of_tenants(Kind.JOB, TENANT, TENANT), of_tenants(Kind.PURCHASE, TENANT, 5)]
)
def test_what_an_input_names_wrongly_is_not_found_at_its_place(text: str) -> None:
    for name, named in (
        ("tenantId", tenant_named),
        ("planId", plan_named),
        ("purchaseId", purchase_named),
        ("exportId", export_named),
    ):
        with pytest.raises(NotFoundError) as refused:
            named(text)
        assert refused.value.path == (name,)

"""Global ids say what they name to the service, and nothing to anyone who makes one up."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import NotFoundError
from credit.core.global_ids import GlobalId, Kind, parsed
from graph.ids import (
    export_ids_from,
    global_id,
    global_plan_id,
    global_tenant_id,
    plan_id_from,
    purchase_ids_from,
    tenant_id_from,
    webhook_ids_from,
)

TENANT = UUID("11111111-1111-4111-8111-111111111111")


OF_A_TENANT = sorted(set(Kind) - {Kind.TENANT, Kind.PLAN})


@given(st.sampled_from(OF_A_TENANT), st.uuids(), st.uuids())
def test_an_id_comes_back_as_it_went(kind: Kind, tenant: UUID, key: UUID) -> None:
    assert parsed(global_id(kind, tenant, key), kind) == GlobalId(kind, tenant, str(key))


@given(st.text(min_size=1, max_size=50).filter(lambda text: "\0" not in text))
def test_a_plan_may_be_called_anything(name: str) -> None:
    found = parsed(global_plan_id(name), Kind.PLAN)
    assert found == GlobalId(Kind.PLAN, None, name)


def test_an_id_of_another_kind_is_none() -> None:
    assert parsed(global_tenant_id(TENANT), Kind.JOB) is None
    assert parsed(global_tenant_id(TENANT)) == GlobalId(Kind.TENANT, TENANT, "")


def test_an_input_names_a_tenant_a_plan_a_purchase_or_an_export() -> None:
    purchase, export = uuid4(), uuid4()
    assert tenant_id_from(global_tenant_id(TENANT)) == TENANT
    assert plan_id_from(global_plan_id("growth")) == "growth"
    assert purchase_ids_from(global_id(Kind.PURCHASE, TENANT, purchase)) == (TENANT, purchase)
    assert export_ids_from(global_id(Kind.EXPORT, TENANT, export)) == (TENANT, export)


@pytest.mark.parametrize(
    "text", ["", "junk", global_id(Kind.JOB, TENANT, TENANT), global_id(Kind.PURCHASE, TENANT, 5)]
)
def test_what_an_input_names_wrongly_is_not_found_at_its_place(text: str) -> None:
    for name, named in (
        ("tenantId", tenant_id_from),
        ("planId", plan_id_from),
        ("purchaseId", purchase_ids_from),
        ("exportId", export_ids_from),
    ):
        with pytest.raises(NotFoundError) as refused:
            named(text)
        assert refused.value.path == (name,)


@given(key=st.uuids())
def test_only_keys_members_webhooks_and_their_deliveries_may_be_of_no_tenant(key: UUID) -> None:
    of_either = {Kind.API_KEY, Kind.WEBHOOK, Kind.DELIVERY, Kind.MEMBER}
    for kind in OF_A_TENANT:
        found = parsed(str(GlobalId(kind, None, str(key))))
        assert (found is not None) == (kind in of_either)
    assert webhook_ids_from(global_id(Kind.WEBHOOK, None, key)) == (None, key)

"""What a mutation refuses: as a problem with its place, or as a request that cannot be read."""

from typing import Any
from uuid import uuid4

import pytest
from graphql import build_schema

from credit.core.global_ids import Kind
from credit.core.roles import Role
from graph.ids import global_id, global_plan_id, global_tenant_id
from graph.schema import print_sdl
from tests.graph.http_client import MINE, OTHERS, PAYMENTS, Service, codes, messages

PURCHASE = global_id(Kind.PURCHASE, OTHERS, uuid4())
EXPORT = global_id(Kind.EXPORT, OTHERS, uuid4())
INPUTS: dict[str, dict[str, object]] = {
    "buyCredits": {"tenantId": global_tenant_id(MINE), "credits": "10", "idempotencyKey": "k"},
    "settlePurchase": {"purchaseId": PURCHASE, "paymentReference": "payment-1"},
    "declinePurchase": {"purchaseId": PURCHASE, "reason": "no cover"},
    "refundPurchase": {"purchaseId": PURCHASE, "idempotencyKey": "k", "reason": "asked for"},
    "adjustCredits": {
        "tenantId": global_tenant_id(MINE),
        "credits": "10",
        "idempotencyKey": "k",
        "reason": "sorry",
    },
    "updateTenant": {"tenantId": global_tenant_id(MINE), "name": "Acme"},
    "changePlan": {"tenantId": global_tenant_id(MINE), "planId": global_plan_id("growth")},
    "exportConsumption": {
        "tenantId": global_tenant_id(MINE),
        "dateRange": {"dates": {"from": "2026-03-01", "to": "2026-03-31"}},
        "format": "CSV",
    },
    "exportLedger": {
        "tenantId": global_tenant_id(MINE),
        "dateRange": {"dates": {"from": "2026-03-01", "to": "2026-03-31"}},
        "format": "CSV",
    },
    "exportPurchases": {
        "tenantId": global_tenant_id(MINE),
        "dateRange": {"dates": {"from": "2026-03-01", "to": "2026-03-31"}},
        "format": "CSV",
    },
    "cancelExport": {"exportId": EXPORT},
}
"""An input of each mutation that nothing is wrong with, as far as it goes without a database."""

NAMED = ("tenantId", "purchaseId", "exportId")
"""What a mutation may be about."""


def a_request(mutation: str, **changed: object) -> tuple[str, dict[str, Any]]:
    name = mutation[0].upper() + mutation[1:]
    query = f"mutation ($input: {name}Input!) {{ {mutation}(input: $input) "
    query += "{ __typename problems { code path message } } }"
    return query, {"input": {**INPUTS[mutation], **changed}}


async def problems_of(
    service: Service, mutation: str, **changed: object
) -> list[tuple[str, list[str]]]:
    answer = await service.post(*a_request(mutation, **changed))
    payload = answer.json()["data"][mutation]
    assert payload["__typename"] == mutation[0].upper() + mutation[1:] + "Payload"
    return [(problem["code"], problem["path"]) for problem in payload["problems"]]


@pytest.mark.parametrize(
    ("mutation", "name"),
    [
        *((mutation, "tenantId") for mutation in INPUTS if "tenantId" in INPUTS[mutation]),
        *((mutation, "purchaseId") for mutation in INPUTS if "purchaseId" in INPUTS[mutation]),
        ("cancelExport", "exportId"),
        ("changePlan", "planId"),
    ],
)
@pytest.mark.parametrize("text", ["", "junk", "9" * 500, global_id(Kind.JOB, MINE, MINE)])
async def test_an_id_that_is_none_is_not_found(
    service: Service, mutation: str, name: str, text: str
) -> None:
    assert await problems_of(service, mutation, **{name: text}) == [("NOT_FOUND", [name])]


async def test_nothing_is_bought_for_the_tenant_of_another(service: Service) -> None:
    for tenant in (global_tenant_id(OTHERS), "junk"):
        answer = await service.post(*a_request("buyCredits", tenantId=tenant), Role.TENANT_ADMIN)
        assert answer.json()["data"]["buyCredits"]["problems"] == [
            {"code": "NOT_FOUND", "path": ["tenantId"], "message": "there is no such tenant"}
        ]


@pytest.mark.parametrize("mutation", ["buyCredits", "refundPurchase", "adjustCredits"])
@pytest.mark.parametrize(
    "credits", ["NaN", "Infinity", "1e3", "1234567890123", "0.0001", "+1", "", 5.0, 0.5, True]
)
async def test_what_is_no_amount_refuses_the_request_and_names_it(
    service: Service, mutation: str, credits: object
) -> None:
    answer = await service.post(*a_request(mutation, credits=credits))
    assert answer.status_code == 400
    assert codes(answer) == {"BAD_REQUEST"}
    assert "'$input' has invalid value at .credits" in messages(answer)
    assert "data" not in answer.json()


@pytest.mark.parametrize(
    ("mutation", "credits"),
    [
        *(("buyCredits", credits) for credits in ("0", "-1", "1000000000.001")),
        *(("refundPurchase", credits) for credits in ("0", "-0", "-1", "999999999999")),
        *(("adjustCredits", credits) for credits in ("0", "999999999999", "-999999999999")),
    ],
)
async def test_an_amount_that_nobody_moves_is_a_problem(
    service: Service, mutation: str, credits: str
) -> None:
    assert await problems_of(service, mutation, credits=credits) == [("INVALID", ["credits"])]


@pytest.mark.parametrize(
    ("mutation", "name"),
    [
        ("buyCredits", "idempotencyKey"),
        ("buyCredits", "paymentReference"),
        ("settlePurchase", "paymentReference"),
        ("declinePurchase", "reason"),
        ("refundPurchase", "idempotencyKey"),
        ("refundPurchase", "reason"),
        ("adjustCredits", "idempotencyKey"),
        ("adjustCredits", "reason"),
        ("updateTenant", "name"),
    ],
)
@pytest.mark.parametrize("text", ["", "  ", "x" * 501, "a\0b"])
async def test_a_text_that_says_nothing_or_too_much_is_a_problem(
    service: Service, mutation: str, name: str, text: str
) -> None:
    assert await problems_of(service, mutation, **{name: text}) == [("INVALID", [name])]


async def test_an_instant_or_a_zone_that_is_none_refuses_the_request(service: Service) -> None:
    for mutation, name, text in (
        ("adjustCredits", "expiresAt", "2027-01-01T00:00:00"),
        ("updateTenant", "timezone", "Europe/Atlantis"),
    ):
        answer = await service.post(*a_request(mutation, **{name: text}))
        assert answer.status_code == 400
        assert f"'$input' has invalid value at .{name}" in messages(answer)


ALLOWED: dict[str, set[str]] = {
    "buyCredits": {Role.TENANT_ADMIN, Role.OPERATOR},
    "settlePurchase": {Role.OPERATOR, PAYMENTS},
    "declinePurchase": {Role.OPERATOR, PAYMENTS},
    "refundPurchase": {Role.OPERATOR},
    "adjustCredits": {Role.OPERATOR},
    "updateTenant": {Role.OPERATOR},
    "changePlan": {Role.OPERATOR},
    "exportConsumption": {Role.TENANT_ADMIN, Role.OPERATOR},
    "exportLedger": {Role.TENANT_ADMIN, Role.OPERATOR},
    "exportPurchases": {Role.TENANT_ADMIN, Role.OPERATOR},
    "cancelExport": {Role.TENANT_ADMIN, Role.OPERATOR},
}


@pytest.mark.parametrize("mutation", INPUTS)
@pytest.mark.parametrize("key", [*Role, PAYMENTS])
async def test_a_mutation_is_for_the_keys_with_its_scope(
    service: Service, mutation: str, key: str
) -> None:
    (named, *_) = (name for name in NAMED if name in INPUTS[mutation])
    answer = await service.post(*a_request(mutation, **{named: "junk"}), key)
    if key in ALLOWED[mutation]:
        assert answer.json()["data"][mutation]["problems"][0]["code"] == "NOT_FOUND"
    else:
        assert (answer.status_code, codes(answer)) == (400, {"FORBIDDEN"})


def test_every_mutation_takes_one_input_and_answers_problems() -> None:
    printed = build_schema(print_sdl())
    assert printed.mutation_type is not None
    for name, field in printed.mutation_type.fields.items():
        words = name[0].upper() + name[1:]
        assert {arg: str(made.type) for arg, made in field.args.items()} == {
            "input": f"{words}Input!"
        }
        assert str(field.type) == f"{words}Payload"
        payload: Any = printed.type_map[f"{words}Payload"]
        assert str(payload.fields["problems"].type) == "[Problem!]!"
        others = {key for key in payload.fields if key != "problems"}
        assert name == "recordInterviewEvents" or not any(
            str(payload.fields[other].type).endswith("!") for other in others
        )

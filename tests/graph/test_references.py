"""Every place that takes a tenant, a job or a plan takes the platform's id of it too."""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    get_named_type,
)
from strawberry import ID

from credit.metering.tenants import job_id
from graph.export import ExportConsumptionInput
from graph.references import (
    JobReferenceInput,
    PlanReferenceInput,
    TenantReferenceInput,
    as_written,
    job_id_by_external_id,
)
from graph.schema import schema
from graph.tenant_mutation import ChangePlanInput
from tests.graph.http_client import MINE

NOUNS: Final = ("tenant", "job", "plan")
OTHERS: Final = {
    *(
        "purchaseId",
        "exportId",
        "alertRuleId",
        "budgetId",
        "webhookId",
        "billingPeriodId",
        "memberId",
        "apiKeyId",
    ),
    "Query.node(id)",
}
"""What has no id of the platform's: objects that this service makes by itself."""
NAMES_ITS_TENANT: Final = {"InterviewEventInput", "JobRefInput", "CreateTenantInput"}
"""Inputs of the platform's own objects, which it knows by its own ids alone."""
Named = Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]


def _places() -> Iterator[tuple[str, Named, GraphQLField | None]]:
    """The arguments of each field and the fields of each input, by where they are."""
    for name, definition in schema._schema.type_map.items():
        if name.startswith("__"):
            continue
        if isinstance(definition, GraphQLInputObjectType):
            yield name, definition.fields, None
        if isinstance(definition, GraphQLObjectType):
            for field_name, field in definition.fields.items():
                yield f"{name}.{field_name}", field.args, field


def _alternative(place: str, name: str, field: GraphQLField | None) -> tuple[str, str] | None:
    """What else has to be taken where an id is, and its type; None for other objects' ids."""
    if name in OTHERS or f"{place}({name})" in OTHERS:
        return None
    if name == "id":
        answered = (
            get_named_type(field.type).name if field else place.removesuffix("ReferenceInput")
        )
        assert answered.lower() in NOUNS, f"{place}({name}) takes an id of what it does not say"
        return "externalId", "String"
    plural = "s" if name.endswith("Ids") else ""
    noun = name.removesuffix(f"Id{plural}")
    assert noun in NOUNS, f"{place}({name}): say what has this id, or add it to OTHERS"
    return noun + plural, f"{noun.title()}ReferenceInput"


def test_wherever_a_tenant_a_job_or_a_plan_is_named_the_platform_s_id_is_taken() -> None:
    found = 0
    for place, named, field in _places():
        for name, given in named.items():
            if get_named_type(given.type).name != "ID":
                continue
            wanted = _alternative(place, name, field)
            if wanted is None:
                continue
            other, kind = wanted
            assert other in named, f"{place} takes {name}, and no {other} beside it"
            assert get_named_type(named[other].type).name == kind, (place, other)
            assert not str(given.type).endswith("!"), f"{place} cannot go without {name}"
            found += 1
    assert found > 20


def test_no_place_takes_the_platform_s_id_alone() -> None:
    for place, named, _ in _places():
        if place in NAMES_ITS_TENANT:
            continue
        for name in named:
            if name == "externalId":
                assert "id" in named, place
            elif name.endswith("ExternalId"):
                assert f"{name.removesuffix('ExternalId')}Id" in named, place


def test_a_reference_is_exactly_one_of_two_ids() -> None:
    for noun in NOUNS:
        kind = schema._schema.type_map[f"{noun.title()}ReferenceInput"]
        assert isinstance(kind, GraphQLInputObjectType)
        assert kind.extensions["strawberry-definition"].is_one_of
        assert set(kind.fields) == {"id", "externalId"}


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (["tenantId"], ["tenant", "externalId"]),
        (["planId"], ["plan", "id"]),
        (["name"], ["name"]),
        ([], []),
    ],
)
def test_a_problem_names_what_the_caller_wrote(path: list[str], written: list[str]) -> None:
    given = ChangePlanInput(
        tenant=TenantReferenceInput(external_id=""), plan=PlanReferenceInput(id=ID("x"))
    )
    assert as_written(path, given) == written
    assert as_written(path, ChangePlanInput(tenant_id=ID("x"), plan_id=ID("y"))) == path


def test_a_text_that_names_no_job_is_kept_nowhere() -> None:
    before = job_id.cache_info().currsize
    for text in ("x" * 201, "nul\0", "\ud800"):
        assert job_id_by_external_id(MINE, text) is None
    assert job_id.cache_info().currsize == before
    assert job_id_by_external_id(MINE, "x" * 200) == job_id(MINE, "x" * 200)


def test_a_problem_of_one_of_several_jobs_names_that_one() -> None:
    jobs = [JobReferenceInput(id=ID("x")), JobReferenceInput(external_id="j")]
    given = ExportConsumptionInput(jobs=jobs, date_range=None, format=None)  # type: ignore[arg-type]
    assert as_written(["jobIds", "1"], given) == ["jobs", "1", "externalId"]
    assert as_written(["jobIds", "0"], given) == ["jobs", "0", "id"]
    assert as_written(["jobIds"], given) == ["jobs"]

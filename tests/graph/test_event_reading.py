"""Clients read events as an input type, and documents are held to it."""

from graphql import build_schema, print_type

from graph.schema import print_sdl, schema
from tests.graph.http_client import Service, messages

RECORD = """mutation ({declared}) {{ recordInterviewEvents(input: {{events: [{event}]}}) {{
    recorded }} }}"""


async def test_introspection_answers_the_input_type_that_the_printed_schema_has(
    service: Service,
) -> None:
    kind = "{ kind inputFields { name type { kind name ofType { kind name } } } }"
    answer = await service.post(f'{{ __type(name: "InterviewEventInput") {kind} }}')
    found = answer.json()["data"]["__type"]
    assert found["kind"] == "INPUT_OBJECT"
    fields = {field["name"] for field in found["inputFields"]}
    assert fields >= {"tenantExternalId", "occurredAt", "type", "job"}
    printed = build_schema(print_sdl()).type_map["InterviewEventInput"]
    assert print_type(printed).startswith('"""One event of one interview."""\ninput')


async def test_both_schemas_differ_in_events_alone() -> None:
    executed = schema.of_mutations
    assert executed is not None
    differing = {
        name
        for name, definition in schema._schema.type_map.items()
        if print_type(definition) != print_type(executed._schema.type_map[name])
    }
    assert differing == {"InterviewEventInput"}


async def test_a_variable_within_an_event_has_the_type_of_its_place(service: Service) -> None:
    for declared, event in (
        ("$x: String!", "{type: $x}"),
        ("$x: String!", "{job: {status: $x}}"),
        ("$x: InterviewEventType", "{type: $x}"),
        ("$x: [InterviewEventInput!]!", "$x"),
    ):
        answer = await service.post(RECORD.format(declared=declared, event=event), {"x": "STARTED"})
        assert answer.status_code == 400
        assert "used in position expecting type" in messages(answer)


async def test_a_document_with_a_null_for_an_event_is_not_valid(service: Service) -> None:
    answer = await service.post(RECORD.format(declared="$x: String", event="null, $x"))
    assert answer.status_code == 400
    assert "InterviewEventInput!" in messages(answer)

"""What is compiled, and how it answers: held against graphql-core on a schema of its own."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

import pytest
import strawberry
from graphql import ExecutionResult, GraphQLError, OperationDefinitionNode, execute, parse, validate
from strawberry.extensions import FieldExtension

import graph.compiled.operation
from graph.compiled.operation import CompiledOperation, compile_operation
from graph.compiled.selection import UnsupportedError
from graph.scopes import MANY

VALUES: Final[dict[str, Any]] = {"one": 1, "none": None}


@dataclass
class Asked:
    """How often the resolvers were called."""

    calls: list[str] = field(default_factory=list)


Info = strawberry.Info[Asked, Any]


class Shouted(FieldExtension):
    async def resolve_async(
        self,
        next_: Any,  # noqa: ANN401 - Strawberry's own types
        source: object,
        info: strawberry.Info,
        **given: object,
    ) -> str:
        return str(await next_(source, info, **given)).upper()


async def _of_each(owners: Sequence["Owner"], info: Info, plus: int = 0) -> list[int]:
    info.context.calls.append("of_each")
    return [owner.number + plus for owner in owners]


@strawberry.interface
class Named:
    name: str


@strawberry.type
class Pet(Named):
    owner_number: int
    ages: list[list[int | None]] | None = None

    @strawberry.field
    async def owner(self, info: Info) -> "Owner | None":
        info.context.calls.append("owner")
        await asyncio.sleep(0)
        return Owner(name=f"owner of {self.name}", number=self.owner_number)

    @strawberry.field(extensions=[Shouted()])
    async def loud(self, suffix: str = "") -> str:
        return self.name + suffix


@strawberry.type
class Owner(Named):
    number: int

    @strawberry.field
    def pets(self, first: int = 2) -> list[Pet | None]:
        made = [
            Pet(name=f"p{n}", owner_number=self.number, ages=[[n, None], []]) for n in range(first)
        ]
        return [*made, None]

    @strawberry.field
    async def grid(self) -> list[list[Pet]]:
        return [[Pet(name=f"{row}{n}", owner_number=n) for n in range(row)] for row in range(3)]

    @strawberry.field(metadata={MANY: _of_each})
    async def score(self, info: Info, plus: int = 0) -> int:
        info.context.calls.append("score")
        return self.number + plus


Either = Annotated[Pet | Owner, strawberry.union("Either")]


@strawberry.type
class Query:
    @strawberry.field
    async def owners(self) -> list[Owner]:
        return [Owner(name=f"o{n}", number=n) for n in range(3)]

    @strawberry.field
    def named(self) -> list[Named]:
        return [Owner(name="o", number=7), Pet(name="p", owner_number=1)]

    @strawberry.field
    def either(self, pet: bool = True) -> Either:
        return Pet(name="p", owner_number=1) if pet else Owner(name="o", number=7)

    @strawberry.field
    async def value(self, of: str, or_none: bool = False) -> int:  # noqa: ARG002 - another alias's
        return VALUES[of]

    @strawberry.field
    async def forever(self) -> int:
        return await asyncio.Future[int]()


SCHEMA: Final = strawberry.Schema(query=Query, types=[Owner, Pet])


def compiled(text: str) -> CompiledOperation:
    document = parse(text)
    assert validate(SCHEMA._schema, document) == []
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    found = compile_operation(SCHEMA, document, operation)
    assert found is not None
    return found


async def both(text: str, **variables: object) -> tuple[Asked, Asked]:
    """Answer a query by both executors, which say the same; the calls of stock and compiled."""
    stock, ours = Asked(), Asked()
    made = execute(SCHEMA._schema, parse(text), context_value=stock, variable_values=variables)
    result = made if isinstance(made, ExecutionResult) else await made
    assert result.errors is None
    operation = compiled(text)
    data = await operation.execute(ours, operation.arguments(variables))
    assert json.dumps(data) == json.dumps(result.data)
    return stock, ours


@pytest.mark.parametrize(
    "query",
    [
        "{ owners { name number __typename } __typename }",
        "{ owners { pets { ages owner { number pets(first: 1) { name } } } grid { name } } }",
        "{ owners { grid { name owner { name } loud } } }",
        "{ named { name ... on Owner { number score } ... on Pet { owner { name } } } }",
        "{ named { __typename ...N } } fragment N on Named { n: name ... on Pet { ages } }",
        '{ either { ... on Pet { name loud(suffix: "!") } ... on Owner { number } } }',
        "{ either(pet: false) { ... on Pet { name } ... on Owner { number pets { name } } } }",
        "{ owners { ...A name pets { ages } } } fragment A on Owner { pets { name } number }",
        "{ a: owners { x: name y: name } owners { class: name from: number } }",
        '{ value(of: "one") second: value(of: "one", orNone: true) }',
    ],
)
async def test_a_query_is_answered_as_graphql_core_answers_it(query: str) -> None:
    await both(query)


@pytest.mark.parametrize("alias", ["values", "value", "v1", "sources", "type", "map", "zip"])
async def test_a_field_may_be_called_as_functions_call_their_variables_or_python_s(
    alias: str,
) -> None:
    for selected in ("owners { pets { name } score }", "named { name }", "owners { name }"):
        await both(f"{{ {alias}: {selected} other: owners {{ score grid {{ name }} }} }}")


@pytest.mark.parametrize("with_name", [True, False])
@pytest.mark.parametrize("without_pets", [True, False])
async def test_conditions_decide_what_is_answered_and_in_which_order(
    with_name: bool, without_pets: bool
) -> None:
    query = """query ($withName: Boolean!, $withoutPets: Boolean = true) { owners {
        name @include(if: $withName) number
        ... @skip(if: $withoutPets) { pets { name } }
        name pets @include(if: true) { ages } } }"""
    await both(query, withName=with_name, withoutPets=without_pets)
    await both(query, withName=with_name)


def test_a_function_for_which_there_is_no_room_is_written_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    operation = compiled("query ($a: Boolean!) { named { name n: name @skip(if: $a) } }")
    write, written = graph.compiled.operation._compiled, 0

    def counted(*given: Any) -> Any:  # noqa: ANN401 - those of what it stands for
        nonlocal written
        written += 1
        return write(*given)

    monkeypatch.setattr(graph.compiled.operation, "LONGEST_SOURCE", operation.length + 100)
    monkeypatch.setattr(graph.compiled.operation, "_compiled", counted)
    for _ in range(2):
        with pytest.raises(UnsupportedError):
            operation.arguments({"a": False})
        operation.arguments({"a": True})
    assert written == 1


async def test_variables_are_coerced_once_for_all_objects() -> None:
    operation = compiled("query ($n: Int = 1) { owners { pets(first: $n) { name } } }")
    for given, pets in ({}, 2), ({"n": 3}, 4):
        arguments = operation.arguments(given)
        for _ in range(2):
            data = await operation.execute(Asked(), arguments)
            assert [len(owner["pets"]) for owner in data["owners"]] == [pets] * 3
    with pytest.raises(GraphQLError):
        operation.arguments({"n": "many"})


async def test_a_field_with_a_function_for_many_is_asked_once_for_a_list() -> None:
    stock, ours = await both("{ owners { score(plus: 5) } }")
    assert stock.calls == ["score"] * 3
    assert ours.calls == ["of_each"]


async def test_null_where_none_is_allowed_is_left_to_graphql_core() -> None:
    operation = compiled('{ value(of: "none") }')
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, graphql-core is asked
        await operation.execute(Asked(), operation.arguments({}))


async def test_where_one_resolver_fails_none_goes_on() -> None:
    operation = compiled('{ forever value(of: "unknown") }')
    before = asyncio.all_tasks()
    with pytest.raises(KeyError):
        await operation.execute(Asked(), operation.arguments({}))
    assert asyncio.all_tasks() == before


async def test_a_cancellation_reaches_every_resolver_and_is_passed_on() -> None:
    operation = compiled("{ forever again: forever }")
    before = asyncio.all_tasks()
    running = asyncio.create_task(operation.execute(Asked(), operation.arguments({})))
    await asyncio.sleep(0.01)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert asyncio.all_tasks() == before


@pytest.mark.parametrize(
    "text",
    [
        "{ __schema { types { name } } }",
        '{ named { name } __type(name: "Pet") { name } }',
        "query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!) { named { "
        + " ".join(f"n{one}: name @include(if: ${one})" for one in "abcde")
        + " } }",
    ],
)
def test_what_is_not_supported_is_left_to_graphql_core(text: str) -> None:
    document = parse(text)
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    assert compile_operation(SCHEMA, document, operation) is None

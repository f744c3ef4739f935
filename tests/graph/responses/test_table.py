"""Which fields are cacheable: listed one by one, and every other one of their types by reason."""

from graphql import GraphQLObjectType

from graph.responses.table import CACHEABLE, NOT_CACHEABLE, OF_THE_INSTANT, declared_cacheable
from graph.schema import CACHEABLE_FIELDS, schema

SCHEMA = schema._schema


def fields_of(name: str) -> list[str]:
    definition = SCHEMA.type_map[name]
    assert isinstance(definition, GraphQLObjectType)
    return list(definition.fields)


def test_every_field_of_a_type_that_is_kept_is_cacheable_or_says_why_not() -> None:
    undecided = [
        f"{name}.{field}"
        for name, listed in CACHEABLE.items()
        for field in fields_of(name)
        if field not in listed.split() and f"{name}.{field}" not in NOT_CACHEABLE
    ]
    assert undecided == [], "list them in graph/responses/table.py, in one of its tables"


def test_no_field_is_listed_twice() -> None:
    for name, listed in CACHEABLE.items():
        assert sorted(listed.split()) == sorted(set(listed.split())), name


def test_no_mutation_and_no_subscription_is_cacheable() -> None:
    assert {name for name, _ in CACHEABLE_FIELDS}.isdisjoint({"Mutation", "Subscription"})


def test_arguments_of_the_instant_are_arguments_of_cacheable_fields() -> None:
    for row, names in OF_THE_INSTANT.items():
        type_name, _, field = row.partition(".")
        assert (type_name, field) in declared_cacheable(SCHEMA)
        definition = SCHEMA.type_map[type_name]
        assert isinstance(definition, GraphQLObjectType)
        assert names <= set(definition.fields[field].args)

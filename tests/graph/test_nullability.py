"""An argument that is refused nulls the field that it belongs to, and nothing beside it."""

from typing import Final

from graphql import GraphQLObjectType, GraphQLSchema, build_schema, is_non_null_type

from graph.schema import print_sdl, schema

NON_NULL: Final = {
    "Subscription": "a source stream that cannot begin is an error, and an event has one field",
}
"""Types whose fields with arguments are not nullable, and why."""

MISSING: Final = {"Query.tenant", "Query.node", "Tenant.job", "Tenant.charge"}
"""Fields with arguments that are null also where there is no such object."""


def test_every_field_with_arguments_is_nullable_so_that_one_error_takes_one_field() -> None:
    found = {
        f"{kind.name}.{name}"
        for kind in _types(schema._schema)
        for name, field in kind.fields.items()
        if field.args and is_non_null_type(field.type) and kind.name not in NON_NULL
    }
    assert found == set()


def test_a_field_that_is_null_on_error_alone_says_so_in_the_sdl() -> None:
    fields = {
        f"{kind.name}.{name}": field
        for kind in _types(build_schema(print_sdl()))
        for name, field in kind.fields.items()
        if field.args and kind.name not in NON_NULL
    }
    said = {
        name
        for name, field in fields.items()
        if field.ast_node and [one.name.value for one in field.ast_node.directives or ()]
    }
    assert fields.keys() - said == MISSING
    assert len(said) > 40


def _types(of: GraphQLSchema) -> list[GraphQLObjectType]:
    return [
        kind
        for name, kind in of.type_map.items()
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__")
    ]

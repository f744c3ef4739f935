"""What the printed schema promises."""

import re

from graphql import GraphQLObjectType, build_schema, lexicographic_sort_schema, print_schema

from graph.schema import print_sdl

SDL = print_sdl()
PRINTED = build_schema(SDL)


def test_it_is_sorted_and_ends_with_one_newline() -> None:
    again = print_schema(lexicographic_sort_schema(PRINTED))
    names = re.findall(r"^(?:type|enum|input|scalar|interface) (\w+)", SDL, re.MULTILINE)
    assert names == re.findall(r"^(?:type|enum|input|scalar|interface) (\w+)", again, re.MULTILINE)
    assert SDL.endswith("}\n")
    assert not SDL.endswith("\n\n")


def test_an_argument_without_a_default_has_none() -> None:
    assert "= null" not in SDL


def test_every_type_says_what_it_is() -> None:
    silent = {
        name
        for name, definition in PRINTED.type_map.items()
        if not name.startswith("__")
        and name not in {"Boolean", "Float", "ID", "Int", "String"}
        and not definition.description
    }
    assert silent == set()


def test_every_connection_is_as_relay_wants_it() -> None:
    connections = [name for name in PRINTED.type_map if name.endswith("Connection")]
    assert len(connections) == 8
    for name in connections:
        definition = PRINTED.type_map[name]
        assert isinstance(definition, GraphQLObjectType)
        shape = {field: str(made.type) for field, made in definition.fields.items()}
        node = name.removesuffix("Connection")
        assert shape == {
            "edges": f"[{node}Edge!]!",
            "nodes": f"[{node}!]!",
            "pageInfo": "PageInfo!",
            "totalCount": "Int!",
        }

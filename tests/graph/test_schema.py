"""What the printed schema promises."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    is_specified_scalar_type,
    lexicographic_sort_schema,
    print_schema,
)

from graph.schema import print_sdl

SDL = print_sdl()
Fielded: Final = GraphQLObjectType | GraphQLInterfaceType


@cache
def printed() -> GraphQLSchema:
    """Built when a test first asks for it: each process of a run imports the files of all tests."""
    return build_schema(SDL)


def test_it_is_sorted_and_ends_with_one_newline() -> None:
    again = print_schema(lexicographic_sort_schema(printed()))
    names = re.findall(r"^(?:type|enum|input|scalar|interface) (\w+)", SDL, re.MULTILINE)
    assert names == re.findall(r"^(?:type|enum|input|scalar|interface) (\w+)", again, re.MULTILINE)
    assert SDL.endswith("}\n")
    assert not SDL.endswith("\n\n")


def test_an_argument_without_a_default_has_none() -> None:
    assert "= null" not in SDL


def descriptions() -> Iterator[tuple[str, str | None]]:
    """Everything that can have a description, and the one that it has."""
    for name, definition in printed().type_map.items():
        if name.startswith("__") or is_specified_scalar_type(definition):
            continue
        yield name, definition.description
        if isinstance(definition, GraphQLEnumType):
            for value, made in definition.values.items():
                yield f"{name}.{value}", made.description
        if isinstance(definition, Fielded | GraphQLInputObjectType):
            for field, made_field in definition.fields.items():
                yield f"{name}.{field}", made_field.description
        if isinstance(definition, Fielded):
            for field, made_field in definition.fields.items():
                for argument, made_argument in made_field.args.items():
                    yield f"{name}.{field}({argument})", made_argument.description


def test_everything_has_a_description_of_whole_sentences() -> None:
    found = dict(descriptions())
    assert len(found) > 600
    wrong = {
        place: text
        for place, text in found.items()
        if not text or not text.endswith(".") or not (text[0].isupper() or text[0] in "`0123456789")
    }
    assert wrong == {}


def test_a_field_that_may_be_null_says_when() -> None:
    silent = {
        f"{name}.{field}"
        for name, definition in printed().type_map.items()
        if isinstance(definition, Fielded) and not name.startswith("__")
        for field, made in definition.fields.items()
        if not isinstance(made.type, GraphQLNonNull)
        and not re.search(r"\bnull\b", made.description or "", re.IGNORECASE)
    }
    assert silent == set()


def test_a_field_that_is_never_null_does_not_say_that_it_may_be() -> None:
    wrong = {
        f"{name}.{field}"
        for name, definition in printed().type_map.items()
        if isinstance(definition, Fielded) and not name.startswith("__")
        for field, made in definition.fields.items()
        if isinstance(made.type, GraphQLNonNull)
        and re.search(r"\bnull\b", made.description or "", re.IGNORECASE)
    }
    assert wrong == set()


def test_every_connection_is_as_relay_wants_it() -> None:
    connections = [name for name in printed().type_map if name.endswith("Connection")]
    assert len(connections) == 12
    for name in connections:
        definition = printed().type_map[name]
        assert isinstance(definition, GraphQLObjectType)
        shape = {field: str(made.type) for field, made in definition.fields.items()}
        node = name.removesuffix("Connection")
        assert shape == {
            "edges": f"[{node}Edge!]!",
            "nodes": f"[{node}!]!",
            "pageInfo": "PageInfo!",
            "totalCount": "Int!",
        }

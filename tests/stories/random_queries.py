"""Queries that the schema allows, in as many forms as the language has.

Fields are selected at random: with arguments, literal or by variables, under aliases, in fragments,
more than once, and under conditions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
)

DEEPEST: Final = 5
MOST_FIELDS: Final = 30
MOST_CONDITIONS: Final = 3
"""Variables that @skip and @include depend on."""


@dataclass
class RandomQuery:
    """A query, and its variables.

    `samples` has literals of each scalar, `usual` arguments of fields that mean little without.
    """

    schema: GraphQLSchema
    samples: Mapping[str, Sequence[str]]
    usual: Mapping[str, str]
    random: Random
    variables: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    _definitions: list[str] = field(default_factory=list)
    _fragments: list[str] = field(default_factory=list)
    _fields: int = 0
    _aliases: int = 0

    def __post_init__(self) -> None:
        assert self.schema.query_type is not None
        selected = self._selection(self.schema.query_type, 0)
        given = f"({', '.join(self._definitions)})" if self._definitions else ""
        self.text = "\n".join([f"query Random{given} {selected}", *self._fragments])

    def _selection(self, parent: Any, depth: int) -> str:  # noqa: ANN401 - graphql-core's types
        return f"{{ {' '.join(self._selections(parent, depth))} }}"

    def _selections(self, parent: Any, depth: int, *, renamed: bool = False) -> list[str]:  # noqa: ANN401
        fields = list(parent.fields.items())
        wanted = self.random.sample(fields, min(len(fields), self.random.choice([1, 2, 3, 6])))
        written = ["__typename"] if self._chance(0.15) else []
        for name, definition in wanted:
            if self._is_allowed(definition, depth):
                written += self._ways(name, definition, parent, depth, renamed=renamed)
        if is_abstract_type(parent):
            possible = self.schema.get_possible_types(parent)
            for one in self.random.sample(possible, self.random.randrange(len(possible))):
                inside = self._selections(one, depth, renamed=True)
                written.append(self._fragment(one.name, inside))
        return written or ["__typename"]

    def _is_allowed(self, definition: GraphQLField, depth: int) -> bool:
        self._fields += 1
        if is_leaf_type(get_named_type(definition.type)):
            return True
        return depth < DEEPEST and self._fields < MOST_FIELDS

    def _ways(
        self,
        name: str,
        definition: GraphQLField,
        parent: GraphQLObjectType,
        depth: int,
        *,
        renamed: bool,
    ) -> list[str]:
        """A field, in one of the ways in which it can be selected."""
        given = f"{self._alias(name, renamed=renamed)}"
        if name in self.usual and definition.args and self._chance(0.95):
            given += f"({self.usual[name]})"
        else:
            given += self._arguments(definition.args)
        kind = get_named_type(definition.type)
        if is_leaf_type(kind):
            written = [given]
        else:
            below = self._selections(kind, depth + 1)
            cut = self.random.randrange(len(below) + 1) if self._chance(0.1) else len(below)
            parts = [below[:cut] or below, below[cut:] + below[:1]][: 1 + (cut < len(below))]
            written = [f"{given} {{ {' '.join(part)} }}" for part in parts]
        written = [f"{one}{self._condition()}" if "{" not in one else one for one in written]
        if self._chance(0.1):
            written.append(written[0])
        if self._chance(0.2):
            return [self._fragment(parent.name, written)]
        return written

    def _alias(self, name: str, *, renamed: bool) -> str:
        if not renamed and not self._chance(0.1):
            return name
        self._aliases += 1
        return f"alias{self._aliases}: {name}"

    def _fragment(self, on: str, inside: Sequence[str]) -> str:
        selected = f"{{ {' '.join(inside)} }}"
        if self._chance(0.5):
            return f"... on {on}{self._condition()} {selected}"
        name = f"Part{len(self._fragments)}"
        self._fragments.append(f"fragment {name} on {on} {selected}")
        return f"...{name}{self._condition()}"

    def _condition(self) -> str:
        if not self._chance(0.06):
            return ""
        is_true, directive = self._chance(0.6), self.random.choice(["skip", "include"])
        value = str(is_true).lower()
        if self._chance(0.7) and len(self.variables) < MOST_CONDITIONS:
            name = self._variable("Boolean!")
            self.variables[name] = is_true
            value = f"${name}"
        return f" @{directive}(if: {value})"

    def _arguments(self, definitions: Mapping[str, GraphQLArgument]) -> str:
        given = []
        for name, definition in definitions.items():
            if is_required_argument(definition) or self._chance(0.12):
                literal = self._literal(definition.type)
                if self._chance(0.3):
                    literal = f"${self._variable(str(definition.type), literal)}"
                given.append(f"{name}: {literal}")
        return f"({', '.join(given)})" if given else ""

    def _variable(self, kind: str, default: str | None = None) -> str:
        name = f"v{len(self._definitions)}"
        self._definitions.append(f"${name}: {kind}" + (f" = {default}" if default else ""))
        return name

    def _literal(self, kind: GraphQLInputType) -> str:
        if isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        elif self._chance(0.02):
            return "null"
        if isinstance(kind, GraphQLList):
            return f"[{self._literal(_given(kind.of_type))}]"
        if isinstance(kind, GraphQLEnumType):
            return self.random.choice(list(kind.values))
        if isinstance(kind, GraphQLInputObjectType):
            return f"{{{', '.join(self._given(kind))}}}"
        return self.random.choice(self.samples[kind.name])

    def _given(self, kind: GraphQLInputObjectType) -> list[str]:
        fields: list[tuple[str, GraphQLInputField]] = list(kind.fields.items())
        if kind.is_one_of:
            name, definition = self.random.choice(fields)
            return [f"{name}: {self._literal(_given(definition.type))}"]
        return [
            f"{name}: {self._literal(definition.type)}"
            for name, definition in fields
            if is_required_input_field(definition) or self._chance(0.4)
        ]

    def _chance(self, probability: float) -> bool:
        return self.random.random() < probability


def _given(kind: Any) -> Any:  # noqa: ANN401 - graphql-core's types
    """A type of what is never null."""
    return kind if isinstance(kind, GraphQLNonNull) else GraphQLNonNull(kind)

"""Every place of the schema that takes an id, and all that the schema has behind it, as documents.

Generated, so that a field which is added later is asked like the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    OperationType,
    get_named_type,
    get_nullable_type,
    is_required_argument,
    is_required_input_field,
)

import graph.limits
from credit.core.roles import Scope
from graph.schema import schema
from graph.scopes import declared_requirements

SCHEMA: Final = schema._schema
FIELD_SCOPES: Final = declared_requirements(SCHEMA)
NODES: Final = {
    kind.name
    for kind in SCHEMA.type_map.values()
    if isinstance(kind, GraphQLObjectType) and any(one.name == "Node" for one in kind.interfaces)
}
SIMPLE: Final = {
    "Boolean": "true",
    "Credits": '"1"',
    "Date": '"2026-03-01"',
    "DateTime": '"2026-03-01T00:00:00Z"',
    "Decimal": '"1"',
    "Float": "1",
    "Int": "1",
    "TimeZone": '"UTC"',
    "URL": '"http://127.0.0.1:1/hook"',
}
DEEPEST: Final = graph.limits.DEEPEST
Tree = dict[str, Any]
"""A selection: what each field is written as, and what is selected of it."""


@dataclass(frozen=True)
class Place:
    """A field with an argument that takes an id, reached through the caller's own objects."""

    operation: str
    way: tuple[str, ...]
    """Fields that lead to the one that takes the id, as they are written."""

    field: str
    """That field as it is written, with `$id` where the id belongs."""

    kinds: tuple[str, ...]
    """The types of object that it may answer."""

    @property
    def deletes(self) -> bool:
        """Whether what the id names is there no more afterwards."""
        return self.field.startswith(("delete", "revoke"))

    def selections(
        self, scopes: frozenset[Scope], own: Mapping[str, str], named: str, deepest: int = DEEPEST
    ) -> list[tuple[str, int]]:
        """All that lies behind it, or so many fields deep, each with how many fields that is.

        `named` is the type of object that the id names: of several that a place may answer, the
        one that is asked for its fields.
        """
        if not self.kinds or (deepest < DEEPEST and len(self.kinds) > 1):
            return [("{ __typename }" if self.kinds else "", 1)]
        deepest = min(deepest, DEEPEST - len(self.way) - 1)
        kinds = [named] if named in self.kinds else self.kinds
        return [_all_of(kind, scopes, tuple(own.items()), deepest) for kind in kinds]

    def documents(
        self, scopes: frozenset[Scope], own: Mapping[str, str], named: str, deepest: int = DEEPEST
    ) -> list[tuple[str, int]]:
        """An operation for each of the selections."""
        return [
            (f"{self.operation} ($id: ID!) {{ {self.written(selection)} }}", requested)
            for selection, requested in self.selections(scopes, own, named, deepest)
        ]

    def may_be_selected(self, scopes: frozenset[Scope]) -> bool:
        """Whether a role may select the field, and those that lead to it."""
        parent = SCHEMA.get_root_type(OperationType(self.operation))
        for step in (*self.way, self.field):
            name = step.partition("(")[0]
            assert parent is not None
            if not may_select(parent.name, name, scopes):
                return False
            parent = next(iter(_answers(parent.fields[name])), None)
        return True

    def written(self, selection: str) -> str:
        """The fields that lead to it, and what is selected of it."""
        return _nested(self.way, f"{self.field} {selection}")


def together(asked: Sequence[tuple[Place, str]]) -> str:
    """One operation that selects of several places, each under a name of its own: `a0`, `a1`."""
    fields = [f"a{n}: {place.written(selection)}" for n, (place, selection) in enumerate(asked)]
    return f"{asked[0][0].operation} ($id: ID!) {{ {' '.join(fields)} }}"


def with_variables(document: str, ids: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """A document with variables in place of some ids, and their values; `ids` are by name.

    The ids of each database are random: written out, they make a document that was never seen
    before, which is parsed and validated again.
    """
    head, _, body = document.partition("{")
    operation, _, declared = head.strip().removesuffix(")").partition(" (")
    values = {name: text for name, text in ids.items() if f'"{text}"' in body}
    for name, text in values.items():
        body = body.replace(f'"{text}"', f"${name}")
    variables = ", ".join([*filter(None, [declared]), *(f"${name}: ID!" for name in values)])
    given = f" ({variables})" if variables else ""
    return f"{operation or 'query'}{given} {{{body}", values


@lru_cache(maxsize=1024)
def _all_of(
    kind: str, scopes: frozenset[Scope], own: tuple[tuple[str, str], ...], deepest: int
) -> tuple[str, int]:
    """What is behind an object of a type as it is selected, and how many fields that is."""
    tree = behind(kind, scopes, dict(own), deepest)
    return f"{{ __typename ... on {kind} {{ {written(tree)} }} }}", 1 + size(tree)


def places(own: Mapping[str, str]) -> Sequence[Place]:
    """All places below the query, and those of the mutations; `own` are the caller's ids."""
    return _all_places(tuple(own.items()))


@lru_cache(maxsize=8)
def _all_places(items: tuple[tuple[str, str], ...]) -> Sequence[Place]:
    own = dict(items)
    found = [_places("query", _type(name), way, own) for name, way in ways(own).items()]
    assert SCHEMA.mutation_type is not None
    return sum(found, _places("mutation", SCHEMA.mutation_type, (), own))


def subscription_places(own: Mapping[str, str]) -> list[Place]:
    """All places of the subscription."""
    assert SCHEMA.subscription_type is not None
    return _places("subscription", SCHEMA.subscription_type, (), own)


def _places(
    operation: str, parent: GraphQLObjectType, way: tuple[str, ...], own: Mapping[str, str]
) -> list[Place]:
    return [
        Place(operation, way, f"{name}({argument})", tuple(k.name for k in _answers(definition)))
        for name, definition in parent.fields.items()
        for argument in _taking_ids(definition, own)
    ]


def within(way: tuple[str, ...], inner: str) -> str:
    return f"{{ {_nested(way, inner)} }}"


def _nested(way: tuple[str, ...], inner: str) -> str:
    for step in reversed(way):
        inner = f"{step} {{ {inner} }}"
    return inner


def may_select(parent: str, name: str, scopes: frozenset[Scope]) -> bool:
    scopes_of_field = FIELD_SCOPES[parent, name]
    return scopes_of_field is None or not scopes_of_field.isdisjoint(scopes)


def ways(own: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The shortest way from the query to each type, through the caller's own objects."""
    assert SCHEMA.query_type is not None
    found: dict[str, tuple[str, ...]] = {SCHEMA.query_type.name: ()}
    waiting = [SCHEMA.query_type]
    for parent in waiting:
        for name, definition in parent.fields.items():
            if isinstance(get_named_type(definition.type), GraphQLInterfaceType):
                continue
            for kind in _answers(definition):
                if kind.name not in found:
                    found[kind.name] = (*found[parent.name], _step(name, definition, own))
                    waiting.append(kind)
    return found


def behind(
    type_name: str, scopes: frozenset[Scope], own: Mapping[str, str], deepest: int = DEEPEST
) -> Tree:
    """Every field of a type and of all types behind it, each type once, where it is nearest."""
    tree: Tree = {}
    waiting, seen = [(_type(type_name), tree, 1)], {type_name}
    for parent, selected, depth in waiting:
        for name, definition in parent.fields.items():
            if not may_select(parent.name, name, scopes):
                continue
            inner = selected[_step(name, definition, own)] = {}
            kinds = _answers(definition)
            if kinds:
                inner["__typename"] = {}
            # What is expanded holds a field more, and that perhaps a `__typename`.
            if len(kinds) == 1 and kinds[0].name not in seen and depth + 2 <= deepest:
                seen.add(kinds[0].name)
                waiting.append((kinds[0], inner, depth + 1))
        selected["__typename"] = {}
    return tree


def size(tree: Tree) -> int:
    """How many fields a selection has."""
    return sum((name != "__typename") + size(inner) for name, inner in tree.items())


def written(tree: Tree) -> str:
    return " ".join(
        f"{name} {{ {written(inner)} }}" if inner else name for name, inner in tree.items()
    )


def step_to(parent: str, name: str, own: Mapping[str, str]) -> str:
    """A field as it is written, with the least selection that it can have."""
    definition = _type(parent).fields[name]
    return _step(name, definition, own) + (" { __typename }" if _answers(definition) else "")


def _type(name: str) -> GraphQLObjectType:
    found = SCHEMA.type_map[name]
    assert isinstance(found, GraphQLObjectType)
    return found


def _answers(definition: GraphQLField) -> list[GraphQLObjectType]:
    named = get_named_type(definition.type)
    if isinstance(named, GraphQLInterfaceType):
        return list(SCHEMA.get_possible_types(named))
    return [named] if isinstance(named, GraphQLObjectType) else []


def _step(name: str, definition: GraphQLField, own: Mapping[str, str]) -> str:
    """A field with the arguments that it needs, the caller's own id, and a short page."""
    mine = own.get(get_named_type(definition.type).name, "")
    needed = [
        f"{argument}: {_filled(argument, given.type, own, mine)}"
        for argument, given in definition.args.items()
        if is_required_argument(given) or (get_named_type(given.type).name == "ID" and mine)
    ]
    needed += ["first: 2"] if "first" in definition.args else []
    return f"{name}({', '.join(needed)})" if needed else name


def _filled(name: str, kind: GraphQLInputType, own: Mapping[str, str], mine: str = "") -> str:
    """Something for an argument or an input field: for `jobId` the caller's own job, and so on."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLEnumType):
        return next(iter(named.values))
    if isinstance(named, GraphQLInputObjectType):
        return _written_object(named, {}, own)
    if named.name == "ID":
        return f'"{mine or own.get(name[:1].upper() + name[1:].removesuffix("Id"), "")}"'
    return SIMPLE.get(named.name, '"x"')


def _written_object(
    kind: GraphQLInputObjectType, given: Mapping[str, str], own: Mapping[str, str]
) -> str:
    """An input object with some fields, and those that it cannot go without."""
    others = {
        name: _filled(name, field.type, own)
        for name, field in kind.fields.items()
        if (is_required_input_field(field) or _is_needed(name, kind, given)) and name not in given
    }
    if not given and not others:  # a @oneOf input: the first of its fields
        name, field = next(iter(kind.fields.items()))
        others = {name: _filled(name, field.type, own)}
    return "{" + ", ".join(f"{name}: {value}" for name, value in {**given, **others}.items()) + "}"


def _is_needed(name: str, kind: GraphQLInputObjectType, given: Mapping[str, str]) -> bool:
    """Whether an input is of no use without a field that the schema lets it go without.

    A tenant and a plan are named in one of several ways, and so is a job, whose global id says its
    tenant. A job that may be left out comes beside a tenant that may not.
    """
    noun = name.removesuffix("Id")
    if kind.is_one_of or noun not in kind.fields or noun == name or noun in given:
        return False
    job = kind.fields.get("jobId")
    names_a_job = job is not None and "is required" in (job.description or "")
    return names_a_job == (noun == "job")


def _taking_ids(definition: GraphQLField, own: Mapping[str, str]) -> Iterator[str]:
    """The arguments of a field, once for each place among them that takes an id."""
    for name, argument in definition.args.items():
        others = [
            f"{other}: {_filled(other, given.type, own)}"
            for other, given in definition.args.items()
            if other != name and is_required_argument(given)
        ]
        for value in _with_id(argument, own):
            yield ", ".join([f"{name}: {value}", *others])


def _with_id(
    argument: GraphQLArgument | GraphQLInputField, own: Mapping[str, str]
) -> Iterator[str]:
    """Every way to write an argument that has `$id` somewhere within."""
    for leaf, value in with_a_leaf(argument, own, "$id"):
        if leaf == "ID":
            yield value


def with_a_leaf(
    argument: GraphQLArgument | GraphQLInputField,
    own: Mapping[str, str],
    placeholder: str,
    seen: tuple[str, ...] = (),
) -> Iterator[tuple[str, str]]:
    """Every way to write an argument with a placeholder for one of its leaves, and that one's type.

    Enums are no leaves of interest: they take their names alone.
    """
    named = get_named_type(argument.type)
    is_list = get_nullable_type(argument.type) is not named
    if isinstance(named, GraphQLScalarType):
        yield named.name, f"[{placeholder}]" if is_list else placeholder
    if isinstance(named, GraphQLInputObjectType) and named.name not in seen:
        for name, field in named.fields.items():
            for leaf, value in with_a_leaf(field, own, placeholder, (*seen, named.name)):
                one = _written_object(named, {name: value}, own)
                yield leaf, f"[{one}]" if is_list else one


def leaves(own: Mapping[str, str], placeholder: str) -> Iterator[tuple[str, str]]:
    """Every leaf of every argument of a query or mutation: its type, and a document around it."""
    assert SCHEMA.mutation_type is not None
    parents = [("query", _type(name), way) for name, way in ways(own).items()]
    for operation, parent, way in [*parents, ("mutation", SCHEMA.mutation_type, ())]:
        for name, definition in parent.fields.items():
            selection = "{ __typename }" if _answers(definition) else ""
            for argument, given in definition.args.items():
                others = [
                    f"{other}: {_filled(other, one.type, own)}"
                    for other, one in definition.args.items()
                    if other != argument and is_required_argument(one)
                ]
                for leaf, value in with_a_leaf(given, own, placeholder):
                    written_out = ", ".join([f"{argument}: {value}", *others])
                    field = f"{name}({written_out}) {selection}"
                    yield leaf, f"{operation} VARIABLES {within(way, field)}"

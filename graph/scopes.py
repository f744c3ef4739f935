"""Which scope a field requires: declared on every field, checked at start and for each operation.

Fields are made by `attribute` and `field`, types by `object_type`; their docstrings are the
descriptions that clients read.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Final, ParamSpec, TypeVar, cast, dataclass_transform

import strawberry
from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    ValidationRule,
)
from strawberry.extensions import FieldExtension
from strawberry.types import get_object_definition
from strawberry.types.field import StrawberryField

from credit.core.roles import Scope
from graph.columns import AsJson
from graph.nullability import NULL_ON_ERROR, NULL_WHEN, is_nullable, takes_arguments

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")

Requirement = Scope | tuple[Scope, ...] | None
"""The scope that a field requires, or several of which one is enough; or ANYONE."""

_REQUIREMENT: Final = "requirement"
"""Key of a field's requirement in its metadata."""
OF: Final = "of"
"""Key, in a field's metadata, of the path of the attribute that it is, such as `value.title`."""
MANY: Final = "many"
"""Key, in a field's metadata, of the function that resolves it for several objects at once."""
JSON: Final = "json"
"""Key, in a field's metadata, of how its list is written by the database, an `AsJson`."""
BEFORE: Final = "before"
"""Key, in a field's metadata, of the function that is told of it before its object is read."""
ANYONE: Final = None
"""The requirement of what every valid key may read."""


class UndeclaredError(Exception):
    """Fields without a requirement; the service does not start with any."""


def attribute(
    requirement: Requirement, description: str | None = None, name: str | None = None
) -> Any:  # noqa: ANN401 - stands for a value of any type
    """Declare a field that is a plain attribute; `name` is set if the Python name differs."""
    return strawberry.field(
        description=description, name=name, metadata={_REQUIREMENT: _any_of(requirement)}
    )


def derived(
    requirement: Requirement, of: str, description: str | None = None, name: str | None = None
) -> Any:  # noqa: ANN401 - stands for a value of any type
    """Declare a field that is an attribute of what the object has: `of` is a path, `value.title`.

    Unlike an `attribute` it is read when it is selected, and takes no argument of the constructor:
    a page of objects is made for the few fields that are selected of them.
    """
    read = attrgetter(of)

    def resolved(self: object) -> object:
        return read(self)

    return strawberry.field(
        resolver=resolved,
        description=description,
        name=name,
        metadata={_REQUIREMENT: _any_of(requirement), OF: of},
    )


def field(
    requirement: Requirement,
    *extensions: FieldExtension,
    graphql_type: object = None,
    many: Callable[..., Awaitable[Sequence[object]]] | None = None,
    json: AsJson | None = None,
    before: Callable[..., None] | None = None,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare a field resolved by the decorated method, with optional extensions.

    `graphql_type` is the field's type if it differs from the method's return type. A field with
    arguments is nullable in the schema in any case: an argument that is refused is to null this
    field, and not what stands beside it.

    `many` resolves the field for all objects of a list in place of the method: it takes the list,
    and else what the method takes, and answers as the method would for each. It saves a coroutine
    for each object. `json` says how a list of what is answered is read without any objects.
    `before` is called with the context and the field's arguments before its object is read: what
    this will ask for may be read with that.
    """

    def declare(method: Callable[P, R]) -> Callable[P, R]:
        type_: Any = graphql_type or inspect.signature(method).return_annotation
        nulled = takes_arguments(method) and not is_nullable(type_)
        text = _description(method)
        made: object = strawberry.field(
            resolver=method,
            description=f"{text} {NULL_WHEN}" if nulled else text,
            metadata={_REQUIREMENT: _any_of(requirement), MANY: many, JSON: json, BEFORE: before},
            extensions=list(extensions),
            graphql_type=type_ | None if nulled else graphql_type,
            directives=[NULL_ON_ERROR] if nulled else [],
        )
        _describe_input(cast(StrawberryField, made))
        return cast(Callable[P, R], made)

    return declare


def subscription(requirement: Requirement) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare a subscription; the decorated method makes its source stream."""

    def declare(method: Callable[P, R]) -> Callable[P, R]:
        made: object = strawberry.subscription(
            resolver=method,
            description=_description(method),
            metadata={_REQUIREMENT: _any_of(requirement)},
        )
        return cast(Callable[P, R], made)

    return declare


@dataclass_transform(kw_only_default=True, field_specifiers=(attribute,))
def object_type(cls: type[T]) -> type[T]:
    """Make a class a GraphQL object type."""
    return strawberry.type(cls, description=_description(cls))


@dataclass_transform(kw_only_default=True, field_specifiers=(attribute,))
def interface(cls: type[T]) -> type[T]:
    """Make a class a GraphQL interface."""
    return strawberry.interface(cls, description=_description(cls))


def _describe_input(made: StrawberryField) -> None:
    """Give an argument called `input` the description of its type."""
    for argument in made.arguments:
        if argument.python_name == "input":
            definition = get_object_definition(argument.type, strict=True)
            argument.description = definition.description


def _any_of(requirement: Requirement) -> frozenset[Scope] | None:
    if requirement is ANYONE:
        return ANYONE
    return frozenset({requirement} if isinstance(requirement, Scope) else requirement)


def _description(documented: object) -> str | None:
    text = inspect.getdoc(documented)
    return " ".join(text.split()) if text else None


# ── At start ─────────────────────────────────────────────────────────────────────────────────────


def declared_requirements(
    schema: GraphQLSchema,
) -> Mapping[tuple[str, str], frozenset[Scope] | None]:
    """The scopes that each field requires, by type and field name; None for ANYONE.

    Raises UndeclaredError for fields without a requirement.
    """
    requirements, undeclared = {}, []
    for type_name, field_name, definition in _fields(schema):
        declared = definition.extensions.get("strawberry-definition")
        metadata = getattr(declared, "metadata", {})
        if _REQUIREMENT in metadata:
            requirements[type_name, field_name] = metadata[_REQUIREMENT]
        else:
            undeclared.append(f"{type_name}.{field_name}")
    if undeclared:
        msg = f"these fields do not declare a requirement: {', '.join(sorted(undeclared))}"
        raise UndeclaredError(msg)
    return requirements


def _fields(schema: GraphQLSchema) -> Iterator[tuple[str, str, GraphQLField]]:
    for type_name, definition in schema.type_map.items():
        if type_name.startswith("__"):
            continue
        if isinstance(definition, GraphQLObjectType | GraphQLInterfaceType):
            for field_name, field_definition in definition.fields.items():
                yield type_name, field_name, field_definition


# ── Before each operation ────────────────────────────────────────────────────────────────────────


class FieldAccessRule(ValidationRule):
    """Refuses fields that the viewer may not select.

    Before execution: an error in a non-null field would null the whole response.
    """

    scopes: frozenset[Scope] = frozenset()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        """Report a field whose requirement none of the viewer's scopes meets."""
        parent, definition = self.context.get_parent_type(), self.context.get_field_def()
        if parent is None or definition is None:
            return
        if parent.name.startswith("__") or node.name.value.startswith("__"):
            return  # introspection is for every valid key
        declared = definition.extensions["strawberry-definition"]
        requirement = declared.metadata[_REQUIREMENT]
        if requirement is not ANYONE and requirement.isdisjoint(self.scopes):
            msg = (
                f"This viewer may not select {parent.name}.{node.name.value}: "
                f"it lacks the scope {' or '.join(sorted(requirement))}."
            )
            self.report_error(GraphQLError(msg, node, extensions={"code": "FORBIDDEN"}))


@cache
def access_rule(scopes: frozenset[Scope]) -> type[FieldAccessRule]:
    """The rule for viewers with these scopes: the same class each time, so that caches hit."""
    return cast(
        type[FieldAccessRule], type("FieldAccessRule", (FieldAccessRule,), {"scopes": scopes})
    )

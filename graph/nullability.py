"""Fields with arguments are null where an argument was refused: one error takes one field.

`@semanticNonNull` tells clients which of them are null for no other reason
(docs/decisions/0030-an-error-takes-one-field.md).
"""

import inspect
from collections.abc import Callable
from types import NoneType
from typing import Any, Final, get_args

import strawberry
from strawberry import UNSET
from strawberry.schema_directive import Location


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="semanticNonNull",
    description="The field is null only where `errors` has an error for it. `levels` says so of a "
    "list's items too: 0 is the field itself.",
)
class SemanticNonNull:
    """The directive that clients such as Relay and Apollo Kotlin read from the SDL."""

    levels: list[int | None] | None = strawberry.directive_field(name="levels", default=(0,))


NULL_ON_ERROR: Final = SemanticNonNull(levels=UNSET)
"""The directive as it is written on a field: its default is left out."""
NULL_WHEN: Final = "Null only where `errors` says why."
"""The same in a description: introspection shows no directives."""


def takes_arguments(method: Callable[..., Any]) -> bool:
    """Whether the field that a method resolves takes arguments of the client's."""
    return not inspect.signature(method).parameters.keys() <= {"self", "info"}


def is_nullable(type_: object) -> bool:
    """Whether a type's null means something else than an error."""
    return NoneType in get_args(type_)

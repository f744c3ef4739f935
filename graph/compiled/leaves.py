"""Scalars and enums: values of the usual Python type are tested in place, others as always."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Final

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
    Undefined,
)

from credit.core.units import Credits
from graph.compiled.names import Module, Place
from graph.scalars import SCALARS, URL, CountryCode, TimeZone

Leaf = GraphQLScalarType | GraphQLEnumType

SMALLEST_INT: Final = -(2**31)
LARGEST_INT: Final = 2**31 - 1

_AS_IT_IS: Final = {
    GraphQLInt.name: "type({v} := {e}) is int and SMALLEST_INT <= {v} <= LARGEST_INT",
    GraphQLID.name: "type({v} := {e}) is str",
    GraphQLString.name: "type({v} := {e}) is str",
    GraphQLBoolean.name: "({v} := {e}) is True or {v} is False",
    GraphQLFloat.name: "type({v} := {e}) is float and {v} - {v} == 0",  # neither infinite nor NaN
    **dict.fromkeys(
        (str(SCALARS[text].name) for text in (URL, CountryCode, TimeZone)),
        "type({v} := {e}) is str",
    ),
}
"""When a value is answered as it is, by the name of its scalar."""

_WRITTEN: Final[dict[str, type]] = {
    str(SCALARS[kind].name): kind for kind in (date, datetime, Decimal, Credits)
}
"""The Python type of what a scalar of ours writes as text, by the name of the scalar."""


class NullError(Exception):
    """Null where the schema allows none."""


def leaf(module: Module, kind: Leaf, value: str, place: Place, *, may_be_null: bool) -> str:
    """An expression for the completed value of an expression."""
    v = place.variable()
    completed = module.constant(
        f"as_{kind.name}_or_null" if may_be_null else f"as_{kind.name}",
        _completes(kind, may_be_null=may_be_null),
    )
    otherwise = f"{completed}({v})"
    if kind.name in _AS_IT_IS:
        return f"({v} if {_AS_IT_IS[kind.name].format(v=v, e=value)} else {otherwise})"
    if isinstance(kind, GraphQLEnumType) and "strawberry-definition" in kind.extensions:
        known = module.constant(f"name_in_{kind.name}", _name_in(kind))
        return f"({known}({v} := {value}) or {otherwise})"
    if kind.name in _WRITTEN:
        usual = module.constant(_WRITTEN[kind.name].__name__, _WRITTEN[kind.name])
        text = module.constant(f"text_of_{kind.name}", kind.coerce_output_value)
        return f"({text}({v}) if type({v} := {value}) is {usual} else {otherwise})"
    return f"{completed}({value})"


def no_null() -> None:
    """Raise NullError."""
    raise NullError


@cache
def _completes(kind: Leaf, *, may_be_null: bool) -> Callable[[object], object]:
    """Completes a value as graphql-core does: the same function for the same type."""
    coerce = kind.coerce_output_value

    def complete(value: object) -> object:
        if value is None and may_be_null:
            return None
        if isinstance(value, Exception):
            raise value
        made: object = None if value is None else coerce(value)
        if made is None or made is Undefined:
            raise NullError
        return made

    return complete


@cache
def _name_in(kind: GraphQLEnumType) -> Callable[[object], str | None]:
    """The name of an enum's member; None for anything else."""
    wrapped = kind.extensions["strawberry-definition"].wrapped_cls
    names: dict[object, str] = {one: kind.coerce_output_value(one) for one in wrapped}
    return names.get

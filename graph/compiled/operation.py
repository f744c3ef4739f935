"""Compiled operations: made of validated queries, and executed in graphql-core's place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import DocumentNode, GraphQLError, OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues, get_variable_values
from strawberry.schema.base import BaseSchema

from graph.compiled.leaves import LARGEST_INT, SMALLEST_INT
from graph.compiled.names import LONGEST_SOURCE, Module, TooLongError
from graph.compiled.reading import NO_VARIABLES, FieldArguments, Reader
from graph.compiled.selection import Selection, UnsupportedError, conditions_of
from graph.compiled.together import NAMES, ResolverInfo
from graph.compiled.values import Values
from graph.compiled.waiting import Waiting

_MOST_CONDITIONS: Final = 4
"""Variables of @skip and @include: there is a function for each combination that is asked for."""

Function = Callable[[list[Any], ResolverInfo, tuple[dict[str, Any], ...]], Awaitable[list[Any]]]


@dataclass(frozen=True, slots=True)
class CompiledFunction:
    """The function of an operation, for some values of the variables of its conditions."""

    source: str
    call: Function
    arguments: tuple[FieldArguments, ...]
    constant: Mapping[int, dict[str, Any]]
    """The keyword arguments of fields whose arguments have no variables, by number."""

    def keyword_arguments(self, variables: VariableValues) -> tuple[dict[str, Any], ...]:
        """The keyword arguments of all fields."""
        return tuple(
            self.constant[number] if number in self.constant else one.converted(variables)
            for number, one in enumerate(self.arguments)
        )


@dataclass(frozen=True, slots=True)
class OperationArguments:
    """The arguments of all fields of an operation, coerced once: they hold for every execution."""

    function: CompiledFunction
    of_fields: tuple[dict[str, Any], ...]


class CompiledOperation:
    """A query as a Python function.

    The answer of `execute` is graphql-core's, or an exception is raised: then graphql-core is to
    execute the operation, for its errors. Queries have no effects, so that may be done.
    """

    def __init__(
        self, schema: BaseSchema, document: DocumentNode, operation: OperationDefinitionNode
    ) -> None:
        """Compile with all conditions true; UnsupportedError where that is not possible."""
        self._schema, self._document, self._operation = schema, document, operation
        self._conditions = conditions_of(document, operation)
        if len(self._conditions) > _MOST_CONDITIONS:
            raise UnsupportedError
        self._functions: dict[tuple[bool, ...], CompiledFunction | None] = {}
        self.length = 0
        """Characters of source, of all functions that there are by now."""
        self._function(tuple(True for _ in self._conditions))

    @property
    def source(self) -> str:
        """The Python source: of several functions if conditions had several values."""
        return "\n\n".join(
            f"{self._heading(values)}{function.source}"
            for values, function in self._functions.items()
            if function is not None
        )

    def arguments(self, variables: Mapping[str, Any] | None) -> OperationArguments:
        """All arguments of the operation; raises an exception for variables that do not fit."""
        found = get_variable_values(
            self._schema._schema,  # type: ignore[attr-defined] # noqa: SLF001 - it has no other name
            self._operation.variable_definitions or (),
            dict(variables or {}),
            hide_suggestions=True,
        )
        if isinstance(found, list):
            raise found[0]
        return self.arguments_of(found)

    def arguments_of(self, found: VariableValues) -> OperationArguments:
        """All arguments of the operation, of variables that were coerced."""
        conditions = tuple(found.coerced[name] for name in self._conditions)
        if not all(isinstance(value, bool) for value in conditions):
            raise UnsupportedError
        function = self._function(conditions)
        return OperationArguments(function, function.keyword_arguments(found))

    async def execute(
        self, context: object, arguments: OperationArguments, root: object = None
    ) -> dict[str, Any]:
        """The data of the answer, ready to be encoded as JSON."""
        info = ResolverInfo(context)
        (data,) = await arguments.function.call([root], info, arguments.of_fields)
        found: dict[str, Any] = data
        return found

    def _function(self, conditions: tuple[bool, ...]) -> CompiledFunction:
        if conditions not in self._functions:
            self._functions[conditions] = self._made(conditions)
        known = self._functions[conditions]
        if known is None:
            raise UnsupportedError
        return known

    def _made(self, conditions: tuple[bool, ...]) -> CompiledFunction | None:
        """A new function; None where it is not possible or all would be too long together."""
        values = dict(zip(self._conditions, conditions, strict=True))
        try:
            made = _compiled(self._schema, self._document, self._operation, values)
        except (UnsupportedError, TooLongError, GraphQLError):
            return None
        if self.length + len(made.source) > LONGEST_SOURCE:
            return None
        self.length += len(made.source)
        return made

    def _heading(self, values: tuple[bool, ...]) -> str:
        if not values:
            return ""
        given = ", ".join(
            f"${name}: {str(value).lower()}"
            for name, value in zip(self._conditions, values, strict=True)
        )
        return f"# With {given}\n\n\n"


def compile_operation(
    schema: BaseSchema, document: DocumentNode, operation: OperationDefinitionNode
) -> CompiledOperation | None:
    """A validated query, compiled; None where graphql-core is to execute it."""
    if operation.operation is not OperationType.QUERY:
        return None
    try:
        return CompiledOperation(schema, document, operation)
    except UnsupportedError:
        return None


def _compiled(
    schema: BaseSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Mapping[str, bool],
) -> CompiledFunction:
    core = schema._schema  # type: ignore[attr-defined] # noqa: SLF001 - it has no other name
    module = Module({**NAMES, "SMALLEST_INT": SMALLEST_INT, "LARGEST_INT": LARGEST_INT})
    selection = Selection(core, document, operation, conditions)
    reader = Reader(schema, module)
    name = operation.name.value if operation.name else "query"
    called = Waiting(Values(module, selection, reader)).root(name)
    source = module.source
    exec(compile(source, f"<compiled {name}>", "exec"), module.namespace)  # noqa: S102 - it is ours
    call: Any = module.namespace[called]
    constant = {
        number: one.converted(NO_VARIABLES)
        for number, one in enumerate(reader.arguments)
        if one.is_constant
    }
    return CompiledFunction(source, call, tuple(reader.arguments), constant)

"""Limits on every operation before execution: size, ambiguity, and the viewer's scopes."""

from collections.abc import Iterator
from typing import Final

from graphql import OperationDefinitionNode, specified_rules, validate
from strawberry.extensions import SchemaExtension

from graph.errors import operation_not_found
from graph.limits import LIMITS, MOST_TOKENS, check_source, check_variables
from graph.scopes import access_rule
from resolvers.context import Context

_RULES: Final = tuple(specified_rules)


class OperationLimits(SchemaExtension):
    """Applies to every operation, on every transport."""

    def on_operation(self) -> Iterator[None]:
        """Check sizes, and choose the rules for this viewer."""
        operation = self.execution_context
        context: Context = operation.context
        operation.parse_options = {"max_tokens": MOST_TOKENS}
        operation.validation_rules = (*_RULES, access_rule(context.viewer.scopes))
        check_source(operation.query or "")
        check_variables(operation.variables or {})
        yield

    def on_validate(self) -> Iterator[None]:
        """Check limits ahead of the rules of GraphQL, some of which cost more than they do."""
        operation = self.execution_context
        document = operation.graphql_document
        assert document is not None
        schema = operation.schema._schema  # noqa: SLF001 - it has no other name
        errors = validate(schema, document, LIMITS)
        operations = [n for n in document.definitions if isinstance(n, OperationDefinitionNode)]
        # Strawberry would run the first of them.
        if len(operations) > 1 and operation._provided_operation_name is None:  # noqa: SLF001
            errors.append(operation_not_found(document, None))
        if errors:
            operation.pre_execution_errors = errors
        yield

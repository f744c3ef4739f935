"""Limits on every operation before execution: size, ambiguity, cost, and the viewer's scopes."""

from collections.abc import AsyncIterator, Iterator

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from credit.core.roles import Role
from graph.cost.charging import Charged, asked, charged, checked, unknown
from graph.cost.walk import cost_of, with_document
from graph.documents import CheckedDocument
from graph.documents import checked as checked_document
from graph.errors import operation_not_found
from graph.limits import check_variables
from graph.validation import operation_in
from resolvers.context import Context

CHARGED = "charged"
"""Name under which an execution's extensions have what was charged."""


class OperationLimits(SchemaExtension):
    """Applies to every operation, on every transport."""

    _charged: Charged | None = None
    _document: CheckedDocument

    def on_operation(self) -> Iterator[None]:
        """Check the variables before the document is parsed."""
        check_variables(self.execution_context.variables or {})
        yield

    def on_parse(self) -> Iterator[None]:
        """Take the document of the cache in place of parsing it again."""
        operation = self.execution_context
        self._document = checked_document(operation.query or "")
        operation.graphql_document = self._document.node
        yield

    async def on_validate(self) -> AsyncIterator[None]:
        """Validate in Strawberry's place: cheap checks first, and the bucket when all is well."""
        context: Context = self.execution_context.context
        errors = self._errors(context)
        charge = self._charged or unknown(context)
        self._charged = charge = await (asked if errors else charged)(charge, context)
        if charge.error and not errors:
            errors = [charge.error]
        self.execution_context.pre_execution_errors = errors
        yield

    def get_results(self) -> dict[str, Charged]:
        """What was charged, for the answer and its headers."""
        return {CHARGED: self._charged or unknown(self.execution_context.context)}

    def _errors(self, context: Context) -> list[GraphQLError]:
        operation, document = self.execution_context, self._document.node
        schema = operation.schema._schema  # noqa: SLF001 - it has no other name
        errors = list(self._document.limit_errors(schema))
        # Not the name that Strawberry found: it would run the first of several.
        name = operation._provided_operation_name  # noqa: SLF001 - it has no other name
        node = operation_in(document, name)
        if node is None:
            errors.append(operation_not_found(document, name))
        if errors or node is None:
            return errors
        cost = cost_of(schema, document, node, operation.variables or {})
        cost = with_document(cost, document)
        self._charged = checked(cost, context.spending.limit)
        if self._charged.error:
            return [self._charged.error]
        viewer = context.viewer
        suggests = viewer.role is Role.OPERATOR
        return list(self._document.rule_errors(schema, viewer.scopes, suggests=suggests))

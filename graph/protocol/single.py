"""One operation that is answered once, as the body of its answer, over whatever carries it."""

from typing import Any

from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from graph.errors import presented
from graph.protocol.inquiry import Inquiry
from graph.schema import schema
from resolvers.context import Context


async def executed(inquiry: Inquiry, context: Context) -> dict[str, Any]:
    """The answer of a query or mutation: `data` unless the request itself was refused."""
    try:
        result = await schema.execute(
            inquiry.query,
            variable_values=inquiry.variables,
            context_value=context,
            operation_name=inquiry.operation_name,
            allowed_operation_types=(OperationType.QUERY, OperationType.MUTATION),
            operation_extensions=inquiry.extensions,
        )
    except (InvalidOperationTypeError, CannotGetOperationTypeError, MissingQueryError):
        msg = "Say with operationName which of the document's operations to run."
        errors = [presented(GraphQLError(msg), context.viewer)]
        return {"errors": [error.formatted for error in errors]}
    shown = [presented(error, context.viewer) for error in result.errors or ()]
    answer: dict[str, Any] = {"errors": [error.formatted for error in shown]} if shown else {}
    if result.data is not None or any(error.path for error in shown):
        answer["data"] = result.data
    return answer

"""The execution of a query or a mutation, the same over every transport."""

import time
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple

from graphql import GraphQLError
from starlette.types import Receive
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.cost.charging import Charged, unknown
from graph.documents import checked
from graph.errors import formatted, operation_not_found, presented
from graph.operation_limits import CHARGED
from graph.protocol.deadline import within_deadline
from graph.protocol.observation import observe
from graph.protocol.persisted import register
from graph.protocol.request import GraphQLRequest
from graph.schema import schema
from resolvers.context import Context

QUERIES: Final = frozenset({OperationType.QUERY})
QUERIES_AND_MUTATIONS: Final = frozenset({OperationType.QUERY, OperationType.MUTATION})


class Answer(NamedTuple):
    """The response map of an operation, and the headers of what it was charged."""

    body: dict[str, Any]
    headers: Mapping[str, str]


async def execute(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType] = QUERIES_AND_MUTATIONS,
    receive: Receive | None = None,
) -> Answer:
    """The response map: `data` unless the request itself was refused, and `errors` if any.

    Errors are fit to be shown to the viewer. An operation is stopped at its deadline, and when
    `receive`, that of its HTTP request, says that the client is gone: ClientDisconnect. Raises
    strawberry's InvalidOperationTypeError for an operation of a type that is not allowed.
    """
    began_at = time.perf_counter()
    execution = schema.execute(
        request.query,
        variable_values=request.variables,
        context_value=context,
        operation_name=request.operation_name,
        allowed_operation_types=allowed,
        operation_extensions=request.extensions,
    )
    try:
        result = await within_deadline(execution, receive)
    except GraphQLError as error:
        context.loaders.cancel()
        result = ExecutionResult(data=None, errors=[error])
    except (CannotGetOperationTypeError, MissingQueryError):
        document = checked(request.query).node
        result = ExecutionResult(
            data=None, errors=[operation_not_found(document, request.operation_name)]
        )
    except BaseException:
        context.loaders.cancel()
        raise
    # An error of the request has no path, one of a field has: then data is there, if only null.
    errors = [presented(error, context.viewer) for error in result.errors or ()]
    has_data = result.data is not None or any(error.path for error in errors)
    if has_data:
        await register(request, context)
    charged: Charged = (result.extensions or {}).get(CHARGED) or unknown(context)
    body = response_map(errors, result.data, has_data=has_data, charged=charged)
    observe(request, context, body, charged, began_at)
    return Answer(body, charged.headers)


def response_map(
    errors: Sequence[GraphQLError],
    data: object = None,
    *,
    has_data: bool = False,
    charged: Charged | None = None,
) -> dict[str, Any]:
    """What the GraphQL specification calls a response, ready to be encoded.

    `charged` is None where no operation was read, such as without a valid key.
    """
    response: dict[str, Any] = {}
    if errors:
        response["errors"] = formatted(errors)
    if has_data:
        response["data"] = data
    if charged is not None:
        response["extensions"] = {"cost": charged.extension}
    return response

"""Subscriptions before their source stream is made: found, checked, and charged once."""

from dataclasses import dataclass
from typing import Any, Final

from graphql import Executor, GraphQLError, OperationDefinitionNode, OperationType

from credit.core.roles import Role
from graph.cost.charging import MOST_UNITS_OF_AN_EVENT, Charged, charged, checked
from graph.cost.walk import cost_of
from graph.documents import CheckedDocument
from graph.documents import checked as checked_document
from graph.errors import operation_not_found
from graph.limits import check_variables
from graph.problems import ErrorCode
from graph.protocol.request import GraphQLRequest
from graph.protocol.sharing import ExecutionKey, execution_key
from graph.schema import COERCION, schema
from graph.validation import operation_in
from resolvers.context import Context

_BAD: Final = {"code": ErrorCode.BAD_REQUEST.value}


@dataclass(frozen=True, slots=True)
class PreparedSubscription:
    """A subscription that passed every check that other operations pass."""

    executor: Executor[Any]
    key: ExecutionKey
    charged: Charged
    """What it was charged at its start, which is what each execution of an event is charged."""


def is_subscription(request: GraphQLRequest) -> bool:
    """Whether the operation to run is a subscription."""
    if "subscription" not in request.query:
        return False
    try:
        document = checked_document(request.query)
    except GraphQLError:
        return False
    operation = operation_in(document.node, request.operation_name)
    return operation is not None and operation.operation is OperationType.SUBSCRIPTION


async def prepared(
    request: GraphQLRequest, context: Context
) -> PreparedSubscription | list[GraphQLError]:
    """The subscription of a request, or why it may not begin."""
    variables = request.variables or {}
    try:
        document = checked_document(request.query)
        check_variables(variables)
    except GraphQLError as error:
        return [error]
    node = operation_in(document.node, request.operation_name)
    if node is None:
        return [operation_not_found(document.node, request.operation_name)]
    charge = await _charged(request, document, node, context)
    if isinstance(charge, list):
        return charge
    executor = Executor.build(
        schema._schema,  # noqa: SLF001 - it has no other name
        document.node,
        context_value=context,
        raw_variable_values=variables,
        operation_name=request.operation_name,
        middleware=None,
        **COERCION,
    )
    if isinstance(executor, list):
        return executor
    try:
        return PreparedSubscription(
            executor, execution_key(request, document.node, node, context), charge
        )
    except TypeError:  # of orjson, which reads more levels than it writes
        msg = "The variables are nested too deeply."
        return [GraphQLError(msg, extensions=_BAD)]


async def _charged(
    request: GraphQLRequest,
    document: CheckedDocument,
    node: OperationDefinitionNode,
    context: Context,
) -> Charged | list[GraphQLError]:
    """The charge of an event; the errors of a subscription that is not valid or costs too much."""
    graphql_schema = schema._schema  # noqa: SLF001 - it has no other name
    errors = document.limit_errors(graphql_schema)
    if errors:
        return list(errors)
    cost = cost_of(graphql_schema, document.node, node, request.variables or {})
    charge = checked(cost, MOST_UNITS_OF_AN_EVENT)
    if charge.error is None:
        viewer = context.viewer
        suggests = viewer.role is Role.OPERATOR
        errors = document.rule_errors(graphql_schema, viewer.scopes, suggests=suggests)
        if errors:
            return list(errors)
        charge = await charged(charge, context)
    return charge if charge.error is None else [charge.error]

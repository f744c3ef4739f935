"""Planning: the checks that an operation passes before its key is charged for it."""

from collections.abc import Awaitable, Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple, cast

from graphql import Executor, GraphQLError, OperationDefinitionNode
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.graphql import OperationType
from strawberry.utils.operation import get_operation_type

from credit.core.roles import Role
from graph.cost.charging import Charged, asked, charged, checked, unknown
from graph.cost.walk import cost_of, with_document
from graph.documents import CheckedDocument
from graph.documents import checked as checked_document
from graph.errors import operation_not_found
from graph.limits import check_variables
from graph.protocol.plans import Plan, PlanKey, Plans
from graph.protocol.request import GraphQLRequest
from graph.responses.subject import subject_of
from graph.schema import COERCION, schema
from graph.validation import operation_in
from resolvers.context import Context

LONGEST_SENT: Final = 16_000
"""Bytes of a request whose plan is kept. Longer ones carry data, which is new each time."""
PLAN_BYTES: Final = 6_000
"""Bytes of memory that a plan takes besides its document, its variables and what was sent."""
VALUE_BYTES: Final = 1_000
"""Bytes of memory that a value of the variables takes at most, as sent and coerced."""
WIDEST: Final = 4
"""Bytes that Python keeps each character of a text in, where one of them is no usual one."""
ARGUMENT_BYTES: Final = 150
"""Bytes of memory that an argument takes, and each value of a variable in it once more."""
_IS_AWAITABLE: Final = cast(Any, optimized_is_awaitable)


class Refusal(NamedTuple):
    """Why an operation is not executed, and what of its cost is said with that.

    `settle` asks the bucket what is left of it (`asked`), or takes the cost (`charged`): of the
    operation as it is, before its variables are coerced. None where no operation was found.
    """

    errors: Sequence[GraphQLError]
    charge: Charged
    settle: Callable[[Charged, Context], Awaitable[Charged]] | None = None


def planned(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType],
    plans: Plans | None = None,
) -> Plan | Refusal:
    """The plan of a request, kept in `plans` or new; or why there is none.

    Raises strawberry's InvalidOperationTypeError for an operation of a type that is not allowed.
    """
    key = None if plans is None else _key(request, context)
    found = plans.get(key) if plans is not None and key is not None else None
    if found is not None:
        _check_type(found.type, allowed)
        return found
    made = _planned(request, context, allowed, key)
    if plans is not None and isinstance(made, Plan):
        plans.keep(made)
    return made


def _key(request: GraphQLRequest, context: Context) -> PlanKey | None:
    if request.sent is None or len(request.sent) > LONGEST_SENT:
        return None
    viewer, limit = context.viewer, context.spending.limit
    suggests = viewer.role is Role.OPERATOR
    return PlanKey(request.sent, request.query, viewer.scopes, suggests, limit)


def _planned(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType],
    key: PlanKey | None,
) -> Plan | Refusal:
    """Cheap checks first: the size of the variables, the document's limits, its cost, the rules."""
    variables, name = request.variables or {}, request.operation_name
    try:
        values = check_variables(variables)
        document = checked_document(request.query)
    except GraphQLError as error:
        return Refusal([error], unknown(context))
    try:
        _check_type(get_operation_type(document.node, name), allowed)
    except RuntimeError:
        return Refusal([operation_not_found(document.node, name)], unknown(context))
    node = operation_in(document.node, name)
    charge = _costed(document, node, request, context)
    if isinstance(charge, Refusal):
        return charge
    assert node is not None, "a document without the operation is refused"
    executor = _executor(document, node, request)
    if isinstance(executor, list):
        return Refusal(executor, charge, charged)
    subject = subject_of(executor.schema, document.node, node, variables) if key else None
    return Plan(document, node, charge, executor, key, _bytes(request, key, values), subject)


def _bytes(request: GraphQLRequest, key: PlanKey | None, values: int) -> int:
    """The memory of a plan with so many values in its variables.

    Each `$` of the document may stand for a variable with all of them, converted for one field.
    Their texts have no more characters than bytes were sent.
    """
    if key is None:
        return PLAN_BYTES
    arguments = ARGUMENT_BYTES * request.query.count("$") * (1 + values)
    texts = WIDEST * len(key.sent) if values else 0
    return PLAN_BYTES + key.bytes + texts + VALUE_BYTES * values + arguments


def _check_type(found: OperationType, allowed: AbstractSet[OperationType]) -> None:
    if found not in allowed:
        raise InvalidOperationTypeError(found)


def _costed(
    document: CheckedDocument,
    node: OperationDefinitionNode | None,
    request: GraphQLRequest,
    context: Context,
) -> Charged | Refusal:
    """What an operation costs, of a document that is valid for the viewer's scopes."""
    graphql_schema = schema._schema  # noqa: SLF001 - it has no other name
    errors = list(document.limit_errors(graphql_schema))
    if node is None:
        errors.append(operation_not_found(document.node, request.operation_name))
    if errors or node is None:
        return Refusal(errors, unknown(context), asked)
    cost = cost_of(graphql_schema, document.node, node, request.variables or {})
    charge = checked(with_document(cost, document.node), context.spending.limit)
    if charge.error is not None:
        return Refusal([charge.error], charge, asked)
    viewer = context.viewer
    suggests = viewer.role is Role.OPERATOR
    errors = list(document.rule_errors(graphql_schema, viewer.scopes, suggests=suggests))
    return Refusal(errors, charge, asked) if errors else charge


def _executor(
    document: CheckedDocument, node: OperationDefinitionNode, request: GraphQLRequest
) -> Executor[Any] | list[GraphQLError]:
    """An executor with the variables coerced, or what is wrong with them."""
    is_mutation = OperationType(node.operation.value) is OperationType.MUTATION
    used = schema.of_mutations if is_mutation and schema.of_mutations else schema
    return used.execution_context_class.build(
        used._schema,  # noqa: SLF001 - it has no other name
        document.node,
        raw_variable_values=request.variables,
        operation_name=request.operation_name,
        is_awaitable=_IS_AWAITABLE,
        **COERCION,
    )

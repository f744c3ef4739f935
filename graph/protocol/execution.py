"""The execution of a query or a mutation, the same over every transport."""

import time
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple

from graphql import GraphQLError
from starlette.types import Receive
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from graph.cost.charging import Charged, charged, unknown
from graph.errors import formatted, presented
from graph.protocol.deadline import within_deadline
from graph.protocol.executing import executed
from graph.protocol.kept import executed_or_kept
from graph.protocol.observation import observe
from graph.protocol.persisted import register
from graph.protocol.planning import Refusal, planned
from graph.protocol.plans import Plan, Plans
from graph.protocol.request import GraphQLRequest
from graph.responses.store import Executed, ResponseStore
from resolvers.context import Context

QUERIES: Final = frozenset({OperationType.QUERY})
QUERIES_AND_MUTATIONS: Final = frozenset({OperationType.QUERY, OperationType.MUTATION})


class Answer(NamedTuple):
    """The response map of an operation, and the headers of what it was charged."""

    body: dict[str, Any]
    headers: Mapping[str, str]


class Caches(NamedTuple):
    """What the operations of a process share; None where nothing is kept."""

    plans: Plans | None = None
    responses: ResponseStore | None = None


NO_CACHES: Final = Caches()


class _Outcome(NamedTuple):
    """What came of an operation, and what it was charged; its data may be encoded already."""

    charge: Charged
    errors: Sequence[Exception] = ()
    data: object = None
    plan: Plan | None = None


async def execute(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType] = QUERIES_AND_MUTATIONS,
    receive: Receive | None = None,
    caches: Caches = NO_CACHES,
) -> Answer:
    """The response map: `data` unless the request itself was refused, and `errors` if any.

    Errors are fit to be shown to the viewer. An operation is stopped at its deadline, and when
    `receive`, that of its HTTP request, says that the client is gone: ClientDisconnect. Raises
    strawberry's InvalidOperationTypeError for an operation of a type that is not allowed. Its plan
    and its response are those in `caches`, or may be kept there.
    """
    if context.around is None:
        return await _answered(request, context, allowed, receive, caches)
    with context.around():
        return await _answered(request, context, allowed, receive, caches)


async def _answered(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType],
    receive: Receive | None,
    caches: Caches,
) -> Answer:
    """As `execute`."""
    began_at = time.perf_counter()
    try:
        outcome = await within_deadline(_outcome(request, context, allowed, caches), receive)
    except GraphQLError as error:
        context.loaders.cancel()
        outcome = _Outcome(unknown(context), [error])
    except BaseException:
        context.loaders.cancel()
        raise
    # An error of the request has no path, one of a field has: then data is there, if only null.
    errors = [presented(error, context.viewer) for error in outcome.errors]
    has_data = outcome.data is not None or any(error.path for error in errors)
    if has_data:
        await register(request, context)
    body = response_map(errors, outcome.data, has_data=has_data, charged=outcome.charge)
    observe(request, context, body, outcome.charge, outcome.plan, began_at)
    return Answer(body, outcome.charge.headers)


async def _outcome(
    request: GraphQLRequest,
    context: Context,
    allowed: AbstractSet[OperationType],
    caches: Caches,
) -> _Outcome:
    """Plan, charge and execute an operation; what fails on the way is an error of the request."""
    charge: Charged | None = None
    try:
        plan = planned(request, context, allowed, caches.plans)
        charge = plan.charge
        if isinstance(plan, Refusal):
            return await _refused(plan, context)
        charge = await charged(charge, context)
        if charge.error is not None:
            return _Outcome(charge, [charge.error])
        result = await executed_or_kept(plan, context, caches.responses, _executed)
    except InvalidOperationTypeError:
        raise
    except Exception as error:  # noqa: BLE001 - `presented` says what the viewer may know of it
        return _Outcome(charge or unknown(context), [error])
    return _Outcome(charge, result.errors, result.data, plan)


async def _refused(refusal: Refusal, context: Context) -> _Outcome:
    errors, charge, settle = refusal
    if settle is not None:
        charge = await settle(charge, context)
        if settle is charged and charge.error is not None:
            errors = [charge.error]
    return _Outcome(charge, errors)


async def _executed(plan: Plan, context: Context) -> Executed:
    result = await executed(plan, context)
    return Executed(result.data, result.errors or ())


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

"""Executing a plan: by its compiled form where it has one, else by graphql-core."""

from typing import cast

from graphql import ExecutionResult, OperationType

from graph.protocol.plans import CompiledCall, Plan
from graph.schema import schema
from resolvers.context import Context


async def executed(plan: Plan, context: Context) -> ExecutionResult:
    """What the plan of an operation brings for a viewer: data, and the errors of its fields."""
    result = await compiled_result(plan, context)
    if result is not None:
        return result
    executor = plan.executor_for(context)
    made = executor.execute_operation()
    # Without @defer and @stream, which the schema has not, there is one result.
    return cast(ExecutionResult, await made if executor.is_awaitable(made) else made)


async def compiled_result(plan: Plan, context: Context) -> ExecutionResult | None:
    """What a query is answered by its compiled form; None where graphql-core is to execute it.

    That is so where the query has no compiled form, and where anything fails: a query has no
    effects, so it can be executed again, with loaders that have loaded nothing. Its errors, their
    paths and what they null are graphql-core's own. A cancellation is passed on.
    """
    if plan.operation.operation is not OperationType.QUERY:
        return None
    try:
        call = plan.compiled = plan.compiled or _compiled(plan)
        if call is None:
            return None
        data = await call.operation.execute(context, call.arguments)
    except Exception:  # noqa: BLE001 - whatever it is, graphql-core says so
        await context.loaders.renew()
        return None
    return ExecutionResult(data, None)


def _compiled(plan: Plan) -> CompiledCall | None:
    """The compiled form of a plan's operation, with its arguments."""
    name = plan.operation.name.value if plan.operation.name else None
    found = plan.document.compiled(schema, name)
    if found is None:
        return None
    return CompiledCall(found, found.arguments_of(plan.executor.variable_values))

"""Executes queries by their compiled form, where they have one."""

from graphql import ExecutionResult
from strawberry.types import ExecutionContext

from graph.documents import known
from resolvers.context import Context


async def compiled_result(operation: ExecutionContext) -> ExecutionResult | None:
    """What a validated query is answered; None where graphql-core is to execute it.

    That is so where the query has no compiled form, and where anything fails: a query has no
    effects, so it can be executed again, with loaders that have loaded nothing. Its errors, their
    paths and what they null are graphql-core's own. A cancellation is passed on.
    """
    document = known(operation.query or "")
    if document is None or document.node is not operation.graphql_document:
        return None
    name = operation._provided_operation_name  # noqa: SLF001 - it has no other name
    compiled = document.compiled(operation.schema, name)
    if compiled is None:
        return None
    context: Context = operation.context
    try:
        arguments = compiled.arguments(operation.variables)
        data = await compiled.execute(context, arguments, operation.root_value)
    except Exception:  # noqa: BLE001 - whatever it is, graphql-core says so
        await context.loaders.renew()
        return None
    return ExecutionResult(data, None)

"""Telling those who watch the service of each operation that was answered."""

import time
from collections.abc import Mapping
from typing import Any

from graphql import OperationDefinitionNode

from graph.cost.charging import Charged
from graph.documents import CheckedDocument, cached
from graph.protocol.plans import Plan
from graph.protocol.request import GraphQLRequest
from graph.validation import operation_in
from resolvers.context import Context
from resolvers.observation import OK, AnsweredOperation


def observe(
    request: GraphQLRequest,
    context: Context,
    body: Mapping[str, Any],
    charged: Charged,
    plan: Plan | None,
    began_at: float,
) -> None:
    """Tell of an operation that was answered; `began_at` is as `time.perf_counter` has it.

    `plan` is None where it was not executed.
    """
    if context.observe is None:
        return
    document: CheckedDocument | None
    node: OperationDefinitionNode | None
    if plan is not None:
        document, node = plan.document, plan.operation
    else:
        document = cached(request.query)  # none that cannot be parsed, which is not tried again
        node = operation_in(document.node, request.operation_name) if document else None
    viewer = context.viewer
    bound = viewer.tenant_ids
    context.observe(
        AnsweredOperation(
            type=node.operation.value if node else None,
            name=node.name.value if node and node.name else None,
            is_listed=document is not None and document.is_listed,
            outcome=_outcome(body),
            units=charged.cost.requested,
            seconds=time.perf_counter() - began_at,
            viewer=viewer.key_id,
            tenant=str(next(iter(bound))) if bound and len(bound) == 1 else None,
        )
    )


def _outcome(body: Mapping[str, Any]) -> str:
    errors = body.get("errors")
    return str(errors[0].get("extensions", {}).get("code", "INTERNAL")) if errors else OK

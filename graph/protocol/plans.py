"""Plans: operations that were read, checked and costed once, for all requests that send them again.

A plan depends on what was sent and on the scopes of who sent it, and on nothing that changes with
time or with the tenant. The key, the list of documents, the bucket, quotas and the deadline are
therefore not in it: they are asked for each request, whether its plan is kept or new.
"""

from collections import Counter, OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from sys import getsizeof
from typing import Any, Final, NamedTuple

from graphql import Executor, OperationDefinitionNode
from strawberry.types.graphql import OperationType

from credit.core.roles import Scope
from graph.compiled.operation import CompiledOperation, OperationArguments
from graph.cost.charging import Charged
from graph.cost.walk import Cost
from graph.documents import CheckedDocument
from graph.responses.subject import Subject
from resolvers.context import Context

MOST_BYTES: Final = 32_000_000
"""Bytes of memory that the plans of a process take at most, with their documents."""
LARGEST_BYTES: Final = 200_000
"""Bytes of memory that a plan which is kept may take; a larger one would cost many their places."""


class PlanKey(NamedTuple):
    """All that a plan depends on; requests with equal keys are executed by one plan.

    `sent` decides the name of the operation, its variables and, where the document was not named by
    an identifier, `query` as well.
    """

    sent: bytes
    query: str
    scopes: frozenset[Scope]
    suggests: bool
    limit: int

    @property
    def bytes(self) -> int:
        """Bytes of memory that it takes at most, besides a few objects of a fixed size."""
        return getsizeof(self.sent) + getsizeof(self.query)


class CompiledCall(NamedTuple):
    """The compiled form of an operation, and the arguments of its fields."""

    operation: CompiledOperation
    arguments: OperationArguments


@dataclass(slots=True, eq=False)
class Plan:
    """An operation that passed every check which does not depend on the time or a tenant.

    `charge` is what it costs: nothing has been taken from a bucket yet. `key` is None where the
    plan is not kept.
    """

    document: CheckedDocument
    operation: OperationDefinitionNode
    charge: Charged
    executor: Executor[Any]
    key: PlanKey | None
    bytes: int
    """Bytes of memory that it takes at most, without its document."""
    subject: Subject | None = None
    """What it is about, where its responses may be kept; None where they may not."""
    compiled: CompiledCall | None = field(default=None, init=False)
    """Made when its document is executed again; None before that, and where it has none."""
    type: OperationType = field(init=False)
    """Whether it reads or writes."""

    def __post_init__(self) -> None:
        """Find out what it is once."""
        self.type = OperationType(self.operation.operation.value)

    @property
    def cost(self) -> Cost:
        """What it costs."""
        return self.charge.cost

    @property
    def variables(self) -> Mapping[str, Any]:
        """The coerced variables, with the defaults of those left out; not to be changed."""
        return self.executor.variable_values.coerced

    def executor_for(self, context: Context) -> Executor[Any]:
        """The executor of one request, with the arguments that were coerced for all of them."""
        made = self.executor
        return type(made)(
            made.schema,
            made.fragment_definitions,
            made.fragments,
            made.root_value,
            context,
            made.operation,
            made.variable_values,
            made.field_resolver,
            made.type_resolver,
            made.subscribe_field_resolver,
            is_awaitable=made.is_awaitable,
            hide_suggestions=made.hide_suggestions,
        )


class Plans:
    """The plans of a process; those used longest ago go when they take too much memory."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Start empty."""
        self._most_bytes = most_bytes
        self.bytes = 0
        """Bytes of memory that the plans take, each document counted once."""
        self.hits = 0
        """How many operations were executed by a plan that was kept."""
        self.misses = 0
        """How many queries that may have a kept plan were planned."""
        self._plans: OrderedDict[PlanKey, Plan] = OrderedDict()
        self._of_document: Counter[CheckedDocument] = Counter()
        self._document_bytes: dict[CheckedDocument, int] = {}

    def get(self, key: PlanKey) -> Plan | None:
        """The plan of a key, if it is kept."""
        found = self._plans.get(key)
        if found is not None:
            self.hits += 1
            self._plans.move_to_end(key)
            if found.document.bytes != self._document_bytes[found.document]:  # compiled since
                self._count(found.document)
        return found

    def keep(self, plan: Plan) -> None:
        """Keep the plan of a query that has a key and is not kept yet.

        Mutations are not kept: what they write is new each time, costs queries their places, and
        does not belong into memory any longer.
        """
        if plan.key is None or plan.type is not OperationType.QUERY:
            return
        self.misses += 1
        if plan.bytes > LARGEST_BYTES:
            return
        self._plans[plan.key] = plan
        self.bytes += plan.bytes
        self._of_document[plan.document] += 1
        self._count(plan.document)

    def _count(self, document: CheckedDocument) -> None:
        self.bytes += document.bytes - self._document_bytes.get(document, 0)
        self._document_bytes[document] = document.bytes
        while self.bytes > self._most_bytes:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        _, dropped = self._plans.popitem(last=False)
        self.bytes -= dropped.bytes
        self._of_document[dropped.document] -= 1
        if not self._of_document[dropped.document]:
            del self._of_document[dropped.document]
            self.bytes -= self._document_bytes.pop(dropped.document)

"""The schema, assembled and checked."""

from typing import Final

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from graph.mutation import Mutation
from graph.operation_limits import OperationLimits
from graph.query import Query
from graph.scalars import SCALARS
from graph.scopes import declared_requirements
from graph.subscription import Subscription


class Schema(strawberry.Schema):
    """Strawberry's schema, without its logging of errors: `graph.errors` logs them."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log nothing: most errors are the caller's; `graph.errors` logs the others."""


def _assembled(*, sorted_by_name: bool = False) -> Schema:
    return Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        extensions=[OperationLimits],
        config=StrawberryConfig(scalar_map=SCALARS, sort_schema=sorted_by_name),
    )


schema: Final = _assembled()
"""The executable schema."""

FIELD_SCOPES: Final = declared_requirements(schema._schema)  # noqa: SLF001 - no public attribute
"""The scopes of each field, by type and field name; raises if a field has no requirement."""


def print_sdl() -> str:
    """The schema in SDL, sorted, as kept in `schema.graphql`."""
    return _assembled(sorted_by_name=True).as_str().rstrip() + "\n"

"""The one tenant that a query is about, if its response may be kept or read on a replica."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLField,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)

from credit.core.global_ids import Kind, parsed
from graph.cost.values import Arguments, Variables, variable_values
from graph.responses.table import IS_THE_INSTANT, OF_THE_INSTANT
from graph.schema import CACHEABLE_FIELDS
from resolvers.context import Viewer


@dataclass(frozen=True, slots=True)
class Subject:
    """What a query is about that depends on the version of its tenant, and on the time.

    `tenant_ids` are the tenants that it names, all fields taken together; `of_viewer` says whether
    it also reads the only tenant of the viewer, and `says_viewer` whether it says who that is. Its
    response may be kept unless it `says_instant`, the present one.
    """

    tenant_ids: frozenset[UUID]
    of_viewer: bool
    says_viewer: bool
    says_instant: bool

    def tenant_of(self, viewer: Viewer) -> UUID | None:
        """The one tenant that it is about for a viewer, who may access it.

        None where it is about several or none, or about one that the viewer may not see.
        """
        named = self.tenant_ids
        if self.of_viewer:
            bound = viewer.tenant_ids
            if bound is None or len(bound) != 1:
                return None
            named |= bound
        if len(named) != 1:
            return None
        (tenant_id,) = named
        return tenant_id if viewer.may_see(tenant_id) else None


def subject_of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, object],
) -> Subject | None:
    """What a valid query is about; None if a field depends on more than the tenant's version.

    A document with several operations is taken for one that selects the fields of all of them.
    """
    if operation.operation is not OperationType.QUERY:
        return None
    info = TypeInfo(schema)
    found = _Reads(info, variable_values(operation, variables))
    visit(document, TypeInfoVisitor(info, found))
    if not found.are_cacheable:
        return None
    return Subject(
        frozenset(found.tenant_ids), found.of_viewer, found.says_viewer, found.says_instant
    )


class _Reads(Visitor):
    """Collects which tenants are named, and whether every field is cacheable."""

    def __init__(self, info: TypeInfo, variables: Variables) -> None:
        super().__init__()
        self.are_cacheable = True
        self.tenant_ids: set[UUID] = set()
        self.of_viewer = self.says_viewer = self.says_instant = False
        self._info, self._variables = info, variables

    def enter_field(self, node: FieldNode, *_: object) -> object:
        """Look at one field; what is beside it need not be looked at once one is not cacheable."""
        parent, definition = self._info.get_parent_type(), self._info.get_field_def()
        name = node.name.value
        if name == "__typename":
            return None
        if parent is not None and (parent.name, name) in IS_THE_INSTANT:
            self.says_instant = True
            return None
        if parent is None or definition is None or (parent.name, name) not in CACHEABLE_FIELDS:
            return self._not_cacheable()
        path = f"{parent.name}.{name}"
        if any(one.name.value in OF_THE_INSTANT.get(path, ()) for one in node.arguments or ()):
            return self._not_cacheable()
        if path == "Query.tenant":
            return self._name_tenant(node, definition)
        if path == "Viewer.tenants":
            self.of_viewer = True
        if parent.name == "Viewer":
            self.says_viewer = True
        return None

    def _name_tenant(self, node: FieldNode, definition: GraphQLField) -> object:
        given = Arguments(node, definition, self._variables)
        if given.value("externalId") is not None:
            return self._not_cacheable()
        named = given.value("id")
        if named is None:
            self.of_viewer = True
            return None
        found = parsed(named, Kind.TENANT) if isinstance(named, str) else None
        if found is None or found.tenant is None:
            return self._not_cacheable()
        self.tenant_ids.add(found.tenant)
        return None

    def _not_cacheable(self) -> object:
        self.are_cacheable = False
        return self.BREAK

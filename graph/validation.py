"""Validation of documents: limits first, then the rules of GraphQL and the viewer's scopes."""

from typing import Any, Final, cast

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    ValueNode,
    ValuesOfCorrectTypeRule,
    VisitorAction,
    get_named_type,
    is_list_type,
    is_non_null_type,
    specified_rules,
    validate,
)

from credit.core.roles import Scope
from graph.input_paths import located
from graph.limits import LIMITS
from graph.scopes import access_rule

MOST_ERRORS: Final = 5
"""Errors after which validation stops: a document can have one for each of its tokens."""

EXECUTED: Final = "executed"
"""Name under which a schema's extensions have the schema that mutations are executed with."""
_READ_ALONE: Final = frozenset({"InterviewEventInput", "RecordInterviewEventsInput"})
"""Input types of which a bad part refuses itself alone."""


class ValueRule(ValuesOfCorrectTypeRule):
    """Refuses literals that are not of their types, but for those that are read one by one."""

    def is_valid_value_node(
        self, node: ValueNode, input_type: GraphQLInputType | None
    ) -> VisitorAction:
        """Check a literal by the type that it is executed with."""
        if input_type is not None and get_named_type(input_type).name in _READ_ALONE:
            input_type = _executed(input_type, self.context.schema.extensions[EXECUTED])
        return super().is_valid_value_node(node, input_type)


_RULES: Final = (
    *(rule for rule in specified_rules if rule is not ValuesOfCorrectTypeRule),
    ValueRule,
)


def limit_errors(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """What of a document is beyond the limits; some rules of GraphQL cost more than to check them.

    Any error stops validation here: the cost of such a document is not worth knowing.
    """
    found = validate(schema, document, LIMITS, max_errors=MOST_ERRORS)
    return located(found[:MOST_ERRORS], document)


def rule_errors(
    schema: GraphQLSchema, document: DocumentNode, scopes: frozenset[Scope], *, suggests: bool
) -> list[GraphQLError]:
    """What is wrong with a document for viewers with these scopes.

    Names that were meant instead are computed, which is slow, only with `suggests`.
    """
    rules = (*_RULES, access_rule(scopes))
    found = validate(schema, document, rules, MOST_ERRORS, hide_suggestions=not suggests)
    # Without the one that says that there would be more.
    return located(found[:MOST_ERRORS], document)


def operation_in(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    """The operation with a name, or the only operation if it is None; None if there is none."""
    named = [
        node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        and (name is None or (node.name and node.name.value == name))
    ]
    return named[0] if len(named) == 1 else None


def _executed(input_type: GraphQLInputType, schema: GraphQLSchema) -> GraphQLInputType:
    """The type of another schema that has the same name, and the same lists around it."""
    if is_non_null_type(input_type):
        return GraphQLNonNull(cast(Any, _executed(input_type.of_type, schema)))
    if is_list_type(input_type):
        return GraphQLList(_executed(input_type.of_type, schema))
    return cast(GraphQLInputType, schema.type_map[get_named_type(input_type).name])

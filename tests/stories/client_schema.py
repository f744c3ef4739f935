"""The schema as clients read it: Strawberry's own objects do not say which inputs are @oneOf."""

from functools import cache

from graphql import GraphQLSchema, build_schema

from graph.schema import schema


@cache
def client_schema() -> GraphQLSchema:
    """Built when a test first asks for it: each process of a run imports the files of all tests."""
    return build_schema(schema.as_str())

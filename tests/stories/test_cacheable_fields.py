"""What cacheable fields say depends on the tenant's day, and on no instant in it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from graphql import GraphQLObjectType, get_named_type, is_composite_type

from graph.schema import CACHEABLE_FIELDS, schema
from tests.stories.clients import Client, a_story
from tests.stories.demo_database import UNTIL

SCHEMA: Final = schema._schema
COMPANY: Final = "bluewater-health"
ARGUMENTS: Final[Mapping[str, str]] = {
    "Tenant.job": '(externalId: "{job}")',
    "Tenant.charge": '(interviewId: "{interview}")',
    "Tenant.hiringPlan": "(input: {{roles: 2, candidatesPerRole: 3}})",
    "Tenant.trend": "(granularity: WEEK, compareTo: PREVIOUS_DATE_RANGE)",
    "Job.trend": "(granularity: MONTH)",
    "Overview.usageTrend": "(compareTo: PREVIOUS_YEAR)",
}


DEEPEST: Final = 4
"""Fields from the tenant to an object: more would be too large a document."""


class Selected:
    """Selections of cacheable fields, objects only where they were not nearer by before."""

    def __init__(self, **names: str) -> None:
        self._names = names
        self.fields: dict[tuple[str, str], int] = {}
        """The depth at which each was selected, the least of all."""

    def field(self, type_name: str, name: str, depth: int = 1) -> str:
        """A field with what is below it, down to a depth."""
        definition = _type(type_name).fields[name]
        self.fields[type_name, name] = depth
        arguments = ARGUMENTS.get(f"{type_name}.{name}", "").format(**self._names)
        if "first" in definition.args:
            arguments = "(first: 2)"
        kind = get_named_type(definition.type)
        if not is_composite_type(kind):
            return name + arguments
        return f"{name}{arguments} {{ __typename {' '.join(self._inner(kind.name, depth))} }}"

    def _inner(self, type_name: str, depth: int) -> Iterator[str]:
        for name, definition in _type(type_name).fields.items():
            is_leaf = not is_composite_type(get_named_type(definition.type))
            is_new = depth < min(DEEPEST, self.fields.get((type_name, name), DEEPEST + 1) - 1)
            if (type_name, name) in CACHEABLE_FIELDS and (is_leaf or is_new):
                yield self.field(type_name, name, depth + 1)


def _type(name: str) -> GraphQLObjectType:
    found = SCHEMA.type_map[name]
    assert isinstance(found, GraphQLObjectType)
    return found


async def _all_of(client: Client, queries: Mapping[str, str]) -> dict[str, Any]:
    return {name: await client.ask(query) for name, query in queries.items()}


async def test_every_cacheable_field_says_the_same_an_hour_later(
    seeded: tuple[str, Mapping[str, str]],
) -> None:
    """Executed both times: what a field says depends on the day, and on no instant in it."""
    async with a_story(seeded[0], response_cache_bytes=0, cost_limit=10**8) as story:
        story.now = UNTIL
        admin = Client(story.http, seeded[1][COMPANY])
        found = await admin.ask(
            """{ tenant { jobs(first: 1) { nodes { externalId } } charges(first: 1, dateRange:
            {preset: LAST_30_DAYS}) { nodes { interviewId } } } }"""
        )
        ((job,), (charge,)) = (found["tenant"][name]["nodes"] for name in ("jobs", "charges"))
        selected = Selected(job=job["externalId"], interview=charge["interviewId"])
        below = {n for t, n in CACHEABLE_FIELDS if t == "Tenant"}
        queries = {
            name: f"{{ tenant {{ {selected.field('Tenant', name)} }} }}" for name in sorted(below)
        }
        queries["viewer"] = f"{{ {selected.field('Query', 'viewer')} }}"
        assert CACHEABLE_FIELDS - set(selected.fields) == {("Query", "tenant")}
        early = await _all_of(admin, queries)
        story.now = UNTIL.replace(hour=UNTIL.hour + 1)
        late = await _all_of(admin, queries)
    for name in queries:
        assert early[name] == late[name], name

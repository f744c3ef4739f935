"""What is too large is refused before it is executed, and cheaply."""

import time

import pytest
from graphql import get_introspection_query

from credit.core.roles import Role
from graph.limits import DEEPEST, MOST_ALIASES, MOST_DIRECTIVES
from tests.graph.http_client import Service, messages

ALIASES = " ".join(f"a{n}: __typename" for n in range(MOST_ALIASES + 1))
DIRECTIVES = "@skip(if: false) " * (MOST_DIRECTIVES + 1)
SPREADS = " ".join(f"...F{n}" for n in range(20))
MERGING = " ".join(f"fragment F{n} on Query {{ {'viewer { name } ' * 6} }}" for n in range(20))
FRAGMENTS = " ".join(
    f"fragment F{n} on Tenant {{ job(id: 1) {{ tenant {{ ...F{n + 1} }} }} }}" for n in range(20)
)
BOMBS = {
    "a long source": ("{ viewer { name } } #" + "x" * 20_000, "20000 are allowed"),
    "many repetitions": ("{" + "viewer { name } " * 240 + "}", "selected 240 times in one place"),
    "repetitions by fragments": (
        f"{{ {SPREADS} }} {MERGING}",
        "selected 6 times in one place",
    ),
    "many tokens": ("{" + "__typename " * 1001 + "}", "more than 1000 tokens"),
    "many aliases": (f"{{ {ALIASES} }}", "more than 15 aliases"),
    "many directives": (f"{{ viewer {DIRECTIVES} {{ name }} }}", "more than 9 directives"),
    "deep braces": ("{ tenant " * 400, "nested too deeply"),
    "deep lists": ("{ tenant(id: " + "[" * 900, "nested too deeply"),
    "deep fragments": (
        f"{{ tenant {{ ...F0 }} }} {FRAGMENTS} fragment F20 on Tenant {{ id }}",
        "10 are allowed",
    ),
}


@pytest.mark.parametrize("bomb", BOMBS)
async def test_a_bomb_is_refused_in_fifty_milliseconds_of_cpu(service: Service, bomb: str) -> None:
    query, message = BOMBS[bomb]
    spent = []
    for _ in range(5):  # the first one warms up, and a busy machine or a tracer slows some down
        started = time.process_time()
        answer = await service.post(query)
        spent.append(time.process_time() - started)
    assert answer.status_code == 400
    assert message in messages(answer)
    assert "data" not in answer.json()
    assert min(spent) < 0.05


async def test_a_fragment_that_spreads_itself_is_refused(service: Service) -> None:
    answer = await service.post("{ ...F } fragment F on Query { ...F viewer { name } }")
    assert answer.status_code == 400
    assert "within itself" in messages(answer)


async def test_a_query_may_be_ten_fields_deep_and_no_deeper(service: Service) -> None:
    job = 'job(id: "x") { tenant { job(id: "x") { tenant { job(id: "x") { tenant {'
    deep = f"{{ tenant {{ {job} job(id: 1) {{ tenant {{ name %s }} }} }} }} }} }} }} }} }} }}"
    answer = await service.post(deep % "plan { name }", role=Role.OPERATOR)
    assert "11 fields deep" in messages(answer)
    refused = await service.post(deep % "", role=Role.PARTNER)
    assert "fields deep" not in messages(refused)
    assert DEEPEST == 10


async def test_introspection_is_as_deep_as_it_likes(service: Service) -> None:
    answer = await service.post(get_introspection_query(), role=Role.PARTNER)
    assert answer.status_code == 200
    assert "errors" not in answer.json()


async def test_a_list_of_a_variable_has_a_thousand_items_at_most(service: Service) -> None:
    query = "query ($x: Int) { viewer { name } }"
    answer = await service.post(query, {"x": {"events": [[0] * 1001]}})
    assert "Variable '$x.events' has 1001 items" in messages(answer)

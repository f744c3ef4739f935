"""What only looks like an input of ours is bad input: in every argument, never an internal error.

Generated from the schema (`places.py`).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest

from graph.ids import global_plan_id
from tests.stories.clients import Client, Story
from tests.stories.places import leaves, with_variables

LONG: Final = "9" * 4301
"""More digits than Python turns into a number."""

TEXTS: Final = ("x" * 3000, "nul\0", LONG, "%_!\\'\"", "LTE")
READABLE: Final = {
    "Boolean": (True,),
    "CountryCode": ("DE", "AQ"),
    "Credits": ("9223372036854775.807", "-9223372036854775.807", "-0.001"),
    "Date": ("0001-01-01", "9999-12-31"),
    "DateTime": ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-03-01T00:00:00.999999999Z"),
    "Decimal": ("999999999999.9999", "-999999999999.9999"),
    "Float": (1e308, -1e308, 1e-320),
    "ID": TEXTS,
    "Int": (2**31 - 1, -(2**31), 0),
    "String": ("", *TEXTS),
    "TimeZone": ("Etc/GMT+12", "Pacific/Kiritimati"),
    "URL": ("http://\u0130.example/", "https://a:b@c.example/" + "x" * 3000),
}
"""Values that their scalar takes: each field has to say what it thinks of them."""

UNREADABLE: Final = {
    "Boolean": ("true",),
    "CountryCode": ("XX", "de", "", "D\0", LONG, 49),
    "Credits": (LONG, "1e5", "-0", "\u0663", "9223372036854775.808", "", 1.5),
    "Date": ("2026-02-30", LONG, 1),
    "DateTime": (
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2026-03-01T00:00:61Z",
        LONG,
    ),
    "Decimal": ("1e9", LONG, 1),
    "Float": ("1", True),
    "ID": (1.5, True),
    "Int": (2**31, 2**63, -(2**63), 1.5, "1"),
    "String": (1, {"a": 1}),
    "TimeZone": ("localtime", "../../etc/passwd", "Europe/Berlin\0", "", "x" * 3000),
    "URL": ("http://[bad", "http://x:99999/", "", "nul\0", "ftp://x"),
}
"""Values that their scalar refuses, wherever they are sent."""

LITERALS: Final = (LONG, f"-{LONG}", f"{LONG}.5", "1e999999", '"\\uD800"', "{a: 1}", "[[]]")
"""Written into the document, for which GraphQL has a grammar of its own."""


@pytest.fixture
async def own(story: Story, operator: Client, platform: Client) -> dict[str, str]:
    """A tenant with a job and some usage, and their ids by type."""
    tenant = await operator.create("acme")
    assert (await platform.record(story.an_event()))["recorded"] == 1
    jobs = "query ($id: ID!) { tenant(id: $id) { jobs { nodes { id } } } }"
    found = await operator.ask(jobs, id=tenant)
    job = found["tenant"]["jobs"]["nodes"][0]["id"]
    return {"Tenant": tenant, "Job": job, "Plan": global_plan_id("growth")}


def documents(own: dict[str, str]) -> Iterator[tuple[str, dict[str, object]]]:
    """Every argument with readable values, and each scalar once with those that it refuses."""
    seen: Counter[str] = Counter()
    for leaf, document in leaves(own, "$value"):
        seen[leaf] += 1
        values = READABLE[leaf] if seen[leaf] > 1 else (*READABLE[leaf], *UNREADABLE[leaf])
        for value in values:
            yield document.replace("VARIABLES", f"($value: {leaf}!)"), {"value": value}
        for literal in LITERALS if seen[leaf] == 1 else ():
            yield document.replace("VARIABLES", "").replace("$value", literal), {}


@pytest.mark.usefixtures("worker")  # who exports waits for a file
async def test_no_value_of_any_argument_is_an_internal_error(
    own: dict[str, str], operator: Client
) -> None:
    wrong, asked = [], 0
    for document, variables in documents(own):
        text, ids = with_variables(document, own)
        response = await operator.post(text, **variables, **ids)
        asked += 1
        if "INTERNAL" in response.text or response.status_code >= 500:
            wrong.append((document[:300], str(variables)[:80], response.text[:300]))
    assert wrong == []
    assert asked > 500


@pytest.mark.parametrize("literal", [LONG, f"-{LONG}", f"{LONG}.5"])
async def test_a_number_of_thousands_of_digits_is_refused_by_its_length(
    operator: Client, literal: str
) -> None:
    response = await operator.post(f"{{ tenants(first: {literal}) {{ totalCount }} }}")
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "BAD_REQUEST"
    assert "40 are allowed" in error["message"]

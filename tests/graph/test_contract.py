"""What linters and clients of other languages say to the printed schema."""

from pathlib import Path
from typing import Final

import pytest

from tests.clients.node import Json, answered

ROOT: Final = Path(__file__).parents[2]
SDL_FOLDER: Final = ROOT / "tests" / "sdl"

ACCEPTED: Final = {
    # graphql-core prints the directive, which the specification describes.
    'require-description: Description is required for directive "oneOf"',
    # What a job used in a range of days is a value, and has no id.
    "relay-edge-types: Edge type's field `node` must implement `Node` interface.",
    # When it was purchased; the name of no other instant of a purchase would be shorter.
    'no-typename-prefix: Field "purchasedAt" starts with the name of the parent type "Purchase"',
}
"""Findings that are right about the schema, and why it stays as it is."""


@pytest.fixture(scope="module")
def both_found(tmp_path_factory: pytest.TempPathFactory) -> list[Json]:
    """Of the schema, and of a small one that has faults: to load the linters takes a second."""
    folder = tmp_path_factory.mktemp("faulty")
    before, after = folder / "before.graphql", folder / "after.graphql"
    before.write_text("type Query { tenant(id: ID!): Int! job: Int }")
    after.write_text("type Query { tenant(id: ID!, of: Int!): Int }")
    ours = (ROOT / "schema.graphql", SDL_FOLDER / "baseline.graphql")
    found: list[Json] = answered(SDL_FOLDER / "findings.mjs", *ours, after, before)["found"]
    return found


@pytest.fixture
def found(both_found: list[Json]) -> Json:
    return both_found[0]


def test_it_passes_the_recommended_rules_and_those_of_relay(found: Json) -> None:
    assert sorted(found["lint"]) == sorted(ACCEPTED)


def test_nothing_that_clients_were_promised_is_broken(found: Json) -> None:
    assert found["breaking"] == [], (
        "These changes break clients. Where they are meant, name them in CHANGELOG.md and record "
        "the schema as the new promise: make schema-baseline"
    )


def test_a_broken_promise_and_a_missing_description_are_found(both_found: list[Json]) -> None:
    found = both_found[1]
    assert len(found["breaking"]) == 3, "an argument, a nullable field, and a field that is gone"
    assert 'require-description: Description is required for type "Query"' in found["lint"]

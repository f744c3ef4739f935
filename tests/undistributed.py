"""Tests that a distributed database cannot run, each with its reason.

They are skipped where INSIGHTS_TEST_DATABASE_URL names a database whose tables are distributed over
nodes (`tests.given`), and nowhere else. docs/distributed.md has this table too, which a test holds.
"""

from collections.abc import Mapping
from typing import Final

import pytest

COUNTS: Final = "a distributed database takes a statement for each tenant, and they are counted"

LEFT_OUT: Final[Mapping[str, str]] = {
    "tests/resolvers/test_run_outs.py"
    "::test_run_outs_of_many_tenants_take_as_many_statements_as_of_one": COUNTS,
}
"""By file and name of the test."""


def skip_if_left_out(test: pytest.Item) -> None:
    """Skip a test that has begun, if a distributed database cannot run it."""
    name = test.nodeid.partition("[")[0]
    if reason := LEFT_OUT.get(name):
        pytest.skip(reason)

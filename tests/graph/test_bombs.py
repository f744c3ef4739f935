"""The made-up bombs of benchmarks/bombs.py: what takes more than 240 ms is refused by its cost."""

from typing import Final

import pytest
from graphql import parse

from benchmarks.bombs import BOMBS, OPERATIONS
from credit.core.roles import Scope
from graph.validation import limit_errors, rule_errors
from resolvers.spending import MOST_UNITS
from tests.graph.costs import GRAPHQL, cost

SLOW: Final = (
    "10 jobs x ten years, no point",
    "200 jobs x budgets",
    "200 jobs x ten years, no point",
    "200 jobs x ten years by month",
    "200 jobs x year by day",
    "200 tenants x forecast",
    "30 tenants x forecast",
    "200 tenants x preview",
    "fifteen forecasts",
    "fifteen other consumptions",
    "fifteen times ten years",
    "six forecasts of a year",
    "ten years of 20 jobs by day",
    "twelve balances over time",
    "twelve forecasts",
)
"""Those that were measured at more than 240 ms of CPU, or were not waited for."""


@pytest.mark.parametrize("name", SLOW)
def test_what_takes_longer_than_an_operation_may_is_refused(name: str) -> None:
    assert cost(BOMBS[name]).requested > MOST_UNITS


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_ready_made_operation_costs_two_thirds_of_what_one_may_at_most(name: str) -> None:
    assert cost(OPERATIONS[name]).requested <= MOST_UNITS * 2 / 3


def test_the_bombs_are_many_and_valid() -> None:
    assert len(BOMBS) >= 40
    for name, query in BOMBS.items():
        document = parse(query)
        assert limit_errors(GRAPHQL, document) == [], name
        assert rule_errors(GRAPHQL, document, frozenset(Scope), suggests=False) == [], name
        assert cost(query).requested > 0

"""The walk: how a document is read, the dearest field, and the table of weights."""

import pytest

from graph.cost.table import WEIGHTS, UnweighedError, declared_weights, weight_of
from graph.cost.walk import Cost
from graph.schema import FIELD_WEIGHTS
from tests.graph.costs import GRAPHQL, YEAR, cost, units

# ── how a document is read ───────────────────────────────────────────────────────────────────────


def test_variables_defaults_fragments_and_aliases_cost_what_literals_do() -> None:
    literal = units(
        "{ tenant { jobs(first: 7) { nodes { trend(granularity: WEEK,"
        " dateRange: { preset: LAST_90_DAYS }) { points { label } } } } } }"
    )
    declared = "$n: Int, $by: Granularity!, $days: DateRangeInput, $preset: DateRangePreset"
    body = """{ tenant { jobs(first: $n) { nodes {
        trend(granularity: $by, dateRange: %s) { points { label } } } } } }"""
    given = {"n": 7, "by": "WEEK"}
    whole = {**given, "days": {"preset": "LAST_90_DAYS"}}
    assert units(f"query ({declared}) {body % '$days'}", **whole) == literal
    part = {**given, "preset": "LAST_90_DAYS"}
    assert units(f"query ({declared}) {body % '{ preset: $preset }'}", **part) == literal
    defaults = (
        "$n: Int = 7, $by: Granularity = WEEK, $days: DateRangeInput = {preset: LAST_90_DAYS}"
    )
    assert units(f"query ({defaults}) {body % '$days'}") == literal
    assert units(f"query ({defaults}) {body % '$days'}", n=8) > literal
    fragments = """{ t: tenant { ...T } } fragment T on Tenant { js: jobs(first: 7) { ...P } }
        fragment P on JobConnection { nodes { ... on Job { ...J } } }
        fragment J on Job { trend(granularity: WEEK, dateRange: { preset: LAST_90_DAYS }) {
            ... { points { l: label } } } }"""
    assert units(fragments) == literal


def test_a_number_of_json_counts_as_the_integer_that_it_is() -> None:
    query = "query ($n: Int) { tenant { jobs(first: $n) { nodes { id } } } }"
    assert units(query, n=200.0) == units(query, n=200) > units(query, n=50)


def test_what_is_skipped_costs_nothing_and_what_is_not_known_counts() -> None:
    query = "query ($if: Boolean) { viewer { name role %s } }"
    for directive in ("@skip(if: true)", "@include(if: false)"):
        assert units(query % f"scopes {directive}") == 5
        assert units(query % f"... {directive} {{ scopes }}") == 5
    assert units(query % "scopes @skip(if: $if)", **{"if": True}) == 5
    assert units(query % "scopes @include(if: $if)", **{"if": False}) == 5
    for known in ({}, {"if": None}, {"if": "false"}):
        assert units(query % "scopes @skip(if: $if)", **known) == 6
        assert units(query % "scopes @include(if: $if)", **known) == 6


def test_of_an_interface_the_dearest_type_counts() -> None:
    query = '{ node(id: "x") { id ... on Tenant { name timezone } ... on Job { title } } }'
    assert units(query) == 10 + 3 + 1 + 2
    within = '{ node(id: "x") { ...N } } fragment N on Node { id ... on Job { title } }'
    assert units(within) == 10 + 3 + 1 + 1


def test_a_fragment_that_is_spread_twice_in_one_place_counts_once() -> None:
    fragment = "fragment V on Viewer { name role }"
    assert units(f"{{ viewer {{ ...V ...V ... {{ ...V }} }} }} {fragment}") == 5


def test_nested_fragments_are_walked_once_each_however_much_they_select() -> None:
    def bomb(levels: int) -> Cost:
        """Each level selects the next one four times for each of 200 jobs."""
        spread = " ".join(
            f"a{n}: jobs(first: 200) {{ nodes {{ tenant {{ ...F%d }} }} }}" for n in range(4)
        )
        fragments = [
            f"fragment F{n} on Tenant {{ {spread % ((n + 1,) * 4)} }}" for n in range(levels)
        ]
        last = f"fragment F{levels} on Tenant {{ name }}"
        return cost(f"{{ tenant {{ ...F0 }} }} {' '.join(fragments)} {last}")

    assert bomb(2).requested > 800**2
    assert bomb(20).requested == 10**15
    grown = [bomb(levels).visits for levels in (10, 20, 40)]
    assert grown[2] - grown[1] == 2 * (grown[1] - grown[0])
    assert grown[2] < 40 * 17


def test_a_document_that_is_not_valid_has_a_cost_too() -> None:
    assert units("{ nonsense { more } viewer { nonsense name } }") == 4
    assert units("{ ...F } fragment F on Query { ...F viewer { name } }") == 4
    assert units("{ ...Missing viewer { name } }") == 4
    assert units('{ tenant { jobs(first: "x", orderBy: 5) { nodes { id } } } }') == units(
        "{ tenant { jobs { nodes { id } } } }"
    )


# ── the dearest field ────────────────────────────────────────────────────────────────────────────


def test_the_dearest_field_is_named_as_the_answer_names_it_with_all_that_it_costs() -> None:
    found = cost(
        "{ me: tenant { name all: jobs(first: 10) { nodes { title trend(granularity: DAY,"
        f" dateRange: {YEAR}) {{ points {{ label creditsUsed }} }} }} }} }} }}"
    )
    assert found.dearest == "me.all.nodes.trend.points"
    assert found.dearest_units == pytest.approx(10 * 365 * 5 / 3, abs=1)
    assert cost("{ viewer { name } tenant { forecast { method } } }").dearest == "tenant.forecast"
    candidates = f"consumption(dateRange: {YEAR}) {{ candidates }}"
    found = cost(f"{{ tenant {{ jobs {{ nodes {{ {candidates} }} }} }} }}")
    assert found.dearest.startswith("tenant.jobs.nodes.consumption")


def test_a_long_alias_is_cut_where_it_is_named() -> None:
    assert cost(f"{{ {'a' * 500}: tenant {{ name }} }}").dearest == "a" * 100


# ── the table ────────────────────────────────────────────────────────────────────────────────────


def test_every_field_that_is_computed_and_every_list_has_a_weight() -> None:
    assert declared_weights(GRAPHQL) == FIELD_WEIGHTS
    assert weight_of("Tenant", "name") is None
    assert weight_of("Mutation", "anything") is not None


@pytest.mark.parametrize("row", ["Tenant.trend", "*.nodes", "Query.__schema"])
def test_a_field_without_a_weight_stops_the_service(
    monkeypatch: pytest.MonkeyPatch, row: str
) -> None:
    monkeypatch.delitem(WEIGHTS, row)
    if row == "Query.__schema":  # is an attribute then: what cannot be told from one is not refused
        declared_weights(GRAPHQL)
    else:
        with pytest.raises(UnweighedError, match="has no weight"):
            declared_weights(GRAPHQL)


def test_a_weight_without_a_field_stops_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WEIGHTS, "Tenant.renamed", WEIGHTS["Tenant.trend"])
    with pytest.raises(UnweighedError, match=r"Tenant\.renamed belongs to no field"):
        declared_weights(GRAPHQL)

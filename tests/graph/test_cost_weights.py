"""Weights: what each kind of field costs by its arguments."""

import pytest
from graphql import get_introspection_query

from graph.cost.account_weights import BY_RUN_OUT
from graph.cost.usage_weights import LONGEST_PERIOD, LONGEST_RANGE, days_of, totals_of
from graph.enums import DateRangePreset
from tests.graph.costs import YEAR, cost, tenant, units


def test_a_scalar_costs_one_and_an_object_three() -> None:
    assert units("{ viewer { name } }") == 3 + 1
    assert units("{ viewer { name role __typename } }") == 3 + 3
    assert tenant("plan { creditPrice { amount currency } }") == 3 + 3 + 2


def test_a_page_is_multiplied_by_its_size() -> None:
    for size in (1, 50, 200):
        page = 3 + 75 + size / 4
        assert tenant(f"jobs(first: {size}) {{ nodes {{ id title }} }}") == -(-page // 1) + size * 5
        assert tenant(f"jobs(last: {size}) {{ nodes {{ id title }} }}") == -(-page // 1) + size * 5
    assert tenant("jobs { nodes { id } }") == tenant("jobs(first: 50) { nodes { id } }")
    assert tenant("jobs(first: null) { nodes { id } }") == tenant("jobs { nodes { id } }")
    assert tenant("jobs(first: 9999) { nodes { id } }") == tenant(
        "jobs(first: 200) { nodes { id } }"
    )


def test_edges_cost_a_node_and_an_edge_each() -> None:
    nodes = tenant("jobs(first: 4) { nodes { id } }")
    edges = tenant("jobs(first: 4) { edges { cursor node { id } } }")
    assert edges == nodes + 4 * (3 + 1)


def test_a_total_is_counted_only_when_it_is_selected() -> None:
    page = "jobs(first: 4) { nodes { id } %s }"
    assert tenant(page % "totalCount") == tenant(page % "") + 25


def test_days_are_counted_by_preset_by_dates_and_as_a_year_without_them() -> None:
    dates = {"from": "2026-03-01", "to": "2026-03-10"}
    assert days_of({"dates": dates}) == 10
    assert days_of({"preset": "LAST_7_DAYS"}) == 7
    assert days_of({"billingPeriodId": "x"}) == days_of(None) == LONGEST_PERIOD
    ten_years = {"from": "2016-01-01", "to": "2025-12-31"}
    assert days_of({"dates": ten_years}) == LONGEST_RANGE
    assert days_of({"dates": {**ten_years, "to": "2026-01-01"}}) == 0  # is refused by the field
    assert days_of({"dates": {"from": "9999-01-01", "to": "9999-12-31"}}) == 0
    assert days_of({"dates": {"from": "nonsense", "to": "2026-03-10"}}) == LONGEST_RANGE
    assert days_of({"dates": {"from": "2026-03-10", "to": "2026-03-01"}}) == 0
    assert all(0 < days_of({"preset": one.value}) <= LONGEST_PERIOD for one in DateRangePreset)


def test_a_sum_is_read_from_the_totals_of_months_and_of_days_at_the_ends_of_its_range() -> None:
    found = {days: totals_of(days) for days in (0, 7, 30, 31, 365, LONGEST_RANGE)}
    assert found == {0: 0, 7: 7, 30: 30, 31: 31, 365: 42, LONGEST_RANGE: 151}


def test_consumption_costs_by_the_total_and_candidates_by_the_day() -> None:
    week = tenant("consumption(dateRange: { preset: LAST_7_DAYS }) { creditsUsed }")
    year = tenant(f"consumption(dateRange: {YEAR}) {{ creditsUsed }}")
    assert year - week == pytest.approx((42 - 7) / 2, abs=1)
    both = tenant(f"consumption(dateRange: {YEAR}) {{ creditsUsed candidates }}")
    assert both - year == pytest.approx(25 + 365 * 1.5, abs=1)
    job = 'job(id: "x") { consumption(dateRange: %s) { %s } }'
    of_job = tenant(job % (YEAR, "creditsUsed"))
    assert of_job < year / 2
    assert tenant(job % (YEAR, "creditsUsed candidates")) - of_job == pytest.approx(
        3 + 365 / 40, abs=1
    )


def test_sorting_by_use_costs_by_the_total_of_all_jobs_and_by_title_nothing() -> None:
    page = "jobs(first: 4, orderBy: { field: %s, dateRange: %s }) { nodes { id } }"
    plain = tenant("jobs(first: 4) { nodes { id } }")
    assert tenant(page % ("TITLE", YEAR)) == plain
    assert tenant(page % ("CREDITS_USED", YEAR)) - plain == 42 * 8
    by_job = "consumption(dateRange: %s) { byJob(first: 4) { nodes { job { id } } } }"
    week = "{ preset: LAST_7_DAYS }"
    assert tenant(by_job % YEAR) - tenant(by_job % week) == pytest.approx((42 - 7) * 8.5, abs=1)


def test_jobs_beside_earlier_days_cost_both() -> None:
    page = f"consumption(dateRange: {YEAR}) {{ byJob(first: 4%s) {{ nodes {{ %s }} }} }}"
    plain = tenant(page % ("", "job { id }"))
    compared = tenant(page % (", compareTo: PREVIOUS_YEAR", "job { id }"))
    assert compared - plain == 42 * 8
    assert tenant(page % (", compareTo: null", "job { id }")) == plain
    of_job = 3 + 42 / 40
    for field, units_of_one in (
        ("consumption { creditsUsed }", of_job + 3 + 1),
        ("previous { creditsUsed }", of_job + 3 + 1),
        ("creditsChange { absolute }", 2 * of_job + 3 + 1),
        ("share", of_job),
    ):
        found = tenant(page % ("", f"job {{ id }} {field}")) - plain
        assert found == pytest.approx(4 * units_of_one, abs=1), field


def test_a_trend_by_job_costs_every_point_of_every_series() -> None:
    text = f"consumption(dateRange: {YEAR}) {{ trendByJob(%s) {{ %s }} }}"
    shown = "series { points { label } }"
    totals = 25 + 2 * 42 * 8
    empty = tenant(f"consumption(dateRange: {YEAR}) {{ __typename }}") - 1
    for jobs, unit, points in ((1, "DAY", 365), (20, "MONTH", 14), (5, "WEEK", 54)):
        series = jobs + 1
        hidden = 3 + totals + jobs * 42 / 40 + series * points * 0.4
        arguments = f"first: {jobs}, granularity: {unit}"
        found = tenant(text % (arguments, "granularity")) - empty
        assert found == pytest.approx(hidden + 1, abs=1), arguments
        selected = tenant(text % (arguments, shown)) - empty
        assert selected == pytest.approx(hidden + series * (3 + points * 4 / 3), abs=1), arguments
    assert tenant(text % ("granularity: DAY", shown)) == tenant(
        text % ("granularity: DAY, first: 5", shown)
    )
    assert tenant(text % ("first: 99", shown)) == tenant(text % ("first: 20", shown))
    assert tenant(text % ("first: 1", "granularity")) < tenant(
        text % ("first: 1, granularity: DAY", "granularity")
    )


def test_a_trend_costs_its_points_whether_they_are_selected_or_not() -> None:
    hidden = f"trend(granularity: %s, dateRange: {YEAR}) {{ granularity }}"
    assert tenant(hidden % "DAY") - tenant(hidden % "WEEK") == pytest.approx(
        (365 - 54) * 0.4, abs=1
    )
    shown = f"trend(granularity: %s, dateRange: {YEAR}) {{ points {{ label creditsUsed }} }}"
    for unit, points in (("DAY", 365), ("WEEK", 54), ("MONTH", 14), ("QUARTER", 6), ("YEAR", 3)):
        more = tenant(shown % unit) - tenant(hidden % unit)
        assert more == pytest.approx(points * 5 / 3 - 1, abs=1), unit
    assert tenant(hidden % "MONTH") > 50


def test_a_comparison_doubles_a_trend() -> None:
    one = f"trend(granularity: DAY, dateRange: {YEAR}) {{ granularity }}"
    two = one.replace("DAY,", "DAY, compareTo: PREVIOUS_YEAR,")
    assert tenant(two) - 4 == pytest.approx(2 * (tenant(one) - 4), abs=2)
    assert tenant(one.replace("DAY,", "DAY, compareTo: null,")) == tenant(one)


def test_a_trend_whose_unit_is_left_out_has_at_most_62_points_or_a_month_each() -> None:
    shown = "overview(dateRange: %s) { usageTrend { points { label } } }"
    week, quarter = "{ preset: LAST_7_DAYS }", "{ preset: LAST_90_DAYS }"
    ten_years = '{ dates: { from: "2016-01-01", to: "2025-12-31" } }'
    more = tenant(shown % quarter) - tenant(shown % week)
    assert more == pytest.approx((62 - 7) * (0.4 + 4 / 3) + (33 - 7), abs=1)
    days = 3_653
    more = tenant(shown % ten_years) - tenant(shown % quarter)
    assert more == pytest.approx((days // 30 + 2 - 62) * (0.4 + 4 / 3) + (151 - 33), abs=1)


def test_what_is_predicted_costs_by_the_day_ahead_and_the_month() -> None:
    assert tenant("forecast { method }") == 3 + 900 + 90 * 9 + 90 + 1
    assert (
        tenant("forecast(horizonDays: 365, granularity: MONTH) { method }")
        == 3 + 900 + 365 * 9 + 14 + 1
    )
    assert tenant("forecast(horizonDays: 10) { points { partial } }") == 3 + 900 + 10 * 9 + 10 + 14
    backtest = tenant("forecast { method backtest { windows } }")
    assert backtest - tenant("forecast { method }") == 1_004
    plan = "hiringPlan(input: { roles: 1, candidatesPerRole: 1%s }) { shortfall }"
    assert tenant(plan % "") == 3 + 200 + 45 + 1
    assert tenant(plan % ", months: 24") == 3 + 200 + 24 * 45 + 1
    preview = 'purchasePreview(credits: "1") { balanceAfter %s }'
    assert tenant(preview % "") == 3 + 300 + 1
    assert tenant(preview % "runOut { status }") == 304 + 3 + 900 + 1
    assert tenant("budgets { forecast { passesOn } }") == 15 + 20 * (3 + 340 + 3 + 1)


def test_a_balance_over_time_costs_a_forecast_and_each_of_its_days() -> None:
    shown = 'balanceTrend(dateRange: { dates: { from: "2026-01-01", to: "%s" } }) { %s }'
    base = 3 + 900 + 90 * 9
    assert tenant(shown % ("2026-01-10", "runOut { status }")) == base + 5 + 3 + 1
    assert tenant(shown % ("2026-01-10", "points { day }")) == base + 5 + 14
    year = tenant(shown % ("2026-12-31", "runOut { status }"))
    assert year == pytest.approx(3 + 900 + 365 * 9 + 365 / 2 + 3 + 1, abs=1)


def test_a_balance_of_the_past_costs_more_than_the_one_now() -> None:
    assert tenant("balance { remaining }") == 3 + 30 + 1
    for name in ("at", "asOf"):
        assert tenant(f'balance({name}: "2026-01-01T00:00:00Z") {{ remaining }}') == 3 + 75 + 1
    assert tenant("balance { grants { id } }") == 3 + 30 + 12 * 4


def test_lists_without_arguments_cost_what_they_can_hold() -> None:
    assert tenant("alertRules { id }") == 10 + 20 * 4
    assert tenant("webhooks { id }") == 10 + 10 * 4
    nested = tenant("webhooks { deliveries(first: 8) { nodes { id } } }")
    assert nested == 10 + 10 * (3 + 3 + 75 + 2 + 8 * 4)


def test_a_mutation_costs_a_hundred_and_some_more() -> None:
    selected = "{ problems { code } }"
    assert units(f"mutation {{ settlePurchase(input: {{}}) {selected} }}") == 100 + 3 + 4
    assert units(f"mutation {{ exportConsumption(input: {{}}) {selected} }}") == 300 + 3 + 4
    assert units(f"mutation {{ testWebhook(input: {{}}) {selected} }}") == 300 + 3 + 4
    assert units(f"mutation {{ replayWebhook(input: {{}}) {selected} }}") == 2_500 + 3 + 4


def test_recording_costs_two_an_event_and_is_counted_apart() -> None:
    query = """mutation ($events: [InterviewEventInput!]!) {
        recordInterviewEvents(input: { events: $events }) { recorded }
        updateJob(input: {}) { problems { code } } }"""
    found = cost(query, events=[{}] * 500)
    assert found.ingest == 10 + 2 * 500 + 3 + 1
    assert found.requested == found.ingest + 107
    assert cost(query, events=[]).ingest == 14
    assert cost(query, events={}).ingest == 16


def test_introspection_is_counted_and_the_usual_one_passes() -> None:
    assert units('{ __type(name: "Job") { name } }') == 151
    assert 1_000 < units(get_introspection_query()) < 15_000
    one = units("{ __schema { types { fields { name } } } }")
    assert units("{ a: __schema { types { fields { name } } } b: __schema { __typename } }") > one
    assert units("{ __schema { types { fields { type { fields { name } } } } } }") > 2 * one


def test_tenants_by_run_out_cost_what_looking_each_of_them_up_takes() -> None:
    by_name = units("{ tenants { nodes { id } } }")
    assert units("{ tenants(orderBy: { field: NAME }) { nodes { id } } }") == by_name
    for direction in ("", "direction: DESC"):
        order = f"orderBy: {{ field: RUN_OUT_DATE {direction} }}"
        assert units(f"{{ tenants({order}) {{ nodes {{ id }} }} }}") == by_name + BY_RUN_OUT

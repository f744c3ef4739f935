"""The demo's data: made by a seed, and believable."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise

import pytest

from credit.dates.local_time import day_of, zone_named
from credit.metering.events import EventType, InterviewEvent, checked_event
from insights import plans
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import days_of, history

UNTIL = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)
each_company = pytest.mark.parametrize("company", COMPANIES, ids=lambda c: c.external_id)


@cache
def events_of(company: Company) -> list[InterviewEvent]:
    return history(company, 1, UNTIL)


def completed_by_month(company: Company) -> Counter[tuple[int, int]]:
    return Counter(
        (event.occurred_at.year, event.occurred_at.month)
        for event in events_of(company)
        if event.type is EventType.COMPLETED
    )


def test_there_are_three_companies_on_three_plans_in_three_zones_with_40_jobs() -> None:
    assert {company.plan_id for company in COMPANIES} == {plan.id for plan in plans.read(None)}
    assert len({company.zone for company in COMPANIES}) == 3
    assert sum(len({event.job for event in events_of(company)}) for company in COMPANIES) == 40


def test_there_are_enough_events_to_look_at_and_few_enough_to_wait_for() -> None:
    assert 25_000 <= sum(len(events_of(company)) for company in COMPANIES) <= 40_000


@each_company
def test_the_same_seed_and_instant_make_the_same_events_and_another_seed_others(
    company: Company,
) -> None:
    assert history(company, 1, UNTIL) == events_of(company)
    assert history(company, 2, UNTIL) != events_of(company)


@each_company
def test_events_are_in_time_order_with_ids_of_their_own_and_fit_to_be_recorded(
    company: Company,
) -> None:
    events = events_of(company)
    assert all(a.order < b.order for a, b in pairwise(events))
    assert len({event.key for event in events}) == len(events)
    assert all(checked_event(event) is event for event in events)


@each_company
def test_history_fills_two_years_up_to_its_last_instant(company: Company) -> None:
    events, days, zone = events_of(company), days_of(company, UNTIL), zone_named(company.zone)
    assert days.days in {730, 731}
    assert days.last_on == day_of(UNTIL, zone)
    seen = [day_of(event.occurred_at, zone) for event in (events[0], events[-1])]
    assert seen[0] - days.first_on < timedelta(days=7)
    assert days.last_on - seen[1] < timedelta(days=4)
    assert seen[0] >= days.first_on
    assert events[-1].occurred_at <= UNTIL


@each_company
def test_every_kind_of_event_comes_in_a_believable_share(company: Company) -> None:
    kinds = Counter(event.type for event in events_of(company))
    assert set(kinds) == set(EventType)
    assert 0.6 < kinds[EventType.COMPLETED] / kinds[EventType.INVITED] < 0.8
    assert 0.05 < kinds[EventType.PARTIALLY_COMPLETED] / kinds[EventType.INVITED] < 0.15
    assert 0.005 < kinds[EventType.VOIDED] / kinds[EventType.COMPLETED] < 0.05


@each_company
def test_weekends_are_quiet(company: Company) -> None:
    zone = zone_named(company.zone)
    invited = Counter(
        event.occurred_at.astimezone(zone).weekday()
        for event in events_of(company)
        if event.type is EventType.INVITED
    )
    assert invited[5] + invited[6] < 0.3 * (invited[1] + invited[2])


def test_spring_and_autumn_are_for_hiring_and_the_second_year_is_the_larger() -> None:
    months: Counter[tuple[int, int]] = Counter()
    for company in COMPANIES:
        months += completed_by_month(company)
    for low in (8, 12):
        year = 2025
        assert months[year, low] < 0.6 * months[year, 10]
        assert months[year, low] < 0.75 * months[year, 3]
    for month in range(1, 11):
        assert months[2026, month] > months[2025, month]


@each_company
def test_jobs_open_rename_and_close(company: Company) -> None:
    events = events_of(company)
    statuses = Counter(event.job_status for event in events)
    assert len(statuses) == 2
    first = {event.job: event.occurred_at for event in reversed(events)}
    assert max(first.values()) - min(first.values()) > timedelta(days=60)


def test_some_job_is_renamed_on_the_way() -> None:
    titles = {(e.tenant, e.job, e.job_title) for c in COMPANIES for e in events_of(c)}
    assert len(titles) > 40

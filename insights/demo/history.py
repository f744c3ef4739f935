"""A company's interviews: two years of them, and what follows; the same for the same seed.

The two years end with the instant at which the demo was made. The days after them are drawn one by
one, so that each of them can be made without all others.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import Final

from credit.dates.date_ranges import DateRange
from credit.dates.local_time import day_of, months_later, zone_named
from credit.metering.events import InterviewEvent
from insights.demo.companies import Company
from insights.demo.interviews import Invitation, events_of
from insights.demo.jobs import OpenJob, jobs_of
from insights.demo.seasons import happenings, intensity

MONTHS: Final = 24
RETURNING_SHARE: Final = 0.07
"""The share of invitations of candidates who were invited before."""
EARLY_CANDIDATES: Final = 500
"""Candidates that every company has invited within its two years; they return later."""
LONGEST_INTERVIEW: Final = timedelta(days=30)
"""More than lies between an invitation and the last event about it."""


def days_of(company: Company, until: datetime) -> DateRange:
    """The days of a company's history: two years up to the day of `until` in its zone."""
    today = day_of(until, zone_named(company.zone))
    return DateRange(months_later(today, -MONTHS, today.day) + timedelta(days=1), today)


def history(company: Company, seed: int, until: datetime) -> list[InterviewEvent]:
    """A company's events, in time order, none after `until`."""
    happened = (event for event in _two_years(company, seed, until) if event.occurred_at <= until)
    return sorted(happened, key=lambda event: event.order)


def continuation(
    company: Company, seed: int, begun: datetime, after: datetime, until: datetime
) -> list[InterviewEvent]:
    """A company's events behind `after` and up to `until`, in time order.

    `begun` is when the demo was made. Interviews of its two years go on, and new ones begin on each
    day behind them.
    """
    last_on, zone = days_of(company, begun).last_on, zone_named(company.zone)
    first_on = max(last_on, day_of(after, zone) - LONGEST_INTERVIEW) + timedelta(days=1)
    jobs = open_jobs(company, seed, begun)
    new = (
        event
        for offset in range((day_of(until, zone) - first_on).days + 1)
        for event in _day(company, seed, jobs, first_on + timedelta(days=offset), last_on)
    )
    events = (*_unfinished(company, seed, begun), *new)
    happened = (event for event in events if after < event.occurred_at <= until)
    return sorted(happened, key=lambda event: event.order)


@cache
def _unfinished(company: Company, seed: int, begun: datetime) -> tuple[InterviewEvent, ...]:
    """What still happens in interviews of the two years; to find it takes half a second."""
    return tuple(event for event in _two_years(company, seed, begun) if event.occurred_at > begun)


def open_jobs(company: Company, seed: int, begun: datetime) -> list[OpenJob]:
    """The jobs of a company that are open when its two years end, and stay open."""
    days = days_of(company, begun)
    jobs = jobs_of(company, days, Random(f"{seed} {company.external_id}"))
    return [job for job in jobs if days.last_on in job.open_in]


def _two_years(company: Company, seed: int, begun: datetime) -> Iterator[InterviewEvent]:
    """The events of all interviews of the two years, those behind `begun` too."""
    rng = Random(f"{seed} {company.external_id}")
    for invitation in _invitations(company, days_of(company, begun), rng):
        yield from events_of(invitation, rng)


def _day(
    company: Company, seed: int, jobs: list[OpenJob], day: date, last_on: date
) -> Iterator[InterviewEvent]:
    """The events of all interviews that begin on a day behind the two years."""
    rng, zone = Random(f"{seed} {company.external_id} {day}"), zone_named(company.zone)
    mean = company.invited_a_day * intensity(day, last_on)
    for number, job in enumerate(_chosen(jobs, happenings(rng, mean), rng), 1):
        returns = rng.random() < RETURNING_SHARE
        candidate = f"{rng.randint(1, EARLY_CANDIDATES):06d}" if returns else f"{day}-{number}"
        invitation = Invitation(
            tenant=company.external_id,
            job=job,
            id=f"iv-{day}-{number}",
            candidate=f"cand-{candidate}",
            day=day,
            zone=zone,
        )
        yield from events_of(invitation, rng)


def _invitations(company: Company, days: DateRange, rng: Random) -> Iterator[Invitation]:
    jobs, zone, number = jobs_of(company, days, rng), zone_named(company.zone), 0
    candidates = 0
    for offset in range(days.days):
        day = days.first_on + timedelta(days=offset)
        hiring = [job for job in jobs if day in job.open_in]
        mean = company.invited_a_day * intensity(day, days.last_on)
        for job in _chosen(hiring, happenings(rng, mean), rng):
            number += 1
            candidate = candidates + 1
            if candidates and rng.random() < RETURNING_SHARE:
                candidate = rng.randint(1, candidates)
            candidates = max(candidates, candidate)
            yield Invitation(
                tenant=company.external_id,
                job=job,
                id=f"iv-{number:06d}",
                candidate=f"cand-{candidate:06d}",
                day=day,
                zone=zone,
            )


def _chosen(hiring: list[OpenJob], count: int, rng: Random) -> list[OpenJob]:
    return rng.choices(hiring, [job.pull for job in hiring], k=count)

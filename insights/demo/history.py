"""Two years of a company's interviews: the same for the same seed and the same last instant."""

from collections.abc import Iterator
from datetime import datetime, timedelta
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


def days_of(company: Company, until: datetime) -> DateRange:
    """The days of a company's history: two years up to the day of `until` in its zone."""
    today = day_of(until, zone_named(company.zone))
    return DateRange(months_later(today, -MONTHS, today.day) + timedelta(days=1), today)


def history(company: Company, seed: int, until: datetime) -> list[InterviewEvent]:
    """A company's events, in time order, none after `until`."""
    rng = Random(f"{seed} {company.external_id}")
    happened = (
        event
        for invitation in _invitations(company, days_of(company, until), rng)
        for event in events_of(invitation, rng)
        if event.occurred_at <= until
    )
    return sorted(happened, key=lambda event: event.order)


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

"""The jobs of the demo: when each is open, its share of candidates, and its title on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from credit.dates.date_ranges import DateRange
from credit.metering.events import JobStatus
from insights.demo.companies import Company

OPEN_THROUGHOUT: Final = 3
"""Every third job is open from the first day to the last."""

SHORTEST_DAYS, LONGEST_DAYS = 70, 300
RENAMED_SHARE: Final = 0.15


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A job. `pull` is its share of the candidates among those that are open."""

    external_id: str
    title: str
    later_title: str
    renamed_on: date
    open_in: DateRange
    closes: bool
    pull: float

    def title_on(self, day: date) -> str:
        """Its title on a day."""
        return self.later_title if day >= self.renamed_on else self.title

    def status_on(self, day: date) -> JobStatus:
        """Whether it still hires on a day."""
        closed = self.closes and day > self.open_in.last_on
        return JobStatus.CLOSED if closed else JobStatus.OPEN


def jobs_of(company: Company, days: DateRange, rng: Random) -> list[OpenJob]:
    """The jobs of a company, one for each of its titles; some are open on every day."""
    jobs = []
    for number, title in enumerate(company.titles):
        open_in = days if number % OPEN_THROUGHOUT == 0 else _life(days, rng)
        renamed = rng.random() < RENAMED_SHARE
        job = OpenJob(
            external_id=f"req-{1001 + number * 7}",
            title=title,
            later_title=f"Senior {title}" if renamed else title,
            renamed_on=open_in.first_on + timedelta(days=open_in.days // 2),
            open_in=open_in,
            closes=open_in.last_on < days.last_on,
            pull=rng.uniform(0.4, 2.0),
        )
        jobs.append(job)
    return jobs


def _life(days: DateRange, rng: Random) -> DateRange:
    length = rng.randint(SHORTEST_DAYS, LONGEST_DAYS)
    first_on = days.first_on + timedelta(days=rng.randrange(max(1, days.days - SHORTEST_DAYS)))
    return DateRange(first_on, min(first_on + timedelta(days=length - 1), days.last_on))

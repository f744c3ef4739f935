"""The rows by which a change of usage is added to the rollups, in the order of their keys."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from operator import add
from typing import Any, Final

from credit.metering.interviews import CandidateKey, UsageKey
from credit.metering.usage_totals import totals_with
from models.tables.usage import MEASURES

Row = tuple[Any, ...]
DayNumbers = Mapping[tuple[date, str], Sequence[int]]
"""A change of the daily usage by day and job, with a number for each of MEASURES."""

_PLACES: Final = {measure: place for place, measure in enumerate(MEASURES)}


def by_day(usage: Mapping[UsageKey, int]) -> DayNumbers:
    """A change of the daily usage, gathered by day and job."""
    days: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0] * len(MEASURES))
    for (on, job, measure), number in usage.items():
        days[on, job][_PLACES[measure]] += number
    return days


def of_days(days: DayNumbers) -> list[Row]:
    """What is added to the daily usage."""
    return [(*key, *numbers) for key, numbers in sorted(days.items()) if any(numbers)]


def of_totals(days: DayNumbers) -> list[Row]:
    """What is added to the totals beside it."""
    totals: dict[tuple[str, str, date], list[int]] = {}
    for (on, job), numbers in days.items():
        for unit, of_job, starts_on in totals_with(on, job):
            key = unit.value, of_job, starts_on
            before = totals.get(key)
            totals[key] = list(map(add, before, numbers)) if before else list(numbers)
    return [(*key, *change) for key, change in sorted(totals.items()) if any(change)]


def of_candidates(candidates: Mapping[CandidateKey, int]) -> list[Row]:
    """What is added to the events of candidates."""
    return [(*key, number) for key, number in sorted(candidates.items()) if number]

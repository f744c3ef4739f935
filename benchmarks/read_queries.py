"""The queries that reads are measured with, and what each is to reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import orjson

from benchmarks.data_set import LARGE

VIEWER: Final = "{ viewer { role } }"
OVERVIEW: Final = """{ tenant { overview {
    totalInterviews creditsUsed remainingBalance overage } } }"""
JOBS: Final = """query ($first: Int!, $recent: DateRangeInput!, $days: DateRangeInput!) { tenant {
    jobs(first: $first) { nodes { id title status consumption(dateRange: $recent) {
        interviewsInvited interviewsStarted interviewsCompleted creditsUsed } } }
    trend(granularity: DAY, dateRange: $days) { points {
        label partial interviewsConducted creditsUsed } } } }"""
MONTH: Final = 30
YEAR: Final = 365


@dataclass(frozen=True)
class Goals:
    """Ratios to the hand-written endpoint that are to be reached; 0 is none."""

    cpu: float = 0
    rate: float = 0


@dataclass(frozen=True)
class ReadQuery:
    """A query with its variables and goals, without responses kept and with those that are.

    `tenant` is the one of the data set that asks.
    """

    name: str
    query: str
    variables: Mapping[str, Any]
    goals: Goals = Goals()
    goals_again: Goals = Goals()
    tenant: str = "tenant-0"

    @property
    def body(self) -> bytes:
        """The request's body."""
        return orjson.dumps({"query": self.query, "variables": self.variables})


def read_queries() -> list[ReadQuery]:
    """All of them; their last day is today."""
    small, big = _jobs(50, MONTH), _jobs(200, YEAR)
    q1, q2 = Goals(0.8, 1.0), Goals(1.0, 1.2)
    return [
        ReadQuery("Q1: 50 jobs, 30 points", JOBS, small, q1, Goals(3, 6)),
        ReadQuery("Q2: 200 jobs, 365 points", JOBS, big, q2, Goals(9, 30)),
        ReadQuery("viewer", VIEWER, {}, Goals(0.7)),
        ReadQuery("overview", OVERVIEW, {}, Goals(0.9)),
        ReadQuery("Q2 of 2,000 jobs, 3 years", JOBS, big, q2, Goals(9, 30), LARGE),
    ]


def _jobs(first: int, days: int) -> dict[str, Any]:
    """So many jobs with what they used in 30 days, and what all used on each of some days."""
    return {"first": first, "recent": _last(MONTH), "days": _last(days)}


def _last(days: int) -> dict[str, Any]:
    today = datetime.now(UTC).date()
    return {"dates": {"from": str(today - timedelta(days=days - 1)), "to": str(today)}}

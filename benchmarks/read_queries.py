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
class ReadQuery:
    """A query with its variables, and the ratios to the hand-written endpoint that it has to reach.

    `tenant` is the one of the data set that asks. A goal of 0 is none.
    """

    name: str
    query: str
    variables: Mapping[str, Any]
    cpu_goal: float
    rate_goal: float = 0
    tenant: str = "tenant-0"

    @property
    def body(self) -> bytes:
        """The request's body."""
        return orjson.dumps({"query": self.query, "variables": self.variables})


def read_queries() -> list[ReadQuery]:
    """All of them; their last day is today."""
    small, big = _jobs(50, MONTH), _jobs(200, YEAR)
    return [
        ReadQuery("Q1: 50 jobs, 30 points", JOBS, small, 0.8, 1.0),
        ReadQuery("Q2: 200 jobs, 365 points", JOBS, big, 1.0, 1.2),
        ReadQuery("viewer", VIEWER, {}, 0.7),
        ReadQuery("overview", OVERVIEW, {}, 0.9),
        ReadQuery("Q2 of 2,000 jobs and 3 years", JOBS, big, 1.0, 1.2, LARGE),
    ]


def _jobs(first: int, days: int) -> dict[str, Any]:
    """So many jobs with what they used in 30 days, and what all used on each of some days."""
    return {"first": first, "recent": _last(MONTH), "days": _last(days)}


def _last(days: int) -> dict[str, Any]:
    today = datetime.now(UTC).date()
    return {"dates": {"from": str(today - timedelta(days=days - 1)), "to": str(today)}}
